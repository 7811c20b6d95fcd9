/** What a connection comes down to: how it began and ended, what was negotiated, its round trips, and what each side sent (RFC 9293 §3.5, §3.6). */
import { type CarriedData, CarriedDataMaker } from './carried-data.ts';
import type { StorySegments } from './story-segments.ts';
import { ASSUMED, STATE } from './states/names.ts';
import { type NegotiatedOptions, negotiatedOptions } from './tcp-options.ts';
import { CAUSE_NAMES, VERDICT } from './verdict/words.ts';

export type End = 'client' | 'server';

/**
 * `simultaneous`: SYNs crossed; `split`: the server acknowledged the SYN and sent its own apart; `attempt`: a SYN that was not answered by another;
 * `answer-only`: the capture begins with the answer to a SYN; `within`: a SYN came while the connection of the stream before was open, and that goes on.
 */
export type Beginning = 'handshake' | 'simultaneous' | 'split' | 'attempt' | 'answer-only' | 'mid-stream' | 'within';

/**
 * `four-way`: each FIN has an acknowledgment of its own; `three-way`: the second FIN carries that of the first;
 * `half-closed`: one side has closed and the other may go on; `closing`: the capture ends before the last
 * acknowledgment; `refused` and `unanswered` belong to a SYN; `never`: it is open where the capture ends; `goes-on`: it goes on in the stream that a
 * SYN on its ports has begun.
 */
export type Ending = 'goes-on' | 'four-way' | 'three-way' | 'simultaneous' | 'half-closed' | 'closing' | 'reset' | 'refused' | 'unanswered' | 'never';

export interface Spread {
  readonly count: number;
  /** Seconds. */
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** What one side sent. */
export interface SentBySide {
  readonly segments: number;
  /** Payload bytes, resent ones and copies counted each time. */
  readonly bytes: number;
  readonly retransmissions: number;
  readonly reordered: number;
  readonly duplicates: number;
  readonly probes: number;
  /** Retransmissions by the name of their cause. */
  readonly causes: Readonly<Record<string, number>>;
  /** Of its segments, from where the capture was taken to the acknowledgment passing there; undefined without any. */
  readonly roundTrip: Spread | undefined;
  /** What its SYN offered; undefined where none was captured. */
  readonly options: NegotiatedOptions | undefined;
  readonly data: CarriedData;
}

/** A step of one end's state machine. */
export interface StateChange {
  /** Index of the segment. */
  readonly segment: number;
  readonly end: End;
  readonly from: number;
  readonly to: number;
}

export interface ConnectionSummary {
  readonly began: Beginning;
  /** SYNs that were sent again before an answer came. */
  readonly synsRepeated: number;
  /** Bytes that SYNs carried (TCP Fast Open, RFC 7413). */
  readonly bytesOnSyn: number;
  readonly ended: Ending;
  readonly closedFirst: End | undefined;
  readonly resetBy: End | undefined;
  /** Ends that came to TIME_WAIT. */
  readonly timeWait: readonly End[];
  /** Options that both sides offered, so that they are in use; undefined where not both SYNs were captured. */
  readonly inUse: { readonly windowScale: boolean; readonly selectiveAcknowledgment: boolean; readonly timestamps: boolean } | undefined;
  /**
   * Seconds from the SYN to its answer and from there to the answer's acknowledgment, as
   * seen where the capture was taken; their sum is the whole round trip.
   */
  readonly handshake: { readonly toServer: number; readonly toClient: number } | undefined;
  readonly client: SentBySide;
  readonly server: SentBySide;
  /** Path of both state machines, the first 256 steps. */
  readonly changes: readonly StateChange[];
  readonly changesLeftOut: number;
  /** Streams with what the connection sent before a SYN on its ports began this one, and after one that began another; undefined for none. */
  readonly streamBefore: number | undefined;
  readonly streamAfter: number | undefined;
}

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

const MOST_CHANGES = 256;

class Sent {
  segments = 0;
  bytes = 0;
  retransmissions = 0;
  reordered = 0;
  duplicates = 0;
  probes = 0;
  readonly causes: Record<string, number> = {};
  options: NegotiatedOptions | undefined;
  /** Index of its first SYN and first SYN with acknowledgment, -1 for none. */
  bareSyn = -1;
  answeringSyn = -1;
}

export class SummaryMaker {
  readonly #told: StorySegments;
  /** The server's, the client's. */
  readonly #sent: readonly [Sent, Sent] = [new Sent(), new Sent()];
  readonly #changes: StateChange[] = [];
  #changesLeftOut = 0;
  #synsRepeated = 0;
  #bytesOnSyn = 0;
  #acknowledgedBeforeSyn = false;
  /** Index of the segment that ended the handshake, -1 for none. */
  #opened = -1;
  #closedFirst: End | undefined;
  #resetBy: End | undefined;
  #refused = false;
  #crossed = false;
  #finWait2 = false;
  readonly #timeWait = new Set<End>();

