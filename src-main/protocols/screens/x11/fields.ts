/** The fields of X11, named as the protocol names what they hold. Made when the first is asked for. */
import { type Field, below, bool, expert, frameNumber, i16, i8, ipv4, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { atomText, typeText } from './atoms.ts';
import { extensions } from './extensions/extensions.ts';
import { ERRORS, EVENTS, REQUESTS, enumerations, numbered } from './names.ts';
import { maskFields } from './masks.ts';
import { STRUCTURE_FIELDS } from './structures.ts';

const BYTES = [
  'bitmap-format-scanline-pad', 'bitmap-format-scanline-unit', 'count', 'detail', 'eventbutton', 'first-event', 'first-error',
  'gc-dashes', 'depth', 'first-keycode', 'format', 'keyboard-key', 'keycode-count', 'keycodes-per-modifier',
  'keysyms-per-keycode', 'length-of-reason', 'led', 'left-pad', 'map-length', 'max-keycode', 'min-keycode',
  'number-of-formats-in-pixmap-formats', 'number-of-screens-in-roots', 'percent', 'success', 'reply', 'extension', 'error',
] as const;
const CHOICES = [
  'access-mode', 'alloc', 'allow-events-mode', 'allow-exposures', 'arc-mode', 'auto-repeat-mode', 'backing-store', 'bit-gravity',
  'button', 'cap-style', 'change-host-mode', 'class', 'close-down-mode', 'colormap-state', 'coordinate-mode', 'destination',
  'direction', 'event-detail', 'family', 'fill-rule', 'fill-style', 'focus-detail', 'focus-mode', 'function', 'grab-mode',
  'grab-status', 'image-format', 'image-pixmap-format', 'join-style', 'key', 'keyboard-mode', 'led-mode', 'line-style',
  'mapping-request', 'mode', 'ordering', 'place', 'pointer-mode', 'prefer-blanking', 'property-state', 'revert-to',
  'save-set-mode', 'screen-saver-mode', 'shape', 'stack-mode', 'subwindow-mode', 'visibility-state', 'win-gravity',
] as const;
const NUMBERS = [
  'address-length', 'authorization-protocol-name-length', 'authorization-protocol-data-length', 'back-blue', 'back-green',
  'back-red', 'blue', 'blues', 'border-width', 'colors', 'dash-offset', 'dashes-length', 'event-sequencenumber',
  'error_sequencenumber', 'event-x', 'event-y', 'green', 'greens', 'exact-blue', 'exact-green', 'exact-red', 'fore-blue',
  'fore-green', 'fore-red', 'height', 'length-of-vendor', 'line-width', 'mask-char', 'max-names', 'maximum-request-length',
  'name-length', 'pattern-length', 'planes', 'property-number', 'protocol-major-version',
  'protocol-minor-version', 'rectangle-height', 'rectangle-width', 'red', 'reds', 'request-length', 'root-x', 'root-y',
  'source-char', 'src-height', 'src-width', 'str-number-in-path', 'visual-blue', 'visual-green', 'visual-red', 'width',
  'minor-opcode',
] as const;
const SIGNED = [
  'acceleration-denominator', 'acceleration-numerator', 'bell-duration', 'bell-pitch', 'clip-x-origin', 'clip-y-origin', 'delta',
  'dst-x', 'dst-y', 'interval', 'point-x', 'point-y', 'rectangle-x', 'rectangle-y', 'segment_x1', 'segment_x2', 'segment_y1',
  'segment_y2', 'src-x', 'src-y', 'threshold', 'tile-stipple-x-origin', 'tile-stipple-y-origin', 'timeout', 'win-x', 'win-y',
  'x', 'y',
] as const;
const IDS = [
  'above-sibling', 'background', 'background-pixel', 'backing-pixel', 'backing-planes', 'bit-plane', 'border-pixel',
  'childwindow', 'cid', 'cmap', 'colormap', 'error-badresourceid', 'eventwindow', 'drawable', 'dst-drawable', 'dst-gc',
  'dst-window', 'fid', 'font', 'foreground', 'gc', 'grab-window', 'mid', 'parent', 'pid', 'pixel', 'pixels_item', 'pixmap',
  'requestor', 'resource-id-base', 'resource-id-mask', 'rootwindow', 'sibling', 'source-pixmap',
  'source-font', 'src-cmap', 'src-drawable', 'src-gc', 'src-window', 'stipple', 'tile', 'visual', 'visualid',
  'wid', 'window',
] as const;
const ATOMS = ['atom', 'property', 'selection', 'target', 'type', 'get-property-type'] as const;
const LARGE = [
  'bytes-after', 'error-badvalue', 'data-length', 'eventlength', 'long-length', 'long-offset', 'release-number', 'replylength',
  'start', 'stop', 'string-length', 'time', 'valuelength',
] as const;
const RESOURCES = [
  'background-pixmap', 'border-pixmap', 'clip-mask', 'confine-to', 'cursor', 'mask', 'mask-font', 'owner',
  'plane-mask', 'resource',
] as const;
const TRUTHS = [
  'contiguous', 'do-acceleration', 'do-threshold', 'delete', 'exposures', 'from-configure', 'graphics-exposures', 'new',
  'odd-length', 'only-if-exists', 'override-redirect', 'owner-events', 'present', 'propagate', 'same-screen', 'save-under',
] as const;
const HEADINGS = [
  'arcs', 'arc', 'color-items', 'coloritem', 'data16', 'data32', 'depth-detail', 'items', 'keycodes', 'keysyms', 'path',
  'pixels', 'pixmap-format', 'point', 'points', 'properties', 'rectangles', 'rectangle', 'screen', 'segment', 'segments',
  'textitem', 'undecoded', 'unused', 'visualtype',
] as const;
const TEXTS = [
  'authorization-protocol-name', 'authorization-protocol-data', 'name', 'pattern', 'reason', 'string', 'string16', 'vendor',
] as const;

function named<N extends string, V>(names: readonly N[], make: (name: N) => Field<V>): Readonly<Record<N, Field<V>>> {
  return Object.fromEntries(names.map(name => [name, make(name)])) as Record<N, Field<V>>;
}

const made = below('x11');
const ownSpan = { own: true, source: 'conversation' } as const;

function makeFields() {
  const values = enumerations();
  return {
    ...named(BYTES, word => u8(word)),
    ...named(CHOICES, word => u8(word, { values: values[word] ?? {} })),
    ...named(NUMBERS, word => u16(word)),
    ...named(SIGNED, word => i16(word)),
    ...named(['bell-percent', 'key-click-percent'], word => i8(word)),
    ...named(IDS, word => u32(word, { hex: true })),
    ...named(ATOMS, word => u32(word, { hex: true, text: word === 'get-property-type' ? typeText : atomText })),
    ...named(LARGE, word => u32(word)),
    ...named(TRUTHS, word => bool(word)),
    ...named(HEADINGS, word => none(word)),
    ...named(TEXTS, word => text(word)),
    ...named(['address', 'dashes', 'data', 'keys', 'map'], word => octets(word)),
    ...named(RESOURCES, word => u32(word, { hex: true, values: values[word] ?? {} })),
    ...named(['warp-pointer-dst-window', 'warp-pointer-src-window'], word => u32(word, { hex: true, values: { 0: 'None' } })),
    'motion-buffer-size': u32('motion-buffer-size'),
    focus: u32('focus', { values: values.focus }),
    'ip-address': ipv4('ip-address'),
    'window-class': u16('window-class', { values: values['window-class'] }),
    keycode: u8('keycode', { hex: true }),
    'byte-order': u8('byte-order', { base: 'char', values: { 0x42: 'Big-endian', 0x6c: 'Little-endian' } }),
    'image-byte-order': u8('image-byte-order', { base: 'char', values: numbered('LSBFirst MSBFirst') }),
    'bitmap-format-bit-order': u8('bitmap-format-bit-order', { hex: true, values: numbered('LSBFirst MSBFirst') }),
    opcode: u8('opcode', { values: REQUESTS }),
    'extension-minor': u8('extension-minor'),
    eventcode: u8('eventcode', { values: EVENTS }),
    errorcode: u8('errorcode', { values: ERRORS }),
    'major-opcode': u16('major-opcode'),
    'reply-sequencenumber': u16('sequencenumber'),
    invalid: expert('Invalid Length', 'warning', 'Protocol', { id: 'x11.request-length.invalid' }),
    requestIn: frameNumber('Request In', made('request_in', ownSpan)),
    lost: none('Bytes behind a message whose end is not known', made('lost', { own: true })),
    fragmentBytes: octets('Part of a message', made('fragment_bytes', ownSpan)),
    fragments: none('Message fragments', made('fragments', ownSpan)),
    fragment: frameNumber('Message fragment', made('fragment', ownSpan)),
    fragmentCount: u32('Message fragment count', made('fragment.count', ownSpan)),
    reassembledIn: frameNumber('Message whole in frame', made('reassembled.in', ownSpan)),
    reassembledLength: u32('Message length', made('reassembled.length', ownSpan)),
    listLength: u32('number of items', made('items-number', { own: true })),
    status: u8('status', made('status', { own: true, values: numbered('Success Busy Failed') })),
    ...maskFields(),
    ...extensions().fields as {},
    ...STRUCTURE_FIELDS(),
  };
}

export const x11Fields = late(makeFields);

export type X11Fields = ReturnType<typeof makeFields>;
export type FieldName = keyof X11Fields;
