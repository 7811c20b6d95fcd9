import { describe, expect, it } from 'vitest';
import { MORE, type Surroundings } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { type Configurations, CONFIGURATIONS } from './synphasor/configuration.ts';
import { examples } from './synphasor.examples.ts';
import { crc, synphasor } from './synphasor.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'synphasor' });

/** Reads a message behind a configuration of frame 1. */
function readAfter(before: Name, name: Name) {
  const state: Configurations = CONFIGURATIONS.make();
  CONFIGURATIONS.observe(state, { frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: false, bytes: fromHex(examples[before].hex) });
  const around = { conversation: () => state } as unknown as Surroundings;
  return dissect(examples[name].hex, { as: 'synphasor', around, record: { number: 2 } });
}

describe('synchrophasors (IEEE C37.118.2-2011)', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('sums all bytes but the sum (§6.2.3): 0x29b1 of the digits 1 to 9', () => {
    expect(crc(Uint8Array.from('123456789', digit => digit.charCodeAt(0)), 0, 9)).toBe(0x29b1);
    expect([read('start').value('synphasor.checksum.status'), read('wrong').value('synphasor.checksum.status')]).toEqual(['1', '0']);
    expect(read('wrong').value('synphasor.command')).toBe('0x0001');
  });

  it('finds the end of each message by its size', () => {
    const bytes = fromHex(examples.start.hex);
    expect([synphasor.frame!(bytes, 0, bytes.length, 0), synphasor.frame!(bytes, 0, 3, 0)]).toEqual([18, MORE]);
  });

  it('says what is asked of a source (§6.6)', () => {
    expect([read('start').info, read('extended').info]).toEqual(['Command Frame, data transmission on', 'Command Frame, extended frame']);
    expect(read('extended').value('synphasor.extended_frame_data')).toBe('01020304');
  });

  it('reads what a source will send (§6.4)', () => {
    const { values, value, lines } = read('configuration');
    expect(['conf.timebase', 'conf.cfgcnt', 'rate_of_transmission'].map(field => value(`synphasor.${field}`))).toEqual(['1000000', '22', '30']);
    expect(values('synphasor.channel_name')).toHaveLength(19);
    expect(lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      '#1 factor: 915527 * 10^-5, unit: Volt', '#2 factor: 50000 * 10^-5, unit: Ampere', 'Factor for analog value #1: rms of analog input, value: 1',
    ]));
  });

  it('reads rectangular integers by the factors of the configuration (§6.3)', () => {
    const { lines, value } = readAfter('configuration', 'measured');
    // 14635 · 9.15527 V; 1000j · 0.5 A.
    expect(lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'Phasor #1: "VA              ", 133987.376V ∠  0.000° alt 133987.376+j0.000V',
      'Phasor #2: "IA              ",    500.000A ∠ 90.000° alt 0.000+j500.000A',
    ]));
    expect(['frequency_deviation_from_nominal', 'rate_change_frequency', 'digital_status_word', 'data.sync', 'data.conf_frame', 'fracsec_ms']
      .map(field => value(`synphasor.${field}`))).toEqual(['2500', '-0.5', '0x3c12', '1', '1', '100']);
  });

  it('reads polar numbers of floating point as they are', () => {
    const { lines, value } = readAfter('floating', 'measuredFloating');
    expect(lines().map(line => line.trim())).toContain('Phasor #2: "IA              ",     10.000A ∠ 90.000° alt -0.000+j10.000A');
    expect([value('synphasor.actual_frequency_value'), read('measuredFloating').has('synphasor.phasor')]).toEqual(['50', false]);
  });
});
