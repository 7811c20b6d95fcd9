/** For tests: what a dissector may ask where all that is known of its surroundings are the messages of one conversation. */
import type { Surroundings, TrackedMessage, Tracker } from '../dissect/index.ts';

/** Surroundings that build each tracker's state from these messages once. */
export function conversationOf(messages: readonly TrackedMessage[]): Surroundings {
  const states = new Map<string, unknown>();
  return {
    datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: frame => messages.find(message => message.frame === frame)?.time,
    conversation<S>(tracker: Tracker<S>): S {
      if (!states.has(tracker.key)) {
        const state = tracker.make();
        for (const message of messages) tracker.observe(state, message);
        states.set(tracker.key, state);
      }
      return states.get(tracker.key) as S;
    },
  };
}
