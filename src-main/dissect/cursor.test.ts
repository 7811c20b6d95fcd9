import { describe, expect, it } from 'vitest';
import { answers } from '../tooling/packets.ts';
import { LIMITS } from './limits.ts';
import { MARKS } from './marks.ts';
import { Dissector } from './dissector.ts';
import { bits, expert, flag, none, octets, u16, u8 } from './field.ts';
import { type Protocol, protocol } from './protocol.ts';
import { Registry } from './registry.ts';

function run(hex: string, protocols: readonly Protocol[], original = hex.length / 2, own = true) {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16));
  const dissector = new Dissector(new Registry([MARKS, ...protocols]), { labelled: true, strict: true, own });
  dissector.dissect(
    { number: 1, seconds: 0, nanoseconds: 0, original, bytes, linkType: 1, encapsulation: 1, interfaceIndex: 0 }, undefined,
    protocols[0],
  );
  return answers(dissector);
}

const inner = protocol({
  name: 'inner', title: 'Inner',
  fields: { length: u8('Length') },
  dissect(p, f) {
    p.limit(p.take(f.length));
    p.skip(p.remaining);
  },
});

const outer = protocol({
  name: 'outer', title: 'Outer',
  fields: { type: u8('Type'), padding: octets('Padding') },
  dissect(p, f) {
    p.take(f.type);
    p.call('inner');
    if (p.calledEnd < p.reported) {
      p.at = p.calledEnd;
      p.take(f.padding, p.remaining);
    }
  },
});

describe('a packet with more to show than anybody looks at', () => {
  const endless = protocol({
    name: 'endless', title: 'Endless', fields: { byte: u8('Byte') },
    dissect(p, f) {
      while (p.more) p.take(f.byte);
    },
  });

  it('says in the tree where it ends', () => {
    const packet = run('00'.repeat(LIMITS.nodes + 1), [endless]);
    expect(packet.remarks).toEqual([`more than ${LIMITS.nodes} items: the rest is not shown`]);
    expect(packet.values('endless.byte').length).toBeGreaterThan(LIMITS.nodes - 10);
    expect(packet.trouble).toBe('malformed');
  });
});

describe('a packet that ends too early', () => {
  it('has a remark that filters find by its severity and group', () => {
    const packet = run('', [outer, inner]);
    expect(packet.trouble).toBe('malformed');
    expect(packet.remarks).toEqual(['Malformed Packet (Exception occurred)']);
    expect([packet.value('_ws.expert.severity'), packet.value('_ws.expert.group')]).toEqual(['8388608', '117440512']);
    expect(packet.lines().slice(-5)).toEqual([
      '[Malformed Packet: OUTER: 1 bytes wanted, 0 left]', '    [Expert Info (Error/Malformed): Malformed Packet (Exception occurred)]',
      '        [Malformed Packet (Exception occurred)]',
      '        [Severity level: Error]', '        [Group: Malformed]',
    ]);
  });
});

describe('what is announced of the layer above', () => {
  const envelope = protocol({
    name: 'envelope', title: 'Envelope', fields: { type: u8('Type') },
    dissect(p, f) {
      p.take(f.type);
      p.announce('a letter');
      p.call('letter');
    },
  });
  const letter = protocol({
    name: 'letter', title: 'Letter', fields: { length: u8('Length'), words: u16('Words') },
    dissect(p, f) {
      if (p.take(f.length) > 1) p.info('words');
      p.take(f.words);
    },
  });
  const info = (hex: string, original?: number) => run(hex, [envelope, letter], original).info;

  it('stands until that one says anything itself, and is taken back where it ends before', () => {
    expect(info('00010000')).toBe('a letter');
    expect(info('00020000')).toBe('words');
    expect(info('000100')).toBe('[Malformed Packet]');
    expect(info('0001', 4)).toBe('[Packet size limited during capture]');
    expect(info('0002', 4)).toBe('words[Packet size limited during capture]');
  });
});

