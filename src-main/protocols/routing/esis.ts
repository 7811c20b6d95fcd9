/**
 * ES-IS, ISO 9542: end systems and intermediate systems of an OSI network tell each other where they are. Found among
 * what OSI's network layer carries.
 */
import { hexText } from '../../bytes/address-text.ts';
import { rightOsiChecksum } from '../../bytes/osi-checksum.ts';
import { type Cursor, type Field, bits, expert, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { NONE, takeChecksum as verifyChecksum } from '../checksums.ts';

const END_SYSTEM_HELLO = 2;
const INTERMEDIATE_SYSTEM_HELLO = 4;
const REDIRECT = 6;
const TYPES: Readonly<Record<number, string>> = {
  [END_SYSTEM_HELLO]: 'ES HELLO', [INTERMEDIATE_SYSTEM_HELLO]: 'IS HELLO', [REDIRECT]: 'RD REQUEST',
};
const VERSION = 1;
/** Bytes that every message begins with. */
const HEADER = 9;

/** §7.4.2, with those of ISO/IEC 8473-1 §7.5. */
const OPTIONS: Readonly<Record<number, string>> = {
  0xc3: 'Quality of service maintenance', 0xc5: 'Security', 0xc6: 'Suggested ES configuration timer', 0xcc: 'Padding', 0xcd: 'Priority',
  0xe1: 'Address mask', 0xe2: 'SNPA mask',
};

export const esis = protocol({
  name: 'esis',
  title: 'ISO 9542 ESIS Routeing Information Exchange Protocol',
  on: { 'osinl.incl': [0x82] },
  fields: {
    nlpi: u8('Network Layer Protocol Identifier', { hex: true, values: { 0x82: 'ESIS' } }),
    length: u8('PDU Length'),
    'length.invalid': expert('Bogus ESIS length', 'error', 'Malformed'),
    ver: u8('Version'),
    'ver.unknown': expert('Unknown ESIS version', 'warning', 'Protocol'),
    res: u8('Reserved(==0)'),
    type: bits('PDU Type', 0x1f, { values: TYPES }),
    'type.unknown': expert('Unknown ESIS packet type', 'warning', 'Protocol'),
    htime: u16('Holding Time', { unit: 'seconds' }),
    chksum: u16('Checksum', { hex: true }),
    'chksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    number_of_source_addresses: u8('Number of Source Addresses (SA, Format: NSAP)'),
    sal: u8('SAL', { unit: 'octets' }),
    sa: text('SA'),
    netl: u8('NETL', { unit: 'octets' }),
    net: text('NET'),
    dal: u8('DAL', { unit: 'octets' }),
    da: text('DA'),
    bsnpal: u8('BSNPAL', { unit: 'octets' }),
    bsnpa: text('BSNPA'),
  },
  dissect(p, f) {
    p.take(f.nlpi);
    const length = p.take(f.length);
    if (length < HEADER || length > p.reported - p.begin) p.expertUnder(f['length.invalid']);
    if (p.take(f.ver) !== VERSION) p.expertUnder(f['ver.unknown']);
    p.take(f.res);
    const type = p.take(f.type), name = TYPES[type];
    p.info(name ?? `Unknown (0x${type.toString(16)})`);
    if (name === undefined) p.expertUnder(f['type.unknown']);
    p.take(f.htime);
    takeChecksum(p, f, length);
    if (length < HEADER) return;
    p.limit(length);
    switch (type) {
      case END_SYSTEM_HELLO:
        takeSources(p, f);
        break;
      case INTERMEDIATE_SYSTEM_HELLO:
        takeAddress(p, f.netl, f.net, addressText);
        break;
      case REDIRECT:
        takeAddress(p, f.dal, f.da, addressText);
        takeAddress(p, f.bsnpal, f.bsnpa, systemText);
        takeNetworkEntity(p, f);
        break;
      default:
        return;
    }
    takeOptions(p);
  },
});

type Fields = (typeof esis)['fields'];

/** 0 means that there is none; a length that leaves the checksum out tells nothing of it. */
function takeChecksum(p: Cursor, f: Fields, length: number): void {
  const { at, begin } = p, end = begin + length;
  verifyChecksum(p, { checksum: f.chksum, status: f['chksum.status'], bad: f.bad_checksum }, given => {
    if (given === 0) return NONE;
    return length < HEADER || end > p.end ? undefined : rightOsiChecksum(p.bytes, begin, end, at);
  });
}

function takeSources(p: Cursor, f: Fields): void {
  const count = p.take(f.number_of_source_addresses), outer = p.under();
  for (let i = 0; i < count; i++) takeAddress(p, f.sal, f.sa, addressText);
  p.close(outer);
}

/** §7.6: no length stands for the redirection to an end system. */
function takeNetworkEntity(p: Cursor, f: Fields): void {
  const outer = p.open(p.u8() === 0 ? '### No Network Entity Title Section ###' : '### Network Entity Title Section ###');
  if (p.u8() === 0) p.skip(1);
  else takeAddress(p, f.netl, f.net, addressText);
  p.close(outer);
}

function takeAddress(p: Cursor, lengthField: Field<number>, field: Field<string>, shown: (bytes: Uint8Array) => string): void {
  const length = p.take(lengthField);
  p.takeAs(field, length === 0 ? '<Invalid length>' : shown(p.peekBytes(length)), length);
}

/** Addresses of network services: groups of four bytes, as far as the first. */
const addressText = (bytes: Uint8Array): string =>
  bytes.length > 4 ? `${hexText(bytes.subarray(0, 4))}.${hexText(bytes.subarray(4))}` : hexText(bytes);

/** Addresses below the network layer, as those of systems: groups of two. */
const systemText = (bytes: Uint8Array): string => hexText(bytes).replace(/(.{4})(?=.)/g, '$1.');

function takeOptions(p: Cursor): void {
  const outer = p.open('### Option Section ###');
  while (p.more) {
    const option = p.u8(), length = p.u8(1);
    p.need(2 + length);
    const inner = p.open(`${OPTIONS[option] ?? `Unknown (0x${option.toString(16)})`}: ${hexText(p.peekBytes(length, 2))}`);
    p.skip(2 + length);
    p.close(inner);
  }
  p.close(outer);
}
