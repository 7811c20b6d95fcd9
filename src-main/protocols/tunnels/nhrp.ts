/** NBMA Next Hop Resolution Protocol, RFC 2332, with what Cisco's DMVPN adds: traffic indications and addresses behind NAT. */
import { hexText, organizationText } from '../../bytes/address-text.ts';
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { type Cursor, type Field, bits, expert, flag, ipv4, octets, protocol, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ETHER_TYPES } from '../link/ethertype.ts';
import { ADDRESS_FAMILIES } from '../address-families.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'NHRP Resolution Request', 2: 'NHRP Resolution Reply', 3: 'NHRP Registration Request', 4: 'NHRP Registration Reply', 5: 'NHRP Purge Request',
  6: 'NHRP Purge Reply', 7: 'NHRP Error Indication', 8: 'NHRP Traffic Indication',
};
const TYPE = { resolutionReply: 2, purgeRequest: 5, purgeReply: 6, error: 7, traffic: 8 } as const;
/** §5.2.0.1, and what registrations are refused for. */
const CODES: Readonly<Record<number, string>> = {
  0: 'Success', 4: 'Administratively Prohibited', 5: 'Insufficient Resources', 12: 'No Interworking Layer Address to NBMA Address Binding Exists',
  13: 'Binding Exists But Is Not Unique', 14: 'Unique Internetworking Layer Address Already Registered',
};
const EXTENSIONS: Readonly<Record<number, string>> = {
  0: 'End of Extension', 3: 'Responder Address Extension', 4: 'Forward Transit NHS Record Extension',
  5: 'Reverse Transit NHS Record Extension', 7: 'NHRP Authentication Extension', 8: 'NHRP Vendor Private Extension',
  9: 'Cisco NAT Address Extension',
};
const EXTENSION = { end: 0, responder: 3, forward: 4, reverse: 5, authentication: 7, vendor: 8, nat: 9 } as const;
/** §5.2.7. */
const ERRORS: Readonly<Record<number, string>> = {
  1: 'Unrecognized Extension', 3: 'NHRP Loop Detected', 6: 'Protocol Address Unreachable', 7: 'Protocol Error', 8: 'NHRP SDU Size Exceeded',
  9: 'Invalid Extension', 10: 'Invalid NHRP Resolution Reply Received', 11: 'Authentication Failure', 15: 'Hop Count Exceeded',
};
const FORMATS = { 0: 'NSAP format', 1: 'Native E.164 format' };
const IP_IN_IP = 4, NHRP_IN_IP = 54, CLIENT_ENTRY = 12, CAPABILITIES = 8;

const yes = { as: ['True', 'False'] } as const;

