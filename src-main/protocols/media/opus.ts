/** The Opus audio codec: packets of RFC 6716 §3, in RTP by RFC 7587. */
import { type Cursor, bits, expert, flag, octets, protocol } from '../../dissect/index.ts';

const FRAME_COUNTS = {
  0: '1 frame in the packet', 1: '2 frames in the packet, each with equal compressed size',
  2: '2 frames in the packet, with different compressed sizes',
  3: 'an arbitrary number of frames in the packet',
} as const;
/** RFC 6716 §3.1, table 2: modes and bandwidths of the configurations, each with durations in milliseconds. */
const MODES: readonly (readonly [first: number, name: string, durations: readonly number[]])[] = [
  [28, 'FB, CELT-only', [2.5, 5, 10, 20]], [24, 'SWB, CELT-only', [2.5, 5, 10, 20]], [20, 'WB, CELT-only', [2.5, 5, 10, 20]],
  [16, 'NB, CELT-only', [2.5, 5, 10, 20]], [14, 'FB, Hybrid', [10, 20]], [12, 'SWB, Hybrid', [10, 20]], [8, 'WB, SILK-only', [10, 20, 40, 60]],
  [4, 'MB, SILK-only', [10, 20, 40, 60]], [0, 'NB, SILK-only', [10, 20, 40, 60]],
];
/** RFC 6716 §3.4: R2, R5. */
const LONGEST_FRAME = 1275;
const LONGEST_PACKET = 120;
/** RFC 6716 §3.2.1: a first byte from here on has a second one. */
const TWO_BYTES = 252;
const FULL_PADDING = 255;

function configuration(config: number): { readonly name: string; readonly duration: number } {
  const [first, name, durations] = MODES.find(([from]) => from <= config)!;
  return { name, duration: durations[config - first] };
}

const rule = (text: string, severity: 'error' | 'warning' = 'error') => expert(`Error:${text}`, severity, 'Malformed');

export const opus = protocol({
  name: 'opus',
  title: 'Opus Interactive Audio Codec',
  on: { rtp_dyn_payload_type: ['OPUS', 'X-OPUS'] },
  fields: {
    'TOC.config': bits('TOC.config', 0xf8, { values: config => `${configuration(config).name} ptime=${configuration(config).duration}` }),
    'TOC.s': flag('TOC.S bit', 0x04, { as: ['stereo', 'mono'] }),
    'TOC.c': bits('TOC.C bits', 0x03, { values: FRAME_COUNTS }),
    'FC.v': flag('Frame Count.v bit', 0x80, { as: ['VBR', 'CBR'] }),
    'FC.p': flag('Frame Count.p bit', 0x40, { as: ['Padding', 'No Padding'] }),
    'FC.m': bits('Frame Count.m', 0x3f),
    frame_size: octets('Frame Size'),
    frame_data: octets('Frame Data'),
    padding: octets('Padding'),
    violate_r2: rule('[R2] No implicit frame length is larger than 1275 bytes.'),
    violate_r3: rule('[R3] Code 1 packets have an odd total length, N, so that (N-1)/2 is an integer.'),
    violate_r4: rule('[R4] Code 2 packets have enough bytes after the TOC for a valid frame length, and that length is no larger than the number of'
      + ' bytes remaining in the packet.'),
    violate_r5: rule('[R5] Code 3 packets contain at least one frame, but no more than 120 ms of audio total.'),
    violate_r6: rule('[R6] The frames of a code 3 packet of constant bit rate share the bytes that its padding leaves evenly.'),
    violate_r7: rule('[R7] Code 3 packets of variable bit rate are large enough for all lengths, the first M-1 frames and any padding.'),
  },
  dissect(p, f) {
    const config = p.show(f['TOC.config']);
    p.show(f['TOC.s']);
    const code = p.take(f['TOC.c']);
    if (code === 0) takeFrames(p, f, [p.remaining]);
    else if (code === 1) takeHalves(p, f);
    else if (code === 2) takeTwo(p, f);
    else takeMany(p, f, configuration(config).duration);
  },
});

type Fields = (typeof opus)['fields'];

function takeFrames(p: Cursor, f: Fields, sizes: readonly number[]): void {
  for (const size of sizes) {
    if (size > 0) p.take(f.frame_data, size);
    if (size > LONGEST_FRAME) p.expert(f.violate_r2);
  }
}

function takeHalves(p: Cursor, f: Fields): void {
  const { remaining } = p;
  if (remaining % 2 === 1) {
    p.expert(f.violate_r3);
    return;
  }
  takeFrames(p, f, [remaining / 2, remaining / 2]);
}

/** RFC 6716 §3.2.4. */
function takeTwo(p: Cursor, f: Fields): void {
  if (!p.more || (p.u8() >= TWO_BYTES && p.remaining < 2)) {
    p.expert(f.violate_r4);
    return;
  }
  const first = takeSize(p, f);
  if (first > p.remaining) p.expert(f.violate_r4);
  else takeFrames(p, f, [first, p.remaining - first]);
}

/** RFC 6716 §3.2.5: any number of frames, and padding. */
function takeMany(p: Cursor, f: Fields, duration: number): void {
  const varies = p.show(f['FC.v']), isPadded = p.show(f['FC.p']), count = p.take(f['FC.m']);
  if (count === 0 || count * duration > LONGEST_PACKET) {
    p.expert(f.violate_r5);
    return;
  }
  const broken = varies ? f.violate_r7 : f.violate_r6, padding = isPadded ? takePaddingLength(p) : 0;
  const sizes = varies ? takeSizes(p, f, count - 1) : [];
  const left = p.remaining - padding - sizes.reduce((sum, size) => sum + size, 0);
  if (left < 0 || (!varies && left % count !== 0)) {
    p.expert(broken);
    return;
  }
  takeFrames(p, f, varies ? [...sizes, left] : Array.from({ length: count }, () => left / count));
  if (padding > 0) p.take(f.padding, padding);
}

/** Each byte of 255 stands for 254 and is followed by another one. */
function takePaddingLength(p: Cursor): number {
  let length = 0;
  for (;;) {
    const byte = p.u8();
    p.skip(1);
    if (byte < FULL_PADDING) return length + byte;
    length += FULL_PADDING - 1;
  }
}

function takeSizes(p: Cursor, f: Fields, count: number): number[] {
  const sizes: number[] = [];
  while (sizes.length < count) sizes.push(takeSize(p, f));
  return sizes;
}

/** RFC 6716 §3.2.1. */
function takeSize(p: Cursor, f: Fields): number {
  const first = p.u8(), length = first < TWO_BYTES ? 1 : 2, size = length === 1 ? first : first + 4 * p.u8(1);
  p.take(f.frame_size, length);
  return size;
}
