/** Names of addresses and ports, shown in place of their numbers or beside them where the user wants that. */
import { etherText, ipv4Text, ipv6Text } from '../bytes/address-text.ts';

export type Transport = 'tcp' | 'udp' | 'sctp' | 'dccp';

/** Each gives undefined where such addresses or ports are shown as they are; otherwise a name, or the number's own text where nobody has named it. */
export interface Names {
  ether(bytes: Uint8Array, at: number): string | undefined;
  ipv4(address: number): string | undefined;
  ipv6(bytes: Uint8Array, at: number): string | undefined;
  port(transport: Transport, port: number): string | undefined;
}

export const NO_NAMES: Names = { ether: () => undefined, ipv4: () => undefined, ipv6: () => undefined, port: () => undefined };

export function etherName(names: Names, bytes: Uint8Array, at: number): string {
  return names.ether(bytes, at) ?? etherText(bytes.subarray(at, at + 6));
}

export function ipv4Name(names: Names, address: number): string {
  return names.ipv4(address) ?? ipv4Text(address);
}

export function ipv6Name(names: Names, bytes: Uint8Array, at: number): string {
  return names.ipv6(bytes, at) ?? ipv6Text(bytes, at);
}

/** `Cisco_12:34:56 (00:00:0c:12:34:56)` */
export function namedEther(names: Names, bytes: Uint8Array, at: number): string {
  return beside(names.ether(bytes, at), etherText(bytes.subarray(at, at + 6)));
}

export function namedIpv4(names: Names, address: number): string {
  return beside(names.ipv4(address), ipv4Text(address));
}

export function namedIpv6(names: Names, bytes: Uint8Array, at: number): string {
  return beside(names.ipv6(bytes, at), ipv6Text(bytes, at));
}

/** `http (80)` */
export function namedPort(names: Names, transport: Transport, port: number): string {
  return beside(names.port(transport, port), String(port));
}

/** As Info has it: `http(80)`, and the number alone of a port without a name. */
export function portInLine(names: Names, transport: Transport, port: number): string {
  const name = names.port(transport, port);
  return name === undefined || name === String(port) ? String(port) : `${name}(${port})`;
}

function beside(name: string | undefined, text: string): string {
  return name === undefined ? text : `${name} (${text})`;
}
