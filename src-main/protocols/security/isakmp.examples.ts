/** Key exchange messages, built by hand after RFC 2408 §3, RFC 2409 and RFC 7296 §3. */
const size = (hex: string, digits: number, more = 0): string => (hex.replace(/\s/g, '').length / 2 + more).toString(16).padStart(digits, '0');
const payload = (next: string, body: string): string => `${next} 00 ${size(body, 4, 4)} ${body}`;
const message = (next: string, version: string, exchange: string, flags: string, body: string): { as: string; hex: string } =>
  ({ as: 'isakmp', hex: `cf02326f14a95b93 18a109f89219e8df ${next} ${version} ${exchange} ${flags} 00000000 ${size(body, 8, 28)} ${body}` });

const TRANSFORM_1 = payload('00', '01 01 0000 80010007 800e0080 80020002 80040001 80030001 800b0001 000c0004 00015180');
const TRANSFORM_2 = payload('03', '01 00 000c 800e0100') + payload('00', '04 00 000e');

export const examples = {
  mainMode: message('01', '10', '02', '00', payload('0d', `00000001 00000001 ${payload('00', `01 01 00 01 ${TRANSFORM_1}`)}`) +
    payload('0d', 'afcad71368a1f1c96b8696fc77570100') + payload('00', '0102')),
  keys: message('04', '10', '02', '00', payload('0a', '0011223344556677') + payload('14', 'aabbccdd') + payload('05', '0102030405060708') +
    payload('0b', '01 11 01f4 c0000201') + payload('0c', '00000001 01 00 6002') + payload('00', '00000001 03 04 0001 01020304')),
  names: message('05', '10', '04', '00', payload('05', '02 00 0000 6d652e6578616d706c65') + payload('05', '04 00 0000 c0000200 ffffff00') +
    payload('06', '0b 00 0000 0102') + payload('07', '04 3000') + payload('08', '04') + payload('09', '0102') + payload('00', '0304')),
  quickMode: message('08', '10', '20', '01', '00112233445566778899aabbccddeeff'),
  initiation: message('21', '20', '22', '08', payload('22', payload('00', `01 01 00 02 ${TRANSFORM_2}`)) +
    payload('28', '000e 0000 0011223344556677') +
    payload('29', '00112233') + payload('00', '00 00 4004 0102030405060708090a0b0c0d0e0f1011121314')),
  authentication: message('2e', '20', '23', '20', payload('23', '000102030405060708090a0b')),
  inside: message('23', '20', '23', '08', payload('27', '01 000000 c0000201') + payload('2c', '02 000000 aabb') +
    payload(
      '2d', '01 000000 07 00 0010 0000 ffff c0000200 c00002ff',
    ) + payload('2a', '01 000000 08 00 0028 0000 ffff 20010db8000000000000000000000000 20010db80000000000000000000000ff') +
    payload('00', '03 04 0001 01020304')),
  fragment: message('35', '20', '23', '08', payload('00', '0001 0002 0001020304')),
  /** What ESP is to do in the second phase: keys of 128 bits, an hour or 4500 MB, in tunnels. */
  secondPhase: message('01', '10', '20', '00', payload('00', `00000001 00000001 ${payload('00', `01 03 04 01 01020304 ${
    payload('00', '01 0c 0000 80010001 80020e10 80040001 80050002 80060080 0002 0004 00465000')}`)}`)),
  /** An address is asked for and a user's name given; then version 2's reply with an address, a DNS server and a prefix. */
  configuration: message('0e', '10', '06', '00', payload('00', '01 00 0005 0001 0000 4089 0005 616c696365 c088 0000')),
  configuration2: message(
    '2f', '20', '23', '20',
    payload('00', '02 000000 0001 0004 0a000002 0003 0004 08080808 0008 0011 20010db8000000000000000000000001 40 000e 0004 0001 0003'),
  ),
  /** An address without its prefix, as drafts had it. */
  draftAddress: message('0e', '10', '06', '00', payload('00', '02 00 0005 0008 0010 20010db8000000000000000000000001')),
  /** A signature by RSA, which nothing is read of. */
  signature: message('27', '20', '23', '08', payload('00', '01 000000 0102030405060708')),
  alive: message('0b', '10', '05', '00', payload('0b', '00000001 01 10 8d28 cf02326f14a95b93 18a109f89219e8df 00000007') +
    payload('00', '00000001 03 00 6000 80010001 0002 0004 00000e10')),
  notifications: message('29', '20', '25', '20', payload('29', '00 00 0011 0013') +
    payload('29', '00 00 4017 01 04 0a000009 aabb') + payload('29', '00 00 402f 0001 0002') +
    payload('29', '00 00 4020 80010010') + payload('29', '00 00 a08d 0009 01 1032547698103254') + payload('00', '00 00 a0ae 04 03 03 21 f3')),
  /** Signatures of the kind that RFC 7427 names, a certificate by hash and URL, EAP's question who somebody is. */
  proofs: message('27', '20', '23', '08', payload('25', '0e 000000 02 0500 aabb') +
    payload('30', '0c 000102030405060708090a0b0c0d0e0f10111213 687474703a2f2f63') + payload('00', '01 05 0005 01')),
  vendors: message(
    '0d', '10', '02', '00', payload('0d', '12f5f28c457168a9702d9fe274cc0100') + payload('00', '1e2b516905991c7d7c96fcbfb587e46100000004'),
  ),
  groupKeys: message('10', '10', '21', '00', payload('11', '01 11 01 01f4 04 0a000001 01 01f4 04 e0000001 0c 01020304 80010001') +
    payload('12', '0001 0000 01 00 0011 04 01020304 0001 0004 aabbccdd') + payload('00', '00000005')),
  ciscoFragment: message('84', '10', '04', '00', payload('00', '0005 01 01 aabb')),
  shortPayload: message('0d', '10', '02', '00', '00 00 0003'),
  extra: message('00', '10', '05', '00', 'aabb'),
  // RFC 7296 §3.11 and §3.7: two SPIs of ESP that are deleted, the digests of two authorities, who the initiator is.
  several: message('2a', '20', '25', '08', payload('26', '03 04 0002 01020304 05060708') +
    payload('23', '04 000102030405060708090a0b0c0d0e0f10111213 202122232425262728292a2b2c2d2e2f30313233') + payload('00', '01 000000 c0000201')),
  deletedEarlier: message('0c', '10', '05', '00', payload('05', '00000001 03 04 0001 01020304') + payload('00', '07 00 0000 c0000200 c00002ff')),
  // A nonce of 16 bytes, 48 bytes with its header, in pieces of 30 and 18 bytes.
  firstPiece: { as: 'isakmp', hex: `cf02326f14a95b93 18a109f89219e8df 84 10 02 00 00000000 00000042
    00 00 0026 0007 01 00 cf02326f14a95b93 18a109f89219e8df 0a 10 02 00 00000000 00000030 00 00` },
  lastPiece: { as: 'isakmp', hex: `cf02326f14a95b93 18a109f89219e8df 84 10 02 00 00000000 00000036
    00 00 001a 0007 02 01 0014 000102030405060708090a0b0c0d0e0f` },
  tooShort: { as: 'isakmp', hex: 'cf02326f14a95b93 18a109f89219e8df 00 10 05 00 00000000 00000010' },
  tooLong: { as: 'isakmp', hex: 'cf02326f14a95b93 18a109f89219e8df 00 10 05 00 00000000 0000001d' },
} as const;
