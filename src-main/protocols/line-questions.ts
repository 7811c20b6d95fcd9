/** Protocols whose whole conversation is a line that asks, and an answer that ends with the connection: finger, WHOIS, Gopher. */
import { byteIndex } from '../bytes/byte-search.ts';
import { MORE, UNTIL_CLOSE } from '../dissect/index.ts';
import { exchangeTracker } from './exchanges.ts';

const LF = 10;
/** Nobody asks for longer. */
const LONGEST_QUESTION = 4096;

/** `frame` of such a protocol. */
export function frameOfQuestion(bytes: Uint8Array, at: number, end: number, answering: number): number {
  if (answering !== 0) return UNTIL_CLOSE;
  const feed = byteIndex(bytes, LF, at, end);
  if (feed >= 0) return feed + 1 - at;
  return end - at > LONGEST_QUESTION ? end - at : MORE;
}

/** The question of a conversation and its answer; the answer is told what was asked. */
export const questionTracker = (key: string) => exchangeTracker<string>({
  key, once: true,
  roleOf: ({ fromClient, bytes }) => fromClient ? { key: 0, answers: false, about: questionOf(bytes, 0, bytes.length) } : { key: 0, answers: true },
});

/** The line without its end. */
export function questionOf(bytes: Uint8Array, at: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(at, Math.min(end, at + LONGEST_QUESTION))).replace(/\r?\n[^]*$/, '');
}
