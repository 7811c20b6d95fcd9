/** Extensions of certificates, RFC 5280 §4.2, and Netscape's. */
import { type Cursor, type Field, bool, expert, flag, none, octets, oid, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { berInteger } from '../../../bytes/ber.ts';
import { SIGNATURE_FIELDS } from './timestamp-fields.ts';
import { EXTENSIONS } from '../tls/names.ts';
import { readTimestamps } from '../tls/timestamps.ts';
import {
  BIT_STRING, BMP_STRING, BOOLEAN, type Element, IA5_STRING, INTEGER, OBJECT_IDENTIFIER, SEQUENCE, UTF8_STRING, VISIBLE_STRING, isContext,
  isUniversal, nextElement, nextIsUniversal, openElement, openList, takeContents,
} from './element.ts';
import { takeIdentifier } from './algorithm.ts';
import { LOGOTYPE_FIELDS, readLogotypes } from './logotype.ts';
import { GENERAL_NAMES, readGeneralName, readGeneralNames } from './names.ts';

const TRUTH = ['True', 'False'] as const;
const TEXT_CHOICES: Readonly<Record<number, string>> = { 0: 'ia5String', 1: 'visibleString', 2: 'bmpString', 3: 'utf8String' };

export const EXTENSION_FIELDS = {
  authorityKey: none('AuthorityKeyIdentifier', { id: 'x509ce.AuthorityKeyIdentifier_element' }),
  keyIdentifier: octets('keyIdentifier', { id: 'x509ce.keyIdentifier' }),
  authorityIssuer: u32('authorityCertIssuer', { id: 'x509ce.authorityCertIssuer' }),
  authoritySerial: octets('authorityCertSerialNumber', { id: 'x509ce.authorityCertSerialNumber' }),
  subjectKey: octets('SubjectKeyIdentifier', { id: 'x509ce.SubjectKeyIdentifier' }),
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
  distributionPoints: u32('CRLDistPointsSyntax', { id: 'x509ce.CRLDistPointsSyntax' }),
  distributionPointItem: none('DistributionPoint', { id: 'x509ce.DistributionPoint_element' }),
  distributionPoint: u32('distributionPoint', { id: 'x509ce.distributionPoint', values: { 0: 'fullName', 1: 'nameRelativeToCRLIssuer' } }),
  fullName: u32('fullName', { id: 'x509ce.fullName' }),
  reasons: octets('reasons', { id: 'x509ce.reasons' }),
  cRLIssuer: u32('cRLIssuer', { id: 'x509ce.cRLIssuer' }),
  policies: u32('CertificatePoliciesSyntax', { id: 'x509ce.CertificatePoliciesSyntax' }),
  policy: none('PolicyInformation', { id: 'x509ce.PolicyInformation_element' }),
  policyIdentifier: oid('policyIdentifier', { id: 'x509ce.policyIdentifier' }),
  policyQualifiers: u32('policyQualifiers', { id: 'x509ce.policyQualifiers' }),
  qualifierInfo: none('PolicyQualifierInfo', { id: 'x509ce.PolicyQualifierInfo_element' }),
  qualifierId: oid('Id', { id: 'x509ce.id' }),
  statement: text('DirectoryString', { id: 'pkix1explicit.DirectoryString' }),
  userNotice: none('UserNotice', { id: 'pkix1implicit.UserNotice_element' }),
  noticeReference: none('noticeRef', { id: 'pkix1implicit.noticeRef_element' }),
  organization: u32('organization', { id: 'pkix1implicit.organization', values: TEXT_CHOICES }),
  noticeNumbers: u32('noticeNumbers', { id: 'pkix1implicit.noticeNumbers' }),
  noticeNumber: u32('noticeNumbers item', { id: 'pkix1implicit.noticeNumbers_item' }),
  explicitText: u32('explicitText', { id: 'pkix1implicit.explicitText', values: TEXT_CHOICES }),
  ia5String: text('ia5String', { id: 'pkix1implicit.ia5String' }),
  visibleString: text('visibleString', { id: 'pkix1implicit.visibleString' }),
  bmpString: text('bmpString', { id: 'pkix1implicit.bmpString', encoding: 'utf16be' }),
  utf8String: text('utf8String', { id: 'pkix1implicit.utf8String' }),
  basicConstraints: none('BasicConstraintsSyntax', { id: 'x509ce.BasicConstraintsSyntax_element' }),
  cA: bool('cA', { id: 'x509ce.cA' }),
  pathLength: u64('pathLenConstraint', { id: 'x509ce.pathLenConstraint' }),
  authorityAccess: u32('AuthorityInfoAccessSyntax', { id: 'pkix1implicit.AuthorityInfoAccessSyntax' }),
  accessDescription: none('AccessDescription', { id: 'pkix1implicit.AccessDescription_element' }),
  accessMethod: oid('accessMethod', { id: 'pkix1implicit.accessMethod' }),
  accessLocation: u32('accessLocation', { id: 'pkix1implicit.accessLocation' }),
  nameConstraints: none('NameConstraintsSyntax', { id: 'x509ce.NameConstraintsSyntax_element' }),
  permitted: u32('permittedSubtrees', { id: 'x509ce.permittedSubtrees' }),
  excluded: u32('excludedSubtrees', { id: 'x509ce.excludedSubtrees' }),
  subtree: none('GeneralSubtree', { id: 'x509ce.GeneralSubtree_element' }),
  base: u32('base', { id: 'x509ce.base', values: GENERAL_NAMES }),
  policyConstraints: none('PolicyConstraintsSyntax', { id: 'x509ce.PolicyConstraintsSyntax_element' }),
  explicitPolicy: u64('requireExplicitPolicy', { id: 'x509ce.requireExplicitPolicy' }),
  policyMapping: u64('inhibitPolicyMapping', { id: 'x509ce.inhibitPolicyMapping' }),
  skipCertificates: u64('SkipCerts', { id: 'x509ce.SkipCerts' }),
  features: u32('Features', { id: 'pkix1explicit.Features' }),
  feature: u16('Features item', { id: 'pkix1explicit.Features_item', values: EXTENSIONS }),
  noCheck: none('NULL', { id: 'ocsp.NULL_element' }),
  netscapeType: octets('CertType', { id: 'ns_cert_exts.CertType' }),
  netscapeClient: flag('ssl-client', 0x80, { id: 'ns.cert.exts.CertType.ssl.client', as: TRUTH }),
  netscapeSsl: flag('ssl-server', 0x40, { id: 'ns.cert.exts.CertType.ssl.server', as: TRUTH }),
  netscapeMail: flag('smime', 0x20, { id: 'ns.cert.exts.CertType.smime', as: TRUTH }),
  netscapeSigning: flag('object-signing', 0x10, { id: 'ns.cert.exts.CertType.object.signing', as: TRUTH }),
  netscapeReserved: flag('reserved-for-future-use', 0x08, { id: 'ns.cert.exts.CertType.reserved.for.future.use', as: TRUTH }),
  netscapeSslCa: flag('ssl-ca', 0x04, { id: 'ns.cert.exts.CertType.ssl.ca', as: TRUTH }),
  netscapeMailCa: flag('smime-ca', 0x02, { id: 'ns.cert.exts.CertType.smime.ca', as: TRUTH }),
  netscapeSigningCa: flag('object-signing-ca', 0x01, { id: 'ns.cert.exts.CertType.object.signing.ca', as: TRUTH }),
  netscapeBase: text('BaseUrl', { id: 'ns_cert_exts.BaseUrl' }),
  netscapeRevocation: text('RevocationUrl', { id: 'ns_cert_exts.RevocationUrl' }),
  netscapeAuthority: text('CaRevocationUrl', { id: 'ns_cert_exts.CaRevocationUrl' }),
  netscapePolicy: text('CaPolicyUrl', { id: 'ns_cert_exts.CaPolicyUrl' }),
  netscapeServer: text('SslServerName', { id: 'ns_cert_exts.SslServerName' }),
  netscapeComment: text('Comment', { id: 'ns_cert_exts.Comment' }),
  ...LOGOTYPE_FIELDS,
  unknown: expert('BER: Dissector for OID not implemented', 'warning', 'Undecoded', { id: 'ber.error.oid_not_implemented' }),
};

const f = EXTENSION_FIELDS;

/** Reads an extension's value, whose OCTET STRING's contents the cursor stands at. */
export function readExtensionValue(p: Cursor, identifier: string): void {
  const reader = READERS[identifier];
  if (reader === undefined) p.expert(f.unknown, `BER: Dissector for OID ${identifier} not implemented`);
  else reader(p);
}

/** A reader of the one element that a value is. */
const one = (read: (element: Element) => void): ((p: Cursor) => void) => p => {
  const element = nextElement(p);
  if (element !== undefined) read(element);
};

const string = (field: Field<string>): ((p: Cursor) => void) => one(element => takeContents(element, field));

const READERS: Readonly<Record<string, (p: Cursor) => void>> = {
  '2.5.29.14': one(element => takeContents(element, f.subjectKey)),
  '2.5.29.15': one(keyUsage),
  '2.5.29.17': one(element => readGeneralNames(element)),
  '2.5.29.18': one(element => readGeneralNames(element)),
  '2.5.29.19': one(basicConstraints),
  '2.5.29.30': one(nameConstraints),
  '2.5.29.31': one(distributionPoints),
  '2.5.29.32': one(policies),
  '2.5.29.35': one(authorityKey),
  '2.5.29.36': one(policyConstraints),
  '2.5.29.37': one(element => identifiers(element, f.keyPurposes, f.keyPurpose)),
  '2.5.29.46': one(distributionPoints),
  '2.5.29.54': one(element => takeInteger(element, f.skipCertificates)),
  '1.3.6.1.5.5.7.1.1': one(authorityAccess),
  '1.3.6.1.5.5.7.1.12': one(readLogotypes),
  '1.3.6.1.5.5.7.1.24': one(features),
  '1.3.6.1.5.5.7.48.1.5': one(element => element.p.set(f.noCheck, undefined, element.start, element.size)),
  '1.3.6.1.4.1.11129.2.4.2': one(element => {
    if (element.p.remaining > 0) readTimestamps(element.p, SIGNATURE_FIELDS);
  }),
  '2.16.840.1.113730.1.1': one(netscapeType),
  '2.16.840.1.113730.1.2': string(f.netscapeBase),
  '2.16.840.1.113730.1.3': string(f.netscapeRevocation),
  '2.16.840.1.113730.1.4': string(f.netscapeAuthority),
  '2.16.840.1.113730.1.8': string(f.netscapePolicy),
  '2.16.840.1.113730.1.12': string(f.netscapeServer),
  '2.16.840.1.113730.1.13': string(f.netscapeComment),
};

/** A BIT STRING: the number of bits that do not count, then the bits. */
export function takeBits(element: Element, field: Field<unknown>): void {
  const { p } = element;
  if (p.remaining === 0) return;
  p.take(f.padding);
  p.take(field, p.remaining);
}

function keyUsage(element: Element): void {
  if (!isUniversal(element, BIT_STRING)) return;
  takeBits(element, f.keyUsage);
  const { p } = element;
  const size = p.at - element.start;
  if (size < 4) return;
  const outer = p.under();
  const first = element.start + (element.size - p.offset) + 1;
  const bits = p.bytes[first];
  const more = first + 1 < p.end ? p.bytes[first + 1] : 0;
  for (const field of [
    f.digitalSignature, f.contentCommitment, f.keyEncipherment, f.dataEncipherment, f.keyAgreement, f.keyCertSign, f.cRLSign, f.encipherOnly,
  ]) {
    p.set(field, (bits & field.mask) !== 0, first, 1);
  }
  p.set(f.decipherOnly, (more & 0x80) !== 0, Math.min(first + 1, p.end - 1), 1);
  p.close(outer);
}

function netscapeType(element: Element): void {
  if (!isUniversal(element, BIT_STRING)) return;
  const { p } = element, at = p.at + 1;
  takeBits(element, f.netscapeType);
  if (p.at <= at) return;
  const outer = p.under();
  for (const field of [
    f.netscapeClient, f.netscapeSsl, f.netscapeMail, f.netscapeSigning, f.netscapeReserved, f.netscapeSslCa, f.netscapeMailCa, f.netscapeSigningCa,
  ]) {
    p.set(field, (p.bytes[at] & field.mask) !== 0, at, 1);
  }
  p.close(outer);
}

function takeInteger(element: Element, field: Field<bigint>): void {
  const { p } = element;
  const value = berInteger(p.bytes, p.at, p.remaining);
  if (value !== undefined && value >= 0) p.set(field, BigInt(value), p.at, p.remaining);
}

function basicConstraints(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.basicConstraints, p.remaining === 0 ? 'BasicConstraintsSyntax [0 length]' : undefined);
  for (let item = nextElement(p); item !== undefined; item = nextElement(p)) {
    if (isUniversal(item, BOOLEAN)) takeContents(item, f.cA);
    else if (isUniversal(item, INTEGER)) takeInteger(item, f.pathLength);
  }
  p.close(outer);
}

