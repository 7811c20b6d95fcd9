/**
 * The cursor a dissector reads with. It knows two ends, the captured and the reported one, so that "cut off by the capture" and "malformed"
 * are told apart here and nowhere else. What was read before either stays in the tree.
 */
import type { Columns, Text } from './columns.ts';
import type { Dissector } from './dissector.ts';
import { FieldCursor } from './field-cursor.ts';
import type { ExpertGroup, Field, Severity } from './field.ts';
import type { PacketContext } from './packet.ts';
import type { Protocol } from './protocol.ts';
import type { Piece } from './surroundings.ts';
import { LAYER } from './tree.ts';

/** Thrown to leave a layer; caught where the layer began. One object for all: making an error costs a stack trace. */
export const STOP = new Error('the layer ends here');

export class Cursor extends FieldCursor {
  /** Where the layer's own bytes end, -1 until a layer above it has begun. */
  headerEnd = -1;
  /** True when a layer that this one called did not come to its end. */
  stopped = false;
  /** First offset that the layer last called (by `next` or `call`) did not take for its own: padding begins there. */
  calledEnd = -1;
  depth = 0;
  readonly packet: PacketContext;
  readonly columns: Columns;

  constructor(dissector: Dissector) {
    super(dissector);
    this.packet = dissector.packet;
    this.columns = dissector.columns;
  }

  protected override overrun(length: number): never {
    if (length < 0) this.malformed(`a length of ${length} bytes`);
    if (this.at + length > this.reported) this.malformed(`${length} bytes wanted, ${Math.max(0, this.reported - this.at)} left`);
    this.dissector.cut(this);
    throw STOP;
  }

  // ---- the packet list's columns ----

  /** What the Info column says of this packet, unless a layer above says more. A function is called when the row is shown. */
  info(text: Text): void {
    this.columns.setInfo(text);
  }

  /** What it says as long as the layer above says nothing, and unless that one ends early. */
  announce(text: Text): void {
    this.columns.announce(text);
  }

  addInfo(text: Text): void {
    this.columns.appendInfo(text);
  }

  /** What the Protocol column says, where that is not the protocol's short name. */
  column(text: string): void {
    this.columns.setProtocol(text);
  }

  // ---- remarks ----

  /** Adds a remark declared with `expert(…)` beside the last node, with its severity and group. */
  expert(field: Field<void>, text: string = field.title): void {
    const mark = field.expert!;
    this.remark(field, mark.severity, mark.group, text);
  }

  /** The same below the last node, which stays the last one: a remark on that field's value. */
  expertUnder(field: Field<void>, text: string = field.title): void {
    const { tree, lastNode } = this;
    const outer = tree.current;
    if (lastNode >= 0) tree.current = lastNode;
    this.expert(field, text);
    tree.current = outer;
  }

  /** Adds a remark that is not a field of its own. */
  remark(field: Field<void> | undefined, severity: Severity, group: ExpertGroup, text: string): void {
    this.dissector.remark(this, field, severity, group, text);
  }

  override malformed(text: string): never {
    this.dissector.malformed(this, text);
    throw STOP;
  }

  // ---- other layers ----

  /** The layer has no bytes of its own and is not shown: it only finds the layer above. To be called before anything is read. */
  withdraw(): void {
    this.headerEnd = this.at;
    if (this.node < 0) return;
    this.tree.current = this.tree.parent[this.node];
    this.tree.retract();
    this.node = this.lastNode = -1;
  }

  /**
   * The layer has nothing to show of this packet, as if it had not been called: the Protocol column says `column`. To be called before
   * anything is read.
   */
  decline(column: string): void {
    this.withdraw();
    this.dissector.stack.pop();
    this.column(column);
  }

  /** The layer is shown, but is not listed among the packet's protocols. To be called before it calls another. */
  unlisted(): void {
    const { tree, node } = this;
    this.dissector.stack.pop();
    if (node >= 0) tree.flags[node] &= ~LAYER;
  }

  /** Goes on below another heading of this layer, beside the one so far: a compound of several packets is one layer. */
  another(): void {
    const { tree, node } = this;
    if (node < 0) return;
    tree.length[node] = this.at - tree.start[node];
    tree.current = tree.parent[node];
    this.node = this.lastNode = tree.add(this.protocol.self, this.source, this.at, 0, this.reported, undefined, 0);
    tree.current = this.node;
  }

  /** Gives `length` bytes (default: all that is left) to the protocol that `table` has for `key`; false and nothing read when it has none. */
  next(table: string, key: number | string, length = this.remaining): boolean {
    const protocol = this.dissector.registry.lookup(table, key);
    if (protocol === undefined) return false;
    this.call(protocol, length);
    return true;
  }

  /** The same by ports. `length` counts bytes on the wire. */
  nextByPort(table: string, source: number, destination: number, length = this.remaining): boolean {
    const protocol = this.dissector.registry.lookupPort(table, source, destination);
    if (protocol === undefined) return false;
    this.call(protocol, length);
    return true;
  }

