import { describe, expect, it } from 'vitest';
import { fromHex } from '../../../tooling/packets.ts';
import { tunnelPort } from './tunnel-target.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the port at the far end of a tunnel', () => {
  it.each([
    ['CONNECT of a name', ascii('CONNECT example.org:993 HTTP/1.1\r\nHost: example.org\r\n\r\n'), 993],
    ['CONNECT of an address', ascii('CONNECT [2001:db8::1]:443 HTTP/1.1\r\n\r\n'), 443],
    ['SOCKS 5, a name', fromHex('05010003 0b 6578616d706c652e6f7267 01bb'), 443],
    ['SOCKS 5, an IPv4 address', fromHex('05010001 c0000201 03e1'), 993],
    ['SOCKS 5, an IPv6 address', fromHex(`05010004 ${'20010db8'.padEnd(32, '0')} 0355`), 853],
    ['SOCKS 4', fromHex('0401 01bb c0000201 00'), 443],
  ])('is told by %s', (_, bytes, port) => expect(tunnelPort(bytes)).toBe(port));

  it.each([
    ['another method', ascii('GET / HTTP/1.1\r\n\r\n')],
    ['a target without a port', ascii('CONNECT example.org HTTP/1.1\r\n\r\n')],
    ['a port that is none', ascii('CONNECT example.org:70000 HTTP/1.1\r\n\r\n')],
    ['a greeting', fromHex('050100')],
    ['a request to wait for a connection', fromHex('05020001 c0000201 03e1')],
    ['SOCKS 4 without the end of a name', fromHex('0401 01bb c0000201 626f62')],
    ['a request that is cut', fromHex('05010003 0b 6578616d')],
  ])('is not told by %s', (_, bytes) => expect(tunnelPort(bytes)).toBeUndefined());
});
