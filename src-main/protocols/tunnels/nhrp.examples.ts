/** NHRP packets, built by hand after RFC 2332 §5, with IPv4 over a GRE tunnel. */
import { internetChecksum } from '../../bytes/checksum.ts';

const clean = (hex: string): string => hex.replace(/\s/g, '');
const half = (value: number): string => value.toString(16).padStart(4, '0');

/** A packet with its lengths and checksum; `extensions` lie behind the mandatory part. */
function packet(type: string, mandatory: string, extensions = ''): string {
  const body = clean(mandatory), tail = clean(extensions), size = 20 + (body.length + tail.length) / 2;
  const make = (sum: string): string =>
    clean(`0001 0800 0000000000 ff ${half(size)} ${sum} ${tail === '' ? '0000' : half(20 + body.length / 2)} 01 ${type} 04 00 ${body} ${tail}`);
  return make(half(internetChecksum(Uint8Array.from(Buffer.from(make('0000'), 'hex')))));
}

const ADDRESSES = 'c0a8c801 0affff01 0affff03';
const CLIENT = '00 20 0000 05ea 1c20 04 00 04 00 c0a8c802 0affff02';
const EMPTY_CLIENT = '00 20 0000 05ea 1c20 00 00 00 00';
const END = '8000 0000';

export const examples = {
  request: {
    as: 'nhrp',
    hex: packet('01', `04 04 f802 00000005 ${ADDRESSES} ${EMPTY_CLIENT}`, `8003 0000 8007 000a 0000 0001 74657374 6574 0009 0014 ${CLIENT} ${END}`),
  },
  reply: { as: 'nhrp', hex: packet('02', `04 04 f802 00000005 ${ADDRESSES} ${CLIENT}`, `8003 0014 ${CLIENT} ${END}`) },
  register: { as: 'nhrp', hex: packet('03', `04 04 8002 00000006 ${ADDRESSES} ${EMPTY_CLIENT}`) },
  purge: { as: 'nhrp', hex: packet('05', `04 04 8000 00000007 ${ADDRESSES}`, `0008 0002 abcd ${END}`) },
  error: { as: 'nhrp', hex: packet('07', `04 04 0000 0006 0018 ${ADDRESSES} 45000014 00000000 ff6b 0000 0affff01 0affff03`) },
  traffic: { as: 'nhrp', hex: packet('08', `04 04 0000 00000000 ${ADDRESSES} 4500001c 00000000 ff01 0000 0affff03 0affff02 0800 f7fd 0001 0001`) },
  // §5.2.7: the request that it is told of behind its addresses; §5.3: an extension that nobody knows.
  loop: { as: 'nhrp', hex: packet('07', `04 04 0000 0003 0000 ${ADDRESSES} ${packet('01', `04 04 0000 00000009 ${ADDRESSES}`)}`) },
  unknown: { as: 'nhrp', hex: packet('05', `04 04 0002 00000007 ${ADDRESSES}`, `0021 0002 abcd ${END}`) },
  /** Two clients' codes, a vendor's words, and what both ends can. */
  refused: { as: 'nhrp', hex: packet('06', `04 04 8000 00000007 ${ADDRESSES} ${EMPTY_CLIENT.replace('00', '04')} ${EMPTY_CLIENT.replace('00', '0d')}`,
    `8008 0005 00000c abcd 0009 0008 00000001 00000000 ${END}`) },
  otherAddresses: { as: 'nhrp', hex: packet('01', `06 06 0000 00000001 c0a8c801 010203040506 060504030201`) },
} as const;
