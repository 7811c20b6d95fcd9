/**
 * Generic Routing Encapsulation, RFC 2784 with the key and sequence number of RFC 2890, the routing field of RFC 1701,
 * and PPTP's version 1, RFC 2637 §4.1.
 */
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { capitalHex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, flag, none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';
import { ATTRIBUTE_FIELDS, takeAttributes } from './gre-attributes.ts';

/** What access points of Aruba Networks send their controllers: a number for each class of service and tunnel. */
const ARUBA = Object.fromEntries([0x9000, ...Array.from({ length: 24 }, (_, i) => 0x8200 + 16 * i)].map(type => [type, 'ARUBA WLAN']));
const PROTOCOL: Readonly<Record<number, string>> = {
  0x0000: 'Possible GRE keepalive packet', 0x00fe: 'OSI', 0x0800: 'IP', 0x0806: 'ARP', 0x2000: 'CDP (Cisco)', 0x2001: 'NHRP',
  0x22eb: 'ERSPAN III', 0x6400: 'MIKROTIK EoIP', 0x6558: 'Transparent Ethernet bridging', 0x6559: 'Frame Relay', 0x8137: 'IPX',
  0x86dd: 'IPv6', ...ARUBA, 0x880b: 'PPP', 0x883e: 'WCCP', 0x8847: 'MPLS label switched packet', 0x8881: 'CDMA2000 A10 Unstructured byte stream',
  0x88be: 'ERSPAN', 0x88d2: 'CDMA2000 A10 3GPP2 Packet', 0x8909: 'CiscoMetaData', 0x894f: 'Network Service Header',
  0xb7ea: 'Huawei GRE bonding', 0xfeae: 'AIROHIVE AP AP',
};
const CHECKSUM = 0x8000;
const ROUTING = 0x4000;
const KEY = 0x2000;
const SEQUENCE = 0x1000;
const ACKNOWLEDGMENT = 0x0080;
const WCCP = 0x883e;
const ATTRIBUTES = 0x88d2;
/** A redirect header begins with anything but an IPv4 header's version and length. */
const IPV4_WITHOUT_OPTIONS = 0x45;

const yesNo = { as: ['Yes', 'No'] } as const;

export const gre = protocol({
  name: 'gre',
  title: 'Generic Routing Encapsulation',
  // RFC 8086: GRE in UDP.
  on: { 'ip.proto': [47], 'udp.port': [4754] },
  fields: {
    flags_and_version: u16('Flags and Version', { hex: true }),
    'flags.checksum': flag('Checksum Bit', CHECKSUM, yesNo),
    'flags.routing': flag('Routing Bit', ROUTING, yesNo),
    'flags.key': flag('Key Bit', KEY, yesNo),
    'flags.sequence_number': flag('Sequence Number Bit', SEQUENCE, yesNo),
    'flags.strict_source_route': flag('Strict Source Route Bit', 0x0800, yesNo),
    'flags.recursion_control': bits('Recursion control', 0x0700),
    'flags.ack': flag('Acknowledgment', ACKNOWLEDGMENT, yesNo),
    'flags.reserved': bits('Flags (Reserved)', 0x00f8),
    'flags.version': bits('Version', 0x0007, { values: { 0: 'GRE', 1: 'Enhanced GRE' } }),
    proto: u16('Protocol Type', { hex: true, values: PROTOCOL }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    'checksum.incorrect': expert('Incorrect GRE Checksum', 'warning', 'Protocol'),
    offset: u16('Offset'),
    key: u32('Key', { hex: true }),
    'key.payload_length': u16('Payload Length'),
    'key.call_id': u16('Call ID'),
    sequence_number: u32('Sequence Number'),
    ack_number: u32('Acknowledgment Number'),
    routing: none('Routing'),
    'routing.address_family': u16('Address Family'),
    'routing.sre_offset': u8('SRE Offset'),
    'routing.src_length': u8('SRE Length'),
    'routing.information': octets('Routing Information'),
    ...ATTRIBUTE_FIELDS,
    'wccp.redirect_header': none('Redirect Header'),
    'wccp.dynamic_service': flag('Dynamic Service', 0x01, { as: ['Dynamic service', 'Well-known service'] }),
    'wccp.alternative_bucket_used': flag('Alternative bucket used', 0x02, { as: ['Alternative bucket used', 'Primary bucket used'] }),
    'wccp.redirect_header_valid': flag('WCCP Redirect header is valid', 0x04, { as: [
      'Header is present, but ignore contents', 'Header contents are valid',
    ] }),
    'wccp.service_id': u8('Service ID', { values: { 0: 'HTTP' } }),
    'wccp.alternative_bucket': u8('Alternative Bucket'),
    'wccp.primary_bucket': u8('Primary Bucket'),
  },
  dissect(p, f) {
    const flags = p.u16();
    const type = p.u16(2);
    const enhanced = (flags & 7) === 1;
    p.info(() => `Encapsulated ${PROTOCOL[type] ?? `${capitalHex(type, 4)} (unknown)`}`);
    p.title(` (${PROTOCOL[type] ?? `${capitalHex(type, 4)} - unknown`})`);
    const common = [
      f['flags.checksum'], f['flags.routing'], f['flags.key'], f['flags.sequence_number'], f['flags.strict_source_route'],
      f['flags.recursion_control'],
    ];
    if (enhanced) {
      p.bits(f.flags_and_version, [...common, f['flags.ack']]);
      enhancedEnd(p, f, flags);
    } else {
      p.bits(f.flags_and_version, [...common, f['flags.reserved'], f['flags.version']]);
    }
    p.take(f.proto);
    if ((flags & (CHECKSUM | ROUTING)) !== 0) {
      checksum(p, f, (flags & CHECKSUM) !== 0);
      p.take(f.offset);
    }
    if ((flags & KEY) !== 0) key(p, f, enhanced);
    if ((flags & SEQUENCE) !== 0) p.take(f.sequence_number);
    if (enhanced && (flags & ACKNOWLEDGMENT) !== 0) p.take(f.ack_number);
    if ((flags & ROUTING) !== 0) routing(p, f);
    if (type === ATTRIBUTES && p.more) takeAttributes(p);
    if (type === WCCP && p.more && p.u8() !== IPV4_WITHOUT_OPTIONS) redirectHeader(p, f);
    // RFC 2637 §4.4: a packet that only acknowledges has no payload.
    if (!p.more || (type === 0 && p.remaining === 0)) return;
    p.packet.notes.set('gre.flags', flags);
    p.packet.etherType = type;
    if (type === WCCP && p.next('ip.proto', 4)) return;
    if (!p.next('gre.proto', type) && !p.next('ethertype', type)) p.data();
  },
});

type Fields = typeof gre.fields;

/** RFC 1701: a packet that is routed has the field, which means something only where the checksum bit is set. */
function checksum(p: Cursor, f: Fields, isGiven: boolean): void {
  const isWhole = isGiven && p.reported <= p.end && !p.packet.fragment;
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f['checksum.incorrect'] }, given =>
    isWhole ? corrected(given, internetChecksum(p.bytes, p.begin, p.reported)) : undefined);
}

