/** Simple Traversal of UDP through NATs, RFC 3489: STUN before it had a cookie. */
import { type Cursor, bits, flag, ipv4, ipv6, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { showTransaction, transactionFields } from './stun/transactions.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x0001: 'Binding Request', 0x0101: 'Binding Response', 0x0111: 'Binding Error Response', 0x0002: 'Shared Secret Request',
  0x0102: 'Shared Secret Response', 0x0112: 'Shared Secret Error Response', 0x0003: 'Allocate Request', 0x0103: 'Allocate Response',
  0x0113: 'Allocate Error Response', 0x0004: 'Send Request', 0x0104: 'Send Response', 0x0114: 'Send Error Response', 0x0115: 'Data Indication',
  0x0006: 'Set Active Destination Request', 0x0106: 'Set Active Destination Response', 0x0116: 'Set Active Destination Error Response',
};

const MAPPED_ADDRESS = 0x01, CHANGE_REQUEST = 0x03, MESSAGE_ERROR = 0x09,
  UNKNOWN_ATTRIBUTES = 0x0a, LIFETIME = 0x0d, MAGIC_COOKIE = 0x0f, BANDWIDTH = 0x10, DATA = 0x13,
  XOR_MAPPED_ADDRESS = 0x8020, SERVER = 0x8022, CONNECTION_REQUEST_BINDING = 0xc001;

const ATTRIBUTES: Readonly<Record<number, string>> = {
  0x01: 'MAPPED-ADDRESS', 0x02: 'RESPONSE-ADDRESS', 0x03: 'CHANGE-REQUEST', 0x04: 'SOURCE-ADDRESS', 0x05: 'CHANGED-ADDRESS', 0x06: 'USERNAME',
  0x07: 'PASSWORD', 0x08: 'MESSAGE-INTEGRITY', 0x09: 'ERROR-CODE', 0x0a: 'UNKNOWN-ATTRIBUTES', 0x0b: 'REFLECTED-FROM', 0x0d: 'LIFETIME',
  0x0e: 'ALTERNATE_SERVER', 0x0f: 'MAGIC_COOKIE', 0x10: 'BANDWIDTH', 0x11: 'DESTINATION_ADDRESS', 0x12: 'REMOTE_ADDRESS', 0x13: 'DATA', 0x14: 'NONCE',
  0x15: 'REALM', 0x17: 'REQUESTED_ADDRESS_TYPE', 0x8020: 'XOR_MAPPED_ADDRESS', 0x8021: 'XOR_ONLY', 0x8022: 'SERVER',
  0xc001: 'CONNECTION_REQUEST_BINDING',
  0x16: 'REQUESTED_ADDRESS_TYPE', 0x21: 'XOR_ONLY', 0xc002: 'BINDING-CHANGE',
};

/** Attributes that are an address. */
const ADDRESSES: ReadonlySet<number> = new Set([MAPPED_ADDRESS, 0x02, 0x04, 0x05, 0x0b, 0x0e, 0x11, 0x12, XOR_MAPPED_ADDRESS]);

const TRANSACTION_FIELDS = transactionFields('classicstun', '_');

