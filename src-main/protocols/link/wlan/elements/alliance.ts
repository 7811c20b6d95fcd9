/**
 * Vendor specific elements of the Wi-Fi Alliance: Hotspot 2.0 and OSEN (Hotspot 2.0 Technical Specification §3.1), OWE transition mode
 * (Opportunistic Wireless Encryption Specification §2.2), MBO and OCE (Multiband Operation Specification §4.2, Optimized Connectivity §4.2).
 */
import { type Cursor, type Field, below, bits, ether, expert, flag, octets, text, u16, u24, u8 } from '../../../../dissect/index.ts';
import { OSEN_CAPABILITIES } from './encryption-only.ts';
import { ouiText } from './organizations.ts';
import { QUALITY_MANAGEMENT_FIELDS, takeQualityManagement } from './quality-management.ts';

const YES_NO = ['Yes', 'No'] as const;
const PRESENT = ['Present', 'Not Present'] as const;
const little = { little: true } as const;
const TYPES: Readonly<Record<number, string>> = {
  4: 'WPS', 9: 'P2P', 16: 'Hotspot 2.0 Indication', 18: 'OSU Server-only l2 Encryption Network', 19: 'NAN',
  22: 'Multi Band Operation - Optimized Connectivity Experience', 23: '60GHz Information Element', 24: 'NAN Action',
  26: 'Device Provisioning Protocol', 27: 'IEEE1905 Multi-AP', 28: 'OWE Transition Mode', 33: 'QoS Management',
};

const hotspot = below('wlan.hs20.indication');
const osen = below('wlan.osen');
const owe = below('wlan.wfa.ie.owe');
const mbo = below('wlan.wfa.ie');
const INDICATION = [
  bits('DGAF Disabled', 0x01, hotspot('dgaf_disabled')), flag('PPS MO ID Present', 0x02, hotspot('pps_mo_id_present', { as: PRESENT })),
  flag('ANQP Domain ID Present', 0x04, hotspot('anqp_domain_id_present', { as: PRESENT })), flag('Reserved', 0x08, hotspot('reserved')),
  bits('Version Number', 0xf0, hotspot('version_number', { values: { 0: '1.x', 1: '2.x', 2: '3.x' } })),
];

/** 102,400 kb/s and all other capacities are 100 kb/s times a power of two. */
const capacity = (power: number): string => `0x${power.toString(16)} (${100 * 2 ** power} kbit/s)`;
const WAN = [
  bits('Downlink', 0x0f, mbo('oce.wan_metrics.avail_cap_downlink', { hex: true, text: capacity })),
  bits('Uplink', 0xf0, mbo('oce.wan_metrics.avail_cap_uplink', { hex: true, text: capacity })),
];
const CELLULAR = [
  flag('AP is cellular data aware', 0x40, mbo('mbo.ap_cap.cell', { as: YES_NO })), bits('Reserved', 0xbf, mbo('mbo.ap_cap.reserved', { hex: true })),
];
const CONTROL = [
  bits('OCE Release', 0x03, mbo('oce.cap.release', { hex: true })), flag('is STA CFON', 0x04, mbo('oce.cap.sta_cfon', { as: YES_NO })),
  flag('11b only AP present on operating channel', 0x10, mbo('oce.cap.11b_only_ap', { as: YES_NO })),
  flag('FILS Higher Layer Setup with Higher Layer Protocol Encapsulation enabled', 0x20, mbo('oce.cap.hlp', { as: YES_NO })),
  flag('non OCE AP present on operating channel', 0x40, mbo('oce.cap.non_oce_ap', { as: YES_NO })),
  bits('Reserved', 0x80, mbo('oce.cap.reserved', { hex: true })),
];
const ATTRIBUTES: Readonly<Record<number, string>> = {
  1: 'MBO AP Capability Indication', 2: 'Non-preferred Channel Report', 3: 'Cellular Data Capabilities', 4: 'Association Disallowed',
  5: 'Cellular Data Connection Preference', 6: 'Transition Reason Code BTM Request', 7: 'Transition Rejection Reason Code',
  8: 'Association Retry Delay', 101: 'OCE Capability Indication', 102: 'RSSI-based (Re-)Association Rejection', 103: 'Reduced WAN Metrics',
  104: 'RNR Completeness', 105: 'Probe Suppression BSSIDs', 106: 'Probe Suppression SSIDs',
};

