/** What information elements of GTP version 0 and 1 are made of, 3GPP TS 29.060 §7.7: fields, subscribers, networks, access points and digits. */
import { type Cursor, type Field, bits, bool, flag, fullyNamed, i8, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { MOBILE_COUNTRIES } from '../../telephony/countries.ts';
import { CAUSES, ELEMENT_NAMES, EXTENSIONS } from './names.ts';
import { CONFIGURATION_FIELDS } from './configuration.ts';
import { QUALITY_FIELDS } from './quality.ts';
import { SESSION_FIELDS } from './session-fields.ts';

/** 3GPP TS 23.040 §9.2.3.11: a span of quarters of an hour from Greenwich. */
export function quarters(value: number): string {
  const minutes = 15 * Math.abs(value);
  return `GMT ${value < 0 ? '-' : '+'} ${Math.floor(minutes / 60)} hours ${minutes % 60} minutes`;
}

export const ELEMENT_FIELDS = fullyNamed('gtp', {
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
  qos_length: u8('Length', { id: 'gtp.qos_umts_length' }),
  ...QUALITY_FIELDS,
  ext_length: u16('Length'),
  ext_rat_type: u8('RAT Type', {
    values: {
      0: 'Reserved', 1: 'UTRAN', 2: 'GERAN', 3: 'WLAN', 4: 'GAN', 5: 'HSPA Evolution', 6: 'EUTRAN (WB-E-UTRAN)', 7: 'Virtual', 8: 'EUTRAN-NB-IoT',
    },
  }),
  ext_id: u16('Extension identifier', { values: enterpriseName }),
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
  ie_id: u8('IE Id', { values: ELEMENT_NAMES }),
  ...CONFIGURATION_FIELDS,
  ...SESSION_FIELDS,
});

const f = ELEMENT_FIELDS;

/** An address of the version that its length says; none where it is of neither. */
export function takeAddress(p: Cursor, four: Field<number>, six: Field): void {
  if (p.remaining === 4) p.take(four);
  else if (p.remaining === 16) p.take(six);
}

/** The same behind a byte with its length. */
export function takeShortAddress(p: Cursor, length: Field<number>, four: Field<number>, six: Field): void {
  takeAddress(p.within(p.take(length)), four, six);
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
