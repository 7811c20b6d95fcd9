/**
 * Searches in packets that lie one behind the other in a stretch of the file: the whole stretch is searched, and of each packet
 * it is only asked whether the next place found is in it. Where what is sought is rare, a packet costs next to nothing.
 */
import { compileRegex } from '../regex/index.ts';
import type { TypedTest } from '../typed.ts';
import type { PacketView } from './plan-parts.ts';

/** Whether the bytes from `start` to `end` of the packet view's bytes have what is sought. */
export type Search = (start: number, end: number) => boolean;

/** The places where what is sought is, or may begin. */
export interface Places {
  /** How many bytes are known of what is sought. */
  readonly length: number;
  /** They are all of it. */
  readonly exact: boolean;
  /** The first from `start` on, which may be behind the packet. */
  next(start: number): number;
}

/** Undefined for a test that does not search one operand's bytes for something that is written out. */
export function searchOf(test: TypedTest, packet: PacketView): Search | undefined {
  const places = placesOf(test, packet);
  if (test.form !== 'matches') return places && ((start, end) => places.next(start) + places.length <= end);
  const regex = compileRegex(test.pattern);
  if (places === undefined) return (start, end) => regex.test(packet.bytes, start, end);
  return (start, end) => places.next(start) + places.length <= end && regex.test(packet.bytes, start, end);
}

/** Undefined where a match may begin with anything, too. */
export function placesOf(test: TypedTest, packet: PacketView): Places | undefined {
  if (test.form === 'matches') {
    const { prefix } = compileRegex(test.pattern);
    return prefix && { length: prefix.length, exact: false, next: nextPlace(packet, (bytes, start, end) => prefix.find(bytes, start, end)) };
  }
  if (
    test.form !== 'contains' ||
    test.right.form !== 'constant' ||
    !(test.right.value instanceof Uint8Array) ||
    test.right.value.length === 0
  )
    return undefined;
  const wanted = test.right.value;
  return {
    length: wanted.length, exact: true,
    next: nextPlace(packet, (bytes, start, end) => {
      const found = Buffer.from(bytes.buffer, bytes.byteOffset, end).indexOf(wanted, start);
      return found < 0 ? end : found;
    }),
  };
}

/** Remembers the next place of a stretch: the packets of it ask in ascending order. */
function nextPlace(packet: PacketView, find: (bytes: Uint8Array, start: number, end: number) => number): (start: number) => number {
  let stretch = -1, from = 0, next = 0;
  return start => {
    if (packet.stretch !== stretch || start < from) {
      stretch = packet.stretch;
      next = -1;
    }
    if (next < start) {
      from = start;
      next = find(packet.bytes, start, packet.end);
    }
    return next;
  };
}
