/**
 * Extreme's Discovery Protocol: what a switch is, its VLANs, and who stands by for whom (ESRP, and EAPS after RFC 3619 §2.2). Parts whose
 * contents nobody published are shown as bytes below their names.
 */
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { type Cursor, type Field, bits, ether, expert, flag, ipv4, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';

const PARTS: Readonly<Record<number, string>> = {
  0: 'Null', 1: 'Display', 2: 'Info', 5: 'VL', 8: 'ESRP', 11: 'EAPS', 13: 'ELRP', 14: 'ESL', 15: 'ELSM', 21: 'Link',
};
const PART_HEADER = 4;
const NULL = 0, DISPLAY = 1, INFO = 2, VLAN = 5, ESRP = 8, EAPS = 11;

export const edp = protocol({
  name: 'edp',
  title: 'Extreme Discovery Protocol',
  on: { 'llc.extreme_pid': [0x00bb] },
  fields: {
    version: u8('Version'),
    reserved: u8('Reserved'),
    length: u16('Data length'),
    checksum: u16('EDP checksum', { hex: true }),
    'checksum.status': u8('EDP checksum status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    seqno: u16('Sequence number'),
    midtype: u16('Machine ID type', { values: { 0: 'MAC' } }),
    midmac: ether('Machine MAC'),
    'tlv.marker': u8('TLV Marker', { hex: true }),
    'tlv.type': u8('TLV type', { values: PARTS }),
    'tlv.length': u16('TLV length'),
    short_tlv: expert('TLV is too short', 'error', 'Malformed'),
    display: none('Display'),
    'display.string': text('Name'),
    info: none('Info'),
    'info.slot': u16('Slot'),
    'info.port': u16('Port'),
    'info.vchassid': u16('Virt chassis'),
    'info.reserved': octets('Reserved', { size: 6 }),
    'info.version': u32('Version', { hex: true }),
    'info.version.major1': u8('Version (major1)'),
    'info.version.major2': u8('Version (major2)'),
    'info.version.sustaining': u8('Version (sustaining)'),
    'info.version.internal': u8('Version (internal)'),
    'info.vchassconn': octets('Connections'),
    vlan: none('Vlan'),
    'vlan.flags': u8('Flags', { hex: true }),
    'vlan.flags.ip': flag('Flags-IP', 0x80),
    'vlan.flags.reserved': bits('Flags-reserved', 0x7e, { hex: true }),
    'vlan.flags.unknown': flag('Flags-Unknown', 0x01),
    'vlan.reserved1': octets('Reserved1', { size: 1 }),
    'vlan.id': u16('Vlan ID'),
    'vlan.reserved2': octets('Reserved2', { size: 4 }),
    'vlan.ip': ipv4('IP addr'),
    'vlan.name': text('Name'),
    esrp: none('ESRP'),
    'esrp.proto': u8('Protocol', { values: { 0: 'IP', 1: 'IPX', 2: 'L2' } }),
    'esrp.group': u8('Group'),
    'esrp.prio': u16('Prio'),
    'esrp.state': u16('State', { values: { 1: 'Master', 2: 'Slave' } }),
    'esrp.ports': u16('Ports'),
    'esrp.virtip': ipv4('VirtIP'),
    'esrp.sysmac': ether('Sys MAC'),
    'esrp.hello': u16('Hello'),
    'esrp.reserved': octets('Reserved', { size: 2 }),
    eaps: none('EAPS'),
    'eaps.ver': u8('Version'),
    'eaps.type': u8('Type', { values: { 5: 'Health', 6: 'Ring up flush fdb', 7: 'Ring down flush fdb', 8: 'Link down' } }),
    'eaps.vlanid': u16('Vlan ID'),
    'eaps.reserved0': octets('Reserved0', { size: 4 }),
    'eaps.sysmac': ether('Sys MAC'),
    'eaps.hello': u16('Hello'),
    'eaps.fail': u16('Fail'),
    'eaps.state': u8('State', { values: { 0: 'Idle', 1: 'Complete', 2: 'Failed', 3: 'Links up', 4: 'Links down', 5: 'Pre Forwarding' } }),
    'eaps.reserved1': octets('Reserved1', { size: 1 }),
    'eaps.helloseq': u16('Helloseq'),
    'eaps.reserved2': octets('Reserved2', { size: 38 }),
    null: none('End'),
    unknown: none('Unknown'),
    'unknown.data': octets('Unknown'),
  },
  dissect(p, f) {
    p.info('EDP:');
    p.take(f.version);
    p.take(f.reserved);
    const length = p.take(f.length);
    p.limit(length);
    const end = p.begin + length;
    takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, given =>
      end <= p.end ? corrected(given, internetChecksum(p.bytes, p.begin, end)) : undefined);
    p.take(f.seqno);
    p.take(f.midtype);
    p.take(f.midmac);
    while (p.remaining >= PART_HEADER && part(p, f));
  },
});

type Fields = typeof edp.fields;

/** A marker, a type, and the length of all. False behind the last. */
function part(p: Cursor, f: Fields): boolean {
  const type = p.u8(1), length = p.u16(2), name = PARTS[type] ?? `Unknown (${type})`;
  if (type !== NULL) p.addInfo(` ${name}`);
  const outer = p.open(headingOf(type, f), Math.min(Math.max(length, PART_HEADER), p.remaining));
  const heading = p.lastNode;
  p.labelNode(heading, name);
  const head = p.open(`Marker 0x${p.u8().toString(16)}, length ${length}, type ${type} = ${name}`, PART_HEADER);
  p.take(f['tlv.marker']);
  p.take(f['tlv.type']);
  p.take(f['tlv.length']);
  p.close(head);
  if (length < PART_HEADER) {
    p.expert(f.short_tlv);
    p.malformed(`a part of ${length} bytes`);
  }
  const value = p.within(length - PART_HEADER);
  const words = READERS[type]?.(value, f);
  if (words !== undefined) p.labelNode(heading, `${name}: ${words}`);
  if (value.more) value.take(f['unknown.data'], value.remaining);
  p.close(outer);
  return type !== NULL;
}

function headingOf(type: number, f: Fields): Field<void> {
  switch (type) {
    case NULL: return f.null;
    case DISPLAY: return f.display;
    case INFO: return f.info;
    case VLAN: return f.vlan;
    case ESRP: return f.esrp;
    case EAPS: return f.eaps;
    default: return f.unknown;
  }
}

/** Readers of parts; what they give stands behind the part's name. */
const READERS: Readonly<Record<number, (p: Cursor, f: Fields) => string>> = {
  [DISPLAY]: (p, f) => `"${p.take(f['display.string'], p.remaining)}"`,
  [INFO]: (p, f) => {
    // Slots and ports count from zero on the wire.
    const slot = p.u16() + 1, port = p.u16(2) + 1;
    p.takeAs(f['info.slot'], slot, 2);
    p.takeAs(f['info.port'], port, 2);
    p.take(f['info.vchassid']);
    p.take(f['info.reserved']);
    const [major, minor, sustaining, internal] = p.peekBytes(4);
    const version = `${major}.${minor}.${sustaining}`;
    const outer = p.open(`Version: ${version} Internal: ${internal}`, 4);
    p.show(f['info.version']);
    p.take(f['info.version.major1']);
    p.take(f['info.version.major2']);
    p.take(f['info.version.sustaining']);
    p.take(f['info.version.internal']);
    p.close(outer);
    if (p.more) p.take(f['info.vchassconn'], p.remaining);
    return `Slot/Port: ${slot}/${port}, Version: ${version}.${internal}`;
  },
  [VLAN]: (p, f) => {
    p.bits(f['vlan.flags'], [f['vlan.flags.ip'], f['vlan.flags.reserved'], f['vlan.flags.unknown']]);
    p.take(f['vlan.reserved1']);
    const id = p.take(f['vlan.id']);
    p.take(f['vlan.reserved2']);
    p.take(f['vlan.ip']);
    return `ID ${id}, Name "${p.take(f['vlan.name'], p.remaining)}"`;
  },
  [ESRP]: (p, f) => {
    p.take(f['esrp.proto']);
    const group = p.take(f['esrp.group']);
    p.take(f['esrp.prio']);
    p.take(f['esrp.state']);
    p.take(f['esrp.ports']);
    p.take(f['esrp.virtip']);
    p.take(f['esrp.sysmac']);
    p.take(f['esrp.hello']);
    p.take(f['esrp.reserved']);
    return `Group ${group}`;
  },
  [EAPS]: (p, f) => {
    p.take(f['eaps.ver']);
    p.take(f['eaps.type']);
    const id = p.take(f['eaps.vlanid']);
    p.take(f['eaps.reserved0']);
    p.take(f['eaps.sysmac']);
    p.take(f['eaps.hello']);
    p.take(f['eaps.fail']);
    p.take(f['eaps.state']);
    p.take(f['eaps.reserved1']);
    p.take(f['eaps.helloseq']);
    p.take(f['eaps.reserved2']);
    return `Vlan ${id}`;
  },
};
