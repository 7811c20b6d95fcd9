/** Service data objects of CANopen: how a client reads and writes a server's object dictionary, CiA 301 §7.2.4. */
import { u32be } from '../../bytes/big-endian.ts';
import { type Cursor, type Field, type Tracker, bits, flag, octets, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { EXTENDED, FRAME_HEADER, SHORT_ID } from './can-id.ts';
import { ABORTS, objectName } from './canopen-names.ts';

const CLIENT = [
  'Download segment request', 'Initiate download request', 'Initiate upload request', 'Upload segment request', 'Abort transfer', 'Block upload',
  'Block download',
];
const SERVER = [
  'Upload segment response', 'Download segment response', 'Initiate upload response', 'Initiate download response', 'Abort transfer',
  'Block download', 'Block upload',
];
const CLIENT_PARTS = ['Initiate upload/download request', 'End block upload/download request', 'Block upload response', 'Start upload'];
const SERVER_PARTS = ['Initiate upload/download response', 'End block upload/download response', 'Block download response'];
const among = (names: readonly string[]) => ({ values: (value: number) => names[value] });
const TRUTH = ['True', 'False'] as const;
const named = (name: string) => ({ id: `canopen.sdo.${name}` });
const LITTLE_HEX = { little: true, hex: true } as const;

const F = {
  cmd: u8('SDO command byte', { ...named('cmd'), hex: true }),
  ccs: bits('Client command specifier', 0xe0, { ...named('ccs'), ...among(CLIENT) }),
  scs: bits('Server command specifier', 0xe0, { ...named('scs'), ...among(SERVER) }),
  toggle: bits('Toggle bit', 0x10, named('toggle')),
  segmentFill: bits('Non-data bytes', 0x0e, named('n')),
  fill: bits('Non-data bytes', 0x0c, named('n')),
  blockFill: bits('Non-data byte', 0x1c, named('n')),
  last: flag('No more segments', 0x01, { ...named('c'), as: TRUTH }),
  expedited: flag('Expedited transfer', 0x02, { ...named('e'), as: TRUTH }),
  sized: flag('Data set size indicated', 0x01, { ...named('s'), as: TRUTH }),
  blockSized: flag('Data set size indicated', 0x02, { ...named('s'), as: TRUTH }),
  checked: flag('CRC support', 0x04, { ...named('crc_support'), as: TRUTH }),
  request: bits('Client subcommand', 0x01, { ...named('cs'), ...among(CLIENT_PARTS) }),
  requests: bits('Client subcommand', 0x03, { ...named('cs'), ...among(CLIENT_PARTS) }),
  response: bits('Server command specifier', 0x01, { ...named('ss'), ...among(SERVER_PARTS) }),
  responses: bits('Server command specifier', 0x03, { ...named('ss'), ...among(SERVER_PARTS) }),
  index: u16('OD main-index', { ...named('main_idx'), ...LITTLE_HEX, values: objectName }),
  subIndex: u8('OD sub-index', { ...named('sub_idx'), hex: true }),
  data: octets('Data', named('data.bytes')),
  abort: u32('Abort code', { ...named('abort_code'), ...LITTLE_HEX, values: ABORTS }),
  acknowledged: u8('Number of segments acknowledged', named('ackseq')),
  blockSize: u8('Number of segments per block', named('blksize')),
  threshold: u8('Protocol switch threshold (bytes)', named('pst')),
  reserved: octets('Reserved', { id: 'canopen.reserved' }),
  blockSegment: u8('Block segment', { ...named('block'), own: true, hex: true }),
  blockLast: flag('No more segments', 0x80, { ...named('block.last'), own: true, as: TRUTH }),
  blockNumber: bits('Sequence number', 0x7f, { ...named('block.number'), own: true }),
};
export const SERVICE_DATA = Object.values<Field>(F);

/** How many bytes a segment has beside its number. */
const SEGMENT = 7;
const ABORT = 4;

/** The bits of a command behind its specifier, and what follows it. */
interface Command {
  readonly bits: readonly Field[];
  readonly body: (p: Cursor) => void;
}

const place = (p: Cursor): void => {
  p.take(F.index);
  p.take(F.subIndex);
};
const rest = (field: Field<unknown>) => (p: Cursor): void => p.takeRest(field);
const placed = (field: Field<unknown>) => (p: Cursor): void => {
  place(p);
  p.takeRest(field);
};
const SEGMENT_OF: Command = { bits: [F.toggle, F.segmentFill, F.last], body: rest(F.data) };
const SEGMENT_ANSWER: Command = { bits: [F.toggle], body: rest(F.reserved) };
const OBJECT: Command = { bits: [F.fill, F.expedited, F.sized], body: placed(F.data) };
const NAMED: Command = { bits: [], body: placed(F.reserved) };
const ABORTED: Command = {
  bits: [],
  body(p) {
    place(p);
    p.take(F.abort);
  },
};
const blockEnd = (end: Field): Command => ({
  bits: [F.blockFill, end],
  body(p) {
    p.take(F.data, 2);
    p.takeRest(F.reserved);
  },
});
const acknowledge = (p: Cursor): void => {
  p.take(F.acknowledged);
  p.take(F.blockSize);
  p.takeRest(F.reserved);
};

/** §7.2.4.3.9 to §7.2.4.3.16. */
function blockSender(command: number, end: Field): Command {
  return (command & 1) === 0 ? { bits: [F.checked, F.blockSized, end], body: placed(F.data) } : blockEnd(end);
}

function clientCommand(command: number): Command | undefined {
  switch (command >> 5) {
    case 0: return SEGMENT_OF;
    case 1: return OBJECT;
    case 2: return NAMED;
    case 3: return SEGMENT_ANSWER;
    case ABORT: return ABORTED;
    case 5:
      if ((command & 3) === 0) return { bits: [F.checked, F.requests], body: blockRequest };
      return { bits: [F.requests], body: (command & 3) === 2 ? acknowledge : rest(F.reserved) };
    case 6: return blockSender(command, F.request);
    default: return undefined;
  }
}

function serverCommand(command: number): Command | undefined {
  switch (command >> 5) {
    case 0: return SEGMENT_OF;
    case 1: return SEGMENT_ANSWER;
    case 2: return OBJECT;
    case 3: return NAMED;
    case ABORT: return ABORTED;
    case 5:
      if ((command & 3) === 0) return { bits: [F.checked, F.responses], body: blockAnswer };
      return { bits: [F.responses], body: (command & 3) === 2 ? acknowledge : rest(F.reserved) };
    case 6: return blockSender(command, F.response);
    default: return undefined;
  }
}

function blockRequest(p: Cursor): void {
  place(p);
  p.take(F.blockSize);
  p.take(F.threshold);
  p.takeRest(F.reserved);
}

function blockAnswer(p: Cursor): void {
  place(p);
  p.take(F.blockSize);
  p.takeRest(F.reserved);
}

/** A frame of a client or of its server: a command, or a segment of a block, which only those before it tell. */
export function serviceData(p: Cursor, fromClient: boolean): void {
  const { quoted, around, record } = p.packet;
  if (!quoted && around?.conversation(BLOCKS)?.segments.has(record.number) === true) {
    p.addInfo(`: Block segment ${p.u8() & 0x7f}`);
    p.bits(F.blockSegment, [F.blockLast, F.blockNumber]);
    p.takeRest(F.data);
    return;
  }
  const value = p.u8(), names = fromClient ? CLIENT : SERVER, command = fromClient ? clientCommand(value) : serverCommand(value);
  p.addInfo(`: ${names[value >> 5] ?? `Unknown (0x${(value >> 5).toString(16)})`}`);
  takeNamedBits(p, F.cmd, [fromClient ? F.ccs : F.scs, ...(command?.bits ?? [])]);
  if (command === undefined) p.takeRest(F.data);
  else command.body(p);
}

/** What segments of a block are: they have a number where other frames have their command. */
interface BlockTransfer {
  readonly fromClient: boolean;
  size: number;
  /** Whether a segment comes next, not an answer. */
  sending: boolean;
  last: boolean;
}

interface Blocks {
  readonly byNode: Map<number, BlockTransfer>;
  readonly segments: Set<number>;
}

/** What a channel has of the identifier. */
const TO_CLIENT = 0x580, TO_SERVER = 0x600, NODE = 0x7f;
/** Commands without their flags: how a block begins, goes on and ends. */
const SUBCOMMAND = 0xe3, BLOCK_ANSWERED = 0xa0, BLOCK_RECEIVED = 0xa2, UPLOAD_STARTS = 0xa3, ABORTS_IT = 0x80;

const BLOCKS: Tracker<Blocks> = {
  key: 'canopen',
  layer: 'can',
  make: () => ({ byNode: new Map(), segments: new Set() }),
  forget: ({ segments }) => segments.clear(),
  observe({ byNode, segments }, { frame, bytes }) {
    if (bytes.length <= FRAME_HEADER + SEGMENT) return;
    const word = u32be(bytes, 0), channel = word & SHORT_ID & ~NODE, node = word & NODE;
    if (word >= EXTENDED || (channel !== TO_CLIENT && channel !== TO_SERVER)) return;
    const fromClient = channel === TO_SERVER, command = bytes[FRAME_HEADER], transfer = byNode.get(node), subcommand = command & SUBCOMMAND;
    if (command === ABORTS_IT) {
      byNode.delete(node);
    } else if (transfer?.sending === true && transfer.fromClient === fromClient) {
      segments.add(frame);
      transfer.last = (command & 0x80) !== 0;
      transfer.sending = !transfer.last && (command & 0x7f) < transfer.size;
    } else if (!fromClient && subcommand === BLOCK_ANSWERED) {
      byNode.set(node, { fromClient: true, size: bytes[FRAME_HEADER + 4], sending: true, last: false });
    } else if (fromClient && subcommand === BLOCK_ANSWERED) {
      byNode.set(node, { fromClient: false, size: bytes[FRAME_HEADER + 4], sending: false, last: false });
    } else if (transfer?.fromClient === false && fromClient && subcommand === UPLOAD_STARTS) {
      transfer.sending = true;
    } else if (transfer !== undefined && transfer.fromClient !== fromClient && subcommand === BLOCK_RECEIVED) {
      // All segments have arrived, and the last one among them: what follows is the end.
      transfer.size = bytes[FRAME_HEADER + 2];
      transfer.sending = !transfer.last;
    }
  },
};
