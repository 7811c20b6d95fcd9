import { describe, expect, it } from 'vitest';
import { MORE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { capsule } from './capsule.ts';
import { examples } from './capsule.examples.ts';
import { http } from './http.ts';

const read = ({ as, hex }: { as: string; hex: string }) => dissect(hex, { as });
const bytesOf = (text: string): Uint8Array => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');

describe('a capsule, RFC 9297 §3.2', () => {
  it('has a type, a length and a value', () => {
    const datagram = read(examples.datagram);
    expect([datagram.info, datagram.value('capsule.length'), datagram.value('capsule.payload')]).toEqual(['DATAGRAM, 5 bytes', '5', '0068656c6c']);
    expect(read(examples.strange).info).toBe('Reserved (GREASE)');
  });

  it('ends where its length says', () => {
    const bytes = fromHex('00 05 00 68 65 6c 6c 00');
    expect([1, 2, 8].map(end => capsule.frame!(bytes, 0, end, 0))).toEqual([MORE, 7, 7]);
  });

  it('assigns addresses and advertises routes, RFC 9484 §4.7', () => {
    const assigned = read(examples.assigned), route = read(examples.route);
    expect(['request_id', 'ipv4', 'ipv6', 'prefix_length'].map(name => assigned.values(`capsule.address.${name}`)))
      .toEqual([['0', '123'], ['192.0.2.42'], ['2001:db8::1'], ['32', '128']]);
    expect([route.value('capsule.route.start_ipv4'), route.value('capsule.route.end_ipv4'), route.value('capsule.route.protocol')])
      .toEqual(['198.51.100.0', '198.51.100.255', '17']);
  });

  it('closes a session of WebTransport', () => {
    expect(read(examples.closed).info).toBe('CLOSE_WEBTRANSPORT_SESSION: 7 bye!');
  });
});

describe('a connection that was upgraded to UDP, RFC 9298 §3.2', () => {
  const answer = bytesOf('HTTP/1.1 101 Switching Protocols\nConnection: Upgrade\nUpgrade: connect-udp\nCapsule-Protocol: ?1\n\n');

  it('is one of capsules', () => {
    expect(http.becomes!(answer, 0, answer.length)).toBe('capsule');
  });

  it('whose datagrams have a context', () => {
    const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: false, bytes: answer }]);
    const datagram = dissect(examples.datagram.hex, { as: 'capsule', around });
    expect([datagram.value('capsule.context_id'), datagram.value('capsule.payload')]).toEqual(['0', '68656c6c']);
  });
});
