/** Where packets end whose way is prescribed: what their headers call the destination is the next stop alone. */

const END = 0;
const NO_OPERATION = 1;
const LOOSE_ROUTE = 131;
const STRICT_ROUTE = 137;
/** Where a route's pointer is at least, counted from 1 at the option's type (RFC 791 §3.1). */
const FIRST_PLACE = 4;

/**
 * Offset in `bytes` of the final destination that a source route among the IPv4 options from `from` to `end` names; -1 without, or when
 * the route is at its end. RFC 791 §3.1.
 */
export function finalDestination(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 1 < end; ) {
    const type = bytes[at];
    if (type === END) return -1;
    if (type === NO_OPERATION) {
      at++;
      continue;
    }
    const length = bytes[at + 1];
    if (length < 2 || at + length > end) return -1;
    if (type === LOOSE_ROUTE || type === STRICT_ROUTE) {
      const pointer = bytes[at + 2];
      return length >= 7 && pointer >= FIRST_PLACE && pointer % 4 === 0 && pointer <= length ? at + length - 4 : -1;
    }
    at += length;
  }
  return -1;
}

const SOURCE_ROUTE = 0;
const MOBILITY = 2;
const SEGMENTS = 4;
const ROUTING_HEADER = 8;
const ADDRESS = 16;

/**
 * Offset in `bytes` of the final destination that the IPv6 routing header at `at` names, of `length` bytes that are all there; -1 where no
 * segments are left, and for types that have no whole addresses. RFC 2460 §4.4, RFC 6275 §6.4, RFC 8754 §2.
 */
export function finalDestination6(bytes: Uint8Array, at: number, length: number): number {
  const type = bytes[at + 2], left = bytes[at + 3], addresses = (length - ROUTING_HEADER) >> 4;
  if (left === 0 || addresses === 0) return -1;
  if (type === SOURCE_ROUTE) return left > addresses ? -1 : at + ROUTING_HEADER + ADDRESS * (addresses - 1);
  // Segments are in reverse order.
  return type === MOBILITY || type === SEGMENTS ? at + ROUTING_HEADER : -1;
}
