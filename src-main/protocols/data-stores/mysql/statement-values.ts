/** Values in MySQL's binary form, each in the fields of its type: "Binary Protocol Resultset". */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { MYSQL_FIELDS as f } from './fields.ts';
import { peekLength } from './lengths.ts';
import type { Column } from './statements.ts';

type Numbers = readonly [signed: Field<number> | Field<bigint>, unsigned: Field<number> | Field<bigint>];

const SHORTS: Numbers = [f['exec.field.short'], f['exec.field.unsigned_short']];
const LONGS: Numbers = [f['exec.field.long'], f['exec.field.unsigned_long']];
/** Numbers by their type. Years are short, numbers of three bytes long. */
const NUMBERS: Readonly<Record<number, Numbers>> = {
  1: [f['exec.field.tiny'], f['exec.field.unsigned_tiny']], 2: SHORTS, 3: LONGS, 4: [f['exec.field.float'], f['exec.field.float']],
  5: [f['exec.field.double'], f['exec.field.double']], 8: [f['exec.field.longlong'], f['exec.field.unsigned_longlong']], 9: LONGS, 13: SHORTS,
};
const NULL = 6, TIME = 11;
const DATES = new Set([7, 10, 12, 14]);

/** Reads a value of this type. */
export function statementValue(p: Cursor, { type, unsigned }: Column): void {
  const numbers = NUMBERS[type];
  if (numbers !== undefined) p.take<number | bigint>(numbers[unsigned ? 1 : 0], undefined);
  else if (DATES.has(type)) moment(p);
  else if (type === TIME) time(p);
  else if (type !== NULL) texts(p);
}

function texts(p: Cursor): void {
  const { value, size } = peekLength(p);
  p.skip(size);
  if (value > 0) p.take(f['exec.field.string'], value);
  else p.set(f['exec.field.string'], '', p.at - size, size);
}

const CLOCK = [f['exec.field.hour'], f['exec.field.minute'], f['exec.field.second']] as const;

/** None, a date, a moment, or one with microseconds. */
function moment(p: Cursor): void {
  const length = p.take(f['exec.field.datetime.length']);
  const part = p.within(Math.max(0, length));
  if (part.remaining < 4) return;
  part.take(f['exec.field.year']);
  part.take(f['exec.field.month']);
  part.take(f['exec.field.day']);
  clock(part);
}

function time(p: Cursor): void {
  const length = p.take(f['exec.field.time.length']);
  const part = p.within(Math.max(0, length));
  if (part.remaining < 5) return;
  part.take(f['exec.field.time.sign']);
  part.take(f['exec.field.time.days']);
  clock(part);
}

function clock(part: Cursor): void {
  if (part.remaining < CLOCK.length) return;
  for (const field of CLOCK) part.take(field);
  if (part.remaining >= 4) part.take(f['exec.field.secondb']);
}
