/** Where headers are in packets of one network layer and one transport layer, if none of them has options, and what else is usual in them. */
import { readUint } from '../../dissect/read.ts';

/** Bytes of headers without options. */
const LINK: Readonly<Record<string, number>> = { eth: 14, vlan: 4 };
const IPV4 = 20, IPV6 = 40;
const TRANSPORT = { tcp: 20, udp: 8 } as const;

/** What an IPv4 header without options begins with. */
const PLAIN_IPV4 = 0x45;

/** Protocol numbers, which an IPv6 header without extensions gives. */
const NUMBERS = { tcp: 6, udp: 17 } as const;

export interface PlainHeaders {
  readonly over: keyof typeof TRANSPORT;
  readonly version: 4 | 6;
  readonly network: number;
  readonly transport: number;
  readonly payload: number;
}

/** Bytes of the options of a TCP header that has timestamps and nothing else. */
export const TIMESTAMPS = 12;
/** Two bytes of no operation and the option of RFC 7323, aligned as its appendix A has it. */
const ALIGNED_TIMESTAMPS = 0x0101080a;

/** Whether the options at `at`, which are `TIMESTAMPS` long, are these. */
export function areTimestamps(bytes: Uint8Array, at: number): boolean {
  return readUint(bytes, at, 4, false) === ALIGNED_TIMESTAMPS;
}

/**
 * Whether the UDP header of the packet at `packet` has the length of such a payload, and the checksum that there must be over IPv6 (RFC 8200 §8.1).
 */
export function isPlainDatagram(bytes: Uint8Array, packet: number, { transport, version }: PlainHeaders, payloadLength: number): boolean {
  const at = packet + transport;
  return readUint(bytes, at + 4, 2, false) === TRANSPORT.udp + payloadLength && (version === 4 || readUint(bytes, at + 6, 2, false) !== 0);
}

/** Null for a stack with any other layer below or beside TCP and UDP. */
export function plainHeaders(stack: readonly string[]): PlainHeaders | null {
  const at = stack.findIndex(name => Object.hasOwn(TRANSPORT, name)), below = at < 1 ? '' : stack[at - 1];
  if (below !== 'ip' && below !== 'ipv6') return null;
  let network = 0;
  for (const name of stack.slice(0, at - 1)) {
    if (!Object.hasOwn(LINK, name)) return null;
    network += LINK[name];
  }
  const over = stack[at] as keyof typeof TRANSPORT, transport = network + (below === 'ip' ? IPV4 : IPV6);
  return { over, version: below === 'ip' ? 4 : 6, network, transport, payload: transport + TRANSPORT[over] };
}

/** Whether the network header at `packet` has no options: where the payload begins tells only how long all headers are together. */
export function isPlainNetwork(bytes: Uint8Array, packet: number, { over, version, network }: PlainHeaders): boolean {
  return version === 4 ? bytes[packet + network] === PLAIN_IPV4 : bytes[packet + network + 6] === NUMBERS[over];
}
