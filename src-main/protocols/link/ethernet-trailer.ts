/** What follows the payload of an Ethernet frame: padding, what taps add, the frame check sequence. IEEE 802.3-2022 §3.2.7 to 3.2.9. */
import type { Cursor, Field } from '../../dissect/index.ts';

export interface TrailerFields {
  readonly padding: Field<void>;
  readonly trailer: Field<void>;
  readonly fcs: Field<number>;
  readonly 'fcs.status': Field<number>;
  readonly 'padding.bad': Field<void>;
}

/** Shortest frame without its check sequence. */
const MINIMUM = 60;
const UNVERIFIED = 2;

/**
 * Shows the bytes from `at` to the layer's end. `checkLength`: bytes of frame check sequence there are, -1 when nobody knows; then the last four of
 * a frame of at least 64 bytes are taken for one.
 */
export function takeTrailer(p: Cursor, f: TrailerFields, at: number, checkLength: number): void {
  const frameLength = p.packet.record.original;
  const reported = p.reported;
  let end = p.end;
  // Where none of it was captured, nothing is missing of what the frame is for.
  if (at >= Math.min(reported, end)) return;
  p.at = at;
  let questionable = false;
  const missing = MINIMUM - (frameLength - (reported - at));
  if (frameLength >= MINIMUM && missing > 0) {
    p.need(missing);
    if (allZero(p.bytes, at, at + missing)) p.take(f.padding, missing);
    else questionable = true;
  }
  const rest = reported - p.at;
  let check = -1;
  if (checkLength === 4 || (checkLength !== 0 && reported - p.begin >= 64 && rest >= 4)) {
    if (rest >= 4) check = reported - 4;
  }
  if (check >= 0) end = Math.min(end, check);
  if (end > p.at) {
    p.take(f.trailer, end - p.at);
    if (questionable) p.expertUnder(f['padding.bad']);
  }
  if (check < 0) return;
  p.at = check;
  p.take(f.fcs);
  p.addLabel(' [unverified]');
  p.generate(f['fcs.status'], UNVERIFIED);
}

function allZero(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 0) return false;
  return true;
}
