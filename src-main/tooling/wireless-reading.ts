/** For tests: captures of wireless networks, read with keys. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dissector } from '../dissect/index.ts';
import { NO_SECRETS } from '../engine/capture-secrets.ts';
import { openFile } from '../engine/open-capture.ts';
import { createRegistry } from '../protocols/index.ts';
import { tcpFrame } from './frames.ts';
import { type Dissected, answers } from './packets.ts';
import { type TestNetwork, wirelessCapture } from './wireless-frames.ts';

/** The key of a `TestNetwork`, as a line. */
export const PASSPHRASE = 'wpa-pwd:correct horse:loupe';

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
    await capture.secrets.judge(capture);
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

/** LLC and SNAP before an Ethernet frame's payload. */
const unit = (frame: Uint8Array): Buffer => Buffer.concat([Buffer.from('aaaa03000000', 'hex'), frame.subarray(12)]);
const REQUEST = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

/** The units of a connection: its handshake, and a request in two segments. All but the second are the station's. */
export function segments(): Buffer[] {
  const there = { from: '10.0.0.2', to: '10.0.0.1', ports: [4000, 80] as const }, back = { from: '10.0.0.1', to: '10.0.0.2', ports: [80, 4000] as const };
  return [
    tcpFrame({ ...there, sequence: 0, flags: 'S' }), tcpFrame({ ...back, sequence: 0, ack: 1, flags: 'SA' }), tcpFrame({ ...there, sequence: 1, ack: 1 }),
    tcpFrame({ ...there, sequence: 1, ack: 1, payload: REQUEST.slice(0, 9) }), tcpFrame({ ...there, sequence: 10, ack: 1, payload: REQUEST.slice(9) }),
  ].map(unit);
}

/** The connection inside a network, encrypted. */
export const talk = (network: TestNetwork): Uint8Array[] =>
  segments().map((one, i) => network.data(one, { fromNetwork: i === 1, ...(i === 3 && { priority: 5 }) }));

/** The same after the network's beacon and handshake. */
export const exchange = (network: TestNetwork): Uint8Array[] => [network.beacon(), ...network.handshake(), ...talk(network)];
