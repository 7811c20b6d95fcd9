/** Blocks of zstd frames (RFC 8878 §3.1.1.2, §3.1.1.3), decoded frame after frame into a window, with every length and reference checked. */
import { bitsAt, streamBits } from './bit-stream.ts';
import type { HuffmanTable } from './huffman.ts';
import { readLiterals } from './literals.ts';
import { LITERAL_LENGTHS, MATCH_LENGTHS, readSequenceTables, type SequenceTables } from './sequences.ts';

/** A block is this large at most, packed and unpacked. */
export const BLOCK_BYTES = 1 << 17;
/** Zeros before and after a block, so that bits can be read four bytes at once. */
const MARGIN = 8;
/** The window's memory grows with what is decoded: a header that asks for 128 MiB costs nothing yet. */
const FIRST_BYTES = 1 << 20;

export class BlockDecoder {
  #window = 0;
  /** What was decoded last, up to `#end`: at least as many bytes of the frame as its window has, if there were so many. */
  #output = new Uint8Array(FIRST_BYTES);
  #end = 0;
  readonly #input = new Uint8Array(MARGIN + BLOCK_BYTES + MARGIN);
  readonly #view = new DataView(this.#input.buffer);
  readonly #literals = new Uint8Array(BLOCK_BYTES);
  #tree: HuffmanTable | undefined;
  #tables: SequenceTables | undefined;
  /** The last three offsets (§3.1.1.5). */
  readonly #offsets = new Uint32Array(3);

  /** Begins a frame; the memory of the one before is used again. */
  begin(window: number): void {
    this.#window = window;
    this.#end = 0;
    this.#tree = undefined;
    this.#tables = undefined;
    this.#offsets.set([1, 4, 8]);
  }

  /** These three give the bytes of the block, valid until the next. */
  raw(block: Uint8Array): Uint8Array {
    const from = this.#makeRoom();
    this.#output.set(block, from);
    this.#end = from + block.length;
    return this.#output.subarray(from, this.#end);
  }

  repeated(byte: number, count: number): Uint8Array {
    const from = this.#makeRoom();
    this.#end = from + count;
    return this.#output.fill(byte, from, this.#end).subarray(from, this.#end);
  }

  compressed(block: Uint8Array): Uint8Array {
    const input = this.#input,
      start = MARGIN,
      end = start + block.length;
    input.set(block, start);
    input.fill(0, end, end + MARGIN);
    const literals = readLiterals(input, this.#view, start, end, this.#tree, this.#literals);
    this.#tree = literals.tree;
    const from = this.#makeRoom();
    this.#end = this.#sequences(literals.next, end, literals.count, from);
    return this.#output.subarray(from, this.#end);
  }

  /** Room for one more block at the end; gives where it begins. */
  #makeRoom(): number {
    const output = this.#output;
    if (this.#end + BLOCK_BYTES <= output.length) return this.#end;
    if (output.length < 2 * this.#window) {
      this.#output = new Uint8Array(2 * output.length);
      this.#output.set(output.subarray(0, this.#end));
      return this.#end;
    }
    // What lies further back than the window makes room for as much again, so that moves are no more than what was decoded.
    const kept = Math.min(this.#end, this.#window);
    output.copyWithin(0, this.#end - kept, this.#end);
    this.#end = kept;
    return kept;
  }

  /** Carries out the sequences from `at` to `end` of the input: literals, then a match, in turns; gives where the output ends. */
  #sequences(at: number, end: number, literalCount: number, from: number): number {
    const input = this.#input,
      view = this.#view,
      output = this.#output,
      literals = this.#literals,
      offsets = this.#offsets;
    const limit = from + BLOCK_BYTES;
    if (at >= end) throw new Error('sequences are cut');
    let count = input[at++];
    if (count > 127 && count < 255) count = ((count - 128) << 8) + input[at++];
    else if (count === 255) {
      count = view.getUint16(at, true) + 0x7f00;
      at += 2;
    }
    let to = from,
      literal = 0;
    if (count > 0) {
      const { tables, next: start } = readSequenceTables(input, at, end, this.#tables);
      this.#tables = tables;
      const { literalLengths, offsets: offsetCodes, matchLengths } = tables;
      let position = streamBits(input, start, end) - literalLengths.log;
      let literalState = bitsAt(view, start, position, literalLengths.log);
      position -= offsetCodes.log;
      let offsetState = bitsAt(view, start, position, offsetCodes.log);
      position -= matchLengths.log;
      let matchState = bitsAt(view, start, position, matchLengths.log);
      for (; count > 0 && position >= 0; count--) {
        const offsetBits = offsetCodes.symbol[offsetState];
        let offset = 2 ** offsetBits;
        // In two parts, because four bytes hold 25 bits whatever bit they begin with.
        if (offsetBits > 16) {
          position -= offsetBits - 16;
          offset += bitsAt(view, start, Math.max(0, position), offsetBits - 16) * 65536;
          position -= 16;
          offset += bitsAt(view, start, Math.max(0, position), 16);
        } else {
          position -= offsetBits;
          offset += bitsAt(view, start, Math.max(0, position), offsetBits);
        }
        const matchCode = matchLengths.symbol[matchState],
          literalCode = literalLengths.symbol[literalState];
        position -= MATCH_LENGTHS.bits[matchCode];
        const match = MATCH_LENGTHS.base[matchCode] + bitsAt(view, start, Math.max(0, position), MATCH_LENGTHS.bits[matchCode]);
        position -= LITERAL_LENGTHS.bits[literalCode];
        const length = LITERAL_LENGTHS.base[literalCode] + bitsAt(view, start, Math.max(0, position), LITERAL_LENGTHS.bits[literalCode]);
        if (count > 1) {
          let bits = literalLengths.bits[literalState];
          position -= bits;
          literalState = literalLengths.base[literalState] + bitsAt(view, start, Math.max(0, position), bits);
          bits = matchLengths.bits[matchState];
          position -= bits;
          matchState = matchLengths.base[matchState] + bitsAt(view, start, Math.max(0, position), bits);
          bits = offsetCodes.bits[offsetState];
          position -= bits;
          offsetState = offsetCodes.base[offsetState] + bitsAt(view, start, Math.max(0, position), bits);
        }
        if (offset > 3) {
          offset -= 3;
          offsets[2] = offsets[1];
          offsets[1] = offsets[0];
          offsets[0] = offset;
        } else {
          const which = offset - (length === 0 ? 0 : 1);
          offset = which === 3 ? offsets[0] - 1 : offsets[which];
          if (which > 1) offsets[2] = offsets[1];
          if (which > 0) offsets[1] = offsets[0];
          offsets[0] = offset;
        }
        if (length > literalCount - literal || length + match > limit - to) throw new Error('a block has more bytes than fit');
        for (const literalEnd = literal + length; literal < literalEnd;) output[to++] = literals[literal++];
        if (offset === 0 || offset > to) throw new Error('a block refers to before its beginning');
        if (offset >= match && match > 32) {
          output.copyWithin(to, to - offset, to - offset + match);
          to += match;
        } else {
          for (const matchEnd = to + match; to < matchEnd; to++) output[to] = output[to - offset];
        }
      }
      if (position !== 0) throw new Error('sequences and their count differ');
    } else if (at !== end) {
      throw new Error('bytes follow a block without sequences');
    }
    const rest = literalCount - literal;
    if (rest > limit - to) throw new Error('a block has more bytes than fit');
    output.set(literals.subarray(literal, literalCount), to);
    return to + rest;
  }
}
