import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './enc.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

it('reads families and flags in the order of the machine that captured, the SPI in that of the network', () => {
  for (const [name, flags] of [['little', '0x00000c00'], ['big', '0x00002c01']] as const) {
    const packet = read(name);
    expect([packet.protocols, packet.value('enc.spi'), packet.value('enc.flags')]).toEqual(['enc:ip', '0x00001234', flags]);
    expect(packet.lines()).toContain('Enc IPv4, SPI 0x00001234');
  }
  expect(read('big').lines()).toContain('    Flags: 0x00002c01, Payload encrypted, Payload authenticated, Header authenticated');
  expect(read('little').lines().map(line => line.trim())).toContain('.... .... .... .... .... .1.. .... .... = Payload encrypted: True');
});

it('goes on by the family', () => {
  expect([read('version6').protocols, read('freeBsd').protocols, read('otherFamily').protocols]).toEqual(['enc:ipv6', 'enc:ipv6', 'enc:data']);
});
