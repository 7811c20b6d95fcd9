import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './jpeg.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'jpeg' });

describe('jpeg', () => {
  it('gives sizes in pixels, RFC 2435 §3.1.5', () => {
    const packet = read('plain');
    expect([packet.value('jpeg.main_hdr.width'), packet.value('jpeg.main_hdr.height'), packet.value('jpeg.payload')])
      .toEqual(['320', '240', 'aabbcc']);
  });

  it('reads restart markers, RFC 2435 §3.1.7', () => {
    const packet = read('restarts');
    expect(['interval', 'f', 'l', 'count'].map(name => packet.value(`jpeg.restart_hdr.${name}`))).toEqual(['8', '1', '1', '5']);
    expect(packet.value('jpeg.main_hdr.offset')).toBe('1024');
  });

  it('reads tables in the first packet of a frame alone, RFC 2435 §3.1.8', () => {
    expect(read('tables').value('jpeg.qtable_hdr.data')).toBe('01020304');
    expect([read('laterFragment').has('jpeg.qtable_hdr.length'), read('laterFragment').value('jpeg.payload')]).toEqual([false, 'aabb']);
  });
});
