/** Which response answers a STUN request, and which requests were sent again: both have the transaction id of the first (RFC 8489 §6.2 and §6.3). */
import { type Cursor, type Moment, type Tracker, between, frameNumber, relativeTime } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';

const HEADER = 20;
/** Bits of the message type that say its class: 00 a request, 01 an indication, 10 and 11 responses. */
const RESPONSE = 0x0100;
const INDICATION = 0x0010;

interface Transaction {
  readonly request: number;
  readonly time: Moment;
  response: number;
}

interface Transactions {
  readonly byId: Map<string, Transaction>;
}

/** The transaction id is 12 bytes and, before RFC 5389, another 4 where the cookie is now. */
const idOf = (bytes: Uint8Array, at: number): string => hexText(bytes.subarray(at + 4, at + HEADER));

const TRANSACTIONS: Tracker<Transactions> = {
  key: 'stun',
  make: () => ({ byId: new Map() }),
  forget: ({ byId }) => byId.clear(),
  observe({ byId }, { frame, time, bytes }) {
    if (bytes.length < HEADER || bytes[0] >= 0x40) return;
    const type = (bytes[0] << 8) | bytes[1], id = idOf(bytes, 0);
    const transaction = byId.get(id);
    if ((type & RESPONSE) !== 0) {
      if (transaction !== undefined && transaction.response === 0) transaction.response = frame;
    } else if ((type & INDICATION) === 0 && transaction === undefined) {
      byId.set(id, { request: frame, time, response: 0 });
    }
  },
};

export function transactionFields<const P extends string>(prefix: P, separator: '-' | '_') {
  return {
    reqduplicate: frameNumber('Duplicated original message in', { id: `${prefix}.reqduplicate`, source: 'conversation' }),
    responseIn: frameNumber('Response In', { id: `${prefix}.response${separator}in`, source: 'conversation' }),
    responseTo: frameNumber('Request In', { id: `${prefix}.response${separator}to`, source: 'conversation' }),
    time: relativeTime('Time', { id: `${prefix}.time`, source: 'conversation' }),
  };
}

/** At the message's first byte. */
export function showTransaction(p: Cursor, f: ReturnType<typeof transactionFields>, type: number): void {
  const { record, quoted, around } = p.packet;
  const transaction = quoted ? undefined : around?.conversation(TRANSACTIONS)?.byId.get(idOf(p.bytes, p.at));
  if (transaction === undefined) return;
  if ((type & RESPONSE) !== 0) {
    p.generate(f.responseTo, transaction.request);
    p.generate(f.time, between(transaction.time, record));
    return;
  }
  if ((type & INDICATION) !== 0) return;
  if (transaction.request !== record.number) p.generate(f.reqduplicate, transaction.request);
  if (transaction.response > 0) p.generate(f.responseIn, transaction.response);
}
