/** Calls as a report tells of them: what SIP (RFC 3261) asked and answered, what became of each call, and how its sound came (RFC 3550). */
import type { RtpStream, SipCall } from '../../api/index.ts';
import { type Tree, valueText } from '../../dissect/index.ts';
import { endText } from '../../index/index.ts';
import { rtpStreams, sipCalls } from '../../statistics/calls.ts';
import type { Packets, RowList, Turn } from '../../statistics/packets.ts';
import { callMedia, lostText } from './call-media.ts';
import type { Overview } from './overviews.ts';
import { type Column, type Section, cutTable } from './report.ts';
import { Tally, pairName } from './tallies.ts';

const MOST_ROWS = 20;

export class CallOverview implements Overview {
  readonly fields = ['sip', 'sip.Method', 'sip.Status-Line', 'sip.CSeq.method', 'rtp'];
  readonly #methods = new Tally();
  /** Pairs of the answer and of what it answers. */
  readonly #answers = new Tally();
  /** Rows with messages of SIP, and with packets of RTP: calls and streams are counted from these alone. */
  readonly #signalling: number[] = [];
  readonly #media: number[] = [];

  constructor(private readonly packets: Packets, private readonly turn: Turn) {}

  add(tree: Tree, row: number): void {
    let answer = '', hasSip = false, hasRtp = false;
    for (let node = 0; node < tree.count; node++) {
      const { name } = tree.fields[node];
      if (name === 'sip') hasSip = true;
      else if (name === 'rtp') hasRtp = true;
      else if (name === 'sip.Method') this.#methods.add(valueText(tree, node));
      // `SIP/2.0 403 Wrong password`: servers say the reason in words of their own (RFC 3261 §7.2).
      else if (name === 'sip.Status-Line') answer = valueText(tree, node).replace(/^\S+\s+/, '').trim();
      else if (name === 'sip.CSeq.method' && answer !== '') {
        this.#answers.add(pairName(answer, valueText(tree, node)));
        answer = '';
      }
    }
    if (hasSip) this.#signalling.push(row);
    if (hasRtp) this.#media.push(row);
  }

  async section(): Promise<Section | undefined> {
    if (this.#signalling.length + this.#media.length === 0) return undefined;
    const calls = await sipCalls(this.packets, listOf(this.#signalling), this.turn);
    const streams = await rtpStreams(this.packets, listOf(this.#media), this.turn);
    return {
      title: 'Calls', text: [],
      facts: [['Calls', String(calls.length)], ...outcomes(calls), ['SIP packets', String(this.#signalling.length)],
        ['RTP packets', String(this.#media.length)], ['RTP streams', String(streams.length)]],
      tables: [
        { title: 'Calls', ...cutTable(CALL_COLUMNS, calls.map(call => callRow(call, streams)), MOST_ROWS) },
        { title: 'RTP streams', ...cutTable(STREAM_COLUMNS, streams.map(streamRow), MOST_ROWS) },
        { title: 'SIP requests', ...cutTable([{ title: 'Method' }, { title: 'Requests', right: true }], this.#methods.rows(), MOST_ROWS) },
        {
          title: 'SIP answers',
          ...cutTable([{ title: 'Answer' }, { title: 'To' }, { title: 'Answers', right: true }], this.#answers.pairs(), MOST_ROWS),
        },
      ].filter(({ rows }) => rows.length > 0),
    };
  }
}

const listOf = (rows: readonly number[]): RowList => ({ shown: rows.length, row: index => rows[index] });

/** How many calls came to what. */
function outcomes(calls: readonly SipCall[]): (readonly [name: string, value: string])[] {
  const count = (is: (call: SipCall) => boolean): string => String(calls.filter(is).length);
  const all = [
    ['Calls accepted', count(({ accepted }) => accepted !== undefined)], ['Calls refused', count(({ state }) => state === 'refused')],
    ['Calls given up', count(({ state }) => state === 'given-up')],
  ] as const;
  return calls.length === 0 ? [] : [...all];
}

/** What became of a call, in words. */
function outcome({ state, answer, endedBy }: SipCall): string {
  switch (state) {
    case 'asked': return 'no final answer';
    case 'ringing': return 'rang, no final answer';
    case 'talking': return 'accepted, not ended';
    case 'ended': return endedBy === 'caller' ? 'ended by the caller' : 'ended by the callee';
    case 'given-up': return 'given up before it was accepted';
    case 'redirected': case 'refused': return answer;
  }
}

const right = (title: string): Column => ({ title, right: true });
const CALL_COLUMNS: readonly Column[] = [
  right('Start'), { title: 'From' }, { title: 'To' }, { title: 'What became of it' }, right('Rang after'), right('Rang for'), right('Talked'),
  { title: 'Formats' }, { title: 'Media' }, right('Lost'), right('Jitter, at most'),
];

function callRow(call: SipCall, streams: readonly RtpStream[]): string[] {
  const { caller, from, to, first, last, rang, accepted, over } = call;
  const span = (begin: number | undefined, end: number | undefined): string =>
    (begin === undefined || end === undefined ? '' : `${Math.max(0, end - begin).toFixed(3)} s`);
  const { formats, ways, lost, jitter } = callMedia(call, streams);
  return [
    `${first.toFixed(6)} s`, from === '' ? caller : from, to, outcome(call), span(first, rang), span(rang, accepted ?? over),
    span(accepted, over ?? last), formats, ways, lost, jitter,
  ];
}

const STREAM_COLUMNS: readonly Column[] = [
  { title: 'From' }, { title: 'To' }, { title: 'Format' }, right('Packets'), right('Lost'), right('Mean jitter'), right('Most jitter'),
  right('Longest gap'),
];

function streamRow({ source, sourcePort, destination, destinationPort, payloads, packets, expected, jitter, gaps }: RtpStream): string[] {
  const milliseconds = (value: number): string => `${Math.max(0, value).toFixed(2)} ms`;
  return [
    endText(source, sourcePort), endText(destination, destinationPort), payloads.join(', '), String(packets), lostText(packets, expected),
    ...[jitter.mean, jitter.most, gaps.most].map(milliseconds),
  ];
}
