/** Lists of names in several options of one code, RFC 3396: their bytes are one value, which RFC 3397 §2 and RFC 3361 §3.1 ask for. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { labelText } from '../dns/name.ts';

const SIP_SERVERS = 120;
/** Labels of the names of one list; 255 options of 255 bytes could hold names that all lead through each other. */
const MOST_LABELS = 4096;
/** Options of one list, 16 KB of names: each is read with those before it, and a datagram has room for 21,000. */
const MOST_PARTS = 64;

/** What the options of one code have said so far. */
interface List {
  readonly bytes: Uint8Array;
  /** How many options they came in. */
  readonly parts: number;
  /** How many of them are names that have been shown. */
  readonly shown: number;
}

/** The lists of a message. An option is judged by what stands before it, so that a capture that ends behind it reads the same. */
export interface LongOptions {
  readonly lists: Map<number, List>;
  /** Whether another option of this code follows the one whose value begins at `at`, or may follow where the capture ends. */
  readonly continues: (code: number, at: number) => boolean;
}

/** Reads an option that goes on what others of its code began, or that others go on; false: it is a list of its own, and nothing has been read. */
export function readLongOption(
  p: Cursor, code: number, { lists, continues }: LongOptions, name: Field<string>, encoding: Field<number>,
): boolean {
  const sip = code === SIP_SERVERS, before = lists.get(code), parts = 1 + (before?.parts ?? 0), { at } = p;
  if (parts > MOST_PARTS) return false;
  // Of a list that the capture cuts, the names before the cut are read.
  if (before === undefined && p.available < p.remaining) return false;
  const own = p.peekBytes(p.remaining);
  // Addresses, which are not compressed: whole ones in each option.
  if (sip && before === undefined && own[0] !== 0) return false;
  const base = sip ? 1 : 0, bytes = Uint8Array.from([...before?.bytes ?? [], ...own]), shown = before?.shown ?? base;
  const names = joinedNames(bytes, base, shown);
  if (names === undefined && !continues(code, at)) return false;
  lists.set(code, { bytes, parts, shown: names === undefined ? shown : bytes.length });
  if (names !== undefined && before === undefined) return false;
  if (names !== undefined) {
    if (sip && shown === base) p.set(encoding, bytes[0], at, 0);
    for (const text of names) p.set(name, text, at, 0);
  }
  p.skip(own.length);
  return true;
}

/** The names that stand one behind the other from `from` on, RFC 1035 §3.1; pointers count from `base`. Undefined where they are not whole. */
function joinedNames(bytes: Uint8Array, base: number, from: number): string[] | undefined {
  const names: string[] = [];
  let labels = 0;
  for (let next = from; next < bytes.length;) {
    const parts: string[] = [];
    let at = next, jumped = false;
    for (;;) {
      const length = bytes[at];
      if (length === undefined || ++labels > MOST_LABELS) return undefined;
      if (length >= 0xc0) {
        const target = base + ((length & 0x3f) << 8) + (bytes[at + 1] ?? bytes.length);
        // Nothing leads forward: so every chain of pointers ends.
        if (target >= at) return undefined;
        if (!jumped) next = at + 2;
        jumped = true;
        at = target;
        continue;
      }
      if (length > 63 || at + 1 + length > bytes.length) return undefined;
      at += 1 + length;
      if (!jumped) next = at;
      if (length === 0) break;
      parts.push(labelText(bytes, at - length, at));
    }
    names.push(parts.length === 0 ? '<Root>' : parts.join('.'));
  }
  return names;
}
