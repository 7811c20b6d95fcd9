/** Where a client is, as option 123 has it: latitude, longitude and altitude in fixed point, RFC 3825 §2.1 (RFC 6225 §2.2.2 keeps the layout). */
import { type Cursor, f64, u8 } from '../../../dissect/index.ts';

const ERRORS = {
  1: 'Latitude is out of range [-90,90]', 2: 'Latitude Uncertainty is out of range [0,90]', 3: 'Longitude is out of range [-180,180]',
  4: 'Longitude Uncertainty is out of range [0,180]', 5: 'Altitude is out of range [-(2^21),(2^21)-1]',
  6: 'Altitude Uncertainty is out of range [0,2^20]', 7: 'Altitude Type is out of range [0,2]', 8: 'Datum is out of range [1,3]',
};
const METERS = 1;

export const LOCATION_FIELDS = {
  'option.rfc3825.error': u8('Error', { values: ERRORS }),
  'option.rfc3825.latitude': f64('Latitude'),
  'option.rfc3825.longitude': f64('Longitude'),
  'option.rfc3825.latitude_res': f64('Latitude resolution'),
  'option.rfc3825.longitude_res': f64('Longitude resolution'),
  'option.rfc3825.altitude': f64('Altitude'),
  'option.rfc3825.altitude_res': f64('Altitude resolution'),
  'option.rfc3825.altitude_type': u8('Altitude type', { values: { 1: 'Meters', 2: 'Floors' } }),
  'option.rfc3825.datum': u8('Map Datum', {
    id: 'dhcp.option.cl_dss_id.option', values: { 1: 'WGS 84', 2: 'NAD83 (NAVD88)', 3: 'NAD83 (MLLW)' },
  }),
} as const;

const f = LOCATION_FIELDS;

/** What 16 bytes say: angles in degrees, the altitude in meters or floors; of a resolution, how many leading bits of its value are meant. */
interface Location {
  readonly latitude: number;
  readonly latitudeBits: number;
  readonly longitude: number;
  readonly longitudeBits: number;
  readonly altitude: number;
  readonly altitudeBits: number;
  readonly altitudeType: number;
  readonly datum: number;
}

/** Reads a location; numbers that no place on Earth has are named, and nothing else is shown of it. */
export function readLocation(p: Cursor): void {
  const location = locationOf(p), at = p.at;
  const error = errorOf(location);
  p.skip(16);
  if (error !== 0) {
    p.set(f['option.rfc3825.error'], error, at, 16);
    return;
  }
  // An altitude of no known type is none.
  const high = location.altitudeType !== 0;
  for (const [field, value, start, length] of [
    [f['option.rfc3825.latitude'], location.latitude, 0, 5], [f['option.rfc3825.longitude'], location.longitude, 5, 5],
    [f['option.rfc3825.latitude_res'], 2 ** (8 - location.latitudeBits), 0, 1],
    [f['option.rfc3825.longitude_res'], 2 ** (8 - location.longitudeBits), 5, 1],
    [f['option.rfc3825.altitude'], high ? location.altitude : 0, 11, 4],
    [f['option.rfc3825.altitude_res'], high ? uncertainty(location) : 0, 10, 2],
  ] as const) {
    p.set(field, value, at + start, length);
    p.label(() => `${field.title}: ${value.toFixed(10).padStart(15)}`);
  }
  p.set(f['option.rfc3825.altitude_type'], location.altitudeType, at + 10, 1);
  p.set(f['option.rfc3825.datum'], location.datum, at + 15, 1);
}

function locationOf(p: Cursor): Location {
  p.need(16);
  return {
    latitudeBits: p.u8() >> 2, latitude: signed((p.u8() & 3) * 2 ** 32 + p.u32(1), 34) / 2 ** 25,
    longitudeBits: p.u8(5) >> 2, longitude: signed((p.u8(5) & 3) * 2 ** 32 + p.u32(6), 34) / 2 ** 25,
    altitudeType: p.u8(10) >> 4, altitudeBits: (p.u16(10) >> 6) & 0x3f, altitude: signed(p.u32(11) % 2 ** 30, 30) / 256,
    datum: p.u8(15),
  };
}

/** The number of `bits` bits in two's complement. */
const signed = (value: number, bits: number): number => (value >= 2 ** (bits - 1) ? value - 2 ** bits : value);

/** Floors are exact or unknown; of meters there are 22 bits before the point. */
const uncertainty = ({ altitudeType, altitudeBits }: Location): number => (altitudeType === METERS ? 2 ** (21 - altitudeBits) : 0);

function errorOf(location: Location): number {
  if (Math.abs(location.latitude) > 90) return 1;
  if (location.latitudeBits > 34) return 2;
  if (Math.abs(location.longitude) > 180) return 3;
  if (location.longitudeBits > 34) return 4;
  if (location.altitudeType > 2) return 7;
  if (location.altitude < -(2 ** 21) || location.altitude > 2 ** 21 - 1) return 5;
  if (location.altitudeBits > 30) return 6;
  return location.datum < 1 || location.datum > 3 ? 8 : 0;
}
