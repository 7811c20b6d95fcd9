/** What became of TCP connections, as a report tells of it: which were refused, not answered, or broken off, and by whom. */
import { CONVERSATION, type PacketTable, ROW, TCP_ANALYSIS, endText, grown, roomBeyond } from '../../index/index.ts';
import { type Section, cutTable } from './report.ts';
import { Tally, pairName } from './tallies.ts';

/** What was seen of a connection. */
const SEEN = { any: 1, syn: 2, synAck: 4, fromB: 8, resetFromA: 16, resetFromB: 32, end: 64, closedWindow: 128 } as const;
/** Of `tcp.flags` (RFC 9293 §3.1). */
const FIN = 1, SYN = 2, RST = 4, ACK = 16;
const MOST_ROWS = 15;

export class ConnectionCount {
  /** By conversation, in a byte each: a flood has millions. */
  #seen = new Uint8Array(64);
  #closedWindows = 0;

  constructor(private readonly table: PacketTable) {}

  add(row: number): void {
    const { table } = this, conversation = table.get('conversation', row);
    if (table.conversations.kind[conversation] !== CONVERSATION.tcp) return;
    if (conversation >= this.#seen.length) this.#seen = grown(this.#seen, Math.max(roomBeyond(this.#seen.length), conversation + 1));
    const flags = table.get('tcpFlags', row), isFromB = (table.get('flags', row) & ROW.fromB) !== 0;
    let bits: number = SEEN.any | (isFromB ? SEEN.fromB : 0);
    if ((flags & SYN) !== 0) bits |= (flags & ACK) !== 0 ? SEEN.synAck : SEEN.syn;
    if ((flags & RST) !== 0) bits |= isFromB ? SEEN.resetFromB : SEEN.resetFromA;
    if ((flags & FIN) !== 0) bits |= SEEN.end;
    if ((table.get('analysis', row) & TCP_ANALYSIS.zero_window) !== 0) {
      bits |= SEEN.closedWindow;
      this.#closedWindows++;
    }
    this.#seen[conversation] |= bits;
  }

  section(): Section | undefined {
    const { conversations, addresses } = this.table, troubled = new Tally();
    let count = 0, refused = 0, silent = 0, reset = 0, ended = 0, stopped = 0;
    for (const [id, seen] of this.#seen.entries()) {
      if (seen === 0) continue;
      count++;
      const isBegun = (seen & SEEN.syn) !== 0 && (seen & SEEN.synAck) === 0, isReset = (seen & (SEEN.resetFromA | SEEN.resetFromB)) !== 0;
      const server = (what: string) => troubled.add(pairName(endText(addresses.text(conversations.addressB[id]), conversations.portB[id]), what));
      if ((seen & SEEN.closedWindow) !== 0) stopped++;
      if (isBegun && (seen & SEEN.resetFromB) !== 0) {
        refused++;
        server('refused');
      } else if (isBegun && (seen & SEEN.fromB) === 0) {
        silent++;
        server('not answered');
      } else if (isReset) {
        reset++;
        server((seen & SEEN.resetFromB) !== 0 ? 'reset by the server' : 'reset by the client');
      } else if ((seen & SEEN.end) !== 0) ended++;
    }
    if (count === 0) return undefined;
    const closed = `${this.#closedWindows}, in connections: ${stopped}`;
    return {
      title: 'TCP connections', text: [],
      facts: [
        ['Connections', String(count)], ['Ended with FIN', String(ended)], ['Reset', String(reset)], ['Refused', String(refused)],
        ['Not answered', String(silent)], ...(this.#closedWindows > 0 ? [['Zero windows', closed] as const] : []),
      ],
      tables: [
        {
          title: 'Connections that failed or were reset',
          ...cutTable([{ title: 'Server' }, { title: 'What became of them' }, { title: 'Connections', right: true }], troubled.pairs(), MOST_ROWS),
        },
      ].filter(table => table.rows.length > 0),
    };
  }
}
