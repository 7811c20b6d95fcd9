/** The interfaces of remote calls whose parameters are known. */
import type { Protocol } from '../../../dissect/index.ts';
import { epm } from './epm.ts';
import { initshutdown } from './initshutdown.ts';
import { lsarpc } from './lsarpc.ts';
import { netdfs } from './netdfs.ts';
import { netlogon } from './netlogon.ts';
import { samr } from './samr.ts';
import { SMALL_INTERFACES } from './small-interfaces.ts';
import { spoolss } from './spoolss.ts';
import { srvsvc } from './srvsvc.ts';
import { svcctl } from './svcctl.ts';
import { winreg } from './winreg.ts';
import { wkssvc } from './wkssvc.ts';

export const REMOTE_INTERFACES: readonly Protocol[] = [
  epm, srvsvc, wkssvc, samr, lsarpc, winreg, svcctl, initshutdown, netlogon, spoolss, netdfs, ...SMALL_INTERFACES,
];
