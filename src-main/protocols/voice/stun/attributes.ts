/** Attributes of STUN (RFC 8489 §14), TURN (RFC 8656 §18), ICE (RFC 8445 §16) and NAT behaviour discovery (RFC 5780 §7). */
import { crc32 } from '../../../bytes/crc32.ts';
import { type Cursor, bits, expert, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ADDRESS_FIELDS, readAddress, readXoredAddress } from './addresses.ts';
import { MICROSOFT_FIELDS, readMicrosoft } from './microsoft.ts';
import { ATTRIBUTE, ATTRIBUTES, DEPRECATED, ERRORS } from './names.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';

export const ATTRIBUTE_FIELDS = {
  attribute: u16('Attribute Type', { hex: true }),
  'att.type': u16('Attribute Type', { hex: true }),
  'att.type.comprehension': bits('Attribute Type Comprehension', 0x8000, { hex: true, values: { 0: 'Required', 1: 'Optional' } }),
  'att.type.assignment': bits('Attribute Type Assignment', 0x4000, { hex: true, values: { 0: 'IETF Review', 1: 'Designated Expert' } }),
  'att.length': u16('Attribute Length'),
  'att.username': text('Username'),
  'att.password': octets('Password'),
  'att.padding': u16('Padding'),
  'att.hmac': octets('HMAC-SHA1'),
  'att.crc32': u32('CRC-32', { hex: true }),
  'att.crc32.status': u8('CRC-32 Status', CHECKSUM_STATUS),
  'att.crc32.bad': expert('Bad Fingerprint', 'warning', 'Checksum'),
  'att.error.class': bits('Error Class', 0x07),
  'att.error': u8('Error Code'),
  'att.error.reason': text('Error Reason Phrase'),
  'att.realm': text('Realm'),
  'att.nonce': text('Nonce'),
  'att.unknown': u16('Unknown Attribute', { hex: true }),
  'att.icmp.type': u8('ICMP type'),
  'att.icmp.code': u8('ICMP code'),
  'att.software': text('Software'),
  'att.priority': u32('Priority'),
  'att.tie-breaker': octets('Tie breaker'),
  'att.lifetime': u32('Lifetime'),
  'att.change-ip': flag('Change IP', 0x0004, { size: 2 }),
  'att.change-port': flag('Change Port', 0x0002, { size: 2 }),
  'att.pw_alg': u16('Password Algorithm', { values: { 0: 'Reserved', 1: 'MD5', 2: 'SHA-256' } }),
  'att.pw_alg_len': u16('Password Algorithm Length'),
  'att.pw_alg_data': octets('Password Algorithm Data'),
  'att.even-port.reserve-next': bits('Reserve next', 0x80, { values: { 0: 'No reservation', 1: 'Reserve next port number' } }),
  'att.cache-timeout': u32('Cache timeout'),
  'att.token': octets('Token'),
  'att.transp': u8('Transport', { hex: true, values: { 0x06: 'TCP', 0x11: 'UDP' } }),
  'att.channelnum': u16('Channel-Number', { hex: true }),
  'port.bandwidth': u32('Bandwidth'),
  'att.google.network_id': u16('Google Network ID'),
  'att.google.network_cost': u16('Google Network Cost', {
    values: {
      0: 'Min', 10: 'Low', 50: 'Unknown', 250: 'Cellular5G', 500: 'Cellular4G', 900: 'Cellular', 910: 'Cellular3G', 980: 'Cellular2G',
      999: 'Max',
    },
  }),
  ...ADDRESS_FIELDS,
  ...MICROSOFT_FIELDS,
  value: octets('Value'),
  long_attribute: expert('Attribute has trailing data', 'warning', 'Undecoded'),
  unknown_attribute: expert('Attribute unknown', 'warning', 'Undecoded'),
};

const f = ATTRIBUTE_FIELDS;

/** RFC 8489 §14.7: what the checksum is combined with. */
const FINGERPRINT_MASK = 0x5354554e;

