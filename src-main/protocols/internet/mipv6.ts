/** Mobility support in IPv6, RFC 6275 §6.1: how a node that travels tells where it is. */
import { type Cursor, type Field, flag, ipv6, octets, protocol, u16, u64, u8 } from '../../dissect/index.ts';
import { ipProtocolName } from './ip-protocols.ts';
import { inSeconds } from './mipv6/lifetimes.ts';
import { MESSAGE_FIELDS, takeOtherMessage } from './mipv6/messages.ts';
import { OPTION_FIELDS, takeOptions } from './mipv6/options.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'Binding Refresh Request', 1: 'Home Test Init', 2: 'Care-of Test Init', 3: 'Home Test', 4: 'Care-of Test', 5: 'Binding Update',
  6: 'Binding Acknowledgement', 7: 'Binding Error', 8: 'Fast Binding Update', 9: 'Fast Binding Acknowledgment',
  10: 'Fast Neighbor Advertisement', 11: 'Experimental Mobility Header', 12: 'Home Agent Switch', 13: 'Heartbeat', 14: 'Handover Initiate',
  15: 'Handover Acknowledge', 16: 'Binding Revocation', 17: 'Localized Routing Initiation', 18: 'Localized Routing Acknowledgment',
};
const STATUSES: Readonly<Record<number, string>> = {
  0: 'Binding Update accepted', 1: 'Accepted but prefix discovery necessary', 2: 'GRE_KEY_OPTION_NOT_REQUIRED',
  3: 'GRE_TUNNELING_BUT_TLV_HEADER_NOT_SUPPORTED', 4: 'MCOA NOTCOMPLETE', 5: 'MCOA RETURNHOME WO/NDP', 6: 'PBU_ACCEPTED_TB_IGNORED_SETTINGSMISMATCH',
  128: 'Reason unspecified', 129: 'Administratively prohibited', 130: 'Insufficient resources', 131: 'Home registration not supported',
  132: 'Not home subnet', 133: 'Not home agent for this mobile node', 134: 'Duplicate Address Detection failed', 135: 'Sequence number out of window',
  136: 'Expired home nonce index', 137: 'Expired care-of nonce index', 138: 'Expired nonces', 139: 'Registration type change disallowed',
  140: 'Mobile Router Operation not permitted', 141: 'Invalid Prefix', 142: 'Not Authorized for Prefix',
  143: 'Mobile Network Prefix information unavailable', 145: 'Proxy Registration not supported by the LMA',
  146: 'Proxy Registrations from this MAG not allowed', 147: 'No home address for this NAI', 148: 'Invalid Time Stamp Option',
  149: 'Permanent home keygen token exists', 150: 'Non-null home nonce index expected', 151: 'SERVICE_AUTHORIZATION_FAILED',
  152: 'PROXY_REG_NOT_ENABLED', 153: 'NOT_LMA_FOR_THIS_MOBILE_NODE', 154: 'MAG_NOT_AUTHORIZED_FOR_PROXY_REG',
  155: 'NOT_AUTHORIZED_FOR_HOME_NETWORK_PREFIX', 156: 'TIMESTAMP_MISMATCH', 157: 'TIMESTAMP_LOWER_THAN_PREV_ACCEPTED',
  158: 'MISSING_HOME_NETWORK_PREFIX_OPTION', 159: 'BCE_PBU_PREFIX_SET_DO_NOT_MATCH', 160: 'MISSING_MN_IDENTIFIER_OPTION',
  161: 'MISSING_HANDOFF_INDICATOR_OPTION', 162: 'MISSING_ACCESS_TECH_TYPE_OPTION', 163: 'GRE_KEY_OPTION_REQUIRED', 164: 'MCOA MALFORMED',
  165: 'MCOA NON-MCOA BINDING EXISTS', 166: 'MCOA PROHIBITED', 167: 'MCOA UNKNOWN COA', 168: 'MCOA BULK REGISTRATION PROHIBITED',
  169: 'MCOA SIMULTANEOUS HOME AND FOREIGN PROHIBITED', 170: 'NOT_AUTHORIZED_FOR_IPV4_MOBILITY_SERVICE', 171: 'NOT_AUTHORIZED_FOR_IPV4_HOME_ADDRESS',
  172: 'NOT_AUTHORIZED_FOR_IPV6_MOBILITY_SERVICE', 173: 'MULTIPLE_IPV4_HOME_ADDRESS_ASSIGNMENT_NOT_SUPPORTED', 174: 'Invalid Care-of Address',
  175: 'INVALID_MOBILE_NODE_GROUP_IDENTIFIER', 176: 'REINIT_SA_WITH_HAC', 177: 'NOT_AUTHORIZED_FOR_DELEGATED_MNP', 178: 'REQUESTED_DMNP_IN_USE',
};
const ERRORS = { 1: 'Unknown binding for Home Address destination option', 2: 'Unrecognized MH type value' };
/** RFC 5096 §2. */
const EXPERIMENT = 11;
const REFRESH = 0, NEIGHBOR = 10;
/** RFC 3963: a router whose networks travel along. */
const ROUTER = 'NEMO';

