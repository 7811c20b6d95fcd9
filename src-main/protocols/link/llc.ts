/** Logical Link Control, ISO/IEC 8802-2 (IEEE 802.2), and the Subnetwork Access Protocol behind it, IEEE 802-2014 §9.2.3 and RFC 1042. */
import { etherText } from '../../bytes/address-text.ts';
import { type Cursor, bits, flag, protocol, u24, u8 } from '../../dissect/index.ts';
import { BASIC_FORMAT } from './basic-xid.ts';
import { UNNUMBERED_INFORMATION, controlFields, takeControl } from './hdlc-control.ts';
import { ORGANIZATIONS, ORGANIZATION_FIELDS } from './llc/organizations.ts';
import { readVendors } from './vendors/vendors.ts';

const SAPS: Readonly<Record<number, string>> = {
  0x00: 'NULL LSAP', 0x01: 'NULL LSAP', 0x02: 'LLC Sub-Layer Management', 0x04: 'SNA Path Control', 0x06: 'TCP/IP', 0x08: 'SNA', 0x0c: 'SNA',
  0x0e: 'PROWAY (IEC955) Network Management and Initialization', 0x10: 'NetWare (unofficial?)', 0x14: 'ISO Network Layer (OSLAN 1)',
  0x18: 'Texas Instruments', 0x20: 'ISO Network Layer (unofficial?)', 0x34: 'ISO Network Layer (unofficial?)', 0x42: 'Spanning Tree BPDU',
  0x4e: 'EIA RS-511 Manufacturing Message Service', 0x54: 'ISO Network Layer (OSLAN 2)', 0x7e: 'ISO 8208 (X.25 over 802.2)', 0x7f: 'ISO 802.2',
  0x80: 'XNS', 0x82: 'BACnet', 0x86: 'Nestar', 0x8e: 'PROWAY (IEC955) Active Station List Maintenance', 0x98: 'ARP', 0xaa: 'SNAP',
  0xb4: 'HP JetDirect Printer', 0xba: 'Banyan Vines', 0xbc: 'Banyan Vines', 0xe0: 'NetWare', 0xf0: 'NetBIOS', 0xf4: 'IBM Net Management',
  0xf8: 'HP Extended LLC', 0xfa: 'Ungermann-Bass', 0xfc: 'Remote Program Load', 0xfe: 'ISO Network Layer', 0xff: 'Global LSAP',
};

/** The same by the seven bits above the group or response bit. */
const sapName = (high: number): string | undefined => SAPS[high << 1];

/** Codes that stand for more than who has them. */
const OUIS: Readonly<Record<number, string>> = {
  0x000000: 'Encapsulated Ethernet', 0x0000f8: 'Cisco 90-Compatible', 0x0080c2: 'Frame Relay or ATM bridged frames',
};

const SNAP = 0xaa;
const EXCHANGE_IDENTIFICATION = 0xaf, POLL_FINAL = 0x10;

export const llc = protocol({
  name: 'llc',
  title: 'Logical-Link Control',
  short: 'LLC',
  on: { wtap_encap: [100], ethertype: [0x8870] },
  fields: {
    dsap: u8('DSAP', { hex: true, values: SAPS }),
    'dsap.sap': bits('SAP', 0xfe, { values: sapName, base: 'name' }),
    'dsap.ig': flag('IG Bit', 0x01, { as: ['Group', 'Individual'] }),
    ssap: u8('SSAP', { hex: true, values: SAPS }),
    'ssap.sap': bits('SAP', 0xfe, { values: sapName, base: 'name' }),
    'ssap.cr': flag('CR Bit', 0x01, { as: ['Response', 'Command'] }),
    ...controlFields('llc.control'),
    oui: u24('Organization Code'),
    ...ORGANIZATION_FIELDS,
  },
  dissect(p, f) {
    const target = p.bits(f.dsap, [f['dsap.sap'], f['dsap.ig']]);
    p.label(() => `DSAP: ${SAPS[target & 0xfe] ?? 'Unknown'} (0x${hex2(target)})`);
    const source = p.bits(f.ssap, [f['ssap.sap'], f['ssap.cr']]);
    const response = (source & 1) === 1;
    p.label(() => `SSAP: ${SAPS[source & 0xfe] ?? 'Unknown'} (0x${hex2(source)})`);
    const { control, summary } = takeControl(p, f, response);
    if (target === SNAP && source === SNAP) {
      p.info(summary);
      snap(p, f);
      return;
    }
    p.info(() => `${summary}; DSAP ${SAPS[target & 0xfe] ?? `0x${hex2(target & 0xfe)}`} ${target & 1 ? 'Group' : 'Individual'}, ` +
      `SSAP ${SAPS[source & 0xfe] ?? `0x${hex2(source & 0xfe)}`} ${response ? 'Response' : 'Command'}`);
    if (p.remaining <= 0) return;
    if ((control & ~POLL_FINAL) === EXCHANGE_IDENTIFICATION && p.u8() === BASIC_FORMAT && p.call('basicxid')) return;
    if (((control & 1) === 0 || control === UNNUMBERED_INFORMATION) && (p.next('llc.dsap', target) || p.next('llc.dsap', source))) return;
    p.data();
  },
});

/** RFC 2684 §5.2: bridged Ethernet with its check sequence, and how many bytes fill up before frames of Ethernet and of FDDI. */
const WITH_CHECK = 0x0001;
const PADS: Readonly<Record<number, number>> = { [WITH_CHECK]: 2, 0x0007: 2, 0x0004: 3, 0x000a: 3 };

/** Organization code and protocol number. An organization's numbers are its own; that of all zeros stands for Ethernet types. */
function snap(p: Cursor, f: (typeof llc)['fields']): void {
  const oui = p.take(f.oui);
  const name = (): string => OUIS[oui] ?? p.dissector.registry.shared('vendors', readVendors).get(oui) ?? 'Unknown';
  p.label(() => `Organization Code: ${etherText(p.bytes.subarray(p.at - 3, p.at))} (${name()})`);
  const number = p.u16();
  p.addInfo(() => `; SNAP, OUI 0x${hex(oui, 6)} (${name()}), PID 0x${hex(number, 4)}`);
  const key = ORGANIZATIONS[oui] ?? 'pid';
  p.take(f[key]);
  if (key === 'bridged_pid') {
    p.packet.notes.set('eth.check', number === WITH_CHECK ? 4 : 0);
    p.skip(Math.min(PADS[number] ?? 0, p.remaining));
  }
  if (key === 'type') nextByEtherTypeHere(p, number);
  else if (!p.next(`llc.${key}`, number)) p.data();
}

/** As after Ethernet, but the step has no name of its own among the frame's protocols. */
function nextByEtherTypeHere(p: Cursor, type: number): void {
  p.packet.etherType = type;
  if (!p.next('ethertype', type)) p.data();
}

const hex2 = (n: number): string => n.toString(16).padStart(2, '0');
const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');
