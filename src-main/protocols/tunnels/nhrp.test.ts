import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './nhrp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'nhrp' });

describe('nhrp', () => {
  it('asks for the address of a next hop', () => {
    const packet = read('request');
    expect([packet.info, packet.value('nhrp.hdr.chksum.status'), packet.trouble]).toEqual(['NHRP Resolution Request, ID=5', '1', 'none']);
    expect([packet.value('nhrp.src.nbma.addr'), packet.value('nhrp.dst.prot.addr')]).toEqual(['192.168.200.1', '10.255.255.3']);
    expect(packet.lines()).toContain(
      '        Flags: 0xf802, Is Router, Authoritative, Stable Association, Uniqueness Bit, Stable Binding, Cisco NAT Supported',
    );
  });

  it('tells nothing of a checksum that its length leaves out', () => {
    const { hex } = examples.traffic, short = `${hex.slice(0, 20)}0000${hex.slice(24)}`;
    expect([read('traffic').value('nhrp.hdr.chksum.status'), dissect(short, { as: 'nhrp' }).value('nhrp.hdr.chksum.status')]).toEqual(['1', '2']);
  });

  it('reads extensions', () => {
    const packet = read('request');
    expect([packet.values('nhrp.ext.type'), packet.value('nhrp.auth_ext.data'), packet.value('nhrp.client.nbma.addr')]).toEqual([
      ['0x0003', '0x0007', '0x0009', '0x0000'], '6574', '192.168.200.2',
    ]);
    expect(read('purge').value('nhrp.ext.value')).toBe('abcd');
  });

  it('is answered for clients', () => {
    const packet = read('reply');
    expect([packet.info, packet.values('nhrp.client.prot.addr')])
      .toEqual(['NHRP Resolution Reply, ID=5, Code=Success', ['10.255.255.2', '10.255.255.2']]);
    expect([read('register').value('nhrp.flag.u'), read('purge').value('nhrp.flag.n')]).toEqual(['1', '1']);
  });

  it('quotes the packet that gave rise to it', () => {
    const packet = read('traffic');
    expect([packet.protocols, packet.value('icmp.type'), packet.protocol]).toEqual(['nhrp:ip:icmp', '8', 'NHRP']);
    expect([read('error').value('nhrp.err.code'), read('error').value('nhrp.err.offset'), read('error').value('ip.ttl')]).toEqual(['6', '24', '255']);
  });

  it('reads the request that an error is told of, and what extensions hold that nobody knows', () => {
    const error = dissect(examples.loop.hex, { as: 'nhrp' });
    expect([error.info, error.values('nhrp.hdr.op.type'), error.value('nhrp.reqid')]).toEqual(['NHRP Error Indication', ['7', '1'], '0x00000009']);
    expect(error.lines().map((line) => line.trim())).toContain('Error Code: NHRP Loop Detected (3)');
    const purge = dissect(examples.unknown.hex, { as: 'nhrp' });
    expect([purge.value('nhrp.unknown_ext.value'), purge.value('nhrp.flag.nat')]).toEqual(['abcd', '1']);
  });

  it('tells the code of each client, a vendor, and who knows VPNs', () => {
    const packet = read('refused');
    expect(packet.info).toBe('NHRP Purge Reply, ID=7, Code=Administratively Prohibited, Code=Binding Exists But Is Not Unique');
    expect([packet.value('nhrp.vendor_ext.id'), packet.value('nhrp.vendor_ext.data')]).toEqual(['12', 'abcd']);
    expect([packet.value('nhrp.devcap_ext.srccap.V'), packet.value('nhrp.devcap_ext.dstcap.V')]).toEqual(['1', '0']);
  });

  it('shows addresses of other kinds as bytes', () => {
    expect(read('otherAddresses').value('nhrp.dst.prot.addr_byets')).toBe('060504030201');
  });
});
