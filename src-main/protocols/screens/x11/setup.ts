/** How client and server greet each other: "X Window System Protocol" §8. */
import { type Message, type Step, text } from './message.ts';

const FAILED = 0, AUTHENTICATE = 2;

export const SETUP_REQUEST: readonly Step[] = [
  'byte-order', 1, 'protocol-major-version', 'protocol-minor-version', 'authorization-protocol-name-length',
  'authorization-protocol-data-length', 2, text('authorization-protocol-name', 'authorization-protocol-name-length'),
  text('authorization-protocol-data', 'authorization-protocol-data-length'),
];

const VISUAL: readonly Step[] = [
  'visualtype.visualid', 'visualtype.class', 'visualtype.bits-per-rgb-value', 'visualtype.colormap-entries', 'visualtype.red-mask',
  'visualtype.green-mask', 'visualtype.blue-mask', 4,
];
const VISUAL_LENGTH = 24, FORMAT_LENGTH = 8, SCREEN_LENGTH = 40;
const SCREEN: readonly Step[] = [
  'screen.root', 'screen.default_colormap', 'screen.white_pixel', 'screen.black_pixel', 'screen.current_input_masks', 'screen.width_in_pixels',
  'screen.height_in_pixels', 'screen.width_in_millimeters', 'screen.height_in_millimeters', 'screen.min_installed_maps', 'screen.max_installed_maps',
  'screen.root_visual', 'screen.backing_stores', 'screen.save_unders', 'screen.root_depth', 'screen.allowed_depths_len', depths,
];

export function readSetupReply(m: Message): void {
  const success = m.number('success');
  m.read([success === FAILED ? 'length-of-reason' : 1, 'protocol-major-version', 'protocol-minor-version', units]);
  if (success === FAILED) {
    m.read([text('reason', 'length-of-reason')]);
  } else if (success === AUTHENTICATE) {
    m.p.take(m.f.reason, m.p.remaining);
  } else {
    m.read([
      'release-number', 'resource-id-base', 'resource-id-mask', 'motion-buffer-size', 'length-of-vendor', 'maximum-request-length',
      'number-of-screens-in-roots', 'number-of-formats-in-pixmap-formats', 'image-byte-order', 'bitmap-format-bit-order',
      'bitmap-format-scanline-unit', 'bitmap-format-scanline-pad', 'min-keycode', 'max-keycode', 4, text('vendor', 'length-of-vendor'),
      each => each.list('pixmap-format', FORMAT_LENGTH, takeFormat, each.said('number-of-formats-in-pixmap-formats')), screens,
    ]);
  }
}

/** What follows, in two bytes here, in four elsewhere. */
function units(m: Message): void {
  m.p.takeAs(m.f.replylength, m.u16(), 2);
}

const takeFormat = (m: Message): void =>
  m.item('pixmap-format', FORMAT_LENGTH, ['pixmap-format.depth', 'pixmap-format.bits-per-pixel', 'pixmap-format.scanline-pad', 5]);

function screens(m: Message): void {
  const { p, f } = m, outer = p.open(f.screen, p.remaining);
  for (let i = m.said('number-of-screens-in-roots'); i > 0 && p.remaining >= SCREEN_LENGTH; i--) {
    const screen = p.open(f.screen);
    m.read(SCREEN);
    p.close(screen);
  }
  p.close(outer);
}

function depths(m: Message): void {
  const { p, f } = m, outer = p.open(f['depth-detail']);
  for (let i = m.said('screen.allowed_depths_len'); i > 0 && p.remaining >= FORMAT_LENGTH; i--) {
    const depth = p.open(f['depth-detail']);
    m.read(['depth-detail.depth', 1, 'depth-detail.visualtypes-numbers', 4]);
    m.list('visualtype', VISUAL_LENGTH, each => each.item('visualtype', VISUAL_LENGTH, VISUAL), m.said('depth-detail.visualtypes-numbers'));
    p.close(depth);
  }
  p.close(outer);
}
