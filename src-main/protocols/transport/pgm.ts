/** Pragmatic General Multicast, RFC 3208: packets to many receivers, who ask again for those that they lack. */
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, bits, expert, flag, ipv4, ipv6, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { corrected, internetChecksum } from '../../bytes/checksum.ts';
import { ADDRESS_FAMILIES } from '../address-families.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { NONE, takeChecksum as verifyChecksum } from '../checksums.ts';

/** Where the type lies, and the subtype of a poll. */
const TYPE_AT = 4, SUBTYPE_AT = 22;
const TYPES: Readonly<Record<number, string>> = {
  0x00: 'SPM', 0x01: 'POLL', 0x02: 'POLR', 0x04: 'ODATA', 0x05: 'RDATA', 0x08: 'NAK', 0x09: 'NNAK', 0x0a: 'NCF', 0x0d: 'ACK',
};
const OPTIONS: Readonly<Record<number, string>> = {
  0x00: 'Length', 0x01: 'Fragment', 0x02: 'NakList', 0x03: 'Join', 0x04: 'NakBackOffIvl', 0x05: 'NakBackOffRng', 0x07: 'ReDirect', 0x08: 'ParityPrm',
  0x09: 'ParityGrp', 0x0a: 'CurrTgsiz', 0x0d: 'Syn', 0x0e: 'Fin', 0x0f: 'Rst', 0x12: 'CcData', 0x13: 'CcFeedBack', 0x80: 'End',
};
const IPV4 = 1, IPV6 = 2;
const SPM = 0x00, POLL = 0x01, POLR = 0x02, ORIGINAL = 0x04, REPAIR = 0x05, NAK = 0x08, NULL_NAK = 0x09, CONFIRMATION = 0x0a, ACK = 0x0d;
const HAS_OPTIONS = 0x01;
const LENGTH_OPTION = 4;

const present = (title: string, mask: number): Field<boolean> => flag(title, mask, { as: ['Present', 'Not Present'] });
const family = (title: string): Field<number> => u16(title, { values: ADDRESS_FAMILIES });

