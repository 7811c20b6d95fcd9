import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './lisp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });

describe('lisp', () => {
  it('asks where a prefix is', () => {
    const packet = read('request');
    expect([packet.info, packet.value('lisp.mreq.flags'), packet.value('lisp.mreq.srceid.ipv4'), packet.value('lisp.mreq.itr_rloc_ipv6')]).toEqual([
      'Map-Request (SMR) for 153.16.31.80/28', '0x000014', '153.16.31.80', '2607:f2c0:f00f:b001::face:bbc0',
    ]);
    expect(packet.lines()).toContain('    Map-Request Record 1: 153.16.31.80/28');
    expect([packet.value('lisp.mapping.ttl'), packet.trouble]).toEqual(['1440', 'none']);
  });

  it('is answered with locators', () => {
    const packet = read('reply');
    expect([packet.info, packet.value('lisp.loc.locator')])
      .toEqual(['Map-Reply (RLOC-probe reply) for 153.16.31.80/28', '2607:f2c0:f00f:b001::face:bbc0']);
    expect(packet.lines()).toContain(
      '        Locator Record 1, Local RLOC: 2607:f2c0:f00f:b001::face:bbc0, Reachable, Priority/Weight: 1/100, Multicast Priority/Weight: 255/0',
    );
  });

  it('registers mappings, signed by a device of a site', () => {
    const packet = read('register');
    expect([packet.value('lisp.auth'), packet.value('lisp.xtrid'), packet.value('lisp.siteid')])
      .toEqual(['aabbccdd', '000102030405060708090a0b0c0d0e0f', '0000000000000007']);
  });

  it('knows addresses of other families', () => {
    expect([read('notify').value('lisp.mapping.eid.mac'), read('notify').value('lisp.mapping.eid.dn')]).toEqual(['02:00:00:00:00:01', 'xtr1']);
    expect(read('canonical').value('lisp.lcaf.header')).toBe('000002000003010203');
    expect(read('otherFamily').trouble).toBe('malformed');
  });

  it('wants the end of a name, unless the capture cut it off', () => {
    const bytes = fromHex(examples.notify.hex);
    const cut = dissect(bytes.subarray(0, -1), { as: 'lisp', original: bytes.length });
    expect([cut.trouble, cut.value('lisp.mapping.eid.mac'), cut.has('lisp.mapping.eid.dn')]).toEqual(['cut', '02:00:00:00:00:01', false]);
    expect(dissect(bytes.subarray(0, -1), { as: 'lisp' }).trouble).toBe('malformed');
  });

  it('encapsulates control messages', () => {
    const packet = read('encapsulated');
    expect([packet.protocols, packet.values('lisp.type'), packet.value('lisp.ecm.flags.ddt')]).toEqual(['lisp:ip:udp:lisp', ['8', '2'], '1']);
  });
});

describe('lisp-data', () => {
  it('carries packets', () => {
    const packet = read('data');
    expect([packet.protocols, packet.value('lisp-data.nonce'), packet.value('lisp-data.iid'), packet.value('lisp-data.lsb8')])
      .toEqual(['lisp-data:ip:udp:lisp', '7', '42', '0x01']);
    expect([read('versions').value('lisp-data.srcmapver'), read('versions').value('lisp-data.dstmapver')]).toEqual(['1', '2']);
  });
});
