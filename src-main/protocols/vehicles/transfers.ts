/** Messages that control units send in parts, one at a time for each sender: ISO-TP's, J1939's. */
import type { Assembled, Piece, Tracker } from '../../dissect/index.ts';

/** A message that is not whole yet. */
export interface Transfer {
  readonly length: number;
  /** What its announcement says that it is. */
  readonly about: number;
  readonly parts: ({ readonly frame: number; readonly bytes: Uint8Array } | undefined)[];
  /** Bytes so far. */
  got: number;
}

export interface WholeTransfer extends Assembled {
  readonly about: number;
}

/** What all messages that are not whole yet may take; more than any memory of a control unit. */
const MOST_WAITING = 16 * 1024 * 1024;
/** What a part takes beside its bytes, about. */
const PART_COST = 128;

export class Transfers {
  readonly #waiting = new Map<string, Transfer>();
  readonly #whole = new Map<number, WholeTransfer>();
  #waitingBytes = 0;
  #wholeBytes = 0;

  get bytes(): number {
    return this.#waitingBytes + this.#wholeBytes;
  }

  /** The message that the part in this frame is of; undefined where it lacks others. */
  of(frame: number): WholeTransfer | undefined {
    return this.#whole.get(frame);
  }

  waiting(sender: string): Transfer | undefined {
    return this.#waiting.get(sender);
  }

  /** A new message of `length` bytes: the sender's earlier one, if it lacks anything, is given up. */
  begin(sender: string, length: number, about = 0): void {
    this.drop(sender);
    this.#waiting.set(sender, { length, about, parts: [], got: 0 });
    this.#waitingBytes += PART_COST;
  }

  drop(sender: string): void {
    const transfer = this.#waiting.get(sender);
    if (transfer === undefined) return;
    this.#waitingBytes -= costOf(transfer);
    this.#waiting.delete(sender);
  }

  /** Part `number`, counted from 0, of the message that waits. One that is there already was sent twice. */
  add(sender: string, number: number, frame: number, bytes: Uint8Array): void {
    const transfer = this.#waiting.get(sender);
    if (transfer === undefined || transfer.parts[number] !== undefined) return;
    transfer.parts[number] = { frame, bytes: bytes.slice() };
    transfer.got += bytes.length;
    this.#waitingBytes += PART_COST + bytes.length;
    if (transfer.got >= transfer.length) {
      this.drop(sender);
      this.#complete(transfer, frame);
    } else if (this.#waitingBytes > MOST_WAITING) {
      this.#waiting.clear();
      this.#waitingBytes = 0;
    }
  }

  /** Forgets the messages that are whole. */
  forget(): void {
    this.#whole.clear();
    this.#wholeBytes = 0;
  }

  #complete(transfer: Transfer, frame: number): void {
    const bytes = new Uint8Array(transfer.length), pieces: Piece[] = [];
    let offset = 0;
    for (const part of transfer.parts) {
      // Numbers beyond those that the length is for: who knows what these are parts of.
      if (part === undefined) return;
      // What is behind the end fills the last part.
      const own = part.bytes.subarray(0, transfer.length - offset);
      bytes.set(own, offset);
      pieces.push({ frame: part.frame, offset, length: own.length });
      offset += own.length;
    }
    this.#wholeBytes += costOf(transfer);
    for (const piece of pieces) this.#whole.set(piece.frame, { bytes, pieces, frame, about: transfer.about });
  }
}

/** A tracker of the messages in all CAN frames of a capture. */
export const transferTracker = (key: string, observe: Tracker<Transfers>['observe']): Tracker<Transfers> => ({
  key,
  layer: 'can',
  make: () => new Transfers(),
  forget: state => state.forget(),
  holds: state => state.bytes,
  observe,
});

const costOf = ({ parts, got }: Transfer): number => got + (parts.reduce(sum => sum + 1, 0) + 1) * PART_COST;