export const pgm = protocol({
  name: 'pgm',
  title: 'Pragmatic General Multicast',
  on: { 'ip.proto': [113] },
  fields: {
    'hdr.sport': u16('Source Port', { also: 'pgm.port' }),
    'hdr.dport': u16('Destination Port', { also: 'pgm.port' }),
    port: u16('Port'),
    'hdr.type': u8('Type', { hex: true, values: TYPES }),
    'hdr.opts': u8('Options', { hex: true }),
    'hdr.opts.opt': present('Options', 0x01),
    'hdr.opts.netsig': present('Network Significant Options', 0x02),
    'hdr.opts.varlen': present('Variable length Parity Packet Option', 0x40),
    'hdr.opts.parity': present('Parity', 0x80),
    'hdr.cksum': u16('Checksum', { hex: true }),
    'hdr.cksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    'hdr.gsi': octets('Global Source Identifier', { size: 6 }),
    'hdr.tsdulen': u16('Transport Service Data Unit Length'),
    'spm.sqn': u32('Sequence number', { hex: true }),
    'spm.trail': u32('Trailing Edge Sequence Number', { hex: true }),
    'spm.lead': u32('Leading Edge Sequence Number', { hex: true }),
    'spm.pathafi': family('Path NLA AFI'),
    'spm.res': u16('Reserved', { hex: true }),
    'spm.path.ipv4': ipv4('Path NLA'),
    'spm.path.ipv6': ipv6('Path NLA'),
    'poll.sqn': u32('Sequence Number', { hex: true }),
    'poll.round': u16('Round'),
    'poll.subtype': u16('Subtype', { hex: true, values: { 0: 'General', 1: 'DLR' } }),
    'poll.pathafi': family('Path NLA AFI'),
    'poll.res': u16('Reserved', { hex: true }),
    'poll.path.ipv4': ipv4('Path NLA'),
    'poll.path.ipv6': ipv6('Path NLA'),
    'poll.backoff_ivl': u32('Back-off Interval'),
    'poll.rand_str': u32('Random String', { hex: true }),
    'poll.matching_bmask': u32('Matching Bitmask', { hex: true }),
    'polr.sqn': u32('Sequence Number', { hex: true }),
    'polr.round': u16('Round'),
    'polr.res': u16('Reserved', { hex: true }),
    'nak.sqn': u32('Requested Sequence Number', { hex: true }),
    'nak.srcafi': family('Source NLA AFI'),
    'nak.srcres': u16('Reserved', { hex: true }),
    'nak.src.ipv4': ipv4('Source NLA'),
    'nak.src.ipv6': ipv6('Source NLA'),
    'nak.grpafi': family('Multicast Group AFI'),
    'nak.grpres': u16('Reserved', { hex: true }),
    'nak.grp.ipv4': ipv4('Multicast Group NLA'),
    'nak.grp.ipv6': ipv6('Multicast Group NLA'),
    'ack.maxsqn': u32('Maximum Received Sequence Number', { hex: true }),
    'ack.bitmap': u32('Packet Bitmap', { hex: true }),
    'opts.type': u8('Type', { hex: true, values: OPTIONS }),
    'opts.len': u8('Length'),
    'opts.tlen': u16('Total Length'),
    'genopts.end': flag('Option end', 0x80, { as: ['Yes', 'No'] }),
    'genopts.type': bits('Type', 0x7f, { hex: true, values: OPTIONS }),
    'genopts.len': u8('Length'),
    'genopts.opx': u8('Option Extensibility Bits', { hex: true, values: { 0: 'Ignore', 1: 'Inval', 0x10: 'DisCard' } }),
    'opts.parity_prm.op': u8('Parity Parameters', { hex: true }),
    'opts.parity_prm.prm_grp': u32('Transmission Group Size', { hex: true }),
    'opts.join.res': u8('Reserved', { hex: true }),
    'opts.join.min_join': u32('Minimum Sequence Number', { hex: true }),
    'opts.nak.op': u8('Reserved', { hex: true }),
    'opts.nak.list': octets('List'),
    'opts.ccdata.res': u8('Reserved'),
    'opts.ccdata.tstamp': u32('Time Stamp', { hex: true }),
    'opts.ccdata.afi': family('Acker AFI'),
    'opts.ccdata.res2': u16('Reserved'),
    'opts.ccdata.lossrate': u16('Loss Rate', { hex: true }),
    'opts.ccdata.acker.ipv4': ipv4('Acker'),
    'opts.ccdata.acker.ipv6': ipv6('Acker'),
    'opts.nak_bo_ivl.res': u8('Reserved', { hex: true }),
    'opts.nak_bo_ivl.bo_ivl': u32('Back-off Interval'),
    'opts.nak_bo_ivl.bo_ivl_sqn': u32('Back-off Interval Sequence Number', { hex: true }),
    'opts.nak_bo_rng.res': u8('Reserved', { hex: true }),
    'opts.nak_bo_rng.min_bo_ivl': u32('Min Back-off Interval'),
    'opts.nak_bo_rng.max_bo_ivl': u32('Max Back-off Interval'),
    'opts.redirect.res': u8('Reserved'),
    'opts.redirect.afi': family('DLR AFI'),
    'opts.redirect.res2': u16('Reserved', { hex: true }),
    'opts.redirect.dlr.ipv4': ipv4('DLR'),
    'opts.redirect.dlr.ipv6': ipv6('DLR'),
    'opts.fragment.res': u8('Reserved', { hex: true }),
    'opts.fragment.first_sqn': u32('First Sequence Number', { hex: true }),
    'opts.fragment.fragment_offset': u32('Fragment Offset'),
    'opts.fragment.total_length': u32('Total Length'),
    'opts.rest': octets('Option data', { own: true }),
    'opts.type.invalid': expert('Invalid option', 'warning', 'Protocol'),
    'genopts.len.invalid': expert('Option length invalid', 'warning', 'Protocol'),
    address_format_invalid: expert('Can\'t handle this address format', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    // Its type tells whether it is one.
    if (p.available <= TYPE_AT) p.withdraw();
    const name = TYPES[p.u8(TYPE_AT)];
    if (name === undefined) {
      p.withdraw();
      p.data();
      return;
    }
    const source = p.take(f['hdr.sport']), destination = p.take(f['hdr.dport']);
    const type = p.take(f['hdr.type']);
    const flags = p.bits(f['hdr.opts'], [f['hdr.opts.opt'], f['hdr.opts.netsig'], f['hdr.opts.varlen'], f['hdr.opts.parity']]);
    const set = ['Present', 'NetSig', '', '', '', '', 'VarLen', 'Parity'].filter((word, bit) => word !== '' && ((flags >> bit) & 1) !== 0);
    p.addLabel(set.length === 0 ? '' : ` (${set.join(',')})`);
    takeChecksum(p, f);
    const identifier = hexText(p.peekBytes(6));
    p.take(f['hdr.gsi']);
    p.title(`: Type ${name} Src Port ${source}, Dst Port ${destination}, GSI ${identifier}`);
    const length = p.take(f['hdr.tsdulen']);
    const sequence = p.u32();
    p.info(() => `${name.padEnd(5)} sqn 0x${sequence.toString(16)} gsi ${identifier}`);
    const outer = p.open(`${name} Packet`);
    takeBody(p, f, type);
    p.close(outer);
    const carries = type === ORIGINAL || type === REPAIR;
    if (carries) p.addInfo(` tsdulen ${length}`);
    else if (type === POLL) p.addInfo(` subtype ${readUint(p.bytes, p.begin + SUBTYPE_AT, 2, false) === 1 ? 'DLR' : 'General'}`);
    if ((flags & HAS_OPTIONS) !== 0 && p.more) takeOptions(p, f, name);
    p.headerEnd = p.at;
    if (carries) p.data();
    else if (p.more) p.skip(p.remaining);
  },
});

type Fields = (typeof pgm)['fields'];

/** §8: over the whole packet; zero says that there is none. */
function takeChecksum(p: Cursor, f: Fields): void {
  const isWhole = p.reported <= p.end && !p.packet.fragment;
  verifyChecksum(p, { checksum: f['hdr.cksum'], status: f['hdr.cksum.status'], bad: f.bad_checksum }, given => {
    if (given === 0) return NONE;
    return isWhole ? corrected(given, internetChecksum(p.bytes, p.begin, p.reported)) : undefined;
  });
}

/** A family, reserved bytes, and an address of that family. False for those without a known form, which have no known length either. */
function takeAddress(p: Cursor, f: Fields, kind: Field<number>, reserved: Field<number>, short: Field<number>, long: Field<void>): boolean {
  const number = p.take(kind);
  const isKnown = number === IPV4 || number === IPV6;
  if (!isKnown) p.expertUnder(f.address_format_invalid);
  p.take(reserved);
  if (number === IPV4) p.take(short);
  else if (number === IPV6) p.take(long);
  return isKnown;
}

function takeBody(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case SPM:
      p.take(f['spm.sqn']);
      p.take(f['spm.trail']);
      p.take(f['spm.lead']);
      takeAddress(p, f, f['spm.pathafi'], f['spm.res'], f['spm.path.ipv4'], f['spm.path.ipv6']);
      break;
    case ORIGINAL:
    case REPAIR:
      p.take(f['spm.sqn']);
      p.take(f['spm.trail']);
      break;
    case NAK:
    case NULL_NAK:
    case CONFIRMATION:
      p.take(f['nak.sqn']);
      if (takeAddress(p, f, f['nak.srcafi'], f['nak.srcres'], f['nak.src.ipv4'], f['nak.src.ipv6'])) {
        takeAddress(p, f, f['nak.grpafi'], f['nak.grpres'], f['nak.grp.ipv4'], f['nak.grp.ipv6']);
      }
      break;
    case POLL:
      p.take(f['poll.sqn']);
      p.take(f['poll.round']);
      p.take(f['poll.subtype']);
      if (!takeAddress(p, f, f['poll.pathafi'], f['poll.res'], f['poll.path.ipv4'], f['poll.path.ipv6'])) break;
      for (const field of [f['poll.backoff_ivl'], f['poll.rand_str'], f['poll.matching_bmask']]) p.take(field);
      break;
    case POLR:
      for (const field of [f['polr.sqn'], f['polr.round'], f['polr.res']]) p.take(field);
      break;
    case ACK:
      p.take(f['ack.maxsqn']);
      p.take(f['ack.bitmap']);
  }
}

