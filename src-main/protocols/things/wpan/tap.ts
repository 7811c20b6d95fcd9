/**
 * What a receiver of IEEE 802.15.4 says of each frame, LINKTYPE_IEEE802_15_4_TAP: parts with a type and a length before it.
 * https://www.tcpdump.org/linktypes/LINKTYPE_IEEE802_15_4_TAP.html
 */
import { type Cursor, expert, f32, f64, octets, protocol, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { CHECK_BYTES, type CheckBytes } from './check.ts';
import { BANDS, MODES, PAGES, RATES } from './radio-names.ts';

/** Bytes of what each type says. */
const LENGTHS: Readonly<Record<number, number>> = { 0: 1, 1: 4, 2: 4, 3: 3, 4: 3, 5: 8, 6: 8, 7: 8, 8: 8, 9: 4, 10: 1, 11: 4, 12: 10 };
const TYPES: Readonly<Record<number, string>> = {
  0: 'FCS type', 1: 'RSS', 2: 'Bit rate', 3: 'Channel assignment', 4: 'SUN PHY Information', 5: 'Start of frame timestamp', 6: 'End of frame timestamp',
  7: 'Absolute Slot Number (ASN)', 8: 'Start of slot timestamp', 9: 'Slot length', 10: 'Link Quality Indicator', 11: 'Channel center frequency',
  12: 'Channel plan',
};
const CHECKS: Readonly<Record<number, string>> = { 0: 'None', 1: 'ITU-T CRC16', 2: 'ITU-T CRC32' };
const CHECK_LENGTHS: Readonly<Record<number, CheckBytes>> = { 0: 0, 1: 2, 2: 4 };
const HEADER = 4, PART_HEADER = 4;

const inMicroseconds = (time: number): string => `${time.toFixed(3)} µs`;

/** Where the frame lies in its slot, of whichever header says it. */
const SLOT_FIELDS = {
  'wpan.tsch.frame_start_offset': f64('Frame start offset', { id: 'wpan.tsch.frame_start_offset', text: inMicroseconds }),
  'wpan.tsch.frame_duration': f64('Frame duration', { id: 'wpan.tsch.frame_duration', text: inMicroseconds }),
  'wpan.tsch.frame_end_offset': f64('Frame end offset', { id: 'wpan.tsch.frame_end_offset', text: inMicroseconds }),
};

export const wpanTap = protocol({
  name: 'wpan-tap',
  title: 'IEEE 802.15.4 TAP',
  short: 'IEEE 802.15.4 TAP',
  on: { wtap_encap: [283] },
  fields: {
    version: u8('Version'),
    reserved: u8('Reserved'),
    length: u16('Length', { little: true }),
    data_length: u16('Data Length'),
    'tlv.type': u16('TLV Type', { little: true, values: type => TYPES[type] ?? 'Unknown' }),
    'tlv.length': u16('TLV Length', { little: true }),
    'tlv.unknown': octets('Unknown'),
    'tlv.padding': octets('Padding'),
    fcs_type: u8('FCS Type', { values: type => CHECKS[type] ?? 'Unknown' }),
    rss: f32('RSS', { little: true, text: level => `${level.toFixed(2)} dBm` }),
    bit_rate: u32('Bit Rate', { little: true, text: rate => `${rate}bits/s` }),
    ch_num: u16('Channel', { little: true }),
    ch_page: u8('Page', { values: PAGES }),
    sun_band: u8('Band', { values: BANDS }),
    sun_type: u8('Type', { values: type => MODES[type]?.type ?? 'Unknown' }),
    sun_mode: u8('Mode'),
    'mode.fsk_a': u8('FSK-A mode', { values: RATES.fskA }),
    'mode.fsk_b': u8('FSK-B mode', { values: RATES.fskB }),
    'mode.oqpsk_a': u8('O-QPSK-A mode', { values: RATES.oqpskA }),
    'mode.oqpsk_b': u8('O-QPSK-B mode', { values: RATES.oqpskB }),
    'mode.oqpsk_c': u8('O-QPSK-C mode', { values: RATES.oqpskC }),
    'mode.ofdm': u8('OFDM mode', { values: RATES.ofdm }),
    sof_ts: u64('Start of frame timestamp', { little: true, unit: 'ns' }),
    eof_ts: u64('End of frame timestamp', { little: true, unit: 'ns' }),
    slot_start_ts: u64('Start of slot timestamp', { little: true, unit: 'ns' }),
    timeslot_length: u32('Timeslot length', { little: true, text: time => `${time}µs` }),
    lqi: u8('Link Quality Indicator'),
    'chplan.start': f32('Channel0 freq', { little: true, text: kilohertz }),
    'chplan.spacing': f32('Spacing', { little: true, text: kilohertz }),
    'chplan.channels': u16('Channels', { little: true }),
    ch_freq: f32('Frequency', { little: true, text: kilohertz }),
    asn: u64('ASN', { little: true }),
    ...SLOT_FIELDS,
    'tlv.invalid_type': expert('Invalid TLV type', 'warning', 'Malformed'),
    'tlv.invalid_length': expert('Invalid TLV length', 'error', 'Malformed'),
    'tlv.padding_not_zeros': expert('TLV padding not zero', 'warning', 'Malformed'),
    'tlv.invalid_fcs_type': expert('Invalid FCS type', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const outer = p.open('Header', HEADER);
    const version = p.take(f.version);
    p.take(f.reserved);
    const length = p.take(f.length);
    p.close(outer);
    if (version !== 0 || length < HEADER) {
      p.data();
      return;
    }
    const heard: Heard = {};
    const parts = p.within(length - HEADER);
    while (parts.remaining >= PART_HEADER) takePart(parts, f, heard);
    parts.takeRest(f['tlv.padding']);
    showTimes(p, f, heard);
    p.generate(f.data_length, p.remaining, p.at);
    p.packet.notes.set(CHECK_BYTES, heard.check ?? 0);
    if (p.more) p.call('wpan');
  },
});

type Fields = typeof wpanTap.fields;

/** What the parts say, times in nanoseconds. */
interface Heard {
  check?: CheckBytes;
  start?: bigint;
  end?: bigint;
  slot?: bigint;
  slotLength?: bigint;
}

function kilohertz(frequency: number): string {
  return `${frequency.toFixed(3)} kHz`;
}

/** A part is filled up with zeros to a multiple of four bytes. */
function takePart(p: Cursor, f: Fields, heard: Heard): void {
  const type = p.little16(), length = p.little16(2);
  const fill = Math.min(-length & 3, Math.max(0, p.remaining - PART_HEADER - length));
  const outer = p.open(TYPES[type] ?? 'Unknown TLV', PART_HEADER + length + fill);
  p.take(f['tlv.type']);
  if (TYPES[type] === undefined) p.expert(f['tlv.invalid_type']);
  p.take(f['tlv.length']);
  const isWhole = length >= LENGTHS[type];
  if (TYPES[type] !== undefined && !isWhole) p.expertUnder(f['tlv.invalid_length']);
  const value = p.within(length);
  const words = isWhole ? takeValue(value, f, type, heard) : undefined;
  value.takeRest(f['tlv.unknown']);
  if (fill > 0 && p.takeBytes(f['tlv.padding'], fill).some(byte => byte !== 0)) p.expertUnder(f['tlv.padding_not_zeros']);
  p.close(outer);
  if (words !== undefined) p.label(`${TYPES[type]}: ${words}`);
}

/** What stands behind the part's name; undefined for types that nobody has defined. */
function takeValue(p: Cursor, f: Fields, type: number, heard: Heard): string | undefined {
  switch (type) {
    case 0: return takeCheckType(p, f, heard);
    case 1: return `${p.take(f.rss).toFixed(2)} dBm`;
    case 2: return `${(p.take(f.bit_rate) / 1000).toFixed(3)} kbps`;
    case 3: {
      const channel = p.take(f.ch_num), page = p.take(f.ch_page);
      return `Page: ${PAGES[page] ?? 'Unknown'} (${page}), Number: ${channel}`;
    }
    case 4: return takeMode(p, f);
    case 5: return seconds(heard.start = p.take(f.sof_ts));
    case 6: return seconds(heard.end = p.take(f.eof_ts));
    case 7: return `${p.take(f.asn)}`;
    case 8: return seconds(heard.slot = p.take(f.slot_start_ts));
    case 9: {
      const length = p.take(f.timeslot_length);
      heard.slotLength = BigInt(length) * 1000n;
      return `${length} µs`;
    }
    case 10: return `${p.take(f.lqi)}`;
    case 11: return kilohertz(p.take(f.ch_freq));
    case 12: {
      const start = p.take(f['chplan.start']), spacing = p.take(f['chplan.spacing']);
      return `Start ${kilohertz(start)}, Spacing ${kilohertz(spacing)}, Channels ${p.take(f['chplan.channels'])}`;
    }
    default: return undefined;
  }
}

function takeCheckType(p: Cursor, f: Fields, heard: Heard): string {
  const type = p.take(f.fcs_type);
  heard.check = CHECK_LENGTHS[type];
  if (heard.check === undefined) p.expertUnder(f['tlv.invalid_fcs_type']);
  return `${CHECKS[type] ?? 'Unknown'} (${type})`;
}

/** IEEE 802.15.4-2020 §20 to §22: the radios of smart utility networks. */
function takeMode(p: Cursor, f: Fields): string {
  const band = p.take(f.sun_band), type = p.take(f.sun_type);
  const words = `Band: ${BANDS[band] ?? 'Unknown'} (${band}), Type: ${MODES[type]?.type ?? 'Unknown'} (${type})`;
  const mode = MODES[type];
  const number = p.take(mode === undefined ? f.sun_mode : f[mode.field]);
  return mode === undefined ? words : `${words}, Mode: ${number}`;
}

function seconds(time: bigint): string {
  return `${time / SECOND}.${String(time % SECOND).padStart(9, '0')} s`;
}

const SECOND = 1_000_000_000n;

/** Where the frame lies in its slot. */
function showTimes(p: Cursor, f: Fields, { start, end, slot, slotLength }: Heard): void {
  if (start !== undefined && slot !== undefined) p.generate(f['wpan.tsch.frame_start_offset'], microseconds(start - slot));
  if (start !== undefined && end !== undefined) p.generate(f['wpan.tsch.frame_duration'], microseconds(end - start));
  if (end !== undefined && slot !== undefined && slotLength !== undefined) {
    p.generate(f['wpan.tsch.frame_end_offset'], microseconds(end - slot - slotLength));
  }
}

function microseconds(nanoseconds: bigint): number {
  return Number(nanoseconds) / 1000;
}
