/** Requests and their responses: which belong together, and the time between the two. */
import { type Cursor, type Field, type Moment, type TrackedMessage, type Tracker, between } from '../dissect/index.ts';

/** `A`: what the response has to know of the request. */
export interface Exchange<A> {
  /** Its frame. */
  readonly request: number;
  readonly time: Moment;
  readonly about: A | undefined;
  /** Frame of the first response, 0 as long as there is none. */
  response: number;
  /** The request before it with the same key, where the same response answers both. */
  readonly before: Exchange<A> | undefined;
}

/** What a message is. Its key is the same for a request and what answers it. */
export interface Role<A> {
  readonly key: string | number;
  readonly answers: boolean;
  readonly about?: A;
}

interface Exchanges<A> {
  /** The newest by key. */
  readonly newest: Map<string | number, Exchange<A>>;
  /** By frame, and where packets have several messages by frame and key. */
  readonly byFrame: Map<number | string, Exchange<A>>;
}

export interface Pairing<A> {
  /** As of `Tracker`. */
  readonly key: string;
  readonly layer?: string;
  /** Undefined for messages that are neither. */
  readonly roleOf: (message: TrackedMessage) => Role<A> | undefined;
  /** A request with the key of one that is not answered yet is that one, sent again. */
  readonly resends?: boolean;
  /** What answers a request answers those with the same key before it, too, that nothing has answered yet: they are one, sent again. */
  readonly answersAll?: boolean;
  /** A request with the key of another, answered or not, of which this is true is that one, sent again, and belongs to its exchange. */
  readonly repeats?: (first: A | undefined, again: A | undefined) => boolean;
  /** What answers a second time answers nothing. */
  readonly once?: boolean;
  /** A packet may have several messages: each is asked for by its key. */
  readonly several?: boolean;
  /** As of `Tracker`. */
  readonly skims?: (head: Uint8Array) => boolean;
}

export type ExchangeTracker<A> = Tracker<Exchanges<A>>;

export function exchangeTracker<A = undefined>(
  { key, layer, roleOf, resends = false, answersAll = false, repeats, once = false, several = false, skims }: Pairing<A>,
): ExchangeTracker<A> {
  return {
    key,
    ...(layer === undefined ? {} : { layer }),
    ...(skims === undefined ? {} : { skims }),
    make: () => ({ newest: new Map(), byFrame: new Map() }),
    forget({ newest, byFrame }) {
      newest.clear();
      byFrame.clear();
    },
    observe({ newest, byFrame }, message) {
      const role = roleOf(message);
      if (role === undefined) return;
      const { frame, time } = message, known = newest.get(role.key), place = several ? placeOf(frame, role.key) : frame;
      if (role.answers) {
        if (known === undefined) return;
        for (let each: Exchange<A> | undefined = known; each?.response === 0; each = each.before) each.response = frame;
        if (once) newest.delete(role.key);
        byFrame.set(place, known);
      } else if (known !== undefined && repeats?.(known.about, role.about) === true) {
        byFrame.set(place, known);
      } else if (known === undefined || !resends || known.response > 0) {
        const exchange: Exchange<A> = { request: frame, time, about: role.about, response: 0, before: answersAll ? unanswered(known) : undefined };
        newest.set(role.key, exchange);
        byFrame.set(place, exchange);
      }
    },
  };
}

const unanswered = <A>(exchange: Exchange<A> | undefined): Exchange<A> | undefined => (exchange?.response === 0 ? exchange : undefined);

const placeOf = (frame: number, key: string | number): string => `${frame} ${key}`;

/** The exchange that this packet's message is of, with its `key` where there may be several; undefined where it has none, or is dissected alone. */
export function exchangeOf<A>(p: Cursor, tracker: ExchangeTracker<A>, key?: string | number): Exchange<A> | undefined {
  const { quoted, around, record: { number } } = p.packet;
  return quoted ? undefined : around?.conversation(tracker)?.byFrame.get(key === undefined ? number : placeOf(number, key));
}

/** Name of what a layer that carries messages says of them in `p.packet.notes`: how they come, whatever the packet's transport is. */
export const CARRIED = 'carried';

export interface Carried {
  /** The message's length stands before it. */
  readonly hasLength: boolean;
  /** Which request and response belong together, where the carrier's do. */
  readonly transaction: Pick<Exchange<unknown>, 'request' | 'time' | 'response'> | undefined;
}

/** What is shown of the other half: in a request the response's frame, in a response the request's and the time since. */
export interface ExchangeFields {
  readonly request: Field<number>;
  readonly response: Field<number>;
  readonly time: Field<Moment>;
}

export function showExchange<A>(p: Cursor, tracker: ExchangeTracker<A>, f: ExchangeFields, key?: string | number): void {
  const exchange = exchangeOf(p, tracker, key), { record } = p.packet;
  if (exchange === undefined) return;
  if (exchange.request !== record.number) {
    p.generate(f.request, exchange.request);
    p.generate(f.time, between(exchange.time, record));
  } else if (exchange.response > 0) {
    p.generate(f.response, exchange.response);
  }
}
