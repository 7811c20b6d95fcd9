/**
 * What the packet list says of TCP segments that bring no message to its end: the table
 * and the connection tell it, and timestamps among their options.
 */
import { Worded } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { CHUNK_MASK, CHUNK_SHIFT } from '../../index/index.ts';
import { SegmentWordings, acknowledges } from '../../protocols/transport/tcp/segment-info.ts';
import type { ConnectionValues } from '../../streams/index.ts';
import type { KnownCapture } from '../known-capture.ts';
import { type PlainHeaders, TIMESTAMPS, areTimestamps, isPlainNetwork } from './plain-headers.ts';

const SYN = 0x002, RST = 0x004, URG = 0x020;

/** What these say is not in columns. */
const UNUSUAL = SYN | RST | URG;

/** Ports, sequence and acknowledgment number, window, length, both timestamps. */
const MOST_NUMBERS = 8;

export class PlainSegments {
  readonly protocol = 'TCP';
  readonly #capture: KnownCapture;
  readonly #wordings = new SegmentWordings();
  readonly #values: ConnectionValues;
  /** Those of the info, which are the first of them. */
  readonly #numbers = new Float64Array(MOST_NUMBERS);
  #row = -1;
  /** Where the timestamps are in the packet shown last, -1 without any. */
  #timestampsAt = -1;

  /** For a capture that is scanned. */
  constructor(capture: KnownCapture) {
    this.#capture = capture;
    this.#values = capture.inPassing.surroundings.connectionValues();
  }

  /** Becomes a row whose stack has these headers; false where its packet must be dissected. */
  be(row: number, headers: PlainHeaders): boolean {
    const { table, planSources } = this.#capture;
    const { tcpFlags, analysis, payloadOffset } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if ((tcpFlags[i] & UNUSUAL) !== 0 || analysis[i] !== 0 || !this.#values.isSegment(row) || !planSources.continues!(row)) return false;
    const options = payloadOffset[i] - headers.payload;
    this.#row = row;
    this.#timestampsAt = -1;
    return options === 0 || (options === TIMESTAMPS && this.#findTimestamps(row, headers));
  }

  /** Good until the next row. */
  info(): Worded {
    const row = this.#row, flags = this.#values.flags(row), i = row & CHUNK_MASK;
    const { sourcePort, destinationPort, payloadLength } = this.#capture.table.chunks[row >>> CHUNK_SHIFT];
    const numbers = this.#numbers, at = this.#timestampsAt;
    let count = 3;
    numbers[0] = sourcePort[i];
    numbers[1] = destinationPort[i];
    numbers[2] = this.#values.sequence(row);
    if (acknowledges(flags)) numbers[count++] = this.#values.acknowledgment(row);
    numbers[count++] = this.#values.window(row);
    numbers[count++] = payloadLength[i];
    if (at >= 0) {
      const { bytes } = this.#capture.planSources.packet!;
      numbers[count++] = readUint(bytes, at + 4, 4, false);
      numbers[count++] = readUint(bytes, at + 8, 4, false);
    }
    return new Worded(this.#wordings.plain(flags, at >= 0, payloadLength[i] > 0), numbers);
  }

  /** False where the bytes that are more than the shortest headers have are anything else. */
  #findTimestamps(row: number, headers: PlainHeaders): boolean {
    const packet = this.#capture.planSources.packet!;
    if (!packet.show(row)) return false;
    const { bytes } = packet, at = packet.at + headers.payload;
    if (!isPlainNetwork(bytes, packet.at, headers) || !areTimestamps(bytes, at)) return false;
    this.#timestampsAt = at;
    return true;
  }
}
