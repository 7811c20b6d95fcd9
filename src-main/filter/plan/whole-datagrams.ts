/** UDP datagrams, RFC 768, that are as long as they say: the length in a header may leave some of its packet out. */
import { readUint } from '../../dissect/read.ts';
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable } from '../../index/index.ts';
import { HeaderPlaces } from './header-fields.ts';
import type { PacketView } from './plan-parts.ts';

const HEADER = 8, LENGTH_AT = 4;

export class WholeDatagrams {
  readonly #headers: HeaderPlaces;

  constructor(private readonly table: PacketTable) {
    this.#headers = new HeaderPlaces(table, 'udp');
  }

  /** Whether the row's packet, which the view then shows, has one whose payload is all that the table has of it. */
  show(row: number, packet: PacketView): boolean {
    if (!packet.show(row)) return false;
    const { stack, payloadOffset, payloadLength, captured } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const offset = this.#headers.of(stack[i], packet.bytes, packet.at, captured[i]);
    if (offset < 0 || payloadOffset[i] !== offset + HEADER) return false;
    return readUint(packet.bytes, packet.at + offset + LENGTH_AT, 2, false) === HEADER + payloadLength[i];
  }
}
