/** Router advertisements and what mobility agents add to them: RFC 1256 §3, RFC 5944 §2.1 and RFC 4721 §2. */
import { type Cursor, bits, flag, i32, ipv4, octets, u16, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'One byte padding extension', 16: 'Mobility Agent Advertisement Extension', 19: 'Prefix Lengths Extension', 24: 'Challenge Extension',
};
const FLAG = { size: 2, as: ['True', 'False'] } as const;

export const MOBILE_FIELDS = {
  num_addrs: u8('Number of addresses'),
  addr_entry_size: u8('Address entry size'),
  lifetime: u16('Lifetime'),
  router_address: ipv4('Router address'),
  pref_level: i32('Preference level'),
  'mip.type': u8('Extension Type', { values: TYPES }),
  'mip.length': u8('Length'),
  'mip.prefixlength': u8('Prefix Length'),
  'mip.seq': u16('Sequence Number'),
  'mip.life': u16('Registration Lifetime'),
  'mip.flags': u16('Flags', { hex: true }),
  'mip.r': flag('Registration Required', 0x8000, FLAG),
  'mip.b': flag('Busy', 0x4000, FLAG),
  'mip.h': flag('Home Agent', 0x2000, FLAG),
  'mip.f': flag('Foreign Agent', 0x1000, FLAG),
  'mip.m': flag('Minimal Encapsulation', 0x0800, FLAG),
  'mip.g': flag('GRE', 0x0400, FLAG),
  'mip.v': flag('VJ Comp', 0x0200, FLAG),
  'mip.rt': flag('Reverse tunneling', 0x0100, FLAG),
  'mip.u': flag('UDP tunneling', 0x0080, FLAG),
  'mip.x': flag('Revocation support', 0x0040, FLAG),
  'mip.reserved': bits('Reserved', 0x003f, { hex: true, size: 2 }),
  'mip.coa': ipv4('Care-Of-Address'),
  'mip.challenge': octets('Challenge'),
  'mip.content': octets('Content'),
} as const;

type Fields = typeof MOBILE_FIELDS;

const PADDING = 0;

export function takeAdvertisement(p: Cursor, f: Fields): void {
  const count = p.take(f.num_addrs);
  const words = p.take(f.addr_entry_size);
  const lifetime = p.take(f.lifetime);
  p.addLabel(() => ` (${spanText(lifetime)})`);
  for (let i = 0; i < count && p.remaining >= 4; i++) {
    p.take(f.router_address);
    if (words >= 2 && p.remaining >= 4) p.take(f.pref_level);
  }
  while (p.more) takeExtension(p, f);
}

function takeExtension(p: Cursor, f: Fields): void {
  const type = p.u8();
  const name = TYPES[type];
  if (type === PADDING) {
    const outer = p.open(`Ext: ${name}`, 1);
    p.take(f['mip.type']);
    p.close(outer);
    return;
  }
  const part = p.within(2 + p.u8(1));
  const outer = part.open(`Ext: ${name ?? 'Unknown ext'}`, part.remaining);
  part.take(f['mip.type']);
  part.take(f['mip.length']);
  switch (type) {
    case 16: {
      part.take(f['mip.seq']);
      part.take(f['mip.life']);
      takeNamedBits(part, f['mip.flags'], [
        f['mip.r'], f['mip.b'], f['mip.h'], f['mip.f'], f['mip.m'], f['mip.g'], f['mip.v'], f['mip.rt'], f['mip.u'], f['mip.x'], f['mip.reserved'],
      ]);
      while (part.remaining >= 4) part.take(f['mip.coa']);
      break;
    }
    case 19:
      while (part.more) part.take(f['mip.prefixlength']);
      break;
    case 24:
      part.takeRest(f['mip.challenge']);
      break;
    default:
      part.takeRest(f['mip.content']);
  }
  if (part.more) part.skip(part.remaining);
  part.close(outer);
}

/** `3 minutes, 20 seconds` */
export function spanText(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [size, unit] of [[86400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']] as const) {
    const count = size === 1 ? rest : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${Number.isInteger(count) ? count : count.toFixed(3)} ${unit}${count === 1 ? '' : 's'}`);
  }
  return parts.length === 0 ? '0 seconds' : parts.join(', ');
}
