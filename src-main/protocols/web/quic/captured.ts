import type { Moment } from '../../../dissect/index.ts';

/** Where a packet was captured, and which of its frame's it is. */
export interface Captured {
  readonly frame: number;
  readonly nth: number;
  readonly time: Moment;
  readonly from: 0 | 1;
}
