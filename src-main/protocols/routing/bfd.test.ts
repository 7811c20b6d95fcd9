import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './bfd.examples.ts';

describe('bfd', () => {
  it('reads the control packet of RFC 5880 §4.1', () => {
    const packet = dissect(examples.down.hex);
    expect(packet.protocol).toBe('BFD Control');
    expect(packet.info).toBe('Diag: No Diagnostic, State: Down, Flags: 0x20');
    expect([packet.value('bfd.version'), packet.value('bfd.sta'), packet.value('bfd.flags.p'), packet.value('bfd.flags.a')])
      .toEqual(['1', '0x01', '1', '0']);
    expect(packet.value('bfd.my_discriminator')).toBe('0x0de60837');
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '    Message Flags: 0x60, Poll: Set', '        1... .. = Poll: Set', '        .... .0 = Multipoint: Not set',
    ]));
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

  it('says that the section lacks which the flag promises, or has another length', () => {
    expect(dissect(examples.unauthenticated.hex).remarks)
      .toEqual(['Authentication flag is set in a BFD packet, but no authentication data is present']);
    expect(dissect(examples.digest.hex.replace('02 18 02', '02 16 02')).remarks).toContain('Length of authentication section is invalid');
  });

  it('reads flags of version 0, which had no state', () => {
    const packet = dissect(examples.oldest.hex);
    expect([packet.value('bfd.flags.h'), packet.value('bfd.flags.f'), packet.has('bfd.sta'), packet.info])
      .toEqual(['1', '1', false, 'Diag: No Diagnostic, Flags: 0x90']);
  });

  it('reads who verifies a label switched path, RFC 6428 §3.5', () => {
    const packet = dissect(examples.verification.hex);
    expect(['type', 'global.id', 'node.id', 'tunnel.no', 'lsp.no'].map(name => packet.value(`bfd.mep.${name}`)))
      .toEqual(['1', '7', '10.0.0.1', '5', '6']);
  });

  it('calls an authentication section shorter than its header malformed', () => {
    expect(dissect(examples.password.hex.replace('01 09 02', '01 02 02')).trouble).toBe('malformed');
  });
});
