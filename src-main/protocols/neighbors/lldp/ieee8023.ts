/** TLVs of IEEE 802.3 in LLDP, IEEE 802.3-2022 §79.3; the types of medium attachment units are IANA's, RFC 4836. */
import { type Cursor, type Field, bits, byName, expert, flag, u16, u24, u32, u8 } from '../../../dissect/index.ts';

export const NAMES: Readonly<Record<number, string>> = {
  0x01: 'MAC/PHY Configuration/Status', 0x02: 'Power Via MDI', 0x03: 'Link Aggregation', 0x04: 'Maximum Frame Size',
  0x05: 'EEE (Energy-Efficient Ethernet)', 0x07: 'IEEE 802.3br Additional Ethernet capabilities',
};

const MAU_TYPES: Readonly<Record<number, string>> = {
  0x0000: 'other or unknown', 0x0001: 'AUI - no internal MAU, view from AUI', 0x0002: '10Base5 - thick coax MAU', 0x0003: 'Foirl - FOIRL MAU',
  0x0004: '10Base2 - thin coax MAU', 0x0005: '10BaseT - UTP MAU', 0x0006: '10BaseFP - passive fiber MAU', 0x0007: '10BaseFB - sync fiber MAU',
  0x0008: '10BaseFL - async fiber MAU', 0x0009: '10Broad36 - broadband DTE MAU', 0x000a: '10BaseTHD - UTP MAU, half duplex mode',
  0x000b: '10BaseTFD - UTP MAU, full duplex mode', 0x000c: '10BaseFLHD - async fiber MAU, half duplex mode',
  0x000d: '10BaseFLDF - async fiber MAU, full duplex mode', 0x000e: '10BaseT4 - 4 pair category 3 UTP',
  0x000f: '100BaseTXHD - 2 pair category 5 UTP, half duplex mode', 0x0010: '100BaseTXFD - 2 pair category 5 UTP, full duplex mode',
  0x0011: '100BaseFXHD - X fiber over PMT, half duplex mode', 0x0012: '100BaseFXFD - X fiber over PMT, full duplex mode',
  0x0013: '100BaseT2HD - 2 pair category 3 UTP, half duplex mode', 0x0014: '100BaseT2DF - 2 pair category 3 UTP, full duplex mode',
  0x0015: '1000BaseXHD - PCS/PMA, unknown PMD, half duplex mode', 0x0016: '1000BaseXFD - PCS/PMA, unknown PMD, full duplex mode',
  0x0017: '1000BaseLXHD - Fiber over long-wavelength laser, half duplex mode',
  0x0018: '1000BaseLXFD - Fiber over long-wavelength laser, full duplex mode',
  0x0019: '1000BaseSXHD - Fiber over short-wavelength laser, half duplex mode',
  0x001a: '1000BaseSXFD - Fiber over short-wavelength laser, full duplex mode',
  0x001b: '1000BaseCXHD - Copper over 150-Ohm balanced cable, half duplex mode',
  0x001c: '1000BaseCXFD - Copper over 150-Ohm balanced cable, full duplex mode', 0x001d: '1000BaseTHD - Four-pair Category 5 UTP, half duplex mode',
  0x001e: '1000BaseTFD - Four-pair Category 5 UTP, full duplex mode', 0x001f: '10GigBaseX - X PCS/PMA, unknown PMD.',
  0x0020: '10GigBaseLX4 - X fiber over WWDM optics', 0x0021: '10GigBaseR - R PCS/PMA, unknown PMD.',
  0x0022: '10GigBaseER - R fiber over 1550 nm optics', 0x0023: '10GigBaseLR - R fiber over 1310 nm optics',
  0x0024: '10GigBaseSR - R fiber over 850 nm optics', 0x0025: '10GigBaseW - W PCS/PMA, unknown PMD.',
  0x0026: '10GigBaseEW - W fiber over 1550 nm optics', 0x0027: '10GigBaseLW - W fiber over 1310 nm optics',
  0x0028: '10GigBaseSW - W fiber over 850 nm optics', 0x0029: '10GBASE-CX4 - X copper over 8 pair 100-Ohm balanced cable',
  0x002a: '2BASE-TL - Voice grade UTP copper, up to 2700m, optional PAF', 0x002b: '10PASS-TS - Voice grade UTP copper, up to 750m, optional PAF',
  0x002c: '100BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km',
  0x002d: '100BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km',
  0x002e: '100BASE-LX10 - One single-mode fiber ONU, long wavelength, 10km',
  0x002f: '1000BASE-BX10D - One single-mode fiber OLT, long wavelength, 10km',
  0x0030: '1000BASE-BX10U - One single-mode fiber ONU, long wavelength, 10km', 0x0031: '1000BASE-LX10 - Two sigle-mode fiber, long wavelength, 10km',
  0x0032: '1000BASE-PX10D - One single-mode fiber EPON OLT, 10km', 0x0033: '1000BASE-PX10U - One single-mode fiber EPON ONU, 10km',
  0x0034: '1000BASE-PX20D - One single-mode fiber EPON OLT, 20km', 0x0035: '1000BASE-PX20U - One single-mode fiber EPON ONU, 20km',
};

