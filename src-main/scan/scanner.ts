/** Fills the packet table with one batch of records after another: the hot loop of opening a capture. */
import type { RecordBatch } from '../capture/index.ts';
import type { Registry } from '../dissect/index.ts';
import { CHUNK_MASK, type PacketColumns, type PacketTable, ROW } from '../index/index.ts';
import { type CaptureStreams, type JudgeMemory, TcpJudge } from '../streams/index.ts';
import {
  APART, type FoundHeaders, NO_IDENTIFICATION, OPTIONS_BYTES, OPTIONS_SHIFT, SEGMENT, UNUSUAL, foundHeaders,
} from './found-headers.ts';
import {
  alone, ethernet, etherType, firstLayer, hdlc, linuxCooked, linuxCooked2, llc, loop, mpls, nullLoopback, ppp, pppProtocol, pppoe,
  raw,
} from './link-layers.ts';
import { geneve, gtp, vxlan } from './datagram-tunnels.ts';
import { arp, gre, ip, ipv4, ipv6 } from './network-layers.ts';
import { arcnet, enc, fddi, frameRelay, ipnet, ipoib, juniper, nflog, pflog, pktap, pppDirected, vxlanGeneric } from './rare-link-layers.ts';
import { LAYER, LAYERS_LIMIT, type Layer } from './layers.ts';
import { judgePackets, judgedSide } from './judged-packets.ts';
import { PacketWalk } from './packet-walk.ts';
import type { ReadAhead } from './read-ahead.ts';
import { FACTS, type Stretch } from './stretches.ts';
import { ipProtocol } from './transport-layers.ts';
import { UsualHeaders } from './usual-headers.ts';
import type { PacketBatch } from './packet-batch.ts';
import { UsualPackets } from './usual-packets.ts';
import { perPacket, prism, wlanCapture } from './capture-header-layers.ts';
import { radiotap, wlan } from './wireless-layers.ts';

export class Scanner {
  readonly #table: PacketTable;
  readonly #streams: CaptureStreams;
  readonly #walk: PacketWalk;
  #headers = new UsualHeaders();
  readonly #usual: UsualPackets;
  /** Undefined where nobody asks what it would tell. */
  #judge: TcpJudge | undefined;
  readonly #linkTypes: readonly { readonly linkType: number }[];
  /** First layers by interface. */
  readonly #firstLayers: Layer[] = [];
  readonly #chunkFor: (row: number) => PacketColumns;
  #found = foundHeaders(0);
  #row = 0;

  /** `interfaces` may grow while the capture is read. */
  constructor(table: PacketTable, streams: CaptureStreams, registry: Registry, interfaces: readonly { readonly linkType: number }[]) {
    this.#table = table;
    this.#streams = streams;
    this.#walk = new PacketWalk(table, streams, registry);
    this.#usual = new UsualPackets(table, streams);
    this.#judge = new TcpJudge(streams.judgement);
    this.#linkTypes = interfaces;
    this.#chunkFor = (row) => table.chunkFor(row);
  }

  get judges(): boolean {
    return this.#judge !== undefined;
  }

  /** To be called before the first packet. */
  leaveUnjudged(): void {
    this.#judge = undefined;
  }

