import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './chdlc.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, examples[name]);

describe('chdlc', () => {
  it('goes on by Ethernet type', () => {
    const packet = read('ip');
    expect(['chdlc.address', 'chdlc.control', 'chdlc.protocol', 'ip.dst'].map(packet.value)).toEqual(['0x0f', '0x00', '0x0800', '10.0.0.2']);
    expect(packet.protocols).toBe('chdlc:ip');
  });

  it('reads the byte of padding before OSI protocols, and shows unknown types', () => {
    expect(read('osi').value('chdlc.clns_padding')).toBe('0x03');
    expect([read('unknown').protocol, read('unknown').value('data.data')]).toEqual(['0x1234', '01']);
  });
});

describe('slarp', () => {
  it.each([
    ['request', 'Request, from 0.0.0.0, mask 0.0.0.0'],
    ['reply', 'Reply, from 15.0.0.1, mask 255.255.255.252'],
    ['keepalive', 'Line keepalive, outgoing sequence 5, returned sequence 2'],
  ] as const)('reads a %s', (name, info) => {
    expect([read(name).info, read(name).protocol, read(name).remarks]).toEqual([info, 'SLARP', []]);
  });

  it('remarks on a reliability that is not all ones', () => {
    expect(read('unreliable').remarks).toEqual(['Reliability must be 0xFFFF']);
  });
});

it('says where an address would be that a line has none', () => {
  expect(dissect('0f00 7777 00', { linkType: 104 }).source).toBe('N/A');
});
