import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { demultiplexed } from './demultiplexing.ts';
import { describedSecurity } from './rtp/security.ts';
import { examples } from './srtcp.examples.ts';

const A = '10.0.0.1', B = '10.0.0.2';
const TAG = '00112233445566778899';
const from = (port: number, hex: string) => udpFrame({ from: A, to: B, ports: [port, 50000], payload: fromHex(hex) });

/** What each packet of a capture shows. */
function shown(packets: readonly Uint8Array[]) {
  const { around } = scanned(packets);
  return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
}

describe('secure RTCP without a session', () => {
  it('is read as RTCP', () => {
    expect(dissect(examples.open.hex, { as: 'srtcp' }).value('rtcp.senderssrc')).toBe('0x00000005');
    expect(dissect(examples.behindTrailer.hex, { as: 'srtcp' }).value('rtcp.length_check')).toBe('0');
  });
});

describe('media whose keys are in the description, RFC 4568', () => {
  const invite = (media: string, ...attributes: string[]) => [
    'INVITE sip:b@example.org SIP/2.0', 'Call-ID: 1', 'CSeq: 1 INVITE', 'Content-Type: application/sdp', '',
    'v=0', 'c=IN IP4 10.0.0.1', `m=audio 40000 ${media} 0`, ...attributes, '',
  ].join('\r\n');
  const announced = (...lines: Parameters<typeof invite>) => udpFrame({ from: A, to: B, ports: [5060, 5060], payload: invite(...lines) });
  const KEY = 'inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj';

  it('are SRTP: what is encrypted, the identifier of the key, the tag at the end', () => {
    const [, media] = shown([
      announced('RTP/SAVP', `a=crypto:1 AES_CM_128_HMAC_SHA1_32 ${KEY}|2^20|1:4`),
      from(40000, '80 00 0001 00000001 00000005 aabbccdd 00000001 01020304'),
    ]);
    expect([media.protocol, media.protocols.split(':').at(-1), media.info]).toEqual(['SRTP', 'rtp', 'PT=ITU-T G.711 PCMU, SSRC=0x5, Seq=1, Time=1']);
    expect([media.value('srtp.enc_payload'), media.value('srtp.mki'), media.value('srtp.auth_tag')]).toEqual(['aabbccdd', '00000001', '01020304']);
    expect(media.value('rtp.payload')).toBeUndefined();
  });

  it('have SRTCP beside them, encrypted behind the sender, with the long tag', () => {
    const [, report, open] = shown([
      announced('RTP/SAVP', `a=crypto:1 AES_CM_128_HMAC_SHA1_32 ${KEY}`),
      from(40001, `81 c8 000c 00000005 ${'ee'.repeat(44)} 80000007 ${TAG}`),
      from(40001, `80 c9 0001 00000005 00000008 ${TAG}`),
    ]);
    expect([report.protocol, report.protocols.split(':').at(-1), report.info]).toEqual(['SRTCP', 'srtcp', 'Sender Report   ']);
    expect([report.value('rtcp.senderssrc'), report.value('srtcp.e'), report.value('srtcp.index'), report.value('srtcp.auth_tag')])
      .toEqual(['0x00000005', '1', '7', TAG]);
    expect([report.value('rtcp.timestamp.rtp'), report.trouble]).toEqual([undefined, 'none']);
    expect([open.value('srtcp.e'), open.value('srtcp.index'), open.value('rtcp.length_check')]).toEqual(['0', '8', '1']);
  });

  it('may be of types that nobody knows', () => {
    const [, later] = shown([
      announced('RTP/SAVP', `a=crypto:1 AES_CM_128_HMAC_SHA1_32 ${KEY}`), from(40001, `80 dc 0002 00000005 eeeeeeee 80000009 ${TAG}`),
    ]);
    expect([later.info, later.value('rtcp.pt'), later.value('srtcp.index')]).toEqual(['Unknown (220)   ', '220', '9']);
  });

  it('are read where the description says that they are not encrypted', () => {
    const [, media] = shown([
      announced('RTP/SAVP', `a=crypto:1 AES_CM_128_HMAC_SHA1_80 ${KEY} UNENCRYPTED_SRTP`), from(40000, `80 00 0001 00000001 00000005 aabb ${TAG}`),
    ]);
    expect([media.value('rtp.payload'), media.value('srtp.auth_tag'), media.value('srtp.enc_payload')]).toEqual(['aabb', TAG, undefined]);
  });

  it('know suites by name, RFC 7714 has no tags beside what is encrypted', () => {
    expect(describedSecurity(`1 AEAD_AES_128_GCM ${KEY}`)).toMatchObject({ tag: { rtp: 0, rtcp: 0 }, mki: 0 });
    expect(describedSecurity(`1 AES_256_CM_HMAC_SHA1_32 ${KEY}|2^31 UNENCRYPTED_SRTCP UNAUTHENTICATED_SRTP`))
      .toEqual({ encrypts: { rtp: true, rtcp: false }, tag: { rtp: 0, rtcp: 10 }, mki: 0 });
    expect(describedSecurity(`1 NOBODY_KNOWS ${KEY}`)).toBeUndefined();
  });

  it('are plain where the description has no keys', () => {
    const [, media] = shown([announced('RTP/AVP'), from(40000, `80 00 0001 00000001 00000005 aabb ${TAG}`)]);
    expect([media.value('rtp.payload'), media.value('srtp.auth_tag')]).toEqual([`aabb${TAG}`, undefined]);
  });
});

describe('media whose keys DTLS agreed upon, RFC 5764', () => {
  /** A Server Hello of DTLS 1.2 that chooses SRTP_AES128_CM_HMAC_SHA1_80. */
  const extension = '0009 000e 0005 0002 0001 00';
  const body = `fefd ${'11'.repeat(32)} 00 c02b 00 ${extension}`.replaceAll(' ', '');
  const size = (body.length / 2).toString(16).padStart(6, '0');
  const message = `02 ${size} 0000 000000 ${size} ${body}`.replaceAll(' ', '');
  const hello = `16 fefd 0000 000000000000 ${(message.length / 2).toString(16).padStart(4, '0')} ${message}`;
  const binding = '0001 0000 2112a442 000102030405060708090a0b';

  it('share the ports of ICE and DTLS, which nobody announced', () => {
    const packets = shown([from(40000, binding), from(40000, hello), from(40000, `80 60 0001 00000001 00000005 aabb ${TAG}`), from(40000, binding)]);
    expect(packets.map(({ protocols }) => protocols.split(':').at(-1))).toEqual(['stun', 'dtls', 'rtp', 'stun']);
    const [, , media] = packets;
    expect([media.protocol, media.value('srtp.enc_payload'), media.value('srtp.auth_tag')]).toEqual(['SRTP', 'aabb', TAG]);
    expect([media.value('rtp.setup-method'), media.value('rtp.setup-frame')]).toEqual(['DTLS-SRTP', '2']);
  });

  it('are told apart by their first bytes, RFC 7983 §7', () => {
    const name = (hex: string) => demultiplexed(fromHex(hex), 0, fromHex(hex).length);
    expect([binding, hello, '80 00 0001', '80 c8 0001', '2d 0001 0003 aabbcc', '2d 0001 0009 aabbcc', '14 00', 'ff ff'].map(name))
      .toEqual(['stun', 'dtls', 'rtp', 'rtcp', 'dtls', 'data', 'data', 'data']);
  });
});
