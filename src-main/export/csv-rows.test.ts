import { expect, it } from 'vitest';
import { csvCell } from './csv-rows.ts';

it.each([
  ['GET /', '"GET /"'],
  ['say "a, b"', '"say ""a, b"""'],
  ['=cmd|\' /C calc\'!A0', '"\'=cmd|\' /C calc\'!A0"'],
  ['+1', '"\'+1"'],
  ['-1', '"\'-1"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  ['a=1', '"a=1"'],
  ['', '""'],
])('%j as a cell is %s', (text, cell) => expect(csvCell(text)).toBe(cell));
