/** Commands of NVM Express over Fabrics 1.1 §3: a host connects to a queue, authenticates, and reads and sets the controller's properties. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { FABRICS_TYPES, PROPERTIES } from './command-names.ts';
import { type Item, layout, showLayout } from './layout.ts';
import { type Command, CONNECT } from './states.ts';
import { PHASELESS, showState } from './completions.ts';
import { showDescriptor } from './submissions.ts';

const PROPERTY_SET = 0, PROPERTY_GET = 4, SEND = 5, RECEIVE = 6, DISCONNECT = 8;

export const HEADINGS = late(() => layout('nvme.fabrics.', '0+64 n cmd | Cmd\n0+16 n cqe | Cqe'));
export const HEADER = late(() => layout('nvme.fabrics.cmd.', `
0+1 y opc | Opcode
1+1 x rsvd | Reserved
2+2 x cid | Command Identifier
4+1 x=TYPE fctype | Fabric Command Type
`, { TYPE: FABRICS_TYPES }));

export const BODIES = late((): Readonly<Record<number, readonly Item[]>> => {
  const authentication = layout('nvme.fabrics.cmd.auth.', `
5+19 y rsvd1 | Reserved
24+16 n sgl1 | SGL1
40+1 x rsvd2 | Reserved
41+1 x spsp0 | SP Specific 0
42+1 x spsp1 | SP Specific 1
43+1 x secp | Security Protocol
44+4 d al | Allocation Length
48+16 y rsvd3 | Reserved
`);
  const property = layout('nvme.fabrics.cmd.prop_get_set.', `
5+35 y rsvd0 | Reserved
40+1&7 x attrib | Attributes
  40+1&7 x=SIZE .size | Property Size
  40+1&f8 x .rsvd | Reserved
41+3 y rsvd1 | Reserved
44+4 x=OFFSET offset | Offset
`, { SIZE: { 0: '4 bytes', 1: '8 bytes' }, OFFSET: PROPERTIES });
  return {
    [CONNECT]: layout('nvme.fabrics.cmd.connect.', `
5+19 y rsvd1 | Reserved
24+16 n sgl1 | SGL1
40+2 d recfmt | Record Format
42+2 d~queue qid | Queue ID
44+2 d~queues sqsize | Submission Queue Size
46+1 x cattr | Connect Attributes
  46+1&3 x=PC .pc | Priority Class
  46+1&4 x .dfc | Disable SQ Flow Control
  46+1&8 x .dioq | Support Deletion of IO Queues
  46+1&f0 x .rsvd | Reserved
47+1 y rsvd2 | Reserved
48+4 d~milliseconds kato | Keep Alive Timeout
52+12 y rsvd3 | Reserved
`, { PC: { 0: 'Urgent', 1: 'High', 2: 'Medium', 3: 'Low' } }),
    [SEND]: authentication,
    [RECEIVE]: authentication,
    [PROPERTY_GET]: [...property, ...layout('nvme.fabrics.cmd.', '48+16 y prop_get.rsvd2 | Reserved')],
    [PROPERTY_SET]: property,
    [DISCONNECT]: layout('nvme.fabrics.cmd.disconnect.', `
5+35 y rsvd0 | Reserved
40+2 d recfmt | Record Format
42+22 y rsvd1 | Reserved
`),
  };
});
export const OTHER = late(() => layout('nvme.fabrics.cmd.generic.', '5+35 y rsvd1 | Reserved\n40+24 y field | Fabric Cmd specific field'));
export const SET_REST = late(() => layout('nvme.fabrics.cmd.', '56+8 y prop_set.rsvd | Reserved'));

/** What a Connect command brings: §3.3. */
export const CONNECT_DATA = late(() => layout('nvme.fabrics.cmd.connect.data.', `
0+16 y hostid | Host Identifier
16+2 x cntrlid | Controller ID
18+238 y rsvd0 | Reserved
256+256 s subnqn | Subsystem NQN
512+256 s hostnqn | Host NQN
768+256 y rsvd1 | Reserved
`));

