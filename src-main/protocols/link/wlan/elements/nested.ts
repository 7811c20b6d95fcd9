/** Elements with elements or lists of their own inside: IEEE 802.11-2020 §9.4.2.42, §9.4.2.45, §9.4.2.80, §9.4.2.93 and others. */
import { type Cursor, type Field, below, bits, ether, flag, none, octets, u16, u8 } from '../../../../dissect/index.ts';
import { REASON } from '../fixed-fields.ts';
import { VENUE_FIELDS } from './venue.ts';

/** Reads one element. */
export type TakeElement = (p: Cursor) => void;

const id = below('wlan');
const f = {
  interval: u8('Measurement Pilot Interval', id('fixed.msmtpilotint')),
  indicator: u8('Max BSSID Indicator', id('multiple_bssid')),
  profile: u8('Subelement ID', id('multiple_bssid.subelem.id', { values: { 0: 'Nontransmitted BSSID Profile', 221: 'Vendor Specific' } })),
  profileLength: u8('Length', id('multiple_bssid.subelem.len')),
  reserved: octets('Reserved', id('multiple_bssid.subelem.reserved')),
  profileBody: octets('Nontransmitted Profile', id('multiple_bssid.subelem.nontrans_profile')),
  filter: u8('TFS ID', id('tfs_request.id')),
  deletes: bits('TFS Action Code - Delete after match', 0x01, id('tfs_request.action_code.delete_after_match')),
  notifies: bits('TFS Action Code - Notify', 0x02, id('tfs_request.action_code.notify')),
  filterPart: u8('Subelement ID', id('tfs_request.subelem.id', { values: { 1: 'TFS subelement', 221: 'Vendor Specific subelement' } })),
  filterLength: u8('Length', id('tfs_request.subelem.len')),
  filterBody: octets('Subelement Data', id('tfs_request.subelem')),
  answerPart: u8('Subelement ID', id('tfs_response.subelem.id', {
    values: { 1: 'TFS Status subelement', 2: 'TFS subelement', 221: 'Vendor Specific subelement' },
  })),
  answerLength: u8('Length', id('tfs_response.subelem.len')),
  answerBody: octets('Subelement Data', id('tfs_response.subelem')),
  answerStatus: u8('TFS Response Status', id('tfs_response.status', { values: {
    0: 'Accept', 1: 'Denied, due to malformed request or ambiguous classifier',
    2: 'Denied, due to lack of resources on AP', 3: 'Denied, due to requested classifier(s) matching 2 or more existing ones',
    4: 'Denied, by policy, requested traffic filter is not permitted', 5: 'Denied, reason unspecified',
    6: 'Alternate proposed traffic filtering service', 7: 'Alternate proposed traffic filtering service due to AP changes',
  } })),
  answerFilter: u8('TFS ID', id('tfs_response.tfs_id')),
  exception: u16('DSCP Exception', id('qos_map_set.dscp_exception', { hex: true })),
  exceptionValue: u8('DSCP Value', id('qos_map_set.dscp_value')),
  priority: u8('User Priority', id('qos_map_set.up')),
  range: u16('DSCP Range description', id('qos_map_set.range', { hex: true })),
  low: u8('DSCP Low Value', id('qos_map_set.dscp_low_value')),
  high: u8('DSCP High Value', id('qos_map_set.dscp_high_value')),
  identifiers: u8('Number of ANQP OIs', id('roaming_consortium.num_anqp_oi')),
  firstLength: bits('OI #1 Length', 0x0f, id('roaming_consortium.oi1_len')),
  secondLength: bits('OI #2 Length', 0xf0, id('roaming_consortium.oi2_len')),
  first: octets('OI #1', id('roaming_consortium.oi1')),
  second: octets('OI #2', id('roaming_consortium.oi2')),
  third: octets('OI #3', id('roaming_consortium.oi3')),
  homogeneous: ether('HESSID', id('interworking.hessid')),
  stream: u8('SCSID', id('tag.scs_descriptor.scsid')),
  streamRequest: u8('Request Type', id('tag.scs_descriptor.request_type', { values: { 0: 'Add', 1: 'Remove', 2: 'Change' } })),
  protocol: u16('Mesh Peering Protocol ID', id('peering.proto', { hex: true, little: true, values: {
    0: 'Mesh peering management protocol', 1: 'Authenticated mesh peering exchange protocol', 255: 'Vendor specific',
  } })),
  here: u16('Local Link ID', id('peering.local_id', { hex: true, little: true })),
  there: u16('Peer Link ID', id('peering.peer_id', { hex: true, little: true })),
  unexpected: none('Unexpected Self-protected action', id('peering.unexpected')),
  key: octets('Chosen PMK', id('peering.pmk', { own: true })),
  addressCount: u8('Address Count', id('s1g.reachable_address.address_count')),
  initiator: ether('Initiator MAC Address', id('s1g.reachable_address.initiator_mac_address')),
  adds: bits('Add/Remove', 0x01, id('s1g.reachable_address.add_remove')),
  relays: bits('Relay Capable', 0x02, id('s1g.reachable_address.relay_capable')),
  rest: bits('Reserved', 0xfc, id('s1g.reachable_address.reserved', { hex: true })),
  reachable: ether('MAC Address', id('s1g.reachable_address.mac_address')),
};
const CAPACITIES = {
  whole: u16('Available Admission Capacity Bitmask', id('bss_avb_adm_cap.bitmask', { hex: true, little: true })),
  flags: [
    flag('UP0 (bit0)', 0x01, id('bss_avb_adm_cap.bitmask.up0', { size: 2, little: true })),
    flag('UP1 (bit1)', 0x02, id('bss_avb_adm_cap.bitmask.up1', { size: 2, little: true })),
    flag('UP2 (bit2)', 0x04, id('bss_avb_adm_cap.bitmask.up2', { size: 2, little: true })),
    flag('UP3 (bit3)', 0x08, id('bss_avb_adm_cap.bitmask.up3', { size: 2, little: true })),
    flag('UP4 (bit4)', 0x10, id('bss_avb_adm_cap.bitmask.up4', { size: 2, little: true })),
    flag('UP5 (bit5)', 0x20, id('bss_avb_adm_cap.bitmask.up5', { size: 2, little: true })),
    flag('UP6 (bit6)', 0x40, id('bss_avb_adm_cap.bitmask.up6', { size: 2, little: true })),
    flag('UP7 (bit7)', 0x80, id('bss_avb_adm_cap.bitmask.up7', { size: 2, little: true })),
    flag('AC0 (bit8)', 0x100, id('bss_avb_adm_cap.bitmask.ac0', { little: true })),
    flag('AC1 (bit9)', 0x200, id('bss_avb_adm_cap.bitmask.AC1', { little: true })),
    flag('AC2 (bit10)', 0x400, id('bss_avb_adm_cap.bitmask.ac2', { little: true })),
    flag('AC3 (bit11)', 0x800, id('bss_avb_adm_cap.bitmask.ac3', { little: true })),
    bits('Reserved', 0xf000, id('bss_avb_adm_cap.bitmask.rsv', { hex: true, little: true })),
  ],
  numbers: [
    u16('UP0', id('bss_avb_adm_cap.up0', { little: true })),
    u16('UP1', id('bss_avb_adm_cap.up1', { little: true })),
    u16('UP2', id('bss_avb_adm_cap.up2', { little: true })),
    u16('UP3', id('bss_avb_adm_cap.up3', { little: true })),
    u16('UP4', id('bss_avb_adm_cap.up4', { little: true })),
    u16('UP5', id('bss_avb_adm_cap.up5', { little: true })),
    u16('UP6', id('bss_avb_adm_cap.up6', { little: true })),
    u16('UP7', id('bss_avb_adm_cap.up7', { little: true })),
    u16('AC0', id('bss_avb_adm_cap.ac0', { little: true })),
    u16('AC1', id('bss_avb_adm_cap.ac1', { little: true })),
    u16('AC2', id('bss_avb_adm_cap.ac2', { little: true })),
    u16('AC3', id('bss_avb_adm_cap.ac3', { little: true })),
  ],
};
const INTERWORKING = [
  bits('Access Network Type', 0x0f, id('interworking.access_network_type', { values: {
    0: 'Private network', 1: 'Private network with guest access', 2: 'Chargeable public network', 3: 'Free public network',
    4: 'Personal device network', 5: 'Emergency services only network', 14: 'Test or experimental', 15: 'Wildcard' },
  })),
  bits('Internet', 0x10, id('interworking.internet')),
  bits('ASRA', 0x20, id('interworking.asra')),
  bits('ESR', 0x40, id('interworking.esr')),
  bits('UESA', 0x80, id('interworking.uesa')),
];
export const NESTED_FIELDS: readonly Field[] = [...Object.values(f), CAPACITIES.whole, ...CAPACITIES.flags, ...CAPACITIES.numbers, ...INTERWORKING];

