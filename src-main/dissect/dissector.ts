/** Runs protocols over one packet after another, outermost layer first, into one reused tree. */
import { communityId } from './community-id.ts';
import { Columns } from './columns.ts';
import { Cursor, STOP } from './cursor.ts';
import { label, printable } from './display.ts';
import type { ExpertGroup, Field, Severity } from './field.ts';
import { LIMITS } from './limits.ts';
import { PacketContext, type PacketRecord } from './packet.ts';
import { type Protocol, arrange, shownName } from './protocol.ts';
import type { Registry } from './registry.ts';
import { MARKS } from './marks.ts';
import type { Repeats } from './repeats.ts';
import { GROUP_VALUES, SEVERITY_NAMES, SEVERITY_VALUES } from './severities.ts';
import { StackTexts } from './stack-texts.ts';
import type { Piece, Surroundings } from './surroundings.ts';
import { between, durationText } from './time-text.ts';
import { GENERATED, HIDDEN, LAYER, TOO_MANY_NODES, Tree } from './tree.ts';

export interface DissectorOptions {
  /** By field index, 1 for those to keep; undefined: all. */
  readonly wanted?: Uint8Array;
  /** Write the labels that people read; `headings`: only those of nodes that say nothing else. */
  readonly labelled?: boolean | 'headings';
  /** Keep fields that Wireshark does not know where all fields are kept; default true. */
  readonly own?: boolean;
  /** Parts that come again need no nodes: their writer has kept what they look like. */
  readonly repeats?: Repeats;
  /** Let a dissector's bug escape, as tests want it; otherwise the packet says so. */
  readonly strict?: boolean;
}

/** One per consumer; not reentrant. */
export class Dissector {
  readonly packet = new PacketContext();
  readonly columns = new Columns();
  readonly tree: Tree;
  /** Names of this packet's layers in order, as `frame.protocols` has them. */
  readonly stack: string[] = [];
  /** Subtrees open at the moment, over all layers. */
  nesting = 0;
  /** The first thing that ended a layer early in this packet. */
  trouble: 'none' | 'cut' | 'malformed' | 'bug' = 'none';
  private depth = 0;
  /** Layers of this packet so far. */
  private layers = 0;
  /** Node that the layers at hand go below, -1 for the top level. */
  layersBelow = -1;
  private readonly cursors: Cursor[] = [];
  readonly #stackTexts = new StackTexts();

  constructor(readonly registry: Registry, private readonly options: DissectorOptions = {}) {
    const { wanted, labelled = false, own, repeats } = options;
    this.tree = new Tree(wanted, labelled === 'headings' ? labelled : labelled ? 'all' : 'none', own);
    this.tree.repeats = repeats;
    this.tree.numberField = field => registry.number(field);
  }

  /**
   * Dissects a packet, from its frame or, given `from`, as if its first byte were that
   * protocol's. Tree, columns and stack hold it until the next call.
   */
  dissect(record: PacketRecord, around?: Surroundings, from?: Protocol): void {
    this.tree.reset();
    this.columns.reset();
    this.tree.names = this.columns.names = this.registry.names;
    while (this.stack.length > 0) this.stack.pop();
    this.nesting = 0;
    this.depth = this.layers = 0;
    this.layersBelow = -1;
    this.trouble = 'none';
    this.packet.reset(record, around);
    this.tree.sources.push({ name: 'Frame', bytes: record.bytes });
    const first = from ?? this.registry.protocol('frame');
    if (first === undefined) throw new Error('the registry has no frame protocol');
    const length = record.bytes.length;
    this.layer(first, undefined, record.bytes, 0, 0, length, Math.max(length, record.original), -1);
    const { protocolsNode } = this.packet;
    if (protocolsNode >= 0) this.tree.values[protocolsNode] = this.#stackTexts.of(this.stack);
    const { wanted, own } = this.tree, { communityId: id } = MARKS.fields;
    if (wanted === undefined ? own : wanted[id.index] === 1) this.nameFlow();
    if (wanted !== undefined) this.tellColumns(wanted);
  }

