/** Payloads of the key exchange: version 1, RFC 2408 §3 and RFC 2409; version 2, RFC 7296 §3 and RFC 7383. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { ISAKMP_FIELDS } from './fields.ts';
import { PAYLOADS } from './names.ts';

const f = ISAKMP_FIELDS;
const HEADER = 4;
const ENCRYPTED = 46;
const FRAGMENT = 53;

/** Reads the payloads that follow each other, the first being of type `next`. */
export function readPayloads(p: Cursor, version: number, next: number): void {
  let type = next;
  while (type !== 0 && p.remaining >= HEADER) {
    const following = p.u8();
    const length = p.u16(2);
    if (length < HEADER) p.malformed(`a payload of ${length} bytes`);
    const name = PAYLOADS[type] ?? (type >= 128 ? 'Private Use' : 'Unassigned');
    const part = p.within(length);
    part.set(f.typepayload, type, part.at, length);
    part.label(`Payload: ${name} (${type})`);
    const heading = part.lastNode;
    const outer = part.under();
    part.take(f.nextpayload);
    if (version === 2 && type !== 2 && type !== 3) {
      part.show(f.criticalpayload);
      part.take(f.reserved7);
    } else {
      part.take(f.reserved, 1);
    }
    part.take(f.payloadlength);
    const words = version === 2 ? (READERS_2[type] ?? rest)(part) : (READERS_1[type] ?? rest)(part);
    if (words !== '') part.labelNode(heading, `Payload: ${name} (${type})${words}`);
    part.close(outer);
    // What is encrypted is the last payload; its first field says what is inside (RFC 7296 §3.14).
    type = version === 2 && (type === ENCRYPTED || type === FRAGMENT) ? 0 : following;
  }
}

type Reader = (p: Cursor) => string;

function rest(p: Cursor): string {
  p.takeRest(f.datapayload);
  return '';
}

/** Gives all that is left to one field. */
const whole = (field: Field<void>): Reader => p => {
  p.takeRest(field);
  return '';
};

const READERS_1: Readonly<Record<number, Reader>> = {
  1: p => {
    const domain = p.take(f['sa.doi']);
    if (domain === 1) {
      p.show(f['sa.situation']);
      const outer = p.under();
      p.show(f['sa.situation.identity_only']);
      p.show(f['sa.situation.secrecy']);
      p.take(f['sa.situation.integrity']);
      p.close(outer);
    }
    readPayloads(p, 1, 2);
    return '';
  },
  2: p => proposal(p, 1),
  3: p => {
    const number = p.take(f['trans.number']);
    p.take(f['trans.id']);
    p.take(f.reserved, 2);
    while (p.remaining >= 4) attribute(p);
    return ` # ${number}`;
  },
  4: whole(f['key_exchange.data']),
  5: p => {
    const type = p.take(f['id.type']);
    p.take(f['id.protoid']);
    p.take(f['id.port']);
    identity(p, type, 1);
    return '';
  },
  6: certificate,
  7: p => {
    p.take(f['certreq.type']);
    return rest(p);
  },
  8: whole(f.hash),
  9: whole(f.sig),
  10: whole(f.nonce),
  11: p => {
    p.take(f['notify.doi']);
    p.take(f['notify.protoid']);
    const size = p.take(f.spisize);
    p.take(f['notify.msgtype']);
    if (size > 0) p.take(f.spi, size);
    p.take(f['notify.data'], p.remaining);
    return '';
  },
  12: p => {
    p.take(f['delete.doi']);
    return deleted(p);
  },
  13: vendor,
  20: whole(f['ike.nat_hash']),
  130: whole(f['ike.nat_hash']),
};

