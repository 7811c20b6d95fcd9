/**
 * Certificates, raw keys in their place (RFC 7250), compressed ones (RFC 8879), credentials delegated (RFC 9345), configurations for
 * Encrypted Client Hello (RFC 9849): bytes built here after the RFCs.
 */
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { looksLikeTls } from './records.ts';

/** `length` bytes of a length before the parts. */
function vector(length: 1 | 2 | 3, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts), prefix = Buffer.alloc(length);
  prefix.writeUIntBE(body.length, 0, length);
  return Buffer.concat([prefix, body]);
}
const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const read = (type: number, body: Uint8Array) => dissect(Buffer.concat([hex('160303'), vector(2, Buffer.of(type), vector(3, body))]), { as: 'tls' });

/** A key of Ed25519, RFC 8410 §10.1. */
const KEY = hex('302a300506032b6570032100 19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1');
const NAME = hex('300d310b3009060355040313025858');
const TIMES = hex('301e170d3236303130313030303030305a170d3237303130313030303030305a');
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([body.length < 128 ? Buffer.of(tag, body.length) : Buffer.of(tag, 0x82, body.length >> 8, body.length & 0xff), body]);
};
const ED25519 = hex('300506032b6570');
const CERTIFICATE = der(0x30, der(0x30, hex('020105'), ED25519, NAME, TIMES, NAME, KEY), ED25519, der(0x03, Buffer.alloc(65)));

const CREDENTIAL = Buffer.concat([hex('0001 5180 0403'), vector(3, KEY), hex('0804'), vector(2, hex('aabbcc'))]);
const EXTENSIONS = vector(2, hex('0022'), vector(2, CREDENTIAL));
const MESSAGE = Buffer.concat([vector(1), vector(3, vector(3, CERTIFICATE), EXTENSIONS)]);

/** A zstd frame of one raw block, RFC 8878 §3.1.1. */
const zstd = (bytes: Buffer): Buffer => {
  const block = bytes.length * 8 + 1, size = bytes.length - 256;
  return Buffer.concat([hex('28b52ffd60'), Buffer.of(size & 0xff, size >> 8, block & 0xff, (block >> 8) & 0xff, block >> 16), bytes]);
};

describe('a chain of certificates', () => {
  const name = (letters: string): Buffer => Buffer.from(NAME.toString('hex').replace('5858', Buffer.from(letters).toString('hex')), 'hex');
  const certificate = (subject: string, issuer: string): Buffer =>
    der(0x30, der(0x30, hex('020105'), ED25519, name(issuer), TIMES, name(subject), KEY), ED25519, der(0x03, Buffer.alloc(65)));
  const chain = (...certificates: readonly Buffer[]) => read(11, vector(3, ...certificates.map(one => vector(3, one))));
  const [leaf, middle, root] = [certificate('AA', 'BB'), certificate('BB', 'CC'), certificate('CC', 'CC')];

  it('has each certificate behind the one that it certifies, RFC 8446 §4.4.2', () => {
    expect([chain(leaf, middle, root), chain(leaf), chain(leaf, root, middle)].map(({ remarks }) => remarks.length)).toEqual([0, 0, 2]);
    expect(chain(leaf, root).remarks).toEqual(['This is not the certificate of who issued the one before: the chain is not in order']);
  });

  it('may hold what is no certificate, and lengths that lie', () => {
    expect(chain(hex('3084ffffffff3000')).remarks).toEqual(['An element of BER begins here that does not end where it should']);
    expect(chain(Buffer.alloc(0), leaf).remarks).toContain('Vector length 0 is smaller than minimum 1');
  });
});

describe('a raw public key, RFC 7250', () => {
  it('is alone in its message, without a list', () => {
    const packet = read(11, vector(3, KEY));
    expect([packet.value('tls.handshake.certificate_length'), packet.has('tls.handshake.certificates_length'), packet.trouble]).toEqual([
      '44', false, 'none',
    ]);
    expect([
      packet.value('x509af.algorithm.id'), packet.value('x509af.subjectPublicKey')?.slice(0, 8),
      packet.has('x509af.serialNumber'),
    ]).toEqual(['1.3.101.112', '19bf4409', false]);
  });

  it('is in a list with extensions in TLS 1.3', () => {
    const message = Buffer.concat([vector(1), vector(3, vector(3, KEY), vector(2))]);
    const packed = deflateSync(message);
    const packet = read(25, Buffer.concat([hex('0001'), hex(message.length.toString(16).padStart(6, '0')), vector(3, packed)]));
    expect([packet.value('tls.handshake.certificates_length'), packet.value('x509af.algorithm.id'), packet.trouble]).toEqual([
      '49', '1.3.101.112', 'none',
    ]);
  });
});

describe('what an authority says of a certificate', () => {
  it('stands beside it in TLS 1.3, RFC 8446 §4.4.2.1', () => {
    const status = Buffer.concat([Buffer.of(1), vector(3, hex('30030a0106'))]);
    const message = Buffer.concat([vector(1), vector(3, vector(3, CERTIFICATE), vector(2, hex('0005'), vector(2, status)))]);
    const packet = read(25, Buffer.concat([hex('0001'), hex(message.length.toString(16).padStart(6, '0')), vector(3, deflateSync(message))]));
    expect([packet.value('tls.handshake.ocsp_response_len'), packet.value('ocsp.responseStatus'), packet.trouble]).toEqual(['5', '6', 'none']);
  });
});

