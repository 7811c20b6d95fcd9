/** The addresses of an IPv4 packet, RFC 791 §3.1; of one that is routed by its source, where it goes next and last. */
import { u32be } from '../../../bytes/big-endian.ts';
import { finalDestination } from '../../../bytes/prescribed-routes.ts';
import { type Cursor, ipv4Name, namedIpv4 } from '../../../dissect/index.ts';
import { HEADER, type HeaderFields } from './header.ts';

/** Takes both addresses, and leaves them for the columns and the layers above; what is routed by its source has the last hop for its destination. */
export function takeAddresses(p: Cursor, f: HeaderFields, proto: number, headerLength: number): void {
  const { packet, bytes, begin } = p;
  const routed = headerLength > HEADER && begin + headerLength <= p.end ? finalDestination(bytes, begin + HEADER, begin + headerLength) : -1;
  packet.network = 4;
  packet.networkBytes = bytes;
  packet.sourceAt = p.at;
  packet.destinationAt = routed >= 0 ? routed : p.at + 4;
  packet.ipProtocol = proto;
  p.columns.setAddresses('ipv4', bytes, p.at, packet.destinationAt);
  if (routed < 0) {
    p.repeat(takeEnds, f, 8);
  } else {
    const { names } = p, source = takeSource(p, f);
    const via = p.take(f.cur_rt);
    p.hide(f.cur_rt_host, ipv4Name(names, via), p.at - 4, 4);
    p.title(() => `, Src: ${namedIpv4(names, source)}, Dst: ${namedIpv4(names, u32be(bytes, routed))}, Via: ${namedIpv4(names, via)}`);
  }
}

function takeSource(p: Cursor, f: HeaderFields): number {
  const source = p.take(f.src);
  if (p.wants(f.src_host) || p.wants(f.host)) host(p, f.src_host, f.host, source);
  return source;
}

function takeEnds(p: Cursor, f: HeaderFields): void {
  const { names } = p, source = takeSource(p, f);
  const destination = p.take(f.dst);
  if (p.wants(f.dst_host) || p.wants(f.host)) host(p, f.dst_host, f.host, destination);
  p.title(() => `, Src: ${namedIpv4(names, source)}, Dst: ${namedIpv4(names, destination)}`);
}

function host(p: Cursor, one: HeaderFields['src_host'], both: HeaderFields['host'], address: number): void {
  const shown = ipv4Name(p.names, address);
  const start = p.at - 4;
  p.hide(one, shown, start, 4);
  p.hide(both, shown, start, 4);
}
