/** Where a message ends that no frame holds: it is gone through, nothing shown. */
import { LIMITS, MORE, NOT_MINE } from '../../../dissect/index.ts';
import { BINARY, BOOL, COMPACT_TYPES, DOUBLE, I16, I32, I64, I8, LIST, MAP, SET, STOP, STRUCT, UUID } from './fields.ts';

export const STRICT = 0x80, COMPACT = 0x82;
const LONGEST_NAME = 256, MOST_ELEMENTS = 1_000_000;
const SIZES: Readonly<Record<number, number>> = { [BOOL]: 1, [I8]: 1, [DOUBLE]: 8, [I16]: 2, [I32]: 4, [I64]: 8, [UUID]: 16 };

/** Thrown by a walk that meets the end of the bytes, or what cannot be. */
class Stopped extends Error {
  constructor(readonly result: typeof MORE | typeof NOT_MINE) {
    super();
  }
}

class Walk {
  private elements = 0;

  constructor(private readonly bytes: Uint8Array, public at: number, private readonly end: number, private readonly compact: boolean) {}

  byte(): number {
    if (this.at >= this.end) throw new Stopped(MORE);
    return this.bytes[this.at++];
  }

  skip(length: number): void {
    if (length < 0 || length > LIMITS.message) throw new Stopped(NOT_MINE);
    if (this.at + length > this.end) throw new Stopped(MORE);
    this.at += length;
  }

  /** 32 bits, of a length. */
  length(): number {
    if (!this.compact) return (this.byte() << 24) | (this.byte() << 16) | (this.byte() << 8) | this.byte();
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new Stopped(NOT_MINE);
  }

  private type(number: number): number {
    return this.compact ? COMPACT_TYPES[number & 0x0f] ?? -1 : number;
  }

  fields(depth: number): void {
    if (depth > LIMITS.depth) throw new Stopped(NOT_MINE);
    for (let head = this.byte(); (this.compact ? head & 0x0f : head) !== STOP; head = this.byte()) {
      const type = this.type(head);
      if (!this.compact) this.skip(2);
      else if (head >> 4 === 0) this.varint();
      // A boolean is in its header.
      if (!this.compact || type !== BOOL) this.value(type, depth);
    }
  }

  varint(): void {
    for (let left = 10; this.byte() >= 0x80;) if (--left === 0) throw new Stopped(NOT_MINE);
  }

  private value(type: number, depth: number): void {
    if (++this.elements > MOST_ELEMENTS) throw new Stopped(NOT_MINE);
    if (type === BINARY) return this.skip(this.length());
    if (type === STRUCT) return this.fields(depth + 1);
    if (type === LIST || type === SET || type === MAP) return this.container(type, depth + 1);
    if (this.compact && (type === I16 || type === I32 || type === I64)) return this.varint();
    const size = SIZES[type];
    if (size === undefined) throw new Stopped(NOT_MINE);
    this.skip(size);
  }

  private container(type: number, depth: number): void {
    if (depth > LIMITS.depth) throw new Stopped(NOT_MINE);
    let key = 0, value: number, count: number;
    if (!this.compact) {
      if (type === MAP) key = this.byte();
      value = this.byte();
      count = this.length();
    } else if (type === MAP) {
      count = this.length();
      const types = count === 0 ? 0 : this.byte();
      key = this.type(types >> 4);
      value = this.type(types);
    } else {
      const head = this.byte();
      value = this.type(head);
      count = head >> 4 === 15 ? this.length() : head >> 4;
    }
    for (let left = count; left > 0; left--) {
      if (type === MAP) this.value(key, depth);
      this.value(value, depth);
    }
  }
}

/** Length of the message that begins at `at`, or as `Protocol.frame` has it. */
export function messageLength(bytes: Uint8Array, at: number, end: number): number {
  const compact = bytes[at] === COMPACT, walk = new Walk(bytes, at, end, compact);
  try {
    walk.skip(compact ? 2 : 4);
    if (compact) walk.varint();
    const name = walk.length();
    if (name > LONGEST_NAME) return NOT_MINE;
    walk.skip(name);
    if (!compact) walk.skip(4);
    walk.fields(0);
    return walk.at - at;
  } catch (error) {
    if (error instanceof Stopped) return error.result;
    throw error;
  }
}

const isNameByte = (byte: number): boolean => byte > 0x20 && byte < 0x7f;

/** Whether a message with a name begins here, as far as there are bytes; its name must be there whole. */
export function isMessage(bytes: Uint8Array, at: number, end: number): boolean {
  const compact = bytes[at] === COMPACT;
  if (at + 4 > end || (!compact && bytes[at] !== STRICT)) return false;
  const type = compact ? bytes[at + 1] >> 5 : bytes[at + 3];
  if (type < 1 || type > 4 || (compact ? (bytes[at + 1] & 0x1f) !== 1 : bytes[at + 1] !== 1 || bytes[at + 2] !== 0)) return false;
  const walk = new Walk(bytes, at, end, compact);
  try {
    walk.skip(compact ? 2 : 4);
    if (compact) walk.varint();
    const length = walk.length(), name = bytes.subarray(walk.at, walk.at + length);
    if (length < 1 || length > LONGEST_NAME) return false;
    walk.skip(length);
    return name.every(isNameByte);
  } catch {
    return false;
  }
}
