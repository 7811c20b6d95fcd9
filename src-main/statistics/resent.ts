/** Which end of which TCP connection sent segments again, as their verdicts say. */
import type { Conversation } from '../api/index.ts';
import type { PacketTable } from '../index/index.ts';
import type { RowList, Turn } from './packets.ts';

/** The rows that are counted. */
export const RESENT = 'tcp.verdict == "retransmission"';

/** The conversations with how many of `rows`, all of them retransmissions, each end sent. */
export async function withResent(table: PacketTable, rows: RowList, lines: readonly Conversation[], turn: Turn): Promise<Conversation[]> {
  const byStream = new Map(lines.map((line) => [line.stream, { line, resent: [0, 0] }]));
  for (let index = 0; index < rows.shown; index++) {
    if ((index & 255) === 0 && turn.over) await turn.next();
    const row = rows.row(index),
      counted = byStream.get(table.conversations.number[table.get('conversation', row)]);
    if (counted === undefined) continue;
    const { a, portA } = counted.line;
    const isA = table.get('sourcePort', row) === portA && table.addresses.text(table.get('source', row)) === a;
    counted.resent[isA ? 0 : 1]++;
  }
  return lines.map((line) => {
    const [resentAToB, resentBToA] = byStream.get(line.stream)?.resent ?? [0, 0];
    return { ...line, resentAToB, resentBToA };
  });
}
