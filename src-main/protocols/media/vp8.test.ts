import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './vp8.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'vp8' });

describe('vp8', () => {
  it('reads the descriptor: picture, layers and key index, RFC 7741 §4.2', () => {
    const packet = read('keyframe');
    expect(['pictureid', 'tl0picidx', 'tid', 'y', 'partid'].map(name => packet.value(`vp8.pld.${name}`))).toEqual(['4386', '7', '1', '1', '0']);
    expect(read('keyframeOfOneByte').value('vp8.pld.pictureid')).toBe('17');
  });

  it('reads key frames: size of 14 bits, scale of two, RFC 6386 §9.1', () => {
    const packet = read('keyframe'), scaled = read('keyframeOfOneByte');
    expect([packet.value('vp8.keyframe.width'), packet.value('vp8.keyframe.height'), packet.value('vp8.hdr.partition_size')])
      .toEqual(['640', '360', '16']);
    expect(['width', 'horizontal_scale', 'height', 'vertical_scale'].map(name => scaled.value(`vp8.keyframe.${name}`)))
      .toEqual(['640', '1', '360', '2']);
    expect(read('wrongCode').remarks[0]).toBe('Startcode is incorrect');
  });

  it('says what else there is of a frame', () => {
    expect(read('continuation').info).toContain(' - Continuation');
    expect(read('secondPartition').info).toContain(' - Start of partition 2');
    expect(read('interframe').remarks[0]).toContain('all of first partition');
    expect(read('keyframe').remarks[0]).toBe('First partition is split with 4 bytes in this packet and 12 bytes in subsequent frames');
  });
});
