import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './udp.examples.ts';

const read = (name: keyof typeof examples, options = {}) => dissect(examples[name].hex, { ...examples[name], ...options });

describe('udp', () => {
  it('reads the header', () => {
    const packet = read('plain');
    expect(packet.values('udp.port')).toEqual(['50000', '50001']);
    expect(['udp.length', 'udp.checksum', 'udp.checksum.status', 'udp.payload'].map(packet.value)).toEqual(['10', '0x1b2c', '2', 'abcd']);
    expect([packet.info, packet.protocols, packet.protocol]).toEqual(['50000 → 50001 Len=2', 'ip:udp:data', 'UDP']);
    expect(packet.lines()).toContain('User Datagram Protocol, Src Port: 50000, Dst Port: 50001');
    expect(packet.lines()).toContain('    UDP payload (2 bytes)');
  });

  it('says which lengths cannot be true, and keeps what was read', () => {
    expect([read('tooShort').remarks, read('tooShort').value('udp.srcport')]).toEqual([['Bad length value 7 < 8'], '50000']);
    expect(read('tooLong').info).toBe('50000 → 50001 [BAD UDP LENGTH 100 > IP PAYLOAD LENGTH] Len=92');
  });

  it('tells a cut capture from a malformed packet', () => {
    const cut = dissect(examples.plain.hex.replace(/\s/g, '').slice(0, 2 * 24), { as: 'ip', original: 30 });
    expect([cut.trouble, cut.has('udp.dstport'), cut.has('udp.length')]).toEqual(['cut', true, false]);
  });

  it('is summed with its pseudo header when asked for', () => {
    const wrong = read('plain', { verifyChecksums: true });
    expect([wrong.value('udp.checksum.status'), wrong.remarks.at(-1)])
      .toEqual(['0', `Bad checksum [should be ${wrong.value('udp.checksum_calculated')}]`]);
    const mended = dissect(examples.plain.hex.replace('1b2c', wrong.value('udp.checksum_calculated')!.slice(2)), { as: 'ip', verifyChecksums: true });
    expect(mended.value('udp.checksum.status')).toBe('1');
    expect(read('withoutChecksum', { verifyChecksums: true }).value('udp.checksum.status')).toBe('3');
  });

  it('says of datagrams over IPv6 that they lack a checksum, which they must have, and that a length of 0 is a jumbogram\'s', () => {
    expect(read('version6').info).toBe('50000 → 50001 Len=2 [ILLEGAL CHECKSUM (0)]');
    expect(dissect(examples.version6.hex.replace('000a 0000', '0000 1b2c'), { as: 'ipv6' }).info).toBe('50000 → 50001 Len=2 [Jumbogram]');
  });

  it('notices traceroute', () => {
    expect(read('traceroute').remarks).toContain('Possible traceroute: hop #2, attempt #2');
    expect(dissect(examples.traceroute.hex.replace('c350', '0035'), { as: 'ip' }).has('udp.possible_traceroute')).toBe(false);
  });
});

describe('UDP-Lite', () => {
  it('has a checksum coverage where UDP has its length', () => {
    const packet = read('lite');
    expect([packet.value('udp.checksum_coverage'), packet.protocol, packet.info, packet.protocols])
      .toEqual(['8', 'UDP-Lite', '50000 → 50001 Len=2', 'ip:udplite:data']);
    expect(read('liteTooFar').remarks).toEqual(['Bad checksum coverage length value 100 < 8 or > 10']);
  });

  it('is summed as far as the coverage goes, RFC 3828 §3.1', () => {
    const wrong = read('lite', { verifyChecksums: true });
    const right = wrong.value('udp.checksum_calculated')!.slice(2);
    const other = examples.lite.hex.replace('1b2c', right).replace('abcd', 'dcba');
    expect(dissect(other, { as: 'ip', verifyChecksums: true }).value('udp.checksum.status')).toBe('1');
  });
});
