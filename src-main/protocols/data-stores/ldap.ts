/** Lightweight Directory Access Protocol, RFC 4511 */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { berHeader } from '../../bytes/ber.ts';
import { LDAP_FIELDS } from './ldap/fields.ts';
import { message } from './ldap/message.ts';
import { TOKENS } from '../security/gss-api/tokens.ts';
import { startsTls } from '../security/tls/records.ts';

const SEQUENCE = 0x30;
/** Tokens of GSS-API come with their lengths, which no server lets be longer. */
const LONGEST_TOKEN = 0x1000000;
const TOKEN_LENGTH = 4;
const f = LDAP_FIELDS;

export const ldap = protocol({
  name: 'ldap',
  title: 'Lightweight Directory Access Protocol',
  on: { 'tcp.port': [389, 3268], 'tls.port': [636, 3269] },
  over: ['tcp'],
  sized: true,
  fields: LDAP_FIELDS,
  dissect(p) {
    if (p.u8() === SEQUENCE) {
      p.info('');
      message(p);
    } else {
      wrapped(p);
    }
    p.columns.setFence(' | ');
  },
  frame(bytes, at, end) {
    if (bytes[at] === SEQUENCE) {
      const header = berHeader(bytes, at, end);
      if (header === undefined) return end - at < 8 ? MORE : NOT_MINE;
      return header.length < 0 ? NOT_MINE : header.size + header.length;
    }
    if (bytes[at] !== 0) return NOT_MINE;
    if (at + TOKEN_LENGTH > end) return MORE;
    const length = bytes[at + 1] * 0x10000 + bytes[at + 2] * 0x100 + bytes[at + 3];
    return length === 0 || length > LONGEST_TOKEN ? NOT_MINE : TOKEN_LENGTH + length;
  },
  yields: startsTls,
});

/** RFC 4752 §3.1: messages within a token that protects them, in the clear or encrypted. */
function wrapped(p: Cursor): void {
  const length = p.take(f.sasl_buffer_length);
  const content = p.within(Math.min(length, p.remaining));
  const { at } = content, { notes } = p.packet;
  const quoted = content.more && content.quote(TOKENS, 'gss-api');
  const plain = notes.get('gss-api.plain') as { readonly at: number; readonly length: number } | undefined;
  notes.delete('gss-api.plain');
  if (!quoted || plain === undefined || plain.at < at || plain.length === 0) {
    p.info(`SASL GSS-API Privacy: payload (${length} bytes)`);
    content.at = at;
    content.take(f.gssapi_encrypted_payload, content.remaining);
    return;
  }
  p.info('SASL GSS-API Integrity: ');
  content.at = plain.at;
  for (const messages = content.within(plain.length); messages.more && messages.u8() === SEQUENCE;) message(messages);
}
