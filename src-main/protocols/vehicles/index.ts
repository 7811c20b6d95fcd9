/** What the parts of cars, trucks and machines tell each other. */
import type { Protocol } from '../../dissect/index.ts';
import { canopen } from './canopen.ts';
import { doip } from './doip.ts';
import { isoTp } from './iso-tp.ts';
import { j1939 } from './j1939.ts';
import { someipSd } from './someip-sd.ts';
import { someip } from './someip.ts';
import { uds } from './uds.ts';

export const VEHICLES: readonly Protocol[] = [
  doip,
  uds,
  isoTp,
  j1939,
  canopen,
  someip,
  someipSd,
];