  /** Below all layers, which have found the flow. */
  private nameFlow(): void {
    const id = communityId(this.packet);
    this.tree.current = -1;
    if (id !== undefined) this.tree.add(MARKS.fields.communityId, 0, 0, 0, 0, id, GENERATED);
  }

  /** The columns as fields, for filters that ask for them. */
  private tellColumns(wanted: Uint8Array): void {
    const { columns, tree } = this, { record } = this.packet;
    const { columnNumber, columnTime, columnLength, columnInfo, columnProtocol, columnSource, columnDestination } = MARKS.fields;
    tree.current = -1;
    if (wanted[columnNumber.index] === 1) tree.add(columnNumber, 0, 0, 0, 0, String(record.number), GENERATED);
    if (wanted[columnTime.index] === 1 && record.timed !== false) tree.add(columnTime, 0, 0, 0, 0, sinceFirstText(record), GENERATED);
    if (wanted[columnLength.index] === 1) tree.add(columnLength, 0, 0, 0, 0, String(record.original), GENERATED);
    if (wanted[columnInfo.index] === 1) tree.add(columnInfo, 0, 0, 0, 0, columns.info(), GENERATED);
    if (wanted[columnProtocol.index] === 1) tree.add(columnProtocol, 0, 0, 0, 0, columns.protocol, GENERATED);
    if (wanted[columnSource.index] === 1) tree.add(columnSource, 0, 0, 0, 0, columns.source, GENERATED);
    if (wanted[columnDestination.index] === 1) tree.add(columnDestination, 0, 0, 0, 0, columns.destination, GENERATED);
  }

  /**
   * Runs one layer. `under`: the node it goes below, -1 for where the layers of this
   * packet go: the top level, or the subtree of the packet that quotes it.
   */
  layer(
    protocol: Protocol, below: Cursor | undefined, bytes: Uint8Array, source: number, at: number, end: number, reported: number, under: number,
  ): void {
    const tree = this.tree;
    const outer = tree.current;
    const nesting = this.nesting;
    const cursor = this.cursorAt(this.depth);
    cursor.bytes = bytes;
    cursor.source = source;
    cursor.at = cursor.begin = at;
    cursor.end = end;
    cursor.reported = reported;
    cursor.headerEnd = -1;
    cursor.stopped = false;
    cursor.calledEnd = -1;
    cursor.protocol = protocol;
    cursor.depth = this.depth;
    tree.current = under < 0 ? this.layersBelow : under;
    const isTooDeep = ++this.depth > LIMITS.layers;
    if (isTooDeep || ++this.layers > LIMITS.layersInAll) {
      this.depth--;
      if (this.trouble === 'none') this.trouble = 'malformed';
      const limit = isTooDeep ? `${LIMITS.layers} layers` : `${LIMITS.layersInAll} layers in all`;
      if (isTooDeep || this.layers === LIMITS.layersInAll + 1)
        this.remark(cursor, undefined, 'error', 'Malformed', `more than ${limit}: the rest is not dissected`);
      tree.current = outer;
      return;
    }
    // A protocol's number is where the bytes end that were given to it; its node covers only its own header.
    const node = tree.add(protocol.self, source, at, 0, end, undefined, LAYER);
    cursor.node = cursor.lastNode = node;
    if (node >= 0) tree.current = node;
    if (protocol.self.name !== 'frame') this.stack.push(protocol.name);
    const announced = protocol.short !== '' && this.columns.begun(protocol.short);
    if (!protocol.arranged) arrange(protocol);
    if (protocol.lateFields !== undefined) this.registry.complete();
    try {
      protocol.dissect(cursor, protocol.fields);
    } catch (error) {
      if (below !== undefined) below.stopped = true;
      if (error === TOO_MANY_NODES) this.tooManyNodes(cursor);
      else if (error !== STOP) this.bug(cursor, error);
    }
    if (protocol.short !== '') this.columns.ended(announced);
    this.depth--;
    if (below !== undefined) below.calledEnd = source === below.source ? cursor.reported : -1;
    const shown = cursor.node;
    if (shown >= 0 && tree.length[shown] === 0)
      tree.length[shown] = Math.max(0, (cursor.headerEnd >= 0 ? cursor.headerEnd : cursor.at) - tree.start[shown]);
    if (cursor.stopped && below !== undefined) below.stopped = true;
    this.nesting = nesting;
    tree.current = outer;
  }

