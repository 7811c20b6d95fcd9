/** Action frames of vendors: Wi-Fi Direct (Wi-Fi Peer-to-Peer Technical Specification §4.2) and Wi-Fi QoS Management. */
import { type Cursor, type Field, bits, flag, octets, u8 } from '../../../../dissect/index.ts';
import { takeOui } from '../elements/vendor.ts';
import { PEER_TO_PEER, PEER_TO_PEER_PUBLIC } from './names.ts';

/** Wi-Fi Alliance, and what its types are called. */
export const ALLIANCE = 0x506f9a;
export const ALLIANCE_TYPES: Readonly<Record<number, string>> = {
  0: 'Subscription Remediation', 1: 'Deauthentication Imminent', 2: 'Non-preferred Channel Report', 3: 'Cellular Data Capabilities', 4: 'WPS',
  5: 'P2P', 8: 'HS2.0 Radio (HS2.0) Indication', 9: 'P2P', 10: 'Wi-Fi Display', 16: 'Hotspot 2.0 Indication', 18: 'Hotspot 2.0 OSEN', 19: 'NAN',
  22: 'Multi Band Operation - Optimized Connectivity Experience', 23: '60GHz Information Element', 24: 'NAN Action',
  26: 'Device Provisioning Protocol', 27: 'IEEE1905 Multi-AP', 28: 'OWE Transition Mode', 33: 'QoS Management',
};
const DIRECT = 9;
const MANAGEMENT = 0x1a;
const POLICIES = { 0: 'DSCP Policy Query', 1: 'DSCP Policy Request', 2: 'DSCP Policy Response' };

const f = {
  alliance: u8('WFA Subtype', { values: ALLIANCE_TYPES, id: 'wlan.tag.oui.wfa_subtype' }),
  publicSubtype: u8('P2P Public Action Subtype', { values: PEER_TO_PEER_PUBLIC, id: 'wifi_p2p.public_action.subtype' }),
  publicToken: u8('P2P Public Action Dialog Token', { id: 'wifi_p2p.public_action.dialog_token' }),
  subtype: u8('P2P Action Subtype', { values: PEER_TO_PEER, id: 'wifi_p2p.action.subtype' }),
  token: u8('P2P Action Dialog Token', { id: 'wifi_p2p.action.dialog_token' }),
  type: u8('OUI Type', { hex: true, values: { [MANAGEMENT]: 'QoS Management' }, id: 'wlan.action.oui_type' }),
  policy: u8('OUI Subtype', { hex: true, values: POLICIES, id: 'wlan.action.dscp_policy.oui_subtype' }),
  policyToken: u8('Dialog Token', { hex: true, id: 'wlan.action.dscp_policy.dialog_token' }),
  control: u8('Request Control', { hex: true, id: 'wlan.action.dscp_policy.request.control' }),
  answer: u8('Response Control', { hex: true, id: 'wlan.action.dscp_policy.request.control' }),
  count: u8('Count', { id: 'wlan.action.dscp_policy.response.count' }),
  statuses: octets('Status List', { id: 'wlan.action.dscp_policy_response.policy_status_list' }),
  body: octets('Body', { id: 'wlan.fixed.vendor_body', own: true }),
};
const controls = (kind: string): readonly Field[] => [
  flag('More', 0x01, { as: ['True', 'False'], id: `wlan.action.dscp_policy.${kind}.control.more` }),
  flag('Reset', 0x02, { as: ['True', 'False'], id: `wlan.action.dscp_policy.${kind}.control.reset` }),
  bits('Reserved', 0xfc, { hex: true, id: `wlan.action.dscp_policy.${kind}.control.reserved` }),
];
const REQUEST_BITS = controls('request');
const RESPONSE_BITS = controls('response');
export const VENDOR_ACTION_FIELDS: readonly Field[] = [...Object.values(f), ...REQUEST_BITS, ...RESPONSE_BITS];

/** Among public actions. */
export function takeVendorPublic(p: Cursor): void {
  if (takeOui(p) !== ALLIANCE) return;
  const type = p.take(f.alliance);
  if (type !== DIRECT) {
    p.takeRest(f.body);
    return;
  }
  const subtype = p.take(f.publicSubtype);
  p.addInfo(() => `, P2P - ${PEER_TO_PEER_PUBLIC[subtype] ?? `Unknown (${subtype})`}`);
  p.take(f.publicToken);
}

/** The category of vendors. */
export function takeVendorAction(p: Cursor): void {
  if (takeOui(p) !== ALLIANCE) {
    p.innerData();
    return;
  }
  const type = p.take(f.type);
  if (type === DIRECT) {
    p.take(f.subtype);
    p.take(f.token);
  } else if (type === MANAGEMENT) {
    takePolicy(p);
  } else {
    p.innerData();
  }
}

function takePolicy(p: Cursor): void {
  const policy = p.take(f.policy);
  p.take(f.policyToken);
  if (policy === 1) {
    p.bits(f.control, REQUEST_BITS);
  } else if (policy === 2) {
    p.bits(f.answer, RESPONSE_BITS);
    const length = 2 * p.take(f.count);
    p.take(f.statuses, length);
  }
}
