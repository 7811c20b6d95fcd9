import { describe, expect, it } from 'vitest';
import { followOption } from './follow-option.ts';
import { OptionError } from './options.ts';

describe('-z follow', () => {
  it('by number, all or some of the pieces', () => {
    expect(followOption('tcp', 'hex,3')).toEqual({
      kind: 'follow', protocol: 'tcp', stream: 3, form: 'hex', filter: 'tcp.stream eq 3', from: 1, to: Infinity,
    });
    expect(followOption('udp', 'ascii,0,2')).toMatchObject({ filter: 'udp.stream eq 0', from: 2, to: 2 });
    expect(followOption('udp', 'yaml,0,2-5')).toMatchObject({ from: 2, to: 5 });
  });
  it('a stream within a connection', () => {
    expect(followOption('http2', 'raw,0,13,2-3')).toEqual({
      kind: 'follow', protocol: 'http2', substream: 13, form: 'raw', filter: 'tcp.stream eq 0 and http2.streamid eq 13', from: 2, to: 3,
    });
    expect(followOption('quic', 'raw,1,4').filter).toBe('quic.connection.number eq 1 and quic.stream.stream_id eq 4');
    expect(followOption('websocket', 'raw,4').filter).toBe('tcp.stream eq 4');
    expect(() => followOption('http2', 'raw,0')).toThrow('follow - Error creating filter for this stream.');
  });
  it('by the two ends', () => {
    expect(followOption('tcp', 'raw,1.2.3.4:5,6.7.8.9:10,1-2')).toMatchObject({
      filter:
        '((ip.src eq 1.2.3.4 and tcp.srcport eq 5) and (ip.dst eq 6.7.8.9 and tcp.dstport eq 10)) or ((ip.src eq 6.7.8.9 and tcp.srcport eq 10) and (ip.dst eq 1.2.3.4 and tcp.dstport eq 5))',
      to: 2,
    });
    expect(followOption('udp', 'raw,[::1]:5,[::2]:6').filter).toMatch(/^\(\(ipv6\.src eq ::1 and udp\.srcport eq 5\)/);
  });
  it.each([
    ['', 'Invalid display mode.'], ['foo,0', 'Invalid display mode.'], ['ascii', 'Invalid address.'], ['ascii,x', 'Invalid address.'],
    ['ascii,1.2.3.4:5', 'Invalid address.'], ['ascii,1.2.3.4:5,6.7.8.9', 'Invalid address.'],
    ['ascii,1.2.3.4:99999,6.7.8.9:10', 'Invalid port.'], ['ascii,1.2.3.4:-1,6.7.8.9:10', 'Invalid port.'],
    ['ascii,1.2.3.4:5,[::1]:1', 'Mismatched IP address types.'], ['ascii,example:5,6.7.8.9:1', "Can't get IPv4 address"],
    ['ascii,0,5-2', 'Invalid range value.'], ['ascii,0,0-1', 'Invalid range value.'], ['ascii,0,a', 'Invalid range.'],
    ['ascii,0,', 'Invalid range.'], ['ascii,0,1-2x', 'Invalid parameter.'], ['ascii,0,1,2', 'Invalid parameter.'],
  ])('%s is refused', (text, message) => expect(() => followOption('tcp', text)).toThrow(new OptionError(`follow - ${message}`)));
});
