import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './bfd.examples.ts';

describe('bfd', () => {
  it('reads the control packet of RFC 5880 §4.1', () => {
    const packet = dissect(examples.down.hex);
    expect(packet.protocol).toBe('BFD Control');
    expect(packet.info).toBe('Diag: No Diagnostic, State: Down, Flags: 0x20');
    expect([packet.value('bfd.version'), packet.value('bfd.sta'), packet.value('bfd.flags.p'), packet.value('bfd.flags.a')]).toEqual(['1', '0x01', '1', '0']);
    expect(packet.value('bfd.my_discriminator')).toBe('0x0de60837');
    expect(packet.lines()).toContain('    Detect Time Multiplier: 3 (= 3000 ms Detection time)');
    expect(packet.lines()).toContain('    Desired Min TX Interval: 1000 ms (1000000 us)');
  });

  it('reads a password of six bytes behind its three-byte header', () => {
    expect(dissect(examples.password.hex).value('bfd.auth.password')).toBe('secret');
  });

  it('reads a keyed digest with its sequence number', () => {
    const packet = dissect(examples.digest.hex);
    expect([packet.value('bfd.auth.seq_num'), packet.value('bfd.checksum')]).toEqual(['0x00000005', '01020304050607080910111213141516']);
  });

  it('calls an authentication section shorter than its header malformed', () => {
    expect(dissect(examples.password.hex.replace('01 09 02', '01 02 02')).trouble).toBe('malformed');
  });
});