const f = {
  moIdentifier: u16('PPS MO ID', hotspot('pps_mo_id', little)),
  domain: u16('ANQP Domain ID', hotspot('domain_id', little)),
  groupOui: u24('Group Data Cypher Suite OUI', osen('gdcs.oui')),
  groupType: u8('Group Data Cypher Suite type', osen('gdcs.type')),
  pairwiseCount: u16('OSEN Pairwise Cipher Suite Count', osen('pwcs.count', little)),
  pairwiseOui: u24('OSEN Pairwise Cypher Suite OUI', osen('pwcs.oui')),
  pairwiseType: u8('OSEN Pairwise Cypher Suite type', osen('pwcs.type')),
  keyCount: u16('OSEN AKM Cipher Suite Count', osen('akms.count', little)),
  keyOui: u24('OSEN AKM Cipher Suite OUI', osen('akms.oui')),
  keyType: u8('OSEN AKM Cipher Suite Type', osen('akms.type')),
  capabilities: u16('RSN Capability Flags', osen('rsn.capabilities.flags', { hex: true, little: true })),
  masterCount: u16('OSEN PMKID Count', osen('pmkid.count', little)),
  master: octets('OSEN PKMID', osen('pmkid.bytes')),
  managementOui: u24('OSEN Group Management Cipher Suite OUI', osen('gmcs.oui')),
  managementType: u8('OSEN Group Management Cipher Suite Type', osen('gmcs.type')),
  bssid: ether('BSSID', owe('bssid')),
  ssidLength: u8('SSID length', owe('ssid_length')),
  ssid: text('SSID', owe('ssid')),
  band: u8('Band info', owe('band_info')),
  channel: u8('Channel info', owe('channel_info')),
  attribute: octets('MBO/OCE attribute', mbo('mbo_oce.attr')),
  id: u8('ID', mbo('mbo_oce.attr_id', { values: id => ATTRIBUTES[id] ?? 'Unknown' })),
  length: u8('Length', mbo('mbo_oce.attr_len')),
  wrong: expert('Wrong length indicated', 'error', 'Malformed', { id: 'wlan.wfa.ie.mbo_oce.bad_length', own: true }),
  accessPoint: u8('MBO Capability Indication', mbo('mbo_oce.ap_cap', { hex: true })),
  operatingClass: u8('Operating Class', mbo('mbo.non_pref_chan.op_class')),
  avoided: u8('Channel', mbo('mbo.non_pref_chan.chan')),
  preference: u8('Preference', mbo('mbo.non_pref_chan.pref', { values: {
    0: 'non-operable band/channel for the STA', 1: 'band/channel the STA prefers not to operate in',
      255: 'band/channel the STA prefers to operate in',
  } })),
  avoidedReason: u8('Reason Code', mbo('mbo.non_pref_chan.reason', { values: {
    0: 'Unspecified reason', 1: 'An unacceptable level of interference is being experienced by STA in this channel',
    2: 'The STA has another active connection in this channel, or near enough to this channel to cause operating interference',
  } })),
  cellular: u8('Cellular Data Connectivity', mbo('mbo.cellular_cap', { values: {
    1: 'Cellular data connection available', 2: 'Cellular data connection not available', 3: 'Not Cellular data capable',
  } })),
  disallowed: u8('Reason Code', mbo('mbo.assoc_disallow.reason', { values: {
    1: 'Unspecified reason', 2: 'Maximum number of associated STAs reached', 3: 'Air interface is overloaded', 4: 'Authentication server overloaded',
    5: 'Insufficient RSSI',
  } })),
  cellularPreference: u8('Cellular Data Preference', mbo('mbo.cellular_pref', { values: {
    0: 'Excluded. The AP does not want STA to use the cellular data connection',
    1: 'The AP prefers the STA should not use cellular data connection', 255: 'The AP prefers the STA should use cellular data connection',
  } })),
  transition: u8('Transition Reason Code', mbo('mbo.transition.reason', { values: {
    0: 'Unspecified', 1: 'Excessive frame loss rate', 2: 'Excessive delay for current traffic stream',
    3: 'Insufficient bandwidth for current traffic stream', 4: 'Load balancing', 5: 'Low RSSI', 6: 'Received excessive number of retransmissions',
    7: 'High interference', 8: 'Gray zone', 9: 'Transitioning to a premium AP',
  } })),
  rejection: u8('Transition Rejection Reason Code', mbo('mbo.transition_rej.reason', { values: {
    0: 'Unspecified', 1: 'Excessive frame loss rate expected by the STA if it transitions',
    2: 'Excessive delay for current traffic stream would be incurred by BSS transition at this time',
    3: 'Insufficient QoS capacity for current traffic stream expected by the STA if it transitions',
    4: 'Low RSSI in frames being received by the STA from to the suggested candidate BSS(s)',
      5: 'High interference expected by STA if it transitions',
    6: 'Service Availability – the STA expects that services it needs which are available at its serving AP will not be available if it transitions',
  } })),
  retry: u16('Re-association Delay', mbo('mbo.assoc_retry.delay', { little: true, text: delay => `${delay}s` })),
  control: u8('OCE Control', mbo('oce.cap.ctrl', { hex: true })),
  delta: u8('Delta RSSI', mbo('oce.rssi_assoc_rej.delta', { unit: 'dB' })),
  delay: u8('Retry Delay', mbo('oce.rssi_assoc_rej.delay', { text: delay => `${delay}s` })),
  wan: u8('Available Capacity', mbo('oce.wan_metrics.avail_cap', { hex: true })),
  shortSsid: text('Short SSID', mbo('oce.rnr_completeness.short_ssid', { encoding: 'latin1' })),
  quietBssid: ether('BSSID', mbo('oce.probe_suppr.bssid')),
  quietSsid: text('SSID', mbo('oce.probe_suppr.ssid', { encoding: 'latin1' })),
};
export const ALLIANCE_FIELDS: readonly Field[] = [
  ...INDICATION, ...WAN, ...CELLULAR, ...CONTROL, ...OSEN_CAPABILITIES, ...QUALITY_MANAGEMENT_FIELDS, ...Object.values(f),
];

