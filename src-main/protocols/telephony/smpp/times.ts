/** Moments and spans as SMPP writes them, 5.0 §4.7.23.4: `YYMMDDhhmmsstnnp`, sixteen characters, where `p` is `+`, `-` or `R`. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { zeroEndedLength } from '../../zero-ended.ts';

const SHAPE = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d)(\d\d)([-+R])$/;
/** Two digits of a year from here on are of the last century. */
const FIRST_YEAR = 38;
const MINUTE = 60, QUARTER = 15 * MINUTE, HOUR = 3600, DAY = 24 * HOUR;
/** Of spans alone: the specification leaves open how long these are. */
const MONTH = 30 * DAY, YEAR = 365 * DAY, TENTH = 100_000_000;

/** Fields for either kind of time. */
export interface TimeFields {
  readonly moment: Field<Moment>;
  readonly span: Field<Moment>;
}

/** Reads a time and its zero byte; `none` is what no time means. Text that is no time is shown as it is. */
export function takeTime(p: Cursor, fields: TimeFields, none: string): void {
  const length = zeroEndedLength(p), words = decodeText(p.bytes, p.at, p.at + length - 1, 'latin1');
  const parts = SHAPE.exec(words);
  if (parts === null) {
    p.takeAs(fields.span, { seconds: 0, nanoseconds: 0 }, length);
    p.label(`${fields.span.title}: ${words === '' ? none : words}`);
    return;
  }
  const [year, month, day, hour, minute, second, tenth, quarters] = parts.slice(1, 9).map(Number) as [
    number, number, number, number, number, number, number, number,
  ];
  const clock = hour * HOUR + minute * MINUTE + second, nanoseconds = tenth * TENTH;
  if (parts[9] === 'R') {
    p.takeAs(fields.span, { seconds: year * YEAR + month * MONTH + day * DAY + clock, nanoseconds }, length);
    return;
  }
  const date = Date.UTC(year + (year < FIRST_YEAR ? 2000 : 1900), month - 1, day) / 1000;
  const ahead = (parts[9] === '+' ? 1 : -1) * quarters * QUARTER;
  p.takeAs(fields.moment, { seconds: date + clock - ahead, nanoseconds }, length);
}
