/** What an association agreed upon, and what its presentation data values are: state of a TCP connection (PS3.8 §9.3, annex E). */
import type { Cursor, Tracker } from '../../../dissect/index.ts';
import { STORE_REQUEST } from './names.ts';

export const HEADER = 6, VALUE_HEADER = 6;
export const REQUEST = 1, ACCEPT = 2, DATA = 4;
export const COMMAND_FLAG = 1, LAST_FLAG = 2;
/** Where the items of a request or acceptance begin. */
export const ITEMS_AT = 74;
const ITEM_HEADER = 4, TITLE_LENGTH = 16, CALLED_AT = 10, CALLING_AT = 26;
const ABSTRACT = 0x30, TRANSFER = 0x40, PROPOSED = 0x20, ANSWERED = 0x21, ACCEPTED = 0;
/** Commands are short, a few hundred bytes: of longer ones the beginning is kept. */
const MOST_OF_COMMAND = 1024;
/** Fragments of one message that are remembered: 1 GB of PDUs of 16 KB. */
export const MOST_PIECES = 65_536;

export interface Context {
  /** Identifiers of what is talked about, and of how that is written; empty as long as nobody agreed. */
  readonly about: string;
  readonly transfer: string;
}

/** A fragment's frame, its number among the frame's presentation data values, and its length in bytes. */
export type Fragment = readonly [frame: number, nth: number, length: number];

/** A command or a data set, whole or as far as it is known. */
export interface Message {
  readonly fragments: Fragment[];
  length: number;
  /** The frame that ends it, 0 where none does. */
  end: number;
  /** For data: the command before it, undefined for none. */
  readonly command: number | undefined;
  /** There were too many to remember. */
  lacking: boolean;
}

interface Side {
  readonly head: number[];
  command: Message | undefined;
  data: Message | undefined;
  /** Number of the last command. */
  last: number | undefined;
}

export interface Association {
  called: string;
  calling: string;
  readonly contexts: Map<number, Context>;
  /** By frame and number there. */
  readonly messages: Map<string, Message>;
  /** Of client and server. */
  readonly sides: readonly [Side, Side];
  frame: number;
  nth: number;
}

export const ASSOCIATION: Tracker<Association> = {
  key: 'dicom',
  make: () => ({ called: '', calling: '', contexts: new Map(), messages: new Map(), sides: [newSide(), newSide()], frame: 0, nth: 0 }),
  observe(state, { bytes, frame, fromClient }) {
    const type = bytes[0];
    if ((type === REQUEST || type === ACCEPT) && bytes.length > ITEMS_AT) agree(state, bytes, type);
    else if (type === DATA) observeData(state, bytes, frame, state.sides[fromClient ? 0 : 1]);
  },
  forget: state => state.messages.clear(),
};

const newSide = (): Side => ({ head: [], command: undefined, data: undefined, last: undefined });

/** What a frame's fragment is known under. */
export const placeOf = (frame: number, nth: number): string => `${frame} ${nth}`;

function agree(state: Association, bytes: Uint8Array, type: number): void {
  if (type === REQUEST) state.contexts.clear();
  state.called = asciiOf(bytes, CALLED_AT, TITLE_LENGTH);
  state.calling = asciiOf(bytes, CALLING_AT, TITLE_LENGTH);
  for (const { kind, at, length } of itemsOf(bytes, ITEMS_AT, bytes.length)) {
    if (length < ITEM_HEADER || (kind !== PROPOSED && kind !== ANSWERED)) continue;
    const id = bytes[at], known = state.contexts.get(id);
    let about = known?.about ?? '', transfer = '';
    for (const part of itemsOf(bytes, at + ITEM_HEADER, at + length)) {
      const name = asciiOf(bytes, part.at, part.length);
      if (part.kind === ABSTRACT) about = name;
      else if (part.kind === TRANSFER && kind === ANSWERED && bytes[at + 2] === ACCEPTED) transfer = name;
    }
    state.contexts.set(id, { about, transfer });
  }
}

function* itemsOf(bytes: Uint8Array, from: number, end: number): Generator<{ readonly kind: number; readonly at: number; readonly length: number }> {
  for (let at = from; at + ITEM_HEADER <= end;) {
    const length = Math.min((bytes[at + 2] << 8) | bytes[at + 3], end - at - ITEM_HEADER);
    yield { kind: bytes[at], at: at + ITEM_HEADER, length };
    at += ITEM_HEADER + length;
  }
}

function asciiOf(bytes: Uint8Array, at: number, length: number): string {
  return trimmed(String.fromCharCode(...bytes.subarray(at, at + length)));
}

/** Without the zero or the spaces that fill it up. */
export function trimmed(value: string): string {
  const end = value.indexOf('\0');
  return (end < 0 ? value : value.slice(0, end)).trimEnd();
}

function observeData(state: Association, bytes: Uint8Array, frame: number, side: Side): void {
  for (const { at, end, flags } of valuesOf(bytes)) {
    if (state.frame !== frame) state.nth = 0;
    state.frame = frame;
    const place = placeOf(frame, state.nth), fragment: Fragment = [frame, state.nth, end - at];
    state.nth++;
    const isCommand = (flags & COMMAND_FLAG) !== 0;
    const message = (isCommand ? side.command : side.data) ?? { fragments: [], length: 0, end: 0, command: side.last, lacking: false };
    if (message.fragments.length < MOST_PIECES) message.fragments.push(fragment);
    else message.lacking = true;
    message.length += end - at;
    state.messages.set(place, message);
    const isLast = (flags & LAST_FLAG) !== 0;
    if (isLast) message.end = frame;
    if (isCommand) {
      for (let i = at; i < end && side.head.length < MOST_OF_COMMAND; i++) side.head.push(bytes[i]);
      side.command = isLast ? undefined : message;
      if (!isLast) continue;
      side.last = commandOf(side.head);
      side.head.length = 0;
      side.data = undefined;
    } else {
      side.data = isLast ? undefined : message;
      // What comes next without a command of its own goes with the data of none.
      if (isLast && side.last === STORE_REQUEST) side.last = undefined;
    }
  }
}

/** The presentation data values of a PDU: where each one's data are. */
export function* valuesOf(bytes: Uint8Array): Generator<{ readonly at: number; readonly end: number; readonly flags: number }> {
  for (let at = HEADER; at + VALUE_HEADER <= bytes.length;) {
    const length = ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
    const end = Math.min(bytes.length, at + 4 + length);
    if (length >= 2) yield { at: at + VALUE_HEADER, end, flags: bytes[at + 5] };
    at = end;
  }
}

/** PS3.7 §6.3: commands are implicit and little-endian; the number that says what is to be done lies in (0000,0100). */
function commandOf(bytes: readonly number[]): number | undefined {
  const little = (at: number): number => bytes[at] | (bytes[at + 1] << 8);
  for (let at = 0; at + 10 <= bytes.length;) {
    const length = (little(at + 4) | (little(at + 6) << 16)) >>> 0;
    if (little(at) === 0 && little(at + 2) === 0x0100 && length === 2) return little(at + 8);
    at += 8 + length;
  }
  return undefined;
}

export const associationOf = (p: Cursor): Association | undefined => (p.packet.quoted ? undefined : p.packet.around?.conversation(ASSOCIATION));
