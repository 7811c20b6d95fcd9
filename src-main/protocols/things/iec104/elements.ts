/** Information elements of telecontrol: values, commands, qualities and times, IEC 60870-5-101 §7.2.6. */
import { type Cursor, type Field, absoluteTime, bits, f32, flag, i16, i32, octets, relativeTime, u16, u32, u8 } from '../../../dissect/index.ts';
import { INTERROGATIONS } from './names.ts';

const HEX = { hex: true } as const;
const BLOCKED = ['Blocked', 'Not blocked'] as const,
  SUBSTITUTED = ['Substituted', 'Not Substituted'] as const, TOPICAL = ['Not Topical', 'Topical'] as const,
  VALID = ['Invalid', 'Valid'] as const, SELECT = ['Select', 'Execute'] as const;
const PULSES = { 0: 'No pulse defined', 1: 'Short Pulse', 2: 'Long Pulse', 3: 'Persistent Output' };

/** The four quality bits that points and values have in common, below the name of what has them. */
const quality = <N extends string>(name: N) => ({
  [`${name}.bl`]: flag('BL', 0x10, { as: BLOCKED }), [`${name}.sb`]: flag('SB', 0x20, { as: SUBSTITUTED }),
  [`${name}.nt`]: flag('NT', 0x40, { as: TOPICAL }),
  [`${name}.iv`]: flag('IV', 0x80, { as: VALID }),
}) as { readonly [K in `${N}.${'bl' | 'sb' | 'nt' | 'iv'}`]: Field<boolean> };

export const ELEMENT_FIELDS = {
  cp24time: relativeTime('CP24Time', { size: 3 }),
  'cp24time.ms': u16('MS', { little: true }),
  'cp24time.min': bits('Min', 0x3f),
  'cp24time.iv': flag('IV', 0x80, { as: VALID }),
  cp56time: absoluteTime('CP56Time', { size: 7 }),
  'cp56time.ms': u16('MS', { little: true }),
  'cp56time.min': bits('Min', 0x3f),
  'cp56time.gen': flag('GEN', 0x40, { as: SUBSTITUTED }),
  'cp56time.iv': flag('IV', 0x80, { as: VALID }),
  'cp56time.hour': bits('Hour', 0x1f),
  'cp56time.su': flag('SU', 0x80, { as: ['DST', 'Local'] }),
  'cp56time.day': bits('Day', 0x1f),
  'cp56time.dow': bits('DOW', 0xe0),
  'cp56time.month': bits('Month', 0x0f),
  'cp56time.year': bits('Year', 0x7f),
  siq: u8('SIQ', HEX),
  'siq.spi': flag('SPI', 0x01, { as: ['On', 'Off'] }),
  ...quality('siq'),
  diq: u8('DIQ', HEX),
  'diq.dpi': bits('DPI', 0x03, { values: { 0: 'Indeterminate or Intermediate', 1: 'OFF', 2: 'ON', 3: 'Indeterminate' } }),
  ...quality('diq'),
  qds: u8('QDS', HEX),
  'qds.ov': flag('OV', 0x01, { as: ['Overflow', 'No overflow'] }),
  ...quality('qds'),
  vti: u8('VTI', HEX),
  'vti.v': bits('Value', 0x7f),
  'vti.t': flag('T', 0x80, { as: ['Transient', 'Not Transient'] }),
  qos: u8('QOS', HEX),
  'qos.ql': bits('QL', 0x7f),
  'qos.se': flag('S/E', 0x80, { as: SELECT }),
  sco: u8('SCO', HEX),
  'sco.on': flag('ON/OFF', 0x01, { as: ['On', 'Off'] }),
  'sco.qu': bits('QU', 0x7c, { values: PULSES }),
  'sco.se': flag('S/E', 0x80, { as: SELECT }),
  dco: u8('DCO', HEX),
  'dco.on': bits('ON/OFF', 0x03, { values: { 0: '(None)', 1: 'OFF', 2: 'ON', 3: 'Error: On/Off not defined' } }),
  'dco.qu': bits('QU', 0x7c, { values: PULSES }),
  'dco.se': flag('S/E', 0x80, { as: SELECT }),
  rco: u8('RCO', HEX),
  'rco.up': bits('UP/DOWN', 0x03, { values: { 0: '(None)', 1: 'DOWN', 2: 'UP', 3: 'Error: Up/Down not defined' } }),
  'rco.qu': bits('QU', 0x7c, { values: PULSES }),
  'rco.se': flag('S/E', 0x80, { as: SELECT }),
  qpm: u8('QPM', HEX),
  'qpm.kpa': bits('KPA', 0x3f, { values: {
    0: 'Not used', 1: 'Threshold value', 2: 'Smoothing factor (filter time constant)', 3: 'Low limit', 4: 'High limit',
  } }),
  'qpm.lpc': bits('LPC', 0x40, { values: { 0: 'No change', 1: 'Change' } }),
  'qpm.pop': bits('POP', 0x80, { values: { 0: 'Operation', 1: 'Not in operation' } }),
  coi: u8('COI', HEX),
  coi_r: bits('R', 0x7f, { values: { 0: 'Local power switch on', 1: 'Local manual reset', 2: 'Remote reset' } }),
  coi_i: flag('I', 0x80, { as: ['Initialisation after change of local parameters', 'Initialisation with unchanged local parameters'] }),
  qoi: u8('QOI', { values: INTERROGATIONS }),
  qcc: u8('QCC', HEX),
  rqt: bits('RQT', 0x3f, {
    values: {
      0: 'Not specified', 1: 'Group 1 counter interrogation', 2: 'Group 2 counter interrogation', 3: 'Group 3 counter interrogation',
      4: 'Group 4 counter interrogation', 5: 'General counter interrogation',
    },
  }),
  frz: bits('FRZ', 0xc0, {
    values: {
      0: 'Read only (no freeze or reset)', 1: 'Counter freeze without reset (value frozen represents integrated total)',
      2: 'Counter freeze with reset (value frozen represents incremental information)', 3: 'Counter reset',
    },
  }),
  qrp: u8('QRP', { values: { 0: 'Not used', 1: 'General reset of process', 2: 'Reset of pending information with time tag of the event buffer' } }),
  'bcr.count': i32('Binary Counter', { little: true }),
  'bcr.sq': bits('SQ', 0x1f),
  'bcr.cy': flag('CY', 0x20, { as: ['Overflow', 'No overflow'] }),
  'bcr.ca': flag('CA', 0x40, { as: ['Adjusted', 'Not Adjusted'] }),
  'bcr.iv': flag('IV', 0x80, { as: VALID }),
  bitstring: u32('Value', HEX),
  float: f32('Value', { little: true }),
  normval: f32('Value'),
  scalval: i16('Value', { little: true }),
  rawdata: octets('Raw Data'),
};

