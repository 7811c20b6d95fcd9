/** Online Certificate Status Protocol, RFC 6960: over HTTP, and in TLS the response that a server staples to its certificates. */
import { oidText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, absoluteTime, none, octets, protocol, text, u32 } from '../../dissect/index.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';
import { readAlgorithm, takeLongNumber, takeNumber } from './x509/algorithm.ts';
import { readCertificate, takeTime } from './x509/certificate.ts';
import { readExtensionValue } from './x509/certificate-extensions.ts';
import { takeBits } from './x509/extensions/usage.ts';
import {
  type Element, OBJECT_IDENTIFIER, OCTET_STRING, contentsOf, elements, isContext, isUniversal, nextElement, nextIsContext, openElement, openList,
  takeContents,
} from './x509/element.ts';
import { readGeneralName, readNameSequence } from './x509/names.ts';
import { objectName } from './x509/object-identifiers.ts';

const VERSIONS: Readonly<Record<number, string>> = { 0: 'v1', 1: 'v2', 2: 'v3' };

const FIELDS = {
  tbsRequest: none('tbsRequest', { id: 'ocsp.tbsRequest_element' }),
  version: u32('version', { values: VERSIONS }),
  requestorName: u32('requestorName'),
  requestList: u32('requestList'),
  request: none('Request', { id: 'ocsp.Request_element' }),
  reqCert: none('reqCert', { id: 'ocsp.reqCert_element' }),
  singleRequestExtensions: u32('singleRequestExtensions'),
  requestExtensions: u32('requestExtensions'),
  optionalSignature: none('optionalSignature', { id: 'ocsp.optionalSignature_element' }),
  hashAlgorithm: none('hashAlgorithm', { id: 'ocsp.hashAlgorithm_element' }),
  issuerNameHash: octets('issuerNameHash'),
  issuerKeyHash: octets('issuerKeyHash'),
  serialNumber: octets('serialNumber'),
  responseStatus: u32('responseStatus', {
    values: { 0: 'successful', 1: 'malformedRequest', 2: 'internalError', 3: 'tryLater', 5: 'sigRequired', 6: 'unauthorized' },
  }),
  responseBytes: none('responseBytes', { id: 'ocsp.responseBytes_element' }),
  'responseType.id': text('ResponseType Id'),
  basicResponse: none('BasicOCSPResponse', { id: 'ocsp.BasicOCSPResponse_element' }),
  response: octets('response'),
  tbsResponseData: none('tbsResponseData', { id: 'ocsp.tbsResponseData_element' }),
  responderID: u32('responderID', { values: { 1: 'byName', 2: 'byKey' } }),
  byName: u32('byName'),
  byKey: octets('byKey'),
  producedAt: absoluteTime('producedAt'),
  responses: u32('responses'),
  singleResponse: none('SingleResponse', { id: 'ocsp.SingleResponse_element' }),
  certID: none('certID', { id: 'ocsp.certID_element' }),
  certStatus: u32('certStatus', { values: { 0: 'good', 1: 'revoked', 2: 'unknown' } }),
  good: none('good', { id: 'ocsp.good_element' }),
  revoked: none('revoked', { id: 'ocsp.revoked_element' }),
  unknown: none('unknown', { id: 'ocsp.unknown_element' }),
  revocationTime: absoluteTime('revocationTime'),
  revocationReason: u32('revocationReason', {
    values: {
      0: 'unspecified', 1: 'keyCompromise', 2: 'cACompromise', 3: 'affiliationChanged', 4: 'superseded', 5: 'cessationOfOperation',
      6: 'certificateHold', 8: 'removeFromCRL', 9: 'privilegeWithdrawn',
      10: 'aaCompromise',
    },
  }),
  thisUpdate: absoluteTime('thisUpdate'),
  nextUpdate: absoluteTime('nextUpdate'),
  singleExtensions: u32('singleExtensions'),
  responseExtensions: u32('responseExtensions'),
  ReOcspNonce: octets('ReOcspNonce'),
  signatureAlgorithm: none('signatureAlgorithm', { id: 'ocsp.signatureAlgorithm_element' }),
  signature: octets('signature'),
  certs: u32('certs'),
  certificate: none('Certificate', { id: 'ocsp.Certificate_element' }),
  extension: none('Extension', { id: 'pkix1explicit.Extension_element' }),
  extensionId: text('Id', { id: 'pkix1explicit.id' }),
};