/** From bit 15 down, as RFC 4836 has them in a BITS construct. */
const MODES = [
  ['1000base_tfd', '1000BASE-T (full duplex mode)'], ['1000base_t', '1000BASE-T (half duplex mode)'],
  ['1000base_xfd', '1000BASE-X (-LX, -SX, -CX full duplex mode)'], ['1000base_x', '1000BASE-X (-LX, -SX, -CX half duplex mode)'],
  ['fdx_bpause', 'Asymmetric and Symmetric PAUSE (for full-duplex links)'], ['fdx_spause', 'Symmetric PAUSE (for full-duplex links)'],
  ['fdx_apause', 'Asymmetric PAUSE (for full-duplex links)'], ['fdx_pause', 'PAUSE (for full-duplex links)'],
  ['100base_t2fd', '100BASE-T2 (full duplex mode)'], ['100base_t2', '100BASE-T2 (half duplex mode)'],
  ['100base_txfd', '100BASE-TX (full duplex mode)'], ['100base_tx', '100BASE-TX (half duplex mode)'], ['100base_t4', '100BASE-T4'],
  ['10base_tfd', '10BASE-T (full duplex mode)'], ['10base_t', '10BASE-T (half duplex mode)'], ['other', 'Other or unknown'],
] as const;
const CAPABLE = ['Capable', 'Not capable'] as const;
const YES_NO = ['Yes', 'No'] as const;
const ENABLED = ['Enabled', 'Disabled'] as const;
const SUPPORTED = ['Supported', 'Not supported'] as const;

const ADVERTISED = 'lldp.ieee.802_3.pmd_auto_neg_advertised_caps';
const CAPABILITIES = MODES.map(([name, title], bit) => flag(title, 1 << bit, { size: 2, as: CAPABLE, id: `${ADVERTISED}.${name}` }));
/** Many implementations number the bits from the other end. */
const INVERSE = MODES.map(([name, title], bit) => flag(title, 0x8000 >>> bit, { size: 2, as: CAPABLE, id: `${ADVERTISED}_inv.${name}` }));

const CLASSES = { 1: '0', 2: '1', 3: '2', 4: '3', 5: '4' };
const POWER_TYPES = { 0: 'Type 2 PSE Device', 1: 'Type 2 PD Device', 2: 'Type 1 PSE Device', 3: 'Type 1 PD Device' };
const PRIORITIES = { 0: 'Unknown', 1: 'Critical', 2: 'High', 3: 'Low' };

