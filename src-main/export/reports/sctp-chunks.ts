/** Chunks of SCTP (RFC 9260 section 3.2) by type, each direction between two ends by itself: `-z sctp,stat`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';

/** Types of chunks that have a column, by their numbers, in the columns' order. */
const COLUMNS: readonly number[] = [0, 3, 4, 5, 1, 2, 10, 11, 6, 9];
const ENDS = { source: ['ip.src', 'ipv6.src'], destination: ['ip.dst', 'ipv6.dst'] } as const;
const SOURCE_PORT = 'sctp.srcport', DESTINATION_PORT = 'sctp.dstport', TYPE = 'sctp.chunk_type';

const RULE = '-'.repeat(135);
const HEADING =
  '|   Source IP   |PortA|    Dest. IP   |PortB|  DATA  |  SACK  |  HBEAT |HBEATACK|  INIT  | INITACK| COOKIE |COOKIACK| ABORT  |  ERROR |';

export class SctpChunks implements Report {
  readonly fields = [...ENDS.source, ...ENDS.destination, SOURCE_PORT, DESTINATION_PORT, TYPE];
  #packets = 0;
  /** By the beginning of a line: the counts of its columns. */
  readonly #directions = new Map<string, number[]>();

  add(fields: PacketFields): void {
    for (const packet of fields.layers('sctp')) {
      const address = (names: readonly string[]): string => (names.flatMap(name => fields.values(name)).at(-1)?.text ?? '').padStart(15);
      const port = (name: string): string => String(fields.first(name, packet)?.number ?? 0).padStart(5);
      const direction = `|${address(ENDS.source)}|${port(SOURCE_PORT)}|${address(ENDS.destination)}|${port(DESTINATION_PORT)}|`;
      let counts = this.#directions.get(direction);
      if (counts === undefined) this.#directions.set(direction, counts = COLUMNS.map(() => 0));
      this.#packets++;
      for (const { number } of fields.values(TYPE, packet)) {
        const column = COLUMNS.indexOf(number);
        if (column >= 0) counts[column]++;
      }
    }
  }

  text(): string {
    // Those that appeared last stand first.
    const lines = [...this.#directions]
      .reverse()
      .map(([direction, counts]) => `${direction}${counts.map(count => `${String(count).padStart(8)}|`).join('')}\n`);
    return `${'-'.repeat(44)} SCTP Statistics ${'-'.repeat(74)}\n|  Total packets RX/TX ${this.#packets}\n${RULE}\n${HEADING}\n${RULE}\n${lines.join('')}${RULE}\n`;
  }
}
