/** Namespaces: Identify Namespace (NVM Express Base Specification 1.4 §5.15.2.1), lists of them, and log pages that count their entries. */
import type { Cursor } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { late } from '../../late.ts';
import { type Item, layout, showLayout } from './layout.ts';

export const NAMESPACE = late(() => layout('nvme.cmd.identify.ns.', `
0+8 d nsze | Namespace Size (NSZE)
8+8 x ncap | Namespace Capacity (NCAP)
16+8 x nuse | Namespace Utilization (NUSE)
24+1 x nsfeat | Namespace Features (NSFEAT)
25+1 d nlbaf | Number of LBA Formats (NLBAF)
26+1 d flbas | Formatted LBA Size (FLBAS)
27+1 x mc | Metadata Capabilities (MC)
28+1 x dpc | End-to-end Data Protection Capabilities (DPC)
29+1 x dps | End-to-end Data Protection Type Settings (DPS)
30+1 x nmic | Namespace Multi-path I/O and Namespace Sharing Capabilities (NMIC)
104+16 y nguid | Namespace Globally Unique Identifier (NGUID)
120+8 y eui64 | IEEE Extended Unique Identifier (EUI64)
128+64 n lbafs | LBA Formats
  128+4*16 x lbaf | LBA Format
192+192 y rsvd | Reserved
384+3712 y vs | Vendor Specific
`));
const FORMATS_AT = 128, COUNT_AT = 25;

export const LISTS = late(() => layout('nvme.cmd.', `
0+4 x identify.nslist.nsid | Namespace list element
0+4 x get_logpage.changed_nslist | Changed Namespace
`));

export const EFFECTS = late(() => layout('nvme.cmd.get_logpage.cmd_and_eff.', `
0+4*256 y cs | Command Supported Entry | Admin Command Supported % (ACS%)
  0+4 x nvme.cmd.get_logpage.cmd_and_eff.cseds | Commands Supported and Effects Data Structure
    0+4&1 b .csupp | Command Supported (CSUPP)
    0+4&2 b .lbcc | Logical Block Content Change (LBCC)
    0+4&4 b .ncc | Namespace Capability Change (NCC)
    0+4&8 b .nic | Namespace Inventory Change (NIC)
    0+4&10 b .ccc | Controller Capability Change (CCC)
    0+4&ffe0 x .rsvd0 | Reserved
    0+4&70000 x=CSE .cse | Command Submission and Execution (CSE)
    0+4&80000 b .uss | UUID Selection Supported
    0+4&fff00000 x .rsvd1 | Reserved
`, {
  CSE: {
    0: 'No command submission or execution restriction', 1: 'One concurrent command per namespace', 2: 'One concurrent command per system',
  },
}));

export const ACCESS = late(() => layout('nvme.cmd.get_logpage.ana.', `
0+8 d chcnt | Change Count
8+2 d ngd | Number of ANA Group Descriptors
10+6 x8 rsvd | Reserved
`));
export const ACCESS_GROUP = late(() => layout('nvme.cmd.get_logpage.ana.grp.', `
0+4 x id | ANA Group ID
4+4 d nns | Number of NSID Values
8+8 d chcnt | Change Count
16+1 x anas | ANA State
  16+1&f x=STATE .state | Asymmetric Namespace Access State
  16+1&f0 x .rsvd | Reserved
17+15 y rsvd | Reserved
`, {
  STATE: {
    1: 'ANA Optimized State', 2: 'ANA Non-Optimized State', 3: 'ANA Inaccessible State', 4: 'ANA Persistent Loss State', 15: 'ANA Change State',
  },
}));
export const GROUP_PARTS = late(() => layout('nvme.cmd.get_logpage.ana.', `
0+1 y grp | ANA Group Descriptor
0+4 x grp.nsid | Namespace Identifier
`));
const ACCESS_HEADER = 16, GROUP_HEADER = 32;

