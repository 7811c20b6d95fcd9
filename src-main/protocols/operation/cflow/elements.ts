/** Information elements of NetFlow 9 and IPFIX as fields, which are made when the first flow or one of their names is asked for. */
import {
  type Field, absoluteTime, bool, ether, f32, i32, ipv4, ipv6, octets, relativeTime, text, u16, u32, u64, u8,
} from '../../../dissect/index.ts';
import { ipProtocolName } from '../../internet/ip-protocols.ts';
import { late } from '../../late.ts';
import { ELEMENT_LIST } from './element-list.ts';
import { NAMES } from './names.ts';

/** How a value is read: `start` and `end` are moments that make a pair. */
export type Kind = 'plain' | 'wide' | 'real' | 'flags' | 'status' | 'application' | 'icmp6' | 'mpls' | 'start' | 'end' | TimeKind;
/** Seconds, milliseconds, NTP's numbers; durations in milliseconds and microseconds. */
export type TimeKind = 's' | 'ms' | 'ntp' | 'dms' | 'dus';

export interface Element {
  readonly number: number;
  readonly name: string;
  /** Of elements that have a field. */
  readonly kind?: Kind;
  readonly key?: string;
  readonly field?: Field;
}

interface Dictionary {
  readonly elements: ReadonlyMap<number, Element>;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The kinds that need no reader of their own: numbers are written in decimal (`u`) or hexadecimal (`x`) and may be sent shorter (RFC 7011 §6.2). */
const SHAPES: Readonly<Record<string, { kind: Kind; make: (title: string, options: object) => Field }>> = {
  u1: { kind: 'plain', make: u8 }, u2: { kind: 'plain', make: u16 }, u4: { kind: 'plain', make: u32 }, i4: { kind: 'plain', make: i32 },
  x1: { kind: 'plain', make: (title, options) => u8(title, { ...options, hex: true }) },
  x2: { kind: 'plain', make: (title, options) => u16(title, { ...options, hex: true }) },
  x4: { kind: 'plain', make: (title, options) => u32(title, { ...options, hex: true }) },
  u8: { kind: 'wide', make: u64 }, x8: { kind: 'wide', make: (title, options) => u64(title, { ...options, hex: true }) },
  a4: { kind: 'plain', make: ipv4 }, a6: { kind: 'plain', make: ipv6 }, mac: { kind: 'plain', make: ether },
  text: { kind: 'plain', make: text }, bytes: { kind: 'plain', make: octets }, flag: { kind: 'plain', make: bool }, f: { kind: 'real', make: f32 },
  s: { kind: 's', make: absoluteTime }, ms: { kind: 'ms', make: absoluteTime }, ntp: { kind: 'ntp', make: absoluteTime },
  dms: { kind: 'dms', make: relativeTime }, dus: { kind: 'dus', make: relativeTime },
};

/** Fields that are read in ways of their own, and declared where that is done. */
const OWN: ReadonlySet<string> = new Set(['flags', 'status', 'application', 'icmp6', 'mpls', 'start', 'end']);

/** Keys of fields that the headers and records of other versions have too. */
export const SHARED = {
  engine_type: u8('EngineType', { values: NAMES.engine_type }),
  engine_id: u8('EngineId'),
  srcaddr: ipv4('SrcAddr'),
  dstaddr: ipv4('DstAddr'),
  nexthop: ipv4('NextHop'),
  inputint: u32('InputInt', { size: 2 }),
  outputint: u32('OutputInt', { size: 2 }),
  packets: u64('Packets'),
  octets: u64('Octets'),
  srcport: u16('SrcPort'),
  dstport: u16('DstPort'),
  protocol: u8('Protocol', { values: ipProtocolName }),
  tos: u8('IP ToS', { hex: true }),
  srcas: u32('SrcAS'),
  dstas: u32('DstAS'),
  srcmask: u8('SrcMask'),
  dstmask: u8('DstMask'),
  padding: octets('Padding'),
  od_id: u32('Observation Domain Id'),
  timedelta: relativeTime('Duration'),
  template_id: u16('Template Id'),
  scope_linecard: u32('ScopeLinecard'),
  icmp_ipv6_type: u8('IPv6 ICMP Type'),
  icmp_ipv6_code: u8('IPv6 ICMP Code'),
};

/** `SHARED`'s fields are the protocol's own; all others are among `fields`. */
export const dictionary = late((): Dictionary => {
  const elements = new Map<number, Element>(), fields: Record<string, Field> = {};
  const shared: Readonly<Record<string, Field>> = SHARED, names: Readonly<Record<string, Readonly<Record<number, string>>>> = NAMES;
  for (const part of ELEMENT_LIST.trim().split(/[|\n]/)) {
    const [head, shape, key, title] = part.split(';'), [digits, name] = head.split('=');
    const number = Number(digits);
    if (shape === undefined) elements.set(number, { number, name });
    else if (OWN.has(shape)) elements.set(number, { number, name, kind: shape as Kind, key });
    else {
      const { kind, make } = SHAPES[shape];
      const field = shared[key] ?? (fields[key] ??= make(title, names[key] === undefined ? {} : { values: names[key] }));
      elements.set(number, { number, name, kind, key, field });
    }
  }
  return { elements, fields };
});

/** How templates call an element. */
export const elementName = (number: number): string | undefined => dictionary().elements.get(number)?.name;
