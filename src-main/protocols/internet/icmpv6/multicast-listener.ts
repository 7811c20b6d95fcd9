/** Multicast listener discovery, RFC 2710 (version 1) and RFC 3810 (version 2). */
import { ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { Fields } from './fields.ts';

/** RFC 3810 §8.1: queries of 24 bytes are version 1's, longer ones version 2's; four of them are the ICMPv6 header. */
const VERSION_1_BODY = 20;

export function query(p: Cursor, f: Fields): void {
  if (p.remaining <= VERSION_1_BODY) {
    versionOne(p, f);
    return;
  }
  p.takeAs(f['mld.maximum_response_code'], exponential(p.u16(), 12), 2);
  p.take(f.reserved, 2);
  p.take(f['mld.multicast_address']);
  takeNamedBits(p, f['mld.flag'], [f['mld.flag.s'], f['mld.flag.qrv'], f['mld.flag.reserved']]);
  p.takeAs(f['mld.qqi'], exponential(p.u8(), 4), 1);
  const sources = p.take(f['mld.nb_sources']);
  for (let i = 0; i < sources; i++) p.take(f['mld.source_address']);
}

/** RFC 3810 §5.1.3, §5.1.9: with the highest bit set, a code has 3 bits of exponent and `mantissa` bits; the fields hold what it stands for. */
function exponential(code: number, mantissa: number): number {
  const size = 2 ** mantissa;
  if (code < 8 * size) return code;
  return ((code % size) + size) * 2 ** (((code / size) & 7) + 3);
}

/** A query, a report or a leave of version 1: they are alike. */
export function versionOne(p: Cursor, f: Fields): void {
  p.take(f['mld.maximum_response_delay']);
  p.take(f.reserved, 2);
  p.take(f['mld.multicast_address']);
}

export function report(p: Cursor, f: Fields): void {
  p.take(f.reserved, 2);
  const records = p.take(f['mldr.nb_mcast_records']);
  for (let i = 0; i < records; i++) record(p, f);
}

function record(p: Cursor, f: Fields): void {
  const outer = p.open(f['mldr.mar']);
  const type = p.take(f['mldr.mar.record_type']);
  const auxiliary = 4 * p.take(f['mldr.mar.aux_data_len']);
  const sources = p.take(f['mldr.mar.nb_sources']);
  const group = ipv6Text(p.peekBytes(16));
  p.take(f['mldr.mar.multicast_address']);
  for (let i = 0; i < sources; i++) p.take(f['mldr.mar.source_address']);
  if (auxiliary > 0) p.take(f['mldr.mar.auxiliary_data'], auxiliary);
  p.close(outer);
  p.addLabel(() => ` ${nameOf(f['mldr.mar.record_type'].options.values, type) ?? 'Unknown'}: ${group}`);
}
