/** Packets as text: summary lines, details, bytes, or several of these, with tshark's blank lines between. */
import type { Source } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { DetailLines } from './detail-lines.ts';
import { hexDump } from './hex-dump.ts';
import type { PacketWriter, ShownPacket } from './packet-writer.ts';

export interface HexOptions {
  /** The frame's bytes only, not what was reassembled or decoded from it. */
  readonly frameOnly: boolean;
  readonly ascii: boolean;
  /** Around the text part: empty or `|`. */
  readonly delimiter: string;
}

export interface TextParts {
  readonly lines: Pick<PacketWriter, 'packet'> | undefined;
  readonly details: DetailLines | undefined;
  readonly hex: HexOptions | undefined;
  /** The line behind each packet that is more than a line. */
  readonly separator: string;
}

export class TextPackets implements PacketWriter {
  constructor(private readonly sink: ByteSink, private readonly parts: TextParts) {}

  begin(): void {}

  packet(packet: ShownPacket): void {
    const { sink } = this;
    const { lines, details, hex, separator } = this.parts;
    lines?.packet(packet);
    details?.packet(packet);
    if (hex !== undefined) {
      if (lines !== undefined || details !== undefined) sink.byte(10);
      this.dump(packet.dissector.tree.sources, hex);
    }
    if (details !== undefined || hex !== undefined) {
      sink.text(separator);
      sink.byte(10);
    }
    sink.settle();
  }

  /** Each source under its name, which a frame alone does not need. */
  private dump(sources: readonly Source[], { frameOnly, ascii, delimiter }: HexOptions): void {
    const shown = frameOnly ? sources.slice(0, 1) : sources;
    for (const source of shown) {
      if (shown.length > 1) this.sink.text(`${sourceTitle(source)}:\n`);
      hexDump(this.sink, source.bytes, delimiter, ascii);
    }
  }

  end(): void {}
}

/** `Frame (60 bytes)`, also for sources that name no size. */
function sourceTitle({ name, bytes }: Source): string {
  return /\(\d+ bytes?\)$/.test(name) ? name : `${name} (${bytes.length} byte${bytes.length === 1 ? '' : 's'})`;
}