const f = {
  'ieee.802_3.subtype': u8('IEEE 802.3 Subtype', { hex: true, values: NAMES }),
  'ieee.802_3.mac_phy_auto_neg_status': u8('Auto-Negotiation Support/Status', { hex: true }),
  'ieee.802_3.mac_phy_auto_neg_status.supported': flag('Auto-Negotiation', 0x01, { as: SUPPORTED }),
  'ieee.802_3.mac_phy_auto_neg_status.enabled': flag('Auto-Negotiation', 0x02, { as: ENABLED }),
  'ieee.802_3.pmd_auto_neg_advertised_caps': u16('PMD Auto-Negotiation Advertised Capability', { hex: true }),
  'ieee.802_3.pmd_mau_type': u16('Operational MAU Type', { hex: true, values: MAU_TYPES }),
  'ieee.802_3.mdi_power_support': u8('MDI Power Support', { hex: true }),
  'ieee.802_3.mdi_power_support.port_class': flag('Port Class', 0x01, { as: ['PSE', 'PD'] }),
  'ieee.802_3.mdi_power_support.supported': flag('PSE MDI Power', 0x02, { as: SUPPORTED }),
  'ieee.802_3.mdi_power_support.enabled': flag('PSE MDI Power', 0x04, { as: ENABLED }),
  'ieee.802_3.mdi_power_support.pse_pairs': flag('PSE Pairs Control Ability', 0x08, { as: YES_NO }),
  'ieee.802_3.mdi_pse_pair': u8('PSE Power Pair'),
  'ieee.802_3.mdi_power_class': u8('Power Class', { values: CLASSES }),
  'ieee.802_3.mdi_power_type': bits('Power Type', 0xc0, { values: POWER_TYPES }),
  'ieee.802_3.mdi_power_source': bits('Power Source', 0x30),
  'ieee.802_3.mdi_power_priority': bits('Power Priority', 0x0f, { values: PRIORITIES }),
  'ieee.802_3.mdi_pde_requested': u16('PD Requested Power Value'),
  'ieee.802_3.mdi_pse_allocated': u16('PSE Allocated Power Value'),
  'ieee.802_3.bt_ds_pd_requested_power_value_mode_a': u16('DS PD Requested Power Value Mode A'),
  'ieee.802_3.bt_ds_pd_requested_power_value_mode_b': u16('DS PD Requested Power Value Mode B'),
  'ieee.802_3.bt_ds_pse_allocated_power_value_alt_a': u16('DS PSE Allocated Power Value Alt A'),
  'ieee.802_3.bt_ds_pse_allocated_power_value_alt_b': u16('DS PSE Allocated Power Value Alt B'),
  'ieee.802_3.bt_power_status': u16('Power Status', { hex: true }),
  'ieee.802_3.bt_pse_powering_status': bits('PSE Powering Status', 0xc000),
  'ieee.802_3.bt_pd_powered_status': bits('PD Powered Status', 0x3000),
  'ieee.802_3.bt_pse_power_pairs_ext': bits('PSE Power Pairs ext', 0x0c00),
  'ieee.802_3.bt_ds_pwr_class_ext_a': bits('DS Pwr Class Ext A', 0x0380),
  'ieee.802_3.bt_ds_pwr_class_ext_b': bits('DS Pwr Class Ext B', 0x0070, { size: 2 }),
  'ieee.802_3.bt_pwr_class_ext_': bits('Pwr Class Ext', 0x000f, { size: 2 }),
  'ieee.802_3.bt_system_setup': u8('System Setup', { hex: true }),
  'ieee.802_3.bt_power_type_ext': bits('Power Type Ext', 0x0e),
  'ieee.802_3.bt_pse_maximum_available_power_value': u16('PSE Maximum Available Power Value'),
  'ieee.802_3.bt_autoclass': u8('Autoclass', { hex: true }),
  'ieee.802_3.bt_autoclass_reserved': bits('Autoclass Reserved', 0xf8, { hex: true }),
  'ieee.802_3.bt_pse_autoclass_support': bits('PSE Autoclass support', 0x04),
  'ieee.802_3.bt_autoclass_completed': bits('Autoclass Completed', 0x02),
  'ieee.802_3.bt_autoclass_request': bits('Autoclass Request', 0x01),
  'ieee.802_3.bt_power_down': u24('Power down', { hex: true }),
  'ieee.802_3.bt_power_down_request': bits('Power down request', 0xfc0000),
  'ieee.802_3.bt_power_down_time': bits('Power down time', 0x03ffff),
  'ieee.802_3.aggregation_status': u8('Aggregation Status', { hex: true }),
  'ieee.802_3.aggregation_status.cap': flag('Aggregation Capability', 0x01, { as: YES_NO }),
  'ieee.802_3.aggregation_status.enabled': flag('Aggregation Status', 0x02, { as: ENABLED }),
  'ieee.802_3.aggregated_port_id': u32('Aggregated Port Id'),
  'ieee.802_3.max_frame_size': u16('Maximum Frame Size'),
  'ieee.802_3.eee.transmit': u16('Transmit', { unit: 'us' }),
  'ieee.802_3.eee.receive': u16('Receive', { unit: 'us' }),
  'ieee.802_3.eee.fallback_receive': u16('Fallback Receive', { unit: 'us' }),
  'ieee.802_3.eee.echo_transmit': u16('Echo Transmit', { unit: 'us' }),
  'ieee.802_3.eee.echo_receive': u16('Echo Receive', { unit: 'us' }),
  'ieee.802_3br.eac': u16('Additional Ethernet Capabilities', { hex: true }),
  'ieee.802_3br.aec.support': flag('Preemption capabilities support', 0x0001, { size: 2, as: SUPPORTED }),
  'ieee.802_3br.aec.enable': flag('Preemption capabilities enable', 0x0002, { size: 2, as: ENABLED }),
  'ieee.802_3br.aec.active': flag('Preemption capabilities active', 0x0004, { size: 2, as: ['Active', 'Inactive'] }),
  'ieee.802_3br.aec.addfragsize': bits('Additional Fragment Size', 0x0018, { size: 2 }),
  'ieee.802_3br.aec.reserved': bits('Reserved', 0xffe0, { hex: true }),
  tlv_deprecated: expert('TLV has been deprecated', 'warning', 'Protocol'),
};

