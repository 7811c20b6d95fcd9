/**
 * Marks of the messages that a side began and the other one has not answered yet, oldest first, as far as protocols tell the length of an answer by
 * what it answers (HTTP's responses to HEAD): a byte each, mostly the message's first. All in one number: three marks, how many they are, and
 * whether the first is being answered; more than three wait beside it.
 */

const MOST = 3, COUNT_SHIFT = 24, COUNT = 3 << COUNT_SHIFT, ANSWERED = 1 << 26;

/** Whether the queue has no place for another message: it waits in `Waiting` then. */
export const isFull = (queue: number): boolean => (queue & COUNT) >> COUNT_SHIFT === MOST;

/** `queue` with another message's mark; the same queue where that is full. */
export function withBegun(queue: number, mark: number): number {
  const count = (queue & COUNT) >> COUNT_SHIFT;
  return count === MOST ? queue : (queue & ~COUNT) | (mark << (8 * count)) | ((count + 1) << COUNT_SHIFT);
}

/** `queue` where the other side begins a message: it answers the next one. The last one stays, as it may have several answers (RFC 9110 §15.2). */
export function withAnswer(queue: number): number {
  const count = (queue & COUNT) >> COUNT_SHIFT;
  if (count === 0) return queue;
  return (queue & ANSWERED) === 0 || count === 1 ? queue | ANSWERED : ANSWERED | ((queue & 0xffffff) >> 8) | ((count - 1) << COUNT_SHIFT);
}

/** Mark of the message that is being answered; 0 for none. */
export const answering = (queue: number): number => queue & 0xff;

/** What a client sends before it reads an answer: browsers that pipelined sent six, load generators send hundreds. */
const MOST_WAITING = 256;

/** Marks of messages for which their side's queue has no place yet. Beyond 256 the newest are left out. */
export class Waiting {
  readonly #bySide = new Map<number, number[]>();

  add(side: number, mark: number): void {
    const waiting = this.#bySide.get(side);
    if (waiting === undefined) this.#bySide.set(side, [mark]);
    else if (waiting.length < MOST_WAITING) waiting.push(mark);
  }

  /** `queue` with those that have a place in it now. */
  movedTo(side: number, queue: number): number {
    const waiting = this.#bySide.size === 0 ? undefined : this.#bySide.get(side);
    if (waiting === undefined) return queue;
    while (waiting.length > 0 && !isFull(queue)) queue = withBegun(queue, waiting.shift() as number);
    if (waiting.length === 0) this.#bySide.delete(side);
    return queue;
  }

  /** Nobody will answer this side any more. */
  close(side: number): void {
    this.#bySide.delete(side);
  }
}
