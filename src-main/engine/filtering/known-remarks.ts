/**
 * Whether anything is remarked on in a packet (`_ws.expert`), as far as that is known without dissecting it: nothing is in
 * segments and datagrams with usual headers that bring no message to its end, or only records of TLS that are not looked
 * into; something is in segments that open or close a connection. It is known of nine of ten packets of mixed traffic.
 */
import { readUint } from '../../dissect/read.ts';
import { type PlanSources, type Remarks, hasUsualOptions, plainContent } from '../../filter/index.ts';
import { CHUNK_MASK, CHUNK_SHIFT, CONVERSATION, ROW } from '../../index/index.ts';
import { hasPlainRecords } from '../../protocols/security/tls/records.ts';
import { isTraceroute } from '../../protocols/transport/udp.ts';
import { BROKEN_MESSAGE } from '../../streams/index.ts';
import type { KnownCapture } from '../known-capture.ts';
import { type PlainHeaders, TIMESTAMPS, areTimestamps, isPlainDatagram, isPlainNetwork, plainHeaders } from '../list/plain-headers.ts';

const SYN = 0x002, FIN = 0x001, RST = 0x004, URG = 0x020, ACK = 0x010;
/** Rows whose columns tell of another layer, or not of all of one. */
const UNSURE = ROW.layered | ROW.cut | ROW.fragment | ROW.reassembled;

/** What is remarked on, and what may be. */
const MARKED = SYN | FIN | RST | URG;

/** Fewer hops are remarked on; so may be many to a group (RFC 5771). */
const SMALL_TTL = 5, FIRST_MULTICAST = 224;

const IPV6_HEADER = 40;

/** The least length of an Ethernet frame without its check sequence: shorter packets are filled up. */
const LEAST_FRAME = 60;

/** Contents of HTTP that are not looked into. */
const SHOWN_AS_IS: ReadonlySet<string | undefined> = new Set(['none', 'plain']);

export class KnownRemarks {
  readonly #capture: KnownCapture;
  readonly #sources: PlanSources;
  /** By stack. */
  readonly #headers: (PlainHeaders | null | undefined)[] = [];

  /** For a capture that is scanned. */
  constructor(capture: KnownCapture, sources: PlanSources) {
    this.#capture = capture;
    this.#sources = sources;
  }

