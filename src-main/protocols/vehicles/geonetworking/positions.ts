/** Where GeoNetworking's stations and areas are: addresses, position vectors and coordinates; EN 302 636-4-1 §6, §9.5 and §9.8. */
import { etherText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, bits, ether, i16, i32, octets, signedBits, u16, u32 } from '../../../dissect/index.ts';

/** §6.3, table 1. */
const STATIONS: Readonly<Record<number, string>> = {
  0: 'Unknown', 1: 'Pedestrian', 2: 'Cyclist', 3: 'Moped', 4: 'Motorcycle', 5: 'Passenger Car', 6: 'Bus', 7: 'Light Truck', 8: 'Heavy Truck',
  9: 'Trailer', 10: 'Special Vehicle', 11: 'Tram', 15: 'Road Side Unit',
};
const ADDRESS = 8, LONG_VECTOR = 24, OLD_LONG_VECTOR = 28, SHORT_VECTOR = 20;
/** Of a degree: coordinates are in tenths of a microdegree. */
const PARTS = 10_000_000;

/** `48d12'30.00"N (482083333)`. */
function coordinate(hemispheres: string): (value: number) => string {
  return value => {
    const size = Math.abs(value), degrees = Math.floor(size / PARTS), minutes = Math.floor(size % PARTS * 60 / PARTS);
    const seconds = (size % PARTS * 60 % PARTS) * 60 / PARTS;
    return `${degrees}d${minutes}'${(Math.floor(seconds * 100) / 100).toFixed(2)}"${hemispheres[value < 0 ? 1 : 0]} (${value})`;
  };
}
export const latitude = { text: coordinate('NS') }, longitude = { text: coordinate('EW') };
const milliseconds = { text: (value: number): string => `${value}ms` };
const speed = { text: (value: number): string => `${(value / 100).toFixed(2)} m/s` };
const heading = { text: (value: number): string => `${(value / 10).toFixed(1)} degrees` };

interface AddressFields {
  readonly addr: Field<void>;
  readonly manual: Field<number>;
  readonly type: Field<number>;
  readonly country: Field<number>;
  readonly mid: Field<void>;
}

/** The fields of an address below `prefix`. */
function addressFields(prefix: string): AddressFields {
  return {
    addr: octets('GN_ADDR', { id: `${prefix}.addr` }),
    manual: bits('Manual', 0x80, { id: `${prefix}.addr.manual` }),
    type: bits('ITS-S type', 0x7c, { id: `${prefix}.addr.type`, values: STATIONS }),
    country: bits('ITS-S Country Code', 0x3ff, { id: `${prefix}.addr.country` }),
    mid: ether('MID', { id: `${prefix}.addr.mid` }),
  };
}

const SOURCE = 'geonw.src_pos', DESTINATION = 'geonw.dst_pos', REQUESTED = 'geonw.ls_req';
const source = {
  ...addressFields(SOURCE),
  pos: octets('Source position', { id: SOURCE }),
  tst: u32('Timestamp', { id: `${SOURCE}.tst`, ...milliseconds }),
  lat: i32('Latitude', { id: `${SOURCE}.lat`, ...latitude }),
  long: i32('Longitude', { id: `${SOURCE}.long`, ...longitude }),
  pai: bits('Position accuracy indicator', 0x80, { id: `${SOURCE}.pai` }),
  speed: signedBits('Speed', 0x7fff, { id: `${SOURCE}.speed`, ...speed }),
  hdg: u16('Heading', { id: `${SOURCE}.hdg`, ...heading }),
};
/** TS 102 636-4-1 V1.1.1 §8.5.3: version 0 says how high, and how sure each value is. */
const old = {
  speed: i16('Speed', { id: `${SOURCE}.v0.speed`, own: true, ...speed }),
  altitude: i16('Altitude', { id: `${SOURCE}.v0.altitude`, own: true }),
  accuracy: u16('Accuracy', { id: `${SOURCE}.v0.accuracy`, own: true, hex: true }),
};
const accuracies = [
  bits('Time accuracy', 0xf000, { id: `${SOURCE}.v0.accuracy.time`, own: true }),
  bits('Position accuracy', 0x0f00, { id: `${SOURCE}.v0.accuracy.position`, own: true }),
  bits('Speed accuracy', 0x00e0, { id: `${SOURCE}.v0.accuracy.speed`, own: true }),
  bits('Heading accuracy', 0x001c, { id: `${SOURCE}.v0.accuracy.heading`, own: true }),
  bits('Altitude accuracy', 0x0003, { id: `${SOURCE}.v0.accuracy.altitude`, own: true }),
];
const destination = {
  ...addressFields(DESTINATION),
  pos: octets('Destination position', { id: DESTINATION }),
  tst: u32('Timestamp', { id: `${DESTINATION}.tst`, ...milliseconds }),
  lat: i32('Latitude', { id: `${DESTINATION}.lat`, ...latitude }),
  long: i32('Longitude', { id: `${DESTINATION}.long`, ...longitude }),
};
const requested = addressFields(REQUESTED);

export const POSITION_FIELDS: readonly Field[] = [
  ...Object.values(source), ...Object.values(old), ...accuracies, ...Object.values(destination), ...Object.values(requested),
];

/** Reads an address. Gives it as it is shown: `1.15.0.02:00:00:00:00:01`. */
function takeAddress(p: Cursor, f: AddressFields): string {
  p.show(f.addr, ADDRESS);
  const outer = p.under();
  const manual = p.show(f.manual), type = p.show(f.type), country = p.take(f.country), mid = etherText(p.peekBytes(6));
  p.take(f.mid);
  p.close(outer);
  return `${manual}.${type}.${country}.${mid}`;
}

export const takeRequested = (p: Cursor): string => takeAddress(p, requested);

/** Reads the long position vector of the sender, §9.5.2. Gives its address. */
export function takeSource(p: Cursor, version: number): string {
  p.show(source.pos, version === 0 ? OLD_LONG_VECTOR : LONG_VECTOR);
  const outer = p.under(), address = takeAddress(p, source);
  p.take(source.tst);
  p.take(source.lat);
  p.take(source.long);
  if (version === 0) {
    p.take(old.speed);
    p.take(source.hdg);
    p.take(old.altitude);
    p.bits(old.accuracy, accuracies);
  } else {
    p.show(source.pai);
    p.take(source.speed);
    p.take(source.hdg);
  }
  p.close(outer);
  return address;
}

/** Reads the short position vector of who shall have the packet, §9.5.3. Gives its address. */
export function takeDestination(p: Cursor): string {
  p.show(destination.pos, SHORT_VECTOR);
  const outer = p.under(), address = takeAddress(p, destination);
  p.take(destination.tst);
  p.take(destination.lat);
  p.take(destination.long);
  p.close(outer);
  return address;
}
