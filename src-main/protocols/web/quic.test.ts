import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { quic } from './quic.ts';
import { initialKeys, openHeader, openPayload, wholeNumber } from './quic/protection.ts';
import { examples } from './quic.examples.ts';

type Name = keyof typeof examples;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Datagrams of one conversation, the first from the client and the others by their names. */
function conversation(...names: Name[]): Dissected[] {
  const around = conversationOf(names.map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: name !== 'serverInitial', bytes: fromHex(examples[name].hex),
  })));
  return names.map((name, i) => dissect(examples[name].hex, { as: 'quic', around, record: { number: i + 1 } }));
}

describe('keys of Initial packets, RFC 9001 A.1', () => {
  const [client, server] = initialKeys(1, fromHex('8394c8f03e515708'));

  it('come from the connection ID that the client chose', () => {
    expect([client.key, client.iv, client.header].map(hex)).toEqual(['1f369613dd76d5467730efcbe3b1a22d', 'fa044b2f42a3fd3b46fb255c', '9f50449e04a0e810283a1e9933adedd2']);
    expect([server.key, server.iv, server.header].map(hex)).toEqual(['cf3a5331653c364c88f0f379b6067e37', '0ac1493ca1905853b0bba03e', 'c206b8d9b9f0f37644430b490eeaa314']);
  });

  it('open the packet of A.3', () => {
    const bytes = fromHex(examples.serverInitial.hex), packet = { bytes, at: 0, numberAt: 18, end: bytes.length };
    const header = openHeader(server, packet)!, number = wholeNumber(header, -1);
    expect([number, header.numberLength, hex(openPayload(server, packet, header, number)!.subarray(0, 12))]).toEqual([1, 2, '02000000000600405a020000']);
    expect(openPayload(client, packet, openHeader(client, packet)!, 1)).toBeUndefined();
  });
});

describe('a datagram', () => {
  it('with a Client Hello tells the name of the server', () => {
    const [first] = conversation('initial');
    expect(first.value('tls.handshake.extensions_server_name')).toBe('example.com');
    expect(first.info).toBe('Initial, DCID=8394c8f03e515708, PKN: 0, CRYPTO, PADDING');
    expect([first.protocols, first.value('quic.packet_number'), first.value('quic.padding_length')]).toEqual(['quic:tls', '0', '20']);
  });

  it('of the server is opened with the same connection ID, RFC 9001 A.3', () => {
    const [, answer] = conversation('initial', 'serverInitial');
    expect(answer.value('tls.handshake.type')).toBe('2');
    expect([answer.value('quic.ack.largest_acknowledged'), answer.value('quic.scid')]).toEqual(['0', 'f067a5502a4262b5']);
  });

  it('is not opened where the connection began before the capture', () => {
    expect(conversation('serverInitial')[0].remarks).toEqual([expect.stringMatching(/^Unknown QUIC connection/), expect.stringMatching(/^Initial packet cannot be decrypted/)]);
  });

  it('is not opened where the capture cut it, and says so', () => {
    const bytes = fromHex(examples.initial.hex).subarray(0, 100), around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes }]);
    expect(dissect(bytes, { as: 'quic', around, original: 302 }).remarks).toContain('The capture has not all of this packet: what is left of it cannot be decrypted');
  });

  it('may bring the handshake in any order', () => {
    const [second, first] = conversation('secondPart', 'firstPart');
    expect(second.has('tls.handshake.type')).toBe(false);
    expect(first.value('tls.handshake.extensions_server_name')).toBe('example.com');
    expect(first.values('quic.crypto.fragment')).toEqual(['2', '1']);
    expect([first.value('quic.cc.error_code'), first.value('quic.cc.reason_phrase')]).toEqual(['266', 'no']);
  });

  it('of other kinds shows what is not protected', () => {
    const [, retry, negotiation, handshake] = conversation('initial', 'retry', 'negotiation', 'handshake');
    expect([retry.info, retry.value('quic.retry_integrity_tag')]).toEqual(['Retry, SCID=e1051eaa7adfb230', 'f67ccb6438caacb0bb5656f40504ed4b']);
    expect([negotiation.info, negotiation.values('quic.supported_version')]).toEqual(['Version Negotiation, SCID=9d5728481287a3b4', ['0x00000001', '0x1a2a3a4a']]);
    expect(handshake.info).toBe('Handshake, DCID=51d1e44dc57a579e');
    expect(handshake.remarks).toEqual(['Failed to create decryption context: Secrets are not available']);
  });

  it('is recognised by its long header', () => {
    const is = (name: Name): boolean => quic.recognise!(fromHex(examples[name].hex), 0, fromHex(examples[name].hex).length);
    expect([is('initial'), is('handshake'), is('short')]).toEqual([true, true, false]);
  });
});
