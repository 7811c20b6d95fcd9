/** Addresses in STUN's attributes: as they are (RFC 8489 §14.1), and combined with what the header has (§14.2). */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, ipv4, ipv6, octets, u16, u8 } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';

const COOKIE = Uint8Array.of(0x21, 0x12, 0xa4, 0x42);

export const ADDRESS_FIELDS = {
  'att.reserved': octets('Reserved'),
  'att.family': u8('Protocol Family', { hex: true, values: { 1: 'IPv4', 2: 'IPv6' } }),
  'att.port-xord': octets('Port (XOR-d)', { size: 2 }),
  'att.port': u16('Port'),
  'att.ipv4-xord': octets('IP (XOR-d)', { size: 4 }),
  'att.ipv6-xord': octets('IP (XOR-d)', { size: 16 }),
  'att.ipv4': ipv4('IP'),
  'att.ipv6': ipv6('IP'),
} as const;

const f = ADDRESS_FIELDS;

const addressText = (family: number, bytes: Uint8Array): string =>
  (family === 1 ? ipv4Text(readUint(bytes, 0, 4, false)) : ipv6Text(bytes));

/** Gives `192.0.2.1:32853`, or nothing for a family that is not known. */
export function readAddress(p: Cursor): string {
  p.take(f['att.reserved'], 1);
  const family = p.take(f['att.family']);
  if (family !== 1 && family !== 2) return '';
  const port = p.take(f['att.port']), bytes = p.peekBytes(family === 1 ? 4 : 16);
  if (family === 1) p.take(f['att.ipv4']);
  else p.take(f['att.ipv6']);
  return `${addressText(family, bytes)}:${port}`;
}

/** RFC 8489 §14.2: combined with the cookie, and with the transaction id where the address is longer than it. */
export function readXoredAddress(p: Cursor, message: number): string {
  p.take(f['att.reserved'], 1);
  const family = p.take(f['att.family']);
  const port = p.u16() ^ 0x2112, portAt = p.at, size = family === 1 ? 4 : 16;
  p.take(f['att.port-xord']);
  p.generate(f['att.port'], port, portAt, 2);
  if (family !== 1 && family !== 2) {
    p.skip(p.remaining);
    return '';
  }
  const at = p.at;
  const bytes = p.peekBytes(size).map((byte, i) => byte ^ (i < 4 ? COOKIE[i] : p.bytes[message + 4 + i]));
  if (family === 1) {
    p.take(f['att.ipv4-xord']);
    p.generate(f['att.ipv4'], readUint(bytes, 0, 4, false), at, 4);
  } else {
    p.take(f['att.ipv6-xord']);
    p.generate(f['att.ipv6'], bytes, at, 16);
  }
  return `${addressText(family, bytes)}:${port}`;
}
