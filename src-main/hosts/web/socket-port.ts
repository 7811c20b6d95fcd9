import type { WebSocket } from 'ws';
import type { Port } from '../../api/index.ts';
import { decodeMessage, encodeMessage } from '../../api/transport/encoding.ts';

/** Close code of RFC 6455 section 7.4.1 for a message that makes no sense. */
const invalidPayload = 1007;

/**
 * Bytes that may wait for a window that does not read them, some times the longest answer: one that asks on and on and never listens
 * would fill the memory of all.
 */
export const MOST_UNREAD = 2 ** 28;

/** A WebSocket as a `Port`: each message one binary frame. A frame that does not decode closes it, and so does a window that does not read. */
export function socketPort(socket: WebSocket): Port {
  return {
    send: (message) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > MOST_UNREAD) socket.terminate();
      else socket.send(encodeMessage(message));
    },
    onMessage(listener) {
      socket.on('message', (data: Buffer, isBinary) => {
        let message: unknown;
        try {
          if (!isBinary) throw new Error('text');
          message = decodeMessage(data);
        } catch {
          socket.close(invalidPayload);
          return;
        }
        listener(message);
      });
    },
    onClose: (listener) => void socket.on('close', listener),
    close: () => socket.close(),
  };
}
