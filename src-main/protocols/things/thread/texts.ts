/** How Thread's bytes are written in headings. */
import { hex } from '../../../bytes/hexadecimal.ts';

/** `84:00` */
export const addressBytesText = (bytes: Uint8Array, between = ':'): string => Array.from(bytes, byte => hex(byte, 2).slice(2)).join(between);
