/**
 * Records of keys, signatures and certificates: RFC 4034 and 5155 (DNSSEC), 4398 (CERT), 4255 (SSHFP), 4025 (IPSECKEY),
 * 6698 (TLSA), 8005 (HIP), 8945 (TSIG), …
 */
import { type Cursor, type Field, absoluteTime, bits, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import type { Rdata, RdataReader } from './rdata.ts';
import { ALGORITHMS, DIGESTS, EXTENDED_CODES, NSEC3_HASHES, ranges, typeDescription } from './record-types.ts';

const ASSIGNED_ALLOWED = ['Not Allowed', 'Allowed'] as const;
const YES_NO = ['Yes', 'No'] as const;

export const SECURITY_FIELDS = {
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
  'cert.type': u16('Type', {
    values: {
      1: 'PKIX', 2: 'SPKI', 3: 'PGP', 4: 'IPKIX', 5: 'ISPKI', 6: 'IPGP', 7: 'ACPKIX', 8: 'IACPKIX', 253: 'Private, URI', 254: 'Private, OID',
    },
  }),
  'cert.key_tag': u16('Key Tag', { hex: true }),
  'cert.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'cert.certificate': octets('Certificate (or CRL)'),
  openpgpkey: text('OpenPGP Key'),
  'sshfp.algorithm': u8('Algorithm', { values: { 0: 'Reserved', 1: 'RSA', 2: 'DSA', 3: 'ECDSA', 4: 'Ed25519', 5: 'XMSS', 6: 'Ed448' } }),
  'sshfp.fingerprint.type': u8('Fingerprint type', { values: { 0: 'Reserved', 1: 'SHA1', 2: 'SHA256' } }),
  'sshfp.fingerprint': octets('Fingerprint'),
  'ipseckey.gateway_precedence': u8('Gateway Precedence'),
  'ipseckey.gateway_type': u8('Gateway Type', { values: { 0: 'No Gateway', 1: 'IPv4 Gateway', 2: 'IPv6 Gateway', 3: 'DNS Gateway' } }),
  'ipseckey.gateway_algorithm': u8('Gateway Algorithm', { values: { 1: 'DSA', 2: 'RSA', 3: 'ECDSA' } }),
  'ipseckey.gateway_ipv4': ipv4('IPv4 Gateway'),
  'ipseckey.gateway_ipv6': ipv6('IPv6 Gateway'),
  'ipseckey.gateway_dns': text('DNS Gateway'),
  'ipseckey.public_key': octets('Public Key'),
  'tlsa.certificate_usage': u8('Certificate Usage', {
    values: {
      0: 'CA constraint (PKIX-TA)', 1: 'Service certificate constraint (PKIX-EE)', 2: 'Trust anchor assertion (DANE-TA)',
      3: 'Domain-issued certificate (DANE-EE)',
    },
  }),
  'tlsa.selector': u8('Selector', { values: { 0: 'Full certificate (Cert)', 1: 'SubjectPublicKeyInfo (SPKI)' } }),
  'tlsa.matching_type': u8('Matching Type', {
    values: { 0: 'No Hash Used (Full)', 1: '256 bit hash by SHA2 (SHA2-256)', 2: '512 bit hash by SHA2 (SHA2-512)' },
  }),
  'tlsa.certificate_association_data': octets('Certificate Association Data'),
  'hip.hit.length': u8('HIT length'),
  'hip.hit.pk.algo': u8('HIT length', { values: { 0: 'Reserved', 1: 'DSA', 2: 'RSA', 3: 'ECDSA' } }),
  'hip.pk.length': u16('PK length'),
  'hip.hit': octets('Host Identity Tag'),
  'hip.pk': octets('HIP Public Key'),
  'hip.rendezvous_server': text('Rendezvous Server'),
  'tkey.algo_name': text('Algorithm name'),
  'tkey.signature_expiration': absoluteTime('Signature Expiration'),
  'tkey.signature_inception': absoluteTime('Signature Inception'),
  'tkey.mode': u16('Mode', { values: { 1: 'Server assigned', 2: 'Diffie Hellman', 3: 'GSSAPI', 4: 'Resolver assigned', 5: 'Delete' } }),
  'tkey.error': u16('Error', { values: EXTENDED_CODES }),
  'tkey.key_size': u16('Key Size'),
  'tkey.key_data': octets('Key Data'),
  'tkey.other_size': u16('Other Size'),
  'tkey.other_data': octets('Other Data'),
  'tsig.algorithm_name': text('Algorithm Name'),
  'tsig.time_signed': absoluteTime('Time Signed'),
  'tsig.original_id': u16('Original Id'),
  'tsig.error': u16('Error', { values: EXTENDED_CODES }),
  'tsig.fudge': u16('Fudge'),
  'tsig.mac_size': u16('MAC Size'),
  'tsig.mac': none('MAC'),
  'tsig.other_len': u16('Other Len'),
  'tsig.other_data': octets('Other Data'),
  'tsig.noalg': expert('No dissector for algorithm', 'warning', 'Undecoded'),
};

const f = SECURITY_FIELDS;

export const SECURITY_READERS: Readonly<Record<number, RdataReader>> = {
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
  37: r => {
    r.p.take(f['cert.type']);
    r.p.take(f['cert.key_tag']);
    r.p.take(f['cert.algorithm']);
    r.rest(f['cert.certificate']);
  },
  43: delegation,
  44: r => {
    r.p.take(f['sshfp.algorithm']);
    r.p.take(f['sshfp.fingerprint.type']);
    r.rest(f['sshfp.fingerprint']);
  },
  45: r => {
    const { p } = r;
    p.take(f['ipseckey.gateway_precedence']);
    const type = p.take(f['ipseckey.gateway_type']);
    p.take(f['ipseckey.gateway_algorithm']);
    if (type === 1) p.take(f['ipseckey.gateway_ipv4']);
    else if (type === 2) p.take(f['ipseckey.gateway_ipv6']);
    else if (type === 3) r.name(f['ipseckey.gateway_dns']);
    if (p.remaining > 0) r.rest(f['ipseckey.public_key']);
  },
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
  52: r => {
    certificateAssociation(r);
    r.repeatOwner();
  },
  53: certificateAssociation,
  55: r => {
    const { p } = r;
    const tag = p.take(f['hip.hit.length']);
    p.take(f['hip.hit.pk.algo']);
    const key = p.take(f['hip.pk.length']);
    p.take(f['hip.hit'], tag);
    p.take(f['hip.pk'], key);
    while (p.remaining > 0) r.name(f['hip.rendezvous_server']);
    r.repeatOwner();
  },
  57: zoneKey,
  59: delegation,
  60: zoneKey,
  61: r => r.rest(f.openpgpkey),
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
  249: r => {
    const { p } = r;
    r.name(f['tkey.algo_name']);
    r.moment(f['tkey.signature_inception']);
    r.moment(f['tkey.signature_expiration']);
    p.take(f['tkey.mode']);
    p.take(f['tkey.error']);
    const size = p.take(f['tkey.key_size']);
    if (size > 0) p.take(f['tkey.key_data'], size);
    const other = p.take(f['tkey.other_size']);
    if (other > 0) p.take(f['tkey.other_data'], other);
  },
  250: r => {
    const { p } = r;
    const algorithm = r.name(f['tsig.algorithm_name']);
    r.moment(f['tsig.time_signed'], 6);
    p.take(f['tsig.fudge']);
    const size = p.take(f['tsig.mac_size']);
    if (size > 0) {
      p.take(f['tsig.mac'], size);
      const outer = p.under();
      p.expert(f['tsig.noalg'], `No dissector for algorithm:${algorithm}`);
      p.close(outer);
    }
    p.take(f['tsig.original_id']);
    p.take(f['tsig.error']);
    const other = p.take(f['tsig.other_len']);
    if (other > 0) p.take(f['tsig.other_data'], other);
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

function certificateAssociation(r: Rdata): void {
  for (const field of [f['tlsa.certificate_usage'], f['tlsa.selector'], f['tlsa.matching_type']]) r.p.take(field);
  r.rest(f['tlsa.certificate_association_data']);
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

