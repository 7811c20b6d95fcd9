/** What plans of filters may know of a capture besides its table. */
import { PacketWindow } from '../capture/packet-window.ts';
import type { PlanSources } from '../filter/index.ts';
import { type CaptureSurroundings, ContinuingSegments, type MessageHeads, SegmentHeads } from '../streams/index.ts';
import type { OpenCapture } from './open-capture.ts';

export function filterSources(capture: OpenCapture, surroundings: CaptureSurroundings): PlanSources {
  const { streams, table } = capture.scan;
  const segments = new ContinuingSegments(streams), connections = surroundings.connectionValues();
  const window = new PacketWindow(capture.file.descriptor), heads = new LastHeads(new SegmentHeads(streams, surroundings.payloads));
  return {
    words: streams.judgement.words(),
    continues: row => segments.has(row),
    completes: row => segments.completes(row),
    // What is encrypted may be decrypted, and then hold other messages.
    heads: row => (capture.secrets.all === undefined ? heads.of(row) : undefined),
    packet: {
      get bytes() {
        return window.bytes;
      },
      get at() {
        return window.at;
      },
      show: row => {
        capture.beOpen();
        return window.show(table.offset(row), table.get('captured', row));
      },
    },
    ofConnection: field => connections.of(field),
    kept: field => capture.markings.kept(field, capture.rows) ?? capture.keptFields.of(field),
    decrypts: () => capture.secrets.all !== undefined,
  };
}

/** Several comparisons of one filter ask about the same row. */
class LastHeads {
  #row = -1;
  #found: MessageHeads | undefined;

  constructor(private readonly heads: SegmentHeads) {}

  of(row: number): MessageHeads | undefined {
    if (row !== this.#row) {
      this.#found = this.heads.of(row);
      this.#row = row;
    }
    return this.#found;
  }
}
