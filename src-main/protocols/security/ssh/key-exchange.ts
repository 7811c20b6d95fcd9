/** Contents of key exchange messages: RFC 4253 §7.1 and §8, RFC 4419 §3, RFC 5656 §4, host keys by RFC 8332 and RFC 8709. */
import { createHash } from 'node:crypto';
import { type Cursor, type Field, expert, octets, text, u32, u8 } from '../../../dissect/index.ts';
import type { Exchange } from './messages.ts';
import { LISTS } from './session.ts';

const lists = Object.fromEntries(LISTS.flatMap(name => [[name, text(`${name} string`)], [`${name}_length`, u32(`${name} length`)]])) as
  Record<(typeof LISTS)[number], Field<string>> & Record<`${(typeof LISTS)[number]}_length`, Field<number>>;

export const KEY_EXCHANGE_FIELDS = {
  cookie: octets('Cookie'),
  ...lists,
  first_kex_packet_follows: u8('First KEX Packet Follows'),
  'kex.reserved': octets('Reserved'),
  'kex.hassh_algorithms': text('hasshAlgorithms'),
  'kex.hassh': text('hassh'),
  'kex.hasshserver_algorithms': text('hasshServerAlgorithms'),
  'kex.hasshserver': text('hasshServer'),
  mpint_length: u32('Multi Precision Integer Length'),
  'dh.e': octets('DH client e'),
  'dh.f': octets('DH server f'),
  'dh_gex.min': u32('DH GEX Min'),
  'dh_gex.nbits': u32('DH GEX Number of Bits'),
  'dh_gex.max': u32('DH GEX Max'),
  'dh_gex.p': octets('DH GEX modulus (P)'),
  'dh_gex.g': octets('DH GEX base (G)'),
  'ecdh.q_c': octets('ECDH client\'s ephemeral public key (Q_C)'),
  'ecdh.q_c_length': u32('ECDH client\'s ephemeral public key length'),
  'ecdh.q_s': octets('ECDH server\'s ephemeral public key (Q_S)'),
  'ecdh.q_s_length': u32('ECDH server\'s ephemeral public key length'),
  'host_key.length': u32('Host key length'),
  'host_key.type_length': u32('Host key type length'),
  'host_key.type': text('Host key type'),
  'host_key.data': octets('Host key data'),
  'host_key.rsa.e': octets('RSA public exponent (e)'),
  'host_key.rsa.n': octets('RSA modulus (N)'),
  'host_key.dsa.p': octets('DSA prime modulus (p)'),
  'host_key.dsa.q': octets('DSA prime divisor (q)'),
  'host_key.dsa.g': octets('DSA subgroup generator (g)'),
  'host_key.dsa.y': octets('DSA public key (y)'),
  'host_key.ecdsa.id_length': u32('ECDSA elliptic curve identifier length'),
  'host_key.ecdsa.id': text('ECDSA elliptic curve identifier'),
  'host_key.ecdsa.q_length': u32('ECDSA public key length'),
  'host_key.ecdsa.q': octets('ECDSA public key (Q)'),
  'host_key.eddsa.key_length': u32('EdDSA public key length'),
  'host_key.eddsa.key': octets('EdDSA public key'),
  'host_sig.length': u32('Host signature length'),
  'host_sig.type_length': u32('Host signature type length'),
  'host_sig.type': text('Host signature type'),
  'host_sig.rsa': octets('RSA signature'),
  'host_sig.data': octets('Host signature data'),
  'key_length.error': expert('Invalid key length', 'warning', 'Protocol'),
};

const f = KEY_EXCHANGE_FIELDS;

const takeNumber = (p: Cursor, field: Field<void>): void => {
  p.take(field, p.take(f.mpint_length));
};

