/** For tests: captures of wireless networks, read with keys. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dissector } from '../dissect/index.ts';
import { NO_SECRETS } from '../engine/capture-secrets.ts';
import { judgeSecrets } from '../engine/decryption-notes.ts';
import { openFile } from '../engine/open-capture.ts';
import { createRegistry } from '../protocols/index.ts';
import { type Dissected, answers } from './packets.ts';
import { wirelessCapture } from './wireless-frames.ts';

/** What `ask` says of each packet of a capture of these frames, and what is noted of the keys. */
export async function opened<T>(
  frames: readonly Uint8Array[], keyLog: string, ask: (packet: Dissected) => T, linkType?: number,
): Promise<{ readonly packets: T[]; readonly notes: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'wireless-')), path = join(folder, 'frames.pcap'), registry = createRegistry();
  try {
    writeFileSync(path, wirelessCapture(frames, linkType));
    const capture = await openFile(1, path, registry), dissector = new Dissector(registry, { strict: true, labelled: true });
    capture.secrets.give({ ...NO_SECRETS, keyLog });
    await capture.read();
    await judgeSecrets(capture);
    const packets = Array.from({ length: capture.rows }, (_, row) => {
      dissector.dissect(capture.record(row), capture.around(row));
      return ask(answers(dissector));
    });
    capture.close();
    return { packets, notes: capture.secrets.notes.map(({ text }) => text) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
