/** Who somebody says to be: RFC 3748 §5.1, with the names of subscribers of mobile networks (3GPP TS 23.003 §14.3, §19.3). */
import { type Cursor, byName, expert, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { MOBILE_COUNTRIES } from '../../telephony/countries.ts';
import { identityField } from './sim.ts';

/** What the first character of a subscriber's name says: which method it is for, and whether it stays. */
const PREFIXES: Readonly<Record<string, string>> = {
  0: 'EAP-AKA Permanent', 1: 'EAP-SIM Permanent', 2: 'EAP-AKA Pseudonym', 3: 'EAP-SIM Pseudonym', 4: 'EAP-AKA Reauth ID', 5: 'EAP-SIM Reauth ID',
  6: 'EAP-AKA Prime Permanent', 7: 'EAP-AKA Prime Pseudonym', 8: 'EAP-AKA Prime Reauth ID',
};
const PERMANENT = ['0', '1', '6'];
/** A name that begins with zero is one that is shown without it. */
const EMPTY = 0;

const f = {
  prefix: u8('Identity Prefix', { id: 'eap.identity.prefix', base: 'char' }),
  type: text('Identity Type', { id: 'eap.identity.type' }),
  full: text('Identity (Full)', { id: 'eap.identity.full' }),
  imsi: text('IMSI', { id: 'e212.imsi' }),
  network: u32('Identity Mobile Network Code', { id: 'eap.identity.mnc' }),
  country: u16('Identity Mobile Country Code', { id: 'eap.identity.mcc', values: MOBILE_COUNTRIES }),
  invalid: expert('Invalid identity code', 'warning', 'Protocol', { id: 'eap.identity.invalid' }),
  strange: expert('Non-ASCII characters within identity', 'warning', 'Protocol', { id: 'eap.identity.nonascii' }),
};
export const IDENTITY_FIELDS = byName(Object.values(f));

export function takeIdentity(p: Cursor): void {
  if (!p.more) return;
  const { at, available } = p;
  // A name that was cut says less than it is.
  const subscriber = available < p.remaining ? null :
    /^(.)([^@]+)@wlan\.mnc(\d{2,3})\.mcc(\d{3})\.3gppnetwork\.org$/.exec(decodeText(p.bytes, at, p.end, 'latin1'));
  if (subscriber === null) {
    if (p.u8() === EMPTY && p.remaining > 1) p.skip(1);
    const name = p.takeBytes(identityField, p.remaining);
    if (name.some(byte => byte >= 0x80)) p.expertUnder(f.strange);
    return;
  }
  const [whole, prefix, name, network, country] = subscriber, type = PREFIXES[prefix];
  p.take(f.prefix);
  p.set(f.type, type ?? 'Unknown', at, 1);
  if (type === undefined) p.expertUnder(f.invalid);
  p.set(f.full, whole.slice(1), at + 1, whole.length - 1);
  if (PERMANENT.includes(prefix) && /^\d{6,15}$/.test(name)) p.set(f.imsi, name, at + 1, name.length);
  else p.set(identityField, name, at + 1, name.length);
  const codes = at + whole.indexOf('.mnc', 1 + name.length) + 4;
  // Codes of two digits are written with a zero before them.
  const short = network.length < 3 || network.startsWith('0');
  p.set(f.network, Number(country) * (short ? 100 : 1000) + Number(network), codes, network.length);
  p.set(f.country, Number(country), codes + network.length + 4, country.length);
  p.skip(p.remaining);
}
