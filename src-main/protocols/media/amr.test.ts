import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './amr.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });

describe('amr', () => {
  it('tells by its length how a packet is laid out, RFC 4867 §4.3 and §4.4', () => {
    expect([read('efficient').value('amr.payload_decoded_as'), read('aligned').value('amr.payload_decoded_as')]).toEqual(['1', '0']);
    expect([read('efficient').values('amr.nb.toc.ft'), read('efficient').value('amr.toc.q')]).toEqual([['8'], '1']);
    expect(read('wideEfficient').values('amr.wb.toc.ft')).toEqual(['9']);
  });

  it('cuts octet-aligned packets into their frames', () => {
    const packet = read('aligned');
    expect([packet.values('amr.nb.toc.ft'), packet.values('amr.toc.f'), packet.values('amr.frame_data')])
      .toEqual([['8', '8'], ['1', '0'], ['0102030405', '060708090a']]);
    expect(read('tooShort').remarks[0]).toBe('Not enough data for the frames according to TOC');
    expect(read('tooLong').remarks).toEqual(['Superfluous data remaining']);
  });

  it('reads the wide band with its own frames', () => {
    const packet = read('wide');
    expect([packet.protocol, packet.value('amr.wb.cmr'), packet.value('amr.wb.toc.ft'), packet.value('amr.frame_data')])
      .toEqual(['AMR-WB', '2', '0', '0102030405060708090a0b0c0d0e0f1011']);
  });
});
