/** pcapng files (draft-ietf-opsawg-pcapng), little-endian: one section with the interfaces of the capture that the packets come from. */
import type { CaptureWriter, WriterOptions, WrittenBlock, WrittenPacket } from './written-packets.ts';
import type { CaptureInterface } from './interfaces.ts';
import { OutputBuffer } from './output-buffer.ts';
import { factOptions } from './packet-options.ts';
import { BLOCK } from './pcapng-blocks.ts';
import { OPTION_COMMENT, OPTION_END, padded, type Option } from './pcapng-options.ts';
import { unitOf } from './pcapng-time.ts';

const OPTION_LIMIT = 0xffff;
const LATEST = (1n << 64n) - 1n;

export class PcapngWriter implements CaptureWriter {
  readonly #out: OutputBuffer;
  readonly #interfaces: readonly CaptureInterface[];
  /** Decimal places of a second that each interface's times are written with. */
  readonly #digits: number[] = [];

  constructor(write: (bytes: Uint8Array) => void, options: WriterOptions) {
    this.#out = new OutputBuffer(write);
    this.#interfaces = options.interfaces;
    this.#section(options);
    for (const { type, bytes } of options.secrets ?? []) this.#secrets(type, bytes);
  }

  packet({ interface: index, seconds, nanoseconds, bytes, original, comments, facts }: WrittenPacket): void {
    this.#describe(index + 1);
    const out = this.#out,
      digits = this.#digits[index];
    const options = [...(comments ?? []).map(commentOption), ...(facts === undefined ? [] : factOptions(facts))];
    const length = 32 + padded(bytes.length) + optionBytes(options);
    const ticks = BigInt(seconds - this.#interfaces[index].timeOffset) * 10n ** BigInt(digits) + BigInt(Math.floor(nanoseconds / 10 ** (9 - digits)));
    const held = ticks < 0n ? 0n : ticks > LATEST ? LATEST : ticks;
    out.u32(BLOCK.enhancedPacket);
    out.u32(length);
    out.u32(index);
    out.u32(Number(held >> 32n));
    out.u32(Number(held & 0xffffffffn));
    out.u32(bytes.length);
    out.u32(original);
    out.padded(bytes);
    this.#options(options);
    out.u32(length);
  }

  block({ block, data }: WrittenBlock): void {
    if (block.kind === 'event' || (block.kind === 'custom' && !block.mayBeCopied)) return;
    const out = this.#out, fields = block.kind === 'custom' ? [block.enterprise] : [];
    const length = 12 + 4 * fields.length + padded(data.length);
    out.u32(block.kind === 'custom' ? BLOCK.custom : BLOCK.journal);
    out.u32(length);
    for (const field of fields) out.u32(field);
    out.padded(data);
    out.u32(length);
  }

  end(): void {
    this.#describe(this.#interfaces.length);
    this.#out.flush();
  }

  #section({ hardware, system, application, comments }: WriterOptions): void {
    const options = [
      ...(comments ?? []).map(commentOption),
      ...textOptions([
        [2, hardware],
        [3, system],
        [4, application],
      ]),
    ];
    const out = this.#out,
      length = 28 + optionBytes(options);
    out.u32(BLOCK.section);
    out.u32(length);
    out.u32(0x1a2b3c4d);
    out.u16(1);
    out.u16(0);
    // The section's length is not known before its end.
    out.u64(LATEST);
    this.#options(options);
    out.u32(length);
  }

  /** Describes the first `count` interfaces, as far as they are not yet, so that their numbers stay what they were. */
  #describe(count: number): void {
    while (this.#digits.length < count) this.#interface(this.#interfaces[this.#digits.length]);
  }

  #interface({
    name,
    description,
    filter,
    system,
    hardware,
    comments,
    linkType,
    snapLength,
    fcsLength,
    timeOffset,
    resolution,
  }: CaptureInterface): void {
    const { base, exponent } = unitOf(resolution),
      digits = base === 10 && exponent < 9 ? exponent : 9;
    const offset = new DataView(new ArrayBuffer(8));
    offset.setBigInt64(0, BigInt(timeOffset), true);
    const options: Option[] = [
      ...comments.map(commentOption),
      ...textOptions([
        [2, name],
        [3, description],
      ]),
      { code: 9, value: Uint8Array.of(digits) },
      ...(filter === undefined ? [] : textOptions([[11, `\0${filter}`]])),
      ...textOptions([[12, system]]),
      ...(fcsLength === undefined ? [] : [{ code: 13, value: Uint8Array.of(fcsLength) }]),
      ...(timeOffset === 0 ? [] : [{ code: 14, value: new Uint8Array(offset.buffer) }]),
      ...textOptions([[15, hardware]]),
    ];
    const out = this.#out,
      length = 20 + optionBytes(options);
    out.u32(BLOCK.interface);
    out.u32(length);
    out.u16(linkType);
    out.u16(0);
    out.u32(snapLength);
    this.#options(options);
    out.u32(length);
    this.#digits.push(digits);
  }

  #secrets(type: number, bytes: Uint8Array): void {
    const out = this.#out,
      length = 20 + padded(bytes.length);
    out.u32(BLOCK.secrets);
    out.u32(length);
    out.u32(type);
    out.u32(bytes.length);
    out.padded(bytes);
    out.u32(length);
  }

  #options(options: readonly Option[]): void {
    if (options.length === 0) return;
    for (const { code, value } of options) {
      this.#out.u16(code);
      this.#out.u16(value.length);
      this.#out.padded(value);
    }
    this.#out.u16(OPTION_END);
    this.#out.u16(0);
  }
}

/** Bytes of the options in a block, their end marker included. */
function optionBytes(options: readonly Option[]): number {
  return options.length === 0 ? 0 : options.reduce((sum, { value }) => sum + 4 + padded(value.length), 4);
}

function commentOption(text: string): Option {
  return { code: OPTION_COMMENT, value: encoded(text) };
}

function textOptions(texts: readonly (readonly [code: number, text: string | undefined])[]): Option[] {
  return texts.flatMap(([code, text]) => (text === undefined ? [] : [{ code, value: encoded(text) }]));
}

/** As much of `text` as an option holds, in whole letters. */
function encoded(text: string): Uint8Array {
  const target = new Uint8Array(Math.min(OPTION_LIMIT, 3 * text.length));
  return target.subarray(0, new TextEncoder().encodeInto(text, target).written);
}
