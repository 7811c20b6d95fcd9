/**
 * Where services say that they are found: the endpoints in a service discovery message (AUTOSAR's SOME/IP Service
 * Discovery Protocol Specification §4.1.2.4).
 */
import type { Announcement } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';

/** Service and method of service discovery, with the fields behind up to the flags. */
const MESSAGE = 0xffff8100, HEADER = 16, FLAGS = 4;
/**
 * A length and a type are before an option's contents, which begin with a reserved byte; behind the address are
 * another, the transport and the port.
 */
const OPTION = 3, RESERVED = 1, BEHIND = 4;
/** Bytes of the address by the type of an option, those for several receivers (0x1.) among them. */
const ADDRESS_BYTES: Readonly<Record<number, number>> = { 0x04: 4, 0x06: 16, 0x14: 4, 0x16: 16 };
/** Options of one message that are looked at. */
const MOST = 256;

/** What the message `bytes[at…end)` announces: nothing where it is none of service discovery. */
export function announcedEndpoints(bytes: Uint8Array, at: number, end: number): Announcement[] {
  const announced: Announcement[] = [];
  const entries = at + HEADER + FLAGS;
  if (entries + 4 > end || readUint(bytes, at, 4, false) !== MESSAGE) return announced;
  const options = entries + 4 + readUint(bytes, entries, 4, false);
  if (options + 4 > end) return announced;
  let option = options + 4;
  const stop = Math.min(end, option + readUint(bytes, options, 4, false));
  for (let left = MOST; left > 0 && option + OPTION <= stop; left--) {
    const next = option + OPTION + readUint(bytes, option, 2, false), length = ADDRESS_BYTES[bytes[option + 2]], address = option + OPTION + RESERVED;
    if (next > stop) break;
    if (length !== undefined && address + length + BEHIND <= next) {
      announced.push({ protocol: 'someip', address: bytes.slice(address, address + length), port: readUint(bytes, address + length + 2, 2, false) });
    }
    option = next;
  }
  return announced;
}
