/** What client and server of SMB 3.1.1 agree that they have heard of each other before keys exist: MS-SMB2 §3.1.4.4.1. */
import { createHash } from 'node:crypto';

/** Commands. */
export const NEGOTIATE = 0, SESSION_SETUP = 1;
const HASH = 64;

export interface Heard {
  /** Of the negotiation, with which each session begins. */
  connection: Buffer;
  session: Buffer;
  /** As it was behind a message, by its frame and number. */
  readonly after: Map<string, Uint8Array>;
}

/** At a connection's beginning: nothing was heard. */
export const newHeard = (): Heard => ({ connection: Buffer.alloc(HASH), session: Buffer.alloc(HASH), after: new Map() });

/** What `after` calls a message: its frame, its number, and whether it is a response. */
export const heardKey = (frame: number, message: string, isResponse: boolean): string => `${frame} ${message} ${isResponse ? 1 : 0}`;

const grown = (hash: Buffer, bytes: Uint8Array): Buffer => createHash('sha512').update(hash).update(bytes).digest();

/** `begins`: the request that negotiates (§3.2.4.2.2.2) or asks for a new session; `ends`: the response that grants one. */
interface About {
  readonly key: string;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A message that sets a session up counts, but for the last response, which is signed with what came of it. */
export function hear(heard: Heard, command: number, bytes: Uint8Array, about: About): void {
  if (command === NEGOTIATE) heard.connection = grown(about.begins ? Buffer.alloc(HASH) : heard.connection, bytes);
  else if (command !== SESSION_SETUP) return;
  else if (about.begins) heard.session = grown(heard.connection, bytes);
  else if (!about.ends) heard.session = grown(heard.session, bytes);
  heard.after.set(about.key, command === NEGOTIATE ? heard.connection : heard.session);
}