function authorityKey(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.authorityKey);
  for (let item = nextElement(p); item !== undefined; item = nextElement(p)) {
    if (isContext(item, 0)) takeContents(item, f.keyIdentifier);
    else if (isContext(item, 1)) readGeneralNames(item, f.authorityIssuer);
    else if (isContext(item, 2)) takeContents(item, f.authoritySerial);
  }
  p.close(outer);
}

/** A SEQUENCE of object identifiers. */
function identifiers(element: Element, list: Field<number>, field: Field<void>): void {
  const { p } = element;
  const outer = openList(element, list);
  for (let item = nextElement(p); item !== undefined; item = nextElement(p)) takeIdentifier(item, field);
  p.close(outer);
}

function distributionPoints(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.distributionPoints);
  for (let point = nextElement(p); point !== undefined; point = nextElement(p)) {
    const inner = openElement(point, f.distributionPointItem);
    for (let item = nextElement(point.p); item !== undefined; item = nextElement(point.p)) {
      if (isContext(item, 0)) distributionPointName(item);
      else if (isContext(item, 1)) takeBits(item, f.reasons);
      else if (isContext(item, 2)) readGeneralNames(item, f.cRLIssuer);
    }
    point.p.close(inner);
  }
  p.close(outer);
}

function distributionPointName(element: Element): void {
  const name = nextElement(element.p);
  if (name === undefined) return;
  const { p } = name;
  p.set(f.distributionPoint, name.tag, element.start, element.size);
  const outer = p.under();
  if (isContext(name, 0)) readGeneralNames(name, f.fullName);
  p.close(outer);
}

