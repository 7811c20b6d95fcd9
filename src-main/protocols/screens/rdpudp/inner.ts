/** What TLS inside RDP's UDP transport may ask of the packets around: its conversation is that of the records in the datagrams. */
import type { Moment, Secrets, Surroundings, Tracker } from '../../../dissect/index.ts';
import { SESSION, type Session } from './session.ts';

export class InnerSurroundings implements Surroundings {
  readonly #outer: Surroundings;

  constructor(outer: Surroundings) {
    this.#outer = outer;
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
    return this.#outer.conversation(SESSION)?.records.get(frame)?.map(bytes => ({ bytes })) ?? [];
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    return this.#outer.conversation(recordTracker(tracker))?.state;
  }
}

interface Inner<S> {
  readonly session: Session;
  readonly state: S;
}

/** Shows a tracker the records that datagrams complete. */
function recordTracker<S>(tracker: Tracker<S>): Tracker<Inner<S>> {
  return {
    key: `rdpudp ${tracker.key}`,
    make: () => ({ session: SESSION.make(), state: tracker.make() }),
    forget({ session, state }) {
      SESSION.forget?.(session);
      tracker.forget?.(state);
    },
    holds: ({ session, state }) => session.kept + (tracker.holds?.(state) ?? 0),
    observe({ session, state }, message) {
      SESSION.observe(session, message);
      for (const bytes of session.records.get(message.frame) ?? []) tracker.observe(state, { ...message, bytes });
    },
  };
}
