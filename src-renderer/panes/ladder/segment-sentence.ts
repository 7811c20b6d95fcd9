/** A segment of the ladder in words. */
import type { ConnectionInfo, SegmentColumns } from '../../../src-main/api/index.ts';
import { clockText, segmentText, spanText, stateText } from '../../format/segment.ts';
import type { SegmentNumbers } from '../../format/segment.ts';
import { countText } from '../../format/sizes.ts';
import { verdictTitle } from '../../format/verdict.ts';
import type { VerdictName } from '../../format/verdict.ts';
import type { ConnectionSession } from '../../state/connection-session.ts';

/** What the words of a segment are made of. */
export function numbersOf(columns: SegmentColumns, i: number): SegmentNumbers {
  const { flags, sequence, acknowledgment, length, sackFrom, sackTo } = columns;
  return {
    flags: flags[i], sequence: sequence[i], acknowledgment: acknowledgment[i], length: length[i], sackFrom: sackFrom[i], sackTo: sackTo[i],
  };
}

/** Everything about one segment, for the pointer that rests on it and for those who listen. */
export function segmentSentence({ columns }: ConnectionSession, { words }: ConnectionInfo, i: number): string {
  const verdict = words.verdicts[columns.verdict[i]];
  const noted = verdict !== '' && verdict !== 'original';
  return [
    `Packet ${countText(columns.frame[i])}, ${clockText(columns.time[i])} s, from the ${columns.fromClient[i] === 1 ? 'client' : 'server'}`,
    segmentText(numbersOf(columns, i)),
    `Window ${countText(columns.window[i])}`,
    ...(noted ? [verdictTitle({ name: verdict as VerdictName, cause: words.causes[columns.cause[i]] })] : []),
    ...(columns.roundTrip[i] >= 0 ? [`acknowledged after ${spanText(columns.roundTrip[i])}`] : []),
    `client ${stateText(words.states[columns.clientState[i]])}, server ${stateText(words.states[columns.serverState[i]])}`,
  ].join('\n');
}
