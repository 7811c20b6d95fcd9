/** Which way a packet goes between a host and its controller, as its layers tell each other. */
import type { Cursor } from '../../../dissect/index.ts';

/** Name of the note. */
export const DIRECTION = 'bluetooth.direction';
export const SENT = 0, RECEIVED = 1, UNKNOWN = 0xffff_ffff;
export type Way = typeof SENT | typeof RECEIVED | typeof UNKNOWN;

export const wayText = (way: Way): string => (way === SENT ? 'Sent' : way === RECEIVED ? 'Rcvd' : 'UnknownDirection');
export const wayOf = (p: Cursor): Way => (p.packet.notes.get(DIRECTION) as Way | undefined) ?? UNKNOWN;

/** Name of the note that holds the handle of the link that a packet of data is of. */
export const LINK_HANDLE = 'bluetooth.handle';
