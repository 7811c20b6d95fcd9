/**
 * SYNs on the ports of a connection that is open: forged, late, or of an end that has lost the connection (RFC 9293 §3.5.1). Wireshark begins another
 * stream with each. The other end answers with the acknowledgment that it would send anyway, and goes on (RFC 5961 §4, RFC 9293 §3.10.7.4): what has
 * the numbers of the open connection is its own, whatever stream it is in.
 */
import { STATE, isSynchronized } from './states/names.ts';
import type { ReceivedBytes } from './states/received-bytes.ts';

/** One of them. A connection's sides are two numbers in the judge, the second one more. */
export interface OpeningWithin {
  /** Side of the open connection that is the same end as the first side of what the SYN has begun. */
  readonly open: number;
  /** 1 where the second side sent it. */
  readonly from: number;
  readonly sequence: number;
  readonly row: number;
  /** States of its sender and its receiver in the open connection when it came. */
  readonly senderBefore: number;
  readonly receiverBefore: number;
  /** The sender knows nothing of the open connection, as far as is known. */
  isRestarted: boolean;
  /** Row in which the open connection was first seen to go on; -1 so far. */
  wentOnIn: number;
}

/** The state of an end, 1 for the second side, was another in an earlier row. */
export interface StateAmendment {
  readonly row: number;
  readonly end: number;
  readonly state: number;
}

/** What of a segment tells which connection it is of. */
interface Numbers {
  readonly sequence: number;
  readonly acknowledgment: number;
  readonly flags: number;
}

const SYN = 2, RST = 4, ACK = 16;

/** The largest window (RFC 7323 §2.3): numbers of a connection do not lie further apart. */
const FURTHEST = 1 << 30;
/** Numbers behind the SYN's that its own connection has first: a window that is not scaled. */
const FIRST_WINDOW = 0x10000;

const distance = (one: number, other: number): number => Math.abs((one - other) | 0);

export class OpeningsWithin {
  /** By slot that the SYN has begun. */
  readonly memory: Map<number, OpeningWithin>;
  /** Asked for each segment. */
  any: boolean;
  /** By slot of an open connection, what such SYNs have begun: it rests on that. */
  readonly #resting = new Map<number, Set<number>>();
  /** Results of `take`. */
  first = 0;
  second = 0;

  constructor(private readonly bytes: ReceivedBytes, private readonly stateOf: (side: number) => number, memory?: Map<number, OpeningWithin>) {
    this.memory = memory ?? new Map<number, OpeningWithin>();
    this.any = this.memory.size > 0;
    for (const [slot, { open }] of this.memory) this.#rest(slot, open >> 1);
  }

  /**
   * The slot of `side` begins with a SYN in `row`; `before` is the same end of the connection that had the ports before, -1 for none. Remembers it if
   * that is open at the SYN's receiver.
   */
  begin(side: number, before: number, sequence: number, row: number): void {
    // That may be what another such SYN has begun.
    const beyond = before < 0 ? undefined : this.memory.get(before >> 1), sender = beyond === undefined ? before : beyond.open ^ (before & 1);
    if (sender < 0 || !isSynchronized(this.stateOf(sender ^ 1))) return;
    const senderBefore = this.stateOf(sender), receiverBefore = this.stateOf(sender ^ 1), from = side & 1;
    const isRestarted = beyond !== undefined && beyond.isRestarted ? true : !isSynchronized(senderBefore);
    this.memory.set(side >> 1, { open: sender ^ from, from, sequence, row, senderBefore, receiverBefore, isRestarted, wentOnIn: -1 });
    this.#rest(side >> 1, sender >> 1);
    this.any = true;
  }

  /** What began with such a SYN in a slot, as long as nothing shows that it has opened a connection. */
  of(slot: number): OpeningWithin | undefined {
    return this.memory.get(slot);
  }

  /** Whether a segment of side `side & 1` is of the open connection. */
  isOfOpen(opening: OpeningWithin, side: number, segment: Numbers): boolean {
    const { flags, sequence, acknowledgment } = segment, own = opening.open ^ (side & 1), behindSyn = opening.sequence + 1;
    if ((flags & SYN) !== 0) return false;
    const sent = this.#placeOf(own), heard = this.#placeOf(own ^ 1), acknowledges = (flags & ACK) !== 0;
    // The challenge itself, whatever number the SYN had.
    if (acknowledges && sequence === sent && acknowledgment === heard) return true;
    if (this.opens(opening, side, segment)) return false;
    const isFromSender = (side & 1) === opening.from;
    const sequenceFits = sent < 0 || distance(sequence, sent) < (isFromSender ? distance(sequence, behindSyn) : FURTHEST);
    const acknowledgmentFits =
      heard < 0 || !acknowledges || distance(acknowledgment, heard) < (isFromSender ? FURTHEST : distance(acknowledgment, behindSyn));
    return sequenceFits && acknowledgmentFits && (sent >= 0 || (acknowledges && heard >= 0));
  }

