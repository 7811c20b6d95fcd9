import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './av1.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'av1' });

describe('av1', () => {
  it('reads the elements of a packet, the last of a known number without a length', () => {
    const packet = read('sequence');
    expect([packet.values('av1.obu.type'), packet.values('av1.element.length'), packet.values('av1.obu.data')])
      .toEqual([['1', '6'], ['3'], ['aabb', '112233']]);
    expect([packet.value('av1.obu.temporal_id'), packet.value('av1.obu.spatial_id'), packet.value('av1.aggr.n')]).toEqual(['1', '0', '1']);
    expect(packet.info).toContain(' - OBU_SEQUENCE_HEADER, OBU_FRAME');
  });

  it('reads elements that all have lengths, also where these have more bytes than they need', () => {
    const packet = read('counted');
    expect([packet.values('av1.element.length'), packet.values('av1.obu.type'), packet.value('av1.obu.size')]).toEqual([['2', '3'], ['2', '6'], '1']);
  });

  it('reads no header where an element goes on, and no endless numbers', () => {
    expect([read('continued').value('av1.obu.data'), read('continued').has('av1.obu.type')]).toEqual(['aabbcc', false]);
    expect(read('continued').info).toContain(' - Continuation …');
    expect(read('tooLong').trouble).toBe('malformed');
  });
});
