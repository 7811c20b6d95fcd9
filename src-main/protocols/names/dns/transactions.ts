/** Pairs queries with their responses, by transaction id within a conversation. */
import {
  type Cursor, type Moment, type TrackedMessage, type Tracker, between, bool, expert, frameNumber, relativeTime,
} from '../../../dissect/index.ts';

/** A query that comes again within these seconds, unanswered, is a retransmission (Wireshark's rule). */
const RETRANSMISSION_SECONDS = 5;

/** A query and what answers it; frames are 0 as long as nothing is known of them. */
export interface Transaction {
  request: number;
  readonly time: Moment;
  response: number;
}

/** What is known of the transactions of a conversation, by frame and transaction id. */
interface Transactions {
  readonly latest: Map<number, Transaction>;
  readonly byMessage: Map<number, Transaction>;
}

/** Frame and id in one number: frames stay below 2^37. */
const messageKey = (frame: number, id: number): number => frame * 0x10000 + id;

function tracker(key: string, prefix: number): Tracker<Transactions> {
  return {
    key,
    make: () => ({ latest: new Map(), byMessage: new Map() }),
    forget: ({ byMessage }) => byMessage.clear(),
    observe(state: Transactions, { frame, time, bytes }: TrackedMessage) {
      if (bytes.length < prefix + 3) return;
      const id = (bytes[prefix] << 8) | bytes[prefix + 1];
      const isResponse = (bytes[prefix + 2] & 0x80) !== 0;
      let transaction = state.latest.get(id);
      if (isResponse) {
        if (transaction === undefined) return;
        if (transaction.response === 0) transaction.response = frame;
      } else if (transaction === undefined || transaction.response > 0 || between(transaction.time, time).seconds >= RETRANSMISSION_SECONDS) {
        transaction = { request: frame, time, response: 0 };
        state.latest.set(id, transaction);
      }
      state.byMessage.set(messageKey(frame, id), transaction);
    },
  };
}

const OVER_UDP = tracker('dns', 0);
/** Over TCP a message begins with its length, RFC 1035 §4.2.2. */
const OVER_TCP = tracker('dns over tcp', 2);

export const TRANSACTION_FIELDS = {
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Request In', { source: 'conversation' }),
  time: relativeTime('Time', { source: 'conversation' }),
  retransmission: bool('Retransmission', { source: 'conversation' }),
  retransmit_request_in: frameNumber('Retransmitted request. Original request in', { source: 'conversation' }),
  retransmit_response_in: frameNumber('Retransmitted response. Original response in', { source: 'conversation' }),
  unsolicited: bool('Unsolicited', { source: 'conversation' }),
  retransmit_request: expert('DNS query retransmission', 'warning', 'Protocol', { source: 'conversation' }),
  retransmit_response: expert('DNS response retransmission', 'warning', 'Protocol', { source: 'conversation' }),
};

const f = TRANSACTION_FIELDS;

/** This message's transaction; null when the conversation has none for it, undefined when nothing is known of other packets. */
export function transactionOf(p: Cursor, id: number, overTcp: boolean): Transaction | null | undefined {
  if (p.packet.quoted) return undefined;
  const state = p.packet.around?.conversation(overTcp ? OVER_TCP : OVER_UDP);
  if (state === undefined) return undefined;
  return state.byMessage.get(messageKey(p.packet.record.number, id)) ?? null;
}

/** Remarks on a message that was sent before, below the transaction id. */
export function remarkRetransmission(p: Cursor, isResponse: boolean, transaction: Transaction | null | undefined): void {
  if (!transaction) return;
  const frame = p.packet.record.number;
  if (!isResponse && transaction.request !== frame) {
    p.expertUnder(f.retransmit_request, `DNS query retransmission. Original request in frame ${transaction.request}`);
  } else if (isResponse && transaction.response !== frame) {
    p.expertUnder(f.retransmit_response, `DNS response retransmission. Original response in frame ${transaction.response}`);
  }
}

/** What the conversation says of the message, at its end. */
export function showTransaction(p: Cursor, isResponse: boolean, transaction: Transaction | null | undefined): void {
  if (transaction === undefined) return;
  const frame = p.packet.record.number;
  if (transaction === null) {
    if (isResponse) p.generate(f.unsolicited, true);
  } else if (!isResponse) {
    if (transaction.request !== frame) {
      p.generate(f.retransmit_request_in, transaction.request);
      p.generate(f.retransmission, true);
    } else if (transaction.response > 0) {
      p.generate(f.response_in, transaction.response);
    }
  } else if (transaction.response !== frame) {
    p.generate(f.retransmit_response_in, transaction.response);
    p.generate(f.retransmission, true);
  } else {
    p.generate(f.response_to, transaction.request);
    p.generate(f.time, between(transaction.time, p.packet.record));
  }
}
