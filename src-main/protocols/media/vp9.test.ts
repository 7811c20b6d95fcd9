import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './vp9.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'vp9' });

describe('vp9', () => {
  it('reads picture, layers and the scalability structure, RFC 9628 §4.2', () => {
    const packet = read('keyframe');
    expect(['pid_ext', 'tid', 'u', 'sid', 'd', 'tl0picidx', 'n_s', 'n_g'].map(name => packet.value(`vp9.pld.${name}`)))
      .toEqual(['4386', '0', '1', '0', '1', '7', '1', '2']);
    expect([packet.values('vp9.pld.width'), packet.values('vp9.pld.height')]).toEqual([['640', '1280'], ['360', '720']]);
    expect([packet.values('vp9.pld.tid'), packet.values('vp9.pld.p_diff'), packet.value('vp9.payload')]).toEqual([['0', '0', '1'], ['1'], '8249']);
    expect(packet.info).toContain(' - Keyframe');
  });

  it('reads the references of flexible mode, at most three', () => {
    const packet = read('flexible');
    expect([packet.value('vp9.pld.pid'), packet.values('vp9.pld.p_diff'), packet.value('vp9.payload')]).toEqual(['5', ['1', '2'], 'aabb']);
    expect(packet.has('vp9.pld.tl0picidx')).toBe(false);
    expect(read('tooManyReferences').trouble).toBe('malformed');
    expect(read('continuation').info).toContain(' - Continuation');
  });
});
