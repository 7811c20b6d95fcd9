/** Text for a terminal without what would command it: control characters of ASCII and, as UTF-8 has them, of ISO 6429 (C1). */
const TAB = 9, NEWLINE = 10, ESCAPE = 27, SPACE = 32, DELETE = 127, C1_LEAD = 0xc2;

/** Colours as `coloured-lines.ts` writes them (ECMA-48 §8.3.117 SGR, §8.3.41 EL). */
const COLOUR = /^\x1b\[[0-9;]{0,20}[mK]/;
const LONGEST_COLOUR = 24;

const encoder = new TextEncoder();

/** The chunk itself where nothing is to be said otherwise; else a copy with `\x1b` and its like. `colours`: sequences that set colours stay. */
export function harmlessBytes(chunk: Uint8Array, colours: boolean): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < chunk.length; at++) {
    const length = commandAt(chunk, at);
    if (length === 0) continue;
    const kept = colours && chunk[at] === ESCAPE ? colourAt(chunk, at) : 0;
    if (kept > 0) {
      at += kept - 1;
      continue;
    }
    pieces.push(chunk.subarray(from, at), encoder.encode(`\\x${chunk[at + length - 1].toString(16).padStart(2, '0')}`));
    at += length - 1;
    from = at + 1;
  }
  return pieces.length === 0 ? chunk : Buffer.concat([...pieces, chunk.subarray(from)]);
}

/** Bytes of the control character at `at`, 0 for none. */
function commandAt(chunk: Uint8Array, at: number): 0 | 1 | 2 {
  const byte = chunk[at];
  if (byte < SPACE) return byte === TAB || byte === NEWLINE ? 0 : 1;
  if (byte === DELETE) return 1;
  return byte === C1_LEAD && chunk[at + 1] >= 0x80 && chunk[at + 1] < 0xa0 ? 2 : 0;
}

function colourAt(chunk: Uint8Array, at: number): number {
  return COLOUR.exec(Buffer.from(chunk.subarray(at, at + LONGEST_COLOUR)).toString('latin1'))?.[0].length ?? 0;
}
