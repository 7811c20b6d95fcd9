/** Framebuffer updates of VNC, rectangle by rectangle: RFC 6143 §7.6.1, §7.7 and §7.8, Tight by the community's RFB protocol. */
import type { Cursor } from '../../../dissect/index.ts';
import { RECTANGLE_FIELDS as f } from './fields.ts';
import {
  PALETTE, type Pixel, type Rectangle, TIGHT_FILL, TIGHT_FILTER, TIGHT_JPEG, TILE, TILE_BACKGROUND, TILE_COLORED, TILE_FOREGROUND, TILE_PARTS,
  TILE_RAW, USUAL_PIXEL, maskLength, tightParts,
} from './lengths.ts';
import {
  COPY_RECTANGLE, CORRE, CURSOR, CURSOR_WITH_ALPHA, DESKTOP_NAME, HEXTILE, LAST_RECTANGLE, QEMU_LED, RAW, RRE, SCREENS, TIGHT, TIGHT_PNG, X_CURSOR,
  ZLIB, ZRLE, ZYWRLE,
} from './names.ts';
import { padding, readScreens } from './parts.ts';

/** Behind its type. */
export function readUpdate(p: Cursor, pixel: Pixel): void {
  padding(p, 1);
  const count = p.take(f.fb_update_num_rects);
  let encoding = 0;
  for (let i = 1; i <= count && encoding !== LAST_RECTANGLE; i++) {
    const outer = p.open(`Rectangle #${i}`);
    encoding = readRectangle(p, pixel);
    p.close(outer);
  }
}

/** Gives the encoding. */
function readRectangle(p: Cursor, pixel: Pixel): number {
  const encoding = p.u32(8) | 0, isCursor = encoding === CURSOR || encoding === X_CURSOR || encoding === CURSOR_WITH_ALPHA;
  p.take(f.fb_update_x_pos);
  if (isCursor) p.addLabel(' (hotspot X)');
  p.take(f.fb_update_y_pos);
  if (isCursor) p.addLabel(' (hotspot Y)');
  const width = p.take(f.fb_update_width);
  if (isCursor) p.addLabel(' (cursor width)');
  const height = p.take(f.fb_update_height);
  if (isCursor) p.addLabel(' (cursor height)');
  p.take(f.fb_update_encoding_type);
  const outer = p.under();
  readContent(p, { width, height, encoding }, pixel);
  p.close(outer);
  return encoding;
}

function readContent(p: Cursor, { width, height, encoding }: Rectangle, pixel: Pixel): void {
  const area = width * height;
  switch (encoding) {
    case RAW:
      if (area > 0) p.take(f.raw_pixel_data, area * pixel.bytes);
      break;
    case COPY_RECTANGLE:
      p.take(f.copyrect_src_x_pos);
      p.take(f.copyrect_src_y_pos);
      break;
    case RRE: case CORRE: readSubrectangles(p, encoding, pixel); break;
    case HEXTILE: readTiles(p, width, height, pixel); break;
    case ZRLE: case ZYWRLE: {
      const length = p.take(f.zrle_len);
      if (length > 0) p.take(f.zrle_data, length);
      break;
    }
    case TIGHT: case TIGHT_PNG: readTight(p, width, height, pixel); break;
    case CURSOR: case X_CURSOR: {
      if (area === 0) break;
      const mask = maskLength(width, height);
      if (encoding === X_CURSOR) p.take(f.cursor_x_fore_back, 6);
      p.take(f.cursor_encoding_pixels, encoding === X_CURSOR ? mask : area * pixel.bytes);
      p.take(f.cursor_encoding_bitmask, mask);
      break;
    }
    case CURSOR_WITH_ALPHA:
      readContent(p, { width, height, encoding: p.take(f.fb_update_encoding_type) }, USUAL_PIXEL);
      break;
    case SCREENS: readScreens(p, 3); break;
    case DESKTOP_NAME: {
      const length = p.take(f.name_length);
      if (length > 0) p.take(f.name, length);
      break;
    }
    case QEMU_LED: p.take(f.led_state); break;
    case ZLIB: {
      const length = p.take(f.compressed_length);
      if (length > 0) p.take(f.compressed, length);
      break;
    }
  }
}

