/** Mirrored traffic of a switch inside GRE: Encapsulated Remote Switch Packet Analysis, types I, II and III, draft-foschiano-erspan-03. */
import { type Cursor, type Field, bits, expert, flag, octets, protocol } from '../../dissect/index.ts';

const TYPES = { 1: 'Type II', 2: 'Type III' };
const TAGS = {
  0: 'Originally without VLAN tag', 1: 'Originally ISL encapsulated', 2: 'Originally 802.1Q encapsulated', 3: 'VLAN tag preserved in frame',
};
const INTEGRITIES = { 0: 'Good or unknown integrity', 1: 'Short frame', 2: 'Oversized frame', 3: 'CRC or alignment error' };
const FRAMES = { 0: 'Ethernet', 2: 'IP' };
const UNITS = { 0: '100 microseconds', 1: '100 nanoseconds', 2: 'IEEE 1588', 3: 'Custom granularity' };

const TYPE_I_OR_II = 0x88be;
const TYPE_III = 0x22eb;
const SEQUENCED = 0x1000;
const ETHERNET = 0;
const IP = 2;
const SUBHEADER = 8;

const upper = (title: string, mask: number, values?: Readonly<Record<number, string>>): Field<number> =>
  bits(title, mask, { size: 2, ...(values && { values }) });
const word = (title: string, mask: number): Field<number> => bits(title, mask, { size: 4 });

export const erspan = protocol({
  name: 'erspan',
  title: 'Encapsulated Remote Switch Packet ANalysis',
  on: { 'gre.proto': [TYPE_I_OR_II, TYPE_III] },
  fields: {
    version: upper('Version', 0xf000, TYPES),
    vlan: upper('Vlan', 0x0fff),
    cos: upper('COS', 0xe000),
    encap: upper('Encap', 0x1800, TAGS),
    bso: upper('Bad/Short/Oversized', 0x1800, INTEGRITIES),
    truncated: upper('Truncated', 0x0400, { 0: 'Not truncated', 1: 'Truncated' }),
    spanid: upper('SpanID', 0x03ff),
    reserved: word('Reserved', 0xfff00000),
    index: word('Index', 0x000fffff),
    timestamp: word('Timestamp', 0xffffffff),
    sgt: upper('Security Group Tag', 0xffff),
    p: upper('Has Ethernet PDU', 0x8000),
    ft: upper('Frame Type', 0x7c00, FRAMES),
    hw: upper('Hardware ID', 0x03f0),
    direction: flag('Direction', 0x0008, { size: 2, as: ['Egress', 'Ingress'] }),
    gra: upper('Timestamp granularity', 0x0006, UNITS),
    o: upper('Optional Sub headers', 0x0001),
    platid: word('Platform ID', 0xfc000000),
    'pid1.rsvd1': word('Reserved', 0x03fff000),
    'pid1.vsmid': word('VSM Domain ID', 0x00000fff),
    'pid1.port_index': word('Port ID/Index', 0xffffffff),
    'pid3.rsvd1': word('Reserved', 0x03ffc000),
    'pid3.port_index': word('Port ID/Index', 0x00003fff),
    'pid3.timestamp': word('Upper 32-bit Timestamp', 0xffffffff),
    'pid4.rsvd1': word('Reserved', 0x03ffc000),
    'pid4.rsvd2': word('Reserved', 0x00003fff),
    'pid4.rsvd3': word('Reserved', 0xffffffff),
    'pid5.switchid': word('Switch ID', 0x03ff0000),
    'pid5.port_index': word('Port ID/Index', 0x0000ffff),
    'pid5.timestamp': word('Timestamp (seconds)', 0xffffffff),
    'pid7.rsvd1': word('Reserved', 0x03f00000),
    'pid7.source_index': word('Source Index', 0x000fffff),
    'pid7.timestamp': word('Upper 32-bit Timestamp', 0xffffffff),
    platform: octets('Platform specific', { own: true }),
    'version.unknown': expert('Unknown version of ERSPAN', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    p.info('ERSPAN:');
    const flags = p.packet.notes.get('gre.flags') as number | undefined;
    // §4.1: type I has no header, and is told by the missing sequence number of GRE.
    if (p.packet.etherType !== TYPE_III && flags !== undefined && (flags & SEQUENCED) === 0) {
      p.title(' Type I');
      p.call('eth');
      return;
    }
    const version = p.show(f.version);
    p.title(` ${TYPES[version as 1] ?? 'Unknown'}`);
    if (version !== 1 && version !== 2) {
      p.expertUnder(f['version.unknown']);
      p.data();
      return;
    }
    p.take(f.vlan);
    p.show(f.cos);
    p.show(version === 1 ? f.encap : f.bso);
    p.show(f.truncated);
    p.take(f.spanid);
    if (version === 1) {
      p.show(f.reserved);
      p.take(f.index);
      p.call('eth');
    } else {
      takeTypeThree(p, f);
    }
  },
});

type Fields = typeof erspan.fields;

/** §4.3: when and where the frame was mirrored, and what kind of frame it is. */
function takeTypeThree(p: Cursor, f: Fields): void {
  p.take(f.timestamp);
  p.take(f.sgt);
  p.show(f.p);
  const kind = p.show(f.ft);
  p.show(f.hw);
  p.show(f.direction);
  p.show(f.gra);
  if (p.take(f.o) === 1) takeSubheader(p, f);
  if (kind === ETHERNET) p.call('eth');
  else if (kind !== IP || !p.next('ip.proto', p.u8() >>> 4 === 6 ? 41 : 4)) p.data();
}

/** Eight bytes whose meaning is each switch's own. */
function takeSubheader(p: Cursor, f: Fields): void {
  const part = p.within(SUBHEADER);
  switch (part.show(f.platid)) {
    case 1:
      part.show(f['pid1.rsvd1']);
      part.take(f['pid1.vsmid']);
      part.take(f['pid1.port_index']);
      break;
    case 3:
      part.show(f['pid3.rsvd1']);
      part.take(f['pid3.port_index']);
      part.take(f['pid3.timestamp']);
      break;
    case 4:
      part.show(f['pid4.rsvd1']);
      part.take(f['pid4.rsvd2']);
      part.take(f['pid4.rsvd3']);
      break;
    case 5:
    case 6:
      part.show(f['pid5.switchid']);
      part.take(f['pid5.port_index']);
      part.take(f['pid5.timestamp']);
      break;
    case 0:
    case 7:
      part.show(f['pid7.rsvd1']);
      part.take(f['pid7.source_index']);
      part.take(f['pid7.timestamp']);
      break;
    default:
      part.take(f.platform, SUBHEADER);
  }
}
