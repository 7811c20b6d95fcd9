/** VP8 video in RTP: the payload descriptor of RFC 7741 §4.2, and what the codec says of a frame (RFC 6386 §9.1). */
import { type Cursor, bits, expert, flag, protocol, u24, u8 } from '../../dissect/index.ts';

const VERSIONS = {
  0: 'Bicubic (Loop Filter=Normal)', 1: 'Bilinear (Loop Filter=Simple)', 2: 'Bilinear Full Pixel (Loop Filter=None)', 3: 'No filters',
} as const;
const START_CODE = 0x9d012a;

export const vp8 = protocol({
  name: 'vp8',
  title: 'VP8',
  on: { rtp_dyn_payload_type: ['VP8'] },
  fields: {
    'pld.x': flag('X bit', 0x80, { as: ['Extended control bits present (I L T K)', 'Extended control bits not present'] }),
    'pld.r': flag('R bit', 0x40, { as: ['Reserved for future use (error: should be zero)', 'Reserved for future use'] }),
    'pld.n': flag('N bit', 0x20, { as: ['Non-reference frame', 'Reference frame'] }),
    'pld.s': flag('S bit', 0x10, { as: ['Start of VP8 partition', 'Continuation of VP8 partition'] }),
    'pld.partid': bits('2nd R bit and Part Id', 0x0f),
    'pld.i': flag('I bit', 0x80, { as: ['Picture ID byte present', 'No Picture byte ID'] }),
    'pld.l': flag('L bit', 0x40, { as: ['TL0PICIDX byte present', 'TL0PICIDX byte not present'] }),
    'pld.t': flag('T bit', 0x20, { as: ['TID (temporal layer index) present', 'TID (temporal layer index) not present'] }),
    'pld.k': flag('K bit', 0x10, { as: ['KEYIDX present', 'KEYIDX not present'] }),
    'pld.rsva': bits('Reserved A', 0x0f),
    'pld.pictureid': bits('Picture ID', 0x7f),
    'pld.extended_pictureid': bits('Extended Picture ID', 0x7fff, { id: 'vp8.pld.pictureid' }),
    'pld.tl0picidx': u8('Temporal layer zero Picture Index (TL0PICIDX)'),
    'pld.tid': bits('Temporal layer Index (TID)', 0xc0),
    'pld.y': flag('1 layer sync bit (Y)', 0x20, { as: ['True', 'False'] }),
    'pld.keyidx': bits('Temporal Key Frame Index (KEYIDX)', 0x1f),
    'hdr.frametype': flag('frametype', 0x01, { as: ['interframe', 'keyframe'] }),
    'hdr.version': bits('version', 0x0e, { values: VERSIONS }),
    'hdr.show': flag('Show bit', 0x10, { as: ['True', 'False'] }),
    'hdr.partition_size': bits('First partition size', 0xffffe0, { little: true }),
    'keyframe.start_code': u24('VP8 Start code', { hex: true }),
    'keyframe.width': bits('Width', 0x3fff, { little: true }),
    'keyframe.horizontal_scale': bits('Horizontal Scale', 0xc000, { little: true }),
    'keyframe.height': bits('Height', 0x3fff, { little: true }),
    'keyframe.vertical_scale': bits('Vertical Scale', 0xc000, { little: true }),
    'keyframe.startcode': expert('Startcode is incorrect', 'error', 'Protocol'),
    undecoded: expert('Payload not fully decoded', 'note', 'Undecoded'),
    continuation: expert('Continuation of partition fragment', 'chat', 'Reassemble'),
    first_partition_split: expert('First partition is split', 'chat', 'Reassemble'),
    first_partition_plus: expert('This frame contains all of first partition and also bytes from other partitions', 'chat', 'Reassemble'),
  },
  dissect(p, f) {
    const begins = takeDescriptor(p, f);
    if (!begins.partition || begins.id !== 0) {
      p.addInfo(begins.partition ? ` - Start of partition ${begins.id}` : ' - Continuation');
      takePayload(p, f, begins.partition ? undefined : `Continuation of partition fragment (${p.remaining} bytes)`);
    } else takeFrame(p, f);
  },
});

type Fields = (typeof vp8)['fields'];

/** RFC 7741 §4.2. */
function takeDescriptor(p: Cursor, f: Fields): { readonly partition: boolean; readonly id: number } {
  const outer = p.open('Payload descriptor');
  const isExtended = p.show(f['pld.x']);
  p.show(f['pld.r']);
  p.show(f['pld.n']);
  const partition = p.show(f['pld.s']), id = p.take(f['pld.partid']);
  if (isExtended) takeExtension(p, f);
  p.close(outer);
  return { partition, id: id & 7 };
}

function takeExtension(p: Cursor, f: Fields): void {
  const hasPicture = p.show(f['pld.i']), hasIndex = p.show(f['pld.l']), hasLayer = p.show(f['pld.t']), hasKey = p.show(f['pld.k']);
  p.take(f['pld.rsva']);
  if (hasPicture) p.take((p.u8() & 0x80) === 0 ? f['pld.pictureid'] : f['pld.extended_pictureid']);
  if (hasIndex) p.take(f['pld.tl0picidx']);
  if (!hasLayer && !hasKey) return;
  if (hasLayer) {
    p.show(f['pld.tid']);
    p.show(f['pld.y']);
  }
  if (hasKey) p.show(f['pld.keyidx']);
  p.skip(1);
}

/** RFC 6386 §9.1: three bytes, and seven more in key frames; the first partition begins behind them. */
function takeFrame(p: Cursor, f: Fields): void {
  const outer = p.open('Payload header');
  const isKey = !p.show(f['hdr.frametype']);
  p.show(f['hdr.version']);
  p.show(f['hdr.show']);
  const size = p.take(f['hdr.partition_size']);
  p.close(outer);
  p.addInfo(isKey ? ' - Keyframe' : ' - Interframe');
  if (!isKey) {
    takePayload(p, f, undefined, size);
    return;
  }
  const inner = p.open('Keyframe header');
  if (p.take(f['keyframe.start_code']) !== START_CODE) p.expert(f['keyframe.startcode']);
  p.show(f['keyframe.horizontal_scale']);
  p.take(f['keyframe.width']);
  p.show(f['keyframe.vertical_scale']);
  p.take(f['keyframe.height']);
  p.close(inner);
  takePayload(p, f, undefined, size);
}

/** What is left, of which `first` bytes are of the first partition where that begins here. */
function takePayload(p: Cursor, f: Fields, continuation?: string, first?: number): void {
  const here = p.remaining, outer = p.open('Payload', here);
  if (continuation !== undefined) p.expert(f.continuation, continuation);
  if (first !== undefined && first > here) {
    p.expert(f.first_partition_split, `First partition is split with ${here} bytes in this packet and ${first - here} bytes in subsequent frames`);
  } else if (first !== undefined && first < here) p.expert(f.first_partition_plus);
  if (here > 0) p.expert(f.undecoded);
  p.skip(p.available);
  p.close(outer);
}
