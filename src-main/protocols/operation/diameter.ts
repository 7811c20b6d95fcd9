/** Diameter, RFC 6733: who may use a network, and what that costs; with attributes of its applications and of 3GPP's. */
import { type Cursor, MORE, NOT_MINE, expert, flag, frameNumber, octets, protocol, relativeTime, u24, u32, u8 } from '../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../exchanges.ts';
import { type Attribute, MOBILE_VENDOR, attributeOf, dictionary } from './diameter/attributes.ts';
import { type Surrounding, showFlags, showParts } from './diameter/flags.ts';
import { APPLICATIONS, COMMANDS, VENDORS, VENDOR_CODES } from './diameter/names.ts';
import { VALUE_FIELDS, takeValue } from './diameter/values.ts';

const HEADER = 20, REQUEST = 0x80, VENDOR = 0x80;
/** Bits of the flags that have no meaning, §3 and §4.1. */
const RESERVED = 0x0f, AVP_RESERVED = 0x1f;
const MOST_NESTED = 16;
const NO_TEXT = { as: ['Set', 'Not set'] } as const;

const FIELDS = {
  version: u8('Version', { hex: true }),
  length: u24('Length'),
  flags: u8('Flags', { hex: true }),
  'flags.request': flag('Request', 0x80, NO_TEXT),
  'flags.proxyable': flag('Proxyable', 0x40, NO_TEXT),
  'flags.error': flag('Error', 0x20, NO_TEXT),
  'flags.T': flag('T(Potentially re-transmitted message)', 0x10, NO_TEXT),
  'flags.reserved4': flag('Reserved', 0x08, NO_TEXT),
  'flags.reserved5': flag('Reserved', 0x04, NO_TEXT),
  'flags.reserved6': flag('Reserved', 0x02, NO_TEXT),
  'flags.reserved7': flag('Reserved', 0x01, NO_TEXT),
  'cmd.code': u24('Command Code', { values: code => COMMANDS[code]?.[1] }),
  applicationId: u32('ApplicationId', { values: APPLICATIONS }),
  hopbyhopid: u32('Hop-by-Hop Identifier', { hex: true }),
  endtoendid: u32('End-to-End Identifier', { hex: true }),
  answer_in: frameNumber('Answer In', { source: 'conversation' }),
  answer_to: frameNumber('Request In', { source: 'conversation' }),
  resp_time: relativeTime('Response Time', { source: 'conversation' }),
  vendorId: u32('VendorId', { values: VENDORS }),
  avp: octets('AVP'),
  'avp.code': u32('AVP Code'),
  'avp.flags': u8('AVP Flags', { hex: true }),
  'flags.vendorspecific': flag('Vendor-Specific', 0x80, NO_TEXT),
  'flags.mandatory': flag('Mandatory', 0x40, NO_TEXT),
  'avp.flags.protected': flag('Protected', 0x20, NO_TEXT),
  'avp.flags.reserved3': flag('Reserved', 0x10, NO_TEXT),
  'avp.flags.reserved4': flag('Reserved', 0x08, NO_TEXT),
  'avp.flags.reserved5': flag('Reserved', 0x04, NO_TEXT),
  'avp.flags.reserved6': flag('Reserved', 0x02, NO_TEXT),
  'avp.flags.reserved7': flag('Reserved', 0x01, NO_TEXT),
  'avp.len': u24('AVP Length'),
  'avp.vendorId': u32('AVP Vendor Id', { values: VENDORS }),
  'avp.pad': octets('Padding'),
  'applicationId.unknown': expert('Unknown Application Id', 'warning', 'Undecoded'),
  'cmd.code.unknown': expert('Unknown command', 'warning', 'Undecoded'),
  'avp.code.unknown': expert('Unknown AVP', 'warning', 'Undecoded'),
  unknown_vendor: expert('Unknown Vendor', 'warning', 'Undecoded'),
  'avp.no_data': expert('Data is empty', 'warning', 'Undecoded'),
  reserved_bit_set: expert('Reserved bit set', 'warning', 'Malformed'),
  'avp.pad.non_zero': expert('Padding is non-zero', 'warning', 'Malformed'),
};

const f = FIELDS;
const FLAGS = [
  f['flags.request'], f['flags.proxyable'], f['flags.error'], f['flags.T'], f['flags.reserved4'], f['flags.reserved5'], f['flags.reserved6'],
  f['flags.reserved7'],
];
const AVP_FLAGS = [
  f['flags.vendorspecific'], f['flags.mandatory'], f['avp.flags.protected'], f['avp.flags.reserved3'], f['avp.flags.reserved4'],
  f['avp.flags.reserved5'], f['avp.flags.reserved6'], f['avp.flags.reserved7'],
];

/** §3: a request's identifier of the hop is that of its answer. */
const EXCHANGES = exchangeTracker({
  key: 'diameter',
  several: true,
  skims: () => true,
  roleOf({ bytes }) {
    if (bytes.length < HEADER) return undefined;
    const key = (bytes[12] << 24) | (bytes[13] << 16) | (bytes[14] << 8) | bytes[15];
    return { key, answers: (bytes[4] & REQUEST) === 0 };
  },
});

