/** The commercial IP security option, draft-ietf-cipso-ipsecurity-01 and FIPS 188. */
import { type Cursor, expert, octets, text, u32, u8 } from '../../../dissect/index.ts';

const TAG_TYPES = {
  0: 'Padding', 1: 'Restrictive Category Bitmap', 2: 'Enumerated Categories', 5: 'Ranged Categories', 6: 'Permissive Categories', 7: 'Free Form',
};

export const CIPSO_FIELDS = {
  'cipso.doi': u32('DOI'),
  'cipso.tag_type': u8('Tag Type', { values: TAG_TYPES }),
  'cipso.sensitivity_level': u8('Sensitivity Level'),
  'cipso.categories': text('Categories'),
  'cipso.tag_data': octets('Tag data'),
  'cipso.malformed': expert('Malformed CIPSO tag', 'warning', 'Protocol'),
} as const;

export function takeCipso(p: Cursor, f: typeof CIPSO_FIELDS): void {
  p.take(f['cipso.doi']);
  while (p.remaining >= 2) {
    const type = p.take(f['cipso.tag_type']);
    const length = p.u8();
    if (length < 2 || length - 1 > p.remaining) {
      p.expertUnder(f['cipso.malformed']);
      p.skip(p.remaining);
      return;
    }
    p.skip(1);
    const tag = p.within(length - 2);
    if ((type === 1 || type === 2 || type === 5) && tag.remaining >= 2) {
      tag.skip(1);
      tag.take(f['cipso.sensitivity_level']);
      if (tag.more) tag.set(f['cipso.categories'], categories(type, tag.peekBytes(tag.remaining)), tag.at, tag.remaining);
    } else if (tag.more) {
      tag.take(f['cipso.tag_data'], tag.remaining);
    }
  }
}

/** Categories as a list: of a bitmap, of 16-bit numbers, or of ranges from high to low. */
function categories(type: number, bytes: Uint8Array): string {
  const names: string[] = [];
  const number = (at: number): number => (at + 1 < bytes.length ? (bytes[at] << 8) | bytes[at + 1] : 0);
  if (type === 1) {
    for (let bit = 0; bit < 8 * bytes.length; bit++) if ((bytes[bit >>> 3] >>> (7 - (bit & 7))) & 1) names.push(String(bit));
  } else if (type === 2) {
    for (let at = 0; at + 1 < bytes.length; at += 2) names.push(String(number(at)));
  } else {
    for (let at = 0; at + 1 < bytes.length; at += 4) names.push(`${number(at)}-${number(at + 2)}`);
  }
  return names.join(',');
}
