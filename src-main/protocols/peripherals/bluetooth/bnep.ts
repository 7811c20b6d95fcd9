/** Bluetooth Network Encapsulation Protocol 1.0: Ethernet between Bluetooth devices, with addresses left out that the link tells already. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, ether, expert, flag, nameOf, none, protocol, u16, u8 } from '../../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from '../../link/ethertype.ts';
import { UUID } from './uuid.ts';
import { wayOf, wayText } from './ways.ts';

const TYPES = {
  0: 'General Ethernet', 1: 'Control', 2: 'Compressed Ethernet', 3: 'Compressed Ethernet Source Only', 4: 'Compressed Ethernet Destination Only',
  127: 'Reserved for 802.2 LLC Packets for IEEE 802.15.1 WG',
};
const CONTROLS = {
  0: 'Command Not Understood', 1: 'Setup Connection Request', 2: 'Setup Connection Response', 3: 'Filter Net Type Set',
  4: 'Filter Net Type Response', 5: 'Filter Multi Addr Set', 6: 'Filter Multi Addr Response',
};
const SETUPS = {
  0: 'Operation Successful', 1: 'Operation FAIL: Invalid Destination Service UUID', 2: 'Operation FAIL: Invalid Source Service UUID',
  3: 'Operation FAIL: Invalid Service UUID Size', 4: 'Operation FAIL: Connection Not Allowed',
};
const filtering = (what: string): Readonly<Record<number, string>> => ({
  0: 'Operation Successful', 1: 'Unsupported Request', 2: `Operation FAIL: Invalid ${what}`, 3: 'Operation FAIL: Too many filters',
  4: 'Operation FAIL: Unable to fulfill request due to security reasons',
});
const LOCAL = ['Locally administered address (this is NOT the factory default)', 'Globally unique address (factory default)'] as const;
const GROUP = ['Group address (multicast/broadcast)', 'Individual address (unicast)'] as const;
const GENERAL = 0, CONTROL = 1, COMPRESSED = 2, SOURCE_ONLY = 3, DESTINATION_ONLY = 4;
const LONGEST = 1500, FIRST_TYPE = 0x600;

export const btbnep = protocol({
  name: 'btbnep',
  title: 'Bluetooth BNEP Protocol',
  short: 'BNEP',
  on: { 'btl2cap.psm': [15] },
  fields: {
    extension_flag: flag('Extension Flag', 0x80, { as: ['True', 'False'] }),
    bnep_type: bits('BNEP Type', 0x7f, { hex: true, values: TYPES }),
    control_type: u8('Control Type', { hex: true, values: CONTROLS }),
    unknown_control_type: u8('Unknown Control Type', { hex: true, values: CONTROLS }),
    extension_type: bits('Extension Type', 0x7f, { hex: true, values: { 0: 'Extension Control' } }),
    extension_length: u8('Extension Length'),
    uuid_size: u8('UIDD Size'),
    destination_service_uuid: none('Destination Service UUID'),
    source_service_uuid: none('Source Service UUID'),
    setup_connection_response_message: u16('Response Message', { hex: true, values: SETUPS }),
    filter_net_type_response_message: u16('Response Message', { hex: true, values: filtering('Networking Protocol Type Range') }),
    filter_multi_addr_response_message: u16('Response Message', { hex: true, values: filtering('Multicast Address') }),
    list_length: u16('List Length'),
    network_type_start: u16('Network Protocol Type Range Start', { hex: true, values: ETHER_TYPES }),
    network_type_end: u16('Network Protocol Type Range End', { hex: true, values: ETHER_TYPES }),
    multicast_address_start: ether('Multicast Address Start'),
    multicast_address_end: ether('Multicast Address End'),
    dst: ether('Destination'),
    src: ether('Source'),
    addr: ether('Address'),
    lg: flag('LG bit', 0x020000, { size: 3, as: LOCAL }),
    ig: flag('IG bit', 0x010000, { size: 3, as: GROUP }),
    len: u16('Length'),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
    invalid_lentype: u16('Invalid length/type', { base: 'hexDec' }),
    'src.not_group_address': expert('Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)', 'warning', 'Protocol'),
    'invalid_lentype.expert': expert('Invalid length/type', 'warning', 'Protocol'),
    'len.past_end': expert('Length field value goes past the end of the payload', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const extended = p.show(f.extension_flag), type = p.take(f.bnep_type);
    p.info(() => `${wayText(wayOf(p))} ${nameOf(TYPES, type) ?? 'Unknown type'}`);
    if (type === GENERAL || type === DESTINATION_ONLY) takeAddress(p, f.dst);
    if (type === GENERAL || type === SOURCE_ONLY) takeAddress(p, f.src);
    const carries = type === GENERAL || (type >= COMPRESSED && type <= DESTINATION_ONLY);
    const kind = carries ? p.u16() : 0;
    // What stands behind the addresses comes before the extensions (§2.7), which the payload follows.
    if (carries) takeKind(p, kind);
    if (type === CONTROL) takeControl(p);
    if (extended) takeExtensions(p);
    if (!carries) return;
    p.headerEnd = p.at;
    if (kind <= LONGEST) {
      if (kind > p.remaining) p.expert(f['len.past_end']);
      p.call('llc', Math.min(kind, p.remaining));
    } else if (kind >= FIRST_TYPE) {
      nextByEtherType(p, kind);
    } else {
      p.data();
    }
  },
});
const f = btbnep.fields;

function takeKind(p: Cursor, kind: number): void {
  if (kind <= LONGEST) p.take(f.len);
  else if (kind >= FIRST_TYPE) p.take(f.type);
  else {
    p.take(f.invalid_lentype);
    p.expertUnder(f['invalid_lentype.expert'], `Invalid length/type: ${hex(kind, 4)} (${kind})`);
  }
}

function takeAddress(p: Cursor, field: Field<void>): void {
  p.show(field);
  const outer = p.under(), isGroup = (p.u8() & 1) !== 0;
  p.show(f.addr);
  p.show(f.lg);
  p.show(f.ig);
  p.close(outer);
  if (field === f.src && isGroup) p.expertUnder(f['src.not_group_address']);
  p.skip(6);
}

/** §2.7: each with a type and a length, and a bit that says whether another one follows. */
function takeExtensions(p: Cursor): void {
  for (let more = true; more;) {
    more = p.show(f.extension_flag);
    p.take(f.extension_type);
    takeControl(p.within(p.take(f.extension_length)));
  }
}

