/**
 * PPP Link Control Protocol, RFC 1661 §5 and §6; options of IANA's ppp-numbers, RFC 1570, RFC 1662, RFC 1990, RFC 2125,
 * RFC 2153, RFC 2484 and RFC 2686.
 */
import { organizationText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, byName, ether, flag, ipv4, octets, protocol, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Option, type Options, optionFields, takeControl } from './control.ts';
import { PPP_PROTOCOLS } from './protocol-numbers.ts';

const ECHO_REQUEST = 9;
const IDENTIFICATION = 12;
const TIME_REMAINING = 13;
const PROTOCOL_REJECT = 8;

const ALGORITHMS = { 5: 'CHAP with MD5', 6: 'CHAP with SHA-1', 128: 'MS-CHAP', 129: 'MS-CHAP-2' };
const CHAP = 0xc223;
const CALLBACK_OPERATIONS = {
  0: 'Location is determined by user authentication', 1: 'Message is dialing string', 2: 'Message is location identifier', 3: 'Message is E.164',
  4: 'Message is distinguished name', 5: 'unassigned', 6: 'Location is determined during CBCP negotiation',
};
const ENDPOINT_CLASSES = {
  0: 'Null', 1: 'Locally assigned address', 2: 'Internet Protocol (IP) address', 3: 'IEEE 802.1 globally assigned MAC address',
  4: 'PPP magic-number block', 5: 'Public switched network directory number',
};
const DCE_MODES = { 1: 'Mode-1 (No Additional Negotiation)', 2: 'Mode-2 (Full PPP Negotiation and State Machine)' };
const HEADER_FORMATS = { 2: 'Long sequence number fragment format with classes', 6: 'Short sequence number fragment format with classes' };

/** The control characters 0 to 31 (RFC 1662 §7.1). */
const CHARACTERS = [
  'NUL', 'SOH', 'STX', 'ETX', 'EOT', 'ENQ', 'ACK', 'BEL', 'BS', 'HT', 'LF', 'VT', 'FF', 'CR', 'SO', 'SI', 'DLE', 'DC1 (XON)', 'DC2',
  'DC3 (XOFF)', 'DC4', 'NAK', 'SYN', 'ETB', 'CAN', 'EM', 'SUB', 'ESC', 'FS', 'GS', 'RS', 'US',
];
const ASYNC_MAP = CHARACTERS.map((name, bit) => flag(name, 2 ** bit, {
  size: 4, as: ['True', 'False'], id: `lcp.opt.asyncmap.${name.slice(0, 3).trim().toLowerCase()}`,
}));

