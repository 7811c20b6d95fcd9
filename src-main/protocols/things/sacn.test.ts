import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sacn.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('acn', () => {
  it('shows light levels by their universe, the start code apart (E1.31 §7)', () => {
    const stream = read('levels');
    expect(stream.info).toBe('CID 00010203-0405-0607-0809-0a0b0c0d0e0f, Universe 1, Seq   7, Sc 00, [ff 80 0a 00 00 00...]');
    expect([stream.value('acn.dmx.source_name'), stream.value('acn.dmx.priority'), stream.value('acn.dmx.count'), stream.trouble])
      .toEqual(['Console1', '100', '24', 'none']);
    expect(lines('levels')).toEqual(expect.arrayContaining([
      'PDU: Streaming DMX, Universe: 1, Priority: 100', '001-020: FF 80  A .. .. .. .. .. .. .. | .. .. .. .. .. .. .. .. .. ..',
      '021-040: .. .. ..',
    ]));
  });

  it('tells the end of a stream and other start codes', () => {
    expect([read('last').value('acn.dmx.option_s'), read('last').info.endsWith('Sc dd, [01]')]).toEqual(['1', true]);
  });

  it('tells when levels become light, and which universes there are (§6.3, §8)', () => {
    expect([read('synchronization').value('acn.dmx.sync_address'), read('discovery').values('acn.dmx.universe')]).toEqual(['5', ['1', '2', '63999']]);
    expect(read('synchronization').info).toBe('CID 00010203-0405-0607-0809-0a0b0c0d0e0f, Synchronization, Universe 5, Seq   3');
  });

  it('reads sessions, and what wrappers carry for their members (E1.17 SDT)', () => {
    expect([read('join').value('acn.ipv4'), read('join').value('acn.nak_modulus'), read('join').value('acn.expiry')]).toEqual(['239.255.0.1', '20',
      '10']);
    expect([read('refusal').value('acn.refuse_code'), read('nak').value('acn.last_missed_sequence')]).toEqual(['4', '8']);
    expect([read('wrapper').values('acn.sdt_vector'), read('wrapper').values('acn.reliable_sequence_number')]).toEqual([['1', '14'], ['2', '9']]);
    expect([read('property').value('acn.dmp_vector'), read('property').value('acn.dmp_data')]).toEqual(['1', '05']);
    expect(Object.keys(examples).map(name => read(name as keyof typeof examples).trouble)).toEqual(Object.keys(examples).map(name => (name === 'tooLong' ? 'malformed' : 'none')));
  });

  it('reads streams of the drafts', () => {
    const draft = read('draft');
    expect(draft.info).toBe('CID 00010203-0405-0607-0809-0a0b0c0d0e0f, Universe 1, Seq   7, Sc dd, [ff 80 0a]');
    expect([draft.value('acn.dmx.source_name'), draft.value('acn.dmx.start_code'), draft.has('acn.dmx.options'), draft.trouble])
      .toEqual(['Console1', '221', false, 'none']);
  });

  it('tells what a unit is, also where one in it is longer', () => {
    expect(read('tooLong').lines().filter(line => line.includes('PDU')))
      .toEqual(['    PDU: Root DMX, Src: 00010203-0405-0607-0809-0a0b0c0d0e0f', '        PDU']);
  });

  it('says so where a unit is shorter than its own length', () => {
    expect(dissect('0010 0000 4153432d45312e3137000000 7001', { as: 'acn' }).trouble).toBe('malformed');
  });
});
