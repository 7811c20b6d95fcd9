/** The statistics that `netloupe read -z` prints. */
import type { ByteSink } from '../../export/byte-sink.ts';
import { endNames } from '../../export/end-names.ts';
import { writeEndpoints } from '../../export/endpoints-text.ts';
import { writeFlow } from '../../export/flow-text.ts';
import { FollowedText } from '../../export/followed-text.ts';
import { writeIntervals } from '../../export/interval-text.ts';
import { writeHosts } from '../../export/hosts-text.ts';
import { REPORTS } from '../../export/reports/index.ts';
import type { Report } from '../../export/reports/report.ts';
import { writeRemarks } from '../../export/remarks-text.ts';
import { writeStatTree } from '../../export/stat-tree-text.ts';
import { writeConversations, writeHierarchy } from '../../export/statistics-text.ts';
import type { TimeForm } from '../../export/time-column.ts';
import { conversations } from '../../statistics/conversations.ts';
import { endpoints } from '../../statistics/endpoints.ts';
import { countedRemarks } from '../../statistics/experts.ts';
import { protocolHierarchy } from '../../statistics/hierarchy.ts';
import { MOST_INTERVALS, countIntervals, intervalsOf } from '../../statistics/intervals.ts';
import { readEach } from '../../statistics/packet-fields.ts';
import type { RowList } from '../../statistics/packets.ts';
import { statTreeLines } from '../../statistics/stat-tree.ts';
import { statTree, statTreeTitle } from '../../statistics/stat-trees.ts';
import { nobodyOf } from '../../statistics/talk-kinds.ts';
import { AllRows } from '../all-rows.ts';
import { FOLLOW_KINDS } from '../follow/follow-kinds.ts';
import { FollowedMessages } from '../follow/followed-messages.ts';
import { carrying } from '../follow/outer-datagrams.ts';
import { FollowedRecords } from '../follow/followed-records.ts';
import type { OpenCapture } from '../open-capture.ts';
import { flowPackets } from './flow-packets.ts';
import { ONE_TURN, hostNames } from './read-capture.ts';
import { type FollowRequest, ReadError, type ReadRequest, type StatisticRequest } from './read-request.ts';

/** `rowsThat` gives the rows that pass a filter. */
export async function writeStatistic(
  sink: ByteSink, capture: OpenCapture, statistic: StatisticRequest, rowsThat: (filter: string) => Iterable<number>, request: ReadRequest,
): Promise<void> {
  if (statistic.kind === 'hosts') {
    writeHosts(sink, request.shownPath, statistic.versions, await hostNames(request.names, capture));
    return;
  }
  if (statistic.kind === 'intervals') {
    await writeInIntervals(sink, capture, statistic, rowsThat, request.time.form);
    return;
  }
  const rows = rowsThat(statistic.filter);
  if (statistic.kind === 'follow') {
    writeFollowed(sink, capture, statistic, rows);
    return;
  }
  const { kind, filter } = statistic, list = listOf(rows);
  switch (kind) {
    case 'hierarchy':
      return writeHierarchy(sink, await protocolHierarchy(capture, list, ONE_TURN, 'behind'), filter);
    case 'endpoints':
      return writeEndpoints(
        sink, statistic.of, endpoints(await conversations(capture, list, statistic.of, ONE_TURN), nobodyOf(statistic.of)), filter,
        endNames(capture.registry.names, statistic.of),
      );
    case 'flow':
      return writeFlow(sink, flowPackets(capture, list, statistic.of, request));
    case 'expert':
      return writeRemarks(sink, await countedRemarks(capture, list, ONE_TURN), statistic.least);
    case 'tree':
      return writeStatTree(sink, statTreeTitle(statistic.name), statTreeLines(await statTree(capture, list, statistic.name, ONE_TURN)));
    case 'report':
      return writeReport(sink, capture, list, REPORTS[statistic.name].make(capture.registry, filter, statistic.settings, statistic.words ?? []));
    default:
      writeConversations(
        sink, kind, await conversations(capture, list, kind, ONE_TURN), filter, request.time,
        capture.rows > 0 ? capture.time(0) : undefined, endNames(capture.registry.names, kind),
      );
  }
}

async function writeInIntervals(
  sink: ByteSink, capture: OpenCapture, { interval, decimals, columns }: Extract<StatisticRequest, { kind: 'intervals' }>,
  rowsThat: (filter: string) => Iterable<number>, form: TimeForm,
): Promise<void> {
  const intervals = intervalsOf(capture, interval);
  if (intervals.count > MOST_INTERVALS)
    throw new ReadError(`io,stat: the capture has ${intervals.count} such intervals; at most ${MOST_INTERVALS} are counted.`, 1);
  const counted = [];
  for (const column of columns)
    counted.push({ column, counts: await countIntervals(capture, listOf(rowsThat(column.filter)), intervals, column, ONE_TURN) });
  writeIntervals(sink, intervals, decimals, counted, form, capture.rows > 0 ? capture.time(0) : undefined);
}

async function writeReport(sink: ByteSink, capture: OpenCapture, rows: RowList, report: Report): Promise<void> {
  await readEach(capture, rows, report.fields, ONE_TURN, (fields, row) => report.add(fields, row));
  sink.text(report.text());
}

function writeFollowed(
  sink: ByteSink, capture: OpenCapture, { protocol, stream, substream, form, filter, from, to }: FollowRequest,
  rows: Iterable<number>,
): void {
  const text = new FollowedText(sink, form, protocol, filter, from, to);
  const records = FOLLOW_KINDS[protocol].messages
    ? new FollowedMessages(capture, protocol, substream, text)
    : new FollowedRecords(capture, protocol, text, protocol === 'udp' ? carrying(capture, stream) : undefined);
  for (const row of rows) {
    if (text.done) break;
    records.take(row);
    sink.settle();
  }
  text.end();
}

function listOf(rows: Iterable<number>): RowList {
  if (rows instanceof AllRows) return rows;
  const counted = Uint32Array.from(rows);
  return { shown: counted.length, row: index => counted[index] };
}