/** Base Specification §3.1: a property's 8 bytes. */
export const PROPERTY_DATA = late(() => layout('nvme.fabrics.prop_get_set.', `
0+8 y data | Property Data
4+4 x data.rsvd | Reserved
`));
export const DATA_BITS = late((): Readonly<Record<number, readonly Item[]>> => ({
  0x00: layout('nvme.fabrics.prop_get.', `
0+8 x ccap | Controller Capabilities
  0+8&ffff d~queues .mqes | Maximum Queue Entries Supported
  0+8&10000 b .cqr | Contiguous Queues Required
  0+8&20000 b .ams.wrr | Supports Arbitration Mechanism with Weighted Round Robin and Urgent Priority Class
  0+8&40000 b .ams.vs | Supports Arbitration Mechanism Vendor Specific
  0+8&f80000 x .rsvd0 | Reserved
  0+8&ff000000 d~halves .to | Timeout (to ready status)
  0+8&f00000000 d~doorbell .dstrd | Doorbell Stride
  0+8&1000000000 b .nssrs | NVM Subsystem Reset Supported
  0+8&1fe000000000 d~sets .css | Command Sets Supported
  0+8&200000000000 b .bps | Boot Partition Support
  0+8&c00000000000 x .rsdv1 | Reserved
  0+8&f000000000000 d~pageSize .mpsmin | Memory Page Size Minimum
  0+8&f0000000000000 d~pageSize .mpsmax | Memory Page Size Maximum
  0+8&100000000000000 b .pmrs | Persistent Memory Region Supported
  0+8&200000000000000 b .cmbs | Controller Memory Buffer Supported
  0+8&fc00000000000000 x .rsvd2 | Reserved
`),
  0x08: layout('nvme.fabrics.prop_get.', `
0+4 x vs | Version
  0+4&ff d .ter | Tertiary Version
  0+4&ff00 d .mnr | Minor Version
  0+4&ffff0000 d .mjr | Major Version
`),
  0x14: layout('nvme.fabrics.prop_get_set.', `
0+4 x cc | Controller Configuration
  0+4&1 x .en | Enable
  0+4&e x .rsvd0 | Reserved
  0+4&70 x=CSS .css | IO Command Set Selected
  0+4&780 d~pageSize .mps | Memory Page Size
  0+4&3800 x=AMS .ams | Arbitration Mechanism Selected
  0+4&c000 x=SHN .shn | Shutdown Notification
  0+4&f0000 d~power .iosqes | IO Submission Queue Entry Size
  0+4&f00000 d~power .iocqes | IO Completion Queue Entry Size
  0+4&ff000000 x .rsvd1 | Reserved
`, {
    CSS: { 0: 'NVM IO Command Set', 7: 'Admin Command Set Only' },
    AMS: {
      0: 'Round Robin', 1: 'Weighted Round Robin with Urgent Priority Class', 2: 'Reserved', 3: 'Reserved', 4: 'Reserved', 5: 'Reserved',
      6: 'Reserved', 7: 'Vendor Specific',
    },
    SHN: { 0: 'No Shutdown', 1: 'Normal Shutdown', 2: 'Abrupt Shutdown', 3: 'Reserved' },
  }),
  0x1c: layout('nvme.fabrics.prop_get_set.', `
0+4 x csts | Controller Status
  0+4&1 x .rdy | Ready
  0+4&2 x .cfs | Controller Fatal Status
  0+4&c x=SHST .shst | Shutdown Status
  0+4&10 x .nssro | NVM Subsystem Reset Occurred
  0+4&20 x .pp | Processing Paused
  0+4&ffffffc0 x .rsvd | Reserved
`, { SHST: { 0: 'No Shutdown', 1: 'Shutdown in Process', 2: 'Shutdown Complete', 3: 'Reserved' } }),
  0x20: layout('nvme.fabrics.cmd.prop_attr.set.', '0+4 x nssr | NVM Subsystem Reset\n  0+4 x .nssrc | NVM Subsystem Reset Control'),
}));

export const RESULTS = late((): Readonly<Record<string, readonly Item[]>> => ({
  connect: layout('nvme.fabrics.cqe.connect.', '0+2 x cntrlid | Controller ID\n2+2 x authreq | Authentication Required\n4+4 y rsvd | Reserved'),
  set: layout('nvme.fabrics.cqe.prop_set.', '0+8 y rsvd | Reserved'),
  other: layout('nvme.fabrics.cqe.', '0+8 x sts | Cmd specific Status'),
}));

/** The 64 bytes of a command; `linked` shows the frames that belong to it. */
export function showFabricsCommand(p: Cursor, { type, property }: Command, linked: () => void): void {
  const [heading] = HEADINGS(), [opcode, ...header] = HEADER();
  p.show(heading.field, 64);
  const outer = p.under();
  p.show(opcode.field, 1);
  p.label(() => `${opcode.field.title}: 0x7f (Fabric Command)`);
  linked();
  showLayout(p, header, 64);
  for (const item of (BODIES()[type] as readonly Item[] | undefined) ?? OTHER()) {
    if (item.field.name.endsWith('.sgl1')) showDescriptor(p, item);
    else showLayout(p, [item], 64);
  }
  if (type === PROPERTY_SET) {
    p.at += 48;
    showProperty(p, property);
    p.at -= 48;
    showLayout(p, SET_REST(), 64);
  }
  p.skip(64);
  p.close(outer);
}

/** The 8 bytes from here on, without moving on. */
function showProperty(p: Cursor, property: number): void {
  const [data, rest] = PROPERTY_DATA(), known = (DATA_BITS()[property] as readonly Item[] | undefined) ?? [];
  p.show(data.field, 8);
  const outer = p.under();
  showLayout(p, known, 8);
  if (known[0]?.span !== 8) showLayout(p, [rest], 8);
  p.close(outer);
}

/** The 16 bytes that answer it. */
export function showFabricsCompletion(p: Cursor, { type, property }: Command, linked: () => void): void {
  const [, heading] = HEADINGS();
  p.show(heading.field, 16);
  p.label(() => `Cqe (For Cmd: ${nameOf(FABRICS_TYPES, type) ?? hex(type)})`);
  const outer = p.under(), results = RESULTS();
  linked();
  if (type === PROPERTY_GET) showProperty(p, property);
  else if (type === CONNECT) showLayout(p, results.connect, 8);
  else showLayout(p, type === PROPERTY_SET ? results.set : results.other, 8);
  showState(p, PHASELESS(), true);
  p.skip(16);
  p.close(outer);
}
