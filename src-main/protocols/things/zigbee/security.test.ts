import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../dissect/index.ts';
import { conversationOf } from '../../../tooling/conversation.ts';
import { dissect, fromHex } from '../../../tooling/packets.ts';
import { examples } from './security.examples.ts';
import { hashOf, keyedHash, zigbeeLines } from './security.ts';

type Name = keyof typeof examples;
const NETWORK = 'zigbee:01030507090b0d0f00020406080a0c0d:net', LINK = 'zigbee:5A:69:67:42:65:65:41:6C:6C:69:61:6E:63:65:30:39:trust center';
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The frames as one capture, with what opens them; the last one dissected. */
function read(keys: string, ...names: Name[]) {
  const messages = names.map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(examples[name].hex),
  }));
  const secrets = keys === '' ? undefined : new Secrets(1, { keyLogs: [new TextEncoder().encode(keys)], rsaKeys: [] });
  return dissect(examples[names.at(-1)!].hex, { linkType: 195, around: { ...conversationOf(messages), secrets }, record: { number: names.length } });
}

describe('what Zigbee secures with (Zigbee Specification R22, annex C)', () => {
  it('is a hash made of AES (C.5.1)', () => {
    expect(hexOf(hashOf(Uint8Array.of(0xc0)))).toBe('ae3a102a28d43ee0d4a09e22788b206c');
  });

  it('is a keyed hash of that (C.6.1)', () => {
    expect(hexOf(keyedHash(Uint8Array.from({ length: 16 }, (_, i) => 0x40 + i), Uint8Array.of(0xc0)))).toBe('4512807bf94cb3400f0e2c25fb76e999');
  });

  it('is said in lines among key logs', () => {
    expect(zigbeeLines(`${NETWORK}\nCLIENT_RANDOM 00 00\nzigbee:0102\n${LINK}\n`).map(({ bytes, label }) => [hexOf(bytes), label]))
      .toEqual([['01030507090b0d0f00020406080a0c0d', 'net'], ['5a6967426565416c6c69616e63653039', 'trust center']]);
  });
});

describe('secured frames', () => {
  it('stay closed without the key, and with another one', () => {
    for (const keys of ['', LINK]) {
      const { has, value, trouble } = read(keys, 'report');
      expect([has('zbee_aps'), has('zbee_sec.encrypted_payload'), value('zbee.sec.mic'), trouble]).toEqual([false, true, 'df10c1df', 'none']);
    }
  });

  it('are opened by the network key', () => {
    const report = read(NETWORK, 'report');
    expect([report.info, report.value('zbee.sec.key'), report.value('zbee.sec.decryption_key'), report.has('zbee_sec.encrypted_payload')])
      .toEqual(['ZCL: Report Attributes, Seq: 1', '01030507090b0d0f00020406080a0c0d', 'net', false]);
    expect([read(NETWORK, 'linkStatus').info, read(NETWORK, 'turnOn').info]).toEqual(['Link Status', 'ZCL OnOff: On, Seq: 2']);
  });

  it('hand out the network key, which opens what follows', () => {
    const handedOut = read(LINK, 'networkKey');
    expect([handedOut.info, handedOut.value('zbee.sec.decryption_key')]).toEqual(['Transport Key', 'trust center']);
    const report = read(LINK, 'networkKey', 'report');
    expect([report.info, report.value('zbee.sec.key.origin')]).toEqual(['ZCL: Report Attributes, Seq: 1', '1']);
    expect(read(LINK, 'report', 'report').has('zbee_aps')).toBe(false);
  });

  it('are opened layer by layer', () => {
    const twice = read(`${NETWORK}\n${LINK}`, 'twice');
    expect([twice.info, twice.values('zbee.sec.decryption_key')]).toEqual(['ZCL: Default Response, Seq: 3', ['net', 'trust center']]);
    expect(read(`${NETWORK}\n${LINK}`, 'switchKey').info).toBe('Switch Key');
  });
});

describe('extended addresses', () => {
  it('are known from the frame that told them', () => {
    const later = read('', 'report', 'linkStatus');
    expect([later.value('zbee_nwk.src64'), later.value('zbee_nwk.src64.origin'), later.value('wpan.src64'), later.value('wpan.src64.origin')])
      .toEqual(['00:a1:b2:c3:d4:e5:f6:01', '1', '00:a1:b2:c3:d4:e5:f6:01', '1']);
    // This one has its own in the header.
    expect(read('', 'turnOn', 'report').has('zbee_nwk.src64.origin')).toBe(false);
  });
});
