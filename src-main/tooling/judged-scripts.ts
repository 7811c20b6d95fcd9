/** Packet scripts put before the judge, for tests. */
import { expect } from 'vitest';
import { type ScriptSegment, parseScript } from './tcp-script.ts';
import { EndpointStates } from '../streams/states/endpoint-states.ts';
import { stateName } from '../streams/states/names.ts';
import { SegmentJudge } from '../streams/verdict/judge.ts';
import type { JudgedSegment } from '../streams/verdict/judged-segment.ts';
import { CAUSE_NAMES, CONFIDENCE_NAMES, VERDICT, VERDICT_NAMES } from '../streams/verdict/words.ts';

/** Both know SACK, and are 20 ms apart. */
export const HANDSHAKE = `
  0.000 > S 0:0(0) sackok
  0.020 < SA 0:0(0) ack 1 sackok
  0.020 > . 1:1(0) ack 1 → none`;

/** Runs a script and compares `verdict cause` of every segment that says what is expected (`none` for no verdict). */
export function checkVerdicts(script: string): void {
  const judge = new SegmentJudge();
  parseScript(script).forEach((segment, row) => {
    judge.judge(judged(segment, row));
    if (segment.expected === '') return;
    const said = [VERDICT_NAMES[judge.verdict] || 'none', CAUSE_NAMES[judge.cause], judge.confidence > 1 ? CONFIDENCE_NAMES[judge.confidence] : '',
      judge.originalRow >= 0 && segment.expected.includes('of ') ? `of ${judge.originalRow}` : '',
      ...(segment.expected.includes('amends') ? judge.amendments : []).map(amended => `amends ${amended.row} ${VERDICT_NAMES[amended.verdict]}`),
    ].filter((word) => word !== '').join(' ');
    expect(`row ${row}: ${said}`).toBe(`row ${row}: ${segment.expected}`);
  });
}

/** As the scan gives it to the judge. */
function judged(segment: ScriptSegment, row: number): JudgedSegment {
  const { time, sequence, flags, acknowledgment, window, identification, timestamp, echo } = segment, duplicate = duplicateOf(segment);
  return {
    side: segment.fromClient ? 0 : 1, row, time, sequence, flags, acknowledgment, window, identification, echo,
    length: (flags & 4) === 0 ? segment.payload + ((flags & 2) >> 1) + (flags & 1) : 0, hasTimestamps: timestamp !== undefined,
    timestamp: timestamp ?? 0, sacked: markOf(segment, row), sackedFrom: furthestOf(segment)[0], sackedTo: furthestOf(segment)[1],
    duplicateFrom: duplicate[0], duplicateTo: duplicate[1],
    allowsSack: segment.opening.length > 0,
  };
}

/** RFC 2883 §4: the first block reports bytes that came twice when it lies below the acknowledgment or inside the second block. */
function duplicateOf({ blocks: [first, second], acknowledgment }: ScriptSegment): readonly [number, number] {
  if (first === undefined) return [0, 0];
  const isInside = second !== undefined && first[0] >= second[0] && first[1] <= second[1];
  return first[1] <= acknowledgment || isInside ? first : [0, 0];
}

/** Blocks that a script does not name are others each time. */
function markOf({ hasSack, blocks, acknowledgment }: ScriptSegment, row: number): number {
  const above = blocks.filter(([left]) => left > acknowledgment).flat();
  if (above.length > 0) return above.reduce((sum, edge) => 31 * sum + edge);
  return hasSack && blocks.length === 0 ? -1 - row : 0;
}

/** Where the furthest block begins and ends; blocks that a script does not name reach beyond all that it may have sent. */
function furthestOf({ hasSack, blocks, acknowledgment }: ScriptSegment): readonly [number, number] {
  const beyond = (acknowledgment + (1 << 30)) >>> 0;
  return hasSack && blocks.length === 0 ? [beyond, beyond] : blocks.reduce((furthest, block) => (block[1] > furthest[1] ? block : furthest), [0, 0]);
}

/** A handshake, with the states after each segment. */
export const OPEN = `
  0.00 > S 100:100(0) → SYN_SENT / LISTEN
  0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
  0.01 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`;

/** States of both ends after each segment of a script: `CLIENT / SERVER`. */
export function statesOf(script: string): string[] {
  const judge = new SegmentJudge(), states = new EndpointStates(judge.received);
  return parseScript(script).map((segment, row) => {
    const one = judged(segment, row);
    judge.judge(one);
    if (judge.verdict !== VERDICT.duplicate) states.observe(one);
    return `${stateName(states.stateOf(0))} / ${stateName(states.stateOf(1))}`;
  });
}

/** Runs a script; each line that says `client / server` is compared with the states after it. */
export function checkStates(script: string): void {
  const said: string[] = [], expected: string[] = [], states = statesOf(script);
  parseScript(script).forEach((segment, row) => {
    if (segment.expected === '') return;
    said.push(`${row}: ${states[row]}`);
    expected.push(`${row}: ${segment.expected}`);
  });
  expect(said).toEqual(expected);
}
