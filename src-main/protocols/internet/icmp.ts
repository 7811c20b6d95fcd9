/** Internet Control Message Protocol, RFC 792, with the messages and extensions that came after it. */
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { type Cursor, expert, ipv4, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { ECHO_FIELDS, takeEcho, takeExtendedEcho, takeIdentity, takeTimestamps } from './icmp/echo.ts';
import { EXTENSION_FIELDS, takeExtensions } from './icmp/extensions.ts';
import { MOBILE_FIELDS, takeAdvertisement } from './icmp/mobile.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

/** IANA icmp-parameters. */
const TYPES: Readonly<Record<number, string>> = {
  0: 'Echo (ping) reply', 1: 'Reserved', 2: 'Reserved', 3: 'Destination unreachable', 4: 'Source quench (flow control)', 5: 'Redirect',
  6: 'Alternate host address', 8: 'Echo (ping) request', 9: 'Router advertisement', 10: 'Router solicitation', 11: 'Time-to-live exceeded',
  12: 'Parameter problem', 13: 'Timestamp request', 14: 'Timestamp reply', 15: 'Information request', 16: 'Information reply',
  17: 'Address mask request', 18: 'Address mask reply', 19: 'Reserved (for security)', 30: 'Traceroute', 31: 'Datagram Conversion Error',
  32: 'Mobile Host Redirect', 33: 'IPv6 Where-Are-You', 34: 'IPv6 I-Am-Here', 35: 'Mobile Registration Request', 36: 'Mobile Registration Reply',
  37: 'Domain Name Request', 38: 'Domain Name Reply', 39: 'SKIP', 40: 'Photuris', 41: 'Experimental mobility protocols', 42: 'Extended Echo request',
  43: 'Extended Echo reply',
};

const CODES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  3: {
    0: 'Network unreachable', 1: 'Host unreachable', 2: 'Protocol unreachable', 3: 'Port unreachable', 4: 'Fragmentation needed',
    5: 'Source route failed', 6: 'Destination network unknown', 7: 'Destination host unknown', 8: 'Source host isolated',
    9: 'Network administratively prohibited', 10: 'Host administratively prohibited', 11: 'Network unreachable for TOS',
    12: 'Host unreachable for TOS', 13: 'Communication administratively filtered', 14: 'Host precedence violation', 15: 'Precedence cutoff in effect',
  },
  5: { 0: 'Redirect for network', 1: 'Redirect for host', 2: 'Redirect for TOS and network', 3: 'Redirect for TOS and host' },
  6: { 0: 'Alternate address for host' },
  9: { 0: 'Normal router advertisement', 16: 'Does not route common traffic' },
  11: { 0: 'Time to live exceeded in transit', 1: 'Fragment reassembly time exceeded' },
  12: { 0: 'Pointer indicates the error', 1: 'Required option missing', 2: 'Bad length' },
  40: {
    0: 'Bad SPI', 1: 'Authentication Failed', 2: 'Decompression Failed', 3: 'Decryption Failed', 4: 'Need Authentication', 5: 'Need Authorization',
  },
  42: { 0: 'No error' },
  43: { 0: 'No error', 1: 'Malformed Query', 2: 'No Such Interface', 3: 'No Such Table Entry', 4: 'Multiple Interfaces Satisfy Query' },
};

const UNREACHABLE = 3;
const SOURCE_QUENCH = 4;
const REDIRECT = 5;
const TIME_EXCEEDED = 11;
const PARAMETER_PROBLEM = 12;
const FRAGMENTATION_NEEDED = 4;

/** Messages without a length of what they quote (RFC 4884 §5.5) have their extensions behind 128 octets. */
const OLD_QUOTE = 128;

export const icmp = protocol({
  name: 'icmp',
  title: 'Internet Control Message Protocol',
  on: { 'ip.proto': [1] },
  fields: {
    type: u8('Type'),
    code: u8('Code'),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    unused: octets('Unused'),
    length: u8('Length'),
    'length.original_datagram': u8('Length of original datagram'),
    mtu: u16('MTU of next hop'),
    pointer: u8('Pointer'),
    redir_gw: ipv4('Gateway Address'),
    address_mask: ipv4('Address Mask', { netmask: true }),
    checksum_bad: expert('Bad checksum', 'warning', 'Checksum'),
    ...ECHO_FIELDS,
    ...MOBILE_FIELDS,
    ...EXTENSION_FIELDS,
  },
  dissect(p, f) {
    const type = p.u8();
    const code = p.u8(1);
    if (!p.packet.quoted) p.packet.message = (type << 8) | code;
    const name = type === 9 && (code === 0 || code === 16) ? 'Mobile IP Advertisement' : (TYPES[type] ?? 'Unknown ICMP (obsolete or malformed?)');
    const codes = CODES[type];
    const codeName = codes === undefined ? '' : ` (${codes[code] ?? `Unknown code: ${code}`})`;
    p.info(() => name.padEnd(20) + codeName);
    p.take(f.type);
    p.addLabel(() => ` (${name})`);
    p.take(f.code);
    p.addLabel(codeName);
    takeChecksum(p, f);
    takeBody(p, f, type, code);
  },
});