const fields = {
  magic_number: u32('Magic Number', { hex: true }),
  data: octets('Data'),
  message: text('Message'),
  secs_remaining: u32('Seconds Remaining'),
  rej_proto: u16('Rejected Protocol', { hex: true, values: PPP_PROTOCOLS }),
  ...optionFields(),
  'opt.oui': u24('OUI', { text: organizationText }),
  'opt.kind': u8('Kind', { base: 'decHex' }),
  'opt.data': octets('Data'),
  'opt.mru': u16('Maximum Receive Unit'),
  'opt.asyncmap': u32('Async Control Character Map', { hex: true }),
  ...byName(ASYNC_MAP),
  'opt.auth_protocol': u16('Authentication Protocol', { hex: true, values: PPP_PROTOCOLS }),
  'opt.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'opt.quality_protocol': u16('Quality Protocol', { hex: true, values: PPP_PROTOCOLS }),
  'opt.magic_number': u32('Magic Number', { hex: true }),
  'opt.reporting_period': u32('Reporting Period'),
  'opt.fcs_alternatives': u8('FCS Alternatives', { hex: true }),
  'opt.fcs_alternatives.null': flag('NULL FCS', 0x01, { as: ['True', 'False'] }),
  'opt.fcs_alternatives.ccitt16': flag('CCITT 16-bit', 0x02, { as: ['True', 'False'] }),
  'opt.fcs_alternatives.ccitt32': flag('CCITT 32-bit', 0x04, { as: ['True', 'False'] }),
  'opt.maximum': u8('Maximum'),
  'opt.window': u8('Window'),
  'opt.hdlc_address': octets('Address'),
  'opt.operation': u8('Operation', { values: CALLBACK_OPERATIONS }),
  'opt.message': octets('Message'),
  'opt.mrru': u16('MRRU'),
  'opt.ep_disc_class': u8('Class', { values: ENDPOINT_CLASSES }),
  'opt.ip_address': ipv4('IP Address'),
  'opt.802_1_address': ether('IEEE 802.1 Address'),
  'opt.magic_block': octets('PPP Magic-Number Block'),
  'opt.psndn': octets('Public Switched Network Directory Number'),
  'opt.mode': u8('Mode', { values: DCE_MODES }),
  'opt.unused': octets('Unused'),
  'opt.link_discrim': u16('Link Discriminator', { base: 'decHex' }),
  'opt.id': octets('Identification'),
  'opt.flags': u8('Flags', { hex: true }),
  'opt.flags.reserved': bits('Reserved', 0xfc, { hex: true }),
  'opt.flags.pre': flag('PRE', 0x02, { as: ['True', 'False'] }),
  'opt.flags.zxe': flag('ZXE', 0x01, { as: ['True', 'False'] }),
  'opt.class': u8('Class'),
  'opt.prefix': octets('Prefix'),
  'opt.code': u8('Code', { values: HEADER_FORMATS }),
  'opt.max_susp_classes': u8('Max suspendable classes'),
  'opt.MIBenum': u32('MIBenum'),
  'opt.language_tag': text('Language-Tag'),
  'opt.vendor': octets('Vendor Specific'),
  'opt.mtu_bytes': octets('Maximum Receive Unit'),
  'opt.asyncmap_bytes': octets('Async Control Character Map'),
  'opt.auth_protocol_bytes': octets('Authentication Protocol'),
  'opt.quality_protocol_bytes': octets('Quality Protocol'),
  'opt.magic_number_bytes': octets('Magic Number'),
  'opt.linkqualmon': octets('Link Quality Monitoring'),
  'opt.field_compress': octets('Protocol Field Compression'),
  'opt.addr_field_compress': octets('Address and Control Field Compression'),
  'opt.fcs_alternatives_bytes': octets('FCS Alternatives'),
  'opt.self_desc_pad': octets('Self Describing Pad'),
  'opt.numbered_mode': octets('Numbered Mode'),
  'opt.callback': octets('Callback'),
  'opt.compound_frames': octets('Compound Frames (Deprecated)'),
  'opt.nomdataencap': octets('Nominal Data Encapsulation (Deprecated)'),
  'opt.multilink_mrru': octets('Multilink MRRU'),
  'opt.multilink_ssnh': octets('Multilink Short Sequence Number Header'),
  'opt.multilink_ep_disc': octets('Multilink Endpoint Discriminator'),
  'opt.dce_identifier': octets('DCE Identifier'),
  'opt.multilink_pp': octets('Multi Link Plus Procedure'),
  'opt.link_discrim_bytes': octets('Link Discriminator for BACP'),
  'opt.auth': octets('Authentication Option'),
  'opt.cobs': octets('Consistent Overhead Byte Stuffing (COBS)'),
  'opt.prefix_elision': octets('Prefix Elision'),
  'opt.multilink_hdr_fmt': octets('Multilink header format'),
  'opt.internationalization': octets('Internationalization'),
  'opt.sonet_sdh': octets('Simple Data Link on SONET/SDH'),
};

const protocolName = (number: number): string => `${PPP_PROTOCOLS[number] ?? 'Unknown'} (${hex(number, 4)})`;
const rest = (o: Cursor, field = fields['opt.data']): void => {
  o.takeRest(field);
};
/** An option that is there or not. */
const bare = (heading: Option['heading']): Option => ({ heading, exactly: 0 });

