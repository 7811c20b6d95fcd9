/** How long RADIUS servers take (RFC 2865, 2866, 5176), and which packets came again or were never answered: `-z radius,rtd`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { Delays, delayCount } from './delays.ts';
import type { Report } from './report.ts';

const CODE = 'radius.code', TIME = 'radius.time', ASKED = 'radius.reqframe', ASKED_AGAIN = 'radius.req.dup', ANSWERED_AGAIN = 'radius.rsp.dup';

/** Codes of requests, and of the answers that end them. Access-Challenge (11) ends nothing. */
const KINDS: readonly { readonly name: string; readonly request: number; readonly answers: readonly number[] }[] = [
  { name: 'Access', request: 1, answers: [2, 3] }, { name: 'Accounting', request: 4, answers: [5] },
  { name: 'Password', request: 7, answers: [8, 9] }, { name: 'Event', request: 33, answers: [34] },
  { name: 'Disconnect', request: 40, answers: [41, 42] }, { name: 'CoA', request: 43, answers: [44, 45] },
];

const RULE = '='.repeat(101);

class RequestDelays extends Delays {
  requests = 0;
  unasked = 0;
  requestsAgain = 0;
  answersAgain = 0;

  line(name: string): string {
    const share = (count: number): string => `${String(count).padStart(4)} (${((100 * count) / this.answers).toFixed(2).padStart(4)}%)`;
    const counts = [this.leastFrame, this.mostFrame, this.requests - this.answers, this.unasked];
    return `${name} | ${this.cells()}${counts.map(delayCount).join('')}${share(this.requestsAgain)} | ${share(this.answersAgain)}  |\n`;
  }
}

export class RadiusDelays implements Report {
  readonly fields = [CODE, TIME, ASKED, ASKED_AGAIN, ANSWERED_AGAIN];
  readonly #filter: string;
  readonly #all = new RequestDelays();
  readonly #kinds = KINDS.map(() => new RequestDelays());

  constructor(filter: string) {
    this.#filter = filter;
  }

  add(fields: PacketFields, row: number): void {
    for (const packet of fields.layers('radius')) {
      const code = fields.first(CODE, packet)?.number, has = (name: string): boolean => fields.first(name, packet) !== undefined;
      KINDS.forEach(({ request, answers }, place) => {
        for (const delays of [this.#all, this.#kinds[place]]) {
          if (code === request && has(ASKED_AGAIN)) delays.requestsAgain++;
          else if (code === request) delays.requests++;
          if (code === undefined || !answers.includes(code)) continue;
          if (has(ANSWERED_AGAIN)) delays.answersAgain++;
          else if (has(ASKED)) delays.answer(Number(fields.first(TIME, packet)?.text ?? 0), row + 1);
          else delays.unasked++;
        }
      });
    }
  }

  text(): string {
    const lines = [['Overall', this.#all] as const, ...KINDS.map(({ name }, place) => [name, this.#kinds[place]] as const)];
    return `\n${RULE}\nRADIUS Response Time Delay (RTD) Statistics:\nFilter for statistics: ${this.#filter}\n` +
      'Type    | Messages   |    Min RTD    |    Max RTD    |    Avg RTD    | Min in Frame | Max in Frame | Open Requests | ' +
      'Discarded responses | Duplicate requests | Duplicate responses\n' +
      `${lines.filter(([, { answers }]) => answers > 0).map(([name, delays]) => delays.line(name)).join('')}${RULE}\n`;
  }
}
