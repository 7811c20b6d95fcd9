/** The Client Hello of SSL 2, which clients of later versions sent to servers that they did not know, RFC 5246 appendix E.2. */
import { type Cursor, none, u16, u24 } from '../../../dissect/index.ts';
import type { HandshakeFields } from './handshake-fields.ts';
import { SSL2_CIPHERS } from './names.ts';

export const SSL2_FIELDS = {
  'handshake.cipher_spec_len': u16('Cipher Spec Length'),
  'handshake.cipherspec': u24('Cipher Spec', { hex: true, values: SSL2_CIPHERS }),
  'handshake.challenge_length': u16('Challenge Length'),
  'handshake.challenge': none('Challenge'),
};

/** `p` stands behind the message's type. */
export function readSsl2ClientHello(p: Cursor, f: typeof SSL2_FIELDS & HandshakeFields): void {
  p.take(f['handshake.version']);
  const specs = p.take(f['handshake.cipher_spec_len']);
  p.set(f['handshake.session_id_length'], p.u16(), p.at, 2);
  const id = p.u16();
  p.skip(2);
  const challenge = p.take(f['handshake.challenge_length']);
  const list = p.within(specs);
  const outer = list.open(f['handshake.ciphersuites'], specs);
  list.labelNode(list.lastNode, `Cipher Specs (${Math.floor(specs / 3)} specs)`);
  while (list.remaining > 0) list.take(f['handshake.cipherspec']);
  list.close(outer);
  if (id > 0) p.take(f['handshake.session_id'], id);
  if (challenge > 0) p.take(f['handshake.challenge'], challenge);
}
