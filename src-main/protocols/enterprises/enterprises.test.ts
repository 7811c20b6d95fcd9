import { expect, it } from 'vitest';
import { enterpriseName } from './enterprises.ts';

it.each([
  [0, 'Reserved'], [9, 'ciscoSystems'], [311, 'Microsoft'], [637, 'Nokia'], [8072, 'net-snmp'], [25461, 'PALO ALTO NETWORKS'],
  [32473, 'Example Enterprise Number for Documentation Use'], [61910, 'Essence quantum technology'], [100_000, undefined], [0xffffffff, undefined],
])('enterprise %i is %s', (number, name) => {
  expect(enterpriseName(number)).toBe(name);
});
