import { describe, expect, it } from 'vitest';
import { fromHex } from '../tooling/packets.ts';
import { selectivelyAcknowledged } from './tcp-options.ts';

describe('bytes acknowledged selectively', () => {
  const blocks = (...edges: string[]): number =>
    selectivelyAcknowledged(fromHex(`0101 05${(2 + 8 * edges.length).toString(16).padStart(2, '0')} ${edges.join(' ')}`.replaceAll(' ', '')));

  it('are those of the blocks, RFC 2018 §3', () => {
    expect(blocks('00001000 00001064')).toBe(100);
    expect(blocks('00003000 0000300a', '00001000 00001064')).toBe(110);
    expect(blocks('fffffff6 0000000a')).toBe(20); // numbers go round
    expect(selectivelyAcknowledged(fromHex('0101080a0000000100000002'))).toBe(0);
  });

  it('are counted in three blocks, as Wireshark does: a fourth one finds room without timestamps', () => {
    const three = ['00005000 00005001', '00004000 00004002', '00003000 00003004'];
    expect(blocks(...three)).toBe(7);
    expect(blocks(...three, '00001000 00001064')).toBe(7);
  });
});
