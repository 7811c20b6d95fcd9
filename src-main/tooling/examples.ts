/** Example packets of all protocols: those in the `*.examples.ts` beside them, and the recorded samples. For tests that hold for every protocol. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCapture } from '../capture/index.ts';
import { fromHex } from './packets.ts';
import { sampleNames, samplePath } from './samples.ts';

export interface Example {
  /** Where it comes from: `arp.examples.ts request`, `dns.pcap 3`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Protocol to begin with, or the link type of the frame. */
  readonly as?: string;
  readonly linkType: number;
}

interface Written {
  readonly hex: string;
  readonly as?: string;
  readonly linkType?: number;
}

const protocols = join(dirname(fileURLToPath(import.meta.url)), '../protocols');

/** All packets of the example files, in the order of their names. */
export async function writtenExamples(): Promise<readonly Example[]> {
  const files = readdirSync(protocols, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.examples.ts')).toSorted();
  const examples: Example[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(join(protocols, file)).href)) as { readonly examples?: Readonly<Record<string, Written>> };
    if (module.examples === undefined) throw new Error(`${file} exports no examples`);
    for (const [name, written] of Object.entries(module.examples)) {
      const { hex, as, linkType = 1 } = written;
      examples.push({ name: `${file} ${name}`, bytes: fromHex(hex), linkType, ...(as === undefined ? {} : { as }) });
    }
  }
  return examples;
}

/** Packets of the samples, at most `limit` of each. */
export async function samplePackets(limit: number): Promise<readonly Example[]> {
  const packets: Example[] = [];
  for (const name of sampleNames()) {
    const file = await openCapture(samplePath(name));
    try {
      let number = 0;
      while (!file.finished && number < limit) {
        const batch = file.next();
        if (batch === undefined) {
          await file.moreUnpacked();
          continue;
        }
        for (let i = 0; i < batch.count && number < limit; i++) {
          const bytes = batch.bytes.slice(batch.at[i], batch.at[i] + batch.captured[i]);
          packets.push({ name: `${name} ${++number}`, bytes, linkType: file.interfaces[batch.interfaces[i]].linkType });
        }
      }
    } finally {
      file.close();
    }
  }
  return packets;
}
