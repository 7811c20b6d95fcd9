/** The interfaces of remote calls whose parameters are known. */
import type { Protocol } from '../../../dissect/index.ts';
import { initshutdown } from './initshutdown.ts';
import { lsarpc } from './lsarpc.ts';
import { samr } from './samr.ts';
import { srvsvc } from './srvsvc.ts';
import { svcctl } from './svcctl.ts';
import { winreg } from './winreg.ts';
import { wkssvc } from './wkssvc.ts';

export const REMOTE_INTERFACES: readonly Protocol[] = [srvsvc, wkssvc, samr, lsarpc, winreg, svcctl, initshutdown];
