/** Portable Network Graphics as a body: RFC 2083, and the third edition of its specification (W3C, 2025). */
import { type Cursor, flag, none, octets, protocol, text, u32, u8 } from '../../dissect/index.ts';

/** Chunks of one image that are shown; more is a file made for that. */
const MOST_CHUNKS = 4096;

const TITLES: Readonly<Record<string, string>> = {
  IHDR: 'Image Header', PLTE: 'Palette', IDAT: 'Image data chunk', IEND: 'Image Trailer', tEXt: 'Textual data',
  zTXt: 'Compressed textual data', iTXt: 'International textual data', bKGD: 'Background colour', pHYs: 'Physical pixel dimensions',
  tIME: 'Image last-modification time', tRNS: 'Transparency', gAMA: 'Image gamma', cHRM: 'Primary chromaticities',
  sRGB: 'Standard RGB colour space', iCCP: 'Embedded ICC profile', acTL: 'Animation Control Chunk', fcTL: 'Frame Control Chunk',
  fdAT: 'Frame data Chunk',
};

const FIELDS = {
  signature: octets('PNG Signature'),
  'chunk.len': u32('Len'),
  'chunk.type': text('Chunk'),
  'chunk.flag.ancillary': flag('Ancillary', 0x20000000, { size: 4, as: ['This is an ANCILLARY chunk', 'This is a CRITICAL chunk'] }),
  'chunk.flag.private': flag('Private', 0x00200000, { size: 4, as: ['This is a PRIVATE chunk', 'This is a PUBLIC chunk'] }),
  'chunk.flag.stc': flag('Safe To Copy', 0x00000020, { size: 4, as: ['This chunk is SAFE TO COPY', 'This chunk is NOT safe to copy'] }),
  'chunk.data': none('Data'),
  'chunk.crc': u32('CRC', { hex: true }),
  'ihdr.width': u32('Width'),
  'ihdr.height': u32('Height'),
  'ihdr.bitdepth': u8('Bit Depth'),
  'ihdr.colour_type': u8('Colour Type', {
    values: { 0: 'Greyscale', 2: 'Truecolour', 3: 'Indexed-colour', 4: 'Greyscale with alpha', 6: 'Truecolour with alpha' },
  }),
  'ihdr.compression_method': u8('Compression Method', { values: { 0: 'Deflate' } }),
  'ihdr.filter_method': u8('Filter Method', { values: { 0: 'Adaptive' } }),
  'ihdr.interlace_method': u8('Interlace Method', { values: { 0: 'No interlace', 1: 'Adam7' } }),
  'text.keyword': text('Keyword'),
  'text.string': text('String', { encoding: 'latin1' }),
};

const f = FIELDS;

export const png = protocol({
  name: 'png',
  title: 'Portable Network Graphics',
  short: '',
  fields: FIELDS,
  dissect(p) {
    p.addInfo(' (PNG)');
    p.take(f.signature, 8);
    for (let chunks = 0; p.more; chunks++) {
      if (chunks === MOST_CHUNKS) {
        p.remark(undefined, 'note', 'Undecoded', `More than ${MOST_CHUNKS} chunks: the rest is not shown`);
        break;
      }
      readChunk(p);
    }
    p.skip(p.remaining);
  },
});

/** RFC 2083 §3.2: length, type, data, checksum. */
function readChunk(p: Cursor): void {
  const outer = p.open('Chunk'), heading = p.lastNode;
  const length = p.take(f['chunk.len']);
  const flags = p.at;
  const type = p.take(f['chunk.type'], 4);
  p.labelNode(heading, `${TITLES[type] ?? 'Unknown chunk'} (${type})`);
  p.at = flags;
  p.show(f['chunk.flag.ancillary']);
  p.show(f['chunk.flag.private']);
  p.show(f['chunk.flag.stc']);
  p.skip(4);
  const data = p.within(length);
  if (type === 'IHDR') readHeader(data);
  else if (type === 'tEXt') readText(data);
  else if (length > 0) data.take(f['chunk.data'], length);
  p.take(f['chunk.crc']);
  p.close(outer);
}

function readHeader(p: Cursor): void {
  p.take(f['ihdr.width']);
  p.take(f['ihdr.height']);
  p.take(f['ihdr.bitdepth']);
  p.take(f['ihdr.colour_type']);
  p.take(f['ihdr.compression_method']);
  p.take(f['ihdr.filter_method']);
  p.take(f['ihdr.interlace_method']);
}

/** A keyword, a zero byte, and what there is to say. */
function readText(p: Cursor): void {
  let end = p.at;
  while (end < p.end && p.bytes[end] !== 0) end++;
  p.take(f['text.keyword'], end - p.at);
  if (p.more) p.skip(1);
  p.takeRest(f['text.string']);
}
