import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './aoe.examples.ts';

describe('ATA over Ethernet', () => {
  it('reads commands to a disk, their block counted from the low byte on', () => {
    const frame = dissect(examples.read.hex);
    expect(frame.protocol).toBe('AoE');
    expect(frame.info).toBe('Issue ATA Command Request ATA:Read ext');
    expect(frame.value('aoe.lba')).toBe('0x0000000000000010');
    expect(frame.value('aoe.sector_count')).toBe('2');
  });

  it('reads what a disk answers', () => {
    const frame = dissect(examples.answer.hex);
    expect(frame.info).toBe('Issue ATA Command Response');
    expect(frame.value('aoe.ata.status')).toBe('0x50');
  });

  it('reads who is asked for, and who is not there', () => {
    expect(dissect(examples.query.hex).value('aoe.config.string')).toBe('abc');
    expect(dissect(examples.refused.hex).lines()).toContain('    Error: Device unavailable (3)');
  });
});
