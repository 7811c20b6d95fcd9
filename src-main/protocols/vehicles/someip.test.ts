import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './someip.examples.ts';
import { someip } from './someip.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'someip' });

describe('someip', () => {
  it('reads a request', () => {
    const packet = read(examples.request);
    expect([packet.info, packet.protocol, packet.trouble])
      .toEqual(['SOME/IP Protocol (Service ID: 0x1234, Method ID: 0x0421, Length: 11)', 'SOME/IP', 'none']);
    expect([packet.value('someip.clientid'), packet.value('someip.sessionid'), packet.value('someip.payload')])
      .toEqual(['0x0001', '0x0002', '616263']);
    expect(packet.lines()).toContain('    Message Type: 0x00 (Request)');
  });

  it('reads all messages of a datagram', () => {
    const packet = read(examples.several);
    expect([packet.values('someip.methodid'), packet.values('someip.returncode')]).toEqual([['0x0422', '0x8001'], ['0x03', '0x00']]);
    expect(packet.lines()).toContain('    Return Code: 0x03 (Unknown Method/Event)');
  });

  it('tells where a segment belongs, in steps of 16 bytes', () => {
    const packet = read(examples.segment);
    expect([packet.value('someip.tp.offset'), packet.value('someip.tp.flags.more_segments'), packet.value('someip.payload')])
      .toEqual(['16', '1', '656e64']);
  });

  it('says that a length is less than the header', () => {
    expect(read(examples.short).trouble).toBe('malformed');
  });

  it('knows how long its messages are', () => {
    expect([
      someip.frame!(fromHex(examples.request.hex), 0, 19, 0), someip.frame!(new Uint8Array(4), 0, 4, 0),
      someip.frame!(new Uint8Array(8), 0, 8, 0),
    ]).toEqual([19, MORE, NOT_MINE]);
  });
});

describe('someipsd', () => {
  it('promises the messages of the services that it tells of', () => {
    const told = (hex: string, cut = 0) => someip.announces!(
      fromHex(hex), 0, fromHex(hex).length - cut, undefined,
    ).map(({ protocol, address, port }) => [protocol, address.join('.'), port]);
    expect(told(examples.offer.hex)).toEqual([['someip', '10.0.0.1', 30501], ['someip', '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1', 30501]]);
    expect([told(examples.request.hex), told(examples.subscribe.hex), told(examples.offer.hex, 10)])
      .toEqual([[], [], [['someip', '10.0.0.1', 30501]]]);
  });

  it('reads what is offered where', () => {
    const packet = read(examples.offer);
    expect([packet.info, packet.protocol]).toEqual(['SOME/IP Service Discovery Protocol [Find][StopOffer][Offer]', 'SOME/IP-SD']);
    expect(packet.lines()).toContain('        Offer Service Entry (Service ID 0x1234, Instance ID 0x0001, Version 1.5)');
    expect(packet.lines()).toContain('        0: IPv4 Endpoint Option (10.0.0.1:30501 (UDP))');
    expect(packet.value('someipsd.entry.offerservice')).toBe('0x0000123400010000');
    expect(packet.values('someipsd.entry.optionsreferenced')).toEqual(['0-1,1-1', 'None', 'None']);
    expect([packet.value('someipsd.option.ipv6address'), packet.values('someipsd.option.port')]).toEqual(['::1', ['30501', '30501']]);
  });

  it('reads subscriptions, and what else there is to know', () => {
    const packet = read(examples.subscribe);
    expect(packet.info).toBe('SOME/IP Service Discovery Protocol [Subscribe][SubscribeNack]');
    expect([packet.values('someipsd.entry.initialevents'), packet.values('someipsd.entry.counter')]).toEqual([['1', '0'], ['0x01', '0x00']]);
    expect([
      packet.values('someipsd.option.config_string_element'), packet.value('someipsd.option.weight'),
      packet.value('someipsd.option.unknown_data'),
    ]).toEqual([['a=b', 'c'], '2', '010203']);
    expect(packet.remarks).toEqual(['SOME/IP-SD Unknown Option!']);
  });

  it('remarks on entries that nobody knows', () => {
    expect(read(examples.odd).remarks).toEqual(['SOME/IP-SD Unknown Entry!']);
  });
});
