/** Texts of SMB 1: Unicode or the sender's code page, by a flag of the header; Unicode's begin at an even place from it (MS-CIFS §2.2.1.1.2). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { type SmbExchange, type SmbSession, type Told, textEnd } from './session.ts';

/** How the texts of a message are written. */
export interface Encoding {
  readonly unicode: boolean;
  /** Where the header begins, from which offsets count. */
  readonly begin: number;
}

/** What a command's words and bytes are read with. */
export interface Message extends Encoding {
  readonly isResponse: boolean;
  readonly session: SmbSession | undefined;
  readonly exchange: SmbExchange | undefined;
  /** What this command of the request said. */
  readonly told: Told | undefined;
  /** Number of the file that the command is about. */
  readonly file: number | undefined;
}

/** Where the text at `at` ends; where the capture cut it, nobody can tell what it says, and the layer ends. */
export function endOfText(p: Cursor, at: number, unicode: boolean): number {
  const end = textEnd(p.bytes, at, p.end, unicode);
  if (end >= p.end && p.end < p.reported) p.need(p.remaining);
  return end;
}

/** Reads a text and the zero behind it. */
export function takeText(p: Cursor, field: Field<string>, { unicode, begin }: Encoding): string {
  if (unicode && (p.at - begin) % 2 !== 0 && p.more) p.skip(1);
  const end = endOfText(p, p.at, unicode);
  const value = decodeText(p.bytes, p.at, end, unicode ? 'utf16le' : 'latin1');
  p.takeAs(field, value, Math.min(p.available, end - p.at + (unicode ? 2 : 1)));
  return value;
}

/** Reads a text of `length` bytes that no zero has to end. */
export function takeTextOf(p: Cursor, field: Field<string>, length: number, unicode: boolean): string {
  const part = p.peekBytes(Math.min(length, p.remaining));
  const value = decodeText(part, 0, textEnd(part, 0, part.length, unicode), unicode ? 'utf16le' : 'latin1');
  p.takeAs(field, value, part.length);
  return value;
}
