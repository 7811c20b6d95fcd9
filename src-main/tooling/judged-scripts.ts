/** Packet scripts put before the judge, for tests. */
import { expect } from 'vitest';
import { type ScriptSegment, parseScript } from './tcp-script.ts';
import { SegmentJudge } from '../streams/verdict/judge.ts';
import { CAUSE_NAMES, CONFIDENCE_NAMES, VERDICT_NAMES } from '../streams/verdict/words.ts';

/** Both know SACK, and are 20 ms apart. */
export const HANDSHAKE = `
  0.000 > S 0:0(0) sackok
  0.020 < SA 0:0(0) ack 1 sackok
  0.020 > . 1:1(0) ack 1 → none`;

/** Runs a script and compares `verdict cause` of every segment that says what is expected (`none` for no verdict). */
export function checkVerdicts(script: string): void {
  const judge = new SegmentJudge();
  parseScript(script).forEach((segment, row) => {
    judge.judge({
      side: segment.fromClient ? 0 : 1, row, time: segment.time, sequence: segment.sequence, flags: segment.flags,
      length: segment.payload + ((segment.flags & 2) >> 1) + (segment.flags & 1), acknowledgment: segment.acknowledgment, window: segment.window,
      identification: segment.identification, hasTimestamps: segment.timestamp !== undefined, timestamp: segment.timestamp ?? 0, echo: segment.echo,
      sacked: markOf(segment, row),
      duplicateFrom: segment.blocks[0]?.[0] ?? 0, duplicateTo: segment.blocks[0]?.[1] ?? 0, allowsSack: segment.opening.length > 0,
    });
    if (segment.expected === '') return;
    const said = [VERDICT_NAMES[judge.verdict] || 'none', CAUSE_NAMES[judge.cause], judge.confidence > 1 ? CONFIDENCE_NAMES[judge.confidence] : '',
      judge.originalRow >= 0 && segment.expected.includes('of ') ? `of ${judge.originalRow}` : ''].filter((word) => word !== '').join(' ');
    expect(`row ${row}: ${said}`).toBe(`row ${row}: ${segment.expected}`);
  });
}

/** Blocks that a script does not name are others each time. */
function markOf({ hasSack, blocks, acknowledgment }: ScriptSegment, row: number): number {
  const above = blocks.filter(([left]) => left > acknowledgment).flat();
  if (above.length > 0) return above.reduce((sum, edge) => 31 * sum + edge);
  return hasSack && blocks.length === 0 ? -1 - row : 0;
}
