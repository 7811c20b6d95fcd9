/** Open Shortest Path First: version 2, RFC 2328, and version 3, RFC 5340; authentication of RFC 7166, link-local signaling of RFC 5613. */
import { addToSum, corrected, foldSum, internetChecksum } from '../../bytes/checksum.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bool, flag, ipv4, none, octets, protocol, text, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { ADVERTISEMENT_FIELDS } from './ospf/advertisement-fields.ts';
import { readAdvertisement, readType } from './ospf/advertisements.ts';
import { SIGNALING_FIELDS, readSignaling } from './ospf/link-local-signaling.ts';
import { readOptions, takeReserved } from './ospf/options.ts';
import { pseudoHeaderSum } from '../transport/udp.ts';
import { takeNamedBits } from '../bit-names.ts';

const MESSAGES: Readonly<Record<number, string>> = { 1: 'Hello Packet', 2: 'DB Description', 3: 'LS Request', 4: 'LS Update', 5: 'LS Acknowledge' };
const HEADER2 = 24;
const HEADER3 = 16;
const SIMPLE = 1;
const CRYPTOGRAPHIC = 2;
/** Bits of the options of Hello and Database Description that announce something behind the packet. */
const SIGNALING2 = 0x10;
const SIGNALING3 = 0x200;
const TRAILER3 = 0x400;

export const ospf = protocol({
  name: 'ospf',
  title: 'Open Shortest Path First',
  on: { 'ip.proto': [89] },
  fields: {
    header: none('OSPF Header'),
    version: u8('Version'),
    msg: u8('Message Type', { values: MESSAGES }),
    'msg.hello': bool('Hello'),
    'msg.dbdesc': bool('Database Description'),
    'msg.lsreq': bool('Link State Adv Request'),
    'msg.lsupdate': bool('Link State Adv Update'),
    'msg.lsack': bool('Link State Adv Acknowledgement'),
    packet_length: u16('Packet Length'),
    srcrouter: ipv4('Source OSPF Router'),
    area_id: ipv4('Area ID'),
    checksum: u16('Checksum', { hex: true }),
    'auth.type': u16('Auth Type', { values: { 0: 'Null', 1: 'Simple password', 2: 'Cryptographic' } }),
    'auth.none': octets('Auth Data (none)', { size: 8 }),
    'auth.simple': text('Auth Data (Simple)'),
    'auth.unknown': octets('Auth Unknown', { size: 8 }),
    'auth.crypt.key_id': u8('Auth Crypt Key id'),
    'auth.crypt.data_length': u8('Auth Crypt Data Length'),
    'auth.crypt.seq_nbr': u32('Auth Crypt Sequence Number'),
    'auth.crypt.data': octets('Auth Crypt Data'),
    instance_id: u8('Instance ID', {
      // RFC 5838 §2.1: 32 each.
      values: value => ['IPv6 unicast AF', 'IPv6 multicast AF', 'IPv4 unicast AF', 'IPv4 multicast AF'][value >>> 5] ?? 'Reserved',
    }),
    hello: none('OSPF Hello Packet'),
    'hello.network_mask': ipv4('Network Mask', { netmask: true }),
    'hello.interface_id': u32('Interface ID'),
    'hello.hello_interval': u32('Hello Interval [sec]'),
    'hello.router_priority': u8('Router Priority'),
    'hello.router_dead_interval': u32('Router Dead Interval [sec]'),
    'hello.designated_router': ipv4('Designated Router'),
    'hello.backup_designated_router': ipv4('Backup Designated Router'),
    'hello.active_neighbor': ipv4('Active Neighbor'),
    'db.interface_mtu': u16('Interface MTU'),
    dbd: u8('DB Description', { hex: true }),
    'dbd.r': flag('(R) OOBResync', 0x08),
    'dbd.i': flag('(I) Init', 0x04),
    'dbd.m': flag('(M) More', 0x02),
    'dbd.ms': flag('(MS) Master', 0x01, { as: ['Yes', 'No'] }),
    'db.dd_sequence': u32('DD Sequence'),
    'ls.number_of_lsas': u32('Number of LSAs'),
    ...SIGNALING_FIELDS,
    at: none('OSPF Authentication Trailer'),
    'at.auth_type': u16('Authentication Type', { values: { 0: 'Reserved', 1: 'HMAC Cryptographic Authentication' } }),
    'at.auth_data_len': u16('Authentication Data Length'),
    'at.reserved': u16('Reserved', { hex: true }),
    'at.sa_id': u16('Security Association Identifier (SA ID)', { hex: true }),
    'at.crypto_seq_nbr': u64('Cryptographic Sequence Number'),
    'at.auth_data': octets('Authentication Data'),
    ...ADVERTISEMENT_FIELDS,
  },
  dissect(p, f) {
    const version = p.u8();
    const type = p.u8(1);
    const length = p.u16(2);
    p.info(MESSAGES[type] ?? `Unknown (${type})`);
    const outer = p.open(f.header, version === 2 ? HEADER2 : HEADER3);
    p.take(f.version);
    p.take(f.msg);
    const mark = [undefined, f['msg.hello'], f['msg.dbdesc'], f['msg.lsreq'], f['msg.lsupdate'], f['msg.lsack']][type];
    if (mark !== undefined) p.hide(mark, true, p.at - 1, 1);
    p.take(f.packet_length);
    p.take(f.srcrouter);
    const area = p.take(f.area_id);
    if (area === 0) p.addLabel(' (Backbone)');
    let signature = 0;
    let narrow = false;
    checksum(p, f, version, length);
    if (version === 2) {
      signature = authentication(p, f, length);
    } else if (version === 3) {
      const instance = p.take(f.instance_id);
      narrow = instance >= 64 && instance < 128;
      takeReserved(p, 1);
    }
    p.close(outer);
    if (version !== 2 && version !== 3) return;
    if (MESSAGES[type] === undefined) {
      p.data();
      return;
    }
    const body = p.within(length - (p.at - p.begin));
    const options = message(body, f, version, type, narrow);
    p.skip(Math.min(signature, Math.max(0, p.available)));
    if ((options & (version === 2 ? SIGNALING2 : SIGNALING3)) !== 0) {
      if (p.remaining >= 4) readSignaling(p, version);
      // RFC 5613 §2.1: the bit says that the block is there.
      else p.remark(undefined, 'error', 'Malformed', 'LLS option bit set but data block missing');
    }
    if (version === 3 && (options & TRAILER3) !== 0 && p.more) trailer(p, f);
  },
});

