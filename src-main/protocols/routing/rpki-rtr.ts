/**
 * The RPKI to Router Protocol, RFC 6810 (version 0) and RFC 8210 (version 1): a cache tells routers which autonomous systems may
 * announce which prefixes.
 */
import { type Cursor, MORE, NOT_MINE, expert, flag, ipv4, ipv6, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { readRawKey } from '../security/x509/certificate.ts';

const HEADER = 8;
/** A router key of 4096 bits takes a kilobyte, an error's text less. */
const LONGEST = 64 * 1024;
/** draft-ietf-sidrops-8210bis. */
const NEWEST_VERSION = 2;

const TYPES: Readonly<Record<number, string>> = {
  0: 'Serial Notify', 1: 'Serial Query', 2: 'Reset Query', 3: 'Cache Response', 4: 'IPv4 Prefix', 6: 'IPv6 Prefix', 7: 'End of Data',
  8: 'Cache Reset', 9: 'Router Key', 10: 'Error Report',
};
const SERIAL_NOTIFY = 0, SERIAL_QUERY = 1, RESET_QUERY = 2, CACHE_RESPONSE = 3, IPV4_PREFIX = 4, IPV6_PREFIX = 6, END_OF_DATA = 7, CACHE_RESET = 8;
const ROUTER_KEY = 9, ERROR_REPORT = 10;

const ERRORS = {
  0: 'Corrupt Data', 1: 'Internal Error', 2: 'No Data Available', 3: 'Invalid Request', 4: 'Unsupported Protocol Version', 5: 'Unsupported PDU Type',
  6: 'Withdrawal of Unknown Record', 7: 'Duplicate Announcement Received', 8: 'Unexpected Protocol Version',
};
const KEY_IDENTIFIER = 20;

export const rpkiRtr = protocol({
  name: 'rpkirtr',
  title: 'RPKI-Router Protocol',
  short: 'RPKI-RTR',
  on: { 'tcp.port': [323], 'tls.port': [324] },
  sized: true,
  fields: {
    version: u8('Version', { id: 'rpki-rtr.version' }),
    type: u8('PDU Type', { id: 'rpki-rtr.pdu_type', values: TYPES }),
    reserved: octets('Reserved', { id: 'rpki-rtr.reserved' }),
    session: u16('Session ID', { id: 'rpki-rtr.session_id' }),
    length: u32('Length', { id: 'rpki-rtr.length' }),
    serial: u32('Serial Number', { id: 'rpki-rtr.serial_number' }),
    flags: u8('Flags', { id: 'rpki-rtr.flags', hex: true }),
    announces: flag('Flag AW', 0x01, { id: 'rpki-rtr.flags.aw', as: ['Announcement', 'Withdrawal'] }),
    adds: flag('Flag Router Key', 0x01, { id: 'rpki-rtr.flags.rk', as: ['New Router Key', 'Delete Router Key'] }),
    prefixLength: u8('Prefix Length', { id: 'rpki-rtr.prefix_length' }),
    longest: u8('Max length', { id: 'rpki-rtr.max_length' }),
    ipv4: ipv4('IPv4 Prefix', { id: 'rpki-rtr.ipv4_prefix' }),
    ipv6: ipv6('IPv6 Prefix', { id: 'rpki-rtr.ipv6_prefix' }),
    system: u32('AS Number', { id: 'rpki-rtr.as_number' }),
    refresh: u32('Refresh Interval', { id: 'rpki-rtr.refresh_interval' }),
    retry: u32('Retry Interval', { id: 'rpki-rtr.retry_interval' }),
    expire: u32('Expire Interval', { id: 'rpki-rtr.expire_interval' }),
    keyIdentifier: octets('Subject Key Identifier', { id: 'rpki-rtr.subject_key_identifier' }),
    key: none('Subject Public Key Info', { id: 'rpki-rtr.subject_public_key_info' }),
    error: u16('Error Code', { id: 'rpki-rtr.error_code', values: ERRORS }),
    pduLength: u32('Length of Encapsulated PDU', { id: 'rpki-rtr.length_pdu' }),
    pdu: octets('Erroneous PDU', { id: 'rpki-rtr.error_pdu' }),
    textLength: u32('Length of text', { id: 'rpki-rtr.length_text' }),
    text: text('Erroneous Text', { id: 'rpki-rtr.error_text' }),
    data: octets('Data', { id: 'rpki-rtr.data', own: true }),
    bad_length: expert('Invalid length field', 'error', 'Malformed'),
    'router_key.wrong_version': expert('Wrong version for Router Key type', 'warning', 'Malformed'),
  },
  dissect(p, f) {
    const version = p.take(f.version), type = p.take(f.type), name = TYPES[type];
    p.info(name ?? `Unknown (${type})`);
    p.title(` (${name ?? `Unknown ${type}`})`);
    takePdu(p, f, version, type);
    p.takeRest(f.data);
  },
  frame(bytes, at, end) {
    if (bytes[at] > NEWEST_VERSION) return NOT_MINE;
    if (end - at < HEADER) return MORE;
    const length = bytes[at + 4] * 0x100_0000 + ((bytes[at + 5] << 16) | (bytes[at + 6] << 8) | bytes[at + 7]);
    return length < HEADER || length > LONGEST ? NOT_MINE : length;
  },
});

type Fields = (typeof rpkiRtr)['fields'];

/** RFC 8210 §5: two bytes that each type has for itself, the length, and what the type says. */
function takePdu(p: Cursor, f: Fields, version: number, type: number): void {
  switch (type) {
    case SERIAL_NOTIFY:
    case SERIAL_QUERY:
    case CACHE_RESPONSE:
    case END_OF_DATA:
      p.take(f.session);
      takeLength(p, f);
      if (type !== CACHE_RESPONSE) p.take(f.serial);
      if (type === END_OF_DATA && version > 0) {
        p.take(f.refresh);
        p.take(f.retry);
        p.take(f.expire);
      }
      break;
    case RESET_QUERY:
    case CACHE_RESET:
      p.take(f.reserved, 2);
      takeLength(p, f);
      break;
    case IPV4_PREFIX:
    case IPV6_PREFIX:
      p.take(f.reserved, 2);
      takeLength(p, f);
      p.bits(f.flags, [f.announces]);
      p.take(f.prefixLength);
      p.take(f.longest);
      p.take(f.reserved, 1);
      if (type === IPV4_PREFIX) p.take(f.ipv4);
      else p.take(f.ipv6);
      p.take(f.system);
      break;
    case ROUTER_KEY:
      takeRouterKey(p, f, version);
      break;
    case ERROR_REPORT:
      p.take(f.error);
      takeLength(p, f);
      p.take(f.pdu, p.take(f.pduLength));
      p.take(f.text, p.take(f.textLength));
      break;
    default:
      p.take(f.reserved, 2);
      takeLength(p, f);
  }
}

function takeLength(p: Cursor, f: Fields): void {
  const length = p.take(f.length);
  if (length < HEADER) p.expertUnder(f.bad_length);
}

/** RFC 8210 §5.10: a key that BGPsec is signed with. */
function takeRouterKey(p: Cursor, f: Fields, version: number): void {
  if (version === 0) p.expertUnder(f['router_key.wrong_version']);
  p.bits(f.flags, [f.adds]);
  p.take(f.reserved, 1);
  takeLength(p, f);
  p.take(f.keyIdentifier, KEY_IDENTIFIER);
  p.take(f.system);
  if (!p.more) return;
  const outer = p.open(f.key, p.remaining);
  readRawKey(p);
  p.close(outer);
}
