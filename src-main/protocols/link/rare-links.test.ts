import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rare-links.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('fddi', () => {
  it('turns the bits of its addresses round', () => {
    const packet = read('fddi');
    expect([packet.value('fddi.src'), packet.destination, packet.protocols]).toEqual(['02:00:00:00:00:02', '192.0.2.2', 'fddi:llc:ip']);
    expect(packet.lines()).toContain('Fiber Distributed Data Interface, Async LLC frame, priority 4');
  });

  it('leaves the ring\'s own frames as data', () => {
    expect([read('fddiManagement').info, read('fddiManagement').destination]).toEqual(['SMT', '02:00:00:00:00:01']);
  });
});

describe('arcnet', () => {
  it('reads the longer header of RFC 1201', () => {
    expect([read('arcnet').value('arcnet.sequence'), read('arcnet').protocols]).toEqual(['357', 'arcnet:ip']);
  });

  it('reads the shorter one of RFC 1051, and ARP with addresses of one byte', () => {
    const packet = read('arcnetSimple');
    expect([packet.has('arcnet.sequence'), packet.source, packet.info]).toEqual([false, '0xbe', 'Who has 10.80.131.254? Tell 10.80.131.1']);
  });
});

describe('ipoib', () => {
  it('shows the destination where there was no route header, and the header where there was one', () => {
    const packet = read('ipoib');
    expect([packet.value('ipoib.daddr.qpn'), packet.value('ipoib.dgid'), packet.protocols])
      .toEqual(['0x000550', 'fe80::10:e000:664a:b451', 'ipoib:ip']);
    const routed = read('ipoibRouted');
    expect([routed.value('ipoib.grh.ipver'), routed.value('ipoib.grh.flowlabel'), routed.has('ipoib.daddr')]).toEqual(['6', '1', false]);
  });
});

describe('ipnet', () => {
  it('goes on by the address family', () => {
    expect([read('ipnet').value('ipnet.zsrc'), read('ipnet').protocols, read('ipnetOther').protocols])
      .toEqual(['4294967295', 'ipnet:ip', 'ipnet:data']);
  });
});

describe('pktap', () => {
  it('names the process, and goes on with the link type it names', () => {
    const packet = read('pktap');
    expect([packet.value('pktap.cmdname'), packet.value('pktap.pid'), packet.value('pktap.ifunit')]).toEqual(['curl', '512', '1']);
    expect(packet.protocols).toBe('pktap:pcap_pktdata:eth:ethertype:ip');
  });

  it('calls a header shorter than itself malformed', () => {
    expect([read('pktapShort').trouble, read('pktapOther').protocols]).toEqual(['malformed', 'pktap:data']);
  });
});

describe('juniper', () => {
  it('reads the interface, and the Ethernet frame behind it', () => {
    const packet = read('juniper');
    expect([packet.value('juniper.ext.ifd'), packet.value('juniper.ext.ifl'), packet.value('juniper.direction')]).toEqual(['140', '332', '0x00']);
    expect(packet.protocols).toBe('juniper:eth:ethertype:ip');
  });

  it('leaves what has no link layer, or is not its own, as data', () => {
    expect([read('juniperBare').protocols, read('juniperOther').protocols, read('juniperLong').trouble])
      .toEqual(['juniper:data', 'juniper:data', 'malformed']);
  });
});
