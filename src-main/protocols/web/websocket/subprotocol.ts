/**
 * What a WebSocket carries for the protocol that its handshake agreed upon, RFC 6455 §1.9: the messages are that one's, and so is what is
 * known of them together.
 */
import type { Cursor, Moment, Protocol, Secrets, Surroundings, TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { type Socket, newSocket, readHandshake, takeFrame } from './connection.ts';
import { frameHead, unmasked } from './framing.ts';

/** Who reads the messages of this connection; undefined where nothing was agreed upon, or nobody knows it. */
export function insideOf(p: Cursor, socket: Socket | undefined): Protocol | undefined {
  return socket?.subprotocol === undefined ? undefined : p.dissector.registry.lookup('ws.protocol', socket.subprotocol.toLowerCase());
}

/** Gives a whole message of the WebSocket to its protocol, which may have several of its own in it. */
export function readInside(p: Cursor, protocol: Protocol): void {
  const { packet } = p, { around } = packet;
  if (around !== undefined) packet.around = new SocketSurroundings(around, protocol);
  while (p.available > 0) {
    p.call(protocol, lengthOf(protocol, p.bytes, p.at, p.end));
    p.columns.setFence(', ');
  }
  packet.around = around;
}

/** Of a message that goes on in the next one nobody knows more than that it is here. */
function lengthOf(protocol: Protocol, bytes: Uint8Array, at: number, end: number): number {
  const told = protocol.frame?.(bytes, at, end, 0) ?? 0;
  return told > 0 && at + told <= end ? told : end - at;
}

/** What a protocol inside may ask: conversations are those of its own messages. */
class SocketSurroundings implements Surroundings {
  readonly #outer: Surroundings;
  readonly #protocol: Protocol;

  constructor(outer: Surroundings, protocol: Protocol) {
    this.#outer = outer;
    this.#protocol = protocol;
  }

  get secrets(): Secrets | undefined {
    return this.#outer.secrets;
  }

  datagram(...asked: Parameters<Surroundings['datagram']>): ReturnType<Surroundings['datagram']> {
    return this.#outer.datagram(...asked);
  }

  tcp(...asked: Parameters<Surroundings['tcp']>): ReturnType<Surroundings['tcp']> {
    return this.#outer.tcp(...asked);
  }

  udp(...asked: Parameters<Surroundings['udp']>): ReturnType<Surroundings['udp']> {
    return this.#outer.udp(...asked);
  }

  timeOf(frame: number): Moment | undefined {
    return this.#outer.timeOf(frame);
  }

  conversation<S>(tracker: Tracker<S>): S | undefined {
    return tracker.layer === undefined ? this.#outer.conversation(insideTracker(tracker, this.#protocol))?.state : this.#outer.conversation(tracker);
  }
}

interface Inside<S> {
  readonly socket: Socket;
  readonly state: S;
}

/** Shows a tracker the messages inside, which are put together once more for it. */
function insideTracker<S>(tracker: Tracker<S>, protocol: Protocol): Tracker<Inside<S>> {
  return {
    key: `websocket ${protocol.name} ${tracker.key}`,
    make: () => ({ socket: newSocket(), state: tracker.make() }),
    ...(tracker.forget !== undefined && { forget: ({ state }: Inside<S>) => tracker.forget?.(state) }),
    holds: ({ socket, state }) => socket.kept + (tracker.holds?.(state) ?? 0),
    observe({ socket, state }, message) {
      const whole = messageOf(socket, message);
      if (whole === undefined) return;
      for (let at = 0; at < whole.length; ) {
        const length = lengthOf(protocol, whole, at, whole.length);
        tracker.observe(state, { ...message, bytes: whole.subarray(at, at + length) });
        at += length;
      }
    },
  };
}

/** The message that a frame completes; undefined where it is part of the handshake, or completes none. */
function messageOf(socket: Socket, message: TrackedMessage): Uint8Array | undefined {
  if (!socket.open && readHandshake(socket, message.bytes)) return undefined;
  socket.open = true;
  const facts = takeFrame(socket, message);
  if (facts?.bytes !== undefined) {
    socket.kept -= facts.bytes.length;
    return facts.bytes;
  }
  const { bytes } = message, head = facts?.trouble === undefined ? frameHead(bytes, 0, bytes.length) : undefined;
  if (facts === undefined || head === undefined) return undefined;
  return head.masked ? unmasked(bytes, head.size - 4, head.size, bytes.length) : bytes.subarray(head.size);
}
