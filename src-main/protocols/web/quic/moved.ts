/** Connections that go on between other addresses and ports, told by the connection IDs that were given out before: RFC 9000 §9. */
import type { Surroundings, Tracker } from '../../../dissect/index.ts';
import { type Origin, type QuicConversation, conversationTracker } from './conversation.ts';

/** How often a connection is followed from ends to ends. */
const MOST_MOVES = 8;

export interface FoundConversation {
  readonly conversation: QuicConversation;
  /** Number of the UDP stream where its connection began; undefined where that is the packet's own. */
  readonly stream: number | undefined;
}

/** The QUIC conversation that the packet belongs to, which knows what was agreed upon before it moved. */
export function conversationOf(around: Surroundings): FoundConversation | undefined {
  const tracker = conversationTracker(around.secrets), own = around.conversation(tracker);
  if (own === undefined) return undefined;
  const origin = originOf(around, tracker, own, undefined, MOST_MOVES);
  const conversation = origin === undefined ? own : around.conversation(goingOn(around, tracker, origin, own)) ?? own;
  return { conversation, stream: origin?.stream };
}

/** Where the connection of this conversation was before. */
function originOf(
  around: Surroundings, tracker: Tracker<QuicConversation>, own: QuicConversation, id: number | undefined, moves: number,
): Origin | undefined {
  const { first, datagrams, origin } = own;
  if (first === undefined || moves === 0) return undefined;
  // What was not found may come to be known while a capture is being read.
  if (origin?.found === undefined && origin?.datagrams !== datagrams) own.origin = { found: searched(around, tracker, first, id, moves), datagrams };
  return own.origin!.found;
}

function searched(
  around: Surroundings, tracker: Tracker<QuicConversation>, first: NonNullable<QuicConversation['first']>, id: number | undefined, moves: number,
): Origin | undefined {
  for (const before of around.movedFrom?.(id) ?? []) {
    const state = around.stateOf!(before.id, tracker, false);
    const origin = originOf(around, tracker, state, before.id, moves - 1);
    const whole = origin === undefined ? tracker : goingOn(around, tracker, origin, state);
    const known = origin === undefined ? state : around.stateOf!(before.id, whole, false);
    if (known.giverOf(first.id) !== undefined) return { id: before.id, stream: origin?.stream ?? before.stream, tracker: whole };
  }
  return undefined;
}

/** Makes a conversation that goes on with what another one is at its end. */
function goingOn(around: Surroundings, tracker: Tracker<QuicConversation>, origin: Origin, { first }: QuicConversation): Tracker<QuicConversation> {
  return {
    key: `${origin.tracker.key} > ${origin.id}`,
    make() {
      const conversation = tracker.make();
      // Of its own, because going on changes it.
      conversation.goOnWith(around.stateOf!(origin.id, origin.tracker, true), first!);
      return conversation;
    },
    forget: state => tracker.forget?.(state),
    observe: (state, message) => tracker.observe(state, message),
  };
}
