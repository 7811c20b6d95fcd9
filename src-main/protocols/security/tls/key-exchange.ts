/**
 * Server and client key exchange messages, whose form the cipher suite decides: RFC 5246 §7.4.3, RFC 8422 §5.4, RFC 4279, RFC 5489,
 * draft-cragie-tls-ecjpake.
 */
import type { Cursor } from '../../../dissect/index.ts';
import { CIPHER_SUITES } from './cipher-suites.ts';
import type { ExtensionFields } from './extension-fields.ts';
import { readScheme } from './signature-schemes.ts';
import type { HandshakeFields } from './handshake-fields.ts';
import { SSL3, TLS12 } from './names.ts';
import { vectorValue } from './vectors.ts';

type Fields = HandshakeFields & ExtensionFields;

type Kind = 'ecdhe' | 'ecdh' | 'ecdh anonymous' | 'ecdhe psk' | 'dhe' | 'dh anonymous'
  | 'dh' | 'dhe psk' | 'psk' | 'rsa psk' | 'rsa' | 'rsa export' | 'ec j-pake' | 'other';

/** The key exchange out of a suite's name. */
function kindOf(suite: number): Kind {
  const name = CIPHER_SUITES[suite] ?? '';
  if (name.startsWith('TLS_ECDHE_PSK_')) return 'ecdhe psk';
  if (name.startsWith('TLS_DHE_PSK_')) return 'dhe psk';
  if (name.startsWith('TLS_RSA_PSK_')) return 'rsa psk';
  if (name.startsWith('TLS_PSK_')) return 'psk';
  if (name.startsWith('TLS_ECJPAKE_')) return 'ec j-pake';
  if (name.startsWith('TLS_ECDHE_')) return 'ecdhe';
  if (name.startsWith('TLS_ECDH_anon_')) return 'ecdh anonymous';
  if (name.startsWith('TLS_ECDH_')) return 'ecdh';
  if (name.startsWith('TLS_DHE_')) return 'dhe';
  if (name.startsWith('TLS_DH_anon_')) return 'dh anonymous';
  if (name.startsWith('TLS_DH_')) return 'dh';
  if (/^(TLS|SSL)_RSA_EXPORT/.test(name)) return 'rsa export';
  return /^(TLS|SSL)_RSA_/.test(name) ? 'rsa' : 'other';
}

export function readServerKeyExchange(p: Cursor, f: Fields, suite: number, version: number): void {
  switch (kindOf(suite)) {
    case 'ecdhe':
    case 'ecdh': return within(p, 'EC Diffie-Hellman Server Params', () => curvePoint(p, f, version, true));
    case 'ecdh anonymous': return within(p, 'EC Diffie-Hellman Server Params', () => curvePoint(p, f, version, false));
    case 'ecdhe psk': return within(p, 'EC Diffie-Hellman Server Params', () => {
      hint(p, f);
      curvePoint(p, f, version, false);
    });
    case 'dhe':
    case 'dh': return within(p, 'Diffie-Hellman Server Params', () => diffieHellman(p, f, version, true));
    case 'dh anonymous': return within(p, 'Diffie-Hellman Server Params', () => diffieHellman(p, f, version, false));
    case 'dhe psk': return within(p, 'Diffie-Hellman Server Params', () => {
      hint(p, f);
      diffieHellman(p, f, version, false);
    });
    case 'psk':
    case 'rsa psk': return within(p, 'PSK Server Params', () => hint(p, f));
    case 'ec j-pake': return within(p, 'EC J-PAKE Server Params', () => {
      if (p.take(f['handshake.server_curve_type']) !== NAMED_CURVE) return;
      p.take(f['handshake.server_named_curve']);
      keyProof(p, f, 's');
    });
    case 'rsa export': return within(p, 'RSA-EXPORT Server Params', () => {
      vectorValue(p, f, f['handshake.modulus_len'], f['handshake.modulus'], 1);
      vectorValue(p, f, f['handshake.exponent_len'], f['handshake.exponent'], 1);
      signature(p, f, version);
    });
    default:
  }
}