  /** Runs a layer below the cursor's current subtree with the columns left alone. */
  quoted(protocol: Protocol, below: Cursor, reported: number): void {
    const { packet, columns } = this;
    const before = {
      quoted: packet.quoted, frozen: columns.frozen, network: packet.network, networkBytes: packet.networkBytes,
      fragment: packet.fragment, sourceAt: packet.sourceAt, destinationAt: packet.destinationAt, ipProtocol: packet.ipProtocol,
      sourcePort: packet.sourcePort, destinationPort: packet.destinationPort,
    };
    packet.quoted = columns.frozen = true;
    const outerLayers = this.layersBelow;
    this.layersBelow = this.tree.current;
    this.layer(protocol, below, below.bytes, below.source, below.at, Math.min(below.end, reported), reported, this.tree.current);
    this.layersBelow = outerLayers;
    columns.frozen = before.frozen;
    packet.quoted = before.quoted;
    packet.network = before.network;
    packet.networkBytes = before.networkBytes;
    packet.fragment = before.fragment;
    packet.sourceAt = before.sourceAt;
    packet.destinationAt = before.destinationAt;
    packet.ipProtocol = before.ipProtocol;
    packet.sourcePort = before.sourcePort;
    packet.destinationPort = before.destinationPort;
  }

  /** Gives the number of a new byte tab, or of the newest where that has these bytes under this name. */
  addSource(name: string, bytes: Uint8Array, pieces?: readonly Piece[]): number {
    const sources = this.tree.sources;
    // What a list of pieces has shown already, and is now read.
    const newest = sources.at(-1);
    if (newest !== undefined && newest.bytes === bytes && newest.name === name) return sources.length - 1;
    if (sources.length === 255) return 254;
    sources.push(pieces === undefined ? { name, bytes } : { name, bytes, pieces });
    return sources.length - 1;
  }

  labelOf(node: number): string {
    return label(this.tree, node);
  }

  /** The capture ends inside the layer. */
  cut(cursor: Cursor): void {
    if (this.trouble !== 'none') return;
    this.trouble = 'cut';
    // Of a layer none of whose bytes were captured there is nothing to show but that it was there.
    if (cursor.end <= cursor.begin && cursor.node >= 0 && cursor.node === this.tree.count - 1 && cursor === this.cursors[cursor.depth]) {
      this.tree.current = this.tree.parent[cursor.node];
      this.tree.retract();
      cursor.node = cursor.lastNode = -1;
    }
    const packet = this.packet.record;
    // Reassembled bytes are never cut by the snap length: what is missing there is missing from the message.
    if (cursor.source > 0 || packet.bytes.length >= packet.original) {
      this.mark(cursor, MARKS.fields.unreassembled, `[Not all bytes of this ${shownName(cursor.protocol)} message were captured]`);
    } else if (packet.changed !== undefined) {
      this.mark(cursor, MARKS.fields.short, `[File changed after it was opened: ${shownName(cursor.protocol)} truncated]`);
      this.columns.mark('[File changed after it was opened]');
    } else {
      this.mark(cursor, MARKS.fields.short, `[Packet size limited during capture: ${shownName(cursor.protocol)} truncated]`);
      this.columns.mark('[Packet size limited during capture]');
    }
  }

