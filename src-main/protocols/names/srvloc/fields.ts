/** Fields of the Service Location Protocol, RFC 2608 §8 (version 2) and RFC 2165 §4 (version 1). */
import { absoluteTime, expert, flag, octets, text, u16, u24, u8 } from '../../../dissect/index.ts';
import { ERRORS_1, ERRORS_2, FUNCTIONS } from './codes.ts';
import { LISTS } from './lists.ts';

const FITS = ['Message will not fit in datagram', 'Message will fit in a datagram'] as const;
const FRESH = ['New Service Registration', 'Not a new Service Registration'] as const;
const block = (name: string): readonly [string, string] =>
  [`${name} Authentication Block is present`, `${name} Authentication Block is absent`];
/** IANA's MIBenum, as version 1 names character sets. */
const ENCODINGS = {
  3: 'US-ASCII', 27: 'ISO 10646 UTF-1', 28: 'ISO 646 basic:1983', 30: 'ISO 646 IRV:1983', 4: 'ISO 8859-1', 1000: 'Unicode', 1012: 'UTF-7',
  106: 'UTF-8',
};

export const FIELDS = {
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
} as const;
