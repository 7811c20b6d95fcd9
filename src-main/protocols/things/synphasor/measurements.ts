/** Measurements of phasors, IEEE C37.118.2-2011 §6.3, by the configuration that was sent before. */
import type { Cursor } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { readFloat, readInt } from '../../../dissect/read.ts';
import type { Configuration, Station } from './configuration.ts';
import { FIELDS } from './fields.ts';

const f = FIELDS;
const STATUS = fieldsBelow(f, 'data.').filter(field => field.mask > 0);
/** Integers of angles are ten-thousandths of a radian, those of frequencies thousandths, those of their change hundredths of a hertz. */
const ANGLE = 10_000;
const FACTOR = 100_000;

export function takeMeasurements(p: Cursor, { frame, stations }: Configuration): void {
  p.generate(f['data.conf_frame'], frame);
  for (const station of stations) takeStation(p, station);
}

function takeStation(p: Cursor, station: Station): void {
  const outer = p.open(`Station: "${station.name}"`), flags = p.open('Flags', 2);
  for (const field of STATUS) p.show(field);
  p.skip(2);
  p.close(flags);
  const { phasors, analogs, digitals } = station;
  if (phasors.length > 0) {
    const notation = station.polar ? 'polar' : 'rectangular';
    const list = p.open(`Phasors (${phasors.length}), notation: ${notation}, format: ${station.floatPhasors ? 'floating point' : 'integer'}`);
    phasors.forEach((name, i) => takePhasor(p, station, name, i));
    p.close(list);
  }
  if (station.floatFrequency) p.take(f.actual_frequency_value);
  else p.take(f.frequency_deviation_from_nominal);
  if (station.floatFrequency) p.take(f.rate_change_frequency);
  else p.takeAs(f.rate_change_frequency, readInt(p.peekBytes(2), 0, 2, false) / 100, 2);
  if (analogs.length > 0) {
    const list = p.open(`Analog values (${analogs.length})`), size = station.floatAnalogs ? 4 : 2;
    analogs.forEach((name, i) => {
      const value = number(p, station.floatAnalogs, 0);
      p.takeAs(f.analog_value, name, size);
      p.label(() => `Analog value #${i + 1}: "${name}", ${station.floatAnalogs ? value.toFixed(3) : value}`);
    });
    p.close(list);
  }
  if (digitals > 0) {
    const list = p.open(`Digital status words (${digitals})`);
    for (let i = 1; i <= digitals; i++) p.take(f.digital_status_word);
    p.close(list);
  }
  p.close(outer);
}

/** A value here or `ahead`: four bytes of floating point, or two of an integer. */
function number(p: Cursor, isFloat: boolean, ahead: number): number {
  const bytes = p.peekBytes(isFloat ? 4 : 2, ahead);
  return isFloat ? readFloat(bytes, 0, 4, false) : readInt(bytes, 0, 2, false);
}

function takePhasor(p: Cursor, { polar, floatPhasors, factors, currents }: Station, name: string, i: number): void {
  const size = floatPhasors ? 4 : 2, scale = floatPhasors ? 1 : factors[i] / FACTOR;
  let first = number(p, floatPhasors, 0), second = number(p, floatPhasors, size);
  // §6.3: integers of magnitudes have no sign.
  if (!floatPhasors && polar) first = p.u16();
  first *= scale;
  second *= polar ? (floatPhasors ? 1 : 1 / ANGLE) : scale;
  const [magnitude, angle] = polar ? [first, second] : [Math.hypot(first, second), Math.atan2(second, first)];
  const [real, imaginary] = polar ? [first * Math.cos(second), first * Math.sin(second)] : [first, second];
  p.takeAs(f.phasor, name, 2 * size);
  const unit = currents[i] ? 'A' : 'V', degrees = ((angle * 180) / Math.PI).toFixed(3);
  p.label(() => `Phasor #${i + 1}: "${name}", ${magnitude.toFixed(3).padStart(10)}${unit} ∠${degrees.padStart(7)}° alt `
    + `${real.toFixed(3)}${imaginary < 0 ? '-' : '+'}j${Math.abs(imaginary).toFixed(3)}${unit}`);
}
