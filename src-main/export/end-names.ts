/** What tables of statistics call the ends of conversations. */
import type { ConversationKind } from '../api/index.ts';
import { parseIpv4, parseIpv6 } from '../bytes/address-bytes.ts';
import type { Names } from '../dissect/index.ts';

export interface EndNames {
  address(text: string): string;
  port(port: number): string;
}

/** Letters of an address such as `00:00:5e:00:53:01`. */
const ETHER = 17;

export const AS_NUMBERS: EndNames = { address: text => text, port: String };

/** Names in place of numbers, of those that have any. Each end is looked up once: tables have many times more rows than ends. */
export function endNames(names: Names, kind: ConversationKind): EndNames {
  const known = new Map<string, string>();
  return {
    address(text) {
      let name = known.get(text);
      if (name === undefined) known.set(text, name = nameOf(names, kind, text));
      return name;
    },
    port: port => ((kind === 'tcp' || kind === 'udp') ? names.port(kind, port) : undefined) ?? String(port),
  };
}

function nameOf(names: Names, kind: ConversationKind, text: string): string {
  if (kind === 'eth' || kind === 'wlan' || kind === 'fddi' || (kind === 'sll' && text.length === ETHER)) {
    return names.ether(Uint8Array.from(text.split(':'), digits => parseInt(digits, 16)), 0) ?? text;
  }
  const number = parseIpv4(text), bytes = number === undefined ? parseIpv6(text) : undefined;
  return (number !== undefined ? names.ipv4(number) : bytes !== undefined ? names.ipv6(bytes, 0) : undefined) ?? text;
}