const f = FIELDS;

const NONCE = '1.3.6.1.5.5.7.48.1.2';
const BASIC = '1.3.6.1.5.5.7.48.1.1';

export const ocsp = protocol({
  name: 'ocsp',
  title: 'Online Certificate Status Protocol',
  on: { media_type: ['application/ocsp-request', 'application/ocsp-response'] },
  fields: FIELDS,
  dissect(p) {
    const isRequest = mediaTypeOf(p).type === 'application/ocsp-request';
    p.info(isRequest ? 'Request' : 'Response');
    if (isRequest) readRequest(p);
    else readResponse(p);
    p.skip(p.remaining);
  },
});

/** The parts of an element, each given to `read`; nothing where there is none. */
function eachOf(element: Element | undefined, read: (part: Element) => void): void {
  if (element === undefined) return;
  for (const part of elements(element.p)) read(part);
}

function readRequest(p: Cursor): void {
  const request = nextElement(p);
  const tbs = request === undefined ? undefined : nextElement(request.p);
  if (request === undefined || tbs === undefined) return;
  const outer = openElement(tbs, f.tbsRequest);
  eachOf(tbs, part => {
    if (isContext(part, 0)) eachOf(part, version => takeNumber(version, f.version));
    else if (isContext(part, 1)) eachOf(part, name => readGeneralName(name, f.requestorName));
    else if (isContext(part, 2)) eachOf(part, list => readExtensions(list, f.requestExtensions));
    else readRequestList(part);
  });
  tbs.p.close(outer);
  eachOf(request, signed => eachOf(signed, signature => {
    const inner = openElement(signature, f.optionalSignature);
    readSigned(signature);
    signature.p.close(inner);
  }));
}

function readRequestList(list: Element): void {
  const outer = openList(list, f.requestList);
  eachOf(list, request => {
    const inner = openElement(request, f.request);
    eachOf(request, part => {
      if (isContext(part, 0)) eachOf(part, extensions => readExtensions(extensions, f.singleRequestExtensions));
      else readCertificateId(part, f.reqCert);
    });
    request.p.close(inner);
  });
  list.p.close(outer);
}

function readCertificateId(id: Element, field: Field<void>): void {
  const { p } = id;
  const outer = openElement(id, field);
  const algorithm = nextElement(p), name = nextElement(p), key = nextElement(p), serial = nextElement(p);
  if (algorithm !== undefined) readAlgorithm(algorithm, f.hashAlgorithm);
  if (name !== undefined) takeContents(name, f.issuerNameHash);
  if (key !== undefined) takeContents(key, f.issuerKeyHash);
  if (serial !== undefined) takeLongNumber(serial, f.serialNumber);
  p.close(outer);
}

/** An OCSPResponse, RFC 6960 §4.2.1. */
export function readResponse(p: Cursor): void {
  const response = nextElement(p);
  if (response === undefined) return;
  const status = nextElement(response.p);
  if (status !== undefined) takeNumber(status, f.responseStatus);
  eachOf(response, explicit => eachOf(explicit, readResponseBytes));
}

function readResponseBytes(bytes: Element): void {
  const { p } = bytes;
  const outer = openElement(bytes, f.responseBytes);
  const type = nextElement(p), value = nextElement(p);
  let identifier = '';
  if (isUniversal(type, OBJECT_IDENTIFIER)) {
    identifier = oidText(contentsOf(type));
    showIdentifier(type, f['responseType.id'], identifier);
  }
  if (isUniversal(value, OCTET_STRING)) {
    if (identifier === BASIC) readBasicResponse(value.p);
    else takeContents(value, f.response);
  }
  p.close(outer);
}

function readBasicResponse(p: Cursor): void {
  const response = nextElement(p);
  if (response === undefined) return;
  const outer = openElement(response, f.basicResponse);
  const data = nextElement(response.p);
  if (data !== undefined) readResponseData(data);
  readSigned(response);
  response.p.close(outer);
}

