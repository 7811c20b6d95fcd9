import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from '../wpan.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('wpan-tap', () => {
  it('reads what the receiver says, and where the frame lies in its slot', () => {
    const lines = read('heard').lines().filter(line => /^ {4}\S/.test(line)).map(line => line.trim());
    expect(lines.slice(lines.indexOf('Header'))).toEqual([
      'Header', 'FCS type: ITU-T CRC16 (1)', 'RSS: -71.50 dBm', 'Bit rate: 250.000 kbps', 'Channel assignment: Page: O-QPSK (2), Number: 15',
      'SUN PHY Information: Band: 915 MHz [902-928] (7), Type: FSK-B (1), Mode: 3', 'Start of frame timestamp: 1234.567890123 s',
      'End of frame timestamp: 1234.567990123 s', 'Absolute Slot Number (ASN): 77', 'Start of slot timestamp: 1234.567000000 s',
      'Slot length: 10000 µs', 'Link Quality Indicator: 200', 'Channel center frequency: 2425000.000 kHz',
      'Channel plan: Start 2405000.000 kHz, Spacing 5000.000 kHz, Channels 16',
      '[Frame start offset: 890.123 µs]', '[Frame duration: 100.000 µs]', '[Frame end offset: -9009.877 µs]', '[Data Length: 5]',
      'FCS: 0xc107 (Correct)',
      'Frame Control Field: 0x0002, Frame Type: Ack, Destination Addressing Mode: None, Frame Version: IEEE Std 802.15.4-2003, Source Addressing Mode: None',
      'Sequence Number: 7',
    ]);
  });

  it('says how many bytes of check end the frame', () => {
    expect([read('heardUnchecked').value('data.data'), read('heardUnchecked').has('wpan.fcs')]).toEqual(['010203', false]);
    const packet = read('heardWithLongCheck');
    expect([packet.value('wpan.fcs32'), packet.has('wpan.fcs.bad')]).toEqual(['0x04030201', true]);
  });

  it('keeps parts that nobody defined, or that are shorter than they should be', () => {
    const packet = read('heardOddly');
    expect(packet.values('wpan-tap.tlv.unknown')).toEqual(['616263', '6162']);
    expect([packet.has('wpan-tap.tlv.invalid_type'), packet.has('wpan-tap.tlv.padding_not_zeros'), packet.value('wpan.src16')])
      .toEqual([true, true, '0x0002']);
  });

  it('leaves what another version may mean', () => {
    expect(read('heardByAnotherVersion').protocols).toBe('wpan-tap:data');
  });
});

describe('wpan-nonask-phy', () => {
  it('finds the frame by its length, and what stands behind it', () => {
    const packet = read('onAir');
    expect([packet.value('wpan-nonask-phy.frame_length'), packet.value('wpan.fcs'), packet.value('data.data')]).toEqual(['0x05', '0xc107', 'ff']);
  });
});
