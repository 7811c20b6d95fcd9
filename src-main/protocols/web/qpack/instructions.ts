/** What the encoder and the decoder of QPACK tell each other on streams of their own: RFC 9204 §4.3 and §4.4. */
import { type Input, readInteger, readString } from '../hpack/primitives.ts';

export const INSERT_INDEXED = 0, INSERT_LITERAL = 1, CAPACITY = 2, DUPLICATE = 3;
export const ACKNOWLEDGMENT = 4, CANCELLATION = 5, INCREMENT = 6;

export interface Instruction {
  readonly kind: number;
  /** Bytes that it takes. */
  readonly length: number;
  /** An index, of the static table where `isStatic`; the table's capacity, a stream's number or a number of inserts, as the kind has it. */
  readonly number: number;
  readonly isStatic: boolean;
  readonly name: string | undefined;
  readonly value: string | undefined;
}

/** Whether the encoder's instruction at the begin of `bytes` is all there: told by its lengths alone, so that asking often costs little. */
export function isWhole(bytes: Uint8Array): boolean {
  const input: Input = { bytes, at: 0, end: bytes.length, broken: false }, first = bytes[0];
  if ((first & 0x80) !== 0) readInteger(input, 6);
  else if ((first & 0x40) !== 0) skipString(input, 5);
  else readInteger(input, 5);
  if ((first & 0xc0) !== 0) skipString(input, 7);
  return !input.broken;
}

function skipString(input: Input, prefix: number): void {
  const length = readInteger(input, prefix);
  input.at += length;
  if (input.at > input.end) input.broken = true;
}

/** The encoder's instruction at the begin of `bytes`; undefined when it is not whole, or none. */
export function encoderInstruction(bytes: Uint8Array): Instruction | undefined {
  const input: Input = { bytes, at: 0, end: bytes.length, broken: false };
  const first = bytes[0];
  let kind = DUPLICATE, number = 0, name: string | undefined, value: string | undefined;
  if ((first & 0x80) !== 0) {
    kind = INSERT_INDEXED;
    number = readInteger(input, 6);
    value = readString(input, 7);
  } else if ((first & 0x40) !== 0) {
    kind = INSERT_LITERAL;
    name = readString(input, 5);
    value = readString(input, 7);
  } else {
    if ((first & 0x20) !== 0) kind = CAPACITY;
    number = readInteger(input, 5);
  }
  return input.broken ? undefined : { kind, length: input.at, number, isStatic: kind === INSERT_INDEXED && (first & 0x40) !== 0, name, value };
}

/** The same of the decoder's. */
export function decoderInstruction(bytes: Uint8Array): Instruction | undefined {
  const input: Input = { bytes, at: 0, end: bytes.length, broken: false };
  const kind = (bytes[0] & 0x80) !== 0 ? ACKNOWLEDGMENT : (bytes[0] & 0x40) !== 0 ? CANCELLATION : INCREMENT;
  const number = readInteger(input, kind === ACKNOWLEDGMENT ? 7 : 6);
  return input.broken ? undefined : { kind, length: input.at, number, isStatic: false, name: undefined, value: undefined };
}
