/** Who somebody is in the key exchange, and what proves it: identities, certificates and signatures. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { decodeText } from '../../../dissect/text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { NO_NAMES, readCertificate } from '../x509/certificate.ts';
import { readNameSequence } from '../x509/names.ts';
import { ISAKMP_FIELDS } from './fields.ts';

const f = ISAKMP_FIELDS;
const CERTIFICATE_BY_URL = 12;
/** Encodings that are certificates of X.509. */
const CERTIFICATES: ReadonlySet<number> = new Set([4, 5, 10]);
const DIGITAL_SIGNATURE = 14;
/** Bytes of SHA-1. */
const DIGEST = 20;

/** RFC 2407 §4.6.2, RFC 7296 §3.5. */
export function takeIdentity(p: Cursor, type: number): void {
  const outer = p.open(f['id.data'], p.remaining), heading = p.lastNode;
  const words = identityText(type, p.peekBytes(Math.min(p.remaining, p.available)));
  if (words !== '') p.labelNode(heading, `Identification Data:${words}`);
  switch (type) {
    case 1: if (p.remaining >= 4) p.take(f['id.data.ipv4_addr']); break;
    case 2: p.take(f['id.data.fqdn'], p.remaining); break;
    case 3: p.take(f['id.data.user_fqdn'], p.remaining); break;
    case 4:
      p.take(f['id.data.ipv4_addr']);
      p.take(f['id.data.ipv4_subnet']);
      break;
    case 5: p.take(f['id.data.ipv6_addr']); break;
    case 6:
      p.take(f['id.data.ipv6_addr']);
      p.take(f['id.data.ipv6_subnet']);
      break;
    case 7:
      p.take(f['id.data.ipv4_range_start']);
      p.take(f['id.data.ipv4_range_end']);
      break;
    case 8:
      p.take(f['id.data.ipv6_range_start']);
      p.take(f['id.data.ipv6_range_end']);
      break;
    case 9: distinguishedName(p, f['id.data.der_asn1_dn']); break;
    case 11: p.take(f['id.data.key_id'], p.remaining);
  }
  p.close(outer);
}

/** An address, two of them, or a name, as the heading has it. */
function identityText(type: number, bytes: Uint8Array): string {
  const size = ADDRESS[type];
  if (type === 2 || type === 3) return decodeText(bytes, 0, bytes.length, 'utf8');
  if (size === undefined || bytes.length < size.bytes * size.count) return '';
  const written = (at: number): string => (size.bytes === 4 ?
    ipv4Text((bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]) >>> 0) : ipv6Text(bytes, at));
  return size.count === 1 ? written(0) : `${written(0)}/${written(size.bytes)}`;
}

/** How many addresses there are of how many bytes, by type of identity. */
const ADDRESS: Readonly<Record<number, { readonly bytes: 4 | 16; readonly count: 1 | 2 }>> = {
  1: { bytes: 4, count: 1 }, 4: { bytes: 4, count: 2 }, 5: { bytes: 16, count: 1 }, 6: { bytes: 16, count: 2 }, 7: { bytes: 4, count: 2 },
  8: { bytes: 16, count: 2 },
};

/** A name of X.501 is one choice, the sequence of relative names. */
function distinguishedName(p: Cursor, field: Field<number>): void {
  p.set(field, 0, p.at, p.remaining);
  const outer = p.under();
  readNameSequence(p);
  p.close(outer);
}

/** RFC 7296 §3.6. */
export function takeCertificate(p: Cursor): void {
  const encoding = p.take(f['cert.encoding']);
  if (encoding === CERTIFICATE_BY_URL) {
    p.take(f['cert.x509.hash']);
    p.takeRest(f['cert.x509.url']);
    return;
  }
  const outer = p.open(f['cert.data'], p.remaining), { subject } = CERTIFICATES.has(encoding) ? readCertificate(p) : NO_NAMES;
  p.close(outer);
  if (subject !== '') p.addLabel(` (${subject})`);
}

/** RFC 2408 §3.10: the authority's name; RFC 7296 §3.7: digests of authorities' keys. */
export function takeCertificateRequest(p: Cursor, version: number): void {
  const encoding = p.take(f['certreq.type']);
  if (version === 1 && p.more && CERTIFICATES.has(encoding)) distinguishedName(p, f['ike.certreq.authority.sig']);
  // RFC 7296 §3.7: one SHA-1 behind the other.
  if (version === 2 && CERTIFICATES.has(encoding)) while (p.remaining > DIGEST) p.take(f['ike.certreq.authority'], DIGEST);
  p.takeRest(f['ike.certreq.authority']);
}

/** RFC 7296 §3.8, RFC 7427 §3. */
export function takeAuthentication(p: Cursor): void {
  const method = p.take(f['auth.method']);
  p.take(f.reserved, 3);
  const outer = p.open(f['auth.data'], p.remaining);
  if (method === DIGITAL_SIGNATURE) {
    p.take(f['auth.data.sig.asn1.data'], p.take(f['auth.data.sig.asn1.len']));
    p.takeRest(f['auth.data.sig.value']);
  }
  p.close(outer);
}
