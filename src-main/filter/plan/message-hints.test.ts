import { describe, expect, it } from 'vitest';
import { lacksField, plainContent } from './message-hints.ts';

const head = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\r\n')}\r\n\r\n`);

describe('the head of an HTTP message', () => {
  it.each([
    [['GET / HTTP/1.1', 'Host: a.example'], 'none'],
    [['POST / HTTP/1.1', 'Content-Length: 0'], 'none'],
    [['POST / HTTP/1.1', 'Content-Length: 00', 'Host: a.example'], 'none'],
    [['POST / HTTP/1.1', 'Content-Length: 20'], 'plain'],
    [['POST / HTTP/1.1', 'Content-Length: 020'], 'plain'],
    [['POST / HTTP/1.1', 'Transfer-Encoding: chunked'], 'plain'],
    [['HTTP/1.1 200 OK'], 'plain'],
    [['HTTP/1.1 200 OK', 'Content-Type: image/png'], 'plain'],
    [['HTTP/1.1 200 OK', 'content-type: Text/HTML; charset=utf-8'], 'page'],
    [['HTTP/1.1 200 OK', 'Content-Type: application/json'], undefined],
    [['GET / HTTP/1.1', 'Authorization: Negotiate abc'], undefined],
    [['GET / HTTP/1.1', 'Upgrade: websocket'], undefined],
    [['this is no head'], undefined],
  ] as const)('%j tells of its content: %s', (lines, content) => expect(plainContent(head(...lines))).toBe(content));

  it('excludes protocols that come by their ports, unless it opens the way to others', () => {
    const ssh = { name: 'ssh.protocol', byPort: true, byPortOrTls: true };
    expect(lacksField('http', ssh, [head('GET / HTTP/1.1', 'Host: a.example')])).toBe(true);
    expect(lacksField('http', ssh, [head('CONNECT a.example:22 HTTP/1.1', 'Host: a.example')])).toBe(false);
    // RFC 4559 §4: a ticket may come along.
    expect(lacksField('http', { name: 'kerberos.CNameString', byPort: true, byPortOrTls: true }, [head('GET / HTTP/1.1', 'Authorization: Negotiate abc')])).toBe(false);
    expect(lacksField('http', { name: 'ssh.protocol', byPort: false, byPortOrTls: false }, [head('GET / HTTP/1.1', 'Host: a.example')])).toBe(false);
    // RFC 2817 §5.2: what is inside of TLS is there after CONNECT only.
    const ldap = { name: 'ldap.messageID', byPort: false, byPortOrTls: true };
    expect(lacksField('http', ldap, [head('GET / HTTP/1.1', 'Host: a.example')])).toBe(true);
    expect(lacksField('http', ldap, [head('CONNECT a.example:636 HTTP/1.1', 'Host: a.example')])).toBe(false);
    expect(lacksField('tls', ldap, [Uint8Array.of(23, 3, 3, 0, 1, 0)])).toBe(false);
  });
});
