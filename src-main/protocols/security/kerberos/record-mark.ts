/** The length before each message of Kerberos over TCP, RFC 4120 §7.2.2. */
import type { Cursor } from '../../../dissect/index.ts';
import { KERBEROS_FIELDS as f } from './fields.ts';

const TCP = 6;
export const MARK = 4;

/** Length of the message behind the mark at `at`; its highest bit is reserved. */
export const markedLength = (bytes: Uint8Array, at: number): number =>
  (bytes[at] & 0x7f) * 0x1000000 + bytes[at + 1] * 0x10000 + bytes[at + 2] * 0x100 + bytes[at + 3];

/** Datagrams have none. */
export function takeMark(p: Cursor): void {
  if (p.packet.ipProtocol !== TCP) return;
  const outer = p.open(`Record Mark: ${p.u32() % 0x80000000} bytes`, MARK);
  p.show(f['rm.reserved']);
  p.take(f['rm.length']);
  p.close(outer);
}
