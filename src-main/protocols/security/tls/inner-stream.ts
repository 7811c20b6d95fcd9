/** The application's messages in one direction of decrypted data: where each begins and ends, over any number of records. */
import { ANYONE, MORE, NOT_MINE, type Protocol, RESUMES, UNTIL_CLOSE } from '../../../dissect/index.ts';

/** Bytes of one record's contents that belong to a message. */
export interface InnerPiece {
  readonly frame: number;
  /** Place of the record among the frame's. */
  readonly nth: number;
  /** Where they lie in the record's contents. */
  readonly from: number;
  readonly length: number;
}

export interface InnerMessage {
  readonly protocol: Protocol | undefined;
  readonly pieces: InnerPiece[];
  length: number;
  /** Its last piece is its end. Of a message that lasts until the sender closes, the last one that there is by now. */
  ends: boolean;
}

export interface InnerPart {
  readonly message: InnerMessage;
  readonly piece: InnerPiece;
}

/** Bytes of a message that are held until its length is known, and that trackers are shown of a message over several records. */
const MOST_HELD = 1 << 24;
/** Records in which a protocol's signature is looked for. */
const ATTEMPTS = 32;

/** Says which protocol begins with these bytes; undefined when nothing tells. */
export type Choose = (bytes: Uint8Array) => Protocol | undefined;

/** The protocol of a name. */
export type Named = (name: string) => Protocol | undefined;

/** Takes a whole message, or of a very long one the begin. */
export type Deliver = (bytes: Uint8Array, frame: number) => void;

/** Values of `#lacking` besides a number of bytes. */
const UNKNOWN = -1, ENDLESS = -2;

export class InnerStream {
  /** First byte of the newest message. */
  began = 0;
  protocol: Protocol | undefined;
  #attempts = 0;
  #open: InnerMessage | undefined;
  #lacking = 0;
  #held: Uint8Array = EMPTY;
  #heldBytes = 0;
  #resume = 0;
  readonly #choose: Choose;
  readonly #deliver: Deliver | undefined;
  readonly #named: Named | undefined;

  /** `other`: the stream of the other direction, whose protocol is the same. */
  constructor(choose: Choose, deliver: Deliver | undefined, readonly other: () => InnerStream, named?: Named) {
    this.#named = named;
    this.#choose = choose;
    this.#deliver = deliver;
  }

