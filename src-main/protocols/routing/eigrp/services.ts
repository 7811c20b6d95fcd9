/** Services that EIGRP announces (Cisco's Service Advertisement Framework): what runs, and how it is reached. */
import { type Cursor, guid, ipv4, ipv6, octets, u16, u32 } from '../../../dissect/index.ts';

const SERVICES: Readonly<Record<number, string>> = { 100: 'Capabilities Manager', 101: 'Unified Communications', 102: 'Performance Routing' };
const AFI = { 1: 'IPv4', 2: 'IPv6' };
/** Bytes of an address, shorter ones with zeros behind. */
const ADDRESS = 16;
const REACHABILITY = 22;

export const SERVICE_FIELDS = {
  'saf.service': u16('Service', { values: SERVICES }),
  'saf.subservice': u16('Sub-Service'),
  'saf.guid': guid('GUID'),
  'saf.data.type': u16('Type', { hex: true, values: { 1: 'Attached Service Data', 2: 'Trimmed Service Data' } }),
  'saf.data.length': u16('Length'),
  'saf.data.sequence': u32('Sequence'),
  'saf.data.reachability.afi': u16('AFI', { values: AFI }),
  'saf.data.reachability.port': u16('Port'),
  'saf.data.reachability.protocol': u16('Protocol'),
  'saf.data.reachability.addr_ipv4': ipv4('IPv4 Addr'),
  'saf.data.reachability.addr_ipv6': ipv6('IPv6 Addr'),
  'saf.data.reachability.addr_hex': octets('Addr'),
} as const;

const f = SERVICE_FIELDS;

/** Gives the service's number and that of its part. */
export function takeService(p: Cursor): string {
  const service = p.u16(), outer = p.open(`SAF Service = ${SERVICES[service] ?? ''}`);
  p.take(f['saf.service']);
  const part = p.take(f['saf.subservice']);
  p.take(f['saf.guid']);
  if (p.more) {
    p.take(f['saf.data.type']);
    p.take(f['saf.data.length']);
    if (p.remaining >= REACHABILITY + 4) {
      takeReachability(p);
      p.take(f['saf.data.sequence']);
    }
    p.skip(p.remaining);
  }
  p.close(outer);
  return `= ${service}:${part}`;
}

function takeReachability(p: Cursor): void {
  const outer = p.open('Reachability', REACHABILITY), family = p.take(f['saf.data.reachability.afi']);
  p.take(f['saf.data.reachability.port']);
  p.take(f['saf.data.reachability.protocol']);
  const address = p.within(ADDRESS);
  if (family === 1) address.take(f['saf.data.reachability.addr_ipv4']);
  else if (family === 2) address.take(f['saf.data.reachability.addr_ipv6']);
  else address.takeRest(f['saf.data.reachability.addr_hex']);
  address.skip(address.remaining);
  p.close(outer);
}
