/** When a segment came, against those before it in its connection, with what the analysis found. */
import { type Cursor, Pattern, type TcpFacts, relativeTime } from '../../../dissect/index.ts';
import { ANALYSIS_FIELDS, UNMARKED, addUnmarked, showAnalysis } from './analysis.ts';

export const TIME_FIELDS = {
  time_relative: relativeTime('Time since first frame in this TCP stream', { source: 'conversation' }),
  time_delta: relativeTime('Time since previous frame in this TCP stream', { source: 'conversation' }),
} as const;

type Fields = typeof TIME_FIELDS & typeof ANALYSIS_FIELDS;

/** In what the times and the analysis of segments differ that have no marks. */
const TIMES = new Pattern([TIME_FIELDS.time_relative, TIME_FIELDS.time_delta, ...UNMARKED.map(name => ANALYSIS_FIELDS[`analysis.${name}`])]);

export function showTimes(p: Cursor, f: Fields, facts: TcpFacts): void {
  if (!p.keepsParts || facts.marked !== false) {
    takeTimes(p, f, facts);
    return;
  }
  const { sinceFirst, sincePrevious, analysis } = facts;
  const numbers = [sinceFirst.seconds, sinceFirst.nanoseconds, sincePrevious.seconds, sincePrevious.nanoseconds];
  p.alike(TIMES, addUnmarked(analysis, numbers), numbers, 0, () => takeTimes(p, f, facts));
}

function takeTimes(p: Cursor, f: Fields, facts: TcpFacts): void {
  const outer = p.open('[Timestamps]');
  if (p.wants(f.time_relative)) p.generate(f.time_relative, facts.sinceFirst);
  if (p.wants(f.time_delta)) p.generate(f.time_delta, facts.sincePrevious);
  p.close(outer);
  showAnalysis(p, f, facts);
}
