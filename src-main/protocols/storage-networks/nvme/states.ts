/** What one connection tells of its commands: a queue of NVM Express, its commands by their numbers, and what answered each. */
import { type Cursor, type Moment, type TrackedMessage, type Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';

/** Types of PDU, NVM Express TCP Transport 1.0 §3.6. */
export const PDU = { icReq: 0, icResp: 1, h2cTerm: 2, c2hTerm: 3, command: 4, response: 5, h2cData: 6, c2hData: 7, r2t: 9 } as const;
const ANSWERS = new Set<number>([PDU.response, PDU.h2cData, PDU.c2hData, PDU.r2t]);
export const FABRICS = 0x7f, CONNECT = 1, ADMIN_QUEUE = 0;
export const SET_FEATURES = 0x09, GET_FEATURES = 0x0a, GET_LOG_PAGE = 0x02;

export interface Command {
  readonly frame: number;
  readonly time: Moment;
  readonly opcode: number;
  /** Of a fabrics command its type. */
  readonly type: number;
  /** Lowest byte of dword 10: of Identify the structure, of Get Log Page the page, of features the feature. */
  readonly which: number;
  /** Of Property Get and Property Set: the property's place. */
  readonly property: number;
  /** Of Get Log Page: where in the page it begins. */
  readonly from: number;
  /** Frames that carried its data, in order. */
  readonly transfers: number[];
  response: number;
}

interface Queue {
  /** Its number, known once the host has connected it. */
  id: number | undefined;
  readonly newest: Map<number, Command>;
  /** By frame, type of PDU and number. */
  readonly byFrame: Map<string, Command>;
}

const placeOf = (frame: number, type: number, number: number): string => `${frame} ${type} ${number}`;

/** Of the 64 bytes at `at` (Base Specification §4.2, Fabrics §2.1). */
function commandAt(bytes: Uint8Array, at: number, frame: number, time: Moment): Command {
  const opcode = bytes[at];
  return {
    frame, time, opcode, type: bytes[at + 4], which: bytes[at + 40], property: readUint(bytes, at + 44, 4, true),
    from: opcode === GET_LOG_PAGE ? readUint(bytes, at + 48, 6, true) : 0, transfers: [], response: 0,
  };
}

function observe(queue: Queue, { bytes, frame, time }: TrackedMessage): void {
  if (bytes.length < 24) return;
  const type = bytes[0], header = bytes[2];
  if (type === PDU.command) {
    if (bytes.length < 72) return;
    const command = commandAt(bytes, 8, frame, time), number = readUint(bytes, 10, 2, true);
    if (command.opcode === FABRICS && command.type === CONNECT) queue.id = readUint(bytes, 50, 2, true);
    queue.newest.set(number, command);
    queue.byFrame.set(placeOf(frame, type, number), command);
    return;
  }
  if (!ANSWERS.has(type) || header < 24) return;
  const number = readUint(bytes, type === PDU.response ? 20 : 8, 2, true), command = queue.newest.get(number);
  if (command === undefined) return;
  if (type === PDU.response) {
    if (command.response === 0) command.response = frame;
  } else if (type !== PDU.r2t && command.transfers.at(-1) !== frame) {
    command.transfers.push(frame);
  }
  queue.byFrame.set(placeOf(frame, type, number), command);
}

/** One queue a connection (TCP Transport §2). */
const QUEUES: Tracker<Queue> = {
  key: 'nvme-tcp',
  make: () => ({ id: undefined, newest: new Map(), byFrame: new Map() }),
  observe,
  forget({ newest, byFrame }) {
    newest.clear();
    byFrame.clear();
  },
};

const queueOf = (p: Cursor): Queue | undefined => p.packet.around?.conversation(QUEUES);

/** Number of the connection's queue, where its Connect command was captured. */
export const queueNumber = (p: Cursor): number | undefined => queueOf(p)?.id;

/** The command that this PDU is of, or of which it is a part. Without the packets around, a command alone is known. */
export function commandOf(p: Cursor, type: number, number: number): Command | undefined {
  const { record } = p.packet;
  return queueOf(p)?.byFrame.get(placeOf(record.number, type, number));
}

/** What a command says, whatever is around it. */
export const readCommand = (p: Cursor): Command => {
  const { record } = p.packet;
  p.need(64);
  return commandAt(p.bytes, p.at, record.number, record);
};