function policies(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.policies);
  for (let policy = nextElement(p); policy !== undefined; policy = nextElement(p)) {
    const inner = openElement(policy, f.policy);
    for (let item = nextElement(policy.p); item !== undefined; item = nextElement(policy.p)) {
      if (isUniversal(item, OBJECT_IDENTIFIER)) takeIdentifier(item, f.policyIdentifier);
      else if (isUniversal(item, SEQUENCE)) policyQualifiers(item);
    }
    policy.p.close(inner);
  }
  p.close(outer);
}

function policyQualifiers(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.policyQualifiers);
  for (let qualifier = nextElement(p); qualifier !== undefined; qualifier = nextElement(p)) {
    const inner = openElement(qualifier, f.qualifierInfo);
    const type = nextElement(qualifier.p);
    const identifier = type === undefined ? '' : takeIdentifier(type, f.qualifierId);
    const value = nextElement(qualifier.p);
    if (value !== undefined && identifier === '1.3.6.1.5.5.7.2.1') takeContents(value, f.statement);
    else if (value !== undefined && identifier === '1.3.6.1.5.5.7.2.2') userNotice(value);
    qualifier.p.close(inner);
  }
  p.close(outer);
}

function userNotice(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.userNotice);
  for (let item = nextElement(p); item !== undefined; item = nextElement(p)) {
    if (isUniversal(item, SEQUENCE)) noticeReference(item);
    else displayText(item, f.explicitText);
  }
  p.close(outer);
}

