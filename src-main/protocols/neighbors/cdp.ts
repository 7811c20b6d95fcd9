/** Cisco Discovery Protocol, as Cisco describes it in "Understanding CDP" (versions 1 and 2). */
import { etherText, hexText, ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { addToSum, corrected, foldSum } from '../../bytes/checksum.ts';
import {
  type Cursor, type Field, bool, byName, ether, expert, flag, ipv4, ipv6, octets, protocol, text, u16, u24, u32, u8,
} from '../../dissect/index.ts';
import { ETHER_TYPES } from '../link/ethertype.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x0001: 'Device ID', 0x0002: 'Addresses', 0x0003: 'Port ID', 0x0004: 'Capabilities', 0x0005: 'Software version', 0x0006: 'Platform',
  0x0007: 'IP Prefix/Gateway (used for ODR)', 0x0008: 'Protocol Hello', 0x0009: 'VTP Management Domain', 0x000a: 'Native VLAN', 0x000b: 'Duplex',
  0x000e: 'VoIP VLAN Reply', 0x000f: 'VoIP VLAN Query', 0x0010: 'Power consumption', 0x0011: 'MTU', 0x0012: 'Trust Bitmap',
  0x0013: 'Untrusted Port CoS', 0x0014: 'System Name', 0x0015: 'System Object ID', 0x0016: 'Management Address', 0x0017: 'Location',
  0x0018: 'External Port-ID', 0x0019: 'Power Requested', 0x001a: 'Power Available', 0x001b: 'Port Unidirectional', 0x001d: 'EnergyWise',
  0x001f: 'Spare PoE', 0x1000: 'BSSID', 0x1001: 'Serial number', 0x1002: 'SSID', 0x1003: 'Radio1 channel', 0x1006: 'SNMP UDP port',
  0x1007: 'Web TCP port', 0x1008: 'Source MAC address', 0x1009: 'Radio2 channel', 0x100a: 'Radio1 Operating mode', 0x100b: 'Radio2 Operating mode',
  0x100c: 'Radio1 Radio mode', 0x100d: 'Radio2 Radio mode',
};
const HEADER = 4;

/** Records whose own line says what they are, not how long. */
const HEADINGS: Readonly<Record<number, string>> = {
  0x0001: 'Device ID', 0x0002: 'Addresses', 0x0003: 'Port ID', 0x0004: 'Capabilities', 0x0005: 'Software Version', 0x0007: 'IP Prefixes',
  0x0008: 'Protocol Hello', 0x0015: 'System Object Identifier', 0x0016: 'Management Addresses', 0x001f: 'Spare Pair PoE',
};
const PROTOCOL_TYPES = { 1: 'NLPID', 2: '802.2' };
/** Kinds of protocol numbers. */
const NLPID = 1, SNAP = 2;
const NLPID_IPV4 = 'cc';
const SNAP_ETHERNET = 'aaaa03000000';
const DISCRIMINATORS: Readonly<Record<number, string>> = { 0x81: 'CLNP', 0x82: 'ESIS', 0x83: 'ISIS', 0x8e: 'IPv6', 0xcc: 'IP' };
const SNAP_IPV6 = 'aaaa0300000086dd';
const CLUSTER_MANAGEMENT = 0x0112;
const YES_NO = ['Yes', 'No'] as const;
const ON_OFF = ['On', 'Off'] as const;

const CAPABILITIES = [
  ['router', 'Router'], ['trans_bridge', 'Transparent Bridge'], ['src_bridge', 'Source Route Bridge'], ['switch', 'Switch'], ['host', 'Host'],
  ['igmp_capable', 'IGMP capable'], ['repeater', 'Repeater'], ['voip_phone', 'VoIP Phone'], ['remote', 'Remotely Managed Device'],
  ['cvta', 'CVTA/STP Dispute Resolution/Cisco VT Camera'], ['mac_relay', 'Two Port Mac Relay'],
].map(([key, title], bit) => flag(title, 1 << bit, { size: 4, as: YES_NO, id: `cdp.capabilities.${key}` }));

const milliwatts = (power: number): string => `${power}mW`;

