import { describe, expect, it } from 'vitest';
import {
  Dissector, type Field, type PacketRecord, Registry, MARKS, bits, expert, ipv4, none, octets, protocol, text, u16,
} from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { ChosenFields } from './chosen-fields.ts';
import { ChosenEk, ChosenJson, ChosenPdml } from './chosen-writers.ts';
import { DayIndex } from './day-index.ts';
import { DetailLines } from './detail-lines.ts';
import { EkHead, EkRows } from './ek-head.ts';
import { EkLines } from './ek-lines.ts';
import { FIELD_LINE_DEFAULTS, type FieldLineOptions, FieldLines } from './field-lines.ts';
import { JsonTrees, type JsonTreeOptions } from './json-trees.ts';
import type { PacketWriter } from './packet-writer.ts';
import { Pdml } from './pdml.ts';
import { protocolFilter } from './protocol-filter.ts';
import { Psml } from './psml.ts';
import { SummaryLines } from './summary-lines.ts';
import { TextPackets } from './text-packets.ts';

/** Two addresses, a number with bits, a text with characters that matter, a line of text with a mark below. */
const toy = protocol({
  name: 'toy', title: 'Toy Protocol', short: 'TOY',
  fields: {
    src: ipv4('Source', { also: 'toy.addr' }), dst: ipv4('Destination', { also: 'toy.addr' }), addr: ipv4('Address', { hidden: true }),
    flags: u16('Flags', { hex: true }), 'flags.low': bits('Low', 0x000f), name: text('Name'), raw: octets('Raw'), mark: none('Mark'),
    odd: expert('Odd', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    p.columns.setAddresses('ipv4', p.bytes, p.at, p.at + 4);
    p.take(f.src);
    p.take(f.dst);
    p.bits(f.flags, [f['flags.low']]);
    const name = p.take(f.name, 4);
    const outer = p.open('Rest <1>');
    p.take(f.raw, 2);
    p.set(f.mark, undefined);
    p.close(outer);
    p.info(() => `hello ${name}`);
  },
});

const BYTES = Uint8Array.from([10, 0, 0, 1, 10, 0, 0, 2, 0x12, 0x35, 0x22, 0x3c, 0x09, 0x5c, 0xab, 0xcd]);
const registry = new Registry([MARKS, toy]);
const record: PacketRecord = {
  number: 7, seconds: 1_700_000_000, nanoseconds: 5, original: 16, bytes: BYTES, linkType: 1, encapsulation: 1, interfaceIndex: 0,
};

function written(make: (sink: ByteSink) => PacketWriter, packets = 1, labelled: true | 'headings' = true): string {
  const dissector = new Dissector(registry, { labelled, strict: true });
  const sink = new ByteSink();
  const writer = make(sink);
  writer.begin();
  for (let i = 0; i < packets; i++) {
    dissector.dissect(record, undefined, toy);
    writer.packet({ record, dissector, time: () => '1.500000' });
  }
  writer.end();
  return sink.toString();
}

const index = new DayIndex();
const fieldsOf = (names: readonly string[]): (Field | undefined)[] => names.map(name => registry.field(name));

describe('-T text', () => {
  it('pads numbers, times and addresses as the usual tools do', () => {
    expect(written(sink => new TextPackets(sink, { lines: new SummaryLines(sink, false), details: undefined, hex: undefined, separator: '' })))
      .toBe('    7   1.500000     10.0.0.1 → 10.0.0.2     TOY 16 hello "<\\t\\\n');
    expect(written(sink => new TextPackets(sink, { lines: new SummaryLines(sink, true), details: undefined, hex: undefined, separator: '' })))
      .toBe('    7\t  1.500000\t    10.0.0.1\t→\t10.0.0.2    \tTOY\t16\thello "<\\t\\\n');
  });

  it('shows details, hidden fields left out, then bytes', () => {
    const hex = { frameOnly: false, ascii: true, delimiter: '' };
    expect(
      written(sink => new TextPackets(sink, { lines: undefined, details: new DetailLines(sink, undefined, true), hex, separator: '--' })),
    ).toBe(`Toy Protocol
    Source: 10.0.0.1
    Destination: 10.0.0.2
    Flags: 0x1235
        .... .... .... 0101 = Low: 5
    Name: "<\\t\\
    Rest <1>
        Raw: abcd
        Mark

0000  0a 00 00 01 0a 00 00 02 12 35 22 3c 09 5c ab cd   .........5"<.\\..
--
`);
  });

  it('shows only the protocols asked for in full', () => {
    expect(
      written(
        sink =>
          new TextPackets(sink, { lines: undefined, details: new DetailLines(sink, new Set(['ip']), true), hex: undefined, separator: '' }),
      ),
    ).toBe('Toy Protocol\n\n');
  });
});

describe('-T fields', () => {
  const NAMES = ['toy.addr', 'toy.name', 'toy', 'toy.mark', 'toy.raw', '_ws.col.Info', '_ws.col.Nothing', 'toy.odd', 'toy.flags'];
  const lines = (options: Partial<FieldLineOptions>) =>
    written(sink => new FieldLines(sink, NAMES, fieldsOf(NAMES), registry.size, { ...FIELD_LINE_DEFAULTS, ...options }));

  it('gives all occurrences, presence as 1, bytes without separators, control characters as escapes', () => {
    expect(lines({})).toBe('10.0.0.1,10.0.0.2\t"<\\t\\\ttoy\t1\tabcd\thello "<\\t\\\t\t\t0x1235\n');
  });

  it('says of bytes that there are none', () => {
    const empty = protocol({ name: 'empty', title: 'Empty', fields: { raw: octets('Raw') }, dissect: (p, f) => p.take(f.raw, 0) });
    const emptyRegistry = new Registry([MARKS, empty]), dissector = new Dissector(emptyRegistry), sink = new ByteSink();
    dissector.dissect(record, undefined, empty);
    new FieldLines(sink, ['empty.raw'], [empty.fields.raw], emptyRegistry.size, FIELD_LINE_DEFAULTS).packet({
      record, dissector, time: () => '',
    });
    expect(sink.toString()).toBe('<MISSING>\n');
  });

  it('keeps the first or the last occurrence', () => {
    expect(lines({ occurrence: 'first' })).toMatch(/^10\.0\.0\.1\t/);
    expect(lines({ occurrence: 'last' })).toMatch(/^10\.0\.0\.2\t/);
  });

  it('has a header, a byte order mark, quotes and separators of choice', () => {
    const text = lines({ header: true, bom: true, separator: ';', aggregator: ' ', quote: "'" });
    expect(text).toMatch(/^\ufefftoy\.addr;toy\.name;/);
    expect(text.split('\n')[1]).toMatch(/^'10\.0\.0\.1 10\.0\.0\.2';/);
  });
});

describe('-T json', () => {
  it('needs no labels but those of lines of text', () => {
    const make = (sink: ByteSink) => new JsonTrees(sink, index, { values: true, raw: false, filter: undefined, merge: false });
    expect(written(make, 1, 'headings')).toBe(written(make));
    expect(written(make, 1, 'headings')).toContain('"Rest <1>": {');
  });

  const json = (options: Partial<JsonTreeOptions>, packets = 1) =>
    written(sink => new JsonTrees(sink, index, { values: true, raw: false, filter: undefined, merge: false, ...options }), packets);

  it('has values, subtrees beside them, texts as keys, equal keys repeated', () => {
    expect(json({})).toBe(`[
  {
    "_index": "${index.of(record.seconds)}",
    "_type": "doc",
    "_score": null,
    "_source": {
      "layers": {
        "toy": {
          "toy.src": "10.0.0.1",
          "toy.addr": "10.0.0.1",
          "toy.dst": "10.0.0.2",
          "toy.addr": "10.0.0.2",
          "toy.flags": "0x1235",
          "toy.flags_tree": {
            "toy.flags.low": "5"
          },
          "toy.name": "\\"<\\t\\\\",
          "Rest <1>": {
            "toy.raw": "ab:cd",
            "toy.mark": ""
          }
        }
      }
    }
  }
]
`);
  });

  it('is JSON, with any number of packets', () => {
    expect(JSON.parse(json({}, 0))).toEqual([]);
    expect(JSON.parse(json({}, 3))).toHaveLength(3);
  });

  it('makes one array of equal keys on request', () => {
    expect(JSON.parse(json({ merge: true }))[0]._source.layers.toy['toy.addr']).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('adds bytes, place, mask and type, or gives these alone', () => {
    const both = JSON.parse(json({ raw: true }))[0]._source.layers;
    expect(both.toy_raw).toEqual(['0a0000010a0000021235223c095cabcd', 0, 16, 0, 1]);
    expect(both.toy['toy.flags_tree']['toy.flags.low_raw']).toEqual(['5', 8, 2, 15, 5]);
    const raw = JSON.parse(json({ values: false, raw: true }))[0]._source.layers.toy;
    expect(raw['toy.src_raw']).toEqual(['0a000001', 0, 4, 0, 32]);
    expect(raw['toy.src']).toBeUndefined();
  });

  it('shows only the layers asked for, with or without what is below them', () => {
    expect(JSON.parse(json({ filter: protocolFilter('ip', false) }))[0]._source.layers).toEqual({ toy: { filtered: 'toy' } });
    expect(JSON.parse(json({ filter: protocolFilter('toy', false) }))[0]._source.layers.toy['toy.flags_tree']).toEqual({ filtered: 'toy.flags' });
    expect(JSON.parse(json({ filter: protocolFilter('toy', true) }))[0]._source.layers.toy['toy.flags_tree']).toEqual({ 'toy.flags.low': '5' });
  });
});

describe('-T ek', () => {
  it('lays fields flat, under names without dots', () => {
    const [action, packet] = written(sink => new EkLines(sink, registry, new EkHead(index), false, undefined))
      .split('\n')
      .map(line => (line === '' ? undefined : JSON.parse(line)));
    expect(action).toEqual({ index: { _index: index.of(record.seconds), _type: 'doc' } });
    expect(packet).toEqual({ timestamp: '1700000000000', layers: { toy: {
      toy_toy_src: '10.0.0.1', toy_toy_addr: ['10.0.0.1', '10.0.0.2'], toy_toy_dst: '10.0.0.2', toy_toy_flags: '0x1235', toy_toy_flags_low: '5',
      toy_toy_name: '"<\t\\', text: 'Rest <1>', toy_toy_raw: 'ab:cd', toy_toy_mark: null,
    } } });
  });
});

describe('-T ek -P', () => {
  const line = (writer: (sink: ByteSink) => PacketWriter) => JSON.parse(written(writer).split('\n')[1]);

  it('is rows of the list, and rows before layers where both are asked for', () => {
    const row = { timestamp: '1700000000000', no_: '7', protocol: 'TOY' };
    expect(line(sink => new EkRows(sink, new EkHead(index, true)))).toMatchObject(row);
    const both = line(sink => new EkLines(sink, registry, new EkHead(index, true), false, undefined));
    expect(both).toMatchObject({ ...row, layers: { toy: { toy_toy_src: '10.0.0.1' } } });
    expect(Object.keys(both)).toEqual(['timestamp', 'no_', 'time', 'source', 'destination', 'protocol', 'length', 'info', 'layers']);
  });
});

describe('-T pdml and psml', () => {
  it('escape what XML would read', () => {
    const pdml = written(sink => new Pdml(sink, 'netloupe', 'a<b>.pcap', 'now', undefined));
    expect(pdml).toContain('capture_file="a&lt;b&gt;.pcap"');
    expect(pdml).toContain('<field name="toy.name" showname="Name: &quot;&lt;\\t\\" size="4" pos="10" show="&quot;&lt;\t\\" value="223c095c"/>');
    expect(pdml).toContain('<field name="" show="Rest &lt;1&gt;" size="2" pos="14" value="abcd">');
    expect(pdml).toContain(
      '<field name="toy.flags.low" showname=".... .... .... 0101 = Low: 5" size="2" pos="8" show="5" value="5" unmaskedvalue="1235"/>',
    );
    expect(written(sink => new Psml(sink, 'netloupe'))).toContain('<section>hello &quot;&lt;');
  });
});

describe('-e with json, ek and pdml', () => {
  const NAMES = ['toy.addr', 'toy.odd', '_ws.col.Protocol'];
  const chosen = () => new ChosenFields(NAMES, fieldsOf(NAMES), registry.size);

  it('gives the fields that the packet has', () => {
    const layers = { 'toy.addr': ['10.0.0.1', '10.0.0.2'], '_ws.col.Protocol': ['TOY'] };
    expect(JSON.parse(written(sink => new ChosenJson(sink, index, chosen())))[0]._source.layers).toEqual(layers);
    expect(JSON.parse(written(sink => new ChosenEk(sink, new EkHead(index), chosen())).split('\n')[1]).layers).toEqual({
      toy_addr: layers['toy.addr'],
      _ws_col_Protocol: ['TOY'],
    });
    expect(written(sink => new ChosenPdml(sink, 'netloupe', 'f', 'now', chosen()))).toContain(
      '  <field name="toy.addr" value="10.0.0.2"/>\n',
    );
  });
});
