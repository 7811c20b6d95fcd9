/** Device addresses lie in packets from their last byte to their first. */
import type { Cursor, Field } from '../../../dissect/index.ts';

export const reversed = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes).reverse();

/** Reads an address of 6 bytes. */
export function takeAddress(p: Cursor, field: Field<void>): Uint8Array {
  const address = reversed(p.peekBytes(6));
  p.takeAs(field, address, 6);
  return address;
}