const upper = (title: string, mask: number, yes: string, no: string, id: string): Field<boolean> =>
  flag(title, mask, { size: 2, as: [yes, no], id });

export const mipv6 = protocol({
  name: 'mipv6',
  title: 'Mobile IPv6',
  short: 'MIPv6',
  // 62 was in use before IANA gave 135.
  on: { 'ip.proto': [135, 62] },
  fields: {
    proto: u8('Payload protocol', { values: ipProtocolName, id: 'mip6.proto' }),
    hlen: u8('Header length', { id: 'mip6.hlen' }),
    mhtype: u8('Mobility Header Type', { values: TYPES, id: 'mip6.mhtype' }),
    reserved: u8('Reserved', { hex: true, id: 'mip6.reserved' }),
    csum: u16('Checksum', { hex: true, id: 'mip6.csum' }),
    binding_refresh_request: octets('Binding Refresh Request', { id: 'mip6.binding_refresh_request' }),
    'hoti.cookie': u64('Home Init Cookie', { hex: true, id: 'mip6.hoti.cookie' }),
    'coti.cookie': u64('Care-of Init Cookie', { hex: true, id: 'mip6.coti.cookie' }),
    'hot.nindex': u16('Home Nonce Index', { id: 'mip6.hot.nindex' }),
    'hot.cookie': u64('Home Init Cookie', { hex: true, id: 'mip6.hot.cookie' }),
    'hot.token': u64('Home Keygen Token', { hex: true, id: 'mip6.hot.token' }),
    'cot.nindex': u16('Care-of Nonce Index', { id: 'mip6.cot.nindex' }),
    'cot.cookie': u64('Care-of Init Cookie', { hex: true, id: 'mip6.cot.cookie' }),
    'bu.seqnr': u16('Sequence number', { id: 'mip6.bu.seqnr' }),
    'bu.a_flag': upper(
      'Acknowledge (A) flag', 0x8000, 'Binding Acknowledgement requested', 'Binding Acknowledgement not requested', 'mip6.bu.a_flag',
    ),
    'bu.h_flag': upper('Home Registration (H) flag', 0x4000, 'Home Registration', 'No Home Registration', 'mip6.bu.h_flag'),
    'bu.l_flag': upper(
      'Link-Local Compatibility (L) flag', 0x2000, 'Link-Local Address Compatibility', 'No Link-Local Address Compatibility',
      'mip6.bu.l_flag',
    ),
    'bu.k_flag': upper(
      'Key Management Compatibility (K) flag', 0x1000, 'Key Management Mobility Compatibility', 'No Key Management Mobility Compatibility',
      'mip6.bu.k_flag',
    ),
    'bu.m_flag': upper(
      'MAP Registration Compatibility (M) flag', 0x0800, 'MAP Registration Compatibility', 'No MAP Registration Compatibility',
      'mip6.bu.m_flag',
    ),
    'bu.r_flag': upper('Mobile Router (R) flag', 0x0400, 'Mobile Router Compatibility', 'No Mobile Router Compatibility', 'mip6.nemo.bu.r_flag'),
    'bu.p_flag': upper('Proxy Registration (P) flag', 0x0200, 'Proxy Registration', 'No Proxy Registration', 'mip6.bu.p_flag'),
    'bu.f_flag': upper(
      'Forcing UDP encapsulation (F) flag', 0x0100, 'Forcing UDP encapsulation used', 'No Forcing UDP encapsulation', 'mip6.bu.f_flag',
    ),
    'bu.t_flag': upper('TLV-header format (T) flag', 0x0080, 'TLV-header format used', 'No TLV-header format', 'mip6.bu.t_flag'),
    'bu.b_flag': upper(
      'Bulk-Binding-Update flag (B)', 0x0040, 'Enable bulk binding update support', 'Disable bulk binding update support', 'mip6.bu.b_flag',
    ),
    'bu.lifetime': u16('Lifetime', { ...inSeconds, id: 'mip6.bu.lifetime' }),
    'ba.status': u8('Status', { values: STATUSES, id: 'mip6.ba.status' }),
    'ba.k_flag': flag('Key Management Compatibility (K) flag', 0x80, {
      as: ['Key Management Mobility Compatibility', 'No Key Management Mobility Compatibility'], id: 'mip6.ba.k_flag',
    }),
    'ba.r_flag': flag('Mobile Router (R) flag', 0x40, {
      as: ['Mobile Router Compatibility', 'No Mobile Router Compatibility'], id: 'mip6.nemo.ba.r_flag',
    }),
    'ba.p_flag': flag('Proxy Registration (P) flag', 0x20, { as: ['Proxy Registration', 'No Proxy Registration'], id: 'mip6.ba.p_flag' }),
    'ba.t_flag': flag('TLV-header format (T) flag', 0x10, { as: ['TLV-header format used', 'No TLV-header format'], id: 'mip6.ba.t_flag' }),
    'ba.b_flag': flag('Bulk-Binding-Update flag (B)', 0x08, {
      as: ['Enabled bulk binding update support', 'Disabled bulk binding update support'], id: 'mip6.ba.b_flag',
    }),
    'ba.seqnr': u16('Sequence number', { id: 'mip6.ba.seqnr' }),
    'ba.lifetime': u16('Lifetime', { ...inSeconds, id: 'mip6.ba.lifetime' }),
    'be.status': u8('Status', { values: ERRORS, id: 'mip6.be.status' }),
    'be.haddr': ipv6('Home Address', { id: 'mip6.be.haddr' }),
    neighbor: octets('Fast Neighbor Advertisement', { id: 'mip6.fast_neighbor_advertisement' }),
    experiment: octets('Data', { id: 'mip6.em.data' }),
    unknown: octets('Message Data', { id: 'mip6.unknown_type_data' }),
    ...MESSAGE_FIELDS,
    ...OPTION_FIELDS,
  },
  dissect(p, f) {
    p.take(f.proto);
    const length = 8 * (p.take(f.hlen) + 1);
    p.label(`Header length: ${length / 8 - 1} (${length} bytes)`);
    p.limit(length);
    const type = p.take(f.mhtype);
    const name = TYPES[type];
    p.info(name ?? `Unknown Mobility Header (${type})`);
    p.take(f.reserved);
    p.take(f.csum);
    if (name === undefined) return p.takeRest(f.unknown);
    if (type === EXPERIMENT) return p.takeRest(f.experiment);
    if (!takeOtherMessage(p, type)) takeOwnMessage(p, f, type, name);
    if (p.more) takeOptions(p);
  },
});

