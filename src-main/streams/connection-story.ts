/**
 * One TCP connection told from its rows: every segment with its verdict, states and round trip, how the connection began and ended, and what was
 * negotiated. Worked out on demand, for a panel and a ladder diagram; about 53 bytes a segment.
 */
import { between } from '../dissect/index.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { flagsAsRead } from '../protocols/transport/tcp/segment-info.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { type ConnectionSummary, SummaryMaker } from './connection-summary.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import { RoundTrips } from './round-trips.ts';
import { ASSUMED } from './states/names.ts';
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
  const clientIsB = connections.clientIsB[stream], countsMarks = connections.countsMarks(stream), segments = roomFor(conversations.rows[id]);
  const bases = [connections.base(2 * stream) >>> 0, connections.base(2 * stream + 1) >>> 0];
  const scales = [connections.scale(2 * stream), connections.scale(2 * stream + 1)];
  const summary = new SummaryMaker(segments), roundTrips = new RoundTrips(segments);
  let i = 0, read = 0, first: { seconds: number; nanoseconds: number } | undefined;
  /** Of each side, where the payload of a packet without selective acknowledgment begins: others of that length have none either. */
  const plain = [-1, -1];
  for (const row of table.rowsOf(id)) {
    if (i === segments.count) break;
    const moment = { seconds: table.seconds(row), nanoseconds: table.nanoseconds(row) }, since = between(first ??= moment, moment);
    const fromB = table.get('flags', row) & ROW.fromB, flags = table.get('tcpFlags', row), judged = table.get('verdict', row);
    const scale = (flags & SYN) === 0 ? Math.max(0, scales[fromB]) : 0;
    segments.row[i] = row;
    segments.time[i] = since.seconds + since.nanoseconds / 1e9;
    segments.fromClient[i] = fromB === clientIsB ? 1 : 0;
    segments.flags[i] = flagsAsRead(flags, countsMarks);
    segments.sequence[i] = table.get('sequence', row) - bases[fromB];
    segments.acknowledgment[i] = (flags & ACK) === 0 ? 0 : table.get('acknowledgment', row) - bases[fromB ^ 1];
    const payloadAt = table.get('payloadOffset', row);
    if ((flags & (SYN | ACK)) === ACK && payloadAt !== plain[fromB]) {
      const block = firstBlock(payloads.tcpOptions(row));
      if (block) [segments.sackFrom[i], segments.sackTo[i]] = [block.from - bases[fromB ^ 1], block.to - bases[fromB ^ 1]];
      else plain[fromB] = payloadAt;
      read++;
    }
    segments.length[i] = table.get('payloadLength', row);
    segments.window[i] = table.get('window', row) * 2 ** scale;
    segments.verdict[i] = verdictOf(judged);
    segments.cause[i] = causeOf(judged);
    segments.confidence[i] = confidenceOf(judged);
    segments.clientState[i] = table.get('clientState', row);
    segments.serverState[i] = table.get('serverState', row);
    segments.changed[i] = i === 0 ? 0 : changeOf(segments.clientState, i) | (changeOf(segments.serverState, i) << 1);
    roundTrips.add(i);
    summary.add(i, (flags & SYN) !== 0 ? payloads.tcpOptions(row) : undefined);
    if (++i % ROWS_AT_ONCE !== 0 && read < READ_AT_ONCE) continue;
    read = 0;
    yield i;
  }
  const a = { address: table.addresses.text(conversations.addressA[id]), port: conversations.portA[id] };
  const b = { address: table.addresses.text(conversations.addressB[id]), port: conversations.portB[id] };
  return { stream, client: clientIsB === 0 ? a : b, server: clientIsB === 0 ? b : a, segments, summary: summary.finish() };
}

/** A state that was assumed and is now known to be so is no change. */
function changeOf(states: Uint8Array, i: number): number {
  return (states[i] & ~ASSUMED) !== (states[i - 1] & ~ASSUMED) ? 1 : 0;
}
