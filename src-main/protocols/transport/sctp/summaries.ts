/** What the headings of SCTP's parameters (RFC 9260 §3.3.2.1 and others) and error causes (§3.3.10) repeat of them. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor } from '../../../dissect/index.ts';
import { CHUNKS, HMACS } from './names.ts';

const IPV4 = 0x0005, IPV6 = 0x0006;
const ADDRESS_TYPES: Readonly<Record<number, string>> = { [IPV4]: 'IPv4', [IPV6]: 'IPv6', 0x000b: 'hostname' };

type Summary = (p: Cursor) => string;

/** As many as there are, of `size` bytes each. */
function listed(p: Cursor, size: 1 | 2, name: (value: number) => string): string {
  const names: string[] = [];
  for (let ahead = 0; ahead + size <= p.remaining; ahead += size) names.push(name(size === 1 ? p.u8(ahead) : p.u16(ahead)));
  return names.join(', ');
}

export const byteCount = (count: number): string => `${count} byte${count === 1 ? '' : 's'}`;
const bytes = (what: string): Summary => p => `${what}: ${byteCount(p.remaining)}`;
const number = (what: string, unit = ''): Summary => p => (p.remaining < 4 ? '' : `${what}${p.u32()}${unit}`);
const chunks = (what: string): Summary => p => `${what}: ${listed(p, 1, type => CHUNKS[type] ?? 'Unknown')}`;

/** The number of the request, then the address that it is about (RFC 5061 §4.2). */
function correlated(p: Cursor): string {
  if (p.remaining <= 8) return '';
  const kind = p.u16(4), { remaining } = p;
  const isShort = kind === IPV4 && remaining === 12, isLong = kind === IPV6 && remaining === 24;
  const text = isShort ? ipv4Text(p.u32(8)) : isLong ? ipv6Text(p.peekBytes(16, 8), 0) : '';
  return text === '' ? '' : `Address: ${text}, correlation ID: ${p.u32()}`;
}

const PARAMETERS: Readonly<Record<number, Summary>> = {
  0x0001: bytes('Information'),
  [IPV4]: p => (p.remaining === 4 ? `Address: ${ipv4Text(p.u32())}` : ''),
  [IPV6]: p => (p.remaining === 16 ? `Address: ${ipv6Text(p.peekBytes(16), 0)}` : ''),
  0x0007: bytes('Cookie length'),
  0x0009: number('Increment :', ' msec'),
  0x000c: p => `Supported types: ${listed(p, 2, type => ADDRESS_TYPES[type] ?? 'Unknown')}`,
  0x8003: chunks('Chunk types to be authenticated'),
  0x8004: p => `Supported HMACs: ${listed(p, 2, id => HMACS[id] ?? 'Unknown')}`,
  0x8008: chunks('Supported types'),
  0xc001: correlated,
  0xc002: correlated,
  0xc004: correlated,
  0xc005: number('Correlation ID: '),
  0xc006: number('Indication: '),
};

const CAUSES: Readonly<Record<number, Summary>> = {
  1: p => (p.remaining < 2 ? '' : `SID: ${p.u16()}`),
  3: number('Measure: ', ' usec'),
  6: p => (p.more ? `Type: ${p.u8()} (${CHUNKS[p.u8()] ?? 'unknown'})` : ''),
  9: number('TSN: '),
  11: p => `New addresses: ${addresses(p)}`,
};

/** Of address parameters one behind the other. */
function addresses(p: Cursor): string {
  const texts: string[] = [];
  for (let ahead = 0, size; ahead + 8 <= p.remaining; ahead += size) {
    const type = p.u16(ahead), length = p.u16(ahead + 2);
    size = Math.max(4, length + (-length & 3));
    if (type === IPV4 && length === 8) texts.push(ipv4Text(p.u32(ahead + 4)));
    else if (type === IPV6 && length === 20 && ahead + size <= p.remaining) texts.push(ipv6Text(p.peekBytes(16, ahead + 4), 0));
  }
  return texts.join(' ');
}

/** Behind the name, in brackets; '' where there is nothing to say, or not all of the value was captured. */
const shown = (p: Cursor, summary: Summary | undefined): string => {
  const text = summary === undefined || p.available !== p.remaining ? '' : summary(p);
  return text === '' ? '' : ` (${text})`;
};
export const parameterSummary = (p: Cursor, type: number): string => shown(p, PARAMETERS[type]);
export const causeSummary = (p: Cursor, code: number): string => shown(p, CAUSES[code]);
