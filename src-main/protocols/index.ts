/** All protocols: the lists of `carriers.ts` and `applications.ts`, and what is made of them. */
import { type Protocol, Registry } from '../dissect/index.ts';
import { APPLICATIONS } from './applications.ts';
import { CARRIERS } from './carriers.ts';

export const PROTOCOLS: readonly Protocol[] = [...CARRIERS, ...APPLICATIONS];

export function createRegistry(): Registry {
  return new Registry(PROTOCOLS);
}
