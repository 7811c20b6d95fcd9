/** Routes of EIGRP: what is told of them, and where they lead; RFC 7868 §6.8 and §6.9. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../../prefixes.ts';
import { takeAttributes } from './attributes.ts';
import { FIELDS as f } from './fields.ts';
import { takeFlags, takeMetric, takeOrigin } from './metrics.ts';
import { takeIpxOrigin, takeNetwork, takeNextNetwork } from './other-families.ts';
import { takeService } from './services.ts';

/** Numbers of address families; those of services announce what runs on a host (IANA "Address Family Numbers"). */
const IPV4 = 1, IPV6 = 2, IPX = 11, COMMON_SERVICES = 16384, IPV4_SERVICES = 16385, IPV6_SERVICES = 16386;
const WIDE = [
  f['metric.priority'], f['metric.reliability'], f['metric.load'], f['metric.mtu'], f['metric.hopcount'], f['metric.delay'], f['metric.bandwidth'],
  f['metric.reserved'],
];

/** RFC 7868 §6.8: next hop, for external routes where they come from, metric, then destinations to the end. */
export function classicRoute(p: Cursor, version: 4 | 6, external: boolean): string {
  if (version === 4) p.take(f['ipv4.nexthop']);
  else p.take(f['ipv6.nexthop']);
  if (external) takeOrigin(p);
  takeMetric(p);
  return destinations(p, version);
}

/** Routes of one topology among several, as they were before wide metrics: two reserved bytes, topology, family, tag, metric. */
export function topologyRoute(p: Cursor, external: boolean): string {
  p.skip(2);
  const family = takeHeader(p);
  p.take(f['old_metric.tag']);
  takeMetric(p);
  return takeDestinations(p, family, external);
}

/** RFC 7868 §6.9: topology, family, where the route comes from, wide metric (§6.9.3), then next hop and destinations. */
export function wideRoute(p: Cursor, external: boolean): string {
  const family = takeHeader(p);
  const outer = p.open('Wide Metric', 24);
  const words = p.take(f['metric.offset']);
  for (const field of WIDE) p.take(field);
  takeFlags(p, 2);
  p.close(outer);
  if (words > 0) takeAttributes(p, 2 * words);
  return takeDestinations(p, family, external);
}

function takeHeader(p: Cursor): number {
  p.take(f.tid);
  const family = p.take(f.afi);
  p.take(f.routerid);
  return family;
}

function takeDestinations(p: Cursor, family: number, external: boolean): string {
  if (family === IPV4 || family === IPV4_SERVICES) p.take(f['ipv4.nexthop']);
  else if (family === IPV6 || family === IPV6_SERVICES) p.take(f['ipv6.nexthop']);
  else if (family === IPX) takeNextNetwork(p);
  if (external && family === IPX) takeIpxOrigin(p);
  else if (external) takeOrigin(p);
  switch (family) {
    case IPV4: return destinations(p, 4);
    case IPV6: return destinations(p, 6);
    case IPX: return `  =   ${takeNetwork(p)}`;
    case COMMON_SERVICES:
    case IPV4_SERVICES:
    case IPV6_SERVICES: return takeService(p);
    default:
      p.expert(f['afi.unknown']);
      p.skip(p.remaining);
      return '';
  }
}

function destinations(p: Cursor, version: 4 | 6): string {
  const words: string[] = [];
  while (p.more) words.push(version === 4 ? destination4(p) : destination6(p));
  return words.length === 0 ? '' : `  =   ${words.join('  ,   ')}`;
}

/** As many bytes as the prefix needs. */
function destination4(p: Cursor): string {
  const length = p.take(f['ipv4.prefixlen']);
  if (length > 32) p.malformed(`a prefix of ${length} bits`);
  return `${ipv4Text(takePrefix4(p, f['ipv4.destination'], Math.ceil(length / 8), length))}/${length}`;
}

function destination6(p: Cursor): string {
  const length = p.take(f['ipv6.prefixlen']);
  if (length > 128) p.malformed(`a prefix of ${length} bits`);
  return `${ipv6Text(takePrefix6(p, f['ipv6.destination'], Math.ceil(length / 8), length))}/${length}`;
}