type Fields = typeof mipv6.fields;

/** The fixed part of a message, §6.1.2 to §6.1.9, and of one that RFC 5568 has no more. */
function takeOwnMessage(p: Cursor, f: Fields, type: number, name: string): void {
  if (type === REFRESH) return p.take(f.binding_refresh_request, 2);
  // RFC 4068 §6.3.3 had a reserved field before its options.
  if (type === NEIGHBOR) return p.take(f.neighbor, 2);
  const outer = p.open(name);
  takeMessage(p, f, type);
  p.close(outer);
}

function takeMessage(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case 1:
    case 2:
      p.skip(2);
      p.take(type === 1 ? f['hoti.cookie'] : f['coti.cookie']);
      break;
    case 3:
      p.take(f['hot.nindex']);
      p.take(f['hot.cookie']);
      p.take(f['hot.token']);
      break;
    case 4:
      p.take(f['cot.nindex']);
      p.take(f['cot.cookie']);
      p.take(f['hot.token']);
      break;
    case 5: takeUpdate(p, f); break;
    case 6: takeAcknowledgement(p, f); break;
    case 7:
      p.take(f['be.status']);
      p.skip(1);
      p.take(f['be.haddr']);
  }
}

function takeUpdate(p: Cursor, f: Fields): void {
  p.take(f['bu.seqnr']);
  for (const name of ['a', 'h', 'l', 'k', 'm', 'r', 'p', 'f', 't', 'b'] as const) p.show(f[`bu.${name}_flag`]);
  if ((p.u8() & 0x04) !== 0) p.column(ROUTER);
  p.skip(2);
  p.take(f['bu.lifetime']);
}

function takeAcknowledgement(p: Cursor, f: Fields): void {
  p.take(f['ba.status']);
  for (const name of ['k', 'r', 'p', 't', 'b'] as const) p.show(f[`ba.${name}_flag`]);
  if ((p.u8() & 0x40) !== 0) p.column(ROUTER);
  p.skip(1);
  p.take(f['ba.seqnr']);
  p.take(f['ba.lifetime']);
}
