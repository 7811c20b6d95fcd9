/** Which reply of D-Bus answers which call: replies have the call's number and go to whom it came from ("Message Format"). */
import { readUint } from '../../../dissect/read.ts';
import { decodeText } from '../../../dissect/text.ts';
import { type Role, exchangeTracker } from '../../exchanges.ts';

/** How a message's numbers are written, and of which type it is. */
export const LITTLE = 0x6c, BIG = 0x42;
export const METHOD_CALL = 1, METHOD_RETURN = 2, ERROR = 3;
/** Up to the header fields, the length of which stands last. */
export const HEADER = 16;
const REPLY_SERIAL = 5, DESTINATION = 6, SENDER = 7;
/** Header fields that there are, of which each is there once. */
const MOST_FIELDS = 16;

interface Facts {
  serial: number;
  sender: string;
  destination: string;
}

/** On a bus every client counts its calls for itself. */
export const CALLS = exchangeTracker({ key: 'dbus', layer: 'dbus', several: true, roleOf: ({ bytes }) => roleOf(bytes) });

/** What a message is among calls and replies; undefined for signals, and for what is none. */
export function roleOf(bytes: Uint8Array): Role<undefined> | undefined {
  const little = bytes[0] === LITTLE, type = bytes[1];
  if (bytes.length < HEADER || (!little && bytes[0] !== BIG)) return undefined;
  if (type !== METHOD_CALL && type !== METHOD_RETURN && type !== ERROR) return undefined;
  const facts: Facts = { serial: readUint(bytes, 8, 4, little), sender: '', destination: '' };
  const end = HEADER + readUint(bytes, 12, 4, little);
  if (end > bytes.length) return undefined;
  let at = HEADER;
  for (let left = MOST_FIELDS; left > 0 && at >= 0 && at + 8 <= end; left--) at = note(facts, type, bytes, at, end, little);
  const answers = type !== METHOD_CALL, caller = answers ? facts.destination : facts.sender;
  return { key: `${caller} ${facts.serial}`, answers };
}

/** Notes a header field; gives where the next one begins, -1 where this is none. */
function note(facts: Facts, type: number, bytes: Uint8Array, at: number, end: number, little: boolean): number {
  const code = bytes[at], kind = String.fromCharCode(bytes[at + 2]);
  if (bytes[at + 1] !== 1 || bytes[at + 3] !== 0) return -1;
  if (kind === 'g') return aligned(at + 4 + bytes[at + 4] + 2);
  const number = readUint(bytes, at + 4, 4, little);
  if (kind === 'u') {
    if (code === REPLY_SERIAL && type !== METHOD_CALL) facts.serial = number;
    return at + 8;
  }
  const begin = at + 8;
  if ((kind !== 's' && kind !== 'o') || number >= end - begin) return -1;
  if (code === SENDER) facts.sender = decodeText(bytes, begin, begin + number, 'utf8');
  else if (code === DESTINATION) facts.destination = decodeText(bytes, begin, begin + number, 'utf8');
  return aligned(begin + number + 1);
}

const aligned = (at: number): number => Math.ceil(at / 8) * 8;
