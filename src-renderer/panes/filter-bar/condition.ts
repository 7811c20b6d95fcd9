/** How the filter bar looks for what is known of its text. */
import type { FilterState } from '../../state/filter-session.ts';

export interface Condition {
  readonly kind: 'empty' | 'checking' | 'valid' | 'warned' | 'unfinished' | 'invalid';
  readonly message?: string;
  /** Characters that are underlined. */
  readonly mark?: { readonly start: number; readonly end: number };
}

/** `insisted`: the user has pressed Enter on this text, or left it, so that it counts as finished. */
export function filterCondition({ check, error, text }: FilterState, insisted: boolean): Condition {
  if (error !== undefined) return { kind: 'invalid', message: error };
  if (!check) return { kind: 'checking' };
  if (check.state === 'empty') return { kind: 'empty' };
  if (check.state === 'valid') return check.warning === undefined ? { kind: 'valid' } : { kind: 'warned', message: check.warning };
  // An error at the very end has no character of its own: the last one is underlined.
  const end = Math.min(text.length, Math.max(check.end, check.start + 1));
  const mark = { start: Math.max(0, Math.min(check.start, end - 1)), end };
  return check.unfinished && !insisted ? { kind: 'unfinished', message: check.message } : { kind: 'invalid', message: check.message, mark };
}
