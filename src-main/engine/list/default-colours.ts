/** Wireshark's default colour rules, in their order. */
import type { Registry } from '../../dissect/index.ts';
import { check } from '../../filter/index.ts';

interface Alternative {
  readonly when: string;
  /** Protocols whose packets are left out. */
  readonly unless?: readonly string[];
}

interface DefaultColour {
  readonly name: string;
  /** A rule is fulfilled by any of its alternatives. They are apart so that a protocol which is not known takes only its own with it. */
  readonly any: readonly (string | Alternative)[];
  readonly foreground: string;
  readonly background: string;
}

const DARK = '#12272e';

export const DEFAULT_COLOURS: readonly DefaultColour[] = [
  {
    name: 'Bad TCP', any: ['tcp.analysis.flags && !tcp.analysis.window_update && !tcp.analysis.keep_alive && !tcp.analysis.keep_alive_ack'],
    foreground: '#f78787', background: DARK,
  },
  { name: 'HSRP State Change', any: ['hsrp.state != 8 && hsrp.state != 16'], foreground: '#fffc9c', background: DARK },
  { name: 'Spanning Tree Topology Change', any: ['stp.type == 0x80'], foreground: '#fffc9c', background: DARK },
  { name: 'OSPF State Change', any: ['ospf.msg != 1'], foreground: '#fffc9c', background: DARK },
  { name: 'ICMP errors', any: ['icmp.type in {3..5, 11}', 'icmpv6.type in {1..4}'], foreground: '#b7f774', background: DARK },
  { name: 'ARP', any: ['arp'], foreground: DARK, background: '#faf0d7' },
  { name: 'ICMP', any: ['icmp', 'icmpv6'], foreground: DARK, background: '#fce0ff' },
  { name: 'TCP RST', any: ['tcp.flags.reset == 1'], foreground: '#fffc9c', background: '#a40000' },
  { name: 'SCTP ABORT', any: ['sctp.chunk_type == 6'], foreground: '#fffc9c', background: '#a40000' },
  {
    name: 'TTL low or unexpected',
    any: [
      { when: 'ip.dst != 224.0.0.0/4 && ip.ttl < 5', unless: ['pim', 'ospf'] },
      { when: 'ip.dst == 224.0.0.0/24 && ip.dst != 224.0.0.251 && ip.ttl != 1', unless: ['vrrp', 'carp'] },
    ],
    foreground: '#ecf0eb', background: '#a40000',
  },
  {
    name: 'Checksum Errors',
    any: [
      'eth.fcs', 'ip.checksum', 'tcp.checksum', 'udp.checksum', 'sctp.checksum', 'mstp.checksum', 'cdp.checksum', 'edp.checksum',
      'wlan.fcs', 'stt.checksum',
    ].map(name => `${name}.status == 0`),
    foreground: '#f78787',
    background: DARK,
  },
  { name: 'SMB', any: ['smb', 'nbss', 'nbns', 'netbios'], foreground: DARK, background: '#feffd0' },
  { name: 'HTTP', any: ['http', 'tcp.port == 80', 'http2'], foreground: DARK, background: '#e4ffc7' },
  { name: 'DCERPC', any: ['dcerpc'], foreground: DARK, background: '#c797ff' },
  { name: 'Routing', any: ['hsrp', 'eigrp', 'ospf', 'bgp', 'cdp', 'vrrp', 'carp', 'gvrp', 'igmp', 'ismp'], foreground: DARK, background: '#fff3d6' },
  { name: 'TCP SYN/FIN', any: ['tcp.flags & 0x02', 'tcp.flags.fin == 1'], foreground: DARK, background: '#a0a0a0' },
  { name: 'TCP', any: ['tcp'], foreground: DARK, background: '#e7e6ff' },
  { name: 'UDP', any: ['udp'], foreground: DARK, background: '#daeeff' },
  { name: 'Broadcast', any: ['eth[0] & 1'], foreground: '#babdb6', background: '#ffffff' },
  { name: 'System Event', any: ['systemd_journal', 'sysdig'], foreground: '#2d6f9b', background: '#e6e6e6' },
];

/** One filter of all alternatives that are known; empty when none is. */
export function defaultFilter(alternatives: DefaultColour['any'], registry: Registry): string {
  const texts = alternatives.map(one => withoutProtocols(one, registry)).filter(text => check(text, registry).state === 'valid');
  return texts.length === 1 ? texts[0] : texts.map(text => (text.includes('&&') ? `(${text})` : text)).join(' || ');
}

function withoutProtocols(alternative: string | Alternative, registry: Registry): string {
  if (typeof alternative === 'string') return alternative;
  const known = (alternative.unless ?? []).filter(name => registry.protocol(name) !== undefined);
  return [alternative.when, ...known.map(name => `!${name}`)].join(' && ');
}
