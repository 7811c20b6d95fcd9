import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sv.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('sv', () => {
  it('reads a unit\'s samples', () => {
    const packet = read('one');
    expect([packet.protocol, packet.trouble, packet.value('sv.svID'), packet.value('sv.smpCnt'), packet.value('sv.smpSynch')])
      .toEqual(['IEC61850 Sampled Values', 'none', 'MU01', '3999', '2']);
    expect(packet.value('sv.seqData')?.slice(0, 16)).toBe('000003e800000000');
  });

  it('reads several units in one message, and that they are simulated', () => {
    const packet = read('two');
    expect([packet.values('sv.smpCnt'), packet.value('sv.seqASDU'), packet.value('sv.reserve1.s_bit'), packet.trouble])
      .toEqual([['0', '1'], '2', '1', 'none']);
  });

  it('reads what is optional', () => {
    const packet = read('full');
    expect([
      packet.value('sv.datSet'), packet.value('sv.refrTm'), packet.value('sv.smpRate'), packet.value('sv.smpMod'), packet.value('sv.gmidentity'),
    ]).toEqual(['ds', 'Jan  1, 2020 00:00:00.250000000 UTC', '80', '1', '0x0102030405060708']);
    expect(packet.trouble).toBe('none');
  });

  it('knows no other messages', () => {
    expect(read('other').trouble).toBe('malformed');
  });
});
