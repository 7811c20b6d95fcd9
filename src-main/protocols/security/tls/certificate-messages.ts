/** Who a side says that it is: certificates (RFC 8446 §4.4.2), raw keys in their place (RFC 7250), and both compressed (RFC 8879). */
import type { Cursor } from '../../../dissect/index.ts';
import { LIMIT_MET, withoutCodings } from '../../web/http/content-codings.ts';
import { type CertificateNames, isKeyInfo, readCertificate, readRawKey } from '../x509/certificate.ts';
import type { ExtensionFields } from './extension-fields.ts';
import { readExtensions } from './extensions.ts';
import type { HandshakeFields } from './handshake-fields.ts';
import { CERTIFICATE, TLS13 } from './names.ts';
import { vector } from './vectors.ts';

type CertificateFields = HandshakeFields & ExtensionFields;

export function readCertificates(p: Cursor, f: CertificateFields, version: number): void {
  if (version === TLS13) {
    const length = p.take(f['handshake.certificate_request_context_length']);
    if (length > 0) p.take(f['handshake.certificate_request_context'], length);
  } else if (holdsKey(p)) {
    // RFC 7250 §3: a raw key is alone, without a list around it.
    readEntry(p, f);
    return;
  }
  const list = vector(p, f, f['handshake.certificates_length']);
  if (list.remaining === 0) return;
  const isKey = holdsKey(list);
  const outer = isKey ? -1 : list.open(f['handshake.certificates'], list.remaining);
  if (!isKey) list.labelNode(list.lastNode, `Certificates (${list.remaining} bytes)`);
  let before: CertificateNames | undefined;
  while (list.remaining > 0) {
    before = readEntry(list, f, before);
    if (version === TLS13) readExtensions(list, f, CERTIFICATE);
  }
  if (!isKey) list.close(outer);
}

const LENGTH_SIZE = 3;
/** Bytes that tell: a length, the headers of two sequences, and the tag of what is in them. */
const TELLING = LENGTH_SIZE + 4 + 4 + 1;

/** Whether a raw key is behind the length here. Of a message that the capture cut before that nobody can tell. */
function holdsKey(p: Cursor): boolean {
  p.need(Math.min(TELLING, p.remaining));
  return isKeyInfo(p.bytes, p.at + LENGTH_SIZE, p.end);
}

/** A certificate, or the raw key in its place; gives whose it is. */
function readEntry(list: Cursor, f: CertificateFields, before?: CertificateNames): CertificateNames | undefined {
  return readWhole(vector(list, f, f['handshake.certificate_length'], 1), f, before);
}

/** The same of all that `contents` has. */
export function readWhole(contents: Cursor, f: CertificateFields, before?: CertificateNames): CertificateNames | undefined {
  contents.show(f['handshake.certificate'], contents.remaining);
  const certificate = contents.under();
  const heading = contents.lastNode;
  if (isKeyInfo(contents.bytes, contents.at, contents.end)) {
    readRawKey(contents);
    contents.close(certificate);
    return before;
  }
  const names = readCertificate(contents), { subject } = names;
  const isNext = before === undefined || names.subjectName.length === 0 || Buffer.compare(before.issuerName, names.subjectName) === 0;
  if (!isNext) contents.expert(f['handshake.certificate.out_of_order']);
  if (subject !== '') {
    contents.lastNode = heading;
    contents.addLabel(` (${subject})`);
  }
  contents.close(certificate);
  return names;
}

/** RFC 8879 §4: the body of a Certificate message, whose length was told so that nobody has to unpack more. */
export function readCompressed(p: Cursor, f: CertificateFields): void {
  const algorithm = p.take(f['compress_certificate.algorithm']), length = p.take(f['compress_certificate.uncompressed_length']);
  const size = p.take(f['compress_certificate.compressed_certificate_message.length']);
  const packed = p.takeBytes(f['compress_certificate.compressed_certificate_message'], size);
  const coding = CODINGS[algorithm];
  if (coding === undefined) return p.expertUnder(f['compress_certificate.broken'], 'The algorithm is not known');
  const plain = withoutCodings(coding, packed, p.packet);
  if (typeof plain === 'string' || plain.length !== length) {
    const found = typeof plain === 'string' ? LIMIT_MET[plain] ?? plain : `${plain.length} bytes`;
    p.expertUnder(f['compress_certificate.broken'], `The certificate message cannot be decompressed to ${length} bytes: ${found}`);
    return;
  }
  const outer = p.under();
  readCertificates(p.over(`Decompressed Certificate (${length} bytes)`, plain), f, TLS13);
  p.close(outer);
}

/** Algorithms of RFC 8879 §7.3 as HTTP names them. */
const CODINGS: Readonly<Record<number, string>> = { 1: 'deflate', 2: 'br', 3: 'zstd' };
