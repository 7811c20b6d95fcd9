/** Routing metrics and constraints of RPL, RFC 6551. */
import { type Cursor, bits, expert, flag, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

const METRICS: Readonly<Record<number, string>> = {
  1: 'Node State and Attribute', 2: 'Node Energy', 3: 'Hop Count', 4: 'Link Throughput', 5: 'Link Latency', 6: 'Link Quality Level',
  7: 'Link ETX', 8: 'Link Color',
};

export const METRIC_FIELDS = {
  'rpl.opt.metric.type': u8('Routing Metric/Constraint Type', { values: METRICS }),
  'rpl.opt.metric.flags': u16('Flags', { hex: true }),
  'rpl.opt.metric.reserved': bits('Reserved Flags', 0xf800, { hex: true }),
  'rpl.opt.metric.flag.p': flag('Flag P', 0x0400, { size: 2 }),
  'rpl.opt.metric.flag.c': flag('Flag C', 0x0200, { size: 2 }),
  'rpl.opt.metric.flag.o': flag('Flag O', 0x0100, { size: 2 }),
  'rpl.opt.metric.flag.r': flag('Flag R', 0x0080, { size: 2 }),
  'rpl.opt.metric.flag.a': bits('A Field', 0x0070, { size: 2, hex: true }),
  'rpl.opt.metric.prec': bits('Precedence field', 0x000f, { size: 2, hex: true }),
  'rpl.opt.metric.length': u8('Metric Length'),
  'rpl.opt.metric.nsa.object': u16('Node State and Attribute Object', { hex: true }),
  'rpl.opt.metric.nsa.object.reserved': bits('Reserved field', 0xff00, { hex: true }),
  'rpl.opt.metric.nsa.object.flags': bits('Flags', 0x00fc, { size: 2, hex: true }),
  'rpl.opt.metric.nsa.object.flag.a': flag('Flag A', 0x0002, { size: 2 }),
  'rpl.opt.metric.nsa.object.flag.o': flag('Flag O', 0x0001, { size: 2 }),
  'rpl.opt.metric.nsa.object.opttlv.object': u8('Node State and Attribute Optional TLV'),
  'rpl.opt.metric.nsa.object.opttlv.object.type': u8('Node State and Attribute Optional TLV Type'),
  'rpl.opt.metric.nsa.object.opttlv.object.length': u8('Node State and Attribute Optional TLV Length'),
  'rpl.opt.metric.nsa.object.opttlv.object.data': octets('Raw Data'),
  'rpl.opt.metric.ne.object': u16('Node Energy Object', { hex: true }),
  'rpl.opt.metric.ne.object.flags': bits('Flags field', 0xf000, { hex: true }),
  'rpl.opt.metric.ne.object.flag.i': flag('Flag I', 0x0800, { size: 2 }),
  'rpl.opt.metric.ne.object.type': bits('Type', 0x0600, { size: 2, hex: true }),
  'rpl.opt.metric.ne.object.flag.e': flag('Flag E', 0x0100, { size: 2 }),
  'rpl.opt.metric.ne.object.energy': bits('Energy', 0x00ff, { size: 2, hex: true }),
  'rpl.opt.metric.hp.object': u16('Hop Count Object', { hex: true }),
  'rpl.opt.metric.hp.object.reserved': bits('Reserved field', 0xf000, { hex: true }),
  'rpl.opt.metric.hp.object.flags': bits('Flags', 0x0f00, { size: 2, hex: true }),
  'rpl.opt.metric.hp.object.hp': bits('Hop Count', 0x00ff, { size: 2 }),
  'rpl.opt.metric.lt.object.lt': u32('Link Throughput'),
  'rpl.opt.metric.ll.object.ll': u32('Link Latency'),
  'rpl.opt.metric.lql.object': u8('Link Quality Level Object', { hex: true }),
  'rpl.opt.metric.lql.object.res': u8('Reserved field', { hex: true }),
  'rpl.opt.metric.lql.object.val': bits('Val(ue)', 0xe0, { hex: true }),
  'rpl.opt.metric.lql.object.counter': bits('Counter', 0x1f),
  'rpl.opt.metric.etx.object.etx': u16('ETX'),
  'rpl.opt.metric.lc.object': none('Link Color Object'),
  'rpl.opt.metric.lc.object.res': u8('Reserved field', { hex: true }),
  'rpl.opt.metric.lc.object.lc': bits('Link Color', 0xffc0, { hex: true }),
  'rpl.opt.metric.lc.object.counter': bits('Counter', 0x003f, { size: 2 }),
  'rpl.opt.metric.lc.object.reserved': bits('Reserved', 0x003e, { size: 2 }),
  'rpl.opt.metric.lc.object.flag.i': bits('Flag I', 0x0001, { size: 2 }),
  'rpl.unknown.metric': expert('Unknown RPL metric/constraint type', 'warning', 'Protocol'),
  unknown_data: octets('Unknown Data'),
} as const;

type Fields = typeof METRIC_FIELDS;

/** RFC 6551 §2.1. */
export function metric(p: Cursor, f: Fields): void {
  const type = p.take(f['rpl.opt.metric.type']), outer = p.under();
  takeNamedBits(p, f['rpl.opt.metric.flags'], [
    f['rpl.opt.metric.reserved'], f['rpl.opt.metric.flag.p'], f['rpl.opt.metric.flag.c'], f['rpl.opt.metric.flag.o'], f['rpl.opt.metric.flag.r'],
    f['rpl.opt.metric.flag.a'], f['rpl.opt.metric.prec'],
  ]);
  const part = p.within(p.take(f['rpl.opt.metric.length']));
  const objects = METRIC_OBJECTS[type];
  if (type === NODE_STATE) nodeState(part, f);
  else if (objects === undefined) part.expert(f['rpl.unknown.metric']);
  else while (part.remaining >= objects.size) objects.read(part, f);
  part.takeRest(f.unknown_data);
  p.close(outer);
}

const NODE_STATE = 1;

/** RFC 6551 §3.1: one object, then parts with a type and a length. */
function nodeState(p: Cursor, f: Fields): void {
  if (p.remaining < 2) return;
  takeNamedBits(p, f['rpl.opt.metric.nsa.object'], [
    f['rpl.opt.metric.nsa.object.reserved'], f['rpl.opt.metric.nsa.object.flags'], f['rpl.opt.metric.nsa.object.flag.a'],
    f['rpl.opt.metric.nsa.object.flag.o'],
  ]);
  while (p.remaining >= 2) {
    const part = p.within(2 + p.u8(1));
    part.set(f['rpl.opt.metric.nsa.object.opttlv.object'], part.u8(), part.at, part.remaining);
    const outer = part.under();
    part.take(f['rpl.opt.metric.nsa.object.opttlv.object.type']);
    part.take(f['rpl.opt.metric.nsa.object.opttlv.object.length']);
    part.takeRest(f['rpl.opt.metric.nsa.object.opttlv.object.data']);
    part.close(outer);
  }
}

const METRIC_OBJECTS: Readonly<Record<number, { readonly size: number; readonly read: (p: Cursor, f: Fields) => void }>> = {
  2: {
    size: 2,
    read: (p, f) => void p.bits(f['rpl.opt.metric.ne.object'], [
      f['rpl.opt.metric.ne.object.flags'], f['rpl.opt.metric.ne.object.flag.i'], f['rpl.opt.metric.ne.object.type'],
      f['rpl.opt.metric.ne.object.flag.e'], f['rpl.opt.metric.ne.object.energy'],
    ]),
  },
  3: {
    size: 2,
    read: (p, f) => void p.bits(f['rpl.opt.metric.hp.object'], [
      f['rpl.opt.metric.hp.object.reserved'], f['rpl.opt.metric.hp.object.flags'], f['rpl.opt.metric.hp.object.hp'],
    ]),
  },
  4: { size: 4, read: (p, f) => void p.take(f['rpl.opt.metric.lt.object.lt']) },
  5: { size: 4, read: (p, f) => void p.take(f['rpl.opt.metric.ll.object.ll']) },
  6: {
    size: 2,
    read: (p, f) => {
      p.take(f['rpl.opt.metric.lql.object.res']);
      p.bits(f['rpl.opt.metric.lql.object'], [f['rpl.opt.metric.lql.object.val'], f['rpl.opt.metric.lql.object.counter']]);
    },
  },
  7: { size: 2, read: (p, f) => void p.take(f['rpl.opt.metric.etx.object.etx']) },
  8: {
    size: 3,
    read: (p, f) => {
      const outer = p.open(f['rpl.opt.metric.lc.object'], 3);
      p.take(f['rpl.opt.metric.lc.object.res']);
      p.show(f['rpl.opt.metric.lc.object.lc']);
      p.take(f['rpl.opt.metric.lc.object.counter']);
      p.close(outer);
    },
  },
};
