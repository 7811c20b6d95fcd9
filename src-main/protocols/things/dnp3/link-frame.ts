/** The layout of DNP3's link frames: a header, then blocks with a checksum each (IEEE 1815-2012 §9.2.4); the first byte of their data (§8.2.1). */
import { dnpChecksum } from './checksum.ts';

export const HEADER = 10, BLOCK = 16, CHECKSUM = 2;
/** The length counts control and addresses, five bytes, and data without its checksums (§9.2.4.1.2). */
export const COUNTED = 5;
/** Bits of the transport layer's byte. */
export const FIRST = 0x40, FINAL = 0x80, NUMBER = 0x3f;

export const isFrame = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x05 && bytes[at + 1] === 0x64;

/** Bytes of a frame with so many bytes of data, without their checksums. */
export const frameLength = (data: number): number => HEADER + data + CHECKSUM * Math.ceil(data / BLOCK);

/** Whether the checksum behind `bytes[from…end)` is theirs. */
export const isChecked = (bytes: Uint8Array, from: number, end: number): boolean =>
  dnpChecksum(bytes, from, end) === (bytes[end] | (bytes[end + 1] << 8));
