/** Records sealed here by RFC 9147 §4 are opened, each with the keys of its epoch. */
import { type CipherGCMTypes, createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expandLabel } from '../tls/key-schedule.ts';
import { numberMask } from '../tls/number-mask.ts';
import { sequenceBytes } from '../tls/record-protection.ts';
import { SecretSource } from '../tls/secret-source.ts';
import { HASH_LENGTHS, suiteFacts } from '../tls/suite-facts.ts';
import { EpochKeys, reopened13 } from './epoch-keys.ts';
import { recordAt } from './records.ts';

const RANDOM = Buffer.alloc(32, 7), AES_128 = 0x1301, AES_256 = 0x1302;
const secretOf = (suite: number, fill: number): Buffer => Buffer.alloc(HASH_LENGTHS[suiteFacts(suite)!.hash], fill);

interface Sealing {
  readonly suite?: number;
  readonly secret: Buffer;
  readonly epoch: number;
  readonly number: number;
  readonly text: string;
  readonly id?: Uint8Array;
  /** Bytes of the number, and whether the length is there. */
  readonly numberBytes?: 1 | 2;
  readonly lengthed?: boolean;
}

function seal({ suite: number13 = AES_128, secret, epoch, number, text, id, numberBytes = 2, lengthed = true }: Sealing): Buffer {
  const suite = suiteFacts(number13)!;
  const part = (label: string, length: number): Buffer => expandLabel(suite.hash, secret, label, length, 'dtls13');
  const inner = Buffer.concat([Buffer.from(text), Buffer.of(23, 0, 0)]), length = inner.length + suite.tagLength;
  const low = numberBytes === 2 ? [(number >> 8) & 0xff, number & 0xff] : [number & 0xff];
  const first = 0x20 | (id === undefined ? 0 : 0x10) | (numberBytes === 2 ? 8 : 0) | (lengthed ? 4 : 0) | (epoch & 3);
  const header = Buffer.from([first, ...(id ?? []), ...low, ...(lengthed ? [length >> 8, length & 0xff] : [])]);
  const nonce = part('iv', 12), counted = sequenceBytes(number);
  for (let i = 0; i < 8; i++) nonce[4 + i] ^= counted[i];
  const cipher = createCipheriv(suite.cipher as CipherGCMTypes, part('key', suite.keyLength), nonce, { authTagLength: suite.tagLength });
  cipher.setAAD(header, { plaintextLength: inner.length });
  const sealed = Buffer.concat([cipher.update(inner), cipher.final(), cipher.getAuthTag()]);
  const mask = numberMask(suite, part('sn', suite.keyLength))(sealed.subarray(0, 16));
  const numberAt = 1 + (id?.length ?? 0);
  for (let i = 0; i < numberBytes; i++) header[numberAt + i] ^= mask[i];
  return Buffer.concat([header, sealed]);
}

function keysFor(suite: number, log: Readonly<Record<string, Buffer>>): EpochKeys {
  const lines = Object.entries(log).map(([label, secret]) => `${label} ${RANDOM.toString('hex')} ${secret.toString('hex')}\n`).join('');
  const keys = new EpochKeys(new SecretSource({ keyLogs: [Buffer.from(lines)], rsaKeys: [] }));
  keys.clientHello(RANDOM);
  keys.serverHello(suite, false);
  return keys;
}

const opened = (keys: EpochKeys, bytes: Buffer, idLength?: number) => keys.open(0, bytes, recordAt(bytes, 0, bytes.length, idLength)!);
const said = (found: ReturnType<typeof opened>): unknown =>
  (typeof found === 'string' ? found : [found.opening.epoch, found.opening.number, found.type, Buffer.from(found.bytes).toString()]);