/** In version 1 the first of the reserved bits says that there is an acknowledgment (RFC 2637 §4.1). */
function enhancedEnd(p: Cursor, f: Fields, flags: number): void {
  const outer = p.under();
  const reserved = (flags >>> 3) & 15;
  const picture = reserved.toString(2).padStart(4, '0');
  p.set(f['flags.reserved'], reserved, p.at - 2, 2);
  p.label(`.... .... .${picture.slice(0, 3)} ${picture[3]}... = Flags (Reserved): ${reserved}`);
  p.set(f['flags.version'], flags & 7, p.at - 2, 2);
  p.close(outer);
}

/** In version 1 the key holds the payload's length and the call (RFC 2637 §4.1). */
function key(p: Cursor, f: Fields, enhanced: boolean): void {
  if (!enhanced) {
    p.take(f.key);
    return;
  }
  p.take(f['key.payload_length']);
  p.take(f['key.call_id']);
}

/** Source route entries of RFC 1701, the last one empty. */
function routing(p: Cursor, f: Fields): void {
  for (let more = true; more; ) {
    p.set(f.routing, undefined, p.at, 0);
    const family = p.take(f['routing.address_family']);
    p.take(f['routing.sre_offset']);
    const length = p.take(f['routing.src_length']);
    more = family !== 0 || length !== 0;
    if (more) p.take(f['routing.information'], length);
  }
}

function redirectHeader(p: Cursor, f: Fields): void {
  const outer = p.open(f['wccp.redirect_header'], 4);
  p.show(f['wccp.dynamic_service']);
  p.show(f['wccp.alternative_bucket_used']);
  p.show(f['wccp.redirect_header_valid']);
  p.skip(1);
  p.take(f['wccp.service_id']);
  p.take(f['wccp.alternative_bucket']);
  p.take(f['wccp.primary_bucket']);
  p.close(outer);
}