  malformed(cursor: Cursor, text: string): void {
    // An error message quotes the beginning of a packet: its end is no fault of anybody's.
    if (this.trouble !== 'none' || this.packet.quoted) return;
    this.trouble = 'malformed';
    const name = shownName(cursor.protocol);
    const node = this.mark(cursor, MARKS.fields.malformed, `[Malformed Packet: ${name}: ${text}]`), { tree } = this, outer = tree.current;
    if (node >= 0) tree.current = node;
    const { malformedRemark } = MARKS.fields, { severity, group } = malformedRemark.expert!;
    this.remark(cursor, malformedRemark, severity, group, malformedRemark.title);
    tree.current = outer;
    this.columns.mark('[Malformed Packet]');
  }

  private bug(cursor: Cursor, error: unknown): void {
    if (this.options.strict) throw error;
    if (this.trouble === 'none') this.trouble = 'bug';
    const text = error instanceof Error ? error.message : String(error);
    this.mark(cursor, MARKS.fields.bug, `[Dissector bug, protocol ${shownName(cursor.protocol)}: ${text}]`);
    this.columns.appendInfo(`[Dissector bug, protocol ${shownName(cursor.protocol)}]`);
  }

  /** Says so in the list, and in the tree in place of the newest nodes. */
  private tooManyNodes(cursor: Cursor): void {
    if (this.trouble === 'none') this.trouble = 'malformed';
    this.columns.appendInfo(`[More than ${LIMITS.nodes} items: the rest is not shown]`);
    for (let node = 0; node < REMARK_NODES; node++) this.tree.retract();
    this.tree.current = this.layersBelow;
    this.remark(cursor, undefined, 'error', 'Malformed', `more than ${LIMITS.nodes} items: the rest is not shown`);
  }

  /** A line of its own at the top level, for what concerns the whole packet. */
  private mark(cursor: Cursor, field: Field<void>, text: string): number {
    const tree = this.tree;
    const outer = tree.current;
    tree.current = -1;
    const node = tree.add(field, cursor.source, cursor.at, Math.max(0, Math.min(cursor.end, cursor.reported) - cursor.at), 0, undefined, GENERATED);
    if (node >= 0) tree.labels[node] = text;
    tree.current = outer;
    return node;
  }

  /** Adds a remark and its parts below the current subtree. Its node's number is one more than that of the field it is declared as, 0 for none. */
  remark(cursor: Cursor, field: Field<void> | undefined, severity: Severity, group: ExpertGroup, text: string): void {
    const tree = this.tree;
    const outer = tree.current;
    const at = Math.max(0, cursor.at);
    const node = tree.add(MARKS.fields.expert, cursor.source, at, 0, field === undefined ? 0 : field.index + 1, undefined, GENERATED);
    if (node >= 0) {
      tree.labels[node] = `[Expert Info (${SEVERITY_NAMES[severity]}/${group}): ${printable(text)}]`;
      tree.current = node;
    }
    if (field !== undefined) {
      const shown = tree.add(field, cursor.source, at, 0, 0, undefined, GENERATED);
      if (shown >= 0) tree.labels[shown] = printable(text);
    }
    tree.add(MARKS.fields.message, cursor.source, at, 0, 0, text, GENERATED | (field === undefined ? 0 : HIDDEN));
    tree.add(MARKS.fields.severity, cursor.source, at, 0, SEVERITY_VALUES[severity], undefined, GENERATED);
    tree.add(MARKS.fields.group, cursor.source, at, 0, GROUP_VALUES[group], undefined, GENERATED);
    tree.current = outer;
  }

  private cursorAt(depth: number): Cursor {
    return this.cursors[depth] ?? (this.cursors[depth] = new Cursor(this));
  }
}

/** Nodes of a remark. */
const REMARK_NODES = 4;

/** Seconds since the first packet, with as many digits as the file has. */
function sinceFirstText(record: PacketRecord): string {
  const text = durationText(between(record.first ?? record, record)), missing = 9 - (record.timeDigits ?? 9);
  return missing === 9 ? text.slice(0, -10) : text.slice(0, text.length - missing);
}
