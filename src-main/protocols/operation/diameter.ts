/**
 * Diameter, RFC 6733: who may use a network, and what that costs; commands and attributes of the base protocol and of
 * the applications that people meet most.
 */
import { type Cursor, MORE, NOT_MINE, flag, ipv4, ipv6, octets, protocol, text, u16, u24, u32, u64, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { APPLICATIONS, ATTRIBUTES, COMMANDS, type Kind, RESULTS, VENDORS } from './diameter/names.ts';

const HEADER = 20, REQUEST = 0x80, VENDOR = 0x80;
const MOST_NESTED = 16;
const RESULT_CODE = 268;
const NO_TEXT = { as: ['Set', 'Not set'] } as const;

export const diameter = protocol({
  name: 'diameter',
  title: 'Diameter Protocol',
  on: { 'tcp.port': [3868], 'sctp.ppi': [46] },
  sized: true,
  fields: {
    version: u8('Version', { hex: true }),
    length: u24('Length'),
    flags: u8('Flags', { hex: true }),
    'flags.request': flag('Request', 0x80, NO_TEXT),
    'flags.proxyable': flag('Proxyable', 0x40, NO_TEXT),
    'flags.error': flag('Error', 0x20, NO_TEXT),
    'flags.T': flag('T(Potentially re-transmitted message)', 0x10, NO_TEXT),
    'cmd.code': u24('Command Code', { values: code => COMMANDS[code]?.[1] }),
    applicationId: u32('ApplicationId', { values: APPLICATIONS }),
    hopbyhopid: u32('Hop-by-Hop Identifier', { hex: true }),
    endtoendid: u32('End-to-End Identifier', { hex: true }),
    'avp.code': u32('AVP Code', { values: code => ATTRIBUTES[code]?.[0] }),
    'avp.flags': u8('AVP Flags', { hex: true }),
    'flags.vendorspecific': flag('Vendor-Specific', 0x80, NO_TEXT),
    'flags.mandatory': flag('Mandatory', 0x40, NO_TEXT),
    'flags.protected': flag('Protected', 0x20, NO_TEXT),
    'avp.len': u24('AVP Length'),
    'avp.vendorId': u32('AVP Vendor Id', { values: VENDORS }),
    'avp.text': text('Value', { own: true }),
    'avp.number': u32('Value', { own: true }),
    'avp.long': u64('Value', { own: true }),
    'avp.family': u16('Address Family', { own: true, values: { 1: 'IPv4', 2: 'IPv6' } }),
    'avp.ipv4': ipv4('Address', { own: true }),
    'avp.ipv6': ipv6('Address', { own: true }),
    'Result-Code': u32('Result-Code', { values: RESULTS }),
    'avp.value': octets('Value', { own: true }),
    'avp.pad': octets('Padding'),
  },
  frame(bytes, at, end) {
    if (at + 4 > end) return MORE;
    const length = (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] !== 1 || length < HEADER || length % 4 !== 0 ? NOT_MINE : length;
  },
  dissect(p, f) {
    p.take(f.version);
    const length = p.take(f.length);
    p.limit(length);
    const flags = takeNamedBits(p, f.flags, FLAGS);
    const code = p.take(f['cmd.code']), application = p.take(f.applicationId);
    const hop = p.take(f.hopbyhopid), end = p.take(f.endtoendid);
    const isRequest = (flags & REQUEST) !== 0;
    const [short, name] = COMMANDS[code] ?? ['Unknown', 'Unknown'];
    const digits = (value: number): string => value.toString(16);
    p.info(`cmd=${name} ${isRequest ? 'Request' : 'Answer'}(${code}) ` +
    `flags=${letters(flags)} appl=${APPLICATIONS[application] ?? 'Unknown'}(${application}) ` +
      `h2h=${digits(hop)} e2e=${digits(end)}`);
    p.title(() => `: ${short}${isRequest ? 'R' : 'A'}`);
    attributes(p, f, 0);
    p.columns.setFence(' | ');
  },
});

type Fields = (typeof diameter)['fields'];
const { fields: F } = diameter;
const FLAGS = [F['flags.request'], F['flags.proxyable'], F['flags.error'], F['flags.T']];
const AVP_FLAGS = [F['flags.vendorspecific'], F['flags.mandatory'], F['flags.protected']];

const letters = (flags: number): string => [...'RPET'].map((letter, bit) => ((flags & (0x80 >> bit)) !== 0 ? letter : '-')).join('') + '----';

/** §4.1 */
function attributes(p: Cursor, f: Fields, depth: number): void {
  while (p.remaining >= 8) {
    const code = p.u32(), flags = p.u8(4), length = p.u24(5), head = (flags & VENDOR) !== 0 ? 12 : 8;
    if (length < head) p.malformed(`an attribute of ${length} bytes`);
    const vendor = head === 12 ? p.u32(8) : 0;
    const [name, kind] = (vendor === 0 || vendor === 10415 ? ATTRIBUTES[code] : undefined) ?? ['Unknown', 'octets'];
    const outer = p.open(
      `AVP: ${name}(${code}) l=${length} f=${[...'VMP'].map((letter, bit) => ((flags & (0x80 >> bit)) !== 0 ? letter : '-')).join('')}`,
      length,
    );
    const node = p.tree.current, heading = `AVP: ${name}(${code}) l=${length}`;
    p.take(f['avp.code']);
    p.bits(f['avp.flags'], AVP_FLAGS);
    p.take(f['avp.len']);
    if (head === 12) p.take(f['avp.vendorId']);
    const shown = value(p.within(length - head), f, code, kind, depth);
    if (shown !== '') p.labelNode(node, `${heading} val=${shown}`);
    const padding = p.fillOf(length);
    if (padding > 0) p.take(f['avp.pad'], padding);
    p.close(outer);
  }
}

/** §4.2 to §4.4; gives what the heading says of it. */
function value(p: Cursor, f: Fields, code: number, kind: Kind, depth: number): string {
  const length = p.remaining;
  switch (kind) {
    case 'group':
      if (depth < MOST_NESTED) attributes(p, f, depth + 1);
      return '';
    case 'text': return p.take(f['avp.text'], length);
    case 'number': {
      if (length !== 4) break;
      const number = p.take(code === RESULT_CODE ? f['Result-Code'] : f['avp.number']);
      return code === RESULT_CODE ? `${RESULTS[number] ?? 'Unknown'} (${number})` : String(number);
    }
    case 'long':
      if (length === 8) return String(p.take(f['avp.long']));
      break;
    case 'address': {
      if (length < 6) break;
      const family = p.take(f['avp.family']);
      if (family === 1) p.take(f['avp.ipv4']);
      else if (family === 2 && p.remaining >= 16) p.take(f['avp.ipv6']);
      break;
    }
    case 'octets': break;
  }
  p.takeRest(f['avp.value']);
  return '';
}