/** What a signature consists of: the algorithm, its bits, and certificates that tell whose it is. */
function readSigned({ p }: Element): void {
  const algorithm = nextElement(p), signature = nextElement(p);
  if (algorithm !== undefined) readAlgorithm(algorithm, f.signatureAlgorithm);
  if (signature !== undefined) takeBits(signature, f.signature);
  eachOf(nextElement(p), list => {
    const outer = openList(list, f.certs);
    while (list.p.remaining > 0) {
      const inner = list.p.open(f.certificate), heading = list.p.lastNode;
      const { subject } = readCertificate(list.p);
      list.p.close(inner);
      if (subject !== '') list.p.labelNode(heading, `Certificate (${subject})`);
    }
    list.p.close(outer);
  });
}

function readResponseData(data: Element): void {
  const { p } = data;
  const outer = openElement(data, f.tbsResponseData);
  if (nextIsContext(p, 0)) eachOf(nextElement(p), version => takeNumber(version, f.version));
  const responder = nextElement(p), produced = nextElement(p), list = nextElement(p);
  if (responder !== undefined) readResponder(responder);
  if (produced !== undefined) takeTime(produced, f.producedAt);
  if (list !== undefined) {
    const inner = openList(list, f.responses);
    eachOf(list, readSingleResponse);
    list.p.close(inner);
  }
  eachOf(nextElement(p), extensions => readExtensions(extensions, f.responseExtensions));
  p.close(outer);
}

function readResponder(responder: Element): void {
  const { p } = responder;
  p.set(f.responderID, responder.tag, responder.start, responder.size);
  const outer = p.under();
  if (isContext(responder, 1)) {
    p.set(f.byName, 0, p.at, p.remaining);
    const inner = p.under();
    readNameSequence(p);
    p.close(inner);
  } else {
    eachOf(responder, key => takeContents(key, f.byKey));
  }
  p.close(outer);
}

function readSingleResponse(response: Element): void {
  const { p } = response;
  const outer = openElement(response, f.singleResponse);
  const id = nextElement(p), status = nextElement(p), update = nextElement(p);
  if (id !== undefined) readCertificateId(id, f.certID);
  if (status !== undefined) readStatus(status);
  if (update !== undefined) takeTime(update, f.thisUpdate);
  eachOf(response, part => {
    if (isContext(part, 0)) eachOf(part, time => takeTime(time, f.nextUpdate));
    else if (isContext(part, 1)) eachOf(part, extensions => readExtensions(extensions, f.singleExtensions));
  });
  p.close(outer);
}

function readStatus(status: Element): void {
  const { p } = status;
  p.set(f.certStatus, status.tag, status.start, status.size);
  const outer = p.under();
  const inner = openElement(status, isContext(status, 0) ? f.good : isContext(status, 1) ? f.revoked : f.unknown);
  if (isContext(status, 1)) {
    const time = nextElement(p);
    if (time !== undefined) takeTime(time, f.revocationTime);
    eachOf(status, reason => eachOf(reason, number => takeNumber(number, f.revocationReason)));
  }
  p.close(inner);
  p.close(outer);
}

function readExtensions(list: Element, field: Field<number>): void {
  const outer = openList(list, field);
  eachOf(list, extension => {
    const inner = openElement(extension, f.extension);
    const type = nextElement(extension.p);
    const identifier = type === undefined ? '' : oidText(contentsOf(type));
    if (type !== undefined) showIdentifier(type, f.extensionId, identifier);
    eachOf(extension, part => {
      if (!isUniversal(part, OCTET_STRING)) return;
      if (identifier === NONCE) readNonce(part);
      else readExtensionValue(part.p, identifier);
    });
    extension.p.close(inner);
  });
  list.p.close(outer);
}

function showIdentifier({ p }: Element, field: Field<string>, identifier: string): void {
  p.set(field, identifier, p.at, p.remaining);
  p.addLabel(` (${objectName(identifier)})`);
}

/** RFC 8954 §2.1: an OCTET STRING of its own within the extension's; some send its bytes without that. */
function readNonce(value: Element): void {
  const { p, at } = { p: value.p, at: value.p.at };
  const nonce = nextElement(p);
  if (isUniversal(nonce, OCTET_STRING)) {
    takeContents(nonce, f.ReOcspNonce);
  } else {
    p.at = at;
    p.take(f.ReOcspNonce, p.remaining);
  }
}
