/** Information elements of GTP version 0 and 1, 3GPP TS 29.060 §7.7: those of path management, tunnels and contexts; others by their length. */
import { type Cursor, type Field, bits, bool, flag, i8, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { MOBILE_COUNTRIES } from '../../telephony/countries.ts';
import { CAUSES, EXTENSIONS } from './names.ts';
import { CONFIGURATION_FIELDS, takeConfiguration } from './configuration.ts';
import { QUALITY_FIELDS, takeQuality } from './quality.ts';

/** 3GPP TS 23.040 §9.2.3.11: a span of quarters of an hour from Greenwich. */
export function quarters(value: number): string {
  const minutes = 15 * Math.abs(value);
  return `GMT ${value < 0 ? '-' : '+'} ${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`;
}

export const ELEMENT_FIELDS = {
  num_ext_hdr_types: u8('Number of Extension Header Types in list (i.e., length)'),
  ext_hdr_type: u8('Extension Header Type', { values: EXTENSIONS }),
  cause: u8('Cause', { values: CAUSES }),
  reorder: flag('Reordering required', 0x01, { as: ['True', 'False'] }),
  recovery: u8('Recovery'),
  sel_mode: bits('Selection mode', 0x03, {
    values: {
      0: 'MS or network provided APN, subscribed verified', 1: 'MS provided APN, subscription not verified',
      2: 'Network provided APN, subscription not verified', 3: 'For future use (Network provided APN, subscription not verified',
    },
  }),
  teid_data: u32('TEID Data I', { base: 'hexDec' }),
  teid_cp: u32('TEID Control Plane', { base: 'hexDec' }),
  ext_flow_label: u16('Flow Label Data I', { hex: true }),
  flow_sig: u16('Flow label Signalling', { hex: true }),
  nsapi: bits('NSAPI', 0x0f),
  tear_ind: bool('Teardown Indicator'),
  chrg_id: u32('Charging ID', { base: 'hexDec' }),
  chrg_char: u16('Charging characteristics'),
  chrg_char_s: bits('Spare', 0xf000),
  chrg_char_n: bits('Normal charging', 0x0800),
  chrg_char_p: bits('Prepaid charging', 0x0400),
  chrg_char_f: bits('Flat rate charging', 0x0200),
  chrg_char_h: bits('Hot billing charging', 0x0100),
  chrg_char_r: bits('Reserved', 0x00ff),
  user_addr_pdp_org: bits('PDP type organization', 0x0f, { values: { 0: 'ETSI', 1: 'IETF' } }),
  user_addr_pdp_type: u8('PDP type number', {
    hex: true, values: { 0: 'X.25', 1: 'PPP', 2: 'OSP:IHOSS', 0x21: 'IPv4', 0x57: 'IPv6', 0x8d: 'IPv4v6' },
  }),
  user_ipv4: ipv4('End user address IPv4'),
  user_ipv6: ipv6('End user address IPv6'),
  element_length: u16('Length', { id: 'gtp.length' }),
  apn_length: u16('APN length'),
  apn: text('APN'),
  gsn_address_length: u16('GSN address length'),
  gsn_ipv4: ipv4('GSN address IPv4'),
  gsn_ipv6: ipv6('GSN address IPv6'),
  qos_umts_length: u16('Length'),
  ...QUALITY_FIELDS,
  ext_length: u16('Length'),
  ext_rat_type: u8('RAT Type', {
    values: {
      0: 'Reserved', 1: 'UTRAN', 2: 'GERAN', 3: 'WLAN', 4: 'GAN', 5: 'HSPA Evolution', 6: 'EUTRAN (WB-E-UTRAN)', 7: 'Virtual', 8: 'EUTRAN-NB-IoT',
    },
  }),
  ext_id: u16('Extension identifier'),
  ext_val: octets('Extension value'),
  lac: u16('Location Area Code (LAC)'),
  rai_rac: u8('Routing Area Code (RAC)'),
  timezone: i8('Timezone', { text: quarters }),
  timezone_dst: bits('DST', 0x03, { values: {
    0: 'No adjustment', 1: '+1 hour adjustment for Daylight Saving Time', 2: '+2 hours adjustment for Daylight Saving Time', 3: 'Reserved',
  } }),
  imsi: text('IMSI', { id: 'e212.imsi' }),
  association: text('Association IMSI', { id: 'e212.assoc.imsi' }),
  country: u16('Mobile Country Code (MCC)', { id: 'e212.mcc', values: MOBILE_COUNTRIES }),
  network: u16('Mobile Network Code (MNC)', { id: 'e212.mnc' }),
  areaCountry: u16('Mobile Country Code (MCC)', { id: 'e212.rai.mcc', values: MOBILE_COUNTRIES }),
  areaNetwork: u16('Mobile Network Code (MNC)', { id: 'e212.rai.mnc' }),
  ...CONFIGURATION_FIELDS,
};

const f = ELEMENT_FIELDS;

/** Bytes of the value of elements with a fixed length (types below 128, TS 29.060 table 37), by type. */
const FIXED: Readonly<Record<number, number>> = {
  1: 1, 2: 8, 3: 6, 4: 4, 5: 4, 8: 1, 9: 28, 11: 1, 12: 3, 13: 1, 14: 1, 15: 1, 16: 4, 17: 4, 18: 5, 19: 1, 20: 1, 21: 1, 22: 9, 23: 1,
  24: 1, 25: 2, 26: 2, 27: 2, 28: 2, 29: 1, 117: 10, 118: 9, 119: 1, 121: 1, 126: 1, 127: 4,
};
/** The same for version 0 (GSM 09.60 table 37), where they differ. */
const FIXED_0: Readonly<Record<number, number>> = { 6: 3, 7: 8, 16: 2, 17: 2, 18: 4 };
const NAMES: Readonly<Record<number, string>> = {
  2: 'IMSI', 3: 'Routing Area Identity', 4: 'TLLI', 5: 'P-TMSI', 6: 'Quality of Service', 9: 'Authentication triplet', 11: 'MAP cause',
  12: 'P-TMSI signature', 13: 'MS validated', 18: 'TEID Data II', 21: 'RANAP cause', 22: 'RAB context', 23: 'Radio Priority SMS',
  24: 'Radio Priority', 25: 'Packet Flow Id', 27: 'Trace Reference', 28: 'Trace Type', 29: 'MS Not Reachable Reason',
  128: 'End user address', 129: 'MM context', 130: 'PDP context', 131: 'Access Point Name', 132: 'Protocol configuration options',
  133: 'GSN address', 134: 'MS international PSTN/ISDN number', 135: 'Quality of Service', 136: 'Authentication quintuplet',
  137: 'Traffic Flow Template', 141: 'Extension Header Types List', 151: 'RAT Type', 152: 'User Location Information', 153: 'MS Time Zone',
  154: 'IMEI(SV)', 251: 'Charging Gateway Address', 255: 'Private Extension',
};
/** The extension header type list has one byte of length, all others above 127 two. */
const TYPE_LIST = 141;

/** `uplink`: the message goes to the network. */
export function readElements(p: Cursor, version: number, uplink: boolean): void {
  while (p.more) {
    const type = p.u8();
    if (type >= 128) {
      element(p, type, uplink);
      continue;
    }
    const size = (version === 0 ? FIXED_0[type] : undefined) ?? FIXED[type];
    if (size === undefined) p.malformed(`information element ${type} has no known length`);
    p.skip(1);
    fixed(p.within(size), type, version);
  }
}

const SIMPLE: Readonly<Record<number, Field>> = {
  1: f.cause, 8: f.reorder, 14: f.recovery, 15: f.sel_mode, 16: f.teid_data, 17: f.teid_cp, 19: f.tear_ind, 20: f.nsapi, 127: f.chrg_id,
};
const SIMPLE_0: Readonly<Record<number, Field>> = { ...SIMPLE, 16: f.ext_flow_label, 17: f.flow_sig };

function fixed(p: Cursor, type: number, version: number): void {
  const field = (version === 0 ? SIMPLE_0 : SIMPLE)[type];
  if (type === 26) {
    p.bits(f.chrg_char, [f.chrg_char_s, f.chrg_char_n, f.chrg_char_p, f.chrg_char_f, f.chrg_char_h, f.chrg_char_r]);
  } else if (type === 6 && version === 0) {
    const outer = p.open('Quality of Service', 3);
    takeQuality(p);
    p.close(outer);
  } else if (type === 2) {
    subscriber(p);
  } else if (type === 3) {
    const outer = p.open('Routing Area Identity', 6);
    operator(p, f.areaCountry, f.areaNetwork);
    p.take(f.lac);
    p.take(f.rai_rac);
    p.close(outer);
  } else if (field !== undefined) {
    p.take(field);
  } else {
    const outer = p.open(NAMES[type] ?? `Information element ${type}`, p.remaining);
    p.close(outer);
  }
}

interface LongElement {
  readonly length: Field<number>;
  readonly read?: (value: Cursor, uplink: boolean) => void;
}

/** Elements from 128 on, which bring a length; of others that alone is shown. */
const LONG: Readonly<Record<number, LongElement>> = {
  128: { length: f.element_length, read: userAddress },
  131: { length: f.apn_length, read: value => takeAccessPoint(value, f.apn) },
  132: { length: f.element_length, read: takeConfiguration },
  133: {
    length: f.gsn_address_length,
    read(value) {
      if (value.remaining === 4) value.take(f.gsn_ipv4);
      else if (value.remaining === 16) value.take(f.gsn_ipv6);
    },
  },
  134: { length: f.element_length },
  135: {
    length: f.qos_umts_length,
    read(value) {
      value.take(f.qos_al_ret_priority);
      takeQuality(value);
    },
  },
  151: { length: f.ext_length, read: value => value.take(f.ext_rat_type) },
  153: { length: f.ext_length, read: timezone },
  255: {
    length: f.ext_length,
    read(value) {
      value.take(f.ext_id);
      value.take(f.ext_val, value.remaining);
    },
  },
};
const OTHER: LongElement = { length: f.ext_length };

function element(p: Cursor, type: number, uplink: boolean): void {
  const outer = p.open(NAMES[type] ?? `Information element ${type}`);
  p.skip(1);
  if (type === TYPE_LIST) {
    const count = p.take(f.num_ext_hdr_types);
    for (let i = 0; i < count; i++) p.take(f.ext_hdr_type);
  } else {
    const { length, read } = LONG[type] ?? OTHER, value = p.within(p.take(length));
    read?.(value, uplink);
  }
  p.close(outer);
}

/** TS 29.060 §7.7.27. */
function userAddress(p: Cursor): void {
  p.take(f.user_addr_pdp_org);
  p.take(f.user_addr_pdp_type);
  if (p.remaining === 4 || p.remaining === 20) p.take(f.user_ipv4);
  if (p.remaining === 16) p.take(f.user_ipv6);
}

/** 3GPP TS 23.040 §9.2.3.11: quarters of an hour in two digits, the lower half first, whose highest bit is the sign. */
function timezone(p: Cursor): void {
  const swapped = p.u8();
  p.takeAs(f.timezone, (swapped & 0x08 ? -1 : 1) * (10 * (swapped & 0x07) + (swapped >> 4)), 1);
  p.take(f.timezone_dst);
}

/** Digits that the network of a subscriber has: three below North America's country codes alone (ITU-T E.212). */
export const networkDigits = (subscriber: string): number => (/^3[0-7]\d{4}/.test(subscriber) ? 3 : 2);

/** TS 29.060 §7.7.2: a digit in each half of a byte, the lower one first. */
export function subscriber(p: Cursor): void {
  const { at, remaining } = p;
  const digits = Array.from(p.peekBytes(remaining), byte => (byte & 15).toString(16) + (byte >> 4).toString(16)).join('').replace(/f.*$/, '');
  p.set(f.imsi, digits, at, remaining);
  const outer = p.under();
  p.generate(f.association, digits, at, remaining);
  const inner = p.under();
  if (/^\d{5}/.test(digits)) {
    p.set(f.country, Number(digits.slice(0, 3)), at, 2);
    p.set(f.network, Number(digits.slice(3, 3 + networkDigits(digits))), at + 1, 2);
  }
  p.close(inner);
  p.close(outer);
  p.skip(remaining);
}

/** To the end two digits a byte, the lower half first, 15 for none. Gives them. */
export function takeDigits(p: Cursor, field: Field<string>): string {
  let shown = '';
  for (const byte of p.peekBytes(p.remaining)) {
    shown += (byte & 0x0f).toString(16);
    if (byte >> 4 !== 0x0f) shown += (byte >> 4).toString(16);
  }
  p.takeAs(field, shown, p.remaining);
  return shown;
}

/** 3GPP TS 24.008 §10.5.1.3: three digits of country; two or three of network, the third in the upper half of the second byte. */
export function operator(p: Cursor, country: Field<number>, network: Field<number>): void {
  const [first, second, third] = p.peekBytes(3);
  p.set(country, 100 * (first & 15) + 10 * (first >> 4) + (second & 15), p.at, 2);
  const two = 10 * (third & 15) + (third >> 4);
  p.set(network, second >> 4 === 15 ? two : 10 * two + (second >> 4), p.at + 1, 2);
  p.skip(3);
}

/** Labels with their lengths, as in DNS (3GPP TS 23.003 §9). */
export function takeAccessPoint(p: Cursor, field: Field<string>): void {
  const start = p.at;
  const size = p.remaining;
  const labels: string[] = [];
  while (p.more) {
    const length = p.u8();
    p.skip(1);
    labels.push(String.fromCharCode(...p.peekBytes(length)));
    p.skip(length);
  }
  p.set(field, labels.join('.'), start, size);
}
