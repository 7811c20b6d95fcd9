/** What the packet list says of UDP datagrams that carry nothing which has a name: ports and length. */
import { Worded } from '../../dissect/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT } from '../../index/index.ts';
import { DATAGRAM_INFO } from '../../protocols/transport/udp/datagram-info.ts';
import type { KnownCapture } from '../known-capture.ts';
import { type PlainHeaders, isPlainDatagram } from './plain-headers.ts';

export class PlainDatagrams {
  readonly protocol = 'UDP';
  /** Ports and length. */
  readonly #numbers = new Float64Array(3);

  constructor(private readonly capture: KnownCapture) {}

  /** Becomes a row whose stack ends with UDP; false where its header says anything but what the columns do. */
  be(row: number, headers: PlainHeaders): boolean {
    const { table, planSources } = this.capture, packet = planSources.packet!;
    const { sourcePort, destinationPort, payloadOffset, payloadLength } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if (payloadOffset[i] !== headers.payload || payloadLength[i] === 0 || !packet.show(row)) return false;
    if (!isPlainDatagram(packet.bytes, packet.at, headers, payloadLength[i])) return false;
    this.#numbers[0] = sourcePort[i];
    this.#numbers[1] = destinationPort[i];
    this.#numbers[2] = payloadLength[i];
    return true;
  }

  /** Good until the next row. */
  info(): Worded {
    return new Worded(DATAGRAM_INFO, this.#numbers);
  }
}
