/** Readers of the ASN.1 that Kerberos is made of (RFC 4120 §5.2), put together from smaller ones. Each is given what its context tag holds. */
import { type Cursor, type Field, type Moment } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { element, expectTag, takeInteger } from '../../ber-reader.ts';
import { KERBEROS_FIELDS as f } from './fields.ts';

export type Read = (p: Cursor) => void;

const SEQUENCE = 0x30, BITS = 0x03;

export const integer = (field: Field<number>): Read => p => void takeInteger(p, field);

/** A string of whatever type: the standard wants GeneralString, and others come. */
export const string = (field: Field): Read => p => {
  const { content } = element(p, field.title);
  content.take(field, content.remaining);
};

/** KerberosTime: `YYYYMMDDHHMMSSZ`. */
export const time = (field: Field<Moment>): Read => p => {
  const content: Cursor = element(p, field.title).content;
  content.need(content.remaining);
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(decodeText(content.bytes, content.at, content.end, 'ascii'));
  if (found === null) content.malformed('a time that is none');
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number);
  content.set(field, { seconds: Date.UTC(year, month - 1, day, hour, minute, second) / 1000, nanoseconds: 0 }, content.at, content.remaining);
};

/** KerberosFlags: 32 bits or more, of which those with a name are shown. */
export const flagBits = (field: Field<void>, names: readonly Field<boolean>[]): Read => p => {
  const content = expectTag(p, BITS, field.title);
  content.take(f.padding);
  const { at } = content;
  content.take(field, content.remaining);
  const outer = content.under();
  for (let bit = 0; bit < names.length && at + (bit >> 3) < content.at; bit++) {
    const byte = at + (bit >> 3);
    content.set(names[bit], (content.bytes[byte] & names[bit].mask) !== 0, byte, 1);
  }
  content.close(outer);
};

/** A SEQUENCE whose parts have the context tags that are the keys of `parts`; `heading` undefined for none of its own. */
export const sequence = (heading: Field<void> | undefined, parts: Readonly<Record<number, Read>>): Read => p => {
  const content = expectTag(p, SEQUENCE, heading?.title ?? 'sequence');
  const outer = heading === undefined ? undefined : content.open(heading, content.remaining);
  while (content.more) {
    const { header: { tag }, content: part } = element(content, heading?.title ?? 'part');
    parts[tag]?.(part);
  }
  if (outer !== undefined) content.close(outer);
};

/** A SEQUENCE OF, its length told by `field`. */
export const list = (field: Field<number>, read: Read): Read => p => {
  const content = expectTag(p, SEQUENCE, field.title);
  let items = 0;
  for (const counted = counting(content); counted.more; items++) element(counted, field.title);
  content.set(field, items, content.at, content.remaining);
  content.label(`${field.title}: ${items} item${items === 1 ? '' : 's'}`);
  const outer = content.under();
  while (content.more) read(content);
  content.close(outer);
};

/** A second cursor over the same bytes. */
function counting(p: Cursor): Cursor {
  const { at } = p;
  const part = p.within(p.remaining);
  p.at = at;
  return part;
}

/** §5.2.9 */
export const encryptedData = (heading: Field<void>): Read => sequence(heading, { 0: integer(f.etype), 1: integer(f.kvno), 2: string(f.cipher) });

/** §5.2.2 */
export const principal = (heading: Field<void>, names: Field<number>, name: Field<string>): Read =>
  sequence(heading, { 0: integer(f.name_type), 1: list(names, string(name)) });
