import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wpan.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('wpan', () => {
  it('reads addresses of both lengths, extended ones turned round', () => {
    expect([read('data').info, read('data').source, read('data').value('wpan.dst_pan')])
      .toEqual(['Data, Dst: 0x0001, Src: 0x0002', '0x0002', '0xabcd']);
    expect(read('multicast').value('wpan.src64')).toBe('00:12:4b:00:00:00:00:02');
  });

  it('shows the check sequence, and leaves what a wrong one covers alone', () => {
    const packet = read('checked');
    expect([packet.value('wpan.fcs'), packet.has('wpan.fcs.bad')]).toEqual(['0x0000', true]);
    // 02 00 07 through x^16 + x^12 + x^5 + 1, the last bit first, from zero.
    expect(packet.lines()).toContain('    FCS: 0x0000 (Incorrect, expected FCS=0xc107)');
    expect(dissect('0200 07 07c1', { linkType: 195 }).has('wpan.fcs.bad')).toBe(false);
  });

  it('reads beacons with their slots and those who have data waiting', () => {
    const packet = read('beacon');
    expect([packet.value('wpan.bcn_coord'), packet.value('wpan.gts.count'), packet.value('wpan.pending16'), packet.value('wpan.pending64')])
      .toEqual(['1', '1', '0x1111', '00:12:4b:00:00:00:00:02']);
    expect(packet.lines().map(line => line.trim())).toContain('Address: 0x0007, Slot: 2, Length: 1');
  });

  it('reads commands', () => {
    expect((['associationRequest', 'associationResponse', 'disassociation', 'realignment', 'slots'] as const).map(name => read(name).info)).toEqual([
      'Association Request, FFD', 'Association Response, PAN: 0xabcd Addr: 0x0007', 'Disassociation Notification',
      'Coordinator Realignment, PAN: 0xabcd, Coordinator: 0x0000, Channel: 11', 'GTS Request',
    ]);
  });

  it('leaves what is encrypted, and shows the code behind what is not', () => {
    const packet = read('encrypted');
    expect([packet.value('wpan.aux_sec.key_index'), packet.value('wpan.mic'), packet.value('data.data')])
      .toEqual(['0x03', '4d49434d', '7365637265742121']);
    expect([read('explicitKey').value('wpan.aux_sec.key_source'), read('explicitKey').has('wpan.decrypt_error')])
      .toEqual(['0x01000000004b1200', false]);
  });
});

describe('6lowpan', () => {
  it('makes the IPv6 packet again from the frame\'s addresses', () => {
    const packet = read('multicast');
    expect([packet.value('ipv6.src'), packet.value('ipv6.dst'), packet.value('ipv6.hlim'), packet.value('ipv6.plen')])
      .toEqual(['fe80::212:4b00:0:2', 'ff02::1a', '64', '8']);
    expect(packet.protocols).toBe('wpan:6lowpan:ipv6:icmpv6');
  });

  it('writes out ports that took a byte between them, or one of them two', () => {
    expect([read('datagram').value('udp.srcport'), read('datagram').value('udp.dstport'), read('datagram').value('udp.length')])
      .toEqual(['61617', '61618', '12']);
    expect([read('ports').value('udp.srcport'), read('ports').value('udp.dstport')]).toEqual(['5667', '61491']);
  });

  it('takes what is sent in full as it is', () => {
    const packet = read('inline');
    // ECN 1, DSCP 3; the flow label has 20 bits.
    expect([packet.value('ipv6.tclass'), packet.value('ipv6.flow'), packet.value('ipv6.hlim'), packet.value('ipv6.src')])
      .toEqual(['0x0000000d', '0x012345', '32', 'fe80::ff:fe00:1234']);
  });

  it('counts the checksum again that was left out, RFC 6282 §4.3.2', () => {
    const packet = dissect(examples.uncounted.hex, { ...examples.uncounted, verifyChecksums: true });
    expect([packet.value('udp.checksum.status'), packet.value('udp.dstport'), packet.info]).toEqual(['1', '61618', '61617 → 61618 Len=4']);
  });

  it('ends the chain of headers at one that is compressed in an unknown way, or is a whole packet', () => {
    expect([read('unknownNext').value('ipv6.nxt'), read('tunnel').value('ipv6.nxt')]).toEqual(['59', '59']);
  });

  it('pads extension headers to eight bytes', () => {
    expect(read('options').value('ipv6.nxt')).toBe('0');
    expect(read('options').protocols).toBe('wpan:6lowpan:ipv6:ipv6.hopopts:icmpv6');
  });

  it('reads mesh, broadcast and fragment headers', () => {
    const packet = read('mesh');
    expect([packet.value('6lowpan.mesh.orig16'), packet.value('6lowpan.bcast.seqnum'), packet.value('6lowpan.mesh.hops')])
      .toEqual(['0x0001', '9', '5']);
    // Its ends are those of the packet, not the two of this hop.
    expect([packet.value('ipv6.src'), packet.value('ipv6.dst')]).toEqual(['fe80::ff:fe00:1', 'fe80::ff:fe00:2']);
    expect([read('laterFragment').value('6lowpan.frag.offset'), read('laterFragment').value('6lowpan.frag.size')]).toEqual(['40', '40']);
  });
});
