/** Vendor specific elements, IEEE 802.11-2020 §9.4.2.25, and two that everybody has: WPA and Wi-Fi Multimedia. */
import { type Cursor, type Field, bits, flag, none, octets, u16, u24, u8 } from '../../../../dissect/index.ts';
import { WPS_FIELDS, takeWpsElements } from '../../wps.ts';
import { ACCESS_CATEGORIES } from '../header-fields.ts';
import { KEY_DATA_FIELDS, takeKeyData } from './key-data.ts';
import { ALLIANCE_FIELDS, takeAlliance } from './alliance.ts';
import { ouiText } from './organizations.ts';
import { takeWpa } from './security.ts';
import { TRAFFIC_FIELDS, takeTraffic } from './traffic.ts';
import { MAKERS, MAKERS_FIELDS } from './vendors.ts';

const ENABLED = ['Enabled', 'Disabled'] as const;
const YES_NO = ['Yes', 'No'] as const;
const MICROSOFT = 0x0050f2;
const IEEE_802_11 = 0x000fac;
const ALLIANCE = 0x506f9a;
const WPA = 1;
const MULTIMEDIA = 2;
const PROTECTED_SETUP = 4;
const MICROSOFT_TYPES: Readonly<Record<number, string>> = { 1: 'WPA Information Element', 2: 'WMM/WME', 4: 'WPS' };
/** A subtype of Wi-Fi Multimedia: what a stream wants. */
const TRAFFIC = 2;
const WME_SUBTYPES: Readonly<Record<number, string>> = { 0: 'Information Element', 1: 'Parameter Element', 2: 'TSPEC Element' };

const STATION = [
  bits('Max SP Length', 0x60, { hex: true, values: {
    0: 'WMM AP may deliver all buffered frames (MSDUs and MMPDUs)',
    1: 'WMM AP may deliver a maximum of 2 buffered frames (MSDUs and MMPDUs) per USP',
    2: 'WMM AP may deliver a maximum of 4 buffered frames (MSDUs and MMPDUs) per USP',
    3: 'WMM AP may deliver a maximum of 6 buffered frames (MSDUs and MMPDUs) per USP',
  }, id: 'wlan.wfa.ie.wme.qos_info.sta.max_sp_length' }),
  flag('AC_BE', 0x08, { as: ['WMM delivery and trigger enabled', 'non-WMM PS'], id: 'wlan.wfa.ie.wme.qos_info.sta.ac_be' }),
  flag('AC_BK', 0x04, { as: ['WMM delivery and trigger enabled', 'non-WMM PS'], id: 'wlan.wfa.ie.wme.qos_info.sta.ac_bk' }),
  flag('AC_VI', 0x02, { as: ['WMM delivery and trigger enabled', 'non-WMM PS'], id: 'wlan.wfa.ie.wme.qos_info.sta.ac_vi' }),
  flag('AC_VO', 0x01, { as: ['WMM delivery and trigger enabled', 'non-WMM PS'], id: 'wlan.wfa.ie.wme.qos_info.sta.ac_vo' }),
  bits('Reserved', 0x90, { hex: true, id: 'wlan.wfa.ie.wme.qos_info.sta.reserved' }),
];
const ACCESS_POINT = [
  flag('U-APSD', 0x80, { as: ENABLED, id: 'wlan.wfa.ie.wme.qos_info.ap.u_apsd' }),
  bits('Parameter Set Count', 0x0f, { hex: true, id: 'wlan.wfa.ie.wme.qos_info.ap.parameter_set_count' }),
  bits('Reserved', 0x70, { hex: true, id: 'wlan.wfa.ie.wme.qos_info.ap.reserved' }),
];
const CATEGORY = [
  bits('AIFSN', 0x0f, { id: 'wlan.wfa.ie.wme.acp.aifsn' }), flag('Admission Control Mandatory', 0x10, { as: YES_NO, id: 'wlan.wfa.ie.wme.acp.acm' }),
  bits('ACI', 0x60, { values: ACCESS_CATEGORIES, id: 'wlan.wfa.ie.wme.acp.aci' }), bits('Reserved', 0x80, { id: 'wlan.wfa.ie.wme.acp.reserved' }),
];
const WINDOW = [bits('ECW Max', 0xf0, { id: 'wlan.wfa.ie.wme.acp.ecw.max' }), bits('ECW Min', 0x0f, { id: 'wlan.wfa.ie.wme.acp.ecw.min' })];