const OPTIONS: Options = {
  0: {
    heading: fields['opt.vendor'], least: 4,
    read: o => {
      o.take(fields['opt.oui']);
      o.take(fields['opt.kind']);
      rest(o);
    },
  },
  1: { heading: fields['opt.mtu_bytes'], exactly: 2, read: o => `Maximum Receive Unit: ${o.take(fields['opt.mru'])}` },
  2: {
    heading: fields['opt.asyncmap_bytes'], exactly: 4,
    read: o => {
      const map = takeNamedBits(o, fields['opt.asyncmap'], [...ASYNC_MAP].reverse());
      return `Async Control Character Map: ${characters(map)} (${hex(map, 8)})`;
    },
  },
  3: {
    heading: fields['opt.auth_protocol_bytes'], least: 2,
    read: o => {
      const number = o.take(fields['opt.auth_protocol']);
      const algorithm = number === CHAP && o.more ? o.take(fields['opt.algorithm']) : undefined;
      rest(o);
      return `Authentication Protocol: ${protocolName(number)}` +
        (algorithm === undefined ? '' : `, Algorithm: ${ALGORITHMS[algorithm as 5] ?? 'Unknown'} (${algorithm})`);
    },
  },
  4: {
    heading: fields['opt.quality_protocol_bytes'], least: 2,
    read: o => {
      const number = o.take(fields['opt.quality_protocol']);
      rest(o);
      return `Quality Protocol: ${protocolName(number)}`;
    },
  },
  5: { heading: fields['opt.magic_number_bytes'], exactly: 4, read: o => `Magic Number: ${hex(o.take(fields['opt.magic_number']), 8)}` },
  6: { heading: fields['opt.linkqualmon'], exactly: 4, read: o => `Link Quality Monitoring: ${o.take(fields['opt.reporting_period'])}` },
  7: bare(fields['opt.field_compress']),
  8: bare(fields['opt.addr_field_compress']),
  9: {
    heading: fields['opt.fcs_alternatives_bytes'], exactly: 1,
    read: o => {
      const set = takeNamedBits(o, fields['opt.fcs_alternatives'], [
        fields['opt.fcs_alternatives.ccitt32'], fields['opt.fcs_alternatives.ccitt16'], fields['opt.fcs_alternatives.null'],
      ]);
      return `FCS Alternatives: ${hex(set, 2)}`;
    },
  },
  10: { heading: fields['opt.self_desc_pad'], exactly: 1, read: o => `Self Describing Pad: Maximum: ${o.take(fields['opt.maximum'])}` },
  11: {
    heading: fields['opt.numbered_mode'], least: 1,
    read: o => {
      const window = o.take(fields['opt.window']);
      rest(o, fields['opt.hdlc_address']);
      return `Numbered Mode: Window: ${window}`;
    },
  },
  13: {
    heading: fields['opt.callback'], least: 1,
    read: o => {
      const operation = o.take(fields['opt.operation']);
      rest(o, fields['opt.message']);
      return `Callback: ${CALLBACK_OPERATIONS[operation as 0] ?? 'Unknown'}`;
    },
  },
  15: bare(fields['opt.compound_frames']),
  16: { heading: fields['opt.nomdataencap'], read: o =>  rest(o) },
  17: { heading: fields['opt.multilink_mrru'], exactly: 2, read: o => `Multilink MRRU: ${o.take(fields['opt.mrru'])}` },
  18: bare(fields['opt.multilink_ssnh']),
  19: { heading: fields['opt.multilink_ep_disc'], least: 1, read: endpoint },
  21: { heading: fields['opt.dce_identifier'], exactly: 1, read: o => `DCE Identifier: ${DCE_MODES[o.take(fields['opt.mode']) as 1] ?? 'Unknown'}` },
  22: { heading: fields['opt.multilink_pp'], exactly: 2, read: o =>  o.take(fields['opt.unused'], 2) },
  23: {
    heading: fields['opt.link_discrim_bytes'], exactly: 2,
    read: o => {
      const link = o.take(fields['opt.link_discrim']);
      return `Link Discriminator for BACP: ${link} (${hex(link, 4)})`;
    },
  },
  24: {
    heading: fields['opt.auth'], least: 1,
    read: o => {
      rest(o, fields['opt.id']);
    },
  },
  25: {
    heading: fields['opt.cobs'], exactly: 1,
    read: o => void o.bits(fields['opt.flags'], [fields['opt.flags.reserved'], fields['opt.flags.pre'], fields['opt.flags.zxe']]),
  },
  26: {
    heading: fields['opt.prefix_elision'], least: 2,
    read: o => {
      while (o.more) {
        o.take(fields['opt.class']);
        o.take(fields['opt.prefix'], Math.min(o.u8(), o.remaining - 1) + 1);
      }
    },
  },
  27: {
    heading: fields['opt.multilink_hdr_fmt'], exactly: 2,
    read: o => {
      const format = o.take(fields['opt.code']);
      return `Multilink header format: ${HEADER_FORMATS[format as 2] ?? 'Unknown'}, Max ` +
        `suspendable classes: ${o.take(fields['opt.max_susp_classes'])}`;
    },
  },
  28: {
    heading: fields['opt.internationalization'], least: 4,
    read: o => {
      const set = o.take(fields['opt.MIBenum']);
      const tag = o.more ? o.take(fields['opt.language_tag'], o.remaining) : '';
      return `Internationalization: MIBenum ${set}${tag === '' ? '' : `, Language-Tag: ${tag}`}`;
    },
  },
  29: bare(fields['opt.sonet_sdh']),
};

