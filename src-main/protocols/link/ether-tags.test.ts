import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ether-tags.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);

describe('vntag', () => {
  it('reads direction and ports, and goes on by the type', () => {
    const packet = read('vntag');
    expect(['dir', 'ptr', 'dst', 'src'].map(name => packet.value(`vntag.${name}`))).toEqual(['1', '0', '7', '2']);
    expect(packet.protocols).toBe('eth:ethertype:vntag:ethertype:ip');
  });
});

describe('macsec', () => {
  it('dissects what is protected but not encrypted, and finds the check value by the short length', () => {
    const packet = read('protected');
    expect([packet.value('macsec.PN'), packet.value('macsec.SCI.port_identifier'), packet.value('ip.dst')]).toEqual(['66', '1', '192.0.2.2']);
    expect(packet.value('macsec.ICV')).toBe('000102030405060708090a0b0c0d0e0f');
    expect(packet.value('eth.padding') ?? packet.value('eth.trailer')).toBe('0000');
  });

  it('keeps the data whole that a short length tells, where the check value is not (IEEE 802.1AE §9.7)', () => {
    const packet = dissect(examples.protected.hex.replace(/0c0d0e0f 0000$/, ''));
    expect([packet.value('ip.len'), packet.value('macsec.ICV'), packet.remarks]).toEqual(['20', '000102030405060708090a0b', []]);
  });

  it('takes the last 16 bytes for the check value of longer frames', () => {
    expect([read('protectedLong').value('macsec.ICV'), read('protectedLong').value('data.len')]).toEqual(['000102030405060708090a0b0c0d0e0f', '28']);
  });

  it('leaves encrypted payload alone', () => {
    expect([read('encrypted').protocols, read('encrypted').value('macsec.TCI.E')]).toEqual(['eth:ethertype:macsec:data', '1']);
    expect(read('tooShort').trouble).toBe('malformed');
  });
});

describe('nsh', () => {
  it('reads path and index, and four words of context', () => {
    const packet = read('serviceFixed');
    expect([packet.value('nsh.spi'), packet.value('nsh.si'), packet.values('nsh.contextheader').length]).toEqual(['777', '7', 4]);
    expect(packet.protocols).toBe('eth:ethertype:nsh:ip');
  });

  it('reads options, and whatever follows', () => {
    expect([read('serviceVariable').value('nsh.metadata'), read('serviceVariable').protocols]).toEqual(['abcd', 'eth:ethertype:nsh:ipv6']);
    expect(read('serviceEthernet').protocols).toBe('eth:ethertype:nsh:eth:ethertype:ip');
    expect(read('serviceNested').protocols).toBe('eth:ethertype:nsh:nsh:ip');
  });

  it('calls a length below that of its own header malformed', () => {
    expect(read('serviceShort').trouble).toBe('malformed');
  });
});

describe('etag', () => {
  it('reads the ports of an extender (IEEE 802.1BR-2012 §7.5)', () => {
    const packet = read('extender');
    // 0x7345: priority 3, eligible to be dropped, base 0x345; 0x1007: group 1, base 0x007; then the extensions of both.
    expect(['pcp', 'dei', 'iecid_base', 'group', 'ecid_base', 'iecid_ext', 'ecid_ext'].map(name => packet.value(`etag.${name}`)))
      .toEqual(['3', '1', '0x0345', '1', '0x0007', '0x02', '0x03']);
    expect(packet.lines()).toContain('802.1BR E-Tag, TCI: 0x734510070203 Ingress_E-CID: 9029 E-CID: 12295');
    expect(packet.protocols).toBe('eth:ethertype:etag:ethertype:ip');
  });
});

describe('avsp', () => {
  it('reads times of 64 and of 48 bits', () => {
    expect([read('arista').value('avsp.64sec'), read('arista').value('avsp.64ns')]).toEqual(['1559162199', '944724424']);
    expect(read('aristaShort').value('avsp.48sec')).toBe('60759');
    expect(read('aristaOther').remarks).toEqual(['Unknown timestamp version: 0x11']);
  });
});

describe('cmd', () => {
  it('reads the security group, whether the type stands behind it or, in GRE, before it', () => {
    expect([read('metadata').value('cmd.sgt'), read('metadata').protocols]).toEqual(['7', 'eth:ethertype:cmd:ip']);
    expect([read('metadataInGre').value('cmd.sgt'), read('metadataInGre').protocols]).toEqual(['7', 'eth:ethertype:ip:gre:cmd:ip']);
  });
});
