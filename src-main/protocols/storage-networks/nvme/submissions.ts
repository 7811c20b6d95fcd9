/** Submission queue entries, NVM Express Base Specification 1.4 §4.2, §5, §6: 64 bytes, of which the last 24 differ by command. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, u16 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { STRUCTURES, logPageName, opcodeName } from './command-names.ts';
import { FEATURES, TO_SET } from './features.ts';
import { type Item, layout, showLayout } from './layout.ts';
import { ADMIN_QUEUE, type Command, GET_FEATURES, GET_LOG_PAGE, SET_FEATURES } from './states.ts';

const IDENTIFY = 0x06;
const SELECTED = { 0: 'Current', 1: 'Default', 2: 'Saved', 3: 'Supported Capabilities' };

/** §4.2: opcode, how its data are found, whom it is for. */
export const HEADER = late(() => layout('nvme.cmd.', `
0+1 x opc | Opcode
1+1&3 x fuse_op | Fuse Operation
1+1&3c x rsvd | Reserved
1+1&c0 x psdt | PRP Or SGL
2+2 x cid | Command ID
4+4 x nsid | Namespace Id
8+8 y rsvd1 | Reserved
16+8 x mptr | Metadata Pointer
`));

/** §4.4: its last byte tells the kind. */
export const DESCRIPTOR = late(() => layout('nvme.cmd.', `
15+1&f0 x=TYPE sgl.type | Descriptor Type
15+1&f x=SUBTYPE sgl.subtype | Descriptor Sub Type
`, {
  TYPE: {
    0: 'Data Block', 1: 'Bit Bucket', 2: 'Segment', 3: 'Last Segment', 4: 'Keyed Data Block', 5: 'Transport SGL Data Block', 15: 'Vendor Specific',
  },
  SUBTYPE: { 0: 'Address', 1: 'Offset' },
}));
export const DESCRIPTORS = late((): Readonly<Record<number, readonly Item[]>> => {
  const located = layout('nvme.cmd.sgl1.', '0+8 x addr | Address\n8+4 d len | Length\n12+3 y rsvd | Reserved');
  return {
    0: located, 2: located, 3: located,
    1: layout('nvme.cmd.sgl1.', '0+8 x addr_rsvd | Reserved\n8+4 d len | Length\n12+3 y rsvd | Reserved'),
    4: layout('nvme.cmd.sgl1.', '0+8 x addr | Address\n8+3 d4 len | Length\n11+4 x key | Key'),
  };
});
export const LIST = late(() => layout('nvme.cmd.', '24+16 n sgl1 | SGL1'));

/** Dwords of commands that give them no names. */
export const DWORDS = late(() => layout('nvme.cmd.', [10, 11, 12, 13, 14, 15].map(n => `${4 * n}+4 x dword${n} | DWORD${n}`).join('\n')));

export const IDENTIFYING = late(() => layout('nvme.cmd.identify.', `
40+4 x dword10 | DWORD10
  40+4&ff x=CNS .cns | Controller or Namespace Structure (CNS)
  40+4&ff00 x .rsvd | Reserved
  40+4&ffff0000 x .cntid | Controller Identifier (CNTID)
44+4 x dword11 | DWORD11
  44+4&ffff x nvme.cmd.identify.dwrod11.nvmesetid | NVM Set Identifier (NVMSETID)
  44+4&ffff0000 x .rsvd | Reserved
56+4 x dword14 | DWORD14
  56+4&7f x .uuid_index | UUID Index
  56+4&ffffff80 x .rsvd | Reserved
`, { CNS: STRUCTURES }));

export const READING_LOG = late(() => layout('nvme.cmd.get_logpage.', `
40+4 x dword10 | DWORD 10
  40+4&ff d=LID .id | Log Page Identifier (LID)
  40+4&1f00 x .lsp | Log Specific Field (LSP)
  40+4&6000 x .rsvd | Reserved
  40+4&8000 b .rae | Retain Asynchronous Event (RAE)
  40+4&ffff0000 x .numdl | Number of Dwords Lower (NUMDL)
42+4 d~dwords numd | Number of Dwords
44+4 x dword11 | DWORD 11
  44+4&ffff x .numdu | Number of Dwords Upper (NUMDU)
  44+4&ffff0000 x .lsi | Log Specific Identifier
48+8 d lpo | Log Page Offset (DWORD 12 and DWORD 13)
56+4 x dword14 | DWORD 14
  56+4&3f x nvme.cmd.identify.get_logpage.dword14.uuid_index | UUID Index
  56+4&ffffffc0 x nvme.cmd.identify.get_logpage.dword14.rsvd | Reserved
`, { LID: logPageName }));

