/** What the two sides of an SSH connection agree upon, and where each begins to encrypt (RFC 4253 §7). */
import type { Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { unitAt } from './packets.ts';
import { PUBLIC_KEY, SESSION_KEY, packetOfOne } from './version-one.ts';

export const KEX_INIT = 20, NEW_KEYS = 21;

/** The lists of a Key Exchange Init, in their order: RFC 4253 §7.1. */
export const LISTS = [
  'kex_algorithms', 'server_host_key_algorithms', 'encryption_algorithms_client_to_server', 'encryption_algorithms_server_to_client',
  'mac_algorithms_client_to_server', 'mac_algorithms_server_to_client', 'compression_algorithms_client_to_server',
  'compression_algorithms_server_to_client', 'languages_client_to_server', 'languages_server_to_client',
] as const;
const COOKIE = 16;

interface Side {
  /** `SSH-2.0-OpenSSH_9.2`; empty as long as nothing was said. */
  identification: string;
  lists: readonly string[] | undefined;
  sequence: number;
  encrypted: boolean;
}

export interface Session {
  readonly client: Side;
  readonly server: Side;
  /** Of messages that begin in the clear: the number of their first packet. Of all others their frames are not here. */
  readonly plain: Map<number, number>;
  frame: number;
  nth: number;
}

export const placeKey = (frame: number, nth: number): number => frame * 2 ** 16 + nth;

const side = (): Side => ({ identification: '', lists: undefined, sequence: 0, encrypted: false });

export const SESSION: Tracker<Session> = {
  key: 'ssh',
  make: () => ({ client: side(), server: side(), plain: new Map(), frame: 0, nth: 0 }),
  forget: ({ plain }) => plain.clear(),
  observe(session, { frame, fromClient, bytes }) {
    session.nth = frame === session.frame ? session.nth + 1 : 0;
    session.frame = frame;
    const sender = fromClient ? session.client : session.server;
    if (sender.encrypted) return;
    session.plain.set(placeKey(frame, session.nth), sender.sequence);
    for (let at = 0; at < bytes.length && !sender.encrypted; ) {
      const old = versionOf(session) === 1 ? packetOfOne(bytes, at, bytes.length) : undefined;
      if (old !== undefined) {
        const code = bytes[at + 4 + old.padding];
        sender.encrypted = code === PUBLIC_KEY || code === SESSION_KEY;
        at += old.whole;
        continue;
      }
      const { kind, length } = unitAt(bytes, at, bytes.length);
      if (kind === 'identification') sender.identification ||= decodeText(bytes, at, Math.min(bytes.length, at + 32), 'latin1');
      if (kind === 'packet') {
        const code = bytes[at + 5];
        sender.sequence++;
        if (code === KEX_INIT) sender.lists = listsOf(bytes, at + 6, Math.min(bytes.length, at + length));
        else if (code === NEW_KEYS) sender.encrypted = true;
      }
      if (length === 0) return;
      at += length;
    }
  },
};

function listsOf(bytes: Uint8Array, at: number, end: number): string[] {
  const lists: string[] = [];
  for (let next = at + COOKIE; lists.length < LISTS.length && next + 4 <= end; ) {
    const length = ((bytes[next] << 24) | (bytes[next + 1] << 16) | (bytes[next + 2] << 8) | bytes[next + 3]) >>> 0;
    if (next + 4 + length > end) break;
    lists.push(decodeText(bytes, next + 4, next + 4 + length, 'latin1'));
    next += 4 + length;
  }
  return lists;
}

/** The first of the client's algorithms that the server has as well, RFC 4253 §7.1; of one side alone nothing is known. */
export function agreedUpon({ client, server }: Session, list: (typeof LISTS)[number]): string | undefined {
  const place = LISTS.indexOf(list);
  const offered = client.lists?.[place], known = server.lists?.[place]?.split(',');
  return known === undefined ? undefined : offered?.split(',').find(name => known.includes(name));
}

/** 2 where a side says so: version 1.99 is a server's that knows both, RFC 4253 §5.1. 0 where none has said anything. */
export function versionOf({ client, server }: Session): 0 | 1 | 2 {
  const said = client.identification || server.identification;
  if (said === '') return 0;
  return /^SSH-(?:2\.|1\.99)/.test(said) ? 2 : 1;
}
