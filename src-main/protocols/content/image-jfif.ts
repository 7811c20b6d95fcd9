/** JPEG as a body: the marker segments of ITU-T T.81 annex B, and the header of T.871 (JFIF). */
import { type Cursor, bits, none, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

/** Segments of one image that are shown: those before the picture itself are a few dozen. */
const MOST_SEGMENTS = 1000;

const START = 0xffd8, END = 0xffd9, SCAN = 0xffda, COMMENT = 0xfffe, APPLICATION = 0xffe0;

const MARKERS: Readonly<Record<number, string>> = {
  0xffc0: 'Start of Frame (non-differential, Huffman coding) - Baseline DCT',
  0xffc1: 'Start of Frame (non-differential, Huffman coding) - Extended sequential DCT',
  0xffc2: 'Start of Frame (non-differential, Huffman coding) - Progressive DCT',
  0xffc3: 'Start of Frame (non-differential, Huffman coding) - Lossless (sequential)', 0xffc4: 'Define Huffman table(s)',
  0xffd8: 'Start of Image', 0xffd9: 'End of Image', 0xffda: 'Start of Scan', 0xffdb: 'Define quantization table(s)',
  0xffdc: 'Define number of lines', 0xffdd: 'Define restart interval', 0xfffe: 'Comment',
  ...Object.fromEntries(Array.from({ length: 16 }, (_, nth) => [APPLICATION + nth, `Reserved for application segments - ${nth}`])),
};

const FIELDS = {
  marker: u16('Marker', { hex: true, values: MARKERS }),
  marker_segment: none('Marker segment'),
  length: u16('Length'),
  identifier: text('Identifier'),
  version: none('Version'),
  'version.major': u8('Major Version'),
  'version.minor': u8('Minor Version'),
  units: u8('Units', { values: {
    0: 'No units; Xdensity and Ydensity specify the pixel aspect ratio', 1: 'Dots per inch', 2: 'Dots per centimeter',
  } }),
  Xdensity: u16('Xdensity'),
  Ydensity: u16('Ydensity'),
  Xthumbnail: u8('Xthumbnail'),
  Ythumbnail: u8('Ythumbnail'),
  RGB: octets('RGB values of thumbnail pixels'),
  sof: none('Start of Frame header'),
  'sof.precision': u8('Sample Precision (bits)'),
  'sof.lines': u16('Lines'),
  'sof.samples_per_line': u16('Samples per line'),
  'sof.nf': u8('Number of image components in frame'),
  'sof.c_i': u8('Component identifier'),
  'sof.h_i': bits('Horizontal sampling factor', 0xf0),
  'sof.v_i': bits('Vertical sampling factor', 0x0f),
  'sof.tq_i': u8('Quantization table destination selector'),
  'header.comment': none('Comment header'),
  comment: text('Comment'),
  remain_seg_data: octets('Remaining segment data'),
  entropy_coded_segment: octets('Entropy-coded segment'),
};

const f = FIELDS;

export const imageJfif = protocol({
  name: 'image-jfif',
  title: 'JPEG File Interchange Format',
  short: '',
  fields: FIELDS,
  dissect(p) {
    p.addInfo(' (JPEG JFIF image)');
    for (let segments = 0; p.more && segments < MOST_SEGMENTS; segments++) {
      const marker = p.u16();
      if (marker === START || marker === END) p.take(f.marker);
      else if (marker < 0xffc0) p.malformed('no marker where one must be');
      else readSegment(p, marker);
      // What follows is the picture, whose end only its decoder knows.
      if (marker === SCAN) break;
    }
    p.takeRest(f.entropy_coded_segment);
  },
});

function readSegment(p: Cursor, marker: number): void {
  const isFrame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
  const field = isFrame ? f.sof : marker === COMMENT ? f['header.comment'] : f.marker_segment;
  const outer = p.open(field);
  p.label(`${field.title}: ${MARKERS[marker] ?? 'Unknown'} (0x${marker.toString(16).toUpperCase()})`);
  p.take(f.marker);
  const length = p.take(f.length);
  if (length < 2) p.malformed(`length ${length} is less than its own two bytes`);
  const data = p.within(length - 2);
  if (isFrame) readFrame(data);
  else if (marker === COMMENT) data.take(f.comment, data.remaining);
  else if (marker === APPLICATION) readApplication(data);
  if (data.more) {
    const size = data.remaining;
    data.take(f.remain_seg_data, size);
    data.label(`Remaining segment data: ${size} byte${size === 1 ? '' : 's'}`);
  }
  p.close(outer);
}

/** Of JFIF's own segment what is in it, T.871 §10.1. */
function readApplication(p: Cursor): void {
  let end = p.at;
  while (end < p.end && p.bytes[end] !== 0) end++;
  const identifier = p.take(f.identifier, end - p.at);
  if (p.more) p.skip(1);
  if (identifier !== 'JFIF') return;
  const outer = p.open(f.version, 2);
  p.label(`Version: ${p.u8()}.${p.u8(1)}`);
  p.take(f['version.major']);
  p.take(f['version.minor']);
  p.close(outer);
  p.take(f.units);
  p.take(f.Xdensity);
  p.take(f.Ydensity);
  const pixels = p.take(f.Xthumbnail) * p.take(f.Ythumbnail);
  if (pixels > 0) p.take(f.RGB, 3 * pixels);
}

function readFrame(p: Cursor): void {
  p.take(f['sof.precision']);
  p.take(f['sof.lines']);
  p.take(f['sof.samples_per_line']);
  for (let left = p.take(f['sof.nf']); left > 0; left--) {
    p.take(f['sof.c_i']);
    p.show(f['sof.h_i']);
    p.show(f['sof.v_i']);
    p.skip(1);
    p.take(f['sof.tq_i']);
  }
}
