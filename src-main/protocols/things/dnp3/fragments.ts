/** Fragments of the application layer in several segments of the transport layer, numbered modulo 64 (IEEE 1815-2012 §8.2). */
import type { Piece, Tracker } from '../../../dissect/index.ts';
import { joinParts } from '../../joined-parts.ts';
import { BLOCK, CHECKSUM, COUNTED, FINAL, FIRST, HEADER, NUMBER, frameLength, isChecked, isFrame } from './link-frame.ts';

/** Bytes of a fragment: outstations have room for 2,048, some for more. */
const MOST_BYTES = 64 * 1024;
/** Pairs of addresses that have a fragment begun. */
const MOST_SENDERS = 256;

/** A fragment put together, and the frame of its last segment. */
export interface Fragment {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly frame: number;
}

interface Begun {
  next: number;
  length: number;
  readonly parts: { readonly frame: number; readonly bytes: Uint8Array }[];
}

export interface Fragments {
  /** By the addresses of the link. */
  readonly begun: Map<number, Begun>;
  /** By the frame of a segment, and its number there. */
  readonly whole: Map<string, Fragment>;
  held: number;
}

/** The data of a link frame without their checksums; undefined where there are none, not all of them, or wrong ones. */
function userData(bytes: Uint8Array, at: number): Uint8Array | undefined {
  const length = bytes[at + 2] - COUNTED;
  if (length <= 0 || at + frameLength(length) > bytes.length) return undefined;
  const data = new Uint8Array(length);
  for (let done = 0, from = at + HEADER; done < length; done += BLOCK, from += BLOCK + CHECKSUM) {
    const end = from + Math.min(BLOCK, length - done);
    if (!isChecked(bytes, from, end)) return undefined;
    data.set(bytes.subarray(from, end), done);
  }
  return data;
}

export const fragmentKey = (frame: number, addresses: number, control: number): string => `${frame} ${addresses} ${control & NUMBER}`;

/** What a frame's addresses are, as one number. */
export const addressesOf = (bytes: Uint8Array, at: number): number =>
  (bytes[at + 4] | (bytes[at + 5] << 8) | (bytes[at + 6] << 16)) + bytes[at + 7] * 2 ** 24;

export const FRAGMENTS: Tracker<Fragments> = {
  key: 'dnp3.fragments',
  make: () => ({ begun: new Map(), whole: new Map(), held: 0 }),
  forget(state) {
    state.whole.clear();
    state.held = 0;
  },
  holds: ({ held, begun }) => [...begun.values()].reduce((sum, { length }) => sum + length, held),
  observe(state, { bytes, frame }) {
    for (let at = 0; at + HEADER <= bytes.length && isFrame(bytes, at);) {
      const data = userData(bytes, at);
      if (data !== undefined) observeSegment(state, frame, addressesOf(bytes, at), data);
      at += frameLength(Math.max(0, bytes[at + 2] - COUNTED));
    }
  },
};

/** Segments come in order: one that is not the next ends what was begun (§8.2.2). */
function observeSegment(state: Fragments, frame: number, addresses: number, data: Uint8Array): void {
  const control = data[0], number = control & NUMBER;
  if ((control & FIRST) !== 0) {
    state.begun.delete(addresses);
    if ((control & FINAL) !== 0) return;
    if (state.begun.size >= MOST_SENDERS) state.begun.delete(state.begun.keys().next().value!);
    state.begun.set(addresses, { next: number, length: 0, parts: [] });
  }
  const begun = state.begun.get(addresses);
  if (begun === undefined) return;
  if (begun.next !== number || begun.length + data.length > MOST_BYTES) {
    // The same segment once more is no new one.
    if (((number + 1) & NUMBER) !== begun.next) state.begun.delete(addresses);
    return;
  }
  begun.parts.push({ frame, bytes: data.slice(1) });
  begun.length += data.length - 1;
  begun.next = (number + 1) & NUMBER;
  if ((control & FINAL) === 0) return;
  state.begun.delete(addresses);
  complete(state, begun, frame, addresses);
}

function complete(state: Fragments, { length, parts, next }: Begun, frame: number, addresses: number): void {
  const fragment: Fragment = { ...joinParts(parts, length), frame };
  for (const [i, part] of parts.entries()) state.whole.set(fragmentKey(part.frame, addresses, (next - parts.length + i) & NUMBER), fragment);
  state.held += 2 * length + 128 * parts.length;
}
