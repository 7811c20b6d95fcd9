import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './glbp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, examples[name]);

describe('glbp', () => {
  it('tells who speaks for the group, and which address is shared', () => {
    const hello = read('hello');
    expect([hello.info, hello.value('glbp.hello.vgstate'), hello.value('glbp.hello.virtualipv4'), hello.value('glbp.reqresp.virtualmac')])
      .toEqual(['G: 1, Hello, IPv4, Request/Response?', '32', '10.0.0.1', '00:07:b4:00:01:01']);
    expect(hello.lines()).toContain('    TLV l=28, t=Hello');
    expect([read('hello6').info, read('hello6').value('glbp.hello.virtualipv6')]).toEqual(['G: 1, Auth, Hello, IPv6', 'fe80::1']);
  });

  it('takes addresses for what they are, and remarks on lengths that are not theirs', () => {
    expect([read('otherAddress').info, read('otherAddress').value('glbp.hello.virtualunk')]).toEqual(['G: 1, Hello, 3', '0a000001']);
    expect([read('wrongAddress').has('glbp.ipv4_wrong_length'), read('wrongAddress').has('glbp.hello.virtualipv4')]).toEqual([true, false]);
  });

  it('authenticates by a password or by hashes', () => {
    expect([read('hello6').value('glbp.auth.plainpass'), read('string').value('glbp.auth.md5hash')]).toEqual(['abc', 'ab'.repeat(16)]);
    expect([read('chain').value('glbp.auth.md5chainindex'), read('chain').value('glbp.auth.md5chainhash')]).toEqual(['1', 'cd'.repeat(16)]);
    expect(read('otherAuthentication').value('glbp.auth.authunknown')).toBe('0102');
  });

  it('keeps what it does not know, and stops where a length cannot be', () => {
    expect([read('unknown').info, read('unknown').value('glbp.unknown.data')]).toEqual(['G: 1, 7', '010203']);
    expect([read('tooShort').has('glbp.tlv_length_too_small'), read('tooShort').trouble]).toEqual([true, 'none']);
  });
});
