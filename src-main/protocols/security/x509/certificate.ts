/** X.509 certificates, RFC 5280 §4.1, with the keys of RFC 3279, RFC 5480 and RFC 8410. */
import { type Cursor, type Field, type Moment, absoluteTime, bool, expert, none, octets, oid, text, u32 } from '../../../dissect/index.ts';
import { berHeader } from '../../../bytes/ber.ts';
import { decodeText } from '../../../dissect/text.ts';
import { ALGORITHM_FIELDS, readAlgorithm, takeIdentifier, takeLongNumber, takeNumber } from './algorithm.ts';
import { EXTENSION_FIELDS, readExtensionValue } from './certificate-extensions.ts';
import {
  BOOLEAN, type Element, INTEGER, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, UTC_TIME, elements, isContext, isUniversal, nextElement, nextIsContext,
  openElement, openList, takeContents,
} from './element.ts';
import { NAME_FIELDS, readNameSequence } from './names.ts';
import { objectName } from './object-identifiers.ts';
import { SIGNATURE_FIELDS } from './timestamp-fields.ts';

const TIMES: Readonly<Record<number, string>> = { 0: 'utcTime', 1: 'generalizedTime' };

export const CERTIFICATE_FIELDS = {
  signedCertificate: none('signedCertificate', { id: 'x509af.signedCertificate_element' }),
  version: u32('version', { id: 'x509af.version', values: { 0: 'v1', 1: 'v2', 2: 'v3' } }),
  serialNumber: octets('serialNumber', { id: 'x509af.serialNumber' }),
  signature: none('signature', { id: 'x509af.signature_element' }),
  issuer: u32('issuer', { id: 'x509af.issuer', values: { 0: 'rdnSequence' } }),
  validity: none('validity', { id: 'x509af.validity_element' }),
  notBefore: u32('notBefore', { id: 'x509af.notBefore', values: TIMES }),
  notAfter: u32('notAfter', { id: 'x509af.notAfter', values: TIMES }),
  utcTime: text('utcTime', { id: 'x509af.utcTime' }),
  generalizedTime: absoluteTime('generalizedTime', { id: 'x509af.generalizedTime' }),
  subject: u32('subject', { id: 'x509af.subject', values: { 0: 'rdnSequence' } }),
  publicKeyInfo: none('subjectPublicKeyInfo', { id: 'x509af.subjectPublicKeyInfo_element' }),
  algorithm: none('algorithm', { id: 'x509af.algorithm_element' }),
  publicKey: octets('subjectPublicKey', { id: 'x509af.subjectPublicKey' }),
  modulus: octets('modulus', { id: 'pkcs1.modulus' }),
  exponent: u32('publicExponent', { id: 'pkcs1.publicExponent' }),
  extensions: u32('extensions', { id: 'x509af.extensions' }),
  extension: none('Extension', { id: 'x509af.Extension_element' }),
  extensionId: oid('Extension Id', { id: 'x509af.extension.id' }),
  critical: bool('critical', { id: 'x509af.critical' }),
  algorithmIdentifier: none('algorithmIdentifier', { id: 'x509af.algorithmIdentifier_element' }),
  encrypted: octets('encrypted', { id: 'x509af.encrypted' }),
  notYetValid: expert(
    'The certificate was not valid yet when the packet was captured', 'warning', 'Security', { id: 'x509af.not_yet_valid', own: true },
  ),
  expired: expert('The certificate had expired when the packet was captured', 'warning', 'Security', { id: 'x509af.expired', own: true }),
  ...ALGORITHM_FIELDS,
  ...NAME_FIELDS,
  ...EXTENSION_FIELDS,
  ...SIGNATURE_FIELDS,
};

const f = CERTIFICATE_FIELDS;

const RSA = '1.2.840.113549.1.1.1';