  /** Where checksums are not verified. */
  of(row: number): Remarks {
    const { table } = this.#capture, columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const headers = this.#headersOf(columns.stack[i]);
    if (this.#capture.comments.on(row) !== undefined) return 'some';
    if (headers === null || (columns.flags[i] & UNSURE) !== 0) return 'unknown';
    const isSegment = table.conversations.kind[columns.conversation[i]] === CONVERSATION.tcp;
    if (isSegment && ((columns.tcpFlags[i] & (SYN | FIN | RST)) !== 0 || columns.analysis[i] !== 0)) return 'some';
    if ((columns.flags[i] & ~ROW.fromB) !== 0 || columns.captured[i] !== columns.original[i]) return 'unknown';
    if (headers.over === 'tcp') return isSegment && this.#isPlainSegment(row, headers) ? 'none' : 'unknown';
    return this.#ofDatagram(row, headers);
  }

  /** Whether the row's packet surely has no fault that ends its dissection early, whatever is remarked on. */
  isSound(row: number): boolean {
    const { table } = this.#capture, columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, headers = this.#headersOf(columns.stack[i]);
    if (headers === null || (columns.flags[i] & ~ROW.fromB) !== 0 || columns.captured[i] !== columns.original[i]) return false;
    const packet = this.#sources.packet!;
    if (!packet.show(row) || !isPlainNetwork(packet.bytes, packet.at, headers)) return false;
    const { bytes, at } = packet, transport = at + headers.transport, options = at + headers.payload, payload = at + columns.payloadOffset[i];
    if (headers.over === 'udp') {
      return payload === options && readUint(bytes, transport + 4, 2, false) === payload - transport + columns.payloadLength[i];
    }
    const isSegment = table.conversations.kind[columns.conversation[i]] === CONVERSATION.tcp;
    if (!isSegment || transport + (bytes[transport + 12] >> 4) * 4 !== payload) return false;
    return hasUsualOptions(bytes, options, payload) && (this.#sources.continues?.(row) === true || this.#hasPlainMessages(row));
  }

  #hasPlainMessages(row: number): boolean {
    const found = this.#sources.heads?.(row);
    if (found === undefined || found.heads.length === 0) return false;
    if (found.protocol === 'tls') return found.heads.every(hasPlainRecords);
    return found.protocol === 'http' && found.heads.every(head => SHOWN_AS_IS.has(plainContent(head)));
  }

  #isPlainSegment(row: number, headers: PlainHeaders): boolean {
    const { table, scan } = this.#capture, { messages } = scan.streams.framing, columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const flags = columns.tcpFlags[i], message = columns.message[i];
    if ((flags & MARKED) !== 0 || (flags & ACK) === 0 || columns.analysis[i] !== 0) return false;
    // A message that begins here and has no end is remarked on.
    if (message !== 0 && messages.first[message] === row && messages.last[message] >= BROKEN_MESSAGE) return false;
    if (this.#sources.continues?.(row) !== true && !this.#hasPlainRecords(row)) return false;
    const packet = this.#sources.packet!;
    if (!packet.show(row) || !this.#hasPlainNetwork(row, headers)) return false;
    const { bytes } = packet, transport = packet.at + headers.transport, options = columns.payloadOffset[i] - headers.payload;
    if (bytes[transport + 12] >> 4 !== (options + 20) >> 2 || readUint(bytes, transport + 18, 2, false) !== 0) return false;
    return options === 0 || (options === TIMESTAMPS && areTimestamps(bytes, packet.at + headers.payload));
  }

  #ofDatagram(row: number, headers: PlainHeaders): Remarks {
    const { table } = this.#capture, columns = table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, packet = this.#sources.packet!;
    const { payloadOffset, payloadLength, sourcePort, destinationPort } = columns;
    if (payloadOffset[i] !== headers.payload || payloadLength[i] === 0 || isTraceroute(sourcePort[i], destinationPort[i])) return 'unknown';
    if (!packet.show(row) || !this.#hasPlainNetwork(row, headers)) return 'unknown';
    if (isPlainDatagram(packet.bytes, packet.at, headers, payloadLength[i])) return 'none';
    // There must be a checksum over IPv6.
    return headers.version === 6 && readUint(packet.bytes, packet.at + headers.transport + 6, 2, false) === 0 ? 'some' : 'unknown';
  }

  /** The packet at hand has an IP header without options, and nothing behind it but zeros that fill the frame up. */
  #hasPlainNetwork(row: number, headers: PlainHeaders): boolean {
    const { bytes, at } = this.#sources.packet!, { version } = headers, network = at + headers.network;
    const length = this.#capture.table.get('original', row);
    if (!isPlainNetwork(bytes, at, headers) || (bytes[at + 6] & 1) !== 0) return false;
    if (version === 4 && (bytes[network + 8] < SMALL_TTL || bytes[network + 16] >= FIRST_MULTICAST)) return false;
    const inside = version === 4 ? readUint(bytes, network + 2, 2, false) : IPV6_HEADER + readUint(bytes, network + 4, 2, false);
    const end = headers.network + inside;
    if (end < headers.payload || (version === 6 && inside === IPV6_HEADER)) return false;
    if (end === length) return true;
    if (end > length || length > LEAST_FRAME) return false;
    for (let i = at + end; i < at + length; i++) if (bytes[i] !== 0) return false;
    return true;
  }

  #hasPlainRecords(row: number): boolean {
    const found = this.#sources.heads?.(row);
    return found?.protocol === 'tls' && found.heads.length > 0 && found.heads.every(hasPlainRecords);
  }

  /** Of UDP, what is above shows in every datagram. */
  #headersOf(stack: number): PlainHeaders | null {
    const known = this.#headers[stack];
    if (known !== undefined) return known;
    const list = this.#capture.table.stacks.list(stack), headers = list[0] === 'eth' ? plainHeaders(list) : null;
    return (this.#headers[stack] = headers?.over === 'udp' && list[list.length - 1] !== 'udp' ? null : headers);
  }
}