/** Measurement Pilot Transmission, §9.4.2.41. */
export function takePilot(p: Cursor, _: boolean, take: TakeElement): void {
  p.take(f.interval);
  takeAll(p, take);
}

function takeAll(p: Cursor, take: TakeElement): void {
  while (p.remaining >= 2) take(p);
}

/** Multiple BSSID, §9.4.2.45: networks that have no beacons of their own, each described by elements. */
export function takeMultiple(p: Cursor, _: boolean, take: TakeElement): void {
  p.take(f.indicator);
  while (p.remaining >= 2) {
    const kind = p.u8();
    const outer = p.open(`Subelement: ${kind === 0 ? 'Nontransmitted BSSID Profile' : kind === 221 ? 'Vendor Specific' : 'Unknown'}`);
    p.take(f.profile);
    const part = p.within(p.take(f.profileLength));
    if (kind === 0 && part.more) {
      part.show(f.profileBody, part.remaining);
      takeAll(part, take);
    }
    part.takeRest(f.reserved);
    p.close(outer);
  }
}

export const takeList = (p: Cursor, _: boolean, take: TakeElement): void => takeAll(p, take);

/** Traffic filtering, §9.4.2.79: elements that describe what wakes a sleeping station. */
export function takeFilters(p: Cursor, _: boolean, take: TakeElement): void {
  p.take(f.filter);
  p.show(f.deletes);
  p.show(f.notifies);
  p.skip(1);
  while (p.remaining >= 2) {
    const kind = p.take(f.filterPart);
    const part = p.within(p.take(f.filterLength));
    if (kind === 1) takeAll(part, take);
    part.takeRest(f.filterBody);
  }
}

