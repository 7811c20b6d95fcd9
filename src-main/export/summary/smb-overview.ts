/** SMB, all versions, as a report tells of it: what was agreed on, who came in, shares and files, what failed, and how long answers took. */
import { type Registry, type Tree } from '../../dissect/index.ts';
import { CONVERSATION, type PacketTable } from '../../index/index.ts';
import { type Times, addTime } from '../../statistics/times.ts';
import { type Overview, named } from './overviews.ts';
import { type Column, type Section, type Table, cutTable } from './report.ts';
import { SmbFiles } from './smb-files.ts';
import { MORE_PROCESSING_REQUIRED, SMB_FIELDS, SmbMessage, smbPacket } from './smb-messages.ts';
import { Tally, durationText } from './tallies.ts';

const MOST_ROWS = 15, MOST_SLOW = 10;
/** Requests that wait for their answers; the oldest is given up for a further one. */
const MOST_WAITING = 10_000;
/** MS-SMB2 §3.3.4.2: the answer comes later. */
const PENDING = 0x103;
const NEGOTIATE = { 1: 0x72, 2: 0 } as const;
/** MS-SMB2 §2.2.30 and §2.2.35: nothing answers the one, and the other is answered when something changes. */
const CANCEL = 12, NOTIFY = 15;

interface Slow {
  readonly seconds: number;
  readonly cells: readonly string[];
}

const line = (...texts: readonly string[]): string => texts.map(text => text.replace(/\n/g, ' ')).join('\n');
const count = (title: string): Column => ({ title, right: true });
/** Servers nearby answer within microseconds. */
const timeText = (seconds: number): string => durationText(seconds, 3);
/** Of NTLM, which shows a text that is not there as NULL. */
const given = (text: string): string => (text === 'NULL' ? '' : text);

export class SmbOverview implements Overview {
  readonly fields = SMB_FIELDS;
  readonly #failures = new Tally();
  readonly #agreed = new Tally();
  readonly #users = new Tally();
  readonly #shares = new Tally();
  readonly #times = new Map<string, Times>();
  readonly #files = new SmbFiles();
  #slowest: Slow[] = [];
  readonly #waiting = new Map<string, SmbMessage>();
  #requests = 0;
  #responses = 0;
  #signed = 0;
  #encrypted = 0;

  constructor(private readonly registry: Registry, private readonly table: PacketTable) {}

  add(tree: Tree, row: number): void {
    const { messages, encrypted } = smbPacket(tree, this.registry), connection = this.table.get('conversation', row);
    // Announcements in datagrams (MS-BRWS) ask for no file, and nothing answers them.
    if (this.table.conversations.kind[connection] !== CONVERSATION.tcp) return;
    this.#encrypted += encrypted;
    for (const message of messages) this.#message(message, connection, row + 1);
  }

  #message(message: SmbMessage, connection: number, frame: number): void {
    const key = `${connection} ${message.version} ${message.id}`;
    if (message.isSigned) this.#signed++;
    if (!message.isResponse) {
      this.#requests++;
      if (this.#waiting.size >= MOST_WAITING) this.#waiting.delete(this.#waiting.keys().next().value!);
      this.#waiting.set(key, message);
      return;
    }
    this.#responses++;
    if (message.version === 2 && message.status === PENDING) return;
    const request = this.#waiting.get(key) ?? new SmbMessage(message.version);
    this.#waiting.delete(key);
    this.#answered(request, message, connection, frame);
  }

