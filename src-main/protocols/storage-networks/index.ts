/** Storage networks: Fibre Channel over Ethernet. */
import type { Protocol } from '../../dissect/index.ts';
import { fc } from './fc.ts';
import { fcoe } from './fcoe.ts';
import { fip } from './fip.ts';

export const STORAGE_NETWORKS: readonly Protocol[] = [fip, fcoe, fc];
