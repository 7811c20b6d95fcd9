/** Who somebody is in the key exchange, and what proves it: identities, certificates and signatures. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { readCertificate } from '../x509/certificate.ts';
import { readNameSequence } from '../x509/names.ts';
import { ISAKMP_FIELDS } from './fields.ts';

const f = ISAKMP_FIELDS;
const CERTIFICATE_BY_URL = 12;
/** Encodings that are certificates of X.509. */
const CERTIFICATES: ReadonlySet<number> = new Set([4, 5, 10]);
const DIGITAL_SIGNATURE = 14;

/** RFC 2407 §4.6.2, RFC 7296 §3.5. */
export function takeIdentity(p: Cursor, type: number): void {
  const outer = p.open(f['id.data'], p.remaining);
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
  const outer = p.open(f['cert.data'], p.remaining);
  if (CERTIFICATES.has(encoding)) readCertificate(p);
  p.close(outer);
}

/** RFC 2408 §3.10: the authority's name; RFC 7296 §3.7: digests of authorities' keys. */
export function takeCertificateRequest(p: Cursor, version: number): void {
  const encoding = p.take(f['certreq.type']);
  if (version === 1 && p.more && CERTIFICATES.has(encoding)) distinguishedName(p, f['ike.certreq.authority.sig']);
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