export const FIELDS_8023 = { ...f, ...byName([...CAPABILITIES, ...INVERSE]) };

/** Subtype and value of a TLV; what it has in excess stays unread. */
export function take8023(p: Cursor): void {
  const subtype = p.take(f['ieee.802_3.subtype']);
  switch (subtype) {
    case 0x01: return takeNegotiation(p);
    case 0x02: return takePower(p);
    case 0x03:
      p.expertUnder(f.tlv_deprecated);
      p.bits(f['ieee.802_3.aggregation_status'], [f['ieee.802_3.aggregation_status.cap'], f['ieee.802_3.aggregation_status.enabled']]);
      p.take(f['ieee.802_3.aggregated_port_id']);
      return;
    case 0x04:
      p.take(f['ieee.802_3.max_frame_size']);
      return;
    case 0x05:
      p.take(f['ieee.802_3.eee.transmit']);
      p.take(f['ieee.802_3.eee.receive']);
      p.take(f['ieee.802_3.eee.fallback_receive']);
      p.take(f['ieee.802_3.eee.echo_transmit']);
      p.take(f['ieee.802_3.eee.echo_receive']);
      return;
    case 0x07:
      p.bits(f['ieee.802_3br.eac'], [f['ieee.802_3br.aec.support'], f['ieee.802_3br.aec.enable'], f['ieee.802_3br.aec.active'],
        f['ieee.802_3br.aec.addfragsize'], f['ieee.802_3br.aec.reserved']]);
  }
}

