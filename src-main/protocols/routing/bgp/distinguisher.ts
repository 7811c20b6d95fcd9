/** Route distinguishers, RFC 4364 §4.2: they keep the same prefix of several customers apart. */
import { type Cursor } from '../../../dissect/index.ts';
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
