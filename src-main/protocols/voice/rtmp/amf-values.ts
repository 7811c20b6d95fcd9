/** What values of the Action Message Format come to, and those that both of its versions write alike. */
import { type Cursor, type Moment, absoluteText, printable, valueText } from '../../../dissect/index.ts';
import { AMF } from './amf-fields.ts';

const f = AMF;
/** ECMA-262 §21.4.1.1: no moment is further from 1970, in milliseconds. */
const FURTHEST = 8.64e15;

/** What a value comes to, for headings and for the Info column. */
export interface AmfValue {
  /** What kind of value: `String`. */
  readonly kind: string;
  /** What it says in short: `'live'`; absent for what has parts. */
  readonly brief?: string | undefined;
  /** The text of a string. */
  readonly text?: string;
  /** Members of an object by their names. */
  readonly members?: ReadonlyMap<string, AmfValue>;
  /** False where it is of no known type, and nobody knows where the next value begins. */
  readonly readable?: false;
}

/** `String 'live'` */
export const spoken = ({ kind, brief }: AmfValue): string => (brief === undefined ? kind : `${kind} ${brief}`);

export const UNREADABLE: AmfValue = { kind: 'Unknown', readable: false };

/** Gives what it says. */
export function takeNumber(p: Cursor): string {
  p.take(f.number);
  return p.lastNode < 0 ? '' : valueText(p.tree, p.lastNode);
}

/** Milliseconds since 1970 as a double; gives the moment's text. */
export function takeDate(p: Cursor): string {
  p.need(8);
  const milliseconds = new DataView(p.bytes.buffer, p.bytes.byteOffset + p.at, 8).getFloat64(0);
  if (!(Math.abs(milliseconds) <= FURTHEST)) return takeNumber(p);
  const seconds = Math.floor(milliseconds / 1000), moment: Moment = { seconds, nanoseconds: Math.floor((milliseconds - seconds * 1000) * 1e6) };
  p.takeAs(f.date, moment, 8);
  return absoluteText(moment);
}

/** A text as values say it. */
export const quoted = (kind: string, text: string): AmfValue => ({ kind, brief: `'${printable(text)}'`, text });
