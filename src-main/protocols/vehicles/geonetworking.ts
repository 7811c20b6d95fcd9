/** GeoNetworking: packets among vehicles and the roadside, addressed to places; EN 302 636-4-1, version 0 after TS 102 636-4-1 V1.1.1. */
import { type Cursor, type Field, bits, byName, expert, i32, none, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { POSITION_FIELDS, latitude, longitude, takeDestination, takeRequested, takeSource } from './geonetworking/positions.ts';

const COMMON = 1, SECURED = 2, IPV6_ABOVE = 3, IPV6 = 41;
/** §9.7.4: by the first four bits, the type; those of which have several kinds of areas or ways. */
const BEACON = 1, UNICAST = 2, ANYCAST = 3, BROADCAST = 4, SCOPED = 5, SERVICE = 6;
const SINGLE_HOP = 0x50, SERVICE_REQUEST = 0x60;
const TYPES: Readonly<Record<number, string>> = {
  0x10: 'Beacon', 0x20: 'Geo Unicast', 0x30: 'Geo-scoped Anycast Circular area', 0x31: 'Geo-scoped Anycast Rectangular area',
  0x32: 'Geo-scoped Anycast Ellipsoidal area', 0x40: 'Geo-scoped Broadcast Circular area', 0x41: 'Geo-scoped Broadcast Rectangular area',
  0x42: 'Geo-scoped Broadcast Ellipsoidal area', [SINGLE_HOP]: 'Topologically-scoped broadcast Single-hop broadcast (SHB)',
  0x51: 'Topologically-scoped broadcast Multi-hop broadcast (TSB)', [SERVICE_REQUEST]: 'Location Service Request', 0x61: 'Location Service Reply',
};
const ABOVE: Readonly<Record<number, string>> = {
  0: 'ANY', 1: 'BTP-A Transport protocol', 2: 'BTP-B Transport protocol', [IPV6_ABOVE]: 'IPv6 header',
};
const BASIC_HEADER = 4, COMMON_HEADER = 8, NEWEST = 1;
const metres = { text: (value: number): string => `${value}m` };

const F = {
  bh: none('Basic Header', { id: 'geonw.bh' }),
  version: bits('Version', 0xf0, { id: 'geonw.bh.version' }),
  next: bits('Next Header', 0x0f, { id: 'geonw.bh.nh', values: { 0: 'ANY', [COMMON]: 'Common Header', [SECURED]: 'Secured Packet' } }),
  reserved: u8('Reserved', { id: 'geonw.bh.reserved', hex: true }),
  lifeTime: u8('Life Time', { id: 'geonw.bh.lt' }),
  multiplier: bits('Life Time multiplier', 0xfc, { id: 'geonw.bh.lt.mult' }),
  base: bits('Life Time base', 0x03, { id: 'geonw.bh.lt.base', values: { 0: '50 ms', 1: '1 s', 2: '10 s', 3: '100 s' } }),
  hopsLeft: u8('Remaining Hop Limit', { id: 'geonw.bh.rhl' }),
  ch: none('Common Header', { id: 'geonw.ch' }),
  above: bits('Next Header', 0xf0, { id: 'geonw.ch.nh', values: ABOVE }),
  reservedBits: bits('Reserved', 0x0f, { id: 'geonw.ch.reserved1', hex: true }),
  type: u8('Header type', { id: 'geonw.ch.htype', hex: true, values: TYPES }),
  trafficClass: u8('Traffic class', { id: 'geonw.ch.tclass' }),
  flags: none('Flags', { id: 'geonw.ch.flags' }),
  mobile: bits('Mobility flag', 0x80, { id: 'geonw.ch.flags.mob' }),
  reservedFlags: bits('Reserved', 0x7f, { id: 'geonw.ch.flags.reserved' }),
  payloadLength: u16('Payload length', { id: 'geonw.ch.plength' }),
  hops: u8('Maximum Hop Limit', { id: 'geonw.ch.mhl' }),
  reservedByte: u8('Reserved', { id: 'geonw.ch.reserved2', hex: true }),
  sequence: u16('Sequence number', { id: 'geonw.seq_num', hex: true }),
  reservedNumber: u16('Reserved', { id: 'geonw.reserved' }),
  media: u32('Reserved', { id: 'geonw.shb.reserved' }),
  latitude: i32('Latitude', { id: 'geonw.gxc.latitude', ...latitude }),
  longitude: i32('Longitude', { id: 'geonw.gxc.longitude', ...longitude }),
  radius: u16('Radius r', { id: 'geonw.gxc.radius', ...metres }),
  distanceA: u16('Distance a', { id: 'geonw.gxc.distancea', ...metres }),
  distanceB: u16('Distance b', { id: 'geonw.gxc.distanceb', ...metres }),
  angle: u16('Angle', { id: 'geonw.gxc.angle', text: value => `${value} degrees` }),
  areaReserved: u16('Reserved', { id: 'geonw.gxc.reserved' }),
  // Version 0 has one header for both, with the bits of the next header elsewhere.
  oldAbove: bits('Next Header', 0x0f, { id: 'geonw.v0.ch.nh', values: ABOVE, own: true }),
  notZero: expert('Incorrect, should be 0', 'warning', 'Protocol', { id: 'geonw.reserved_not_zero' }),
  bogusVersion: expert('Bogus GeoNetworking Version', 'error', 'Malformed', { id: 'geonw.bogus_version' }),
  notOne: expert('Remaining Hop Limit', 'note', 'Sequence', { id: 'geonw.rhl.lncb' }),
  aboveMaximum: expert('Remaining Hop Limit To Live', 'warning', 'Sequence', { id: 'geonw.rhl.ht_mhl' }),
  bogusLength: expert('Bogus GeoNetworking length', 'error', 'Malformed', { id: 'geonw.bogus_geonw_length' }),
};
const TRAFFIC_CLASS = [
  bits('Store Carry Forward', 0x80, { id: 'geonw.ch.tc.buffer' }),
  bits('Channel offload', 0x40, { id: 'geonw.ch.tc.offload' }),
  bits('Traffic class ID', 0x3f, {
    id: 'geonw.ch.tc.id',
    values: {
      0: 'ITS-G5 Access Category Voice', 1: 'ITS-G5 Access Category Video', 2: 'ITS-G5 Access Category Best effort',
      3: 'ITS-G5 Access Category Background',
    },
  }),
];
/** Headings of the extended headers. */
const PACKETS: Readonly<Record<number, Field<void>>> = {
  [BEACON]: none('Beacon Packet', { id: 'geonw.beacon' }),
  [UNICAST]: none('GeoUniCast Packet', { id: 'geonw.guc' }),
  [ANYCAST]: none('GeoAnyCast Packet', { id: 'geonw.gac' }),
  [BROADCAST]: none('GeoBroadCast Packet', { id: 'geonw.gbc' }),
  [SCOPED]: none('Topologically-Scoped Broadcast Packet', { id: 'geonw.tsb' }),
  [SERVICE]: none('Location Service Packet', { id: 'geonw.ls' }),
};

/** What the common header says of the rest. */
interface Common {
  readonly above: number;
  readonly type: number;
  readonly length: number;
}

export const geonetworking = protocol({
  name: 'gnw',
  title: 'GeoNetworking',
  short: 'GEONW',
  on: { ethertype: [0x8947] },
  fields: byName([...Object.values(F), ...TRAFFIC_CLASS, ...Object.values(PACKETS), ...POSITION_FIELDS]),
  dissect(p) {
    const version = p.u8() >>> 4;
    if (version > NEWEST) {
      p.info(`Bogus GeoNetworking version (${version})`);
      p.show(F.version);
      p.expertUnder(F.bogusVersion);
      p.data();
      return;
    }
    if (version === 0) {
      oldPacket(p);
      return;
    }
    const outer = p.open(F.bh, BASIC_HEADER);
    p.show(F.version);
    const next = p.take(F.next);
    if (p.take(F.reserved) !== 0) p.expertUnder(F.notZero);
    p.bits(F.lifeTime, [F.multiplier, F.base]);
    const hopsLeft = p.take(F.hopsLeft);
    p.close(outer);
    if (next === COMMON) packet(p, takeCommon(p, hopsLeft), version);
    else {
      p.info(next === SECURED ? 'Secured Packet' : '');
      if (p.more) p.data();
    }
  },
});

/** §9.7. */
function takeCommon(p: Cursor, hopsLeft: number): Common {
  const outer = p.open(F.ch, COMMON_HEADER), above = p.show(F.above);
  p.take(F.reservedBits);
  const type = takeType(p);
  if (hopsLeft !== 1 && (type === SINGLE_HOP || type >>> 4 === BEACON)) {
    p.expertUnder(F.notOne, `"Remain Hop Limit" != 1 for BEACON or SHB (${hopsLeft})`);
  }
  p.bits(F.trafficClass, TRAFFIC_CLASS);
  takeFlags(p);
  const length = p.take(F.payloadLength), hops = p.take(F.hops);
  if (hopsLeft > hops) p.expertUnder(F.aboveMaximum, `"Remaining Hop Limit" > "Maximum Hop Limit" (${hopsLeft})`);
  p.take(F.reservedByte);
  p.close(outer);
  return { above, type, length };
}

/** TS 102 636-4-1 V1.1.1 §8.5.2: the common header is the first, and ends with who sends. */
function oldPacket(p: Cursor): void {
  const outer = p.open(F.ch);
  p.show(F.version);
  const above = p.take(F.oldAbove), type = takeType(p);
  if (p.take(F.reserved) !== 0) p.expertUnder(F.notZero);
  takeFlags(p);
  const length = p.take(F.payloadLength);
  p.take(F.trafficClass);
  p.take(F.hopsLeft);
  const from = takeSource(p, 0);
  p.close(outer);
  p.columns.setAddressTexts(from, undefined);
  // What follows for each type was another in each draft: only what has no more is gone on with.
  if (type >>> 4 === BEACON) p.limit(p.offset);
  else if (type === SINGLE_HOP) carried(p, { above, type, length });
  else if (p.more) p.data();
}

function takeType(p: Cursor): number {
  const type = p.take(F.type);
  p.info(TYPES[type] ?? `Unknown (${type})`);
  return type;
}

function takeFlags(p: Cursor): void {
  const outer = p.open(F.flags, 1);
  p.show(F.mobile);
  p.take(F.reservedFlags);
  p.close(outer);
}

/** §9.8: the extended header, by the type, and what is carried. */
function packet(p: Cursor, common: Common, version: number): void {
  const { type } = common, family = type >>> 4, heading = PACKETS[family];
  if (heading === undefined) {
    if (p.more) p.data();
    return;
  }
  const outer = p.open(heading);
  if (family !== BEACON && type !== SINGLE_HOP) {
    p.take(F.sequence);
    p.take(F.reservedNumber);
  }
  const from = takeSource(p, version);
  let to: string | undefined;
  if (family === ANYCAST || family === BROADCAST) takeArea(p, type & 0x0f);
  else if (type === SINGLE_HOP) p.take(F.media);
  else if (type === SERVICE_REQUEST) to = takeRequested(p);
  else if (family === UNICAST || family === SERVICE) to = takeDestination(p);
  p.close(outer);
  p.columns.setAddressTexts(from, to);
  carried(p, common);
}

/** EN 302 931 §4: a circle (0) has a radius, rectangles and ellipses two half axes. */
function takeArea(p: Cursor, shape: number): void {
  p.take(F.latitude);
  p.take(F.longitude);
  p.take(shape === 0 ? F.radius : F.distanceA);
  p.take(F.distanceB);
  p.take(F.angle);
  p.take(F.areaReserved);
}

function carried(p: Cursor, { above, length }: Common): void {
  if (length > p.remaining) p.expert(F.bogusLength);
  else p.limit(p.offset + length);
  if (!p.more) return;
  if (above === IPV6_ABOVE ? p.next('ip.proto', IPV6) : p.next('geonw.ch.nh', above)) return;
  p.data();
}