describe('parameters of a certificate\'s algorithms', () => {
  const certificate = (algorithm: Buffer, extensions: Buffer = Buffer.alloc(0)) =>
    read(11, vector(3, vector(3, der(0x30, der(0x30, hex('020105'), algorithm, NAME, TIMES, NAME, KEY, extensions), algorithm, der(0x03, Buffer.alloc(65))))));
  const PSS = '06092a864886f70d01010a', MGF1 = '06092a864886f70d010108', SHA256 = '300d06096086480165030402010500';

  it('are the hash of RSASSA-PSS and that of its mask', () => {
    const packet = certificate(
      der(0x30, hex(PSS), der(0x30, der(0xa0, hex(SHA256)), der(0xa1, der(0x30, hex(MGF1), hex(SHA256))), hex('a203020120'))),
    );
    expect(packet.values('x509af.algorithm.id').slice(0, 4)).toEqual([
      '1.2.840.113549.1.1.10', '2.16.840.1.101.3.4.2.1', '1.2.840.113549.1.1.8', '2.16.840.1.101.3.4.2.1',
    ]);
  });

  it('are not read where an algorithm is the parameter of its own', () => {
    const packet = certificate(der(0x30, hex(PSS), der(0x30, der(0xa0, der(0x30, hex(PSS), der(0x30, hex('a203020120')))))));
    expect([packet.values('pkcs1.hashAlgorithm_element').length, packet.has('pkcs1.saltLength')]).toEqual([2, false]);
  });

  it('are bits of what Netscape said a certificate is for, and the extensions that a server must send', () => {
    const extension = (identifier: string, value: string): Buffer => der(0x30, hex(identifier), der(0x04, hex(value)));
    const packet = certificate(
      ED25519,
      der(0xa3, der(0x30, extension('06096086480186f8420101', '03020640'), extension('06082b06010505070118', '3003020105'))),
    );
    expect([packet.value('ns.cert.exts.CertType.ssl.server'), packet.value('ns.cert.exts.CertType.ssl.client')]).toEqual(['1', '0']);
    expect(packet.lines().some(line => line.includes('Features item: status_request (5)'))).toBe(true);
  });
});

describe('a compressed certificate', () => {
  const compressed = (algorithm: number, bytes: Uint8Array, length = MESSAGE.length) =>
    read(25, Buffer.concat([Buffer.of(0, algorithm), hex(length.toString(16).padStart(6, '0')), vector(3, bytes)]));

  it.each([
    ['zlib', 1, deflateSync(MESSAGE)], ['brotli', 2, brotliCompressSync(MESSAGE)], ['zstd', 3, zstd(MESSAGE)],
  ])('of %s is opened', (_, algorithm, bytes) => {
    const packet = compressed(algorithm, bytes);
    expect([packet.value('x509af.serialNumber'), packet.value('x509sat.printableString'), packet.trouble]).toEqual(['05', 'XX', 'none']);
    expect(packet.values('tls.handshake.certificate_length')).toEqual([String(CERTIFICATE.length)]);
  });

  it('that is not as long as it says, or broken, or of an algorithm that nobody knows, says so', () => {
    expect(compressed(1, deflateSync(MESSAGE), MESSAGE.length - 1).remarks.join()).toMatch(/cannot be decompressed to \d+ bytes: \d+ bytes/);
    expect(compressed(2, Buffer.from('not brotli')).remarks.join()).toMatch(/cannot be decompressed to \d+ bytes: broken/);
    expect(compressed(9, MESSAGE).remarks.join()).toMatch(/algorithm is not known/);
  });

  it('may bring a credential that its owner delegated', () => {
    const packet = compressed(1, deflateSync(MESSAGE));
    expect([packet.value('tls.delegated_credential.valid_time'), packet.value('tls.delegated_credential.signature')]).toEqual(['86400', 'aabbcc']);
    expect(packet.values('tls.handshake.sig_hash_alg')).toEqual(['0x0403', '0x0804']);
    expect(packet.values('x509af.subjectPublicKey').length).toBe(2);
  });
});

describe('a server that did not accept an Encrypted Client Hello', () => {
  it('hands out configurations to try again', () => {
    const config = Buffer.concat([
      hex('07 0020'), vector(2, Buffer.alloc(32, 1)), vector(2, hex('0001 0001 0001 0003')), hex('40'),
      vector(1, Buffer.from('public.example')), vector(2),
    ]);
    const list = vector(2, hex('fe0d'), vector(2, config), hex('fe0a'), vector(2, hex('0102')));
    const packet = read(8, vector(2, hex('fe0d'), vector(2, list)));
    expect([
      packet.value('tls.ech.public_name'), packet.value('tls.ech.hpke.keyconfig.kem_id'),
      packet.values('tls.ech.hpke.keyconfig.cipher_suite.aead_id'),
    ]).toEqual(['public.example', '0x0020', ['1', '3']]);
    expect(packet.values('tls.ech.echconfig.version')).toEqual(['0xfe0d', '0xfe0a']);
    expect([packet.lines().some(line => line.includes('ECHConfig: public.example')), packet.trouble]).toEqual([true, 'none']);
  });
});

describe('data in the middle of a session', () => {
  it('are known as TLS where a record ends with the bytes', () => {
    const data = Buffer.concat([hex('170303'), vector(2, Buffer.alloc(40, 3))]);
    expect([looksLikeTls(data, 0, data.length), looksLikeTls(data, 0, data.length - 1), looksLikeTls(hex('17030300020102'), 0, 7)]).toEqual(
      [true, false, false],
    );
  });
});
