/** Where HTTP/2's frames begin and end in a stream: RFC 9113 §3.4 and §4.1. */
import { MORE } from '../../../dissect/index.ts';
import { looksLikeHttp } from '../http/framing.ts';
import { PADDED, SETTINGS } from './names.ts';
import { PREFACE, prefaceLength } from './preface.ts';

export const FRAME_HEADER = 9;

/** A frame that begins like the preface would be of 5 MB and of an unknown type. */
export function frameLength(bytes: Uint8Array, at: number, end: number): number {
  const preface = prefaceLength(bytes, at, end);
  if (preface === PREFACE.length) return PREFACE.length;
  if (preface > 2 && at + preface === end) return MORE;
  if (end - at < 3) return MORE;
  return FRAME_HEADER + ((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]);
}

/** A client of HTTP/1 at a server that spoke HTTP/2 first: no frame is as long as letters would say. */
export function asHttp1(bytes: Uint8Array, at: number, end: number): 'http' | undefined {
  return bytes[at] >= 0x41 && looksLikeHttp(bytes, at, end) ? 'http' : undefined;
}

/** Numbers that are registered, gRPC's own (0xfe03), and those that mean nothing on purpose, 0x?a?a. */
function isSetting(high: number, low: number): boolean {
  return (high === 0 && low > 0 && low <= 16) || (high === 0xfe && low === 0x03) || ((high & 0x0f) === 0x0a && (low & 0x0f) === 0x0a);
}

/** A client's preface, or the SETTINGS frame that a server begins with: on stream 0, with settings that are in use. */
export function looksLikeHttp2(bytes: Uint8Array, at: number, end: number): boolean {
  if (prefaceLength(bytes, at, end) === PREFACE.length) return true;
  if (end - at < FRAME_HEADER || bytes[at] !== 0 || bytes[at + 1] !== 0 || bytes[at + 3] !== SETTINGS || bytes[at + 4] !== 0) return false;
  for (let i = 5; i < FRAME_HEADER; i++) if (bytes[at + i] !== 0) return false;
  const length = bytes[at + 2];
  if (length % 6 !== 0 || end - at < FRAME_HEADER + length) return false;
  for (let setting = at + FRAME_HEADER; setting < at + FRAME_HEADER + length; setting += 6) {
    if (!isSetting(bytes[setting], bytes[setting + 1])) return false;
  }
  return true;
}

const EMPTY = new Uint8Array(0);

/** Contents of a padded frame, `lead` bytes of it left out. */
export function contents(bytes: Uint8Array, flags: number, lead: number): Uint8Array {
  let from = FRAME_HEADER, end = bytes.length;
  if ((flags & PADDED) !== 0) end -= bytes[from++] ?? 0;
  from += lead;
  return from < end ? bytes.subarray(from, end) : EMPTY;
}
