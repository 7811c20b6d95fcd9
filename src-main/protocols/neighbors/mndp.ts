/** MikroTik's Neighbor Discovery Protocol: routers tell who they are. As MikroTik's manual names its parts and its routers send them. */
import { type Cursor, type Field, ether, ipv4, ipv6, octets, protocol, relativeTime, text, u16, u8 } from '../../dissect/index.ts';

const PARTS: Readonly<Record<number, string>> = {
  1: 'MAC-Address', 5: 'Identity', 7: 'Version', 8: 'Platform', 10: 'Uptime', 11: 'Software-ID', 12: 'Board', 14: 'Unpack', 15: 'IPv6-Address',
  16: 'Interface name', 17: 'IPv4-Address',
};
const UPTIME = 10;
const PART_HEADER = 4;

export const mndp = protocol({
  name: 'mndp',
  title: 'Mikrotik Neighbor Discovery Protocol',
  on: { 'udp.port': [5678] },
  fields: {
    'header.unknown': octets('Header Unknown'),
    'header.seqno': u16('SeqNo'),
    'tlv.type': u16('TlvType', { text: value => `${value} = ${PARTS[value] ?? 'Unknown'}` }),
    'tlv.length': u16('TlvLength'),
    'tlv.data': octets('TlvData'),
    mac: ether('MAC-Address'),
    softwareid: text('Software-ID'),
    version: text('Version'),
    identity: text('Identity'),
    uptime: relativeTime('Uptime'),
    platform: text('Platform'),
    board: text('Board'),
    unpack: u8('Unpack', { values: { 1: 'None' } }),
    ipv6address: ipv6('IPv6-Address'),
    interfacename: text('Interface name'),
    ipv4address: ipv4('IPv4-Address'),
  },
  dissect(p, f) {
    p.take(f['header.unknown'], 2);
    p.take(f['header.seqno']);
    // A request is nothing but this header.
    while (p.remaining >= PART_HEADER) takePart(p, f);
  },
});

type Fields = (typeof mndp)['fields'];

function takePart(p: Cursor, f: Fields): void {
  const type = p.u16(), length = p.u16(2), outer = p.open(`T ${type}, L ${length}: ${PARTS[type] ?? 'Unknown'}`, PART_HEADER + length);
  p.take(f['tlv.type']);
  p.take(f['tlv.length']);
  const part = p.within(length), field = fieldOf(f, type);
  if (type === UPTIME && length === 4) part.takeAs(f.uptime, { seconds: part.little32(), nanoseconds: 0 }, 4);
  else if (field !== undefined && (field.size === 0 || field.size === length)) part.take(field, length);
  else part.takeRest(f['tlv.data']);
  p.close(outer);
}

function fieldOf(f: Fields, type: number): Field<unknown> | undefined {
  switch (type) {
    case 1: return f.mac;
    case 5: return f.identity;
    case 7: return f.version;
    case 8: return f.platform;
    case 11: return f.softwareid;
    case 12: return f.board;
    case 14: return f.unpack;
    case 15: return f.ipv6address;
    case 16: return f.interfacename;
    case 17: return f.ipv4address;
    default: return undefined;
  }
}
