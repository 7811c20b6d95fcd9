/** Algorithms in certificates and signatures, RFC 5280 §4.1.1.2, with the parameters of RFC 3279, RFC 5480 and RFC 4055. */
import { hexText, oidText } from '../../../bytes/address-text.ts';
import { berInteger } from '../../../bytes/ber.ts';
import { type Field, none, octets, oid, u32 } from '../../../dissect/index.ts';
import {
  type Element, OBJECT_IDENTIFIER, SEQUENCE, contentsOf, elements, isContext, isUniversal, nextElement, openElement, takeContents,
} from './element.ts';
import { objectName } from './object-identifiers.ts';

export const ALGORITHM_FIELDS = {
  algorithmId: oid('Algorithm Id', { id: 'x509af.algorithm.id' }),
  curve: u32('ECParameters', { id: 'pkcs1.ECParameters', values: { 0: 'specifiedCurve', 1: 'namedCurve' } }),
  namedCurve: oid('namedCurve', { id: 'pkcs1.namedCurve' }),
  dsa: none('DSS-Params', { id: 'x509af.DSS_Params_element' }),
  dsaP: octets('p', { id: 'x509af.p' }),
  dsaQ: octets('q', { id: 'x509af.q' }),
  dsaG: octets('g', { id: 'x509af.g' }),
  pss: none('RSASSA-PSS-params', { id: 'pkcs1.RSASSA_PSS_params_element' }),
  pssHash: none('hashAlgorithm', { id: 'pkcs1.hashAlgorithm_element' }),
  pssMask: none('maskGenAlgorithm', { id: 'pkcs1.maskGenAlgorithm_element' }),
  maskHash: none('HashAlgorithm', { id: 'pkcs1.HashAlgorithm_element' }),
  pssSalt: u32('saltLength', { id: 'pkcs1.saltLength' }),
};

const f = ALGORITHM_FIELDS;

/** An object identifier with its name behind it; gives its dotted text. */
export function takeIdentifier(element: Element, field: Field<void>): string {
  const { p } = element;
  const identifier = oidText(contentsOf(element));
  takeContents(element, field);
  p.addLabel(` (${objectName(identifier)})`);
  return identifier;
}

/** A small INTEGER. */
export function takeNumber(element: Element, field: Field<number>): void {
  const value = berInteger(element.p.bytes, element.p.at, element.p.remaining);
  if (value !== undefined) element.p.set(field, value, element.p.at, element.p.remaining);
}

/** An INTEGER shown as its bytes. */
export function takeLongNumber(element: Element, field: Field<void>): void {
  const { p } = element;
  const digits = hexText(p.peekBytes(p.available));
  takeContents(element, field);
  p.label(() => `${field.title}: 0x${digits.length > 72 ? `${digits.slice(0, 72)}…` : digits}`);
}

/** An identifier, and parameters that depend on it. */
export function readAlgorithm(element: Element, field: Field<void>, readBehind = readParameters): string {
  const { p } = element;
  const outer = openElement(element, field);
  const heading = p.lastNode;
  const type = nextElement(p);
  const identifier = type === undefined ? '' : takeIdentifier(type, f.algorithmId);
  p.labelNode(heading, `${field.title} (${objectName(identifier)})`);
  const parameters = nextElement(p);
  if (parameters !== undefined) readBehind(parameters, identifier);
  p.close(outer);
  return identifier;
}

/** Of the algorithms that are parameters themselves: theirs are no algorithms again, however deep a certificate nests them. */
const nothing = (): void => undefined;

/** The hash that a generator of masks goes by, RFC 8017 appendix A.2.1. */
function readMaskParameters(element: Element, identifier: string): void {
  if (identifier === MASK_GENERATION && isUniversal(element, SEQUENCE)) readAlgorithm(element, f.maskHash, nothing);
}

const MASK_GENERATION = '1.2.840.113549.1.1.8';

function readParameters(element: Element, identifier: string): void {
  const { p } = element;
  switch (identifier) {
    case '1.2.840.10045.2.1': {
      if (!isUniversal(element, OBJECT_IDENTIFIER)) return;
      p.set(f.curve, 1, element.start, element.size);
      const outer = p.under();
      takeIdentifier(element, f.namedCurve);
      p.close(outer);
      return;
    }
    case '1.2.840.10040.4.1': {
      if (!isUniversal(element, SEQUENCE)) return;
      const outer = openElement(element, f.dsa);
      for (const field of [f.dsaP, f.dsaQ, f.dsaG]) {
        const number = nextElement(p);
        if (number !== undefined) takeLongNumber(number, field);
      }
      p.close(outer);
      return;
    }
    case '1.2.840.113549.1.1.10': {
      if (!isUniversal(element, SEQUENCE)) return;
      const outer = openElement(element, f.pss);
      for (const item of elements(p)) {
        const inner = nextElement(item.p);
        if (inner === undefined) continue;
        if (isContext(item, 0)) readAlgorithm(inner, f.pssHash, nothing);
        else if (isContext(item, 1)) readAlgorithm(inner, f.pssMask, readMaskParameters);
        else if (isContext(item, 2)) takeNumber(inner, f.pssSalt);
      }
      p.close(outer);
      return;
    }
    default:
  }
}
