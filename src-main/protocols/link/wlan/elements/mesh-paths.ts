/** Elements of peerings, paths and gates of mesh networks, IEEE 802.11-2020 §9.4.2.101 to §9.4.2.118. */
import { type Field, below, bits, ether, flag, none, octets, u8, u16, u24, u32 } from '../../../../dissect/index.ts';
import { REASON } from '../fixed-fields.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;

const AWAKE: readonly Group[] = [
  u16('Mesh Awake Window', id('mesh.mesh_awake_window', { little: true })),
];

const TIMING: readonly Group[] = [
  { whole: u8('Report Control', id('bcntime.rctrl', { hex: true })), parts: [
    flag('More Beacon Timing Elements', 0x01, id('bcntime.rctrl.more', { as: ['More', 'No more'] })),
    bits('Beacon Timing Element Number', 0x0e, id('bcntime.rctrl.elem_num', { hex: true })),
    bits('Status Number', 0xf0, id('bcntime.rctrl.status_num', { hex: true })),
  ] },
  { each: [
    { under: none('Beacon Timing Info', id('bcntime.info')), groups: [
      u8('Neighbor STA ID', id('bcntime.info.nstaid', { hex: true })),
      u24('Neighbor STA TBTT', id('bcntime.info.nstatbtt', { little: true })),
      u16('Neighbor STA Beacon Interval', id('bcntime.info.nstabi', { little: true })),
    ] },
  ] },
];

const GATE: readonly Group[] = [
  { whole: u8('GANN Flags', id('gann.flags', { hex: true })), parts: [
    bits('Reserved', 0xff, id('gann.flags.reserved', { hex: true })),
  ] },
  u8('GANN Hop count', id('gann.hop_count')),
  u8('GANN Element TTL', id('gann.elem_ttl')),
  octets('GANN Mesh Gate Address', id('gann.gate_addr', { size: 6 })),
  u32('GANN Sequence Number', id('gann.seq_num', { little: true })),
  u16('GANN Interval', id('gann.interval', { little: true })),
];

const ROOT: readonly Group[] = [
  u8('RANN Flags', id('rann.flags', { hex: true })),
  u8('HWMP Hop Count', id('hwmp.hopcount')),
  u8('HWMP TTL', id('hwmp.ttl')),
  ether('Root STA Address', id('rann.root_sta')),
  u32('Root STA Sequence Number', id('rann.rann_sn', { little: true })),
  u32('RANN Interval', id('rann.interval', { little: true })),
  u32('HWMP Metric', id('hwmp.metric', { little: true })),
];

const REQUEST: readonly Group[] = [
  { whole: u8('HWMP Flags', id('hwmp.flags', { hex: true })), parts: [] },
  u8('HWMP Hop Count', id('hwmp.hopcount')),
  u8('HWMP TTL', id('hwmp.ttl')),
  u32('HWMP Path Discovery ID', id('hwmp.pdid', { little: true })),
  ether('Originator STA Address', id('hwmp.orig_sta')),
  u32('HWMP Originator Sequence Number', id('hwmp.orig_sn', { little: true })),
  { where: 0x40, have: [ether('Originator External Address', id('hwmp.orig_ext'))] },
  u32('HWMP Lifetime', id('hwmp.lifetime', { little: true })),
  u32('HWMP Metric', id('hwmp.metric', { little: true })),
  { count: u8('HWMP Target Count', id('hwmp.targ_count')), times: [
    { whole: u8('HWMP Per-Target Flags', id('hwmp.targ_flags', { hex: true })), parts: [
      flag('TO Flag', 0x01, id('hwmp.to_flag', { as: ['[TO = 1] Only Target Will Respond', '[TO = 0] Intermediate Nodes May Respond'] })),
      flag('USN Flag', 0x04, id('hwmp.usn_flag', {
        as: ['[USN = 1] Target Sequence Number Unknown at Originator', '[USN = 0] Target Sequence Number Known at Originator'],
      })),
    ] },
    ether('Target STA Address', id('hwmp.targ_sta')),
    u32('Target HWMP Sequence Number', id('hwmp.targ_sn', { little: true })),
  ] },
];

