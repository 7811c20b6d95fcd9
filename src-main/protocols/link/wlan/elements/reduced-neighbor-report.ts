/** Reduced Neighbor Report, IEEE 802.11-2024 §9.4.2.169: access points nearby, mostly of the same device in other bands. */
import { type Cursor, type Field, below, bits, expert, flag, octets, u24, u32, u8 } from '../../../../dissect/index.ts';

const id = below('wlan.rnr.tbtt_info');
const HEADER = { size: 2, little: true } as const;
const LENGTHS: Readonly<Record<number, string>> = {
  1: 'Neighbor AP TBTT Offset subfield',
  2: 'Neighbor AP TBTT Offset subfield and the BSS Parameters subfield',
  5: 'Neighbor AP TBTT Offset subfield and the Short-SSID subfield',
  6: 'Neighbor AP TBTT offset subfield, the Short SSID subfield and the BSS Parameters subfield',
  7: 'Neighbor AP TBTT Offset subfield and the BSSID subfield',
  8: 'Neighbor AP TBTT Offset subfield, the BSSID subfield and the BSS Parameters subfield',
  9: 'Neighbor AP TBTT Offset subfield, the BSSID subfield, the BSS Parameters subfield and the 20 MHz PSD subfield',
  11: 'Neighbor AP TBTT Offset subfield, the BSSID subfield and the Short-SSID subfield',
  12: 'Neighbor AP TBTT Offset subfield, the BSSID subfield, the Short SSID subfield and the BSS Parameters subfield',
  13: 'Neighbor AP TBTT Offset subfield, the BSSID subfield, the Short SSID subfield, the BSS Parameters subfield and the 20 MHz PSD subfield',
  16: 'Neighbor AP TBTT Offset subfield, the BSSID subfield, the Short SSID subfield, the BSS Parameters subfield, the 20 MHz PSD subfield ' +
    'and the MLD Parameters subfield',
};

const yes = (title: string, mask: number, name: string) => flag(title, mask, id(`bss_parameters.${name}`, { as: ['True', 'False'] }));
/** Half decibels, from -128 on; the last number says that there is no limit. */
const densityText = (value: number): string => (value === 127 ? 'No limit' : `${((value << 24 >> 24) / 2).toFixed(1)} dBm/MHz`);

const PARAMETER_BITS: readonly Field[] = [
  yes('OCT Recommended', 0x01, 'oct_recommended'), yes('Same SSID', 0x02, 'same_ssid'), yes('Multiple BSSID', 0x04, 'multiple_bssid'),
  yes('Transmitted BSSID', 0x08, 'transmitted_bssid'),
  yes('Member of ESS with 2.4/5 GHz Co-Located AP', 0x10, 'member_of_ess_with_2p4_5_ghz_colocated_ap'),
  yes('Unsolicited Probe Responses', 0x20, 'unsolicited_probe_responses'), yes('Co-Located AP', 0x40, 'colocated_ap'),
  bits('Reserved', 0x80, id('bss_parameters.reserved', { hex: true })),
];
const DEVICE = { size: 3, little: true, hex: true } as const;
const DEVICE_BITS: readonly Field[] = [
  bits('MLD ID', 0x0000ff, id('mld_parameters.mld_id', DEVICE)), bits('Link ID', 0x000f00, id('mld_parameters.link_id', DEVICE)),
  bits('BSS Parameters Change Count', 0x0ff000, id('mld_parameters.bss_params_change_count', DEVICE)),
  bits('Reserved', 0xf00000, id('mld_parameters.reserved', DEVICE)),
];
const f = {
  kind: bits('TBTT Information Field', 0x0003, { ...HEADER, id: 'wlan.rnr.tbtt_info' }),
  filtered: bits('TBTT Filtered Neighbor AP', 0x0004, id('fna', HEADER)),
  count: bits('TBTT Information Count', 0x00f0, id('info_count', HEADER)),
  length: bits('TBTT Information Length', 0xff00, id('info_len', { ...HEADER, values: LENGTHS })),
  class: u8('Operating Class', id('operating_class')),
  channel: u8('Channel Number', id('channel_num')),
  offset: u8('Neighbor AP TBTT Offset', id('tbtt_offset')),
  station: octets('BSSID', id('bssid', { size: 6 })),
  name: u32('Short SSID', id('sh_ssid', { hex: true, little: true })),
  parameters: u8('BSS Parameters', id('bss_parameters', { hex: true })),
  density: u8('PSD Subfield', { id: 'wlan.rnr.tbt_info.psd_subfield', text: densityText }),
  device: u24('MLD Parameters', id('mld_parameters', { hex: true, little: true })),
  unexpected: expert('Unexpected TBTT Information Length', 'error', 'Malformed', id('unexpected')),
  rest: octets('Data', id('data', { own: true })),
};
export const REDUCED_NEIGHBOR_FIELDS: readonly Field[] = [...Object.values(f), ...PARAMETER_BITS, ...DEVICE_BITS];

const takeParameters = (p: Cursor): void => void p.bits(f.parameters, PARAMETER_BITS);

/** What is there, by the length (Table 9-322). Longer ones begin like the longest. */
function takeInformation(p: Cursor, length: number): void {
  if (!(length in LENGTHS) && length < 16) return;
  p.take(f.offset);
  if (length >= 7) p.take(f.station);
  if (length === 5 || length === 6 || length >= 11) p.take(f.name);
  if (length !== 1 && length !== 5 && length !== 7 && length !== 11) takeParameters(p);
  if (length === 9 || length >= 13) p.take(f.density);
  if (length >= 16) p.bits(f.device, DEVICE_BITS);
}

/** All of the element: channels, and the access points on each. */
export function takeReducedNeighbors(p: Cursor): void {
  while (p.remaining >= 4) {
    const outer = p.open('Neighbor AP Information'), header = p.little16(), length = header >>> 8;
    if (!(length in LENGTHS)) p.expert(f.unexpected);
    for (const field of [f.kind, f.filtered, f.count, f.length]) p.show(field);
    p.skip(2);
    p.take(f.class);
    p.take(f.channel);
    for (let left = (header >>> 4 & 15) + 1; left > 0; left--) {
      const information = p.open('TBTT Information'), part = p.within(length);
      takeInformation(part, length);
      part.takeRest(f.rest);
      p.close(information);
    }
    p.close(outer);
  }
}
