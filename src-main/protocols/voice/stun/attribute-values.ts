/** What stands in each attribute of STUN. */
import { crc32 } from '../../../bytes/crc32.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeChecksum } from '../../checksums.ts';
import { readAddress, readXoredAddress } from './addresses.ts';
import { ATTRIBUTE_FIELDS as f } from './attribute-fields.ts';
import { readMicrosoft } from './microsoft.ts';
import { ATTRIBUTE, DEPRECATED, ERRORS } from './names.ts';

/** Of an attribute: where its message begins, its own number and name. */
interface Place {
  readonly message: number;
  readonly type: number;
  readonly name: string;
}

/** Gives what the attribute's line says behind its name, where it says more than that. */
type Reader = (p: Cursor, place: Place) => string | void;

/** Gives what the attribute's line says behind its name. */
export function readValue(p: Cursor, place: Place): string {
  const reader = READERS[place.type];
  if (reader !== undefined) return reader(p, place) ?? '';
  const address = readMicrosoft(p, place.type, place.message);
  return address === '' ? '' : told(p, place, address);
}

/** An address, which the list of packets has too. */
function told(p: Cursor, { name }: Place, address: string): string {
  p.addInfo(` ${name}: ${address}`);
  return `: ${address}`;
}

const plainAddress: Reader = (p, place) => {
  const address = readAddress(p);
  return DEPRECATED.has(place.type) ? ` (Deprecated): ${address}` : told(p, place, address);
};
const xoredAddress: Reader = (p, place) => told(p, place, readXoredAddress(p, place.message));

/** A value of the field's own length, or as long as the attribute. */
const number = (field: Field): Reader => p => void p.take(field);
const whole = (field: Field): Reader => p => void p.take(field, p.remaining);

/** A text that the list of packets tells behind `said`. */
const spoken = (field: Field<string>, said: (text: string) => string): Reader => p => {
  const value = p.take(field, p.remaining);
  p.addInfo(` ${said(value)}`);
  return `: ${value}`;
};

const amount = (field: Field<number>, name: string): Reader => p => {
  const value = p.take(field);
  p.addInfo(` ${name}: ${value}`);
  return ` ${value}`;
};

const passwordAlgorithms: Reader = p => {
  while (p.remaining >= 4) readPasswordAlgorithm(p);
};

/** RFC 8656 §18.13: two reserved bytes, which drafts had not, type and code, four bytes of the ICMP message. */
const icmp: Reader = (p, { type }) => {
  if (type === ATTRIBUTE.icmp) p.take(f['att.reserved'], 2);
  p.take(f['att.icmp.type']);
  p.take(f['att.icmp.code']);
  p.skip(p.remaining);
};

const READERS: Readonly<Record<number, Reader>> = {
  [ATTRIBUTE.mappedAddress]: plainAddress,
  [ATTRIBUTE.responseAddress]: plainAddress,
  [ATTRIBUTE.sourceAddress]: plainAddress,
  [ATTRIBUTE.changedAddress]: plainAddress,
  [ATTRIBUTE.reflectedFrom]: plainAddress,
  [ATTRIBUTE.alternateServer]: plainAddress,
  [ATTRIBUTE.responseOrigin]: plainAddress,
  [ATTRIBUTE.otherAddress]: plainAddress,
  [ATTRIBUTE.microsoftAlternateServer]: plainAddress,
  [ATTRIBUTE.xorMappedAddress]: xoredAddress,
  [ATTRIBUTE.xorPeerAddress]: xoredAddress,
  [ATTRIBUTE.xorRelayedAddress]: xoredAddress,
  [ATTRIBUTE.microsoftXorMappedAddress]: xoredAddress,
  [ATTRIBUTE.username]: spoken(f['att.username'], name => `user: ${name}`),
  [ATTRIBUTE.realm]: spoken(f['att.realm'], realm => `realm: ${realm}`),
  [ATTRIBUTE.nonce]: spoken(f['att.nonce'], () => 'with nonce'),
  [ATTRIBUTE.errorCode]: readError,
  [ATTRIBUTE.lifetime]: amount(f['att.lifetime'], 'lifetime'),
  [ATTRIBUTE.bandwidth]: amount(f['port.bandwidth'], 'bandwidth'),
  [ATTRIBUTE.channelNumber]: p => {
    const channel = `0x${p.take(f['att.channelnum']).toString(16).padStart(4, '0')}`;
    p.take(f['att.reserved'], 2);
    p.addInfo(` ChannelNumber=${channel}`);
    return `: ${channel}`;
  },
  [ATTRIBUTE.requestedTransport]: p => {
    const transport = p.take(f['att.transp']), named = transport === 17 ? 'UDP' : transport === 6 ? 'TCP' : '';
    p.take(f['att.reserved'], 3);
    if (named === '') return '';
    p.addInfo(` ${named}`);
    return `: ${named}`;
  },
  [ATTRIBUTE.changeRequest]: p => {
    p.skip(2);
    p.show(f['att.change-ip']);
    p.take(f['att.change-port']);
  },
  [ATTRIBUTE.password]: whole(f['att.password']),
  [ATTRIBUTE.messageIntegrity]: whole(f['att.hmac']),
  [ATTRIBUTE.unknownAttributes]: p => {
    while (p.remaining >= 2) p.take(f['att.unknown']);
  },
  [ATTRIBUTE.requestedAddressFamily]: p => {
    p.take(f['att.family']);
    p.take(f['att.reserved'], 3);
  },
  [ATTRIBUTE.evenPort]: number(f['att.even-port.reserve-next']),
  [ATTRIBUTE.passwordAlgorithm]: passwordAlgorithms,
  [ATTRIBUTE.passwordAlgorithms]: passwordAlgorithms,
  [ATTRIBUTE.reservationToken]: whole(f['att.token']),
  [ATTRIBUTE.priority]: number(f['att.priority']),
  [ATTRIBUTE.iceControlled]: whole(f['att.tie-breaker']),
  [ATTRIBUTE.iceControlling]: whole(f['att.tie-breaker']),
  [ATTRIBUTE.padding]: p => {
    const size = p.remaining;
    p.takeAs(f['att.padding'], size, size);
  },
  [ATTRIBUTE.icmp]: icmp,
  [ATTRIBUTE.legacyIcmp]: icmp,
  // RFC 5780 §7.5: a port; what is longer is the address that drafts before it had here.
  [ATTRIBUTE.responsePort]: (p, { message }) => {
    if (p.remaining > 4) return void readXoredAddress(p, message);
    p.take(f['att.port']);
    p.skip(p.remaining);
  },
  [ATTRIBUTE.software]: whole(f['att.software']),
  [ATTRIBUTE.cacheTimeout]: number(f['att.cache-timeout']),
  [ATTRIBUTE.fingerprint]: (p, { message }) => readFingerprint(p, message),
  [ATTRIBUTE.googleNetworkInfo]: p => {
    p.take(f['att.google.network_id']);
    p.take(f['att.google.network_cost']);
  },
  [ATTRIBUTE.data]: p => {
    p.show(f.value, p.remaining);
    p.innerData();
  },
};

/** RFC 8489 §14.7: what the checksum is combined with. */
const FINGERPRINT_MASK = 0x5354554e;

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
  const end = p.at - 4;
  takeChecksum(p, { checksum: f['att.crc32'], status: f['att.crc32.status'], bad: f['att.crc32.bad'] },
    () => (crc32(p.bytes, message, end) ^ FINGERPRINT_MASK) >>> 0);
}
