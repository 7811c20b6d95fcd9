/** Where messages of VNC end, RFC 6143 §7.5 to §7.7: rectangles by their encoding and the size that pixels have. */
import { u16be, u32be } from '../../../bytes/big-endian.ts';
import { MORE, NOT_MINE } from '../../../dissect/index.ts';
import {
  CONTINUOUS, COPY_RECTANGLE, CORRE, CURSOR, CURSOR_WITH_ALPHA, DESKTOP_NAME, DESKTOP_SIZE, FENCE, GII, H264, HEXTILE, KEYBOARD_LED, LAST_RECTANGLE,
  MOUSE_BUTTONS, POINTER, QEMU_AUDIO, QEMU_KEY, QEMU_LED, QEMU_POINTER, RAW, RRE, SCREENS, TIGHT, TIGHT_PNG, X_CURSOR, XVP, ZLIB, ZRLE, ZYWRLE,
} from './names.ts';

/** Bytes of a pixel, and of one where Tight leaves out the byte that says nothing (the community's RFB protocol, "Tight Encoding"). */
export interface Pixel {
  readonly bytes: number;
  readonly packed: number;
}
export const USUAL_PIXEL: Pixel = { bytes: 4, packed: 3 };
const FORMAT = 16, FULL_COLOR = 255;

/** §7.4: the format at `at`. */
export function pixelAt(bytes: Uint8Array, at: number): Pixel {
  if (at + FORMAT > bytes.length) return USUAL_PIXEL;
  const size = Math.max(1, bytes[at] >>> 3);
  const isFull = size === 4 && bytes[at + 1] === 24 && bytes[at + 3] !== 0 && [4, 6, 8].every(place => u16be(bytes, at + place) === FULL_COLOR);
  return { bytes: size, packed: isFull ? 3 : size };
}

export const RECTANGLE = 12;
const UPDATE = 4;

/** How far into a framebuffer update its rectangles have been found to end, and how many are to come; of Hextile, tiles of the next one. */
export interface Walk {
  at: number;
  left: number;
  tiles: number;
  /** Bytes that these tiles have. */
  tilesLength: number;
}
export const newWalk = (): Walk => ({ at: 0, left: 0, tiles: 0, tilesLength: 0 });

/** Of a client's message at `at`; its length, `MORE` or `NOT_MINE`. */
export function clientLength(bytes: Uint8Array, at: number, end: number): number {
  const has = end - at;
  switch (bytes[at]) {
    case 0: return 20;
    case 2: return has < 4 ? MORE : 4 + 4 * u16be(bytes, at + 2);
    case 3: case 150: return 10;
    case 4: return 8;
    case 5: return 6;
    case 6: return textLength(bytes, at, has);
    case 248: return has < 9 ? MORE : 9 + bytes[at + 8];
    case 250: return 4;
    case 251: return has < 8 ? MORE : 8 + 16 * bytes[at + 6];
    case 253: return giiLength(bytes, at, has);
    case 255:
      if (has < 2) return MORE;
      if (bytes[at + 1] === 0) return 12;
      return has < 4 ? MORE : u16be(bytes, at + 2) === 2 ? 10 : 4;
    default: return NOT_MINE;
  }
}

/** Of a server's message at `at`; the same. `walk` keeps what was found of an update that goes on in another segment. */
export function serverLength(bytes: Uint8Array, at: number, end: number, pixel: Pixel, walk: Walk): number {
  const has = end - at;
  switch (bytes[at]) {
    case 0: return has < UPDATE ? MORE : updateLength(bytes, at, end, pixel, walk);
    case 1: return has < 6 ? MORE : 6 + 6 * u16be(bytes, at + 4);
    case 2: case 150: return 1;
    case 3: return textLength(bytes, at, has);
    case 248: return has < 9 ? MORE : 9 + bytes[at + 8];
    case 250: return 4;
    case 253: return giiLength(bytes, at, has);
    case 255:
      if (has < 4) return MORE;
      if (u16be(bytes, at + 2) !== 2) return 4;
      return has < 8 ? MORE : 8 + u32be(bytes, at + 4);
    default: return NOT_MINE;
  }
}

/** Extended clipboards have a negative length (the community's RFB protocol, "Extended Clipboard Pseudo-Encoding"). */
const textLength = (bytes: Uint8Array, at: number, has: number): number => (has < 8 ? MORE : 8 + Math.abs(u32be(bytes, at + 4) | 0));

