/** Bytes as the hex pane, the clipboard and the stream pane show them. */

/** `00` to `ff`, so that a row of the pane is written without arithmetic. */
export const hexPairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A printable ASCII character, or a middle dot. */
export function byteCharacter(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
}

/** `0a0b0c`, ready to be pasted into another tool. */
export function hexStream(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += hexPairs[byte];
  return text;
}

/** ASCII as it stands, every other byte as a dot. */
export function printableText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
  return text;
}

/** Hex digits of an offset, as wide as the largest one of `size` bytes needs and at least four. */
export function offsetText(offset: number, size: number): string {
  return offset.toString(16).padStart(Math.max(4, Math.max(0, size - 1).toString(16).length), '0');
}

/** Lines of offset, sixteen bytes and text, as `hexdump -C` and Wireshark's "as Hex Dump" give them. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) lines.push(hexDumpLine(bytes, at, at));
  return lines.join('\n');
}

/** One line of sixteen bytes at `at`; `offset` is what stands at its beginning. */
export function hexDumpLine(bytes: Uint8Array, at: number, offset: number): string {
  const row = bytes.subarray(at, at + 16);
  let hex = '';
  for (let i = 0; i < 16; i++) hex += (i < row.length ? hexPairs[row[i]] : '  ') + (i === 7 ? '  ' : ' ');
  return `${offset.toString(16).padStart(8, '0')}  ${hex} ${printableText(row)}`;
}
