/** Graphics Interchange Format, versions 87a and 89a (CompuServe, 1990), as a body. */
import { type Cursor, bits, none, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

const EXTENSIONS: Readonly<Record<number, string>> = { 0x01: 'Plain Text', 0xf9: 'Graphics Control', 0xfe: 'Comment', 0xff: 'Application' };

/** Blocks of one image that are shown; animations of megabytes have more. */
const MOST_BLOCKS = 10_000;

const EXTENSION = 0x21, IMAGE = 0x2c, TRAILER = 0x3b;

const YES_NO: Readonly<Record<number, string>> = { 0: 'False', 1: 'True' };

const word = (title: string) => u16(title, { little: true });

const FIELDS = {
  version: text('Version'),
  'screen.width': word('Screen width'),
  'screen.height': word('Screen height'),
  'global.color_map.present': bits('Global color map is present', 0x80, { values: YES_NO }),
  'global.color_bpp': bits('Bits per color minus 1', 0x70),
  'global.color_map.ordered': bits('Global color map is ordered', 0x08, { values: YES_NO }),
  'global.bpp': bits('Image bits per pixel minus 1', 0x07),
  image_background_index: u8('Background color index'),
  'global.pixel_aspect_ratio': u8('Global pixel aspect ratio'),
  'global.color_map': octets('Global color map'),
  'image.left': word('Image left position'),
  'image.top': word('Image top position'),
  'image.width': word('Image width'),
  'image.height': word('Image height'),
  'local.color_map.present': bits('Local color map is present', 0x80, { values: YES_NO }),
  'local.color_bpp': bits('Bits per color minus 1', 0x70),
  'local.color_map.ordered': bits('Local color map is ordered', 0x08, { values: YES_NO }),
  'local.bpp': bits('Image bits per pixel minus 1', 0x07),
  'local.color_map': octets('Local color map'),
  extension: none('Extension'),
  'extension.label': u8('Extension label', { hex: true, values: EXTENSIONS }),
  image: none('Image'),
  'image.code_size': u8('LZW minimum code size'),
  end: none('Trailer (End of the GIF stream)'),
  data_block: octets('Data block'),
};

const f = FIELDS;

export const imageGif = protocol({
  name: 'image-gif',
  title: 'Compuserve GIF',
  short: '',
  fields: FIELDS,
  dissect(p) {
    const version = p.take(f.version, 6);
    p.addInfo(` (${version})`);
    p.title(`, Version: ${version}`);
    p.take(f['screen.width']);
    p.take(f['screen.height']);
    const size = readSettings(p, 'Global', 'global');
    p.take(f.image_background_index);
    const ratio = p.u8();
    if (ratio > 0) p.take(f['global.pixel_aspect_ratio']);
    else p.skip(1);
    if (size > 0) p.take(f['global.color_map'], size);
    readBlocks(p);
    p.skip(p.remaining);
  },
});

/** Gives the bytes of the colour map that follows. */
function readSettings(p: Cursor, title: string, kind: 'global' | 'local'): number {
  const settings = p.u8();
  const present = (settings & 0x80) !== 0;
  const outer = p.open(`${title} settings:${present ? ` (${title} color table present)` : ''} ` +
    `(${counted(((settings & 0x70) >> 4) + 1)} per color) (${counted((settings & 7) + 1)} per pixel)`, 1);
  p.show(f[`${kind}.color_map.present`]);
  p.show(f[`${kind}.color_bpp`]);
  p.show(f[`${kind}.color_map.ordered`]);
  p.show(f[`${kind}.bpp`]);
  p.skip(1);
  p.close(outer);
  return present ? 3 << ((settings & 7) + 1) : 0;
}

const counted = (bitCount: number): string => `${bitCount} bit${bitCount === 1 ? '' : 's'}`;

function readBlocks(p: Cursor): void {
  for (let room = MOST_BLOCKS; room > 0 && p.more; ) {
    switch (p.u8()) {
      case EXTENSION: {
        const outer = p.open(f.extension);
        p.label(`Extension: ${EXTENSIONS[p.u8(1)] ?? 'Unknown'}`);
        p.skip(1);
        p.take(f['extension.label']);
        room = readData(p, room);
        p.close(outer);
        break;
      }
      case IMAGE: {
        const outer = p.open(f.image);
        p.skip(1);
        p.take(f['image.left']);
        p.take(f['image.top']);
        p.take(f['image.width']);
        p.take(f['image.height']);
        const size = readSettings(p, 'Local', 'local');
        if (size > 0) p.take(f['local.color_map'], size);
        p.take(f['image.code_size']);
        room = readData(p, room);
        p.close(outer);
        break;
      }
      case TRAILER:
        p.take(f.end, 1);
        return;
      default:
        p.malformed('neither an extension, nor an image, nor the end');
    }
  }
  if (p.more) p.remark(undefined, 'note', 'Undecoded', `More than ${MOST_BLOCKS} blocks: the rest is not shown`);
}

/** Blocks of up to 255 bytes, the last of which is empty. Gives how many more may be shown. */
function readData(p: Cursor, room: number): number {
  for (; room > 0; room--) {
    const size = p.u8();
    p.skip(1);
    p.take(f.data_block, size);
    if (size === 0) p.label('Data block: <none> (length = 0)');
    else p.addLabel(` (length = ${size})`);
    if (size === 0) return room - 1;
  }
  return 0;
}