export function readClientKeyExchange(p: Cursor, f: Fields, suite: number, version: number): void {
  switch (kindOf(suite)) {
    case 'ecdhe':
    case 'ecdh':
    case 'ecdh anonymous': return within(p, 'EC Diffie-Hellman Client Params', () => clientPoint(p, f));
    case 'ecdhe psk': return within(p, 'EC Diffie-Hellman Client Params', () => {
      identity(p, f);
      clientPoint(p, f);
    });
    case 'dhe':
    case 'dh':
    case 'dh anonymous': return within(p, 'Diffie-Hellman Client Params', () => clientPublic(p, f));
    case 'dhe psk': return within(p, 'Diffie-Hellman Client Params', () => {
      identity(p, f);
      clientPublic(p, f);
    });
    case 'psk': return within(p, 'PSK Client Params', () => identity(p, f));
    case 'rsa psk': return within(p, 'RSA PSK Client Params', () => {
      identity(p, f);
      vectorValue(p, f, f['handshake.epms_len'], f['handshake.epms']);
    });
    case 'ec j-pake': return within(p, 'EC J-PAKE Client Params', () => keyProof(p, f, 'c'));
    case 'rsa':
    case 'rsa export': return within(p, 'RSA Encrypted PreMaster Secret', () => {
      // SSL 3 has no length before it (RFC 5246 §7.4.7.1 tells of implementations that kept it so).
      const length = version === SSL3 || p.remaining < 2 || p.u16() !== p.remaining - 2 ? p.remaining : p.take(f['handshake.epms_len']);
      p.take(f['handshake.epms'], length);
    });
    default:
  }
}

/** RFC 8422 §5.4. */
const NAMED_CURVE = 3;

/** A point, and the Schnorr proof that its sender knows its logarithm. */
function keyProof(p: Cursor, f: Fields, side: 's' | 'c'): void {
  for (const part of ['x', 'v', 'r'] as const) vectorValue(p, f, f[`handshake.${part}${side}_len`], f[`handshake.${part}${side}`], 1);
}

function within(p: Cursor, title: string, read: () => void): void {
  const outer = p.open(title, p.remaining);
  read();
  p.close(outer);
}

function curvePoint(p: Cursor, f: Fields, version: number, signed: boolean): void {
  const type = p.take(f['handshake.server_curve_type']);
  if (type !== NAMED_CURVE) return;
  p.take(f['handshake.server_named_curve']);
  vectorValue(p, f, f['handshake.server_point_len'], f['handshake.server_point'], 1);
  if (signed) signature(p, f, version);
}

function diffieHellman(p: Cursor, f: Fields, version: number, signed: boolean): void {
  vectorValue(p, f, f['handshake.p_len'], f['handshake.p'], 1);
  vectorValue(p, f, f['handshake.g_len'], f['handshake.g'], 1);
  vectorValue(p, f, f['handshake.ys_len'], f['handshake.ys'], 1);
  if (signed) signature(p, f, version);
}

function signature(p: Cursor, f: Fields, version: number): void {
  if (version === TLS12) readScheme(p, f);
  vectorValue(p, f, f['handshake.sig_len'], f['handshake.sig']);
}

function hint(p: Cursor, f: Fields): void {
  vectorValue(p, f, f['handshake.hint_len'], f['handshake.hint']);
}

function identity(p: Cursor, f: Fields): void {
  vectorValue(p, f, f['handshake.identity_len'], f['handshake.identity']);
}

function clientPoint(p: Cursor, f: Fields): void {
  vectorValue(p, f, f['handshake.client_point_len'], f['handshake.client_point'], 1);
}

function clientPublic(p: Cursor, f: Fields): void {
  vectorValue(p, f, f['handshake.yc_len'], f['handshake.yc'], 1);
}
