/** The Babel routing protocol, RFC 8966, with the authentication of RFC 8967. */
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const PAD_1 = 0;
const MESSAGES: Readonly<Record<number, string>> = {
  0: 'pad1', 1: 'padn', 2: 'ack-req', 3: 'ack', 4: 'hello', 5: 'ihu', 6: 'router-id', 7: 'nh', 8: 'update', 9: 'request', 10: 'mh-request',
  11: 'ts/pc (obsolete)', 12: 'hmac (obsolete)', 13: 'source-specific-update', 14: 'source-specific-req', 15: 'source-specific-seqno', 16: 'hmac',
  17: 'pc', 18: 'challenge-request', 19: 'challenge-reply',
};
const SUB_PARTS: Readonly<Record<number, string>> = { 0: 'sub-pad1', 1: 'sub-padn', 2: 'diversity', 3: 'timestamp' };
/** §4.1.4: how an address is written. */
const ENCODINGS = { 0: 'Wildcard', 1: 'IPv4', 2: 'IPv6', 3: 'Link-Local IPv6' };
const IPV4 = 1;
const IPV6 = 2;
const LINK_LOCAL = 3;
const ROUTER_ID = 8;
const MAGIC = 42;

export const babel = protocol({
  name: 'babel',
  title: 'Babel Routing Protocol',
  short: 'Babel',
  on: { 'udp.port': [6696] },
  fields: {
    magic: u8('Magic'),
    version: u8('Version'),
    bodylen: u16('Body Length'),
    message: u8('Message', { values: MESSAGES }),
    'message.type': u8('Message Type', { values: MESSAGES }),
    'message.length': u8('Message Length'),
    'message.nonce': u16('Nonce', { hex: true }),
    'message.interval': u16('Interval'),
    'message.seqno': u16('Seqno', { hex: true }),
    'message.rxcost': u16('Rxcost', { hex: true }),
    'message.routerid': octets('Router ID'),
    'message.flags': u8('Flags', { hex: true }),
    'message.metric': u16('Metric'),
    'message.hopcount': u8('Hop Count'),
    'message.index': u32('Index'),
    'message.ae': u8('Address Encoding', { values: ENCODINGS }),
    'message.plen': u8('Prefix Length'),
    'message.omitted': u8('Omitted Bytes'),
    'message.prefix': octets('Raw Prefix'),
    'message.value': octets('Value', { own: true }),
    subtlv: u8('Sub-TLV', { values: SUB_PARTS }),
    'subtlv.type': u8('Sub-TLV Type', { values: SUB_PARTS }),
    'subtlv.length': u8('Sub-TLV Length'),
    'subtlv.value': octets('Value', { own: true }),
  },
  dissect(p, f) {
    const magic = p.take(f.magic);
    const version = p.take(f.version);
    p.info('Babel');
    if (magic !== MAGIC || version !== 2) {
      p.data();
      return;
    }
    takeMessages(p.within(p.take(f.bodylen)), f, { prefix4: new Uint8Array(4), prefix6: new Uint8Array(16) });
    if (!p.more) return;
    // RFC 8967: what authenticates the packet stands behind it.
    const outer = p.open(`Packet Trailer (${p.remaining})`, p.remaining);
    takeMessages(p, f, { prefix4: new Uint8Array(4), prefix6: new Uint8Array(16) });
    p.close(outer);
  },
});

type Fields = typeof babel.fields;

/** The prefixes that later ones may leave bytes of out (§4.6.9). */
interface Context {
  prefix4: Uint8Array;
  prefix6: Uint8Array;
}

function takeMessages(p: Cursor, f: Fields, context: Context): void {
  while (p.more) {
    const type = p.u8();
    const name = MESSAGES[type] ?? 'unknown';
    const length = type === PAD_1 ? -1 : p.u8(1);
    p.addInfo(` ${name}`);
    p.set(f.message, type, p.at, 2 + length);
    p.label(`Message ${name} (${type})`);
    const outer = p.under();
    p.take(f['message.type']);
    if (type !== PAD_1) {
      p.take(f['message.length']);
      takeMessage(p.within(length), f, type, context);
    }
    p.close(outer);
  }
}

function takeMessage(p: Cursor, f: Fields, type: number, context: Context): void {
  switch (type) {
    case 2:
      p.skip(2);
      p.take(f['message.nonce']);
      p.take(f['message.interval']);
      break;
    case 3: p.take(f['message.nonce']); break;
    case 4:
      p.close(p.open(`Unicast : ${p.u8() >>> 7}`, 2));
      p.skip(2);
      p.take(f['message.seqno']);
      p.take(f['message.interval']);
      break;
    case 5: {
      const encoding = p.u8();
      const at = p.begin;
      p.skip(2);
      p.take(f['message.rxcost']);
      p.take(f['message.interval']);
      takeAddress(p, f, 'Address', encoding, at);
      break;
    }
    case 6:
      p.skip(2);
      p.take(f['message.routerid'], ROUTER_ID);
      break;
    case 7: {
      const encoding = p.u8();
      p.skip(2);
      takeAddress(p, f, 'NH', encoding, p.begin);
      break;
    }
    case 8: takeUpdate(p, f, context); break;
    case 9: takePrefix(p, f, { encoding: p.u8(), length: p.u8(1), ahead: 2 }, context, false); break;
    case 10: {
      const [encoding, length] = [p.u8(), p.u8(1)];
      p.skip(2);
      p.take(f['message.seqno']);
      p.take(f['message.hopcount']);
      p.skip(1);
      p.take(f['message.routerid'], ROUTER_ID);
      takePrefix(p, f, { encoding, length, ahead: 0 }, context, false);
      break;
    }
    case 17:
      p.take(f['message.index']);
      p.takeRest(f['message.value']);
      return;
    default:
      p.takeRest(f['message.value']);
      return;
  }
  takeSubParts(p, f);
}

