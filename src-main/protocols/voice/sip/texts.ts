/**
 * Texts of SIP are UTF-8 (RFC 3261 §25.1). A message is taken apart as one character a byte, so that the place of each part is known, and what is
 * shown of it becomes text at last.
 */
import type { Cursor, Field } from '../../../dissect/index.ts';

/** One character for each byte. */
export const charactersOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** The text whose bytes these characters stand for; bytes that are no UTF-8 become U+FFFD. */
export function textOf(characters: string): string {
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) >= 0x80) return Buffer.from(characters, 'latin1').toString('utf8');
  return characters;
}

export function setText(p: Cursor, field: Field<string>, characters: string, at: number, length: number): void {
  p.set(field, textOf(characters), at, length);
}