export const BLOCK_STATUS = late(() => layout('nvme.cmd.get_logpage.lba_status.', `
0+4 d lslplen | LBA Status Log Page Length (LSLPLEN)
4+4 d nlslne | Number of LBA Status Log Namespace Elements (NLSLNE)
8+4 d estulb | Estimate of Unrecoverable Logical Blocks (ESTULB)
12+2 x rsvd | Reserved
14+2 x lsgc | LBA Status Generation Counter (LSGC)
`));

export const COUNTED = late((): Readonly<Record<string, readonly Item[]>> => ({
  latency: layout('nvme.cmd.get_logpage.pred_lat_aggreg.', `
0+8 d ne | Number of Entries
8+2 x nset | NVM Set with Pending Predictable Latency Event
`),
  endurance: layout('nvme.cmd.get_logpage.egroup_agreg.', `
0+8 d ne | Number of Entries
8+2 x eg | Endurance Group
`),
}));

/** One field at each place of a list, up to the end of what is here. */
function each(p: Cursor, { field, span }: Item, until?: (value: number) => boolean, name?: (i: number, value: number) => string): void {
  for (let i = 0; p.remaining >= span; i++) {
    if (until?.(readUint(p.peekBytes(span), 0, span, true)) === true) return;
    const value = p.take(field, span) as number;
    if (name !== undefined) p.label(() => name(i, value));
  }
}

const isNone = (value: number): boolean => value === 0;

export function showNamespace(p: Cursor, from: number): void {
  const count = from <= COUNT_AT && p.remaining > COUNT_AT - from ? p.peekBytes(1, COUNT_AT - from)[0] + 1 : 16;
  for (const item of NAMESPACE()) {
    if (item.at !== FORMATS_AT) {
      showLayout(p, [item], p.remaining, from);
    } else if (from <= FORMATS_AT && p.remaining >= FORMATS_AT + item.span - from) {
      p.show(item.field, item.span, FORMATS_AT - from);
      const outer = p.under(), [format] = item.parts;
      for (let i = 0; i < Math.min(count, format.times); i++) {
        const value = p.show(format.field, 4, FORMATS_AT + 4 * i - from) as number;
        p.label(() => `LBAF${i}: lbads ${(value >>> 16) & 0xff} ms ${value & 0xffff}`);
      }
      p.close(outer);
    }
  }
}

/** §4.9: ascending numbers, and zero for none behind them. */
export function showNamespaceList(p: Cursor, from: number): void {
  each(p, LISTS()[0], isNone, (i, value) => `nsid[${i + from / 4}]: ${value}`);
}

export const showChanged = (p: Cursor): void => each(p, LISTS()[1], isNone);

/** §5.14.1.5: for each opcode of the admin queue, then of the others. */
export function showEffects(p: Cursor, from: number): void {
  const [entry] = EFFECTS();
  for (let at = from; p.remaining >= entry.span; at += entry.span) {
    const number = (at / entry.span) % 256, isAdmin = at < 256 * entry.span;
    p.show(entry.field, entry.span);
    p.label(() => (isAdmin ? `Admin Command Supported ${number} (ACS${number})` : `I/O Command Supported ${number} (IOCS${number})`));
    const outer = p.under();
    showLayout(p, entry.parts, entry.span);
    p.close(outer);
    p.skip(entry.span);
  }
}

/** §5.14.1.12. */
export function showAccess(p: Cursor, from: number): void {
  showLayout(p, ACCESS(), p.remaining, from);
  if (from > 0 || p.remaining < ACCESS_HEADER) return;
  p.skip(ACCESS_HEADER);
  const [group, member] = GROUP_PARTS();
  while (p.remaining >= GROUP_HEADER) {
    const count = p.little32(4), length = Math.min(GROUP_HEADER + 4 * count, p.remaining);
    p.show(group.field, length);
    const outer = p.under(), part = p.within(length);
    showLayout(part, ACCESS_GROUP(), GROUP_HEADER);
    part.skip(GROUP_HEADER);
    each(part, member);
    p.close(outer);
  }
}

/** §5.14.1.11 and §5.14.1.15: how many, and their numbers. */
export function showCounted(p: Cursor, [count, member]: readonly Item[], from: number): void {
  if (from === 0) p.take(count.field);
  each(p, member);
}
