/** NetFlow versions 1, 5, 7 and 9 (RFC 3954) and IPFIX (RFC 7011): what flows a router has seen. */
import {
  type Cursor, type Field, type Moment, type Tracker, absoluteTime, bits, expert, ipv4, ipv6, octets, protocol, relativeTime, u16, u32, u64, u8,
} from '../../dissect/index.ts';
import { ipProtocolName } from '../internet/ip-protocols.ts';
import { ELEMENTS } from './cflow/elements.ts';

const V9 = 9, IPFIX = 10;
const SETS: Readonly<Record<number, string>> = {
  0: 'Data Template (V9)', 1: 'Options Template(V9)', 2: 'Data Template (V10 [IPFIX])', 3: 'Options Template (V10 [IPFIX])',
};
const ENTERPRISE = 0x8000, VARIABLE = 0xffff;
const FIRST_DATA = 256;
/** Fields that are remembered of all templates of one exporter, and of one template. */
const MOST_PARTS = 1 << 17, MOST_FIELDS = 1024, PART_BYTES = 64;

interface Part {
  readonly type: number;
  readonly length: number;
  readonly foreign: boolean;
}
interface Templates {
  readonly byIdentifier: Map<number, readonly Part[]>;
  /** Fields that they have together. */
  parts: number;
  /** There were more than are remembered. */
  isFull: boolean;
}

/** What exporters have said of the records that they send. */
const TEMPLATES: Tracker<Templates> = {
  key: 'cflow',
  make: () => ({ byIdentifier: new Map(), parts: 0, isFull: false }),
  holds: ({ parts }) => parts * PART_BYTES,
  observe(state, { bytes }) {
    if (bytes.length < 4) return;
    const version = (bytes[0] << 8) | bytes[1];
    if (version !== V9 && version !== IPFIX) return;
    const u = (at: number): number => (bytes[at] << 8) | bytes[at + 1];
    for (let at = version === V9 ? 20 : 16; at + 4 <= bytes.length;) {
      const set = u(at), length = u(at + 2), end = Math.min(bytes.length, at + length);
      if (length < 4) return;
      const options = set === 1 || set === 3;
      for (let from = at + 4; set < 4 && from + (options ? 6 : 4) <= end;) from = remember(state, bytes, from, end, options, version);
      at += length;
    }
  },
};

/** One template; gives where the next one begins. */
function remember(state: Templates, bytes: Uint8Array, at: number, end: number, options: boolean, version: number): number {
  const u = (from: number): number => (bytes[from] << 8) | bytes[from + 1];
  const identifier = u(at);
  // NetFlow counts an options template's bytes, IPFIX its fields.
  const count = !options ? u(at + 2) : version === V9 ? (u(at + 2) + u(at + 4)) / 4 : u(at + 2);
  const parts: Part[] = [];
  let from = at + (options ? 6 : 4);
  for (let i = 0; i < count && i < MOST_FIELDS && from + 4 <= end; i++) {
    const type = u(from), foreign = version === IPFIX && (type & ENTERPRISE) !== 0;
    const scope = options && version === V9 && i < u(at + 2) / 4;
    parts.push({ type: type & 0x7fff, length: u(from + 2), foreign: foreign || scope });
    from += foreign ? 8 : 4;
  }
  if (identifier >= FIRST_DATA) {
    const together = state.parts + parts.length - (state.byIdentifier.get(identifier)?.length ?? 0);
    if (together > MOST_PARTS) {
      state.isFull = true;
      // What it was before is wrong now.
      state.parts -= state.byIdentifier.get(identifier)?.length ?? 0;
      state.byIdentifier.delete(identifier);
    } else {
      state.parts = together;
      state.byIdentifier.set(identifier, parts);
    }
  }
  return count === 0 ? end : from;
}

