import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from '../security/tls.examples.ts';
import { examples as own } from './rdpudp.examples.ts';

/** Datagrams of one connection, each in a packet of its own. */
function connection(...datagrams: readonly (readonly [from: 'client' | 'server', hex: string])[]): Dissected[] {
  const around = conversationOf(datagrams.map(([from, hex], i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: from === 'client', bytes: fromHex(hex) })));
  return datagrams.map(([, hex], i) => dissect(hex, { as: 'rdpudp', around, record: { number: i + 1 } }));
}
const agreed = [['client', own.syn.hex], ['server', own.synAck.hex]] as const;

/** A datagram of version 2 with data alone: what is first lies at the eighth place. */
function data(number: number, hex: string): string {
  const bytes = Buffer.concat([Buffer.of(0xe0, 0x04, 0xc0, number, 0, number, 0), fromHex(hex)]);
  [bytes[0], bytes[7]] = [bytes[7], bytes[0]];
  return bytes.toString('hex');
}

describe('version 1', () => {
  it('begins with the sequence number, the sizes of datagrams, and the version that follows', () => {
    const syn = dissect(own.syn.hex, { as: 'rdpudp' });
    expect([syn.info, syn.value('rdpudp.upstreammtu'), syn.value('rdpudp.synex.version'), syn.value('rdpudp.correlationid')]).toEqual(
      ['SYN,CORRELATIONID,SYNEX', '1232', '0x0101', '00112233445566778899aabbccddeeff']);
    expect(syn.lines()).toContain('    Flags: 0x1801, Syn, Correlation id, SynEx');
  });

  it('acknowledges runs of datagrams, and sends data or what repairs them', () => {
    const sent = dissect(own.version1.hex, { as: 'rdpudp' }), repair = dissect(own.repair.hex, { as: 'rdpudp' });
    expect([sent.info, sent.value('rdpudp.ack.item.rle'), sent.value('rdpudp.data.sourceStart'), sent.value('rdpudp.data')])
      .toEqual(['ACK,DATA', '3', '0x00000001', 'aabb']);
    expect([repair.info, repair.value('rdpudp.resetSeqNum'), repair.value('rdpudp.fec.range')]).toEqual(['AOA,FEC', '0x00000005', '2']);
  });
});

describe('version 2', () => {
  it('has its first byte at the eighth place, and parts by its flags', () => {
    const [, , all, dummy, acks] = connection(...agreed, ['server', own.all.hex], ['client', own.dummy.hex], ['client', own.acks.hex]);
    expect([all.protocol, all.info, all.trouble]).toEqual(['RDPUDP2', 'ACK,OVERHEAD,DELAYACK,AOA,DATA,ACKVEC', 'none']);
    expect([
      'flags', 'logWindow', 'ack.seqnum', 'ack.ts', 'ack.delayedAck', 'delayackinfo.timeout', 'ackvec.codedAck', 'data.channelseqnumber',
      'data',
    ].map(name => all.value(`rdpudp2.${name}`)))
      .toEqual(['0x015d', '12', '0x0064', '259', '5', '500', '0xc5', '0x0001', 'aabb']);
    expect([dummy.info, dummy.value('rdpudp2.packetType'), acks.info, acks.value('rdpudp2.ackvec.codedAck')])
      .toEqual(['AOA,DUMMY', '0x08', 'ACKVEC', '0x41']);
  });

  it('is not spoken before both sides have said so', () => {
    const [, early] = connection(['client', own.syn.hex], ['client', own.dummy.hex]);
    expect(early.protocol).toBe('RDPUDP');
  });

  it('carries TLS, whose records are put together in the order of the channel', () => {
    const hello = examples.clientHello.hex.replaceAll(' ', ''), middle = hello.length / 2 & ~1;
    const frames = connection(
      ...agreed, ['client', data(1, hello.slice(0, 10))], ['client', data(3, hello.slice(middle))],
      ['client', data(2, hello.slice(10, middle))], ['client', data(2, hello)],
    );
    expect(frames.map(frame => frame.protocols)).toEqual(['rdpudp', 'rdpudp', 'rdpudp', 'rdpudp', 'rdpudp:tls', 'rdpudp']);
    expect([frames[4].value('tls.handshake.extensions_server_name'), frames[4].info]).toEqual(['www.example.com', 'Client Hello']);
  });
});
