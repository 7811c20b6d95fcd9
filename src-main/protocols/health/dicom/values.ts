/** Values of data elements as they are represented: PS3.5 §6.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, printable } from '../../../dissect/index.ts';
import { readFloat, readInt, readUint } from '../../../dissect/read.ts';
import { trimmed } from './association.ts';
import { DICOM_FIELDS as f } from './fields.ts';
import { identifierName } from './identifiers.ts';
import { commandName, statusName } from './names.ts';

/** Called for each number of a command, with its tag. */
export type Told = (tag: number, value: number) => void;

const COMMAND = 0x0100, STATUS = 0x0900;
const BINARY = ['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'UN'];
const SIZES: Readonly<Record<string, number>> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8, AT: 4 };
/** Characters of a text that are shown, and numbers where there are several. */
const MOST_TEXT = 50, MOST_NUMBERS = 16;

/** `0010,0020` */
export const tagText = (tag: number): string => `${hex4(tag >>> 16)},${hex4(tag & 0xffff)}`;
const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

/** Reads a value of `length` bytes, and gives what is shown of it. */
export function readValue(p: Cursor, tag: number, representation: string | undefined, length: number, little: boolean, told?: Told): string {
  const bytes = p.peekBytes(length), start = p.at, size = representation === undefined ? undefined : SIZES[representation];
  p.skip(length);
  if (size !== undefined && length >= size) return readNumbers(p, tag, representation!, bytes, start, little, told);
  if (representation === undefined ? !isText(bytes) : BINARY.includes(representation)) {
    p.hide(f['tag.value.byte'], bytes, start, length);
    return '(binary)';
  }
  const value = textOf(bytes);
  p.hide(f['tag.value.str'], value, start, length);
  if (representation === 'UI') return identified(p, trimmed(value));
  return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}...` : value;
}

/** Up to a zero that fills it up. Which characters there are, (0008,0005) says; what is not ASCII is shown as UTF-8. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return printable(new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)));
}

const isText = (bytes: Uint8Array): boolean => bytes.every((byte, i) => (byte >= 0x20 && byte < 0x7f) || (byte === 0 && i === bytes.length - 1));

function identified(p: Cursor, identifier: string): string {
  const name = identifierName(p, identifier);
  return name === undefined ? identifier : `${identifier} (${name})`;
}

function readNumbers(
  p: Cursor, tag: number, representation: string, bytes: Uint8Array, start: number, little: boolean, told: Told | undefined,
): string {
  const size = SIZES[representation], texts: string[] = [];
  for (let at = 0; at + size <= bytes.length && texts.length < MOST_NUMBERS; at += size) {
    texts.push(readNumber(p, tag, representation, bytes, at, start + at, little, told));
  }
  return texts.join('\\') + (bytes.length >= (texts.length + 1) * size ? '...' : '');
}

function readNumber(
  p: Cursor, tag: number, representation: string, bytes: Uint8Array, at: number, start: number, little: boolean, told: Told | undefined,
): string {
  switch (representation) {
    case 'SS': return said(readInt(bytes, at, 2, little), value => p.hide(f['tag.value.16s'], value, start, 2));
    case 'SL': return said(readInt(bytes, at, 4, little), value => p.hide(f['tag.value.32s'], value, start, 4));
    case 'UL': return said(readUint(bytes, at, 4, little), value => p.hide(f['tag.value.32u'], value, start, 4));
    case 'FL':
    case 'FD': {
      const size = SIZES[representation], text = readFloat(bytes, at, size, little).toFixed(6);
      p.hide(f['tag.value.str'], text, start, size);
      return text;
    }
    case 'AT': {
      const text = `(${tagText(readUint(bytes, at, 2, little) * 0x10000 + readUint(bytes, at + 2, 2, little))})`;
      p.hide(f['tag.value.str'], text, start, 4);
      return text;
    }
    default: {
      const value = readUint(bytes, at, 2, little);
      p.hide(f['tag.value.16u'], value, start, 2);
      told?.(tag, value);
      if (tag === COMMAND) return commandName(value) ?? String(value);
      return tag === STATUS ? `${statusName(value)} (${hex(value, 2)})` : String(value);
    }
  }
}

function said(value: number, show: (value: number) => void): string {
  show(value);
  return String(value);
}
