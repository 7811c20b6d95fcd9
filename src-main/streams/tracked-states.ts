/** State that protocols build from all messages of a conversation, or from all layers of one protocol in the capture; kept by what it costs. */
import type { TrackedMessage, Tracker } from '../dissect/index.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { ContinuingSegments } from './continuing-segments.ts';
import { LastUsed } from './last-used.ts';
import { SegmentHeads } from './message-heads.ts';
import { Patience } from './patience.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import type { StreamMessages } from './stream-messages.ts';

/** What states that are kept may cost, and what each costs and keeps of a message if it says nothing of it, in bytes. */
const KEPT_BYTES = 100_000_000, STATE_BYTES = 1000, MESSAGE_BYTES = 200;
/**
 * Messages of one conversation of which a state keeps something at once; what it keeps of those before is forgotten (`Tracker.forget`). For whoever
 * asks about these again the state is made anew from the conversation's begin, and forgets at the same messages: whatever the order of the questions,
 * the answers are the same, but where fewer had to be kept meanwhile.
 */
export const REMEMBERED_MESSAGES = KEPT_BYTES / MESSAGE_BYTES;

/**
 * Where conversations take turns whose states do not fit side by side, each would be made anew at every packet. States that were shown so many
 * messages and had to go are noted; when their successors were shown so many times what fits, a state keeps a fraction of its messages from then
 * on, but some.
 */
const DEAR_MESSAGES = 64, TIMES_SHOWN_AGAIN = 4, FRACTION = 4, LEAST_REMEMBERED = 8;

/**
 * Trackers that have numbers: more than protocols declare. Those made for single conversations (QUIC that moves, a protocol within a WebSocket) may
 * be more.
 */
const TRACKERS = 1 << 12;

/** Rows that are gone through before patience is asked for, less one: a mask. */
const ROWS_AT_ONCE = 63;

interface Kept {
  readonly state: unknown;
  /** Newest row that the state has been shown, or that had nothing to show; -1 for none. */
  row: number;
  /** Messages since it last forgot, and the row from which on it remembers. */
  messages: number;
  from: number;
  /** Messages in all. */
  shown: number;
}

const begin = (state: unknown): Kept => ({ state, row: -1, messages: 1, from: 0, shown: 0 });

export class TrackedStates {
  readonly #streams: CaptureStreams;
  readonly #payloads: PacketPayloads;
  readonly #messages: StreamMessages;
  readonly #continuing: ContinuingSegments;
  readonly #heads: SegmentHeads;
  #most: number;
  /** By conversation and tracker. */
  readonly #kept: LastUsed<number | string, Kept>;
  readonly #mostShownAgain: number;
  /** Keys of those that were shown many messages and had to go, and the messages that they were shown again since fewer are kept. */
  readonly #dear = new Set<number | string>();
  #shownAgain = 0;
  /** Numbers of trackers by their keys: a text for each question would take longer than most answers. */
  readonly #trackers = new Map<string, number>();