function noticeReference(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.noticeReference);
  const organization = nextElement(p);
  if (organization !== undefined) displayText(organization, f.organization);
  const numbers = nextElement(p);
  if (numbers !== undefined) {
    const inner = openList(numbers, f.noticeNumbers);
    for (let item = nextElement(numbers.p); item !== undefined; item = nextElement(numbers.p)) {
      const value = berInteger(item.p.bytes, item.p.at, item.p.remaining);
      if (value !== undefined) item.p.set(f.noticeNumber, value, item.p.at, item.p.remaining);
    }
    numbers.p.close(inner);
  }
  p.close(outer);
}

const TEXTS: Readonly<Record<number, readonly [number, Field<string>]>> = {
  [IA5_STRING]: [0, f.ia5String], [VISIBLE_STRING]: [1, f.visibleString], [BMP_STRING]: [2, f.bmpString], [UTF8_STRING]: [3, f.utf8String],
};

function displayText(element: Element, field: Field<number>): void {
  const choice = TEXTS[element.tag];
  if (choice === undefined) return;
  const { p } = element;
  p.set(field, choice[0], element.start, element.size);
  const outer = p.under();
  takeContents(element, choice[1]);
  p.close(outer);
}

function authorityAccess(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.authorityAccess);
  for (let item = nextElement(p); item !== undefined; item = nextElement(p)) {
    const inner = openElement(item, f.accessDescription);
    const method = nextElement(item.p);
    if (method !== undefined) takeIdentifier(method, f.accessMethod);
    const location = nextElement(item.p);
    if (location !== undefined) readGeneralName(location, f.accessLocation);
    item.p.close(inner);
  }
  p.close(outer);
}

function nameConstraints(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.nameConstraints);
  for (let list = nextElement(p); list !== undefined; list = nextElement(p)) {
    const inner = openList(list, isContext(list, 0) ? f.permitted : f.excluded);
    for (let subtree = nextElement(list.p); subtree !== undefined; subtree = nextElement(list.p)) {
      const innermost = openElement(subtree, f.subtree);
      const base = nextElement(subtree.p);
      if (base !== undefined) readGeneralName(base, f.base);
      subtree.p.close(innermost);
    }
    list.p.close(inner);
  }
  p.close(outer);
}

function policyConstraints(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.policyConstraints);
  for (let item = nextElement(p); item !== undefined; item = nextElement(p)) {
    if (isContext(item, 0)) takeInteger(item, f.explicitPolicy);
    else if (isContext(item, 1)) takeInteger(item, f.policyMapping);
  }
  p.close(outer);
}

/** RFC 7633: TLS extensions that the server must send. */
function features(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.features);
  while (nextIsUniversal(p, INTEGER)) {
    const item = nextElement(p) as Element;
    const value = berInteger(item.p.bytes, item.p.at, item.p.remaining);
    if (value !== undefined) item.p.set(f.feature, value, item.p.at, item.p.remaining);
  }
  p.close(outer);
}
