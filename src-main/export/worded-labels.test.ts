import { describe, expect, it } from 'vitest';
import { Dissector, MARKS, Registry, Wording, protocol, u8 } from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { DetailLines } from './detail-lines.ts';
import { fittedLabel } from './fitted-label.ts';

const PORTS = new Wording('Src Port: ', ', Dst Port: ', ''), LONG = new Wording(`${'x'.repeat(230)} `, ' and ', ' bytes');

const worded = protocol({
  name: 'worded', title: 'Worded',
  fields: { one: u8('One') },
  dissect(p, f) {
    p.labelNode(p.node, PORTS.with(80, 65535));
    p.title(', Len: 3');
    p.take(f.one);
    p.label(PORTS.with(1, 2));
    p.take(f.one);
    p.label(LONG.with(1_000_000, 2));
    p.generate(f.one, 3);
    p.label(PORTS.with(4, 5));
    p.addLabel(' (more)');
    p.generate(f.one, 4);
    p.label(() => PORTS.with(6, 7));
  },
});

function dissected(): Dissector {
  const dissector = new Dissector(new Registry([MARKS, worded]), { labelled: true, strict: true });
  dissector.dissect(
    { number: 1, seconds: 0, nanoseconds: 0, original: 2, bytes: Uint8Array.of(1, 2), linkType: 1, encapsulation: 1, interfaceIndex: 0 },
    undefined, worded,
  );
  return dissector;
}

describe('labels that are worded with numbers', () => {
  const dissector = dissected(), sink = new ByteSink();
  new DetailLines(sink, undefined, false).nodes(dissector.tree, 0, 0);
  const lines = sink.toString().split('\n');

  it('are written as their texts, which may be added to, concluded ones in brackets', () => {
    expect(lines.filter((_, at) => at !== 2)).toEqual([
      'Src Port: 80, Dst Port: 65535, Len: 3', '    Src Port: 1, Dst Port: 2', '    [Src Port: 4, Dst Port: 5 (more)]',
      '    [Src Port: 6, Dst Port: 7]', '',
    ]);
  });

  it('are cut where they are too long', () => {
    expect(lines[2]).toBe(`    ${fittedLabel(dissector.tree, 2)}`);
    expect(lines[2]).toBe(`     [truncated]${'x'.repeat(226)}`);
  });
});
