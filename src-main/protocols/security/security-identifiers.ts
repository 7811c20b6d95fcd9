/** Security identifiers of Windows, MS-DTYP §2.4.2: who somebody is. */
import { type Cursor, type Field, below, text, u32, u64, u8 } from '../../dissect/index.ts';

const at = below('nt.sid');

/** Parts of an identifier, for every protocol that has some. */
export const SID_FIELDS = {
  'sid.revision': u8('Revision', at('revision')),
  'sid.num_auth': u8('Num Auth', at('num_auth')),
  'sid.auth': u64('Authority', at('auth')),
  'sid.subauth': text('Subauthorities', at('subauth')),
  'sid.rid': u32('RID', at('rid', { little: true })),
  'sid.wkwn': text('Well-known SID', at('wkwn', { hidden: true })),
  'sid.domain': text('Domain', at('domain', { hidden: true })),
} as const;

const f = SID_FIELDS;

/** Revision, count, and the authority. */
const HEADER = 8;
/** §2.4.2.4: S-1-5-21 is followed by the three numbers of a domain, and mostly by one of somebody in it. */
const NT_AUTHORITY = 5, DOMAIN = 21, DOMAIN_PARTS = 4;

/** §2.4.2.4: who is in every domain. */
const IN_DOMAINS: Readonly<Record<number, string>> = {
  500: 'Administrator', 501: 'Guest', 502: 'KRBTGT', 512: 'Domain Admins', 513: 'Domain Users', 514: 'Domain Guests', 515: 'Domain Computers',
  516: 'Domain Controllers', 517: 'Cert Publishers', 518: 'Schema Admins', 519: 'Enterprise Admins', 520: 'Group Policy Creator Owners',
  553: 'RAS and IAS Servers',
};

/** Whether the bytes here may be an identifier that is whole. */
export function isSid(p: Cursor): boolean {
  return p.remaining >= HEADER && p.u8() === 1 && p.remaining === HEADER + 4 * p.u8(1);
}

/** Reads an identifier as `field`, with its parts below. Gives it as it is written: `S-1-5-18`. */
export function takeSid(p: Cursor, field: Field<string>): string {
  const start = p.at, count = p.u8(1);
  p.need(HEADER + 4 * count);
  const authority = p.u16(2) * 2 ** 32 + p.u32(4);
  const parts = Array.from({ length: count }, (_, i) => p.little32(HEADER + 4 * i));
  const words = ['S', p.u8(), authority, ...parts].join('-');
  const inDomain = authority === NT_AUTHORITY && parts[0] === DOMAIN && count >= DOMAIN_PARTS;
  const rid = inDomain ? parts[DOMAIN_PARTS] : undefined;
  p.set(field, words, start, HEADER + 4 * count);
  if (inDomain) p.addLabel(`  (Domain SID${rid === undefined ? '' : `-${IN_DOMAINS[rid] ?? 'Domain RID'}`})`);
  const outer = p.under();
  p.take(f['sid.revision']);
  p.take(f['sid.num_auth']);
  p.takeAs(f['sid.auth'], BigInt(authority), HEADER - 2);
  p.set(f['sid.subauth'], parts.join('-'), p.at, 4 * count);
  if (inDomain) domain(p, parts, rid);
  p.skip(start + HEADER + 4 * count - p.at);
  p.close(outer);
  return words;
}

function domain(p: Cursor, parts: readonly number[], rid: number | undefined): void {
  const first = p.at;
  if (rid !== undefined) {
    p.skip(4 * DOMAIN_PARTS);
    p.take(f['sid.rid']);
    p.addLabel(`  (${IN_DOMAINS[rid] ?? 'Domain RID'})`);
    p.at = first;
  }
  p.set(f['sid.wkwn'], 'S-1-5-21', first - HEADER, HEADER + 4);
  p.set(f['sid.domain'], parts.slice(1, DOMAIN_PARTS).join('-'), first + 4, 4 * (DOMAIN_PARTS - 1));
}