/** Whose a certificate is, and who has signed it. */
export interface CertificateNames {
  /** `id-at-commonName=…`; empty where there is none. */
  readonly subject: string;
  /** Both names as they are encoded; two of them are the same where their bytes are. */
  readonly subjectName: Uint8Array;
  readonly issuerName: Uint8Array;
}

export const NO_NAMES: CertificateNames = { subject: '', subjectName: new Uint8Array(0), issuerName: new Uint8Array(0) };

export function readCertificate(p: Cursor): CertificateNames {
  const certificate = nextElement(p);
  if (!isUniversal(certificate, SEQUENCE)) return NO_NAMES;
  const parts = certificate.p;
  const signed = nextElement(parts);
  const names = isUniversal(signed, SEQUENCE) ? readSigned(signed) : NO_NAMES;
  const algorithm = nextElement(parts);
  if (isUniversal(algorithm, SEQUENCE)) readAlgorithm(algorithm, f.algorithmIdentifier);
  const signature = nextElement(parts);
  if (signature !== undefined && signature.p.remaining > 0) {
    signature.p.take(f.padding);
    takeContents(signature, f.encrypted);
  }
  return names;
}

function readSigned(signed: Element): CertificateNames {
  const { p } = signed;
  const outer = openElement(signed, f.signedCertificate);
  if (nextIsContext(p, 0)) {
    const version = nextElement((nextElement(p) as Element).p);
    if (version !== undefined) takeNumber(version, f.version);
  }
  const serial = nextElement(p);
  if (serial !== undefined) takeLongNumber(serial, f.serialNumber);
  const algorithm = nextElement(p);
  if (algorithm !== undefined) readAlgorithm(algorithm, f.signature);
  const issuerAt = p.at;
  readName(p, f.issuer, f.rdnSequence);
  const issuerName = p.bytes.subarray(issuerAt, p.at);
  const validity = nextElement(p);
  if (validity !== undefined) readValidity(validity);
  const subjectAt = p.at;
  const subject = readName(p, f.subject, f.subjectSequence);
  const subjectName = p.bytes.subarray(subjectAt, p.at);
  const key = nextElement(p);
  if (key !== undefined) readPublicKey(key);
  for (const item of elements(p)) if (isContext(item, 3)) readExtensions(item);
  p.close(outer);
  return { subject, subjectName, issuerName };
}

function readName(p: Cursor, field: Field<number>, sequence: Field<number>): string {
  const start = p.at;
  p.set(field, 0, start, 0);
  const outer = p.under();
  const name = readNameSequence(p, sequence);
  p.close(outer);
  return name;
}

function readValidity(element: Element): void {
  const { p } = element;
  const outer = openElement(element, f.validity);
  const [from, to] = [f.notBefore, f.notAfter].map(field => {
    const time = nextElement(p);
    return time === undefined ? undefined : readTime(time, field);
  });
  const { seconds } = p.packet.record;
  if (seconds > NO_TIMES_BEFORE && from !== undefined && seconds < from) p.expert(f.notYetValid);
  if (seconds > NO_TIMES_BEFORE && to !== undefined && seconds > to) p.expert(f.expired);
  p.close(outer);
}

/** Captures that have no times count from 1970; nobody had certificates before 1989. */
const NO_TIMES_BEFORE = 6e8;

/** RFC 5280 §4.1.2.5: two digits of the year mean 1950 to 2049. Gives seconds since 1970. */
function readTime(element: Element, field: Field<number>): number | undefined {
  const { p } = element;
  const isShort = element.tag === UTC_TIME;
  p.set(field, isShort ? 0 : 1, element.start, element.size);
  const outer = p.under();
  let seconds: number | undefined;
  if (isShort) {
    const found = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z)?/.exec(decodeText(p.bytes, p.at, p.end, 'ascii'));
    if (found !== null) {
      const [, short, month, day, hour, minute, second = '00', zulu] = found, year = `${Number(short) < 50 ? '20' : '19'}${short}`;
      p.set(f.utcTime, `${year}-${month}-${day} ${hour}:${minute}:${second}${zulu === undefined ? '' : ' (UTC)'}`, p.at, p.remaining);
      if (zulu !== undefined) seconds = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) / 1000;
    }
  } else {
    seconds = takeTime(element, f.generalizedTime);
  }
  p.close(outer);
  return seconds;
}

