/** For tests: a connection inside a `TestNetwork`. */
import { tcpFrame } from './frames.ts';
import type { TestNetwork } from './wireless-frames.ts';

/** The key of a `TestNetwork`, as a line. */
export const PASSPHRASE = 'wpa-pwd:correct horse:loupe';

/** LLC and SNAP before an Ethernet frame's payload. */
const unit = (frame: Uint8Array): Buffer => Buffer.concat([Buffer.from('aaaa03000000', 'hex'), frame.subarray(12)]);
const REQUEST = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';

/** The units of a connection: its handshake, and a request in two segments. All but the second are the station's. */
export function segments(): Buffer[] {
  const there = { from: '10.0.0.2', to: '10.0.0.1', ports: [4000, 80] as const };
  const back = { from: '10.0.0.1', to: '10.0.0.2', ports: [80, 4000] as const };
  return [
    tcpFrame({ ...there, sequence: 0, flags: 'S' }), tcpFrame({ ...back, sequence: 0, ack: 1, flags: 'SA' }),
    tcpFrame({ ...there, sequence: 1, ack: 1 }), tcpFrame({ ...there, sequence: 1, ack: 1, payload: REQUEST.slice(0, 9) }),
    tcpFrame({ ...there, sequence: 10, ack: 1, payload: REQUEST.slice(9) }),
  ].map(unit);
}

/** The connection inside a network, encrypted. */
export const talk = (network: TestNetwork): Uint8Array[] =>
  segments().map((one, i) => network.data(one, { fromNetwork: i === 1, ...(i === 3 && { priority: 5 }) }));

/** The same after the network's beacon and handshake. */
export const exchange = (network: TestNetwork): Uint8Array[] => [network.beacon(), ...network.handshake(), ...talk(network)];
