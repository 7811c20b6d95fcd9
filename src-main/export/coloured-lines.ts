/** Lines of the packet list in the colours of their rule, for terminals with 24 bits of colour. */
import type { ByteSink } from './byte-sink.ts';
import type { PacketWriter, RowColour, ShownPacket } from './packet-writer.ts';

const RESET = '\x1b[0m';

export class ColouredLines {
  constructor(private readonly sink: ByteSink, private readonly lines: Pick<PacketWriter, 'packet'>) {}

  packet(packet: ShownPacket): void {
    const { sink } = this, { colour } = packet;
    if (colour === undefined) return this.lines.packet(packet);
    // The line is coloured to its end before anything is written into it.
    sink.text(`\x1b[38;2;${channels(colour.foreground)}m\x1b[48;2;${channels(colour.background)}m\x1b[K`);
    this.lines.packet(packet);
    sink.text(RESET);
  }
}

/** As attributes of PDML and PSML, which Wireshark writes so and no schema knows. */
export function colourAttributes(colour: RowColour | undefined): string {
  return colour === undefined ? '' : ` foreground='${colour.foreground}' background='${colour.background}'`;
}

/** `18;39;46` of `#12272e`. */
function channels(colour: string): string {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16)).join(';');
}
