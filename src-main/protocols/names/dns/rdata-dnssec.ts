/**
 * Records that sign zones and what is in them: RFC 4034 and RFC 5155 (DNSSEC), RFC 2535 before it, RFC 7477 (CSYNC),
 * RFC 8976 (ZONEMD).
 */
import { type Cursor, type Field, absoluteTime, bits, expert, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import type { Rdata, RdataReader } from './rdata.ts';
import { ALGORITHMS, DIGESTS, NSEC3_HASHES, ranges, typeDescription } from './record-types.ts';

const ASSIGNED_ALLOWED = ['Not Allowed', 'Allowed'] as const;
const YES_NO = ['Yes', 'No'] as const;

export const DNSSEC_FIELDS = {
  type: u16('Type', { id: 'dns.resp.type', values: typeDescription }),
  'rrsig.type_covered': u16('Type Covered', { values: typeDescription }),
  'rrsig.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'rrsig.labels': u8('Labels'),
  'rrsig.original_ttl': u32('Original TTL'),
  'rrsig.signature_expiration': absoluteTime('Signature Expiration'),
  'rrsig.signature_inception': absoluteTime('Signature Inception'),
  'rrsig.key_tag': u16('Key Tag'),
  'rrsig.signers_name': text("Signer's name"),
  'rrsig.signature': octets('Signature'),
  'dnskey.flags': u16('Flags', { hex: true }),
  'dnskey.flags.zone_key': flag('Zone Key', 0x100, { as: ['This is the zone key for specified zone', 'This it not a zone key'] }),
  'dnskey.flags.key_revoked': flag('Key Revoked', 0x80, { as: YES_NO }),
  'dnskey.flags.secure_entry_point': flag('Key Signing Key', 0x1, { as: YES_NO }),
  'dnskey.flags.reserved': bits('Key Signing Key', 0xfe7e, { hex: true }),
  'dnskey.protocol': u8('Protocol'),
  'dnskey.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'dnskey.key_id': u16('Key id'),
  'dnskey.public_key': octets('Public Key'),
  'key.flags': u16('Flags', { hex: true }),
  'key.flags.authentication': flag('Key allowed for authentication', 0x8000, { as: ASSIGNED_ALLOWED }),
  'key.flags.confidentiality': flag('Key allowed for confidentiality', 0x4000, { as: ASSIGNED_ALLOWED }),
  'key.flags.required': flag('Key required', 0x2000, { as: ['Experimental or optional', 'Required'] }),
  'key.flags.associated_user': flag('Key is associated with a user', 0x400, { as: YES_NO }),
  'key.flags.associated_named_entity': flag('Key is associated with the named entity', 0x200, { as: YES_NO }),
  'key.flags.ipsec': flag('Key use with IPSEC', 0x80, { as: ['Valid', 'Invalid'] }),
  'key.flags.mime': flag('Key use with MIME security multiparts', 0x40, { as: ['Valid', 'Invalid'] }),
  'key.flags.signatory': bits('Signatory', 0xf, { size: 2 }),
  'key.protocol': u8('Protocol'),
  'key.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'key.key_id': u16('Key ID'),
  'key.public_key': octets('Public Key'),
  key_id_buffer_too_short: expert('Buffer too short to compute a key id', 'warning', 'Malformed'),
  'ds.key_id': u16('Key id', { hex: true }),
  'ds.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'ds.digest_type': u8('Digest Type', { values: DIGESTS }),
  'ds.digest': octets('Digest'),
  'nxt.next_domain_name': text('Next Domain Name'),
  'nsec.next_domain_name': text('Next Domain Name'),
  'nsec3.algo': u8('Hash algorithm', { values: NSEC3_HASHES }),
  'nsec3.flags': u8('NSEC3 flags'),
  'nsec3.flags.opt_out': flag('NSEC3 Opt-out flag', 0x1, { as: [
    'Additional insecure delegations allowed', 'Additional insecure delegations forbidden',
  ] }),
  'nsec3.iterations': u16('NSEC3 iterations'),
  'nsec3.salt_length': u8('Salt length'),
  'nsec3.salt_value': octets('Salt value'),
  'nsec3.hash_length': u8('Hash length'),
  'nsec3.hash_value': text('Next hashed owner'),
  'csync.soa': u32('SOA'),
  'csync.flags': u16('Flags', { hex: true }),
  'csync.flags.immediate': flag('immediate', 0x1, { size: 2, as: ['True', 'False'] }),
  'csync.flags.soaminimum': flag('soaminimum', 0x2, { size: 2, as: ['True', 'False'] }),
  'csync.type_bitmap': octets('Type Bitmap'),
  'zonemd.serial': u32('Serial'),
  'zonemd.scheme': u8('Scheme', { values: ranges(
    { 0: 'Reserved', 1: 'SIMPLE', 255: 'Reserved' }, [2, 239, 'Unassigned'], [240, 254, 'Private Use'],
  ) }),
  'zonemd.hash_algo': u8('Hash Algorithm', {
    values: ranges({ 0: 'Reserved', 1: 'SHA-384', 2: 'SHA-512', 255: 'Reserved' }, [3, 239, 'Unassigned'], [240, 254, 'Private Use']),
  }),
  'zonemd.digest': octets('Digest'),
};

const f = DNSSEC_FIELDS;

/** By type of the record. */
export const DNSSEC_READERS: Readonly<Record<number, RdataReader>> = {
  24: signature,
  25: r => {
    const { p } = r;
    const start = p.at;
    const tag = keyTag(p);
    // RFC 2535 §3.1.2: the two high bits set mean "no key", and the rest says nothing.
    const flags = [f['key.flags.authentication'], f['key.flags.confidentiality']];
    if (p.u16() >> 14 === 3) p.bits(f['key.flags'], flags);
    else {
      p.bits(f['key.flags'], [
        ...flags, f['key.flags.required'], f['key.flags.associated_user'], f['key.flags.associated_named_entity'], f['key.flags.ipsec'],
        f['key.flags.mime'],
        f['key.flags.signatory'],
      ]);
    }
    p.take(f['key.protocol']);
    p.take(f['key.algorithm']);
    showKeyTag(p, f['key.key_id'], tag, start);
    r.rest(f['key.public_key']);
  },
  30: r => {
    const next = r.name(f['nxt.next_domain_name']);
    typesInBits(r.p, 0, r.p.remaining);
    r.summary = ` ${next}`;
    r.heading = `, next domain name ${next}`;
  },
  43: delegation,
  46: signature,
  47: r => {
    const next = r.name(f['nsec.next_domain_name']);
    typeWindows(r.p);
    r.summary = ` ${next}`;
    r.heading = `, next domain name ${next}`;
  },
  48: zoneKey,
  50: r => {
    const { p } = r;
    p.take(f['nsec3.algo']);
    p.bits(f['nsec3.flags'], [f['nsec3.flags.opt_out']]);
    p.take(f['nsec3.iterations']);
    p.take(f['nsec3.salt_value'], p.take(f['nsec3.salt_length']));
    const length = p.take(f['nsec3.hash_length']);
    p.generate(f['nsec3.hash_value'], base32(p.peekBytes(length)), p.at, length);
    p.skip(length);
    typeWindows(p);
  },
  51: r => {
    const { p } = r;
    p.take(f['nsec3.algo']);
    p.take(f['nsec3.flags']);
    p.take(f['nsec3.iterations']);
    p.take(f['nsec3.salt_value'], p.take(f['nsec3.salt_length']));
    r.repeatOwner();
  },
  57: zoneKey,
  59: delegation,
  60: zoneKey,
  62: r => {
    const { p } = r;
    p.take(f['csync.soa']);
    p.bits(f['csync.flags'], [f['csync.flags.immediate'], f['csync.flags.soaminimum']]);
    if (p.remaining > 0) p.show(f['csync.type_bitmap'], p.remaining);
    typeWindows(p);
  },
  63: r => {
    for (const field of [f['zonemd.serial'], f['zonemd.scheme'], f['zonemd.hash_algo']]) r.p.take(field);
    r.rest(f['zonemd.digest']);
  },
  32768: delegation,
  32769: delegation,
};

function signature(r: Rdata): void {
  const { p } = r;
  p.take(f['rrsig.type_covered']);
  p.take(f['rrsig.algorithm']);
  p.take(f['rrsig.labels']);
  r.span(f['rrsig.original_ttl']);
  r.moment(f['rrsig.signature_expiration']);
  r.moment(f['rrsig.signature_inception']);
  p.take(f['rrsig.key_tag']);
  r.name(f['rrsig.signers_name']);
  r.rest(f['rrsig.signature']);
}

function delegation(r: Rdata): void {
  r.p.take(f['ds.key_id']);
  r.p.take(f['ds.algorithm']);
  r.p.take(f['ds.digest_type']);
  r.rest(f['ds.digest']);
}

function zoneKey(r: Rdata): void {
  const { p } = r;
  const start = p.at;
  const tag = keyTag(p);
  p.bits(f['dnskey.flags'], [
    f['dnskey.flags.zone_key'], f['dnskey.flags.key_revoked'], f['dnskey.flags.secure_entry_point'], f['dnskey.flags.reserved'],
  ]);
  p.take(f['dnskey.protocol']);
  p.take(f['dnskey.algorithm']);
  showKeyTag(p, f['dnskey.key_id'], tag, start);
  r.rest(f['dnskey.public_key']);
}

/** RFC 4034 appendix B, over the whole record; -1 when it is too short. */
function keyTag(p: Cursor): number {
  const size = p.remaining;
  if (size < 4 || p.available < size) return -1;
  const { bytes, at } = p;
  // RSA/MD5 (appendix B.1): the middle of the modulus' last 24 bits.
  if (bytes[at + 3] === 1) return (bytes[at + size - 3] << 8) | bytes[at + size - 2];
  let sum = 0;
  for (let i = 0; i < size; i++) sum += i & 1 ? bytes[at + i] : bytes[at + i] << 8;
  return (sum + (sum >>> 16)) & 0xffff;
}

function showKeyTag(p: Cursor, field: Field<number>, tag: number, start: number): void {
  if (tag < 0) p.expert(f.key_id_buffer_too_short);
  else p.generate(field, tag, start);
}

/** RFC 4034 §4.1.2: windows of 256 types. */
function typeWindows(p: Cursor): void {
  while (p.remaining > 0) {
    const window = p.u8();
    const length = p.u8(1);
    p.skip(2);
    typesInBits(p, 256 * window, length);
  }
}

function typesInBits(p: Cursor, first: number, length: number): void {
  p.need(length);
  for (let i = 0; i < length; i++) {
    const bitmap = p.u8();
    for (let bit = 0; bit < 8; bit++) {
      if ((bitmap & (0x80 >> bit)) === 0) continue;
      const type = first + 8 * i + bit;
      p.set(f.type, type, p.at, 1);
      p.label(() => `RR type in bit map: ${typeDescription(type) ?? `Unknown (${type})`}`);
    }
    p.skip(1);
  }
}

const BASE32 = '0123456789abcdefghijklmnopqrstuv';

/** RFC 4648 §7, "extended hex", as the hashed names of NSEC3 are written. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let count = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += BASE32[(held >> count) & 31];
    }
    held &= (1 << count) - 1;
  }
  return count > 0 ? text + BASE32[(held << (5 - count)) & 31] : text;
}
