/** Where headers are in packets of one network layer and one transport layer, if none of them has options. */

/** Bytes of headers without options. */
const LINK: Readonly<Record<string, number>> = { eth: 14, vlan: 4 };
const IPV4 = 20, IPV6 = 40;
const TRANSPORT = { tcp: 20, udp: 8 } as const;

/** What an IPv4 header without options begins with. */
const PLAIN_IPV4 = 0x45;

/** Protocol numbers, which an IPv6 header without extensions gives. */
const NUMBERS = { tcp: 6, udp: 17 } as const;

export interface PlainHeaders {
  readonly over: keyof typeof TRANSPORT;
  readonly version: 4 | 6;
  readonly network: number;
  readonly transport: number;
  readonly payload: number;
}

/** Null for a stack with any other layer below or beside TCP and UDP. */
export function plainHeaders(stack: readonly string[]): PlainHeaders | null {
  const at = stack.findIndex(name => Object.hasOwn(TRANSPORT, name)), below = at < 1 ? '' : stack[at - 1];
  if (below !== 'ip' && below !== 'ipv6') return null;
  let network = 0;
  for (const name of stack.slice(0, at - 1)) {
    if (!Object.hasOwn(LINK, name)) return null;
    network += LINK[name];
  }
  const over = stack[at] as keyof typeof TRANSPORT, transport = network + (below === 'ip' ? IPV4 : IPV6);
  return { over, version: below === 'ip' ? 4 : 6, network, transport, payload: transport + TRANSPORT[over] };
}

/** Whether the network header at `packet` has no options: where the payload begins tells only how long all headers are together. */
export function isPlainNetwork(bytes: Uint8Array, packet: number, { over, version, network }: PlainHeaders): boolean {
  return version === 4 ? bytes[packet + network] === PLAIN_IPV4 : bytes[packet + network + 6] === NUMBERS[over];
}