  /** Gives bytes to a protocol, by itself or by name; `under` as for `nest`. The cursor then stands behind them, whatever became of them. */
  call(protocol: Protocol | string, length = this.remaining, under = -1): void {
    if (this.headerEnd < 0) this.headerEnd = this.at;
    this.run(this.resolve(protocol), length, under);
  }

  private run(protocol: Protocol, length: number, under: number): void {
    const at = this.at;
    const reported = Math.min(this.reported, at + Math.max(0, length));
    this.dissector.layer(protocol, this, this.bytes, this.source, at, Math.min(this.end, reported), reported, under);
    this.at = Math.min(reported, this.end);
  }

  /** As `next`, with the layer shown below node `under` (-1: the top level): the headers that extend another one. */
  nest(table: string, key: number | string, under: number, length = this.remaining): boolean {
    const protocol = this.dissector.registry.lookup(table, key);
    if (protocol === undefined) return false;
    if (this.headerEnd < 0) this.headerEnd = this.at;
    this.run(protocol, length, under);
    return true;
  }

  /** The same, with the layers shown below the current subtree and the list's columns left alone: packets quoted in error messages. */
  quote(table: string, key: number | string, length = this.remaining): boolean {
    const protocol = this.dissector.registry.lookup(table, key);
    if (protocol === undefined) return false;
    const at = this.at;
    const reported = Math.min(this.reported, at + length);
    this.dissector.quoted(protocol, this, reported);
    this.at = Math.min(reported, this.end);
    return true;
  }

  /**
   * Gives other bytes (reassembled, decoded, decrypted) to a protocol; they become a byte tab called `name`. `lacking`: bytes behind them that
   * were not captured.
   */
  callOn(protocol: Protocol | string, name: string, bytes: Uint8Array, pieces?: readonly Piece[], lacking = 0): void {
    if (this.headerEnd < 0) this.headerEnd = this.at;
    const source = this.dissector.addSource(name, bytes, pieces);
    this.dissector.layer(this.resolve(protocol), this, bytes, source, 0, bytes.length, bytes.length + lacking, -1);
  }

  /** The same, for what `table` has for `key`; false when it has nothing. */
  nextOn(table: string, key: number | string, name: string, bytes: Uint8Array, pieces?: readonly Piece[]): boolean {
    const protocol = this.dissector.registry.lookup(table, key);
    if (protocol === undefined) return false;
    this.callOn(protocol, name, bytes, pieces);
    return true;
  }

  /** Notes a step of dispatch that tshark lists among a frame's protocols, such as `ethertype`. */
  passing(name: string): void {
    this.dissector.stack.push(name);
  }

  /** What is left, as data nobody understands. */
  data(length = this.remaining): void {
    if (length > 0 && this.at < this.end) this.call('data', length);
  }

  /** The same below the current subtree: what a message only carries. */
  innerData(length = this.remaining): void {
    if (length > 0 && this.at < this.end) this.run(this.resolve('data'), length, this.tree.current);
  }

  private resolve(protocol: Protocol | string): Protocol {
    const { registry } = this.dissector;
    if (registry.isOff(typeof protocol === 'string' ? protocol : protocol.name)) return registry.protocol('data')!;
    if (typeof protocol !== 'string') return protocol;
    const found = registry.protocol(protocol);
    if (found === undefined) throw new Error(`no protocol ${protocol}`);
    return found;
  }

  // ---- parts of the same layer ----

  /** A cursor over the next `length` bytes, for what brings its own length; this one moves behind them. A length beyond the layer is malformed. */
  within(length: number): Cursor {
    if (length < 0 || this.at + length > this.reported) this.overrun(length);
    const part = this.part(this.bytes, this.source, this.at, Math.min(this.end, this.at + length), this.at + length);
    this.at = Math.min(this.at + length, this.end);
    return part;
  }

  /**
   * Gives what `read` gives, which reads a part that brings its own length: where that is malformed the part ends, the layer goes on behind it,
   * and the answer is undefined.
   */
  contain<T>(read: () => T): T | undefined {
    const { tree, nesting } = this.dissector, outer = tree.current;
    try {
      return read();
    } catch (error) {
      if (error !== STOP || this.dissector.trouble !== 'malformed') throw error;
      tree.current = outer;
      this.dissector.nesting = nesting;
      return undefined;
    }
  }

  /** A cursor over other bytes in the same layer; they become a byte tab called `name`. `pieces`: what they were put together from, if anything. */
  over(name: string, bytes: Uint8Array, pieces?: readonly Piece[]): Cursor {
    return this.part(bytes, this.dissector.addSource(name, bytes, pieces), 0, bytes.length, bytes.length);
  }

  private part(bytes: Uint8Array, source: number, at: number, end: number, reported: number): Cursor {
    const part = new Cursor(this.dissector);
    part.bytes = bytes;
    part.source = source;
    part.at = part.begin = at;
    part.end = end;
    part.reported = reported;
    part.node = this.node;
    part.protocol = this.protocol;
    part.depth = this.depth;
    part.headerEnd = -1;
    return part;
  }
}
