/** The packets of a hex dump, line by line. */
import type { HexDumpForm, HexDumpRemark } from '../../api/index.ts';
import { bareBytes, dumpLine } from './dump-line.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { PacketHeads } from './packet-heads.ts';
import type { PacketHead } from './packet-heads.ts';

/** Remarks that are kept; further ones are counted. */
const MOST_REMARKS = 100;
/** Characters of a line with an offset, as its words are looked at one by one: three a byte of the longest packet, and as many again. */
const LONGEST_LINE = 1 << 21;
/** Bytes that `*` may stand for in one text: three lines of it could fill the disk otherwise. */
const MOST_REPEATED = 1 << 28;

const BASES = { hexadecimal: 16, octal: 8, decimal: 10 } as const;

export class DumpedPackets {
  readonly remarks: HexDumpRemark[] = [];
  further = 0;
  readonly #form: HexDumpForm;
  readonly #packet: (head: PacketHead, bytes: Uint8Array) => void;
  readonly #heads: PacketHeads;
  #line = 0;
  /** Of the packet that is being read; undefined between packets. */
  #head: PacketHead | undefined;
  readonly #bytes = new GrowingBytes();
  /** Bytes before the line that came last, whose characters may have been taken for more of them. */
  #before = 0;
  /** Something is wrong in a packet, and the rest of it is left out. */
  #skipping = false;
  /** Lines like the last one are left out here. */
  #repeats = false;
  /** Bytes that `*` has stood for. */
  #repeated = 0;

  /** Hands each packet to `packet` once it is whole. `now`: milliseconds since 1970. Throws `UserError` for times that are written as none are. */
  constructor(form: HexDumpForm, now: number, packet: (head: PacketHead, bytes: Uint8Array) => void) {
    this.#form = form;
    this.#packet = packet;
    this.#heads = new PacketHeads(form, now);
  }

  /** Takes the next line, without its end. */
  line(text: string): void {
    this.#line++;
    const { offsets } = this.#form;
    if (/^\s*#/.test(text)) return;
    if (offsets === 'lines') this.#wholePacket(text);
    else if (offsets === 'none') this.#bareLine(text);
    else this.#offsetLine(text, BASES[offsets]);
  }

  end(): void {
    if (this.#head !== undefined) this.#give(this.#head, this.#bytes.taken());
    this.#head = undefined;
  }

  #offsetLine(text: string, base: 8 | 10 | 16): void {
    if (this.#head !== undefined && text.trim() === '*') {
      this.#repeats = true;
      return;
    }
    if (text.length > LONGEST_LINE) {
      this.#remark('the line is left out, as it is longer than any of a dump');
      return;
    }
    const line = dumpLine(text, { base, characters: this.#form.characters }, this.#bytes.length);
    const isText = line === undefined || (line.bytes.length === 0 && (line.offset === 0 || this.#head === undefined));
    if (isText) return this.#heads.text(text);
    if (line.offset === 0) {
      this.#heads.text(line.before);
      this.#begin();
    } else if (!this.#goesOn(line.offset)) {
      return;
    }
    this.#take(line.bytes);
  }

  /** Whether a line with this offset goes on with the packet. */
  #goesOn(offset: number): boolean {
    if (this.#skipping) return false;
    if (this.#head === undefined) {
      this.#remark(`offset ${this.#number(offset)}, but no packet begins before it`);
      this.#skipping = true;
      return false;
    }
    if (this.#repeats) this.#repeat(offset);
    if (offset < this.#bytes.length && offset > this.#before) this.#bytes.cut(offset);
    if (offset === this.#bytes.length) {
      this.#heads.forget();
      return true;
    }
    this.#remark(`offset ${this.#number(offset)} where ${this.#number(this.#bytes.length)} is expected: the rest of the packet is left out`);
    this.end();
    this.#skipping = true;
    return false;
  }

  /** Lines that a `*` stands for; never more bytes than a packet has, nor than a text may ask for. */
  #repeat(offset: number): void {
    this.#repeats = false;
    const last = this.#bytes.from(this.#before), begun = this.#bytes.length;
    const most = Math.min(offset, this.#form.longest, begun + MOST_REPEATED - this.#repeated);
    while (last.length > 0 && this.#bytes.length + last.length <= most) this.#take(last);
    this.#repeated += this.#bytes.length - begun;
  }

  /** Everything is bytes of one packet. */
  #bareLine(text: string): void {
    const bytes = bareBytes(text);
    if (bytes === undefined && this.#head === undefined) this.#heads.text(text);
    else if (bytes === undefined && text.trim() !== '') this.#remark('the line is left out, as it holds more than bytes');
    if (bytes === undefined) return;
    if (this.#head === undefined) this.#begin();
    this.#take(bytes);
  }

  #wholePacket(text: string): void {
    if (text.trim() === '') return;
    const { head, length } = this.#heads.before(text), bytes = bareBytes(text.slice(length));
    if (bytes === undefined) this.#remark('the line is left out, as it holds more than bytes');
    else this.#give(head, bytes);
  }

  #begin(): void {
    this.end();
    this.#head = this.#heads.next();
    this.#skipping = false;
    this.#repeats = false;
  }

  #take(bytes: ArrayLike<number>): void {
    this.#before = this.#bytes.length;
    this.#bytes.add(bytes);
  }

  #give(head: PacketHead, bytes: Uint8Array): void {
    const { longest } = this.#form;
    for (let at = 0; at < bytes.length; at += longest) this.#packet(head, bytes.subarray(at, at + longest));
  }

  /** As the offsets of the text are written. */
  #number(offset: number): string {
    const { offsets } = this.#form;
    return offset.toString(offsets === 'octal' ? 8 : offsets === 'decimal' ? 10 : 16).padStart(4, '0');
  }

  #remark(text: string): void {
    if (this.remarks.length < MOST_REMARKS) this.remarks.push({ line: this.#line, text });
    else this.further++;
  }
}
