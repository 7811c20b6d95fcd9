/** Bytes as they are pasted elsewhere: the forms of Wireshark's "Copy Bytes as". */
import { hexDump, hexPairs, hexStream, printableText } from './hex.ts';

/** In the order of the menus. */
export const byteCopies: readonly { readonly title: string; readonly written: (bytes: Uint8Array) => string }[] = [
  { title: 'hex stream', written: hexStream },
  { title: 'hex dump', written: hexDump },
  { title: 'printable text', written: printableText },
  { title: 'escaped string', written: escapedString },
  { title: 'Base64', written: base64 },
  { title: 'C array', written: arrayText },
];

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** `"\x02\x00 …"`, sixteen bytes a line, as C and Python read it. */
export function escapedString(bytes: Uint8Array): string {
  return linesOf(bytes, (line) => `"${line.map((byte) => `\\x${hexPairs[byte]}`).join('')}"`).join(' \\\n');
}

/** The braces and what is in them, sixteen bytes a line. */
export function arrayText(bytes: Uint8Array): string {
  return `{\n${linesOf(bytes, (line) => `  ${line.map((byte) => `0x${hexPairs[byte]}`).join(', ')}`).join(',\n')}\n}`;
}

function linesOf(bytes: Uint8Array, written: (line: readonly number[]) => string): string[] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, line) => written([...bytes.subarray(line * 16, line * 16 + 16)]));
}