export const diameter = protocol({
  name: 'diameter',
  title: 'Diameter Protocol',
  on: { 'tcp.port': [3868], 'tls.port': [5658], 'sctp.ppi': [46] },
  sized: true,
  // Of two thousand fields, spread ones are dear at every start, assigned ones are not.
  fields: Object.assign({}, FIELDS, VALUE_FIELDS),
  lateFields: () => dictionary().fields,
  frame(bytes, at, end) {
    if (at + 4 > end) return MORE;
    const length = (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] !== 1 || length < HEADER || length % 4 !== 0 ? NOT_MINE : length;
  },
  dissect(p) {
    p.take(f.version);
    const length = p.take(f.length);
    p.limit(length);
    const flags = p.bits(f.flags, FLAGS);
    if ((flags & RESERVED) !== 0) p.expertUnder(f.reserved_bit_set);
    const code = p.take(f['cmd.code']);
    if (COMMANDS[code] === undefined) p.expertUnder(f['cmd.code.unknown']);
    const application = p.take(f.applicationId);
    if (APPLICATIONS[application] === undefined) p.expertUnder(f['applicationId.unknown']);
    const hop = p.take(f.hopbyhopid), end = p.take(f.endtoendid);
    const isRequest = (flags & REQUEST) !== 0;
    const [short, name] = COMMANDS[code] ?? ['Unknown', 'Unknown'];
    const digits = (value: number): string => value.toString(16);
    p.info(`cmd=${name} ${isRequest ? 'Request' : 'Answer'}(${code}) flags=${letters('RPET', flags)} ` +
      `appl=${APPLICATIONS[application] ?? 'Unknown'}(${application}) h2h=${digits(hop)} e2e=${digits(end)}`);
    p.title(() => `: ${short}${isRequest ? 'R' : 'A'}`);
    attributes(p, 0, { application, list: 0, device: -1 });
    showExchange(p, EXCHANGES, { request: f.answer_to, response: f.answer_in, time: f.resp_time }, hop | 0);
    p.columns.setFence(' | ');
  },
});

/** Letters of the flags that are set, of the highest bit first. */
const letters = (names: string, flags: number): string => [...names].map((letter, bit) => ((flags & (0x80 >> bit)) !== 0 ? letter : '-')).join('');

/** §4.1 */
function attributes(p: Cursor, depth: number, around: Surrounding): void {
  while (p.remaining >= 8) attribute(p, depth, around);
}

/** Bytes that fill an attribute up to a multiple of four, as far as they are there. */
const fillBehind = (p: Cursor, length: number): number => Math.max(0, Math.min(p.remaining - length, -length & 3));

function attribute(p: Cursor, depth: number, around: Surrounding): void {
  const code = p.u32(), flags = p.u8(4), length = p.u24(5), head = (flags & VENDOR) !== 0 ? 12 : 8;
  if (length < head) p.malformed(`an attribute of ${length} bytes`);
  const vendor = head === 12 ? p.u32(8) : 0, known = attributeOf(vendor, code);
  p.show(f.avp, length + fillBehind(p, length));
  const node = p.lastNode, outer = p.under();
  p.take(f['avp.code']);
  if (known === undefined) p.expertUnder(f['avp.code.unknown'], `Unknown AVP ${code} (vendor=${VENDORS[vendor] ?? vendor})`);
  else p.addLabel(` ${known.name}`);
  if ((p.bits(f['avp.flags'], AVP_FLAGS) & AVP_RESERVED) !== 0) p.expertUnder(f.reserved_bit_set);
  p.take(f['avp.len']);
  if (head === 12 && VENDORS[p.take(f['avp.vendorId'])] === undefined) p.expertUnder(f.unknown_vendor);
  const content = p.within(length - head);
  if (!content.more) p.expert(f['avp.no_data']);
  const words = (content.more && p.contain(() => value(content, known, vendor, code, around))) || '';
  if (known?.kind === 'group' && content.more && depth < MOST_NESTED) {
    p.contain(() => {
      const inner = content.under();
      attributes(content, depth + 1, around);
      content.close(inner);
    });
  }
  p.labelNode(node, () => `AVP: ${known?.name ?? 'Unknown'}(${code}) l=${length} f=${letters('VMP', flags)}` +
    `${head === 12 ? ` vnd=${VENDOR_CODES[vendor] ?? vendor}` : ''}${words === '' ? '' : ` val=${words}`}`);
  padding(p, p.fillOf(length));
  p.close(outer);
}

/** Shows a value with its parts, and gives what is said of it. */
function value(p: Cursor, known: Attribute | undefined, vendor: number, code: number, around: Surrounding): string {
  const { at, remaining } = p, words = takeValue(p, known);
  if (vendor === MOBILE_VENDOR && known?.kind === 'number' && remaining === 4) showFlags(p, code, around);
  return (vendor === 0 ? showParts(p, code, at, around) : undefined) ?? words;
}

function padding(p: Cursor, length: number): void {
  if (length === 0) return;
  const isZero = p.peekBytes(Math.min(length, p.available)).every(byte => byte === 0);
  p.take(f['avp.pad'], length);
  if (!isZero) p.expertUnder(f['avp.pad.non_zero']);
}
