/** EAP over LANs, built by hand after IEEE 802.1X-2020 §11, RFC 3748, RFC 4186 §9, RFC 5216 §3 and IEEE 802.11-2020 §12.7.2. */
const TO = '0180c2000003 020000000001 888e';
const NONCE = 'a1'.repeat(32);
const key = (information: string, nonce: string, data: string): string =>
  `02 ${information} 0010 0000000000000001 ${nonce} ${'00'.repeat(16)} ` +
    `0102030405060708 ${'00'.repeat(8)} ${'ee'.repeat(16)} ${(data.length / 2).toString(16).padStart(4, '0')} ${data}`;
const frame = (type: string, body: string): { readonly hex: string } => {
  const compact = body.replaceAll(' ', '');
  return { hex: `${TO} 02 ${type} ${(compact.length / 2).toString(16).padStart(4, '0')} ${compact}` };
};
const eap = (code: string, id: string, body: string): { readonly hex: string } => {
  const compact = body.replaceAll(' ', '');
  return frame('00', `${code} ${id} ${(compact.length / 2 + 4).toString(16).padStart(4, '0')} ${compact}`);
};

export const examples = {
  start: { hex: `${TO} 01 01 0000 ${'00'.repeat(42)}` },
  logoff: frame('02', ''),
  identityRequest: eap('01', '01', '01'),
  identity: eap('02', '01', '01 616c696365'),
  notification: eap('01', '02', '02 6869'),
  nak: eap('02', '03', '03 0d 19'),
  md5: eap('02', '04', '04 04 01020304 626f62'),
  oneTimePassword: eap('01', '05', '05 6869'),
  tlsStart: eap('01', '06', '0d 20'),
  /** A TLS alert (close notify). */
  tls: eap('01', '07', '0d 80 00000007 15 0303 0002 01 00'),
  tlsFragment: eap('02', '08', '0d c0 00001000 16 0303 0ffb 01'),
  peap: eap('01', '09', '19 21'),
  teap: eap('01', '09', '37 31 0000000a'),
  leap: eap('01', '0a', '11 01 00 08 0102030405060708 6170'),
  /** Version list, and the client's wish for full authentication. */
  sim: eap('01', '0b', '12 0a 0000 0f02 0002 0001 0000 1101 0100'),
  simIdentity: eap('02', '0b', '12 0a 0000 0e02 0003 61626300 1001 0001 1601 0001'),
  aka: eap('01', '0c', '17 0c 0000 0c01 8000'),
  emptyAttribute: eap('01', '0c', '17 0c 0000 0c00 8000'),
  msChapChallenge: eap('01', '0d', '1a 01 0d 0009 04 01020304 7332'),
  msChapResponse: eap('02', '0d', `1a 02 0d 0039 31 ${'01'.repeat(16)} ${'00'.repeat(8)} ${'02'.repeat(24)} 00 616c`),
  msChapSuccess: eap('01', '0d', '1a 03 0d 0008 533d3030'),
  expanded: eap('01', '0e', 'fe 00372a 00000001 0100'),
  success: eap('03', '0f', ''),
  tooShort: frame('00', '01 10 0003 01'),
  rc4: frame('03', `01 000d 0000000000000002 ${'11'.repeat(16)} 02 ${'22'.repeat(16)} ${'33'.repeat(13)}`),
  rc4Local: frame('03', `01 000d 0000000000000003 ${'11'.repeat(16)} 83 ${'22'.repeat(16)}`),
  handshake1: frame('03', key('008a', NONCE, '')),
  handshake2: frame('03', key('010a', NONCE, '30140100000fac040100000fac040100000fac020000')),
  handshake3: frame('03', key('13ca', NONCE, 'dd16000fac01')),
  handshake4: frame('03', key('030a', '00'.repeat(32), '')),
  /** Of SHA-384, whose check value has 24 bytes. */
  longCheck: frame('03', key('0108', NONCE, '').replace(/0000 $/, 'ee'.repeat(8) + '0004 dd02 0001')),
  group1: frame('03', key('1382', NONCE, 'dd16')),
  group2: frame('03', key('0302', '00'.repeat(32), '')),
  otherKey: frame('03', '63 0102'),
  announcement: frame('06', '0102'),
} as const;
