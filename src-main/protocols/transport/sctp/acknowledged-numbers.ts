/** Which chunks a selective acknowledgment of SCTP tells of: RFC 9260 §3.3.4, and those that are final, draft-tuexen-tsvwg-sctp-nr-sack. */

/** Looked at for one acknowledgment: more are seldom on their way, and acknowledgments that lie must not cost more than reading them. */
const MOST_NUMBERS = 4096;
const SACK = 3, NR_SACK = 16;
export const ACKNOWLEDGMENT_CHUNKS: ReadonlySet<number> = new Set([SACK, NR_SACK]);

export interface Acknowledged {
  /** Newly or again, those behind gaps last. */
  readonly numbers: readonly number[];
  /** Up to here, all has come. */
  readonly cumulative: number;
}

/**
 * Reads the chunk at `at`, which has its 16 bytes. `before` is up to where all had come before, undefined when no acknowledgment was seen: it then
 * tells of numbers as far back as `isKnown` says that they were sent.
 */
export function acknowledgedBy(view: DataView, at: number, before: number | undefined, isKnown: (number: number) => boolean): Acknowledged {
  const told = view.getUint32(at + 4), numbers: number[] = [];
  // Numbers of 32 bits that go round: RFC 9260 §1.6.
  const isNewer = before === undefined || ((told - before) | 0) > 0, cumulative = isNewer ? told : before;
  if (isNewer) {
    for (let number = told; number !== before && numbers.length < MOST_NUMBERS; number = (number - 1) >>> 0) {
      if (before === undefined && !isKnown(number)) break;
      numbers.push(number);
    }
    numbers.reverse();
  }
  const isFinal = view.getUint8(at) === NR_SACK;
  const blocks = view.getUint16(at + 12) + (isFinal ? view.getUint16(at + 14) : 0), end = Math.min(view.byteLength, at + view.getUint16(at + 2));
  for (let i = 0, block = at + (isFinal ? 20 : 16); i < blocks && block + 4 <= end; i++, block += 4) {
    for (let gap = view.getUint16(block); gap <= view.getUint16(block + 2) && numbers.length < MOST_NUMBERS; gap++) numbers.push((told + gap) >>> 0);
  }
  return { numbers, cumulative };
}
