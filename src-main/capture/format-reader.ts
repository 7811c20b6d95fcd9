/** What a reader of one file format does; `CaptureFile` owns one. */
import type { CaptureInterface } from './interfaces.ts';
import type { RecordBatch } from './records.ts';

export interface FormatReader {
  /** For instance `pcapng` or `pcap (nanoseconds)`. */
  readonly format: string;
  /** Grows while the file is read. */
  readonly interfaces: readonly CaptureInterface[];
  /** Nothing more will come from `next`. */
  readonly finished: boolean;
  /** Offset in the (unpacked) file up to which it has been read. */
  readonly position: number;
  /** The next records; undefined when there are none, or none until more of the file is unpacked. */
  next(): RecordBatch | undefined;
}
