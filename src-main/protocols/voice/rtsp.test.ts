import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './rtsp.examples.ts';
import { rtsp } from './rtsp.ts';

describe('RTSP', () => {
  it('asks for a stream', () => {
    const setup = dissect(examples.setup.hex, { as: 'rtsp' });
    expect(setup.info).toBe('SETUP rtsp://example.org/a/video RTSP/1.0');
    expect([setup.value('rtsp.method'), setup.value('rtsp.url')]).toEqual(['SETUP', 'rtsp://example.org/a/video']);
    expect(setup.value('rtsp.request')).toBe('SETUP rtsp://example.org/a/video RTSP/1.0\\r\\n');
    expect(setup.value('rtsp.transport')).toBe('RTP/AVP;unicast;client_port=5000-5001');
  });

  it('answers, with a description where that was asked for', () => {
    const reply = dissect(examples.reply.hex, { as: 'rtsp' });
    expect([reply.info, reply.value('rtsp.status'), reply.value('rtsp.session')]).toEqual(['Reply: RTSP/1.0 200 OK', '200', '12345678']);
    expect(dissect(examples.describe.hex, { as: 'rtsp' }).protocols).toBe('rtsp:sdp');
  });

  it('marks the bytes of a value that is shown with escapes', () => {
    const reply = dissect(new TextEncoder().encode('RTSP/1.0 200 OK\r\nSession: 12\u000134\r\n\r\n'), { as: 'rtsp' });
    expect([reply.value('rtsp.session'), reply.range('rtsp.session')]).toEqual(['12\\00134', [26, 5]]);
  });

  it('has media between its messages (RFC 2326 §10.12)', () => {
    const media = dissect(examples.media.hex, { as: 'rtsp' });
    expect([media.value('rtsp.length'), media.value('rtsp.data')]).toEqual(['4', '80600001']);
    const bytes = fromHex(examples.media.hex + examples.reply.hex);
    expect(rtsp.frame!(bytes, 0, bytes.length, 0)).toBe(8);
    expect(rtsp.frame!(bytes, 8, bytes.length, 0)).toBe(bytes.length - 8);
  });

  it('is not HTTP, whose OPTIONS look like its own', () => {
    const bytes = new TextEncoder().encode('OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(rtsp.recognise!(bytes, 0, bytes.length)).toBe(false);
  });
});
