/** What a source of synchrophasors is configured to send, IEEE C37.118.2-2011 §6.4: later messages of data cannot be read without. */
import type { Cursor, Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { FIELDS } from './fields.ts';

const f = FIELDS;
const HEADER = 14, BASE = 6, STATION = 26, NAME = 16;
/** Names of the bits of a digital word. */
const BITS = 16;
/** Table 9. */
const ANALOGS = ['single point-on-wave', 'rms of analog input', 'peak of input'];
const CONFIGURATION_1 = 2, CONFIGURATION_2 = 3;

export interface Station {
  readonly name: string;
  readonly polar: boolean;
  readonly floatPhasors: boolean;
  readonly floatAnalogs: boolean;
  readonly floatFrequency: boolean;
  readonly phasors: readonly string[];
  /** In hundred-thousandths of a volt or an ampere a unit. */
  readonly factors: readonly number[];
  readonly currents: readonly boolean[];
  readonly analogs: readonly string[];
  readonly digitals: number;
}

export interface Configuration {
  readonly frame: number;
  /** Parts of a second that fractions count. */
  readonly parts: number;
  readonly stations: readonly Station[];
}

/** By the number of the stream's source, in the order of frames. */
export type Configurations = Map<number, Configuration[]>;

export const CONFIGURATIONS: Tracker<Configurations> = {
  key: 'synphasor',
  make: () => new Map(),
  forget: configurations => configurations.clear(),
  observe(configurations, { frame, bytes }) {
    const kind = (bytes[1] >> 4) & 7;
    if (bytes[0] !== 0xaa || (kind !== CONFIGURATION_1 && kind !== CONFIGURATION_2)) return;
    const stations = stationsOf(bytes), source = (bytes[4] << 8) | bytes[5];
    if (stations === undefined) return;
    const parts = (bytes[HEADER + 1] << 16) | (bytes[HEADER + 2] << 8) | bytes[HEADER + 3];
    const before = configurations.get(source);
    if (before === undefined) configurations.set(source, [{ frame, parts, stations }]);
    else before.push({ frame, parts, stations });
  },
};

/** The stations of a configuration; undefined where it ends before they do. */
function stationsOf(bytes: Uint8Array): Station[] | undefined {
  if (bytes.length < HEADER + BASE) return undefined;
  const word = (at: number): number => (bytes[at] << 8) | bytes[at + 1];
  const name = (at: number): string => decodeText(bytes, at, at + NAME, 'latin1');
  const stations: Station[] = [];
  let at = HEADER + BASE;
  for (let left = word(HEADER + 4); left > 0; left--) {
    if (at + STATION > bytes.length) return undefined;
    const format = word(at + 18), phasors = word(at + 20), analogs = word(at + 22), digitals = word(at + 24), names = at + STATION;
    const factors = names + NAME * (phasors + analogs + BITS * digitals), end = factors + 4 * (phasors + analogs + digitals) + 4;
    if (end > bytes.length) return undefined;
    const each = <T>(count: number, read: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => read(i));
    stations.push({
      name: name(at), polar: (format & 1) !== 0,
      floatPhasors: (format & 2) !== 0, floatAnalogs: (format & 4) !== 0, floatFrequency: (format & 8) !== 0,
      phasors: each(phasors, i => name(names + NAME * i)),
      factors: each(phasors, i => (bytes[factors + 4 * i + 1] << 16) | word(factors + 4 * i + 2)),
      currents: each(phasors, i => bytes[factors + 4 * i] === 1),
      analogs: each(analogs, i => name(names + NAME * (phasors + i))), digitals,
    });
    at = end;
  }
  return stations;
}

/** Takes a configuration of the first or second kind. */
export function takeConfiguration(p: Cursor): void {
  p.skip(1);
  p.take(f['conf.timebase']);
  const count = p.take(f['conf.numpmu']);
  for (let i = 1; i <= count && p.more; i++) takeStation(p, i);
  const rate = p.take(f.rate_of_transmission);
  p.addLabel(rate >= 0 ? ' frame(s) per second' : ' second(s) between frames');
}

function takeStation(p: Cursor, number: number): void {
  const outer = p.open(`Station #${number}: "${decodeText(p.bytes, p.at, Math.min(p.end, p.at + NAME), 'latin1')}"`);
  p.skip(NAME);
  p.take(f.idcode_data_source);
  const format = p.open('Data format in data frame', 2);
  for (const field of [f['conf.dfreq_format'], f['conf.analog_format'], f['conf.phasor_format'], f['conf.phasor_notation']]) p.show(field);
  p.skip(2);
  p.close(format);
  const phasors = p.take(f.num_phasors), analogs = p.take(f.num_analog_values), digitals = p.take(f.num_digital_status_words);
  names(p, 'Phasor names', 'Phasor name', phasors);
  names(p, 'Analog values', 'Analog value', analogs);
  names(p, 'Digital status labels', 'Digital status label', BITS * digitals);
  list(p, 'Phasor conversion factors', phasors, i => {
    const value = p.take(f.conversion_factor);
    p.label(() => `#${i} factor: ${value & 0xffffff} * 10^-5, unit: ${value >>> 24 === 1 ? 'Ampere' : 'Volt'}`);
  });
  list(p, 'Analog values conversion factors', analogs, i => {
    const kind = ANALOGS[p.u8()] ?? 'user defined', value = p.take(f.factor_for_analog_value);
    p.label(() => `Factor for analog value #${i}: ${kind}, value: ${value}`);
  });
  list(p, 'Masks for digital status words', digitals, i => {
    const mask = p.open(`Mask for status word #${i}: `, 4);
    p.take(f['status_word_mask.normal_state']);
    p.take(f['status_word_mask.valid_bits']);
    p.close(mask);
  });
  p.take(f['conf.fnom']);
  p.take(f['conf.cfgcnt']);
  p.close(outer);
}

function list(p: Cursor, heading: string, count: number, read: (i: number) => void): void {
  if (count === 0) return;
  const outer = p.open(`${heading} (${count})`);
  for (let i = 1; i <= count; i++) read(i);
  p.close(outer);
}

const names = (p: Cursor, heading: string, each: string, count: number): void => list(p, heading, count, i => {
  const name = p.take(f.channel_name, NAME);
  p.label(() => `${each} #${i}: "${name}"`);
});
