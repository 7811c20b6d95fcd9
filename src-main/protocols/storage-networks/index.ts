/** Storage networks: Fibre Channel over Ethernet, and who finds whom. */
import type { Protocol } from '../../dissect/index.ts';
import { fc } from './fc.ts';
import { fcoe } from './fcoe.ts';
import { fip } from './fip.ts';
import { isns } from './isns.ts';

export const STORAGE_NETWORKS: readonly Protocol[] = [fip, fcoe, fc, isns];
