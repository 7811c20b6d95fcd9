/**
 * Datagrams of a UDP conversation in which others are carried, as a tunnel's: their rows belong to the innermost conversation, so that their headers
 * are dissected to find these.
 */
import { Dissector, type Field } from '../../dissect/index.ts';
import { CONVERSATION } from '../../index/index.ts';
import type { OpenCapture } from '../open-capture.ts';

export interface OuterDatagram {
  /** 0: sent by the conversation's side A. */
  readonly side: 0 | 1;
  /** Shared memory, not to be written. */
  readonly bytes: Uint8Array;
}

/** `address` is an id in the capture's table. */
interface OuterEnd {
  readonly address: number;
  readonly port: number;
}

export class OuterDatagrams {
  readonly #dissector: Dissector;
  readonly #sources: readonly Field[];
  readonly #port: Field;
  readonly #stream: Field;
  readonly #payload: Field;

  /** Of conversation `id`, a UDP one. */
  constructor(private readonly capture: OpenCapture, private readonly id: number) {
    const { registry } = capture, names = ['ip.src', 'ipv6.src', 'udp.srcport', 'udp.stream', 'udp.payload'];
    const fields = names.map((name) => registry.field(name)!);
    this.#sources = fields.slice(0, 2);
    [, , this.#port, this.#stream, this.#payload] = fields;
    const wanted = new Uint8Array(registry.size);
    for (const { index } of fields) wanted[index] = 1;
    this.#dissector = new Dissector(registry, { wanted });
  }

  /** Address and port of its two sides. */
  get ends(): readonly [OuterEnd, OuterEnd] {
    const { conversations: { addressA, portA, addressB, portB } } = this.capture.table, { id } = this;
    return [{ address: addressA[id], port: portA[id] }, { address: addressB[id], port: portB[id] }];
  }

  /** Its rows, and those of which it is the innermost conversation, ascending; one that is both, as of a tunnel within itself, once. */
  rows(): number[] {
    const { table, scan } = this.capture;
    const rows = new Set(scan.streams.outer.rowsOf(this.id));
    for (const row of table.rowsOf(this.id)) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  /** What a row carries of the conversation; undefined where that is not one of its layers, or empty. */
  of(row: number): OuterDatagram | undefined {
    const { capture, id } = this, { table } = capture, { conversations } = table;
    this.#dissector.dissect(capture.record(row), capture.around(row));
    const { tree } = this.#dissector;
    let source: Uint8Array | undefined, port = -1, stream = -1;
    for (let node = 0; node < tree.count; node++) {
      const field = tree.fields[node], begin = tree.start[node];
      if (this.#sources.includes(field)) source = tree.sources[tree.source[node]].bytes.subarray(begin, begin + tree.length[node]);
      else if (field === this.#port) port = tree.numbers[node];
      else if (field === this.#stream) stream = tree.numbers[node];
      else if (field === this.#payload && stream === conversations.number[id]) {
        const fromA = port === conversations.portA[id] &&
          (source === undefined || Buffer.compare(source, table.addresses.bytes(conversations.addressA[id])) === 0);
        return { side: fromA ? 0 : 1, bytes: tree.sources[tree.source[node]].bytes.subarray(begin, begin + tree.length[node]) };
      }
    }
    return undefined;
  }
}

/** The datagrams of UDP's stream number `stream`, where others are carried in some of them. */
export function carrying(capture: OpenCapture, stream: number | undefined): OuterDatagrams | undefined {
  const { table, scan } = capture, id = stream === undefined ? 0 : table.conversations.numbered(CONVERSATION.udp, stream);
  return id !== 0 && scan.streams.outer.firstRow(id) >= 0 ? new OuterDatagrams(capture, id) : undefined;
}