/** §7.7.3; CoRRE's have bytes for places. */
function readSubrectangles(p: Cursor, encoding: number, { bytes }: Pixel): void {
  const count = p.take(f.rre_num_subrects);
  p.take(f.rre_bg_pixel, bytes);
  for (let i = 1; i <= count; i++) {
    const outer = p.open(`Subrectangle #${i}`);
    p.take(f.rre_subrect_pixel, bytes);
    for (const field of [f.rre_subrect_x_pos, f.rre_subrect_y_pos, f.rre_subrect_width, f.rre_subrect_height]) {
      if (encoding === CORRE) p.takeAs(field, p.u8(), 1);
      else p.take(field);
    }
    p.close(outer);
  }
}

/** §7.7.4: squares of sixteen pixels, from left to right and down. */
function readTiles(p: Cursor, width: number, height: number, pixel: Pixel): void {
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      const outer = p.open(`Tile at ${x}, ${y}`);
      readTile(p, Math.min(TILE, width - x) * Math.min(TILE, height - y), pixel);
      p.close(outer);
    }
  }
}

function readTile(p: Cursor, area: number, { bytes }: Pixel): void {
  const kind = p.bits(f.hextile_subencoding, [f.hextile_raw, f.hextile_bg, f.hextile_fg, f.hextile_anysubrects, f.hextile_subrectscolored]);
  if ((kind & TILE_RAW) !== 0) {
    p.take(f.hextile_raw_value, area * bytes);
    return;
  }
  if ((kind & TILE_BACKGROUND) !== 0) p.take(f.hextile_bg_value, bytes);
  if ((kind & TILE_FOREGROUND) !== 0) p.take(f.hextile_fg_value, bytes);
  if ((kind & TILE_PARTS) === 0) return;
  const count = p.take(f.hextile_num_subrects);
  for (let i = 1; i <= count; i++) {
    const outer = p.open(`Subrectangle #${i}`);
    if ((kind & TILE_COLORED) !== 0) p.take(f.hextile_subrect_pixel_value, bytes);
    p.show(f.hextile_subrect_x_pos);
    p.take(f.hextile_subrect_y_pos);
    p.show(f.hextile_subrect_width);
    p.take(f.hextile_subrect_height);
    p.close(outer);
  }
}

function readTight(p: Cursor, width: number, height: number, pixel: Pixel): void {
  const parts = tightParts(p.bytes, p.at, p.end, width, height, pixel);
  for (const field of [f.tight_reset_stream0, f.tight_reset_stream1, f.tight_reset_stream2, f.tight_reset_stream3]) p.show(field);
  const kind = p.show(f.tight_rect_type);
  if (kind === TIGHT_FILL) p.addLabel(' (fill encoding - solid rectangle)');
  else if (kind <= TIGHT_JPEG) p.addLabel(kind === TIGHT_JPEG ? ' (JPEG encoding)' : ' (basic encoding)');
  if (kind < TIGHT_FILL) p.show(f.tight_filter_flag);
  p.skip(1);
  if (typeof parts === 'number') {
    p.need(p.available + 1);
    return;
  }
  if (kind < TIGHT_FILL && (kind & TIGHT_FILTER) !== 0 && p.take(f.tight_filter_id) === PALETTE) {
    p.takeAs(f.tight_palette_num_colors, parts.colors, 1);
    p.take(f.tight_palette_data, parts.colors * pixel.packed);
  }
  if (parts.lengthSize > 0) p.takeAs(f.tight_image_len, parts.length, parts.lengthSize);
  if (parts.length > 0) p.take(kind === TIGHT_FILL ? f.tight_fill_color : f.tight_image_data, parts.length);
}