describe('a record of DTLS 1.3', () => {
  it.each([AES_128, AES_256, 0x1303, 0x1304, 0x1305])('of suite %i is opened, its number found', suite => {
    const secret = secretOf(suite, 1);
    const keys = keysFor(suite, { CLIENT_TRAFFIC_SECRET_0: secret });
    expect(said(opened(keys, seal({ suite, secret, epoch: 3, number: 5, text: 'hello' })))).toEqual([3, 5, 23, 'hello']);
  });

  it('may have the least header, and a connection ID', () => {
    const secret = secretOf(AES_128, 1), keys = keysFor(AES_128, { CLIENT_TRAFFIC_SECRET_0: secret });
    expect(said(opened(keys, seal({ secret, epoch: 3, number: 0, text: 'one', numberBytes: 1, lengthed: false })))).toEqual([3, 0, 23, 'one']);
    expect(said(opened(keys, seal({ secret, epoch: 3, number: 1, text: 'two', id: Uint8Array.of(1, 2, 3, 4) }), 4))).toEqual([3, 1, 23, 'two']);
  });

  it('has the number that is nearest to the last one: RFC 9147 §4.2.2', () => {
    const secret = secretOf(AES_128, 1), keys = keysFor(AES_128, { CLIENT_TRAFFIC_SECRET_0: secret });
    for (const number of [100, 220, 300, 290, 33_000]) {
      const numberBytes = number < 1000 ? 1 : 2;
      expect(said(opened(keys, seal({ secret, epoch: 3, number, text: 'x', numberBytes })))).toEqual([3, number, 23, 'x']);
    }
  });

  it('is of the epoch that two bits tell, key updates included', () => {
    const handshake = secretOf(AES_128, 2), traffic = secretOf(AES_128, 1);
    const keys = keysFor(AES_128, { CLIENT_HANDSHAKE_TRAFFIC_SECRET: handshake, CLIENT_TRAFFIC_SECRET_0: traffic });
    const update = (secret: Buffer): Buffer => expandLabel('sha256', secret, 'traffic upd', 32, 'dtls13');
    const fourth = update(traffic), sixth = update(update(fourth));
    expect(said(opened(keys, seal({ secret: handshake, epoch: 2, number: 0, text: 'two' })))).toEqual([2, 0, 23, 'two']);
    expect(said(opened(keys, seal({ secret: traffic, epoch: 3, number: 0, text: 'three' })))).toEqual([3, 0, 23, 'three']);
    expect(said(opened(keys, seal({ secret: fourth, epoch: 4, number: 0, text: 'four' })))).toEqual([4, 0, 23, 'four']);
    expect(said(opened(keys, seal({ secret: sixth, epoch: 6, number: 0, text: 'six' })))).toEqual([6, 0, 23, 'six']);
    expect(said(opened(keys, seal({ secret: traffic, epoch: 3, number: 1, text: 'late' })))).toEqual([3, 1, 23, 'late']);
  });

  it('can be opened again', () => {
    const secret = secretOf(AES_128, 1), keys = keysFor(AES_128, { CLIENT_TRAFFIC_SECRET_0: secret });
    const bytes = seal({ secret, epoch: 3, number: 9, text: 'again' }), found = opened(keys, bytes);
    if (typeof found === 'string') throw new Error(found);
    expect(Buffer.from(reopened13(found.opening, bytes.subarray(5))!.bytes).toString()).toBe('again');
  });

  it('stays closed without a secret, with a wrong one, when it has changed, and when it is shorter than a sample', () => {
    const secret = secretOf(AES_128, 1), bytes = seal({ secret, epoch: 3, number: 0, text: 'closed' });
    expect(opened(keysFor(AES_128, {}), bytes)).toBe('missing');
    expect(opened(keysFor(AES_128, { CLIENT_TRAFFIC_SECRET_0: secretOf(AES_128, 9) }), bytes)).toBe('wrong');
    expect(opened(keysFor(AES_256, { CLIENT_TRAFFIC_SECRET_0: secret }), bytes)).toBe('suite');
    const changed = Buffer.from(bytes);
    changed[changed.length - 1] ^= 1;
    expect(opened(keysFor(AES_128, { CLIENT_TRAFFIC_SECRET_0: secret }), changed)).toBe('wrong');
    expect(opened(keysFor(AES_128, { CLIENT_TRAFFIC_SECRET_0: secret }), Buffer.from('2f000000040102030405', 'hex').subarray(0, 9))).toBe('wrong');
  });
});
