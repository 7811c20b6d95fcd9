/** Why calls are released: ITU-T Q.850 §2.2.7, whose words are those of Q.931 but for a few, in RFC 3326's Reason. */
import { CAUSES } from '../../telephony/q931/names.ts';

/** Where Q.850 says something else than Q.931, or has nothing. */
const OTHERS: Readonly<Record<number, string>> = {
  8: 'Preemption', 9: 'Preemption - circuit reserved for reuse', 10: 'Unassigned', 11: 'Unassigned', 23: 'Redirection to new destination',
  24: 'Call rejected due to feature at the destination', 25: 'Exchange routing error', 28: 'Invalid number format (address incomplete)',
  35: 'Unassigned', 37: 'Unassigned', 39: 'Permanent frame mode connection out of service', 40: 'Permanent frame mode connection operational',
  45: 'Unassigned', 51: 'Unassigned', 52: 'Unassigned', 54: 'Unassigned', 67: 'Unassigned', 68: 'Unassigned', 89: 'Unassigned',
  90: 'Non-existing CUG', 92: 'Unassigned', 93: 'Unassigned', 99: 'Information element nonexistent or not implemented',
  127: 'Interworking, unspecified',
};
const HIGHEST = 127;

/** The words of a cause; undefined for numbers that are none. */
export const releaseCause = (cause: number): string | undefined =>
  OTHERS[cause] ?? CAUSES[cause] ?? (cause <= HIGHEST ? 'Unassigned' : undefined);