/** §4.6.9. */
function takeUpdate(p: Cursor, f: Fields, context: Context): void {
  const { at } = p;
  const [encoding, flags, length, omitted] = [p.u8(), p.u8(1), p.u8(2), p.u8(3)];
  p.set(f['message.flags'], flags, at + 1, 1);
  p.skip(4);
  p.take(f['message.interval']);
  p.take(f['message.seqno']);
  p.take(f['message.metric']);
  takePrefix(p, f, { encoding, length, omitted, ahead: 0 }, context, (flags & 0x80) !== 0);
}

interface Prefix {
  readonly encoding: number;
  readonly length: number;
  /** Of updates alone: how many of its first bytes are those of an earlier one. */
  readonly omitted?: number;
  /** Bytes of the message before it that are not read yet. */
  readonly ahead: number;
}

/** A prefix as short as it can be, whose first bytes may be those of an earlier one. `isDefault`: later ones may go without its bytes. */
function takePrefix(p: Cursor, f: Fields, prefix: Prefix, context: Context, isDefault: boolean): void {
  const { encoding, length, omitted = 0 } = prefix, whole = new Uint8Array(encoding === IPV4 ? 4 : 16);
  p.skip(prefix.ahead);
  // Nobody is to use such a message, and all go on with the next one.
  if (length > 8 * whole.length || omitted > whole.length) {
    showPrefix(p, f, prefix, 'corrupt', Math.min(p.remaining, Math.max(0, Math.ceil(length / 8) - omitted)));
    return;
  }
  if (encoding === LINK_LOCAL) whole.set([0xfe, 0x80]);
  whole.set((encoding === IPV4 ? context.prefix4 : context.prefix6).subarray(0, omitted));
  const size = Math.max(0, Math.ceil(length / 8) - omitted - (encoding === LINK_LOCAL ? 8 : 0));
  whole.set(p.peekBytes(size).subarray(0, whole.length), Math.min(whole.length - size, encoding === LINK_LOCAL ? 8 : omitted));
  if (isDefault && encoding === IPV4) context.prefix4 = whole;
  if (isDefault && encoding === IPV6) context.prefix6 = whole;
  showPrefix(p, f, prefix, encoding === IPV4 ? ipv4Text(new DataView(whole.buffer).getUint32(0)) : ipv6Text(whole), size);
}

/** `size`: bytes of the message that the prefix has. */
function showPrefix(p: Cursor, f: Fields, { encoding, length, omitted }: Prefix, shown: string, size: number): void {
  const outer = p.open(`Prefix: ${shown}/${length}`, size);
  p.set(f['message.ae'], encoding, p.begin, 1);
  p.set(f['message.plen'], length, p.begin, 1);
  if (omitted !== undefined) p.set(f['message.omitted'], omitted, p.begin, 1);
  p.take(f['message.prefix'], size);
  p.close(outer);
}

/** An address of a station on the link. `at`: where its encoding stands. */
function takeAddress(p: Cursor, f: Fields, title: string, encoding: number, at: number): void {
  const size = encoding === IPV4 ? 4 : encoding === IPV6 ? 16 : encoding === LINK_LOCAL ? 8 : 0;
  const bytes = p.peekBytes(size);
  let shown = 'any';
  if (encoding === IPV4) shown = bytes.join('.');
  else if (size > 0) shown = ipv6Text(encoding === IPV6 ? bytes : Uint8Array.of(0xfe, 0x80, 0, 0, 0, 0, 0, 0, ...bytes));
  const outer = p.open(`${title}: ${shown}`, size);
  p.set(f['message.ae'], encoding, at, 1);
  p.take(f['message.prefix'], size);
  p.close(outer);
}

/** §4.4. */
function takeSubParts(p: Cursor, f: Fields): void {
  while (p.more) {
    const type = p.u8();
    const length = type === PAD_1 ? -1 : p.u8(1);
    p.set(f.subtlv, type, p.at, 2 + length);
    p.label(`Sub-TLV ${SUB_PARTS[type] ?? 'unknown'} (${type})`);
    const outer = p.under();
    p.take(f['subtlv.type']);
    if (type !== PAD_1) {
      p.take(f['subtlv.length']);
      const part = p.within(length);
      if (part.more) part.take(f['subtlv.value'], length);
    }
    p.close(outer);
  }
}