type Fields = typeof ospf.fields;

/** RFC 2328 §A.3.1: the sum leaves out the authentication data; RFC 5340 §A.3.1: it has a pseudo header, and for IPv4 (RFC 7949) too. */
function checksum(p: Cursor, f: Fields, version: number, length: number): void {
  const given = p.take(f.checksum);
  // RFC 2328 §D.4.3, RFC 7166 §4.1: a digest of the packet stands for the sum, which is left out.
  if (version === 2 ? p.u16() === CRYPTOGRAPHIC : given === 0) {
    p.addLabel(' (None)');
    return;
  }
  const end = p.begin + length;
  if (end > p.end || length < HEADER3 || p.packet.fragment || (version === 2 && length < HEADER2)) return;
  const left = version === 2 ?
    foldSum(addToSum(0, p.bytes, p.begin, p.begin + 16) + addToSum(0, p.bytes, p.begin + HEADER2, end)) :
    foldSum(pseudoHeaderSum(p, 89, length) + addToSum(0, p.bytes, p.begin, end));
  const isGood = left === 0 || (version !== 2 && internetChecksum(p.bytes, p.begin, end) === 0);
  p.addLabel(isGood ? ' [correct]' : ` [incorrect, should be ${hex(corrected(given, left), 4)}]`);
  if (!isGood) p.remark(undefined, 'error', 'Checksum', 'Bad checksum');
}

