/** Who calls whom: numbers, subaddresses and networks, Q.931 §4.5.8 to §4.5.11, §4.5.21 and §4.5.29; numbers of Q.951 and Q.952. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';
import { octet, octets } from './octets.ts';

const PLAN = 0x0f, E164 = 1;

/** Reads a number, under a second name where it is one of E.164; gives its digits. */
export const digits = (field: Field<string>, world?: Field<string>) => (p: Cursor): string => {
  const head = octet(p, f.numbering_plan, f.number_type, f.extension_ind);
  octets(p, head, [f.screening_ind, f.presentation_ind, f.extension_ind], [f['extension.reason'], f.extension_ind]);
  const length = p.remaining;
  if (length === 0) return '';
  const text = p.take(field, length);
  if (world !== undefined && (head & PLAN) === E164) p.set(world, text, p.at - length, length);
  return text;
};

export function subaddress(p: Cursor): void {
  octet(p, f['party_subaddr.type'], f['party_subaddr.odd_even']);
  p.takeRest(f.party_subaddr);
}

/** The network that a call is to go through. */
export function transit(p: Cursor): void {
  octet(p, f.extension_ind, f['netid.type'], f['netid.plan']);
  p.takeRest(f.netid);
}

/** What a network may do for a call, which may be another network than this one. */
export function facilities(p: Cursor): void {
  const length = p.take(f['netid.length']);
  if (length > 0) {
    const network = p.within(length);
    octet(network, f['netid.type'], f['netid.plan']);
    network.takeRest(f.netid);
  }
  p.takeRest(f['netid.facility_specification']);
}

/** §4.5.30: in what kind of text or code users write to each other. */
export function users(p: Cursor): void {
  const IA5 = 4, protocol = p.take(f['user.protocol_discriminator']);
  if (p.more && p.next('q931.user_information', protocol)) return;
  p.takeRest(protocol === IA5 ? f['user.string'] : f['user.bytes']);
}
