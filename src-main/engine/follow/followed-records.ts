/**
 * What `-z follow` prints of a conversation, in tshark's order: a segment as soon as nothing before it
 * lacks, what was early behind the one that filled the hole, and a remark for bytes that the other side
 * has acknowledged and the capture does not have. What waits for a hole to the end is not printed.
 */
import type { FollowProtocol } from '../../api/index.ts';
import type { FollowedText } from '../../export/followed-text.ts';
import { CONVERSATION, type PacketTable } from '../../index/index.ts';
import { decryptedData } from './decrypted-data.ts';
import { Heap } from './heap.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { OuterDatagrams } from './outer-datagrams.ts';

const SYN = 2, ACK = 16;

/** A segment before which bytes lack. */
interface Early {
  readonly row: number;
  readonly position: number;
}

/** One direction. Positions are sequence numbers that do not wrap. */
class Direction {
  /** Sequence number and position that continue what is there. */
  sequence = 0;
  position = 0;
  started = false;
  /** Early segments by position, and of them those that have their turn, by arrival. */
  readonly early = new Heap<Early>((a, b) => a.position < b.position);
  readonly ready = new Heap<Early>((a, b) => a.row < b.row);

  positionOf(sequence: number): number {
    return this.position + ((sequence - this.sequence) | 0);
  }

  advance(bytes: number): void {
    this.position += bytes;
    this.sequence = (this.sequence + bytes) | 0;
  }

  /** The early segment whose turn it is. */
  next(): Early | undefined {
    for (let least = this.early.least; least !== undefined && least.position <= this.position; least = this.early.least) {
      this.ready.add(least);
      this.early.take();
    }
    return this.ready.take();
  }
}

export class FollowedRecords {
  readonly #table: PacketTable;
  readonly #directions = [new Direction(), new Direction()] as const;
  /** Who sent the first packet. */
  #first: { readonly address: number; readonly port: number } | undefined;

  /** `outer`: the datagrams to be followed where others are carried in them. */
  constructor(
    private readonly capture: OpenCapture, private readonly protocol: FollowProtocol, private readonly text: FollowedText,
    private readonly outer?: OuterDatagrams,
  ) {
    this.#table = capture.table;
  }

  /** Rows of other kinds, as errors that quote the conversation, are passed over. */
  take(row: number): void {
    if (this.outer !== undefined) {
      this.#carrier(row, this.outer);
      return;
    }
    const table = this.#table, { conversations, addresses } = table;
    const conversation = table.get('conversation', row);
    if (conversations.kind[conversation] !== (this.protocol === 'udp' ? CONVERSATION.udp : CONVERSATION.tcp)) return;
    const source = table.get('source', row), sourcePort = table.get('sourcePort', row);
    if (this.#first === undefined) {
      this.#first = { address: source, port: sourcePort };
      this.text.begin({
        addresses: [addresses.text(source), addresses.text(table.get('destination', row))], ports: [sourcePort, table.get('destinationPort', row)],
      });
    }
    const side = this.#first.address === source && this.#first.port === sourcePort ? 0 : 1;
    if (this.protocol === 'tls') {
      for (const bytes of decryptedData(this.capture, row)) this.text.record({ side, frame: row + 1, time: this.capture.time(row), bytes });
    } else if (this.protocol === 'tcp') this.#segment(row, side, conversation);
    else this.#record(row, side, 0);
  }

  #carrier(row: number, outer: OuterDatagrams): void {
    const datagram = outer.of(row);
    if (datagram === undefined) return;
    const { ends } = outer, { addresses } = this.#table;
    if (this.#first === undefined) {
      this.#first = ends[datagram.side];
      const other = ends[datagram.side ^ 1];
      this.text.begin({ addresses: [addresses.text(this.#first.address), addresses.text(other.address)], ports: [this.#first.port, other.port] });
    }
    const { bytes } = datagram, from = ends[datagram.side], side = this.#first.address === from.address && this.#first.port === from.port ? 0 : 1;
    if (bytes.length > 0) this.text.record({ side, frame: row + 1, time: this.capture.time(row), bytes });
  }

  #segment(row: number, side: 0 | 1, conversation: number): void {
    const table = this.#table, { connections } = this.capture.scan.streams;
    const flags = table.get('tcpFlags', row);
    const sender = 2 * table.conversations.number[conversation] + (table.get('flags', row) & 1);
    const sequence = (table.get('sequence', row) - connections.base(sender) + ((flags & SYN) !== 0 ? 1 : 0)) | 0;
    const ack = (table.get('acknowledgment', row) - ((flags & ACK) !== 0 ? connections.base(sender ^ 1) : 0)) | 0;
    this.#acknowledged(side === 0 ? 1 : 0, ack, row);
    const own = this.#directions[side];
    if (!own.started && own.sequence === 0) own.sequence = sequence;
    const length = table.get('payloadLength', row), captured = this.capture.payload(row).length;
    const position = own.positionOf(sequence), known = Math.max(0, own.position - position);
    if (captured <= known || (known > 0 && length <= known)) return;
    if (position > own.position) {
      own.early.add({ row, position });
      return;
    }
    own.started = true;
    this.#record(row, side, known);
    own.advance(length - known);
    this.#deliver(side);
  }

  /** Of early segments only what is captured of them counts. */
  #deliver(side: 0 | 1): void {
    const own = this.#directions[side];
    for (let early = own.next(); early !== undefined; early = own.next()) {
      const known = own.position - early.position, left = this.capture.payload(early.row).length - known;
      if (left <= 0) continue;
      this.#record(early.row, side, known);
      own.advance(left);
    }
  }

  #acknowledged(side: 0 | 1, ack: number, row: number): void {
    const own = this.#directions[side];
    for (let hole = own.early.least; hole !== undefined && own.positionOf(ack) > hole.position; hole = own.early.least) {
      const missing = hole.position - own.position;
      this.text.record({ side, frame: row + 1, time: undefined, bytes: new TextEncoder().encode(`[${missing} bytes missing in capture file]\0`) });
      own.advance(missing);
      this.#deliver(side);
    }
  }

  #record(row: number, side: 0 | 1, from: number): void {
    const bytes = this.capture.payload(row).subarray(from);
    if (bytes.length > 0) this.text.record({ side, frame: row + 1, time: this.capture.time(row), bytes });
  }
}
