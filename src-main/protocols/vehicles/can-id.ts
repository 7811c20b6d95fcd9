/** The identifier of a CAN frame, for the protocols above that find in it who speaks of what. */
import type { Cursor } from '../../dissect/index.ts';

const NOTE = 'can id';

/** Of the word that a frame begins with: the identifier has 29 bits, not 11. */
export const EXTENDED = 0x8000_0000;
export const LONG_ID = 0x1fff_ffff;
export const SHORT_ID = 0x7ff;

/** Bytes of a SocketCAN frame before its data, identifier, length and flags, and where the length stands among them. */
export const FRAME_HEADER = 8;
const LENGTH_AT = 4;

/** The data of a SocketCAN frame of at least `FRAME_HEADER` bytes, without what pads it; what was captured of it. */
export const frameData = (frame: Uint8Array): Uint8Array => frame.subarray(FRAME_HEADER, FRAME_HEADER + frame[LENGTH_AT]);

/** To be called by the layer that reads the frame: the identifier with its flags, as `linux/can.h` has them. */
export function sayCanId(p: Cursor, id: number): void {
  p.packet.notes.set(NOTE, id);
}

/** Undefined where no CAN frame is below. */
export function canIdOf(p: Cursor): number | undefined {
  return p.packet.notes.get(NOTE) as number | undefined;
}
