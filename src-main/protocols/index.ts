/** The list of protocols. Adding one is its file and a line here; `README.md` tells how. */
import { MARKS, type Protocol, Registry } from '../dissect/index.ts';
import { data } from './data.ts';
import { eth } from './eth.ts';
import { frame } from './frame.ts';
import { ip } from './ip.ts';
import { tcp } from './tcp.ts';
import { udp } from './udp.ts';

/** Order matters where two claim the same number: the first gets it. */
export const PROTOCOLS: readonly Protocol[] = [
  MARKS,
  frame,
  data,
  eth,
  ip,
  tcp,
  udp,
];

export function createRegistry(): Registry {
  return new Registry(PROTOCOLS);
}