/** RFC 1662 §7.1: the characters that must be escaped. */
function characters(map: number): string {
  const names = CHARACTERS.filter((_, bit) => Math.floor(map / 2 ** bit) % 2 === 1);
  return names.length === 0 ? 'None' : names.length === 32 ? 'All' : names.join(', ');
}

/** RFC 1990 §5.1.3. */
function endpoint(o: Cursor): string {
  const kind = o.take(fields['opt.ep_disc_class']);
  const length = o.remaining;
  if (kind === 2 && length === 4) o.take(fields['opt.ip_address']);
  else if (kind === 3 && length === 6) o.take(fields['opt.802_1_address']);
  else if (kind === 4) {
    // RFC 1990 §5.1.3: up to five numbers.
    const block = o.open(fields['opt.magic_block'], o.remaining);
    while (o.remaining >= 4) o.take(fields['opt.magic_number']);
    o.close(block);
    o.skip(o.remaining);
  } else if (kind === 5) rest(o, fields['opt.psndn']);
  else rest(o);
  return `Multilink Endpoint Discriminator: Class: ${ENDPOINT_CLASSES[kind as 0] ?? 'Unknown'}`;
}

export const lcp = protocol({
  name: 'lcp',
  title: 'PPP Link Control Protocol',
  short: 'PPP LCP',
  on: { 'ppp.protocol': [0xc021] },
  fields,
  dissect(p, f) {
    takeControl(p, f, OPTIONS, undefined, own);
  },
});

/** Codes that only LCP has. */
function own(p: Cursor, code: number): boolean {
  if (code === PROTOCOL_REJECT) {
    const number = p.take(fields.rej_proto);
    if (p.more && !p.quote('ppp.protocol', number)) p.take(fields.data, p.remaining);
    return true;
  }
  if (code < ECHO_REQUEST || code > TIME_REMAINING) return false;
  p.take(fields.magic_number);
  if (code === TIME_REMAINING) p.take(fields.secs_remaining);
  if (p.more) p.take<unknown>(code >= IDENTIFICATION ? fields.message : fields.data, p.remaining);
  return true;
}
