/**
 * A capture's packets for who looks at one after another and keeps nothing of their bytes, as filters, sorting and printing
 * do: the memory of what was read is used again, which halves the time of a filter that looks at every tenth packet.
 */
import { type CaptureFile, PacketReader } from '../capture/index.ts';
import type { PacketRecord, Surroundings } from '../dissect/index.ts';
import type { PacketTable } from '../index/index.ts';
import type { CaptureScan } from '../scan/index.ts';
import { CaptureSurroundings, type MessageHeads, SegmentHeads } from '../streams/index.ts';
import type { CaptureSecrets } from './capture-secrets.ts';

/** 16 MB. */
const PAGES = 256;

/** What of an open capture is read from. */
export interface PassedCapture {
  readonly file: CaptureFile;
  readonly scan: CaptureScan;
  readonly table: PacketTable;
  readonly secrets: CaptureSecrets;
  /** Throws `UserError` once the capture is closed. */
  beOpen(): void;
  record(row: number, previousDisplayed: number, bytes: Uint8Array): PacketRecord;
}

export class PassingReader {
  readonly surroundings: CaptureSurroundings;
  readonly #capture: PassedCapture;
  readonly #packets: PacketReader;
  readonly #heads: SegmentHeads;
  /** Row + 1 whose heads are known: several comparisons of one filter ask about the same row. */
  #headsOf = 0;
  #found: MessageHeads | undefined;

  constructor(capture: PassedCapture) {
    this.#capture = capture;
    this.#packets = new PacketReader(capture.file.descriptor, PAGES, true);
    this.surroundings = new CaptureSurroundings(capture.scan.streams, row => this.#bytes(row));
    this.#heads = new SegmentHeads(capture.scan.streams, this.surroundings.payloads);
  }

  /** To be called before each packet: what was given of those before is of no use from then on. */
  next(): void {
    this.#packets.recycle();
    this.#headsOf = 0;
  }

  /** `shown`: the row that passed before this one, -1 for none. */
  record(row: number, shown = row - 1): PacketRecord {
    return this.#capture.record(row, shown, this.#bytes(row));
  }

  /** Of messages no more than `longest` bytes are put together. */
  around(row: number, longest?: number): Surroundings {
    this.surroundings.secrets = this.#capture.secrets.all;
    return this.surroundings.at(row, longest);
  }

  /** How the messages begin that the row completes; undefined where that is not simply told, or where what is encrypted may be decrypted. */
  heads(row: number): MessageHeads | undefined {
    if (this.#capture.secrets.all !== undefined) return undefined;
    if (this.#headsOf !== row + 1) {
      this.#found = this.#heads.of(row);
      this.#headsOf = row + 1;
    }
    return this.#found;
  }

  #bytes(row: number): Uint8Array {
    this.#capture.beOpen();
    const { table } = this.#capture;
    return this.#packets.read(table.offset(row), table.get('captured', row));
  }
}
