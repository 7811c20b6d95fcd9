/** What each request holds, by opcode ("X Window System Protocol", appendix B): first what its second byte is, then what follows its length. */
import {
  address, arcs, colorItems, imageText, keycodes, keysyms, pixels, points, properties, propertyData, rectangles, segments, strings, textItems,
} from './lists.ts';
import { type Message, type Step, bytes, mask, text, valuesOf } from './message.ts';

type Layout = readonly [second: Step, ...rest: Step[]];

const windowOf: Layout = [1, 'window'];
const nothing: Layout = [1];
const gc = 'gc', drawable = 'drawable', modifiers = mask('modifiers-mask');
const where: readonly Step[] = ['x', 'y', 'width', 'height'];
const drawing = (items: Step): Layout => [1, drawable, gc, items];
const named = (...before: Step[]): Layout => [1, ...before, 'name-length', 2, text('name', 'name-length')];
const dashes = bytes('dashes', m => m.said('dashes-length'));
const padded: Step = m => m.pad();
const event: Step = m => m.undecoded(Math.min(32, m.p.remaining));
const timed: Step = 'time';
/** A text of single bytes or of two: QueryTextExtents says whether the last two are none. */
const queried: Step = m => {
  const size = m.p.remaining - (m.said('odd-length') === 0 ? 0 : 2);
  if (size > 0) m.p.take(m.f['string16.bytes'], size);
  m.pad();
};

