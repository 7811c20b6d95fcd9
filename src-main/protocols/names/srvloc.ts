/** Service Location Protocol, RFC 2608 (version 2) and RFC 2165 (version 1): which printers, file servers, and directories there are. */
import { type Cursor, type Field, MORE, NOT_MINE, absoluteTime, expert, flag, octets, protocol, text, u16, u24, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { takeNamedBits } from '../bit-names.ts';
import { ntpNanoseconds, ntpSeconds } from '../moments.ts';
import { ERRORS_1, ERRORS_2, FUNCTIONS } from './srvloc/codes.ts';
import { LISTS } from './srvloc/lists.ts';

/** RFC 2608 §8, RFC 2165 §4: up to the language tag, and all of it. */
const HEADER_2 = 14, HEADER_1 = 12;
const FITS = ['Message will not fit in datagram', 'Message will fit in a datagram'] as const;
const FRESH = ['New Service Registration', 'Not a new Service Registration'] as const;
const block = (name: string): readonly [string, string] =>
  [`${name} Authentication Block is present`, `${name} Authentication Block is absent`];
/** IANA's MIBenum, as version 1 names character sets. */
const ENCODINGS = {
  3: 'US-ASCII', 27: 'ISO 10646 UTF-1', 28: 'ISO 646 basic:1983', 30: 'ISO 646 IRV:1983', 4: 'ISO 8859-1', 1000: 'Unicode', 1012: 'UTF-7',
  106: 'UTF-8',
};
const UNICODE = 1000;
/** RFC 2165 §4: which parts bring an authentication block. */
const URL_BLOCKS = 0x20, ATTRIBUTE_BLOCKS = 0x10;
const REQUEST = 1, REPLY = 2, REGISTRATION = 3, DEREGISTRATION = 4, ACKNOWLEDGE = 5, ATTRIBUTES = 6, ATTRIBUTES_REPLY = 7;
const DIRECTORY = 8, TYPES = 9, TYPES_REPLY = 10, AGENT = 11;
/** RFC 2608 §10.1: a length that stands for all naming authorities. */
const ALL_AUTHORITIES = 0xffff;

export const srvloc = protocol({
  name: 'srvloc',
  title: 'Service Location Protocol',
  on: { 'udp.port': [427], 'tcp.port': [427] },
  sized: true,
  frame: (bytes, at, end) => {
    if (end - at < 5) return MORE;
    const length = bytes[at] === 2 ? (bytes[at + 2] << 16) | (bytes[at + 3] << 8) | bytes[at + 4] : (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] < 1 || bytes[at] > 2 || length < (bytes[at] === 2 ? HEADER_2 : HEADER_1) ? NOT_MINE : length;
  },
  fields: {
    version: u8('Version'),
    function: u8('Function', { values: FUNCTIONS }),
    'function.unknown': expert('Unknown Function Type', 'warning', 'Protocol'),
    pktlen: u24('Packet Length'),
    flags_v1: u8('Flags', { hex: true }),
    'flags_v1.overflow': flag('Overflow', 0x80, { as: FITS }),
    'flags_v1.monolingual': flag('Monolingual', 0x40, {
      as: ['Only responses in specified language will be accepted', 'Responses in any language will be accepted'],
    }),
    'flags_v1.url_auth': flag('URL Authentication', 0x20, { as: block('URL') }),
    'flags_v1.attribute_auth': flag('Attribute Authentication', 0x10, { as: block('Attribute') }),
    'flags_v1.fresh': flag('Fresh Registration', 0x08, { as: FRESH }),
    dialect: u8('Dialect'),
    language: text('Language'),
    encoding: u16('Encoding', { values: ENCODINGS }),
    transaction_id: u16('Transaction ID'),
    flags_v2: u16('Flags', { hex: true }),
    'flags_v2.overflow': flag('Overflow', 0x8000, { as: FITS }),
    'flags_v2.fresh': flag('Fresh Registration', 0x4000, { as: FRESH }),
    'flags_v2.reqmulti': flag('Multicast requested', 0x2000, { as: ['Multicast (or broadcast) request', 'Not multicast or broadcast'] }),
    nextextoff: u24('Next Extension Offset'),
    xid: u24('XID'),
    langtaglen: u16('Lang Tag Len'),
    langtag: text('Lang Tag'),
    err: u16('Error Code', { values: ERRORS_1 }),
    errv2: u16('Error Code', { values: ERRORS_2 }),
    'err.expert': expert('Error', 'error', 'Response'),
    'errv2.expert': expert('Error', 'error', 'Response'),
    'url.reserved': u8('Reserved', { hex: true }),
    'url.lifetime': u16('URL lifetime'),
    'url.urllen': u16('URL Length'),
    'url.url': text('URL'),
    'url.numauths': u8('Num Auths'),
    authblkv2_bsd: u16('BSD', { hex: true }),
    authblkv2_len: u16('Length'),
    'authblkv2.timestamp': absoluteTime('Timestamp'),
    'authblkv2.slpspilen': u16('SLP SPI Length'),
    'authblkv2.slpspi': text('SLP SPI'),
    'authblkv2.authenticator': octets('Authenticator', { own: true }),
    timestamp: absoluteTime('Timestamp'),
    block_structure_descriptor: u16('Block Structure Descriptor'),
    authenticator_length: u16('Authenticator length'),
    authentication_block: text('Authentication block'),
    'srvreq.urlcount': u16('Number of URLs'),
    'srvreq.attrauthcount': u8('Attr Auths'),
    'daadvert.timestamp': absoluteTime('DAADVERT Timestamp'),
    'daadvert.authcount': u8('Auths'),
    'saadvert.authcount': u8('Auths'),
    service_type_count: u16('Service Type Count'),
    item: text('Item'),
    ...LISTS,
  },
  dissect(p, f) {
    const version = p.take(f.version);
    if (version > 1) takeSecond(p, f);
    else takeFirst(p, f);
  },
});

type Fields = (typeof srvloc)['fields'];

/** The header and the message of version 2. */
function takeSecond(p: Cursor, f: Fields): void {
  const type = p.take(f.function), length = p.take(f.pktlen);
  takeNamedFlags(p, f.flags_v2, [f['flags_v2.overflow'], f['flags_v2.fresh'], f['flags_v2.reqmulti']]);
  p.take(f.nextextoff);
  const xid = p.take(f.xid, 2);
  p.info(() => `${FUNCTIONS[type] ?? `Unknown Function (${type})`}, V2 XID - ${xid}`);
  const language = p.take(f.langtaglen);
  p.take(f.langtag, language);
  p.limit(Math.max(length, HEADER_2 + language));
  const list = (size: keyof Fields, content: keyof Fields): number => takeList(p, f[size] as Field<number>, f[content] as Field<string>, false);
  switch (type) {
    case REQUEST:
      list('srvreq.prlistlen', 'srvreq.prlist');
      list('srvreq.srvtypelen', 'srvreq.srvtypelist');
      list('srvreq.scopelistlen', 'srvreq.scopelist');
      list('srvreq.predicatelen', 'srvreq.predicate');
      list('srvreq.slpspilen', 'srvreq.slpspi');
      break;
    case REPLY:
      if (takeError(p, f.errv2, f['errv2.expert'])) break;
      for (let count = p.take(f['srvreq.urlcount']); count > 0 && p.more; count--) takeUrl(p, f);
      break;
    case REGISTRATION:
      takeUrl(p, f);
      list('srvreq.srvtypelen', 'srvreq.srvtype');
      list('srvreq.scopelistlen', 'srvreq.scopelist');
      list('srvreq.attrlistlen', 'srvreq.attrlist');
      takeBlocks(p, f, p.take(f['srvreq.attrauthcount']));
      break;
    case DEREGISTRATION:
      list('srvdereq.scopelistlen', 'srvdereq.scopelist');
      takeUrl(p, f);
      list('srvdereq.taglistlen', 'srvdereq.taglist');
      break;
    case ACKNOWLEDGE:
      takeError(p, f.errv2, f['errv2.expert']);
      break;
    case ATTRIBUTES:
      list('attrreq.prlistlen', 'attrreq.prlist');
      list('attrreq.urllen', 'attrreq.url');
      list('attrreq.scopelistlen', 'attrreq.scopelist');
      list('attrreq.taglistlen', 'attrreq.taglist');
      list('attrreq.slpspilen', 'attrreq.slpspi');
      break;
    case ATTRIBUTES_REPLY:
      if (takeError(p, f.errv2, f['errv2.expert'])) break;
      showItems(p, f, takeList(p, f['attrrply.attrlistlen'], f['attrrply.attrlist'], false));
      takeBlocks(p, f, p.take(f['srvreq.attrauthcount']));
      break;
    case DIRECTORY:
      if (takeError(p, f.errv2, f['errv2.expert'])) break;
      takeSeconds(p, f['daadvert.timestamp']);
      list('daadvert.urllen', 'daadvert.url');
      list('daadvert.scopelistlen', 'daadvert.scopelist');
      list('daadvert.attrlistlen', 'daadvert.attrlist');
      list('daadvert.slpspilen', 'daadvert.slpspi');
      takeBlocks(p, f, p.take(f['daadvert.authcount']));
      break;
    case TYPES:
      list('srvtypereq.prlistlen', 'srvtypereq.prlist');
      takeAuthorities(p, f, false);
      list('srvtypereq.scopelistlen', 'srvtypereq.scopelist');
      break;
    case TYPES_REPLY:
      if (takeError(p, f.errv2, f['errv2.expert'])) break;
      list('srvtypereq.srvtypelistlen', 'srvtyperply.srvtypelist');
      break;
    case AGENT:
      list('saadvert.urllen', 'saadvert.url');
      list('saadvert.scopelistlen', 'saadvert.scopelist');
      list('saadvert.attrlistlen', 'saadvert.attrlist');
      takeBlocks(p, f, p.take(f['saadvert.authcount']));
      break;
    default:
      p.expert(f['function.unknown'], `Unknown Function Type: ${type}`);
  }
}

/** RFC 2165 §4: the header and the message of version 1. */
function takeFirst(p: Cursor, f: Fields): void {
  const type = p.take(f.function), length = p.take(f.pktlen, 2);
  const flags = takeNamedFlags(p, f.flags_v1, [
    f['flags_v1.overflow'], f['flags_v1.monolingual'], f['flags_v1.url_auth'], f['flags_v1.attribute_auth'], f['flags_v1.fresh'],
  ]);
  p.take(f.dialect);
  p.take(f.language, 2);
  const isWide = p.take(f.encoding) === UNICODE, xid = p.take(f.transaction_id);
  p.info(() => `${FUNCTIONS[type] ?? `Unknown Function (${type})`}, V1 Transaction ID - ${xid}`);
  p.limit(Math.max(length, HEADER_1));
  const list = (size: keyof Fields, content: keyof Fields): number =>
    takeList(p, f[size] as Field<number>, f[content] as Field<string>, isWide, true);
  const url = (): void => {
    p.take(f['url.lifetime']);
    list('url.urllen', 'url.url');
    if ((flags & URL_BLOCKS) !== 0) takeBlock(p, f);
  };
  switch (type) {
    case REQUEST:
      list('srvreq.prlistlen', 'srvreq.prlist');
      list('srvreq.predicatelen', 'srvreq.predicate');
      break;
    case REPLY:
      if (takeError(p, f.err, f['err.expert'])) break;
      for (let count = p.take(f['srvreq.urlcount']); count > 0 && p.more; count--) url();
      break;
    case REGISTRATION:
      url();
      list('srvreq.attrlistlen', 'srvreq.attrlist');
      if ((flags & ATTRIBUTE_BLOCKS) !== 0) takeBlock(p, f);
      break;
    case DEREGISTRATION:
      list('url.urllen', 'url.url');
      if ((flags & URL_BLOCKS) !== 0) takeBlock(p, f);
      list('srvdereq.taglistlen', 'srvdereq.taglist');
      break;
    case ACKNOWLEDGE:
      takeError(p, f.err, f['err.expert']);
      break;
    case ATTRIBUTES:
      list('attrreq.prlistlen', 'attrreq.prlist');
      list('attrreq.urllen', 'attrreq.url');
      list('attrreq.scopelistlen', 'attrreq.scopelist');
      list('attrreq.attrlistlen', 'attrreq.attrlist');
      break;
    case ATTRIBUTES_REPLY:
      if (takeError(p, f.err, f['err.expert'])) break;
      list('attrrply.attrlistlen', 'attrrply.attrlist');
      if ((flags & ATTRIBUTE_BLOCKS) !== 0) takeBlock(p, f);
      break;
    case DIRECTORY:
      if (takeError(p, f.err, f['err.expert'])) break;
      list('daadvert.urllen', 'daadvert.url');
      list('daadvert.scopelistlen', 'daadvert.scopelist');
      break;
    case TYPES:
      list('srvtypereq.prlistlen', 'srvtypereq.prlist');
      takeAuthorities(p, f, isWide);
      list('srvtypereq.scopelistlen', 'srvtypereq.scopelist');
      break;
    case TYPES_REPLY:
      if (takeError(p, f.err, f['err.expert'])) break;
      for (let count = p.take(f.service_type_count); count > 0 && p.more; count--) list('srvtypereq.srvtypelen', 'srvtyperply.srvtype');
      break;
    default:
      p.expert(f['function.unknown'], `Unknown Function Type: ${type}`);
  }
}

/** Flags with the names of those that are set behind them. */
const takeNamedFlags = (p: Cursor, parent: Field<number>, flags: readonly Field[]): number => takeNamedBits(p, parent, flags);

/** A text behind its length, which it gives. Version 1 shows an empty one too. */
function takeList(p: Cursor, size: Field<number>, content: Field<string>, isWide: boolean, always = false): number {
  const length = p.take(size);
  if (length > 0 || always) takeText(p, content, length, isWide);
  return length;
}

function takeText(p: Cursor, content: Field<string>, length: number, isWide: boolean): void {
  if (!isWide) p.take(content, length);
  else p.takeAs(content, decodeText(p.peekBytes(length), 0, length, 'utf16be'), length);
}

/** Whether there is nothing behind it but zeros, because of an error. */
function takeError(p: Cursor, field: Field<number>, mark: Field<void>): boolean {
  const code = p.take(field);
  if (code === 0) return false;
  const names = field.options.values as Readonly<Record<number, string>>;
  p.expertUnder(mark, `Error: ${names[code] ?? `Unknown code (${code})`}`);
  return p.remaining < 2;
}

/** RFC 2608 §4.3 */
function takeUrl(p: Cursor, f: Fields): void {
  p.take(f['url.reserved']);
  p.take(f['url.lifetime']);
  takeList(p, f['url.urllen'], f['url.url'], false, true);
  takeBlocks(p, f, p.take(f['url.numauths']));
}

/** RFC 2608 §9.2 */
function takeBlocks(p: Cursor, f: Fields, count: number): void {
  for (let i = 0; i < count && p.more; i++) {
    const begin = p.at;
    p.take(f.authblkv2_bsd);
    const length = p.take(f.authblkv2_len);
    takeSeconds(p, f['authblkv2.timestamp']);
    p.take(f['authblkv2.slpspi'], p.take(f['authblkv2.slpspilen']));
    const left = length - (p.at - begin);
    if (left < 0) p.malformed(`an authentication block of ${length} bytes`);
    if (left > 0) p.take(f['authblkv2.authenticator'], left);
  }
}

/** RFC 2165 §4.3 */
function takeBlock(p: Cursor, f: Fields): void {
  p.takeAs(f.timestamp, { seconds: ntpSeconds(p.u32()), nanoseconds: ntpNanoseconds(p.u32(4)) }, 8);
  p.take(f.block_structure_descriptor);
  p.take(f.authentication_block, p.take(f.authenticator_length));
}

function takeSeconds(p: Cursor, field: Field<{ readonly seconds: number; readonly nanoseconds: number }>): void {
  p.takeAs(field, { seconds: p.u32(), nanoseconds: 0 }, 4);
}

function takeAuthorities(p: Cursor, f: Fields, isWide: boolean): void {
  const length = p.take(f['srvtypereq.nameauthlistlen']);
  if (length === ALL_AUTHORITIES) p.label(`Naming Authority List Length (All Naming Authorities): ${length}`);
  else takeText(p, f['srvtypereq.nameauthlist'], length, isWide);
}

/** RFC 2608 §5: attributes, with commas between them and within them. */
function showItems(p: Cursor, f: Fields, length: number): void {
  if (length === 0) return;
  const outer = p.under();
  let depth = 0, begin = p.at - length, number = 0;
  for (let at = begin; at <= p.at; at++) {
    const byte = at < p.at ? p.bytes[at] : COMMA;
    if (byte === OPENING) depth++;
    else if (byte === CLOSING) depth = Math.max(0, depth - 1);
    else if (byte === COMMA && (depth === 0 || at === p.at)) {
      const shown = decodeText(p.bytes, begin, at, 'utf8');
      p.set(f.item, shown, begin, at - begin);
      p.label(`Item ${++number}: ${shown}`);
      begin = at + 1;
    }
  }
  p.close(outer);
}

const COMMA = 0x2c, OPENING = 0x28, CLOSING = 0x29;
