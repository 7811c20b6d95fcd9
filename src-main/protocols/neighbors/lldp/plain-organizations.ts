/**
 * TLVs of organizations in LLDP that are a few values one after the other: Cisco's (UPOE and the fabric
 * of ACI), Avaya's phones, ONOS', fabric attachment (draft-unbehagen-lldp-spb) and edge virtual
 * bridging as it was before IEEE 802.1Qbg.
 */
import { type Cursor, type Field, below, bits, flag, ipv4, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';

const YES_NO = ['Yes', 'No'] as const;
const CAPABLE = ['Capable', 'Not capable'] as const;

/** What a TLV has, in order: fields of a known size, numbers with bits below them, and fields that reach to the TLV's end. */
type Part = Field | { readonly parent: Field<number>; readonly bits: readonly Field[] };

export interface PlainOrganization {
  readonly subtype: Field<number>;
  readonly names: Readonly<Record<number, string>>;
  readonly parts: Readonly<Record<number, readonly Part[]>>;
  /** How many of a TLV's last parts come again as long as there are bytes: addresses of servers, VLANs of services. */
  readonly again?: Readonly<Record<number, number>>;
}

const id = below('lldp');

const CISCO_NAMES = {
  0x01: '4-wire Power-via-MDI (UPOE)', 0xc9: 'ACI Port State', 0xca: 'ACI Node Role', 0xcb: 'ACI Node ID', 0xcc: 'ACI Spine Level',
  0xcd: 'ACI Pod ID', 0xce: 'ACI Fabric Name', 0xcf: 'ACI Appliance Vector', 0xd0: 'ACI Node IP', 0xd1: 'ACI Port Role',
  0xd2: 'ACI Firmware Version', 0xd3: 'ACI Infra VLAN', 0xd4: 'ACI Serial Number', 0xd6: 'ACI Model', 0xd7: 'ACI Node Name',
  0xd8: 'ACI Port Mode', 0xd9: 'ACI Authentication Cookie', 0xda: 'ACI APIC-Mode', 0xdb: 'ACI Fabric ID',
};
const cisco: PlainOrganization = {
  subtype: u8('Cisco Subtype', id('cisco.subtype', { hex: true, values: CISCO_NAMES })),
  names: CISCO_NAMES,
  parts: {
    0x01: [{
      parent: u8('UPOE Capabilities', id('cisco.upoe', { hex: true })),
      bits: [
        flag('UPOE Supported', 0x01, id('cisco.upoe.supported', { as: YES_NO })),
        flag('ALT-B Detection required', 0x02, id('cisco.upoe.altb_detection_required', { as: YES_NO })),
        flag('PD Request Spare Pair PoE', 0x04, id('cisco.upoe.pd_altb_desired', { as: ['Desired', 'Not Desired'] })),
        flag('PSE Spare Pair PoE', 0x08, id('cisco.upoe.pse_altb_oper', { as: ['Enabled', 'Disabled'] })),
      ],
    }],
    0xc9: [u8('Port State', id('cisco.portstate', { base: 'name', values: { 1: 'In Service', 2: 'Out of Service' } }))],
    0xca: [u8('Node Role', id('cisco.noderole', { values: { 0: 'APIC', 1: 'Leaf', 2: 'Spine', 3: 'vLeaf' } }))],
    0xcb: [u32('Node ID', id('cisco.nodeid'))],
    0xcc: [u8('Spine Level', id('cisco.spinelevel'))],
    0xcd: [u16('Pod ID', id('cisco.podid'))],
    0xce: [text('Fabric Name', id('cisco.fabricname'))],
    0xcf: [u8('APIC ID', id('cisco.apicid')), ipv4('APIC IPv4', id('cisco.apicipv4')), text('APIC UUID', id('cisco.apicuuid'))],
    0xd0: [ipv4('Node IP', id('cisco.nodeip'))],
    0xd1: [u8('Port Role', id('cisco.portrole', { base: 'name', values: { 1: 'Active', 2: 'Backup' } }))],
    0xd2: [text('Version', id('cisco.version'))],
    0xd3: [u16('Fabric VLAN', id('cisco.fabricvlan'))],
    0xd4: [text('Serial No', id('cisco.serialno'))],
    0xd6: [text('Model', id('cisco.model'))],
    0xd7: [text('Node Name', id('cisco.nodename'))],
    0xd8: [u8('Port Mode', id('cisco.portmode', { base: 'name', values: { 0: 'Normal', 1: 'Recovery Mode' } }))],
    0xd9: [octets('Authentication Cookie', id('cisco.authcookie'))],
    0xda: [u8('APIC Mode', id('cisco.apicmode', { values: { 0: 'Active', 1: 'Standby' } }))],
    0xdb: [u16('Fabric ID', id('cisco.fabricd'))],
  },
};

const AVAYA_NAMES = {
  0x01: 'PoE Conservation Level Support', 0x03: 'Call Server IP Address', 0x04: 'IP Phone Addresses', 0x05: 'CNA Server IP Address',
  0x06: 'File Server', 0x07: '802.1Q Framing',
};
const avaya: PlainOrganization = {
  subtype: u8('Avaya Subtype', id('avaya.subtype', { hex: true, values: AVAYA_NAMES })),
  names: AVAYA_NAMES,
  parts: {
    0x01: [octets('PoE Conservation Level Support', id('avaya.poe'))],
    0x03: [ipv4('Call Server IP Address', id('avaya.callserver'))],
    0x04: [
      ipv4('IP Address', id('avaya.ipphone.ip')), ipv4('Subnet Mask', id('avaya.ipphone.mask')),
      ipv4('Gateway IP', id('avaya.ipphone.gateway')),
    ],
    0x05: [ipv4('CNA Server IP Address', id('avaya.cnaserver'))],
    0x06: [ipv4('File Server', id('avaya.fileserver'))],
    0x07: [u8('802.1Q Framing', id('avaya.dot1q', { hex: true, values: { 1: 'Tagging', 2: 'No Tagging' } }))],
  },
  again: { 0x03: 1, 0x06: 1 },
};

const ONOS_NAMES = { 1: 'ONOS Chassis', 2: 'ONOS Port', 3: 'ONOS TTL' };
const onos: PlainOrganization = {
  subtype: u8('ONOS Subtype', id('onos.subtype', { hex: true, values: ONOS_NAMES })),
  names: ONOS_NAMES,
  parts: { 1: [text('Chassis', id('onos.chassis'))], 2: [text('Port', id('onos.port'))], 3: [u32('ttl', id('onos.ttl'))] },
};

const ATTACHMENT_NAMES = { 11: 'Extreme Fabric Attach Element TLV', 12: 'Extreme Fabric Attach Assignment TLV' };
const DIGEST = octets('HMAC-SHA Digest', id('extreme_avaya_ap.hmac_sha_digest', { size: 32 }));
const attachment: PlainOrganization = {
  subtype: u8('Subtype', id('extreme_avaya_ap.subtype', { values: ATTACHMENT_NAMES })),
  names: ATTACHMENT_NAMES,
  parts: {
    11: [
      DIGEST,
      {
        parent: u24('Element', id('extreme_avaya_ap.element', { hex: true, own: true })),
        bits: [
          bits('Element Type', 0xfc0000, id('extreme_avaya_ap.element_type')),
          bits('State', 0x03f000, id('extreme_avaya_ap.state', { size: 3 })),
          bits('Mgmt VLAN', 0x000fff, id('extreme_avaya_ap.mgnt_vlan', { size: 3 })),
        ],
      },
      u8('Reserved', id('extreme_avaya_ap.rsvd')),
      octets('System ID', id('extreme_avaya_ap.system_id', { colons: true })),
    ],
    12: [
      DIGEST,
      {
        parent: u16('Assignment', id('extreme_avaya_ap.assignment', { hex: true, own: true })),
        bits: [bits('Assignment Status', 0xf000, id('extreme_avaya_ap.status')), bits('VLAN', 0x0fff, id('extreme_avaya_ap.vlan'))],
      },
      u24('I-SID', id('extreme_avaya_ap.i_sid')),
    ],
  },
  again: { 12: 2 },
};

const BRIDGING_NAMES = { 0: 'EVB', 1: 'CDCP', 2: 'VDP' };
const bridgingCapabilities = (title: string, name: string): Part => ({
  parent: u16(title, id(`ieee.802_1qbg.${name}`, { hex: true })),
  bits: ([['std', 'Standard bridging (STD)', 0x8000], ['rr', 'Reflective relay (RR)', 0x4000], ['rte', 'Retransmission timer exponent (RTE)', 4],
    ['ecp', 'Edge control protocol (ECP)', 2], ['vdp', 'VSI discovery protocol (VDP)', 1]] as const)
    .map(([key, what, mask]) => flag(what, mask, id(`ieee.802_1qbg.${name}.${key}`, { as: CAPABLE, size: 2 }))),
});
const edgeBridging: PlainOrganization = {
  subtype: u8('IEEE 802.1Qbg Subtype', id('ieee.802_1qbg.subtype', { hex: true, values: BRIDGING_NAMES })),
  names: BRIDGING_NAMES,
  parts: {
    0: [
      bridgingCapabilities('Supported capabilities', 'evb_support_caps'),
      bridgingCapabilities('Configured capabilities', 'evb_configure_caps'),
      u16('Supported No of VSIs', id('ieee.802_1qbg.evb_supported_vsi')),
      u16('Configured No of VSIs', id('ieee.802_1qbg.evb_configured_vsi')),
      u8('Retransmission timer exponent', id('ieee.802_1qbg.evb_retrans_timer')),
    ],
  },
};

/** By organization code. */
export const PLAIN_ORGANIZATIONS = { 0x000142: cisco, 0x00400d: avaya, 0xa42305: onos, 0x00040d: attachment, 0x001b3f: edgeBridging } as const;

export const PLAIN_FIELDS: readonly Field[] = [...new Set(Object.values(PLAIN_ORGANIZATIONS).flatMap(({ subtype, parts }) =>
  [subtype, ...Object.values(parts).flat().flatMap(part => ('parent' in part ? [part.parent, ...part.bits] : [part]))]))];

/** Subtype and values of a TLV. */
export function takePlain(p: Cursor, { subtype, parts, again }: PlainOrganization): void {
  const type = p.take(subtype);
  const all = parts[type] ?? [];
  takeParts(p, all);
  const repeated = all.slice(all.length - (again?.[type] ?? 0));
  while (repeated.length > 0 && p.more) takeParts(p, repeated);
}

function takeParts(p: Cursor, parts: readonly Part[]): void {
  for (const part of parts) {
    if ('parent' in part) p.bits(part.parent, part.bits);
    else if (part.size === 0) p.takeRest(part);
    else p.take(part);
  }
}
