/**
 * Vendor specific elements of makers of cards and access points, as they are known from what is on the air: none of them is published.
 * Names of access points are what most of them are looked at for.
 */
import { type Cursor, type Field, below, ether, flag, i8, octets, text, u16, u8 } from '../../../../dissect/index.ts';
import { hexText } from '../../../../bytes/address-text.ts';
import { ACCESS_CATEGORIES } from '../header-fields.ts';

const id = below('wlan');
const TRUTH = ['True', 'False'] as const;
const NO_PREN: Readonly<Record<number, string>> = { 51: 'HT Capabilities (802.11n D1.10)', 52: 'HT Additional Capabilities (802.11n D1.00)' };
const AIRONET_TYPES: Readonly<Record<number, string>> = {
  0: 'DTPC', 1: 'Unknown (1)', 3: 'CCX version', 4: 'Qos', 11: 'Unknown (11)', 14: 'QBSS V2 - CCA', 20: 'Client MFP',
};
const ADVANCED = 1, EXTENDED = 3;
const ATHEROS_TYPES: Readonly<Record<number, string>> = { [ADVANCED]: 'Advanced Capability', [EXTENDED]: 'eXtended Range' };
const ATHEROS_NAMES: readonly [string, string][] = [
  ['turbop', 'Turbo Prime'], ['comp', 'Compression'], ['ff', 'Fast Frames'], ['xr', 'eXtended Range'], ['ar', 'Advanced Radar'], ['burst', 'Burst'],
  ['wme', 'CWMin tuning'], ['boost', 'Boost'],
];
const ATHEROS = ATHEROS_NAMES.map(([name, title], bit) => flag(title, 1 << bit, id(`ie.atheros.capabilities.${name}`, { as: TRUTH })));
/** Of what a Fortinet element tells. */
const SYSTEM = 10;
const unknownIn = (names: Readonly<Record<number, string>>) => (value: number): string => names[value] ?? 'Unknown';

