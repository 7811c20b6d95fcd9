/** The check sequence at the end of a frame, IEEE 802.15.4-2020 §7.2.11: two bytes, or the four of Ethernet. */
import { crc16 } from '../../../bytes/crc16.ts';
import { crc32 } from '../../../bytes/crc32.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { FRAME_FIELDS as f } from './fields.ts';

/** Name of the note in which a header before the frame says how many bytes of check end it. */
export const CHECK_BYTES = 'wpan.check';
export type CheckBytes = 0 | 2 | 4;
const LONG: CheckBytes = 4;

/** Shows the check and puts it out of reach; whether it is right, as far as the capture tells. */
export function takeCheck(p: Cursor, bytes: CheckBytes): boolean {
  if (bytes === 0 || p.remaining <= bytes) {
    p.hide(f.fcs_ok, true);
    return true;
  }
  const at = p.reported - bytes, isLong = bytes === LONG;
  if (p.reported > p.end) {
    p.limit(at - p.begin);
    return true;
  }
  const found = isLong ? littleAt(p, at + 2) * 0x10000 + littleAt(p, at) : littleAt(p, at);
  const expected = isLong ? crc32(p.bytes, p.begin, at) : crc16(p.bytes, p.begin, at, 0);
  const shown = (check: number): string => hex(check, 2 * bytes);
  p.set(isLong ? f.fcs32 : f.fcs, found, at, bytes);
  p.label(`FCS: ${shown(found)} (${found === expected ? 'Correct' : `Incorrect, expected FCS=${shown(expected)}`})`);
  p.hide(f.fcs_ok, found === expected);
  if (found !== expected) p.expert(f['fcs.bad']);
  p.limit(at - p.begin);
  return found === expected;
}

const littleAt = ({ bytes }: Cursor, at: number): number => bytes[at] | (bytes[at + 1] << 8);