/** Reads one attribute. `message`: where the message begins. */
export function readAttribute(p: Cursor, message: number): void {
  const type = p.u16(), name = ATTRIBUTES[type];
  if (name !== undefined) p.show(f.attribute);
  const unknown = `Unknown attribute 0x${type.toString(16).padStart(4, '0')}`;
  const outer = name === undefined ? p.open(unknown) : p.under();
  const heading = p.lastNode;
  if (name === undefined) {
    p.expert(f.unknown_attribute, unknown);
    p.skip(2);
  } else {
    p.labelNode(heading, name);
    p.take(f['att.type']);
    p.label(`Attribute Type: ${name}`);
    const above = p.under();
    p.at -= 2;
    p.show(f['att.type.comprehension']);
    p.take(f['att.type.assignment']);
    p.close(above);
  }
  const length = p.take(f['att.length']);
  // RFC 8489 §14: attributes begin at multiples of four bytes.
  const padding = p.fillOf(length);
  if (length + padding > p.remaining) {
    p.label(`Attribute Length: ${length} (bogus, goes past the end of the message)`);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const value = p.within(length);
  const shown = value.contain(() => readValue(value, type, name ?? '', message)) ?? '';
  if (shown !== '') p.labelNode(heading, `${name}${shown}`);
  if (value.more) {
    if (name !== undefined && !UNREAD.has(type)) value.expert(f.long_attribute);
    value.take(f.value, value.remaining);
  }
  if (padding > 0) p.takeAs(f['att.padding'], padding, padding);
  p.close(outer);
}

/** Attributes whose value is shown as bytes. */
const UNREAD: ReadonlySet<number> = new Set([
  0x001b, 0x001c, 0x001e, 0x0021, 0x002a, 0x8000, 0x8001, 0x8003, 0x8025, 0x802d, 0x802e, 0x8030, 0x8032, 0xc000, 0xc001, 0xc002, 0xc058,
  0xc059, 0xc05a,
]);

/** Gives what the attribute's line says behind its name. */
function readValue(p: Cursor, type: number, name: string, message: number): string {
  const size = p.remaining;
  switch (type) {
    case ATTRIBUTE.mappedAddress:
    case ATTRIBUTE.responseAddress:
    case ATTRIBUTE.sourceAddress:
    case ATTRIBUTE.changedAddress:
    case ATTRIBUTE.reflectedFrom:
    case ATTRIBUTE.alternateServer:
    case ATTRIBUTE.responseOrigin:
    case ATTRIBUTE.otherAddress:
    case ATTRIBUTE.microsoftAlternateServer: {
      const address = readAddress(p);
      if (DEPRECATED.has(type)) return ` (Deprecated): ${address}`;
      p.addInfo(` ${name}: ${address}`);
      return `: ${address}`;
    }
    case ATTRIBUTE.xorMappedAddress:
    case ATTRIBUTE.xorPeerAddress:
    case ATTRIBUTE.xorRelayedAddress:
    case ATTRIBUTE.microsoftXorMappedAddress: {
      const address = readXoredAddress(p, message);
      p.addInfo(` ${name}: ${address}`);
      return `: ${address}`;
    }
    case ATTRIBUTE.username: {
      const username = p.take(f['att.username'], size);
      p.addInfo(` user: ${username}`);
      return `: ${username}`;
    }
    case ATTRIBUTE.realm: {
      const realm = p.take(f['att.realm'], size);
      p.addInfo(` realm: ${realm}`);
      return `: ${realm}`;
    }
    case ATTRIBUTE.nonce: {
      const nonce = p.take(f['att.nonce'], size);
      p.addInfo(' with nonce');
      return `: ${nonce}`;
    }
    case ATTRIBUTE.errorCode:
      return readError(p);
    case ATTRIBUTE.lifetime: {
      const lifetime = p.take(f['att.lifetime']);
      p.addInfo(` lifetime: ${lifetime}`);
      return ` ${lifetime}`;
    }
    case ATTRIBUTE.channelNumber: {
      const channel = `0x${p.take(f['att.channelnum']).toString(16).padStart(4, '0')}`;
      p.take(f['att.reserved'], 2);
      p.addInfo(` ChannelNumber=${channel}`);
      return `: ${channel}`;
    }
    case ATTRIBUTE.requestedTransport: {
      const transport = p.take(f['att.transp']), named = transport === 17 ? 'UDP' : transport === 6 ? 'TCP' : '';
      p.take(f['att.reserved'], 3);
      if (named === '') return '';
      p.addInfo(` ${named}`);
      return `: ${named}`;
    }
    case ATTRIBUTE.changeRequest:
      p.skip(2);
      p.show(f['att.change-ip']);
      p.take(f['att.change-port']);
      return '';
    case ATTRIBUTE.password:
      p.take(f['att.password'], size);
      return '';
    case ATTRIBUTE.messageIntegrity:
      p.take(f['att.hmac'], size);
      return '';
    case ATTRIBUTE.unknownAttributes:
      while (p.remaining >= 2) p.take(f['att.unknown']);
      return '';
    case ATTRIBUTE.requestedAddressFamily:
      p.take(f['att.family']);
      p.take(f['att.reserved'], 3);
      return '';
    case ATTRIBUTE.evenPort:
      p.take(f['att.even-port.reserve-next']);
      return '';
    case ATTRIBUTE.passwordAlgorithm:
    case ATTRIBUTE.passwordAlgorithms:
      while (p.remaining >= 4) readPasswordAlgorithm(p);
      return '';
    case ATTRIBUTE.reservationToken:
      p.take(f['att.token'], size);
      return '';
    case ATTRIBUTE.priority:
      p.take(f['att.priority']);
      return '';
    case ATTRIBUTE.iceControlled:
    case ATTRIBUTE.iceControlling:
      p.take(f['att.tie-breaker'], size);
      return '';
    case ATTRIBUTE.padding:
      p.takeAs(f['att.padding'], size, size);
      return '';
    case ATTRIBUTE.icmp:
    case ATTRIBUTE.legacyIcmp:
      // RFC 8656 §18.13: two reserved bytes, which drafts had not, type and code, four bytes of the ICMP message.
      if (type === ATTRIBUTE.icmp) p.take(f['att.reserved'], 2);
      p.take(f['att.icmp.type']);
      p.take(f['att.icmp.code']);
      p.skip(p.remaining);
      return '';
    case ATTRIBUTE.bandwidth: {
      const bandwidth = p.take(f['port.bandwidth']);
      p.addInfo(` bandwidth: ${bandwidth}`);
      return ` ${bandwidth}`;
    }
    case ATTRIBUTE.responsePort:
      // RFC 5780 §7.5: a port; what is longer is the address that drafts before it had here.
      if (size > 4) {
        readXoredAddress(p, message);
        return '';
      }
      p.take(f['att.port']);
      p.skip(p.remaining);
      return '';
    case ATTRIBUTE.software:
      p.take(f['att.software'], size);
      return '';
    case ATTRIBUTE.cacheTimeout:
      p.take(f['att.cache-timeout']);
      return '';
    case ATTRIBUTE.fingerprint:
      readFingerprint(p, message);
      return '';
    case ATTRIBUTE.googleNetworkInfo:
      p.take(f['att.google.network_id']);
      p.take(f['att.google.network_cost']);
      return '';
    case ATTRIBUTE.data:
      p.show(f.value, size);
      p.innerData();
      return '';
    default: {
      const address = readMicrosoft(p, type, message);
      if (address === '') return '';
      p.addInfo(` ${name}: ${address}`);
      return `: ${address}`;
    }
  }
}

function readError(p: Cursor): string {
  p.take(f['att.reserved'], 2);
  const high = p.take(f['att.error.class']), code = 100 * high + p.take(f['att.error']);
  const name = ERRORS[code] ?? '*Unknown error code*', phrase = p.more ? p.take(f['att.error.reason'], p.remaining) : '';
  p.addInfo(` error-code: ${code} (${name})${phrase === '' ? '' : ` ${phrase}`}`);
  return ` ${code} (${name})${phrase === '' ? '' : `: ${phrase}`}`;
}

/** RFC 8489 §14.11 and §14.12: parameters are padded too. */
function readPasswordAlgorithm(p: Cursor): void {
  p.take(f['att.pw_alg']);
  const length = p.take(f['att.pw_alg_len']);
  if (length > 0) p.take(f['att.pw_alg_data'], length);
  p.skip(p.fillOf(length));
}

/** RFC 8489 §14.7: over the message before the attribute, whose length the header counts already. */
function readFingerprint(p: Cursor, message: number): void {
  const expected = (crc32(p.bytes, message, p.at - 4) ^ FINGERPRINT_MASK) >>> 0;
  const given = p.take(f['att.crc32']);
  if (given === expected) {
    p.addLabel(' [correct]');
  } else {
    const right = `0x${expected.toString(16).padStart(8, '0')}`;
    p.addLabel(` incorrect, should be ${right}`);
    p.expertUnder(f['att.crc32.bad'], `Bad Fingerprint [should be ${right}]`);
  }
  p.generate(f['att.crc32.status'], given === expected ? 1 : 0, p.at - 4, 4);
}