export const cflow = protocol({
  name: 'cflow',
  title: 'Cisco NetFlow/IPFIX',
  short: 'CFLOW',
  on: { 'udp.port': [2055, 4739, 9995, 9996] },
  accepts: (bytes, at, end) => end - at >= 16 && bytes[at] === 0 &&
    (bytes[at + 1] === 1 || bytes[at + 1] === 5 || bytes[at + 1] === 7 || bytes[at + 1] === V9 || bytes[at + 1] === IPFIX),
  fields: {
    version: u16('Version'),
    templates_full: expert(`The exporter has templates with more than ${MOST_PARTS} fields: some are not remembered`, 'note', 'Undecoded', { own: true }),
    count: u16('Count'),
    len: u16('Length'),
    sysuptime: relativeTime('SysUptime'),
    timestamp: absoluteTime('Timestamp'),
    exporttime: u32('ExportTime'),
    unix_secs: u32('CurrentSecs'),
    unix_nsecs: u32('CurrentNSecs'),
    sequence: u32('FlowSequence'),
    source_id: u32('SourceId'),
    od_id: u32('Observation Domain Id'),
    engine_type: u8('EngineType'),
    engine_id: u8('EngineId'),
    samplingmode: bits('SamplingMode', 0xc000, { size: 2 }),
    samplerate: bits('SampleRate', 0x3fff),
    flowset_id: u16('FlowSet Id', { values: set => SETS[set] ?? '(Data)' }),
    flowset_length: u16('FlowSet Length'),
    template_id: u16('Template Id'),
    template_field_count: u16('Field Count'),
    template_field_type: u16('Type', { values: type => ELEMENTS[type]?.[0] }),
    template_field_length: u16('Length'),
    option_scope_length: u16('Option Scope Length'),
    option_length: u16('Option Length'),
    srcaddr: ipv4('SrcAddr'),
    dstaddr: ipv4('DstAddr'),
    nexthop: ipv4('NextHop'),
    srcaddrv6: ipv6('SrcAddr'),
    dstaddrv6: ipv6('DstAddr'),
    nexthopv6: ipv6('NextHop'),
    inputint: u32('InputInt', { size: 2 }),
    outputint: u32('OutputInt', { size: 2 }),
    packets: u64('Packets'),
    octets: u64('Octets'),
    timestart: relativeTime('StartTime'),
    timeend: relativeTime('EndTime'),
    srcport: u16('SrcPort'),
    dstport: u16('DstPort'),
    tcpflags: u8('TCP Flags', { hex: true }),
    protocol: u8('Protocol', { values: ipProtocolName }),
    tos: u8('IP ToS', { hex: true }),
    srcas: u32('SrcAS'),
    dstas: u32('DstAS'),
    srcmask: u8('SrcMask'),
    dstmask: u8('DstMask'),
    element: octets('Element', { own: true }),
    padding: octets('Padding'),
  },
  dissect(p, f) {
    const version = p.take(f.version);
    if (version === V9 || version === IPFIX) sets(p, f, version);
    else fixed(p, f, version);
  },
});

type Fields = (typeof cflow)['fields'];

/** Milliseconds since the device began. */
function takeUptime(p: Cursor, field: Field<Moment>): void {
  const value = p.u32();
  p.takeAs(field, { seconds: Math.floor(value / 1000), nanoseconds: (value % 1000) * 1e6 }, 4);
}

/** Versions whose records are all alike. */
function fixed(p: Cursor, f: Fields, version: number): void {
  const count = p.take(f.count);
  p.info(`total: ${count} (v${version}) flow${count === 1 ? '' : 's'}`);
  takeUptime(p, f.sysuptime);
  p.set(f.timestamp, { seconds: p.u32(), nanoseconds: p.u32(4) }, p.at, 8);
  const outer = p.under();
  p.take(f.unix_secs);
  p.take(f.unix_nsecs);
  p.close(outer);
  if (version !== 1) p.take(f.sequence);
  if (version === 5) {
    p.take(f.engine_type);
    p.take(f.engine_id);
    p.show(f.samplingmode);
    p.take(f.samplerate);
  } else if (version === 7) {
    p.skip(4);
  }
  const size = version === 1 ? 52 : version === 5 ? 48 : 52;
  for (let i = 1; i <= count && p.remaining >= size; i++) record(p.within(size), f, version, i);
}

function record(p: Cursor, f: Fields, version: number, number: number): void {
  const outer = p.open(`pdu ${number}/`, p.remaining);
  p.labelNode(p.tree.current, `pdu ${number}`);
  p.take(f.srcaddr);
  p.take(f.dstaddr);
  p.take(f.nexthop);
  p.take(f.inputint, 2);
  p.take(f.outputint, 2);
  for (const field of [f.packets, f.octets]) {
    p.takeAs(field, BigInt(p.u32()), 4);
  }
  takeUptime(p, f.timestart);
  takeUptime(p, f.timeend);
  p.take(f.srcport);
  p.take(f.dstport);
  if (version === 1) {
    p.skip(2);
    p.take(f.protocol);
    p.take(f.tos);
    p.take(f.tcpflags);
  } else {
    p.skip(1);
    p.take(f.tcpflags);
    p.take(f.protocol);
    p.take(f.tos);
    p.take(f.srcas, 2);
    p.take(f.dstas, 2);
    p.take(f.srcmask);
    p.take(f.dstmask);
  }
  p.takeRest(f.padding);
  p.close(outer);
}

