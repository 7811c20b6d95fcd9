import { expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';

/** An UPDATE with one route, RFC 4271 §4.3. */
const update = (route: string) => `${'ff'.repeat(16)} ${(23 + 14 + route.length / 2).toString(16).padStart(4, '0')} 02 0000 000e 40010100 400200 400304c0000201 ${route}`;

it.each([
  ['19c6336491', '198.51.100.128'],
  ['0ccb0f', '203.0.0.0'],
  ['20c6336491', '198.51.100.145'],
  ['00', '0.0.0.0'],
])('leaves out the bits behind a prefix\'s length (%s)', (route, address) => {
  expect(dissect(update(route), { as: 'bgp' }).value('bgp.nlri_prefix')).toBe(address);
});
