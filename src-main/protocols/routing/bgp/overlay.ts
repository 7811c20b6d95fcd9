/**
 * Whether the labels of an UPDATE are network identifiers: its encapsulation community tells, RFC 8365 §5.1.3. Of MPLS they have 20
 * bits, of VXLAN 24.
 */
import type { Cursor } from '../../../dissect/index.ts';

const NOTE = 'bgp.overlay';
const EXTENDED_LENGTH = 0x10;
const EXTENDED_COMMUNITIES = 16;
const ENCAPSULATION = 0x030c;
/** VXLAN, NVGRE, VXLAN GPE. */
const OVERLAYS: ReadonlySet<number> = new Set([8, 9, 12]);

/** Looks for the community among the path attributes that the cursor stands before: other attributes may precede it. */
export function noteOverlay(p: Cursor): void {
  const { bytes, end } = p;
  let isOverlay = false;
  for (let at = p.at; at + 3 <= end;) {
    const wide = (bytes[at] & EXTENDED_LENGTH) !== 0, type = bytes[at + 1];
    const value = at + (wide ? 4 : 3), next = value + (wide ? (bytes[at + 2] << 8) | bytes[at + 3] : bytes[at + 2]);
    if (type === EXTENDED_COMMUNITIES) {
      for (let i = value; i + 8 <= Math.min(next, end); i += 8) {
        if (((bytes[i] << 8) | bytes[i + 1]) === ENCAPSULATION && OVERLAYS.has((bytes[i + 6] << 8) | bytes[i + 7])) isOverlay = true;
      }
    }
    at = next;
  }
  p.packet.notes.set(NOTE, isOverlay || end === p.reported ? isOverlay : p);
}

/** Stops the layer where the community may be among attributes that were not captured: what its labels are, nobody knows. */
export function isOverlay(p: Cursor): boolean {
  const note = p.packet.notes.get(NOTE) as boolean | Cursor | undefined;
  if (typeof note === 'object') note.need(note.remaining);
  return note === true;
}
