/** Storage networks: Fibre Channel over Ethernet, NVM Express over TCP, and who finds whom. */
import type { Protocol } from '../../dissect/index.ts';
import { fc } from './fc.ts';
import { fcoe } from './fcoe.ts';
import { fip } from './fip.ts';
import { isns } from './isns.ts';
import { nvmeTcp } from './nvme-tcp.ts';
import { nvme } from './nvme.ts';

export const STORAGE_NETWORKS: readonly Protocol[] = [fip, fcoe, fc, isns, nvmeTcp, nvme];
