import { describe, expect, it } from 'vitest';
import { NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { tpkt } from '../transport/tpkt.ts';
import { examples } from './rdp.examples.ts';

describe('RDP', () => {
  it('begins with who wants to connect, and how', () => {
    const request = dissect(examples.request.hex);
    expect(request.protocols).toBe('eth:ethertype:ip:tcp:tpkt:cotp:rdp');
    expect(request.info).toBe('Cookie: mstshash=testuser, Negotiate Request');
    expect(request.value('rdp.negReq.requestedProtocols.hybrid')).toBe('1');
  });

  it('says what the server takes, or why it does not', () => {
    expect(dissect(examples.answer.hex, { as: 'tpkt' }).lines().join('\n')).toContain('selectedProtocol: TLS 1.0 (0x00000001)');
    expect(dissect(examples.refusal.hex, { as: 'tpkt' }).info).toBe('Negotiate Failure, failureCode TLS not allowed by server');
  });

  it('has channels, which T.125 tells apart', () => {
    expect(dissect(examples.channel.hex, { as: 't125' }).info).toBe('channelJoinRequest 1008');
    expect(dissect(examples.joined.hex, { as: 't125' }).info).toBe('channelJoinConfirm 1008');
  });

  it('has packets with a shorter head (MS-RDPBCGR §2.2.9.1.2)', () => {
    const bytes = new Uint8Array(300);
    bytes.set(fromHex('00 81 02 00'));
    expect(tpkt.frame!(bytes, 0, bytes.length, 0)).toBe(258);
    // What goes on in other segments is not put together.
    expect(tpkt.frame!(bytes, 0, 200, 0)).toBe(NOT_MINE);
  });
});

describe('ISO transport', () => {
  it('names the ends of a connection', () => {
    const connect = dissect(examples.tsap.hex);
    expect(connect.info).toBe('CR TPDU src-ref: 0x0001 dst-ref: 0x0000');
    expect(connect.value('cotp.src-tsap-bytes')).toBe('0100');
    expect(connect.lines().join('\n')).toContain('TPDU size: 1024');
  });
});
