import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './rtp.examples.ts';
import { addressOf } from '../../bytes/address-bytes.ts';
import { payloadTypeName } from './rtp/payload-types.ts';
import { announcedMedia } from './sdp/media.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rtp' });

describe('rtp', () => {
  it('reads the header and leaves the payload as it is', () => {
    const packet = read('plain');
    expect([packet.info, packet.value('rtp.payload')]).toEqual(['PT=ITU-T G.711 PCMU, SSRC=0xDEADBEEF, Seq=1, Time=160, Mark', 'ffffffff']);
  });

  it('reads elements of header extensions, whose headers have one byte or two', () => {
    expect([read('oneByteElements').values('rtp.ext.rfc5285.id'), read('oneByteElements').values('rtp.ext.rfc5285.data')])
      .toEqual([['1', '2'], ['ff', '0102']]);
    expect([read('twoByteElements').values('rtp.ext.rfc5285.len'), read('twoByteElements').values('rtp.ext.rfc5285.appbits')])
      .toEqual([['2', '0'], ['5', '5']]);
    expect([read('otherExtension').value('rtp.hdr_ext'), read('otherExtension').value('rtp.payload')]).toEqual(['0x0102aabb', '55']);
  });

  it('reads contributing sources, and padding by its last byte', () => {
    const packet = read('sourcesAndPadding');
    expect([packet.values('rtp.csrc.item'), packet.value('rtp.payload'), packet.value('rtp.padding.count')])
      .toEqual([['0x00000001', '0x00000002'], 'ffff', '3']);
    expect(read('tooMuchPadding').trouble).toBe('malformed');
  });

  it('shows other versions as bytes', () => {
    expect([read('olderVersion').info, read('olderVersion').value('data.len')]).toEqual(['Unknown RTP version 1', '8']);
  });
});

describe('a session that SIP announces', () => {
  const A = '10.0.0.1', B = '10.0.0.2';
  const description = [
    'v=0', 'c=IN IP4 10.0.0.1', 'm=audio 40000 RTP/AVP 0 96', 'a=rtpmap:96 opus/48000', 'a=rtpmap:101 telephone-event/8000',
    'a=rtpmap:103 red/8000', 'm=video 40010 RTP/AVPF 99', 'a=rtcp:40020', 'm=image 0 udptl t38',
  ];
  const invite =
    ['INVITE sip:b@example.org SIP/2.0', 'Call-ID: 1', 'CSeq: 1 INVITE', 'Content-Type: application/sdp', '', ...description, ''].join('\r\n');
  const from = (port: number, hex: string) => udpFrame({ from: A, to: B, ports: [port, 50000], payload: fromHex(hex) });
  const packets = [
    from(40000, examples.plain.hex),
    udpFrame({ from: A, to: B, ports: [5060, 5060], payload: invite }),
    from(40000, '80 60 ffff 00000001 00000005 aa'),
    from(40000, '80 60 0000 00000001 00000005 bb'),
    from(40000, '80 c9 0001 00000005'),
    from(40000, '0001 0000 2112a442 000102030405060708090a0b'),
    from(40001, '80 c9 0001 00000005'),
    from(40020, '80 c9 0001 00000005'),
    from(40012, examples.plain.hex),
    from(40000, '80 65 0002 00000001 00000005 05 8a 0320'),
    from(40000, '80 67 0003 00000001 00000005 80 0280 02 00 aaaa bbbbbb'),
    udpFrame({ from: A, to: B, ports: [40010, 53], payload: fromHex('1234 0100 0001 0000 0000 0000 01 61 00 0001 0001') }),
  ];
  const { around } = scanned(packets);
  const shown = packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));

  it('is RTP from the announcement on, with RTCP and STUN where they share its port', () => {
    expect(shown.map(({ protocols }) => protocols.split(':').at(-1)))
      .toEqual(['data', 'sdp', 'opus', 'opus', 'rtcp', 'stun', 'rtcp', 'rtcp', 'data', 'rtpevent', 'rtp', 'dns']);
    expect([shown[9].info, shown[9].value('rtpevent.volume'), shown[9].value('rtpevent.duration')])
      .toEqual(['Payload type=RTP Event, DTMF Five 5 (end)', '10', '800']);
  });

  it('names payload types as the session does, and says who announced it', () => {
    expect([shown[2].info, shown[2].value('rtp.setup-frame'), shown[2].value('rtp.setup-method')])
      .toEqual(['PT=opus, SSRC=0x5, Seq=65535, Time=1', '2', 'SDP']);
  });

  it('names types that the profile assigns as the profile does, whatever a session calls them, RFC 3551 §6', () => {
    const formats = new Map([[0, 'PCMU'], [97, 'H264'], [78, 'old']]);
    expect([0, 8, 78, 97, 98].map(type => payloadTypeName(type, formats)))
      .toEqual(['ITU-T G.711 PCMU', 'ITU-T G.711 PCMA', 'old', 'H264', 'DynamicRTP-Type-98']);
    const [rtp] = announcedMedia('v=0\r\nc=IN IP4 192.0.2.1\r\nm=audio 4000 RTP/AVP 0\r\n', 'call');
    expect(rtp.about).toMatchObject({ method: 'SDP', callId: 'call' });
  });

  it('reads redundant data: earlier blocks with their offsets and lengths, then the newest', () => {
    const redundant = shown[10];
    expect([redundant.values('rtp.p_type'), redundant.value('rtp.timestamp-offset'), redundant.value('rtp.block-length')])
      .toEqual([['103', '0', '0'], '160', '2']);
    expect(redundant.values('rtp.payload').slice(1)).toEqual(['aaaa', 'bbbbbb']);
  });

  it('counts the cycles of sequence numbers', () => {
    expect([shown[2].value('rtp.extseq'), shown[3].value('rtp.extseq')]).toEqual(['65535', '65536']);
  });
});

describe('announced media', () => {
  it('are at the address of the session or their own, RTCP at the next port, another or the same', () => {
    const media = announcedMedia(
      'c=IN IP4 10.0.0.1\nm=audio 10 RTP/AVP 0\nm=audio 20 RTP/SAVP 0\nc=IN IP6 2001:db8::1\na=rtcp-mux\nm=audio 30 UDP/TLS/RTP/SAVPF 0\na=rtcp:99\nm=x 9 TCP/MSRP *',
    );
    expect(media.map(({ protocol, address, port }) => `${protocol} ${address.length} ${port}`))
      .toEqual(['rtp 4 10', 'rtcp 4 11', 'rtp 16 20', 'rtp 4 30', 'rtcp 4 99']);
  });

  it('have addresses that are written as they should be', () => {
    expect(['1.2.3.4', '1.2.3.400', '::1', '1::2::3', 'fe80::1:2', '1:2:3:4:5:6:7', 'x.org'].map(text => addressOf(text)?.length))
      .toEqual([4, undefined, 16, undefined, 16, undefined, undefined]);
  });
});