  readonly #data: CarriedDataMaker;

  constructor(told: StorySegments) {
    this.#told = told;
    this.#data = new CarriedDataMaker(told);
  }

  /** Segment `i`, the next in order, with the bytes of its options where it is a SYN. */
  add(i: number, options: Uint8Array | undefined): void {
    const { flags: allFlags, fromClient, length, verdict, cause, changed } = this.#told;
    const flags = allFlags[i], sent = this.#sent[fromClient[i]];
    this.#data.add(i);
    sent.segments++;
    sent.bytes += length[i];
    if (verdict[i] > VERDICT.original) countVerdict(sent, verdict[i], cause[i]);
    if ((flags & SYN) !== 0) this.#synchronize(i, sent, options);
    else if ((flags & (ACK | RST)) === ACK) this.#acknowledge(i);
    if (changed[i] !== 0) this.#change(i);
    else if (i === 0 && (flags & FIN) !== 0) this.#closedFirst = this.#endOf(i);
  }

  /** `before`, `after`: the streams between the same ends that are next to this one, of which the latter begins while this one is open. */
  finish(before: number | undefined, after: number | undefined): ConnectionSummary {
    const [server, client] = this.#sent;
    const both = client.options !== undefined && server.options !== undefined ? [client.options, server.options] : undefined;
    const began = this.#began(), streamBefore = began === 'within' ? before : undefined;
    return {
      began, synsRepeated: this.#synsRepeated, bytesOnSyn: this.#bytesOnSyn, ended: after === undefined ? this.#ended() : 'goes-on', closedFirst: this.#closedFirst,
      resetBy: this.#resetBy, timeWait: [...this.#timeWait], inUse: both && {
        windowScale: both.every(({ windowScale }) => windowScale >= 0),
        selectiveAcknowledgment: both.every(({ selectiveAcknowledgment }) => selectiveAcknowledgment),
        timestamps: both.every(({ timestamps }) => timestamps),
      },
      handshake: this.#handshake(), client: this.#sideOf(1), server: this.#sideOf(0), changes: this.#changes, changesLeftOut: this.#changesLeftOut,
      streamBefore, streamAfter: after,
    };
  }

