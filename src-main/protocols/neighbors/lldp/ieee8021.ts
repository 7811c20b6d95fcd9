/** TLVs of IEEE 802.1 in LLDP: VLANs (IEEE 802.1Q-2022 annex D), congestion notification, and data centre bridging (clause 38). */
import { type Cursor, type Field, bits, byName, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

export const NAMES: Readonly<Record<number, string>> = {
  0x01: 'Port VLAN ID', 0x02: 'Port and Protocol VLAN ID', 0x03: 'VLAN Name', 0x04: 'Protocol Identity', 0x05: 'VID Usage Digest',
  0x06: 'Management VID', 0x07: 'Link Aggregation', 0x08: 'Congestion Notification', 0x09: 'ETS Configuration', 0x0a: 'ETS Recommendation',
  0x0b: 'Priority Flow Control Configuration', 0x0c: 'Application Protocol', 0x0d: 'EVB', 0x0e: 'CDCP', 0x0f: 'Port extension',
  0x10: 'Application VLAN', 0x11: 'LRP ECP Discovery', 0x12: 'LRP TCP Discovery', 0x13: 'Congestion Isolation',
  0x14: 'Topology Recognition',
};

const PORT_TYPES = { 0: 'Not specified', 1: 'From aggregation port', 2: 'From aggregator', 3: 'From single-port aggregator' };
const ALGORITHMS = { 0: 'Strict Priority', 1: 'Credit-Based Shaper', 2: 'Enhanced Transmission Selection', 255: 'Vendor Specific Algorithm' };
const SELECTORS = {
  0: 'Reserved', 1: 'Default or Ethertype', 2: 'Port over TCP/SCTP', 3: 'Port over UDP/DCCP', 4: 'Port over TCP/SCTP/UDP/DCCP',
  5: 'Reserved', 6: 'Reserved', 7: 'Reserved',
};
const ETHER_TYPE = 1;
const PORT_TCP = 2;
const PORT_ANY = 4;
/** Applications that data centre bridging is made for, by selector and number. */
const APPLICATIONS: Readonly<Record<string, string>> = {
  [`${ETHER_TYPE} 35078`]: 'FCoE', [`${ETHER_TYPE} 35092`]: 'FiP', [`${PORT_TCP} 3260`]: 'iSCSI', [`${PORT_ANY} 3260`]: 'iSCSI',
};

const YES_NO = ['Yes', 'No'] as const;
const ENABLED = ['Enabled', 'Disabled'] as const;
const SUPPORTED = ['Supported', 'Not supported'] as const;

const EIGHT = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const prefix = 'lldp.';
const perPriority = <V>(make: (n: number) => Field<V>): readonly Field<V>[] => EIGHT.map(make);

const NOTIFICATION = perPriority(n => flag(`Priority ${n} CNPV Capability`, 1 << n, { as: ENABLED, id: `${prefix}ieee.802_1qau.cnpv.prio${n}` }));
const READY = perPriority(n => flag(`Priority ${n} Ready Indicator`, 1 << n, { id: `${prefix}ieee.802_1qau.ready.prio${n}` }));
const GROUPS = perPriority(n => bits(`PGID for Prio ${n}`, 0xf000 >>> (4 * (n % 4)), { size: 2, id: `${prefix}dcbx.feature.pg.pgid_prio${n}` }));
const BANDWIDTHS = perPriority(n => u8(`Bandwidth for PGID ${n}`, { id: `${prefix}dcbx.feature.pg.per${n}` }));
const SELECTIONS = perPriority(n => u8(`TSA for Traffic Class ${n}`, { values: ALGORITHMS, id: `${prefix}dcbx.ieee.ets.tsa${n}` }));
const FLOW_CONTROL = perPriority(n => flag(`PFC for Priority ${n}`, 1 << n, { as: ENABLED, id: `${prefix}dcbx.feature.pfc.prio${n}` }));

const f = {
  'ieee.802_1.subtype': u8('IEEE 802.1 Subtype', { hex: true, values: NAMES }),
  'ieee.802_1.port_and_vlan_id_flag': u8('Flags', { hex: true }),
  'ieee.802_1.port_and_vlan_id_flag.supported': flag('Port and Protocol VLAN', 0x02, { as: SUPPORTED }),
  'ieee.802_1.port_and_vlan_id_flag.enabled': flag('Port and Protocol VLAN', 0x04, { as: ENABLED }),
  'ieee.802_1.port_vlan.id': u16('Port VLAN Identifier', { base: 'decHex' }),
  'ieee.802_1.port_proto_vlan.id': u16('Port and Protocol VLAN Identifier', { base: 'decHex' }),
  'ieee.802_1.vlan.id': u16('VLAN Identifier', { base: 'decHex' }),
  'ieee.802_1.vlan.name_len': u8('VLAN Name Length'),
  'ieee.802_1.vlan.name': text('VLAN Name'),
  'ieee.802_1.proto.id_length': u8('Protocol Identity Length'),
  'ieee.802_1.proto.id': octets('Protocol Identity'),
  'ieee.802_1.vid_usage_digest': u32('VID Usage Digest', { hex: true, own: true }),
  'ieee.802_1.mgmt_vid': u16('Management VID', { base: 'decHex', own: true }),
  'ieee.802_1.aggregation_status': u8('Aggregation Status', { hex: true }),
  'ieee.802_1.aggregation_status.cap': flag('Aggregation Capability', 0x01, { as: YES_NO }),
  'ieee.802_1.aggregation_status.enabled': flag('Aggregation Status', 0x02, { as: ENABLED }),
  'ieee.802_1.aggregation_status.porttype': bits('Aggregation Status', 0x0c, { values: PORT_TYPES }),
  'ieee.802_1.aggregated_port_id': u32('Aggregated Port Id'),
  'dcbx.ieee.willing': flag('Willing', 0x80, { as: YES_NO }),
  'dcbx.ieee.ets.cbs': flag('Credit-Based Shaper', 0x40, { as: SUPPORTED }),
  'dcbx.ieee.ets.maxtcs': bits('Maximum Number of Traffic Classes', 0x07),
  'dcbx.feature.pg.reserved': bits('Reserved', 0xfe, { hex: true }),
  'dcbx.ieee.pfc.mbc': flag('MACsec Bypass Capability', 0x40, { as: ['Capable', 'Not capable'] }),
  'dcbx.ieee.pfc.numtcs': bits('Max PFC Enabled Traffic Classes', 0x0f),
  'dcbx.ieee.app.reserved': u8('Reserved', { hex: true }),
  'dcbx.ieee.app.prio': bits('Application Priority', 0xe0),
  'dcbx.iee.app.sf': bits('Application Selector', 0x07, { values: SELECTORS }),
  'dcbx.feature.app.proto': u16('Application Protocol Id', { hex: true }),
};

/** What the bridging before IEEE's has as well. */
export const PRIORITY_FIELDS = { flowControl: FLOW_CONTROL, application: f['dcbx.feature.app.proto'] } as const;
export const FIELDS_8021 = {
  ...f, ...byName([NOTIFICATION, READY, GROUPS, BANDWIDTHS, SELECTIONS, FLOW_CONTROL].flat()),
};

/** Subtype and value of a TLV; what it has in excess stays unread. */
export function take8021(p: Cursor): void {
  const subtype = p.take(f['ieee.802_1.subtype']);
  switch (subtype) {
    case 0x01:
      p.take(f['ieee.802_1.port_vlan.id']);
      break;
    case 0x02:
      p.bits(f['ieee.802_1.port_and_vlan_id_flag'], [f['ieee.802_1.port_and_vlan_id_flag.supported'], f['ieee.802_1.port_and_vlan_id_flag.enabled']]);
      p.take(f['ieee.802_1.port_proto_vlan.id']);
      break;
    case 0x03: {
      p.take(f['ieee.802_1.vlan.id']);
      const length = p.take(f['ieee.802_1.vlan.name_len']);
      if (length > 0) p.take(f['ieee.802_1.vlan.name'], length);
      break;
    }
    case 0x04: {
      const length = p.take(f['ieee.802_1.proto.id_length']);
      if (length > 0) p.take(f['ieee.802_1.proto.id'], length);
      break;
    }
    case 0x05:
      p.take(f['ieee.802_1.vid_usage_digest']);
      break;
    case 0x06:
      p.take(f['ieee.802_1.mgmt_vid']);
      break;
    case 0x07:
      p.bits(f['ieee.802_1.aggregation_status'],
        [f['ieee.802_1.aggregation_status.cap'], f['ieee.802_1.aggregation_status.enabled'], f['ieee.802_1.aggregation_status.porttype']]);
      p.take(f['ieee.802_1.aggregated_port_id']);
      break;
    case 0x08:
      takeFlags(p, NOTIFICATION);
      takeFlags(p, READY);
      break;
    case 0x09:
    case 0x0a:
      takeSelection(p, subtype === 0x09);
      break;
    case 0x0b:
      p.show(f['dcbx.ieee.willing']);
      p.show(f['dcbx.ieee.pfc.mbc']);
      p.take(f['dcbx.ieee.pfc.numtcs']);
      takeFlags(p, FLOW_CONTROL);
      break;
    case 0x0c:
      p.take(f['dcbx.ieee.app.reserved']);
      while (p.remaining >= 3) takeApplication(p);
      break;
  }
}

/** One byte of flags. */
export function takeFlags(p: Cursor, flags: readonly Field<boolean>[]): void {
  for (const field of flags) p.show(field);
  p.skip(1);
}

/** 802.1Q §D.2.8 and §D.2.9: enhanced transmission selection, as configured or as recommended. */
function takeSelection(p: Cursor, configured: boolean): void {
  if (configured) {
    p.show(f['dcbx.ieee.willing']);
    p.show(f['dcbx.ieee.ets.cbs']);
    const classes = p.take(f['dcbx.ieee.ets.maxtcs']);
    // Zero stands for eight, which three bits cannot hold.
    p.label(`.... .${classes.toString(2).padStart(3, '0')} = Maximum Number of Traffic Classes: ${classes === 0 ? 8 : classes} (0x${classes})`);
  } else {
    p.take(f['dcbx.feature.pg.reserved']);
  }
  takeGroups(p);
  for (const field of SELECTIONS) p.take(field);
}

/** The group of each priority, four bits each, and the share of the bandwidth that each group has. */
export function takeGroups(p: Cursor): void {
  for (const half of [GROUPS.slice(0, 4), GROUPS.slice(4)]) {
    for (const field of half) p.show(field);
    p.skip(2);
  }
  for (const field of BANDWIDTHS) p.take(field);
}

function takeApplication(p: Cursor): void {
  const selector = p.u8() & 0x07;
  const number = p.u16(1);
  const outer = p.open(`${APPLICATIONS[`${selector} ${number}`] ?? 'Unknown'} Application`);
  p.show(f['dcbx.ieee.app.prio']);
  p.take(f['dcbx.iee.app.sf']);
  p.take(f['dcbx.feature.app.proto']);
  p.close(outer);
}
