/** How long servers take for their answers, by what was asked: `-z smb2,srt` and its like. */
import { type Registry, nameOf } from '../../dissect/index.ts';
import { AnswerTimes, type Timed } from '../../statistics/answer-times.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';
import { timeColumns, timeText } from './time-text.ts';

const RULE = '='.repeat(66);

export class ResponseTimes implements Report {
  readonly fields: readonly string[];
  readonly #registry: Registry;
  readonly #timed: Timed;
  readonly #times: AnswerTimes;

  constructor(registry: Registry, timed: Timed) {
    this.#registry = registry;
    this.#timed = timed;
    this.#times = new AnswerTimes(timed);
    this.fields = this.#times.fields;
  }

  add(fields: PacketFields, row: number): void {
    this.#times.add(fields, row);
  }

  text(): string {
    const tables = this.#timed.tables.map(({ field, column, names, shown = field, byName = false }, place) => {
      const known = names ?? this.#registry.field(field)?.options.values, name = (code: number): string => nameOf(known, code) ?? `Unknown (${code})`;
      const lines = byName ? [...this.#times.tables[place]].map(([code, times], i) => ({ number: i + 1, code, times })) :
        [...this.#times.tables[place]].map(([code, times]) => ({ number: code, code, times })).toSorted((one, other) => one.code - other.code);
      const texts = lines.map(({ number, code, times }) =>
        `${String(number).padStart(5)}  ${name(code).padEnd(22)} ${timeColumns(times)} ${timeText(times.total)}\n`);
      return `Filter: ${shown}\nIndex  ${column.padEnd(22)} Calls    Min SRT    Max SRT    Avg SRT    Sum SRT\n${texts.join('')}`;
    });
    return `\n${RULE}=\n${this.#timed.title} SRT Statistics:\n${tables.join('\n')}${RULE}\n`;
  }
}
