import { describe, expect, it } from 'vitest';
import type { Surroundings, TrackedMessage } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { http } from './http.ts';
import { examples } from './http.examples.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text.replaceAll('\n', '\r\n'), c => c.charCodeAt(0));

describe('a connection', () => {
  function connection(...messages: readonly (readonly [number, string])[]): Surroundings {
    const tracked: TrackedMessage[] = messages.map(([number, text]) => ({
      frame: number, time: { seconds: number, nanoseconds: 0 }, fromClient: !text.startsWith('HTTP'), bytes: bytesOf(text),
    }));
    return conversationOf(tracked);
  }
  const GET = 'GET /a HTTP/1.1\nHost: h\n\n', OK = 'HTTP/1.1 200 OK\nContent-Length: 0\n\n';
  const at = (around: Surroundings, number: number, text: string): Dissected =>
    dissect(bytesOf(text), { as: 'http', around, record: { number, seconds: number } });

  it('pairs requests with their responses', () => {
    const around = connection([1, GET], [2, OK], [5, GET], [7, OK]);
    const [request, response] = [at(around, 5, GET), at(around, 7, OK)];
    expect([request.value('http.request_number'), request.value('http.response_in'), request.value('http.prev_request_in')]).toEqual(['2', '7', '1']);
    expect([response.value('http.request_in'), response.value('http.time')]).toEqual(['5', '2.000000000']);
    expect(response.value('http.response_for.uri')).toBe('http://h/a');
  });

  it('answers pipelined requests in their order, RFC 9112 §9.3.2', () => {
    const around = connection([1, GET], [2, GET], [5, OK], [6, OK]);
    expect([at(around, 5, OK).value('http.request_in'), at(around, 6, OK).value('http.request_in')]).toEqual(['1', '2']);
  });

  it('goes on after a response that the capture lacks', () => {
    const around = connection([1, GET], [9, GET], [12, OK]);
    expect(at(around, 12, OK).value('http.request_in')).toBe('9');
  });

  it('names what is asked for in an interim response that the body waited for, RFC 9110 §10.1.1', () => {
    const post = 'POST /p HTTP/1.1\nHost: h\nContent-Length: 1\n\nx', around = connection([2, 'HTTP/1.1 100 Continue\n\n'], [4, post], [5, OK]);
    const interim = at(around, 2, 'HTTP/1.1 100 Continue\n\n'), final = at(around, 5, OK);
    expect([interim.value('http.response_for.uri'), interim.has('http.time'), final.value('http.request_in')]).toEqual([
      'http://h/p', false, '4',
    ]);
    expect([
      at(around, 4, post).value('http.request_number'), interim.value('http.response_number'),
      final.value('http.response_number'),
    ]).toEqual(['1', '1', '1']);
  });

  it('does not look for itself in a tunnel to its own port', () => {
    const around = connection([1, 'CONNECT h:80 HTTP/1.1\n\n'], [2, 'HTTP/1.1 200 OK\n\n'], [3, '\x01\x02']);
    expect(at(around, 3, '\x01\x02').protocols).toBe('http:data');
  });

  it('waits for the final response after an interim one, RFC 9110 §15.2', () => {
    const around = connection([1, 'POST /p HTTP/1.1\nHost: h\nContent-Length: 0\n\n'], [2, 'HTTP/1.1 100 Continue\n\n'], [3, OK]);
    expect(at(around, 3, OK).value('http.request_in')).toBe('1');
    expect(at(around, 1, GET).value('http.response_in')).toBe('3');
  });

  it('becomes a tunnel when CONNECT is granted, RFC 9110 §9.3.6', () => {
    const around = connection([1, 'CONNECT mail.example.com:2525 HTTP/1.1\n\n'], [2, 'HTTP/1.1 200 OK\n\n'], [3, 'EHLO a\n']);
    const inside = at(around, 3, 'EHLO a\n');
    expect([inside.value('http.proxy_connect_host'), inside.value('http.proxy_connect_port')]).toEqual(['mail.example.com', '2525']);
    expect(fromHex(inside.value('data.data')!)).toEqual(bytesOf('EHLO a\n'));
    expect(inside.value('http.tunnel.opened_in')).toBe('1');
  });

  it('asks for a tunnel to a host and port, RFC 9112 §3.2.3, whatever is written behind them', () => {
    const connect = dissect(examples.connectLenient.hex, examples.connectLenient);
    expect([connect.value('http.request.uri'), connect.value('http.request.version')]).toEqual(['mail.example.com:25', 'HTTP/1.0']);
  });

  it('becomes what the server switches to, RFC 9110 §7.8', () => {
    const becomes = (token: string): string | undefined => {
      const bytes = bytesOf(`HTTP/1.1 101 Switching Protocols\nUpgrade: ${token}\n\n`);
      return http.becomes!(bytes, 0, bytes.length);
    };
    expect([becomes('websocket'), becomes('h2c'), becomes('TLS/1.0, HTTP/1.1'), becomes('tcp')]).toEqual(['websocket', 'http2', 'tls', 'data']);
  });

  it('may carry DNS, whose queries and answers belong together by request and response (RFC 8484)', () => {
    const message = '\0\0\u0001\0\0\u0001\0\0\0\0\0\0\u0001a\0\0\u0001\0\u0001', answer = message.replace('\0\0\u0001', '\0\0\u0081');
    const target = `/dns-query?dns=${Buffer.from(message, 'latin1').toString('base64url')}`;
    const query = `GET ${target} HTTP/1.1\nHost: h\n\n`,
      response = `HTTP/1.1 200 OK\nContent-Type: application/dns-message\nContent-Length: ${answer.length}\n\n${answer}`;
    const around = connection([1, query], [3, response]);
    const [asked, answered] = [at(around, 1, query), at(around, 3, response)];
    expect([asked.protocols, asked.protocol, asked.info, asked.value('dns.response_in')]).toEqual([
      'http:dns', 'DoH', 'Standard query 0x0000 A a', '3',
    ]);
    expect([answered.protocols, answered.value('dns.response_to'), answered.value('dns.time')]).toEqual(['http:dns', '1', '2.000000000']);
    const other = (line: string): string => dissect(bytesOf(`${line} HTTP/1.1\nHost: h\n\n`), { as: 'http' }).protocols;
    expect([
      other(`GET ${target.replace('dns-query', 'other')}`),
      other(`HEAD ${target}`),
      other('GET /dns-query?dns=AAAB'),
      other('GET /dns-query?dns=!'),
    ]).toEqual(Array(4).fill('http'));
    expect(
      dissect(bytesOf(`GET ${target.replace('dns-query', 'other')} HTTP/1.1\nAccept: application/dns-message\n\n`), { as: 'http' })
        .protocols,
    ).toBe('http:dns');
  });

  it('may be HTTP again inside the tunnel, or TLS', () => {
    const around = connection([1, 'CONNECT h:8081 HTTP/1.1\n\n'], [2, 'HTTP/1.1 200 OK\n\n'], [3, GET], [5, OK]);
    expect([at(around, 3, GET).value('http.response_in'), at(around, 5, OK).value('http.request_in')]).toEqual(['5', '3']);
    expect(
      ['proxy_connect_host', 'tunnel.opened_in', 'tunnel.request_number'].map(name => at(around, 3, GET).value(`http.${name}`)),
    ).toEqual(['h', '1', '1']);
    expect(at(around, 1, 'CONNECT h:8081 HTTP/1.1\n\n').has('http.tunnel.opened_in')).toBe(false);
    expect(http.yields!(fromHex('16 03 01 00 05 01 00 00 01 00'), 0, 10)).toBe('tls');
    expect(http.yields!(bytesOf(GET), 0, 10)).toBeUndefined();
  });
});

