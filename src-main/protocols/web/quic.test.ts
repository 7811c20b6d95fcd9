import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { quic } from './quic.ts';
import { type PacketKeys, initialKeys, openHeader, openPayload, wholeNumber } from './quic/protection.ts';
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

const PING_PADDED = Uint8Array.of(1, ...new Uint8Array(31));

/** An Initial packet with these frames, sealed after RFC 9001 §5.3 and §5.4. */
function sealedInitial({ key, iv, mask }: PacketKeys, destination: string, number: number, payload: Uint8Array = PING_PADDED): Uint8Array {
  const id = fromHex(destination);
  const header = Uint8Array.of(0xc3, 0, 0, 0, 1, id.length, ...id, 0, 0, 0x40, 4 + payload.length + 16, 0, 0, 0, number);
  const cipher = createCipheriv('aes-128-gcm', key, iv.map((byte, i) => (i === 11 ? byte ^ number : byte))).setAAD(header);
  const packet = Uint8Array.from([...header, ...cipher.update(payload), ...cipher.final(), ...cipher.getAuthTag()]);
  const hidden = mask(packet.subarray(header.length, header.length + 16));
  packet[0] ^= hidden[0] & 0x0f;
  for (let i = 0; i < 4; i++) packet[header.length - 4 + i] ^= hidden[1 + i];
  return packet;
}

describe('frames', () => {
  const id = '8394c8f03e515708';
  const frames = (hex: string): Dissected => {
    const bytes = sealedInitial(initialKeys(1, fromHex(id))[0], id, 0, fromHex(hex));
    const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes }]);
    return dissect(bytes, { as: 'quic', around, record: { number: 1 } });
  };

  it('whose type is longer than it must be end, too', () => {
    const packet = frames('4000 4000 01 4006 00 04 0e000000 00000000');
    expect([packet.values('quic.frame_type'), packet.values('quic.padding_length')]).toEqual([['0', '0', '1', '6', '0'], ['2', '2', '4']]);
  });

  it('say numbers beyond 2^53 as they are', () => {
    const packet = frames('04 ffffffffffffffff d09f0c6b794c8918 00 0b ffffffffffffffff 01 61 0000000000');
    expect(packet.lines()).toContain('    RESET_STREAM id=4611686018427387903 Error code: 0x109f0c6b794c8918');
    expect(packet.lines()).toContain('    STREAM id=4611686018427387903 fin=1 off=0 len=1 dir=Unidirectional origin=Server-initiated');
  });
});

