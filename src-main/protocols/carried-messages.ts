/** What a protocol inside another one's packets may ask of those around: its conversation is that of the messages which they carry. */
import type { Moment, Secrets, Surroundings, Tracker } from '../dissect/index.ts';

/** How messages are found in the packets of a protocol whose conversation has the state `C`. */
export interface MessageCarrier<C> {
  /** Unique among carriers. */
  readonly key: string;
  readonly tracker: Tracker<C>;
  /** Whole messages that the frame completes. */
  readonly messages: (state: C, frame: number) => readonly Uint8Array[];
  /** Those that the packet completes which the tracker was shown last. */
  readonly latest: (state: C) => readonly Uint8Array[];
  /** Bytes that the state keeps. */
  readonly kept: (state: C) => number;
}

export class CarriedSurroundings<C> implements Surroundings {
  readonly #outer: Surroundings;
  readonly #carrier: MessageCarrier<C>;

  constructor(outer: Surroundings, carrier: MessageCarrier<C>) {
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
    return state === undefined ? [] : this.#carrier.messages(state, frame).map(bytes => ({ bytes }));
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    return this.#outer.conversation(messageTracker(this.#carrier, tracker))?.state;
  }
}

interface Inner<C, S> {
  readonly carried: C;
  readonly state: S;
}

/** Shows a tracker the messages that packets complete. */
function messageTracker<C, S>({ key, tracker: carrier, latest, kept }: MessageCarrier<C>, tracker: Tracker<S>): Tracker<Inner<C, S>> {
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
