/**
 * Prefixes of addresses, of which no more bytes are sent than their lengths need: those that are left out are zero, and so are the bits
 * that fill the last byte, whose value says nothing (RFC 4271 §4.3).
 */
import type { Cursor, Field } from '../dissect/index.ts';

/** Reads the first `sent` bytes of an IPv4 address, of which `length` bits count, and gives the number that the whole one is. */
export function takePrefix4(p: Cursor, field: Field<number>, sent: number, length = 8 * sent): number {
  let address = 0;
  for (let i = 0; i < 4; i++) address = address * 256 + (i < sent ? p.u8(i) & maskOf(length - 8 * i) : 0);
  p.takeAs(field, address, sent);
  return address;
}

/** The same of an IPv6 address. */
export function takePrefix6(p: Cursor, field: Field<void>, sent: number, length = 8 * sent): Uint8Array {
  const address = new Uint8Array(16);
  address.set(p.peekBytes(sent));
  if (sent > 0) address[sent - 1] &= maskOf(length - 8 * (sent - 1));
  p.takeAs(field, address, sent);
  return address;
}

/** The bits of a byte that belong to a prefix of which `left` bits are left. */
const maskOf = (left: number): number => (left >= 8 ? 0xff : left <= 0 ? 0 : (0xff00 >> left) & 0xff);
