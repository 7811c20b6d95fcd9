/**
 * What is behind the labels of MPLS, which nothing in the packet says: RFC 4928 §3 and RFC 4385 §3 have it guessed by the first four bits, which
 * are an IP packet's version, 1 for an associated channel and 0 for a control word. Ethernet frames without a control word begin with
 * whatever their addresses do: they are told by their types.
 */
import { u16be } from './big-endian.ts';

/** `alert`: a message of ITU-T Y.1711; `cut`: what would tell was not captured. */
export type BehindLabels = 'ipv4' | 'ipv6' | 'channel' | 'alert' | 'controlled' | 'ethernet' | 'unknown' | 'cut';

/** Labels that say what is behind them (RFC 3032 §2.1, RFC 5586 §4, RFC 3429). */
export const IPV4_EXPLICIT_NULL = 0, IPV6_EXPLICIT_NULL = 2, GENERIC_ASSOCIATED_CHANNEL = 13, OAM_ALERT = 14;

const BY_LABEL: Readonly<Record<number, BehindLabels | undefined>> = {
  [IPV4_EXPLICIT_NULL]: 'ipv4', [IPV6_EXPLICIT_NULL]: 'ipv6', [GENERIC_ASSOCIATED_CHANNEL]: 'channel', [OAM_ALERT]: 'alert',
};

/** Bytes of a control word, and of an Ethernet header. */
const WORD = 4, HEADER = 14;
/** Bytes of a frame that was padded, without what checks it. */
const SHORTEST = 60;
/** Up to here a frame's type is its length (IEEE 802.3 §3.2.6). */
const LONGEST = 1500;

/** Ethernet types that frames of customers have: IP, ARP, tags, MPLS, PPPoE, and what bridges and hosts tell each other. */
const TYPES: ReadonlySet<number> = new Set([
  0x0800, 0x0806, 0x86dd, 0x8035, 0x6558, 0x8100, 0x88a8, 0x9100, 0x8847, 0x8848, 0x8863, 0x8864, 0x8809, 0x888e, 0x88cc, 0x88e5, 0x88f7,
  0x8902, 0x9000,
]);

/** `label`: the one at the bottom; `at`: behind it; `end`: of what was captured. `length`: bytes from `at` on that were sent. */
export function behindLabels(label: number, bytes: Uint8Array, at: number, end: number, length: number): BehindLabels {
  return BY_LABEL[label] ?? guess(bytes, at, end, length);
}

function guess(bytes: Uint8Array, at: number, end: number, length: number): BehindLabels {
  const isFrame = looksLikeFrame(bytes, at, end, length), isCut = end - at < Math.min(length, WORD + HEADER);
  switch (bytes[at] >> 4) {
    case 4: return isFrame && !fits(bytes, at + 2, end, 0, length) ? 'ethernet' : 'ipv4';
    case 6: return isFrame && !fits(bytes, at + 4, end, 40, length) ? 'ethernet' : 'ipv6';
    case 1: return 'channel';
    case 0:
      if (isCut) return 'cut';
      return isFrame && !looksLikeFrame(bytes, at + WORD, end, length - WORD) ? 'ethernet' : 'controlled';
    default:
      if (isFrame) return 'ethernet';
      return isCut ? 'cut' : 'unknown';
  }
}

function looksLikeFrame(bytes: Uint8Array, at: number, end: number, length: number): boolean {
  if (at + HEADER > end) return false;
  const type = u16be(bytes, at + HEADER - 2);
  if (type > LONGEST) return TYPES.has(type);
  return type > 0 && (length === HEADER + type || (length === SHORTEST && HEADER + type < SHORTEST));
}

/** Whether the length of an IP packet, at `at`, and the header before which it does not count are within what was sent. */
function fits(bytes: Uint8Array, at: number, end: number, header: number, length: number): boolean {
  return at + 2 <= end && header + u16be(bytes, at) <= length;
}