/** A Key Exchange Init behind its code. */
export function readInit(p: Cursor, isToServer: boolean): void {
  const outer = p.open('Algorithms');
  const start = p.at;
  p.take(f.cookie, 16);
  const values = LISTS.map(name => p.take(f[name], p.take(f[`${name}_length`])));
  p.take(f.first_kex_packet_follows);
  p.take(f['kex.reserved'], 4);
  // Salesforce's HASSH: the algorithms of the sender's own direction.
  const [kex, , cipherOut, cipherBack, macOut, macBack, compressionOut, compressionBack] = values;
  const algorithms = (isToServer ? [kex, cipherOut, macOut, compressionOut] : [kex, cipherBack, macBack, compressionBack]).join(';');
  const hash = createHash('md5').update(algorithms).digest('hex');
  p.generate(isToServer ? f['kex.hassh_algorithms'] : f['kex.hasshserver_algorithms'], algorithms, start);
  p.generate(isToServer ? f['kex.hassh'] : f['kex.hasshserver'], hash, start);
  p.close(outer);
}

/** Messages 30 to 34 behind their code; false for one that the exchange does not have. */
export function readExchange(p: Cursor, exchange: Exchange, code: number): boolean {
  switch (`${exchange} ${code}`) {
    case 'dh 30':
    case 'group 32':
      takeNumber(p, f['dh.e']);
      return true;
    case 'dh 31':
    case 'group 33':
      readHostKey(p);
      takeNumber(p, f['dh.f']);
      readSignature(p);
      return true;
    case 'group 31':
      takeNumber(p, f['dh_gex.p']);
      takeNumber(p, f['dh_gex.g']);
      return true;
    case 'group 30':
      p.take(f['dh_gex.nbits']);
      return true;
    case 'group 34':
      p.take(f['dh_gex.min']);
      p.take(f['dh_gex.nbits']);
      p.take(f['dh_gex.max']);
      return true;
    case 'ecdh 30':
      p.take(f['ecdh.q_c'], p.take(f['ecdh.q_c_length']));
      return true;
    case 'ecdh 31':
      readHostKey(p);
      p.take(f['ecdh.q_s'], p.take(f['ecdh.q_s_length']));
      readSignature(p);
      return true;
    default: return false;
  }
}

function readHostKey(p: Cursor): void {
  const outer = p.open('KEX host key');
  const heading = p.lastNode;
  const key = p.within(p.take(f['host_key.length']));
  const type = key.take(f['host_key.type'], key.take(f['host_key.type_length']));
  p.labelNode(heading, `KEX host key (type: ${type})`);
  if (type === 'ssh-rsa') {
    takeNumber(key, f['host_key.rsa.e']);
    takeNumber(key, f['host_key.rsa.n']);
  } else if (type === 'ssh-dss') {
    for (const part of ['p', 'q', 'g', 'y'] as const) takeNumber(key, f[`host_key.dsa.${part}`]);
  } else if (/^ecdsa-sha2-[^@]*$/.test(type)) {
    key.take(f['host_key.ecdsa.id'], key.take(f['host_key.ecdsa.id_length']));
    key.take(f['host_key.ecdsa.q'], key.take(f['host_key.ecdsa.q_length']));
  } else if (type === 'ssh-ed25519' || type === 'ssh-ed448') {
    key.take(f['host_key.eddsa.key'], key.take(f['host_key.eddsa.key_length']));
  }
  key.takeRest(f['host_key.data']);
  p.close(outer);
}

function readSignature(p: Cursor): void {
  const outer = p.open('KEX host signature');
  const heading = p.lastNode;
  const signature = p.within(p.take(f['host_sig.length']));
  const type = signature.take(f['host_sig.type'], signature.take(f['host_sig.type_length']));
  p.labelNode(heading, `KEX host signature (type: ${type})`);
  if (/^(?:ssh-rsa|rsa-sha2-)/.test(type)) takeNumber(signature, f['host_sig.rsa']);
  signature.takeRest(f['host_sig.data']);
  p.close(outer);
}
