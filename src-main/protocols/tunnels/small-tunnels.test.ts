import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './small-tunnels.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });

describe('etherip', () => {
  it('goes on with the Ethernet frame, RFC 3378 §3', () => {
    expect([read('frame').protocols, read('frame').value('udp.dstport')]).toEqual(['etherip:eth:ethertype:ip:udp', '53000']);
    expect(read('otherVersion').remarks.slice(0, 2)).toEqual(['Version must be 3', 'Reserved field must be 0']);
  });
});

describe('ipcomp', () => {
  it('decompresses what is deflated, RFC 2394', () => {
    expect([read('deflate').value('udp.length'), read('deflate').value('ipcomp.cpi')]).toEqual(['31', '0x0002']);
  });

  it('leaves damaged and other payloads as they are', () => {
    expect([read('damaged').remarks, read('otherTransform').info]).toEqual([['The payload cannot be decompressed'], 'IPComp (CPI=0x0102)']);
  });
});