const featureLines = (kind: string): string => `
40+4 x ${kind}.dword10 | DWORD 10
  40+4&ff x=FID .fid | Feature Identifier
${kind === 'set_features'
    ? '  40+4&7fffff00 x .rsvd | Reserved\n  40+4&80000000 x .sv | Save'
    : '  40+4&700 x=SEL nvme.cmd.set_features.dword10.sel | Select\n  40+4&fffff800 x .rsvd | Reserved'}
56+4 x ${kind}.dword14 | DWORD 14
  56+4&7f x .uuid | UUID Index
  56+4&ffffff80 x .rsvd | Reserved
`;
export const SETTING = late(() => layout('nvme.cmd.', featureLines('set_features'), { FID: FEATURES }));
export const GETTING = late(() => layout('nvme.cmd.', featureLines('get_features'), { FID: FEATURES, SEL: SELECTED }));

/** §6: blocks from a first one on. Dword 12 holds the options, §6.9 the hints of dword 13. */
export const BLOCKS = late(() => layout('nvme.cmd.', `
40+8 x slba | Start LBA
50+2&3ff x rsvd2 | Reserved
50+2&3c00 x prinfo | Protection info fields
  50+2&400 x .lbrtag | check Logical block reference tag
  50+2&800 x .apptag | check application tag field
  50+2&1000 x .guard | check guard field
  50+2&2000 x .action | action
50+2&4000 x fua | Force Unit Access
50+2&8000 x lr | Limited Retry
56+4 x eilbrt | Expected Initial Logical Block Reference Tag
60+2 x elbat | Expected Logical Block Application Tag
62+2 x elbatm | Expected Logical Block Application Tag Mask
52+1 n dsm | DSM Flags
  52+1&f x=FREQUENCY .access_freq | Access frequency
  52+1&30 x=LATENCY .access_lat | Access latency
  52+1&40 x .seq_req | Sequential Request
  52+1&80 x .incompressible | Incompressible
53+3 y rsvd3 | Reserved
`, {
  FREQUENCY: {
    0: 'No frequency', 1: 'Typical', 2: 'Infrequent Reads and Writes', 3: 'Infrequent Writes, Frequent Reads', 4: 'Frequent Writes, Infrequent Reads',
    5: 'Frequent Writes and Reads', 6: 'One time read', 7: 'Speculative read', 8: 'Likely to be overwritten',
  },
  LATENCY: { 0: 'None', 1: 'Idle (Longer)', 2: 'Normal (Typical)', 3: 'Low (Smallest)' },
}));
export const BLOCK_COUNT = u16('Absolute Number of Logical Blocks', { id: 'nvme.cmd.nlb', base: 'decHex', little: true });
/** Write, Read, Compare, Write Zeroes. */
const ON_BLOCKS = new Set([0x01, 0x02, 0x05, 0x08]);
const COUNT_AT = 48;

/** Shows the 64 bytes from here on; `queue` tells which commands there are. `linked` shows the frames that belong to it, behind its opcode. */
export function showSubmission(p: Cursor, command: Command, queue: number | undefined, linked: () => void): void {
  const [opcode, ...header] = HEADER();
  p.show(opcode.field);
  p.addLabel(() => ` ${opcodeName(command.opcode, queue)}`);
  linked();
  showLayout(p, header, 64);
  showDescriptor(p, LIST()[0]);
  if (queue === ADMIN_QUEUE) showAdmin(p, command);
  else showInputOutput(p, command);
  p.skip(64);
}

export function showDescriptor(p: Cursor, { field, at, span }: Item): void {
  p.show(field, span, at);
  const outer = p.under(), before = p.at, kind = p.u8(at + 15) >> 4;
  p.at += at;
  showLayout(p, DESCRIPTOR(), span);
  showLayout(p, DESCRIPTORS()[kind] ?? [], span);
  p.at = before;
  p.close(outer);
}

/** Dwords that are not named, in their order between those that are. */
function showDwords(p: Cursor, named: readonly Item[]): void {
  const covered = (item: Item): boolean => named.some(({ at, span }) => item.at >= at && item.at < at + span);
  const items = [...named, ...DWORDS().filter(item => !covered(item))].sort((a, b) => a.at - b.at);
  showLayout(p, items, 64);
}

function showAdmin(p: Cursor, { opcode, which }: Command): void {
  switch (opcode) {
    case IDENTIFY:
      return showDwords(p, IDENTIFYING());
    case GET_LOG_PAGE:
      return showDwords(p, READING_LOG());
    case SET_FEATURES:
      return showDwords(p, [...SETTING(), ...((TO_SET()[which] as readonly Item[] | undefined) ?? [])]);
    case GET_FEATURES:
      return showDwords(p, GETTING());
    default:
      return showDwords(p, []);
  }
}

function showInputOutput(p: Cursor, { opcode }: Command): void {
  if (!ON_BLOCKS.has(opcode)) return showDwords(p, []);
  const [first, ...others] = BLOCKS();
  showLayout(p, [first], 64);
  // One less than there are (§6.9).
  const count = p.little16(COUNT_AT) + 1;
  p.set(BLOCK_COUNT, count, p.at + COUNT_AT, 2);
  p.label(() => `${BLOCK_COUNT.title}: ${count} (${hex(count, 4)})`);
  showLayout(p, others, 64);
}
