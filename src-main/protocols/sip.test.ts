import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../dissect/index.ts';
import { dissect } from '../tooling/packets.ts';
import { sip } from './sip.ts';
import { examples } from './sip.examples.ts';

describe('sip', () => {
  it('reads a request, its addresses and its session description', () => {
    const packet = dissect(examples.invite.hex);
    expect([packet.protocol, packet.info]).toEqual(['SIP/SDP', 'Request: INVITE sip:bob@biloxi.example.com:5061 | ']);
    expect([packet.value('sip.r-uri.user'), packet.value('sip.r-uri.host'), packet.value('sip.r-uri.port')]).toEqual(['bob', 'biloxi.example.com', '5061']);
    expect([packet.value('sip.from.tag'), packet.value('sip.from.user'), packet.value('sip.to.addr'), packet.value('sip.CSeq.seq')])
      .toEqual(['1928301774', 'alice', 'sip:bob@biloxi.example.com', '314159']);
    expect([packet.value('sip.Via.sent-by.port'), packet.value('sip.Via.branch'), packet.value('sip.Via.rport')]).toEqual(['5070', 'z9hG4bK776asdhds', 'rport']);
    expect([packet.value('sdp.media.port'), packet.values('sdp.media.format'), packet.value('sdp.mime.type')]).toEqual(['3456', ['0', '96', '96'], 'opus']);
  });

  it('reads a response with a challenge', () => {
    const packet = dissect(examples.unauthorized.hex);
    expect([packet.value('sip.Status-Code'), packet.value('sip.auth.realm'), packet.value('sip.auth.scheme')]).toEqual(['401', '"atlanta"', 'Digest']);
  });

  it('is recognised by its first line', () => {
    const recognised = (text: string): boolean => sip.recognise!(new TextEncoder().encode(text), 0, text.length);
    expect(['SIP/2.0 200 OK\r\n', 'ACK sip:a@b SIP/2.0\r\n', 'GET / HTTP/1.1\r\n', 'AC', '\0\0\0\0', 'invite sip:a@b SIP/2.0\r\n'].map(recognised))
      .toEqual([true, true, false, false, false, false]);
  });

  it('ends a message in a stream by its Content-Length', () => {
    const length = (text: string): number => sip.frame!(new TextEncoder().encode(text), 0, text.length, 0);
    const head = 'BYE sip:a@b SIP/2.0\r\nl: 3\r\n\r\n';
    expect([length(`${head}abcBYE`), length(head.slice(0, -2)), length('GET / HTTP/1.1\r\n'), length('\r\n\r\n')]).toEqual([head.length + 3, MORE, NOT_MINE, 4]);
  });
});
