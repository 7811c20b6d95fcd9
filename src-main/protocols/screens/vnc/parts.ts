/** What messages of VNC and their rectangles are both made of. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { MESSAGE_FIELDS as f } from './fields.ts';

/** Bytes that say nothing. */
export function padding(p: Cursor, length: number): void {
  p.need(length);
  p.set(f.padding, undefined, p.at, length);
  p.skip(length);
}

/** Numbers and truth values one behind the other. */
export function takeAll(p: Cursor, fields: readonly Field<number | boolean>[]): void {
  for (const field of fields) p.take(field);
}

/** How many screens, `filler` bytes that say nothing, and each screen: the community's RFB protocol, "SetDesktopSize". */
export function readScreens(p: Cursor, filler: number): void {
  const count = p.take(f.screen_num);
  padding(p, filler);
  for (let i = 1; i <= count; i++) {
    const outer = p.open(`Screen #${i}`);
    takeAll(p, [f.screen_id, f.screen_x, f.screen_y, f.screen_width, f.screen_height, f.screen_flags]);
    p.close(outer);
  }
}