/** §9.1: the first option tells the length of all. */
function takeOptions(p: Cursor, f: Fields, name: string): void {
  const first = p.u8();
  const outer = p.open(`${name} Options`);
  const heading = p.lastNode;
  p.take(f['opts.type']);
  if (first !== 0) {
    p.expertUnder(f['opts.type.invalid'], `${name} Options - initial option is ${OPTIONS[first & 0x7f] ?? 'Unknown'}, should be Length`);
    p.close(outer);
    return;
  }
  p.take(f['opts.len']);
  const total = p.take(f['opts.tlen']);
  p.labelNode(heading, `${name} Options (Total Length ${total})`);
  let left = Math.min(total - LENGTH_OPTION, p.remaining);
  while (left >= LENGTH_OPTION) {
    const type = p.u8(), length = p.u8(1);
    const option = OPTIONS[type & 0x7f] ?? `Unknown (0x${(type & 0x7f).toString(16).padStart(2, '0')})`;
    const inner = p.open(`Option: ${option}, Length: ${length}`, length);
    if (length < LENGTH_OPTION || length > left) {
      const fault = length < LENGTH_OPTION ? `Length ${length} invalid, must be >= 4` : `Length ${length} goes past the end of the options`;
      p.expertUnder(f['genopts.len.invalid'], fault);
      p.close(inner);
      break;
    }
    takeOption(p.within(length), f, type & 0x7f);
    p.close(inner);
    left -= length;
    if ((type & 0x80) !== 0) break;
  }
  p.close(outer);
}

