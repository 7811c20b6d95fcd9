/** Domain names in DHCPv6 options: not compressed, whole or partial (RFC 8415 §10). */
import { type Cursor, type Field, expert, text } from '../../../dissect/index.ts';
import { readName, readPartialName } from '../dns/name.ts';

export const DOMAIN_FIELDS = {
  root_only_domain_name: text('Root only domain name'),
  tld: text('Top Level Domain name'),
  'expert.root_only_domain_name': expert('A root-only domain name cannot be resolved', 'error', 'Protocol'),
  'expert.tld_lookup': expert('Top level domains are rarely resolvable', 'warning', 'Protocol'),
} as const;

const f = DOMAIN_FIELDS;

export function takeDomains(p: Cursor, field: Field<string>): void {
  while (p.more) takeDomain(p, field);
}

/**
 * The dot at the end says that the name is whole; a partial one has no root label. A whole name of one label is a top
 * level domain, which is shown as such.
 */
export function takeDomain(p: Cursor, field: Field<string>): void {
  const at = p.at;
  let end = at;
  while (end < p.end && p.bytes[end] !== 0) end += 1 + p.bytes[end];
  if (end < p.end) {
    const { text: name } = readName(p, p.begin, p.end);
    if (name === '<Root>') {
      p.set(f.root_only_domain_name, '.', at, p.at - at);
      p.expertUnder(f['expert.root_only_domain_name']);
    } else if (end === at + 1 + p.bytes[at]) {
      p.set(f.tld, `${name}.`, at, p.at - at);
      p.expertUnder(f['expert.tld_lookup']);
    } else {
      p.set(field, `${name}.`, at, p.at - at);
    }
    return;
  }
  const partial = readPartialName(p);
  p.set(field, partial, at, p.at - at);
}
