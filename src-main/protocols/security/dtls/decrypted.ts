/** What the layers above decrypted datagrams may ask: conversations are those of the decrypted contents. */
import type { Surroundings, Tracker } from '../../../dissect/index.ts';
import type { Deliver, Session } from './session.ts';

/** Makes the same session again for those who want its contents. */
export type Again = (key: string, deliver: Deliver) => Tracker<Session>;

export function innerSurroundings(outer: Surroundings, again: Again): Surroundings {
  return {
    datagram: (...asked) => outer.datagram(...asked), tcp: endpoints => outer.tcp(endpoints), udp: endpoints => outer.udp(endpoints),
    timeOf: frame => outer.timeOf(frame),
    secrets: outer.secrets,
    conversation: tracker => (tracker.layer === undefined ? outer.conversation(innerTracker(tracker, again))?.state : outer.conversation(tracker)),
  };
}

interface Inner<S> {
  readonly sessions: Tracker<Session>;
  readonly session: Session;
  readonly state: S;
}

/** Shows a tracker the decrypted contents: they are decrypted once more for it, so that nobody has to keep them. */
function innerTracker<S>(tracker: Tracker<S>, again: Again): Tracker<Inner<S>> {
  return {
    key: again(tracker.key, () => undefined).key,
    make() {
      const state = tracker.make();
      const sessions = again(tracker.key, message => tracker.observe(state, message));
      return { sessions, session: sessions.make(), state };
    },
    forget({ sessions, session, state }) {
      sessions.forget?.(session);
      tracker.forget?.(state);
    },
    observe({ sessions, session }, message) {
      sessions.observe(session, message);
    },
  };
}
