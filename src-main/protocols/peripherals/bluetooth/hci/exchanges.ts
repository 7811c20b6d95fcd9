/** Which event answers which command, over the whole capture (Bluetooth Core 5.2, volume 4, part E, §4.4). */
import { type Cursor, type Field, type Moment, type Tracker } from '../../../../dissect/index.ts';
import { hciBytes } from '../h4-bytes.ts';

const COMMAND = 1, EVENT = 4;
const COMPLETE = 0x0e, STATUS = 0x0f, LE_META = 0x3e;
const NO_OPERATION = 0;
/** Events that end what a command began, by code; of LE Meta by subevent behind a hundred. */
const ENDS: Readonly<Record<number, readonly number[]>> = {
  0x01: [0x401], 0x03: [0x405, 0x409], 0x05: [0x406], 0x06: [0x411], 0x07: [0x419], 0x08: [0x413], 0x0b: [0x41b], 0x0c: [0x41d], 0x0d: [0x807],
  0x12: [0x80b], 0x14: [0x801, 0x803, 0x804], 0x1c: [0x41f], 0x1d: [0x40f], 0x23: [0x41c], 0x2c: [0x428, 0x429],
  0x3e01: [0x200d, 0x2043], 0x3e03: [0x2013], 0x3e04: [0x2016], 0x3e08: [0x2025], 0x3e09: [0x2026], 0x3e0a: [0x200d, 0x2043], 0x3e0c: [0x2032],
};

interface Exchange {
  readonly command: number;
  readonly time: Moment;
  pending: number;
  pendingTime: Moment | undefined;
  response: number;
  responseTime: Moment | undefined;
}

interface Exchanges {
  readonly waiting: Map<number, Exchange>;
  readonly byFrame: Map<number, Exchange>;
}

const TRACKER: Tracker<Exchanges> = {
  key: 'bthci commands',
  layer: 'bluetooth',
  make: () => ({ waiting: new Map(), byFrame: new Map() }),
  forget({ byFrame }) {
    byFrame.clear();
  },
  observe({ waiting, byFrame }, { frame, time, bytes: packet }) {
    const bytes = hciBytes(packet);
    if (bytes[0] === COMMAND && bytes.length >= 4) {
      const exchange = { command: frame, time, pending: 0, pendingTime: undefined, response: 0, responseTime: undefined };
      waiting.set(bytes[1] | (bytes[2] << 8), exchange);
      byFrame.set(frame, exchange);
    } else if (bytes[0] === EVENT) {
      const [exchange, opcode] = answered(waiting, bytes);
      if (exchange === undefined) return;
      byFrame.set(frame, exchange);
      if (bytes[1] === STATUS) {
        exchange.pending = frame;
        exchange.pendingTime = time;
      } else {
        exchange.response = frame;
        exchange.responseTime = time;
      }
      if (bytes[1] !== STATUS || bytes[3] !== 0) waiting.delete(opcode);
    }
  },
};

/** The command that an event answers, and its opcode. */
function answered(waiting: ReadonlyMap<number, Exchange>, bytes: Uint8Array): [Exchange | undefined, number] {
  const code = bytes[1];
  if (code === COMPLETE || code === STATUS) {
    const at = code === COMPLETE ? 4 : 5;
    const opcode = bytes.length >= at + 2 ? bytes[at] | (bytes[at + 1] << 8) : NO_OPERATION;
    return [waiting.get(opcode), opcode];
  }
  const ends = ENDS[code === LE_META ? (LE_META << 8) | bytes[3] : code] ?? [];
  const opcode = ends.find(number => waiting.has(number)) ?? NO_OPERATION;
  return [waiting.get(opcode), opcode];
}

type DeltaField = Field<number>;
interface CommandFields {
  readonly response_in_frame: Field<number>;
  readonly pending_in_frame: Field<number>;
  readonly command_response_delta: DeltaField;
  readonly command_pending_delta: DeltaField;
}
interface AnswerFields extends CommandFields {
  readonly command_in_frame: Field<number>;
  readonly pending_response_delta: DeltaField;
}

const exchangeOf = (p: Cursor): Exchange | undefined => p.packet.around?.conversation(TRACKER)?.byFrame.get(p.packet.record.number);
/** Milliseconds. */
const between = (from: Moment, to: Moment): number => (to.seconds - from.seconds) * 1000 + (to.nanoseconds - from.nanoseconds) / 1e6;

/** Below a command: where it was answered, and after how many milliseconds. */
export function showCommandExchange(p: Cursor, f: CommandFields): void {
  const exchange = exchangeOf(p);
  if (exchange === undefined) return;
  const { pending, pendingTime, response, responseTime, time } = exchange;
  if (pending > 0) p.generate(f.pending_in_frame, pending);
  if (response > 0) p.generate(f.response_in_frame, response);
  if (pendingTime !== undefined) p.generate(f.command_pending_delta, between(time, pendingTime));
  if (responseTime !== undefined) p.generate(f.command_response_delta, between(time, responseTime));
}

/** Below an event: which command it answers. */
export function showAnswerExchange(p: Cursor, f: AnswerFields): void {
  const exchange = exchangeOf(p);
  if (exchange === undefined) return;
  const { command, pending, pendingTime, response, responseTime, time } = exchange;
  const isPending = pending === p.packet.record.number;
  p.generate(f.command_in_frame, command);
  if (isPending && response > 0) p.generate(f.response_in_frame, response);
  if (!isPending && pending > 0) p.generate(f.pending_in_frame, pending);
  if (pendingTime !== undefined && isPending) p.generate(f.command_pending_delta, between(time, pendingTime));
  if (pendingTime !== undefined && responseTime !== undefined) p.generate(f.pending_response_delta, between(pendingTime, responseTime));
  if (responseTime !== undefined && !isPending) p.generate(f.command_response_delta, between(time, responseTime));
}