  /** Lets another thread read and judge from here on, if that thread can. */
  letAhead(ahead: ReadAhead): void {
    this.#findFirstLayers();
    // Its cache of headers is empty, and so must ours be when we go on: every place is a newcomer's first.
    if (ahead.begin(this.#row, this.#headers.times, this.#firstLayers, this.#judge?.memory)) this.#headers = new UsualHeaders(this.#headers.times);
  }

  /** Adds to the table what another thread has read and will judge. */
  follow({ batch, found }: Stretch): void {
    const { times } = this.#headers, last = batch.count - 1;
    this.#packets(batch, found);
    this.#row += batch.count;
    times.lastSecond = batch.seconds[last];
    times.lastNanosecond = batch.nanoseconds[last];
  }

  /** Goes on alone behind a thread that read and judged, with what its judge knew, and judges what that has left. */
  goOn(known: JudgeMemory | undefined, unjudged: readonly Stretch[]): void {
    const { judgement } = this.#streams;
    if (this.#judge !== undefined) this.#judge = new TcpJudge(judgement, known);
    if (unjudged.length === 0) return;
    judgement.forgetFrom(unjudged[0].facts[FACTS.row]);
    for (const { batch, found, facts } of unjudged) this.#judgePackets(batch, found, facts[FACTS.row]);
    this.#table.publish(this.#row);
  }

  /** Adds a batch's records to the table and publishes them. */
  scan(batch: RecordBatch): void {
    if (batch.count === 0) return;
    if (batch.count > this.#found.places.length) this.#found = foundHeaders(batch.at.length);
    this.#findFirstLayers();
    this.#headers.run(batch, this.#row, this.#firstLayers, this.#chunkFor, this.#found);
    this.#packets(batch, this.#found);
    this.#judgePackets(batch, this.#found, this.#row);
    this.#row += batch.count;
    this.#table.publish(this.#row);
  }

  /** What the columns and `found` do not tell yet of a batch's packets. */
  #packets(batch: PacketBatch, found: FoundHeaders): void {
    const { bytes, at, count } = batch, walk = this.#walk, usual = this.#usual;
    if (!found.ascending) this.#table.timesAscend = false;
    for (let record = 0; record < count; record++) {
      const next = usual.run(batch, found, record, this.#row + record);
      if (next > record) {
        record = next - 1;
        continue;
      }
      const row = this.#row + record, i = row & CHUNK_MASK, chunk = this.#table.chunkFor(row), time = found.times[record];
      walk.start(row, time, bytes, at[record], chunk.captured[i], chunk.original[i]);
      // A block that is no packet has no interface.
      const first = this.#firstLayers[chunk.interface[i]] ?? LAYER.done;
      if (first === LAYER.alone) walk.type = this.#linkTypes[chunk.interface[i]].linkType;
      this.#walkLayers(first);
      this.#store(chunk, row, chunk.original[i]);
      if (found.places[record] !== UNUSUAL) usual.note(walk, found.places[record], (found.marks[record] & SEGMENT) !== 0);
      found.sides[record] = 0;
      if (walk.side >= 0) this.#segment(row, time, found, record);
    }
  }

  #judgePackets(batch: PacketBatch, found: FoundHeaders, row: number): void {
    if (this.#judge !== undefined) judgePackets(this.#judge, batch, found, row, this.#chunkFor);
  }

  #findFirstLayers(): void {
    for (let i = this.#firstLayers.length; i < this.#linkTypes.length; i++) this.#firstLayers.push(firstLayer(this.#linkTypes[i].linkType));
  }

  #walkLayers(layer: Layer): void {
    const walk = this.#walk;
    for (let left = LAYERS_LIMIT; layer !== LAYER.done && left > 0; left--) layer = next(walk, layer);
  }

  /** Writes what the walk found, and the row's place in its conversation. */
  #store(chunk: PacketColumns, row: number, original: number): void {
    const walk = this.#walk, table = this.#table, i = row & CHUNK_MASK;
    chunk.stack[i] = walk.stack;
    chunk.link[i] = walk.link;
    if (walk.source !== 0) {
      chunk.source[i] = walk.source;
      chunk.destination[i] = walk.destination;
    } else if (walk.link !== 0) {
      chunk.source[i] = table.links.source[walk.link];
      chunk.destination[i] = table.links.destination[walk.link];
    }
    chunk.sourcePort[i] = walk.sourcePort;
    chunk.destinationPort[i] = walk.destinationPort;
    chunk.payloadOffset[i] = walk.payloadAt - walk.begin;
    chunk.payloadLength[i] = walk.payloadLength;
    chunk.flags[i] = walk.flags;
    chunk.sequence[i] = walk.sequence;
    chunk.acknowledgment[i] = walk.acknowledgment;
    chunk.tcpFlags[i] = walk.tcpFlags;
    chunk.window[i] = walk.window;
    const { conversation } = walk;
    if (conversation === 0) return;
    chunk.conversation[i] = conversation;
    const before = table.conversations.add(conversation, row, original, (walk.flags & ROW.fromB) !== 0);
    if (before >= 0) table.chunkFor(before).next[before & CHUNK_MASK] = row;
  }

  #segment(row: number, time: number, found: FoundHeaders, record: number): void {
    const walk = this.#walk;
    const end = Math.min(walk.end, walk.payloadAt + walk.payloadLength);
    this.#leaveToJudge(walk, end, found, record);
    this.#streams.segment(
      row, walk.side, time, walk.sequence, walk.acknowledgment, walk.tcpFlags, walk.window, walk.shift, walk.reused,
      walk.bytes, Math.min(walk.payloadAt, end), end, walk.payloadLength,
    );
  }

