import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';

const read = (form: string) => dissect(Buffer.from(form), { as: 'urlencoded-form' });

it('form: items end at ampersands, escapes have two hexadecimal digits', () => {
  const form = read('a=1&b+c=%4A%4g%&d&=e');
  expect([form.values('urlencoded-form.key'), form.values('urlencoded-form.value')]).toEqual([['a', 'b c', 'd', ''], ['1', 'J%4g%', '', 'e']]);
});

it('form: a long one without values is read in one go', () => {
  expect(read('a&'.repeat(50_000)).values('urlencoded-form.key')).toHaveLength(50_000);
});
