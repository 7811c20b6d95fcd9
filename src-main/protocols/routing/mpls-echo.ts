/** LSP ping, RFC 8029: whether packets with a label get where they should. */
import {
  type Cursor, type Moment, absoluteTime, below, bits, expert, flag, ipv4, ipv6, octets, protocol, u16, u24, u32, u8,
} from '../../dissect/index.ts';
import { enterpriseName } from '../enterprises/enterprises.ts';
import { ntpNanoseconds, ntpSeconds } from '../moments.ts';
import { SPECIAL_LABELS } from '../tunnels/special-labels.ts';
import { DOWNSTREAM_FIELDS, takeDetailedDownstream, takeDownstream } from './mpls-echo/downstream.ts';
import { FEC_FIELDS, takeFecs } from './mpls-echo/fecs.ts';
import { takeLabels } from './mpls-echo/labels.ts';
import { ADDRESS_TYPES, CODES, MESSAGES, MODES, RESPONDERS, TLVS } from './mpls-echo/names.ts';

const TRUTH = { as: ['True', 'False'] as const };
const id = below('mpls_echo'), tlv = below('mpls_echo.tlv'), stack = below('mpls_echo.tlv.ilso_ipv4');
const [VERIFICATION_REQUEST, VERIFICATION_REPLY] = [3, 4];

export const mplsEcho = protocol({
  name: 'mpls-echo',
  title: 'Multiprotocol Label Switching Echo',
  short: 'MPLS ECHO',
  called: 'MPLS Echo',
  on: { 'udp.port': [3503], 'pwach.channel_type': [0x25] },
  fields: {
    version: u16('Version', id('version')),
    mbz: u16('MBZ', id('mbz', { hex: true })),
    flags: u16('Global Flags', id('flags', { hex: true })),
    flag_sbz: bits('Reserved', 0xfff8, id('flag_sbz', { hex: true })),
    flag_r: flag('Validate Reverse Path', 0x0004, id('flag_r', { size: 2, ...TRUTH })),
    flag_t: flag('Respond only if TTL expired', 0x0002, id('flag_t', { size: 2, ...TRUTH })),
    flag_v: flag('Validate FEC Stack', 0x0001, id('flag_v', { size: 2, ...TRUTH })),
    msg_type: u8('Message Type', id('msg_type', { values: MESSAGES })),
    reply_mode: u8('Reply Mode', id('reply_mode', { values: MODES })),
    return_code: u8('Return Code', id('return_code', { values: CODES })),
    return_subcode: u8('Return Subcode', id('return_subcode')),
    sender_handle: u32('Sender\'s Handle', id('sender_handle', { hex: true })),
    sequence: u32('Sequence Number', id('sequence')),
    timestamp_sent: absoluteTime('Timestamp Sent', id('timestamp_sent')),
    timestamp_rec: absoluteTime('Timestamp Received', id('timestamp_rec')),
    type: u16('Type', tlv('type', { values: TLVS })),
    len: u16('Length', tlv('len')),
    value: octets('Value', tlv('value')),
    padAction: u8('Pad Action', tlv('pad_action', { values: { 1: 'Drop Pad TLV from reply', 2: 'Copy Pad TLV to reply' } })),
    padPadding: octets('Padding', tlv('pad_padding')),
    vendor: u32('Vendor Id', tlv('vendor_id', { text: (number) => `${enterpriseName(number) ?? 'Unknown'} (${number})` })),
    stackType: u8('Address Type', tlv('ilso.addr_type', { values: ADDRESS_TYPES })),
    wrongType: expert('Incorrect address type for TLV?', 'warning', 'Protocol', id('address_type.incorrect')),
    stackZero: u24('Must Be Zero', tlv('ilso.mbz', { hex: true })),
    stackAddress: ipv4('Downstream IPv4 Address', tlv('ilso_ipv4.addr')),
    stackInterface: ipv4('Downstream Interface Address', tlv('ilso_ipv4.int_addr')),
    stackAddress6: ipv6('Downstream IPv6 Address', tlv('ilso_ipv6.addr')),
    stackInterface6: ipv6('Downstream Interface Address', tlv('ilso_ipv6.int_addr')),
    stackIndex: u32('Downstream Interface Index', tlv('ilso.int_index', { hex: true })),
    label: u24('Label', stack('label', { values: SPECIAL_LABELS })),
    trafficClass: u8('Exp', stack('exp')),
    bottom: u8('BOS', stack('bos')),
    ttl: u8('TTL', stack('ttl')),
    tos: u8('Reply-TOS Byte', tlv('reply.tos')),
    tosZero: u24('MBZ', tlv('reply.tos.mbz', { hex: true })),
    errored: u16('Errored TLV Type', tlv('errored.type', { values: TLVS })),
    responder: u16('Target Type', tlv('resp_id.type', { values: RESPONDERS })),
    responderLength: u16('Length', tlv('resp_id.length')),
    responderAddress: ipv4('Target IPv4 Address', tlv('resp_id.ipv4')),
    jitter: u32('Echo Jitter time', tlv('echo_jitter')),
    globalId: u32('Global ID', id('lspping.tlv.src.addr.gid')),
    nodeId: ipv4('Node ID', id('lspping.tlv.src.addr.nid')),
    discriminator: u32('BFD Discriminator', id('bfd_discriminator', { hex: true })),
    tooShort: expert('Invalid TLV length', 'error', 'Malformed', tlv('len.invalid')),
    ...FEC_FIELDS,
    ...DOWNSTREAM_FIELDS,
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.u8(2), plain = type === VERIFICATION_REQUEST || type === VERIFICATION_REPLY;
    // draft-ietf-mpls-lsr-self-test: the messages between neighbours have neither flags nor times.
    if (plain) p.take(f.mbz);
    else p.bits(f.flags, [f.flag_sbz, f.flag_v, f.flag_t, f.flag_r]);
    p.take(f.msg_type);
    p.info(MESSAGES[type] ?? `Unknown MPLS Echo message type (${type})`);
    p.take(f.reply_mode);
    p.take(f.return_code);
    p.take(f.return_subcode);
    p.take(f.sender_handle);
    p.take(f.sequence);
    if (!plain) for (const field of [f.timestamp_sent, f.timestamp_rec]) p.takeAs(field, moment(p.u32(), p.u32(4)), 8);
    takeTlvs(p, f, false);
  },
});

