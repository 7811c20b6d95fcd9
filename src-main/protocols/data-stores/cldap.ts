/** Connectionless LDAP, RFC 1798 with the messages of RFC 4511: Active Directory's clients find domain controllers with it (MS-ADTS §6.3.3). */
import { protocol } from '../../dissect/index.ts';
import { message } from './ldap/message.ts';

const SEQUENCE = 0x30;

export const cldap = protocol({
  name: 'cldap',
  title: 'Connectionless Lightweight Directory Access Protocol',
  on: { 'udp.port': [389] },
  fields: {},
  dissect(p) {
    p.info('');
    // An entry and the end of the search come in one datagram.
    while (p.more && p.u8() === SEQUENCE) message(p);
    if (p.more) p.innerData();
  },
});
