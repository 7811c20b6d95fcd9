import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './mpls.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);

describe('mpls', () => {
  it('reads the label stack down to its bottom, each entry under a heading of its own', () => {
    const packet = read('stack');
    expect(['mpls.label', 'mpls.exp', 'mpls.bottom', 'mpls.ttl'].map(packet.values)).toEqual([['18', '16'], ['0', '0'], ['0', '1'], ['254', '255']]);
    expect(packet.lines()).toContain('MultiProtocol Label Switching Header, Label: 18, Exp: 0, S: 0, TTL: 254');
    expect(packet.lines()).toContain('MultiProtocol Label Switching Header, Label: 16, Exp: 0, S: 1, TTL: 255');
    expect(packet.lines()).toContain('    0000 0000 0000 0001 0010 .... .... .... = MPLS Label: 18 (0x00012)');
    expect([packet.protocols, packet.range('mpls')]).toEqual(['eth:ethertype:mpls:ip', [14, 4]]);
  });

  it('guesses by the first four bits', () => {
    expect(read('six').protocols).toBe('eth:ethertype:mpls:ipv6');
    expect(read('noGuess').value('data.data')).toBe('a0b0');
    expect(read('noGuess').info).toBe('MPLS Label Switched Packet');
  });

  it('knows the labels with a meaning of their own, RFC 3032 §2.1', () => {
    expect(read('explicitNull').protocols).toBe('eth:ethertype:mpls:ip');
    expect(read('explicitNull').lines()).toContain('MultiProtocol Label Switching Header, Label: 0 (IPv4 Explicit-Null), Exp: 0, S: 1, TTL: 64');
    expect(read('explicitNullSix').protocols).toBe('eth:ethertype:mpls:ipv6');
    expect(read('implicitNull').remarks).toEqual(['Invalid Label: Implicit-Null never appears in the encapsulation']);
  });

  it('reads the control word of an Ethernet pseudowire', () => {
    const packet = read('pseudowire');
    expect([packet.value('pweth.cw.sequence_number'), packet.values('eth.dst')[1]]).toEqual(['7', 'ff:ff:ff:ff:ff:ff']);
    expect(packet.protocols).toBe('eth:ethertype:mpls:pwethheuristic:pwethcw:eth:ethertype:ip');
  });

  it('reads an Ethernet pseudowire without a control word, RFC 4448 §4.4', () => {
    const packet = read('bare');
    expect([packet.value('pweth.cw.sequence_number'), packet.values('eth.dst')[1]]).toEqual([undefined, 'ff:ff:ff:ff:ff:ff']);
    expect(packet.protocols).toBe('eth:ethertype:mpls:pwethheuristic:pwethnocw:eth:ethertype:ip');
  });

  it('reads associated channels', () => {
    expect([read('channel').value('pwach.channel_type'), read('channel').value('data.data')]).toEqual(['0x7ff8', '0102']);
    expect([read('generic').protocols, read('generic').remarks])
      .toEqual(['eth:ethertype:mpls:pwach:ip', ['Error: this byte is reserved and must be 0']]);
  });

  it('is malformed without a bottom', () => {
    expect([read('endless').trouble, read('endless').values('mpls.label')]).toEqual(['malformed', ['16', '16']]);
  });

  it('leaves what the packet above does not use to the frame', () => {
    const packet = dissect(`${examples.stack.hex} ${'00'.repeat(18)}`);
    expect([packet.value('eth.padding'), packet.trouble]).toEqual(['00'.repeat(18), 'none']);
  });
});
