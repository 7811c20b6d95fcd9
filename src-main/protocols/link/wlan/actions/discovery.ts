/** FILS Discovery, IEEE 802.11-2020 §9.6.7.36: a beacon cut short, whose first number tells what it has. */
import { type Cursor, type Field, below, bits, flag, octets, text, u16, u24, u32, u8 } from '../../../../dissect/index.ts';
import { TIMESTAMP, takeInterval } from '../fixed-fields.ts';

const id = below('wlan.fils_discovery');
const present = (title: string, mask: number, name: string): Field<boolean> =>
  flag(title, mask, { size: 2, as: ['Present', 'Not Present'], ...id(`frame_control.${name}`) });

const CONTROL = u16('Frame Control', { hex: true, little: true, ...id('frame_control') });
const CONTROL_BITS = [
  bits('SSID Length', 0x001f, { hex: true, size: 2, ...id('frame_control.ssid_length') }),
  present('Capability', 0x0020, 'capability'), present('Short SSID', 0x0040, 'short_ssid'), present('AP-CSN', 0x0080, 'ap_csn'),
  present('ANO', 0x0100, 'ano'),
  present('Channel Center Frequency Segment 1', 0x0200, 'channel_center_frequency'), present('Primary Channel', 0x0400, 'primary_channel'),
  present('RSN Info', 0x0800, 'rsn_info'), present('Length', 0x1000, 'length'), present('MD', 0x2000, 'md'), present('Reserved', 0xc000, 'reserved'),
];
const WIDTHS = { 0: '20MHz (or 22Mhz) / TVHT_W', 1: '40MHZ / TVHT_W+W', 2: '80MHz / TVHT_2W', 3: '160MHz or 80MHz+80MHz / TVHT_4W or TVHT_2W+2W' };
const STREAMS = { 0: '1 spatial stream', 1: '2 spatial streams', 2: '3 spatial streams', 3: '4 spatial streams', 4: '5-8 spatial streams' };
const PHYS = { 0: 'HR/DSSS', 1: 'ERP-OFDM', 2: 'HT', 3: 'VHT or TVHT', 4: 'HE' };
const CAPABILITY = u16('Capability', { hex: true, little: true, ...id('capability') });
const CAPABILITY_BITS = [
  bits('ESS', 0x0001, { hex: true, size: 2, ...id('capability.ess') }), bits('Privacy', 0x0002, { hex: true, size: 2, ...id('capability.privacy') }),
  bits('BSS Operating Channel width', 0x001c, { hex: true, size: 2, values: WIDTHS, ...id('capability.bss_operating_channel_width') }),
  bits('Maximum Number of Spatial Streams', 0x00e0, { hex: true, size: 2, values: STREAMS, ...id('maximum_number_of_spatial_streams') }),
  bits('Reserved', 0x0100, { hex: true, ...id('capability.reserved') }),
  bits('Multiple BSSID', 0x0200, { hex: true, ...id('capability.multiple_bssid') }),
  bits('PHY Index', 0x1c00, { hex: true, values: PHYS, ...id('capability.phy_index') }),
  bits('FILS Minimum Rate', 0xe000, { hex: true, ...id('capability.minimum_rate') }),
];
const NAME = text('SSID', id('ssid_length'));
const SHORT_NAME = u32('Short SSID', { hex: true, little: true, ...id('short_ssid') });
/** What follows the name and the capability, by the bits that tell of it. */
const OPTIONAL: readonly { readonly bit: number; readonly fields: readonly Field[] }[] = [
  { bit: 0x0400, fields: [u8('Operating Class', id('operating_class')), u8('Primary Channel', id('primary_channel'))] },
  { bit: 0x0080, fields: [u8('AP Configuration Sequence Number', id('ap_csn'))] },
  { bit: 0x0100, fields: [u8('Access Network Options', { hex: true, ...id('ano') })] },
  { bit: 0x0800, fields: [octets('RSN Info', { size: 5, ...id('rsn_info') })] },
  { bit: 0x0200, fields: [u8('Channel Center Frequency Segment 1', { hex: true, ...id('channel_center_frequency') })] },
  { bit: 0x2000, fields: [u24('MD', { hex: true, ...id('md') })] },
];
const LENGTH = u8('Length', id('length'));
export const DISCOVERY_FIELDS: readonly Field[] = [
  CONTROL, ...CONTROL_BITS, CAPABILITY, ...CAPABILITY_BITS, NAME, SHORT_NAME, LENGTH, ...OPTIONAL.flatMap(optional => optional.fields),
];

export function takeDiscovery(p: Cursor): void {
  p.info('FILS Discovery');
  const control = p.bits(CONTROL, CONTROL_BITS);
  p.take(TIMESTAMP);
  takeInterval(p);
  if ((control & 0x0040) !== 0) p.take(SHORT_NAME);
  else p.take(NAME, (control & 0x001f) + 1);
  if ((control & 0x1000) !== 0) p.take(LENGTH);
  if ((control & 0x0020) !== 0) p.bits(CAPABILITY, CAPABILITY_BITS);
  for (const { bit, fields } of OPTIONAL) {
    if ((control & bit) !== 0) for (const field of fields) p.take(field);
  }
}
