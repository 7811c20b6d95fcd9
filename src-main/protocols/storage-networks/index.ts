/** Storage networks: Fibre Channel over Ethernet with SCSI's commands, NVM Express over TCP, and who finds whom. */
import type { Protocol } from '../../dissect/index.ts';
import { fc } from './fc.ts';
import { fcoe } from './fcoe.ts';
import { fcp } from './fcp.ts';
import { fip } from './fip.ts';
import { isns } from './isns.ts';
import { nvmeTcp } from './nvme-tcp.ts';
import { nvme } from './nvme.ts';

export const STORAGE_NETWORKS: readonly Protocol[] = [fip, fcoe, fc, fcp, isns, nvmeTcp, nvme];
