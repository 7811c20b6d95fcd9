import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './opus.examples.ts';

const frames = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'opus' }).values('opus.frame_data');
const remarks = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'opus' }).remarks.map(text => text.slice(6, 10));

describe('opus', () => {
  it('finds the frames of each code, RFC 6716 §3.2', () => {
    expect(['one', 'halves', 'two', 'constant', 'variable'].map(name => frames(name as keyof typeof examples))).toEqual([
      ['0102030405'], ['aabb', 'ccdd'], ['aabb', 'cc'], ['aabb', 'ccdd'], ['aa', 'bbcc', 'ddeeff'],
    ]);
    expect(dissect(examples.constant.hex, { as: 'opus' }).value('opus.padding')).toBe('0000');
  });

  it('tells mode, bandwidth and duration, RFC 6716 §3.1', () => {
    const lines = ['00', '3c', '68', '80', 'f8'].map(byte => dissect(byte, { as: 'opus' }).lines()[1].trim());
    expect(lines.map(line => line.replace(/.*config: /, ''))).toEqual([
      'NB, SILK-only ptime=10 (0)', 'MB, SILK-only ptime=60 (7)', 'SWB, Hybrid ptime=20 (13)', 'NB, CELT-only ptime=2.5 (16)',
      'FB, CELT-only ptime=20 (31)',
    ]);
  });

  it('says which rule a packet breaks, RFC 6716 §3.4', () => {
    expect([remarks('odd'), remarks('long'), remarks('tooMany'), remarks('uneven')]).toEqual([['[R3]'], ['[R4]'], ['[R5]'], ['[R6]']]);
    expect(dissect('78' + '00'.repeat(1276), { as: 'opus' }).remarks.map(text => text.slice(6, 10))).toEqual(['[R2]']);
    expect(dissect('7f 82 05 aa', { as: 'opus' }).remarks.map(text => text.slice(6, 10))).toEqual(['[R7]']);
  });
});