export const cdp = protocol({
  name: 'cdp',
  title: 'Cisco Discovery Protocol',
  on: { 'llc.cisco_pid': [0x2000], 'ppp.protocol': [0x0207], ethertype: [0x2000], 'chdlc.protocol': [0x2000] },
  fields: {
    version: u8('Version'),
    ttl: u8('TTL', { unit: 'seconds' }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    'tlv.type': u16('Type', { hex: true, values: TYPES }),
    'tlv.len': u16('Length'),
    deviceid: text('Device ID'),
    platform: text('Platform'),
    portid: text('Sent through Interface'),
    capabilities: u32('Capabilities', { hex: true }),
    ...byName(CAPABILITIES),
    software_version: text('Software version'),
    number_of_addresses: u32('Number of addresses'),
    protocol_type: u8('Protocol type', { hex: true, values: PROTOCOL_TYPES }),
    protocol_length: u8('Protocol length'),
    protocol: octets('Protocol'),
    address_length: u16('Address length'),
    address: octets('Address'),
    'nrgyz.ip_address': ipv4('IP Address'),
    'nrgyz.ipv6_address': ipv6('IPv6 Address'),
    odr_default_gateway: ipv4('ODR Default gateway'),
    ip_prefix: ipv4('IP Prefix'),
    oui: u24('OUI'),
    protocol_id: u16('Protocol ID', { hex: true, values: { [CLUSTER_MANAGEMENT]: 'Cluster Management' } }),
    'cluster.master_ip': ipv4('Cluster Master IP'),
    'cluster.ip': ipv4('IP?'),
    'cluster.version': u8('Version?', { hex: true }),
    'cluster.sub_version': u8('Sub Version?', { hex: true }),
    'cluster.status': u8('Status?', { hex: true }),
    'cluster.unknown': u8('UNKNOWN', { hex: true }),
    'cluster.commander_mac': ether('Cluster Commander MAC'),
    'cluster.switch_mac': ether('Switch\'s MAC'),
    'cluster.management_vlan': u16('Management VLAN'),
    'hello.unknown': octets('Unknown'),
    vtp_management_domain: text('VTP Management Domain'),
    native_vlan: u16('Native VLAN'),
    duplex: bool('Duplex', { as: ['Full', 'Half'] }),
    voice_vlan: u16('Voice VLAN'),
    power_consumption: u16('Power Consumption', { text: milliwatts }),
    mtu: u32('MTU'),
    trust_bitmap: u8('Trust Bitmap', { hex: true }),
    untrusted_port_cos: u8('Untrusted port CoS', { hex: true }),
    system_name: text('System Name'),
    system_object_identifier: octets('System Object Identifier'),
    'location.unknown': u8('UNKNOWN', { hex: true }),
    location: text('Location'),
    request_id: u16('Request-ID'),
    management_id: u16('Management-ID'),
    power_requested: u32('Power Requested', { text: milliwatts }),
    power_available: u32('Power Available', { text: milliwatts }),
    spare_poe_tlv: u8('Spare Pair PoE', { hex: true }),
    'spare_poe_tlv.poe': flag('PSE Four-Wire PoE', 0x01, { as: ['Supported', 'Not supported'] }),
    'spare_poe_tlv.spare_pair_arch': flag('PD Spare Pair Architecture', 0x02, { as: ['Shared', 'Independent'] }),
    'spare_poe_tlv.req_spare_pair_poe': flag('PD Request Spare Pair PoE', 0x04, { as: ON_OFF }),
    'spare_poe_tlv.pse_spare_pair_poe': flag('PSE Spare Pair PoE', 0x08, { as: ON_OFF }),
    data: octets('Data'),
    invalid_data: expert('Invalid bytes at end', 'warning', 'Malformed'),
  },
  dissect(p, f) {
    p.info('');
    p.take(f.version);
    p.take(f.ttl);
    takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, given => rightChecksum(p, given));
    while (p.remaining >= HEADER) {
      const type = p.u16();
      const length = p.u16(2);
      if (length < HEADER) p.malformed(`a record of ${length} bytes`);
      const name = TYPES[type] ?? `Unknown (0x${type.toString(16).padStart(4, '0')})`;
      const outer = p.open(HEADINGS[type] ?? `Type: ${name}, length: ${length}`, length);
      const heading = p.lastNode;
      const part = p.within(length);
      part.take(f['tlv.type']);
      part.take(f['tlv.len']);
      const shown = part.contain(() => takeValue(part, f, type));
      if (shown !== undefined) p.labelNode(heading, shown);
      p.close(outer);
    }
    if (p.more) {
      p.take(f.data, p.remaining);
      p.expertUnder(f.invalid_data);
    }
  },
});

