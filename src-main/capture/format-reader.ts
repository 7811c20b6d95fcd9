/** What a reader of one file format does; `CaptureFile` owns one. */
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import type { PacketFacts } from '../bytes/packet-facts.ts';
import type { FileFacts } from './file-facts.ts';
import type { CaptureInterface } from './interfaces.ts';
import type { PacketReader } from './packet-reader.ts';
import type { Option } from './pcapng-options.ts';
import type { RecordLayout } from './plain-records.ts';
import type { RecordBatch } from './records.ts';

export interface FormatReader {
  /** For instance `pcapng` or `pcap (nanoseconds)`. */
  readonly format: string;
  /** These three grow while the file is read. */
  readonly interfaces: readonly CaptureInterface[];
  readonly facts: FileFacts;
  /** Offsets of the bytes of the packets that have comments, ascending. */
  readonly commented: readonly number[];
  /** Whether packets were seen that have other options than comments. */
  readonly optioned: boolean;
  /** Nothing more will come from `next`. */
  readonly finished: boolean;
  /** Offset in the (unpacked) file up to which it has been read. */
  readonly position: number;
  /** How the records from `position` on lie in the file, as far as `plainRecords` can go through them; undefined while that is not known. */
  readonly layout: RecordLayout | undefined;
  /** `plainRecords` has gone from `position` on to another one, and given this batch. */
  passed(position: number, batch: RecordBatch): void;
  /**
   * The next records; undefined when there are none, or none until more of the file is unpacked. A batch may be empty: a long stretch
   * without packets must not keep the caller from its other work.
   */
  next(): RecordBatch | undefined;
  /** Does the file hold a time for the packet whose bytes begin at `offset`? */
  hasTime(offset: number): boolean;
  /** What the block says of itself whose data begin at `offset`; `record` is what `next` gave for its interface. Undefined where it has gone. */
  blockAt(offset: number, record: number, bytes: PacketReader): RecordedBlock | undefined;
  /** Options of the packet whose bytes begin at `offset`, which `next` has given. */
  packetOptions(offset: number, bytes: PacketReader): readonly Option[];
  /** What those say beside comments; undefined for nothing. */
  packetFacts(offset: number, bytes: PacketReader): PacketFacts | undefined;
}
