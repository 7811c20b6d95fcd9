/**
 * Messages of SSL 2 that are in clear: the Client Hello, which clients of later versions sent to servers that they did not know (RFC 5246
 * appendix E.2), and of SSL 2 itself the Server Hello and the Client Master Key.
 */
import { type Cursor, bool, none, u16, u24 } from '../../../dissect/index.ts';
import { readWhole } from './certificate-messages.ts';
import type { ExtensionFields } from './extension-fields.ts';
import type { HandshakeFields } from './handshake-fields.ts';
import { SSL2_CIPHERS } from './names.ts';

export const SSL2_FIELDS = {
  'handshake.cipher_spec_len': u16('Cipher Spec Length'),
  'handshake.cipherspec': u24('Cipher Spec', { hex: true, values: SSL2_CIPHERS }),
  'handshake.challenge_length': u16('Challenge Length'),
  'handshake.challenge': none('Challenge'),
  'handshake.session_id_hit': bool('Session ID Hit'),
  'handshake.connection_id_length': u16('Connection ID Length'),
  'handshake.connection_id': none('Connection ID'),
  'handshake.clear_key_length': u16('Clear Key Data Length'),
  'handshake.clear_key_data': none('Clear Key Data'),
  'handshake.encrypted_key_length': u16('Encrypted Key Data Length'),
  'handshake.encrypted_key': none('Encrypted Key'),
  'handshake.key_arg_length': u16('Key Argument Length'),
  'handshake.key_arg': none('Key Argument'),
};

type Fields = typeof SSL2_FIELDS & HandshakeFields & ExtensionFields;

export const SSL2_CLIENT_HELLO = 1, SSL2_CLIENT_MASTER_KEY = 2, SSL2_SERVER_HELLO = 4;

/** Reads a message by its type, behind which `p` stands. */
export function readSsl2Message(p: Cursor, f: Fields, type: number): void {
  if (type === SSL2_CLIENT_HELLO) readClientHello(p, f);
  else if (type === SSL2_CLIENT_MASTER_KEY) readMasterKey(p, f);
  else if (type === SSL2_SERVER_HELLO) readServerHello(p, f);
  else p.skip(p.remaining);
}

function readClientHello(p: Cursor, f: Fields): void {
  p.take(f['handshake.version']);
  const specs = p.take(f['handshake.cipher_spec_len']);
  p.set(f['handshake.session_id_length'], p.u16(), p.at, 2);
  const id = p.u16();
  p.skip(2);
  const challenge = p.take(f['handshake.challenge_length']);
  readSpecs(p, f, specs);
  if (id > 0) p.take(f['handshake.session_id'], id);
  if (challenge > 0) p.take(f['handshake.challenge'], challenge);
}

function readSpecs(p: Cursor, f: Fields, length: number): void {
  const list = p.within(length);
  const outer = list.open(f['handshake.ciphersuites'], length);
  list.labelNode(list.lastNode, `Cipher Specs (${Math.floor(length / 3)} specs)`);
  while (list.remaining > 0) list.take(f['handshake.cipherspec']);
  list.close(outer);
}

function readServerHello(p: Cursor, f: Fields): void {
  p.take(f['handshake.session_id_hit']);
  p.take(f['handshake.cert_type']);
  p.take(f['handshake.version']);
  p.set(f['handshake.certificate_length'], p.u16(), p.at, 2);
  const certificate = p.u16();
  p.skip(2);
  const specs = p.take(f['handshake.cipher_spec_len']), connection = p.take(f['handshake.connection_id_length']);
  if (certificate > 0) readWhole(p.within(certificate), f);
  if (specs > 0) readSpecs(p, f, specs);
  if (connection > 0) p.take(f['handshake.connection_id'], connection);
}

function readMasterKey(p: Cursor, f: Fields): void {
  p.take(f['handshake.cipherspec']);
  const clear = p.take(f['handshake.clear_key_length']), encrypted = p.take(f['handshake.encrypted_key_length']);
  const argument = p.take(f['handshake.key_arg_length']);
  if (clear > 0) p.take(f['handshake.clear_key_data'], clear);
  if (encrypted > 0) p.take(f['handshake.encrypted_key'], encrypted);
  if (argument > 0) p.take(f['handshake.key_arg'], argument);
}