describe('a body until its sender closes, of which the capture lacks a segment', () => {
  it('has zeros in their place, and says so', () => {
    const sent = (sequence: number, payload: string, flags = 'A'): Uint8Array =>
      tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [80, 40000], sequence, ack: 1, flags, payload: bytesOf(payload) });
    const head = 'HTTP/1.0 200 OK\n\n',
      packets = [
        sent(100, `${head}abc`),
        sent(125, 'ghi'), tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 80], sequence: 1, ack: 128 }),
        sent(128, '', 'FA'),
      ];
    const { around, registry } = scanned(packets), last = dissect(packets[3], { around: around.at(3), registry, record: { number: 4 } });
    expect(last.remarks).toContain('3 bytes of the message are not in the capture: zeros stand for them');
    expect(last.value('data.data')).toBe('616263000000676869');
  });

  it('goes on behind the head of what answers COPY, as it does not behind what answers CONNECT', () => {
    const packets = [
      tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 80], sequence: 1, ack: 1, payload: bytesOf('COPY /a HTTP/1.1\nDestination: /b\n\n') }),
      tcpFrame({
        from: '10.0.0.2', to: '10.0.0.1', ports: [80, 40000], sequence: 1, ack: 37,
        payload: bytesOf('HTTP/1.1 201 Created\nContent-Type: text/plain\nContent-Length: 2\n\nok'),
      }),
    ];
    const { around, registry } = scanned(packets);
    expect(dissect(packets[1], { around: around.at(1), registry, record: { number: 2 } }).value('http.file_data')).toBe('ok');
  });
});
