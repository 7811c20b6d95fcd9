/** How long media gateways take (MGCP, RFC 3435), by what was asked, and which messages came again or were never answered: `-z mgcp,rtd`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { Delays, delayCount } from './delays.ts';
import type { Report } from './report.ts';

const VERB = 'mgcp.req.verb', CODE = 'mgcp.rsp.rspcode', NUMBER = 'mgcp.transid', ASKED = 'mgcp.reqframe', TIME = 'mgcp.time', STREAM = 'udp.stream';

/** §3.2.1.1, in the order of their lines. */
const VERBS: readonly string[] = ['EPCF', 'CRCX', 'MDCX', 'DLCX', 'RQNT', 'NTFY', 'AUEP', 'AUCX', 'RSIP'];
/** §2.4: codes below are of provisional responses, which another one follows. */
const LEAST_FINAL = 200;
const RULE = '='.repeat(101);

interface Transaction {
  readonly verb: string;
  isAnswered: boolean;
}

export class MgcpDelays implements Report {
  readonly fields = [VERB, CODE, NUMBER, ASKED, TIME, STREAM];
  readonly #filter: string;
  readonly #all = new Delays();
  readonly #verbs = VERBS.map(() => new Delays());
  /** By stream and number. */
  readonly #transactions = new Map<string, Transaction>();
  #requestsAgain = 0;
  #answersAgain = 0;
  #unasked = 0;

  constructor(filter: string) {
    this.#filter = filter;
  }

  add(fields: PacketFields, row: number): void {
    const stream = fields.first(STREAM)?.number ?? -1;
    for (const message of fields.layers('mgcp')) {
      const key = `${stream} ${fields.first(NUMBER, message)?.text}`, verb = fields.first(VERB, message)?.text;
      if (verb !== undefined) this.#ask(key, verb.toUpperCase());
      else if (fields.first(CODE, message) !== undefined) this.#answer(fields, message, key, row + 1);
    }
  }

  #ask(key: string, verb: string): void {
    if (this.#transactions.has(key)) this.#requestsAgain++;
    else this.#transactions.set(key, { verb, isAnswered: false });
  }

  #answer(fields: PacketFields, message: number, key: string, frame: number): void {
    const transaction = this.#transactions.get(key);
    if (fields.first(ASKED, message) === undefined || transaction === undefined) {
      this.#unasked++;
      return;
    }
    if (transaction.isAnswered) {
      this.#answersAgain++;
      return;
    }
    transaction.isAnswered = (fields.first(CODE, message)?.number ?? 0) >= LEAST_FINAL;
    const seconds = Number(fields.first(TIME, message)?.text ?? 0);
    this.#all.answer(seconds, frame);
    this.#verbs[VERBS.indexOf(transaction.verb)]?.answer(seconds, frame);
  }

  text(): string {
    const open = [...this.#transactions.values()].filter(({ isAnswered }) => !isAnswered).length;
    const lines = [['Overall', this.#all] as const, ...VERBS.map((verb, place) => [verb.padEnd(7), this.#verbs[place]] as const)];
    const told = lines
      .filter(([, { answers }]) => answers > 0)
      .map(([name, delays]) => `${name} | ${delays.cells()}${delayCount(delays.leastFrame)}${delayCount(delays.mostFrame)}`.trimEnd());
    return (
      `\n${RULE}\nMGCP Response Time Delay (RTD) Statistics:\nFilter for statistics: ${this.#filter}\nDuplicate requests: ${this.#requestsAgain}\n` +
      `Duplicate responses: ${this.#answersAgain}\nOpen requests: ${open}\nDiscarded responses: ${this.#unasked}\n` +
      'Type    | Messages   |    Min RTD    |    Max RTD    |    Avg RTD    | Min in Frame | Max in Frame |\n' +
      `${told.map(line => `${line}\n`).join('')}${RULE}\n`
    );
  }
}
