/** Information elements that GSM's, LTE's and 5G's core networks have alike, 3GPP TS 24.008 §10.5.1 and §10.5.5. */
import { type Field, type FieldOptions, below, bits, flag, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { MOBILE_COUNTRIES } from '../countries.ts';
import { takeConfiguration } from '../../tunnels/gtp/configuration.ts';
import { ELEMENT_FIELDS as TUNNEL, operator, takeAccessPoint } from '../../tunnels/gtp/elements.ts';
import { type Read, type Row, elementsOf } from './elements.ts';

const mobility = below('gsm_a.gm.gmm');
const spare = (mask: number): Field<number> => bits('Spare bit(s)', mask, { id: 'gsm_a.spare_bits' });

type Units = Readonly<Record<number, readonly [seconds: number, unit: string]>>;
/** §10.5.7.3 */
const TIMER_UNITS: Units = { 0: [2, '2 seconds'], 1: [60, '1 minute'], 2: [360, 'decihours'] };
/** §10.5.7.4a */
const LONG_UNITS: Units = {
  0: [600, '10 minutes'], 1: [3600, '1 hour'], 2: [36000, '10 hours'], 3: [2, '2 seconds'], 4: [30, '30 seconds'], 5: [60, '1 minute'],
  6: [1152000, '320 hours'],
};
const OFF = 7;

const unitNames = (units: Units): Readonly<Record<number, string>> => ({
  ...Object.fromEntries(Object.entries(units).map(([unit, [, name]]) => [unit, `value is incremented in multiples of ${name}`])),
  [OFF]: 'value indicates that the timer is deactivated',
});

function spanText(value: number, units: Units): string {
  if (value >> 5 === OFF) return 'timer is deactivated';
  const [unit] = units[value >> 5] ?? units[1], seconds = (value & 0x1f) * unit;
  if (unit < 60) return `${seconds} sec`;
  return unit < 3600 ? `${seconds / 60} min` : `${seconds / 3600} hr`;
}

function timer(name: string, units: Units) {
  const whole = u8('GPRS Timer', mobility(name, { hex: true }));
  const unit = bits('Unit', 0xe0, mobility(`${name}_unit`, { values: unitNames(units) }));
  const value = bits('Timer value', 0x1f, mobility(`${name}_value`));
  return { whole, unit, value } as const;
}
const TIMER = timer('gprs_timer', TIMER_UNITS), TIMER2 = timer('gprs_timer2', TIMER_UNITS), TIMER3 = timer('gprs_timer3', LONG_UNITS);

const PLANS = {
  0: 'unknown', 1: 'ISDN/Telephony Numbering (E.164)', 3: 'Data Numbering (X.121)', 4: 'Telex Numbering (F.69)', 8: 'National Numbering',
  9: 'Private Numbering', 15: 'Reserved for extension',
} as const;
const NUMBER_TYPES = ['unknown', 'International Number', 'National number', 'Network Specific Number', 'Dedicated access, short code'];
const area = (name: string, place: string): FieldOptions => ({ id: `e212.${place}.${name}` });

export const SHARED = {
  commonId: u8('Element ID', { id: 'gsm_a.common.elem_id', hex: true }),
  mobilityId: u8('Element ID', { id: 'gsm_a.gm.elem_id', hex: true }),
  timer: TIMER.whole, timerUnit: TIMER.unit, timerValue: TIMER.value, timer2: TIMER2.whole, timer2Unit: TIMER2.unit, timer2Value: TIMER2.value,
  timer3: TIMER3.whole, timer3Unit: TIMER3.unit, timer3Value: TIMER3.value,
  spareHigh: spare(0xf0), spareLow: spare(0x08), spareFive: spare(0xf8), spareThree: spare(0x0e), spareTop: spare(0x80), spareSix: spare(0xfc),
  placeCountry: u16('Mobile Country Code (MCC)', { ...area('mcc', 'tai'), values: MOBILE_COUNTRIES }),
  placeNetwork: u16('Mobile Network Code (MNC)', area('mnc', 'tai')),
  coreCountry: u16('Mobile Country Code (MCC)', { ...area('mcc', 'gummei'), values: MOBILE_COUNTRIES }),
  coreNetwork: u16('Mobile Network Code (MNC)', area('mnc', 'gummei')),
  areaCountry: u16('Mobile Country Code (MCC)', { ...area('mcc', 'lai'), values: MOBILE_COUNTRIES }),
  areaNetwork: u16('Mobile Network Code (MNC)', area('mnc', 'lai')),
  routeCountry: u16('Mobile Country Code (MCC)', { ...area('mcc', 'rai'), values: MOBILE_COUNTRIES }),
  routeNetwork: u16('Mobile Network Code (MNC)', area('mnc', 'rai')),
  country: TUNNEL.country, network: TUNNEL.network, imsi: TUNNEL.imsi, association: TUNNEL.association,
  area: u16('Location Area Code (LAC)', { id: 'gsm_a.lac', base: 'hexDec' }),
  route: u8('Routing Area Code (RAC)', mobility('rac', { base: 'hexDec' })),
  sequence: bits('key sequence', 0x07, { id: 'gsm_a.key_seq', values: { 7: 'No key is available (MS to network)' } }),
  extension: flag('Extension', 0x80, { id: 'gsm_a.extension', as: ['No Extension', 'Extended'] }),
  numberType: bits('Type of number', 0x70, { id: 'gsm_a.dtap.type_of_number', hex: true, values: NUMBER_TYPES }),
  numberPlan: bits('Numbering plan identification', 0x0f, { id: 'gsm_a.dtap.numbering_plan_id', hex: true, values: PLANS }),
  tmsiStatus: flag('TMSI flag', 0x01, mobility('tmsi_flag', { as: ['valid TMSI available', 'no valid TMSI available'] })),
  priority: flag('Low priority', 0x01, mobility('device_prop_low_prio', { as: [
    'MS is configured for NAS signalling low priority', 'MS is not configured for NAS signalling low priority',
  ] })),
  periodic: flag('Extended periodic timers', 0x01, { id: 'gsm_a.ext_periodic_timers', as: [
    'MS supports the extended periodic timer in this domain', 'MS does not support the extended periodic timer in this domain',
  ] }),
  usage: flag("UE's usage setting", 0x04, mobility('ue_usage_setting', { as: ['Data centric', 'Voice centric'] })),
  domain: bits('Voice domain preference for E-UTRAN', 0x03, mobility('voice_domain_pref_for_eutran', {
    values: ['CS Voice only', 'IMS PS Voice only', 'CS voice preferred, IMS PS Voice as secondary', 'IMS PS voice preferred, CS Voice as secondary'],
  })),
  window: bits('Paging Time Window', 0xf0, mobility('paging_time_window', { hex: true })),
  drx: bits('eDRX value', 0x0f, mobility('edrx_value', { hex: true })),
  split: u8('SPLIT PG CYCLE CODE', mobility('split_pg_cycle_code')),
  cycle: bits('CN Specific DRX cycle length coefficient', 0xf0, mobility('cn_spec_drx_cycle_len_coef')),
  common: flag('SPLIT on CCCH', 0x08, mobility('split_on_ccch', { as: [
    'Split pg cycle on CCCH is supported by the mobile station', 'Split pg cycle on CCCH is not supported by the mobile station',
  ] })),
  nonDrx: bits('Non-DRX timer', 0x07, mobility('non_drx_timer')),
  signature: u24('P-TMSI Signature', mobility('ptmsi_sig', { hex: true })),
  apn: text('APN', { id: 'gsm_a.gm.sm.apn' }),
  tiFlag: flag('TI Flag', 0x80, { id: 'gsm_a.gm.sm.ti_flag', as: [
    'The message is sent to the side that originates the TI', 'The message is sent from the side that originates the TI',
  ] }),
  ti: u8('TI value', { id: 'gsm_a.gm.ti_value', base: 'hexDec' }),
  sapi: bits('LLC SAPI', 0x0f, { id: 'gsm_a.gm.sm.llc_sapi', values: { 0: 'LLC SAPI not assigned' } }),
  radio: bits('Radio Priority (PDP or SMS)', 0x07, { id: 'gsm_a.gm.radio_priority_pdp' }),
  flow: bits('Packet Flow Identifier (PFI)', 0x7f, {
    id: 'gsm_a.gm.sm.packet_flow_id', values: { 0: 'Best Effort', 1: 'Signalling', 2: 'SMS', 3: 'TOM8' },
  }),
  tmsi: u32('TMSI/P-TMSI/M-TMSI/5G-TMSI', { id: '3gpp.tmsi', base: 'decHex' }),
  codec: octets('Supported codecs', { id: 'gsm_a.codecs', own: true }),
  classmark: octets('Classmark', { id: 'gsm_a.classmark', own: true }),
  nri: bits('NRI container value', 0xffc0, mobility('nri_cont_value', { hex: true })),
  value: octets('Value', { id: 'gsm_a.value', own: true }),
} as const;
const f = SHARED;

const common = elementsOf(f.commonId), gmm = elementsOf(f.mobilityId);
/** The timer as the number of what its unit counts, and below it as it was sent. */
const timed = (whole: Field<number>, units: Units, ...parts: readonly Field<number>[]): Row => p => {
  const value = p.u8(), [seconds] = units[value >> 5] ?? units[1], span = (value & 0x1f) * seconds;
  const isOff = value >> 5 === OFF;
  p.set(whole, isOff ? value & 0x1f : span / (seconds < 60 ? 1 : seconds < 3600 ? 60 : 3600), p.at, 1);
  p.label(`GPRS Timer: ${spanText(value, units)}`);
  const outer = p.under();
  for (const field of parts) p.show(field);
  p.skip(1);
  p.close(outer);
};

/** §10.5.1.3 */
const locationArea: Read = p => {
  const outer = p.open('Location Area Identification (LAI)');
  operator(p, f.areaCountry, f.areaNetwork);
  p.take(f.area);
  p.close(outer);
};

/** §10.5.1.13 */
const networks: Read = p => {
  for (let i = 1; p.remaining >= 3; i++) {
    const outer = p.open(`PLMN[${i}]`, 3);
    operator(p, f.country, f.network);
    p.close(outer);
  }
};

/** §10.5.6.7: a value of more than six goes on in a second octet. */
const transaction: Read = p => {
  const first = p.u8();
  p.show(f.tiFlag);
  if ((first & 0x70) === 0x70 && p.remaining > 1) {
    p.skip(1);
    p.takeAs(f.ti, p.u8() & 0x7f, 1);
  } else {
    p.takeAs(f.ti, (first >> 4) & 0x07, 1);
  }
};

export const configuration: Read = (p, uplink) => takeConfiguration(p, uplink);
export const rest = (field: Field<void>): Read => p => p.takeRest(field);

export const GPRS_TIMER = gmm('GPRS Timer', timed(f.timer, TIMER_UNITS, f.timerUnit, f.timerValue));
export const GPRS_TIMER_2 = gmm('GPRS Timer 2', timed(f.timer2, TIMER_UNITS, f.timer2Unit, f.timer2Value));
export const GPRS_TIMER_3 = gmm('GPRS Timer 3', timed(f.timer3, LONG_UNITS, f.timer3Unit, f.timer3Value));
export const LOCATION_AREA = common('Location area identification', locationArea);
export const NETWORK_LIST = common('PLMN List', networks);
export const KEY_SEQUENCE = common('Ciphering Key Sequence Number', [f.spareLow, f.sequence]);
export const TMSI_STATUS = gmm('TMSI Status', [f.spareThree, f.tmsiStatus]);
export const DEVICE_PROPERTIES = gmm('Device properties', [f.spareThree, f.priority]);
export const FEATURE_SUPPORT = common('MS network feature support', [f.spareThree, f.periodic]);
export const VOICE_PREFERENCE = gmm("Voice Domain Preference and UE's Usage Setting", [f.spareFive, f.usage, f.domain]);
export const EXTENDED_DRX = gmm('Extended DRX Parameters', [f.window, f.drx]);
export const DRX = gmm('DRX Parameter', f.split, [f.cycle, f.common, f.nonDrx]);
export const SIGNATURE = gmm('P-TMSI Signature', f.signature);
export const ACCESS_POINT = gmm('Access Point Name', p => takeAccessPoint(p, f.apn));
export const CONFIGURATION = gmm('Protocol Configuration Options', configuration);
export const LINKED_TI = gmm('Linked TI', transaction);
export const LINK_SAPI = gmm('LLC Service Access Point Identifier', [f.spareHigh, f.sapi]);
export const RADIO_PRIORITY = gmm('Radio Priority', [f.radio]);
export const PACKET_FLOW = gmm('Packet Flow Identifier', [f.spareTop, f.flow]);
export const CODECS = common('Supported Codec List', rest(f.codec));
export const NRI = gmm('TMSI based NRI container', [f.nri]);
export const CLASSMARK_3 = common('Mobile Station Classmark 3', rest(f.classmark));
