/** What the tables of conversations and of endpoints have in common, in reports and as tshark's `-z` prints them. */
import { CONVERSATION_TITLES, type ConversationKind } from '../api/index.ts';
import { hasPorts } from '../statistics/talk-kinds.ts';
import type { ByteSink } from './byte-sink.ts';

/** Ports tell the ends of DCCP apart and are not shown, as tshark does. */
export const showsPorts = (kind: ConversationKind): boolean => hasPorts(kind) && kind !== 'dccp';

const RULE = '='.repeat(80);

/** The lines that `rows` writes, between the table's title and its end. */
export function writeTalkers(sink: ByteSink, kind: ConversationKind, what: 'Conversations' | 'Endpoints', filter: string, rows: () => void): void {
  sink.text(`${RULE}\n${CONVERSATION_TITLES[kind]} ${what}\nFilter:${filter === '' ? '<No Filter>' : filter}\n`);
  rows();
  sink.text(`${RULE}\n`);
}
