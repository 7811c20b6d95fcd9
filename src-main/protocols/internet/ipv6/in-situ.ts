/** In situ operation, administration and maintenance (IOAM) among IPv6 options: RFC 9486; the traces that nodes leave in packets, RFC 9197 §4.4. */
import {
  type Cursor, type Field, type FieldOptions, below, bits, byName, expert, flag, none, octets, u16, u24, u32, u56, u64, u8,
} from '../../../dissect/index.ts';

const OPTION_TYPES = { 0: 'Pre-allocated Trace', 1: 'Incremental Trace', 2: 'Proof of Transit', 3: 'Edge to Edge', 4: 'Direct Export' };
const PREALLOCATED = 0;
const INCREMENTAL = 1;
/** Options, and the snapshot that a node may add, are in words of four bytes. */
const WORD = 4;
const SNAPSHOT = 0x000002;

const id = below('ipv6.opt.ioam');
const truth = { as: ['True', 'False'] } as const;
const hex = (name: string): FieldOptions => id(`trace.node.${name}`, { hex: true });

/** What each bit of the trace type says that a node writes, in this order; `words` of it. */
const DATA: readonly { readonly flag: Field<boolean>; readonly words: number; readonly fields: readonly Field[] }[] = [
  ['Hop_Lim and Node ID (short)', u8('Hop Limit', id('trace.node.hlim')), u24('ID', hex('id'))],
  ['Ingress and Egress IDs (short)', u16('Ingress ID', hex('iif')), u16('Egress ID', hex('eif'))],
  ['Timestamp seconds', u32('Timestamp Seconds', hex('tss'))],
  ['Timestamp fraction', u32('Timestamp Fraction', hex('tsf'))],
  ['Transit delay', u32('Transit Delay', hex('trdelay'))],
  ['IOAM-Namespace specific data (short)', u32('Namespace Data (short)', hex('nsdata'))],
  ['Queue depth', u32('Queue Depth', hex('qdepth'))],
  ['Checksum complement', u32('Checksum Complement', hex('csum'))],
  ['Hop_Lim and Node ID (wide)', u8('Hop Limit', id('trace.node.hlim')), u56('ID', hex('id_wide'))],
  ['Ingress and Egress IDs (wide)', u32('Ingress ID', hex('iif_wide')), u32('Egress ID', hex('eif_wide'))],
  ['IOAM-Namespace specific data (wide)', u64('Namespace Data (wide)', hex('nsdata_wide'))],
  ['Buffer occupancy', u32('Buffer Occupancy', hex('bufoccup'))],
].map(([title, ...fields], bit) => ({
  flag: flag(title as string, 0x800000 >>> bit, id(`trace.type.bit${bit}`, { size: 3, ...truth })),
  words: (fields as Field[]).reduce((sum, field) => sum + field.size, 0) / WORD,
  fields: fields as Field[],
}));

const f = {
  reserved: u8('Reserved', id('rsv')),
  kind: u8('Option-Type', id('opt_type', { values: OPTION_TYPES })),
  space: u16('Namespace ID', id('trace.ns')),
  nodeLength: bits('Node Length', 0xf800, id('trace.nodelen')),
  flags: bits('Flags', 0x0780, id('trace.flags', { hex: true })),
  overflow: flag('Overflow', 0x0400, id('trace.flag.o', truth)),
  loopback: flag('Loopback', 0x0200, id('trace.flag.l', truth)),
  active: flag('Active', 0x0100, id('trace.flag.a', truth)),
  reservedFlag: flag('Reserved', 0x0080, id('trace.flag.rsv', { size: 2, ...truth })),
  remaining: bits('Remaining Length', 0x007f, id('trace.remlen', { size: 2 })),
  type: u24('Trace Type', id('trace.type', { hex: true })),
  undefinedBits: flag('Undefined', 0x000ffc, id('trace.type.undef', { size: 3, ...truth })),
  snapshot: flag('Opaque State Snapshot', SNAPSHOT, id('trace.type.bit22', { size: 3, ...truth })),
  reservedType: flag('Reserved', 0x000001, id('trace.type.rsv', { size: 3, ...truth })),
  reservedTrace: u8('Reserved', id('trace.rsv')),
  free: octets('Free space', id('trace.free_space')),
  node: none('Node', id('trace.node', { own: true })),
  unknown: u32('Undefined bit', id('trace.node.undefined', { hex: true })),
  snapshotLength: u8('Length', id('trace.node.oss.len')),
  schema: u24('Schema ID', id('trace.node.oss.scid', { hex: true })),
  snapshotData: octets('Data', id('trace.node.oss.data')),
  badLength: expert('Invalid "NodeLen" value: cannot be 0', 'error', 'Malformed', id('trace.invalid_nodelen')),
  badRemaining: expert('Invalid "RemLen" value', 'error', 'Malformed', id('trace.invalid_remlen')),
  badType: expert('Mismatch between Trace Type and NodeLen', 'error', 'Malformed', id('trace.invalid_type')),
  data: octets('Data', id('data', { own: true })),
};
export const IN_SITU_FIELDS = byName([...Object.values(f), ...DATA.flatMap(({ flag: bit, fields }) => [bit, ...fields])]);

/** The option's value, to the end of `p`. */
export function takeInSitu(p: Cursor): void {
  p.take(f.reserved);
  const kind = p.take(f.kind);
  if (kind === PREALLOCATED || kind === INCREMENTAL) takeTrace(p, kind);
  else p.takeRest(f.data);
}

/** §4.4.1: namespace, how long a node's part is, how much room is left, what the parts have; then that room, and the parts, the last node's first. */
function takeTrace(p: Cursor, kind: number): void {
  p.take(f.space);
  const nodeLength = p.show(f.nodeLength);
  p.show(f.flags);
  const outer = p.under();
  for (const field of [f.overflow, f.loopback, f.active, f.reservedFlag]) p.show(field);
  p.close(outer);
  const remaining = p.take(f.remaining);
  const type = p.bits(f.type, [...DATA.map(({ flag: bit }) => bit), f.undefinedBits, f.snapshot, f.reservedType]);
  p.take(f.reservedTrace);
  if (nodeLength === 0) {
    p.expert(f.badLength);
    return;
  }
  if (kind === PREALLOCATED && remaining > 0) {
    if (WORD * remaining > p.remaining) {
      p.expert(f.badRemaining);
      return;
    }
    p.take(f.free, WORD * remaining);
  }
  const undefinedWords = [...((type & 0x000ffc) >>> 2).toString(2)].filter(bit => bit === '1').length;
  const words = DATA.reduce((sum, data) => sum + ((type & data.flag.mask) === 0 ? 0 : data.words), undefinedWords);
  if (words !== nodeLength) {
    p.expert(f.badType);
    return;
  }
  // A snapshot stands behind the part whose length is told (§4.4.2.13).
  while (p.remaining >= WORD * nodeLength) takeNode(p, type, undefinedWords);
}

function takeNode(p: Cursor, type: number, undefinedWords: number): void {
  const outer = p.open(f.node);
  for (const { flag: bit, fields } of DATA) {
    if ((type & bit.mask) === 0) continue;
    for (const field of fields) p.take(field);
  }
  for (let i = 0; i < undefinedWords; i++) p.take(f.unknown);
  if ((type & SNAPSHOT) !== 0) {
    const length = WORD * p.take(f.snapshotLength);
    p.take(f.schema);
    if (length > 0) p.take(f.snapshotData, length);
  }
  p.close(outer);
}
