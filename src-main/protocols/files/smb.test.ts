import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './smb.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'smb' });

describe('smb', () => {
  it('reads the header', () => {
    const packet = read(examples.negotiate);
    expect([packet.info, packet.protocol, packet.trouble]).toEqual(['Negotiate Protocol Request', 'SMB', 'none']);
    expect([packet.value('smb.pid'), packet.value('smb.flags2.string'), packet.value('smb.flags.response'), packet.value('smb.bcc')]).toEqual(['65279', '1', '0', '12']);
    expect(packet.lines()).toContain('        Flags: 0x18, Canonicalized Pathnames, Case Sensitivity');
  });

  it('tells errors by their status, or by class and code as DOS does', () => {
    expect(read(examples.failed).info).toBe('Tree Connect AndX Response, Error: STATUS_ACCESS_DENIED');
    expect(read(examples.dosError).info).toBe('Open Response, Error: DOS Error 2');
  });
});
