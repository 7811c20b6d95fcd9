/** LDAP messages, built by hand after RFC 4511 §4; the filter is that of a search for computers. */
const text = (words: string): string => Array.from(new TextEncoder().encode(words), byte => byte.toString(16).padStart(2, '0')).join('');
const tlv = (tag: string, ...contents: string[]): string => {
  const hex = contents.join('').replace(/\s/g, '');
  const length = hex.length / 2;
  return `${tag}${length < 128 ? length.toString(16).padStart(2, '0') : `82${length.toString(16).padStart(4, '0')}`}${hex}`;
};
const octets = (words: string): string => tlv('04', text(words));
const message = (...parts: string[]): { as: string; hex: string } => ({ as: 'ldap', hex: tlv('30', '020107', ...parts) });
const result = (code = '00'): string => `0a01${code} 0400 0400`;
/** A hundred negations. */
let filter = tlv('87', text('cn'));
for (let i = 0; i < 100; i++) filter = tlv('a2', filter);

export const examples = {
  simple: message(tlv('60', '020103', octets('cn=admin'), tlv('80', text('secret')))),
  sasl: message(tlv('60', '020103', octets(''), tlv('a3', octets('GSS-SPNEGO'), octets('token')))),
  bound: message(tlv('61', result())),
  refused: message(tlv('61', '0a0131', octets(''), octets('no'), tlv('87', '0102'))),
  unbind: message('4200'),
  search: message(tlv('63', octets('dc=example'), '0a0102 0a0100 020100 02010a 010100',
    tlv('a0', tlv('a3', octets('objectClass'), octets('computer')), tlv(
      'a4', octets('cn'), tlv('30', tlv('80', text('w')), tlv('82', text('s'))),
    ), tlv('a1', tlv('87', text('mail'))),
      tlv('a2', tlv('a5', octets('uid'), octets('9'))), tlv('a9', tlv('81', text('2.4.8')), tlv('82', text('ou')), tlv('83', text('x')), '8401ff')),
    tlv('30', octets('cn'), octets('mail'))), tlv(
      'a0', tlv('30', octets('1.2.840.113556.1.4.319'), '0101ff', tlv('04', tlv('30', '02020200', octets('')))),
    )),
  deep: message(tlv('63', octets(''), '0a0100 0a0100 020100 020100 010100', filter, tlv('30'))),
  entry: message(tlv('64', octets('cn=a'), tlv('30', tlv('30', octets('cn'), tlv('31', octets('a'), octets('b')))))),
  done: message(tlv('65', result())),
  reference: message(tlv('73', octets('ldap://a/'), octets('ldap://b/'))),
  modify: message(tlv('66', octets('cn=a'), tlv('30', tlv('30', '0a0102', tlv('30', octets('mail'), tlv('31', octets('a@b'))))))),
  add: message(tlv('68', octets('cn=a'), tlv('30', tlv('30', octets('cn'), tlv('31', octets('a')))))),
  del: message(tlv('4a', text('cn=a'))),
  rename: message(tlv('6c', octets('cn=a'), octets('cn=b'), '0101ff', tlv('80', text('dc=c')))),
  compare: message(tlv('6e', octets('cn=a'), tlv('30', octets('sn'), octets('x')))),
  abandon: message('500105'),
  startTls: message(tlv('77', tlv('80', text('1.3.6.1.4.1.1466.20037')))),
  extended: message(tlv('78', result(), tlv('8a', text('1.2')), tlv('8b', '01'))),
  cancelled: message(tlv('78', result('76'))),
  newPassword: message(tlv('77', tlv('80', text('1.3.6.1.4.1.4203.1.11.1')), tlv('81', tlv('30', tlv('80', text('uid=x')), tlv('82', text('new')))))),
  synchronized: message(tlv('79', tlv('80', text('1.3.6.1.4.1.4203.1.9.1.4')),
    tlv('81', tlv('a3', octets('cookie'), '010100', tlv('31', '04020102', '04020304'))))),
  controls: message(tlv('65', result()), tlv('a0',
    tlv('30', octets('1.2.840.113556.1.4.473'), tlv('04', tlv('30', tlv('30', octets('cn'), tlv('80', text('2.5.13.3')), '8101ff')))),
    tlv('30', octets('1.2.840.113556.1.4.841'), '0101ff', tlv('04', tlv('30', '02020801 020203e8', octets('ck')))),
    tlv('30', octets('1.3.6.1.4.1.42.2.27.8.5.1'), tlv('04', tlv('30', 'a003 80010a', '810101'))),
    tlv('30', octets('1.2.3'), octets('zz')))),
  sicily: message(tlv('60', '020103', octets(''), tlv('8a', text('NTLMSSP'), '00 01000000 07820822', '00'.repeat(16)))),
  intermediate: message(tlv('79', tlv('80', text('1.2')), tlv('81', '01'))),
  wrapped: { as: 'ldap', hex: '00000003 050406' },
} as const;