  /** What the contents of the next record are parts of. */
  take(frame: number, nth: number, bytes: Uint8Array): InnerPart[] {
    const parts: InnerPart[] = [];
    for (let at = 0; at < bytes.length; ) {
      const message = this.#open ?? this.#begin(bytes, at);
      const length = this.#reach(message, bytes, at);
      const piece: InnerPiece = { frame, nth, from: at, length };
      message.pieces.push(piece);
      message.length += length;
      parts.push({ message, piece });
      if (this.#lacking === 0) this.#end(message, frame, bytes.subarray(at, at + length));
      at += length;
    }
    return parts;
  }

  /** A message that lasts until the sender closes has no end that it could be delivered at: those who ask now get what there is of it. */
  flush(): void {
    const message = this.#open;
    if (message === undefined || this.#lacking !== ENDLESS || this.#heldBytes === 0) return;
    this.#deliver?.(this.#held.subarray(0, this.#heldBytes), message.pieces[message.pieces.length - 1].frame);
    this.#heldBytes = 0;
  }

  #begin(bytes: Uint8Array, at: number): InnerMessage {
    const rest = bytes.length - at;
    this.protocol ??= this.other().protocol;
    if (this.protocol === undefined && this.#attempts < ATTEMPTS) {
      this.#attempts++;
      this.protocol = this.#choose(bytes.subarray(at));
    }
    this.began = bytes[at];
    const { protocol } = this;
    this.#note(protocol?.frame?.(bytes, at, bytes.length, this.other().began) ?? rest, rest);
    return (this.#open = { protocol, pieces: [], length: 0, ends: this.#lacking === ENDLESS });
  }

  /** Takes what `frame` or `resume` said of a message of which `have` bytes are there. */
  #note(length: number, have: number): void {
    this.#resume = length <= RESUMES ? -length : 0;
    this.#lacking = length === MORE || length <= RESUMES ? UNKNOWN : length === UNTIL_CLOSE ? ENDLESS : length === NOT_MINE ? have : length;
  }

  /** How many of the bytes from `at` on the open message has; counts down what it lacks, and holds what is needed later. */
  #reach(message: InnerMessage, bytes: Uint8Array, at: number): number {
    const rest = bytes.length - at;
    if (this.#lacking === UNKNOWN) {
      const before = this.#heldBytes;
      this.#hold(bytes.subarray(at));
      if (this.#heldBytes === MOST_HELD) this.#lacking = rest;
      else if (message.pieces.length > 0) this.#ask(message, before);
      if (this.#lacking === UNKNOWN) return rest;
      const length = this.#count(message, rest);
      this.#heldBytes = Math.min(this.#heldBytes, before + length);
      return length;
    }
    const length = this.#count(message, rest);
    if (this.#deliver !== undefined && (this.#lacking !== 0 || message.pieces.length > 0)) this.#hold(bytes.subarray(at, at + length));
    return length;
  }

  #count(message: InnerMessage, rest: number): number {
    if (this.#lacking === ENDLESS) {
      message.ends = true;
      return rest;
    }
    const length = Math.min(rest, this.#lacking);
    this.#lacking -= length;
    return length;
  }

  /** Asks again for the length of a message of which more has come; what it lacks is counted behind the `before` bytes that were there. */
  #ask({ protocol }: InnerMessage, before: number): void {
    const have = this.#heldBytes;
    const length = this.#resume > 0 ? (protocol?.resume?.(this.#held, 0, this.#resume, have) ?? NOT_MINE) :
      (protocol?.frame?.(this.#held, 0, have, this.other().began) ?? NOT_MINE);
    this.#note(length, have);
    if (this.#lacking > 0) this.#lacking = Math.max(1, this.#lacking - before);
  }

  #hold(bytes: Uint8Array): void {
    const length = Math.min(bytes.length, MOST_HELD - this.#heldBytes);
    if (this.#heldBytes + length > this.#held.length) {
      const grown = new Uint8Array(Math.min(MOST_HELD, Math.max(2 * this.#held.length, this.#heldBytes + length, 4096)));
      grown.set(this.#held.subarray(0, this.#heldBytes));
      this.#held = grown;
    }
    this.#held.set(bytes.subarray(0, length), this.#heldBytes);
    this.#heldBytes += length;
  }

  /** What follows is another protocol's, in both directions, where the message says so: one that does is short, and held as a whole. */
  #handOver({ protocol, pieces, length }: InnerMessage, last: Uint8Array): void {
    const whole = pieces.length === 1 ? last : this.#held.subarray(0, this.#heldBytes);
    const name = whole.length === length ? protocol?.becomes?.(whole, 0, length) : undefined;
    if (name === undefined) return;
    const other = this.other(), next = name === ANYONE ? undefined : this.#named?.(name);
    this.protocol = other.protocol = next;
    this.#attempts = other.#attempts = 0;
  }

  /** `last`: the bytes that the message ends with. */
  #end(message: InnerMessage, frame: number, last: Uint8Array): void {
    message.ends = true;
    this.#open = undefined;
    this.#deliver?.(message.pieces.length === 1 ? last : this.#held.subarray(0, this.#heldBytes), frame);
    if (this.#named !== undefined && message.protocol?.becomes !== undefined) this.#handOver(message, last);
    this.#heldBytes = this.#resume = 0;
    this.#held = EMPTY;
  }
}

const EMPTY = new Uint8Array(0);