describe('what a layer says of the packet', () => {
  const inner = protocol({
    name: 'inner', title: 'Inner', fields: { size: u8('Size'), end: u8('End') },
    dissect(p, f) {
      if (p.take(f.size) > 1) p.info('inside');
      p.take(f.end);
    },
  });
  const outerOf = (named: boolean) => protocol({
    name: 'outer', title: 'Outer', fields: { kind: u8('Kind'), tail: u16('Tail') },
    dissect(p, f) {
      p.info('outside');
      p.take(f.kind);
      if (named) p.column(inner.short);
      p.call(inner, 2);
      if (p.more) p.take(f.tail);
    },
  });
  const info = (hex: string, original: number, named = false) => run(hex, [outerOf(named), inner], original).info;

  it('is taken back where the layer above ends before it says anything', () => {
    expect(info('0001', 3)).toBe('[Packet size limited during capture]');
    expect(info('0002', 3)).toBe('inside[Packet size limited during capture]');
  });

  it('stays where it named that layer itself, and where that one came to its end', () => {
    expect(info('0001', 3, true)).toBe('outside[Packet size limited during capture]');
    expect(info('00010000', 5)).toBe('outside[Packet size limited during capture]');
  });

  it('is all there is of one that was not captured at all', () => {
    const packet = run('00', [outerOf(false), inner], 3);
    expect([packet.has('inner'), packet.protocols, packet.protocol]).toEqual([false, 'outer:inner', 'INNER']);
  });
});

describe('a part that is contained', () => {
  const parts = protocol({
    name: 'parts', title: 'Parts', fields: { length: u8('Length'), first: u16('First'), last: u8('Last') },
    dissect(p, f) {
      const part = p.within(p.take(f.length));
      part.contain(() => part.take(f.first));
      p.take(f.last);
    },
  });

  it('ends where it is malformed, and the layer goes on behind it', () => {
    const packet = run('010007', [parts]);
    expect([packet.trouble, packet.value('parts.first'), packet.value('parts.last')]).toEqual(['malformed', undefined, '7']);
  });

  it('leaves no subtree open', () => {
    const many = protocol({
      name: 'many', title: 'Many', fields: { byte: u8('Byte'), item: none('Item') },
      dissect(p, f) {
        while (p.more) {
          const part = p.within(1);
          part.contain(() => {
            part.open(f.item);
            part.take(f.byte);
            part.take(f.byte);
          });
        }
      },
    });
    expect(run('07'.repeat(LIMITS.depth + 10), [many]).values('many.byte')).toHaveLength(LIMITS.depth + 10);
  });

  it('ends the layer where the capture does', () => {
    const packet = run('0200', [parts], 4);
    expect([packet.trouble, packet.value('parts.last')]).toEqual(['cut', undefined]);
  });
});

describe('an octal number', () => {
  const rights = protocol({
    name: 'rights', title: 'Rights', fields: { mode: u16('Mode', { base: 'oct' }) },
    dissect(p, f) {
      p.take(f.mode);
    },
  });

  it('is octal in the tree alone', () => {
    const packet = run('01a4', [rights]);
    expect([packet.value('rights.mode'), packet.lines().at(-1)?.trim()]).toEqual(['420', 'Mode: 0644']);
  });
});

describe('a layer with a length of its own', () => {
  it('leaves the bytes behind it to the layer below', () => {
    const packet = run('01 02aa bbcc'.replaceAll(' ', ''), [outer, inner]);
    expect(packet.value('outer.padding')).toBe('bbcc');
    expect(packet.range('inner')).toEqual([1, 2]);
  });

  it('cannot claim more than there is', () => {
    const packet = run('01ffaa', [outer, inner]);
    expect(packet.has('outer.padding')).toBe(false);
    expect(packet.trouble).toBe('none');
  });
});

const flags = protocol({
  name: 'flags', title: 'Flags',
  fields: {
    word: u16('Word', { hex: true }),
    'word.low': bits('Low', 0x01ff, { hex: true, width: 12 }),
    'word.odd': expert('The number is odd', 'warning', 'Protocol'),
    heading: none('Heading'),
  },
  dissect(p, f) {
    const word = p.bits(f.word, [f['word.low']]);
    if (word % 2 === 1) p.expertUnder(f['word.odd']);
    p.set(f.heading, undefined);
  },
});

describe('bit fields', () => {
  it('are drawn as wide as they are declared, their numbers with the digits of the mask', () => {
    expect(run('0005', [flags]).lines().slice(1, 3)).toEqual(['    Word: 0x0005', '        ...0 0000 0101 = Low: 0x005']);
    expect(run('0005', [flags]).value('flags.word.low')).toBe('0x0005');
  });
});

const concluded = protocol({
  name: 'concluded', title: 'Concluded',
  fields: { word: u16('Word', { hex: true }), 'word.high': flag('High', 0x8000), 'word.second': flag('Second', 0x0002) },
  dissect(p, f) {
    p.generate(f.word, 0x8002);
    const outer = p.under();
    p.generate(f['word.second'], true);
    p.close(outer);
    p.generate(f['word.high'], true);
  },
});

