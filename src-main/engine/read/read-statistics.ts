/** The statistics that `netloupe read -z` prints. */
import type { ByteSink } from '../../export/byte-sink.ts';
import { FollowedText } from '../../export/followed-text.ts';
import { writeConversations, writeHierarchy } from '../../export/statistics-text.ts';
import type { TimeStyle } from '../../export/time-column.ts';
import { conversations } from '../../statistics/conversations.ts';
import { protocolHierarchy } from '../../statistics/hierarchy.ts';
import type { RowList } from '../../statistics/packets.ts';
import { AllRows } from '../all-rows.ts';
import { FOLLOW_KINDS } from '../follow/follow-kinds.ts';
import { FollowedMessages } from '../follow/followed-messages.ts';
import { FollowedRecords } from '../follow/followed-records.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { FollowRequest, StatisticRequest } from './read-request.ts';

/** Nobody waits in between when a statistic is all there is to do. */
const ONE_TURN = { over: false, next: () => Promise.resolve() };

export async function writeStatistic(
  sink: ByteSink, capture: OpenCapture, statistic: StatisticRequest, rows: Iterable<number>, time: TimeStyle,
): Promise<void> {
  if (statistic.kind === 'follow') {
    writeFollowed(sink, capture, statistic, rows);
    return;
  }
  const { kind, filter } = statistic;
  const list = rows instanceof AllRows ? rows : listOf(Uint32Array.from(rows));
  if (kind === 'hierarchy') writeHierarchy(sink, await protocolHierarchy(capture, list, ONE_TURN), filter);
  else writeConversations(sink, kind, await conversations(capture, list, kind, ONE_TURN), filter, time, capture.rows > 0 ? capture.time(0) : undefined);
}

function writeFollowed(sink: ByteSink, capture: OpenCapture, { protocol, substream, form, filter, from, to }: FollowRequest, rows: Iterable<number>): void {
  const text = new FollowedText(sink, form, protocol, filter, from, to);
  const records = FOLLOW_KINDS[protocol].messages ? new FollowedMessages(capture, protocol, substream, text) : new FollowedRecords(capture, protocol, text);
  for (const row of rows) {
    if (text.done) break;
    records.take(row);
    sink.settle();
  }
  text.end();
}

function listOf(counted: Uint32Array): RowList {
  return { shown: counted.length, row: index => counted[index] };
}