function takeControl(p: Cursor): void {
  const type = p.take(f.control_type), name = nameOf(CONTROLS, type) ?? 'Unknown type';
  p.addInfo(` - ${name}`);
  switch (type) {
    case 0: {
      const unknown = p.take(f.unknown_control_type);
      p.addInfo(() => ` - Unknown(${nameOf(CONTROLS, unknown) ?? 'Unknown type'})`);
      return;
    }
    case 1: {
      const size = p.take(f.uuid_size);
      const to = takeService(p, f.destination_service_uuid, 'Destination Service UUID', size);
      const from = takeService(p, f.source_service_uuid, 'Source Service UUID', size);
      p.addInfo(() => ` - dst: <${to}>, src: <${from}>`);
      return;
    }
    case 2: return takeAnswer(p, f.setup_connection_response_message);
    case 3: return takeRanges(p, f.network_type_start, f.network_type_end, 4);
    case 4: return takeAnswer(p, f.filter_net_type_response_message);
    case 5: return takeRanges(p, f.multicast_address_start, f.multicast_address_end, 12);
    case 6: return takeAnswer(p, f.filter_multi_addr_response_message);
    default:
  }
}

function takeService(p: Cursor, field: Field<void>, title: string, size: number): string {
  p.need(size);
  // A longer form has the number in its first four bytes (Core 5.2, volume 3, part B, §2.5.1).
  const name = size === 2 ? UUID(p.u16()) : size >= 4 ? UUID(p.u32()) : undefined;
  const outer = p.open(field, size);
  p.label(`${title} (${name ?? 'Unknown uuid'})`);
  p.close(outer);
  p.skip(size);
  return name ?? 'Unknown uuid';
}

function takeAnswer(p: Cursor, field: Field<number>): void {
  const message = p.take(field);
  p.addInfo(() => ` - ${nameOf(field.options.values, message) ?? 'Unknown response message'}`);
}

function takeRanges(p: Cursor, from: Field<unknown>, to: Field<unknown>, size: number): void {
  const part = p.within(p.take(f.list_length));
  while (part.remaining >= size) {
    part.take(from, size / 2);
    part.take(to, size / 2);
  }
}
