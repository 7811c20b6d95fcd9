/** Which of RDP's sides says something. */
import type { Cursor } from '../../../dissect/index.ts';
import { isToServer } from '../../text-lines.ts';

const PORTS = [3389];

/** Whether the client says it; undefined where neither ports nor the connection's opening tell. */
export const isFromClient = (p: Cursor): boolean | undefined => isToServer(p, PORTS);
