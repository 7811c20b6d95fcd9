import { describe, expect, it } from 'vitest';
import { localText } from './time-text.ts';
import { offsetText, zoneName } from './time-zone.ts';

/** A date that says of itself what one in another time zone would. */
function dateThatSays(text: string, minutesEast = 0): Date {
  const date = new Date(0);
  date.toString = () => text;
  date.getTimezoneOffset = () => -minutesEast;
  return date;
}

describe('names of time zones', () => {
  it.each([
    ['Sat Nov 21 2026 04:25:04 GMT+0100 (Central European Standard Time)', 60, 'CET'],
    ['Wed Jul 01 2026 02:00:00 GMT+0200 (Central European Summer Time)', 120, 'CEST'],
    ['Fri Nov 20 2026 22:25:04 GMT-0500 (Eastern Standard Time)', -300, 'EST'],
    ['Sat Nov 21 2026 14:25:04 GMT+1100 (Australian Eastern Daylight Time)', 660, 'AEDT'],
    ['Sat Nov 21 2026 03:25:06 GMT+0000 (Coordinated Universal Time)', 0, 'UTC'],
    ['Sat Nov 21 2026 00:25:05 GMT-0300 (Brasilia Standard Time)', -180, '-03'],
    ['Sat Nov 21 2026 09:10:05 GMT+0545 (Nepal Time)', 345, '+0545'],
  ])('%s', (text, minutes, name) => expect(zoneName(dateThatSays(text, minutes))).toBe(name));

  it('are numbers where there is no name', () => {
    expect([offsetText(0), offsetText(480), offsetText(-210)]).toEqual(['+00', '+08', '-0330']);
  });
});

it('local time is the time that the local calendar shows', () => {
  const date = new Date(2026, 6, 5, 4, 3, 2);
  expect(localText({ seconds: date.getTime() / 1000, nanoseconds: 7 })).toBe(`Jul  5, 2026 04:03:02.000000007 ${zoneName(date)}`);
});
