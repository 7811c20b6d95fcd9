/** PPP's control protocols for IPv4 (RFC 1332, name servers RFC 1877, header compression RFC 2509 and RFC 3241) and IPv6 (RFC 5072, RFC 5172). */
import { type Cursor, flag, ipv4, octets, protocol, u16, u8 } from '../../../dissect/index.ts';
import { type Option, type Options, optionFields, takeControl } from './control.ts';

const COMPRESSIONS = {
  0x0003: 'Robust Header Compression (ROHC)', 0x002d: 'VJ compression', 0x0037: 'VJ compression (RFC1172-typo)', 0x0061: 'IPHC compression',
};
const ROHC = 0x0003;
const VAN_JACOBSON = 0x002d;
const VAN_JACOBSON_TYPO = 0x0037;
const IPHC = 0x0061;
const PROFILES = {
  0: 'ROHC uncompressed -- no compression', 1: 'ROHC RTP -- RTP/UDP/IP compression', 2: 'ROHC UDP -- non-RTP UDP/IP compression',
  3: 'ROHC ESP -- ESP/IP compression',
};
const PARAMETERS = { 1: 'The number of contexts for TCP Space is 0', 2: 'The number of contexts for Non TCP Space is 0' };

const fields = {
  ...optionFields(),
  'opt.addrs': octets('IP Addresses (deprecated)'),
  'opt.compress': octets('IP Compression Protocol'),
  'opt.addr': octets('IP Address'),
  'opt.mobileipv4': octets('Mobile Node\'s Home IP Address'),
  'opt.pri_dns': octets('Primary DNS Server IP Address'),
  'opt.pri_nbns': octets('Primary NBNS Server IP Address'),
  'opt.sec_dns': octets('Secondary DNS Server IP Address'),
  'opt.sec_nbns': octets('Secondary NBNS Server IP Address'),
  'opt.src_address': ipv4('Source IP Address'),
  'opt.dst_address': ipv4('Destination IP Address'),
  'opt.compress_proto': u16('IP Compression Protocol', { hex: true, values: COMPRESSIONS }),
  'opt.max_cid': u16('Max CID'),
  'opt.mrru': u16('MRRU'),
  'opt.max_header': u16('Max Header'),
  'opt.max_slot_id': u8('Max Slot ID'),
  'opt.comp_slot_id': flag('Comp Slot ID', 0x01, { as: ['The slot identifier may be compressed', 'The slot identifier must not be compressed'] }),
  'opt.tcp_space': u16('TCP Space'),
  'opt.non_tcp_space': u16('Non TCP Space'),
  'opt.f_max_period': u16('F Max Period'),
  'opt.f_max_time': u16('F Max Time'),
  data: octets('Data'),
  'opt.ip_address': ipv4('IP Address'),
  'opt.mobilenodehomeaddress': ipv4('Mobile Node\'s Home Address'),
  'opt.pri_dns_address': ipv4('Primary DNS Address'),
  'opt.pri_nbns_address': ipv4('Primary NBNS Address'),
  'opt.sec_dns_address': ipv4('Secondary DNS Address'),
  'opt.sec_nbns_address': ipv4('Secondary NBNS Address'),
  'opt.rohc.profile_bytes': octets('Profiles (RFC3241)'),
  'opt.rohc.type': u8('Type'),
  'opt.rohc.length': u8('Length'),
  'opt.rohc.profile': u16('Profile', { hex: true, values: PROFILES }),
  'opt.iphc.rtp_compress': octets('RTP compression (RFC2508)'),
  'opt.iphc.enhanced_rtp_compress': octets('Enhanced RTP compression (RFC3545)'),
  'opt.iphc.neghdrcomp': octets('Negotiating header compression (RFC3545)'),
  'opt.iphc.type': u8('Type'),
  'opt.iphc.length': u8('Length'),
  'opt.iphc.param': u8('Parameter', { values: PARAMETERS }),
};

const address = (heading: Option['heading'], field: (typeof fields)['opt.ip_address']): Option =>
  ({ heading, exactly: 4, read: o => void o.take(field) });

const OPTIONS: Options = {
  1: {
    heading: fields['opt.addrs'], exactly: 8,
    read: o => {
      o.take(fields['opt.src_address']);
      o.take(fields['opt.dst_address']);
    },
  },
  2: {
    heading: fields['opt.compress'], least: 2,
    read: o => {
      compression(o, COMPRESSION);
    },
  },
  3: address(fields['opt.addr'], fields['opt.ip_address']),
  4: address(fields['opt.mobileipv4'], fields['opt.mobilenodehomeaddress']),
  129: address(fields['opt.pri_dns'], fields['opt.pri_dns_address']),
  130: address(fields['opt.pri_nbns'], fields['opt.pri_nbns_address']),
  131: address(fields['opt.sec_dns'], fields['opt.sec_dns_address']),
  132: address(fields['opt.sec_nbns'], fields['opt.sec_nbns_address']),
};

