/** Elements of 802.11ac: VHT Capabilities and VHT Operation, IEEE 802.11-2020 §9.4.2.157 and §9.4.2.158. */
import { type Cursor, type Field, bits, flag, none, u16, u32, u8 } from '../../../../dissect/index.ts';
import { showParts } from '../parts.ts';

const SUPPORTED = ['Supported', 'Not supported'] as const;
const SCHEMES = { 0: 'MCS 0-7', 1: 'MCS 0-8', 2: 'MCS 0-9', 3: 'Not Supported' };
/** Bytes of a frame, and of several in one, at most. */
export const FRAME_LENGTHS = { 0: '3 895', 1: '7 991', 2: '11 454', 3: 'Reserved' };
export const AGGREGATE_LENGTHS = { 0: '8 191', 1: '16 383', 2: '32 767', 3: '65 535', 4: '131 071', 5: '262 143', 6: '524 287', 7: '1 048 575' };
export const WIDTHS = {
  0: '20 MHz or 40 MHz BSS Bandwidth', 1: '80 MHz, 160 MHz or 80+80 MHz BSS Bandwidth', 2: '160 MHz BSS Bandwidth (deprecated)',
  3: 'Non-contiguous 80+80 MHz BSS Bandwidth (deprecated)',
};

const CAPABILITIES = [
  bits('Maximum MPDU Length', 0x00000003, { hex: true, values: FRAME_LENGTHS, size: 4, id: 'wlan.vht.capabilities.maxmpdulength' }),
  bits('Supported Channel Width Set', 0x0000000c, {
    hex: true, values: { 0: 'Neither 160MHz nor 80+80 supported', 1: '160MHz supported', 2: '160MHz and 80+80 Supported', 3: 'Reserved' },
    size: 4, id: 'wlan.vht.capabilities.supportedchanwidthset',
  }),
  flag('Rx LDPC', 0x00000010, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.rxldpc' }),
  flag('Short GI for 80MHz/TVHT_MODE_4C', 0x00000020, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.short80' }),
  flag('Short GI for 160MHz and 80+80MHz', 0x00000040, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.short160' }),
  flag('Tx STBC', 0x00000080, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.txstbc' }),
  bits('Rx STBC', 0x00000700, { hex: true, values: {
    0: 'None', 1: '1 Spatial Stream Supported', 2: '1 to 2 Spatial Stream Supported', 3: '1 to 3 Spatial Stream Supported',
    4: '1 to 4 Spatial Stream Supported', 5: 'Reserved', 6: 'Reserved', 7: 'Reserved',
  }, size: 4, id: 'wlan.vht.capabilities.rxstbc' }),
  flag('SU Beamformer Capable', 0x00000800, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.subeamformer' }),
  flag('SU Beamformee Capable', 0x00001000, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.subeamformee' }),
  bits('Beamformee STS Capability', 0x0000e000, {
    hex: true, values: { 0: '1', 1: '2', 2: '3', 3: '4', 4: '5', 5: '6', 6: '7', 7: '8' }, size: 4,
    id: 'wlan.vht.capabilities.beamformee_sts_cap',
  }),
  bits('Number of Sounding Dimensions', 0x00070000, {
    hex: true, values: { 0: '1', 1: '2', 2: '3', 3: '4', 4: '5', 5: '6', 6: '7', 7: '8' }, size: 4,
    id: 'wlan.vht.capabilities.soundingdimensions',
  }),
  flag('MU Beamformer Capable', 0x00080000, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.mubeamformer' }),
  flag('MU Beamformee Capable', 0x00100000, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.mubeamformee' }),
  flag('TXOP PS', 0x00200000, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.vhttxopps' }),
  flag('+HTC-VHT Capable', 0x00400000, { as: SUPPORTED, size: 4, id: 'wlan.vht.capabilities.vhthtc' }),
  bits('Max A-MPDU Length Exponent', 0x03800000, { hex: true, values: AGGREGATE_LENGTHS, id: 'wlan.vht.capabilities.maxampdu' }),
  bits('VHT Link Adaptation', 0x0c000000, { hex: true, values: {
    0: 'No Feedback', 1: 'Reserved (logically only solicited feedback)', 2: 'Unsolicited feedback only',
    3: 'Both (can provide unsolicited feedback and respond to VHT MRQ)',
  }, id: 'wlan.vht.capabilities.linkadapt' }),
  flag('Rx Antenna Pattern Consistency', 0x10000000, { as: SUPPORTED, id: 'wlan.vht.capabilities.rxpatconsist' }),
  flag('Tx Antenna Pattern Consistency', 0x20000000, { as: SUPPORTED, id: 'wlan.vht.capabilities.txpatconsist' }),
  bits('Extended NSS BW Support', 0xc0000000, { hex: true, id: 'wlan.vht.capabilities.ext_nss_bw_support' }),
];
/** Two bits for each number of spatial streams from one to eight. */
const map = (title: string, name: string): readonly Field<number>[] => [1, 2, 3, 4, 5, 6, 7, 8].map(streams =>
  bits(`${title} ${streams} SS`, 0x0003 << (2 * (streams - 1)), { size: 2, hex: true, values: SCHEMES, id: `wlan.vht.${name}.ss${streams}` }));
const RECEIVE = map('Rx', 'mcsset.rxmcsmap');
const TRANSMIT = map('Tx', 'mcsset.txmcsmap');
const BASIC = map('Basic', 'op.basicmcsmap');
const RECEIVE_RATE = [
  bits('Rx Highest Long GI Data Rate (in Mb/s, 0 = subfield not in use)', 0x1fff, { hex: true, id: 'wlan.vht.mcsset.rxhighestlonggirate' }),
  bits('MaX NSTS Total', 0xe000, { id: 'wlan.vht.mcsset.max_nsts_total' }),
];
const TRANSMIT_RATE = [
  bits('Tx Highest Long GI Data Rate  (in Mb/s, 0 = subfield not in use)', 0x1fff, { hex: true, id: 'wlan.vht.mcsset.txhighestlonggirate' }),
  flag('Extended NSS BW Capable', 0x2000, { as: ['Capable', 'Not capable'], id: 'wlan.vht.ncsset.ext_nss_bw_cap' }),
  bits('Reserved', 0xc000, { hex: true, id: 'wlan.vht.ncsset.reserved' }),
];

const f = {
  capabilities: u32('VHT Capabilities Info', { hex: true, little: true, id: 'wlan.vht.capabilities' }),
  schemes: none('VHT Supported MCS Set', { id: 'wlan.vht.mcsset' }),
  receive: u16('Rx MCS Map', { hex: true, little: true, id: 'wlan.vht.mcsset.rxmcsmap' }),
  transmit: u16('Tx MCS Map', { hex: true, little: true, id: 'wlan.vht.mcsset.txmcsmap' }),
  operation: none('VHT Operation Info', { id: 'wlan.vht.op' }),
  width: u8('Channel Width', { values: WIDTHS, id: 'wlan.vht.op.channelwidth' }),
  center0: u8('Channel Center Segment 0', { id: 'wlan.vht.op.channelcenter0' }),
  center1: u8('Channel Center Segment 1', { id: 'wlan.vht.op.channelcenter1' }),
  basic: u16('Basic MCS Map', { hex: true, little: true, id: 'wlan.vht.op.basicmcsmap' }),
};
export const VHT_FIELDS: readonly Field[] = [
  ...Object.values(f), ...CAPABILITIES, ...RECEIVE, ...TRANSMIT, ...BASIC, ...RECEIVE_RATE, ...TRANSMIT_RATE,
];

/** 12 bytes. */
export function takeVhtCapabilities(p: Cursor): void {
  p.bits(f.capabilities, CAPABILITIES);
  const outer = p.open(f.schemes, 8);
  p.bits(f.receive, RECEIVE);
  showParts(p, p.little16(), 0, 2, RECEIVE_RATE);
  p.skip(2);
  p.bits(f.transmit, TRANSMIT);
  showParts(p, p.little16(), 0, 2, TRANSMIT_RATE);
  p.skip(2);
  p.close(outer);
}

/** 5 bytes. */
export function takeVhtOperation(p: Cursor): void {
  const outer = p.open(f.operation, 3);
  p.take(f.width);
  p.take(f.center0);
  p.take(f.center1);
  p.close(outer);
  p.bits(f.basic, BASIC);
}