type Fields = (typeof icmp)['fields'];

function takeChecksum(p: Cursor, f: Fields): void {
  const { packet, begin } = p;
  const at = p.at;
  const given = p.take(f.checksum);
  if (packet.quoted || packet.fragment || p.reported > p.end) {
    p.addLabel(packet.quoted ? ' [unverified] [in ICMP error packet]' : ' [unverified]');
    p.generate(f['checksum.status'], 2, at, 0);
    return;
  }
  const left = internetChecksum(p.bytes, begin, p.reported);
  if (left === 0) {
    p.addLabel(' [correct]');
  } else {
    const right = `0x${corrected(given, left).toString(16).padStart(4, '0')}`;
    p.addLabel(` incorrect, should be ${right}`);
    p.expertUnder(f.checksum_bad, `Bad checksum [should be ${right}]`);
  }
  p.generate(f['checksum.status'], left === 0 ? 1 : 0, at, 0);
}

function takeBody(p: Cursor, f: Fields, type: number, code: number): void {
  switch (type) {
    case 0:
    case 8:
      takeEcho(p, f, type);
      break;
    case UNREACHABLE:
    case SOURCE_QUENCH:
    case TIME_EXCEEDED:
    case PARAMETER_PROBLEM:
      takeError(p, f, type, code);
      break;
    case REDIRECT:
      p.take(f.redir_gw);
      quote(p, p.remaining);
      break;
    case 6:
    case 10:
      p.skip(4);
      p.innerData();
      break;
    case 9: takeAdvertisement(p, f); break;
    case 13:
    case 14:
      takeTimestamps(p, f);
      break;
    case 15:
    case 16:
      takeIdentity(p, f);
      break;
    case 17:
    case 18:
      takeIdentity(p, f);
      p.take(f.address_mask);
      break;
    case 42:
    case 43:
      takeExtendedEcho(p, f, type === 42);
      if (p.more && type === 42) takeExtensions(p, f);
      else p.innerData();
      break;
    default:
      p.innerData();
  }
}

/** The second word of an error, the datagram that caused it, and extensions behind (RFC 4884). */
function takeError(p: Cursor, f: Fields, type: number, code: number): void {
  const extensible = type !== SOURCE_QUENCH;
  const words = extensible ? quotedWords(p) : 0;
  if (type === SOURCE_QUENCH) p.skip(4);
  else if (type === PARAMETER_PROBLEM) p.take(f.pointer);
  else if (words > 0) p.take(f.unused, 1);
  else p.take(f.unused, type === UNREACHABLE && code === FRAGMENTATION_NEEDED ? 2 : 4);
  if (p.offset === 5 && words > 0) {
    p.take(f.length);
    p.generate(f['length.original_datagram'], 4 * words, p.at - 1, 1);
  }
  if (p.offset === 6 && type === UNREACHABLE && code === FRAGMENTATION_NEEDED) p.take(f.mtu);
  else if (p.offset < 8) p.take(f.unused, 8 - p.offset);
  const old = extensible && p.remaining > OLD_QUOTE && datagramLength(p) <= OLD_QUOTE;
  quote(p, words > 0 && p.remaining > 4 * words ? 4 * words : old ? OLD_QUOTE : p.remaining);
  if (extensible && p.remaining >= 4) takeExtensions(p, f);
}

/**
 * RFC 4884 §4.1: how many words are quoted, at least 128 octets where extensions follow. Fewer are believed where extensions of version 2 begin
 * behind them; elsewhere the byte is one of those that were unused before.
 */
function quotedWords(p: Cursor): number {
  const words = p.u8(1);
  const behind = 4 + 4 * words;
  return 4 * words >= OLD_QUOTE || (p.available > behind && p.u8(behind) >> 4 === 2) ? words : 0;
}

/** Total length of the quoted datagram, as far as it is there. */
function datagramLength(p: Cursor): number {
  return p.available >= 4 ? p.u16(2) : 0;
}

function quote(p: Cursor, length: number): void {
  if (length > 0 && p.more && !p.quote('ip.proto', 4, length)) p.innerData(length);
}