export const nhrp = protocol({
  name: 'nhrp',
  title: 'Next Hop Resolution Protocol',
  on: { 'gre.proto': [0x2001], ethertype: [0x2001], 'ip.proto': [54] },
  fields: {
    'hdr.afn': u16('Address Family Number', { base: 'hexDec', values: ADDRESS_FAMILIES }),
    'hdr.pro.type': u16('Protocol Type (short form)', { base: 'hexDec', values: ETHER_TYPES }),
    protocol_type: octets('Protocol Type (long form)'),
    'hdr.hopcnt': u8('Hop Count'),
    'hdr.pktsz': u16('Packet Length'),
    'hdr.chksum': u16('NHRP Packet Checksum', { hex: true }),
    'hdr.chksum.status': u8('NHRP Packet Checksum Status', CHECKSUM_STATUS),
    'hdr.extoff': u16('Extension Offset'),
    'hdr.version': u8('Version'),
    'hdr.op.type': u8('NHRP Packet Type', { values: TYPES }),
    'hdr.shtl': u8('Source Address Type/Len'),
    'hdr.shtl.type': bits('Type', 0x40, { values: FORMATS }),
    'hdr.shtl.len': bits('Length', 0x3f),
    'hdr.sstl': u8('Source SubAddress Type/Len'),
    'hdr.sstl.type': bits('Type', 0x40, { values: FORMATS }),
    'hdr.sstl.len': bits('Length', 0x3f),
    'src.prot.len': u8('Source Protocol Len', { id: 'nhrp.src.prot.len' }),
    'dst.prot.len': u8('Destination Protocol Len', { id: 'nhrp.dst.prot.len' }),
    flags: u16('Flags', { hex: true }),
    'flag.q': flag('Is Router', 0x8000, yes),
    'flag.n': flag('Expected Purge Reply', 0x8000, yes),
    'flag.a': flag('Authoritative', 0x4000, yes),
    'flag.d': flag('Stable Association', 0x2000, yes),
    'flag.u': flag('Uniqueness Bit', 0x1000, yes),
    'flag.u1': flag('Uniqueness Bit', 0x8000, { ...yes, id: 'nhrp.flag.u' }),
    'flag.s': flag('Stable Binding', 0x0800, yes),
    'flag.nat': flag('Cisco NAT Supported', 0x0002, { ...yes, size: 2 }),
    reqid: u32('Request ID', { base: 'hexDec' }),
    'err.code': u16('Error Code', { values: ERRORS }),
    'err.offset': u16('Error Offset'),
    'src.nbma.addr': ipv4('Source NBMA Address'),
    'src.nbma.addr_bytes': octets('Source NBMA Address'),
    'src.nbma.saddr': octets('Source NBMA Sub Address'),
    'src.prot.addr': ipv4('Source Protocol Address'),
    'src.prot.addr_bytes': octets('Source Protocol Address'),
    'dst.prot.addr': ipv4('Destination Protocol Address'),
    'dst.prot.addr_bytes': octets('Destination Protocol Address', { id: 'nhrp.dst.prot.addr_byets' }),
    code: u8('Code', { values: CODES }),
    prefix: u8('Prefix Length'),
    unused: u16('Unused'),
    mtu: u16('Max Transmission Unit'),
    htime: u16('Holding Time (s)'),
    'cli.addr_tl': u8('Client Address Type/Len'),
    'cli.addr_tl.type': bits('Type', 0x40, { values: FORMATS }),
    'cli.addr_tl.len': bits('Length', 0x3f),
    'cli.saddr_tl': u8('Client Sub Address Type/Len'),
    'cli.saddr_tl.type': bits('Type', 0x40, { values: FORMATS }),
    'cli.saddr_tl.len': bits('Length', 0x3f),
    'prot.len': u8('Client Protocol Length'),
    pref: u8('CIE Preference Value'),
    'client.nbma.addr': ipv4('Client NBMA Address'),
    'client.nbma.addr_bytes': octets('Client NBMA Address'),
    'client.nbma.saddr': octets('Client NBMA Sub Address'),
    'client.prot.addr': ipv4('Client Protocol Address'),
    'client.prot.addr_bytes': octets('Client Protocol Address'),
    'ext.c': flag('Compulsory Flag', 0x8000, yes),
    'ext.type': bits('Extension Type', 0x3fff, { hex: true }),
    'ext.len': u16('Extension length'),
    'auth_ext.reserved': u16('Reserved'),
    'auth_ext.spi': u16('SPI'),
    'auth_ext.src_addr': ipv4('Source Address'),
    'auth_ext.data': octets('Data'),
    'vendor_ext.id': u24('Vendor ID', { text: organizationText }),
    'vendor_ext.data': octets('Data'),
    'devcap_ext.srccap': u32('Source Capabilities', { hex: true }),
    'devcap_ext.srccap.V': flag('VPN-aware', 0x00000001, { ...yes, size: 4 }),
    'devcap_ext.dstcap': u32('Destination Capabilities', { hex: true }),
    'devcap_ext.dstcap.V': flag('VPN-aware', 0x00000001, { ...yes, size: 4 }),
    'ext.value': octets('Extension Data', { own: true }),
    'unknown_ext.value': octets('Extension Value'),
    'hdr.bad_checksum': expert('Bad checksum', 'warning', 'Checksum'),
  },
  dissect(p, f) {
    const extensions = p.u16(14), type = p.u8(17);
    const outer = p.open('NHRP Fixed Header');
    const { address, sub } = fixedHeader(p, f, type);
    p.close(outer);
    p.title(` (${TYPES[type] ?? 'Unknown'})`);
    p.info(TYPES[type] ?? `Unknown (${type})`);
    mandatory(p, f, type, address, sub, extensions === 0 ? p.reported : p.begin + extensions);
    if (extensions === 0 || extensions < p.offset) return;
    p.skip(extensions - p.offset);
    takeExtensions(p, f, address);
  },
});