type Fields = (typeof cdp)['fields'];

/** Like the Internet checksum, but an odd last byte is a signed number, of which one is taken away when it is negative. */
function rightChecksum(p: Cursor, given: number): number | undefined {
  const { begin, reported } = p;
  if (reported > p.end) return undefined;
  const even = reported - ((reported - begin) & 1);
  let sum = addToSum(0, p.bytes, begin, even);
  if (even < reported) {
    const last = p.bytes[even];
    sum += last >= 0x80 ? 0xff00 | (last - 1) : last;
  }
  return given === 0 ? 0 : corrected(given, foldSum(sum));
}

const all = (p: Cursor, field: Field<string>): string => (p.more ? p.take(field, p.remaining) : '');

/** Gives the heading of the record where it says more than the type. */
function takeValue(p: Cursor, f: Fields, type: number): string | undefined {
  switch (type) {
    case 0x0001: {
      const name = all(p, f.deviceid);
      p.addInfo(`Device ID: ${name}  `);
      return `Device ID: ${name}`;
    }
    case 0x0002: return takeAddresses(p, f, 'Addresses');
    case 0x0003: {
      const name = all(p, f.portid);
      p.addInfo(`Port ID: ${name}  `);
      return `Port ID: ${name}`;
    }
    case 0x0004:
      p.bits(f.capabilities, CAPABILITIES);
      return undefined;
    case 0x0005: return takeLines(p, f.software_version);
    case 0x0006: return `Platform: ${all(p, f.platform)}`;
    case 0x0007: return takePrefixes(p, f);
    case 0x0008: return takeHello(p, f);
    case 0x0009: return `VTP Management Domain: ${p.take(f.vtp_management_domain, p.remaining)}`;
    case 0x000a: return `Native VLAN: ${p.take(f.native_vlan)}`;
    case 0x000b: return `Duplex: ${p.take(f.duplex) ? 'Full' : 'Half'}`;
    case 0x000e:
    case 0x000f:
      if (p.remaining < 3) break;
      p.take(f.data, 1);
      return `${TYPES[type]}: VLAN ${p.take(f.voice_vlan)}`;
    case 0x0010: return `Power Consumption: ${p.take(f.power_consumption)} mW`;
    case 0x0011: return `MTU: ${p.take(f.mtu)}`;
    case 0x0012: return `Trust Bitmap: 0x${hex2(p.take(f.trust_bitmap))}`;
    case 0x0013: return `Untrusted port CoS: 0x${hex2(p.take(f.untrusted_port_cos)).toUpperCase()}`;
    case 0x0014: return `System Name: ${all(p, f.system_name)}`;
    case 0x0015:
      p.takeRest(f.system_object_identifier);
      return 'System Object Identifier';
    case 0x0016: return takeAddresses(p, f, 'Management Addresses');
    case 0x0017:
      p.take(f['location.unknown']);
      return `Location: ${all(p, f.location)}`;
    case 0x0019: return takePower(p, f, f.power_requested);
    case 0x001a: return takePower(p, f, f.power_available);
    case 0x001f:
      p.bits(
        f.spare_poe_tlv,
        [f['spare_poe_tlv.poe'], f['spare_poe_tlv.spare_pair_arch'], f['spare_poe_tlv.req_spare_pair_poe'], f['spare_poe_tlv.pse_spare_pair_poe']],
      );
      return undefined;
  }
  p.takeRest(f.data);
  return undefined;
}

const hex2 = (n: number): string => n.toString(16).padStart(2, '0');

/** A text of several lines, each of which is a value. */
function takeLines(p: Cursor, field: Field<string>): string {
  const LINE_FEED = 0x0a;
  while (p.more) {
    const at = p.peekBytes(p.available).indexOf(LINE_FEED);
    p.take(field, at < 0 ? p.remaining : at);
    if (at >= 0) p.skip(1);
  }
  return 'Software Version';
}

