/**
 * Text for a terminal without what would command it or deceive its reader: control characters (ECMA-48; lines and tabs stay), and format
 * characters, which can turn text around or hide in it (Unicode TR36 §2.6).
 */
import { printable } from '../../engine/read/read.ts';

const HARM = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** The same, and first of all colours as `coloured-lines.ts` writes them (ECMA-48 §8.3.117 SGR, §8.3.41 EL). */
const COLOUR_OR_HARM = new RegExp(String.raw`\x1b\[[0-9;]{0,20}[mK]|${HARM.source}`, HARM.flags);

/** With `\x1b`, `\u202E` and their like. `colours`: sequences that set colours stay. */
export function harmless(text: string, colours = false): string {
  return text.replace(colours ? COLOUR_OR_HARM : HARM, found => (found.startsWith('\x1b[') ? found : escaped(found)));
}

function escaped(character: string): string {
  return /\p{Cc}/u.test(character) ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}` : printable(character);
}

/** The chunk itself where nothing is to be said otherwise. */
export function harmlessBytes(chunk: Uint8Array, colours: boolean): Uint8Array {
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString(), shown = harmless(text, colours);
  return shown === text ? chunk : Buffer.from(shown);
}
