/** Wireshark's default colour rules, in their order: the first that a packet fulfils gives its row's colour. */
import type { ColourRule } from '../api/index.ts';
import type { Registry, Tree } from '../dissect/index.ts';
import { type CompiledFilter, FilterProblem, compile } from '../filter/index.ts';

interface Alternative {
  readonly when: string;
  /** Protocols whose packets are left out. */
  readonly unless?: readonly string[];
}

/** A rule is fulfilled by any of its alternatives. They are apart so that a protocol which is not known takes only its own with it. */
export const COLOUR_RULES: readonly { readonly name: ColourRule; readonly any: readonly (string | Alternative)[] }[] = [
  { name: 'Bad TCP', any: ['tcp.analysis.flags && !tcp.analysis.window_update && !tcp.analysis.keep_alive && !tcp.analysis.keep_alive_ack'] },
  { name: 'HSRP State Change', any: ['hsrp.state != 8 && hsrp.state != 16'] },
  { name: 'Spanning Tree Topology Change', any: ['stp.type == 0x80'] },
  { name: 'OSPF State Change', any: ['ospf.msg != 1'] },
  { name: 'ICMP errors', any: ['icmp.type in {3..5, 11}', 'icmpv6.type in {1..4}'] },
  { name: 'ARP', any: ['arp'] },
  { name: 'ICMP', any: ['icmp', 'icmpv6'] },
  { name: 'TCP RST', any: ['tcp.flags.reset == 1'] },
  { name: 'SCTP ABORT', any: ['sctp.chunk_type == 6'] },
  {
    name: 'TTL low or unexpected',
    any: [
      { when: 'ip.dst != 224.0.0.0/4 && ip.ttl < 5', unless: ['pim', 'ospf'] },
      { when: 'ip.dst == 224.0.0.0/24 && ip.dst != 224.0.0.251 && ip.ttl != 1', unless: ['vrrp', 'carp'] },
    ],
  },
  {
    name: 'Checksum Errors',
    any: ['eth.fcs', 'ip.checksum', 'tcp.checksum', 'udp.checksum', 'sctp.checksum', 'mstp.checksum', 'cdp.checksum', 'edp.checksum', 'wlan.fcs', 'stt.checksum']
      .map(name => `${name}.status == 0`),
  },
  { name: 'SMB', any: ['smb', 'nbss', 'nbns', 'netbios'] },
  { name: 'HTTP', any: ['http', 'tcp.port == 80', 'http2'] },
  { name: 'DCERPC', any: ['dcerpc'] },
  { name: 'Routing', any: ['hsrp', 'eigrp', 'ospf', 'bgp', 'cdp', 'vrrp', 'carp', 'gvrp', 'igmp', 'ismp'] },
  { name: 'TCP SYN/FIN', any: ['tcp.flags & 0x02', 'tcp.flags.fin == 1'] },
  { name: 'TCP', any: ['tcp'] },
  { name: 'UDP', any: ['udp'] },
  { name: 'Broadcast', any: ['eth[0] & 1'] },
  { name: 'System Event', any: ['systemd_journal', 'sysdig'] },
];

interface Test {
  readonly name: ColourRule;
  readonly filter: CompiledFilter;
}

export class ColourRules {
  /** By field index, 1 for the fields that the rules look at. */
  readonly wanted: Uint8Array;
  readonly #tests: readonly Test[];

  constructor(registry: Registry) {
    this.#tests = COLOUR_RULES.flatMap(({ name, any }) => any.map(one => filterText(one, registry)).flatMap(text => testOf(name, text, registry)));
    this.wanted = new Uint8Array(registry.fields.length);
    for (const { filter } of this.#tests) filter.wanted.forEach((wanted, index) => (this.wanted[index] |= wanted));
  }

  /** The first rule that the packet in the tree fulfils. */
  of(tree: Tree): ColourRule | undefined {
    for (const { name, filter } of this.#tests) if (filter.test(tree)) return name;
    return undefined;
  }
}

function filterText(alternative: string | Alternative, registry: Registry): string {
  if (typeof alternative === 'string') return alternative;
  const known = (alternative.unless ?? []).filter(name => registry.protocol(name) !== undefined);
  return [`(${alternative.when})`, ...known.map(name => `!${name}`)].join(' && ');
}

/** None for an alternative that speaks of fields which no protocol declares. */
function testOf(name: ColourRule, text: string, registry: Registry): Test[] {
  try {
    return [{ name, filter: compile(text, registry) }];
  } catch (error) {
    if (error instanceof FilterProblem) return [];
    throw error;
  }
}