type Fields = (typeof nhrp)['fields'];

/** §5.2.1 and §5.2.0.1: gives the lengths of the sender's addresses. */
function fixedHeader(p: Cursor, f: Fields, type: number): { readonly address: number; readonly sub: number } {
  p.take(f['hdr.afn']);
  p.take(f['hdr.pro.type']);
  p.take(f.protocol_type, 5);
  p.take(f['hdr.hopcnt']);
  const size = p.take(f['hdr.pktsz']);
  const { begin } = p, end = begin + size, behind = p.at + f['hdr.chksum'].size;
  // A length that leaves the checksum out tells nothing of it.
  takeChecksum(p, { checksum: f['hdr.chksum'], status: f['hdr.chksum.status'], bad: f['hdr.bad_checksum'] }, given =>
    behind <= end && end <= p.end ? corrected(given, internetChecksum(p.bytes, begin, end)) : undefined);
  p.take(f['hdr.extoff']);
  const version = p.take(f['hdr.version']);
  p.label(`Version: ${version}${version === 1 ? ' (NHRP - rfc2332)' : ''}`);
  p.take(f['hdr.op.type']);
  p.label(`NHRP Packet Type: ${TYPES[type] ?? 'Unknown'} (${type})`);
  const address = kindAndLength(p, f['hdr.shtl'], f['hdr.shtl.type'], f['hdr.shtl.len']);
  return { address, sub: kindAndLength(p, f['hdr.sstl'], f['hdr.sstl.type'], f['hdr.sstl.len']) };
}

function kindAndLength(p: Cursor, whole: Field<number>, kind: Field<number>, length: Field<number>): number {
  const value = p.bits(whole, [kind, length]);
  p.label(`${whole.title}: ${FORMATS[((value >>> 6) & 1) as 0 | 1]}/${value & 0x3f}`);
  return value & 0x3f;
}

/** §5.2.0.1 and §5.2.2 on: the addresses, and what is asked for or answered about each client. */
function mandatory(p: Cursor, f: Fields, type: number, address: number, sub: number, end: number): void {
  const outer = p.open('NHRP Mandatory Part');
  const source = p.take(f['src.prot.len']), destination = p.take(f['dst.prot.len']);
  if (type === TYPE.error) {
    p.skip(2);
    p.take(f['err.code']);
    p.take(f['err.offset']);
  } else if (type === TYPE.traffic) {
    p.skip(6);
  } else {
    takeFlags(p, f, type);
    const request = p.take(f.reqid);
    p.addInfo(`, ID=${request}`);
  }
  addressOf(p, address, f['src.nbma.addr'], f['src.nbma.addr_bytes']);
  if (sub > 0) p.take(f['src.nbma.saddr'], sub);
  addressOf(p, source, f['src.prot.addr'], f['src.prot.addr_bytes']);
  addressOf(p, destination, f['dst.prot.addr'], f['dst.prot.addr_bytes']);
  if (type === TYPE.error || type === TYPE.traffic) {
    p.close(outer);
    const rest = Math.min(end, p.reported) - p.at;
    if (rest <= 0) return;
    const quoted = p.open(type === TYPE.traffic ? 'Packet Causing Indication' : 'Errored Packet');
    // §5.2.7: an error is told of a packet of NHRP; those that quote what it was sent for are seen too.
    const over = type === TYPE.error && p.u8() >> 4 !== 4 ? NHRP_IN_IP : IP_IN_IP;
    if (!p.quote('ip.proto', over, rest)) p.skip(rest);
    p.close(quoted);
    return;
  }
  // Of answers the list tells each client's code.
  while (p.at + CLIENT_ENTRY <= end) {
    const code = clientEntry(p, f);
    if (type % 2 === 0) p.addInfo(`, Code=${CODES[code] ?? `Unknown (${code})`}`);
  }
  p.close(outer);
}

