import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mqtt-sn.examples.ts';

const read = (name: Exclude<keyof typeof examples, 'datagram'>): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 'mqttsn' });

describe('mqttsn', () => {
  it('reads who is there and who connects', () => {
    expect([read('advertise').info, read('advertise').value('mqttsn.gw.id'), read('advertise').value('mqttsn.adv.interv')])
      .toEqual(['Advertise Gateway', '1', '60']);
    const packet = read('connect');
    expect([packet.value('mqttsn.clean.session'), packet.value('mqttsn.keep.alive'), packet.value('mqttsn.client.id')])
      .toEqual(['1', '30', 'client1']);
    expect(read('refused').lines()).toContain('        Return Code: Rejected: not supported (0x03)');
  });

  it('reads topics by name and by number', () => {
    expect(read('register').value('mqttsn.topic')).toBe('a/b');
    const packet = read('publish');
    expect([packet.value('mqttsn.qos'), packet.value('mqttsn.topic.id'), packet.value('mqttsn.msg.id'), packet.value('mqttsn.pub.msg')])
      .toEqual(['0x01', '2', '3', 'hello']);
    expect(read('subscribe').value('mqttsn.topic.name.or.id')).toBe('a/b');
    expect([read('predefined').value('mqttsn.topic.id'), read('predefined').has('mqttsn.topic.name.or.id')]).toEqual(['2', false]);
    expect(read('sleep').value('mqttsn.sleep.timer')).toBe('30');
  });

  it('reads long messages, and those that a forwarder passes on', () => {
    expect([read('long').value('mqttsn.msg.len'), read('long').value('mqttsn.pub.msg')]).toEqual(['309', 'x'.repeat(300)]);
    const packet = read('forwarded');
    expect([packet.info, packet.value('mqttsn.wireless.node.id'), packet.value('mqttsn.pub.msg')]).toEqual(['Encapsulated Message', '4660', 'hello']);
    expect(packet.lines()).toContain('        Message');
  });

  it('is known on its port by its length', () => {
    expect(dissect(examples.datagram.hex).protocols).toBe('eth:ethertype:ip:udp:mqttsn');
    expect(dissect(examples.datagram.hex.replace('0c0c20', '0d0c20')).protocols).toBe('eth:ethertype:ip:udp:data');
  });

  it('ends where nothing is a message', () => {
    expect(read('unknown').info).toBe('Unknown (0x22)');
    expect(read('short').trouble).toBe('malformed');
    expect(read('nested').lines().join()).toContain('messages within messages');
  });
});
