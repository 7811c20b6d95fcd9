/** Who talks to whom in each layer of a packet that has several network or transport layers: tunnels, and packets that error messages quote. */
import type { ConversationKind } from '../api/index.ts';
import { Dissector, type Registry, type Tree, valueText } from '../dissect/index.ts';
import type { Packets } from './packets.ts';
import { DISSECTED_KINDS, type LayerTalk, isDissected } from './talk-kinds.ts';

export interface Ends {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** Number of the TCP or UDP stream, -1 for other kinds. */
  readonly stream: number;
}

const ADDRESSES: Readonly<Record<'eth' | 'ip' | 'ipv6', readonly [source: string, destination: string]>> = {
  eth: ['eth.src', 'eth.dst'], ip: ['ip.src', 'ip.dst'], ipv6: ['ipv6.src', 'ipv6.dst'],
};
/** What all who listen are called. */
const BROADCAST = 'Broadcast';
const TRANSPORTS = ['tcp', 'udp'] as const;

export class LayerEnds {
  readonly #dissector: Dissector;
  readonly #packets: Packets;

  constructor(packets: Packets) {
    this.#packets = packets;
    this.#dissector = new Dissector(packets.registry, { wanted: wantedFields(packets.registry) });
  }

  /** The ends in every layer of that kind, outermost first; quoted packets do not count. */
  of(row: number, kind: ConversationKind): Ends[] {
    const { tree } = this.#dissector;
    this.#dissector.dissect(this.#packets.record(row), this.#packets.around(row));
    const ends: Ends[] = [];
    let network: Pick<Ends, 'source' | 'destination'> = { source: '', destination: '' };
    // Quoted packets hang below the error message's node, so that the top level has none of them.
    for (let node = tree.count > 0 ? 0 : -1; node >= 0; node = tree.next[node]) {
      const { name } = tree.fields[node];
      if (name === 'eth' || name === 'ip' || name === 'ipv6') {
        const [source, destination] = ADDRESSES[name];
        const pair = { source: childText(tree, node, source), destination: childText(tree, node, destination) };
        if (name !== 'eth') network = pair;
        // A header that the capture has cut may lack an address.
        if (name === kind && pair.source !== '' && pair.destination !== '') ends.push({ ...pair, sourcePort: 0, destinationPort: 0, stream: -1 });
      } else if (name === kind && isDissected(kind)) {
        const pair = talkEnds(tree, node, DISSECTED_KINDS[kind], network);
        if (pair !== undefined) ends.push(pair);
      } else if (name === kind) {
        const number = (field: string): number => Number(childText(tree, node, `${name}.${field}`));
        ends.push({ ...network, sourcePort: number('srcport'), destinationPort: number('dstport'), stream: number('stream') });
      }
    }
    return ends;
  }
}

function wantedFields(registry: Registry): Uint8Array {
  const dissected = Object.values(DISSECTED_KINDS).flatMap(({ ends = [], otherEnds = [], ports = [], networks = [] }) => [
    ...ends, ...otherEnds, ...ports, ...networks,
  ]);
  const transports = TRANSPORTS.flatMap(name => [`${name}.srcport`, `${name}.dstport`, `${name}.stream`]);
  return registry.wanted([...dissected, ...registry.layers, ...Object.values(ADDRESSES).flat(), ...transports]);
}

/** The ends that a layer tells of; undefined where it does not tell both, as a frame without a sender. */
function talkEnds(
  tree: Tree, node: number, { ends, otherEnds, ports, networks, untold = '', broadcast = [], within = false }: LayerTalk,
  around: Pick<Ends, 'source' | 'destination'>,
): Ends | undefined {
  const end = (side: 0 | 1): string => {
    if (ends === undefined) return side === 0 ? around.source : around.destination;
    const text = (name: string): string => (within ? textBehind(tree, node, name) : childText(tree, node, name));
    const told = text(ends[side]) || (otherEnds === undefined ? '' : text(otherEnds[side]));
    const address = broadcast.includes(told) ? BROADCAST : told || untold;
    return networks === undefined ? address : `${childText(tree, node, networks[side]).replace(/^0x/, '')}.${address.replaceAll(':', '')}`;
  };
  const port = (side: 0 | 1): number => (ports === undefined ? 0 : Number(childText(tree, node, ports[side])));
  const source = end(0), destination = end(1);
  if (source === '' || destination === '') return undefined;
  return { source, destination, sourcePort: port(0), destinationPort: port(1), stream: -1 };
}

function textBehind(tree: Tree, layer: number, name: string): string {
  for (let node = layer; node < tree.count; node++) if (tree.fields[node].name === name) return valueText(tree, node);
  return '';
}

function childText(tree: Tree, parent: number, name: string): string {
  for (let node = tree.first[parent]; node >= 0; node = tree.next[node]) if (tree.fields[node].name === name) return valueText(tree, node);
  return '';
}
