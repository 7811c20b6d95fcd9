/** For tests: dissects bytes and answers questions about what came out. */
import { Dissector, HIDDEN, type Listener, type PacketRecord, type Registry, type Surroundings, label, valueText } from '../dissect/index.ts';
import { etherText, ipv4Text, ipv6Text } from '../bytes/address-text.ts';
import { createRegistry } from '../protocols/index.ts';

export interface DissectOptions {
  /** LINKTYPE_ number; default 1, Ethernet. */
  readonly linkType?: number;
  /** Name of a protocol to begin with instead of the link layer. */
  readonly as?: string;
  /** Bytes that were on the wire, where more than captured. */
  readonly original?: number;
  readonly verifyChecksums?: boolean;
  readonly around?: Surroundings;
  /** False leaves the fields out that Wireshark does not know. */
  readonly own?: boolean;
  readonly record?: Partial<PacketRecord>;
  readonly registry?: Registry;
  readonly listener?: Listener;
}

/** `'08 00 45…'`, white space and line breaks ignored. */
export function fromHex(hex: string): Uint8Array {
  const digits = hex.replace(/\s+/g, '');
  if (digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) throw new Error(`not hex: ${hex}`);
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

export interface Dissected {
  /** All values of a field as `-T fields` prints them. */
  readonly values: (field: string) => string[];
  /** The first of them; undefined when the packet has no such field. */
  readonly value: (field: string) => string | undefined;
  readonly has: (field: string) => boolean;
  /** The tree as indented lines, hidden items left out. */
  readonly lines: () => string[];
  /** `[start, length]` of the field's first node. */
  readonly range: (field: string) => [number, number] | undefined;
  readonly info: string;
  readonly protocol: string;
  /** `eth:ethertype:ip:udp:dns` */
  readonly protocols: string;
  readonly source: string;
  readonly destination: string;
  readonly trouble: string;
  /** Messages of expert remarks. */
  readonly remarks: string[];
  readonly dissector: Dissector;
}

let shared: Registry | undefined;

export function dissect(packet: string | Uint8Array, options: DissectOptions = {}): Dissected {
  const registry = options.registry ?? (shared ??= createRegistry());
  const bytes = typeof packet === 'string' ? fromHex(packet) : packet;
  const dissector = new Dissector(registry, { labelled: true, strict: true, own: options.own });
  dissector.packet.verifyChecksums = options.verifyChecksums ?? false;
  dissector.packet.listener = options.listener;
  const from = options.as === undefined ? undefined : registry.protocol(options.as);
  if (options.as !== undefined && from === undefined) throw new Error(`no protocol ${options.as}`);
  dissector.dissect({
    number: 1, seconds: 0, nanoseconds: 0, original: options.original ?? bytes.length, bytes, linkType: options.linkType ?? 1,
    encapsulation: 1, interfaceIndex: 0,
    ...options.record,
  }, options.around, from);
  return answers(dissector);
}

export function answers(dissector: Dissector): Dissected {
  const { tree, columns } = dissector;
  const nodes = (field: string): number[] => Array.from({ length: tree.count }, (_, i) => i).filter(i => tree.fields[i].name === field);
  const values = (field: string): string[] => nodes(field).map(node => valueText(tree, node));
  const address = (kind: string, text: string, at: number): string => {
    const bytes = columns.addressBytes;
    switch (kind) {
      case 'ether': return etherText(bytes.subarray(at, at + 6));
      case 'ipv4': return ipv4Text(((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0);
      case 'ipv6': return ipv6Text(bytes, at);
      default: return text;
    }
  };
  return {
    values,
    value: field => values(field)[0],
    has: field => nodes(field).length > 0,
    range: field => {
      const node = nodes(field)[0];
      return node === undefined ? undefined : [tree.start[node], tree.length[node]];
    },
    lines: () => {
      const lines: string[] = [];
      const walk = (node: number, depth: number): void => {
        for (let n = node; n >= 0; n = tree.next[n]!) {
          if ((tree.flags[n] & HIDDEN) !== 0) continue;
          lines.push('    '.repeat(depth) + label(tree, n));
          if (tree.first[n] >= 0) walk(tree.first[n], depth + 1);
        }
      };
      if (tree.count > 0) walk(0, 0);
      return lines;
    },
    info: columns.info(),
    protocol: columns.protocol,
    protocols: dissector.stack.join(':'),
    source: address(columns.sourceKind, columns.sourceText, columns.sourceAt),
    destination: address(columns.destinationKind, columns.destinationText, columns.destinationAt),
    trouble: dissector.trouble,
    remarks: nodes('_ws.expert.message').map(node => String(tree.values[node])),
    dissector,
  };
}

