/** FCoE Initialization Protocol, FC-BB-6 §7.9: a machine finds the switches that carry Fibre Channel, and both say that they are still there. */
import { etherText, hexText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import {
  type Cursor, type Field, bits, ether, expert, fcwwn, flag, octets, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';

const OPCODES = { 1: 'Discovery', 2: 'Link Service', 3: 'Control', 4: 'VLAN', 5: 'VN2VN' };
const DISCOVERY: Readonly<Record<number, string>> = { 1: 'Solicitation', 2: 'Advertisement' };
const SERVICES: Readonly<Record<number, string>> = { 1: 'ELS Request', 2: 'ELS Response' };
const CONTROL: Readonly<Record<number, string>> = { 1: 'Keep-Alive', 2: 'Clear Virtual Link' };
const VLAN: Readonly<Record<number, string>> = { 1: 'VLAN Request', 2: 'VLAN Response' };
const PEERS: Readonly<Record<number, string>> = {
  1: 'Probe Request', 2: 'Probe Reply', 3: 'Claim Notification', 4: 'Claim Response', 5: 'Beacon',
};
/** Table 37 */
const DESCRIPTORS: Readonly<Record<number, string>> = {
  1: 'Priority', 2: 'MAC Address', 3: 'FPMA MAP OUI', 4: 'Switch or Node Name', 5: 'Fabric Descriptor', 6: 'Max FCoE frame size',
  7: 'FLOGI Encapsulation', 8: 'FDISC Encapsulation', 9: 'LOGO Encapsulation', 10: 'ELP Encapsulation', 11: 'VN_Port Info',
  12: 'FKA_ADV_Period', 13: 'Vendor_ID', 14: 'VLAN', 15: 'FC-4 features',
};
const PRIORITY = 1, ADDRESS = 2, MAP = 3, NAME = 4, FABRIC = 5, SIZE = 6, PORT = 11, PERIOD = 12, VENDOR = 13, NETWORK = 14;
const WORD = 4, DESCRIPTOR_HEADER = 2;
const TRUTH = { as: ['True', 'False'] } as const;

export const fip = protocol({
  name: 'fip',
  title: 'FCoE Initialization Protocol',
  on: { ethertype: [0x8914] },
  fields: {
    ver: bits('Version', 0xf0),
    reserved12: bits('Reserved', 0x0fff, { hex: true, id: 'fip.reserved' }),
    opcode: u16('Opcode', { hex: true, values: OPCODES }),
    reserved8: u8('Reserved', { hex: true, id: 'fip.reserved' }),
    disc_subcode: u8('Discovery Subcode', { hex: true, values: DISCOVERY }),
    'ls.subcode': u8('Link Service Subcode', { hex: true, values: SERVICES }),
    ctrl_subcode: u8('Control Subcode', { hex: true, values: CONTROL }),
    vlan_subcode: u8('VLAN Subcode', { hex: true, values: VLAN }),
    vn2vn_subcode: u8('VN2VN Subcode', { hex: true, values: PEERS }),
    subcode: u8('Unknown Subcode', { hex: true }),
    dl_len: u16('Length of Descriptors (words)'),
    flags: u16('Flags', { hex: true }),
    'flags.fpma': flag('Fabric Provided MAC addr', 0x8000, TRUTH),
    'flags.spma': flag('Server Provided MAC addr', 0x4000, TRUTH),
    'flags.rec_p2p': flag('REC/P2P', 0x0008, TRUTH),
    'flags.available': flag('Available', 0x0004, TRUTH),
    'flags.sol': flag('Solicited', 0x0002, TRUTH),
    'flags.fport': flag('F_Port', 0x0001, TRUTH),
    descriptors: octets('Descriptors'),
    'descriptors.length_error': expert('Descriptor [length error]', 'error', 'Malformed'),
    desc_type: u8('Descriptor Type', { hex: true, values: DESCRIPTORS }),
    desc_len: u8('Descriptor Length (words)'),
    pri: u8('Priority'),
    mac: ether('MAC Address'),
    map: text('FC-MAP-OUI'),
    name: fcwwn('Switch or Node Name'),
    'fab.vfid': u16('VFID'),
    'fab.map': text('FC-MAP'),
    'fab.name': fcwwn('Fabric Name'),
    fcoe_size: u16('Max FCoE frame size'),
    'vn.mac': ether('VN_Port MAC Address'),
    'vn.fc_id': u32('VN_Port FC_ID', { hex: true }),
    'vn.pwwn': fcwwn('Port Name'),
    fka: u32('FKA_ADV_Period', { unit: 'ms' }),
    vendor: octets('Vendor-ID'),
    'vendor.data': octets('Vendor-specific data'),
    vlan: u16('VLAN'),
    desc_unk: octets('Unknown Descriptor'),
  },
  dissect(p, f) {
    p.show(f.ver);
    p.take(f.reserved12);
    const opcode = p.take(f.opcode);
    p.take(f.reserved8);
    const [field, names] = subcodeOf(f, opcode), code = p.take(field), name = names?.[code] ?? (names === undefined ? `Unknown op ${hex(opcode, 1)}` :
      `Unknown (${hex(code, 2)})`);
    p.info(name);
    p.labelNode(p.node, `FIP ${name}`);
    const words = p.take(f.dl_len);
    takeNamedBits(p, f.flags, [f['flags.fpma'], f['flags.spma'], f['flags.rec_p2p'], f['flags.available'], f['flags.sol'], f['flags.fport']]);
    const length = words * WORD;
    p.limit(p.offset + length);
    if (p.remaining > 0) {
      p.show(f.descriptors, Math.min(p.remaining, p.available));
      p.label('Descriptors');
    }
    while (p.remaining >= DESCRIPTOR_HEADER) {
      if (!takeDescriptor(p, f)) return;
    }
  },
});

type Fields = (typeof fip)['fields'];

function subcodeOf(f: Fields, opcode: number): readonly [Field<number>, Readonly<Record<number, string>>?] {
  switch (opcode) {
    case 1: return [f.disc_subcode, DISCOVERY];
    case 2: return [f['ls.subcode'], SERVICES];
    case 3: return [f.ctrl_subcode, CONTROL];
    case 4: return [f.vlan_subcode, VLAN];
    case 5: return [f.vn2vn_subcode, PEERS];
    default: return [f.subcode];
  }
}

/** §7.9.7; false where its length cannot be. */
function takeDescriptor(p: Cursor, f: Fields): boolean {
  const type = p.u8(), length = p.u8(1) * WORD, name = DESCRIPTORS[type] ?? `Unknown ${hex(type, 2)}`;
  const outer = p.open(`Descriptor: ${name} `, Math.max(WORD, length));
  const heading = p.lastNode;
  p.take(f.desc_type);
  p.take(f.desc_len);
  const fits = length >= WORD && length - DESCRIPTOR_HEADER <= p.remaining;
  if (fits) {
    const value = p.within(length - DESCRIPTOR_HEADER), about = p.contain(() => (VALUES[type] ?? takeUnknown)(value, f)) ?? '';
    if (about !== '') p.labelNode(heading, `Descriptor: ${name} ${about}`);
  } else {
    p.expertUnder(f['descriptors.length_error']);
  }
  p.close(outer);
  return fits;
}

/** A name of eight bytes as text. */
const worldWide = (p: Cursor, ahead: number): string => hexText(p.peekBytes(8, ahead), ':');

/** Values by their types; each gives what its heading says of it. */
const VALUES: Readonly<Record<number, (value: Cursor, f: Fields) => string>> = {
  [PRIORITY]: (value, f) => {
    value.skip(1);
    return String(value.take(f.pri));
  },
  [ADDRESS]: (value, f) => {
    const shown = etherText(value.peekBytes(6));
    value.take(f.mac);
    return shown;
  },
  [MAP]: (value, f) => {
    value.skip(3);
    return takeDotted(value, f.map);
  },
  [NAME]: (value, f) => {
    const shown = worldWide(value, 2);
    value.skip(2);
    value.take(f.name);
    return shown;
  },
  [FABRIC]: (value, f) => {
    const shown = worldWide(value, 6);
    value.take(f['fab.vfid']);
    value.skip(1);
    takeDotted(value, f['fab.map']);
    value.take(f['fab.name']);
    return shown;
  },
  [SIZE]: (value, f) => String(value.take(f.fcoe_size)),
  [PORT]: (value, f) => {
    const mac = etherText(value.peekBytes(6)), id = hexText(value.peekBytes(3, 7));
    value.take(f['vn.mac']);
    value.skip(1);
    value.take(f['vn.fc_id'], 3);
    value.take(f['vn.pwwn']);
    return `MAC ${mac}  FC_ID ${id}`;
  },
  [PERIOD]: (value, f) => {
    value.skip(2);
    return `${value.take(f.fka)} ms`;
  },
  [VENDOR]: (value, f) => {
    value.skip(2);
    value.take(f.vendor, 8);
    value.takeRest(f['vendor.data']);
    return '';
  },
  [NETWORK]: (value, f) => String(value.take(f.vlan)),
};

function takeUnknown(value: Cursor, f: Fields): string {
  value.takeRest(f.desc_unk);
  return '';
}

/** Three bytes with points between them, as Fibre Channel's addresses are written. */
function takeDotted(p: Cursor, field: Field<string>): string {
  const shown = hexText(p.peekBytes(3), '.');
  p.takeAs(field, shown, 3);
  return shown;
}
