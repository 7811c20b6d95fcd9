import { expect, it } from 'vitest';
import { Dissector, MARKS, Registry, bits, protocol } from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { DetailLines } from './detail-lines.ts';

const twins = protocol({
  name: 'twins', title: 'Twins',
  fields: { low: bits('Low', 0x0f, { id: 'twins.part' }), high: bits('High', 0xf0, { id: 'twins.part' }) },
  dissect(p, f) {
    p.show(f.low);
    p.take(f.high);
  },
});

it('fields of one name are each written as they were declared, with the same number too', () => {
  const dissector = new Dissector(new Registry([MARKS, twins]), { labelled: true, strict: true }), sink = new ByteSink();
  dissector.dissect(
    { number: 1, seconds: 0, nanoseconds: 0, original: 1, bytes: Uint8Array.of(0x33), linkType: 1, encapsulation: 1, interfaceIndex: 0 },
    undefined, twins,
  );
  new DetailLines(sink, undefined, false).nodes(dissector.tree, 0, 0);
  expect(sink.toString().split('\n')).toEqual(['Twins', '    .... 0011 = Low: 3', '    0011 .... = High: 3', '']);
});