const COMPRESSION = {
  type: fields['opt.iphc.type'], length: fields['opt.iphc.length'],
  suboptions: {
    1: fields['opt.iphc.rtp_compress'],
    2: fields['opt.iphc.enhanced_rtp_compress'],
    3: fields['opt.iphc.neghdrcomp'],
  } as Readonly<Record<number, Option['heading']>>,
};

function compression(o: Cursor, table: typeof COMPRESSION): void {
  const kind = o.take(fields['opt.compress_proto']);
  if (kind === ROHC) {
    o.take(fields['opt.max_cid']);
    o.take(fields['opt.mrru']);
    o.take(fields['opt.max_header']);
    suboptions(o, { type: fields['opt.rohc.type'], length: fields['opt.rohc.length'], suboptions: { 1: fields['opt.rohc.profile_bytes'] } }, part => {
      while (part.remaining >= 2) part.take(fields['opt.rohc.profile']);
    });
  } else if (kind === VAN_JACOBSON || kind === VAN_JACOBSON_TYPO) {
    if (!o.more) return;
    o.take(fields['opt.max_slot_id']);
    if (o.more) o.take(fields['opt.comp_slot_id']);
  } else if (kind === IPHC) {
    o.take(fields['opt.tcp_space']);
    o.take(fields['opt.non_tcp_space']);
    o.take(fields['opt.f_max_period']);
    o.take(fields['opt.f_max_time']);
    o.take(fields['opt.max_header']);
    suboptions(o, table, (part, type) => {
      if (type === 3 && part.more) part.take(fields['opt.iphc.param']);
    });
  } else if (o.more) {
    o.take(fields.data, o.remaining);
  }
}

/** RFC 2509 §2 and RFC 3241 §2.1: options within the option, of the same form. */
function suboptions(o: Cursor, table: typeof COMPRESSION, read: (part: Cursor, type: number) => void): void {
  if (!o.more) return;
  const outer = o.open(`Suboptions: (${o.remaining} bytes)`), whole = o.lastNode, names: string[] = [`Suboptions: (${o.remaining} bytes)`];
  while (o.more) {
    const type = o.u8();
    const length = o.remaining < 2 ? 0 : o.u8(1);
    const heading = table.suboptions[type];
    if (length < 2 || length > o.remaining) {
      o.remark(
        undefined, 'warning', 'Protocol',
        `Unknown (0x${type.toString(16)}) (option length = ${length} bytes says option goes past end of options)`,
      );
      o.skip(Math.min(o.remaining, o.available));
      break;
    }
    const inner = heading === undefined ? o.open(`Unknown (0x${type.toString(16)}) (${length} bytes)`) : o.open(heading, length);
    o.label(() => heading?.title ?? `Unknown (0x${type.toString(16)}) (${length} bytes)`);
    names.push(heading?.title ?? `Unknown (0x${type.toString(16)})`);
    const part = o.within(length);
    part.take(table.type);
    if (heading !== undefined) part.label(`Type: ${heading.title} (${type})`);
    part.take(table.length);
    read(part, heading === undefined ? 0 : type);
    o.close(inner);
  }
  o.labelNode(whole, names.join(', '));
  o.close(outer);
}

export const ipcp = protocol({
  name: 'ipcp',
  title: 'PPP IP Control Protocol',
  short: 'PPP IPCP',
  on: { 'ppp.protocol': [0x8021] },
  fields,
  dissect(p, f) {
    takeControl(p, f, OPTIONS);
  },
});

const sixFields = {
  ...optionFields(),
  'opt.interface_identifier': octets('Interface Identifier'),
  interface_identifier: octets('Interface Identifier'),
};

const SIX_OPTIONS: Options = {
  1: { heading: sixFields['opt.interface_identifier'], exactly: 8, read: o =>  o.take(sixFields.interface_identifier, 8) },
  2: {
    // What compresses IPv4's headers does it with IPv6's, and has the same names.
    heading: fields['opt.compress'], least: 2,
    read: o => {
      compression(o, COMPRESSION);
    },
  },
};

export const ipv6cp = protocol({
  name: 'ipv6cp',
  title: 'PPP IPv6 Control Protocol',
  short: 'PPP IPV6CP',
  on: { 'ppp.protocol': [0x8057] },
  fields: sixFields,
  dissect(p, f) {
    takeControl(p, f, SIX_OPTIONS);
  },
});
