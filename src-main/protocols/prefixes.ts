/** Prefixes of addresses, of which no more bytes are sent than their lengths need: those that are left out are zero. */
import type { Cursor, Field } from '../dissect/index.ts';

/** Reads the first `sent` bytes of an IPv4 address, and gives the number that the whole one is. */
export function takePrefix4(p: Cursor, field: Field<number>, sent: number): number {
  let address = 0;
  for (let i = 0; i < 4; i++) address = address * 256 + (i < sent ? p.u8(i) : 0);
  p.takeAs(field, address, sent);
  return address;
}

/** The same of an IPv6 address. */
export function takePrefix6(p: Cursor, field: Field<void>, sent: number): Uint8Array {
  const address = new Uint8Array(16);
  address.set(p.peekBytes(sent));
  p.takeAs(field, address, sent);
  return address;
}
