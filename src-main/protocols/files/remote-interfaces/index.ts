/** The interfaces of remote calls whose parameters are known. */
import type { Protocol } from '../../../dissect/index.ts';
import { srvsvc } from './srvsvc.ts';

export const REMOTE_INTERFACES: readonly Protocol[] = [srvsvc];