/** 802.3 §79.3.1. */
function takeNegotiation(p: Cursor): void {
  p.bits(f['ieee.802_3.mac_phy_auto_neg_status'], [
    f['ieee.802_3.mac_phy_auto_neg_status.supported'], f['ieee.802_3.mac_phy_auto_neg_status.enabled'],
  ]);
  const { at } = p;
  const advertised = p.bits(f['ieee.802_3.pmd_auto_neg_advertised_caps'], CAPABILITIES);
  const outer = p.open('Same in inverse (wrong) bitorder');
  for (const field of INVERSE) p.set(field, (advertised & field.mask) !== 0, at, 2);
  p.close(outer);
  p.take(f['ieee.802_3.pmd_mau_type']);
}

/** 802.3 §79.3.2; the second and third part came with 802.3at and 802.3bt. */
function takePower(p: Cursor): void {
  p.bits(f['ieee.802_3.mdi_power_support'], [f['ieee.802_3.mdi_power_support.port_class'], f['ieee.802_3.mdi_power_support.supported'],
    f['ieee.802_3.mdi_power_support.enabled'], f['ieee.802_3.mdi_power_support.pse_pairs']]);
  p.take(f['ieee.802_3.mdi_pse_pair']);
  p.take(f['ieee.802_3.mdi_power_class']);
  if (p.remaining < 5) return;
  const isPowered = (p.u8() & 0x40) !== 0;
  p.show(f['ieee.802_3.mdi_power_type']);
  const source = p.show(f['ieee.802_3.mdi_power_source']);
  p.label(() => `..${source.toString(2).padStart(2, '0')} .... = Power Source: ${source} ${sourceName(isPowered, source)}`);
  p.take(f['ieee.802_3.mdi_power_priority']);
  takeWatts(p, f['ieee.802_3.mdi_pde_requested']);
  takeWatts(p, f['ieee.802_3.mdi_pse_allocated']);
  if (p.remaining < 17) return;
  takeWatts(p, f['ieee.802_3.bt_ds_pd_requested_power_value_mode_a']);
  takeWatts(p, f['ieee.802_3.bt_ds_pd_requested_power_value_mode_b']);
  takeWatts(p, f['ieee.802_3.bt_ds_pse_allocated_power_value_alt_a']);
  takeWatts(p, f['ieee.802_3.bt_ds_pse_allocated_power_value_alt_b']);
  p.bits(f['ieee.802_3.bt_power_status'], [
    f['ieee.802_3.bt_pse_powering_status'], f['ieee.802_3.bt_pd_powered_status'], f['ieee.802_3.bt_pse_power_pairs_ext'],
    f['ieee.802_3.bt_ds_pwr_class_ext_a'], f['ieee.802_3.bt_ds_pwr_class_ext_b'], f['ieee.802_3.bt_pwr_class_ext_'],
  ]);
  p.bits(f['ieee.802_3.bt_system_setup'], [f['ieee.802_3.bt_power_type_ext']]);
  takeWatts(p, f['ieee.802_3.bt_pse_maximum_available_power_value']);
  p.bits(f['ieee.802_3.bt_autoclass'], [
    f['ieee.802_3.bt_autoclass_reserved'], f['ieee.802_3.bt_pse_autoclass_support'], f['ieee.802_3.bt_autoclass_completed'],
    f['ieee.802_3.bt_autoclass_request'],
  ]);
  p.bits(f['ieee.802_3.bt_power_down'], [f['ieee.802_3.bt_power_down_request'], f['ieee.802_3.bt_power_down_time']]);
}

/** Powers are in tenths of a watt. */
function takeWatts(p: Cursor, field: Field<number>): void {
  const power = p.take(field);
  p.label(() => `${field.title}: ${Math.floor(power / 10)}.${power % 10} Watt`);
}

/** 802.3 table 79-4: what two bits mean depends on the side. */
export function sourceName(isPowered: boolean, source: number): string {
  return (isPowered ? ['Unknown', 'PSE', 'Local', 'PSE and Local']
    : ['Unknown', 'Primary Power Source', 'Backup Power Source', 'Reserved'])[source] ?? 'Reserved';
}
