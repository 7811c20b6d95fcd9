import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage, encodeMessage } from './encoding.ts';

const { message } = fc.letrec((tie) => ({
  message: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(null, undefined, true, false, NaN, Infinity, -Infinity),
    fc.double().map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('message'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', '__proto__', 'constructor', '$bytes')), tie('message'),
      { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('a message', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(message, (original) => isDeepStrictEqual(decodeMessage(encodeMessage(original)), original)));
  });

  it('comes back from the middle of a larger buffer', () => {
    const bytes = encodeMessage({ piece: new Uint8Array([1, 2, 3]) });
    const larger = new Uint8Array(bytes.length + 10);
    larger.set(bytes, 7);
    expect(decodeMessage(larger.subarray(7, 7 + bytes.length))).toEqual({ piece: new Uint8Array([1, 2, 3]) });
  });

  it('carries bytes as they are, without growing them', () => {
    expect(encodeMessage(new Uint8Array(100_000)).length).toBeLessThan(100_050);
  });

  it('cannot carry functions, nor nest without end', () => {
    expect(() => encodeMessage(() => 1)).toThrow('cannot carry a function');
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => encodeMessage(endless)).toThrow('nested too deeply');
  });
});

describe('hostile bytes', () => {
  const json = (text: string) => {
    const body = new TextEncoder().encode(text);
    return new Uint8Array([0, 0, 0, body.length, ...body]);
  };

  it('either decode or throw an Error, whatever they are', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }),
      message.map(encodeMessage).chain((whole) => fc.nat(whole.length).map((cut) => whole.slice(0, cut))));
    fc.assert(fc.property(bytes, (input) => {
      try {
        decodeMessage(input);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }));
  });

  it.each([
    ['', 'empty'],
    ['\0\0\0', 'within a length'],
    ['\0\0\0\x05{}', 'shorter than it says'],
  ])('%j: %s', (text, reason) => {
    expect(() => decodeMessage(new TextEncoder().encode(text))).toThrow(reason);
  });

  it.each([
    ['{"$":0}', 'bytes that it does not have'],
    ['{"$":-1}', 'bytes that it does not have'],
    ['{"$":"length"}', 'unknown mark'],
    ['{"$":null}', 'unknown mark'],
    ['['.repeat(100) + ']'.repeat(100), 'nested too deeply'],
  ])('%s: %s', (text, reason) => {
    expect(() => decodeMessage(json(text))).toThrow(reason);
  });

  it('do not reach the prototype of objects', () => {
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const decoded = decodeMessage(json('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
  });
});
