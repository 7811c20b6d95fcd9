import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './gsmtap.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'gsmtap' });

describe('gsmtap', () => {
  it('reads channel, frame and signal', () => {
    const packet = read('control');
    expect(['arfcn', 'uplink', 'pcs_band', 'signal_dbm', 'snr_db', 'frame_nr', 'chan_type', 'sub_slot'].map(name => packet.value(`gsmtap.${name}`)))
      .toEqual(['629', '1', '0', '-60', '20', '649859', '2', '3']);
    expect([packet.info, packet.lines()[0]]).toEqual(['CCCH', 'GSM TAP Header, ARFCN: 629 (Uplink), TS: 0, Channel: CCCH (3)']);
  });

  it('reads power and timing of associated channels', () => {
    const packet = read('associated');
    expect(['power_lev', 'fpc', 'ta'].map(name => packet.value(`gsmtap.sacch_l1.${name}`))).toEqual(['5', '1', '7']);
    expect(packet.value('data.data')).toBe('aabbcc');
  });

  it('goes by the length of the header', () => {
    expect([read('burst').info, read('longer').value('data.data'), read('shorter').trouble]).toEqual(['NORMAL', 'aabbcc', 'malformed']);
  });
});
