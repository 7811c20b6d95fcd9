/** Where tests find the recorded captures of `samples/`; the only way for a test to read one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../samples', import.meta.url));

const captureEnding = /\.(?:pcap|pcapng|cap)(?:\.gz|\.zst|\.lz4)?$/;

/** Names of all sample captures (`http.pcapng`), in alphabetical order. */
export function sampleNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => captureEnding.test(name))
    .toSorted();
}

/** Absolute path of a sample. */
export function samplePath(name: string): string {
  return join(folder, name);
}

/** The whole file. */
export function sampleBytes(name: string): Uint8Array {
  return readFileSync(samplePath(name));
}
