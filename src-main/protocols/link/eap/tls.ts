/** EAP methods that carry TLS: TLS itself (RFC 5216), TTLS (RFC 5281), PEAP, FAST (RFC 4851) and TEAP (RFC 7170). */
import { type Cursor, type Field, below, bits, bool, byName, flag, frameNumber, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { type ReassemblyFields, showPieces } from '../../reassembly.ts';
import * as method from './methods.ts';
import { agreedOn, completedMessage } from './sessions.ts';
import { leaveAgreed } from '../../security/tls/outside.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled EAP-TLS';

const tls = below('eap.tls');
const LENGTH_INCLUDED = 0x80, MORE_FRAGMENTS = 0x40, START = 0x20, OUTER_LENGTH = 0x10;
/** RFC 4851 §4.1.1: who the server is. */
const AUTHORITY_ID = 4;
const RECORD_HEADER = 5;
const TRUTH = { as: ['True', 'False'] } as const;

const f = {
  flags: u8('EAP-TLS Flags', tls('flags', { hex: true })),
  lengthIncluded: flag('Length Included', LENGTH_INCLUDED, tls('flags.len_included', TRUTH)),
  moreFragments: flag('More Fragments', MORE_FRAGMENTS, tls('flags.more_fragments', TRUTH)),
  start: flag('Start', START, tls('flags.start', TRUTH)),
  outerLengthIncluded: flag('Outer TLV Length Included', OUTER_LENGTH, tls('flags.outer_tlv_len_included', TRUTH)),
  version: bits('Version', 0x07, tls('flags.version')),
  length: u32('EAP-TLS Length', tls('len')),
  outerLength: u32('Outer TLV Length', tls('outer_tlv_len', { own: true })),
  fastType: u16('EAP-FAST Type', { id: 'eap.fast.type' }),
  fastLength: u16('EAP-FAST Length', { id: 'eap.fast.length' }),
  authority: octets('Authority ID Data', { id: 'eap.fast.authority_id_data' }),
  data: octets('EAP Data', { id: 'eap.data' }),
};
const spans = { source: 'conversation' } as const;
const PIECES = {
  fragments: none('EAP-TLS Fragments', tls('fragments', spans)),
  fragment: frameNumber('EAP-TLS Fragment', tls('fragment', spans)),
  error: frameNumber('Defragmentation Error', tls('fragment.error', spans)),
  overlap: bool('Fragment Overlap', tls('fragment.overlap', spans)),
  conflict: bool('Conflicting Data In Fragment Overlap', tls('fragment.overlap_conflict', spans)),
  count: u32('Fragment Count', tls('fragment.count', spans)),
  length: u32('Reassembled EAP-TLS Length', tls('reassembled.len', spans)),
  data: octets('Reassembled EAP-TLS Data', tls('reassembled.data', { ...spans, own: true })),
} satisfies ReassemblyFields;

export const TLS_FIELDS = byName([f, PIECES].flatMap(group => Object.values<Field>(group)));

/** RFC 5216 §3.1, RFC 5281 §9.1, RFC 7170 §4.1: flags, the length of a message that needs several packets, and TLS records. */
export function takeTls(p: Cursor, type: number): void {
  if (!p.more) return;
  const shown: Field[] = [f.lengthIncluded, f.moreFragments, f.start];
  if (type === method.TEAP) shown.push(f.outerLengthIncluded);
  if (type !== method.TLS) shown.push(f.version);
  const flags = p.bits(f.flags, shown);
  const total = (flags & LENGTH_INCLUDED) !== 0 ? p.take(f.length) : undefined;
  if (type === method.TEAP && (flags & OUTER_LENGTH) !== 0) p.take(f.outerLength);
  if (type === method.FAST && (flags & START) !== 0) takeAuthority(p);
  if ((flags & (MORE_FRAGMENTS | START)) === 0 && p.more) takeMessage(p, total);
  // What the capture cut may be records.
  p.need(p.remaining);
  p.innerData();
}

/** The message, in one packet or put together. What has fragments that are not there, or is no TLS record, is left. */
function takeMessage(p: Cursor, total: number | undefined): void {
  const message = completedMessage(p);
  if (message !== undefined) {
    p.skip(p.remaining);
    showPieces(p, PIECES, message.bytes, message.pieces, TAB);
    takeRecords(p, p.over(TAB, message.bytes));
  } else if (total === undefined || total === p.remaining) {
    takeRecords(p, p);
  }
}

/** All records are one layer. */
function takeRecords(p: Cursor, records: Cursor): void {
  let length = 0;
  while (isRecord(records, length)) length += RECORD_HEADER + records.u16(length + 3);
  if (length === 0) return;
  const agreed = agreedOn(p);
  if (agreed !== undefined) leaveAgreed(p, agreed);
  records.call('tls', length);
  if (p.headerEnd < 0 && records.headerEnd >= 0) p.headerEnd = p.at;
}

/** RFC 8446 §5.1: a content type, version 3, and a length. */
const isRecord = (p: Cursor, at: number): boolean => p.available >= at + RECORD_HEADER && p.u8(at) >= 20 && p.u8(at) <= 24 && p.u8(at + 1) === 3 &&
  at + RECORD_HEADER + p.u16(at + 3) <= p.remaining;

/** RFC 4851 §4.1.1: with its first message a server says who it is. */
function takeAuthority(p: Cursor): void {
  while (p.remaining >= 4 && p.u16(2) <= p.remaining - 4) {
    const type = p.take(f.fastType), length = p.take(f.fastLength);
    if (length === 0) continue;
    if (type === AUTHORITY_ID) p.show(f.data, length);
    p.take(type === AUTHORITY_ID ? f.authority : f.data, length);
  }
}