describe('keys of Initial packets, RFC 9001 A.1', () => {
  const [client, server] = initialKeys(1, fromHex('8394c8f03e515708'));

  it('come from the connection ID that the client chose', () => {
    expect([client.key, client.iv, client.header].map(hex)).toEqual([
      '1f369613dd76d5467730efcbe3b1a22d', 'fa044b2f42a3fd3b46fb255c', '9f50449e04a0e810283a1e9933adedd2',
    ]);
    expect([server.key, server.iv, server.header].map(hex)).toEqual([
      'cf3a5331653c364c88f0f379b6067e37', '0ac1493ca1905853b0bba03e', 'c206b8d9b9f0f37644430b490eeaa314',
    ]);
  });

  it('open the packet of A.3', () => {
    const bytes = fromHex(examples.serverInitial.hex), packet = { bytes, at: 0, numberAt: 18, end: bytes.length };
    const header = openHeader(server, packet)!, number = wholeNumber(header, -1);
    expect([number, header.numberLength, hex(openPayload(server, packet, header, number)!.subarray(0, 12))]).toEqual([
      1, 2, '02000000000600405a020000',
    ]);
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
    expect(conversation('serverInitial')[0].remarks).toEqual([
      expect.stringMatching(/^Unknown QUIC connection/),
      expect.stringMatching(/^Initial packet cannot be decrypted/),
    ]);
  });

  it('is not opened where the capture cut it, and says so', () => {
    const bytes = fromHex(examples.initial.hex).subarray(0, 100);
    const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes }]);
    expect(dissect(bytes, { as: 'quic', around, original: 302 }).remarks).toContain(
      'The capture has not all of this packet: what is left of it cannot be decrypted',
    );
  });

  it('may bring the handshake in any order', () => {
    const [second, first] = conversation('secondPart', 'firstPart');
    expect(second.has('tls.handshake.type')).toBe(false);
    expect(first.value('tls.handshake.extensions_server_name')).toBe('example.com');
    expect(first.values('quic.crypto.fragment')).toEqual(['2', '1']);
    expect([first.value('quic.cc.error_code'), first.value('quic.cc.reason_phrase')]).toEqual(['266', 'no']);
  });

  it('may bring a part of a message, which goes on in the next', () => {
    const [first, second] = conversation('firstPart', 'secondPart');
    expect([first.value('tls.handshake.reassembled_in'), first.has('tls.handshake.type')]).toEqual(['2', false]);
    expect([
      second.values('tls.handshake.fragment'), second.value('tls.handshake.fragment.count'), second.has('quic.crypto.fragment'),
    ]).toEqual([['1', '2'], '2', false]);
    expect(second.value('tls.handshake.extensions_server_name')).toBe('example.com');
  });

  it('of the client tells the ID that the server chose, where its own packets were lost (RFC 9000 §7.2)', () => {
    const second = sealedInitial(initialKeys(1, fromHex('8394c8f03e515708'))[0], '3ec82f67', 2), short = fromHex(`403ec82f67${'aa'.repeat(30)}`);
    const datagrams = [fromHex(examples.initial.hex), second, short];
    const around = conversationOf(datagrams.map((bytes, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes })));
    const packets = datagrams.map((bytes, i) => dissect(bytes, { as: 'quic', around, record: { number: i + 1 } }));
    expect(packets[1].value('quic.packet_number')).toBe('2');
    expect([packets[2].value('quic.dcid'), packets[2].has('quic.connection.unknown')]).toEqual(['3ec82f67', false]);
  });

  it('begins a connection only where it goes to the same ID as its datagram (RFC 9000 §12.2)', () => {
    const begin = (id: string): Uint8Array => sealedInitial(initialKeys(1, fromHex(id))[0], id, 0);
    const numbers = (...parts: Uint8Array[]): string[] => {
      const bytes = Uint8Array.from(parts.flatMap(part => [...part]));
      const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes }]);
      return dissect(bytes, { as: 'quic', around, record: { number: 1 } }).values('quic.packet_number');
    };
    const stray = begin('0102030405060708').map((byte, i, { length }) => (i === length - 1 ? byte ^ 1 : byte));
    expect([numbers(begin('8394c8f03e515708')), numbers(stray, begin('8394c8f03e515708')), numbers(stray, begin('0102030405060708'))])
      .toEqual([['0'], [], ['0']]);
  });

  it('of other kinds shows what is not protected', () => {
    const [, retry, negotiation, handshake] = conversation('initial', 'retry', 'negotiation', 'handshake');
    expect([retry.info, retry.value('quic.retry_integrity_tag')]).toEqual([
      'Retry, SCID=e1051eaa7adfb230',
      'f67ccb6438caacb0bb5656f40504ed4b',
    ]);
    expect([negotiation.info, negotiation.values('quic.supported_version')]).toEqual([
      'Version Negotiation, SCID=9d5728481287a3b4',
      ['0x00000001', '0x1a2a3a4a'],
    ]);
    expect(handshake.info).toBe('Handshake, DCID=51d1e44dc57a579e');
    expect(handshake.remarks).toEqual(['Failed to create decryption context: Secrets are not available']);
  });

  it('is recognised by its long header', () => {
    const is = (name: Name): boolean => quic.recognise!(fromHex(examples[name].hex), 0, fromHex(examples[name].hex).length);
    expect([is('initial'), is('handshake'), is('short')]).toEqual([true, true, false]);
  });
});