export function takeFilterAnswers(p: Cursor, _: boolean, take: TakeElement): void {
  while (p.remaining >= 2) {
    const kind = p.take(f.answerPart);
    const part = p.within(p.take(f.answerLength));
    if (kind === 1 && part.remaining >= 2) {
      part.take(f.answerStatus);
      part.take(f.answerFilter);
    }
    if (kind === 1 || kind === 2) takeAll(part, take);
    part.takeRest(f.answerBody);
  }
}

/** QoS Map, §9.4.2.94: up to 21 exceptions of two bytes before eight ranges. */
export function takeQualityMap(p: Cursor): void {
  const RANGES = 16;
  while (p.remaining >= RANGES + 2) takePair(p, f.exception, f.exceptionValue, f.priority);
  for (let n = 0; n < RANGES / 2 && p.remaining >= 2; n++) takePair(p, f.range, f.low, f.high);
}

function takePair(p: Cursor, whole: Field<number>, first: Field<number>, second: Field<number>): void {
  p.show(whole);
  const outer = p.under();
  p.take(first);
  p.take(second);
  p.close(outer);
}

/** Roaming Consortium, §9.4.2.95. */
export function takeConsortium(p: Cursor): void {
  p.take(f.identifiers);
  const lengths = p.u8();
  p.show(f.firstLength);
  p.show(f.secondLength);
  p.skip(1);
  p.take(f.first, lengths & 0x0f);
  if (lengths >> 4 > 0) p.take(f.second, lengths >> 4);
  p.takeRest(f.third);
}

/** Interworking, §9.4.2.91: its length tells whether there are a venue and an identifier. */
export function takeInterworking(p: Cursor): void {
  const hasVenue = p.remaining === 3 || p.remaining === 9;
  for (const field of INTERWORKING) p.show(field);
  p.skip(1);
  if (hasVenue) for (const field of VENUE_FIELDS) p.take(field);
  if (p.remaining >= 6) p.take(f.homogeneous);
}

/** Stream classification, §9.4.2.121. */
export function takeStream(p: Cursor, _: boolean, take: TakeElement): void {
  p.take(f.stream);
  p.take(f.streamRequest);
  takeAll(p, take);
}

/** BSS Available Admission Capacity, §9.4.2.42: a number for each bit that is set. */
export function takeCapacities(p: Cursor): void {
  const present = p.bits(CAPACITIES.whole, CAPACITIES.flags);
  CAPACITIES.numbers.forEach((field, n) => {
    if ((present >> n & 1) !== 0 && p.remaining >= 2) p.take(field);
  });
}

/** Mesh Peering Management, §9.4.2.101: the numbers by the action of the frame. */
export function takePeering(p: Cursor, _: boolean, _take: TakeElement, action: number): void {
  p.take(f.protocol);
  p.take(f.here);
  switch (action) {
    case 1:
      break;
    case 2:
      if (p.remaining >= 2) p.take(f.there);
      break;
    case 3:
      // Behind it is a reason, and a number of the peer only where there is one.
      if (p.remaining === 4 || p.remaining === 20) p.take(f.there);
      if (p.remaining >= 2) p.take(REASON);
      break;
    default:
      p.set(f.unexpected, undefined, p.at, p.remaining);
  }
  p.takeRest(f.key);
}

export function takeReachable(p: Cursor): void {
  p.take(f.initiator);
  const count = p.take(f.addressCount);
  for (let n = 0; n < count && p.remaining >= 7; n++) {
    const outer = p.open(`Reachable Address ${n}`, 7);
    for (const field of [f.adds, f.relays, f.rest]) p.show(field);
    p.skip(1);
    p.take(f.reachable);
    p.close(outer);
  }
}
