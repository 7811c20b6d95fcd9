/**
 * First bytes of the messages that a side began and the other one has not answered yet, oldest first, as far as protocols tell the length of an
 * answer by what it answers (HTTP's responses to HEAD). All in one number: three bytes, how many they are, and whether the first is being answered.
 */

const MOST = 3, COUNT_SHIFT = 24, COUNT = 3 << COUNT_SHIFT, ANSWERED = 1 << 26;

/** `queue` with another message that begins with `first`. Beyond three the newest are left out: who sends so many at once asks for much the same. */
export function withBegun(queue: number, first: number): number {
  const count = (queue & COUNT) >> COUNT_SHIFT;
  return count === MOST ? queue : (queue & ~COUNT) | (first << (8 * count)) | ((count + 1) << COUNT_SHIFT);
}

/** `queue` where the other side begins a message: it answers the next one. The last one stays, as it may have several answers (RFC 9110 §15.2). */
export function withAnswer(queue: number): number {
  const count = (queue & COUNT) >> COUNT_SHIFT;
  if (count === 0) return queue;
  return (queue & ANSWERED) === 0 || count === 1 ? queue | ANSWERED : ANSWERED | ((queue & 0xffffff) >> 8) | ((count - 1) << COUNT_SHIFT);
}

/** First byte of the message that is being answered; 0 for none. */
export const answering = (queue: number): number => queue & 0xff;