/** RFC 2328 §D: gives how many bytes of digest stand behind the packet. */
function authentication(p: Cursor, f: Fields, length: number): number {
  const type = p.take(f['auth.type']);
  if (type === 0) p.take(f['auth.none']);
  else if (type === SIMPLE) p.take(f['auth.simple'], 8);
  else if (type === CRYPTOGRAPHIC) {
    p.skip(2);
    p.take(f['auth.crypt.key_id']);
    const size = p.take(f['auth.crypt.data_length']);
    p.take(f['auth.crypt.seq_nbr']);
    const at = p.begin + length;
    if (size > 0 && at + size <= p.end) p.set(f['auth.crypt.data'], p.bytes.subarray(at, at + size), at, size);
    return size;
  } else {
    p.take(f['auth.unknown']);
  }
  return 0;
}

/** Gives the options of the messages that have them. */
function message(p: Cursor, f: Fields, version: number, type: number, narrow: boolean): number {
  switch (type) {
    case 1: return hello(p, f, version);
    case 2: return databaseDescription(p, f, version, narrow);
    case 3:
      while (p.more) request(p, f, version);
      return 0;
    case 4: {
      const outer = p.open('LS Update Packet', p.remaining);
      const count = p.take(f['ls.number_of_lsas']);
      for (let i = 0; i < count && p.more; i++) readAdvertisement(p, version, true, narrow);
      p.close(outer);
      return 0;
    }
    case 5:
      while (p.more) readAdvertisement(p, version, false, narrow);
      return 0;
    default:
      return 0;
  }
}

function hello(p: Cursor, f: Fields, version: number): number {
  const outer = p.open(f.hello, p.remaining);
  let options: number;
  if (version === 2) {
    p.take(f['hello.network_mask']);
    p.take(f['hello.hello_interval'], 2);
    options = readOptions(p, 2);
    p.take(f['hello.router_priority']);
    p.take(f['hello.router_dead_interval']);
  } else {
    p.take(f['hello.interface_id']);
    p.take(f['hello.router_priority']);
    options = readOptions(p, 3);
    p.take(f['hello.hello_interval'], 2);
    p.take(f['hello.router_dead_interval'], 2);
  }
  p.take(f['hello.designated_router']);
  p.take(f['hello.backup_designated_router']);
  while (p.more) p.take(f['hello.active_neighbor']);
  p.close(outer);
  return options;
}

function databaseDescription(p: Cursor, f: Fields, version: number, narrow: boolean): number {
  const outer = p.open('OSPF DB Description', version === 2 ? 8 : 12);
  let options: number;
  if (version === 2) {
    p.take(f['db.interface_mtu']);
    options = readOptions(p, 2);
  } else {
    takeReserved(p, 1);
    options = readOptions(p, 3);
    p.take(f['db.interface_mtu']);
    takeReserved(p, 1);
  }
  takeNamedBits(p, f.dbd, [f['dbd.r'], f['dbd.i'], f['dbd.m'], f['dbd.ms']]);
  p.take(f['db.dd_sequence']);
  p.close(outer);
  while (p.more) readAdvertisement(p, version, false, narrow);
  return options;
}

function request(p: Cursor, f: Fields, version: number): void {
  const outer = p.open('Link State Request', 12);
  if (version === 2) {
    p.skip(3);
  } else {
    takeReserved(p, 2);
  }
  readType(p, version);
  p.take(f.link_state_id);
  p.take(f.advrouter);
  p.close(outer);
}

/** RFC 7166 §4.1. */
function trailer(p: Cursor, f: Fields): void {
  const outer = p.open(f.at);
  p.take(f['at.auth_type']);
  const length = p.take(f['at.auth_data_len']);
  p.take(f['at.reserved']);
  p.take(f['at.sa_id']);
  p.take(f['at.crypto_seq_nbr']);
  p.take(f['at.auth_data'], length - 16);
  p.close(outer);
}