describe('bit fields that are concluded, not read', () => {
  it('are drawn as wide as the number above them, or as their own mask', () => {
    expect(run('00', [concluded]).lines().slice(1)).toEqual([
      '    [Word: 0x8002]', '        [.... .... .... ..1. = Second: Set]', '    [1... .... .... .... = High: Set]',
    ]);
  });
});

describe('a remark under a field', () => {
  it('is shown below that field, and what follows is not', () => {
    expect(run('0005', [flags]).lines().slice(3)).toEqual([
      '        [Expert Info (Warning/Protocol): The number is odd]',
      '            [The number is odd]',
      '            [Severity level: Warning]',
      '            [Group: Protocol]',
      '    Heading',
    ]);
  });
});

describe('fields that Wireshark does not know', () => {
  const judged = protocol({
    name: 'judged', title: 'Judged',
    fields: { type: u8('Type'), verdict: u8('Verdict', { own: true }), group: none('Group', { own: true }), rest: u8('Rest') },
    dissect(p, f) {
      p.take(f.type);
      p.generate(f.verdict, 7);
      const outer = p.open(f.group);
      p.take(f.rest);
      p.close(outer);
    },
  });
  const values = (own: boolean) => {
    const packet = run('0102', [judged], 2, own);
    return [packet.values('judged.type'), packet.values('judged.verdict'), packet.values('judged.rest')];
  };

  it('are left out where they are not wanted, and what lies below them is not', () => {
    expect(values(true)).toEqual([['1'], ['7'], ['2']]);
    expect(values(false)).toEqual([['1'], [], ['2']]);
  });
});

describe('bytes that are read as a value made of them', () => {
  const halves = protocol({
    name: 'halves', title: 'Halves',
    fields: { half: u16('Half'), rest: u8('Rest') },
    dissect(p, f) {
      p.takeAs(f.half, p.u8() / 2, 2);
      p.take(f.rest);
    },
  });

  it('are passed by, and stay out of the tree where the capture cut them', () => {
    const whole = run('080003', [halves]), cut = run('08', [halves], 3);
    expect([whole.value('halves.half'), whole.range('halves.half'), whole.value('halves.rest')]).toEqual(['4', [0, 2], '3']);
    expect([cut.trouble, cut.has('halves.half')]).toEqual(['cut', false]);
  });
});

describe('what is left', () => {
  const rests = protocol({
    name: 'rests', title: 'Rests',
    fields: { type: u8('Type'), all: octets('All'), some: octets('Some') },
    dissect(p, f) {
      if (p.take(f.type) === 1) p.takeRest(f.all);
      else p.takeCaptured(f.some);
    },
  });

  it('is a field where there is anything', () => {
    expect(run('01aabb', [rests]).value('rests.all')).toBe('aabb');
    expect(run('01', [rests]).has('rests.all')).toBe(false);
  });

  it('is cut off unless what was captured is enough', () => {
    expect(run('01aa', [rests], 3).trouble).toBe('cut');
    const captured = run('02aa', [rests], 3);
    expect([captured.trouble, captured.value('rests.some')]).toEqual(['none', 'aa']);
  });
});

it('ends where a packet has too many layers in all, however few are below each other, also where no tree is kept', () => {
  let count = 0;
  const twice = protocol({
    name: 'twice', title: 'Twice', fields: { byte: u8('Byte') },
    dissect(p) {
      count++;
      for (let i = 0; i < 2; i++) p.callOn('twice', 'Bytes', p.bytes);
    },
  });
  const registry = new Registry([MARKS, twice]);
  const record = { number: 1, seconds: 0, nanoseconds: 0, original: 1, bytes: Uint8Array.of(1), linkType: 1, encapsulation: 1, interfaceIndex: 0 };
  const dissector = new Dissector(registry, { wanted: new Uint8Array(0), strict: true });
  for (let packet = 1; packet <= 2; packet++) {
    dissector.dissect(record, undefined, twice);
    expect([count, dissector.trouble]).toEqual([packet * LIMITS.layersInAll, 'malformed']);
  }
  const part = protocol({ name: 'part', title: 'Part', fields: {}, dissect: () => undefined });
  const wide = protocol({
    name: 'wide', title: 'Wide', fields: {},
    dissect(p) {
      for (let i = 0; i <= LIMITS.layersInAll; i++) p.callOn('part', 'Bytes', p.bytes);
    },
  });
  const said = run('01', [wide, part]).lines().filter(line => line.includes(`[Message: more than ${LIMITS.layersInAll} layers in all`));
  expect(said).toHaveLength(1);
});
