import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../tooling/packets.ts';
import { type FieldSection, QpackDecoder } from './decoder.ts';
import { ACKNOWLEDGMENT, CANCELLATION, INCREMENT, decoderInstruction, encoderInstruction } from './instructions.ts';
import { STATIC_TABLE } from './static-table.ts';

/** Gives an encoder stream's instructions to the decoder; how many inserts there are then. */
function encoded(decoder: QpackDecoder, hex: string): number {
  let bytes = fromHex(hex);
  while (bytes.length > 0) {
    const instruction = encoderInstruction(bytes)!;
    decoder.insert(instruction);
    bytes = bytes.subarray(instruction.length);
  }
  return decoder.inserted;
}

const section = (decoder: QpackDecoder, hex: string): FieldSection => decoder.decode(fromHex(hex)) as FieldSection;
const lines = (decoder: QpackDecoder, hex: string): string[] => section(decoder, hex).lines.map(({ name, value }) => `${name}: ${value}`);
const acknowledgment = (hex: string): unknown => {
  const { kind, number } = decoderInstruction(fromHex(hex))!;
  return [kind, number];
};

function newDecoder(): QpackDecoder {
  const decoder = new QpackDecoder();
  decoder.allowed = 220;
  return decoder;
}

describe('the conversation of RFC 9204 appendix B', () => {
  const decoder = newDecoder();

  it('begins with a literal with a name reference (B.1)', () => {
    expect(lines(decoder, '0000 510b 2f69 6e64 6578 2e68 746d 6c')).toEqual([':path: /index.html']);
  });

  it('fills the dynamic table, which a section reads behind its base (B.2)', () => {
    expect(decoder.decode(fromHex('0381 10 11'))).toEqual({ isBlocked: true, required: 2 });
    expect(encoded(decoder, '3fbd01 c00f 7777 772e 6578 616d 706c 652e 636f 6d c10c 2f73 616d 706c 652f 7061 7468')).toBe(2);
    expect(lines(decoder, '0381 10 11')).toEqual([':authority: www.example.com', ':path: /sample/path']);
    expect(section(decoder, '0381 10 11')).toMatchObject({ required: 2, base: 0 });
    expect(acknowledgment('84')).toEqual([ACKNOWLEDGMENT, 4]);
  });

  it('inserts speculatively (B.3)', () => {
    expect(encoded(decoder, '4a63 7573 746f 6d2d 6b65 790c 6375 7374 6f6d 2d76 616c 7565')).toBe(3);
    expect(acknowledgment('01')).toEqual([INCREMENT, 1]);
  });

  it('duplicates an entry, and cancels a stream (B.4)', () => {
    expect(encoded(decoder, '02')).toBe(4);
    expect(lines(decoder, '0500 80 c1 81')).toEqual([':authority: www.example.com', ':path: /', 'custom-key: custom-value']);
    expect(acknowledgment('48')).toEqual([CANCELLATION, 8]);
  });

  it('evicts the oldest (B.5)', () => {
    expect(encoded(decoder, '810d 6375 7374 6f6d 2d76 616c 7565 32')).toBe(5);
    expect(lines(decoder, '0600 80')).toEqual(['custom-key: custom-value2']);
    // `:authority` of B.2 had number 0, which is gone.
    expect(section(decoder, '0600 84').trouble).toBe('There is no header with index 4');
  });
});

describe('what is wrong with a section', () => {
  it('is a prefix that is none, or an index that the static table does not have', () => {
    expect(section(newDecoder(), '0e00').trouble).toMatch(/does not begin/);
    expect(section(newDecoder(), '0000 ff24').trouble).toBe('There is no header with index 99');
    expect(section(newDecoder(), '0000 5f').trouble).toMatch(/ends early/);
  });

  it('is more than a megabyte of headers, which a few bytes can ask for', () => {
    const decoder = new QpackDecoder();
    decoder.allowed = 1 << 16;
    encoded(decoder, `3fe1ff03 c0 7fa11e ${'62'.repeat(4000)}`);
    const block = decoder.decode(Uint8Array.from([2, 0, ...new Uint8Array(10_000).fill(0x80)])) as FieldSection;
    expect(block.trouble).toMatch(/more than 1048576 bytes/);
    expect(block.lines.length).toBeLessThan(300);
  });

  it('is a table larger than is kept, or an instruction for an entry that is not there', () => {
    const decoder = new QpackDecoder();
    encoded(decoder, '3f e1 ff ff ff 07');
    expect(decoder.trouble).toMatch(/no more than 262144/);
    const other = newDecoder();
    encoded(other, '3fbd01 05');
    expect(other.trouble).toMatch(/entry 5/);
  });
});

describe('the static table, RFC 9204 appendix A', () => {
  it('has 99 entries', () => {
    expect([STATIC_TABLE.length, STATIC_TABLE[17], STATIC_TABLE[25], STATIC_TABLE[52], STATIC_TABLE[98]]).toEqual([
      99, [':method', 'GET'], [':status', '200'], ['content-type', 'text/html; charset=utf-8'], ['x-frame-options', 'sameorigin'],
    ]);
  });
});
