/** Completion queue entries, NVM Express Base Specification 1.4 §4.6: what came of a command. */
import type { Cursor } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { logPageName } from './command-names.ts';
import { WHAT_IS_SET } from './features.ts';
import { type Item, layout, showLayout } from './layout.ts';
import { ADMIN_QUEUE, type Command, GET_FEATURES, SET_FEATURES } from './states.ts';
import { STATUS_TYPES, statusName } from './statuses.ts';

const EVENT_REQUEST = 0x0c, NUMBER_OF_QUEUES = 0x07;

export const FIRST = late(() => layout('nvme.cqe.', '0+4 x dword0 | DWORD0'));
export const COUNTS = late(() => layout('nvme.cqe.dword0.set_features.', `
0+4 x nq | DWORD0: Set Feature Number of Queues Result
  0+4&ffff d~queues .nsqa | Number of IO Submission Queues Allocated
  0+4&ffff0000 d~queues nvme.cqe.dword0.set_features.ncqa | Number of IO Completion Queues Allocated
`));
/** §5.2.1. */
export const EVENT = late(() => layout('nvme.cqe.dword0.', `
0+4 x aev | DWORD0
  0+4&7 x=AET .aet | Asynchronous Event Type
  0+4&f8 x .rsvd0 | Reserved
  0+4&ff00 x .aei | Asynchronous Event Information
  0+4&ff0000 d=LID .lpi | Log Page Identifier
  0+4&ff000000 x .rsvd1 | Reserved
`, {
  AET: { 0: 'Error status', 1: 'SMART / Health status', 2: 'Notice', 6: 'IO Command Set specific status', 7: 'Vendor specific' }, LID: logPageName,
}));
export const SECOND = late(() => layout('nvme.cqe.', '4+4 x dword1 | DWORD1'));
export const QUEUE_STATE = late(() => layout('nvme.cqe.', `
8+2 x sqhd | SQ Head Pointer
10+2 x sqid | SQ Identifier
12+2 x cid | Command Identifier
`));

/** Over fabrics there is no phase: the bit is reserved. */
const statusLines = (lowest: string): string => `
14+2 x status | Status Field
  14+2&1 x ${lowest}
  14+2&1fe x .sc | Status Code
  14+2&e00 x=SCT .sct | Status Code Type
  14+2&3000 x .crd | Command Retry Delay
  14+2&4000 b .m | More Information in Log Page
  14+2&8000 b .dnr | Do not Retry
`;
const STATUS = { SCT: STATUS_TYPES };
export const PHASED = late(() => layout('nvme.cqe.', statusLines('.p | Phase Tag'), STATUS));
export const PHASELESS = late(() => layout('nvme.cqe.', statusLines('.rsvd | Reserved'), STATUS));

/** The last 8 of the 16 bytes from here on. */
export function showState(p: Cursor, status: readonly Item[], isFabrics = false): void {
  showLayout(p, QUEUE_STATE(), 16);
  const [{ field, at, span, parts: [lowest, code, ...others] }] = status;
  const value = p.show(field, span, at) as number;
  const outer = p.under();
  showLayout(p, [lowest, code], 16);
  p.addLabel(() => ` (${statusName((value >> 9) & 7, (value >> 1) & 0xff, isFabrics)})`);
  showLayout(p, others, 16);
  p.close(outer);
}

export function showCompletion(p: Cursor, command: Command | undefined, queue: number | undefined): void {
  showLayout(p, firstDword(queue === ADMIN_QUEUE ? command : undefined), 16);
  showLayout(p, SECOND(), 16);
  showState(p, PHASED());
  p.skip(16);
}

function firstDword(command: Command | undefined): readonly Item[] {
  if (command === undefined) return FIRST();
  const { opcode, which } = command;
  if (opcode === EVENT_REQUEST) return EVENT();
  if (opcode === SET_FEATURES && which === NUMBER_OF_QUEUES) return COUNTS();
  return (opcode === GET_FEATURES ? WHAT_IS_SET()[which] : undefined) ?? FIRST();
}
