/** What one direction of an HTTP/3 stream consists of: the stream's type, frames, QPACK's instructions. RFC 9114 §6.2 and §7.1, RFC 9204 §4.2. */
import { type Instruction, decoderInstruction, encoderInstruction, isWhole } from '../qpack/instructions.ts';
import type { FieldSection } from '../qpack/decoder.ts';
import type { Chunk, Place } from '../quic/ordered-bytes.ts';
import { variable } from '../quic/packets.ts';
import { DATA, DECODER, ENCODER, PUSH } from './names.ts';

/** Bytes of a frame other than DATA, and of an instruction, that are put together. */
const MOST_FRAME = 1 << 20, MOST_INSTRUCTION = 1 << 16;

export interface UnitPiece {
  readonly place: Place;
  readonly length: number;
}

/** Bytes of a stream that mean something together. */
export interface Unit {
  readonly kind: 'type' | 'frame' | 'instruction';
  /** Of the stream or the frame. */
  type: number;
  /** The push that a push stream is for, RFC 9114 §4.6. */
  pushId?: number;
  /** Bytes of a frame before its payload. */
  head: number;
  /** Bytes of all of it, as long as they are known. */
  length: number;
  have: number;
  readonly pieces: UnitPiece[];
  /** The frame of the capture that completes it, 0 as long as none does. */
  completedIn: number;
  instruction?: Instruction;
  /** Of HEADERS and PUSH_PROMISE. */
  section?: FieldSection;
  /** Inserts into the table that its section waits for, and the frame that brought them; 0 for none that was captured. */
  waits?: { readonly required: number; readonly had: number; until: number };
  /** Of a frame that is larger than what is put together. */
  tooLarge?: boolean;
}

/** Who is told what a stream brings, in order. */
export interface UnitReceiver {
  /** `payload`: of frames other than DATA; undefined where it is too large. */
  frame(unit: Unit, payload: Uint8Array | undefined): void;
  instruction(unit: Unit): void;
  /** A part of a DATA frame's payload, and its bytes. */
  data(piece: UnitPiece, bytes: Uint8Array): void;
}

export class UnitReader {
  /** Of a unidirectional stream, once it is known. */
  streamType: number | undefined;
  pushId: number | undefined;
  readonly #hasType: boolean;
  readonly #receiver: UnitReceiver;
  #open: Unit | undefined;
  /** What there is of a head, or of an instruction, or of a frame's payload. */
  #held: Uint8Array = new Uint8Array(16);
  #holds = 0;
  #isBroken = false;

  /** `hasType`: the stream is unidirectional, and begins with its type. */
  constructor(hasType: boolean, receiver: UnitReceiver) {
    this.#hasType = hasType;
    this.#receiver = receiver;
  }

  /** What is not whole yet. */
  get open(): Unit | undefined {
    return this.#open;
  }

  /** The units that these bytes complete. `frame`: where they are looked at. */
  take({ bytes, place }: Chunk, frame: number): Unit[] {
    const done: Unit[] = [];
    for (let at = 0; at < bytes.length && !this.#isOpaque; ) {
      const unit = (this.#open ??= this.#begin());
      const rest = bytes.subarray(at), used = this.#step(unit, rest, { ...place, at: place.at + at });
      addPiece(unit, { ...place, at: place.at + at }, used);
      unit.have += used;
      at += used;
      if (unit.have < unit.length) continue;
      unit.completedIn = frame;
      this.#end(unit);
      done.push(unit);
    }
    return done;
  }

  /** Bytes that nobody knows the meaning of: of a type of stream that is not known, or behind what is no instruction. */
  get #isOpaque(): boolean {
    return this.#isBroken || (this.streamType !== undefined && this.streamType > DECODER);
  }

  #begin(): Unit {
    const kind = this.#hasType && this.streamType === undefined ? 'type'
      : this.streamType === ENCODER || this.streamType === DECODER ? 'instruction' : 'frame';
    this.#holds = 0;
    return { kind, type: this.streamType ?? 0, head: 0, length: Infinity, have: 0, pieces: [], completedIn: 0 };
  }

  /** How many of the bytes the unit has; it gets its length once that is known. */
  #step(unit: Unit, rest: Uint8Array, place: Place): number {
    if (unit.kind === 'instruction') return this.#stepInstruction(unit, rest);
    if (unit.head === 0) return this.#stepHead(unit, rest);
    const used = Math.min(rest.length, unit.length - unit.have);
    if (unit.type === DATA) this.#receiver.data({ place, length: used }, rest.subarray(0, used));
    else if (unit.tooLarge !== true) this.#hold(rest.subarray(0, used));
    return used;
  }

  /** One byte: heads are short, and where they end they tell by themselves. */
  #stepHead(unit: Unit, rest: Uint8Array): number {
    this.#hold(rest.subarray(0, 1));
    const first = variable(this.#held, 0, this.#holds);
    if (first === undefined) return 1;
    const second = variable(this.#held, first.length, this.#holds);
    if (unit.kind === 'type') {
      if (first.value === PUSH && second === undefined) return 1;
      unit.type = first.value;
      if (first.value === PUSH) unit.pushId = second!.value;
      unit.head = unit.length = this.#holds;
      return 1;
    }
    if (second === undefined) return 1;
    unit.type = first.value;
    unit.head = this.#holds;
    unit.length = this.#holds + second.value;
    unit.tooLarge = unit.type !== DATA && second.value > MOST_FRAME;
    this.#holds = 0;
    return 1;
  }

  #stepInstruction(unit: Unit, rest: Uint8Array): number {
    const before = this.#holds;
    if (before > 0) this.#hold(rest);
    const bytes = before > 0 ? this.#held.subarray(0, this.#holds) : rest;
    const whole = this.streamType === DECODER || isWhole(bytes);
    unit.instruction = this.streamType === DECODER ? decoderInstruction(bytes) : whole ? encoderInstruction(bytes) : undefined;
    if (unit.instruction !== undefined) {
      unit.length = unit.instruction.length;
      return unit.length - before;
    }
    if (before === 0) this.#hold(rest);
    // All there and yet none: a string is not coded as it says.
    this.#isBroken = this.#holds > MOST_INSTRUCTION || (whole && this.streamType === ENCODER);
    return rest.length;
  }

  #end(unit: Unit): void {
    this.#open = undefined;
    if (unit.kind === 'type') {
      this.streamType = unit.type;
      this.pushId = unit.pushId;
    } else if (unit.kind === 'instruction') {
      this.#receiver.instruction(unit);
    } else {
      this.#receiver.frame(unit, unit.tooLarge === true || unit.type === DATA ? undefined : this.#held.slice(0, this.#holds));
      // A long frame's place is not kept for the short ones behind it.
      if (this.#held.length > 4096) this.#held = new Uint8Array(16);
    }
  }

  #hold(bytes: Uint8Array): void {
    if (this.#holds + bytes.length > this.#held.length) {
      const grown = new Uint8Array(Math.max(2 * this.#held.length, this.#holds + bytes.length));
      grown.set(this.#held.subarray(0, this.#holds));
      this.#held = grown;
    }
    this.#held.set(bytes, this.#holds);
    this.#holds += bytes.length;
  }
}

function addPiece({ pieces }: Unit, place: Place, length: number): void {
  const last = pieces[pieces.length - 1];
  if (last !== undefined && last.place.frame === place.frame && last.place.packet === place.packet && last.place.at + last.length === place.at) {
    pieces[pieces.length - 1] = { place: last.place, length: last.length + length };
  } else {
    pieces.push({ place, length });
  }
}
