/** Towers: the protocols of a binding from the interface down to the host's address, a floor each. C706 appendices I and L. */
import { guidText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, below, guid, ipv4, nameOf, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { INTERFACES, TRANSFERS } from '../dcerpc/interfaces.ts';

const at = below('epm');
const LITTLE = { little: true } as const;
const UUID = 0x0d;
/** C706 appendix I; MS-RPCE §2.2.1.2.1. */
const PROTOCOLS: Readonly<Record<number, string>> = {
  0x00: 'OSI OID', 0x02: 'DNA Session Control', 0x03: 'DNA Session Control V3', 0x04: 'DNA NSP Transport', 0x05: 'OSI TP4',
  0x06: 'OSI CLNS or DNA Routing', 0x07: 'TCP', 0x08: 'UDP', 0x09: 'IP', 0x0a: 'RPC connectionless protocol',
  0x0b: 'RPC connection-oriented protocol', 0x0c: 'Local RPC',
  [UUID]: 'UUID', 0x0e: 'Vines SPP', 0x0f: 'Named Pipes', 0x10: 'Named Pipes', 0x11: 'NetBIOS', 0x12: 'NetBEUI', 0x13: 'Netware SPX',
  0x14: 'Netware IPX', 0x16: 'Appletalk Stream', 0x17: 'Appletalk Datagram', 0x18: 'Appletalk', 0x19: 'Vines SPP', 0x1a: 'Vines IPC',
  0x1c: 'StreetTalk', 0x1f: 'RPC over HTTP', 0x20: 'Unix Domain Socket',
};

const f = {
  len: u32('Length', at('tower.len', LITTLE)),
  floors: u16('Number of floors', at('tower.num_floors', LITTLE)),
  lhs: u16('LHS Length', at('tower.lhs.len', LITTLE)),
  proto: u8('Protocol', at('tower.proto_id', { hex: true, values: PROTOCOLS })),
  rhs: u16('RHS Length', at('tower.rhs.len', LITTLE)),
  uuid: guid('UUID', at('uuid', LITTLE)),
  version: u16('Version', at('uuid_version')),
  minor: u16('Version Minor', at('ver_min', LITTLE)),
  undecoded: none('Undecoded protocol', at('proto_id.undecoded')),
  data: octets('Protocol data', at('tower.data', { own: true })),
  offset: u32('Annotation offset', at('ann_offset', LITTLE)),
  length: u32('Annotation length', at('ann_len', LITTLE)),
  annotation: text('Annotation', at('annotation', { encoding: 'latin1' })),
} as const;

/** What stands on the right hand of a floor, by its protocol. */
const RIGHT: Readonly<Record<number, { readonly field: Field; readonly word: string; readonly length?: number }>> = {
  0x07: { field: u16('TCP Port', at('proto.tcp_port')), word: 'TCP Port', length: 2 },
  0x08: { field: u16('UDP Port', at('proto.udp_port')), word: 'UDP Port', length: 2 },
  0x09: { field: ipv4('IP', at('proto.ip')), word: 'IP', length: 4 },
  0x0f: { field: text('Named Pipe', at('proto.named_pipe', { encoding: 'latin1' })), word: 'NamedPipe' },
  0x10: { field: text('Named Pipe', at('proto.named_pipe', { encoding: 'latin1' })), word: 'NamedPipe' },
  0x11: { field: text('NetBIOS Name', at('proto.netbios_name', { encoding: 'latin1' })), word: 'NetBIOS' },
  0x1f: { field: u16('RPC over HTTP Port', at('proto.http_port')), word: 'RPC over HTTP', length: 2 },
};

export const TOWER_FIELDS: readonly Field[] = [...Object.values(f), ...Object.values(RIGHT).map(({ field }) => field)];

/** `twr_t`: its size in `width` bytes, its length, and its floors. The interfaces that it is about are told in the Info column. */
export function takeTower(p: Cursor, width: number): void {
  p.takeAs(f.len, p.little32(), width);
  const floors = p.within(p.take(f.len)), count = floors.take(f.floors);
  for (let number = 1; number <= count; number++) floor(floors, number);
}

/** A floor has a protocol and what belongs to it on the left, and what it is called by on the right. */
function floor(p: Cursor, number: number): void {
  const outer = p.open(`Floor ${number}`), node = p.tree.current;
  const left = p.within(p.take(f.lhs)), protocol = left.take(f.proto), name = nameOf(PROTOCOLS, protocol) ?? 'Unknown';
  p.labelNode(node, `Floor ${number} ${name}`);
  if (protocol === UUID) {
    const identifier = guidText(left.peekBytes(16), true), known = INTERFACES[identifier]?.name ?? TRANSFERS[identifier];
    left.take(f.uuid);
    p.labelNode(node, `Floor ${number} UUID: ${known ?? identifier}`);
    if (known !== undefined) p.addInfo(`, ${known}`);
    left.take(f.version);
  }
  left.takeCaptured(f.data);
  const right = p.within(p.take(f.rhs)), known = RIGHT[protocol];
  if (protocol === UUID) {
    right.take(f.minor);
  } else if (known !== undefined && right.remaining >= (known.length ?? 1)) {
    const value = right.take(known.field, known.length ?? right.remaining);
    if (known.length !== 4) p.labelNode(node, `Floor ${number} ${known.word}:${String(value)}`);
  } else if (protocol !== 0x0b && protocol !== 0x0a && right.more) {
    right.remark(f.undecoded, 'warning', 'Undecoded', f.undecoded.title);
  }
  right.takeCaptured(f.data);
  p.close(outer);
}

/** `annotation`: a text in a room of 64 bytes, of which as many come as there are; their counts in `width` bytes. */
export function takeAnnotation(p: Cursor, width: number): void {
  p.takeAs(f.offset, p.little32(), width);
  const length = p.little32();
  p.takeAs(f.length, length, width);
  if (length > 0) p.take(f.annotation, length);
}