function takeFlags(p: Cursor, f: Fields, type: number): void {
  const marks = type <= TYPE.resolutionReply ? [f['flag.q'], f['flag.a'], f['flag.d'], f['flag.u'], f['flag.s'], f['flag.nat']]
    : type === TYPE.purgeRequest || type === TYPE.purgeReply ? [f['flag.n'], f['flag.nat']] : [f['flag.u1'], f['flag.nat']];
  takeNamedBits(p, f.flags, marks);
}

function addressOf(p: Cursor, length: number, field: Field<number>, bytes: Field<void>): void {
  if (length === 4) p.take(field);
  else if (length > 0) p.take(bytes, length);
}

/** §5.2.0.1: who is meant, for how long, and how it went. */
function clientEntry(p: Cursor, f: Fields): number {
  const outer = p.open('Client Information Entry');
  const code = p.take(f.code);
  p.take(f.prefix);
  p.take(f.unused);
  p.take(f.mtu);
  p.take(f.htime);
  const address = kindAndLength(p, f['cli.addr_tl'], f['cli.addr_tl.type'], f['cli.addr_tl.len']);
  const sub = kindAndLength(p, f['cli.saddr_tl'], f['cli.saddr_tl.type'], f['cli.saddr_tl.len']);
  const length = p.take(f['prot.len']);
  p.take(f.pref);
  addressOf(p, address, f['client.nbma.addr'], f['client.nbma.addr_bytes']);
  if (sub > 0) p.take(f['client.nbma.saddr'], sub);
  addressOf(p, length, f['client.prot.addr'], f['client.prot.addr_bytes']);
  p.close(outer);
  return code;
}

/** §5.3: a type, a length and so many bytes, until the last one. */
function takeExtensions(p: Cursor, f: Fields, address: number): void {
  while (p.remaining >= 4) {
    const type = p.u16() & 0x3fff;
    const capabilities = type === EXTENSION.nat && p.available >= 4 && p.u16(2) === CAPABILITIES;
    const outer = p.open(capabilities ? 'Device Capabilities Extension' : EXTENSIONS[type] ?? `Unknown Extension (${type})`);
    p.show(f['ext.c']);
    p.take(f['ext.type']);
    const value = p.within(p.take(f['ext.len']));
    switch (type) {
      case EXTENSION.responder:
      case EXTENSION.forward:
      case EXTENSION.reverse:
      case EXTENSION.nat:
        if (capabilities) deviceCapabilities(value, f);
        while (value.remaining >= CLIENT_ENTRY) clientEntry(value, f);
        break;
      case EXTENSION.authentication: authentication(value, f, address); break;
      case EXTENSION.vendor: vendorPrivate(value, f); break;
      default: value.takeRest(EXTENSIONS[type] === undefined ? f['unknown_ext.value'] : f['ext.value']);
    }
    p.close(outer);
    if (type === EXTENSION.end) return;
  }
}

/** §5.3.5: who defines it, and what it says. */
function vendorPrivate(p: Cursor, f: Fields): void {
  if (p.remaining < 3) {
    p.takeRest(f['ext.value']);
    return;
  }
  const outer = p.open('Extension Data', p.remaining);
  p.take(f['vendor_ext.id']);
  p.takeRest(f['vendor_ext.data']);
  p.close(outer);
}

/** IANA nhrp-parameters, type 9: both ends say whether they know VPNs. Cisco has clients' entries there, which are longer. */
function deviceCapabilities(p: Cursor, f: Fields): void {
  const outer = p.open('Extension Data', CAPABILITIES);
  p.bits(f['devcap_ext.srccap'], [f['devcap_ext.srccap.V']]);
  p.bits(f['devcap_ext.dstcap'], [f['devcap_ext.dstcap.V']]);
  p.close(outer);
}

/** §5.3.4. */
function authentication(p: Cursor, f: Fields, address: number): void {
  if (!p.more) return;
  const outer = p.open('Extension Data', p.remaining);
  const node = p.lastNode;
  p.take(f['auth_ext.reserved']);
  const index = p.take(f['auth_ext.spi']);
  if (address === 4 && p.remaining >= 4) p.take(f['auth_ext.src_addr']);
  const data = p.peekBytes(p.available);
  p.takeRest(f['auth_ext.data']);
  p.labelNode(node, `Extension Data: SPI=${index}: Data=${hexText(data)}`);
  p.close(outer);
}