  /** `most`: messages of one conversation of which a state keeps something, `bytes`: what all states may cost. */
  constructor(streams: CaptureStreams, payloads: PacketPayloads, messages: StreamMessages, most = REMEMBERED_MESSAGES, bytes = KEPT_BYTES) {
    this.#most = most;
    this.#mostShownAgain = (TIMES_SHOWN_AGAIN * bytes) / MESSAGE_BYTES;
    this.#kept = new LastUsed(bytes, (key, kept) => {
      if (kept !== undefined && kept.shown >= DEAR_MESSAGES) this.#dear.add(key);
    });
    this.#streams = streams;
    this.#payloads = payloads;
    this.#messages = messages;
    this.#continuing = new ContinuingSegments(streams);
    this.#heads = new SegmentHeads(streams, payloads);
  }

  /**
   * The state of a conversation (or, for trackers of a layer, of the capture) that has been shown every message there is by now, or of very many at
   * least those around `row`. With limited patience it may not have been shown those behind `row` yet; undefined where it has not come to that row.
   */
  of<S>(tracker: Tracker<S>, conversation: number, row: number, patience: Patience): S | undefined {
    const key = this.#keyOf(tracker, tracker.layer === undefined ? conversation + 1 : 0);
    let kept = this.#kept.take(key);
    const isAgain = kept === undefined && this.#dear.delete(key);
    if (kept === undefined || kept.from > row) kept = begin(tracker.make());
    if (tracker.layer === undefined) this.#showConversation(tracker, kept, conversation, row, patience);
    else this.#showLayer(tracker, kept, tracker.layer, row, patience);
    if (isAgain) this.#wasShownAgain(kept.shown);
    const perMessage = tracker.forget === undefined ? 0 : MESSAGE_BYTES;
    this.#kept.keep(key, kept, STATE_BYTES + perMessage * kept.messages + (tracker.holds?.(kept.state as S) ?? 0));
    return patience.ranOut && kept.row < row ? undefined : (kept.state as S);
  }

  #wasShownAgain(messages: number): void {
    this.#shownAgain += messages;
    if (this.#shownAgain < this.#mostShownAgain || this.#most <= LEAST_REMEMBERED) return;
    this.#shownAgain = 0;
    this.#most = Math.max(LEAST_REMEMBERED, Math.floor(this.#most / FRACTION));
  }

  /** Conversation and tracker as one number, or as a text where trackers have run out of numbers; `place` is 0 for the capture. */
  #keyOf({ key }: Tracker<unknown>, place: number): number | string {
    let number = this.#trackers.get(key);
    if (number === undefined) {
      if (this.#trackers.size === TRACKERS) return `${place} ${key}`;
      this.#trackers.set(key, number = this.#trackers.size);
    }
    return TRACKERS * place + number;
  }

  /** The same, however long it takes. */
  wholeOf<S>(tracker: Tracker<S>, conversation: number, row: number): S {
    return this.of(tracker, conversation, row, new Patience()) as S;
  }

  /** All states are made anew when they are asked for next. */
  forget(): void {
    this.#kept.clear();
    this.#dear.clear();
    this.#shownAgain = 0;
  }

  /** A state of its own, which has been shown no more than `most` rows of the conversation. */
  beginOf<S>(tracker: Tracker<S>, conversation: number, most: number): S {
    const state = tracker.make();
    this.#showConversation(tracker, begin(state), conversation, Infinity, new Patience(), most);
    return state;
  }

  #showConversation(tracker: Tracker<unknown>, kept: Kept, conversation: number, upTo: number, patience: Patience, most = Infinity): void {
    const { table } = this.#streams, { conversations } = table;
    if (conversations.rows[conversation] === 0 || kept.row === conversations.last[conversation]) return;
    const overTcp = conversations.kind[conversation] === CONVERSATION.tcp;
    if (kept.row < 0) this.#showAnnouncing(tracker, kept, conversation);
    let row = kept.row < 0 ? conversations.first[conversation] : table.get('next', kept.row);
    for (let shown = 0; shown < most && this.#remembers(tracker, kept, row, upTo); shown++) {
      if ((shown & ROWS_AT_ONCE) === ROWS_AT_ONCE && patience.isOver) return;
      if (overTcp) this.#showSegment(tracker, kept, row, conversation);
      else if (table.get('payloadLength', row) > 0) {
        this.#show(tracker, kept, row, this.#payloads.payload(row), (table.get('flags', row) & ROW.fromB) === 0);
      }
      kept.row = row;
      if (row === conversations.last[conversation]) return;
      row = table.get('next', row);
    }
  }

  /**
   * TFTP's request goes to another port than what follows it: the message that announced a conversation is its first where both are one protocol's.
   */
  #showAnnouncing(tracker: Tracker<unknown>, kept: Kept, conversation: number): void {
    const { table, protocols } = this.#streams;
    const row = protocols.announcedBy(conversation)?.row;
    if (row === undefined || table.stacks.last(table.get('stack', row)) !== table.conversations.protocol[conversation] - 1) return;
    this.#show(tracker, kept, row, this.#payloads.payload(row), true);
  }

  #showSegment(tracker: Tracker<unknown>, kept: Kept, row: number, conversation: number): void {
    if (this.#continuing.has(row)) return;
    const { table, connections } = this.#streams;
    const fromB = table.get('flags', row) & ROW.fromB;
    const fromClient = fromB === connections.clientIsB[connections.connectionOf(conversation)];
    const heads = tracker.skims === undefined || this.#isForeword(row) ? undefined : this.#heads.of(row)?.heads;
    if (heads?.every(tracker.skims!) === true) {
      for (const head of heads) this.#show(tracker, kept, row, head, fromClient);
      return;
    }
    for (const { bytes, protocol } of this.#messages.payloadOf(row)?.messages ?? []) {
      if (protocol?.foreword !== true) this.#show(tracker, kept, row, bytes, fromClient);
    }
  }

  /** Whether a segment has nothing but what is said ahead of its stream; where more follows, the row has the next protocol's name. */
  #isForeword(row: number): boolean {
    const { table, protocols } = this.#streams;
    return protocols.protocol(table.stacks.last(table.get('stack', row)))?.foreword === true;
  }

  /** Rows whose stack has the layer, and whose payload column tells of it: those of which it is the innermost that is not quoted. */
  #showLayer(tracker: Tracker<unknown>, kept: Kept, layer: string, upTo: number, patience: Patience): void {
    const { table } = this.#streams, { conversations } = table;
    const having = table.stacks.having([layer]), code = table.stacks.code(layer);
    for (let row = kept.row + 1, gone = 1; row < table.rows; row++, gone++) {
      if ((gone & ROWS_AT_ONCE) === 0 && patience.isOver) {
        kept.row = row - 1;
        return;
      }
      const stack = table.get('stack', row);
      if (having[stack] !== 1) continue;
      const kind = conversations.kind[table.get('conversation', row)];
      if (kind === CONVERSATION.tcp || (kind === CONVERSATION.udp && table.stacks.last(stack) !== code)) continue;
      if (!this.#remembers(tracker, kept, row, upTo)) return;
      const source = table.addresses.bytes(table.get('source', row)), destination = table.addresses.bytes(table.get('destination', row));
      this.#show(tracker, kept, row, this.#payloads.payload(row), (table.get('flags', row) & ROW.fromB) === 0, source, destination);
      kept.row = row;
    }
    kept.row = table.rows - 1;
  }

  /** Makes room for what is to be kept of a row; false where `upTo` is told better by what it would have to forget. */
  #remembers(tracker: Tracker<unknown>, kept: Kept, row: number, upTo: number): boolean {
    if (kept.messages <= this.#most || tracker.forget === undefined) return true;
    if (row > upTo) return false;
    tracker.forget(kept.state);
    kept.messages = 1;
    kept.from = row;
    this.#streams.framing.evictions.forgets(row);
    return true;
  }

  #show(
    tracker: Tracker<unknown>, kept: Kept, row: number, bytes: Uint8Array, fromClient: boolean, source?: Uint8Array, destination?: Uint8Array,
  ): void {
    const { table } = this.#streams;
    const time = { seconds: table.seconds(row), nanoseconds: table.nanoseconds(row) };
    const message: TrackedMessage = { frame: row + 1, time, fromClient, bytes, source, destination };
    tracker.observe(kept.state, message);
    kept.messages++;
    kept.shown++;
  }
}
