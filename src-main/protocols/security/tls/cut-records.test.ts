/** Records of TLS and DTLS that the capture cut: what is known of them, and what follows them. */
import { describe, expect, it } from 'vitest';
import { type Dissected, dissect, fromHex } from '../../../tooling/packets.ts';
import { conversationOf } from '../../../tooling/conversation.ts';

const MARK = '[Packet size limited during capture]';
const RANDOM = '5a'.repeat(32);
const SERVER_HELLO = `0200002b 0303 ${RANDOM} 00 c02f 00 0003 ff0100`;
const HELLO = `16 0303 0039 01000035 0303 ${RANDOM} 00 0002 c02f 01 00 000a 000a0006 0004 0017 0018`;
const CERTIFICATE = `16 0303 0020 0b00001c 000019 000016 ${'30'.repeat(22)}`;
const KEY_EXCHANGE = `16 0303 0025 10000021 20 ${'04'.repeat(32)}`;

/** These packets of one connection, of the client where the number of bytes kept of them is negative. */
function connection(...packets: readonly (readonly [hex: string, kept: number])[]): Dissected[] {
  const messages = packets.map(([hex, kept], i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: kept < 0, bytes: fromHex(hex).subarray(0, Math.abs(kept)),
  }));
  const around = conversationOf(messages);
  return packets.map(([hex], i) =>
    dissect(messages[i].bytes, { as: 'tls', around, record: { number: i + 1 }, original: fromHex(hex).length }));
}

describe('a record of TLS that the capture cut', () => {
  it('is called by the message that begins it', () => {
    const [packet] = connection([HELLO, -20]);
    expect([packet.info, packet.has('tls.handshake.version'), packet.trouble]).toEqual([`Client Hello${MARK}`, true, 'cut']);
    expect(packet.lines()).toContain('    TLSv1.2 Record Layer: Handshake Protocol: Client Hello');
  });

  it('is not continued by the next record, for its message ends in it (RFC 8446 §5.1)', () => {
    const [, packet] = connection([HELLO, -20], [KEY_EXCHANGE, -42]);
    expect([packet.info, packet.value('tls.handshake.type'), packet.has('tls.handshake.fragments')]).toEqual(['Client Key Exchange', '16', false]);
  });

  it('holds bytes of a message over several records, which is counted and not read', () => {
    // A Server Hello of 47 bytes: 37 in the first record, of which 20 were captured, and 10 in the second.
    const bytes = Buffer.from(fromHex(SERVER_HELLO)).toString('hex');
    const first = `16 0303 0025 ${bytes.slice(0, 74)}`, rest = bytes.slice(74), second = `16 0303 000a ${rest} ${CERTIFICATE}`;
    const [, packet] = connection([first, 25], [second, fromHex(second).length]);
    expect([packet.info, packet.values('tls.handshake.type'), packet.has('tls.handshake.fragments')])
      .toEqual(['[Server Hello Fragment], Certificate', ['11'], false]);
  });

  it('tells the version by its suite, where the extensions that say it are cut (RFC 8446 §B.4)', () => {
    const hello = (suite: string): string => `16 0303 0032 0200002e 0303 ${RANDOM} 00 ${suite} 00 0006 002b0002 0304`;
    const versions = ['1301', 'c02f'].map(suite => connection([hello(suite), 47], [`17 0303 0004 00000000`, 9])[1].protocol);
    expect([versions, connection([hello('1301'), 44], ['17 0303 0004 00000000', 9])[1].protocol]).toEqual([['TLSv1.3', 'TLSv1.2'], 'TLSv1.2']);
  });

  it('is an encrypted alert by its length (RFC 8446 §6: one in clear has two bytes)', () => {
    const [packet] = connection([`15 0303 001a ${'00'.repeat(26)}`, 9]);
    expect(packet.info).toBe(`Encrypted Alert${MARK}`);
    expect(packet.lines()).toContain('    TLSv1.2 Record Layer: Encrypted Alert');
  });

  it('is a heartbeat by its type (RFC 6520 §4)', () => {
    const [packet] = connection([`18 0303 0023 01 0010 ${'00'.repeat(32)}`, 12]);
    expect(packet.info).toBe(`Heartbeat Request${MARK}`);
    expect(packet.lines()).toContain('    TLSv1.2 Record Layer: Heartbeat Request');
  });

  it('is an encrypted message behind the change of cipher, whatever was captured of it', () => {
    const [packet] = connection([`14 0303 0001 01 16 0303 0028 ${'00'.repeat(40)}`, -11]);
    expect(packet.info).toBe(`Change Cipher Spec, Encrypted Handshake Message${MARK}`);
  });
});

describe('a record of DTLS that the capture cut', () => {
  it('is called by the message that begins it', () => {
    const hello = fromHex(`16 fefd 0000 000000000000 0036 0100002a 0000 000000 00002a fefd ${RANDOM} 00 00 0002 c02f 01 00 0000`);
    const packet = dissect(hello.subarray(0, 40), { as: 'dtls', original: hello.length });
    expect([packet.info, packet.has('dtls.handshake.version')]).toEqual([`Client Hello${MARK}`, true]);
  });
});
