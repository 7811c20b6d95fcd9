/** Puts the parameters of calls together that come in several packets: C706 §12.6.3.1, each packet of a call follows the one before. */
import { joined } from '../../../bytes/joined.ts';
import type { Assembled, Piece } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';

const FIRST = 0x01, LAST = 0x02, OBJECT = 0x80;
/** Bytes before the parameters, those of the object that a request may name, and of what an authentication begins with (§12.6.4.9). */
const CALL = 24, OBJECT_SIZE = 16, TRAILER = 8;
/** MS-RPCE §2.2.1.1.8: whoever listens cannot read the parameters. */
const PRIVACY = 6;
/** Bytes of one call's parameters that are put together; the longest that clients ask Windows for are a few megabytes. */
const LONGEST = 1 << 24;

interface Parts {
  readonly bytes: Uint8Array[];
  readonly pieces: Piece[];
  length: number;
}

export interface Fragments {
  /** By type and number of the call, what has come of it so far. */
  readonly open: Map<string, Parts>;
  /** What is whole, by type, number and each frame that brought a part. */
  readonly whole: Map<string, Assembled>;
  /** Bytes that are kept. */
  held: number;
}

export const newFragments = (): Fragments => ({ open: new Map(), whole: new Map(), held: 0 });

export function forgetFragments(state: Fragments): void {
  state.open.clear();
  state.whole.clear();
  state.held = 0;
}

/** Keeps the parameters of a packet that is a part of a request or a response; `type` of them, `identifier` of the call. */
export function observeFragment(state: Fragments, bytes: Uint8Array, type: number, identifier: number, frame: number): void {
  const flags = bytes[3] & (FIRST | LAST);
  if (flags === (FIRST | LAST)) return;
  const key = `${type} ${identifier}`;
  if (flags === FIRST) drop(state, key);
  const part = parametersOf(bytes, type), before = flags === FIRST ? { bytes: [], pieces: [], length: 0 } : state.open.get(key);
  if (part === undefined || before === undefined || before.length + part.length > LONGEST) {
    drop(state, key);
    return;
  }
  before.pieces.push({ frame, offset: before.length, length: part.length });
  before.bytes.push(part);
  before.length += part.length;
  state.held += part.length;
  state.open.set(key, before);
  if (flags !== LAST) return;
  state.open.delete(key);
  const whole: Assembled = { bytes: joined(before.bytes), pieces: before.pieces, frame };
  for (const piece of before.pieces) state.whole.set(`${key} ${piece.frame}`, whole);
}

/** What the packet in this frame is a part of, once it is whole. */
export const wholeOf = (state: Fragments | undefined, type: number, identifier: number, frame: number): Assembled | undefined =>
  state?.whole.get(`${type} ${identifier} ${frame}`);

function drop(state: Fragments, key: string): void {
  state.held -= state.open.get(key)?.length ?? 0;
  state.open.delete(key);
}

/** A copy; undefined where they are not all here, or encrypted. */
function parametersOf(bytes: Uint8Array, type: number): Uint8Array | undefined {
  const length = readUint(bytes, 8, 2, true), authentication = readUint(bytes, 10, 2, true);
  const from = CALL + (type === 0 && (bytes[3] & OBJECT) !== 0 ? OBJECT_SIZE : 0);
  if (length > bytes.length || length < from) return undefined;
  if (authentication === 0) return bytes.slice(from, length);
  const trailer = length - authentication - TRAILER;
  if (trailer < from || bytes[trailer + 1] === PRIVACY) return undefined;
  const padding = bytes[trailer + 2];
  return trailer - padding < from ? undefined : bytes.slice(from, trailer - padding);
}
