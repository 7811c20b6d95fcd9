/**
 * How a receiver heard a low energy packet: channel, strength, and what it checked.
 * https://www.tcpdump.org/linktypes/LINKTYPE_BLUETOOTH_LE_LL_WITH_PHDR.html
 */
import { bits, flag, i8, protocol, u16, u32, u8 } from '../../../../dissect/index.ts';
import { CHECK_NOTE, CODED_NOTE } from './heard.ts';

const CHECKED = 0x0400, VALID = 0x0800, CODED = 2;
const TRUE = { size: 2, as: ['True', 'False'] } as const;
const KINDS = {
  0: 'Advertising or Data (Unspecified Direction)', 1: 'Auxiliary Advertising', 2: 'Data, Master to Slave', 3: 'Data, Slave to Master',
  4: 'Connected Isochronous, Master to Slave', 5: 'Connected Isochronous, Slave to Master', 6: 'Broadcast Isochronous', 7: 'Reserved',
};

export const btleRf = protocol({
  name: 'btle_rf',
  title: 'Bluetooth Low Energy RF Info',
  short: 'BTLE RF',
  fields: {
    channel: u8('RF Channel'),
    signal_dbm: i8('Signal dBm'),
    noise_dbm: i8('Noise dBm'),
    access_address_offenses: u8('Access Address Offenses'),
    reference_access_address: u32('Reference Access Address', { hex: true, little: true }),
    flags: u16('Flags', { hex: true, little: true }),
    'flags.dewhitened': flag('Dewhitened', 0x0001, TRUE),
    'flags.signal_dbm_valid': flag('Signal Power Valid', 0x0002, TRUE),
    'flags.noise_dbm_valid': flag('Noise Power Valid', 0x0004, TRUE),
    'flags.decrypted': flag('Decrypted', 0x0008, TRUE),
    'flags.reference_access_address_valid': flag('Reference Access Address Valid', 0x0010, TRUE),
    'flags.access_address_offenses_valid': flag('Access Address Offenses Valid', 0x0020, TRUE),
    'flags.channel_aliased': flag('Channel Aliased', 0x0040, TRUE),
    pdu_type: bits('PDU Type', 0x0380, { values: KINDS }),
    'flags.crc_checked': flag('CRC Checked', CHECKED, TRUE),
    'flags.crc_valid': flag('CRC Valid', VALID, TRUE),
    'flags.mic_checked': flag('MIC Checked', 0x1000, TRUE),
    'flags.mic_valid': flag('MIC Valid', 0x2000, TRUE),
    phy: bits('PHY', 0xc000, { values: { 0: 'LE 1M', 1: 'LE 2M', 2: 'LE Coded', 3: 'Reserved' } }),
  },
  dissect(p, f) {
    p.take(f.channel);
    p.take(f.signal_dbm);
    p.take(f.noise_dbm);
    p.take(f.access_address_offenses);
    p.take(f.reference_access_address);
    const flags = p.bits(f.flags, [
      f['flags.dewhitened'], f['flags.signal_dbm_valid'], f['flags.noise_dbm_valid'], f['flags.decrypted'],
      f['flags.reference_access_address_valid'], f['flags.access_address_offenses_valid'], f['flags.channel_aliased'], f.pdu_type,
      f['flags.crc_checked'], f['flags.crc_valid'], f['flags.mic_checked'], f['flags.mic_valid'], f.phy,
    ]);
    if ((flags & CHECKED) !== 0) p.packet.notes.set(CHECK_NOTE, (flags & VALID) !== 0);
    if (flags >>> 14 === CODED) p.packet.notes.set(CODED_NOTE, true);
    p.call('btle');
  },
});
