/** The chain of IPv6 headers, RFC 8200 §4: from one to what its Next Header field says. */
import type { Cursor } from '../../../dissect/index.ts';
import { ipProtocolName } from '../ip-protocols.ts';

/** Hop-by-hop options, routing, fragment, authentication, destination options, mobility, host identity, shim6 (IANA ipv6-parameters). */
const EXTENSIONS: ReadonlySet<number> = new Set([0, 43, 44, 51, 60, 135, 139, 140]);
const NO_NEXT_HEADER = 59;

/** Dissects the header `next`: extensions below the IPv6 header's tree, anything else as a layer of its own. */
export function follow(p: Cursor, next: number): void {
  const { packet } = p;
  packet.ipProtocol = next;
  if (next === NO_NEXT_HEADER) {
    p.info('IPv6 no next header');
    p.data();
    return;
  }
  if (p.remaining <= 0) {
    p.info(() => `${ipProtocolName(next) ?? 'Unknown'} (${next})`);
    return;
  }
  if (EXTENSIONS.has(next) && p.nest('ip.proto', next, packet.ipv6Node)) return;
  if (p.next('ip.proto', next)) return;
  p.info(() => `Unknown IP Protocol: ${ipProtocolName(next) ?? 'Unknown'} (${next})`);
  p.data();
}
