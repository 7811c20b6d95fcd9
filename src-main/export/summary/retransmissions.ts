/** What TCP had to send again, as a report tells of it. */
import { CONVERSATION, type PacketTable, TCP_ANALYSIS } from '../../index/index.ts';
import { type Section, cutTable } from './report.ts';

const RESENT = TCP_ANALYSIS.retransmission | TCP_ANALYSIS.fast_retransmission | TCP_ANALYSIS.spurious_retransmission;
const MOST_ROWS = 15;

interface Counts {
  segments: number;
  resent: number;
  bytes: number;
}

export class RetransmissionCount {
  readonly #streams = new Map<number, Counts>();
  #segments = 0;
  #early = 0;
  #duplicateAcks = 0;

  constructor(private readonly table: PacketTable) {}

  add(row: number): void {
    const { table } = this;
    const conversation = table.get('conversation', row);
    if (table.conversations.kind[conversation] !== CONVERSATION.tcp) return;
    const analysis = table.get('analysis', row);
    if (table.get('payloadLength', row) > 0) this.#segments++;
    if ((analysis & TCP_ANALYSIS.out_of_order) !== 0) this.#early++;
    if ((analysis & TCP_ANALYSIS.duplicate_ack) !== 0) this.#duplicateAcks++;
    let counts = this.#streams.get(conversation);
    if (counts === undefined) this.#streams.set(conversation, (counts = { segments: 0, resent: 0, bytes: 0 }));
    counts.segments++;
    if ((analysis & RESENT) === 0) return;
    counts.resent++;
    counts.bytes += table.get('payloadLength', row);
  }

  section(): Section | undefined {
    if (this.#streams.size === 0) return undefined;
    const all = [...this.#streams];
    const resent = all.reduce((sum, [, counts]) => sum + counts.resent, 0);
    const bytes = all.reduce((sum, [, counts]) => sum + counts.bytes, 0);
    const { conversations, addresses } = this.table;
    const rows = all.filter(([, counts]) => counts.resent > 0).toSorted((a, b) => b[1].resent - a[1].resent).map(([id, counts]) => [
      String(conversations.number[id]), endText(addresses.text(conversations.addressA[id]), conversations.portA[id]),
      endText(addresses.text(conversations.addressB[id]), conversations.portB[id]), String(counts.segments), String(counts.resent), String(counts.bytes),
    ]);
    const share = this.#segments === 0 ? '' : ` (${((100 * resent) / this.#segments).toFixed(2)} % of the segments with data)`;
    return {
      title: 'TCP retransmissions', text: [],
      facts: [
        ['Segments with data', String(this.#segments)], ['Retransmitted', `${resent}${share}, ${bytes} bytes`], ['Out of order', String(this.#early)],
        ['Duplicate acknowledgments', String(this.#duplicateAcks)],
      ],
      tables: rows.length === 0 ? [] : [cutTable([
        { title: 'Stream', right: true }, { title: 'A' }, { title: 'B' }, { title: 'Packets', right: true }, { title: 'Retransmitted', right: true },
        { title: 'Bytes', right: true },
      ], rows, MOST_ROWS)],
    };
  }
}

export function endText(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
