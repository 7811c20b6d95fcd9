/**
 * The packet list's columns of rows whose packets need not be dissected for them: TCP segments that bring no message
 * to its end, and UDP datagrams whose contents have no name. Eight of ten packets of mixed traffic are such.
 */
import { NO_NAMES, type Worded } from '../../dissect/index.ts';
import type { ListedColumns } from '../../export/packet-writer.ts';
import { CHUNK_MASK, CHUNK_SHIFT, ROW } from '../../index/index.ts';
import type { KnownCapture } from '../known-capture.ts';
import { PlainDatagrams } from './plain-datagrams.ts';
import { type PlainHeaders, plainHeaders } from './plain-headers.ts';
import { PlainSegments } from './plain-segments.ts';

/** Texts of addresses, by the lowest bits of their number. */
const ADDRESSES_KEPT = 1 << 10;

/**
 * Whether the table tells columns at all: a wrong checksum is told in the Info column, names are
 * not in the table, and while a file is read, later packets may change what earlier ones say.
 */
export function areColumnsKnown({ loading, registry }: KnownCapture, verifiesChecksums: boolean): boolean {
  return !verifiesChecksums && loading === undefined && registry.names === NO_NAMES;
}

export class KnownColumns implements ListedColumns {
  readonly #capture: KnownCapture;
  readonly #segments: PlainSegments;
  readonly #datagrams: PlainDatagrams;
  /** By stack. */
  readonly #headers: (PlainHeaders | null | undefined)[] = [];
  readonly #addressIds = new Uint32Array(ADDRESSES_KEPT);
  readonly #addresses = new Array<string>(ADDRESSES_KEPT).fill('');
  #row = -1;
  #told: PlainSegments | PlainDatagrams;

  /** For a capture that is scanned. */
  constructor(capture: KnownCapture) {
    this.#capture = capture;
    this.#datagrams = new PlainDatagrams(capture);
    this.#told = this.#segments = new PlainSegments(capture);
  }

  /** Becomes a row; false where its packet must be dissected. About 50 ns. */
  be(row: number): boolean {
    const { stack, flags, payloadOffset, payloadLength, captured } = this.#capture.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const headers = this.#headersOf(stack[i]);
    if (headers === null || (flags[i] & ~ROW.fromB) !== 0 || captured[i] < payloadOffset[i] + payloadLength[i]) return false;
    this.#row = row;
    this.#told = headers.over === 'tcp' ? this.#segments : this.#datagrams;
    return this.#told.be(row, headers);
  }

  get source(): string {
    const row = this.#row;
    return this.#address(this.#capture.table.chunks[row >>> CHUNK_SHIFT].source[row & CHUNK_MASK]);
  }

  get destination(): string {
    const row = this.#row;
    return this.#address(this.#capture.table.chunks[row >>> CHUNK_SHIFT].destination[row & CHUNK_MASK]);
  }

  get protocol(): string {
    return this.#told.protocol;
  }

  info(): Worded {
    return this.#told.info();
  }

  /** Of TCP, what is above shows in messages alone; of UDP, in every datagram. */
  #headersOf(stack: number): PlainHeaders | null {
    const known = this.#headers[stack];
    if (known !== undefined) return known;
    const list = this.#capture.table.stacks.list(stack), headers = plainHeaders(list);
    return (this.#headers[stack] = headers?.over === 'udp' && list[list.length - 1] !== 'udp' ? null : headers);
  }

  #address(id: number): string {
    const place = id & (ADDRESSES_KEPT - 1);
    if (this.#addressIds[place] !== id) {
      this.#addressIds[place] = id;
      this.#addresses[place] = this.#capture.table.addresses.text(id);
    }
    return this.#addresses[place];
  }
}
