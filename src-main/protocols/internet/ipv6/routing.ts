/** The routing header, RFC 8200 §4.4: source routes (RFC 5095), mobility (RFC 6275 §6.4), RPL (RFC 6554), segments (RFC 8754, RFC 9631). */
import { ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, bits, expert, i32, ipv6, octets, protocol, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipProtocolName } from '../ip-protocols.ts';
import { follow } from './chain.ts';
import { takeLength } from './options-headers.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'Source Route', 1: 'Nimrod', 2: 'Type 2 Routing', 3: 'RPL Source Route', 4: 'Segment Routing', 5: 'Compact Routing Header 16',
  6: 'Compact Routing Header 32', 253: 'Experiment 1', 254: 'Experiment 2',
};

const SOURCE_ROUTE = 0;
const MOBILITY = 2;

export const routing = protocol({
  name: 'ipv6.routing',
  title: 'Routing Header for IPv6',
  short: '',
  called: 'IPv6 Routing',
  on: { 'ip.proto': [43] },
  fields: {
    nxt: u8('Next Header', { values: ipProtocolName }),
    len: u8('Length'),
    len_oct: u16('Length'),
    type: u8('Type', { values: TYPES }),
    segleft: u8('Segments Left'),
    unknown_data: octets('Type-Specific Data'),
    'src.reserved': octets('Reserved'),
    'src.addr': ipv6('Address'),
    'mipv6.reserved': octets('Reserved'),
    'mipv6.home_address': ipv6('Home Address'),
    'rpl.cmprI': bits('Compressed Internal Octets (CmprI)', 0xf0000000),
    'rpl.cmprE': bits('Compressed Final Octets (CmprE)', 0x0f000000, { size: 4 }),
    'rpl.pad': bits('Padding Bytes', 0x00f00000, { size: 4 }),
    'rpl.reserved': bits('Reserved', 0x000fffff, { size: 4 }),
    'rpl.addr_count': i32('Total Address Count'),
    'rpl.address': octets('Address'),
    'rpl.full_address': ipv6('Full Address'),
    'srh.last_entry': u8('Last Entry'),
    'srh.flags': u8('Flags', { hex: true }),
    'srh.tag': octets('Tag'),
    'srh.addr': ipv6('Address'),
    'crh16.current_sid': u16('Current SID'),
    'crh32.current_sid': u32('Current SID'),
    'crh16.sid': u16('Segment ID'),
    'crh32.sid': u32('Segment ID'),
    deprecated: expert('Routing header type is deprecated', 'note', 'Deprecated'),
    invalid_length: expert('Invalid IPv6 Routing header length', 'error', 'Malformed'),
    'rpl.reserved_not0': expert('Reserved field must equal 0', 'note', 'Protocol'),
    undecoded: expert('Undecoded IPv6 routing header field', 'note', 'Undecoded'),
    invalid_segleft: expert('IPv6 Routing Header segments left field must not exceed address count', 'error', 'Malformed'),
  },
  dissect(p, f) {
    p.info('IPv6 routing');
    const { next, length } = takeLength(p, f);
    const problem = lengthProblem(p.u8(), length / 8 - 1);
    if (problem !== undefined) p.expertUnder(f.invalid_length, problem);
    const part = p.within(length - 2);
    part.at = p.begin + 2;
    const type = part.take(f.type);
    p.title(() => ` (${TYPES[type] ?? `Unknown type ${type}`})`);
    if (type === 0) part.expertUnder(f.deprecated);
    const left = part.take(f.segleft);
    switch (type) {
      case 0: takeSourceRoute(part, f, left); break;
      case 2: takeMobility(part, f, left); break;
      case 3: takeLowPower(part, f, left); break;
      case 4: takeSegments(part, f, left); break;
      case 5: takeCompact(part, f['crh16.sid'], f['crh16.current_sid'], left, 2); break;
      case 6: takeCompact(part, f['crh32.sid'], f['crh32.current_sid'], left, 4); break;
      default:
        if (part.more) {
          part.take(f.unknown_data, part.remaining);
          part.expertUnder(f.undecoded);
        }
    }
    p.headerEnd = p.at;
    follow(p, next);
  },
});

type Fields = (typeof routing)['fields'];