/** A number of addresses, each with the protocol it is of. */
function takeAddresses(p: Cursor, f: Fields, title: string): string {
  const count = p.take(f.number_of_addresses);
  for (let i = 0; i < count && p.more; i++) {
    const length = p.remaining < 2 ? 0 : p.u8(1);
    const addressLength = HEADER + length <= p.remaining ? p.u16(2 + length) : 0;
    if (HEADER + length + addressLength > p.remaining) {
      takeCutAddress(p, f, length);
      return title;
    }
    const type = p.u8();
    const kind = hexText(p.peekBytes(length, 2));
    const bytes = p.peekBytes(addressLength, HEADER + length);
    const is4 = type === NLPID && kind === NLPID_IPV4 && addressLength === 4;
    const is6 = type === SNAP && kind === SNAP_IPV6 && addressLength === 16;
    const name = is4 ? 'IP' : is6 ? 'IPv6' : protocolName(type, kind);
    const shown = is4 ? `IP address: ${ipv4Text(p.u32(HEADER + length))}` :
      is6 ? `IPv6 address: ${ipv6Text(bytes)}` : `Address: ${hexText(bytes)}`;
    const outer = p.open(shown, HEADER + length + addressLength);
    p.take(f.protocol_type);
    p.take(f.protocol_length);
    if (length > 0) {
      p.take(f.protocol, length);
      p.label(`Protocol: ${name}`);
    }
    p.take(f.address_length);
    if (addressLength > 0) p.take<unknown>(is4 ? f['nrgyz.ip_address'] : is6 ? f['nrgyz.ipv6_address'] : f.address, addressLength);
    p.close(outer);
  }
  return title;
}

/** A protocol by the digits of its number: of ISO 9577, or an EtherType behind a header of LLC and SNAP. */
function protocolName(type: number, digits: string): string {
  if (type === NLPID) return DISCRIMINATORS[parseInt(digits, 16)] ?? `Unknown (0x${digits})`;
  return (digits.startsWith(SNAP_ETHERNET) ? ETHER_TYPES[parseInt(digits.slice(SNAP_ETHERNET.length), 16)] : undefined) ?? `Unknown (0x${digits})`;
}

/** One that its record has no room for: as much as there is, and the records behind are read on. */
function takeCutAddress(p: Cursor, f: Fields, length: number): void {
  const outer = p.open('Truncated address', p.remaining);
  p.take(f.protocol_type);
  if (p.more) p.take(f.protocol_length);
  if (length > 0 && p.more) p.take(f.protocol, Math.min(length, p.remaining));
  if (p.remaining >= 2) p.take(f.address_length);
  p.takeRest(f.address);
  p.close(outer);
}

/** On-demand routing: a hub's default gateway, or the networks of a stub, each an address and the length of its prefix. */
function takePrefixes(p: Cursor, f: Fields): string {
  if (p.remaining === 4) return `ODR Default gateway: ${ipv4Text(p.take(f.odr_default_gateway))}`;
  const count = Math.floor(p.remaining / 5);
  while (p.remaining >= 5) {
    const prefix = p.take(f.ip_prefix);
    const length = p.u8();
    p.label(`IP Prefix: ${ipv4Text(prefix)}/${length}`);
    p.skip(1);
  }
  return `IP Prefixes: ${count}`;
}

/** What Cisco's cluster management says has never been published; the names are Wireshark's guesses. */
function takeHello(p: Cursor, f: Fields): string {
  const oui = p.take(f.oui);
  p.label(() => `OUI: ${etherText(Uint8Array.of(oui >>> 16, oui >>> 8, oui, 0, 0, 0)).slice(0, 8)}${oui === 0x0c ? ' (Cisco Systems, Inc)' : ''}`);
  const id = p.take(f.protocol_id);
  if (id !== CLUSTER_MANAGEMENT) {
    p.takeRest(f['hello.unknown']);
    return 'Protocol Hello: Unknown';
  }
  for (const field of [
    f['cluster.master_ip'], f['cluster.ip'], f['cluster.version'], f['cluster.sub_version'], f['cluster.status'],
    f['cluster.unknown'], f['cluster.commander_mac'], f['cluster.switch_mac'], f['cluster.unknown'], f['cluster.management_vlan'],
  ])
    p.take<unknown>(field);
  return 'Protocol Hello: Cluster Management';
}

/** Powers in the order of preference. */
function takePower(p: Cursor, f: Fields, field: Field<number>): string {
  p.take(f.request_id);
  p.take(f.management_id);
  const powers: string[] = [];
  while (p.remaining >= 4) powers.push(`${p.take(field)} mW`);
  return `${field === f.power_requested ? 'Power Request' : field.title}: ${powers.join(', ')}`;
}
