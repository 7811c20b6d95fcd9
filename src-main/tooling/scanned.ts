/** For tests: packets scanned as if they came from a capture file, with all that can be asked of them afterwards. */
import type { RecordBatch } from '../capture/index.ts';
import { type Protocol, Registry, protocol } from '../dissect/index.ts';
import { PacketTable } from '../index/index.ts';
import { PROTOCOLS } from '../protocols/index.ts';
import { Scanner } from '../scan/scanner.ts';
import type { Packets } from '../statistics/packets.ts';
import { CaptureStreams, CaptureSurroundings } from '../streams/index.ts';

export interface ScannedOptions {
  /** Protocols beside the product's own. */
  readonly protocols?: readonly Protocol[];
  /** LINKTYPE_ number, default Ethernet. */
  readonly linkType?: number;
  /** Bytes kept of each packet. */
  readonly snapLength?: number;
  /** Milliseconds between packets, default 1. */
  readonly pace?: number;
  /** Seconds of each packet instead, to the microsecond. */
  readonly times?: readonly number[];
  /** Packets of one batch, default all. */
  readonly batch?: number;
}

export function scanned(packets: readonly Uint8Array[], options: ScannedOptions = {}) {
  const registry = new Registry([...(options.protocols ?? []), ...PROTOCOLS]);
  const table = new PacketTable(), streams = new CaptureStreams(table, registry);
  const scanner = new Scanner(table, streams, registry, [{ linkType: options.linkType ?? 1 }]);
  const size = options.batch ?? packets.length;
  for (let from = 0; from < packets.length; from += size) scanner.scan(batchOf(packets.slice(from, from + size), from, options));
  streams.finish();
  const around = new CaptureSurroundings(streams, (row) => packets[row].subarray(0, options.snapLength ?? packets[row].length));
  return { table, streams, around, registry };
}

/** The same for statistics: the table, any packet, and what surrounds it. */
export function countedPackets(frames: readonly Uint8Array[], linkType = 1): Packets {
  const { table, around, registry } = scanned(frames, { linkType });
  return {
    table, registry, around: row => around.at(row),
    record: row => ({
      number: row + 1, seconds: table.seconds(row), nanoseconds: table.nanoseconds(row), original: frames[row].length, bytes: frames[row],
      linkType, encapsulation: 1, interfaceIndex: 0,
    }),
  };
}

function batchOf(packets: readonly Uint8Array[], first: number, options: ScannedOptions): RecordBatch {
  const bytes = new Uint8Array(packets.reduce((sum, packet) => sum + packet.length, 0)), count = packets.length;
  const batch: RecordBatch = {
    bytes, base: 0, count, at: new Uint32Array(count), captured: new Uint32Array(count), original: new Uint32Array(count),
    seconds: new Float64Array(count), nanoseconds: new Uint32Array(count), interfaces: new Uint16Array(count),
  };
  let at = 0;
  for (const [i, packet] of packets.entries()) {
    bytes.set(packet, at);
    batch.at[i] = at;
    batch.captured[i] = Math.min(packet.length, options.snapLength ?? packet.length);
    batch.original[i] = packet.length;
    const microseconds = options.times === undefined ? (first + i) * (options.pace ?? 1) * 1000 : Math.round(options.times[first + i] * 1e6);
    batch.seconds[i] = 1000 + Math.floor(microseconds / 1e6);
    batch.nanoseconds[i] = (microseconds % 1e6) * 1000;
    at += packet.length;
  }
  return batch;
}

/**
 * A protocol over TCP port 7777 whose messages are a decimal length, a colon and so many bytes: `5:hello`. `*` begins one that lasts until the end.
 */
export const counted = protocol({
  name: 'counted',
  title: 'Counted messages',
  on: { 'tcp.port': [7777] },
  fields: {},
  dissect() {},
  frame(bytes, at, end) {
    if (bytes[at] === 0x2a) return -2;
    let length = 0;
    for (let i = at; i < end; i++) {
      if (bytes[i] === 0x3a) return i === at ? -1 : i + 1 - at + length;
      if (bytes[i] < 0x30 || bytes[i] > 0x39) return -1;
      length = 10 * length + bytes[i] - 0x30;
    }
    return 0;
  },
});
