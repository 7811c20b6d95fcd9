/** Who stands above a certificate and below it, and where revocations and issuers are found, RFC 5280 §4.2.1.1, §4.2.1.10, §4.2.1.13 and §4.2.2. */
import { none, octets, oid, u32 } from '../../../../dissect/index.ts';
import { takeIdentifier } from '../algorithm.ts';
import { type Element, elements, isContext, nextElement, openElement, openList, takeContents } from '../element.ts';
import { GENERAL_NAMES, readGeneralName, readGeneralNames } from '../names.ts';
import { takeBits } from './usage.ts';

export const PLACE_FIELDS = {
  authorityKey: none('AuthorityKeyIdentifier', { id: 'x509ce.AuthorityKeyIdentifier_element' }),
  keyIdentifier: octets('keyIdentifier', { id: 'x509ce.keyIdentifier' }),
  authorityIssuer: u32('authorityCertIssuer', { id: 'x509ce.authorityCertIssuer' }),
  authoritySerial: octets('authorityCertSerialNumber', { id: 'x509ce.authorityCertSerialNumber' }),
  distributionPoints: u32('CRLDistPointsSyntax', { id: 'x509ce.CRLDistPointsSyntax' }),
  distributionPointItem: none('DistributionPoint', { id: 'x509ce.DistributionPoint_element' }),
  distributionPoint: u32('distributionPoint', { id: 'x509ce.distributionPoint', values: { 0: 'fullName', 1: 'nameRelativeToCRLIssuer' } }),
  fullName: u32('fullName', { id: 'x509ce.fullName' }),
  reasons: octets('reasons', { id: 'x509ce.reasons' }),
  cRLIssuer: u32('cRLIssuer', { id: 'x509ce.cRLIssuer' }),
  authorityAccess: u32('AuthorityInfoAccessSyntax', { id: 'pkix1implicit.AuthorityInfoAccessSyntax' }),
  accessDescription: none('AccessDescription', { id: 'pkix1implicit.AccessDescription_element' }),
  accessMethod: oid('accessMethod', { id: 'pkix1implicit.accessMethod' }),
  accessLocation: u32('accessLocation', { id: 'pkix1implicit.accessLocation' }),
  nameConstraints: none('NameConstraintsSyntax', { id: 'x509ce.NameConstraintsSyntax_element' }),
  permitted: u32('permittedSubtrees', { id: 'x509ce.permittedSubtrees' }),
  excluded: u32('excludedSubtrees', { id: 'x509ce.excludedSubtrees' }),
  subtree: none('GeneralSubtree', { id: 'x509ce.GeneralSubtree_element' }),
  base: u32('base', { id: 'x509ce.base', values: GENERAL_NAMES }),
} as const;

const f = PLACE_FIELDS;

export function readAuthorityKey(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.authorityKey);
  for (const item of elements(p)) {
    if (isContext(item, 0)) takeContents(item, f.keyIdentifier);
    else if (isContext(item, 1)) readGeneralNames(item, f.authorityIssuer);
    else if (isContext(item, 2)) takeContents(item, f.authoritySerial);
  }
  p.close(outer);
}

export function readDistributionPoints(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.distributionPoints);
  for (const point of elements(p)) {
    const inner = openElement(point, f.distributionPointItem);
    for (const item of elements(point.p)) {
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

export function readAuthorityAccess(element: Element): void {
  const { p } = element;
  const outer = openList(element, f.authorityAccess);
  for (const item of elements(p)) {
    const inner = openElement(item, f.accessDescription);
    const method = nextElement(item.p);
    if (method !== undefined) takeIdentifier(method, f.accessMethod);
    const location = nextElement(item.p);
    if (location !== undefined) readGeneralName(location, f.accessLocation);
    item.p.close(inner);
  }
  p.close(outer);
}

export function readNameConstraints(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.nameConstraints);
  for (const list of elements(p)) {
    const inner = openList(list, isContext(list, 0) ? f.permitted : f.excluded);
    for (const subtree of elements(list.p)) {
      const innermost = openElement(subtree, f.subtree);
      const base = nextElement(subtree.p);
      if (base !== undefined) readGeneralName(base, f.base);
      subtree.p.close(innermost);
    }
    list.p.close(inner);
  }
  p.close(outer);
}