/** General input interface: the highest bit of its second byte tells the order of bytes. */
function giiLength(bytes: Uint8Array, at: number, has: number): number {
  if (has < 4) return MORE;
  return 4 + (bytes[at + 1] >= 0x80 ? u16be(bytes, at + 2) : bytes[at + 2] | (bytes[at + 3] << 8));
}

/** §7.6.1: rectangles up to their count, or to the one that says it is the last. */
function updateLength(bytes: Uint8Array, at: number, end: number, pixel: Pixel, walk: Walk): number {
  if (walk.at === 0) {
    walk.at = UPDATE;
    walk.left = u16be(bytes, at + 2);
  }
  while (walk.left > 0) {
    const from = at + walk.at;
    if (from + RECTANGLE > end) return MORE;
    const encoding = u32be(bytes, from + 8) | 0;
    if (encoding === LAST_RECTANGLE) return walk.at + RECTANGLE;
    const rectangle = { width: u16be(bytes, from + 4), height: u16be(bytes, from + 6), encoding };
    const length = contentLength(bytes, from + RECTANGLE, end, rectangle, pixel, walk);
    if (length < 0) return NOT_MINE;
    if (length === MORE && !isEmpty(encoding, bytes, from)) return MORE;
    walk.at += RECTANGLE + length;
    walk.left--;
    walk.tiles = walk.tilesLength = 0;
  }
  return walk.at;
}

export interface Rectangle {
  readonly width: number;
  readonly height: number;
  readonly encoding: number;
}

/** `MORE` is 0, and so is what a rectangle without content has. */
const EMPTY: ReadonlySet<number> = new Set([
  DESKTOP_SIZE, POINTER, QEMU_POINTER, QEMU_KEY, QEMU_AUDIO, GII, XVP, FENCE, CONTINUOUS, MOUSE_BUTTONS, KEYBOARD_LED,
]);
const AREAS: ReadonlySet<number> = new Set([RAW, HEXTILE, CURSOR, X_CURSOR]);

function isEmpty(encoding: number, bytes: Uint8Array, from: number): boolean {
  return EMPTY.has(encoding) || (AREAS.has(encoding) && u16be(bytes, from + 4) * u16be(bytes, from + 6) === 0);
}

/** Bytes of a rectangle behind its header. */
function contentLength(bytes: Uint8Array, at: number, end: number, { width, height, encoding }: Rectangle, pixel: Pixel, walk: Walk): number {
  if (EMPTY.has(encoding)) return 0;
  const has = end - at, area = width * height;
  switch (encoding) {
    case RAW: return area * pixel.bytes;
    case COPY_RECTANGLE: return 4;
    case RRE: return has < 4 ? MORE : 4 + pixel.bytes + u32be(bytes, at) * (pixel.bytes + 8);
    case CORRE: return has < 4 ? MORE : 4 + pixel.bytes + u32be(bytes, at) * (pixel.bytes + 4);
    case HEXTILE: return hextileLength(bytes, at, end, width, height, pixel, walk);
    case ZLIB: case ZRLE: case ZYWRLE: case DESKTOP_NAME: return has < 4 ? MORE : 4 + u32be(bytes, at);
    case H264: return has < 4 ? MORE : 8 + u32be(bytes, at);
    case TIGHT: case TIGHT_PNG: return tightLength(bytes, at, end, width, height, pixel);
    case CURSOR: return area === 0 ? 0 : area * pixel.bytes + maskLength(width, height);
    case X_CURSOR: return area === 0 ? 0 : 6 + 2 * maskLength(width, height);
    case SCREENS: return has < 1 ? MORE : 4 + 16 * bytes[at];
    case QEMU_LED: return 1;
    case CURSOR_WITH_ALPHA: {
      if (has < 4) return MORE;
      const inside = u32be(bytes, at) | 0;
      if (inside === CURSOR_WITH_ALPHA) return NOT_MINE;
      const inner = contentLength(bytes, at + 4, end, { width, height, encoding: inside }, USUAL_PIXEL, walk);
      return inner < 0 ? inner : inner === MORE && area > 0 ? MORE : 4 + inner;
    }
    default: return NOT_MINE;
  }
}

