/** Action frames, IEEE 802.11-2020 §9.6: a category, an action, fixed fields by both, and elements. */
import { type Cursor, type Field, bits, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { ADVERTISEMENT_FIELDS, takeComebackResponse, takeInitialRequest, takeInitialResponse } from './actions/advertisement.ts';
import { DISCOVERY_FIELDS, takeDiscovery } from './actions/discovery.ts';
import { FEEDBACK_FIELDS, takeEfficientFeedback, takeMatrices, takeMembership, takePolls, takeVeryHighFeedback } from './actions/feedback.ts';
import * as layout from './actions/layouts.ts';
import * as name from './actions/names.ts';
import { VENDOR_ACTION_FIELDS, takeVendorAction, takeVendorPublic } from './actions/vendor.ts';
import { takeElement } from './elements.ts';
import { takeGroup } from '../../field-groups.ts';
import { TIMESTAMP, TOKEN, takeInterval, takeToken } from './fixed-fields.ts';

interface Category {
  /** Of the action: one byte, whatever size its number is written with. */
  readonly code: Field<number>;
  readonly layouts: layout.Layouts;
  /** What no layout can tell, behind it. */
  readonly special?: Readonly<Record<number, (p: Cursor) => void>>;
}

type Names = Readonly<Record<number, string>>;
const action = (values: Names): Field<number> => u8('Action code', { values, id: 'wlan.fixed.action_code' });
const wideAction = (values: Names): Field<number> => u16('Action code', { hex: true, values, id: 'wlan.fixed.action_code' });
const hexAction = (title: string, values: Names, id: string): Field<number> => u8(title, { hex: true, values, id: `wlan.${id}` });

const f = {
  category: u8('Category code', { values: name.categoryName, id: 'wlan.fixed.category_code' }),
  body: octets('Body', { id: 'wlan.fixed.body', own: true }),
  queryReason: u8('BSS Transition Query Reason', { values: {
    0: 'Unspecified', 1: 'Excessive frame loss rates and/or poor conditions', 2: 'Excessive delay for current traffic streams',
    3: 'Insufficient QoS capacity for current traffic streams (TSPEC rejected)',
    4: 'First association to ESS (the association initiated by an Association Request frame instead of a Reassociation Request frame)',
    5: 'Load balancing', 6: 'Better AP found', 7: 'Deauthenticated or Disassociated from the previous AP',
    8: 'AP failed IEEE 802.1X EAP Authentication', 9: 'AP failed 4-way handshake', 10: 'Received too many replay counter failures',
    11: 'Received too many data MIC failures', 12: 'Exceeded maximum number of retransmissions', 13: 'Received too many broadcast disassociations',
    14: 'Received too many broadcast deauthentications', 15: 'Previous transition failed', 16: 'Low RSSI', 17: 'Roam from a non-IEEE-802.11 system',
    18: 'Transition due to received BSS Transition Request frame', 19: 'Preferred BSS transition candidate list included', 20: 'Leaving ESS',
  }, id: 'wlan.fixed.bss_transition_query_reason' }),
  candidates: octets('BSS Transition Candidate List Entries', { id: 'wlan.fixed.bss_transition_candidate_list_entries' }),
  timer: u16('Disassociation Timer', { little: true, id: 'wlan.fixed.disassoc_timer' }),
  validity: u8('Validity Interval', { id: 'wlan.fixed.validity_interval' }),
  termination: octets('BSS Termination Duration', { size: 12, id: 'wlan.fixed.bss_term_duration', own: true }),
  addressLength: u8('Session Information URL Length', { id: 'wlan.fixed.session_information.url_length' }),
  address: text('Session Information URL', { id: 'wlan.fixed.session_information.url' }),
  transitionStatus: u8('BSS Transition Status Code', { id: 'wlan.fixed.bss_transition_status_code' }),
  delay: u8('BSS Termination Delay', { id: 'wlan.fixed.bss_termination_delay' }),
  target: octets('BSS Transition Target BSS', { size: 6, colons: true, id: 'wlan.fixed.bss_transition_target_bss' }),
  keyLength: u16('Key Data Length', { little: true, id: 'wlan.fixed.key_data_length' }),
  key: octets('Key Data', { id: 'wlan.fixed.key_data' }),
  stream: u8('SCSID', { id: 'wlan.scs.scs_status_list.scsid' }),
  streamStatus: u16('Status', { little: true, id: 'wlan.scs.scs_status_list.status' }),
  peer: u8('Peer STA AID', { id: 'wlan.dmg.peer_sta_aid' }),
  noise: u8('SNR', { id: 'wlan.dmg.snr' }),
  angle: bits('Internal Angle', 0xfe, { id: 'wlan.dmg.internal_angle' }),
  recommended: bits('Recommend', 0x01, { id: 'wlan.dmg.recommend' }),
};
const REQUEST_MODE = [
  bits('Preferred Candidate List Included', 0x01, { id: 'wlan.fixed.request_mode.pref_cand' }),
  bits('Abridged', 0x02, { id: 'wlan.fixed.request_mode.abridged' }),
  bits('Disassociation Imminent', 0x04, { id: 'wlan.fixed.request_mode.disassoc_imminent' }),
  bits('BSS Termination Included', 0x08, { id: 'wlan.fixed.request_mode.bss_term_included' }),
  bits('ESS Disassociation Imminent', 0x10, { id: 'wlan.fixed.request_mode.ess_disassoc_imminent' }),
];
const TERMINATES = 0x08;
const TELLS_ADDRESS = 0x10;

const PUBLIC_SPECIAL = {
  9: takeVendorPublic, 10: takeInitialRequest, 11: takeInitialResponse, 12: takeToken, 13: takeComebackResponse, 32: tellsRequest, 33: tellsTiming,
  34: takeDiscovery,
};
const CATEGORIES: Readonly<Record<number, Category>> = {
  0: { code: action(name.SPECTRUM), layouts: layout.SPECTRUM },
  1: { code: wideAction(name.QUALITY), layouts: layout.QUALITY },
  2: { code: wideAction(name.DIRECT_LINK), layouts: layout.DIRECT_LINK },
  3: { code: hexAction('Action code', name.BLOCK_ACK, 'fixed.action_code'), layouts: layout.BLOCK_ACK },
  4: { code: hexAction('Public Action', name.PUBLIC, 'fixed.publicact'), layouts: layout.PUBLIC, special: PUBLIC_SPECIAL },
  5: { code: action(name.RADIO), layouts: layout.RADIO, special: { 3: takeLinkReport } },
  6: { code: action(name.TRANSITION), layouts: layout.TRANSITION },
  7: {
    code: hexAction('HT Action', name.HIGH_THROUGHPUT, 'fixed.htact'), layouts: layout.HIGH_THROUGHPUT,
    special: { 2: takePolls, 4: p => takeMatrices(p, 4), 5: p => takeMatrices(p, 5), 6: p => takeMatrices(p, 6) },
  },
  8: { code: action(name.SECURITY_QUERY), layouts: layout.SECURITY_QUERY },
  9: { code: hexAction('Protected Public Action', name.PROTECTED_PUBLIC, 'fixed.publicact'), layouts: layout.PUBLIC, special: PUBLIC_SPECIAL },
  10: {
    code: action(name.NETWORK), layouts: layout.NETWORK,
    special: { 6: takeTransitionQuery, 7: takeTransitionRequest, 8: takeTransitionResponse, 17: takeSleepResponse },
  },
  11: { code: action(name.UNPROTECTED_NETWORK), layouts: layout.UNPROTECTED_NETWORK },
  12: { code: action(name.TUNNELED_LINK), layouts: layout.TUNNELED_LINK },
  13: { code: hexAction('Mesh Action code', name.MESH, 'fixed.mesh_action'), layouts: layout.MESH },
  14: {
    code: hexAction('Multihop Action code', name.MULTIHOP, 'fixed.multihop_action'), layouts: {},
    special: { 0: takeMeshControl, 1: takeMeshControl },
  },
  15: { code: hexAction('Self-protected Action code', name.SELF_PROTECTED, 'fixed.selfprot_action'), layouts: layout.SELF_PROTECTED },
  16: { code: hexAction('DMG Action', name.DIRECTIONAL, 'fixed.dmg_act'), layouts: layout.DIRECTIONAL, special: { 11: takeRelayMeasurements } },
  17: {
    code: wideAction(name.MULTIMEDIA), layouts: layout.MULTIMEDIA,
    special: { 0: takeMultimediaStatus, 1: takeMultimediaStatus, 2: takeMultimediaStatus },
  },
  18: { code: hexAction('FST Action Code', name.SESSION_TRANSFER, 'fst.action_code'), layouts: layout.SESSION_TRANSFER },
  19: {
    code: hexAction('Robust AV Streaming Action Code', name.STREAMING, 'robust_av_streaming.action_code'), layouts: layout.STREAMING,
    special: { 1: takeStreamStatuses },
  },
  20: {
    code: hexAction('Unprotected DMG Action', name.UNPROTECTED_DIRECTIONAL, 'fixed.unprotected_dmg_act'), layouts: layout.UNPROTECTED_DIRECTIONAL,
    special: { 0: takeAnnouncement },
  },
  21: {
    code: u8('VHT Action', { values: name.VERY_HIGH_THROUGHPUT, id: 'wlan.vht.action' }), layouts: layout.VERY_HIGH_THROUGHPUT,
    special: { 0: takeVeryHighFeedback, 1: takeMembership },
  },
  22: { code: u8('S1G Action', { values: name.SUB_GIGAHERTZ, id: 'wlan.s1g.action' }), layouts: layout.SUB_GIGAHERTZ },
  30: { code: u8('HE Action', { values: name.EFFICIENT, id: 'wlan.he.action' }), layouts: {}, special: { 0: takeEfficientFeedback } },
  31: { code: u8('Protected HE Action', { values: name.PROTECTED_EFFICIENT, id: 'wlan.he.protected_action' }), layouts: {} },
  34: {
    code: u8('Protected FTM Action', { values: name.TIMING, id: 'wlan.ftm.protected_action' }), layouts: layout.TIMING,
    special: { 1: tellsRequest, 2: tellsTiming },
  },
};
const VENDOR_PROTECTED = 126;
const VENDOR = 127;

export const ACTION_FIELDS: readonly Field[] = [
  ...Object.values(f), ...REQUEST_MODE, ...new Set(Object.values(CATEGORIES).map(category => category.code)), ...layout.LAYOUT_FIELDS,
  ...ADVERTISEMENT_FIELDS,
  ...DISCOVERY_FIELDS, ...FEEDBACK_FIELDS, ...VENDOR_ACTION_FIELDS,
];

/** Reads what stands before the elements. */
export function takeAction(p: Cursor): void {
  const number = p.take(f.category);
  if (!p.more) return;
  const kind = number & ~name.RETURNED;
  if (kind === VENDOR || kind === VENDOR_PROTECTED) {
    takeVendorAction(p);
    return;
  }
  const category = CATEGORIES[kind];
  if (category === undefined) {
    p.take(f.body, p.remaining);
    return;
  }
  const code = p.take(category.code, 1);
  for (const group of category.layouts[code] ?? []) {
    if (group === TOKEN) takeToken(p);
    else takeGroup(p, group);
  }
  category.special?.[code]?.(p);
}

/** The frames of fine timing measurement are called by themselves. */
function tellsRequest(p: Cursor): void {
  const trigger = p.bytes[p.at - 1];
  p.info(`FTM Request, Trigger=${trigger} (${layout.TRIGGERS[trigger] ?? 'Unknown'})`);
}

/** Behind two tokens and 16 bytes of times. */
function tellsTiming(p: Cursor): void {
  p.info(`FTM, Dialog Token=${p.bytes[p.at - 18]}`);
}

function takeLinkReport(p: Cursor): void {
  const outer = p.open(layout.LINK_REPORT.report);
  for (const field of layout.LINK_REPORT.reported) p.take(field);
  p.close(outer);
  for (const field of layout.LINK_REPORT.measured) p.take(field);
}

/** §9.6.13.8: elements of candidates below their bytes. */
function takeCandidates(p: Cursor): void {
  if (!p.more) return;
  p.show(f.candidates, p.remaining);
  while (p.remaining >= 2) takeElement(p);
}

function takeTransitionQuery(p: Cursor): void {
  takeToken(p);
  p.take(f.queryReason);
  takeCandidates(p);
}

/** §9.6.13.9. */
function takeTransitionRequest(p: Cursor): void {
  takeToken(p);
  const mode = p.u8();
  for (const field of REQUEST_MODE) p.show(field);
  p.skip(1);
  p.take(f.timer);
  p.take(f.validity);
  if ((mode & TERMINATES) !== 0) p.take(f.termination);
  if ((mode & TELLS_ADDRESS) !== 0) {
    const length = p.take(f.addressLength);
    if (length > 0) p.take(f.address, length);
  }
  takeCandidates(p);
}

/** §9.6.13.10: the target only where the answer is yes. */
function takeTransitionResponse(p: Cursor): void {
  takeToken(p);
  const status = p.take(f.transitionStatus);
  p.take(f.delay);
  if (status === 0) p.take(f.target);
  takeCandidates(p);
}

function takeSleepResponse(p: Cursor): void {
  takeToken(p);
  const length = p.take(f.keyLength);
  if (length > 0) p.take(f.key, length);
}

/** §9.4.1.17 and §9.6.18: one, two or no more addresses by the flags. */
function takeMeshControl(p: Cursor): void {
  const { flags, hops, sequence, addresses } = layout.MESH_CONTROL;
  const mode = p.take(flags) & 3;
  p.take(hops);
  p.take(sequence);
  if (mode === 1) p.take(addresses[0]);
  if (mode === 2) for (const address of addresses.slice(1)) p.take(address);
}

function takeRelayMeasurements(p: Cursor): void {
  takeToken(p);
  while (p.remaining >= 4) {
    p.take(f.peer);
    p.take(f.noise);
    p.show(f.angle);
    p.show(f.recommended);
    p.skip(2);
  }
}

function takeMultimediaStatus(p: Cursor): void {
  p.take(layout.MULTIMEDIA_STATUS, 1);
}

function takeStreamStatuses(p: Cursor): void {
  while (p.remaining >= 3) {
    p.take(f.stream);
    p.take(f.streamStatus);
  }
}

function takeAnnouncement(p: Cursor): void {
  p.take(TIMESTAMP);
  takeInterval(p);
}
