/** AppleTalk over Ethernet. */
import type { Protocol } from '../../dissect/index.ts';
import { ddp } from './ddp.ts';
import { nbp } from './nbp.ts';
import { routingTable } from './rtmp.ts';
import { zip } from './zip.ts';

export const APPLETALK: readonly Protocol[] = [ddp, nbp, routingTable, zip];