  /** What the judge needs of a segment beside its columns. The bytes may be those of a datagram put together, so that its options are copied. */
  #leaveToJudge({ side, identification, bytes, transportAt, payloadAt }: PacketWalk, end: number, found: FoundHeaders, record: number): void {
    const from = transportAt + 20, length = Math.max(0, Math.min(payloadAt, end) - from), to = OPTIONS_BYTES * record;
    for (let i = 0; i < length; i++) found.options[to + i] = bytes[from + i];
    found.marks[record] = APART | (length << OPTIONS_SHIFT) | (identification < 0 ? NO_IDENTIFICATION : identification);
    found.sides[record] = judgedSide(side, this.#streams.connections.clientIsB[side >> 1]);
  }
}

function next(walk: PacketWalk, layer: Layer): Layer {
  switch (layer) {
    case LAYER.ethernet: return ethernet(walk);
    case LAYER.etherType: return etherType(walk);
    case LAYER.ipv4: return ipv4(walk);
    case LAYER.ipProtocol: return ipProtocol(walk);
    case LAYER.ipv6: return ipv6(walk);
    case LAYER.arp: return arp(walk);
    case LAYER.ip: return ip(walk);
    case LAYER.llc: return llc(walk);
    case LAYER.linuxCooked: return linuxCooked(walk);
    case LAYER.linuxCooked2: return linuxCooked2(walk);
    case LAYER.nullLoopback: return nullLoopback(walk);
    case LAYER.loop: return loop(walk);
    case LAYER.raw: return raw(walk);
    case LAYER.ppp: return ppp(walk);
    case LAYER.pppProtocol: return pppProtocol(walk);
    case LAYER.hdlc: return hdlc(walk);
    case LAYER.pppoe: return pppoe(walk);
    case LAYER.wlan: return wlan(walk);
    case LAYER.radiotap: return radiotap(walk);
    case LAYER.prism: return prism(walk);
    case LAYER.wlanCapture: return wlanCapture(walk);
    case LAYER.perPacket: return perPacket(walk);
    case LAYER.mpls: return mpls(walk);
    case LAYER.frameRelay: return frameRelay(walk);
    case LAYER.fddi: return fddi(walk);
    case LAYER.arcnet: return arcnet(walk);
    case LAYER.ipoib: return ipoib(walk);
    case LAYER.ipnet: return ipnet(walk);
    case LAYER.nflog: return nflog(walk);
    case LAYER.pflog: return pflog(walk);
    case LAYER.enc: return enc(walk);
    case LAYER.pktap: return pktap(walk);
    case LAYER.pppDirected: return pppDirected(walk);
    case LAYER.vxlanGeneric: return vxlanGeneric(walk);
    case LAYER.juniper: return juniper(walk);
    case LAYER.gre: return gre(walk);
    case LAYER.vxlan: return vxlan(walk);
    case LAYER.geneve: return geneve(walk);
    case LAYER.gtp: return gtp(walk);
    case LAYER.alone: return alone(walk);
    case LAYER.done: return LAYER.done;
  }
}
