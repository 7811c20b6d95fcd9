/** What is remembered of attributes over the whole capture: which UUID a handle stands for, and which response answers which request. */
import type { Tracker } from '../../../../dissect/index.ts';
import { hciBytes } from '../h4-bytes.ts';

const ACL = 2, ATTRIBUTES_CHANNEL = 4;
/** Type, handle and length of HCI, length and channel of L2CAP. */
const HEADERS = 9;
const ERROR = 0x01, INFORMATION = 0x05, BY_TYPE = 0x08, TYPES = 0x09, INDICATION = 0x1d, CONFIRMATION = 0x1e;
/** Above these no request awaits an answer, but for indications. */
const LAST_REQUEST = 0x1a;
const ONE_ATTRIBUTE = [0x0a, 0x0c, 0x12, INDICATION];
const CHARACTERISTIC = 0x2803;

interface Exchange {
  readonly request: number;
  response: number;
  /** What was asked for, of requests by type. */
  readonly uuid: number | undefined;
  /** Of requests to read or write one attribute, and of indications. */
  readonly handle: number | undefined;
}

export interface Attributes {
  /** By the link's handle times 65,536 plus the attribute's. */
  readonly uuids: Map<number, number>;
  /** By frame. */
  readonly exchanges: Map<number, Exchange>;
  /** By the frame of a response: the type that was asked for. */
  readonly asked: Map<number, number>;
  /** By the link's handle times 256 plus the request's opcode. */
  readonly waiting: Map<number, Exchange>;
}

export const ATTRIBUTES: Tracker<Attributes> = {
  key: 'bluetooth attributes',
  layer: 'bluetooth',
  make: () => ({ uuids: new Map(), exchanges: new Map(), asked: new Map(), waiting: new Map() }),
  forget({ exchanges, asked }) {
    exchanges.clear();
    asked.clear();
  },
  observe(state, { frame, bytes: packet }) {
    const bytes = hciBytes(packet);
    if (bytes[0] !== ACL || bytes.length <= HEADERS || little(bytes, 7) !== ATTRIBUTES_CHANNEL || ((bytes[2] >> 4) & 3) === 1) return;
    const link = little(bytes, 1) & 0xfff, opcode = bytes[HEADERS];
    const answers = answered(opcode, bytes[HEADERS + 1]);
    if (answers !== undefined) observeResponse(state, bytes, frame, link, answers);
    else if (opcode < LAST_REQUEST || opcode === INDICATION) {
      const uuid = opcode === BY_TYPE && bytes.length === HEADERS + 7 ? little(bytes, HEADERS + 5) : undefined;
      const handle = ONE_ATTRIBUTE.includes(opcode) && bytes.length >= HEADERS + 3 ? little(bytes, HEADERS + 1) : undefined;
      const exchange = { request: frame, response: 0, uuid, handle };
      state.waiting.set(link * 256 + opcode, exchange);
      state.exchanges.set(frame, exchange);
    }
  },
};

/** The request that an opcode answers: the one before it, but for errors, which name it, and confirmations. */
function answered(opcode: number, named: number): number | undefined {
  if (opcode === ERROR) return named;
  if (opcode === CONFIRMATION) return INDICATION;
  return (opcode & 1) === 1 && opcode < LAST_REQUEST ? opcode - 1 : undefined;
}

const little = (bytes: Uint8Array, at: number): number => bytes[at] | (bytes[at + 1] << 8);

function observeResponse(state: Attributes, bytes: Uint8Array, frame: number, link: number, answers: number): void {
  const exchange = state.waiting.get(link * 256 + answers);
  if (exchange !== undefined && exchange.response === 0) {
    exchange.response = frame;
    state.exchanges.set(frame, exchange);
    if (exchange.uuid !== undefined) state.asked.set(frame, exchange.uuid);
  }
  const opcode = bytes[HEADERS];
  if (opcode === INFORMATION && bytes[HEADERS + 1] === 1) {
    for (let at = HEADERS + 2; at + 4 <= bytes.length; at += 4) state.uuids.set(link * 0x10000 + little(bytes, at), little(bytes, at + 2));
  } else if (opcode === TYPES && exchange?.uuid !== undefined) {
    learnTypes(state, bytes, link, exchange.uuid);
  }
}

/** Every entry is of the type that was asked for; a characteristic's declaration names its value's. */
function learnTypes({ uuids }: Attributes, bytes: Uint8Array, link: number, uuid: number): void {
  const length = bytes[HEADERS + 1];
  if (length < 2) return;
  for (let at = HEADERS + 2; at + length <= bytes.length; at += length) {
    uuids.set(link * 0x10000 + little(bytes, at), uuid);
    if (uuid === CHARACTERISTIC && length === 7) uuids.set(link * 0x10000 + little(bytes, at + 3), little(bytes, at + 5));
  }
}
