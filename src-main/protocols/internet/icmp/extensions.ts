/** Extensions of ICMP messages: RFC 4884 §7, MPLS labels (RFC 4950), interfaces (RFC 5837) and their identification (RFC 8335 §2.1). */
import { corrected, internetChecksum } from '../../../bytes/checksum.ts';
import { type Cursor, bits, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ADDRESS_FAMILIES } from '../../address-families.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';
import { NONE, takeChecksum } from '../../checksums.ts';

const CLASSES = { 1: 'MPLS Label Stack Class', 2: 'Interface Information Object', 3: 'Interface Identification Object' };
const HEADINGS: Readonly<Record<number, string>> = { 1: 'MPLS Stack Entry', 2: 'Interface Information Object', 3: 'Interface Identification Object' };
const ROLES: Readonly<Record<number, string>> = {
  0: 'IP interface upon which datagram arrived', 1: 'sub-IP component of an IP interface upon which datagram arrived',
  2: 'IP interface through which datagram would be forwarded', 3: 'IP next-hop to which datagram would be forwarded',
};
const IDENTIFICATIONS: Readonly<Record<number, string>> = {
  1: 'Identifies Interface By Name', 2: 'Identifies Interface By Index', 3: 'Identifies Interface By Address',
};

export const EXTENSION_FIELDS = {
  ext: none('ICMP Extensions', { id: 'icmp.ext' }),
  'ext.version': bits('Version', 0xf0, { id: 'icmp.ext.version' }),
  'ext.res': bits('Reserved', 0x0fff, { hex: true, id: 'icmp.ext.res' }),
  'ext.checksum': u16('Checksum', { hex: true, id: 'icmp.ext.checksum' }),
  'ext.checksum.status': u8('Checksum Status', {
    ...CHECKSUM_STATUS, id: 'icmp.ext.checksum.status',
  }),
  'ext.checksum_bad': expert('Bad checksum', 'warning', 'Checksum', { id: 'icmp.ext.checksum_bad' }),
  'ext.length': u16('Length', { id: 'icmp.ext.length' }),
  'ext.class': u8('Class', { values: CLASSES, id: 'icmp.ext.class' }),
  'ext.ctype': u8('C-Type', { id: 'icmp.ext.ctype' }),
  'ext.data': octets('Data', { id: 'icmp.ext.data' }),
  'mpls.label': bits('Label', 0xfffff0, { id: 'icmp.mpls.label' }),
  'mpls.exp': bits('Experimental', 0x0e, { id: 'icmp.mpls.exp' }),
  'mpls.s': flag('Stack bit', 0x01, { id: 'icmp.mpls.s' }),
  'mpls.ttl': u8('Time to live', { id: 'icmp.mpls.ttl' }),
  'int_info.role': bits('Interface Role', 0xc0, { values: ROLES, id: 'icmp.int_info.role' }),
  'int_info.reserved': bits('Reserved', 0x30, { id: 'icmp.int_info.reserved' }),
  'int_info.ifindex': flag('ifIndex', 0x08, { as: ['True', 'False'], id: 'icmp.int_info.ifindex' }),
  'int_info.ipaddr': flag('IP Address', 0x04, { as: ['Present', 'Not Present'], id: 'icmp.int_info.ipaddr' }),
  'int_info.name_present': flag('Interface Name', 0x02, { as: ['Present', 'Not Present'], id: 'icmp.int_info.name_present' }),
  'int_info.mtu_present': flag('MTU', 0x01, { as: ['Present', 'Not Present'], id: 'icmp.int_info.mtu_present' }),
  'int_info.index': u32('Interface Index', { id: 'icmp.int_info.index' }),
  'int_info.afi': u16('Address Family Identifier', { id: 'icmp.int_info.afi' }),
  'int_info.ipv4': ipv4('Source', { id: 'icmp.int_info.ipv4' }),
  'int_info.ipv6': ipv6('Source', { id: 'icmp.int_info.ipv6' }),
  'int_info.ipunknown': octets('Source', { id: 'icmp.int_info.ipunknown' }),
  'int_info.name_length': u8('Name Length', { id: 'icmp.int_info.name_length' }),
  'int_info.name': text('Name', { id: 'icmp.int_info.name' }),
  'int_info.mtu': u32('Maximum Transmission Unit', { id: 'icmp.int_info.mtu' }),
  'int_ident.name': text('Name', { id: 'icmp.int_ident.name' }),
  'int_ident.index': u32('Interface Index', { id: 'icmp.int_ident.index' }),
  'int_ident.afi': u16('Address Family Identifier', { values: ADDRESS_FAMILIES, id: 'icmp.int_ident.afi' }),
  'int_ident.addr_length': u8('Address Length', { id: 'icmp.int_ident.addr_length' }),
  'int_ident.reserved': octets('Reserved', { id: 'icmp.int_ident.reserved' }),
  'int_ident.ipv4': ipv4('Address', { id: 'icmp.int_ident.ipv4' }),
  'int_ident.ipv6': ipv6('Address', { id: 'icmp.int_ident.ipv6' }),
  'int_ident.address': octets('Address', { id: 'icmp.int_ident.address' }),
  reserved: octets('Reserved', { id: 'icmp.reserved' }),
} as const;

type Fields = typeof EXTENSION_FIELDS;

