/** What is written into captures, and what writes it. */
import type { PacketFacts } from '../bytes/packet-facts.ts';
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import type { Secrets } from './file-facts.ts';
import type { CaptureInterface } from './interfaces.ts';

/** One packet to be written. */
export interface WrittenPacket {
  /** Index into `WriterOptions.interfaces`. */
  readonly interface: number;
  readonly seconds: number;
  readonly nanoseconds: number;
  /** The bytes that were captured, and how many were on the wire. */
  readonly bytes: Uint8Array;
  readonly original: number;
  /** These are kept by pcapng alone. */
  readonly comments?: readonly string[];
  readonly facts?: PacketFacts;
}

/** One block that is no packet. */
export interface WrittenBlock {
  readonly block: RecordedBlock;
  readonly data: Uint8Array;
}

export interface WriterOptions {
  /** Of the capture that the packets come from. May grow until its packets are written. */
  readonly interfaces: readonly CaptureInterface[];
  /** pcap only: `true` for nanoseconds, `false` for microseconds, into which finer times are cut; if not given, what the interfaces need. */
  readonly nanoseconds?: boolean;
  /** pcapng only: what the file says about itself. */
  readonly comments?: readonly string[];
  readonly hardware?: string;
  readonly system?: string;
  readonly application?: string;
  readonly secrets?: readonly Pick<Secrets, 'type' | 'bytes'>[];
}

export interface CaptureWriter {
  /** Throws `CaptureError` for a packet that the format cannot hold. */
  packet(packet: WrittenPacket): void;
  /** Writes a block that is no packet, unless the format has no such blocks, or this one is not to be copied. */
  block(block: WrittenBlock): void;
  /** Writes what is left. Nothing may be written afterwards. */
  end(): void;
}
