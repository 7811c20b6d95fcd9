import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nflog.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('nflog', () => {
  it('reads what the rule knew of the packet, and then the packet', () => {
    const packet = read('version4');
    expect(['hook', 'ifindex_indev', 'uid', 'res_id'].map(name => packet.value(`nflog.${name}`))).toEqual(['1', '2', '1000', '20']);
    expect(packet.values('nflog.tlv_type')).toEqual(['1', '10', '4', '11', '3', '9']);
    expect([packet.protocols, packet.value('ip.dst')]).toEqual(['nflog:ip', '192.0.2.2']);
    expect(packet.lines()).toContain('        Timestamp: Sep  6, 2013 18:08:30.614480000 UTC');
  });

  it('takes the byte order in which a length fits into the packet', () => {
    const packet = read('bigEndian');
    expect([packet.value('nflog.ifindex_outdev'), packet.value('nflog.gid'), packet.protocols]).toEqual(['2', '0', 'nflog:ip']);
  });

  it('goes on by the family of the rule', () => {
    expect([read('version6').protocols, read('bridge').protocols, read('otherFamily').protocols])
      .toEqual(['nflog:ipv6', 'nflog:eth:ethertype:data', 'nflog:data']);
  });

  it('ends at an attribute that is shorter than its own header, or longer than the packet', () => {
    expect(read('shortAttribute').remarks).toEqual(['Attribute shorter than its header']);
    expect(read('longAttribute').trouble).toBe('malformed');
  });
});
