/**
 * Text for a terminal without what would command it or deceive its reader: control characters of ASCII and, as UTF-8 has them, of ISO 6429 (C1), and format
 * characters, which can turn text around or hide in it (Unicode TR36 §2.6).
 */
const TAB = 9, NEWLINE = 10, ESCAPE = 27, SPACE = 32, DELETE = 127, FIRST_LEAD = 0xc2, C1_LEAD = 0xc2;

/** Colours as `coloured-lines.ts` writes them (ECMA-48 §8.3.117 SGR, §8.3.41 EL). */
const COLOUR = /^\x1b\[[0-9;]{0,20}[mK]/;
const LONGEST_COLOUR = 24;

const encoder = new TextEncoder();

/** The chunk itself where nothing is to be said otherwise; else a copy with `\x1b`, `\u202E` and their like. `colours`: sequences that set colours stay. */
export function harmlessBytes(chunk: Uint8Array, colours: boolean): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < chunk.length; at++) {
    const length = harmAt(chunk, at);
    if (length === 0) continue;
    const kept = colours && chunk[at] === ESCAPE ? colourAt(chunk, at) : 0;
    if (kept > 0) {
      at += kept - 1;
      continue;
    }
    pieces.push(chunk.subarray(from, at), encoder.encode(escapeOf(chunk, at, length)));
    at += length - 1;
    from = at + 1;
  }
  return pieces.length === 0 ? chunk : Buffer.concat([...pieces, chunk.subarray(from)]);
}

/** Bytes of the character at `at` that is not to reach a terminal, 0 for one that may. */
function harmAt(chunk: Uint8Array, at: number): number {
  const byte = chunk[at];
  if (byte < SPACE) return byte === TAB || byte === NEWLINE ? 0 : 1;
  if (byte < DELETE) return 0;
  if (byte === DELETE) return 1;
  if (byte < FIRST_LEAD) return 0;
  if (byte === C1_LEAD && chunk[at + 1] >= 0x80 && chunk[at + 1] < 0xa0) return 2;
  const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  return /^[\p{Cf}\p{Zl}\p{Zp}]$/u.test(characterAt(chunk, at, length)) ? length : 0;
}

function characterAt(chunk: Uint8Array, at: number, length: number): string {
  return Buffer.from(chunk.buffer, chunk.byteOffset + at, Math.min(length, chunk.length - at)).toString();
}

function escapeOf(chunk: Uint8Array, at: number, length: number): string {
  if (length === 1 || chunk[at] === C1_LEAD && chunk[at + 1] < 0xa0) return `\\x${chunk[at + length - 1].toString(16).padStart(2, '0')}`;
  const code = characterAt(chunk, at, length).codePointAt(0)!, hexadecimal = code.toString(16).toUpperCase();
  return code < 0x10000 ? `\\u${hexadecimal.padStart(4, '0')}` : `\\U${hexadecimal.padStart(8, '0')}`;
}

function colourAt(chunk: Uint8Array, at: number): number {
  return COLOUR.exec(Buffer.from(chunk.subarray(at, at + LONGEST_COLOUR)).toString('latin1'))?.[0].length ?? 0;
}
