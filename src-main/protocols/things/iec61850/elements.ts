/** Values of IEC 61850's messages in BER (ITU-T X.690): each a reader of an element's content, sequences tables of these by tags. */
import { berHeader } from '../../../bytes/ber.ts';
import { type Cursor, type Field, type Moment, absoluteText, bits, flag, u8 } from '../../../dissect/index.ts';
import { element } from '../../ber-reader.ts';

/** Reads the whole content of an element. */
export type Reader = (p: Cursor) => void;
export type Readers = Readonly<Record<number, Reader>>;

const LONGEST_INTEGER = 8;

export const integer = (field: Field<number>): Reader => p => {
  if (p.remaining === 0 || p.remaining > LONGEST_INTEGER) p.malformed(`${field.title} of ${p.remaining} bytes`);
  p.take(field, p.remaining);
};

/** A text, bytes, or a truth value: whatever is as long as its element. */
export const whole = (field: Field<unknown>): Reader => p => p.take(field, p.remaining);
export const truth = (field: Field<boolean>): Reader => p => p.take(field, Math.max(1, p.remaining));

export const PADDING = u8('Padding', { id: 'ber.bitstring.padding' });
export const bitString = (field: Field<void>): Reader => p => {
  p.take(PADDING);
  p.take(field, p.remaining);
};

/** Reads the elements one by one, each by its tag; `other` shows what the table does not know. One that is malformed ends alone. */
export function takeElements(p: Cursor, readers: Readers, other: Field<void>): void {
  while (p.more) {
    const at = p.at, { header, content } = element(p, other.title), read = readers[header.tag];
    if (read === undefined || header.tagClass === 0) p.set(other, p.bytes.subarray(at, p.at), at, p.at - at);
    else content.contain(() => read(content));
  }
}

export const sequence = (heading: Field<void>, readers: Readers, other: Field<void>): Reader => p => {
  const outer = p.open(heading, p.remaining);
  takeElements(p, readers, other);
  p.close(outer);
};

/** The number in a tag as a field, with what stands under that tag below it. */
export const tagged = (field: Field<number>, tag: number, read: Reader): Reader => p => {
  p.set(field, tag, p.at, p.available);
  const outer = p.under();
  read(p);
  p.close(outer);
};

/** An element that is one of several, told by its tag. */
export const choice = (field: Field<number>, arms: Readers, other: Field<void>): Reader => p => {
  const { header, content } = element(p, field.title);
  tagged(field, header.tag, arms[header.tag] ?? whole(other))(content);
};

/** Elements of one kind, of which `read` reads each with its header. */
export const list = (field: Field<number>, read: Reader): Reader => p => {
  const count = countElements(p);
  p.set(field, count, p.at, p.available);
  p.label(`${field.title}: ${count} item${count === 1 ? '' : 's'}`);
  const outer = p.under();
  while (p.more) read(p);
  p.close(outer);
};

function countElements(p: Cursor): number {
  let count = 0;
  for (let at = p.at; at < p.end; count++) {
    const header = berHeader(p.bytes, at, p.end);
    if (header === undefined || header.length < 0) break;
    at += header.size + header.length;
  }
  return count;
}

/** An element of any tag, its content read. */
export const each = (read: Reader, what: string): Reader => p => read(element(p, what).content);

const quality = (id: string) => ({ id, own: true }) as const;

/** IEC 61850-8-1 §8.1.3.6: how good a time is. */
export function timeFields(prefix: string) {
  const id = `${prefix}.timeQuality`;
  return {
    timeQuality: u8('Time quality', { ...quality(id), hex: true }),
    leapSecondsKnown: flag('Leap seconds known', 0x80, quality(`${id}.leapSecondsKnown`)),
    clockFailure: flag('Clock failure', 0x40, quality(`${id}.clockFailure`)),
    clockNotSynchronized: flag('Clock not synchronized', 0x20, quality(`${id}.clockNotSynchronized`)),
    timeAccuracy: bits('Accuracy in bits', 0x1f, quality(`${id}.accuracy`)),
  } as const;
}

const UTC_TIME = 8, FRACTIONS = 2 ** 24;

/** Seconds since 1970, 24 bits of a second, and how good they are. */
export const utcTime = (field: Field<string>, q: ReturnType<typeof timeFields>): Reader => p => {
  if (p.remaining !== UTC_TIME) p.malformed(`a time of ${p.remaining} bytes`);
  const time: Moment = { seconds: p.u32(), nanoseconds: Math.floor(p.u24(4) * 1e9 / FRACTIONS) };
  p.takeAs(field, absoluteText(time), UTC_TIME - 1);
  const outer = p.under();
  p.bits(q.timeQuality, [q.leapSecondsKnown, q.clockFailure, q.clockNotSynchronized, q.timeAccuracy]);
  p.close(outer);
};
