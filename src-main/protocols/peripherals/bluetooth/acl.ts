/** Data between Bluetooth hosts, and sound, as they pass their controllers (Bluetooth Core 5.2, volume 4, part E, §5.4.2 and §5.4.3). */
import { etherText, hexText } from '../../../bytes/address-text.ts';
import { type Cursor, bits, ether, frameNumber, i32, none, protocol, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { bluetooth } from './h4.ts';
import { LINKS, type Link, linkOf } from './links.ts';
import { LINK_HANDLE, SENT, UNKNOWN, wayOf, wayText } from './ways.ts';

const NUMBER = { size: 2, little: true } as const;
const BOUNDARIES = { 0: 'First Non-automatically Flushable Packet', 1: 'Continuing Fragment', 2: 'First Automatically Flushable Packet' };
const BROADCASTS = { 0: 'Point-To-Point', 1: 'Active Broadcast', 2: 'Piconet Broadcast' };
const STATUSES = ['Correctly Received Data', 'Possibly Invalid Data', 'No Data Received', 'Data Partially Lost'];
const ROLES = { 0: 'Unknown', 1: 'Master', 2: 'Slave' };
const MODES = { 0: 'Active Mode', 1: 'Hold Mode', 2: 'Sniff Mode', 3: 'Park Mode', [-1]: 'Unknown' };
const ROLE_UNKNOWN = 0, ACTIVE = 0, MODE_UNKNOWN = -1;
const CONTINUES = 1;
const L2CAP_HEADER = 4;

export const bthciAcl = protocol({
  name: 'bthci_acl',
  title: 'Bluetooth HCI ACL Packet',
  short: 'HCI_ACL',
  on: { 'hci_h4.type': [2] },
  fields: {
    chandle: bits('Connection Handle', 0xfff, { ...NUMBER, hex: true }),
    pb_flag: bits('PB Flag', 0x3000, { ...NUMBER, values: BOUNDARIES }),
    bc_flag: bits('BC Flag', 0xc000, { ...NUMBER, values: BROADCASTS }),
    length: u16('Data Total Length', { little: true }),
    data: none('Data'),
    continuation_to: frameNumber('This is a continuation to the PDU in frame', { source: 'conversation' }),
    reassembled_in: frameNumber('This PDU is reassembled in frame', { source: 'conversation' }),
    connect_in: frameNumber('Connect in frame', { source: 'conversation' }),
    disconnect_in: frameNumber('Disconnect in frame', { source: 'conversation' }),
    'src.bd_addr': ether('Source BD_ADDR', { source: 'conversation' }),
    'src.name': text('Source Device Name', { source: 'conversation' }),
    'src.role': u32('Source Role', { source: 'conversation', values: ROLES }),
    'dst.bd_addr': ether('Destination BD_ADDR', { source: 'conversation' }),
    'dst.name': text('Destination Device Name', { source: 'conversation' }),
    'dst.role': u32('Destination Role', { source: 'conversation', values: ROLES }),
    'last_change_in_frame.role': frameNumber('Last Role Change in Frame', { source: 'conversation' }),
    mode: i32('Current Mode', { source: 'conversation', values: MODES }),
    'last_change_in_frame.mode': frameNumber('Last Mode Change in Frame', { source: 'conversation' }),
  },
  dissect(p, f) {
    const handle = p.show(f.chandle), boundary = p.show(f.pb_flag);
    p.take(f.bc_flag);
    const length = p.take(f.length);
    p.packet.notes.set(LINK_HANDLE, handle);
    p.info(() => `${wayText(wayOf(p))} `);
    p.limit(p.offset + length);
    showLink(p, knownLink(p, handle));
    p.open(f.data, p.available);
    p.close(p.node);
    p.headerEnd = p.at;
    takeData(p, boundary);
  },
});

/** An end of a link. */
interface End {
  readonly address: Uint8Array | undefined;
  /** Empty where nobody said it. */
  readonly name: string;
}

/** A link as far as the capture knows it: since when, and between whom, the controller's own end first. */
interface KnownLink {
  readonly link: Link;
  readonly own: End;
  readonly peer: End;
}

function knownLink(p: Cursor, handle: number): KnownLink | undefined {
  const state = p.packet.around?.conversation(LINKS);
  const link = state === undefined ? undefined : linkOf(state, handle, p.packet.record.number);
  if (state === undefined || link === undefined) return undefined;
  return { link, own: { address: state.own, name: '' }, peer: { address: link.peer, name: state.names.get(hexText(link.peer)) ?? '' } };
}

function showLink(p: Cursor, known: KnownLink | undefined): void {
  const way = wayOf(p), f = bthciAcl.fields;
  if (way === UNKNOWN) return;
  showTexts(p, known);
  if (known === undefined) return;
  const { link, own, peer } = known;
  p.generate(f.connect_in, link.connected);
  if (link.disconnected > 0) p.generate(f.disconnect_in, link.disconnected);
  const [source, destination] = way === SENT ? [own, peer] : [peer, own];
  if (source.address !== undefined) {
    p.generate(f['src.bd_addr'], source.address);
    p.hide(bluetooth.fields.src, source.address);
  }
  const { number } = p.packet.record, role = link.roles.findLast(({ frame }) => frame <= number);
  const mode = link.modes.findLast(({ frame }) => frame <= number);
  const ownRole = role === undefined ? ROLE_UNKNOWN : role.role + 1, peerRole = role === undefined ? ROLE_UNKNOWN : 2 - role.role;
  p.generate(f['src.name'], source.name);
  p.generate(f['src.role'], way === SENT ? ownRole : peerRole);
  if (destination.address !== undefined) {
    p.generate(f['dst.bd_addr'], destination.address);
    p.hide(bluetooth.fields.dst, destination.address);
  }
  p.generate(f['dst.name'], destination.name);
  p.generate(f['dst.role'], way === SENT ? peerRole : ownRole);
  if (role !== undefined) p.generate(f['last_change_in_frame.role'], role.frame);
  p.generate(f.mode, link.isLow ? MODE_UNKNOWN : mode?.mode ?? ACTIVE);
  if (!link.isLow) p.generate(f['last_change_in_frame.mode'], mode?.frame ?? link.connected);
}

/** L2CAP begins in a first part; where that is not all, the frame that brings the last part has it. */
function takeData(p: Cursor, boundary: number): void {
  const f = bthciAcl.fields;
  const state = p.packet.around?.conversation(LINKS), { number } = p.packet.record;
  const part = state?.parts.get(number), whole = state?.wholes.get(number);
  if (part !== undefined && part.first !== number) p.generate(f.continuation_to, part.first);
  if (part !== undefined && part.last > 0 && part.last !== number) {
    p.generate(f.reassembled_in, part.last);
    p.addInfo(` [Reassembled in #${part.last}]`);
  }
  if (whole !== undefined) p.callOn('btl2cap', 'Reassembled ACL', whole.bytes, whole.pieces);
  else if (boundary === CONTINUES || part !== undefined || isPart(p)) p.data();
  else p.call('btl2cap');
}

const isPart = (p: Cursor): boolean => p.remaining < 2 || L2CAP_HEADER + p.little16() > p.remaining;

export const bthciSco = protocol({
  name: 'bthci_sco',
  title: 'Bluetooth HCI SCO Packet',
  short: 'HCI_SCO',
  on: { 'hci_h4.type': [3] },
  fields: {
    reserved: bits('Reserved', 0xc000, { ...NUMBER, hex: true }),
    packet_status: bits('Packet Status', 0x3000, { ...NUMBER, hex: true, values: { ...STATUSES } }),
    chandle: bits('Connection Handle', 0xfff, { ...NUMBER, hex: true }),
    length: u8('Data Total Length'),
    data: none('Data'),
  },
  dissect(p, f) {
    p.show(f.reserved);
    const status = p.show(f.packet_status), handle = p.take(f.chandle);
    p.info(() => `${wayText(wayOf(p))} SCO - ${STATUSES[status]}`);
    const length = p.take(f.length);
    showTexts(p, knownLink(p, handle));
    if (length > 0) p.take(f.data, length);
  },
});

/** The list of packets names the ends by address and name. */
function showTexts(p: Cursor, known: KnownLink | undefined): void {
  const way = wayOf(p);
  if (way === UNKNOWN) return;
  const own = endText(known?.own, 'localhost'), peer = endText(known?.peer, 'remote');
  p.columns.setAddressTexts(way === SENT ? own : peer, way === SENT ? peer : own);
}

const endText = (end: End | undefined, unknown: string): string =>
  (end?.address === undefined ? `${unknown} ()` : `${etherText(end.address)} (${end.name})`);