/** Reads what is behind the type, and gives what the element is called. */
export function takeAlliance(p: Cursor, type: number): string {
  if (type === 16) takeIndication(p);
  else if (type === 18) takeEncryption(p);
  else if (type === 22) takeAttributes(p);
  else if (type === 28) takeTransition(p);
  else if (type === 33) takeQualityManagement(p);
  return TYPES[type] ?? 'Unknown';
}

function takeIndication(p: Cursor): void {
  const flags = p.u8();
  for (const field of INDICATION) p.show<unknown>(field);
  p.skip(1);
  if ((flags & 2) !== 0) p.take(f.moIdentifier);
  if ((flags & 4) !== 0) p.take(f.domain);
}

function takeEncryption(p: Cursor): void {
  const group = p.open('OSEN Group Data Cipher Suite', 4);
  takeSuite(p, f.groupOui, f.groupType);
  p.close(group);
  takeSuites(p, 'OSEN Pairwise Cipher Suite', f.pairwiseCount, f.pairwiseOui, f.pairwiseType);
  takeSuites(p, 'OSEN AKM Cipher Suite', f.keyCount, f.keyOui, f.keyType);
  if (p.remaining < 2) return;
  p.bits(f.capabilities, OSEN_CAPABILITIES);
  if (p.remaining < 2) return;
  const count = p.take(f.masterCount);
  if (count > 0) {
    const outer = p.open('OSEN PKMID List');
    for (let n = 0; n < count && p.more; n++) {
      const inner = p.open(`OSEN PKMID ${n}`, 16);
      p.take(f.master, 16);
      p.close(inner);
    }
    p.close(outer);
  }
  if (p.remaining < 4) return;
  const outer = p.open('OSEN Group Management Cipher Suite', 4);
  takeSuite(p, f.managementOui, f.managementType);
  p.close(outer);
}