const VERSION = 2;
const HEADER = 4;

/** Reads the extension structure that fills the rest of the message. */
export function takeExtensions(p: Cursor, f: Fields): void {
  p.need(1);
  const outer = p.open(f.ext, p.available);
  p.label('ICMP Multi-Part Extensions');
  const start = p.at;
  const version = p.u8() >>> 4;
  p.set(f['ext.version'], version, start, 1);
  p.label(() => `Version: ${version}`);
  p.take(f['ext.res'], 2);
  takeSum(p, f, start);
  if (version !== VERSION) {
    p.takeCaptured(f['ext.data']);
  } else {
    while (p.remaining >= HEADER) takeObject(p, f);
  }
  p.close(outer);
}

/** RFC 4884 §7: zero says that there is none. */
function takeSum(p: Cursor, f: Fields, start: number): void {
  takeChecksum(p, { checksum: f['ext.checksum'], status: f['ext.checksum.status'], bad: f['ext.checksum_bad'] }, given => {
    if (given === 0) return NONE;
    return p.reported <= p.end ? corrected(given, internetChecksum(p.bytes, start, p.reported)) : undefined;
  });
}

function takeObject(p: Cursor, f: Fields): void {
  const length = p.u16();
  const kind = p.u8(2);
  const type = p.u8(3);
  // A length that goes too far ends with the message; one below the header's cannot be believed.
  const size = Math.min(Math.max(length, HEADER), p.remaining);
  const part = p.within(size);
  const heading = kind === 1 && type !== 1 ? undefined : HEADINGS[kind];
  const outer = part.open(`${heading ?? `Unknown object (${kind}/${type})`}${length > size ? ' (truncated)' : ''}`, size);
  part.take(f['ext.length']);
  part.take(f['ext.class']);
  switch (kind) {
    case 1:
      part.take(f['ext.ctype']);
      if (type === 1) while (part.remaining >= 4) takeLabel(part, f);
      break;
    case 2: takeInterface(part, f); break;
    case 3: takeIdentification(part, f, type); break;
    default: part.take(f['ext.ctype']);
  }
  part.takeCaptured(f['ext.data']);
  part.close(outer);
}

function takeLabel(p: Cursor, f: Fields): void {
  const word = p.u32();
  const outer = p.open(`Label: ${word >>> 12}, Exp: ${(word >>> 9) & 7}, S: ${(word >>> 8) & 1}, TTL: ${word & 255}`, 4);
  p.show(f['mpls.label']);
  p.skip(2);
  p.show(f['mpls.exp']);
  p.take(f['mpls.s']);
  p.take(f['mpls.ttl']);
  p.close(outer);
}

/** RFC 5837 §4: which parts there are, and the parts in this order. */
function takeInterface(p: Cursor, f: Fields): void {
  const parts = p.u8();
  p.bits(f['ext.ctype'], [
    f['int_info.role'], f['int_info.reserved'], f['int_info.ifindex'], f['int_info.ipaddr'], f['int_info.name_present'], f['int_info.mtu_present'],
  ]);
  p.label(() => `C-Type: ${parts}, Interface Role: ${ROLES[parts >>> 6]}${parts & 8 ? ', ifIndex' : ''}${parts & 4 ? ', IP Address' : ''}` +
    `${parts & 2 ? ', Interface Name' : ''}${parts & 1 ? ', MTU' : ''}`);
  if ((parts & 8) !== 0 && p.remaining >= 4) p.take(f['int_info.index']);
  if ((parts & 4) !== 0 && p.remaining >= 8) {
    const outer = p.open('IP Address Sub-Object');
    const family = p.take(f['int_info.afi']);
    p.take(f.reserved, 2);
    if (family === 1) p.take(f['int_info.ipv4']);
    else if (family === 2 && p.remaining >= 16) p.take(f['int_info.ipv6']);
    else p.take(f['int_info.ipunknown'], p.remaining);
    p.close(outer);
  }
  if ((parts & 2) !== 0 && p.remaining >= 1) {
    const outer = p.open('Interface Name Sub-Object');
    const length = p.take(f['int_info.name_length']);
    const rest = Math.min(Math.max(length - 1, 0), p.remaining);
    if (rest > 0) p.take(f['int_info.name'], rest);
    p.close(outer);
  }
  if ((parts & 1) !== 0 && p.remaining >= 4) p.take(f['int_info.mtu']);
}

function takeIdentification(p: Cursor, f: Fields, type: number): void {
  p.take(f['ext.ctype']);
  p.addLabel(() => ` (${IDENTIFICATIONS[type] ?? 'Unknown'})`);
  if (type === 1) {
    p.takeRest(f['int_ident.name']);
  } else if (type === 2) {
    if (p.remaining >= 4) p.take(f['int_ident.index']);
  } else if (type === 3 && p.remaining >= 4) {
    const family = p.take(f['int_ident.afi']);
    const length = p.take(f['int_ident.addr_length']);
    p.take(f['int_ident.reserved'], 1);
    if (family === 1 && p.remaining >= 4) p.take(f['int_ident.ipv4']);
    else if (family === 2 && p.remaining >= 16) p.take(f['int_ident.ipv6']);
    else if (p.more && length > 0) p.take(f['int_ident.address'], Math.min(length, p.remaining));
  }
}
