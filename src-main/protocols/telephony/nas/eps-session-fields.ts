/** Fields of LTE's session management, 3GPP TS 24.301 §9.9.4. */
import { type FieldOptions, below, bits, flag, ipv4, octets, u32, u8 } from '../../../dissect/index.ts';
import { SESSION_CAUSES } from './eps-names.ts';

const id = below('nas_eps.esm');
const BEARERS = (value: number): string => (value === 0 ? 'No EPS bearer identity assigned' : `EPS bearer identity value ${value}`);

/** §9.9.4.2 and §9.9.4.3, after TS 24.008 §10.5.6.5, in kbit/s: up to 63, then in steps of 8, then of 64; 255 for none. */
function shortRate(value: number): number {
  if (value === 0xff) return 0;
  if (value < 0x40) return value;
  return value < 0x80 ? 64 + 8 * (value - 0x40) : 576 + 64 * (value - 0x80);
}

/** The same for what goes beyond: from 8,600 on in steps of 100, from 16,000 of 1,000, from 128,000 of 2,000. */
function longRate(value: number): number {
  if (value <= 0x4a) return 8600 + 100 * value;
  return value <= 0xba ? 1000 * (16 + value - 0x4a) : 1000 * (128 + 2 * (value - 0xba));
}

/** All three octets of a rate together. */
export const kilobits = (short: number, long: number, great: number): number => (long === 0 ? shortRate(short) : longRate(long)) + 256_000 * great;

const kbps = (value: number): string => (value % 1000 === 0 ? `${value / 1000} Mbps` : `${value} kbps`);
const rate = (value: number): string => (value === 0 ? 'as subscribed' : `${shortRate(value)} kbps`);
const extendedRate = (value: number): string => (value === 0 ? 'as said without extension' : kbps(longRate(value)));

const rates: FieldOptions = { text: rate }, extendedRates: FieldOptions = { text: extendedRate };
const great: FieldOptions = { text: (value: number) => `${256 * value} Mbps` };
const qci = (value: number): string => {
  if (value === 0 || value === 255) return 'Reserved';
  return value > 127 ? 'Operator-specific QCI' : `QCI ${value}`;
};

export const EPS_SESSION = {
  id: u8('Element ID', id('elem_id', { hex: true })),
  linked: bits('Linked EPS bearer identity', 0x0f, id('linked_bearer_id', { values: BEARERS })),
  type: bits('PDN type', 0xf0, { id: 'nas_eps.esm_pdn_type', values: { 1: 'IPv4', 2: 'IPv6', 3: 'IPv4v6', 5: 'Non IP', 6: 'Ethernet' } }),
  addressType: bits('PDN type', 0x07, { id: 'nas_eps.esm_pdn_type', values: { 1: 'IPv4', 2: 'IPv6', 3: 'IPv4v6', 5: 'Non IP', 6: 'Ethernet' } }),
  spareFive: bits('Spare bit(s)', 0xf8, { id: 'nas_eps.spare_bits', hex: true }),
  spareThree: bits('Spare bit(s)', 0x0e, { id: 'nas_eps.spare_bits', hex: true }),
  request: bits('Request type', 0x0f, {
    id: 'nas_eps.esm_request_type', values: { 1: 'Initial request', 2: 'Handover', 4: 'Emergency', 6: 'Handover of emergency bearer services' },
  }),
  cause: u8('Cause', id('cause', { values: SESSION_CAUSES })),
  transfer: flag('EIT (ESM information transfer)', 0x01, id('eit', {
    as: ['Security protected ESM information transfer required', 'Security protected ESM information transfer not required'],
  })),
  notification: u8('Notification indicator value', id('notif_ind', {
    values: { 1: 'SRVCC handover cancelled, IMS session re-establishment required' },
  })),
  ipv4: ipv4('PDN IPv4', id('pdn_ipv4')),
  interface: octets('PDN IPv6 if id', id('pdn_ipv6_if_id', { size: 8 })),
  qci: u8('Quality of Service Class Identifier (QCI)', id('qci', { values: qci })),
  mostUp: u8('Maximum bit rate for uplink', id('mbr_ul', rates)), mostDown: u8('Maximum bit rate for downlink', id('mbr_dl', rates)),
  surelyUp: u8('Guaranteed bit rate for uplink', id('gbr_ul', rates)), surelyDown: u8('Guaranteed bit rate for downlink', id('gbr_dl', rates)),
  extendedMostUp: u8('Maximum bit rate for uplink(ext)', id('embr_ul', extendedRates)),
  extendedMostDown: u8('Maximum bit rate for downlink(ext)', id('embr_dl', extendedRates)),
  extendedSurelyUp: u8('Guaranteed bit rate for uplink(ext)', id('egbr_ul', extendedRates)),
  extendedSurelyDown: u8('Guaranteed bit rate for downlink(ext)', id('egbr_dl', extendedRates)),
  allDown: u8('APN-AMBR for downlink', id('apn_ambr_dl', rates)), allUp: u8('APN-AMBR for uplink', id('apn_ambr_ul', rates)),
  allDownExtended: u8('APN-AMBR for downlink (extended)', id('apn_ambr_dl_ext', extendedRates)),
  allUpExtended: u8('APN-AMBR for uplink (extended)', id('apn_ambr_ul_ext', extendedRates)),
  allDownGreat: u8('APN-AMBR for downlink (extended-2)', id('apn_ambr_dl_ext2', great)),
  allUpGreat: u8('APN-AMBR for uplink (extended-2)', id('apn_ambr_ul_ext2', great)),
  totalDown: u32('Total APN-AMBR for downlink', id('apn_ambr_dl_total', { text: kbps })),
  totalUp: u32('Total APN-AMBR for uplink', id('apn_ambr_ul_total', { text: kbps })),
  userData: octets('User data contents', id('user_data_cont')),
} as const;