  #answered(request: SmbMessage, response: SmbMessage, connection: number, frame: number): void {
    const command = this.#named(`smb${response.version === 2 ? '2' : ''}.cmd`, response.command), outcome = this.#outcome(response);
    const user = request.user === undefined ? undefined : userText(request);
    const of = user ?? request.wanted ?? this.#files.named(request, response, connection) ?? '';
    if (response.isFailed) this.#failures.add(line(command, outcome, of));
    if (response.command === NEGOTIATE[response.version] && !response.isFailed) this.#agreed.add(line(agreed(request, response), signing(response)));
    if (user !== undefined && response.status !== MORE_PROCESSING_REQUIRED) this.#users.add(line(user, outcome));
    if (request.wanted !== undefined) this.#shares.add(line(request.wanted, outcome));
    this.#files.add(request, response, connection);
    if (response.seconds !== undefined) this.#time(command, of, response.seconds, frame);
  }

  #time(command: string, of: string, seconds: number, frame: number): void {
    addTime(this.#times, command, seconds);
    if (this.#slowest.length === MOST_SLOW && seconds <= this.#slowest[MOST_SLOW - 1].seconds) return;
    const slow = { seconds, cells: [timeText(seconds), command, of, String(frame)] };
    this.#slowest = [...this.#slowest, slow].toSorted((one, other) => other.seconds - one.seconds).slice(0, MOST_SLOW);
  }

  /** `STATUS_ACCESS_DENIED`, or `done`, with what the server says of it. */
  #outcome({ status, dosError, isFailed, marks }: SmbMessage): string {
    if (!isFailed) return ['done', ...marks].join(', ');
    return dosError === '' ? this.#named('smb2.nt_status', status) : dosError;
  }

  #named(field: string, value: number): string {
    return named(this.registry.field(field), String(value));
  }

  section(): Section | undefined {
    if (this.#requests + this.#responses + this.#encrypted === 0) return undefined;
    const silent = [...this.#waiting.values()].filter(({ version, command }) => version === 1 || (command !== CANCEL && command !== NOTIFY)).length;
    return {
      title: 'SMB', text: [],
      facts: [
        ['Requests', String(this.#requests)], ['Responses', String(this.#responses)],
        ...(silent > 0 ? [['Requests without an answer', String(silent)] as const] : []),
        ['Signed messages', String(this.#signed)], ['Encrypted messages', String(this.#encrypted)],
      ],
      tables: [
        { title: 'What failed', ...tallied(['Command', 'Status', 'Of what'], 'Responses', this.#failures) },
        { title: 'Dialects agreed on', ...tallied(['Dialect', 'Signing'], 'Negotiations', this.#agreed) },
        { title: 'Users', ...tallied(['User', 'What came of it'], 'Sessions', this.#users) },
        { title: 'Shares', ...tallied(['Share', 'What came of it'], 'Connects', this.#shares) },
        { title: 'Files', ...this.#files.table },
        { title: 'Response times', ...times(this.#times) },
        { title: 'Slowest responses', columns: SLOW_COLUMNS, rows: this.#slowest.map(({ cells }) => cells) },
      ].filter(({ rows }) => rows.length > 0),
    };
  }
}

/** `DOMAIN\user` */
function userText({ domain, user = '' }: SmbMessage): string {
  if (given(user) === '') return '(anonymous)';
  return given(domain) === '' ? user : `${domain}\\${user}`;
}

const SLOW_COLUMNS: readonly Column[] = [count('Time'), { title: 'Command' }, { title: 'Of what' }, count('Packet')];

/** Names of several lines, each in its column. */
function tallied(titles: readonly string[], counts: string, tally: Tally): Table {
  const rows = tally.rows().map(([name, times]) => {
    const cells = name.split('\n');
    return [...titles.map((_, index) => cells[index] ?? ''), times];
  });
  return cutTable([...titles.map(title => ({ title })), count(counts)], rows, MOST_ROWS);
}

function times(all: ReadonlyMap<string, Times>): Table {
  const rows = [...all].toSorted(([, one], [, other]) => other.total - one.total).map(([command, { calls, least, most, total }]) =>
    [command, String(calls), ...[least, total / calls, most, total].map(timeText)]);
  return cutTable([{ title: 'Command' }, ...['Responses', 'Least', 'Mean', 'Most', 'In all'].map(count)], rows, MOST_ROWS);
}

/** MS-SMB2 §2.2.4: the dialect itself. MS-CIFS §2.2.4.52.2: the place of one among those that were offered. */
function agreed(request: SmbMessage, { version, dialects, chosen, cipher }: SmbMessage): string {
  const dialect = version === 2 ? dialects[0] : chosen === undefined ? undefined : request.dialects[chosen];
  return `${dialect ?? `SMB ${version}`}${cipher === '' ? '' : `, ${cipher}`}`;
}

const signing = ({ signing: how }: SmbMessage): string => (how === 'not offered' ? how : `${how} by the server`);

