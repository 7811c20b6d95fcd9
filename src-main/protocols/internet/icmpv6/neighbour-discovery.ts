/** Neighbour discovery messages, RFC 4861 §4. */
import { ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { Fields } from './fields.ts';
import { options } from './options.ts';

export function routerSolicitation(p: Cursor, f: Fields): void {
  p.take(f.reserved, 4);
  options(p, f);
}

export function routerAdvertisement(p: Cursor, f: Fields): void {
  p.take(f['nd.ra.cur_hop_limit']);
  takeNamedBits(p, f['nd.ra.flag'], [
    f['nd.ra.flag.m'], f['nd.ra.flag.o'], f['nd.ra.flag.h'], f['nd.ra.flag.prf'], f['nd.ra.flag.p'], f['nd.ra.flag.rsv'],
  ]);
  p.take(f['nd.ra.router_lifetime']);
  p.take(f['nd.ra.reachable_time']);
  p.take(f['nd.ra.retrans_timer']);
  options(p, f);
}

export function neighbourSolicitation(p: Cursor, f: Fields): void {
  p.take(f.reserved, 4);
  const target = ipv6Text(p.peekBytes(16));
  p.addInfo(` for ${target}`);
  p.take(f['nd.ns.target_address']);
  options(p, f);
}

export function neighbourAdvertisement(p: Cursor, f: Fields): void {
  const value = takeNamedBits(p, f['nd.na.flag'], [f['nd.na.flag.r'], f['nd.na.flag.s'], f['nd.na.flag.o'], f['nd.na.flag.rsv']]);
  const target = ipv6Text(p.peekBytes(16));
  const words = [value & 0x80000000 ? 'rtr' : '', value & 0x40000000 ? 'sol' : '', value & 0x20000000 ? 'ovr' : ''].filter((word) => word !== '');
  p.addInfo(` ${target} (${words.length > 0 ? words.join(', ') : 'none'})`);
  p.take(f['nd.na.target_address']);
  options(p, f);
}

export function redirect(p: Cursor, f: Fields): void {
  p.take(f.reserved, 4);
  p.take(f['nd.rd.target_address']);
  p.take(f['rd.na.destination_address']);
  options(p, f);
}

/** RFC 3122 §2: which network address a station has, asked by its link address. */
export function inverseDiscovery(p: Cursor, f: Fields): void {
  p.take(f.reserved, 4);
  options(p, f);
}