/** `length` counts eights of bytes behind the first, and an address has two of them: RFC 2460 §4.4, RFC 6275 §6.4.1. */
function lengthProblem(type: number, length: number): string | undefined {
  if (type === MOBILITY && length !== 2) return 'IPv6 Type 2 Routing Header extension header length must equal 2';
  return type === SOURCE_ROUTE && length % 2 === 1 ? 'IPv6 Routing Header extension header length must not be odd' : undefined;
}

/** The checksums above and the list's column count the last address as the destination, RFC 8200 §8.1. */
function setDestination(p: Cursor, at: number): void {
  const { packet } = p;
  if (packet.network !== 6 || packet.networkBytes !== p.bytes) return;
  packet.destinationAt = at;
  p.columns.setAddresses('ipv6', p.bytes, packet.sourceAt, at);
}

function takeSourceRoute(p: Cursor, f: Fields, left: number): void {
  p.take(f['src.reserved'], 4);
  let number = 0;
  while (p.remaining >= 16) {
    const index = ++number;
    const at = p.at;
    p.take(f['src.addr']);
    p.label(() => `Address[${index}]: ${ipv6Text(p.bytes, at)}`);
  }
  if (left > number) p.expert(f.invalid_segleft, `IPv6 Type 0 Routing Header segments left field must not exceed address count (${left})`);
  else if (left > 0) setDestination(p, p.at - 16);
}

function takeMobility(p: Cursor, f: Fields, left: number): void {
  p.take(f['mipv6.reserved'], 4);
  if (p.remaining < 16) return;
  p.take(f['mipv6.home_address']);
  p.label(() => `Address[1]: ${ipv6Text(p.bytes, p.at - 16)}`);
  if (left > 0) setDestination(p, p.at - 16);
}

/** Addresses of which the octets that are those of the destination are left out. */
function takeLowPower(p: Cursor, f: Fields, left: number): void {
  const word = p.u32();
  const inner = word >>> 28;
  const final = (word >>> 24) & 15;
  const padding = (word >>> 20) & 15;
  p.show(f['rpl.cmprI']);
  p.show(f['rpl.cmprE']);
  p.show(f['rpl.pad']);
  const reserved = p.take(f['rpl.reserved']);
  if (reserved !== 0) p.expertUnder(f['rpl.reserved_not0'], `Reserved field must equal 0 but instead was ${reserved}`);
  const room = p.remaining - padding - (16 - final);
  const count = room < 0 ? 0 : Math.floor(room / (16 - inner)) + 1;
  p.generate(f['rpl.addr_count'], count, p.at, 0);
  if (left > count) p.expert(f.invalid_segleft, `IPv6 RPL Routing Header segments left field must not exceed address count (${left})`);
  const { packet } = p;
  for (let i = 1; i <= count; i++) {
    const skipped = i < count ? inner : final;
    const at = p.at;
    p.take(f['rpl.address'], 16 - skipped);
    if (packet.network !== 6) continue;
    const full = new Uint8Array(16);
    full.set(packet.networkBytes.subarray(packet.destinationAt, packet.destinationAt + skipped));
    full.set(p.bytes.subarray(at, at + 16 - skipped), skipped);
    p.generate<unknown>(f['rpl.full_address'], full, at, 16 - skipped);
    p.label(() => `[Address[${i}]: ${ipv6Text(full, 0)}]`);
  }
  if (p.more) p.skip(p.remaining);
}

function takeSegments(p: Cursor, f: Fields, left: number): void {
  const last = p.take(f['srh.last_entry']);
  p.take(f['srh.flags']);
  p.take(f['srh.tag'], 2);
  const first = p.at;
  for (let i = 0; i <= last && p.remaining >= 16; i++) {
    const at = p.at;
    p.take(f['srh.addr']);
    p.label(() => `Address[${i}]: ${ipv6Text(p.bytes, at)}`);
  }
  if (left > 0 && p.at >= first + 16) setDestination(p, first);
  // Type-length-values (RFC 8754 §2.1) are left.
  if (p.more) p.skip(p.remaining);
}

function takeCompact(p: Cursor, segment: Fields['crh16.sid'], current: Fields['crh16.sid'], left: number, size: number): void {
  const skipped = left * size;
  // Where the capture ends before the current one, those ahead of it are still there to be read.
  if (skipped + size <= Math.min(p.remaining, p.available)) p.generate(current, size === 2 ? p.u16(skipped) : p.u32(skipped), p.at + skipped, size);
  const outer = p.open('Segment Identifiers', p.remaining);
  while (p.remaining >= size) p.take(segment);
  p.close(outer);
}
