/** The tables that find a protocol for a number: of a port, say, or of what an Ethernet frame carries. */
import type { Protocol } from './protocol.ts';

type Key = number | string;

export class DispatchTables {
  readonly #tables = new Map<string, Map<Key, Protocol>>();
  /** What the user decided (Decode As); it is in `#tables` too. */
  readonly #assigned = new Map<string, Map<Key, Protocol>>();
  /** What `#tables` had in its place. */
  readonly #replaced = new Map<string, Map<Key, Protocol | undefined>>();
  /** What `#tables` has of protocols that are not in use when they are. */
  readonly #unused = new Map<string, Map<Key, Protocol>>();

  /** The first of two protocols has the keys that both name. */
  constructor(protocols: readonly Protocol[]) {
    for (const protocol of protocols) {
      for (const [table, keys] of Object.entries(protocol.on)) {
        const entries = entriesOf(this.#tables, table);
        for (const key of keys) if (!entries.has(key)) entries.set(key, protocol);
      }
    }
  }

  lookup(table: string, key: Key): Protocol | undefined {
    return this.#tables.get(table)?.get(key);
  }

  /** Port policy, after Wireshark: the lower port is asked first. */
  lookupPort(table: string, source: number, destination: number): Protocol | undefined {
    const entries = this.#tables.get(table);
    if (entries === undefined) return undefined;
    return source < destination ? (entries.get(source) ?? entries.get(destination)) : (entries.get(destination) ?? entries.get(source));
  }

  /** From now on keys are none of the protocols of these names, and of no others. */
  disable(names: ReadonlySet<string>): void {
    for (const [table, entries] of this.#unused) for (const [key, protocol] of entries) entriesOf(this.#tables, table).set(key, protocol);
    this.#unused.clear();
    for (const [table, entries] of this.#tables) {
      for (const [key, protocol] of entries) {
        if (!names.has(protocol.name)) continue;
        entries.delete(key);
        entriesOf(this.#unused, table).set(key, protocol);
      }
    }
  }

  /** Decode As: from now on packets with this key of the table are the protocol's, whatever they look like. */
  assign(table: string, key: Key, protocol: Protocol): void {
    const entries = entriesOf(this.#tables, table), replaced = entriesOf(this.#replaced, table);
    if (!replaced.has(key)) replaced.set(key, entries.get(key));
    entries.set(key, protocol);
    entriesOf(this.#assigned, table).set(key, protocol);
  }

  /** Takes back all that was assigned. */
  unassign(): void {
    for (const [table, replaced] of this.#replaced) {
      const entries = entriesOf(this.#tables, table);
      for (const [key, protocol] of replaced) {
        if (protocol === undefined) entries.delete(key);
        else entries.set(key, protocol);
      }
    }
    this.#replaced.clear();
    this.#assigned.clear();
  }

  /** The protocol that was assigned to either port; that of the lower one where both were. */
  assignedPort(table: string, source: number, destination: number): Protocol | undefined {
    const entries = this.#assigned.get(table);
    return entries?.get(Math.min(source, destination)) ?? entries?.get(Math.max(source, destination));
  }

  get names(): readonly string[] {
    return [...this.#tables.keys()];
  }

  keys(table: string): readonly Key[] {
    return [...(this.#tables.get(table)?.keys() ?? [])];
  }
}

function entriesOf<Value>(tables: Map<string, Map<Key, Value>>, table: string): Map<Key, Value> {
  let entries = tables.get(table);
  if (entries === undefined) tables.set(table, (entries = new Map()));
  return entries;
}
