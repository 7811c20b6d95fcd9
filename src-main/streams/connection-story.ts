/**
 * One TCP connection told from its rows: every segment with its verdict, states and round trip, how the connection began and ended, and what was
 * negotiated. Worked out on demand, for a panel and a ladder diagram; about 45 bytes a segment.
 */
import { between } from '../dissect/index.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { flagsAsRead } from '../protocols/transport/tcp/segment-info.ts';
import type { CaptureStreams } from './capture-streams.ts';
import { type ConnectionSummary, SummaryMaker } from './connection-summary.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import { RoundTrips } from './round-trips.ts';
import { ASSUMED } from './states/names.ts';
import { causeOf, confidenceOf, verdictOf } from './tcp-judgement.ts';

/** Segments in their order; entry i of every array belongs to segment i. */
export interface StorySegments {
  readonly count: number;
  /** Row in the packet table; the frame's number is one more. */
  readonly row: Uint32Array;
  /** Seconds since the connection's first segment. */
  readonly time: Float64Array;
  readonly fromClient: Uint8Array;
  /** The 12 bits of `tcp.flags`, and above them 1 where three of them count marked packets (`flagsAsRead`). */
  readonly flags: Uint16Array;
  /** Relative, as `tcp.seq` and `tcp.ack` show them. */
  readonly sequence: Uint32Array;
  readonly acknowledgment: Uint32Array;
  /** Bytes of payload. */
  readonly length: Uint32Array;
  /** In bytes, scaled where the scale is known. */
  readonly window: Uint32Array;
  /** Numbers of `VERDICT`, `CAUSE`, `CONFIDENCE` (`verdict/words.ts`), which have lists of names. */
  readonly verdict: Uint8Array;
  readonly cause: Uint8Array;
  readonly confidence: Uint8Array;
  /** `STATE` after the segment, with `ASSUMED` added where it is; `stateName` gives the word. */
  readonly clientState: Uint8Array;
  readonly serverState: Uint8Array;
  /** Which ends the segment brought to another state: 1 the client, 2 the server, 3 both. */
  readonly changed: Uint8Array;
  /** Seconds from the segment to the acknowledgment of its end; NaN without one, and where resends leave it open which copy was acknowledged. */
  readonly roundTrip: Float64Array;
  /** Index + 1 of the segment that acknowledged its end first; 0 for none. */
  readonly acknowledgedBy: Uint32Array;
}

export interface ConnectionStory {
  readonly stream: number;
  readonly client: { readonly address: string; readonly port: number };
  readonly server: { readonly address: string; readonly port: number };
  readonly segments: StorySegments;
  readonly summary: ConnectionSummary;
}

/** Rows between two pauses: under 2 ms. */
const ROWS_AT_ONCE = 4096;

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
  const clientIsB = connections.clientIsB[stream], countsMarks = connections.countsMarks(stream), segments = room(conversations.rows[id]);
  const bases = [connections.base(2 * stream) >>> 0, connections.base(2 * stream + 1) >>> 0];
  const scales = [connections.scale(2 * stream), connections.scale(2 * stream + 1)];
  const summary = new SummaryMaker(segments), roundTrips = new RoundTrips(segments);
  let i = 0, first: { seconds: number; nanoseconds: number } | undefined;
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
    if (++i % ROWS_AT_ONCE === 0) yield i;
  }
  const a = { address: table.addresses.text(conversations.addressA[id]), port: conversations.portA[id] };
  const b = { address: table.addresses.text(conversations.addressB[id]), port: conversations.portB[id] };
  return { stream, client: clientIsB === 0 ? a : b, server: clientIsB === 0 ? b : a, segments, summary: summary.finish() };
}

/** A state that was assumed and is now known to be so is no change. */
function changeOf(states: Uint8Array, i: number): number {
  return (states[i] & ~ASSUMED) !== (states[i - 1] & ~ASSUMED) ? 1 : 0;
}

function room(count: number): StorySegments {
  return {
    count, row: new Uint32Array(count), time: new Float64Array(count), fromClient: new Uint8Array(count), flags: new Uint16Array(count),
    sequence: new Uint32Array(count), acknowledgment: new Uint32Array(count), length: new Uint32Array(count), window: new Uint32Array(count),
    verdict: new Uint8Array(count), cause: new Uint8Array(count), confidence: new Uint8Array(count), clientState: new Uint8Array(count),
    serverState: new Uint8Array(count), changed: new Uint8Array(count),
    roundTrip: new Float64Array(count).fill(NaN), acknowledgedBy: new Uint32Array(count),
  };
}