/** RFC 3954 §5, RFC 7011 §3. */
function sets(p: Cursor, f: Fields, version: number): void {
  if (version === V9) {
    const count = p.take(f.count);
    p.info(`total: ${count} (v9) records`);
    takeUptime(p, f.sysuptime);
    p.set(f.timestamp, { seconds: p.u32(), nanoseconds: 0 }, p.at, 4);
    const outer = p.under();
    p.take(f.unix_secs);
    p.close(outer);
  } else {
    const length = p.take(f.len);
    p.limit(length);
    p.info(`IPFIX flow (${length} bytes)`);
    p.set(f.timestamp, { seconds: p.u32(), nanoseconds: 0 }, p.at, 4);
    const outer = p.under();
    p.take(f.exporttime);
    p.close(outer);
  }
  p.take(f.sequence);
  const domain = p.take(version === V9 ? f.source_id : f.od_id);
  p.addInfo(version === V9 ? '' : ` Obs-Domain-ID=${domain.toString().padStart(5)}`);
  // The templates of this very message count as well, wherever it is dissected alone.
  const known = p.packet.around?.conversation(TEMPLATES) ?? alone(p);
  while (p.remaining >= 4) set(p, f, version, known);
}

function alone(p: Cursor): Templates {
  const state = TEMPLATES.make();
  TEMPLATES.observe(state, { frame: 0, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: p.bytes.subarray(p.begin, p.end) });
  return state;
}

function set(p: Cursor, f: Fields, version: number, known: Templates): void {
  const identifier = p.u16(), length = p.u16(2);
  if (length < 4) p.malformed(`a set of ${length} bytes`);
  const outer = p.open(`Set [id=${identifier}]`, length);
  p.take(f.flowset_id);
  p.take(f.flowset_length);
  const content = p.within(Math.min(length - 4, p.remaining));
  const template = known.byIdentifier.get(identifier);
  p.addInfo(identifier >= FIRST_DATA ? ` [Data:${identifier}]` : identifier === 0 || identifier === 2 ? ' [Data-Template]' : ' [Options-Template]');
  if (identifier === 0 || identifier === 2) templates(content, f, version);
  else if (template !== undefined && identifier >= FIRST_DATA) records(content, f, template);
  else if (known.isFull && identifier >= FIRST_DATA) p.expert(f.templates_full);
  content.takeCaptured(f.padding);
  p.close(outer);
}

function templates(p: Cursor, f: Fields, version: number): void {
  while (p.remaining >= 4) {
    const identifier = p.u16(), count = p.u16(2);
    if (identifier < FIRST_DATA) return;
    const outer = p.open(`Template (Id = ${identifier}, Count = ${count})`);
    p.take(f.template_id);
    p.take(f.template_field_count);
    for (let i = 1; i <= count && p.remaining >= 4; i++) {
      const inner = p.open(`Field (${i}/${count}): ${ELEMENTS[p.u16() & 0x7fff]?.[0] ?? 'Unknown'}`, 4);
      const foreign = version === IPFIX && (p.u16() & ENTERPRISE) !== 0;
      p.take(f.template_field_type);
      p.take(f.template_field_length);
      if (foreign) p.skip(4);
      p.close(inner);
    }
    p.close(outer);
  }
}

function records(p: Cursor, f: Fields, template: readonly Part[]): void {
  const least = template.reduce((sum, { length }) => sum + (length === VARIABLE ? 1 : length), 0);
  if (least === 0) return;
  for (let number = 1; p.remaining >= least; number++) {
    const outer = p.open(`Flow ${number}`);
    for (const part of template) element(p, f, part);
    p.close(outer);
  }
}

function element(p: Cursor, f: Fields, { type, length, foreign }: Part): void {
  if (length === VARIABLE) {
    length = p.u8();
    p.skip(1);
    if (length === 255) {
      length = p.u16();
      p.skip(2);
    }
  }
  const [name, key] = foreign ? ['Element'] : (ELEMENTS[type] ?? ['Element']);
  if (length === 0) return;
  const field = key === undefined ? undefined : (f as Readonly<Record<string, Field>>)[key];
  if (key === 'timestart' || key === 'timeend') {
    if (length === 4) takeUptime(p, f[key]);
    else p.take(f.element, length);
  } else if (key === 'packets' || key === 'octets') {
    p.takeAs(f[key], p.peekBytes(length).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n), length);
  } else if (field !== undefined && (length === field.size || (field.kind === 'uint' && length <= 4))) {
    p.take(field, length);
  } else {
    p.take(f.element, length);
    p.label(() => `${name} (${type}): ${length} bytes`);
  }
}
