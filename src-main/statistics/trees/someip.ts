/** `someip_messages,tree` and `someipsd_entries,tree`: messages of SOME/IP and entries of its service discovery, by who sends and who gets them. */
import { TYPES } from '../../protocols/vehicles/someip-types.ts';
import type { PacketFields } from '../packet-fields.ts';
import { type StatNode, StatTree } from '../stat-tree.ts';

const SERVICE = 'someip.serviceid', METHOD = 'someip.methodid', KIND = 'someip.messagetype', SEGMENT = 'someip.tp.offset';
export const SOMEIP_FIELDS: readonly string[] = [SERVICE, METHOD, KIND, SEGMENT];

const ENTRY = 'someipsd.entry';
const entry = (name: string): string => `${ENTRY}.${name}`;
const PARTS = ['serviceid', 'instanceid', 'majorver', 'minorver', 'eventgroupid', 'ttl'] as const;
export const SOMEIP_ENTRY_FIELDS: readonly string[] = [entry('type'), ...PARTS.map(entry)];

/** AUTOSAR, service discovery §5.1.2.4: entries that say the contrary where they hold for no time. */
const ENTRIES: Readonly<Record<number, readonly [lasting: string, ended: string]>> = {
  0: ['Find Service', 'Find Service'], 1: ['Offer Service', 'Stop Offer Service'], 6: ['Subscribe Eventgroup', 'Stop Subscribe Eventgroup'],
  7: ['Subscribe Eventgroup Ack', 'Subscribe Eventgroup Nack'],
};
const FIRST_OF_EVENTS = 6;
const hex = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;

class BothEnds {
  readonly tree = new StatTree();
  readonly #sides = ['Source Addresses', 'Destination Addresses'].map(name => this.tree.node(this.tree.root, name));

  count(ends: readonly [string, string], names: readonly string[]): void {
    this.#sides.forEach((side, place) => {
      this.tree.tick(side);
      let node: StatNode = this.tree.count(side, `${ends[place]} (${ends[place]})`);
      for (const name of names) node = this.tree.count(node, name);
    });
  }
}

export class SomeipMessages {
  readonly #ends = new BothEnds();
  readonly tree = this.#ends.tree;

  /** The messages of one packet; segments are none. */
  add(fields: PacketFields, layer: number, source: string, destination: string): void {
    for (const told of groups(fields, SOMEIP_FIELDS, layer)) {
      if (told[SEGMENT] !== undefined || told[KIND] === undefined) continue;
      const type = TYPES[told[KIND]] ?? 'Unknown Message Type';
      this.#ends.count([source, destination], [`Service ${hex(told[SERVICE])}`, `Method ${hex(told[METHOD])} ${type}`]);
    }
  }
}

export class SomeipEntries {
  readonly #ends = new BothEnds();
  readonly tree = this.#ends.tree;

  isCounted(fields: PacketFields, message: number): boolean {
    return fields.first(entry('type'), message) !== undefined;
  }

  /** One message of the service discovery, with all its entries. */
  add(fields: PacketFields, message: number, source: string, destination: string): void {
    for (const told of groups(fields, SOMEIP_ENTRY_FIELDS, message)) {
      const type = told[entry('type')], name = ENTRIES[type]?.[told[entry('ttl')] === 0 ? 1 : 0];
      if (name !== undefined) this.#ends.count([source, destination], [name, entryText(type, told)]);
    }
  }
}

/** Numbers of several fields below a node by the fields' names, a group for each occurrence of the first of them. */
function groups(fields: PacketFields, names: readonly string[], node: number): Record<string, number>[] {
  const found: Record<string, number>[] = [];
  for (const { name, value } of fields.inOrder(names, node)) {
    if (name === names[0]) found.push({});
    const group = found.at(-1);
    if (group !== undefined) group[name] = value.number;
  }
  return found;
}

/** `Service 0x1234 Version 1.5 Instance 0x0001`; the largest number of each stands for any. */
function entryText(type: number, told: Readonly<Record<string, number>>): string {
  const number = (name: (typeof PARTS)[number]): number => told[entry(name)] ?? 0;
  const version = (name: 'majorver' | 'minorver', any: number): string => (number(name) === any ? 'MAX' : String(number(name)));
  const major = version('majorver', 0xff), service = `Service ${hex(number('serviceid'))} Version ${major}`;
  const instance = `Instance ${hex(number('instanceid'))}`;
  if (type >= FIRST_OF_EVENTS) return `${service} ${instance} Eventgroup ${hex(number('eventgroupid'))}`;
  return `${service}.${version('minorver', 0xffffffff)} ${instance}`;
}
