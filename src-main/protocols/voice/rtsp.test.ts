import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './rtsp.examples.ts';
import { rtsp } from './rtsp.ts';

const text = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
/** RTP of sequence number 10 and so on, or an empty sender report, on a channel. */
const rtpOn = (channel: string, number: string): Uint8Array => fromHex(`24 ${channel} 000d 8060 ${number} 00000001 00000007 ff`);
const reportOn = (channel: string): Uint8Array => fromHex(`24 ${channel} 001c 80c80006 00000007 ${'00'.repeat(20)}`);

/** Messages of one connection, each in a packet of its own. */
function connection(...messages: readonly Uint8Array[]): Dissected[] {
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf(messages.map((bytes, i) => ({ frame: i + 1, time, fromClient: i === 0, bytes })));
  return messages.map((bytes, i) => dissect(bytes, { as: 'rtsp', around, record: { number: i + 1 } }));
}

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

  it('has RTP and RTCP on the channels that SETUP agreed upon', () => {
    const agreed = text('RTSP/1.0 200 OK', 'CSeq: 3', 'Transport: RTP/AVP/TCP;unicast;interleaved=5-4', '', '');
    const [, first, report, second] = connection(agreed, rtpOn('05', 'ffff'), reportOn('04'), rtpOn('05', '0000'));
    expect([first, report, second].map(({ protocols }) => protocols)).toEqual(['rtsp:rtp', 'rtsp:rtcp', 'rtsp:rtp']);
    expect([first.value('rtp.extseq'), second.value('rtp.extseq'), first.value('rtsp.channel'), report.info.trim()])
      .toEqual(['65535', '65536', '0x05', 'Sender Report']);
  });

  it('tells RTP from RTCP by the first bytes where no SETUP is in the capture', () => {
    expect([rtpOn('09', '0001'), reportOn('09')].map(bytes => dissect(bytes, { as: 'rtsp' }).protocols)).toEqual(['rtsp:rtp', 'rtsp:rtcp']);
    expect(dissect('24 09 0004 00112233', { as: 'rtsp' }).value('rtsp.data')).toBe('00112233');
  });

  it('says where datagrams of RTP and RTCP go', () => {
    const reply = text('RTSP/1.0 200 OK', 'Transport: RTP/AVP;unicast;client_port=5000-5001;source=10.0.0.9;server_port=6000', '', '');
    const ends = { source: fromHex('0a000001'), destination: fromHex('0a000002'), sourcePort: 554 };
    expect(rtsp.announces!(reply, 0, reply.length, ends).map(({ protocol, address, port }) => [protocol, [...address].join('.'), port])).toEqual([
      ['rtp', '10.0.0.2', 5000], ['rtcp', '10.0.0.2', 5001], ['rtp', '10.0.0.9', 6000], ['rtcp', '10.0.0.9', 6001],
    ]);
    const multicast = text('RTSP/1.0 200 OK', 'Transport: RTP/AVP;multicast;destination=224.2.0.1;port=3456-3457;ttl=16', '', '');
    expect(rtsp.announces!(multicast, 0, multicast.length, ends).map(({ address, port }) => [address[0], port])).toEqual([[224, 3456], [224, 3457]]);
    expect(rtsp.announces!(fromHex(examples.setup.hex), 0, examples.setup.hex.length / 2, ends)).toEqual([]);
  });

  it('is not HTTP, whose OPTIONS look like its own', () => {
    const bytes = new TextEncoder().encode('OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(rtsp.recognise!(bytes, 0, bytes.length)).toBe(false);
  });
});
