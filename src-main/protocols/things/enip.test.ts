import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { enip } from './enip.ts';
import { examples } from './enip.examples.ts';

const read = (example: { hex: string; as: string }) => dissect(example.hex, { as: example.as });

/** The second as the answer to the first. */
function answer(request: keyof typeof examples, response: keyof typeof examples) {
  const messages = [request, response].map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
  }));
  return dissect(messages[1].bytes, { as: 'enip', around: conversationOf(messages), record: { number: 2, seconds: 1 } });
}

describe('enip', () => {
  it('reads who is there', () => {
    const packet = read(examples.identity);
    expect([packet.info, packet.protocol, packet.value('enip.sinaddr'), packet.value('enip.lir.serial')])
      .toEqual(['List Identity (Rsp), 1756-EN2T/B', 'ENIP', '10.0.0.2', '0x12345678']);
    expect(packet.lines().map(line => line.trim())).toContain('Revision: 20.11');
    expect(read(examples.services).info).toBe('List Services (Rsp), Communications');
    expect(read(examples.register).info).toBe('Register Session (Rsp), Session: 0x11020100');
  });

  it('cuts its stream by the length', () => {
    const bytes = fromHex(examples.register.hex);
    expect([enip.frame!(bytes, 0, bytes.length, 0), enip.frame!(bytes, 0, 4, 0), enip.frame!(new Uint8Array(24).fill(0xee), 0, 24, 0)])
      .toEqual([28, MORE, NOT_MINE]);
  });

  it('reads data that a connection brings over UDP', () => {
    const packet = read(examples.io);
    expect([packet.info, packet.value('cipio.data'), packet.value('cip.connid')])
      .toEqual(['Connection: ID=0x11223344, SEQ=0000000007', '01020304', '0x11223344']);
  });
});

describe('cip', () => {
  it.each([
    ['getAll', 'Identity - Get Attributes All', 'CIP'], ['open', 'Connection Manager - Forward Open (Message Router)', 'CIP CM'],
    ['tag', "'TAG1' - Service (0x4c)", 'CIP'], ['several', 'Multiple Service Packet: Service (0x4c), Service (0x4c)', 'CIP'],
    ['unconnected', 'Unconnected Send: Identity - Get Attribute Single', 'CIP CM'],
    ['close', 'Connection Manager - Forward Close (Message Router)', 'CIP CM'], ['tagAnswer', 'Success: Service (0x4c)', 'CIP'],
  ] as const)('sums up %s', (name, info, column) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', column]);
  });

  it('knows of a response what it answers', () => {
    const packet = answer('getAll', 'allAnswer');
    expect([packet.info, packet.value('enip.response_to'), packet.value('enip.time'), packet.value('cip.id.product_name')])
      .toEqual(['Success: Identity - Get Attributes All', '1', '1.000000000', '1756-EN2T/B']);
    expect(answer('open', 'opened').info).toBe('Success: Connection Manager - Forward Open (Message Router)');
    expect(answer('open', 'opened').value('cip.cm.ot_connid')).toBe('0x11223344');
    expect(answer('several', 'answers').info).toBe('Success: Multiple Service Packet: Service (0x4c), Service (0x4c)');
    expect(answer('tag', 'tagAnswer').info).toBe("Success: 'TAG1' - Service (0x4c)");
  });

  it('gives up on requests inside requests inside others', () => {
    const levels = Array.from({ length: 6000 }, (_, i) => {
      const left = 10 * (5999 - i);
      return [0x52, 2, 0x20, 6, 0x24, 1, 0, 0, left & 0xff, left >> 8];
    });
    const packet = dissect(Uint8Array.from(levels.flat()), { as: 'cip' });
    expect([packet.trouble, packet.values('cip.sc').length < 100]).toEqual(['malformed', true]);
  });

  it('reads paths, and what a connection is to be like', () => {
    const packet = read(examples.open);
    expect([packet.values('cip.class'), packet.value('cip.cm.fwo.consize'), packet.value('cip.cm.otrpi'), packet.value('cip.cm.timeout')])
      .toEqual([['0x06', '0x02'], '500', '2000000', '245760']);
    expect(packet.lines().map(line => line.trim())).toContain('Connection Path: Port: Backplane, Address: 0, Message Router, Instance: 0x01');
    expect([read(examples.single).value('cip.attribute'), read(examples.tag).value('cip.symbol')]).toEqual(['7', 'TAG1']);
  });

  it('reads attributes, one by one and several, under the path that was asked', () => {
    const status = answer('statusRequest', 'statusResponse');
    // 0x3060: bits 5 and 6 are an extended status of 6, bits 12 and 13 a second one of 3.
    expect([status.values('cip.class'), status.value('cip.attribute'), status.value('cip.id.ext'), status.value('cip.id.ext2'),
      status.value('cip.id.owned')])
      .toEqual([['0x01'], '5', '0x0006', '0x0003', '0']);
    expect(status.lines().map(line => line.trim())).toContain('[Request Path: Identity, Instance: 0x01, Attribute: 5]');
    const net = answer('tcpipRequest', 'tcpipResponse');
    expect([net.value('cip.tcpip.ip_addr'), net.value('cip.tcpip.subnet_mask'), net.value('cip.tcpip.domain_name')])
      .toEqual(['10.0.0.2', '255.255.255.0', 'test']);
    // 0x0f: linked, full duplex, and 3 of the negotiation's states.
    const link = answer('linkRequest', 'linkResponse');
    expect([link.value('cip.elink.iflags.link_status'), link.value('cip.elink.iflags.duplex'), link.value('cip.elink.iflags.neg_status')])
      .toEqual(['1', '1', '3']);
    const list = answer('listRequest', 'listResponse');
    expect([list.values('cip.attribute'), list.values('cip.getlist.attr_status'), list.value('cip.id.serial_number')])
      .toEqual([['1', '6'], ['0x0000', '0x0000'], '0x11223344']);
    expect(read(examples.listRequest).values('cip.attribute')).toEqual(['1', '6']);
  });

  it('reads how large connections are opened, and why one was not', () => {
    const large = read(examples.largeRequest);
    expect([large.protocols.endsWith('cip:cipcm'), large.values('cip.cm.fwo.consize'), large.value('cip.ekey.major_rev'), large.value('cip.cm.sc')])
      .toEqual([true, ['4000', '4000'], '20', '0x5b']);
    const failed = answer('failsRequest', 'failsResponse');
    expect([failed.value('cip.cm.ext_status'), failed.value('cip.cm.remain_path_size'), failed.values('cip.class')])
      .toEqual(['0x0100', '4', ['0x06', '0x04']]);
  });
});
