/** Extensions of certificates, RFC 5280 §4.2, and Netscape's. */
import { type Cursor, type Field, bool, expert, none, octets, text, u16, u32, u64 } from '../../../dissect/index.ts';
import { EXTENSIONS } from '../tls/names.ts';
import { readTimestamps } from '../tls/timestamps.ts';
import { takeNumber } from './algorithm.ts';
import {
  BOOLEAN, type Element, INTEGER, elements, isUniversal, nextElement, nextIsUniversal, openElement, openList, takeContents, takeInteger,
} from './element.ts';
import { PLACE_FIELDS, readAuthorityAccess, readAuthorityKey, readDistributionPoints, readNameConstraints } from './extensions/places.ts';
import { POLICY_FIELDS, readPolicies, readPolicyConstraints } from './extensions/policies.ts';
import { USAGE_FIELDS, readKeyUsage, readNetscapeType, readPurposes } from './extensions/usage.ts';
import { LOGOTYPE_FIELDS, readLogotypes } from './logotype.ts';
import { readGeneralNames } from './names.ts';
import { SIGNATURE_FIELDS } from './timestamp-fields.ts';

export const EXTENSION_FIELDS = {
  subjectKey: octets('SubjectKeyIdentifier', { id: 'x509ce.SubjectKeyIdentifier' }),
  ...PLACE_FIELDS,
  ...USAGE_FIELDS,
  ...POLICY_FIELDS,
  basicConstraints: none('BasicConstraintsSyntax', { id: 'x509ce.BasicConstraintsSyntax_element' }),
  cA: bool('cA', { id: 'x509ce.cA' }),
  pathLength: u64('pathLenConstraint', { id: 'x509ce.pathLenConstraint' }),
  skipCertificates: u64('SkipCerts', { id: 'x509ce.SkipCerts' }),
  features: u32('Features', { id: 'pkix1explicit.Features' }),
  feature: u16('Features item', { id: 'pkix1explicit.Features_item', values: EXTENSIONS }),
  noCheck: none('NULL', { id: 'ocsp.NULL_element' }),
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
  '2.5.29.15': one(readKeyUsage),
  '2.5.29.17': one(element => readGeneralNames(element)),
  '2.5.29.18': one(element => readGeneralNames(element)),
  '2.5.29.19': one(basicConstraints),
  '2.5.29.30': one(readNameConstraints),
  '2.5.29.31': one(readDistributionPoints),
  '2.5.29.32': one(readPolicies),
  '2.5.29.35': one(readAuthorityKey),
  '2.5.29.36': one(readPolicyConstraints),
  '2.5.29.37': one(readPurposes),
  '2.5.29.46': one(readDistributionPoints),
  '2.5.29.54': one(element => takeInteger(element, f.skipCertificates)),
  '1.3.6.1.5.5.7.1.1': one(readAuthorityAccess),
  '1.3.6.1.5.5.7.1.12': one(readLogotypes),
  '1.3.6.1.5.5.7.1.24': one(features),
  '1.3.6.1.5.5.7.48.1.5': one(element => element.p.set(f.noCheck, undefined, element.start, element.size)),
  '1.3.6.1.4.1.11129.2.4.2': one(element => {
    if (element.p.remaining > 0) readTimestamps(element.p, SIGNATURE_FIELDS);
  }),
  '2.16.840.1.113730.1.1': one(readNetscapeType),
  '2.16.840.1.113730.1.2': string(f.netscapeBase),
  '2.16.840.1.113730.1.3': string(f.netscapeRevocation),
  '2.16.840.1.113730.1.4': string(f.netscapeAuthority),
  '2.16.840.1.113730.1.8': string(f.netscapePolicy),
  '2.16.840.1.113730.1.12': string(f.netscapeServer),
  '2.16.840.1.113730.1.13': string(f.netscapeComment),
};

function basicConstraints(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.basicConstraints, p.remaining === 0 ? 'BasicConstraintsSyntax [0 length]' : undefined);
  for (const item of elements(p)) {
    if (isUniversal(item, BOOLEAN)) takeContents(item, f.cA);
    else if (isUniversal(item, INTEGER)) takeInteger(item, f.pathLength);
  }
  p.close(outer);
}

/** RFC 7633: TLS extensions that the server must send. */
function features(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.features);
  while (nextIsUniversal(p, INTEGER)) takeNumber(nextElement(p) as Element, f.feature);
  p.close(outer);
}
