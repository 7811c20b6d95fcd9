/** What a key may be used for, RFC 5280 §4.2.1.3 and §4.2.1.12, and in Netscape's older way. */
import { type Field, flag, octets, oid, u32, u8 } from '../../../../dissect/index.ts';
import { takeIdentifier } from '../algorithm.ts';
import { BIT_STRING, type Element, elements, isUniversal, openList } from '../element.ts';

const TRUTH = ['True', 'False'] as const;

export const USAGE_FIELDS = {
  padding: u8('Padding', { id: 'ber.bitstring.padding' }),
  keyUsage: octets('KeyUsage', { id: 'x509ce.KeyUsage' }),
  digitalSignature: flag('digitalSignature', 0x80, { id: 'x509ce.KeyUsage.digitalSignature', as: TRUTH }),
  contentCommitment: flag('contentCommitment', 0x40, { id: 'x509ce.KeyUsage.contentCommitment', as: TRUTH }),
  keyEncipherment: flag('keyEncipherment', 0x20, { id: 'x509ce.KeyUsage.keyEncipherment', as: TRUTH }),
  dataEncipherment: flag('dataEncipherment', 0x10, { id: 'x509ce.KeyUsage.dataEncipherment', as: TRUTH }),
  keyAgreement: flag('keyAgreement', 0x08, { id: 'x509ce.KeyUsage.keyAgreement', as: TRUTH }),
  keyCertSign: flag('keyCertSign', 0x04, { id: 'x509ce.KeyUsage.keyCertSign', as: TRUTH }),
  cRLSign: flag('cRLSign', 0x02, { id: 'x509ce.KeyUsage.cRLSign', as: TRUTH }),
  encipherOnly: flag('encipherOnly', 0x01, { id: 'x509ce.KeyUsage.encipherOnly', as: TRUTH }),
  decipherOnly: flag('decipherOnly', 0x80, { id: 'x509ce.KeyUsage.decipherOnly', as: TRUTH }),
  keyPurposes: u32('KeyPurposeIDs', { id: 'x509ce.KeyPurposeIDs' }),
  keyPurpose: oid('KeyPurposeId', { id: 'x509ce.KeyPurposeId' }),
  netscapeType: octets('CertType', { id: 'ns_cert_exts.CertType' }),
  netscapeClient: flag('ssl-client', 0x80, { id: 'ns.cert.exts.CertType.ssl.client', as: TRUTH }),
  netscapeSsl: flag('ssl-server', 0x40, { id: 'ns.cert.exts.CertType.ssl.server', as: TRUTH }),
  netscapeMail: flag('smime', 0x20, { id: 'ns.cert.exts.CertType.smime', as: TRUTH }),
  netscapeSigning: flag('object-signing', 0x10, { id: 'ns.cert.exts.CertType.object.signing', as: TRUTH }),
  netscapeReserved: flag('reserved-for-future-use', 0x08, { id: 'ns.cert.exts.CertType.reserved.for.future.use', as: TRUTH }),
  netscapeSslCa: flag('ssl-ca', 0x04, { id: 'ns.cert.exts.CertType.ssl.ca', as: TRUTH }),
  netscapeMailCa: flag('smime-ca', 0x02, { id: 'ns.cert.exts.CertType.smime.ca', as: TRUTH }),
  netscapeSigningCa: flag('object-signing-ca', 0x01, { id: 'ns.cert.exts.CertType.object.signing.ca', as: TRUTH }),
} as const;

const f = USAGE_FIELDS;

/** A BIT STRING: the number of bits that do not count, then the bits. */
export function takeBits(element: Element, field: Field<unknown>): void {
  const { p } = element;
  if (p.remaining === 0) return;
  p.take(f.padding);
  p.take(field, p.remaining);
}

export function readKeyUsage(element: Element): void {
  readNamedBits(element, f.keyUsage, [
    f.digitalSignature, f.contentCommitment, f.keyEncipherment, f.dataEncipherment, f.keyAgreement, f.keyCertSign, f.cRLSign,
    f.encipherOnly, f.decipherOnly,
  ]);
}

export function readNetscapeType(element: Element): void {
  readNamedBits(element, f.netscapeType, [
    f.netscapeClient, f.netscapeSsl, f.netscapeMail, f.netscapeSigning, f.netscapeReserved, f.netscapeSslCa, f.netscapeMailCa, f.netscapeSigningCa,
  ]);
}

/** A BIT STRING whose bits have names, in their order; those that it does not have are not set. */
function readNamedBits(element: Element, field: Field<unknown>, names: readonly Field<boolean>[]): void {
  if (!isUniversal(element, BIT_STRING)) return;
  const { p } = element, first = p.at + 1;
  takeBits(element, field);
  if (p.at <= first) return;
  const outer = p.under();
  for (const [bit, name] of names.entries()) {
    const at = first + (bit >> 3);
    p.set(name, at < p.end && (p.bytes[at] & name.mask) !== 0, Math.min(at, p.end - 1), 1);
  }
  p.close(outer);
}

/** The purposes of an extended key usage. */
export function readPurposes(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.keyPurposes);
  for (const item of elements(p)) takeIdentifier(item, f.keyPurpose);
  p.close(outer);
}
