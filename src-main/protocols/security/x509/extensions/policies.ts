/** Under which policies a certificate was issued, and what that asks of those below it, RFC 5280 §4.2.1.4 and §4.2.1.11. */
import { type Field, none, oid, text, u32, u64 } from '../../../../dissect/index.ts';
import { takeIdentifier, takeNumber } from '../algorithm.ts';
import {
  BMP_STRING, type Element, IA5_STRING, OBJECT_IDENTIFIER, SEQUENCE, UTF8_STRING, VISIBLE_STRING, elements, isContext, isUniversal,
  nextElement, openElement, openList, takeContents, takeInteger,
} from '../element.ts';

const TEXT_CHOICES: Readonly<Record<number, string>> = { 0: 'ia5String', 1: 'visibleString', 2: 'bmpString', 3: 'utf8String' };

export const POLICY_FIELDS = {
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
  policyConstraints: none('PolicyConstraintsSyntax', { id: 'x509ce.PolicyConstraintsSyntax_element' }),
  explicitPolicy: u64('requireExplicitPolicy', { id: 'x509ce.requireExplicitPolicy' }),
  policyMapping: u64('inhibitPolicyMapping', { id: 'x509ce.inhibitPolicyMapping' }),
} as const;

const f = POLICY_FIELDS;

export function readPolicies(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.policies);
  for (const policy of elements(p)) {
    const inner = openElement(policy, f.policy);
    for (const item of elements(policy.p)) {
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
  for (const qualifier of elements(p)) {
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
  for (const item of elements(p)) {
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
    for (const item of elements(numbers.p)) takeNumber(item, f.noticeNumber);
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

export function readPolicyConstraints(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.policyConstraints);
  for (const item of elements(p)) {
    if (isContext(item, 0)) takeInteger(item, f.explicitPolicy);
    else if (isContext(item, 1)) takeInteger(item, f.policyMapping);
  }
  p.close(outer);
}
