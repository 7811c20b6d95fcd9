/** Payloads of the key exchange: version 1, RFC 2408 §3 and RFC 2409; version 2, RFC 7296 §3 and RFC 7383. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { readCertificate } from '../x509/certificate.ts';
import { readNameSequence } from '../x509/names.ts';
import { CONFIGURATION_ATTRIBUTES, IKE_ATTRIBUTES, IPSEC_ATTRIBUTES, TRANSFORM_ATTRIBUTES, takeAttributes } from './attributes.ts';
import { ISAKMP_FIELDS } from './fields.ts';
import { takeKeyDownload, takeKeyEncryptionKey, takeSequence, takeTrafficEncryptionKey } from './groups.ts';
import { PAYLOADS } from './names.ts';
import { takeNotification1, takeNotification2 } from './notifications.ts';
import { takeVendor } from './vendors.ts';

const f = ISAKMP_FIELDS;
const HEADER = 4;
const ENCRYPTED = 46;
const FRAGMENT = 53;
const CERTIFICATE_BY_URL = 12;
/** Encodings that are certificates of X.509. */
const CERTIFICATES: ReadonlySet<number> = new Set([4, 5, 10]);
const DIGITAL_SIGNATURE = 14;
/** Fibre Channel's, RFC 4595 §4.4. */
const CHANNEL_SELECTOR = 9;

/** Reads the payloads that follow each other, the first being of type `next`. */
export function readPayloads(p: Cursor, version: number, next: number, protocol = IKE): void {
  let type = next;
  while (type !== 0 && p.remaining >= HEADER) {
    const following = p.u8();
    const length = p.u16(2);
    const room = p.remaining;
    const name = PAYLOADS[type] ?? (type >= 128 ? 'Private Use' : 'Unassigned');
    const part = p.within(Math.max(HEADER, Math.min(length, room)));
    part.set(f.typepayload, type, part.at, part.remaining);
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
    if (length < HEADER || length > room) {
      part.expertUnder(f['payloadlength.invalid']);
      part.malformed(`a payload of ${length} bytes where ${room} are left`);
    }
    const words = version === 2 ? (READERS_2[type] ?? rest)(part, protocol) : (READERS_1[type] ?? rest)(part, protocol);
    if (words !== '') part.labelNode(heading, `Payload: ${name} (${type})${words}`);
    part.close(outer);
    // What is encrypted is the last payload; its first field says what is inside (RFC 7296 §3.14).
    type = version === 2 && (type === ENCRYPTED || type === FRAGMENT) ? 0 : following;
  }
}

/** `protocol` is that of the proposal around a transform. */
type Reader = (p: Cursor, protocol: number) => string;
const IKE = 1;

function rest(p: Cursor): string {
  p.takeRest(f.datapayload);
  return '';
}

/** Gives all that is left to one field. */
const whole = (field: Field<void>): Reader => p => {
  p.takeRest(field);
  return '';
};

/** A payload whose heading says no more than its type. */
const silent = (take: (p: Cursor) => void): Reader => p => {
  take(p);
  return '';
};

/** RFC 3947 §5.2. */
const originalAddress: Reader = p => {
  const type = p.take(f['id.type']);
  p.skip(3);
  if (type === 1) p.take(f['ike.nat_original_address_ipv4']);
  else if (type === 5) p.take(f['ike.nat_original_address_ipv6']);
  return '';
};

/** A name of X.501 is one choice, the sequence of relative names. */
function distinguishedName(p: Cursor, field: Field<number>): void {
  p.set(field, 0, p.at, p.remaining);
  const outer = p.under();
  readNameSequence(p);
  p.close(outer);
}

