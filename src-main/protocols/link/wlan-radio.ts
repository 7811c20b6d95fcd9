/** What the radio told of an IEEE 802.11 frame, in one form whichever header told it, and how long the frame was on the air. */
import { type Cursor, bool, expert, f32, flag, i32, i8, none, protocol, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { BANDWIDTHS as VHT_BANDWIDTHS } from './radiotap/very-high-throughput.ts';
import { airTime } from './wlan/air-time.ts';
import { PHY, type RadioInformation, radioOf } from './wlan/radio.ts';

const PHY_NAMES = {
  1: '802.11 FHSS', 2: '802.11 IR', 3: '802.11 DSSS', 4: '802.11b (HR/DSSS)', 5: '802.11a (OFDM)', 6: '802.11g (ERP)', 7: '802.11n (HT)',
  8: '802.11ac (VHT)', 9: '802.11ad (DMG)', 10: '802.11ah (S1G)', 11: '802.11ax (HE)',
};
const TURBO = { 0: 'Non-turbo', 1: 'Turbo', 2: 'Dynamic turbo', 3: 'Static turbo' };
const CORRECTION = { 0: 'BEC', 1: 'LDPC' };
const EMPTY = { 0: 'sounding PPDU', 1: 'data not captured', 255: 'vendor-specific' };
const BANDWIDTHS = { 0: '20 MHz', 1: '40 MHz', 2: '20 MHz + 20 MHz lower', 3: '20 MHz + 20 MHz upper' };

export const wlanRadio = protocol({
  name: 'wlan_radio',
  title: '802.11 radio information',
  short: '802.11',
  fields: {
    phy: u32('PHY type', { values: PHY_NAMES }),
    'fhss.hop_set': u8('Hop set', { hex: true }),
    'fhss.hop_pattern': u8('Hop pattern', { hex: true }),
    'fhss.hop_index': u8('Hop index', { hex: true }),
    '11a.turbo_type': u32('Turbo type', { values: TURBO }),
    '11g.mode': u32('Proprietary mode', { values: { 0: 'None', 1: 'Super G' } }),
    '11n.mcs_index': u32('MCS index'),
    '11n.bandwidth': u32('Bandwidth', { values: BANDWIDTHS }),
    '11n.short_gi': bool('Short GI'),
    '11n.greenfield': bool('Greenfield'),
    '11n.fec': u32('FEC', { values: CORRECTION }),
    '11n.stbc_streams': u32('Number of STBC streams'),
    '11n.ness': u32('Number of extension spatial streams'),
    '11ac.stbc': bool('STBC', { as: ['On', 'Off'] }),
    '11ac.short_gi': bool('Short GI'),
    '11ac.short_gi_nsym_disambig': bool('Short GI Nsym disambiguation'),
    '11ac.ldpc_extra_ofdm_symbol': bool('LDPC extra OFDM symbol'),
    '11ac.beamformed': bool('Beamformed'),
    '11ac.bandwidth': u32('Bandwidth', { values: VHT_BANDWIDTHS }),
    '11ac.user': none('User'),
    '11ac.nsts': u32('Space-time streams'),
    '11ac.mcs': u32('MCS index'),
    '11ac.nss': u32('Spatial streams'),
    '11ac.fec': u32('FEC', { values: CORRECTION }),
    '11ac.gid': u32('Group Id'),
    '11ac.paid': u16('Partial AID'),
    data_rate: f32('Data rate'),
    channel: u32('Channel'),
    frequency: u16('Frequency'),
    short_preamble: bool('Short preamble'),
    signal_db: u8('Signal strength (dB)', { unit: 'dB' }),
    signal_dbm: i8('Signal strength (dBm)', { unit: 'dBm' }),
    noise_db: u8('Noise level (dB)', { unit: 'dB' }),
    noise_dbm: i8('Noise level (dBm)', { unit: 'dBm' }),
    snr: i32('Signal/noise ratio (dB)', { unit: 'dB' }),
    timestamp: u64('TSF timestamp'),
    last_part_of_an_ampdu: flag('Last part of an A-MPDU', 0x00000001, { size: 4, as: ['True', 'False'] }),
    a_mpdu_delim_crc_error: flag('A-MPDU delimiter CRC error', 0x00000002, { size: 4, as: ['True', 'False'] }),
    a_mpdu_aggregate_id: u32('A-MPDU aggregate ID'),
    duration: u32('Duration'),
    preamble: u32('Preamble'),
    start_tsf: u64('Start'),
    end_tsf: u64('End'),
    'zero_len_psdu.type': u8('Zero-length PSDU Type', { hex: true, values: EMPTY }),
    'assumed.short_preamble': expert('No preamble length information was available, assuming short preamble.', 'warning', 'Assumption'),
    'assumed.non_greenfield': expert('No plcp type information was available, assuming non greenfield.', 'warning', 'Assumption'),
    'assumed.no_stbc': expert('No stbc information was available, assuming no stbc.', 'warning', 'Assumption'),
    'assumed.no_extension_streams': expert('No extension stream information was available, assuming no extension streams.', 'warning', 'Assumption'),
    'assumed.bcc_fec': expert('No fec type information was available, assuming bcc fec.', 'warning', 'Assumption'),
  },
  dissect(p, f) {
    p.headerEnd = p.at;
    const radio = radioOf(p);
    if (radio !== undefined) show(p, f, radio);
    p.call('wlan');
  },
});

type Fields = (typeof wlanRadio)['fields'];

function show(p: Cursor, f: Fields, radio: RadioInformation): void {
  const { rate, frequency, signalDbm, noiseDbm, timestamp, aggregate } = radio;
  if (radio.phy !== undefined) p.set(f.phy, radio.phy);
  if (radio.phy === PHY.b || radio.phy === PHY.g) {
    if (radio.shortPreamble !== undefined) p.set(f.short_preamble, radio.shortPreamble);
    if (radio.mode !== undefined) p.set(f['11g.mode'], radio.mode);
  } else if (radio.phy === PHY.fhss && radio.hopping !== undefined) {
    p.set(f['fhss.hop_set'], radio.hopping.set);
    p.set(f['fhss.hop_pattern'], radio.hopping.pattern);
    if (radio.hopping.index !== undefined) p.set(f['fhss.hop_index'], radio.hopping.index);
  } else if (radio.phy === PHY.a) {
    if (radio.turbo !== undefined) p.set(f['11a.turbo_type'], radio.turbo);
  } else if (radio.phy === PHY.n) {
    showThroughput(p, f, radio);
  } else if (radio.phy === PHY.ac) {
    showVeryHigh(p, f, radio);
  }
  if (rate !== undefined && rate > 0) {
    p.set(f.data_rate, rate);
    p.label(`Data rate: ${rate.toFixed(1)} Mb/s`);
  }
  if (radio.channel !== undefined) p.set(f.channel, radio.channel);
  if (frequency !== undefined) {
    p.set(f.frequency, frequency);
    p.label(`Frequency: ${frequency}MHz`);
  }
  if (signalDbm !== undefined) p.set(f.signal_dbm, signalDbm);
  if (noiseDbm !== undefined) p.set(f.noise_dbm, noiseDbm);
  if (signalDbm !== undefined && noiseDbm !== undefined) p.set(f.snr, signalDbm - noiseDbm);
  if (radio.signalDb !== undefined) p.set(f.signal_db, radio.signalDb);
  if (radio.noiseDb !== undefined) p.set(f.noise_db, radio.noiseDb);
  if (timestamp !== undefined) p.set(f.timestamp, timestamp);
  if (aggregate !== undefined) {
    p.set(f.last_part_of_an_ampdu, (aggregate.flags & 1) !== 0);
    p.label(`Last part of an A-MPDU: ${(aggregate.flags & 1) !== 0 ? 'True' : 'False'}`);
    p.set(f.a_mpdu_delim_crc_error, (aggregate.flags & 2) !== 0);
    p.label(`A-MPDU delimiter CRC error: ${(aggregate.flags & 2) !== 0 ? 'True' : 'False'}`);
    p.set(f.a_mpdu_aggregate_id, aggregate.id);
  }
  if (radio.emptyType !== undefined) p.set(f['zero_len_psdu.type'], radio.emptyType);
  showTime(p, f, radio);
}

function showThroughput(p: Cursor, f: Fields, radio: RadioInformation): void {
  const scheme = radio.throughput ?? {};
  if (scheme.index !== undefined) p.set(f['11n.mcs_index'], scheme.index);
  if (scheme.bandwidth !== undefined) p.set(f['11n.bandwidth'], scheme.bandwidth);
  if (scheme.shortGuard !== undefined) p.set(f['11n.short_gi'], scheme.shortGuard);
  if (scheme.greenfield !== undefined) p.set(f['11n.greenfield'], scheme.greenfield);
  if (scheme.correction !== undefined) p.set(f['11n.fec'], scheme.correction);
  if (scheme.blockStreams !== undefined) p.set(f['11n.stbc_streams'], scheme.blockStreams);
  if (scheme.extensionStreams !== undefined) p.set(f['11n.ness'], scheme.extensionStreams);
}

function showVeryHigh(p: Cursor, f: Fields, radio: RadioInformation): void {
  const details = radio.veryHigh;
  if (details === undefined) return;
  if (details.blockCoding !== undefined) p.set(f['11ac.stbc'], details.blockCoding);
  if (details.shortGuard !== undefined) p.set(f['11ac.short_gi'], details.shortGuard);
  if (details.disambiguation !== undefined) p.set(f['11ac.short_gi_nsym_disambig'], details.disambiguation);
  if (details.extraSymbol !== undefined) p.set(f['11ac.ldpc_extra_ofdm_symbol'], details.extraSymbol);
  if (details.beamformed !== undefined) p.set(f['11ac.beamformed'], details.beamformed);
  if (details.bandwidth !== undefined) p.set(f['11ac.bandwidth'], details.bandwidth);
  for (const [number, user] of details.users.entries()) {
    const outer = p.open(f['11ac.user']);
    p.label(`User ${number}: MCS ${user.index}`);
    p.set(f['11ac.mcs'], user.index);
    p.set(f['11ac.nss'], user.streams);
    p.set(f['11ac.nsts'], details.blockCoding === true ? 2 * user.streams : user.streams);
    p.set(f['11ac.fec'], user.correction);
    p.close(outer);
  }
  if (details.groupId !== undefined) p.set(f['11ac.gid'], details.groupId);
  if (details.partialId !== undefined) p.set(f['11ac.paid'], details.partialId);
}

/** The clock is read when the frame ends. */
function showTime(p: Cursor, f: Fields, radio: RadioInformation): void {
  const time = airTime(radio, p.reported - p.begin);
  if (time === undefined) return;
  p.generate(f.duration, time.duration);
  p.label(`[Duration: ${time.duration}µs]`);
  const outer = p.under();
  for (const assumed of time.assumed) p.expert(f[`assumed.${assumed}`]);
  p.generate(f.preamble, time.preamble);
  p.label(`[Preamble: ${time.preamble}µs]`);
  if (radio.timestamp !== undefined) {
    const start = radio.timestamp - BigInt(time.duration);
    p.generate(f.start_tsf, start);
    p.label(`[Start: ${start}µs]`);
    p.generate(f.end_tsf, radio.timestamp);
    p.label(`[End: ${radio.timestamp}µs]`);
  }
  p.close(outer);
}