export const LAYOUTS: Readonly<Record<number, Layout>> = {
  1: ['depth', 'wid', 'parent', ...where, 'border-width', 'window-class', 'visual', valuesOf('window-value-mask')],
  2: [1, 'window', valuesOf('window-value-mask')],
  3: windowOf, 4: windowOf, 5: windowOf,
  6: ['save-set-mode', 'window'],
  7: [1, 'window', 'parent', 'x', 'y'],
  8: windowOf, 9: windowOf, 10: windowOf, 11: windowOf,
  12: [1, 'window', valuesOf('configure-window-mask')],
  13: ['direction', 'window'],
  14: [1, drawable], 15: windowOf,
  16: ['only-if-exists', 'name-length', 2, text('name', 'name-length')],
  17: [1, 'atom'],
  18: ['mode', 'window', 'property', 'type', 'format', 3, 'data-length', propertyData],
  19: [1, 'window', 'property'],
  20: ['delete', 'window', 'property', 'get-property-type', 'long-offset', 'long-length'],
  21: windowOf,
  22: [1, 'owner', 'selection', timed], 23: [1, 'selection'],
  24: [1, 'requestor', 'selection', 'target', 'property', timed],
  25: ['propagate', 'window', mask('event-mask'), event],
  26: ['owner-events', 'grab-window', mask('pointer-event-mask'), 'pointer-mode', 'keyboard-mode', 'confine-to', 'cursor', timed],
  27: [1, timed],
  28: [
    'owner-events', 'grab-window', mask('pointer-event-mask'), 'pointer-mode', 'keyboard-mode', 'confine-to', 'cursor', 'button', 1, modifiers,
  ],
  29: ['button', 'grab-window', modifiers, 2],
  30: [1, 'cursor', timed, mask('pointer-event-mask'), 2],
  31: ['owner-events', 'grab-window', timed, 'pointer-mode', 'keyboard-mode', 2],
  32: [1, timed],
  33: ['owner-events', 'grab-window', modifiers, 'key', 'pointer-mode', 'keyboard-mode', 3],
  34: ['key', 'grab-window', modifiers, 2],
  35: ['allow-events-mode', timed],
  36: nothing, 37: nothing, 38: windowOf,
  39: [1, 'window', 'start', 'stop'],
  40: [1, 'src-window', 'dst-window', 'src-x', 'src-y'],
  41: [1, 'warp-pointer-src-window', 'warp-pointer-dst-window', 'src-x', 'src-y', 'src-width', 'src-height', 'dst-x', 'dst-y'],
  42: ['revert-to', 'window', timed],
  43: nothing, 44: nothing,
  45: named('fid'), 46: [1, 'font'], 47: [1, 'font'],
  48: ['odd-length', 'font', queried],
  49: [1, 'max-names', 'pattern-length', text('pattern', 'pattern-length')],
  50: [1, 'max-names', 'pattern-length', text('pattern', 'pattern-length')],
  51: [1, 'str-number-in-path', 2, strings(m => m.said('str-number-in-path')), padded],
  52: nothing,
  53: ['depth', 'pid', drawable, 'width', 'height'],
  54: [1, 'pixmap'],
  55: [1, 'cid', drawable, valuesOf('gc-value-mask')],
  56: [1, gc, valuesOf('gc-value-mask')],
  57: [1, 'src-gc', 'dst-gc', mask('gc-value-mask')],
  58: [1, gc, 'dash-offset', 'dashes-length', dashes, padded],
  59: ['ordering', gc, 'clip-x-origin', 'clip-y-origin', rectangles],
  60: [1, gc],
  61: ['exposures', 'window', ...where],
  62: [1, 'src-drawable', 'dst-drawable', gc, 'src-x', 'src-y', 'dst-x', 'dst-y', 'width', 'height'],
  63: [1, 'src-drawable', 'dst-drawable', gc, 'src-x', 'src-y', 'dst-x', 'dst-y', 'width', 'height', 'bit-plane'],
  64: ['coordinate-mode', drawable, gc, points],
  65: ['coordinate-mode', drawable, gc, points],
  66: drawing(segments), 67: drawing(rectangles), 68: drawing(arcs),
  69: [1, drawable, gc, 'shape', 'coordinate-mode', 2, points],
  70: drawing(rectangles), 71: drawing(arcs),
  72: [
    'image-format', drawable, gc, 'width', 'height', 'dst-x', 'dst-y', 'left-pad', 'depth', 2, bytes('data', m => m.p.remaining),
  ],
  73: ['image-pixmap-format', drawable, ...where, 'plane-mask'],
  74: [1, drawable, gc, 'x', 'y', textItems(false)],
  75: [1, drawable, gc, 'x', 'y', textItems(true)],
  76: [stringLength, drawable, gc, 'x', 'y', imageText(false)],
  77: [stringLength, drawable, gc, 'x', 'y', imageText(true)],
  78: ['alloc', 'mid', 'window', 'visual'],
  79: [1, 'cmap'], 80: [1, 'mid', 'src-cmap'], 81: [1, 'cmap'], 82: [1, 'cmap'], 83: windowOf,
  84: [1, 'cmap', 'red', 'green', 'blue', 2],
  85: named('cmap'),
  86: ['contiguous', 'cmap', 'colors', 'planes'],
  87: ['contiguous', 'cmap', 'colors', 'reds', 'greens', 'blues'],
  88: [1, 'cmap', 'plane-mask', pixels],
  89: [1, 'cmap', colorItems],
  90: [colorFlags, 'cmap', 'pixel', 'name-length', 2, text('name', 'name-length')],
  91: [1, 'cmap', pixels],
  92: named('cmap'),
  93: [
    1, 'cid', 'source-pixmap', 'mask', 'fore-red', 'fore-green', 'fore-blue', 'back-red', 'back-green', 'back-blue', 'x', 'y',
  ],
  94: [
    1, 'cid', 'source-font', 'mask-font', 'source-char', 'mask-char', 'fore-red', 'fore-green', 'fore-blue', 'back-red', 'back-green', 'back-blue',
  ],
  95: [1, 'cursor'],
  96: [1, 'cursor', 'fore-red', 'fore-green', 'fore-blue', 'back-red', 'back-green', 'back-blue'],
  97: ['class', drawable, 'width', 'height'],
  98: named(), 99: nothing,
  100: ['keycode-count', 'first-keycode', 'keysyms-per-keycode', 2, keysyms],
  101: [1, 'first-keycode', 'count', 2],
  102: [1, valuesOf('keyboard-value-mask')],
  103: nothing, 104: ['percent'],
  105: [1, 'acceleration-numerator', 'acceleration-denominator', 'threshold', 'do-acceleration', 'do-threshold'],
  106: nothing,
  107: [1, 'timeout', 'interval', 'prefer-blanking', 'allow-exposures', 2],
  108: nothing,
  109: ['change-host-mode', 'family', 1, 'address-length', address],
  110: nothing, 111: ['access-mode'], 112: ['close-down-mode'], 113: [1, 'resource'],
  114: [1, 'window', 'property-number', 'delta', properties],
  115: ['screen-saver-mode'],
  116: ['map-length', bytes('map', m => m.said('map-length')), padded],
  117: nothing,
  118: ['keycodes-per-modifier', keycodes],
  119: nothing, 127: nothing,
};

/** In the second byte of ImageText8 and ImageText16. */
function stringLength(m: Message): void {
  const length = m.p.u8();
  m.p.takeAs(m.f['string-length'], length, 1);
  m.remember('string-length', length);
}

/** StoreNamedColor: which of red, green and blue are to be stored. */
function colorFlags(m: Message): void {
  m.number('coloritem.flags');
}
