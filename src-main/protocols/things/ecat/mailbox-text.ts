/** How the protocols in EtherCAT's mailbox are read. */
import type { Cursor } from '../../../dissect/index.ts';

/** Reads a mailbox's body; `said` becomes what the list says of it. */
export type Take = (p: Cursor, said: string[]) => void;
