/** What TLS inside another reliable transport may ask of the packets around: its conversation is that of the records which the packets carry. */
import type { Moment, Secrets, Surroundings, Tracker } from '../../../dissect/index.ts';

/** How records are found in the packets of a protocol whose conversation has the state `C`. */
export interface RecordCarrier<C> {
  /** Unique among carriers. */
  readonly key: string;
  readonly tracker: Tracker<C>;
  /** Whole records that the frame completes. */
  readonly records: (state: C, frame: number) => readonly Uint8Array[];
  /** Those that the packet completes which the tracker was shown last. */
  readonly latest: (state: C) => readonly Uint8Array[];
  /** Bytes that the state keeps. */
  readonly kept: (state: C) => number;
}

export class CarriedSurroundings<C> implements Surroundings {
  readonly #outer: Surroundings;
  readonly #carrier: RecordCarrier<C>;

  constructor(outer: Surroundings, carrier: RecordCarrier<C>) {
    this.#outer = outer;
    this.#carrier = carrier;
  }

  get secrets(): Secrets | undefined {
    return this.#outer.secrets;
  }

  datagram(...asked: Parameters<Surroundings['datagram']>): ReturnType<Surroundings['datagram']> {
    return this.#outer.datagram(...asked);
  }

  tcp(): undefined {
    return undefined;
  }

  udp(...asked: Parameters<Surroundings['udp']>): ReturnType<Surroundings['udp']> {
    return this.#outer.udp(...asked);
  }

  timeOf(frame: number): Moment | undefined {
    return this.#outer.timeOf(frame);
  }

  messagesIn(frame: number): readonly { readonly bytes: Uint8Array }[] {
    const state = this.#outer.conversation(this.#carrier.tracker);
    return state === undefined ? [] : this.#carrier.records(state, frame).map(bytes => ({ bytes }));
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    return this.#outer.conversation(recordTracker(this.#carrier, tracker))?.state;
  }
}

interface Inner<C, S> {
  readonly carried: C;
  readonly state: S;
}

/** Shows a tracker the records that packets complete. */
function recordTracker<C, S>({ key, tracker: carrier, latest, kept }: RecordCarrier<C>, tracker: Tracker<S>): Tracker<Inner<C, S>> {
  return {
    key: `${key} ${tracker.key}`,
    make: () => ({ carried: carrier.make(), state: tracker.make() }),
    forget({ carried, state }) {
      carrier.forget?.(carried);
      tracker.forget?.(state);
    },
    holds: ({ carried, state }) => kept(carried) + (tracker.holds?.(state) ?? 0),
    observe({ carried, state }, message) {
      carrier.observe(carried, message);
      for (const bytes of latest(carried)) tracker.observe(state, { ...message, bytes });
    },
  };
}
