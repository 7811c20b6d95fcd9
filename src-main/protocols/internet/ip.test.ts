import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ip.examples.ts';

const read = (name: keyof typeof examples, options = {}) => dissect(examples[name].hex, { as: 'ip', ...options });

describe('the IPv4 header', () => {
  it('is read field by field', () => {
    const packet = read('plain');
    expect([
      'ip.version', 'ip.hdr_len', 'ip.dsfield', 'ip.dsfield.dscp', 'ip.dsfield.ecn', 'ip.len', 'ip.id', 'ip.flags', 'ip.flags.df',
      'ip.frag_offset', 'ip.ttl', 'ip.proto',
    ].map(packet.value)).toEqual(['4', '20', '0xb8', '46', '0', '24', '0x1234', '0x02', '1', '0', '64', '253']);
    expect([packet.source, packet.destination, packet.protocol, packet.info]).toEqual(['10.0.0.1', '10.0.0.2', 'IPv4', 'Unknown (253)']);
    expect(packet.values('ip.host')).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('is written as Wireshark writes it', () => {
    expect(read('plain').lines().slice(0, 11)).toEqual([
      'Internet Protocol Version 4, Src: 10.0.0.1, Dst: 10.0.0.2',
      '    0100 .... = Version: 4',
      '    .... 0101 = Header Length: 20 bytes (5)',
      '    Differentiated Services Field: 0xb8 (DSCP: EF PHB, ECN: Not-ECT)',
      '        1011 10.. = Differentiated Services Codepoint: Expedited Forwarding (46)',
      '        .... ..00 = Explicit Congestion Notification: Not ECN-Capable Transport (0)',
      '    Total Length: 24',
      '    Identification: 0x1234 (4660)',
      '    010. .... = Flags: 0x2, Don\'t fragment',
      '        0... .... = Reserved bit: Not set',
      '        .1.. .... = Don\'t fragment: Set',
    ]);
  });

  it('ends the packet where its length says', () => {
    expect(read('longer').value('data.data')).toBe('01020304');
    expect(read('lyingLength').remarks).toEqual(['IPv4 total length exceeds packet length (24 bytes)']);
    expect(read('offloaded').value('ip.len')).toBe('24');
    expect(read('shortLength').remarks).toEqual(['Bogus IP length']);
  });

  it('is verified when asked for, RFC 1071', () => {
    const wrong = read('plain', { verifyChecksums: true });
    expect([wrong.value('ip.checksum.status'), wrong.value('ip.checksum_calculated')]).toEqual(['0', '0x12fb']);
    const right = dissect(examples.plain.hex.replace('40fd 0000', '40fd 12fb'), { as: 'ip', verifyChecksums: true });
    expect(right.value('ip.checksum.status')).toBe('1');
    expect(read('plain').value('ip.checksum.status')).toBe('2');
  });

  it('of another version or with an impossible length is said to be so', () => {
    expect(read('version').remarks).toEqual(['Bogus IPv4 version']);
    expect(read('shortHeader').info).toBe('Bogus IP header length (16, must be at least 20)');
  });

  it('gives way to IPv6 where the version says so', () => {
    const packet = dissect(`60000000 0000 3b 40 ${'0'.repeat(64)}`, { as: 'ip' });
    expect([packet.protocols, packet.info, packet.values('ip.version')]).toEqual(['ip:ipv6', 'IPv6 no next header', ['6', '6']]);
    expect(packet.remarks).toEqual(['Bogus IPv4 version']);
  });

  it('remarks on a small time to live, and on a large one to the local network', () => {
    expect(dissect(examples.plain.hex.replace('40fd', '04fd'), { as: 'ip' }).remarks).toEqual(['"Time To Live" only 4']);
    expect(dissect(examples.plain.hex.replace('0a000002', 'e0000005'), { as: 'ip' }).remarks)
      .toEqual(['"Time To Live" != 1 for a packet sent to the Local Network Control Block (see RFC 3171)']);
    const toDnsNeighbours = examples.plain.hex.replace('0a000002', 'e00000fb');
    expect(dissect(toDnsNeighbours, { as: 'ip' }).remarks[0]).toContain('!= 255');
    expect(dissect(toDnsNeighbours.replace('40fd', '0102'), { as: 'ip' }).has('ip.ttl.lncb')).toBe(false);
  });
});

describe('options', () => {
  it('of a record route tell passed from free places', () => {
    const packet = read('recordRoute');
    expect([packet.values('ip.rec_rt'), packet.values('ip.empty_rt')]).toEqual([['1.2.3.4'], ['0.0.0.0', '0.0.0.0']]);
    expect(packet.lines()).toContain('            Empty Route: 0.0.0.0 <- (next)');
    expect(packet.lines()).toContain('    Options: (16 bytes), Record Route');
  });

  it('of a source route name the final destination', () => {
    const packet = read('sourceRoute');
    expect([packet.value('ip.cur_rt'), packet.value('ip.dst'), packet.destination]).toEqual(['10.0.0.2', '192.0.2.9', '192.0.2.9']);
    expect(packet.lines()[0]).toMatch(/, Src: 10.0.0.1, Dst: 192.0.2.9, Via: 10.0.0.2$/);
  });

  it('hold time stamps, addresses, security labels and rates', () => {
    expect(read('timestamps').values('ip.opt.time_stamp')).toEqual([String(0x00112233), '0']);
    expect(read('routerAlert').lines()).toContain('        IP Option - Router Alert (4 bytes): Router shall examine packet (0)');
    expect(read('security').value('ip.opt.sec_rfc791_tcc')).toBe('ABC');
    expect(read('commercial').value('ip.cipso.categories')).toBe('0,2,15');
    // RFC 4782 §3.1: the packet has 64 hops left, its rate request as many.
    expect([read('quickStart').value('ip.opt.qs_ttl'), read('quickStart').value('ip.opt.qs_ttl_diff')]).toEqual(['64', '0']);
    expect(read('quickStart').value('ip.opt.originator')).toBe('10.0.0.9');
  });

  it('that go past the header are remarked on', () => {
    expect(read('badOption').remarks).toEqual(['Record Route (option length = 255 bytes says option goes past end of options)']);
  });
});

describe('fragments', () => {
  const whole = Uint8Array.from({ length: 28 }, (_, i) => i);
  const around = (frame: number): Surroundings => ({
    datagram: () => (frame === 2
      ? { bytes: whole, frame: 2, pieces: [{ frame: 2, offset: 24, length: 4 }, { frame: 1, offset: 0, length: 24, overlap: 'same' as const }] }
      : { completedIn: 2 }),
    tcp: () => undefined, udp: () => undefined, conversation: () => undefined, timeOf: () => undefined,
  });

  it('are data where they are alone', () => {
    const packet = read('lastFragment');
    expect(packet.info).toBe('Fragmented IP protocol (proto=Unknown 253, off=24, ID=1234)');
    expect([packet.value('ip.frag_offset'), packet.value('data.data')]).toEqual(['3', '01020304']);
  });

  it('point to the frame that completes them', () => {
    const packet = read('firstFragment', { around: around(1) });
    expect(packet.info).toMatch(/ \[Reassembled in #2\]$/);
    expect(packet.value('ip.reassembled_in')).toBe('2');
  });

  it('are shown in their order where they become whole', () => {
    const packet = read('lastFragment', { around: around(2), record: { number: 2 } });
    expect(packet.lines()).toContain('    [2 IPv4 Fragments (28 bytes): #1(24), #2(4)]');
    expect(packet.lines()).toContain('        [Frame: 2, payload: 24-27 (4 bytes)]');
    expect([packet.values('ip.fragment'), packet.value('ip.fragment.count'), packet.value('ip.fragment.overlap')]).toEqual([['1', '2'], '2', '1']);
    expect(packet.value('data.len')).toBe('28');
  });
});

it('IP in IP, RFC 2003, is read to the inner packet', () => {
  const packet = read('nested');
  expect([packet.protocols, packet.source]).toEqual(['ip:ip:data', '192.0.2.1']);
});