/** RFC 2408 §3.10: the authority's name; RFC 7296 §3.7: digests of authorities' keys. */
const request = (version: number): Reader => p => {
  const encoding = p.take(f['certreq.type']);
  if (version === 1 && p.more && CERTIFICATES.has(encoding)) distinguishedName(p, f['ike.certreq.authority.sig']);
  p.takeRest(f['ike.certreq.authority']);
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
  3: (p, protocol) => {
    const number = p.take(f['trans.number']);
    p.take(f['trans.id']);
    p.take(f.reserved, 2);
    takeAttributes(p, protocol === IKE ? IKE_ATTRIBUTES : IPSEC_ATTRIBUTES);
    return ` # ${number}`;
  },
  4: whole(f['key_exchange.data']),
  5: p => {
    const type = p.take(f['id.type']);
    p.take(f['id.protoid']);
    p.take(f['id.port']);
    identity(p, type);
    return '';
  },
  6: certificate,
  7: request(1),
  8: whole(f.hash),
  9: whole(f.sig),
  10: whole(f.nonce),
  11: p => {
    p.take(f['notify.doi']);
    const protocol = p.take(f['notify.protoid']);
    const size = p.take(f.spisize);
    const type = p.take(f['notify.msgtype']);
    if (size > 0) p.take(f.spi, size);
    p.show(f['notify.data'], p.remaining);
    const outer = p.under();
    takeNotification1(p, type, protocol);
    p.close(outer);
    return '';
  },
  12: p => {
    p.take(f['delete.doi']);
    return deleted(p);
  },
  13: takeVendor,
  14: p => {
    p.take(f['cfg.type']);
    p.take(f.reserved, 1);
    p.take(f['cfg.identifier']);
    takeAttributes(p, CONFIGURATION_ATTRIBUTES);
    return '';
  },
  15: silent(takeKeyEncryptionKey),
  16: silent(takeTrafficEncryptionKey),
  17: silent(takeKeyDownload),
  18: silent(takeSequence),
  20: whole(f['ike.nat_hash']),
  21: originalAddress,
  130: whole(f['ike.nat_hash']),
  131: originalAddress,
  // Cisco's: the message's bytes in pieces, before RFC 7383.
  132: p => {
    p.take(f['frag.packetid']);
    const number = p.take(f['frag.seq']);
    p.addInfo(` (Message fragment ${number}${p.take(f['frag.last']) === 1 ? ' - last' : ''})`);
    p.takeRest(f['frag.data']);
    return '';
  },
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
    p.takeRest(f['key_exchange.data']);
    return '';
  },
  35: identity2,
  36: identity2,
  37: certificate,
  38: request(2),
  39: p => {
    const method = p.take(f['auth.method']);
    p.take(f.reserved, 3);
    const outer = p.open(f['auth.data'], p.remaining);
    if (method === DIGITAL_SIGNATURE) {
      p.take(f['auth.data.sig.asn1.data'], p.take(f['auth.data.sig.asn1.len']));
      p.takeRest(f['auth.data.sig.value']);
    }
    p.close(outer);
    return '';
  },
  40: whole(f.nonce),
  41: p => {
    p.take(f.notifyProtocol2);
    const size = p.take(f.spisize);
    const type = p.take(f.notification2);
    if (size > 0) p.take(f.spi, size);
    p.show(f['notify.data'], p.remaining);
    const outer = p.under();
    takeNotification2(p, type);
    p.close(outer);
    const name = nameOf(f.notification2.options.values, type);
    return name === undefined ? '' : ` - ${name}`;
  },
  42: deleted,
  43: takeVendor,
  44: selectors,
  45: selectors,
  46: encrypted,
  47: p => {
    p.take(f.configuration2);
    p.take(f.reserved, 3);
    takeAttributes(p, CONFIGURATION_ATTRIBUTES);
    return '';
  },
  48: p => {
    p.call('eap');
    return '';
  },
  49: whole(f['gspm.data']),
  53: p => {
    const number = p.take(f['frag.number']);
    const total = p.take(f['frag.total']);
    p.addInfo(` (fragment ${number}/${total})`);
    return encrypted(p);
  },
};

function proposal(p: Cursor, version: number): string {
  const number = p.take(f['prop.number']);
  const protocol = p.take(version === 1 ? f['prop.protoid'] : f.protocol2);
  const size = p.take(f.spisize);
  p.take(f['prop.transforms']);
  if (size > 0) p.take(f.spi, size);
  readPayloads(p, version, 3, protocol);
  return ` # ${number}`;
}

