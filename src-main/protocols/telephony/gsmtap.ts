/** GSMTAP, version 2: what radios of mobile networks heard, with channel, frame number and signal (Osmocom's libosmocore, `gsmtap.h`). */
import { type Cursor, bits, flag, i8, octets, protocol, u32, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'GSM Um (MS<->BTS)', 2: 'GSM Abis (BTS<->BSC)', 3: 'GSM Um burst (MS<->BTS)', 4: 'SIM', 5: 'TETRA V+D', 6: 'TETRA V+D burst', 7: 'WiMAX burst',
  10: 'GMR-1 air interface (MES-MS<->GTS)', 11: 'UMTS RLC/MAC', 12: 'UMTS RRC', 13: 'LTE RRC', 14: 'LTE MAC', 15: 'LTE MAC framed',
  16: 'libosmocore logging', 17: 'Qualcomm DIAG', 18: 'LTE NAS', 19: 'E1/T1',
};
const UM = 1, BURST = 3, TETRA = 5, GMR1 = 10, RRC = 12, E1T1 = 19;
const BURSTS: Readonly<Record<number, string>> = {
  0: 'UNKNOWN', 1: 'FCCH', 2: 'PARTIAL SCH', 3: 'SCH', 4: 'CTS SCH', 5: 'COMPACT SCH', 6: 'NORMAL', 7: 'DUMMY', 8: 'RACH', 16: 'CDMA Code', 17: 'FCH',
  18: 'Fast Feedback', 19: 'PDU', 20: 'HACK', 21: 'PHY Attributes',
};
const CHANNELS: Readonly<Record<number, string>> = {
  0: 'UNKNOWN', 1: 'BCCH', 2: 'CCCH', 3: 'RACH', 4: 'AGCH', 5: 'PCH', 6: 'SDCCH', 7: 'SDCCH/4', 8: 'SDCCH/8', 9: 'FACCH/F', 10: 'FACCH/H',
  11: 'PACCH', 12: 'CBCH', 13: 'PDTCH', 14: 'PTTCH', 15: 'CBCH', 16: 'TCH/F', 17: 'TCH/H', 134: 'LSACCH', 135: 'SACCH/4', 136: 'SACCH/8',
  137: 'SACCH/F', 138: 'SACCH/H',
};
const TETRA_CHANNELS: Readonly<Record<number, string>> = {
  1: 'BSCH', 2: 'AACH', 3: 'SCH/HU', 4: 'SCH/HD', 5: 'SCH/F', 6: 'BNCH', 7: 'STCH', 8: 'AACH',
};
const GMR1_CHANNELS: Readonly<Record<number, string>> = {
  1: 'BCCH', 2: 'CCCH', 3: 'PCH', 4: 'AGCH', 5: 'BACH', 6: 'RACH', 7: 'CBCH', 8: 'SDCCH', 9: 'TACCH', 10: 'GBCH', 16: 'TCH3', 18: 'FACCH3',
  19: 'DKAB', 20: 'TCH6', 21: 'SACCH6', 22: 'FACCH6', 24: 'TCH9', 25: 'SACCH9', 26: 'FACCH9',
};
const LINES = { 1: 'LAPD', 2: 'FR', 3: 'RAW', 4: 'TRAU 16k', 5: 'TRAU 8k' } as const;
/** Channels with this bit are associated control channels, which begin with power and timing (3GPP TS 44.004 §7.1). */
const ASSOCIATED = 0x80;
const HEADER = 16;

export const gsmtap = protocol({
  name: 'gsmtap',
  title: 'GSM TAP Header',
  on: { 'udp.port': [4729] },
  fields: {
    version: u8('Version'),
    hdr_len: u8('Header Length', { unit: 'bytes' }),
    type: u8('Payload Type', { values: TYPES }),
    ts: u8('Time Slot'),
    arfcn: bits('ARFCN', 0x3fff),
    uplink: bits('Uplink', 0x4000, { size: 2 }),
    pcs_band: bits('PCS band indicator', 0x8000, { size: 2 }),
    signal_dbm: i8('Signal Level', { text: level => `${level} dBm` }),
    snr_db: i8('Signal/Noise Ratio', { text: ratio => `${ratio} dB` }),
    frame_nr: u32('GSM Frame Number'),
    burst_type: u8('Burst Type', { values: BURSTS }),
    chan_type: u8('Channel Type', { values: CHANNELS }),
    tetra_chan_type: u8('Channel Type', { values: TETRA_CHANNELS }),
    gmr1_chan_type: u8('Channel Type', { values: GMR1_CHANNELS }),
    rrc_sub_type: u8('Message Type'),
    e1t1_sub_type: u8('Channel Type', { values: LINES }),
    sub_type: u8('Subtype', { own: true }),
    antenna: u8('Antenna Number'),
    sub_slot: u8('Sub-Slot'),
    header_rest: octets('Rest of the header', { own: true }),
    'sacch_l1.power_lev': bits('MS power level', 0x1f),
    'sacch_l1.fpc': flag('FPC (Fast Power Control)', 0x20, { as: ['In use', 'Not in use'] }),
    'sacch_l1.sro_srr': flag('SRO/SRR (SACCH Repetition)', 0x40, { as: ['Required', 'Not required'] }),
    'sacch_l1.ta': u8('Actual Timing Advance'),
  },
  dissect(p, f) {
    p.take(f.version);
    const length = 4 * p.u8();
    p.takeAs(f.hdr_len, length, 1);
    if (length < HEADER) p.malformed(`a header of ${length} bytes`);
    const type = p.take(f.type), isLine = type === E1T1, channel = p.u8(9), name = channelName(type, channel);
    const slot = p.take(f.ts), radio = p.show(f.arfcn), isUp = p.show(f.uplink) === 1;
    p.take(f.pcs_band);
    p.title(isLine ? '' : `, ARFCN: ${radio} (${isUp ? 'Uplink' : 'Downlink'}), TS: ${slot}`);
    p.take(f.signal_dbm);
    p.take(f.snr_db);
    p.take(f.frame_nr);
    p.take(subtypeField(f, type));
    p.take(f.antenna);
    const subSlot = p.take(f.sub_slot);
    if (name !== undefined && type === UM) p.title(`, Channel: ${name} (${subSlot})`);
    p.info(name ?? TYPES[type] ?? `Unknown (${type})`);
    p.skip(1);
    if (length > HEADER) p.take(f.header_rest, length - HEADER);
    if (type === UM && (channel & ASSOCIATED) !== 0) takePhysical(p, f);
    p.data();
  },
});

type Fields = (typeof gsmtap)['fields'];

function subtypeField(f: Fields, type: number): Fields['chan_type'] {
  switch (type) {
    case UM: return f.chan_type;
    case BURST: return f.burst_type;
    case TETRA: return f.tetra_chan_type;
    case GMR1: return f.gmr1_chan_type;
    case RRC: return f.rrc_sub_type;
    case E1T1: return f.e1t1_sub_type;
    default: return f.sub_type;
  }
}

function channelName(type: number, channel: number): string | undefined {
  if (type === UM) return CHANNELS[channel];
  if (type === BURST) return BURSTS[channel];
  if (type === TETRA) return TETRA_CHANNELS[channel];
  return type === GMR1 ? GMR1_CHANNELS[channel] : undefined;
}

function takePhysical(p: Cursor, f: Fields): void {
  const outer = p.open('SACCH L1 Header', 2);
  p.show(f['sacch_l1.power_lev']);
  p.show(f['sacch_l1.fpc']);
  p.take(f['sacch_l1.sro_srr']);
  p.take(f['sacch_l1.ta']);
  p.close(outer);
}
