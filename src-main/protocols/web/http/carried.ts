/**
 * Protocols inside a stream of HTTP/2 or HTTP/3 that a request opened for them: gRPC by its media type; WebSocket and capsules by an extended CONNECT
 * (RFC 8441, RFC 9220, RFC 9297 §3.1).
 */
import type { Cursor } from '../../../dissect/index.ts';
import { CAPSULES_FOR } from '../capsule.ts';
import { capsules } from '../capsule/framing.ts';
import { type MessageFacts, type Socket, WEBSOCKET_FACTS, newSocket, takeFrame } from '../websocket/connection.ts';
import { frameLength } from '../websocket/framing.ts';
import { MessageCutter } from './message-cutter.ts';

/** What the headers of a stream say of it. */
export interface Opening {
  method: string | undefined;
  /** Of the response, as far as there is one. */
  status?: string | undefined;
  /** `:protocol` of an extended CONNECT. */
  protocol?: string | undefined;
  /** `sec-websocket-extensions` of the response. */
  extensions?: string | undefined;
}

/** A message that a DATA frame completes. */
export interface CarriedMessage {
  readonly bytes: Uint8Array;
  readonly facts: MessageFacts | undefined;
}

/** A frame of WebSocket has two bytes or more, RFC 6455 §5.2. */
const SMALLEST_FRAME = 2;

/** Both ways of a stream that was opened for another protocol. */
export class Carried {
  readonly #socket: Socket | undefined;
  readonly #cutters: readonly [MessageCutter, MessageCutter];

  constructor(private readonly opening: Opening) {
    const isSocket = opening.protocol === 'websocket';
    this.#socket = isSocket ? newSocket() : undefined;
    const cutter = (): MessageCutter => (isSocket ? new MessageCutter(SMALLEST_FRAME, frameLength) : capsules());
    this.#cutters = [cutter(), cutter()];
  }

  /** Messages that these bytes complete, sent by the client (0) or the server, in a frame of the capture. */
  take(
    from: 0 | 1, bytes: Uint8Array, frame: number, keep: (size: number) => boolean,
  ): { readonly messages: CarriedMessage[]; readonly tooLarge: boolean } {
    const { messages, tooLarge } = this.#cutters[from].add(bytes, keep), socket = this.#socket;
    if (socket !== undefined) socket.extensions = this.opening.extensions;
    return {
      messages: messages.map(message => ({ bytes: message, facts: socket && takeFrame(socket, { bytes: message, fromClient: from === 0, frame }) })),
      tooLarge,
    };
  }
}

/** Whether a stream with these headers carries another protocol: it was asked for, and was not refused. */
export function isCarrying({ method, protocol, status }: Opening): boolean {
  return method === 'CONNECT' && protocol !== undefined && (status === undefined || /^[12]/.test(status));
}

/** Reads messages of a stream that was opened for `protocol`. */
export function readCarried(p: Cursor, protocol: string | undefined, messages: readonly CarriedMessage[]): void {
  const { notes } = p.packet;
  for (const { bytes, facts } of messages) {
    if (protocol === 'websocket') {
      notes.set(WEBSOCKET_FACTS, facts);
      p.callOn('websocket', `WebSocket frame (${bytes.length} bytes)`, bytes);
      notes.delete(WEBSOCKET_FACTS);
    } else {
      notes.set(CAPSULES_FOR, protocol);
      p.callOn('capsule', `Capsule (${bytes.length} bytes)`, bytes);
      notes.delete(CAPSULES_FOR);
    }
  }
}
