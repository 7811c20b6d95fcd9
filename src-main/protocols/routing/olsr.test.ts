import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './olsr.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('olsr', () => {
  it('reads neighbors by the kind of their links, and times in sixteenths with an exponent', () => {
    const packet = read('hello');
    // 0x86: (1 + 8/16) * 2^6 / 16.
    expect([packet.value('olsr.vtime'), packet.value('olsr.htime'), packet.values('olsr.link_type'), packet.values('olsr.neighbor_addr')])
      .toEqual(['6', '2', ['6', '10'], ['10.0.0.2', '10.0.0.3', '10.0.0.4']]);
    expect(packet.info).toBe('OLSR (IPv4) Packet,  Length: 40 Bytes');
  });

  it('reads topologies, interfaces and networks, one message after the other', () => {
    expect([read('topology').value('olsr.ansn'), read('topology').values('olsr.neighbor_addr')]).toEqual(['5', ['10.0.0.2', '10.0.0.3']]);
    expect([read('networks').values('olsr.netmask'), read('networks').values('olsr.message_type')])
      .toEqual([['255.255.255.0', '0.0.0.0'], ['4', '3']]);
    expect(read('interfaces').values('olsr.interface_addr')).toEqual(['10.0.0.2', '10.0.0.3']);
  });

  it('reads what olsr.org and nrlolsr add: qualities of links, and names', () => {
    expect([read('qualities').values('olsr.lq'), read('qualities').values('olsr.nlq')]).toEqual([['255', '255'], ['200', '200']]);
    expect([read('otherTopology').value('olsr.nrl.spf'), read('names').value('olsr.ns.content')]).toEqual(['2', 'host1']);
  });

  it('remarks on bytes that make no whole address, and takes no message shorter than its header', () => {
    expect([read('odd').has('olsr.not_enough_bytes'), read('odd').values('olsr.network_addr')]).toEqual([true, ['10.0.0.0']]);
    expect(read('tooShort').trouble).toBe('malformed');
  });

  it('is known by its port', () => {
    expect([read('datagram').protocol, read('datagram').protocols]).toEqual(['OLSR v1', 'eth:ethertype:ip:udp:olsr']);
  });
});
