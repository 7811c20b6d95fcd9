import type { JudgedSegment } from '../verdict/judged-segment.ts';

/** What the states need to know of the bytes: the verdicts' judge knows it. */
export interface ReceivedBytes {
  /** First sequence number of `side` that its peer is not known to have. */
  receivedUpTo(side: number): number;
  /** Highest acknowledgment of `side`, -1 for none. */
  acknowledgedBy(side: number): number;
  /** Where the bytes of `side` end, of which its peer reports some beyond a hole; -1 while it reports none. */
  reportedUpTo(side: number): number;
  /** Behind the highest sequence number that `side` was seen to send. */
  sentUpTo(side: number): number;
  /** Whether `side` was seen to send anything that occupies sequence numbers. */
  hasSent(side: number): boolean;
  /** Whether the receiver of a segment drops it, although its bytes are the next ones: it then hears nothing that it says. */
  isRefused(segment: JudgedSegment): boolean;
}
