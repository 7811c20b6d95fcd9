/** Who is it? PPP's Password Authentication Protocol, RFC 1334 §2, and Challenge Handshake Authentication Protocol, RFC 1994. */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, none, octets, protocol, text, u16, u8 } from '../../../dissect/index.ts';

const HEADER = 4;

const PASSWORD_CODES: Readonly<Record<number, string>> = { 1: 'Authenticate-Request', 2: 'Authenticate-Ack', 3: 'Authenticate-Nak' };

export const pap = protocol({
  name: 'pap',
  title: 'PPP Password Authentication Protocol',
  short: 'PPP PAP',
  on: { 'ppp.protocol': [0xc023] },
  fields: {
    code: u8('Code', { values: PASSWORD_CODES }),
    identifier: u8('Identifier'),
    length: u16('Length'),
    data: none('Data'),
    'peer_id.length': u8('Peer-ID-Length'),
    peer_id: text('Peer-ID'),
    'password.length': u8('Password-Length'),
    password: text('Password'),
    'message.length': u8('Message-Length'),
    message: text('Message'),
    stuff: octets('stuff'),
  },
  dissect(p, f) {
    const code = takeHeader(p, f, PASSWORD_CODES);
    if (!p.more) return;
    const outer = p.open(f.data, p.remaining);
    if (code === 1) {
      const peer = p.take(f.peer_id, p.take(f['peer_id.length']));
      const password = p.take(f.password, p.take(f['password.length']));
      p.addInfo(() => ` (Peer-ID='${peer}', Password='${password}')`);
    } else if (code === 2 || code === 3) {
      const message = p.take(f.message, p.take(f['message.length']));
      p.addInfo(() => ` (Message='${message}')`);
    } else {
      p.take(f.stuff, p.remaining);
    }
    p.close(outer);
  },
});

const HANDSHAKE_CODES: Readonly<Record<number, string>> = { 1: 'Challenge', 2: 'Response', 3: 'Success', 4: 'Failure' };

export const chap = protocol({
  name: 'chap',
  title: 'PPP Challenge Handshake Authentication Protocol',
  short: 'PPP CHAP',
  on: { 'ppp.protocol': [0xc223] },
  fields: {
    code: u8('Code', { values: HANDSHAKE_CODES }),
    identifier: u8('Identifier'),
    length: u16('Length'),
    data: none('Data'),
    value_size: u8('Value Size'),
    value: octets('Value'),
    name: text('Name'),
    message: text('Message'),
    stuff: octets('Stuff'),
  },
  dissect(p, f) {
    const code = takeHeader(p, f, HANDSHAKE_CODES);
    if (!p.more) return;
    if (code === 3 || code === 4) {
      const message = p.take(f.message, p.remaining);
      p.addInfo(() => ` (MESSAGE='${message}')`);
      return;
    }
    const outer = p.open(f.data, p.remaining);
    if (code === 1 || code === 2) {
      const value = p.takeBytes(f.value, p.take(f.value_size));
      const name = p.more ? p.take(f.name, p.remaining) : '';
      p.addInfo(() => ` (NAME='${name}', VALUE=0x${hexText(value)})`);
    } else {
      p.take(f.stuff, p.remaining);
    }
    p.close(outer);
  },
});

/** Code, identifier, and the length that ends the message. Gives the code. */
function takeHeader(p: Cursor, f: Pick<(typeof pap)['fields'], 'code' | 'identifier' | 'length'>, codes: Readonly<Record<number, string>>): number {
  const code = p.take(f.code);
  p.info(codes[code] ?? 'Unknown');
  p.take(f.identifier);
  const length = p.take(f.length);
  if (length < HEADER) p.malformed(`a length of ${length} bytes is less than the header`);
  p.limit(length);
  return code;
}
