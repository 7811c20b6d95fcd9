/** Addresses of WCCP: as they stand, or (draft-param-wccp-v2rev1-01 §5.7.1) by their number in a table that the message brings. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import type { AddressField } from './fields.ts';

/** The addresses of a message's table, the first one being number 1; undefined for messages without. */
export type AddressTable = readonly Uint8Array[] | undefined;

const SHORT = 4, LONG = 16;

/** Reads one, and gives its text. */
export function takeAddress(p: Cursor, { index, short, long }: AddressField, table: AddressTable): string {
  const shown = peekAddress(p, table);
  if (table === undefined) {
    p.take(short);
    return shown;
  }
  const found = table[p.take(index) - 1];
  if (found?.length === LONG) p.generate(long, found, p.at - SHORT, SHORT);
  else if (found !== undefined) p.generate(short, readUint(found, 0, SHORT, false), p.at - SHORT, SHORT);
  return shown;
}

/** The text that the next address has, without reading it. */
export function peekAddress(p: Cursor, table: AddressTable): string {
  const number = p.u32();
  if (table === undefined) return ipv4Text(number);
  const found = table[number - 1];
  if (found === undefined) return number === 0 ? '0.0.0.0' : `address ${number}`;
  return found.length === LONG ? ipv6Text(found) : ipv4Text(readUint(found, 0, SHORT, false));
}

/** The next address once more, as the heading of what begins with it; to be closed with what this gives. */
export function openAddress(p: Cursor, field: AddressField, table: AddressTable): number {
  const { at } = p, shown = takeAddress(p, field, table);
  p.at = at;
  p.label(`${field.short.title}: ${shown}`);
  return p.under();
}
