/**
 * Speech of AMR and AMR-WB in RTP, RFC 4867 §4: octet-aligned or bandwidth-efficient, which the session's description says and the
 * packet's length shows.
 */
import { type Cursor, bool, expert, octets, protocol, u32, u8 } from '../../dissect/index.ts';

const NO_REQUEST = 15;
const NARROW: readonly string[] = [
  'AMR 4,75 kbit/s', 'AMR 5,15 kbit/s', 'AMR 5,90 kbit/s', 'AMR 6,70 kbit/s (PDC-EFR)', 'AMR 7,40 kbit/s (TDMA-EFR)', 'AMR 7,95 kbit/s',
  'AMR 10,2 kbit/s', 'AMR 12,2 kbit/s (GSM-EFR)', 'AMR SID (Comfort Noise Frame)', 'GSM-EFR SID', 'TDMA-EFR SID ', 'PDC-EFR SID',
];
const WIDE: readonly string[] = [
  'AMR-WB 6.60 kbit/s', 'AMR-WB 8.85 kbit/s', 'AMR-WB 12.65 kbit/s', 'AMR-WB 14.25 kbit/s', 'AMR-WB 15.85 kbit/s', 'AMR-WB 18.25 kbit/s',
  'AMR-WB 19.85 kbit/s', 'AMR-WB 23.05 kbit/s', 'AMR-WB 23.85 kbit/s', 'AMR-WB SID (Comfort Noise Frame)',
];
/** Bits of a frame by its type: 3GPP TS 26.101 tables 1a and 2, TS 26.201 table 2. */
const NARROW_BITS: readonly number[] = [95, 103, 118, 134, 148, 159, 204, 244, 39, 43, 38, 37];
const WIDE_BITS: readonly number[] = [132, 177, 253, 285, 317, 365, 397, 461, 477, 40];
const LOST = 14, NO_DATA = 15;

const frameType = (names: readonly string[], illegal: string) => (type: number): string => {
  if (type === NO_DATA) return 'No Data (No transmission/No reception)';
  if (type === LOST && names === WIDE) return 'Speech lost';
  return names[type] ?? illegal;
};
const request = (modes: readonly string[], count: number) => (mode: number): string =>
  (mode === NO_REQUEST ? 'No mode request' : mode < count ? modes[mode] : 'Illegal Frametype - For future use');

const DECODED_AS = { 0: 'RFC 3267', 1: 'RFC 3267 bandwidth-efficient mode' } as const;

/** Where the table of contents begins, and how many bits its entries have: RFC 4867 §4.3 and §4.4. */
interface Layout {
  readonly decodedAs: keyof typeof DECODED_AS;
  readonly first: number;
  readonly entry: number;
}
const ALIGNED: Layout = { decodedAs: 0, first: 8, entry: 8 };
const EFFICIENT: Layout = { decodedAs: 1, first: 4, entry: 6 };

export const amr = protocol({
  name: 'amr',
  title: 'Adaptive Multi-Rate',
  on: { rtp_dyn_payload_type: ['AMR'] },
  fields: {
    payload_decoded_as: u32('Payload decoded as', { values: DECODED_AS }),
    'nb.cmr': u8('CMR', { values: request(NARROW, 8) }),
    'wb.cmr': u8('CMR', { values: request(WIDE, 9) }),
    reserved: u8('Reserved'),
    'toc.f': bool('F bit', { as: ['Followed by another speech frame', 'Last frame in this payload'] }),
    'nb.toc.ft': u8('FT bits', { values: frameType(NARROW, 'Illegal Frametype - for future use') }),
    'wb.toc.ft': u8('FT bits', { values: frameType(WIDE, 'Illegal Frametype') }),
    'toc.q': bool('Q bit', { as: ['Ok', 'Severely damaged frame'] }),
    speech_data: octets('Speech data'),
    frame_data: octets('Frame Data'),
    not_enough_data_for_frames: expert('Not enough data for the frames according to TOC', 'warning', 'Malformed'),
    superfluous_data: expert('Superfluous data remaining', 'warning', 'Malformed'),
  },
  dissect(p, f) {
    const isWide = p.dissector.stack.at(-2) === 'amr_wb';
    if (isWide) p.column('AMR-WB');
    const sizes = isWide ? WIDE_BITS : NARROW_BITS, layout = layoutOf(p, sizes), begin = p.at;
    p.generate(f.payload_decoded_as, layout.decodedAs);
    p.set(isWide ? f['wb.cmr'] : f['nb.cmr'], p.u8() >> 4, begin, 1);
    if (layout === ALIGNED) p.set(f.reserved, p.u8() & 15, begin, 1);
    const outer = p.open('Payload Table of Contents'), types = entriesOf(p, layout);
    types.forEach((type, nth) => showEntry(p, f, layout, nth, isWide ? f['wb.toc.ft'] : f['nb.toc.ft'], type));
    p.close(outer);
    p.skip(Math.min(p.remaining, tableLength(layout, types.length)));
    if (layout === ALIGNED) takeFrames(p, f, types, sizes);
    else p.takeCaptured(f.speech_data);
  },
});

