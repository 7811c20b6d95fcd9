/** Records of DTLS 1.2 with a connection ID, sealed here by RFC 9146 §5, and of TLS 1.2 with RC4 by RFC 5246 §6.2.3.1. */
import { type CipherGCMTypes, createCipheriv, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rc4 } from '../../../bytes/rc4.ts';
import { type RecordKeys, masterKeys, openRecord, sequenceBytes } from './record-protection.ts';
import { suiteFacts } from './suite-facts.ts';

const ID = Buffer.from('c0ffee', 'hex'), SEQUENCE = Buffer.from('0001000000000005', 'hex'), VERSION = 0xfefd, WITH_ID = 25;
const INNER = Buffer.concat([Buffer.from('what is inside'), Buffer.of(23, 0, 0, 0)]);

const header = (length: number): Buffer =>
  Buffer.concat([Buffer.alloc(8, 0xff), Buffer.of(WITH_ID, ID.length, WITH_ID, 0xfe, 0xfd), SEQUENCE, ID, Buffer.of(length >> 8, length & 0xff)]);
const keysOf = (suite: number, macLength: number, encryptThenMac: boolean): RecordKeys => {
  const facts = suiteFacts(suite)!;
  return {
    suite: facts, form: '1.2', key: Buffer.alloc(facts.keyLength, 1), iv: Buffer.alloc(facts.mode === 'chacha' ? 12 : 4, 2),
    macKey: Buffer.alloc(macLength, 3), encryptThenMac,
  };
};
const open = (keys: RecordKeys, body: Uint8Array, connectionId: Uint8Array = ID) =>
  openRecord(keys, { type: WITH_ID, version: VERSION, body, sequence: SEQUENCE, connectionId });

function sealed(keys: RecordKeys): Buffer {
  const explicit = Buffer.from('1122334455667788', 'hex'), isChacha = keys.suite.mode === 'chacha';
  const nonce = isChacha ? Buffer.from(keys.iv) : Buffer.concat([keys.iv, explicit]);
  if (isChacha) for (let i = 0; i < 8; i++) nonce[4 + i] ^= SEQUENCE[i];
  const cipher = createCipheriv(keys.suite.cipher as CipherGCMTypes, keys.key, nonce, { authTagLength: keys.suite.tagLength });
  cipher.setAAD(header(INNER.length), { plaintextLength: INNER.length });
  return Buffer.concat([isChacha ? Buffer.alloc(0) : explicit, cipher.update(INNER), cipher.final(), cipher.getAuthTag()]);
}

function blocks(keys: RecordKeys, contents: Buffer): Buffer {
  const vector = Buffer.alloc(16, 4), padding = 16 - (contents.length % 16);
  const cipher = createCipheriv(keys.suite.cipher, keys.key, vector).setAutoPadding(false);
  return Buffer.concat([vector, cipher.update(Buffer.concat([contents, Buffer.alloc(padding, padding - 1)])), cipher.final()]);
}
const macOf = (keys: RecordKeys, bytes: Buffer): Buffer =>
  createHmac(keys.suite.mac, keys.macKey).update(header(bytes.length)).update(bytes).digest();

describe('a record with a connection ID tells what is in it, and its type', () => {
  it.each([['AES-GCM', 0xc02b], ['AES-CCM-8', 0xc0ae], ['ChaCha20', 0xcca9]])('of %s', (_, suite) => {
    const keys = keysOf(suite, 0, false), found = open(keys, sealed(keys));
    expect([found?.type, Buffer.from(found!.bytes).toString()]).toEqual([23, 'what is inside']);
    expect(open(keys, sealed(keys), Buffer.from('c0ffef', 'hex'))).toBeUndefined();
  });

  it('of AES-CBC, the MAC inside', () => {
    const keys = keysOf(0xc023, 32, false), found = open(keys, blocks(keys, Buffer.concat([INNER, macOf(keys, INNER)])));
    expect([found?.type, Buffer.from(found!.bytes).toString()]).toEqual([23, 'what is inside']);
  });

  it('of AES-CBC, the MAC outside', () => {
    const keys = keysOf(0xc023, 32, true), encrypted = blocks(keys, INNER), found = open(keys, Buffer.concat([encrypted, macOf(keys, encrypted)]));
    expect([found?.type, Buffer.from(found!.bytes).toString()]).toEqual([23, 'what is inside']);
  });
});

describe('records of one stream of RC4', () => {
  it.each([['MD5', 0x0004], ['SHA', 0x0005]])('with %s open in any order', (_, suite) => {
    const random = Buffer.alloc(32, 1), [keys] = masterKeys(suiteFacts(suite)!, 0x303, Buffer.alloc(48, 7), random, random, false);
    const texts = ['the first record', 'and the second', 'and the last one'].map(text => Buffer.from(text));
    const plain = texts.map((text, i) => {
      const head = Buffer.concat([sequenceBytes(i), Buffer.of(23, 3, 3, 0, text.length)]);
      return Buffer.concat([text, createHmac(keys.suite.mac, keys.macKey).update(head).update(text).digest()]);
    });
    const stream = rc4(keys.key, Buffer.concat(plain)), starts = plain.map((_, i) => plain.slice(0, i).reduce((sum, { length }) => sum + length, 0));
    const read = (i: number, streamed = starts[i]): string | undefined => {
      const body = stream.subarray(starts[i], starts[i] + plain[i].length);
      const opened = openRecord(keys, { type: 23, version: 0x303, body, sequence: sequenceBytes(i), streamed });
      return opened === undefined ? undefined : Buffer.from(opened.bytes).toString();
    };
    expect([read(2), read(0), read(1)]).toEqual(['and the last one', 'the first record', 'and the second']);
    expect(read(1, 0)).toBeUndefined();
  });
});
