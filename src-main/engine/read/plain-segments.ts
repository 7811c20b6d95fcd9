/**
 * What the packet list says of TCP segments that bring no message to its end: the table and the connection tell it without their packets being dissected.
 * Seven of ten packets of mixed traffic are such segments.
 */
import { Worded } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { CHUNK_MASK, CHUNK_SHIFT, ROW } from '../../index/index.ts';
import { SegmentWordings, acknowledges } from '../../protocols/transport/tcp/segment-info.ts';
import type { ConnectionValues } from '../../streams/index.ts';
import type { OpenCapture } from '../open-capture.ts';

const SYN = 0x002, RST = 0x004, URG = 0x020;

/** What these say is not in columns. */
const UNUSUAL = SYN | RST | URG;

/** Bytes of headers without options. */
const LINK: Readonly<Record<string, number>> = { eth: 14, vlan: 4 };
const IPV4 = 20, IPV6 = 40, TCP = 20;

/** What an IPv4 header without options begins with, and the protocol number that an IPv6 header without extensions gives for TCP. */
const PLAIN_IPV4 = 0x45, OVER_IPV6 = 6;

/** Two bytes of no operation and the option of RFC 7323, aligned as its appendix A has it. */
const TIMESTAMPS = 12, ALIGNED_TIMESTAMPS = 0x0101080a;

/** Ports, sequence and acknowledgment number, window, length, both timestamps. */
const MOST_NUMBERS = 8;

const ADDRESSES_KEPT = 1 << 10;

/** Where headers of a stack are in its packets if none has options. */
interface Headers {
  readonly network: number;
  readonly payload: number;
}

export class PlainSegments {
  readonly protocol = 'TCP';
  readonly #capture: OpenCapture;
  readonly #wordings = new SegmentWordings();
  readonly #values: ConnectionValues;
  /** By stack; null where that is not of these protocols alone. */
  readonly #headers: (Headers | null | undefined)[] = [];
  /** Those of the info, which are the first of them. */
  readonly #numbers = new Float64Array(MOST_NUMBERS);
  /** Texts of addresses, by the lowest bits of their number. */
  readonly #addressIds = new Uint32Array(ADDRESSES_KEPT);
  readonly #addresses: string[] = new Array<string>(ADDRESSES_KEPT).fill('');
  #row = -1;
  /** Where the timestamps are in the packet shown last, -1 without any. */
  #timestampsAt = -1;

  /** For a capture that is scanned. */
  constructor(capture: OpenCapture) {
    this.#capture = capture;
    this.#values = capture.forFilters.surroundings.connectionValues();
  }

  /** Becomes a row; false where its packet must be dissected. About 50 ns. */
  be(row: number): boolean {
    const { table, planSources } = this.#capture;
    const { stack, flags, tcpFlags, analysis, payloadOffset, payloadLength, captured } = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if ((flags[i] & ~ROW.fromB) !== 0 || (tcpFlags[i] & UNUSUAL) !== 0 || analysis[i] !== 0) return false;
    const known = this.#headers[stack[i]], headers = known === undefined ? (this.#headers[stack[i]] = headersOf(table.stacks.list(stack[i]))) : known;
    if (headers === null || captured[i] < payloadOffset[i] + payloadLength[i] || !this.#values.isSegment(row) || !planSources.continues!(row)) return false;
    const options = payloadOffset[i] - headers.payload;
    this.#row = row;
    this.#timestampsAt = -1;
    return options === 0 || (options === TIMESTAMPS && this.#findTimestamps(row, headers));
  }

  get source(): string {
    const row = this.#row;
    return this.#address(this.#capture.table.chunks[row >>> CHUNK_SHIFT].source[row & CHUNK_MASK]);
  }

  get destination(): string {
    const row = this.#row;
    return this.#address(this.#capture.table.chunks[row >>> CHUNK_SHIFT].destination[row & CHUNK_MASK]);
  }

  #address(id: number): string {
    const place = id & (ADDRESSES_KEPT - 1);
    if (this.#addressIds[place] !== id) {
      this.#addressIds[place] = id;
      this.#addresses[place] = this.#capture.table.addresses.text(id);
    }
    return this.#addresses[place];
  }

  /** Good until the next row. */
  info(): Worded {
    const row = this.#row, { sourcePort, destinationPort, tcpFlags, payloadLength } = this.#capture.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const numbers = this.#numbers, at = this.#timestampsAt;
    let count = 3;
    numbers[0] = sourcePort[i];
    numbers[1] = destinationPort[i];
    numbers[2] = this.#values.sequence(row);
    if (acknowledges(tcpFlags[i])) numbers[count++] = this.#values.acknowledgment(row);
    numbers[count++] = this.#values.window(row);
    numbers[count++] = payloadLength[i];
    if (at >= 0) {
      const { bytes } = this.#capture.planSources.packet!;
      numbers[count++] = readUint(bytes, at + 4, 4, false);
      numbers[count++] = readUint(bytes, at + 8, 4, false);
    }
    return new Worded(this.#wordings.plain(tcpFlags[i], at >= 0, payloadLength[i] > 0), numbers);
  }

  /** False where the bytes that are more than the shortest headers have are anything else. */
  #findTimestamps(row: number, { network, payload }: Headers): boolean {
    const packet = this.#capture.planSources.packet!;
    if (!packet.show(row)) return false;
    const { bytes } = packet, header = packet.at + network, at = packet.at + payload;
    const isPlain = payload - network === IPV4 + TCP ? bytes[header] === PLAIN_IPV4 : bytes[header + 6] === OVER_IPV6;
    if (!isPlain || readUint(bytes, at, 4, false) !== ALIGNED_TIMESTAMPS) return false;
    this.#timestampsAt = at;
    return true;
  }
}

function headersOf(stack: readonly string[]): Headers | null {
  const tcp = stack.indexOf('tcp'), version = tcp < 1 ? '' : stack[tcp - 1];
  if (version !== 'ip' && version !== 'ipv6') return null;
  let network = 0;
  for (const name of stack.slice(0, tcp - 1)) {
    if (!Object.hasOwn(LINK, name)) return null;
    network += LINK[name];
  }
  return { network, payload: network + (version === 'ip' ? IPV4 : IPV6) + TCP };
}
