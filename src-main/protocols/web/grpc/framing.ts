/** Messages in a gRPC body: one byte of flags, four of length, then the message. */
import { MORE } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { MessageCutter } from '../http/message-cutter.ts';

const PREFIX = 5;

function messageLength(bytes: Uint8Array, at: number, end: number): number {
  return end - at < PREFIX ? MORE : PREFIX + readUint(bytes, at + 1, 4, false);
}

/** Puts messages together out of a body that comes in parts. */
export const grpcMessages = (): MessageCutter => new MessageCutter(PREFIX, messageLength);
