/** Kerberos' protocol to change and set passwords, RFC 3244: a ticket, and a message that it protects. */
import { type Cursor, type Field, MORE, NOT_MINE, none, protocol, u16 } from '../../dissect/index.ts';
import { kerberos } from './kerberos.ts';
import { readMessage } from './kerberos/messages.ts';
import { MARK, markedLength, takeMark } from './kerberos/record-mark.ts';

const PORT = 464, HEADER = 6;
/** The message's length is told in 16 bits. */
const LONGEST = 0xffff;
/** §2: who sets a password says 0xff80; 1 says who changes one by the older protocol, and every reply. */
const VERSIONS: Readonly<Record<number, string>> = { 1: 'Change password, or reply', 0xff80: 'Set password' };

export const kpasswd = protocol({
  name: 'kpasswd',
  title: 'MS Kpasswd',
  on: { 'udp.port': [PORT], 'tcp.port': [PORT] },
  sized: true,
  fields: {
    message_len: u16('Message Length'),
    version: u16('Version', { hex: true, values: VERSIONS }),
    ap_req_len: u16('AP_REQ Length'),
    ap_req: none('AP_REQ'),
    krb_priv: none('KRB-PRIV'),
  },
  frame(bytes, at, end) {
    if (at + MARK > end) return MORE;
    const length = markedLength(bytes, at);
    return length < HEADER || length > LONGEST ? NOT_MINE : MARK + length;
  },
  dissect(p, f) {
    p.info(p.packet.sourcePort === PORT ? 'Reply' : 'Request');
    takeMark(p);
    p.take(f.message_len);
    p.take(f.version);
    // Of a reply it is the length of AP-REP; 0 says that an error follows (§2).
    const length = p.take(f.ap_req_len);
    if (length > 0) message(p, f.ap_req, length);
    if (p.more) message(p, f.krb_priv, p.remaining);
  },
});

/** A message of Kerberos below a heading. */
function message(p: Cursor, heading: Field<void>, length: number): void {
  const outer = p.open(heading, length), inner = p.open(kerberos.self, length);
  readMessage(p.within(length));
  p.close(inner);
  p.close(outer);
}