function takeSuites(p: Cursor, title: string, countField: Field<number>, oui: Field<number>, type: Field<number>): void {
  if (p.remaining < 2) return;
  const count = p.take(countField);
  if (count === 0) return;
  const outer = p.open(`${title} List`);
  for (let n = 0; n < count && p.more; n++) {
    const inner = p.open(`${title} ${n}`, 4);
    takeSuite(p, oui, type);
    p.close(inner);
  }
  p.close(outer);
}

function takeSuite(p: Cursor, oui: Field<number>, type: Field<number>): void {
  const organization = p.take(oui);
  p.label(() => `${oui.title}: ${ouiText(organization)}`);
  p.take(type);
}

/** The network in clear names the encrypted one, and the other way round. */
function takeTransition(p: Cursor): void {
  p.take(f.bssid);
  p.take(f.ssid, p.take(f.ssidLength));
  if (p.remaining < 2) return;
  p.take(f.band);
  p.take(f.channel);
}

/** How long each attribute must be, and what it holds. */
const CONTENTS: Readonly<Record<number, { readonly length: number; readonly take: (p: Cursor) => void }>> = {
  1: { length: 1, take: p => void p.bits(f.accessPoint, CELLULAR) },
  3: { length: 1, take: p => void p.take(f.cellular) },
  4: { length: 1, take: p => void p.take(f.disallowed) },
  5: { length: 1, take: p => void p.take(f.cellularPreference) },
  6: { length: 1, take: p => void p.take(f.transition) },
  7: { length: 1, take: p => void p.take(f.rejection) },
  8: { length: 2, take: p => void p.take(f.retry) },
  101: { length: 1, take: p => void p.bits(f.control, CONTROL) },
  102: {
    length: 2,
    take: p => {
      p.take(f.delta);
      p.take(f.delay);
    },
  },
  103: { length: 1, take: p => void p.bits(f.wan, WAN) },
};
/** Attributes that are lists of items of one length. */
const LISTS: Readonly<Record<number, { readonly field: Field<string> | Field<void>; readonly length: number }>> = {
  104: { field: f.shortSsid, length: 4 }, 105: { field: f.quietBssid, length: 6 }, 106: { field: f.quietSsid, length: 4 },
};

function takeAttributes(p: Cursor): void {
  while (p.remaining >= 2) {
    const id = p.u8(), length = p.u8(1);
    if (2 + length > p.remaining) {
      p.expert(f.wrong);
      p.skip(p.remaining);
      return;
    }
    p.show(f.attribute, 2 + length);
    p.addLabel(` (${ATTRIBUTES[id] ?? 'Unknown'})`);
    const outer = p.under();
    p.take(f.id);
    p.take(f.length);
    takeContent(p.within(length), id);
    p.close(outer);
  }
}

function takeContent(p: Cursor, id: number): void {
  const content = CONTENTS[id], list = LISTS[id];
  if (id === 2) takeAvoided(p);
  else if (list !== undefined) while (p.remaining >= list.length) p.take<unknown>(list.field, list.length);
  else if (content !== undefined && content.length === p.remaining) content.take(p);
  else if (content !== undefined) p.expert(f.wrong);
}

/** An operating class, its channels, what the station thinks of them and why; nothing where it has no preference any more. */
function takeAvoided(p: Cursor): void {
  if (p.remaining < 3) return;
  p.take(f.operatingClass);
  while (p.remaining > 2) p.take(f.avoided);
  p.take(f.preference);
  p.take(f.avoidedReason);
}
