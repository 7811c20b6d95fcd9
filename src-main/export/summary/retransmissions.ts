/** What TCP had to send again, as a report tells of it. */
import { type Tree, valueText } from '../../dissect/index.ts';
import { CONVERSATION, type PacketTable, TCP_ANALYSIS, endText, grown, roomBeyond } from '../../index/index.ts';
import { type Column, type Section, cutTable } from './report.ts';
import { Tally } from './tallies.ts';

const RESENT = TCP_ANALYSIS.retransmission | TCP_ANALYSIS.fast_retransmission | TCP_ANALYSIS.spurious_retransmission;
const MOST_ROWS = 15;

const STREAM_COLUMNS: readonly Column[] = [
  { title: 'Stream', right: true }, { title: 'A' }, { title: 'B' }, { title: 'Packets', right: true },
  { title: 'Retransmitted', right: true }, { title: 'Bytes', right: true },
];

interface Resent {
  segments: number;
  bytes: number;
}

/** Above figures that may differ: two ways to judge the same segments. */
const WHO_COUNTS = 'What was retransmitted, out of order or duplicate is counted by the rules of Wireshark; ' +
  'the verdicts go by all the evidence there is, and may differ.';

export class RetransmissionCount {
  /** Fields that `add` looks at. */
  readonly fields = ['tcp.verdict', 'tcp.verdict.cause'];
  /** Segments by conversation, in 4 bytes each: a capture may have millions. */
  #counts = new Uint32Array(64);
  readonly #resent = new Map<number, Resent>();
  #streams = 0;
  #segments = 0;
  #early = 0;
  readonly #verdicts = new Tally();
  #duplicateAcks = 0;

  constructor(private readonly table: PacketTable) {}

  /** `tree` is the dissected row. */
  add(row: number, tree: Tree): void {
    const { table } = this;
    const conversation = table.get('conversation', row);
    if (table.conversations.kind[conversation] !== CONVERSATION.tcp) return;
    const analysis = table.get('analysis', row);
    if (table.get('payloadLength', row) > 0) this.#segments++;
    const [verdict, cause] = this.fields.map(name => textOf(tree, name));
    if (verdict !== '') this.#verdicts.add(cause === '' ? verdict : `${verdict} (${cause})`);
    if ((analysis & TCP_ANALYSIS.out_of_order) !== 0) this.#early++;
    if ((analysis & TCP_ANALYSIS.duplicate_ack) !== 0) this.#duplicateAcks++;
    if (conversation >= this.#counts.length) this.#counts = grown(this.#counts, Math.max(roomBeyond(this.#counts.length), conversation + 1));
    if (this.#counts[conversation]++ === 0) this.#streams++;
    if ((analysis & RESENT) === 0) return;
    let resent = this.#resent.get(conversation);
    if (resent === undefined) this.#resent.set(conversation, (resent = { segments: 0, bytes: 0 }));
    resent.segments++;
    resent.bytes += table.get('payloadLength', row);
  }

  section(): Section | undefined {
    if (this.#streams === 0) return undefined;
    const all = [...this.#resent];
    const resent = all.reduce((sum, [, { segments }]) => sum + segments, 0);
    const bytes = all.reduce((sum, [, own]) => sum + own.bytes, 0);
    const { conversations, addresses } = this.table;
    const firstOf = ([id]: readonly [number, Resent]): number => conversations.first[id];
    const most = all.toSorted((a, b) => b[1].segments - a[1].segments || firstOf(a) - firstOf(b)).slice(0, MOST_ROWS);
    const rows = most.map(([id, own]) => [
      String(conversations.number[id]), endText(addresses.text(conversations.addressA[id]), conversations.portA[id]),
      endText(addresses.text(conversations.addressB[id]), conversations.portB[id]), String(this.#counts[id]), String(own.segments), String(own.bytes),
    ]);
    const share = this.#segments === 0 ? '' : ` (${((100 * resent) / this.#segments).toFixed(2)} % of the segments with data)`;
    return {
      title: 'TCP retransmissions', text: [WHO_COUNTS],
      facts: [
        ['Segments with data', String(this.#segments)], ['Retransmitted', `${resent}${share}, ${bytes} bytes`], ['Out of order', String(this.#early)],
        ['Duplicate acknowledgments', String(this.#duplicateAcks)],
      ],
      tables: [
        {
          title: 'What each segment was on the wire',
          ...cutTable([{ title: 'Verdict' }, { title: 'Segments', right: true }], this.#verdicts.rows(), MOST_ROWS),
        },
        { title: 'Streams by retransmissions, as Wireshark counts them', ...cutTable(STREAM_COLUMNS, rows, MOST_ROWS, all.length) },
      ].filter(table => table.rows.length > 0),
    };
  }
}

function textOf(tree: Tree, name: string): string {
  for (let node = 0; node < tree.count; node++) if (tree.fields[node].name === name) return valueText(tree, node);
  return '';
}
