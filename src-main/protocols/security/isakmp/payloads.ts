/** Payloads of the key exchange: version 1, RFC 2408 §3 and RFC 2409; version 2, RFC 7296 §3 and RFC 7383. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { CONFIGURATION_ATTRIBUTES, IKE_ATTRIBUTES, IPSEC_ATTRIBUTES, TRANSFORM_ATTRIBUTES, takeAttributes } from './attributes.ts';
import { ISAKMP_FIELDS } from './fields.ts';
import { takeFragment } from './fragments.ts';
import { takeKeyDownload, takeKeyEncryptionKey, takeSequence, takeTrafficEncryptionKey } from './groups.ts';
import { takeAuthentication, takeCertificate, takeCertificateRequest, takeIdentity } from './identities.ts';
import { PAYLOADS } from './names.ts';
import { takeNotification1, takeNotification2 } from './notifications.ts';
import { takeSelectors } from './selectors.ts';
import { takeVendor } from './vendors.ts';

const f = ISAKMP_FIELDS;
const HEADER = 4;
const ENCRYPTED = 46;
const FRAGMENT = 53;

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
    // A payload is cut, too, where nobody reads its end.
    part.need(part.remaining);
    part.close(outer);
    // What is encrypted is the last payload; its first field says what is inside (RFC 7296 §3.14).
    type = version === 2 && (type === ENCRYPTED || type === FRAGMENT) ? 0 : following;
  }
}

/** `protocol` is that of the proposal around a transform. */
type Reader = (p: Cursor, protocol: number) => string;
const IKE = 1, COMPRESSION = 4;

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
    const transform = p.take(protocol === COMPRESSION ? f.compression : f['trans.id']);
    if (protocol === IKE && transform === 1) p.label('Transform ID: KEY_IKE (1)');
    p.take(f.reserved, 2);
    takeAttributes(p, protocol === IKE ? IKE_ATTRIBUTES : IPSEC_ATTRIBUTES);
    return ` # ${number}`;
  },
  4: whole(f['key_exchange.data']),
  5: p => {
    const type = p.take(f['id.type']);
    // RFC 2407 §4.6.2: zero says that neither counts.
    if (p.take(f['id.protoid']) === 0) p.label('Protocol ID: Unused');
    if (p.take(f['id.port']) === 0) p.label('Port: Unused');
    takeIdentity(p, type);
    return '';
  },
  6: silent(takeCertificate),
  7: silent(p => takeCertificateRequest(p, 1)),
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
    return deleted(p, f['delete.protoid']);
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
    takeFragment(p);
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
  37: silent(takeCertificate),
  38: silent(p => takeCertificateRequest(p, 2)),
  39: silent(takeAuthentication),
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
  42: p => deleted(p, f.deletedProtocol2),
  43: takeVendor,
  44: takeSelectors,
  45: takeSelectors,
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
  takeIdentity(p, type);
  return '';
}

function deleted(p: Cursor, protocol: Field<number>): string {
  p.take(protocol);
  const size = p.take(f.spisize);
  const count = p.take(f.spinum);
  for (let i = 0; i < count && size > 0; i++) p.take(f['delete.spi'], size);
  return '';
}

/** The size of what stands before and behind the ciphertext depends on algorithms that were agreed under encryption's first message. */
function encrypted(p: Cursor): string {
  if (!p.more) return '';
  p.take(f['enc.iv'], Math.min(4, p.remaining));
  p.take(f['enc.data'], p.remaining);
  return '';
}
