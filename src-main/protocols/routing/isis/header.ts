/** What the common header of IS-IS leaves to its messages. */
import type { Cursor } from '../../../dissect/index.ts';

const USUAL = 6;
const NONE = 255;
const NOTE = 'isis.sysid_len';

/** ISO/IEC 10589 §9.1: zero stands for six bytes, and 255 for none. */
export function leaveLength(p: Cursor, length: number): void {
  p.packet.notes.set(NOTE, length === 0 ? USUAL : length === NONE ? 0 : length);
}

/** Bytes of a system's identifier. */
export function lengthOfSystem(p: Cursor): number {
  return (p.packet.notes.get(NOTE) as number | undefined) ?? USUAL;
}