type Fields = (typeof mplsEcho)['fields'];

function moment(seconds: number, fraction: number): Moment {
  // Not set, which Wireshark shows as the beginning of 1970.
  if (seconds === 0 && fraction === 0) return { seconds: 0, nanoseconds: 0 };
  return { seconds: ntpSeconds(seconds), nanoseconds: ntpNanoseconds(fraction) };
}

/** RFC 8029 §3: `errored` are those that the answering router did not understand (§3.8). */
function takeTlvs(p: Cursor, f: Fields, errored: boolean): void {
  while (p.remaining >= 4) {
    const type = p.u16(), length = p.u16(2), name = TLVS[type] ?? `Unknown TLV type (0x${type.toString(16).padStart(4, '0').toUpperCase()})`;
    const outer = p.open(errored ? `Errored TLV Type: ${name}` : name, 4 + length);
    p.take(errored ? f.errored : f.type);
    p.take(f.len);
    const take = TAKE[type], least = LEAST[type] ?? 1;
    if (take !== undefined && length > 0 && length < least) {
      p.expertUnder(f.tooShort, `Invalid TLV Length (claimed ${length}, should be >= ${least})`);
    }
    const content = p.within(length);
    // A part of an errored one may be missing, and none of them holds further ones.
    if (take !== undefined && length >= least && !(errored && type === ERRORED)) take(content, f);
    content.takeRest(f.value);
    p.close(outer);
    p.skip(p.fillOf(length));
  }
}

const ERRORED = 9;
const LEAST: Readonly<Record<number, number>> = { 2: 16, 5: 4, 7: 12, 8: 24, 10: 4, 11: 4, 12: 4, 13: 8, 14: 8, 15: 4, 20: 16, 64512: 4 };
const TAKE: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  1: takeFecs,
  2: takeDownstream,
  3: (p, f) => {
    p.take(f.padAction);
    p.takeRest(f.padPadding);
  },
  5: (p, f) => void p.take(f.vendor),
  7: (p, f) => takeStack(p, f, 1),
  8: (p, f) => takeStack(p, f, 3),
  [ERRORED]: (p, f) => takeTlvs(p, f, true),
  10: (p, f) => {
    p.take(f.tos);
    p.take(f.tosZero);
  },
  11: takeResponder,
  12: (p, f) => void p.take(f.jitter),
  13: takeIdentifier,
  14: takeIdentifier,
  15: (p, f) => void p.take(f.discriminator),
  16: takeFecs,
  20: takeDetailedDownstream,
  64512: (p, f) => void p.take(f.vendor),
};

/** §3.7: where a packet came in, and with which labels. */
function takeStack(p: Cursor, f: Fields, numbered: number): void {
  const type = p.take(f.stackType);
  if (type !== numbered && type !== numbered + 1) p.expertUnder(f.wrongType);
  p.take(f.stackZero);
  const wide = type === 3 || type === 4;
  if (wide) p.take(f.stackAddress6);
  else p.take(f.stackAddress);
  if (type % 2 === 0) p.take(f.stackIndex);
  else if (wide) p.take(f.stackInterface6);
  else p.take(f.stackInterface);
  takeLabels(p, { label: f.label, trafficClass: f.trafficClass, bottom: f.bottom, last: f.ttl }, (number, { label, trafficClass, bottom, last }) =>
    `Label Stack Element ${number}, Label: ${label}, Exp: ${trafficClass}, BOS: ${bottom}, TTL: ${last}`);
}

/** RFC 6425 §3.2: who is to answer, of all that a tree of paths reaches. */
function takeResponder(p: Cursor, f: Fields): void {
  const type = p.take(f.responder), length = p.take(f.responderLength);
  if (type % 2 === 1 && length === 4) p.take(f.responderAddress);
}

/** RFC 6426 §2.3 */
function takeIdentifier(p: Cursor, f: Fields): void {
  p.take(f.globalId);
  p.take(f.nodeId);
}