  /** Whether a segment shows that the SYN has opened a connection, or was refused: its answer, or what its sender says next. */
  opens({ from, sequence: ofSyn }: OpeningWithin, side: number, { flags, sequence, acknowledgment }: Numbers): boolean {
    const isFromSender = (side & 1) === from, behind = isFromSender ? (sequence - ofSyn - 1) | 0 : (acknowledgment - ofSyn - 1) | 0;
    if (behind < 0) return false;
    return isFromSender ? (flags & (SYN | RST)) === 0 && behind < FIRST_WINDOW : (flags & ACK) !== 0 && behind < FIRST_WINDOW;
  }

  /**
   * Takes a segment of side `side & 1`, after whichever connection it is of has taken it. Gives what it shows of the states in earlier rows; those of
   * both ends after it are in `first` and `second`.
   */
  take(slot: number, opening: OpeningWithin, side: number, segment: Numbers & { readonly row: number }, isOfOpen: boolean): readonly StateAmendment[] {
    const { open, from } = opening, amended = isOfOpen ? goesOn(opening, side, segment) : [];
    if (!isOfOpen && this.opens(opening, side, segment)) {
      this.#drop(slot);
      this.any = this.memory.size > 0;
      if (opening.wentOnIn >= 0 && !opening.isRestarted) amended.push(...statesIn(opening, STATE.synSent, STATE.listen));
    }
    const goesOnOpen = isOfOpen || (opening.wentOnIn >= 0 && this.memory.has(slot) && isSynchronized(this.stateOf(open ^ from ^ 1)));
    const stateOf = (end: number): number => this.stateOf(goesOnOpen && (end !== from || !opening.isRestarted) ? open ^ end : (2 * slot) ^ end);
    this.first = stateOf(0);
    this.second = stateOf(1);
    return amended;
  }

  /** What is told of a slot, or rests on it, is of no more meaning. */
  forget(slot: number): void {
    this.#drop(slot);
    for (const begun of this.#resting.get(slot) ?? []) this.memory.delete(begun);
    this.#resting.delete(slot);
    this.any = this.memory.size > 0;
  }

  #rest(slot: number, open: number): void {
    const begun = this.#resting.get(open);
    if (begun === undefined) this.#resting.set(open, new Set([slot]));
    else begun.add(slot);
  }

  #drop(slot: number): void {
    const opening = this.memory.get(slot), begun = opening === undefined ? undefined : this.#resting.get(opening.open >> 1);
    this.memory.delete(slot);
    begun?.delete(slot);
    if (begun?.size === 0) this.#resting.delete(opening!.open >> 1);
  }

  /** Where a side has come to, as far as seen; -1 where nothing tells. */
  #placeOf(side: number): number {
    return this.bytes.hasSent(side) ? this.bytes.sentUpTo(side) : this.bytes.acknowledgedBy(side ^ 1);
  }
}

/** The states in the row of the SYN: of its sender and its receiver. */
function statesIn({ row, from }: OpeningWithin, sender: number, receiver: number): StateAmendment[] {
  return [{ row, end: from, state: sender }, { row, end: from ^ 1, state: receiver }];
}

/** A segment of the open connection is seen. Gives what that shows of the rows before. */
function goesOn(opening: OpeningWithin, side: number, { flags, row }: Numbers & { readonly row: number }): StateAmendment[] {
  const { from, senderBefore, receiverBefore, wentOnIn } = opening;
  if ((flags & RST) === 0) {
    if (wentOnIn >= 0) return [];
    opening.wentOnIn = row;
    return statesIn(opening, opening.isRestarted ? STATE.synSent : senderBefore, receiverBefore);
  }
  // Who resets without acknowledging anything has no such connection (RFC 9293 §3.10.7.1), and has sent the SYN to open one (§3.5.1, figure 9).
  if (opening.isRestarted || (side & 1) !== from || (flags & ACK) !== 0) return [];
  opening.isRestarted = true;
  const amended = statesIn(opening, STATE.synSent, receiverBefore);
  return wentOnIn < 0 ? amended : [...amended, { row: wentOnIn, end: from, state: STATE.synSent }];
}