/** A GeneralizedTime, RFC 5280 §4.1.2.5.2; gives seconds since 1970. */
export function takeTime({ p }: Element, field: Field<Moment>): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?/.exec(decodeText(p.bytes, p.at, p.end, 'ascii'));
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1).map(digits => Number(digits ?? 0));
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  p.set(field, { seconds, nanoseconds: 0 }, p.at, p.remaining);
  return seconds;
}

/** A key that stands in a certificate's place, RFC 7250 §3, without a line for it. */
export function readRawKey(p: Cursor): void {
  const key = nextElement(p);
  if (isUniversal(key, SEQUENCE)) readKeyParts(key.p);
}

/** Whether a subjectPublicKeyInfo begins here: its first part begins with an algorithm's identifier, that of a certificate with a number. */
export function isKeyInfo(bytes: Uint8Array, at: number, end: number): boolean {
  const whole = berHeader(bytes, at, end);
  const part = whole === undefined || bytes[at] !== CONSTRUCTED_SEQUENCE ? undefined : berHeader(bytes, at + whole.size, end);
  const identifier = at + (whole?.size ?? 0) + (part?.size ?? 0);
  return part !== undefined && part.tag === SEQUENCE && identifier < end && bytes[identifier] === OBJECT_IDENTIFIER;
}

const CONSTRUCTED_SEQUENCE = 0x30;

/** A subjectPublicKeyInfo by itself. */
export function readKeyInfo(p: Cursor): void {
  const key = nextElement(p);
  if (key !== undefined) readPublicKey(key);
}

function readPublicKey(element: Element): void {
  const outer = openElement(element, f.publicKeyInfo);
  readKeyParts(element.p);
  element.p.close(outer);
}

function readKeyParts(p: Cursor): void {
  const algorithm = nextElement(p);
  const identifier = algorithm === undefined ? '' : readAlgorithm(algorithm, f.algorithm);
  const key = nextElement(p);
  if (key !== undefined && key.p.remaining > 1) {
    if (identifier === RSA) readRsaKey(key);
    else {
      key.p.take(f.padding);
      takeContents(key, f.publicKey);
    }
  }
}

/** RFC 3279 §2.3.1: the bits are a SEQUENCE of their own. */
function readRsaKey(key: Element): void {
  const { p } = key;
  p.skip(1);
  p.show(f.publicKey, p.remaining);
  const outer = p.under();
  const numbers = nextElement(p);
  if (isUniversal(numbers, SEQUENCE)) {
    const modulus = nextElement(numbers.p);
    if (isUniversal(modulus, INTEGER)) takeLongNumber(modulus, f.modulus);
    const exponent = nextElement(numbers.p);
    if (isUniversal(exponent, INTEGER)) takeNumber(exponent, f.exponent);
  }
  p.close(outer);
}

function readExtensions(explicit: Element): void {
  const list = nextElement(explicit.p);
  if (!isUniversal(list, SEQUENCE)) return;
  const { p } = list;
  const outer = openList(list, f.extensions);
  for (const extension of elements(p)) readExtension(extension);
  p.close(outer);
}

function readExtension(extension: Element): void {
  const { p } = extension;
  const outer = openElement(extension, f.extension);
  const heading = p.lastNode;
  const type = nextElement(p);
  const identifier = type === undefined ? '' : takeIdentifier(type, f.extensionId);
  p.labelNode(heading, `Extension (${objectName(identifier)})`);
  for (const item of elements(p)) {
    if (isUniversal(item, BOOLEAN)) takeContents(item, f.critical);
    else if (isUniversal(item, OCTET_STRING)) readExtensionValue(item.p, identifier);
  }
  p.close(outer);
}