/** RFC 7296 §3.3.2. */
function transform(p: Cursor): string {
  const type = p.take(f['tf.type']);
  p.take(f.reserved, 1);
  p.take([undefined, f['tf.id.encr'], f['tf.id.prf'], f['tf.id.integ'], f['tf.id.dh'], f['tf.id.esn']][type] ?? f['tf.id']);
  takeAttributes(p, TRANSFORM_ATTRIBUTES);
  return '';
}

function identity2(p: Cursor): string {
  const type = p.take(f.identity2);
  p.take(f.reserved, 3);
  identity(p, type);
  return '';
}

/** RFC 2407 §4.6.2, RFC 7296 §3.5. */
function identity(p: Cursor, type: number): void {
  const outer = p.open(f['id.data'], p.remaining);
  switch (type) {
    case 1: if (p.remaining >= 4) p.take(f['id.data.ipv4_addr']); break;
    case 2: p.take(f['id.data.fqdn'], p.remaining); break;
    case 3: p.take(f['id.data.user_fqdn'], p.remaining); break;
    case 4:
      p.take(f['id.data.ipv4_addr']);
      p.take(f['id.data.ipv4_subnet']);
      break;
    case 5: p.take(f['id.data.ipv6_addr']); break;
    case 6:
      p.take(f['id.data.ipv6_addr']);
      p.take(f['id.data.ipv6_subnet']);
      break;
    case 7:
      p.take(f['id.data.ipv4_range_start']);
      p.take(f['id.data.ipv4_range_end']);
      break;
    case 8:
      p.take(f['id.data.ipv6_range_start']);
      p.take(f['id.data.ipv6_range_end']);
      break;
    case 9: distinguishedName(p, f['id.data.der_asn1_dn']); break;
    case 11: p.take(f['id.data.key_id'], p.remaining);
  }
  p.close(outer);
}

/** RFC 7296 §3.6. */
function certificate(p: Cursor): string {
  const encoding = p.take(f['cert.encoding']);
  if (encoding === CERTIFICATE_BY_URL) {
    p.take(f['cert.x509.hash']);
    p.takeRest(f['cert.x509.url']);
    return '';
  }
  const outer = p.open(f['cert.data'], p.remaining);
  if (CERTIFICATES.has(encoding)) readCertificate(p);
  p.close(outer);
  return '';
}

function deleted(p: Cursor): string {
  p.take(f['delete.protoid']);
  const size = p.take(f.spisize);
  const count = p.take(f.spinum);
  for (let i = 0; i < count && size > 0; i++) p.take(f['delete.spi'], size);
  return '';
}

/** RFC 7296 §3.13. */
function selectors(p: Cursor): string {
  const count = p.take(f['ts.number']);
  p.take(f.reserved, 3);
  for (let i = 0; i < count; i++) {
    const length = p.u16(2);
    const part = p.within(length);
    const outer = part.open(f['ts.data'], length);
    const type = part.take(f['ts.type']);
    if (type === CHANNEL_SELECTOR) {
      part.take(f.reserved, 1);
      part.take(f['ts.selector_length']);
      for (const address of [f['ts.start_fc'], f['ts.end_fc']]) {
        part.take(f.reserved, 1);
        part.take(address);
      }
      for (const field of [f['ts.start_r_ctl'], f['ts.end_r_ctl'], f['ts.start_type'], f['ts.end_type']]) part.take(field);
    } else {
      part.take(f['ts.protoid']);
      part.take(f['ts.selector_length']);
      part.take(f['ts.start_port']);
      part.take(f['ts.end_port']);
      if (type === 7) {
        part.take(f['ts.start_ipv4']);
        part.take(f['ts.end_ipv4']);
      } else if (type === 8) {
        part.take(f['ts.start_ipv6']);
        part.take(f['ts.end_ipv6']);
      }
    }
    part.close(outer);
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
