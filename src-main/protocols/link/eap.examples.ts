/**
 * Methods of EAP over LANs, built by hand after their RFCs: 4746 (PAX), 4763 (SAKE), 4764 (PSK), 4851 (FAST), 5106 (IKEv2), 5216
 * (TLS), 5433 (GPSK).
 */
const packet = (code: string, id: string, body: string): { readonly hex: string } => {
  const compact = body.replaceAll(' ', ''), length = (compact.length / 2 + 4).toString(16).padStart(4, '0');
  return { hex: `0180c2000003 020000000001 888e 02 00 ${length} ${code} ${id} ${length} ${compact}` };
};
const request = (id: string, body: string) => packet('01', id, body), response = (id: string, body: string) => packet('02', id, body);
const identity = (name: string) => response('01', `01${[...name].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`);
const SUITES = '000c 000000000001 000000000002', MAC = '4d'.repeat(16), R = '52'.repeat(32), S = '53'.repeat(32);
/** An alert and a handshake that finishes, in records of TLS 1.2. */
const RECORDS = '15030300020100 16030300040e000000';

export const examples = {
  permanent: identity('0232010123456789@wlan.mnc001.mcc232.3gppnetwork.org'),
  pseudonym: identity('3abcd@wlan.mnc410.mcc310.3gppnetwork.org'),
  unknownPrefix: identity('xabcd@wlan.mnc01.mcc232.3gppnetwork.org'),
  strange: response('01', '01 61ff62'),
  zero: response('01', '01 00666f6f'),
  gpsk1: request('02', `33 01 0006736572766572 ${S} ${SUITES}`),
  gpsk2: response('02', `33 02 000470656572 0006736572766572 ${R} ${S} ${SUITES} 000000000001 00021122 ${MAC}`),
  gpsk3: request('03', `33 03 ${R} ${S} 0006736572766572 000000000001 0000 ${MAC}`),
  gpsk4: response('03', `33 04 0000 ${MAC}`),
  gpskFail: request('03', `33 06 00000003 ${MAC}`),
  gpskOther: request('03', '33 07 1122'),
  psk1: request('04', `2f 00 ${'52'.repeat(16)} 736572766572`),
  psk2: response('04', `2f 40 ${'52'.repeat(16)} ${'50'.repeat(16)} ${MAC} 70656572`),
  psk3: request('05', `2f 80 ${'52'.repeat(16)} ${MAC} 0102030405`),
  pax1: request('06', `2e 01 00 01 00 00 0004 41414141 ${MAC}`),
  pax2: response('06', `2e 02 04 02 01 00 0004 42424242 0004 75736572 0002 4d4d 0002 4545 ${MAC}`),
  paxOther: request('06', '2e 15 02 01 00 02 1122'),
  sake: request('07', `30 02 07 01 01 12 ${'53'.repeat(16)} 05 08 736572766572 84 08 000000000e10 0a 04 0000`),
  fast: request('08', '2b 21 0004 0004 41424344'),
  msTlv: request('09', `21 8003 0002 0001 800c 0038 00 01 00 01 ${'4e'.repeat(32)} ${'43'.repeat(20)} 0007 0002 1122`),
  ike: request('0a', `31 20 0102030405060708 0000000000000000 2120 2208 00000000 0000001c ${'49'.repeat(12)}`),
  ikeFragment: request('0a', '31 c0 00000100 1122'),
  md5Short: request('0b', '04 20 0102'),
  chapShort: request('0b', '1a 01 0a 0004 02 0102 6e'),
  initiate: packet('05', '01', '01 00 0102'),
  tls: request('0c', `0d 00 ${RECORDS}`),
  tlsFirst: request('0d', '0d c0 00000010 15030300020100 16'),
  tlsLast: request('0e', '0d 00 030300040e000000'),
  tlsAcknowledged: response('0d', '0d 00'),
  // RFC 5246 §7.4 and RFC 8422 §5.4 within PEAP: a suite with elliptic curves is agreed upon, and each side sends a point.
  peapHello: response('20', `19 00 16 0301 002d 01 000029 0303 ${'c1'.repeat(32)} 00 0002 c030 01 00`),
  peapAgain: response('23', `19 00 16 0301 002d 01 000029 0303 ${'c2'.repeat(32)} 00 0002 c030 01 00`),
  peapFlight: request('21', `19 00 16 0303 002a 02 000026 0303 ${'51'.repeat(32)} 00 c030 00
    16 0303 0012 0c 00000e 03 001d 04 b1b2b3b4 0804 0002 e1e2`.replaceAll('\n', '')),
  peapKey: response('21', '19 00 16 0303 0009 10 000005 04 a1a2a3a4'),
  peapInside: request('22', '19 00 17 0303 0003 010203'),
} as const;
