/**
 * Records of texts, places and numbers: RFC 1035 §3.3 (HINFO, TXT, NULL), RFC 1183, RFC 1712 (GPOS), RFC 1876 (LOC),
 * RFC 7043 (EUI), RFC 8659 (CAA), …
 */
import { type Field, bits, ether, eui64, flag, ipv4, ipv6, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { ipProtocolName } from '../../internet/ip-protocols.ts';
import type { Rdata, RdataReader } from './rdata.ts';

export const DATA_FIELDS = {
  null: octets('Null (data)'),
  'hinfo.cpu_length': u8('CPU Length'),
  'hinfo.cpu': text('CPU'),
  'hinfo.os_length': u8('OS Length'),
  'hinfo.os': text('OS'),
  'txt.length': u8('TXT Length'),
  txt: text('TXT'),
  'spf.length': u8('SPF Length'),
  spf: text('SPF'),
  'x25.length': u8('Length'),
  'x25.psdn_address': text('PSDN-Address'),
  'idsn.length': u8('Length'),
  'idsn.address': text('ISDN Address'),
  'idsn.sa.length': u8('Length'),
  'idsn.sa.address': text('Sub Address'),
  'gpos.longitude_length': u8('Longitude length'),
  'gpos.longitude': text('Longitude'),
  'gpos.latitude_length': u8('Latitude length'),
  'gpos.latitude': text('Latitude'),
  'gpos.altitude_length': u8('Altitude length'),
  'gpos.altitude': text('Altitude'),
  'loc.version': u8('Version'),
  'loc.size': u8('Size'),
  'loc.horizontal_precision': u8('Horizontal Precision'),
  'loc.vertical_precision': u8('Vertical Precision'),
  'loc.latitude': u32('Latitude'),
  'loc.longitude': u32('Longitude'),
  'loc.altitude': u32('Altitude'),
  'loc.unknown_data': octets('Unknown data'),
  'atma.format': u8('Format', { values: { 0: 'AESA', 1: 'E.164' }, own: true }),
  'atma.address': octets('Address', { own: true }),
  'sink.coding': u8('Coding', { own: true }),
  'sink.subcoding': u8('Subcoding', { own: true }),
  'sink.data': octets('Data', { own: true }),
  'uid.id': u32('User or group id', { own: true }),
  'uid.data': octets('User or group id', { own: true }),
  eui48: ether('EUI48 Address'),
  eui64: eui64('EUI64 Address'),
  'dhcid.rdata': octets('DHCID Data'),
  'caa.flags': u8('CAA Flags', { hex: true }),
  'caa.flags.issuer_critical': flag('Issuer Critical', 0x80, { as: ['Critical', 'Not critical'] }),
  'caa.issue': text('Issue'),
  'caa.issuewild': text('Issue Wildcard'),
  'caa.iodef': text('Report URL'),
  'caa.unknown': text('Unknown tag'),
  'caa.tag_length': u8('Tag length'),
  'caa.tag': text('Tag'),
  'caa.value': text('Value'),
  'doa.enterprise': u32('Enterprise', { own: true }),
  'doa.type': u32('Type', { own: true }),
  'doa.location': u8('Location', { own: true }),
  'doa.media_type_length': u8('Media type length', { own: true }),
  'doa.media_type': text('Media type', { own: true }),
  'doa.data': octets('Data', { own: true }),
  'ipn.node': u64('Node number', { own: true }),
  'xpf.ip_version': bits('IP Version', 0x0f, { values: { 0: 'Reserved', 4: 'IPv4', 6: 'IPv6' } }),
  'xpf.protocol': u8('Protocol', { values: ipProtocolName }),
  'xpf.source_ipv4': ipv4('IPv4 Source'),
  'xpf.destination_ipv4': ipv4('IPv4 Destination'),
  'xpf.source_ipv6': ipv6('IPv6 Source'),
  'xpf.destination_ipv6': ipv6('IPv6 Destination'),
  'xpf.sport': u16('Source port'),
  'xpf.dport': u16('Destination port'),
};

const f = DATA_FIELDS;

/** One or more character strings. */
function strings(length: Field<number>, field: Field<string>): RdataReader {
  return r => {
    while (r.p.remaining > 0) r.string(length, field);
  };
}

export const DATA_READERS: Readonly<Record<number, RdataReader>> = {
  10: r => {
    r.rest(f.null);
    r.repeatOwner();
  },
  13: r => {
    const cpu = r.string(f['hinfo.cpu_length'], f['hinfo.cpu']);
    const system = r.string(f['hinfo.os_length'], f['hinfo.os']);
    r.summary = ` ${cpu} ${system}`;
    r.heading = `, CPU ${cpu}, OS ${system}`;
  },
  16: strings(f['txt.length'], f.txt),
  19: r => {
    r.string(f['x25.length'], f['x25.psdn_address']);
    r.repeatOwner();
  },
  20: r => {
    r.string(f['idsn.length'], f['idsn.address']);
    if (r.p.remaining > 0) r.string(f['idsn.sa.length'], f['idsn.sa.address']);
    r.repeatOwner();
  },
  27: r => {
    r.string(f['gpos.longitude_length'], f['gpos.longitude']);
    r.string(f['gpos.latitude_length'], f['gpos.latitude']);
    r.string(f['gpos.altitude_length'], f['gpos.altitude']);
    r.repeatOwner();
  },
  29: location,
  34: r => {
    r.p.take(f['atma.format']);
    r.rest(f['atma.address']);
  },
  40: r => {
    r.p.take(f['sink.coding']);
    r.p.take(f['sink.subcoding']);
    r.rest(f['sink.data']);
  },
  49: r => {
    r.rest(f['dhcid.rdata']);
    r.repeatOwner();
  },
  56: strings(f['txt.length'], f.txt),
  99: strings(f['spf.length'], f.spf),
  101: identity,
  102: identity,
  108: r => r.p.take(f.eui48),
  109: r => r.p.take(f.eui64),
  257: certificationAuthority,
  258: strings(f['txt.length'], f.txt),
  259: r => {
    const { p } = r;
    for (const field of [f['doa.enterprise'], f['doa.type'], f['doa.location']]) p.take(field);
    r.string(f['doa.media_type_length'], f['doa.media_type']);
    r.rest(f['doa.data']);
  },
  261: strings(f['txt.length'], f.txt),
  262: strings(f['txt.length'], f.txt),
  263: strings(f['txt.length'], f.txt),
  264: r => r.p.take(f['ipn.node']),
  65422: forwardedFor,
};

/** IANA-reserved, never specified; four bytes in the one implementation there was. */
function identity(r: Rdata): void {
  if (r.p.remaining === 4) r.p.take(f['uid.id']);
  else r.rest(f['uid.data']);
}

/** RFC 1876 §2; sizes in centimetres as a digit and a power of ten. */
function location(r: Rdata): void {
  const { p } = r;
  const version = p.take(f['loc.version']);
  if (version !== 0) {
    p.at--;
    r.rest(f['loc.unknown_data']);
    return;
  }
  for (const field of [f['loc.size'], f['loc.horizontal_precision'], f['loc.vertical_precision']]) {
    const size = p.take(field);
    p.addLabel(() => ` (${((size >> 4) * 10 ** (size & 15)) / 100} m)`);
  }
  const latitude = p.take(f['loc.latitude']);
  p.addLabel(() => ` (${angle(latitude, 'N', 'S')})`);
  const longitude = p.take(f['loc.longitude']);
  p.addLabel(() => ` (${angle(longitude, 'E', 'W')})`);
  const altitude = p.take(f['loc.altitude']);
  p.addLabel(() => ` (${(altitude - 10_000_000) / 100} m)`);
}

/** Thousandths of a second of arc around 2^31. */
function angle(value: number, positive: string, negative: string): string {
  const distance = Math.abs(value - 2 ** 31);
  const seconds = Math.floor(distance / 1000);
  const thousandths = String(distance % 1000).padStart(3, '0');
  return `${Math.floor(seconds / 3600)} deg ${Math.floor(seconds / 60) % 60} ` +
    `min ${seconds % 60}.${thousandths} sec ${value < 2 ** 31 ? negative : positive}`;
}

/** RFC 8659 §4.1. */
function certificationAuthority(r: Rdata): void {
  const { p } = r;
  p.bits(f['caa.flags'], [f['caa.flags.issuer_critical']]);
  const length = p.u8();
  const tag = String.fromCharCode(...p.peekBytes(length, 1));
  const field = tag === 'issue' ? f['caa.issue'] : tag === 'issuewild' ? f['caa.issuewild'] : tag === 'iodef' ? f['caa.iodef'] : f['caa.unknown'];
  const size = p.remaining - 1 - length;
  p.show(field, size, 1 + length);
  const outer = p.under();
  r.string(f['caa.tag_length'], f['caa.tag']);
  p.take(f['caa.value'], size);
  p.close(outer);
}

/** draft-bellis-dnsop-xpf: whom a proxy speaks for. */
function forwardedFor(r: Rdata): void {
  const { p } = r;
  const version = p.take(f['xpf.ip_version']);
  p.take(f['xpf.protocol']);
  if (version === 4) {
    p.take(f['xpf.source_ipv4']);
    p.take(f['xpf.destination_ipv4']);
  } else if (version === 6) {
    p.take(f['xpf.source_ipv6']);
    p.take(f['xpf.destination_ipv6']);
  } else {
    return;
  }
  p.take(f['xpf.sport']);
  p.take(f['xpf.dport']);
}
