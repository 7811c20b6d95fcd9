import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../tooling/packets.ts';
import { expandLabel, prf } from './key-schedule.ts';
import { openRecord, sequenceBytes, trafficKeys } from './record-protection.ts';
import { suiteFacts } from './suite-facts.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('the key schedule of TLS 1.3, by RFC 8448 §3', () => {
  const serverSecret = fromHex('b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38');

  it('gives the server\'s handshake keys', () => {
    const { key, iv } = trafficKeys(suiteFacts(0x1301)!, serverSecret);
    expect([hex(key), hex(iv)]).toEqual(['3fce516009c21727d0f2e4e86ee403bc', '5d313eb2671276ee13000b30']);
  });

  it('gives the finished key', () => {
    expect(hex(expandLabel('sha256', serverSecret, 'finished', 32))).toBe('008d3b66f816ea559f96b537e885c31fc068bf492c652f01f288a1d8cdc19fc8');
  });

  it('gives the application keys', () => {
    const { key, iv } = trafficKeys(suiteFacts(0x1301)!, fromHex('a11af9f05531f856ad47116b45a950328204b4f44bfb6b3a4b4f1f3fcb631643'));
    expect([hex(key), hex(iv)]).toEqual(['9f02283b6c9c07efc26bb9f2ac92e356', 'cf782b88dd83549aadf1e984']);
  });

  it('opens the record that the client sends with them', () => {
    const keys = trafficKeys(suiteFacts(0x1301)!, fromHex('9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5'));
    const body = fromHex(
      `a23f7054b62c94d0affafe8228ba55cbefacea42f914aa66bcab3f2b9819a8a5b46b395bd54a9a20441e2b62974e1f5a6292a2977014bd1e3deae63aeebb21694915e4`,
    );
    const opened = openRecord(keys, { type: 23, version: 0x303, body, sequence: sequenceBytes(0) });
    expect(opened?.type).toBe(23);
    expect(hex(opened!.bytes)).toBe(Array.from({ length: 50 }, (_, i) => i.toString(16).padStart(2, '0')).join(''));
    body[3] ^= 1;
    expect(openRecord(keys, { type: 23, version: 0x303, body, sequence: sequenceBytes(0) })).toBeUndefined();
  });
});

describe('the pseudorandom function', () => {
  it('of TLS 1.2 is the chain of RFC 5246 §5', () => {
    const secret = Buffer.from('secret'), seed = Buffer.from('labelseed');
    const a1 = createHmac('sha256', secret).update(seed).digest(), a2 = createHmac('sha256', secret).update(a1).digest();
    const chain = [a1, a2].map(a => createHmac('sha256', secret).update(a).update(seed).digest());
    expect(hex(prf(0x303, 'sha256', secret, 'label', Buffer.from('seed'), 40))).toBe(hex(Buffer.concat(chain).subarray(0, 40)));
  });

  it('of TLS 1.0 shares the middle byte of a secret of odd length between both halves, RFC 2246 §5', () => {
    const prfOf = (secret: string): string => hex(prf(0x301, 'sha256', Buffer.from(secret), 'label', Buffer.from('seed'), 16));
    const chain = (hash: string, secret: string): Buffer => {
      const seed = Buffer.from('labelseed'), a1 = createHmac(hash, secret).update(seed).digest();
      return createHmac(hash, secret).update(a1).update(seed).digest();
    };
    const first = chain('md5', 'abc'), second = chain('sha1', 'cde');
    expect(prfOf('abcde')).toBe(hex(first.map((byte, i) => byte ^ second[i])));
  });
});

describe('cipher suites', () => {
  it.each([
    [0xc02b, 'gcm', 'aes-128-gcm', 16], [0xc0ae, 'ccm', 'aes-128-ccm', 8], [0xc0ac, 'ccm', 'aes-128-ccm', 16],
    [0xcca9, 'chacha', 'chacha20-poly1305', 16], [0xc00a, 'cbc', 'aes-256-cbc', 0], [0x1305, 'ccm', 'aes-128-ccm', 8],
    [0x1302, 'gcm', 'aes-256-gcm', 16], [0x000a, 'cbc', 'des-ede3-cbc', 0],
  ])('%i is %s', (suite, mode, cipher, tagLength) => {
    expect(suiteFacts(suite)).toMatchObject({ mode, cipher, tagLength });
  });

  it('that nobody decrypts here are not known', () => {
    expect([0x0007, 0x0009, 0xabcd].map(suiteFacts)).toEqual([undefined, undefined, undefined]);
  });
});
