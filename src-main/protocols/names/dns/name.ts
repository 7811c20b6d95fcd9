/** Domain names on the wire, RFC 1035 §3.1 and §4.1.4: labels, and pointers to labels elsewhere in the message. */
import type { Cursor } from '../../../dissect/index.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a name as text with its dots (RFC 1035 §2.3.4 allows 255 with lengths). */
const LONGEST = 255;
const LONGEST_LABEL = 63;
/**
 * Labels and pointers that are gone through of one name behind its first pointer. A name has 127 labels at most, a pointer before each of them;
 * without a limit a message of 64 KB whose names all lead into one long chain costs the square of its length.
 */
const MOST_STEPS = 512;

const LOOPS = '<Name contains a pointer that loops>', TOO_LONG = '<Name too long>';

export interface Name {
  /** `www.example.com`, `<Root>`, or what is wrong with it in angle brackets. */
  readonly text: string;
  /** Bytes of the name without the last dot. */
  readonly size: number;
  readonly labels: number;
}

/**
 * Reads the name here and moves the cursor behind it. `base` is where the message begins. A pointer may lead anywhere
 * in the message, as long as fewer bytes are visited than it has: so every chain of pointers ends.
 */
export function readName(p: Cursor, base: number, messageEnd: number): Name {
  const { bytes } = p;
  let at = p.at;
  let end = p.end;
  let after = -1;
  let visited = 0;
  let size = 0;
  let labels = 0;
  let pointers = 0;
  let text = '';
  for (let steps = 0; ; ) {
    if (at >= end) overrun(p, at, after);
    if (after >= 0 && ++steps > MOST_STEPS) return broken(p, after, pointers === 1 ? TOO_LONG : LOOPS);
    const length = bytes[at];
    if (length === 0) {
      at++;
      break;
    }
    const kind = length & 0xc0;
    if (kind === 0xc0) {
      if (at + 2 > end) overrun(p, at + 1, after);
      const target = base + (((length & 0x3f) << 8) | bytes[at + 1]);
      if (after < 0) after = at + 2;
      pointers++;
      visited += 2;
      at = target;
      end = messageEnd;
      if (visited >= messageEnd - base) return broken(p, after, LOOPS);
      continue;
    }
    if (kind === 0x40) return broken(p, after < 0 ? at + 1 + bitLabelSize(bytes, at, end) : after, '<Unknown extended label>');
    if (kind === 0x80) p.malformed(`label type ${length >> 6}`);
    if (at + 1 + length > end) overrun(p, at + length, after);
    visited += 1 + length;
    if (visited >= messageEnd - base + 1) return broken(p, after < 0 ? at : after, LOOPS);
    size += length + (labels > 0 ? 1 : 0);
    if (size <= LONGEST) {
      if (labels > 0) text += '.';
      text += labelText(bytes, at + 1, at + 1 + length);
    }
    labels++;
    at += 1 + length;
  }
  p.at = after < 0 ? at : after;
  if (size > LONGEST) return { text: TOO_LONG, size: TOO_LONG.length, labels: 1 };
  return labels === 0 ? { text: '<Root>', size: 6, labels: 1 } : { text, size, labels };
}

/** A bit-string label (RFC 2673, given up by RFC 6891 §5): its count of bits, 0 for 256, follows. */
function bitLabelSize(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end || bytes[at] !== 0x41) return 0;
  const bits = bytes[at + 1] === 0 ? 256 : bytes[at + 1];
  return Math.min(1 + Math.ceil(bits / 8), end - at - 1);
}

function broken(p: Cursor, after: number, text: string): Name {
  p.at = Math.min(after, p.end);
  return { text, size: text.length, labels: 1 };
}

/** Stops the layer: cut off by the capture when the name itself runs out, malformed when a pointer leads out of the message. */
function overrun(p: Cursor, at: number, after: number): never {
  if (after < 0) p.need(at + 1 - p.at);
  return p.malformed('a name reaches beyond the message');
}

/** Reads labels without pointers up to that of the root, or to the cursor's end where a name is known in part. Without a dot at the end. */
export function readPartialName(p: Cursor): string {
  const labels: string[] = [];
  while (p.more) {
    const length = p.u8();
    if (length > LONGEST_LABEL) p.malformed(`a label of ${length} bytes`);
    p.need(1 + length);
    if (length > 0) labels.push(labelText(p.bytes, p.at + 1, p.at + 1 + length));
    p.skip(1 + length);
    if (length === 0) break;
  }
  return labels.join('.');
}

/** A label as text: UTF-8 (mDNS, RFC 6762 §16), control characters as escapes. */
export function labelText(bytes: Uint8Array, at: number, end: number): string {
  let text = '';
  for (let i = at; i < end; i++) {
    const c = bytes[i];
    if (c < 0x20 || c >= 0x7f) return escaped(utf8.decode(bytes.subarray(at, end)));
    text += String.fromCharCode(c);
  }
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { '\x07': '\\a', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\v': '\\v', '\f': '\\f', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]/g, c => ESCAPES[c] ?? `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`);
}
