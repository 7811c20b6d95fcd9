import { describe, expect, it } from 'vitest';
import { Dissector, MARKS, Registry, type Tree, none, protocol, text } from '../dissect/index.ts';
import { fittedBareLabel, fittedLabel } from './fitted-label.ts';

const long = protocol({
  name: 'long', title: 'Long',
  fields: { text: text('Long text'), made: text('Made'), segments: none('Segments') },
  dissect(p, f) {
    const value = p.take(f.text, p.remaining);
    p.generate(f.made, value);
    p.set(f.made, '');
    p.label(`Label of its own: ${value}`);
    p.set(f.made, 'value');
    p.addLabel(` (${value})`);
    p.generate(f.segments, undefined);
    p.label(`[2 Segments: ${value}]`);
  },
});

function dissected(value: string): Tree {
  const dissector = new Dissector(new Registry([MARKS, long]), { labelled: true, strict: true });
  const bytes = new TextEncoder().encode(value);
  dissector.dissect(
    { number: 1, seconds: 0, nanoseconds: 0, original: bytes.length, bytes, linkType: 1, encapsulation: 1, interfaceIndex: 0 },
    undefined, long,
  );
  return dissector.tree;
}

function labels(value: string): string[] {
  const tree = dissected(value);
  return [1, 2, 3].map(node => fittedLabel(tree, node)).concat(fittedBareLabel(tree, 2));
}

const added = (value: string): string => fittedLabel(dissected(value), 4);
const pieces = (value: string): string => fittedLabel(dissected(value), 5);

describe('labels that are too long', () => {
  it('are cut behind a mark that follows the name of the field', () => {
    const value = 'x'.repeat(300);
    expect(labels(value)).toEqual([
      `Long text [truncated]: ${'x'.repeat(215)}`, `[Made [truncated]: ${'x'.repeat(220)}]`, ` [truncated]Label of its own: ${'x'.repeat(208)}`,
      `Made [truncated]: ${'x'.repeat(220)}`,
    ]);
  });

  it('are cut without a mark where text was added to them', () => {
    expect(added('x'.repeat(300))).toBe(`Made: value (${'x'.repeat(226)}`);
    expect(added('short')).toBe('Made: value (short)');
  });

  it('are cut without a mark where they list what a message was put together from', () => {
    expect(pieces('x'.repeat(300))).toBe(`[2 Segments: ${'x'.repeat(227)}]`);
    expect(pieces('#1(2)')).toBe('[2 Segments: #1(2)]');
  });

  it('are never cut inside a character', () => {
    expect(labels('ä'.repeat(300))[0]).toBe(`Long text [truncated]: ${'ä'.repeat(107)}`);
  });

  it('are whole below the limit', () => {
    expect(labels('x'.repeat(228))[0]).toBe(`Long text: ${'x'.repeat(228)}`);
  });
});
