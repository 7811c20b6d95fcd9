/** The application's layers above decrypted records: who reads them, and what these may ask of the packets around theirs. */
import type { Cursor, Moment, Protocol, Registry, Secrets, Surroundings, Tracker } from '../../../dissect/index.ts';
import { applicationData } from './reopening.ts';
import { secretSourceOf } from './secret-source.ts';
import { type SessionOptions, type SessionState, SESSIONS, sessionTracker } from './session-tracker.ts';
import type { Session } from './session.ts';

/** The connection's session, and what makes sessions like it; undefined where the packet is dissected alone. */
export interface Around {
  readonly session: Session;
  readonly outer: Surroundings;
  /** Makes the same session again for those who want its messages. */
  readonly again: (key: string, deliver: NonNullable<SessionOptions['deliver']>) => Tracker<SessionState>;
}

export function aroundOf(p: Cursor): Around | undefined {
  const { packet } = p;
  const outer = packet.around;
  if (packet.quoted || outer === undefined) return undefined;
  const { secrets } = outer;
  const source = secrets === undefined ? undefined : secretSourceOf(secrets);
  if (secrets === undefined || source === undefined || source.isEmpty) {
    const session = outer.conversation(SESSIONS);
    return session === undefined ? undefined : { session, outer, again: key => sessionTracker(key, {}) };
  }
  const { registry } = p.dissector;
  const byPort = registry.lookupPort('tls.port', packet.sourcePort, packet.destinationPort) ??
    yielding(registry.lookupPort('tcp.port', packet.sourcePort, packet.destinationPort));
  const assigned = registry.assignedPort('tls.port', packet.sourcePort, packet.destinationPort);
  const greets = (bytes: Uint8Array): Protocol | undefined =>
    registry.protocols.find(protocol => yielding(protocol) !== undefined && protocol.recognise?.(bytes, 0, bytes.length) === true);
  const options: SessionOptions = { source, choose: chooser(registry, assigned, byPort), greets, named: name => registry.protocol(name) };
  const key = `tls ${secrets.number} ${byPort?.name ?? ''}`;
  const session = outer.conversation(secrets.made(key, () => sessionTracker(key, options)));
  return session === undefined ? undefined
    : { session, outer, again: (inner, deliver) => sessionTracker(`${key} ${inner}`, { ...options, deliver }) };
}

/** After STARTTLS it is the port's own protocol that goes on inside. */
const yielding = (protocol: Protocol | undefined): Protocol | undefined =>
  (protocol?.yields === undefined || protocol.name === 'tls' ? undefined : protocol);

/** In this order: what the user said, what the server chose, what the bytes look like, what the port promises. */
function chooser(registry: Registry, assigned: Protocol | undefined, byPort: Protocol | undefined): NonNullable<SessionOptions['choose']> {
  const recognised = registry.protocols.filter(({ name, recognise, over }) => recognise !== undefined && over.includes('tcp') && name !== 'tls');
  return ({ alpn, tunnelPort }, bytes) => {
    const agreed = assigned ?? (alpn === undefined ? undefined : registry.lookup('tls.alpn', alpn));
    if (agreed !== undefined) return agreed;
    const promised = tunnelPort === undefined ? byPort : registry.lookupPort('tls.port', tunnelPort, tunnelPort);
    return recognised.find(({ recognise }) => recognise!(bytes, 0, bytes.length)) ??
      (promised?.frame === undefined || promised.frame(bytes, 0, bytes.length, 0) >= 0 ? promised : undefined);
  };
}

/** What the layers above decrypted records may ask: conversations are those of the decrypted messages. */
export class InnerSurroundings implements Surroundings {
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  get secrets(): Secrets | undefined {
    return this.#around.outer.secrets;
  }

  datagram(...asked: Parameters<Surroundings['datagram']>): ReturnType<Surroundings['datagram']> {
    return this.#around.outer.datagram(...asked);
  }

  tcp(...asked: Parameters<Surroundings['tcp']>): ReturnType<Surroundings['tcp']> {
    return this.#around.outer.tcp(...asked);
  }

  udp(...asked: Parameters<Surroundings['udp']>): ReturnType<Surroundings['udp']> {
    return this.#around.outer.udp(...asked);
  }

  timeOf(frame: number): Moment | undefined {
    return this.#around.outer.timeOf(frame);
  }

  /** A record's contents are a message, as far as one can tell without putting messages together. */
  messagesIn(frame: number): readonly { readonly bytes: Uint8Array }[] {
    return applicationData(this.#around.session, this.#around.outer, frame).map(bytes => ({ bytes }));
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    const { outer, again } = this.#around;
    if (tracker.layer !== undefined) return outer.conversation(tracker);
    const kept = outer.conversation(innerTracker(tracker, again));
    if (kept === undefined) return undefined;
    for (const side of kept.session.sides) side.stream.flush();
    return kept.state;
  }
}

interface Inner<S> {
  readonly sessions: Tracker<SessionState>;
  readonly session: SessionState;
  readonly state: S;
}

/** Shows a tracker the decrypted messages: they are decrypted once more for it, so that nobody has to keep them. */
function innerTracker<S>(tracker: Tracker<S>, again: Around['again']): Tracker<Inner<S>> {
  const key = (deliver: NonNullable<SessionOptions['deliver']>): Tracker<SessionState> => again(tracker.key, deliver);
  return {
    key: key(() => undefined).key,
    make() {
      const state = tracker.make();
      const sessions = key(message => tracker.observe(state, { ...message, encrypted: true }));
      return { sessions, session: sessions.make(), state };
    },
    forget({ sessions, session, state }) {
      sessions.forget?.(session);
      tracker.forget?.(state);
    },
    holds: ({ state }) => tracker.holds?.(state) ?? 0,
    observe({ sessions, session }, message) {
      sessions.observe(session, message);
    },
  };
}
