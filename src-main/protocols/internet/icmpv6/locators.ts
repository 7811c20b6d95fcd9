/** Locator updates of the Identifier-Locator Network Protocol, RFC 6743 §2. */
import { type Cursor, u16, u64, u8 } from '../../../dissect/index.ts';
import type { SharedFields } from './shared-fields.ts';

export const LOCATOR_FIELDS = {
  'ilnp.nb_locs': u8('Num of Locs'),
  'ilnp.nb_locator': u64('Locator', { hex: true }),
  'ilnp.nb_preference': u16('Preference'),
  'ilnp.nb_lifetime': u16('Lifetime'),
} as const;

type Fields = SharedFields & typeof LOCATOR_FIELDS;

/** RFC 6743 §2: 64 bits of locator, 16 of its preference, as in a DNS record L64 (RFC 6742 §2.3), and 16 of its lifetime in seconds. */
export function locatorUpdate(p: Cursor, f: Fields): void {
  const count = p.take(f['ilnp.nb_locs']);
  p.take(f.reserved, 1);
  p.take(f.reserved, 2);
  for (let i = 0; i < count; i++) {
    p.take(f['ilnp.nb_locator']);
    p.take(f['ilnp.nb_preference']);
    p.take(f['ilnp.nb_lifetime']);
  }
}