const f = {
  aironetType: u8('Aironet IE type', id('aironet.type', { values: AIRONET_TYPES })),
  version: u8('Aironet IE CCX version', id('aironet.version')),
  aironetData: octets('Aironet IE data', id('aironet.data')),
  power: i8('Aironet IE CCX DTCP', id('aironet.dtpc', { unit: 'dBm' })),
  powerRest: octets('Aironet IE CCX DTCP Unknown', id('aironet.dtpc_unknown')),
  stations: u16('Station Count', id('qbss2.scount', { little: true })),
  utilization: u8('Channel Utilization', id('qbss2.cu')),
  limit: u8('Call Admission Limit', id('qbss2.cal')),
  quantum: u8('G.711 CU Quantum', id('qbss2.glimit')),
  qosReserved: u8('Aironet IE QoS reserved', id('aironet.qos.reserved', { hex: true })),
  qosSet: u8('Aironet IE QoS paramset', id('aironet.qos.paramset')),
  qosValues: octets('Aironet IE QoS valueset', id('aironet.qos.val')),
  protection: flag('Aironet IE Client MFP', 0x01, id('aironet.clientmfp', { as: ['Enabled', 'Disabled'] })),
  atherosType: u8('Type', id('atheros.ie.type', { hex: true, values: unknownIn(ATHEROS_TYPES) })),
  atherosSubtype: u8('Subtype', id('atheros.ie.subtype', { hex: true })),
  atherosVersion: u8('Version', id('atheros.ie.version', { hex: true })),
  capabilities: u8('Capabilities', id('atheros.ie.advcap.cap', { hex: true })),
  defaultKey: u16('Default key index', id('atheros.ie.advcap.defkey', { hex: true, little: true })),
  information: u8('Info', id('atheros.ie.xr.info', { hex: true })),
  base: ether('Base BSS Id', id('atheros.ie.xr.base_bssid')),
  extended: ether('XR BSS Id', id('atheros.ie.xr.xr_bssid')),
  interval: u16('XR Beacon Interval', id('atheros.ie.xr.xr_beacon', { little: true, text: units => `${(units * 0.001024).toFixed(6)} [Seconds]` })),
  baseCapabilities: u8('Base capabilities', id('atheros.ie.xr.base_cap', { hex: true })),
  extendedCapabilities: u8('XR capabilities', id('atheros.ie.xr.xr_cap', { hex: true })),
  atherosData: octets('Atheros IE data', id('atheros.data')),
  marvellType: u8('Type', id('marvell.ie.type', { hex: true })),
  marvellSubtype: u8('Subtype', id('marvell.ie.subtype', { hex: true })),
  marvellVersion: u8('Version', id('marvell.ie.version', { hex: true })),
  path: u8('Path Selection Protocol', id('marvell.ie.proto_id', { hex: true, values: unknownIn({ 0: 'Hybrid Wireless Mesh Protocol' }) })),
  metric: u8('Path Selection Metric', id('marvell.ie.metric_id', { hex: true, values: unknownIn({ 0: 'Airtime Link Metric' }) })),
  meshCapabilities: u8('Mesh Capabilities', id('marvell.ie.cap', { hex: true })),
  marvellData: octets('Marvell IE data', id('marvell.data')),
  draftType: u8('802.11n (Pre) Type', id('vs.pren.type', { values: NO_PREN })),
  draftData: octets('802.11n (Pre) Unknown Data', id('vs.pren.unknown_data')),
  arubaSubtype: u8('Subtype', id('vs.aruba.subtype', { values: unknownIn({ 3: 'AP Name' }) })),
  arubaName: text('AP Name', id('vs.aruba.ap_name')),
  arubaData: octets('Data', id('vs.aruba.data')),
  ruckusName: text('AP Name', id('vs.ruckus.apname')),
  ruckusData: octets('Data', id('vs.ruckus.data')),
  mistName: text('AP Name', id('vs.mist.apname')),
  mistData: octets('Data', id('vs.mist.data')),
  hiveVersion: u8('Version', id('vs.aerohive.version')),
  hiveSubtype: u8('Subtype', id('vs.aerohive.subtype')),
  hiveLength: u8('Host Name Length', id('vs.aerohive.hostname_length')),
  hiveName: text('Host Name', id('vs.aerohive.hostname')),
  hiveData: octets('Data', id('vs.aerohive.data')),
  zebraSubtype: u8('Subtype', id('vs.extreme.subtype', { values: unknownIn({ 1: 'AP Name' }) })),
  zebraData: octets('Subdata', id('vs.extreme.subdata')),
  zebraUnknown: octets('Unknown', id('vs.extreme.unknown')),
  zebraLength: u8('AP Length', id('vs.extreme.ap_length')),
  zebraName: text('AP Name', id('vs.extreme.ap_name')),
  fortinetSubtype: u16('Subtype', id('vs.fortinet.subtype', { little: true, values: unknownIn({ [SYSTEM]: 'SYSTEM' }) })),
  fortinetType: u8('Type', id('vs.fortinet.system.type', { values: unknownIn({ 1: 'AP NAME', 2: 'AP MODEL', 3: 'AP SERIAL' }) })),
  fortinetLength: u8('Length', id('vs.fortinet.system.length')),
  fortinetName: text('AP Name', id('vs.fortinet.system.ap_name')),
  fortinetModel: text('AP Model', id('vs.fortinet.system.ap_model')),
  fortinetSerial: text('AP Serial', id('vs.fortinet.system.ap_serial')),
  fortinetData: octets('Data', id('vs.fortinet.data')),
};
export const MAKERS_FIELDS: readonly Field[] = [...ATHEROS, ...Object.values(f)];

/** Reads what is behind the OUI (the type is behind the cursor's first byte, and is shown already), and gives what the heading adds. */
export type TakeMaker = (p: Cursor, type: number) => string;

export const MAKERS: Readonly<Record<number, TakeMaker>> = {
  0x004096: takeAironet, 0x00037f: takeAtheros, 0x005043: takeMarvell, 0x00904c: takeDraft, 0x000b86: takeAruba, 0x001392: takeRuckus,
  0x5c5b35: takeMist, 0x001977: takeAerohive, 0x00a0f8: takeZebra, 0x00090f: takeFortinet,
};

function takeAironet(p: Cursor, type: number): string {
  p.set(f.aironetType, type, p.at - 1, 1);
  const heading = `: Aironet ${AIRONET_TYPES[type] ?? 'Unknown'} (${type})`;
  switch (p.more ? type : -1) {
    case 0: {
      const power = p.take(f.power);
      p.takeRest(f.powerRest);
      return `: Aironet DTPC Powerlevel ${power}dBm`;
    }
    case 3: return `: Aironet CCX version = ${p.take(f.version)}`;
    case 4:
      p.take(f.qosReserved);
      p.take(f.qosSet);
      while (p.remaining >= 4) takeCategory(p);
      return heading;
    case 14:
      p.take(f.stations);
      p.take(f.utilization);
      p.take(f.limit);
      p.take(f.quantum);
      return heading;
    case 20: return `: Aironet Client MFP ${p.take(f.protection) ? 'Enabled' : 'Disabled'}`;
    default:
      p.takeRest(f.aironetData);
      return heading;
  }
}

