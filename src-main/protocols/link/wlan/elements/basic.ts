/** The elements that every beacon has, and other small ones: IEEE 802.11-2020 §9.4.2.2 to §9.4.2.12 and following. */
import { type Cursor, type Field, bits, flag, i8, none, octets, text, u16, u8 } from '../../../../dissect/index.ts';

const BASIC = 0x80;
/** Selectors of membership in the place of rates, §9.4.2.3. */
const MEMBERSHIP: Readonly<Record<number, string>> = { 251: 'SAE Hash to Element Only', 252: 'EPD', 253: 'GLK', 254: 'VHT PHY', 255: 'HT PHY' };
/** In units of 500 kb/s; basic rates, which all stations must support, are marked. */
const rateName = (rate: number): string => MEMBERSHIP[rate] ?? `${(rate & 0x7f) / 2}${(rate & BASIC) !== 0 ? '(B)' : ''}`;

const f = {
  ssid: octets('SSID', { id: 'wlan.ssid' }),
  rates: u8('Supported Rates', { hex: true, values: rateName, id: 'wlan.supported_rates' }),
  moreRates: u8('Extended Supported Rates', { hex: true, values: rateName, id: 'wlan.extended_supported_rates' }),
  channel: u8('Current Channel', { id: 'wlan.ds.current_channel' }),
  dwell: u16('Dwell Time', { hex: true, little: true, id: 'wlan.fh.dwell_time' }),
  hopSet: u8('Hop Set', { id: 'wlan.fh.hop_set' }),
  hopPattern: u8('Hop Pattern', { id: 'wlan.fh.hop_pattern' }),
  hopIndex: u8('Hop Index', { id: 'wlan.fh.hop_index' }),
  count: u8('DTIM count', { id: 'wlan.tim.dtim_count' }),
  period: u8('DTIM period', { id: 'wlan.tim.dtim_period' }),
  control: u8('Bitmap control', { hex: true, id: 'wlan.tim.bmapctl' }),
  multicast: flag('Multicast', 0x01, { as: ['True', 'False'], id: 'wlan.tim.bmapctl.multicast' }),
  offset: bits('Bitmap Offset', 0xfe, { hex: true, id: 'wlan.tim.bmapctl.offset' }),
  bitmap: octets('Partial Virtual Bitmap', { id: 'wlan.tim.partial_virtual_bitmap' }),
  waiting: u16('Association ID', { hex: true, id: 'wlan.tim.aid' }),
  country: text('Code', { id: 'wlan.country_info.code' }),
  environment: u8('Environment', { id: 'wlan.country_info.environment' }),
  band: none('Country Info', { id: 'wlan.country_info.fnm' }),
  firstChannel: u8('First Channel Number', { id: 'wlan.country_info.fnm.fcn' }),
  channels: u8('Number of Channels', { id: 'wlan.country_info.fnm.nc' }),
  power: i8('Maximum Transmit Power Level', { unit: 'dBm', id: 'wlan.country_info.fnm.mtpl' }),
  rules: none('Country Info', { id: 'wlan.country_info.rrc' }),
  extension: u8('Operating Extension Identifier', { id: 'wlan.country_info.rrc.oei' }),
  operatingClass: u8('Operating Class', { id: 'wlan.country_info.rrc.oc' }),
  coverage: u8('Coverage Class', { id: 'wlan.country_info.rrc.cc' }),
  padding: octets('Padding', { id: 'wlan.country_info.padding' }),
  stations: u16('Station Count', { little: true, id: 'wlan.qbss.scount' }),
  utilization: u8('Channel Utilization', { id: 'wlan.qbss.cu' }),
  admission: u16('Available Admission Capacity', { little: true, id: 'wlan.qbss.adc' }),
  constraint: u8('Local Power Constraint', { id: 'wlan.powercon.local' }),
  leastPower: i8('Minimum Transmit Power', { id: 'wlan.powercap.min' }),
  mostPower: i8('Maximum Transmit Power', { id: 'wlan.powercap.max' }),
  switchMode: u8('Channel Switch Mode', { id: 'wlan.csa.channel_switch_mode' }),
  switchChannel: u8('New Channel Number', { id: 'wlan.csa.new_channel_number' }),
  switchCount: u8('Channel Switch Count', { id: 'wlan.csa.channel_switch.count' }),
  quietCount: u8('Count', { id: 'wlan.quiet.count' }),
  quietPeriod: u8('Period', { id: 'wlan.quiet.period' }),
  quietDuration: u16('Duration', { little: true, id: 'wlan.quiet.duration' }),
  quietOffset: u16('Offset', { little: true, id: 'wlan.quiet.offset' }),
  erp: u8('ERP Information', { hex: true, id: 'wlan.erp_info' }),
  domain: u16('Mobility Domain Identifier', { hex: true, little: true, id: 'wlan.mobility_domain.mdid' }),
  transition: u8('FT Capability and Policy', { hex: true, id: 'wlan.mobility_domain.ft_capab' }),
};
const ERP = [
  flag('Non ERP Present', 0x01, { id: 'wlan.erp_info.erp_present' }), flag('Use Protection', 0x02, { id: 'wlan.erp_info.use_protection' }),
  flag('Barker Preamble Mode', 0x04, { id: 'wlan.erp_info.barker_preamble_mode' }),
  bits('Reserved', 0xf8, { hex: true, id: 'wlan.erp_info.reserved' }),
];
const TRANSITION = [
  bits('Fast BSS Transition over DS', 0x01, { hex: true, id: 'wlan.mobility_domain.ft_capab.ft_over_ds' }),
  bits('Resource Request Protocol Capability', 0x02, { hex: true, id: 'wlan.mobility_domain.ft_capab.resource_req' }),
  bits('Reserved', 0xfc, { hex: true, id: 'wlan.mobility_domain.ft_capab.reserved' }),
];
export const BASIC_FIELDS: readonly Field[] = [...Object.values(f), ...ERP, ...TRANSITION];