  #endOf(i: number): End {
    return this.#told.fromClient[i] === 1 ? 'client' : 'server';
  }

  #synchronize(i: number, sent: Sent, options: Uint8Array | undefined): void {
    const { flags, length, verdict } = this.#told;
    if (verdict[i] === VERDICT.duplicate) return;
    this.#bytesOnSyn += length[i];
    if ((flags[i] & ACK) !== 0) {
      if (sent.answeringSyn < 0) sent.answeringSyn = i;
    } else if (sent.bareSyn < 0) {
      sent.bareSyn = i;
    } else if (this.#sent[0].answeringSyn < 0 && this.#sent[1].answeringSyn < 0) {
      this.#synsRepeated++;
    }
    if (options !== undefined) sent.options ??= negotiatedOptions(options);
  }

  #acknowledge(i: number): void {
    const [server, client] = this.#sent, fromClient = this.#told.fromClient[i] === 1;
    if (this.#opened < 0 && fromClient && server.answeringSyn >= 0) this.#opened = i;
    if (!fromClient && server.bareSyn < 0 && client.bareSyn >= 0) this.#acknowledgedBeforeSyn = true;
  }

  #change(i: number): void {
    const { clientState, serverState, changed, flags } = this.#told;
    if ((changed[i] & 1) !== 0) this.#step(i, 'client', clientState);
    if ((changed[i] & 2) !== 0) this.#step(i, 'server', serverState);
    if ((flags[i] & RST) !== 0 && this.#resetBy === undefined) {
      this.#resetBy = this.#endOf(i);
      this.#refused = i > 0 && (clientState[i - 1] === STATE.synSent || serverState[i - 1] === STATE.synSent);
    } else if ((flags[i] & FIN) !== 0) {
      this.#closedFirst ??= this.#endOf(i);
    }
    this.#crossed ||= (clientState[i] & ~ASSUMED) === STATE.closing || (serverState[i] & ~ASSUMED) === STATE.closing;
  }

  #step(i: number, end: End, states: Uint8Array): void {
    if (this.#changes.length < MOST_CHANGES) this.#changes.push({ segment: i, end, from: states[i - 1], to: states[i] });
    else this.#changesLeftOut++;
    if (states[i] === STATE.timeWait) this.#timeWait.add(end);
    this.#finWait2 ||= states[i] === STATE.finWait2;
  }

  #began(): Beginning {
    const [server, client] = this.#sent, { clientState } = this.#told;
    // Its sender is in SYN_SENT where it opens another connection.
    if (client.bareSyn === 0 && (clientState[0] & ~ASSUMED) !== STATE.synSent) return 'within';
    if (client.bareSyn >= 0) {
      if (server.bareSyn >= 0) return this.#acknowledgedBeforeSyn ? 'split' : 'simultaneous';
      return server.answeringSyn >= 0 ? 'handshake' : 'attempt';
    }
    return server.answeringSyn >= 0 || client.answeringSyn >= 0 ? 'answer-only' : 'mid-stream';
  }

  #ended(): Ending {
    const { count, clientState, serverState } = this.#told;
    if (count === 0) return 'never';
    const client = clientState[count - 1] & ~ASSUMED, server = serverState[count - 1] & ~ASSUMED;
    // A server whose handshake was reset listens again (RFC 9293 figure 5, note 1).
    const over = client >= STATE.timeWait && (server >= STATE.timeWait || (server === STATE.listen && this.#resetBy === 'client'));
    if (this.#refused && over) return 'refused';
    if (this.#resetBy !== undefined && over && this.#timeWait.size === 0) return 'reset';
    if (over) return this.#crossed ? 'simultaneous' : this.#finWait2 ? 'four-way' : 'three-way';
    if (this.#resetBy !== undefined && (client === STATE.closed || server === STATE.closed)) return 'reset';
    if (client === STATE.synSent && this.#sent[0].segments === 0) return 'unanswered';
    if (client < STATE.finWait1 && server < STATE.finWait1) return 'never';
    if (client === STATE.finWait2 || server === STATE.finWait2 || client === STATE.established || server === STATE.established) return 'half-closed';
    return client === STATE.closeWait || server === STATE.closeWait ? 'half-closed' : 'closing';
  }

  /** Of the SYN that was answered: where it was sent again nobody can tell which. */
  #handshake(): ConnectionSummary['handshake'] {
    const { time } = this.#told, [server, client] = this.#sent;
    if (client.bareSyn < 0 || server.answeringSyn < client.bareSyn || this.#opened < 0 || this.#synsRepeated > 0) return undefined;
    return { toServer: time[server.answeringSyn] - time[client.bareSyn], toClient: time[this.#opened] - time[server.answeringSyn] };
  }

  #sideOf(fromClient: 0 | 1): SentBySide {
    const { segments, bytes, retransmissions, reordered, duplicates, probes, causes, options } = this.#sent[fromClient];
    const samples = this.#told.roundTrip.filter((seconds, i) => this.#told.fromClient[i] === fromClient && seconds >= 0).sort();
    const roundTrip = samples.length === 0 ? undefined :
      { count: samples.length, least: samples[0], median: samples[samples.length >> 1], most: samples[samples.length - 1] };
    return { segments, bytes, retransmissions, reordered, duplicates, probes, causes, roundTrip, options, data: this.#data.of(fromClient) };
  }
}

function countVerdict(sent: Sent, verdict: number, cause: number): void {
  switch (verdict) {
    case VERDICT.retransmission:
      sent.retransmissions++;
      sent.causes[CAUSE_NAMES[cause]] = (sent.causes[CAUSE_NAMES[cause]] ?? 0) + 1;
      break;
    case VERDICT.reordered:
      sent.reordered++;
      break;
    case VERDICT.duplicate:
      sent.duplicates++;
      break;
    case VERDICT.probe:
      sent.probes++;
      break;
    default:
  }
}
