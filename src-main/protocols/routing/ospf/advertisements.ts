/** Link state advertisements of both versions, and their header: RFC 2328 §A.4.1, RFC 5250 §3, RFC 5340 §A.4.2. */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { ADVERTISEMENT_FIELDS, FUNCTIONS, TYPES } from './advertisement-fields.ts';
import { OPAQUE_READERS } from './opaque.ts';
import { readOptions } from './options.ts';
import { READERS2 } from './version2-bodies.ts';
import { READERS3 } from './version3-bodies.ts';

const HEADER = 20;
const f = ADVERTISEMENT_FIELDS;

const MARKS2: Readonly<Record<number, Field<boolean>>> = {
  1: f['lsa.router'], 2: f['lsa.network'], 3: f['lsa.summary'], 4: f['lsa.asbr'], 5: f['lsa.asext'], 6: f['lsa.member'],
  7: f['lsa.nssa'], 8: f['lsa.attr'], 9: f['lsa.opaque'], 10: f['lsa.opaque'], 11: f['lsa.opaque'],
};
const MARKS3: Readonly<Record<number, Field<boolean>>> = {
  1: f['v3.lsa.router'], 2: f['v3.lsa.network'], 3: f['v3.lsa.interprefix'], 4: f['v3.lsa.interrouter'], 5: f['v3.lsa.asext'], 6: f['v3.lsa.member'],
  7: f['v3.lsa.nssa'], 8: f['v3.lsa.link'], 9: f['v3.lsa.intraprefix'], 12: f['v3.lsa.opaque'],
};

/** The type of an advertisement, with its scope in version 3; gives the number without. */
export function readType(p: Cursor, version: number): number {
  if (version === 2) return p.take(f.lsa);
  return p.bits(f['v3.lsa'], [f['v3.lsa.u'], f['v3.lsa.s12'], f['v3.lsa.fc']]) & 0x1fff;
}

/** Advertisements of external routes within a not so stubby area. */
const NSSA = 7;

/** One advertisement; `whole` or its header alone. `narrow`: addresses are of IPv4 (RFC 5838). */
export function readAdvertisement(p: Cursor, version: number, whole: boolean, narrow: boolean): void {
  const type = version === 2 ? p.u8(3) : p.u16(2) & 0x1fff;
  const length = p.u16(18);
  const outer = p.open(`LSA-type ${type} (${(version === 2 ? TYPES : FUNCTIONS)[type] ?? 'Unknown'}), len ${length}`);
  p.show(f['lsa.age']);
  p.take(version === 2 ? (f['lsa.donotage'] as Field<unknown>) : f['v3.lsa.do_not_age']);
  if (version === 2) readOptions(p, 2, type === NSSA);
  readType(p, version);
  const mark = (version === 2 ? MARKS2 : MARKS3)[type];
  const size = version === 2 ? 1 : 2;
  if (mark !== undefined) p.hide(mark, true, p.at - size, size);
  const opaque = version === 2 && type >= 9 && type <= 11 ? p.u8() : 0;
  if (opaque > 0) opaqueId(p);
  else p.take(version === 2 ? f['lsa.id'] : f.link_state_id);
  p.take(f.advrouter);
  p.take(f['lsa.seqnum']);
  p.take(f['lsa.chksum']);
  p.take(f['lsa.length']);
  if (whole) {
    const body = p.within(length - HEADER);
    if (version === 3 && READERS3[type] !== undefined) READERS3[type](body, narrow);
    else if (version !== 3 && opaque > 0 && OPAQUE_READERS[opaque] !== undefined) OPAQUE_READERS[opaque](body, f);
    else if (version !== 3 && opaque === 0 && READERS2[type] !== undefined) READERS2[type](body);
    else body.expert(f['lsa.unknown_type'], `Unknown LSA Type ${opaque > 0 ? opaque : type}`);
  }
  p.close(outer);
}

/** RFC 5250 §3: a type and a number of that type. */
function opaqueId(p: Cursor): void {
  const type = p.take(f.lsid_opaque_type);
  if (type === 1) {
    p.take(f['lsid_te_lsa.reserved']);
    p.take(f['lsid_te_lsa.instance']);
    p.hide(f['lsa.mpls'], true, p.at);
  } else {
    p.take(f['lsid.opaque_id']);
  }
}