const f = {
  oui: u24('OUI', { id: 'wlan.tag.oui' }),
  ouiType: u8('Vendor Specific OUI Type', { id: 'wlan.tag.vendor.oui.type' }),
  data: octets('Vendor Specific Data', { id: 'wlan.tag.vendor.data' }),
  type: u8('Type', { hex: true, values: type => MICROSOFT_TYPES[type] ?? 'Unknown', id: 'wlan.wfa.ie.type' }),
  subtype: u8('WME Subtype', { values: WME_SUBTYPES, id: 'wlan.wfa.ie.wme.subtype' }),
  version: u8('WME Version', { id: 'wlan.wfa.ie.wme.version' }),
  quality: u8('WME QoS Info', { hex: true, id: 'wlan.wfa.ie.wme.qos_info' }),
  reserved: octets('Reserved', { id: 'wlan.wfa.ie.wme.reserved' }),
  parameters: none('Ac Parameters', { id: 'wlan.wfa.ie.wme.acp' }),
  category: u8('ACI / AIFSN Field', { hex: true, id: 'wlan.wfa.ie.wme.acp.aci_aifsn' }),
  window: u8('ECW', { hex: true, id: 'wlan.wfa.ie.wme.acp.ecw' }),
  longest: u16('CW Max', { id: 'wlan.wfa.ie.wme.acp.cw.max' }),
  shortest: u16('CW Min', { id: 'wlan.wfa.ie.wme.acp.cw.min' }),
  limit: u16('TXOP Limit', { little: true, id: 'wlan.wfa.ie.wme.acp.txop_limit' }),
};
export const VENDOR_FIELDS: readonly Field[] = [
  ...STATION, ...ACCESS_POINT, ...CATEGORY, ...WINDOW, ...Object.values(f), ...WPS_FIELDS, ...KEY_DATA_FIELDS, ...ALLIANCE_FIELDS, ...TRAFFIC_FIELDS,
  ...MAKERS_FIELDS,
];

/** Whose format follows. */
export function takeOui(p: Cursor): number {
  const oui = p.take(f.oui);
  p.label(`OUI: ${ouiText(oui)}`);
  return oui;
}

/** `fromAccessPoint`: what the frame's kind says of its sender. Gives the heading. */
export function takeVendor(p: Cursor, fromAccessPoint: boolean): string {
  if (p.remaining < 3) return 'Vendor Specific';
  const oui = takeOui(p);
  const name = ouiText(oui).slice(10, -1);
  let heading = `Vendor Specific: ${name === '' ? ouiText(oui) : name}`;
  if (!p.more) return heading;
  const type = p.take(f.ouiType);
  const maker = MAKERS[oui];
  if (oui === MICROSOFT) {
    p.set(f.type, type, p.at - 1, 1);
    heading += `: ${MICROSOFT_TYPES[type] ?? `Unknown ${type}`}`;
    if (type === WPA) {
      takeWpa(p);
    } else if (type === MULTIMEDIA) {
      const subtype = p.take(f.subtype);
      heading += `: ${WME_SUBTYPES[subtype] ?? 'Unknown'}`;
      takeMultimedia(p, subtype, fromAccessPoint);
    } else if (type === PROTECTED_SETUP) {
      takeWpsElements(p);
    }
  } else if (oui === IEEE_802_11) {
    heading += takeKeyData(p, type);
  } else if (oui === ALLIANCE) {
    heading += `: ${takeAlliance(p, type)}`;
  } else if (maker !== undefined) {
    heading += maker(p, type);
  } else {
    // What is nobody's: the type is a guess, the data begins with it.
    p.takeAs(f.data, p.bytes.subarray(p.at - 1, p.at + p.remaining), p.remaining);
    return heading;
  }
  p.takeRest(f.data);
  return heading;
}

/** Wi-Fi Multimedia: who saves power how, and how long each access category waits. */
function takeMultimedia(p: Cursor, subtype: number, fromAccessPoint: boolean): void {
  p.take(f.version);
  if (subtype === TRAFFIC) takeTraffic(p);
  if (subtype > 1) return;
  p.bits(f.quality, fromAccessPoint ? ACCESS_POINT : STATION);
  if (subtype === 0) return;
  p.take(f.reserved, 1);
  for (let i = 0; i < 4; i++) takeCategory(p);
}

function takeCategory(p: Cursor): void {
  const outer = p.open(f.parameters, 4);
  const heading = p.lastNode;
  const category = p.bits(f.category, CATEGORY);
  const window = p.bits(f.window, WINDOW);
  const inner = p.under();
  const [longest, shortest] = [2 ** (window >>> 4) - 1, 2 ** (window & 15) - 1];
  p.set(f.longest, longest, p.at - 1, 1);
  p.set(f.shortest, shortest, p.at - 1, 1);
  p.close(inner);
  const limit = p.take(f.limit);
  const number = (category >>> 5) & 3;
  p.labelNode(heading, () =>
    `Ac Parameters ACI ${number} (${ACCESS_CATEGORIES[number]}), ACM ${(category & 0x10) !== 0 ? 'yes' : 'no'}, AIFSN ${category & 15}, ` +
    `ECWmin/max ${window & 15}/${window >>> 4} (CWmin/max ${shortest}/${longest}), TXOP ${limit}`);
  p.close(outer);
}