const READERS_2: Readonly<Record<number, Reader>> = {
  2: p => proposal(p, 2),
  3: transform,
  33: p => {
    readPayloads(p, 2, 2);
    return '';
  },
  34: p => {
    p.take(f['key_exchange.dh_group']);
    p.take(f.reserved, 2);
    return whole(f['key_exchange.data'])(p);
  },
  35: identity2,
  36: identity2,
  37: certificate,
  38: p => {
    p.take(f['certreq.type']);
    return rest(p);
  },
  39: p => {
    p.take(f['auth.method']);
    p.take(f.reserved, 3);
    return whole(f['auth.data'])(p);
  },
  40: whole(f.nonce),
  41: p => {
    p.take(f.notifyProtocol2);
    const size = p.take(f.spisize);
    const type = p.take(f.notification2);
    if (size > 0) p.take(f.spi, size);
    p.take(f['notify.data'], p.remaining);
    const name = nameOf(f.notification2.options.values, type);
    return name === undefined ? '' : ` - ${name}`;
  },
  42: deleted,
  43: vendor,
  44: selectors,
  45: selectors,
  46: encrypted,
  53: p => {
    p.take(f['frag.packet_number']);
    p.take(f['frag.total']);
    return encrypted(p);
  },
};

function proposal(p: Cursor, version: number): string {
  const number = p.take(f['prop.number']);
  p.take(version === 1 ? f['prop.protoid'] : f.protocol2);
  const size = p.take(f.spisize);
  p.take(f['prop.transforms']);
  if (size > 0) p.take(f.spi, size);
  readPayloads(p, version, 3);
  return ` # ${number}`;
}

const VALUES: Readonly<Record<number, Field<number>>> = {
  1: f['ike.attr.encryption_algorithm'], 2: f['ike.attr.hash_algorithm'], 3: f['ike.attr.authentication_method'], 4: f['ike.attr.group_description'],
  11: f['ike.attr.life_type'], 12: f['ike.attr.life_duration'], 14: f['ike.attr.key_length'],
};

/** RFC 2408 §3.3. */
function attribute(p: Cursor): void {
  const outer = p.open(f['ike.attr']);
  const heading = p.tree.current;
  const short = p.show(f['ike.attr.format']);
  const type = p.take(f['ike.attr.type']);
  const length = short ? 2 : p.take(f['ike.attr.length']);
  const value = p.within(length);
  value.show(f['ike.attr.value'], length);
  const field = VALUES[type];
  let words = length === 0 ? '' : hexText(value.peekBytes(length));
  if (field !== undefined && (length === 2 || length === 4)) {
    const number = value.take(field, length);
    words = nameOf(field.options.values, number) ?? String(number);
  }
  p.labelNode(heading, `IKE Attribute (t=${type},l=${length}): ${nameOf(f['ike.attr.type'].options.values, type) ?? 'Unknown'}: ${words}`);
  p.close(outer);
}

/** RFC 7296 §3.3.2. */
function transform(p: Cursor): string {
  const type = p.take(f['tf.type']);
  p.take(f.reserved, 1);
  p.take([undefined, f['tf.id.encr'], f['tf.id.prf'], f['tf.id.integ'], f['tf.id.dh'], f['tf.id.esn']][type] ?? f['tf.id']);
  while (p.remaining >= 4) {
    const outer = p.open(f['ike2.attr']);
    const heading = p.tree.current;
    const short = p.show(f['ike2.attr.format']);
    const kind = p.take(f['ike2.attr.type']);
    const length = short ? 2 : p.take(f['ike2.attr.length']);
    const value = p.within(length);
    value.show(f['ike2.attr.value'], length);
    if (kind === 14 && length === 2) p.labelNode(heading, `Transform Attribute (t=14,l=2): Key Length: ${value.take(f['ike2.attr.key_length'])}`);
    p.close(outer);
  }
  return '';
}

function identity2(p: Cursor): string {
  const type = p.take(f.identity2);
  p.take(f.reserved, 3);
  identity(p, type, 2);
  return '';
}

