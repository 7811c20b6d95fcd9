/**
 * A tree of counters as Wireshark's statistics trees have them: each node with its count, the average of its values, its rate, and its busiest 100
 * ms.
 */
import type { StatTreeLine } from '../api/index.ts';

/** Milliseconds over which a burst is counted, and of which its parts are. */
const BURST_WINDOW = 100, BURST_STEP = 5;

interface Bucket {
  readonly number: number;
  readonly start: number;
  count: number;
}

export interface StatNode {
  name: string;
  readonly children: Map<string, StatNode>;
  /** Children in the order in which they were made, not those with the highest counts first. */
  readonly ordered: boolean;
  count: number;
  /** Of nodes that values are averaged for; undefined for the others. */
  values: { total: number; least: number; most: number; readonly decimals: boolean } | undefined;
  /** The node is one of several ranges of values, which are told as empty where they are. */
  readonly range: boolean;
  /** Highest count within one window, and the time in milliseconds at which that begins. */
  burst: number;
  burstStart: number;
  readonly buckets: Bucket[];
  inBuckets: number;
}

export interface NodeOptions {
  readonly ordered?: boolean;
  readonly averaged?: 'integers' | 'decimals';
  readonly range?: boolean;
}

export class StatTree {
  /** Nodes of the top level in the order in which they were made. */
  readonly root = statNode('', true, undefined, false);
  /** Milliseconds since the capture's first packet: of the packet at hand, and of the first that was seen. */
  #now = 0;
  #first = -1;

  /** The next packet was seen then; what is counted from here on is in it. */
  at(milliseconds: number): void {
    if (this.#first < 0) this.#first = milliseconds;
    this.#now = milliseconds;
  }

  /** Milliseconds between the first packet and the last one, whether anything was counted in them or not. */
  get elapsed(): number {
    return this.#first < 0 ? 0 : this.#now - this.#first;
  }

  /** A child that is there whatever is counted. `averaged`: whether it is for values, and what those are; `range`: those within certain bounds. */
  node(parent: StatNode, name: string, { ordered = false, averaged, range = false }: NodeOptions = {}): StatNode {
    let child = parent.children.get(name);
    if (child === undefined) {
      const values = averaged === undefined ? undefined : { total: 0, least: Infinity, most: -Infinity, decimals: averaged === 'decimals' };
      parent.children.set(name, (child = statNode(name, ordered, values, range)));
    }
    return child;
  }

  /** Calls a node otherwise, as its name is learned late; its parent still knows it by the one before. */
  rename(node: StatNode, name: string): void {
    node.name = name;
  }

  /** Counts one more in a child and gives it. */
  count(parent: StatNode, name: string): StatNode {
    const child = this.node(parent, name);
    this.tick(child);
    return child;
  }

  tick(node: StatNode, value?: number): void {
    node.count++;
    if (value !== undefined && node.values !== undefined) {
      node.values.total += value;
      node.values.least = Math.min(node.values.least, value);
      node.values.most = Math.max(node.values.most, value);
    }
    this.#note(node);
  }

  /** The sliding window of the last 20 steps in which something was counted. */
  #note(node: StatNode): void {
    const { buckets } = node, number = Math.floor(this.#now / BURST_STEP), newest = buckets[buckets.length - 1];
    if (number < buckets[0].number) return;
    node.inBuckets++;
    if (number > newest.number) {
      buckets.push({ number, start: this.#now, count: 1 });
      while (number >= buckets[0].number + BURST_WINDOW / BURST_STEP) node.inBuckets -= buckets.shift()!.count;
    } else {
      const i = buckets.findLastIndex(bucket => bucket.number <= number);
      if (buckets[i].number === number) buckets[i].count++;
      else buckets.splice(i + 1, 0, { number, start: this.#now, count: 1 });
    }
    if (node.inBuckets <= node.burst) return;
    node.burst = node.inBuckets;
    node.burstStart = buckets[0].start;
  }
}

/** What is shown of a tree, parents before their parts. */
export function statTreeLines({ root, elapsed }: StatTree): StatTreeLine[] {
  const lines: StatTreeLine[] = [];
  const below = (parent: StatNode, depth: number): void => {
    const children = [...parent.children.values()];
    if (!parent.ordered) children.sort((one, other) => other.count - one.count || (one.name < other.name ? 1 : -1));
    for (const node of children) {
      const { name, count, range } = node, values = count > 0 || range ? averageOf(node) : undefined;
      lines.push({
        name, depth, count,
        ...(values !== undefined && { values }),
        // On the top level each is all there is.
        percent: depth === 0 ? 100 : parent.count === 0 ? undefined : (100 * count) / parent.count,
        rate: elapsed > 0 ? count / elapsed : undefined,
        burst: count > 0 ? { rate: node.burst / BURST_WINDOW, start: node.burstStart / 1000 } : undefined,
      });
      below(node, depth + 1);
    }
  };
  below(root, 0);
  return lines;
}

/** What is told of a node's values; undefined for nodes without any to average. */
function averageOf({ count, values }: StatNode): StatTreeLine['values'] {
  if (values === undefined) return undefined;
  if (count === 0) return 'none';
  const { total, least, most, decimals } = values;
  return { average: total / count, least, most, decimals };
}

function statNode(name: string, ordered: boolean, values: StatNode['values'], range: boolean): StatNode {
  const buckets = [{ number: 0, start: 0, count: 0 }];
  return { name, children: new Map(), ordered, count: 0, values, range, burst: 0, burstStart: 0, buckets, inBuckets: 0 };
}
