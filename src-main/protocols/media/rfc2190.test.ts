import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rfc2190.examples.ts';

const as = { as: 'rfc2190' } as const;

describe('H.263 in RTP', () => {
  it('begins with a picture in mode A (RFC 2190 §5.1)', () => {
    const packet = dissect(examples.picture.hex, as);
    expect([packet.info, packet.protocols]).toEqual(['MODE A H263 payload (PSC) P-frame', 'rfc2190:h263']);
    expect(['srcformat', 'picture_coding_type', 'syntax_based_arithmetic', 'r', 'dbq', 'trb', 'tr'].map(name => packet.value(`rfc2190.${name}`)))
      .toEqual(['2', '1', '1', '5', '2', '6', '99']);
    expect(['tr2', 'source_format', 'pquant', 'psbi', 'trb', 'dbquant', 'psupp'].map(name => packet.value(`h263.${name}`)))
      .toEqual(['77', '0x03', '9', '2', '5', '1', '171']);
    expect(packet.values('h263.pei')).toEqual(['1', '0']);
    expect(['psc', 'tr2', 'source_format', 'psupp'].map(name => packet.range(`h263.${name}`))).toEqual([[4, 3], [6, 2], [8, 1], [11, 2]]);
  });

  it('is in mode A where F says so, whatever P says', () => {
    const packet = dissect(examples.pair.hex, as);
    expect([packet.info, packet.value('h263.pquant'), packet.has('rfc2190.mba')]).toEqual(['MODE A H263 payload (PSC) I-Frame', '31', false]);
  });

  it('knows the extended type of a picture, and groups of blocks', () => {
    const extended = dissect(examples.extended.hex, as), group = dissect(examples.group.hex, as);
    expect([extended.value('h263.ufep'), extended.value('h263.ext_source_format'), extended.value('h263.psi')]).toEqual(['1', '0x02', '0']);
    expect([group.info, group.value('h263.gn')]).toEqual(['MODE A H263 payload (GBSC) ', '4']);
    expect(dissect(examples.middle.hex, as).value('h263.stream')).toBe('555555555555');
  });

  it('begins with a macroblock in modes B and C (§5.2, §5.3)', () => {
    const one = dissect(examples.macroblock.hex, as), two = dissect(examples.macroblockOfPair.hex, as);
    const names = ['quant', 'gobn', 'mba', 'hmv1', 'vmv1', 'hmv2', 'vmv2', 'picture_coding_type', 'advanced_prediction'];
    expect(names.map(name => one.value(`rfc2190.${name}`))).toEqual(['17', '6', '88', '65', '127', '3', '64', '1', '1']);
    expect(names.slice(2, 7).map(name => two.value(`rfc2190.${name}`))).toEqual(['88', '1', '2', '3', '4']);
    expect(['rr', 'dbq', 'trb', 'tr'].map(name => two.value(`rfc2190.${name}`))).toEqual(['5', '1', '6', '200']);
    expect(two.info).toBe('MODE C H263 payload ');
  });
});
