import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteSink } from './byte-sink.ts';

describe('a byte sink', () => {
  it('holds any text as UTF-8, short or long', () => {
    const sink = new ByteSink();
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 5 }), texts => {
      sink.length = 0;
      for (const text of texts) sink.text(text);
      expect(sink.toString()).toBe(texts.join(''));
    }));
  });

  it('writes numbers as JavaScript does', () => {
    const sink = new ByteSink();
    fc.assert(fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(), fc.integer()), number => {
      sink.length = 0;
      sink.decimal(number);
      sink.byte(32);
      sink.hex(Math.abs(number), 4);
      expect(sink.toString()).toBe(`${number} ${Math.abs(number).toString(16).padStart(4, '0')}`);
    }));
  });

  it('writes texts that need no escape, and nothing of others', () => {
    const sink = new ByteSink();
    expect([
      sink.printable('a b~'), sink.printable('a\tb'), sink.printable('caf\u00e9'), sink.printable('\x7f'), sink.printable(''),
    ]).toEqual([true, false, false, false, true]);
    expect(sink.toString()).toBe('a b~');
  });

  it('writes spans of time to the nanosecond', () => {
    const sink = new ByteSink();
    for (const [seconds, nanoseconds] of [[0, 0], [12, 999_999_999], [-1, -5], [4_294_967_296, 20]]) {
      sink.moment(seconds, nanoseconds);
      sink.byte(32);
    }
    expect(sink.toString()).toBe('0.000000000 12.999999999 -1.000000005 4294967296.000000020 ');
  });

  it('gives away full chunks in order and keeps nothing back', () => {
    const chunks: string[] = [];
    const sink = new ByteSink(chunk => chunks.push(Buffer.from(chunk).toString()));
    const line = 'x'.repeat(999) + '\n';
    for (let i = 0; i < 1000; i++) {
      sink.text(line);
      sink.settle();
    }
    sink.flush();
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.join('')).toBe(line.repeat(1000));
  });

  it('writes the same bytes again as it wrote them first', () => {
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => i);
    const chunks: string[] = [];
    const sink = new ByteSink(chunk => chunks.push(Buffer.from(chunk).toString()));
    const hex = (start: number, end: number): string => Buffer.from(bytes.subarray(start, end)).toString('hex');
    const pieces = [[0, 100], [0, 100], [0, 99], [1, 100], [50, 51], [99, 101], [60, 160], [61, 160]] as const;
    for (const [start, end] of pieces) sink.hexBytes(bytes, start, end, 0);
    sink.flush();
    sink.hexBytes(bytes, 1, 100, 0);
    sink.flush();
    expect(chunks).toEqual([pieces.map(([start, end]) => hex(start, end)).join(''), hex(1, 100)]);
    for (const [start, end] of [[0, 100], [40, 90], [99, 100]] as const) sink.hexBytes(bytes, start, end, 58);
    const colons = (start: number, end: number): string => [...bytes.subarray(start, end)].map(byte => byte.toString(16).padStart(2, '0')).join(':');
    expect(sink.toString()).toBe(colons(0, 100) + colons(40, 90) + colons(99, 100));
  });

  it('forgets what it takes back', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, i) => i);
    const sink = new ByteSink();
    sink.hexBytes(bytes, 0, 64, 0);
    sink.length = 0;
    sink.text('x');
    sink.hexBytes(bytes, 32, 64, 0);
    expect(sink.toString()).toBe(`x${Buffer.from(bytes.subarray(32)).toString('hex')}`);
  });

  it('puts separators between bytes', () => {
    const sink = new ByteSink();
    sink.hexBytes(Uint8Array.of(0, 0xab, 0x10), 0, 3, 58);
    sink.fill(32, 2);
    sink.hexBytes(Uint8Array.of(0, 0xab, 0x10), 1, 3, 0);
    expect(sink.toString()).toBe('00:ab:10  ab10');
  });
});

describe('bytes as digits', () => {
  const bytes = Uint8Array.from({ length: 23 }, (_, i) => (37 * i) & 255);

  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 23])('are two for each of %i, whatever stands between', length => {
    const pairs = [...bytes.subarray(0, length)].map(byte => byte.toString(16).padStart(2, '0'));
    for (const separator of ['', ':']) {
      const sink = new ByteSink();
      sink.text('a');
      sink.hexBytes(bytes, 0, length, separator === '' ? 0 : 58);
      sink.text('z');
      expect(sink.toString()).toBe(`a${pairs.join(separator)}z`);
    }
  });
});
