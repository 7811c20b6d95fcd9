/** EIGRP for AppleTalk and for Novell's IPX, which RFC 7868 §6.6 leaves out: as Cisco's routers wrote it. */
import { type Cursor, ether, u16, u32 } from '../../../dissect/index.ts';
import { FIELDS } from './fields.ts';
import { takeMetric, takeOrigin, takeOriginFlags } from './metrics.ts';

const pair = (separator: string) => (value: number): string => `${value >>> 16}${separator}${value & 0xffff}`;

export const OTHER_FIELDS = {
  nexthop_address: u32('NextHop Address', { text: pair('.') }),
  cable_range: u32('Cable range', { text: pair('-') }),
  appletalk_cable_range: u32('AppleTalk Cable Range', { text: pair('-') }),
  'atalk.routerid': u32('AppleTalk Router ID'),
  'ipx.nexthop_net': u32('NextHop Net', { hex: true }),
  'ipx.nexthop_host': ether('NextHop Host'),
  'ipx.routerid': ether('External RouterID'),
  'ipx.dest': u32('Destination', { hex: true }),
  'extdata.ipx_metric': u16('External Metric'),
  'extdata.ipx_delay': u16('External Delay'),
} as const;

const f = OTHER_FIELDS;

export function appleTalkRoute(p: Cursor, external: boolean): string {
  p.take(f.nexthop_address);
  if (external) takeOrigin(p);
  takeMetric(p);
  return `: ${pair('-')(p.take(f.cable_range))}`;
}

export function appleTalkCable(p: Cursor): string {
  const range = p.take(f.appletalk_cable_range);
  return `: Cable range= ${pair('-')(range)}, Router ID= ${p.take(f['atalk.routerid'])}`;
}

export function ipxRoute(p: Cursor, external: boolean): string {
  takeNextNetwork(p);
  if (external) takeIpxOrigin(p);
  takeMetric(p);
  return `  =   ${takeNetwork(p)}`;
}

/** An IPX network and the host in it. */
export function takeNextNetwork(p: Cursor): void {
  p.take(f['ipx.nexthop_net']);
  p.take(f['ipx.nexthop_host']);
}

/** A network without mask, and its bytes in words. */
export function takeNetwork(p: Cursor): string {
  const network = p.take(f['ipx.dest']);
  return network.toString(16).padStart(8, '0').replace(/..(?!$)/g, '$& ');
}

/** What an IPX route was before: in another order than those of IP. */
export function takeIpxOrigin(p: Cursor): void {
  const outer = p.open('External Data', 20);
  p.take(f['ipx.routerid']);
  for (const field of [FIELDS['extdata.as'], FIELDS['extdata.tag'], FIELDS['extdata.proto']]) p.take(field);
  takeOriginFlags(p);
  p.take(f['extdata.ipx_metric']);
  p.take(f['extdata.ipx_delay']);
  p.close(outer);
}
