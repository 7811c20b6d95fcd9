/** `bacapp_ip,tree` and its like: messages of BACnet (ASHRAE 135 clause 20) by who sent them, what they ask for, and of which object. */
import { type Registry, nameOf } from '../../dissect/index.ts';
import type { PacketFields } from '../packet-fields.ts';
import { type StatNode, StatTree } from '../stat-tree.ts';

const TYPE = 'bacapp.type', CONFIRMED = 'bacapp.confirmed_service', UNCONFIRMED = 'bacapp.unconfirmed_service';
const REJECT = 'bacapp.reject_reason', ABORT = 'bacapp.abort_reason', OBJECT = 'bacapp.objectType', INSTANCE = 'bacapp.instance_number';
export const BACNET_FIELDS: readonly string[] = [TYPE, CONFIRMED, UNCONFIRMED, REJECT, ABORT, OBJECT, INSTANCE];

export type BacnetOrder = 'ip' | 'service' | 'object' | 'instance';
const HEADINGS: Readonly<Record<BacnetOrder, string>> = {
  ip: 'BACnet Packets by IP', service: 'BACnet Packets by Service', object: 'BACnet Packets by Object Type',
  instance: 'BACnet Packets by Instance ID',
};
/** §20.1.2 to §20.1.9: how each kind of message is told. */
const KINDS: Readonly<Record<number, (service: string) => string>> = {
  0: service => `${service} (Confirmed Service Request)`, 1: service => `${service} (Unconfirmed Service Request)`,
  2: service => `${service} (SimpleAck)`, 3: service => `${service} (ComplexAck)`, 5: service => `ERROR: ${service}`,
  6: reason => `REJECTED: ${reason}`, 7: reason => `ABORTED: ${reason}`,
};
const BEYOND: Readonly<Record<string, (code: number) => string>> = {
  [REJECT]: code => `(${code}) Vendor Proprietary Value`, [ABORT]: code => `(${code}) Vendor Proprietary Value`,
};

export class BacnetPackets {
  readonly tree = new StatTree();
  readonly #order: BacnetOrder;
  readonly #all: StatNode;
  readonly #sides: readonly StatNode[];
  readonly #registry: Registry;

  constructor(registry: Registry, order: BacnetOrder) {
    this.#registry = registry;
    this.#order = order;
    this.#all = this.tree.node(this.tree.root, HEADINGS[order]);
    this.#sides = order === 'ip' ? ['By Source', 'By Destination'].map(name => this.tree.node(this.#all, name)) : [];
  }

  /** One message, between these two. */
  add(fields: PacketFields, message: number, source: string, destination: string): void {
    const service = this.#service(fields, message), last = (name: string): number | undefined => fields.values(name, message).at(-1)?.number;
    const type = last(OBJECT), number = last(INSTANCE);
    const object = type === undefined ? undefined : this.#named(OBJECT, type), instance = number === undefined ? undefined : `Instance ID: ${number}`;
    const from = `Src: ${source}`, to = `Dst: ${destination}`;
    this.tree.tick(this.#all);
    switch (this.#order) {
      case 'ip':
        for (const [side, ends] of [[from, to], [to, from]].entries()) {
          this.tree.tick(this.#sides[side]);
          this.#count(this.#sides[side], [...ends, service, object, instance]);
        }
        break;
      case 'service': this.#count(this.#all, [service, from, to, object, instance]); break;
      case 'object': this.#count(this.#all, [object, from, to, service, instance]); break;
      case 'instance': this.#count(this.#all, [instance, from, to, service, object]);
    }
  }

  /** Each below the one before, as far as they are known. */
  #count(top: StatNode, names: readonly (string | undefined)[]): void {
    let node = top;
    for (const name of names) {
      if (name === undefined) return;
      node = this.tree.count(node, name);
    }
  }

  #service(fields: PacketFields, message: number): string | undefined {
    const kind = KINDS[fields.first(TYPE, message)?.number ?? -1];
    for (const name of [CONFIRMED, UNCONFIRMED, REJECT, ABORT]) {
      const code = fields.first(name, message)?.number;
      if (code !== undefined) return kind?.(this.#named(name, code));
    }
    return undefined;
  }

  #named(field: string, code: number): string {
    return nameOf(this.#registry.field(field)?.options.values, code) ?? BEYOND[field]?.(code) ?? 'unknown service';
  }
}
