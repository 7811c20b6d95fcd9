/** For tests: everything a capture has, read to its end, and a folder to put captures into. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCapture, type OpenOptions } from './open-capture.ts';
import type { CaptureFile } from './capture-file.ts';

export interface ReadRecord {
  readonly seconds: number;
  readonly nanoseconds: number;
  readonly original: number;
  readonly interface: number;
  /** Bytes as hexadecimal digits. */
  readonly bytes: string;
}

export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
  #count = 0;

  /** Path of a new file with these bytes. */
  file(bytes: Iterable<number> | Uint8Array, ending = 'cap'): string {
    const path = join(this.path, `${++this.#count}.${ending}`);
    writeFileSync(path, bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes));
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** The records in all batches of an open capture. */
export async function recordsOf(file: CaptureFile): Promise<ReadRecord[]> {
  const records: ReadRecord[] = [];
  for await (const { bytes, base, count, at, captured, original, seconds, nanoseconds, interfaces } of file.batches()) {
    for (let i = 0; i < count; i++) {
      const inBatch = Buffer.from(bytes.subarray(at[i], at[i] + captured[i])).toString('hex');
      const again = Buffer.from(file.readPacket(base + at[i], captured[i])).toString('hex');
      if (again !== inBatch) throw new Error(`packet ${records.length + 1} read by its offset differs`);
      records.push({ seconds: seconds[i], nanoseconds: nanoseconds[i], original: original[i], interface: interfaces[i], bytes: inBatch });
    }
  }
  return records;
}

/** Opens, reads and closes a capture; the notes are `severity@offset text`. */
export async function readAll(path: string, options?: OpenOptions) {
  const file = await openCapture(path, options);
  try {
    const records = await recordsOf(file);
    const notes = file.notes.map(({ severity, offset, text }) => `${severity}@${offset ?? ''} ${text}`);
    return { format: file.format, records, notes, interfaces: file.interfaces.map((its) => ({ ...its })), facts: file.facts };
  } finally {
    file.close();
  }
}

/** What a promise was rejected with, as text `name: message`; the value's JSON if it was not. */
export async function rejection(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (value) => `no rejection but ${JSON.stringify(value)}`,
    (cause: Error) => `${cause.name}: ${cause.message}`,
  );
}
