/** Logical Link Control, ISO/IEC 8802-2 (IEEE 802.2), and the Subnetwork Access Protocol behind it, IEEE 802-2014 §9.2.3 and RFC 1042. */
import { type Cursor, bits, flag, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { ETHER_TYPES } from './ethertype.ts';
import { UNNUMBERED_INFORMATION, controlFields, takeControl } from './hdlc-control.ts';

const SAPS: Readonly<Record<number, string>> = {
  0x00: 'NULL LSAP', 0x02: 'LLC Sub-Layer Management', 0x04: 'SNA Path Control', 0x06: 'TCP/IP', 0x08: 'SNA', 0x0c: 'SNA',
  0x0e: 'PROWAY (IEC955) Network Management and Initialization', 0x10: 'NetWare (unofficial?)', 0x18: 'Texas Instruments', 0x42: 'Spanning Tree BPDU',
  0x4e: 'EIA RS-511 Manufacturing Message Service', 0x7e: 'ISO 8208 (X.25 over 802.2)', 0x80: 'XNS', 0x86: 'Nestar',
  0x8e: 'PROWAY (IEC955) Active Station List Maintenance', 0x98: 'ARP', 0xaa: 'SNAP', 0xba: 'Banyan Vines', 0xbc: 'Banyan Vines', 0xe0: 'NetWare',
  0xf0: 'NetBIOS', 0xf4: 'IBM Net Management', 0xf8: 'HP Extended LLC', 0xfa: 'Ungermann-Bass', 0xfc: 'Remote Program Load',
  0xfe: 'ISO Network Layer', 0xff: 'Global LSAP',
};

/** The same by the seven bits above the group or response bit. */
const sapName = (high: number): string | undefined => SAPS[high << 1];

const OUIS: Readonly<Record<number, string>> = {
  0x000000: 'Encapsulated Ethernet', 0x00000c: 'Cisco Systems, Inc', 0x0000f8: 'Cisco 90-Compatible', 0x000081: 'Nortel Discovery Protocol',
  0x000a5e: '3Com', 0x0080c2: 'Frame Relay or ATM bridged frames', 0x00a03e: 'ATM Forum', 0x00000f: 'NeXT', 0x001018: 'Broadcom',
  0x00e02b: 'Extreme Networks', 0x00e0fe: 'Cisco Systems, Inc', 0x005043: 'Marvell', 0x001374: 'Atheros', 0x080007: 'Apple, Inc.',
  0x00000b: 'Foundry', 0x0012bb: 'Media Endpoint Discovery',
};

const CISCO_PIDS = {
  0x0102: 'DRiP', 0x0104: 'Port Aggregation Protocol', 0x0105: 'MLS Hello', 0x010b: 'PVSTP+', 0x010c: 'VLAN Bridge', 0x0111: 'UDLD', 0x2000: 'CDP',
  0x2001: 'CGMP', 0x2003: 'VTP', 0x2004: 'DTP', 0x200a: 'STP Uplink Fast', 0x2020: 'DOCSIS', 0x2033: 'STP Uplink Fast',
};
const BRIDGED_PIDS = { 0x0001: '802.3 with FCS', 0x0007: '802.3 without FCS', 0x000e: 'Bridged BPDUs' };

const SNAP = 0xaa;
const OUI_ENCAPSULATED_ETHERNET = 0x000000;
const OUI_CISCO = 0x00000c;
const OUI_NORTEL = 0x000081;
const OUI_BRIDGED = 0x0080c2;
const OUI_CISCO_90 = 0x0000f8;
const OUI_APPLE = 0x080007;

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
    oui: u24('Organization Code', { hex: true, values: OUIS }),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
    pid: u16('Protocol ID', { hex: true }),
    cisco_pid: u16('PID', { hex: true, values: CISCO_PIDS }),
    nortel_pid: u16('PID', { hex: true, values: { 0x01a1: 'NDP flatnet hello', 0x01a2: 'NDP segment hello' } }),
    bridged_pid: u16('PID', { hex: true, values: BRIDGED_PIDS, id: 'llc.bridged_pid' }),
  },
  dissect(p, f) {
    const target = p.bits(f.dsap, [f['dsap.sap'], f['dsap.ig']]);
    p.label(() => `DSAP: ${SAPS[target & 0xfe] ?? 'Unknown'} (0x${hex2(target)})`);
    const source = p.bits(f.ssap, [f['ssap.sap'], f['ssap.cr']]);
    const response = (source & 1) === 1;
    p.label(() => `SSAP: ${SAPS[source & 0xfe] ?? 'Unknown'} (0x${hex2(source)})`);
    const { control, summary } = takeControl(p, f, response);
    p.info(() => `${summary}; DSAP ${SAPS[target & 0xfe] ?? `0x${hex2(target & 0xfe)}`} ${target & 1 ? 'Group' : 'Individual'}, ` +
      `SSAP ${SAPS[source & 0xfe] ?? `0x${hex2(source & 0xfe)}`} ${response ? 'Response' : 'Command'}`);
    if (target === SNAP && source === SNAP) {
      snap(p, f);
      return;
    }
    if (p.remaining <= 0) return;
    if (((control & 1) === 0 || control === UNNUMBERED_INFORMATION) && (p.next('llc.dsap', target) || p.next('llc.dsap', source))) return;
    p.data();
  },
});

/** Organization code and protocol number. An organization's numbers are its own; that of all zeros stands for Ethernet types. */
function snap(p: Cursor, f: (typeof llc)['fields']): void {
  const oui = p.take(f.oui);
  const number = p.u16();
  p.addInfo(() => `; SNAP, OUI 0x${hex(oui, 6)} (${OUIS[oui] ?? 'Unknown'}), PID 0x${hex(number, 4)}`);
  switch (oui) {
    case OUI_ENCAPSULATED_ETHERNET:
    case OUI_CISCO_90:
    case OUI_APPLE:
      p.take(f.type);
      nextByEtherTypeHere(p, number);
      return;
    case OUI_BRIDGED:
      p.take(f.bridged_pid);
      if (!p.next('llc.bridged_pid', number)) p.data();
      return;
    case OUI_CISCO:
      p.take(f.cisco_pid);
      if (!p.next('llc.cisco_pid', number)) p.data();
      return;
    case OUI_NORTEL:
      p.take(f.nortel_pid);
      if (!p.next('llc.nortel_pid', number)) p.data();
      return;
    default:
      p.take(f.pid);
      if (!p.next('llc.pid', number)) p.data();
  }
}

/** As after Ethernet, but the step has no name of its own among the frame's protocols. */
function nextByEtherTypeHere(p: Cursor, type: number): void {
  p.packet.etherType = type;
  if (!p.next('ethertype', type)) p.data();
}

const hex2 = (n: number): string => n.toString(16).padStart(2, '0');
const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');
