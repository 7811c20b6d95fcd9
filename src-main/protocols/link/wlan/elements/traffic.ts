/** What a stream wants of Wi-Fi Multimedia: TSPEC, Wi-Fi Multimedia Technical Specification §2.2.11. */
import { type Cursor, type Field, below, bits, u16, u24, u32 } from '../../../../dissect/index.ts';

const little = { little: true } as const;
const traffic = below('wlan.wfa.ie.wme.tspec');
const TS_INFO = [
  bits('TID', 0x1e, traffic('ts_info.tid', { size: 3, little: true })),
  bits('Direction', 0x60, traffic('ts_info.dir', { size: 3, little: true, values: { 0: 'Uplink', 1: 'Downlink', 2: 'Direct link',
    3: 'Bidirectional link' } })),
  bits('PSB', 0x400, traffic('ts_info.psb', { size: 3, little: true, values: { 0: 'Legacy', 1: 'U-APSD' } })),
  bits('UP', 0x3800, traffic('ts_info.up', { size: 3, little: true, values: {
    0: 'Best Effort', 1: 'Background', 2: 'Spare', 3: 'Excellent Effort', 4: 'Controlled Load', 5: 'Video', 6: 'Voice', 7: 'Network Control',
  } })),
  bits('Reserved', 0xffc381, traffic('ts_info.reserved', { hex: true, little: true })),
];
const information = u24('TS Info', traffic('ts_info', { hex: true, little: true }));
const TRAFFIC = [
  u16('Normal MSDU Size', traffic('nor_msdu', little)), u16('Maximum MSDU Size', traffic('max_msdu', little)),
  u32('Minimum Service Interval', traffic('min_srv', little)), u32('Maximum Service Interval', traffic('max_srv', little)),
  u32('Inactivity Interval', traffic('inact_int', little)), u32('Suspension Interval', traffic('susp_int', little)),
  u32('Service Start Time', traffic('srv_start', little)), u32('Minimum Data Rate', traffic('min_data', little)),
  u32('Mean Data Rate', traffic('mean_data', little)), u32('Peak Data Rate', traffic('peak_data', little)),
  u32('Burst Size', traffic('burst_size', little)), u32('Delay Bound', traffic('delay_bound', little)),
  u32('Minimum PHY Rate', traffic('min_phy', little)), u16('Surplus Bandwidth Allowance', traffic('surplus', little)),
  u16('Medium Time', traffic('medium', little)),
];
export const TRAFFIC_FIELDS: readonly Field[] = [information, ...TS_INFO, ...TRAFFIC];

export function takeTraffic(p: Cursor): void {
  p.bits(information, TS_INFO);
  for (const field of TRAFFIC) p.take(field);
}
