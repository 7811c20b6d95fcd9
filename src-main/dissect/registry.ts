/** All protocols of an analyzer: their fields, the tables that find a protocol for a number, and what they have for all packets. */
import { DeclaredFields } from './declared-fields.ts';
import { DispatchTables } from './dispatch-tables.ts';
import { type Names, NO_NAMES } from './names.ts';
import type { Protocol } from './protocol.ts';

export class Registry extends DeclaredFields {
  /** Protocols in use. */
  private readonly protocolByName = new Map<string, Protocol>();
  private readonly tables: DispatchTables;
  private readonly kept = new Map<string, unknown>();
  private readonly gifts = new Map<string, unknown>();
  /** What addresses and ports are called, where anybody wants to see that. */
  names: Names = NO_NAMES;
  /** Names of protocols that are not in use, and of those that are not known by their looks. */
  private off: ReadonlySet<string> = new Set();
  private unsigned: ReadonlySet<string> = new Set();

  /** Throws as `DeclaredFields` does. */
  constructor(protocols: readonly Protocol[]) {
    super(protocols);
    this.tables = new DispatchTables(protocols);
    for (const protocol of protocols) this.protocolByName.set(protocol.name, protocol);
  }

  /** A protocol in use. */
  protocol(name: string): Protocol | undefined {
    return this.protocolByName.get(name);
  }

  /** What a protocol needs for all packets and makes when first asked for: a large table of names, say. `key` is unique. */
  shared<T>(key: string, make: () => T): T {
    let value = this.kept.get(key) as T | undefined;
    if (value === undefined) {
      value = make();
      this.kept.set(key, value);
    }
    return value;
  }

  /**
   * What the user has, and a protocol needs for all packets from now on: a description of messages, say. `key` is unique; undefined takes it back.
   */
  give(key: string, value: unknown): void {
    this.gifts.set(key, value);
  }

  given<T>(key: string): T | undefined {
    return this.gifts.get(key) as T | undefined;
  }

  /**
   * From now on packets are none of these protocols', and of no others, and those with `unsigned` are not known by
   * their looks. Fields of all stay known. Whatever was assigned is to be taken back before, and assigned again.
   */
  disable(off: ReadonlySet<string>, unsigned: ReadonlySet<string> = new Set()): void {
    this.tables.disable(off);
    for (const protocol of this.protocols) this.protocolByName.set(protocol.name, protocol);
    for (const name of off) this.protocolByName.delete(name);
    this.off = off;
    this.unsigned = unsigned;
  }

  isOff(name: string): boolean {
    return this.off.size > 0 && this.off.has(name);
  }

  /** Protocols over a transport that are known by their looks. */
  signaturesOver(transport: 'tcp' | 'udp'): Protocol[] {
    return this.protocols.filter(({ name, recognise, over }) => recognise !== undefined && over.includes(transport) &&
      !this.isOff(name) && !this.unsigned.has(name));
  }

  /** The protocol that a dispatch table has for a key. */
  lookup(table: string, key: number | string): Protocol | undefined {
    return this.tables.lookup(table, key);
  }

  /** The same for either port; that of the lower one where both have one. */
  lookupPort(table: string, source: number, destination: number): Protocol | undefined {
    return this.tables.lookupPort(table, source, destination);
  }

  /** Decode As: from now on packets with this key of the table are the protocol's, whatever they look like. */
  assign(table: string, key: number | string, protocol: Protocol): void {
    this.tables.assign(table, key, protocol);
  }

  /** Takes back all that was assigned. */
  unassign(): void {
    this.tables.unassign();
  }

  /** The protocol that was assigned to either port; that of the lower one where both were. */
  assignedPort(table: string, source: number, destination: number): Protocol | undefined {
    return this.tables.assignedPort(table, source, destination);
  }

  /** Names of the dispatch tables. */
  get tableNames(): readonly string[] {
    return this.tables.names;
  }

  /** Keys of a dispatch table. */
  keys(table: string): readonly (number | string)[] {
    return this.tables.keys(table);
  }
}
