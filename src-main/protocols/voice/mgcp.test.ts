import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './mgcp.examples.ts';
import { mgcp } from './mgcp.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'mgcp' });

describe('mgcp', () => {
  it('knows endpoints whose names are as long as they may be', () => {
    const packet = dissect(Buffer.from(`AUEP 1 ${'a'.repeat(255)}@${'b'.repeat(255)} MGCP 1.0\r\n`), { as: 'mgcp' });
    expect([packet.value('mgcp.req.endpoint')?.length, packet.value('mgcp.version')]).toEqual([511, 'MGCP 1.0']);
  });

  it('reads a request with its parameters, and the description behind them', () => {
    const packet = read(examples.create);
    expect([packet.info, packet.protocol, packet.trouble]).toEqual(['CRCX 1204 aaln/1@gw.lab MGCP 1.0', 'MGCP/SDP', 'none']);
    expect([
      packet.value('mgcp.req.endpoint'), packet.value('mgcp.version'), packet.value('mgcp.param.callid'),
      packet.value('mgcp.param.notifiedentity'),
    ]).toEqual(['aaln/1@gw.lab', 'MGCP 1.0', 'A3C47F21456789F0', 'ca@ca1.lab:5678']);
    expect([
      packet.value('mgcp.param.localconnectionoptions.p'), packet.value('mgcp.param.localconnectionoptions.a'),
      packet.value('sdp.media.port'),
    ]).toEqual(['10', 'PCMU', '3456']);
    expect(packet.lines()).toContain('    CRCX (CreateConnection)');
  });

  it('reads responses, and what a connection came to', () => {
    const packet = read(examples.deleted);
    expect([packet.value('mgcp.rsp.rspcode'), packet.value('mgcp.rsp.rspstring'), packet.value('mgcp.param.connectionparam.la')])
      .toEqual(['250', 'OK', '48']);
    expect(read(examples.unknown).lines())
      .toContain('    Response Code: The transaction could not be executed, because the endpoint is unknown. (500)');
  });

  it('pairs responses with their requests', () => {
    const messages = (['create', 'created'] as const).map((name, i) => ({
      frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
    }));
    const around = conversationOf(messages);
    const [request, response] = messages.map(({ bytes }, i) => dissect(bytes, { as: 'mgcp', around, record: { number: i + 1, seconds: i } }));
    expect([request.value('mgcp.rspframe'), response.value('mgcp.reqframe'), response.value('mgcp.time')]).toEqual(['2', '1', '1.000000000']);
  });

  it('reads all messages of a datagram, and parameters that nobody registered', () => {
    const packet = read(examples.restart);
    expect([packet.info, packet.values('mgcp.transid'), packet.values('mgcp.param.restartmethod'), packet.value('mgcp.messagecount')])
      .toEqual(['RSIP 1301 *@gw.lab MGCP 1.0 NCS 1.0', ['1301', '1302'], ['restart', 'forced'], '2']);
    expect([packet.value('mgcp.param.extensioncritical'), packet.value('mgcp.param.extension'), packet.value('mgcp.param.invalid')])
      .toEqual(['X+LAB: 1', 'X-LAB: 2', 'nonsense']);
  });

  it('leaves datagrams alone that are none', () => {
    const accepts = (text: string) => mgcp.accepts!(new TextEncoder().encode(text), 0, text.length);
    expect([accepts('AUEP 1 a@b MGCP 1.0\r\n'), accepts('200 7\n'), accepts('OPTIONS sip:a SIP/2.0\r\n'), accepts('AUEP 1 a@b\r\n')])
      .toEqual([true, true, false, false]);
  });
});
