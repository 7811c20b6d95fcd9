/**
 * The sessions of a capture, which its messages belong to by the indices that both sides chose (§6.2 of the white
 * paper), and what keys tell of them.
 */
import { readUint } from '../../../dissect/read.ts';
import type { Secrets, Surroundings, Tracker } from '../../../dissect/index.ts';
import { type ToldInitiation, type ToldResponse, toldByInitiation, toldByResponse } from './handshake.ts';
import { type WireGuardKeys, wireGuardKeysOf } from './key-log.ts';

export const INITIATION = 1, RESPONSE = 2, COOKIE = 3, TRANSPORT = 4;

/** Lengths of the messages; of transport data the least, an empty packet with its tag. */
export const LENGTHS: Readonly<Record<number, number>> = { [INITIATION]: 148, [RESPONSE]: 92, [COOKIE]: 64, [TRANSPORT]: 32 };

export interface Session {
  /** From 0, in order of the initiations. */
  readonly stream: number;
  /** Frames of its handshake. */
  readonly initiation: number;
  response: number | undefined;
  readonly toldFirst: ToldInitiation | undefined;
  toldThen: ToldResponse | undefined;
}

/** A session as one of its sides has it. */
interface Entry {
  /** Frame that says so. */
  readonly since: number;
  readonly session: Session;
  /** It is the initiator's index. */
  readonly isInitiators: boolean;
}

interface Sessions {
  count: number;
  /** By the indices that the two sides chose: whom a message is for. Of sessions that share one, in order of the frames that say so. */
  readonly byIndex: Map<number, Entry[]>;
  /** What opening handshakes has cost so far. */
  effort: number;
}

/** What a handshake costs besides the keys that it is tried with, one of which takes 5 µs; and what all of a capture may, some seconds. */
const HANDSHAKE_EFFORT = 100, MOST_EFFORT = 1_000_000;

/** Over the whole capture: a peer may answer from another address (§2.1). */
function tracker(key: string, keys: WireGuardKeys | undefined): Tracker<Sessions> {
  return {
    key,
    layer: 'wg',
    make: () => ({ count: 0, byIndex: new Map(), effort: 0 }),
    observe(state, { frame, bytes }) {
      const [type] = bytes;
      if (bytes.length < 12 || (type !== INITIATION && type !== RESPONSE)) return;
      const usable = bytes.length >= LENGTHS[type] && state.effort < MOST_EFFORT ? keys : undefined;
      if (usable !== undefined) state.effort += usable.staticCount + HANDSHAKE_EFFORT;
      let session: Session | undefined;
      if (type === INITIATION) {
        session = {
          stream: state.count++, initiation: frame, response: undefined, toldFirst: usable && toldByInitiation(usable, bytes),
          toldThen: undefined,
        };
      } else {
        session = state.byIndex.get(readUint(bytes, 8, 4, true))?.at(-1)?.session;
        if (session === undefined || session.response !== undefined) return;
        session.response = frame;
        session.toldThen = usable && toldByResponse(usable, bytes, session.toldFirst);
      }
      const index = readUint(bytes, 4, 4, true), entry = { since: frame, session, isInitiators: type === INITIATION },
        known = state.byIndex.get(index);
      if (known === undefined) state.byIndex.set(index, [entry]);
      else known.push(entry);
    },
  };
}

const WITHOUT_KEYS = tracker('wg', undefined);

/** The keys among the secrets that are given; undefined for none. */
export function keysOf(secrets: Secrets | undefined): WireGuardKeys | undefined {
  const keys = secrets === undefined ? undefined : wireGuardKeysOf(secrets);
  return keys?.size === 0 ? undefined : keys;
}

/** The session that an index meant at the time of a frame. Searched by halves: a capture may repeat one index as often as it likes. */
export function sessionOf(around: Surroundings, index: number, frame: number): Entry | undefined {
  const { secrets } = around, keys = keysOf(secrets);
  const state = around.conversation(keys === undefined ? WITHOUT_KEYS : secrets!.made('wg sessions', () => tracker(`wg ${secrets!.number}`, keys)));
  const entries = state?.byIndex.get(index);
  if (entries === undefined) return undefined;
  let low = 0, high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].since <= frame) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}
