/** ACN's device management protocol (ANSI E1.17 "DMP"): properties by their addresses. Light levels (E1.31 §7) are one range of them. */
import type { Cursor } from '../../../dissect/index.ts';
import { DATA_TYPES, DMP_VECTORS, FIELDS as f } from './fields.ts';

const SHARES_A_LINE = 20, HALF = 10;

function takeType(p: Cursor): number {
  const type = p.u8(), outer = p.open('Address and Data Type: ' + DATA_TYPES[(type >> 4) & 3], 1);
  for (const field of [f.dmp_adt_v, f.dmp_adt_r, f.dmp_adt_d, f.dmp_adt_x, f.dmp_adt_a]) p.show(field);
  p.skip(1);
  p.close(outer);
  return type;
}

/** `PDU: Set Property`, with its addresses and values as bytes: what they are, the device's description tells. */
export function takeProperties(p: Cursor, vector: number): string | undefined {
  if (p.more) takeType(p);
  if (p.more) p.takeRest(f.dmp_data);
  return DMP_VECTORS[vector] ?? 'Unknown';
}

export interface Levels {
  readonly start: number;
  readonly levels: Uint8Array;
}

/**
 * E1.31 §7: addresses of two bytes, the first property is DMX512's start code, the others are the levels. In the drafts all are levels, and the start
 * code stands in place of the first one's address.
 */
export function takeLevels(p: Cursor, isDraft: boolean, said: (levels: Levels) => void): string {
  takeType(p);
  const first = p.take(isDraft ? f['dmx.start_code'] : f['dmx.first_property_address']);
  p.take(f['dmx.increment']);
  const count = p.take(f['dmx.count']);
  if (count === 0) return 'Set Property';
  const start = isDraft ? first : p.take(f['dmx.start_code2']), at = p.at;
  const levels = p.peekBytes(Math.min(isDraft ? count : count - 1, p.remaining));
  p.skip(levels.length);
  said({ start, levels });
  if (levels.length === 0) return 'Set Property';
  p.set(f['dmx.data'], line(Array.from({ length: SHARES_A_LINE }, (_, i) => i + 1), '  '), at, levels.length);
  for (let from = 0; from < levels.length; from += SHARES_A_LINE) {
    const part = levels.subarray(from, from + SHARES_A_LINE), name = `${number(from + 1)}-${number(from + SHARES_A_LINE)}:`;
    p.set(f['dmx.data'], line(Array.from(part), name), at + from, part.length);
    p.label(line(Array.from(part), name));
  }
  return 'Set Property';
}

const number = (place: number): string => String(place).padStart(3, '0');

/** `001-020: ..  1 FF …|…`: levels of DMX512 in hexadecimal, places in decimal numbers. */
function line(values: readonly number[], name: string): string {
  const isHead = name.trim() === '', written = values.map((value, i) => (i === HALF ? '| ' : '') +
    (isHead ? String(value) : value === 0 ? '..' : capitals(value)).padStart(2));
  return `${name} ${written.join(' ')} `;
}

const capitals = (value: number): string => value.toString(16).toUpperCase();