const f = ELEMENT_FIELDS;

/** A byte of bit fields, below a field for the whole. */
const byte = (whole: Field<number>, parts: readonly Field[]) => (p: Cursor): void => {
  p.bits(whole, parts);
};
const all = (name: 'siq' | 'diq' | 'qds'): readonly Field[] => [f[`${name}.bl`], f[`${name}.sb`], f[`${name}.nt`], f[`${name}.iv`]];

/** Elements by the names that the table of types calls them. */
const READERS: Readonly<Record<string, (p: Cursor) => void>> = {
  siq: byte(f.siq, [f['siq.spi'], ...all('siq')]),
  diq: byte(f.diq, [f['diq.dpi'], ...all('diq')]),
  qds: byte(f.qds, [f['qds.ov'], ...all('qds')]),
  vti: byte(f.vti, [f['vti.v'], f['vti.t']]),
  qos: byte(f.qos, [f['qos.ql'], f['qos.se']]),
  sco: byte(f.sco, [f['sco.on'], f['sco.qu'], f['sco.se']]),
  dco: byte(f.dco, [f['dco.on'], f['dco.qu'], f['dco.se']]),
  rco: byte(f.rco, [f['rco.up'], f['rco.qu'], f['rco.se']]),
  qpm: byte(f.qpm, [f['qpm.kpa'], f['qpm.lpc'], f['qpm.pop']]),
  coi: byte(f.coi, [f.coi_r, f.coi_i]),
  qcc: byte(f.qcc, [f.rqt, f.frz]),
  qoi: p => p.take(f.qoi),
  qrp: p => p.take(f.qrp),
  bits: p => p.take(f.bitstring),
  flt: p => p.take(f.float),
  sva: p => p.take(f.scalval),
  raw4: p => p.take(f.rawdata, 4),
  bcr(p) {
    p.take(f['bcr.count']);
    p.show(f['bcr.sq']);
    p.show(f['bcr.cy']);
    p.show(f['bcr.ca']);
    p.take(f['bcr.iv']);
  },
  /** A fraction of 1 in fifteen bits and a sign. */
  nva(p) {
    p.takeAs(f.normval, Math.fround(((p.little16() << 16) >> 16) / 32768), 2);
  },
  t24(p) {
    const milliseconds = p.little16(), minutes = p.u8(2) & 0x3f;
    p.set(f.cp24time, { seconds: minutes * 60 + Math.floor(milliseconds / 1000), nanoseconds: (milliseconds % 1000) * 1e6 }, p.at, 3);
    const outer = p.under();
    p.take(f['cp24time.ms']);
    p.show(f['cp24time.min']);
    p.take(f['cp24time.iv']);
    p.close(outer);
  },
  t56: takeTime,
};

/** Milliseconds, minute, hour, day, month and year of the century; a clock's own, in no time zone that it would tell. */
function takeTime(p: Cursor): void {
  p.need(7);
  const milliseconds = p.little16(), year = p.u8(6) & 0x7f;
  // In summer time the hour is one ahead.
  const summer = (p.u8(3) & 0x80) === 0 ? 0 : 3600;
  const seconds = Date.UTC((year < 70 ? 2000 : 1900) + year, (p.u8(5) & 0x0f) - 1, p.u8(4) & 0x1f, p.u8(3) & 0x1f, p.u8(2) & 0x3f) / 1000 +
    Math.floor(milliseconds / 1000) - summer;
  p.set(f.cp56time, { seconds, nanoseconds: (milliseconds % 1000) * 1e6 }, p.at, 7);
  const outer = p.under();
  p.take(f['cp56time.ms']);
  p.show(f['cp56time.min']);
  p.show(f['cp56time.gen']);
  p.take(f['cp56time.iv']);
  p.show(f['cp56time.hour']);
  p.take(f['cp56time.su']);
  p.show(f['cp56time.day']);
  p.take(f['cp56time.dow']);
  p.take(f['cp56time.month']);
  p.take(f['cp56time.year']);
  p.close(outer);
}

/** Reads the elements of one object. */
export function elements(p: Cursor, names: readonly string[]): void {
  for (const name of names) READERS[name]?.(p);
}
