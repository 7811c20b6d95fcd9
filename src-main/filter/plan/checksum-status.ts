/** What becomes of the checksums of IPv4, TCP and UDP headers (`ip.checksum.status` and its like), told from the packet's bytes. */
import { addToSum, foldSum, internetChecksum } from '../../bytes/checksum.ts';
import { readUint } from '../../dissect/read.ts';

const BAD = 0, GOOD = 1, UNVERIFIED = 2, NOT_PRESENT = 3, ILLEGAL = 4;
/** The packet itself must be asked. */
const UNKNOWN = -1;

const IP_HEADER = 20, IP6_HEADER = 40, UDP_HEADER = 8;
const TCP = 6, UDP = 17;

/**
 * A packet whose network layer begins at `network` and whose header at `at`; `end` is
 * behind its payload on the wire, `captured` behind what there is of it.
 */
export interface Summed {
  readonly bytes: Uint8Array;
  readonly network: number;
  readonly at: number;
  readonly end: number;
  readonly captured: number;
}

export type StatusReader = (packet: Summed, verifies: boolean) => number;

/** By the header's protocol. */
export const STATUS_READERS: Readonly<Record<string, StatusReader>> = {
  ip: ({ bytes, at, captured }, verifies) => {
    const end = at + ((bytes[at] & 15) << 2);
    if (!verifies) return UNVERIFIED;
    return end < at + IP_HEADER || end > captured ? UNKNOWN : internetChecksum(bytes, at, end) === 0 ? GOOD : BAD;
  },
  tcp: (packet, verifies) => (!verifies || packet.end > packet.captured ? UNVERIFIED : verified(packet, TCP, packet.end)),
  udp: (packet, verifies) => {
    const { bytes, network, at } = packet;
    // RFC 768: no checksum; RFC 8200 §8.1: over IPv6 there must be one.
    if (readUint(bytes, at + 6, 2, false) === 0) return bytes[network] >> 4 === 6 ? ILLEGAL : NOT_PRESENT;
    if (!verifies) return UNVERIFIED;
    const length = readUint(bytes, at + 4, 2, false), end = at + length;
    return length < UDP_HEADER || end > packet.end || end > packet.captured ? UNKNOWN : verified(packet, UDP, end);
  },
};

/** Over the pseudo header and all from the header on: RFC 9293 §3.1, RFC 8200 §8.1. */
function verified({ bytes, network, at }: Summed, protocol: number, end: number): number {
  const version = bytes[network] >> 4;
  // Options may say that the addresses are not those of the pseudo header.
  if (at - network !== (version === 4 ? IP_HEADER : IP6_HEADER)) return UNKNOWN;
  const length = end - at, addresses = network + (version === 4 ? 12 : 8);
  return foldSum(addToSum(addToSum(protocol + (length & 0xffff) + (length >>> 16), bytes, addresses, at), bytes, at, end)) === 0 ? GOOD : BAD;
}