/** One bit a pixel, lines filled up to bytes (§7.8.1). */
export const maskLength = (width: number, height: number): number => ((width + 7) >> 3) * height;

export const TILE = 16;
export const TILE_RAW = 1, TILE_BACKGROUND = 2, TILE_FOREGROUND = 4, TILE_PARTS = 8, TILE_COLORED = 16;

/** §7.7.4: from the tile on that `walk` has come to. */
function hextileLength(bytes: Uint8Array, at: number, end: number, width: number, height: number, pixel: Pixel, walk: Walk): number {
  const across = Math.ceil(width / TILE), count = across * Math.ceil(height / TILE);
  for (; walk.tiles < count; walk.tiles++) {
    const x = (walk.tiles % across) * TILE, y = Math.floor(walk.tiles / across) * TILE;
    const length = tileLength(bytes, at + walk.tilesLength, end, Math.min(TILE, width - x) * Math.min(TILE, height - y), pixel);
    if (length === MORE) return MORE;
    walk.tilesLength += length;
  }
  return walk.tilesLength;
}

function tileLength(bytes: Uint8Array, at: number, end: number, area: number, pixel: Pixel): number {
  if (at >= end) return MORE;
  const kind = bytes[at];
  if ((kind & TILE_RAW) !== 0) return 1 + area * pixel.bytes;
  const colors = ((kind & TILE_BACKGROUND) === 0 ? 0 : pixel.bytes) + ((kind & TILE_FOREGROUND) === 0 ? 0 : pixel.bytes);
  if ((kind & TILE_PARTS) === 0) return 1 + colors;
  const parts = at + 1 + colors;
  return parts >= end ? MORE : 2 + colors + bytes[parts] * (2 + ((kind & TILE_COLORED) === 0 ? 0 : pixel.bytes));
}

export const TIGHT_FILL = 8, TIGHT_JPEG = 9, TIGHT_FILTER = 4, PALETTE = 1;
const TIGHT_PNG_IMAGE = 10;
/** Data that is shorter is not compressed. */
const TIGHT_LEAST = 12;

/** Where the parts of a rectangle in Tight encoding lie, from its begin. */
interface TightParts {
  readonly kind: number;
  readonly filter: number | undefined;
  readonly colors: number;
  /** Where the data begins behind its length, and how long that length is: 0 where there is none. */
  readonly data: number;
  readonly lengthSize: number;
  readonly length: number;
}

/** The community's RFB protocol, "Tight Encoding"; `MORE` or `NOT_MINE` where it does not tell. */
export function tightParts(bytes: Uint8Array, at: number, end: number, width: number, height: number, pixel: Pixel): TightParts | number {
  if (at >= end) return MORE;
  const kind = bytes[at] >>> 4;
  if (kind > TIGHT_PNG_IMAGE) return NOT_MINE;
  if (kind === TIGHT_FILL) return { kind, filter: undefined, colors: 0, data: 1, lengthSize: 0, length: pixel.packed };
  let next = 1, filter: number | undefined, colors = 0, size = Infinity;
  if (kind < TIGHT_FILL) {
    size = width * height * pixel.packed;
    if ((kind & TIGHT_FILTER) !== 0) {
      if (at + 2 > end) return MORE;
      filter = bytes[at + next++];
      if (filter === PALETTE) {
        if (at + next >= end) return MORE;
        colors = bytes[at + next++] + 1;
        next += colors * pixel.packed;
        size = colors === 2 ? maskLength(width, height) : width * height;
      }
    }
    if (size < TIGHT_LEAST) return { kind, filter, colors, data: next, lengthSize: 0, length: size };
  }
  // Up to three bytes of seven bits, the lowest first.
  let length = 0;
  for (let i = 0; i < 3; i++) {
    if (at + next + i >= end) return MORE;
    const byte = bytes[at + next + i];
    length |= (i === 2 ? byte : byte & 0x7f) << (7 * i);
    if (byte < 0x80 || i === 2) return { kind, filter, colors, data: next + i + 1, lengthSize: i + 1, length };
  }
  return NOT_MINE;
}

function tightLength(bytes: Uint8Array, at: number, end: number, width: number, height: number, pixel: Pixel): number {
  const parts = tightParts(bytes, at, end, width, height, pixel);
  return typeof parts === 'number' ? parts : parts.data + parts.length;
}
