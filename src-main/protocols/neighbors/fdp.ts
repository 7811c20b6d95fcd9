/** Foundry's Discovery Protocol: Cisco's, as its switches speak it. Nobody published it; what is read here is what switches and lldpd send. */
import { type Cursor, expert, ipv4, none, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

const PARTS: Readonly<Record<number, string>> = {
  1: 'DeviceID', 2: 'Net?', 3: 'Interface', 4: 'Capabilities', 5: 'Version', 6: 'Platform', 0x101: 'VLAN-Bitmap', 0x102: 'Tagging-Info',
};
const ADDRESSES = 2, PLATFORM = 6, TAG = 0x102;
const PART_HEADER = 4;
/** A count of addresses, then of the first of them its protocol. */
const ADDRESS_HEAD = 7;

export const fdp = protocol({
  name: 'fdp',
  title: 'Foundry Discovery Protocol',
  on: { 'llc.foundry_pid': [0x2000] },
  fields: {
    version: u8('Version?'),
    holdtime: u8('Holdtime'),
    checksum: u16('Checksum?', { hex: true }),
    'tlv.type': u16('TLV type', { values: PARTS }),
    'tlv.length': u16('TLV length'),
    'tlv.length.invalid': expert('Invalid length', 'error', 'Malformed'),
    unknown: none('Unknown'),
    'unknown.data': octets('Unknown'),
    deviceid: none('DeviceID'),
    'string.data': octets('Data'),
    'string.text': text('Text'),
    net: none('Net?'),
    'net.unknown': octets('Net Unknown?'),
    'net.iplength': u16('Net IP Bytes?'),
    'net.ip': ipv4('Net IP Address?'),
    tag: none('Tag'),
    'tag.native': u16('Native'),
    'tag.type': u16('Type', { hex: true }),
    'tag.unknown': octets('Unknown'),
  },
  dissect(p, f) {
    p.info('FDP:');
    p.take(f.version);
    p.take(f.holdtime);
    p.take(f.checksum);
    while (p.remaining >= PART_HEADER) part(p, f);
  },
});

type Fields = typeof fdp.fields;

function part(p: Cursor, f: Fields): void {
  const type = p.u16(), length = p.u16(2), name = PARTS[type] ?? `Unknown (${type})`;
  p.addInfo(` ${name}`);
  const isText = type >= 1 && type <= PLATFORM && type !== ADDRESSES;
  const field = isText ? f.deviceid : type === ADDRESSES ? f.net : type === TAG ? f.tag : f.unknown;
  const outer = p.open(field, Math.min(Math.max(length, PART_HEADER), p.remaining));
  const heading = p.lastNode;
  p.labelNode(heading, name);
  const head = p.open(`Length ${length}, type ${type} = ${name}`, PART_HEADER);
  p.take(f['tlv.type']);
  p.take(f['tlv.length']);
  p.close(head);
  if (length < PART_HEADER) {
    p.expert(f['tlv.length.invalid'], `Invalid length ${length}`);
    p.malformed(`a part of ${length} bytes`);
  }
  const value = p.within(length - PART_HEADER);
  if (isText) {
    value.show(f['string.data'], value.remaining);
    const shown = value.take(f['string.text'], value.remaining);
    p.labelNode(heading, `${name}: "${shown}"`);
  } else {
    if (type === ADDRESSES) addresses(value, f);
    if (type === TAG) tag(value, f);
    if (value.more) value.take(f['unknown.data'], value.remaining);
  }
  p.close(outer);
}

function addresses(p: Cursor, f: Fields): void {
  p.take(f['net.unknown'], ADDRESS_HEAD);
  const list = p.within(p.take(f['net.iplength']));
  while (list.remaining >= 4) list.take(f['net.ip']);
}

function tag(p: Cursor, f: Fields): void {
  p.take(f['tag.native']);
  p.take(f['tag.type']);
  if (p.more) p.take(f['tag.unknown'], p.remaining);
}
