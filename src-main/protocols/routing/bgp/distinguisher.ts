/** Route distinguishers, RFC 4364 §4.2: they keep the same prefix of several customers apart. */
import { type Cursor, ipv4, none, u16, u32 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';

/** The one that is read next. */
export function distinguisherText(p: Cursor): string {
  switch (p.u16()) {
    case 0: return `${p.u16(2)}:${p.u32(4)}`;
    case 1: return `${ipv4Text(p.u32(2))}:${p.u16(6)}`;
    case 2: return `${p.u32(2)}:${p.u16(6)}`;
    default: return `Unknown (0x${p.u16().toString(16)})`;
  }
}

/** The distinguisher that was just read. */
export function lastDistinguisherText(p: Cursor): string {
  p.at -= 8;
  const words = distinguisherText(p);
  p.at += 8;
  return words;
}

/** Its parts, under names that begin with `id`. */
export const distinguisherFields = (id: string) => ({
  heading: none('Route Distinguisher', { id }),
  type: u16('Route Distinguisher Type', { id: `${id}_type` }),
  as2: u16('Administrator Subfield', { id: `${id}_admin_as_num_2` }),
  address: ipv4('Administrator Subfield', { id: `${id}_admin_ipv4` }),
  as4: u32('Administrator Subfield', { base: 'hexDec', id: `${id}_admin_as_num_4` }),
  number2: u16('Assigned Number Subfield', { id: `${id}_asnum_2` }),
  number4: u32('Assigned Number Subfield', { base: 'hexDec', id: `${id}_asnum_4` }),
});

export function takeDistinguisher(p: Cursor, f: ReturnType<typeof distinguisherFields>): void {
  const outer = p.open(f.heading, 8);
  const type = p.take(f.type);
  if (type === 0) {
    p.take(f.as2);
    p.take(f.number4);
  } else {
    p.take(type === 1 ? f.address : f.as4);
    p.take(f.number2);
  }
  p.close(outer);
}