export const classicstun = protocol({
  name: 'classicstun',
  title: 'Simple Traversal of UDP Through NAT',
  short: 'CLASSIC-STUN',
  fields: {
    type: u16('Message Type', { hex: true, values: TYPES }),
    length: u16('Message Length', { hex: true }),
    id: octets('Message Transaction ID', { size: 16 }),
    att: none('Attributes'),
    'att.type': u16('Attribute Type', { hex: true, values: ATTRIBUTES }),
    'att.length': u16('Attribute Length'),
    'att.value': octets('Value'),
    'att.family': u16('Protocol Family', { hex: true, values: { 1: 'IPv4', 2: 'IPv6' } }),
    'att.port': u16('Port'),
    'att.ipv4': ipv4('IP'),
    'att.ipv6': ipv6('IP'),
    'att.port-xord': u16('Port (XOR-d)'),
    'att.ipv4-xord': ipv4('IP (XOR-d)'),
    'att.ipv6-xord': ipv6('IP (XOR-d)'),
    'att.magic.cookie': u32('Magic Cookie', { hex: true }),
    'att.connection_request_binding': text('Connection Request Binding'),
    'att.change.ip': flag('Change IP', 0x0004, { size: 2 }),
    'att.change.port': flag('Change Port', 0x0002, { size: 2 }),
    'att.unknown': u16('Unknown Attribute', { hex: true }),
    'att.error.class': bits('Error Class', 0x07),
    'att.error': u8('Error Code'),
    'att.error.reason': text('Error Reason Phase'),
    'att.server': text('Server version'),
    'att.lifetime': u32('Lifetime'),
    'att.bandwidth': u32('Bandwidth'),
    'att.data': octets('Data'),
    ...TRANSACTION_FIELDS,
  },
  dissect(p, f) {
    const message = p.at, type = p.u16();
    if (p.available >= 20) showTransaction(p, TRANSACTION_FIELDS, type);
    p.take(f.type);
    p.info(`Message: ${TYPES[type] ?? `Unknown (0x${type.toString(16).padStart(4, '0')})`}`);
    const length = p.take(f.length);
    p.take(f.id);
    p.limit(20 + length);
    if (length === 0) return;
    const outer = p.open(f.att);
    while (p.more) attribute(p, f, message);
    p.close(outer);
  },
});

type Fields = typeof classicstun.fields;

function attribute(p: Cursor, f: Fields, message: number): void {
  const type = p.u16();
  const outer = p.open(`Attribute: ${ATTRIBUTES[type] ?? 'Unknown'}`);
  p.take(f['att.type']);
  const value = p.within(p.take(f['att.length']));
  if (ADDRESSES.has(type)) address(value, f, type, message);
  else if (type === CHANGE_REQUEST) {
    value.skip(2);
    value.show(f['att.change.ip']);
    value.take(f['att.change.port']);
  } else if (type === MESSAGE_ERROR) {
    value.skip(2);
    value.take(f['att.error.class']);
    value.take(f['att.error']);
    value.takeRest(f['att.error.reason']);
  } else if (type === UNKNOWN_ATTRIBUTES) {
    while (value.remaining >= 2) value.take(f['att.unknown']);
  } else if (type === SERVER && value.more) value.take(f['att.server'], value.remaining);
  else if (type === MAGIC_COOKIE) value.take(f['att.magic.cookie']);
  else if (type === CONNECTION_REQUEST_BINDING) value.takeRest(f['att.connection_request_binding']);
  else if (type === LIFETIME) value.take(f['att.lifetime']);
  else if (type === BANDWIDTH) value.take(f['att.bandwidth']);
  else if (type === DATA && value.more) value.take(f['att.data'], value.remaining);
  value.takeRest(f['att.value']);
  p.close(outer);
}

/** RFC 3489 §11.2.1; the combined kind is of later drafts and takes the first bytes of the transaction id for the cookie. */
function address(p: Cursor, f: Fields, type: number, message: number): void {
  const family = p.take(f['att.family']);
  if (type !== XOR_MAPPED_ADDRESS) {
    p.take(f['att.port']);
    if (family === 1) p.take(f['att.ipv4']);
    else if (family === 2) p.take(f['att.ipv6']);
    return;
  }
  const { bytes } = p, id = message + 4, portAt = p.at;
  const port = p.take(f['att.port-xord']) ^ ((bytes[id] << 8) | bytes[id + 1]);
  p.generate(f['att.port'], port, portAt, 2);
  if (family === 2) p.take(f['att.ipv6-xord']);
  if (family !== 1) return;
  const key = ((bytes[id] << 24) | (bytes[id + 1] << 16) | (bytes[id + 2] << 8) | bytes[id + 3]) >>> 0, at = p.at;
  p.generate(f['att.ipv4'], (p.take(f['att.ipv4-xord']) ^ key) >>> 0, at, 4);
}
