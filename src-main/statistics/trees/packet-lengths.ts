/** `plen,tree`: packets by their length. */
import { type StatNode, StatTree } from '../stat-tree.ts';

/** Upper ends of the ranges; one more has all that is longer. */
const ENDS: readonly number[] = [19, 39, 79, 159, 319, 639, 1279, 2559, 5119];

export class PacketLengths {
  readonly tree = new StatTree();
  readonly #all = this.tree.node(this.tree.root, 'Packet Lengths', { ordered: true, averaged: 'integers' });
  readonly #ranges: readonly StatNode[];

  constructor() {
    const names = [...ENDS.map((end, i) => `${i === 0 ? 0 : ENDS[i - 1] + 1}-${end}`), `${ENDS[ENDS.length - 1] + 1} and greater`];
    this.#ranges = names.map(name => this.tree.node(this.#all, name, { averaged: 'integers', range: true }));
  }

  add(length: number): void {
    this.tree.tick(this.#all, length);
    const range = ENDS.findIndex(end => length <= end);
    this.tree.tick(this.#ranges[range < 0 ? ENDS.length : range], length);
  }
}
