/** Options of RPL's control messages, RFC 6550 §6.7, with the routing metrics of RFC 6551. */
import { ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, expert, flag, ipv6, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { SharedFields } from './shared-fields.ts';
import { LIFETIME, PREFERENCE } from './names.ts';

const yesNo = { as: ['Yes', 'No'] } as const;

const OPTIONS: Readonly<Record<number, string>> = {
  0: '1-byte padding', 1: 'n-byte padding', 2: 'DAG Metric container', 3: 'Routing Information', 4: 'DODAG configuration', 5: 'RPL Target',
  6: 'Transit Information', 7: 'Solicited Information', 8: 'Prefix Information', 9: 'RPL Target Descriptor', 10: 'P2P Route Discovery',
};
const METRICS: Readonly<Record<number, string>> = {
  1: 'Node State and Attribute', 2: 'Node Energy', 3: 'Hop Count', 4: 'Link Throughput', 5: 'Link Latency', 6: 'Link Quality Level',
  7: 'Link ETX', 8: 'Link Color',
};
const truth = { as: ['True', 'False'] } as const;

export const RPL_OPTION_FIELDS = {
  'rpl.opt.type': u8('Type', { values: OPTIONS }),
  'rpl.opt.length': u8('Length'),
  'rpl.opt.reserved': none('Reserved'),
  'rpl.opt.padn': none('Paddings'),
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
  'rpl.opt.route.prefix_length': u8('Prefix Length'),
  'rpl.opt.route.flag': u8('Flag', { hex: true }),
  'rpl.opt.route.pref': bits('Preference', 0x18, { values: PREFERENCE }),
  'rpl.opt.route.reserved': bits('Reserved', 0xe7),
  'rpl.opt.route.lifetime': u32('Route Lifetime', LIFETIME),
  'rpl.opt.route.prefix': ipv6('Prefix'),
  'rpl.opt.config.flag': u8('Flag', { hex: true }),
  'rpl.opt.config.reserved': bits('Reserved', 0xf0),
  'rpl.opt.config.auth': flag('Authentication Enabled', 0x08),
  'rpl.opt.config.pcs': bits('Path Control Size', 0x07),
  'rpl.opt.config.interval_double': u8('DIOIntervalDoublings'),
  'rpl.opt.config.interval_min': u8('DIOIntervalMin'),
  'rpl.opt.config.redundancy': u8('DIORedundancyConstant'),
  'rpl.opt.config.max_rank_inc': u16('MaxRankInc'),
  'rpl.opt.config.min_hop_rank_inc': u16('MinHopRankInc'),
  'rpl.opt.config.ocp': u16('OCP (Objective Code Point)'),
  'rpl.opt.config.rsv': u8('Reserved'),
  'rpl.opt.config.def_lifetime': u8('Default Lifetime'),
  'rpl.opt.config.lifetime_unit': u16('Lifetime Unit'),
  'rpl.opt.target.flag': none('Reserved'),
  'rpl.opt.target.prefix_length': u8('Target Length'),
  'rpl.opt.target.prefix': ipv6('Target'),
  'rpl.opt.transit.flag': u8('Flags', { hex: true }),
  'rpl.opt.transit.flag.e': flag('External', 0x80),
  'rpl.opt.transit.flag.rsv': bits('Reserved', 0x7f),
  'rpl.opt.transit.pathctl': u8('Path Control'),
  'rpl.opt.transit.pathseq': u8('Path Sequence'),
  'rpl.opt.transit.pathlifetime': u8('Path Lifetime'),
  'rpl.opt.transit.parent': ipv6('Parent Address'),
  'rpl.opt.solicited.instance': u8('Instance'),
  'rpl.opt.solicited.flag': u8('Flag', { hex: true }),
  'rpl.opt.solicited.flag.v': flag('Version predicate', 0x80, truth),
  'rpl.opt.solicited.flag.i': flag('InstanceID predicate', 0x40, truth),
  'rpl.opt.solicited.flag.d': flag('DODAGID predicate', 0x20, truth),
  'rpl.opt.solicited.flag.rsv': bits('Reserved', 0x1f),
  'rpl.opt.solicited.dodagid': ipv6('DODAGID'),
  'rpl.opt.solicited.version': u8('Version'),
  'rpl.opt.prefix.length': u8('Prefix Length'),
  'rpl.opt.prefix.flag': u8('Flag', { hex: true }),
  'rpl.opt.prefix.flag.l': flag('On Link', 0x80),
  'rpl.opt.config.flag.a': flag('Auto Address Config', 0x40),
  'rpl.opt.config.flag.r': flag('Router Address', 0x20),
  'rpl.opt.config.flag.rsv': bits('Reserved', 0x1f),
  'rpl.opt.prefix.valid_lifetime': u32('Valid Lifetime', LIFETIME),
  'rpl.opt.prefix.preferred_lifetime': u32('Preferred Lifetime', LIFETIME),
  'rpl.opt.prefix': ipv6('Destination Prefix'),
  'rpl.opt.targetdesc.descriptor': u32('Descriptor', { hex: true }),
  'rpl.opt.routediscovery.flag': none('Flags'),
  'rpl.opt.routediscovery.flag.reply': flag('Reply', 0x80, yesNo),
  'rpl.opt.routediscovery.flag.hopbyhop': flag('Hop-by-Hop', 0x40, yesNo),
  'rpl.opt.routediscovery.flag.numofroutes': bits('Number of Routes', 0x30),
  'rpl.opt.routediscovery.flag.compr': bits('Compr', 0x0f),
  'rpl.opt.routediscovery.lifetime': bits('Lifetime', 0xc0, { values: { 0: '1 Second', 1: '4 Seconds', 2: '16 Seconds', 3: '64 Seconds' } }),
  'rpl.opt.routediscovery.maxrank': bits('MaxRank', 0x3f),
  'rpl.opt.routediscovery.targetaddr': ipv6('Target Address'),
  'rpl.opt.routediscovery.addr_vec': none('Address Vector'),
  'rpl.opt.routediscovery.addrvec.addr': ipv6('Address'),
  'undecoded.rpl_option': expert('Undecoded RPL Option', 'note', 'Undecoded'),
  'rpl.unknown.metric': expert('Unknown RPL metric/constraint type', 'warning', 'Protocol'),
  unknown_data: octets('Unknown Data'),
  'unknown_data.expert': expert('Unknown Data (not interpreted)', 'note', 'Protocol'),
} as const;

type Fields = SharedFields & typeof RPL_OPTION_FIELDS;

/** Reads options to the end of the message. */
export function rplOptions(p: Cursor, f: Fields): void {
  while (p.more) {
    // RFC 6550 §6.7.2: the one-byte padding has no length.
    const type = p.u8();
    const part = p.within(type === 0 ? 1 : 2 + p.u8(1));
    const outer = part.open(f.opt, part.remaining);
    part.take(f['rpl.opt.type']);
    let summary = '';
    if (type !== 0) {
      const length = part.take(f['rpl.opt.length']);
      part.addLabel(` (${length + 2} bytes)`);
      summary = content(part, f, type);
      if (part.more) {
        part.take(f.unknown_data, part.remaining);
        part.expertUnder(f['unknown_data.expert']);
      }
    }
    part.close(outer);
    part.label(() => `ICMPv6 RPL Option (${OPTIONS[type] ?? `Unknown ${type}`}${summary})`);
  }
}

function content(p: Cursor, f: Fields, type: number): string {
  switch (type) {
    case 1:
      p.take(f['rpl.opt.padn'], p.remaining);
      return '';
    case 2:
      while (p.remaining >= 4) metric(p, f);
      return '';
    case 3: return route(p, f);
    case 4: return configuration(p, f);
    case 5: {
      p.take(f['rpl.opt.target.flag'], 1);
      const length = p.take(f['rpl.opt.target.prefix_length']);
      return ` ${prefix(p, f['rpl.opt.target.prefix'], length)}/${length}`;
    }
    case 6: {
      takeNamedBits(p, f['rpl.opt.transit.flag'], [f['rpl.opt.transit.flag.e'], f['rpl.opt.transit.flag.rsv']]);
      p.take(f['rpl.opt.transit.pathctl']);
      p.take(f['rpl.opt.transit.pathseq']);
      p.take(f['rpl.opt.transit.pathlifetime']);
      while (p.remaining >= 16) p.take(f['rpl.opt.transit.parent']);
      return '';
    }
    case 7:
      p.take(f['rpl.opt.solicited.instance']);
      takeNamedBits(p, f['rpl.opt.solicited.flag'], [
        f['rpl.opt.solicited.flag.v'], f['rpl.opt.solicited.flag.i'], f['rpl.opt.solicited.flag.d'], f['rpl.opt.solicited.flag.rsv'],
      ]);
      p.take(f['rpl.opt.solicited.dodagid']);
      p.take(f['rpl.opt.solicited.version']);
      return '';
    case 8: return prefixInformation(p, f);
    case 9:
      p.take(f['rpl.opt.targetdesc.descriptor']);
      return '';
    case 10:
      discovery(p, f);
      return '';
    default:
      p.expert(f['undecoded.rpl_option']);
      p.takeRest(f.data);
      return '';
  }
}

function configuration(p: Cursor, f: Fields): string {
  takeNamedBits(p, f['rpl.opt.config.flag'], [f['rpl.opt.config.reserved'], f['rpl.opt.config.auth'], f['rpl.opt.config.pcs']]);
  p.take(f['rpl.opt.config.interval_double']);
  p.take(f['rpl.opt.config.interval_min']);
  p.take(f['rpl.opt.config.redundancy']);
  p.take(f['rpl.opt.config.max_rank_inc']);
  p.take(f['rpl.opt.config.min_hop_rank_inc']);
  p.take(f['rpl.opt.config.ocp']);
  p.take(f['rpl.opt.config.rsv']);
  p.take(f['rpl.opt.config.def_lifetime']);
  p.take(f['rpl.opt.config.lifetime_unit']);
  return '';
}

function route(p: Cursor, f: Fields): string {
  const length = p.take(f['rpl.opt.route.prefix_length']);
  takeNamedBits(p, f['rpl.opt.route.flag'], [f['rpl.opt.route.pref'], f['rpl.opt.route.reserved']]);
  p.take(f['rpl.opt.route.lifetime']);
  return ` ${prefix(p, f['rpl.opt.route.prefix'], length)}/${length}`;
}

function prefixInformation(p: Cursor, f: Fields): string {
  const length = p.take(f['rpl.opt.prefix.length']);
  takeNamedBits(p, f['rpl.opt.prefix.flag'], [
    f['rpl.opt.prefix.flag.l'], f['rpl.opt.config.flag.a'], f['rpl.opt.config.flag.r'], f['rpl.opt.config.flag.rsv'],
  ]);
  p.take(f['rpl.opt.prefix.valid_lifetime']);
  p.take(f['rpl.opt.prefix.preferred_lifetime']);
  p.take(f['rpl.opt.reserved'], 4);
  const text = ipv6Text(p.peekBytes(16));
  p.take(f['rpl.opt.prefix']);
  return ` ${text}/${length}`;
}

/** RFC 6997 §7: how the Origin looks for a route of its own. */
function discovery(p: Cursor, f: Fields): void {
  const first = p.u8();
  p.set(f['rpl.opt.routediscovery.flag'], undefined, p.at, 1);
  const outer = p.under();
  p.show(f['rpl.opt.routediscovery.flag.reply']);
  p.show(f['rpl.opt.routediscovery.flag.hopbyhop']);
  p.show(f['rpl.opt.routediscovery.flag.numofroutes']);
  p.take(f['rpl.opt.routediscovery.flag.compr']);
  p.close(outer);
  p.show(f['rpl.opt.routediscovery.lifetime']);
  p.take(f['rpl.opt.routediscovery.maxrank']);
  const elided = first & 15;
  elidedAddress(p, f['rpl.opt.routediscovery.targetaddr'], elided);
  if (p.remaining < 16 - elided) return;
  const vector = p.open(f['rpl.opt.routediscovery.addr_vec'], p.remaining);
  while (p.remaining >= 16 - elided) elidedAddress(p, f['rpl.opt.routediscovery.addrvec.addr'], elided);
  p.close(vector);
}

/** An address without its first bytes, which are those of the DODAG's. */
function elidedAddress(p: Cursor, field: Field<void>, elided: number): void {
  const address = new Uint8Array(16);
  address.set(p.peekBytes(16 - elided), elided);
  p.takeAs(field, address, 16 - elided);
}

/** RFC 6550 §6.7.5 and §6.7.7: only the bytes that the length needs are sent, or all. */
function prefix(p: Cursor, field: Field<void>, bitLength: number): string {
  return ipv6Text(takePrefix6(p, field, Math.min(16, p.remaining, p.remaining >= 16 ? 16 : Math.ceil(bitLength / 8))));
}

/** RFC 6551 §2.1. */
function metric(p: Cursor, f: Fields): void {
  const type = p.take(f['rpl.opt.metric.type']);
  takeNamedBits(p, f['rpl.opt.metric.flags'], [
    f['rpl.opt.metric.reserved'], f['rpl.opt.metric.flag.p'], f['rpl.opt.metric.flag.c'], f['rpl.opt.metric.flag.o'], f['rpl.opt.metric.flag.r'],
    f['rpl.opt.metric.flag.a'], f['rpl.opt.metric.prec'],
  ]);
  const part = p.within(p.take(f['rpl.opt.metric.length']));
  const objects = METRIC_OBJECTS[type];
  if (objects === undefined) part.expert(f['rpl.unknown.metric']);
  else while (part.remaining >= objects.size) objects.read(part, f);
  part.takeRest(f.unknown_data);
}

const METRIC_OBJECTS: Readonly<Record<number, { readonly size: number; readonly read: (p: Cursor, f: Fields) => void }>> = {
  1: {
    size: 2,
    read: (p, f) => void p.bits(f['rpl.opt.metric.nsa.object'], [
      f['rpl.opt.metric.nsa.object.reserved'], f['rpl.opt.metric.nsa.object.flags'], f['rpl.opt.metric.nsa.object.flag.a'],
      f['rpl.opt.metric.nsa.object.flag.o'],
    ]),
  },
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
