/** Paths of autonomous systems, RFC 4271 §4.3 and RFC 6793 §4.1. */
import type { Cursor } from '../../../dissect/index.ts';
import { UPDATE_FIELDS } from './update-fields.ts';

const f = UPDATE_FIELDS;
/** Stands where a number has no room in two bytes (RFC 6793 §9). */
const AS_TRANS = 23456;
/** Around and between the numbers of a segment, by its type (RFC 4271 §4.3, RFC 5065 §3). */
const BRACKETS: Readonly<Record<number, readonly [string, string, string]>> = { 1: ['{', ', ', '}'], 3: ['(', ' ', ')'], 4: ['[', ', ', ']'] };

/** Reads the path to the end, its numbers of `size` bytes each; gives it in words. */
export function readPath(p: Cursor, size: 2 | 4): string {
  const field = size === 2 ? f['update.path_attribute.as_path_segment.as2'] : f['update.path_attribute.as_path_segment.as4'];
  const segments: string[] = [];
  while (p.more) {
    const outer = p.open(f['update.path_attribute.as_path_segment']);
    const heading = p.tree.current;
    const type = p.take(f['update.path_attribute.as_path_segment.type']);
    const count = p.take(f['update.path_attribute.as_path_segment.length']);
    const numbers: number[] = [];
    for (let i = 0; i < count; i++) {
      const as = p.take(field);
      if (as === AS_TRANS && size === 2) p.addLabel(' (AS_TRANS)');
      numbers.push(as);
    }
    const [open, between, end] = BRACKETS[type] ?? ['', ' ', ''];
    const words = `${open}${numbers.join(between)}${end}`;
    segments.push(words);
    p.labelNode(heading, `AS Path segment: ${words}`);
    p.close(outer);
  }
  return segments.length === 0 ? 'empty' : segments.join(' ');
}

/**
 * Whether the numbers of a path have two bytes or four (RFC 6793 §4.1): what the speakers agreed on may not have been captured, so the size is
 * the one with which the segments fill the attribute. Where both do, a number zero, which no path may hold (RFC 7607), tells.
 */
export function autonomousSystemSize(p: Cursor): 2 | 4 {
  p.need(p.remaining); // of a path that is cut nobody can tell
  if (!segmentsFill(p, 4)) return 2;
  return segmentsFill(p, 2) ? 2 : 4;
}

function segmentsFill(p: Cursor, size: 2 | 4): boolean {
  let ahead = 0;
  while (ahead + 2 <= p.available) {
    const type = p.u8(ahead);
    const count = p.u8(ahead + 1);
    if (type < 1 || type > 4 || count === 0) return false;
    ahead += 2;
    if (ahead + count * size > p.available) return false;
    if (size === 2) for (let i = 0; i < count; i++) if (p.u16(ahead + 2 * i) === 0) return false;
    ahead += count * size;
  }
  return ahead === p.available;
}
