/**
 * One TCP connection told from its rows: every segment with its verdict, states and round trip, how the connection began and ended, and what was
 * negotiated. Worked out on demand, for a panel and a ladder diagram; about 53 bytes a segment.
 */
import { between } from '../dissect/index.ts';
import { CONVERSATION, type PacketTable, ROW } from '../index/index.ts';
import { flagsAsRead } from '../protocols/transport/tcp/segment-info.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { type ConnectionSummary, SummaryMaker } from './connection-summary.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import { RoundTrips } from './round-trips.ts';
import { ASSUMED, isSynchronized } from './states/names.ts';
import { type StorySegments, roomFor } from './story-segments.ts';
import { firstBlock } from './tcp-options.ts';
import { causeOf, confidenceOf, verdictOf } from './tcp-judgement.ts';

export interface ConnectionStory {
  readonly stream: number;
  readonly client: { readonly address: string; readonly port: number };
  readonly server: { readonly address: string; readonly port: number };
  readonly segments: StorySegments;
  readonly summary: ConnectionSummary;
}

/** Rows between two pauses: under 2 ms. */
const ROWS_AT_ONCE = 4096;
/** Packets read between two pauses, about 10 µs each. */
const READ_AT_ONCE = 256;

const SYN = 2, ACK = 16;

/**
 * Tells connection `stream` (`tcp.stream`); undefined when there is none. Yields every few milliseconds the number of segments told so far, so that
 * the caller may pause; of a capture that is still being read it tells what there is by then.
 */
export function* tellConnection(
  streams: CaptureStreams, payloads: PacketPayloads, stream: number,
): Generator<number, ConnectionStory | undefined, void> {
  const { table, connections } = streams, { conversations } = table;
  const id = conversations.numbered(CONVERSATION.tcp, stream);
  if (id === 0) return undefined;
  const clientIsB = connections.clientIsB[stream], segments = roomFor(conversations.rows[id]);
  const ends: Ends = {
    clientIsB, countsMarks: connections.countsMarks(stream), bases: [connections.base(2 * stream) >>> 0, connections.base(2 * stream + 1) >>> 0],
    scales: [connections.scale(2 * stream), connections.scale(2 * stream + 1)],
  };
  const summary = new SummaryMaker(segments), roundTrips = new RoundTrips(segments), blocks = new SackBlocks(segments, table, payloads, ends);
  let i = 0, first: { seconds: number; nanoseconds: number } | undefined;
  for (const row of table.rowsOf(id)) {
    if (i === segments.count) break;
    const moment = { seconds: table.seconds(row), nanoseconds: table.nanoseconds(row) }, since = between(first ??= moment, moment);
    segments.time[i] = since.seconds + since.nanoseconds / 1e9;
    fillFromTable(segments, i, table, row, ends);
    blocks.add(i, row);
    roundTrips.add(i);
    summary.add(i, (table.get('tcpFlags', row) & SYN) !== 0 ? payloads.tcpOptions(row) : undefined);
    if (++i % ROWS_AT_ONCE !== 0 && blocks.read < READ_AT_ONCE) continue;
    blocks.read = 0;
    yield i;
  }
  const a = { address: table.addresses.text(conversations.addressA[id]), port: conversations.portA[id] };
  const b = { address: table.addresses.text(conversations.addressB[id]), port: conversations.portB[id] };
  return { stream, client: clientIsB === 0 ? a : b, server: clientIsB === 0 ? b : a, segments, summary: summary.finish(...neighbours(streams, id)) };
}

/** The streams before and behind a conversation between its ends; the latter where it begins with a SYN while its receiver has the connection open. */
function neighbours({ table }: CaptureStreams, id: number): [before: number | undefined, after: number | undefined] {
  const { earlier, number, first, replaced, count, rows } = table.conversations;
  const before = earlier[id] === 0 ? undefined : number[earlier[id]];
  if (replaced[id] === 0) return [before, undefined];
  const next = earlier.subarray(0, count).indexOf(id, id + 1);
  // The client is who has sent the SYN.
  const isOpen = next > 0 && rows[next] > 0 && isSynchronized(table.get('serverState', first[next]));
  return [before, isOpen ? number[next] : undefined];
}

/** What is known of both ends, in the order of their addresses. */
interface Ends {
  /** 1 where the client is the second. */
  readonly clientIsB: number;
  /** The flags count marks of congestion (RFC 9768). */
  readonly countsMarks: boolean;
  /** Sequence numbers that count as 0. */
  readonly bases: readonly number[];
  /** Shift counts of windows, below 0 where there is none. */
  readonly scales: readonly number[];
}

/** Takes what the table has of segment `i`, in `row`, behind all before it. */
function fillFromTable(segments: StorySegments, i: number, table: PacketTable, row: number, { clientIsB, countsMarks, bases, scales }: Ends): void {
  const fromB = table.get('flags', row) & ROW.fromB, flags = table.get('tcpFlags', row), judged = table.get('verdict', row);
  const scale = (flags & SYN) === 0 ? Math.max(0, scales[fromB]) : 0;
  segments.row[i] = row;
  segments.fromClient[i] = fromB === clientIsB ? 1 : 0;
  segments.flags[i] = flagsAsRead(flags, countsMarks);
  segments.sequence[i] = table.get('sequence', row) - bases[fromB];
  segments.acknowledgment[i] = (flags & ACK) === 0 ? 0 : table.get('acknowledgment', row) - bases[fromB ^ 1];
  segments.length[i] = table.get('payloadLength', row);
  segments.window[i] = table.get('window', row) * 2 ** scale;
  segments.verdict[i] = verdictOf(judged);
  segments.cause[i] = causeOf(judged);
  segments.confidence[i] = confidenceOf(judged);
  segments.clientState[i] = table.get('clientState', row);
  segments.serverState[i] = table.get('serverState', row);
  segments.changed[i] = i === 0 ? 0 : changeOf(segments.clientState, i) | (changeOf(segments.serverState, i) << 1);
}

/** Takes the first blocks of selective acknowledgments, which only the packets have, and reads few others for them. */
class SackBlocks {
  /** Packets read since the caller set it to 0. */
  read = 0;
  /** By side, where the payload of a packet without selective acknowledgment begins: others of that length have none either. */
  readonly #plain = [-1, -1];

  constructor(
    private readonly segments: StorySegments, private readonly table: PacketTable, private readonly payloads: PacketPayloads,
    private readonly ends: Ends,
  ) {}

  /** Of segment `i`, in `row`. */
  add(i: number, row: number): void {
    const { segments, table } = this, fromB = table.get('flags', row) & ROW.fromB, payloadAt = table.get('payloadOffset', row);
    if ((table.get('tcpFlags', row) & (SYN | ACK)) !== ACK || payloadAt === this.#plain[fromB]) return;
    const block = firstBlock(this.payloads.tcpOptions(row)), base = this.ends.bases[fromB ^ 1];
    if (block) [segments.sackFrom[i], segments.sackTo[i]] = [block.from - base, block.to - base];
    else this.#plain[fromB] = payloadAt;
    this.read++;
  }
}

/** A state that was assumed and is now known to be so is no change. */
function changeOf(states: Uint8Array, i: number): number {
  return (states[i] & ~ASSUMED) !== (states[i - 1] & ~ASSUMED) ? 1 : 0;
}
