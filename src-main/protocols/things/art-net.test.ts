import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './art-net.examples.ts';
import { artnet } from './art-net.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('artnet', () => {
  it.each([
    ['poll', 'ArtPoll (0x2000)'], ['reply', 'ArtPollReply (0x2100)'], ['levels', 'ArtDMX (0x5000)'], ['rdm', 'ArtRdm (0x8300)'],
    ['programmed', 'ArtIpProgReply (0xf900)'], ['unknown', 'Unknown (0x1234)'],
  ] as const)('names %s', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('writes light levels as shares, sixteen a line', () => {
    expect(lines('levels')).toEqual(expect.arrayContaining([
      '0x001:   0% 49%100%  0%  0%  0%  0%  0% 100%  0%  0%  0%  0%  0%  0%  0%', '0x011:  50%100%',
    ]));
    expect([read('levels').protocol, read('levels').value('artnet.output.universe')]).toEqual(['DMX Channels', '515']);
    // A length beyond the datagram is not taken at its word.
    expect([read('longLevels').value('artnet.output.length'), read('longLevels').value('dmx_chan.data_filter')]).toEqual(['512', '00:ff']);
  });

  it('makes universes of net, subnet and port', () => {
    // Net 1, subnet 2, ports 1 to 4: 15 bits.
    expect(lines('reply')).toContain('[Universe of input port 4: 292]');
    expect(read('reply').value('artnet.poll_reply.swout_1_universe')).toBe(String(0x125));
    expect(read('control').value('artnet.tod_control.universe')).toBe(String(0x110));
  });

  it('reads answers of nodes that end before the addresses that they are bound to', () => {
    expect([read('oldReply').trouble, read('oldReply').has('artnet.poll_reply.bind_index')]).toEqual(['none', false]);
    expect([read('reply').value('artnet.poll_reply.bind_index'), read('reply').value('artnet.poll_reply.esta_man')]).toEqual(['0x01', '0x414c']);
  });

  it('names what is set of a number with bits', () => {
    expect(lines('poll')).toContain(
      'TalkToMe: 0x0e, Send me ArtPollReply on change, Send diagnostics messages, Send diagnostics unicast: Unicast',
    );
    expect(lines('program')).toContain('Command: 0x87, Program Port, Program Subnet Mask, Program IP, Enable Programming');
    expect(lines('address')).toContain('NetSwitch: Net: 1, Write Net');
    expect(read('pollRange').value('artnet.poll.target_port_top')).toBe(String(0x123));
  });

  it('is not there without its name', () => {
    const other = Uint8Array.from({ length: 20 }, () => 0x41);
    expect(artnet.accepts!(other, 0, other.length)).toBe(false);
  });
});

describe('rdm', () => {
  it('adds the start code to the sum (E1.20 §6.2.11)', () => {
    expect([read('rdm').value('rdm.checksum.status'), read('rdm').value('rdm.pid'), read('rdm').value('rdm.port_id')]).toEqual(['1', '0x0060', '1']);
    expect([read('wrongSum').value('rdm.checksum.status'), read('wrongSum').value('rdm.rt'), read('wrongSum').value('rdm.trailer')])
      .toEqual(['0', '0x01', '55']);
    expect(lines('rdm')).toContain('Remote Device Management, Dst UID: 4c4c:00000001, Src UID: 4c4c:ffffffff');
  });
});
