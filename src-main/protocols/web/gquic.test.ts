import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { gquic } from './gquic.ts';
import { examples } from './gquic.examples.ts';

/** Packets of one conversation, in order. */
function conversation(...packets: readonly string[]): Dissected[] {
  const around = conversationOf(packets.map((hex, i) => (
    { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }
  )));
  return packets.map((hex, i) => dissect(hex, { as: 'gquic', around, record: { number: i + 1 } }));
}

describe('a Client Hello', () => {
  it.each(['hello43', 'hello25', 'hello46'] as const)('of %s tells the server\'s name', name => {
    const packet = dissect(examples[name].hex, { as: 'gquic' });
    expect([packet.value('gquic.tag.sni'), packet.value('gquic.tag.icsl'), packet.trouble]).toEqual(['www.example.com', '30', 'none']);
    expect(packet.values('gquic.tag.aead')).toEqual(['AESG', 'CC20']);
    expect(packet.value('gquic.version')).toBe(packet.value('gquic.tag.version'));
    expect(packet.lines().filter(line => line.includes('Tag/value: SNI'))).toEqual(['        Tag/value: SNI (Server Name Indication) (l=15)']);
  });

  it('has numbers that begin with their last byte before Q039', () => {
    expect(dissect(examples.hello25.hex, { as: 'gquic' }).info).toBe(`Client Hello, PKN: 1, CID: ${0x0807060504030201n}`);
    expect(dissect(examples.hello43.hex, { as: 'gquic' }).info).toBe(`Client Hello, PKN: 1, CID: ${0x0102030405060708n}`);
  });

  it('whose tags end behind its bytes is read as far as they go', () => {
    const lying = dissect(examples.hello43.hex.replace('534e49000f00', '534e4900ff0f'), { as: 'gquic' });
    expect([lying.has('gquic.tag.sni'), lying.trouble]).toEqual([false, 'none']);
  });

  it('is not called encrypted where the capture cut it before its name', () => {
    const whole = fromHex(examples.hello43.hex), cut = dissect(whole.subarray(0, 30), { as: 'gquic', original: whole.length });
    expect([cut.value('gquic.packet_number'), cut.info, cut.trouble]).toEqual(['1', '[Packet size limited during capture]', 'cut']);
  });
});

describe('what follows', () => {
  it('is encrypted, and of the version that the first packet said', () => {
    const [, packet] = conversation(examples.hello25.hex, examples.encrypted.hex.replace(/^08/, '0c'));
    expect(packet.info).toBe(`Payload (Encrypted), PKN: 2, CID: ${0x0807060504030201n}`);
  });

  it('is of the version that the client took when the server refused the first', () => {
    const [first, second, third] = conversation(examples.hello43.hex, examples.hello25.hex, examples.encrypted.hex.replace(/^08/, '0c'));
    const big = String(0x0102030405060708n), little = String(0x0807060504030201n);
    expect([first, second, third].map(packet => packet.value('gquic.cid'))).toEqual([big, little, little]);
  });

  it('may be a reset', () => {
    const reset = dissect('0a 0102030405060708 50525354 0100 0000 524e4f4e 08000000 1122334455667788'.replaceAll(' ', ''), { as: 'gquic' });
    expect([reset.info, reset.value('gquic.tag')]).toEqual([`Public Reset, CID: ${0x0102030405060708n}`, 'PRST']);
  });
});

it('is recognised by the version', () => {
  const known = (hex: string): unknown => gquic.recognise!(fromHex(hex), 0, hex.length / 2);
  const unknownVersion = `09${'51303939'.repeat(6)}`;
  expect([examples.hello43.hex, examples.hello46.hex, examples.encrypted.hex, unknownVersion].map(known)).toEqual([true, true, false, false]);
});
