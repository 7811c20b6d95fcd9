/** Packets of a capture written as a capture again. */
import { type CaptureFile, type CaptureWriter, captureWriter } from '../capture/index.ts';
import type { PacketRecord } from '../dissect/index.ts';
import type { PacketTable } from '../index/index.ts';

export type CaptureFormat = 'pcap' | 'pcapng';

/** `comments`: on the capture. `nanoseconds`: for pcap whether times have them; undefined: where the packets have. */
export class CapturePackets {
  readonly #writer: CaptureWriter;
  readonly #table: PacketTable;

  constructor(
    file: CaptureFile, table: PacketTable, comments: readonly string[], format: CaptureFormat, out: (chunk: Uint8Array) => void,
    nanoseconds?: boolean,
  ) {
    this.#table = table;
    const { hardware, system, secrets } = file.facts;
    this.#writer = captureWriter(format, out, {
      interfaces: file.interfaces, comments, secrets, application: 'Netloupe', ...(nanoseconds !== undefined && { nanoseconds }),
      ...(hardware !== undefined && { hardware }), ...(system !== undefined && { system }),
    });
  }

  /** Throws `CaptureError` for a packet that the format cannot hold. */
  packet(row: number, record: PacketRecord): void {
    writeRecord(this.#writer, record, this.#table.get('interface', row));
  }

  end(): void {
    this.#writer.end();
  }
}

/** `index`: of the packet's interface in what is written; blocks that are no packets have none. */
export function writeRecord(
  writer: CaptureWriter, { seconds, nanoseconds, bytes, original, comments, facts, block }: PacketRecord, index: number,
): void {
  if (block !== undefined) writer.block({ block, data: bytes });
  else
    writer.packet({
      interface: index, seconds, nanoseconds, bytes, original, ...(comments !== undefined && { comments }),
      ...(facts !== undefined && { facts }),
    });
}