const REPLY: readonly Group[] = [
  { whole: u8('HWMP Flags', id('hwmp.flags', { hex: true })), parts: [] },
  u8('HWMP Hop Count', id('hwmp.hopcount')),
  u8('HWMP TTL', id('hwmp.ttl')),
  ether('Target STA Address', id('hwmp.targ_sta')),
  u32('Target HWMP Sequence Number', id('hwmp.targ_sn', { little: true })),
  { where: 0x40, have: [ether('Target External Address', id('hwmp.targ_ext'))] },
  u32('HWMP Lifetime', id('hwmp.lifetime', { little: true })),
  u32('HWMP Metric', id('hwmp.metric', { little: true })),
  ether('Originator STA Address', id('hwmp.orig_sta')),
  u32('HWMP Originator Sequence Number', id('hwmp.orig_sn', { little: true })),
];

/** A destination that is lost; its flags tell whether it has an address outside of the mesh. */
const LOST: Group = { of: [
  { whole: u8('HWMP Per-Target Flags', id('hwmp.targ_flags', { hex: true })), parts: [] },
  ether('Target STA Address', id('hwmp.targ_sta')),
  u32('Target HWMP Sequence Number', id('hwmp.targ_sn', { little: true })),
  { where: 0x40, have: [ether('Target External Address', id('hwmp.targ_ext'))] },
  REASON,
] };

const ERROR: readonly Group[] = [
  u8('HWMP TTL', id('hwmp.ttl')),
  { count: u8('HWMP Target Count', id('hwmp.targ_count')), times: [LOST] },
];

const PROXY: readonly Group[] = [
  u8('PXU ID', id('pxu.pxu_id')),
  ether('PXU Originator MAC Address', id('pxu.origin_mac')),
  { count: u8('Number of Proxy Information', id('pxu.no_proxy_info')), times: [
    { under: none('Proxy Information', id('pxu.proxy_info')), groups: [
      { whole: u8('Flags', id('pxu.pxu_info.flags', { hex: true })), parts: [
        flag('Delete', 0x01, id('pxu.pxu_info.flags.delete', { as: YES })),
        flag('Originator is Proxy', 0x02, id('pxu.pxu_info.flags.orig_is_proxy', { as: YES })),
        flag('Lifetime', 0x04, id('pxu.pxu_info.flags.lifetime', { as: YES })),
        bits('Reserved', 0xf8, id('pxu.pxu_info.flags.reserved', { hex: true })),
      ] },
      ether('External MAC Address', id('pxu.pxu_info.ext_mac')),
      u32('Proxy Information Sequence Number', id('pxu.pxu_info.seq_num', { little: true })),
      { where: 0x02, is: 0, have: [ether('Proxy MAC Address', id('pxu.pxu_info.proxy_mac'))] },
      { where: 0x04, have: [u32('Proxy Information Lifetime', id('pxu.pxu_info.lifetime', { little: true }))] },
    ] },
  ] },
];

const CONFIRMATION: readonly Group[] = [
  u8('PXU ID', id('pxuc.pxu_id')),
  octets('PXU Recipient MAC Address', id('pxuc.recip_mac')),
];

const INTEGRITY: readonly Group[] = [
  octets('Mesh Peering Management MIC', id('mesh.mic')),
];

export const MESH_PATHS: Layouts = {
  119: { least: 2, most: 2, groups: AWAKE },
  120: { least: 1, groups: TIMING },
  125: { least: 15, most: 15, groups: GATE },
  126: { groups: ROOT },
  130: { groups: REQUEST },
  131: { groups: REPLY },
  132: { groups: ERROR },
  137: { least: 8, groups: PROXY },
  138: { least: 7, most: 7, groups: CONFIRMATION },
  140: { least: 16, most: 16, groups: INTEGRITY },
};
export const MESH_PATHS_FIELDS: readonly Field[] = [...fieldsOfLayouts(MESH_PATHS)];
