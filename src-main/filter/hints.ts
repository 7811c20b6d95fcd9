/** What would be right where other languages' habits were written: capture filters, SQL, and words for operators. */
import type { Token } from './token.ts';

/** Words and symbols that are no operators here, and what says the same. */
const OPERATORS: Readonly<Record<string, string>> = {
  is: '==', equals: '==', equal: '==', like: 'contains', has: 'contains', includes: 'contains', regex: 'matches', match: 'matches',
  contain: 'contains', startswith: 'matches "^…"', endswith: 'matches "…$"', between: 'in {80..443}', isnt: '!=',
};

/** `is` → `==`; undefined where nothing is known to be meant. */
export function operatorMeant(word: string): string | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(OPERATORS, lower) ? OPERATORS[lower] : undefined;
}

/** Words that capture filters are made of, pcap-filter(7). */
const QUALIFIERS: ReadonlySet<string> = new Set(['host', 'net', 'port', 'portrange', 'src', 'dst', 'tcp', 'udp', 'sctp', 'ip', 'ip6', 'ether']);

/** What a primitive of a capture filter around that token is as a display filter: `tcp dst port 80` → `tcp.dstport == 80`. */
export function displayFilterOf(tokens: readonly Token[], at: number): string | undefined {
  let first = at;
  while (first > 0 && isQualifier(tokens[first - 1])) first--;
  let last = first;
  while (isQualifier(tokens[last])) last++;
  const value = tokens[last];
  if (last === first || value?.kind !== 'word') return undefined;
  const words = new Set(tokens.slice(first, last).map(({ text }) => text)), has = (word: string): boolean => words.has(word);
  if (!['host', 'net', 'port', 'portrange', 'src', 'dst'].some(has)) return undefined;
  const transport = ['tcp', 'udp', 'sctp'].find(has) ?? 'tcp';
  if (has('portrange')) return `${transport}.port in {${value.text.replace('-', '..')}}`;
  if (has('port')) return `${transport}.${has('src') ? 'srcport' : has('dst') ? 'dstport' : 'port'} == ${value.text}`;
  const network = has('ether') ? 'eth' : value.text.includes(':') ? 'ipv6' : 'ip';
  return `${network}.${has('src') ? 'src' : has('dst') ? 'dst' : 'addr'} == ${value.text}`;
}

function isQualifier(token: Token | undefined): boolean {
  return token?.kind === 'word' && QUALIFIERS.has(token.text);
}