/** AMR-WB is another codec with the same packets (RFC 4867 §1). */
export const amrWb = protocol({
  name: 'amr_wb',
  title: 'Adaptive Multi-Rate Wideband',
  short: 'AMR-WB',
  on: { rtp_dyn_payload_type: ['AMR-WB'] },
  fields: {},
  dissect(p) {
    p.withdraw();
    p.call('amr');
  },
});

type Fields = (typeof amr)['fields'];

const tableLength = ({ first, entry }: Layout, entries: number): number => Math.floor((first + entry * entries) / 8);

/** The layout by which the packet's length comes out; where neither does, octet-aligned packets are known by their reserved bits. */
function layoutOf(p: Cursor, sizes: readonly number[]): Layout {
  const isReserved = (p.u8() & 15) === 0;
  if (isReserved && lengthIn(p, ALIGNED, sizes) === p.remaining) return ALIGNED;
  if (lengthIn(p, EFFICIENT, sizes) === p.remaining) return EFFICIENT;
  return isReserved ? ALIGNED : EFFICIENT;
}

/** Types of the frames, as far as there are entries. */
function entriesOf(p: Cursor, { first, entry }: Layout): number[] {
  const types: number[] = [];
  for (let bit = first; bit + entry <= 8 * p.remaining; bit += entry) {
    types.push(bitsAhead(p, bit + 1, 4));
    if (bitsAhead(p, bit, 1) === 0) break;
  }
  return types;
}

/** Bytes that a packet has with the frames that its table tells of. */
function lengthIn(p: Cursor, layout: Layout, sizes: readonly number[]): number {
  const types = entriesOf(p, layout), lengths = types.map(type => sizes[type] ?? 0);
  const table = layout.first + layout.entry * types.length;
  const bits = lengths.reduce((sum, length) => sum + (layout === ALIGNED ? 8 * Math.ceil(length / 8) : length), table);
  return Math.ceil(bits / 8);
}

function bitsAhead(p: Cursor, bit: number, count: number): number {
  let value = 0;
  for (let at = bit; at < bit + count; at++) value = value * 2 + ((p.u8(at >> 3) >> (7 - (at & 7))) & 1);
  return value;
}

function showEntry(p: Cursor, f: Fields, { first, entry }: Layout, nth: number, field: Fields['nb.toc.ft'], type: number): void {
  const bit = first + nth * entry, at = p.at + (bit >> 3), length = ((bit + 5) >> 3) - (bit >> 3) + 1;
  p.set(f['toc.f'], bitsAhead(p, bit, 1) === 1, at, 1);
  p.set(field, type, at, length);
  p.set(f['toc.q'], bitsAhead(p, bit + 5, 1) === 1, at + length - 1, 1);
}

function takeFrames(p: Cursor, f: Fields, types: readonly number[], sizes: readonly number[]): void {
  for (const type of types) {
    const length = Math.ceil((sizes[type] ?? 0) / 8);
    if (length > p.remaining) {
      p.expert(f.not_enough_data_for_frames);
      break;
    }
    if (length > 0) p.take(f.frame_data, length);
  }
  if (!p.more) return;
  p.expert(f.superfluous_data);
  p.takeCaptured(f.speech_data);
}
