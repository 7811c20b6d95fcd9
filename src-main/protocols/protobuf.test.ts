import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './protobuf.examples.ts';

const example = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'protobuf' });

describe('a field', () => {
  it('has a number, a wire type and a value', () => {
    const varint = example('varint');
    expect(['number', 'wiretype', 'value.uint64'].map(name => varint.value(`protobuf.field.${name}`))).toEqual(['1', '0', '150']);
    expect(varint.lines()).toContain('        Field(1): 150 (varint)');
  });

  it('of a length is text where it is text', () => {
    expect(example('string').value('protobuf.field.value.string')).toBe('testing');
    expect(example('bytes').value('protobuf.field.value.string')).toBeUndefined();
    expect(example('bytes').value('protobuf.field.value')).toBe('00ff00');
  });

  it('of a length is a message where it can be taken apart to its end', () => {
    expect(example('nested').values('protobuf.field.number')).toEqual(['3', '1']);
    expect(example('nested').lines()).toContain('        Field(3): a message of 3 bytes');
  });

  it('of 32 or 64 bits is an integer or a real number', () => {
    const fixed = example('fixed');
    expect([fixed.value('protobuf.field.value.double'), fixed.value('protobuf.field.value.float')]).toEqual(['1', '1']);
  });
});

describe('what cannot be read', () => {
  it('is said, and ends the message', () => {
    expect(example('endless').remarks).toEqual(['Failed to parse value field']);
    expect(example('tooLong').remarks).toEqual(['Failed to parse value field']);
    expect(example('group').remarks).toEqual(['Unknown or unsupported wiretype']);
  });

  it('is not nested without end', () => {
    let bytes = new Uint8Array(0);
    for (let i = 0; i < 200; i++) bytes = Uint8Array.from([0x0a, ...(bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >> 7]), ...bytes]);
    const deep = dissect(bytes, { as: 'protobuf' });
    expect(deep.trouble).toBe('none');
    expect(deep.values('protobuf.field.number').length).toBeLessThan(64);
  });
});