const FRAGMENT = 0x01, NAK_LIST = 0x02, JOIN = 0x03, INTERVAL = 0x04, RANGE = 0x05, REDIRECT = 0x07, PARITY = 0x08, PARITY_GROUP = 0x09;
const CONTROL = 0x12, FEEDBACK = 0x13;

function takeOption(p: Cursor, f: Fields, type: number): void {
  p.show(f['genopts.end']);
  p.take(f['genopts.type']);
  p.take(f['genopts.len']);
  p.take(f['genopts.opx']);
  if (p.remaining >= 5) takeOptionBody(p, f, type);
  p.takeRest(f['opts.rest']);
}

function takeOptionBody(p: Cursor, f: Fields, type: number): void {
  const all = (...fields: readonly Field<number>[]): void => {
    for (const field of fields) p.take(field);
  };
  switch (type) {
    case FRAGMENT:
      return all(f['opts.fragment.res'], f['opts.fragment.first_sqn'], f['opts.fragment.fragment_offset'], f['opts.fragment.total_length']);
    case NAK_LIST: {
      p.take(f['opts.nak.op']);
      const count = p.remaining >> 2;
      const words = Array.from({ length: count }, (_, n) => `0x${p.u32(4 * n).toString(16)} `).join('');
      p.take(f['opts.nak.list'], p.remaining);
      p.label(`List(${count}): ${words}`);
      return;
    }
    case JOIN: return all(f['opts.join.res'], f['opts.join.min_join']);
    case INTERVAL: return all(f['opts.nak_bo_ivl.res'], f['opts.nak_bo_ivl.bo_ivl'], f['opts.nak_bo_ivl.bo_ivl_sqn']);
    case RANGE: return all(f['opts.nak_bo_rng.res'], f['opts.nak_bo_rng.min_bo_ivl'], f['opts.nak_bo_rng.max_bo_ivl']);
    case REDIRECT:
      p.take(f['opts.redirect.res']);
      takeAddress(p, f, f['opts.redirect.afi'], f['opts.redirect.res2'], f['opts.redirect.dlr.ipv4'], f['opts.redirect.dlr.ipv6']);
      return;
    case PARITY:
    case PARITY_GROUP: return all(f['opts.parity_prm.op'], f['opts.parity_prm.prm_grp']);
    case CONTROL:
    case FEEDBACK: {
      all(f['opts.ccdata.res'], f['opts.ccdata.tstamp']);
      const second = type === CONTROL ? f['opts.ccdata.res2'] : f['opts.ccdata.lossrate'];
      takeAddress(p, f, f['opts.ccdata.afi'], second, f['opts.ccdata.acker.ipv4'], f['opts.ccdata.acker.ipv6']);
    }
  }
}
