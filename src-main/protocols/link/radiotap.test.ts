import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './radiotap.examples.ts';

describe('radiotap', () => {
  it('finds each field by the bits of the present word and the alignment of those before it', () => {
    const packet = dissect(examples.usual.hex, examples.usual);
    expect(packet.protocols).toBe('radiotap:wlan_radio:wlan');
    expect([packet.value('radiotap.mactime'), packet.value('radiotap.datarate'), packet.value('radiotap.channel.freq')])
      .toEqual(['10000', '11', '2437']);
    expect([packet.value('radiotap.dbm_antsignal'), packet.value('radiotap.dbm_antnoise'), packet.value('radiotap.antenna')])
      .toEqual(['-60', '-95', '1']);
    expect(packet.lines()).toContain('    Channel frequency: 2437 [BG 6]');
  });

  it('knows of the frame check sequence behind the frame', () => {
    expect(dissect(examples.usual.hex, examples.usual).value('wlan.fcs')).toBe('0x78563412');
    expect(dissect(examples.highThroughput.hex, examples.highThroughput).has('wlan.fcs')).toBe(false);
  });

  it('reckons the rate of a modulation and coding scheme: 72.2 Mb/s for scheme 7 with a short guard interval', () => {
    const packet = dissect(examples.highThroughput.hex, examples.highThroughput);
    expect(packet.lines()).toContain('    [Data Rate: 72.2 Mb/s]');
    expect(packet.value('wlan_radio.phy')).toBe('7');
  });

  it('reckons 866.7 Mb/s for two streams of scheme 9 on 80 MHz with a short guard interval', () => {
    const packet = dissect(examples.veryHighThroughput.hex, examples.veryHighThroughput);
    expect(Number(packet.value('radiotap.vht.datarate.0'))).toBeCloseTo(866.67, 1);
    expect([packet.value('radiotap.vht.nsts.0'), packet.value('radiotap.ampdu.delim_crc')]).toEqual(['4', '0xaa']);
  });

  it('shows what the sender of an 802.11ax frame did not know as unknown', () => {
    const packet = dissect(examples.highEfficiency.hex, examples.highEfficiency);
    expect([
      packet.value('radiotap.he.data_3.data_mcs'), packet.has('radiotap.he.data_3.beam_change'),
      packet.has('radiotap.he.data_3.beam_change_unknown'),
    ]).toEqual(['0x0001', true, false]);
    expect([packet.has('radiotap.he.data_3.stbc'), packet.has('radiotap.he.data_3.stbc_unknown')]).toEqual([false, true]);
    expect(Number(packet.value('wlan_radio.data_rate'))).toBeCloseTo(144.12, 2);
  });

  it('reads a further present word in the radio\'s own namespace', () => {
    const packet = dissect(examples.antennas.hex, examples.antennas);
    expect(packet.values('radiotap.dbm_antsignal')).toEqual(['-60', '-58']);
    expect(packet.value('wlan_radio.signal_dbm')).toBe('-60');
  });

  it('skips the fields of a vendor by their length', () => {
    const packet = dissect(examples.vendor.hex, examples.vendor);
    expect([packet.value('radiotap.vendor_data_len'), packet.protocols, packet.trouble]).toEqual(['2', 'radiotap:wlan_radio:wlan', 'none']);
  });

  it('takes a header shorter than its fixed part for no header with fields', () => {
    const packet = dissect(examples.tooShort.hex, examples.tooShort);
    expect(packet.lines()).toContain('Radiotap Header v0, Length 4 (invalid)');
    expect(packet.has('radiotap.present')).toBe(false);
  });
});

describe('wlan_radio', () => {
  it('says how long the frame was on the air: 192 µs of long preamble and 14 bytes at 11 Mb/s', () => {
    const packet = dissect(examples.usual.hex, examples.usual);
    expect([packet.value('wlan_radio.duration'), packet.value('wlan_radio.preamble'), packet.value('wlan_radio.start_tsf')])
      .toEqual(['203', '192', '9797']);
    expect([packet.value('wlan_radio.snr'), packet.value('wlan_radio.channel')]).toEqual(['35', '6']);
  });

  it('names what it had to assume', () => {
    expect(dissect(examples.littleKnown.hex, examples.littleKnown).remarks).toContain('No fec type information was available, assuming bcc fec.');
    expect(dissect(examples.highThroughput.hex, examples.highThroughput).remarks).toEqual([]);
  });
});
