/** What reads the data of one resource record: the cursor over it, and what the record's heading and the Info column say of it. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { readName } from './name.ts';

/** The message that a record is part of: where it begins and where its captured bytes end, for names that point elsewhere. */
export interface MessageBounds {
  readonly begin: number;
  readonly end: number;
}

export class Rdata {
  /** Said of the record in the Info column, behind its type. */
  summary = '';
  /** Said of it in its heading, behind type and class. */
  heading = '';

  constructor(readonly p: Cursor, private readonly message: MessageBounds, readonly owner: string) {}

  /** Reads a domain name as a field and gives its text; `length`: a field for the count of its characters, shown before it. */
  name(field: Field<string>, length?: Field<number>): string {
    return this.nameIn(this.p, field, length);
  }

  /** The same in a part of the record. */
  nameIn(p: Cursor, field: Field<string>, length?: Field<number>): string {
    const { message } = this;
    const start = p.at;
    const { text, size } = readName(p, message.begin, message.end);
    if (length !== undefined) p.generate(length, size, start);
    p.set(field, text, start, p.at - start);
    return text;
  }

  /** Reads a character string, RFC 1035 §3.3: its length in one byte, and its text. */
  string(length: Field<number>, field: Field<string>): string {
    return this.p.take(field, this.p.take(length));
  }

  /** Reads seconds since 1970 in `size` bytes. */
  moment(field: Field<Moment>, size = 4): void {
    const { p } = this;
    const seconds = size === 6 ? p.u16() * 2 ** 32 + p.u32(2) : p.u32();
    p.takeAs(field, { seconds, nanoseconds: 0 }, size);
  }

  /** Reads a number of seconds and writes it as days, hours, … as well. */
  span(field: Field<number>): number {
    const seconds = this.p.take(field);
    this.p.addLabel(() => ` (${spanText(seconds)})`);
    return seconds;
  }

  /** All that is left. */
  rest(field: Field<unknown>): void {
    this.p.take(field, this.p.remaining);
  }

  /** Some types have nothing of their own to say in Info and repeat the owner. */
  repeatOwner(): void {
    this.summary = ` ${this.owner}`;
  }
}

/** Reads the data of a record of one type; what it leaves unread is not shown. */
export type RdataReader = (r: Rdata) => void;

/** `1 day, 1 hour, 1 minute, 1 second`. */
export function spanText(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, name] of [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']] as const) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return parts.length === 0 ? '0 seconds' : parts.join(', ');
}
