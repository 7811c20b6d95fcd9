import { describe, expect, it } from 'vitest';
import { Dissector, type Field, MARKS, Pattern, Registry, Repeats, expert, protocol, u16, u8 } from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { DetailLines } from './detail-lines.ts';

const lights = protocol({
  name: 'lights',
  title: 'Lights',
  fields: {
    colour: u8('Colour', { values: { 1: 'Red', 2: 'Green' } }), number: u16('Number', { base: 'hexDec' }),
    size: u8('Size', { unit: 'bytes' }), rest: expert('Rest', 'note', 'Protocol'),
  },
  dissect() {},
});

/** The lines of packets, each of which is a part with this pattern, and how often such a part was shown. */
function printed(
  fields: readonly Field[],
  packets: readonly (readonly [colour: number, number: number, size: number])[],
): { readonly lines: string; readonly shown: number } {
  const pattern = new Pattern(fields), f = lights.fields;
  let shown = 0;
  const frame = protocol({
    name: 'frame', title: 'Frame', fields: {},
    dissect(p) {
      const numbers = fields.map(field => (field === f.number ? (p.u8(1) << 8) | p.u8(2) : p.u8(3)));
      p.alike(pattern, p.u8(), numbers, 4, () => {
        shown++;
        p.take(f.colour);
        p.take(f.number);
        p.take(f.size);
      });
    },
  });
  const sink = new ByteSink(), writer = new DetailLines(sink, undefined, false);
  const dissector = new Dissector(new Registry([MARKS, frame, lights]), { labelled: true, strict: true, repeats: new Repeats() });
  for (const [colour, number, size] of packets) {
    const record = {
      number: 1, seconds: 0, nanoseconds: 0, original: 4, bytes: Uint8Array.of(colour, number >> 8, number & 255, size),
      linkType: 1, encapsulation: 1, interfaceIndex: 0,
    };
    dissector.dissect(record);
    writer.packet({ record, dissector, time: () => '' });
  }
  return { lines: sink.toString(), shown };
}

const { number, size } = lights.fields;

describe('parts that are alike', () => {
  it('are shown once for each shape, and printed with the numbers of their packets', () => {
    const { lines, shown } = printed([number], [[1, 10, 4], [1, 300, 4], [2, 300, 4], [1, 7, 4]]);
    expect(shown).toBe(2);
    expect(lines.match(/(Red|Green|Number: .*)/g)).toEqual([
      'Red', 'Number: 0x000a (10)', 'Red', 'Number: 0x012c (300)', 'Green', 'Number: 0x012c (300)', 'Red', 'Number: 0x0007 (7)',
    ]);
  });

  it('are not kept where more than digits would differ: a byte, 2 bytes', () => {
    const { lines, shown } = printed([number, size], [[1, 10, 1], [1, 10, 2]]);
    expect(shown).toBe(2);
    expect(lines.match(/Size: .*/g)).toEqual(['Size: 1 byte', 'Size: 2 bytes']);
  });

  it('differ in numbers and moments only', () => {
    expect(() => new Pattern([lights.fields.rest])).toThrow('lights.rest');
  });
});
