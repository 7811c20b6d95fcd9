/** Which abstract syntax each presentation context of a connection has: ITU-T X.226 §6.2, said once when the connection is made. */
import { berHeader, berInteger } from '../../bytes/ber.ts';
import { oidText } from '../../bytes/address-text.ts';
import type { Cursor, Tracker } from '../../dissect/index.ts';
import { TSDUS } from './transport-segments.ts';

/** Abstract syntaxes by the contexts' numbers. */
export type Contexts = ReadonlyMap<number, string>;

/** Name of the contexts that the packet itself has said, in `p.packet.notes`. */
export const CONTEXTS = 'pres.contexts';

const CONNECT = 13, USER_DATA = 0xc1, EXTENDED_USER_DATA = 0xc2;
const SET = 0x31, NORMAL_MODE = 0xa2, CONTEXT_LIST = 0xa4;
/** Contexts of one connection that are remembered. */
const MOST_CONTEXTS = 256;

interface Part {
  readonly tag: number;
  readonly begin: number;
  readonly end: number;
}

/** Elements in this part of the bytes, as far as they are whole. */
function* elements(bytes: Uint8Array, begin: number, end: number): Generator<Part> {
  for (let at = begin; at < end;) {
    const header = berHeader(bytes, at, end);
    if (header === undefined || header.length < 0 || at + header.size + header.length > end) return;
    const from = at + header.size;
    yield { tag: bytes[at], begin: from, end: from + header.length };
    at = from + header.length;
  }
}

function find(bytes: Uint8Array, { begin, end }: { readonly begin: number; readonly end: number }, tag: number): Part | undefined {
  for (const part of elements(bytes, begin, end)) if (part.tag === tag) return part;
  return undefined;
}

/** Where the user data of a CONNECT SPDU lie (X.225 §8.3.1). */
function connectData(bytes: Uint8Array): { readonly begin: number; readonly end: number } | undefined {
  for (let at = bytes[1] === 255 ? 4 : 2; at + 2 <= bytes.length;) {
    const isLong = bytes[at + 1] === 255, length = isLong ? (bytes[at + 2] << 8) | bytes[at + 3] : bytes[at + 1];
    const begin = at + (isLong ? 4 : 2);
    if (bytes[at] === USER_DATA || bytes[at] === EXTENDED_USER_DATA) return { begin, end: Math.min(bytes.length, begin + length) };
    at = begin + length;
  }
  return undefined;
}

/** The contexts that a CONNECT SPDU proposes; none where it is something else. */
export function contextsIn(bytes: Uint8Array): Contexts {
  const contexts = new Map<number, string>();
  const data = bytes[0] === CONNECT ? connectData(bytes) : undefined, type = data && find(bytes, data, SET);
  const normal = type && find(bytes, type, NORMAL_MODE), list = normal && find(bytes, normal, CONTEXT_LIST);
  if (list === undefined) return contexts;
  for (const item of elements(bytes, list.begin, list.end)) {
    const [number, name] = elements(bytes, item.begin, item.end);
    if (number?.tag !== 2 || name?.tag !== 6 || contexts.size >= MOST_CONTEXTS) continue;
    const identifier = berInteger(bytes, number.begin, number.end - number.begin);
    if (identifier !== undefined) contexts.set(identifier, oidText(bytes.subarray(name.begin, name.end)));
  }
  return contexts;
}

const TRACKER: Tracker<{ segments: ReturnType<typeof TSDUS['make']>; contexts: Contexts }> = {
  key: 'pres.contexts',
  make: () => ({ segments: TSDUS.make(), contexts: new Map() }),
  forget: ({ segments }) => TSDUS.forget!(segments),
  holds: ({ segments }) => TSDUS.holds!(segments),
  observe(state, message) {
    TSDUS.observe(state.segments, message);
    const { latest } = state.segments;
    if (latest === undefined || latest[0] !== CONNECT) return;
    const contexts = contextsIn(latest);
    if (contexts.size > 0) state.contexts = contexts;
  },
};

/** Those of the packet's connection: what itself says, or an earlier packet. */
export function contextsOf(p: Cursor): Contexts {
  const own = p.packet.notes.get(CONTEXTS) as Contexts | undefined;
  return own ?? p.packet.around?.conversation(TRACKER)?.contexts ?? new Map();
}
