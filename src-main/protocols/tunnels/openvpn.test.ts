import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples as tls } from '../security/tls.examples.ts';

const NOW = 0x6a000000;
const HELLO = tls.clientHello.hex.replaceAll(' ', '');
const hex = (number: number, bytes: number): string => number.toString(16).padStart(2 * bytes, '0');
/** Opcode and key ID, and a session. */
const head = (opcode: number, key: number, session = '0102030405060708'): string => hex((opcode << 3) | key, 1) + session;
const control = (key: number, number: number, contents: string): string => `${head(4, key)}00${hex(number, 4)}${contents}`;
const signed = (digest: number, opcode: number, behind: string): string =>
  `${head(opcode, 0)}${'a5'.repeat(digest)}00000001${hex(NOW - 3, 4)}${behind}`;

/** Datagrams of one connection, each in a packet of its own. */
function connection(...datagrams: readonly (readonly [from: 'client' | 'server', hex: string])[]): Dissected[] {
  const seconds = NOW;
  const around = conversationOf(datagrams.map(([from, bytes], i) =>
    ({ frame: i + 1, time: { seconds, nanoseconds: 0 }, fromClient: from === 'client', bytes: fromHex(bytes) })));
  return datagrams.map(([, bytes], i) => dissect(bytes, { as: 'openvpn', around, record: { number: i + 1, seconds } }));
}

describe('the control channel', () => {
  it('carries TLS over packets that have numbers, in whatever order they come', () => {
    const packets = connection(
      ['client', `${head(7, 0)}0000000000`], ['client', control(0, 1, HELLO.slice(0, 60))], ['client', control(0, 3, HELLO.slice(200))],
      ['client', control(0, 2, HELLO.slice(60, 200))], ['client', control(0, 2, HELLO.slice(60, 200))],
    );
    expect(packets.map(({ protocols }) => protocols)).toEqual(['openvpn', 'openvpn', 'openvpn', 'openvpn:tls', 'openvpn']);
    expect([packets[1].value('openvpn.reassembled.in'), packets[3].values('openvpn.fragment'), packets[3].info])
      .toEqual(['4', ['2', '4', '3'], 'Client Hello']);
    expect(packets[3].value('tls.handshake.extensions_server_name')).toBe('www.example.com');
  });

  it('goes on with the packet that many others wait for', () => {
    const later = Array.from({ length: 300 }, (_, i) => ['client', control(0, i + 3, '00')] as const);
    const packets = connection(
      ['client', control(0, 1, HELLO.slice(0, 60))], ...later, ['client', control(0, 2, HELLO.slice(60))],
    );
    expect(packets[301].info).toBe('Client Hello');
  });

  it('reads nothing behind what is no record of TLS', () => {
    const packets = connection(['client', control(0, 1, 'ffffffffffff')], ['client', control(0, 2, HELLO)]);
    expect(packets.map(({ protocols }) => protocols)).toEqual(['openvpn', 'openvpn']);
  });

  it('has records where they are, where a packet has them whole', () => {
    const [packet] = connection(['client', control(0, 1, HELLO)]);
    expect([packet.protocols, packet.range('tls.record'), packet.has('openvpn.fragment')])
      .toEqual(['openvpn:tls', [14, HELLO.length / 2], false]);
  });

  it('begins a TLS session with each negotiation of keys', () => {
    const server = tls.serverHello13.hex.replaceAll(' ', '');
    const packets = connection(
      ['client', control(0, 1, HELLO)], ['server', control(0, 1, server)], ['server', `${head(3, 1)}0000000000`],
      ['client', control(1, 1, HELLO.slice(0, 80))], ['client', control(0, 2, '17030300021122')], ['client', control(1, 2, HELLO.slice(80))],
    );
    expect(packets.slice(2).map(({ info }) => info))
      .toEqual(['MessageType: P_CONTROL_SOFT_RESET_V1', 'MessageType: P_CONTROL_V1', 'Application Data', 'Client Hello']);
  });

  it.each([16, 20, 32, 64])('may be signed with a digest of %i bytes', digest => {
    const [reset, acknowledgment] = connection(
      ['client', signed(digest, 7, '0000000000')], ['client', signed(digest, 5, '01000000001112131415161718')],
    );
    expect([reset.value('openvpn.hmac')?.length, reset.value('openvpn.pid'), reset.value('openvpn.mpid')]).toEqual([2 * digest, '1', '0']);
    expect([acknowledgment.value('openvpn.mpidarrayelement'), acknowledgment.has('openvpn.mpid'), acknowledgment.has('openvpn.data')])
      .toEqual(['0', false, false]);
  });

  it('may be sealed by a key that nobody else has; the client brings its own as the server wrapped it', () => {
    const seal = `00000001${hex(NOW, 4)}${'5a'.repeat(32)}`;
    const [reset, key] = connection(['client', `${head(7, 0)}${seal}0102030405`], ['client', `${head(10, 0)}${seal}0102030405${'77'.repeat(40)}002a`]);
    expect([reset.value('openvpn.hmac')?.length, reset.value('openvpn.data'), reset.has('openvpn.mpid')]).toEqual([64, '0102030405', false]);
    expect([key.value('openvpn.data'), key.value('openvpn.wkc'), key.value('openvpn.wkc_len')]).toEqual(['0102030405', '77'.repeat(40), '42']);
  });
});

it('shows what is not laid out in a known way as data', () => {
  const packet = dissect(`${head(7, 0)}${'a5'.repeat(33)}`, { as: 'openvpn', record: { seconds: NOW } });
  expect([packet.value('openvpn.data'), packet.trouble]).toEqual(['a5'.repeat(33), 'none']);
});