/** Names of networks are bytes, usually of a text. */
export function takeSsid(p: Cursor): string {
  const bytes = p.peekBytes(Math.min(p.remaining, p.available));
  p.take(f.ssid, p.remaining);
  if (bytes.length === 0) {
    p.addInfo(', SSID=Wildcard (Broadcast)');
    return 'SSID parameter set: Wildcard SSID';
  }
  const shown = `"${new TextDecoder().decode(bytes)}"`;
  p.label(`SSID: ${shown}`);
  p.addInfo(`, SSID=${shown}`);
  return `SSID parameter set: ${shown}`;
}

export const takeRates = (p: Cursor): string => takeList(p, f.rates);
export const takeMoreRates = (p: Cursor): string => takeList(p, f.moreRates);

function takeList(p: Cursor, field: Field<number>): string {
  let shown = `${field.title} `;
  while (p.more) shown += `${rateName(p.take(field))}, `;
  return `${shown}[Mbit/sec]`;
}

export function takeHopping(p: Cursor): void {
  p.take(f.dwell);
  p.take(f.hopSet);
  p.take(f.hopPattern);
  p.take(f.hopIndex);
}

export function takeChannel(p: Cursor): string {
  return `DS Parameter set: Current Channel: ${p.take(f.channel)}`;
}

/** §9.4.2.5: for which sleeping stations frames are waiting. */
export function takeTrafficMap(p: Cursor): string {
  const count = p.take(f.count);
  const period = p.take(f.period);
  const control = p.bits(f.control, [f.multicast, f.offset]);
  const bitmap = p.at;
  p.takeRest(f.bitmap);
  // The offset counts pairs of bytes that are left out because they are 0.
  for (let at = bitmap, first = (control & 0xfe) * 8; at < p.at; at++, first += 8) {
    for (let bit = 0; bit < 8; bit++) if ((p.bytes[at] >> bit & 1) !== 0 && first + bit > 0) p.set(f.waiting, first + bit, at, 1);
  }
  return `Traffic Indication Map (TIM): DTIM ${count} of ${period} bitmap`;
}

/** §9.4.2.8: what is allowed where the network is. */
export function takeCountry(p: Cursor): string {
  const code = p.take(f.country, 2);
  p.take(f.environment);
  while (p.remaining >= 3) {
    const first = p.u8();
    const isRule = first > 200;
    const outer = p.open(isRule ? f.rules : f.band, 3);
    const heading = p.lastNode;
    const numbers = (isRule ? [f.extension, f.operatingClass, f.coverage] : [f.firstChannel, f.channels, f.power]).map(field => p.take(field));
    p.labelNode(heading, isRule
      ? `Country Info: Operating Extension Identifier: ${numbers[0]}, Operating Class: ${numbers[1]}, Coverage Class: ${numbers[2]}`
      :
      `Country Info: First Channel Number: ${numbers[0]}, Number of Channels: ${numbers[1]}, Maximum Transmit Power Level: ${numbers[2]} dBm`);
    p.close(outer);
  }
  p.takeRest(f.padding);
  return `Country Information: Country Code ${code}`;
}

export function takeLoad(p: Cursor): void {
  p.take(f.stations);
  p.take(f.utilization);
  p.take(f.admission);
}

export function takePowerConstraint(p: Cursor): string {
  return `Power Constraint: ${p.take(f.constraint)}`;
}

export function takePowerCapability(p: Cursor): string {
  return `Power Capability Min: ${p.take(f.leastPower)}, Max: ${p.take(f.mostPower)}`;
}

export function takeChannelSwitch(p: Cursor): string {
  const mode = p.take(f.switchMode);
  const channel = p.take(f.switchChannel);
  return `Channel Switch Announcement Mode: ${mode}, Number: ${channel}, Count: ${p.take(f.switchCount)}`;
}

export function takeQuiet(p: Cursor): void {
  p.take(f.quietCount);
  p.take(f.quietPeriod);
  p.take(f.quietDuration);
  p.take(f.quietOffset);
}

export function takeErp(p: Cursor): void {
  p.bits(f.erp, ERP);
}

export function takeMobilityDomain(p: Cursor): void {
  p.take(f.domain);
  p.bits(f.transition, TRANSITION);
}