function takeCategory(p: Cursor): void {
  const category = p.u8(), window = p.u8(1), limit = p.little16(2), number = (category >> 5) & 3;
  p.take(f.qosValues, 4);
  p.label(() => `CCX QoS Parameters: ACI ${number} (${ACCESS_CATEGORIES[number]}), ` +
    `Admission Control ${(category & 0x10) === 0 ? 'not ' : ''}Mandatory, ` +
    `AIFSN ${category & 15}, ECWmin ${window & 15}, ECWmax ${window >> 4}, TXOP ${limit}`);
}

function takeAtheros(p: Cursor, type: number): string {
  p.set(f.atherosType, type, p.at - 1, 1);
  p.take(f.atherosSubtype);
  p.take(f.atherosVersion);
  if (type === ADVANCED) {
    p.bits(f.capabilities, ATHEROS);
    p.take(f.defaultKey);
  } else if (type === EXTENDED) {
    p.take(f.information);
    p.take(f.base);
    p.take(f.extended);
    p.take(f.interval);
    p.bits(f.baseCapabilities, ATHEROS);
    p.bits(f.extendedCapabilities, ATHEROS);
  }
  p.takeRest(f.atherosData);
  return `: ${ATHEROS_TYPES[type] ?? 'Unknown'}`;
}

/** A mesh of the draft of 802.11s. */
function takeMarvell(p: Cursor, type: number): string {
  p.set(f.marvellType, type, p.at - 1, 1);
  if (type === 4) for (const field of [f.marvellSubtype, f.marvellVersion, f.path, f.metric, f.meshCapabilities]) p.take(field);
  p.takeRest(f.marvellData);
  return '';
}

/** Before 802.11n was a standard its elements were Epigram's, who are Broadcom. */
function takeDraft(p: Cursor, type: number): string {
  p.set(f.draftType, type, p.at - 1, 1);
  if (NO_PREN[type] === undefined) p.takeRest(f.draftData);
  return NO_PREN[type] === undefined ? '' : `: ${NO_PREN[type]}`;
}

function takeAruba(p: Cursor): string {
  if (!p.more) return '';
  if (p.take(f.arubaSubtype) !== 3) return unknown(p, f.arubaData);
  p.skip(Math.min(1, p.remaining));
  return p.more ? named(p, f.arubaName) : ': AP Name ()';
}

/** What is left, which the heading has as well. */
function unknown(p: Cursor, field: Field<void>): string {
  const shown = hexText(p.peekBytes(p.remaining));
  p.takeRest(field);
  return `: Unknown (Data: ${shown === '' ? '<MISSING>' : shown})`;
}

const named = (p: Cursor, field: Field<string>): string => `: AP Name (${p.take(field, p.remaining)})`;

function takeRuckus(p: Cursor, type: number): string {
  if (type === 3) return named(p, f.ruckusName);
  p.takeRest(f.ruckusData);
  return '';
}

function takeMist(p: Cursor, type: number): string {
  if (type === 1) return named(p, f.mistName);
  p.takeRest(f.mistData);
  return '';
}

/** A name with its length, where the type says so. */
function takeAerohive(p: Cursor, type: number): string {
  if (!p.more) return '';
  p.take(f.hiveVersion);
  if (type !== 0x21 || p.remaining < 2) {
    p.takeRest(f.hiveData);
    return '';
  }
  p.take(f.hiveSubtype);
  const name = p.take(f.hiveName, Math.min(p.take(f.hiveLength), p.remaining));
  p.takeRest(f.hiveData);
  return `: Host Name (${name})`;
}

/** Seven bytes that nobody knows, then a name with its length. */
function takeZebra(p: Cursor, type: number): string {
  p.set(f.zebraSubtype, type, p.at - 1, 1);
  if (!p.more) return '';
  p.show(f.zebraData, p.remaining);
  if (type !== 1 || p.remaining < 9) {
    p.skip(p.remaining);
    return '';
  }
  p.take(f.zebraUnknown, 7);
  return `: AP Name (${p.take(f.zebraName, Math.min(p.take(f.zebraLength), p.remaining))})`;
}

function takeFortinet(p: Cursor, type: number): string {
  if (!p.more) return '';
  const subtype = type | (p.u8() << 8);
  p.set(f.fortinetSubtype, subtype, p.at - 1, 2);
  p.skip(1);
  if (subtype !== SYSTEM) return unknown(p, f.fortinetData);
  let heading = ': SYSTEM';
  while (p.remaining >= 2) {
    const kind = p.take(f.fortinetType), length = p.take(f.fortinetLength);
    const field = kind === 1 ? f.fortinetName : kind === 2 ? f.fortinetModel : kind === 3 ? f.fortinetSerial : undefined;
    if (field === undefined) p.take(f.fortinetData, length);
    else heading += ` - ${field.title.toUpperCase()}: ${p.take(field, length)}`;
  }
  return heading;
}