/** RFC 2407 §4.6.2, RFC 7296 §3.5. */
function identity(p: Cursor, type: number, version: number): void {
  const outer = p.open(f['id.data'], p.remaining);
  switch (type) {
    case 1: if (p.remaining >= 4) p.take(f['id.data.ipv4_addr']); break;
    case 2: p.take(f['id.data.fqdn'], p.remaining); break;
    case 3: p.take(f['id.data.user_fqdn'], p.remaining); break;
    case 4:
      if (version === 2) break;
      p.take(f['id.data.ipv4_addr']);
      p.take(f['id.data.ipv4_subnet']);
      break;
    case 5: p.take(f['id.data.ipv6_addr']); break;
    case 6:
      if (version === 2) break;
      p.take(f['id.data.ipv6_addr']);
      p.take(f['id.data.ipv6_subnet']);
      break;
    case 7:
      if (version === 2) break;
      p.take(f['id.data.ipv4_range_start']);
      p.take(f['id.data.ipv4_range_end']);
      break;
    case 8:
      if (version === 2) break;
      p.take(f['id.data.ipv6_range_start']);
      p.take(f['id.data.ipv6_range_end']);
      break;
    case 11: p.take(f['id.data.key_id'], p.remaining);
  }
  p.close(outer);
}

function certificate(p: Cursor): string {
  p.take(f['cert.encoding']);
  return whole(f['cert.data'])(p);
}

function deleted(p: Cursor): string {
  p.take(f['delete.protoid']);
  const size = p.take(f.spisize);
  const count = p.take(f.spinum);
  for (let i = 0; i < count && size > 0; i++) p.take(f['delete.spi'], size);
  return '';
}

/** Vendors sign with the digest of a name, or with the name itself. */
function vendor(p: Cursor): string {
  if (!p.more) return '';
  const bytes = p.takeBytes(f.vid_bytes, p.remaining);
  const known = VENDORS[hexText(bytes)] ?? 'Unknown Vendor ID';
  p.set(f.vid_string, known, p.at - bytes.length, bytes.length);
  return ` : ${known}`;
}

/** MD5 digests that RFC 3947 and its drafts, RFC 3706 and draft-ietf-ipsec-isakmp-xauth publish. */
const VENDORS: Readonly<Record<string, string>> = {
  '4a131c81070358455c5728f20e95452f': 'RFC 3947 Negotiation of NAT-Traversal in the IKE',
  '439b59f8ba676c4c7737ae22eab8f582': 'draft-ietf-ipsec-nat-t-ike-07',
  '7d9419a65310ca6f2c179d9215529d56': 'draft-ietf-ipsec-nat-t-ike-03',
  '90cb80913ebb696e086381b5ec427b1f': 'draft-ietf-ipsec-nat-t-ike-02\\n',
  'cd60464335df21f87cfdb2fc68b6a448': 'draft-ietf-ipsec-nat-t-ike-02',
  '4485152d18b6bbcd0be8a8469579ddcc': 'draft-ietf-ipsec-nat-t-ike-00',
  'afcad71368a1f1c96b8696fc77570100': 'RFC 3706 DPD (Dead Peer Detection)',
  '09002689dfd6b712': 'XAUTH',
  '12f5f28c457168a9702d9fe274cc0100': 'CISCO-UNITY 1.0',
};

/** RFC 7296 §3.13. */
function selectors(p: Cursor): string {
  const count = p.take(f['ts.number_of_ts']);
  p.take(f.reserved, 3);
  for (let i = 0; i < count; i++) {
    const type = p.take(f['ts.type']);
    p.take(f['ts.protoid']);
    const length = p.take(f['ts.selector_length']);
    const value = p.within(length - 4);
    value.take(f['ts.start_port']);
    value.take(f['ts.end_port']);
    if (type === 7) {
      value.take(f['ts.start_addr_ipv4']);
      value.take(f['ts.end_addr_ipv4']);
    } else if (type === 8) {
      value.take(f['ts.start_addr_ipv6']);
      value.take(f['ts.end_addr_ipv6']);
    }
  }
  return '';
}

/** The size of what stands before and behind the ciphertext depends on algorithms that were agreed under encryption's first message. */
function encrypted(p: Cursor): string {
  const size = Math.min(4, p.remaining);
  p.take(f['enc.iv'], size);
  p.label(`Initialization Vector: ${size} bytes`);
  p.take(f['enc.data'], p.remaining);
  return '';
}
