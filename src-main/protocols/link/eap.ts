/** Extensible Authentication Protocol, RFC 3748; methods of RFC 5216 (TLS and its kin), RFC 4186, RFC 4187, and Microsoft's and Cisco's. */
import { capitalHex, hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, byName, expert, flag, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import * as method from './eap/methods.ts';
import { IDENTITY_FIELDS, takeIdentity } from './eap/identity.ts';
import { MICROSOFT_FIELDS, takeMicrosoftValues } from './eap/microsoft.ts';
import { isRepeated } from './eap/sessions.ts';
import { SHARED_KEY_FIELDS, takeGpsk, takePax, takePsk, takeSake } from './eap/shared-keys.ts';
import { SIM_CARD, SIM_FIELDS, USIM, takeAttributes } from './eap/sim.ts';
import { TLS_FIELDS, takeTls } from './eap/tls.ts';
import { WPS_FIELDS, takeWpsElements } from './wps.ts';

const CODES: Readonly<Record<number, string>> = { 1: 'Request', 2: 'Response', 3: 'Success', 4: 'Failure', 5: 'Initiate', 6: 'Finish' };
const REQUEST = 1;
const RESPONSE = 2;
const SUCCESS = 3;
const FAILURE = 4;
const HEADER = 4;

const OPCODES = { 1: 'Challenge', 2: 'Response', 3: 'Success', 4: 'Failure', 7: 'Change-Password' };
const WFA = 0x00372a;
const SIMPLE_CONFIG = 1;
/** HMAC-SHA1-96, the one that all have (RFC 5106 §8.1). */
const IKE_CHECKSUM = 12;
const WPS_OPCODES: Readonly<Record<number, string>> = { 1: 'WSC Start', 2: 'WSC Ack', 3: 'WSC Nack', 4: 'WSC Msg', 5: 'WSC Done', 6: 'WSC Frag Ack' };
/** A response of MS-CHAP-v2: challenge, eight zeros, response, flags (RFC 2759 §4). */
const PEER_RESPONSE = 49;

export const eap = protocol({
  name: 'eap',
  title: 'Extensible Authentication Protocol',
  on: { 'ppp.protocol': [0xc227], 'eapol.type': [0] },
  fields: {
    code: u8('Code', { values: CODES }),
    id: u8('Id'),
    len: u16('Length'),
    type: u8('Type', { values: method.METHODS }),
    desired_type: u8('Desired Auth Type', { values: method.METHODS }),
    notification: text('Notification'),
    'md5.value_size': u8('EAP-MD5 Value-Size'),
    'md5.value': octets('EAP-MD5 Value'),
    'md5.extra_data': octets('EAP-MD5 Extra Data'),
    'leap.version': u8('EAP-LEAP Version'),
    'leap.reserved': u8('EAP-LEAP Reserved', { hex: true }),
    'leap.count': u8('EAP-LEAP Count'),
    'leap.peer_challenge': octets('EAP-LEAP Peer-Challenge'),
    'leap.peer_response': octets('EAP-LEAP Peer-Response'),
    'leap.data': octets('EAP-LEAP Data'),
    'leap.name': text('EAP-LEAP Name'),
    'ms_chap_v2.opcode': u8('EAP-MS-CHAP-v2 OpCode', { values: OPCODES }),
    'ms_chap_v2.id': u8('EAP-MS-CHAP-v2 Id'),
    'ms_chap_v2.length': u16('EAP-MS-CHAP-v2 Length'),
    'ms_chap_v2.value_size': u8('EAP-MS-CHAP-v2 Value-Size'),
    'ms_chap_v2.challenge': octets('EAP-MS-CHAP-v2 Challenge'),
    'ms_chap_v2.name': text('EAP-MS-CHAP-v2 Name'),
    'ms_chap_v2.peer_challenge': octets('EAP-MS-CHAP-v2 Peer-Challenge'),
    'ms_chap_v2.reserved': octets('EAP-MS-CHAP-v2 Reserved'),
    'ms_chap_v2.nt_response': octets('EAP-MS-CHAP-v2 NT-Response'),
    'ms_chap_v2.flags': u8('EAP-MS-CHAP-v2 Flags', { hex: true }),
    'ms_chap_v2.response': octets('EAP-MS-CHAP-v2 Response (Unknown Length)'),
    'ms_chap_v2.message': text('EAP-MS-CHAP-v2 Message'),
    'ms_chap_v2.failure_request': text('EAP-MS-CHAP-v2 Failure-Request'),
    'ms_chap_v2.data': octets('EAP-MS-CHAP-v2 Data'),
    'ext.vendor_id': u16('EAP-EXT Vendor Id', { hex: true, values: { 0x372a: 'WFA' } }),
    'ext.vendor_type': u8('EAP-EXT Vendor Type', { hex: true, values: { 1: 'SimpleConfig' } }),
    'wps.code': u8('Opcode', { values: WPS_OPCODES }),
    'wps.flags': u8('Flags', { hex: true }),
    'wps.flags.more': flag('More flag', 0x01, { as: ['True', 'False'] }),
    'wps.flags.length': flag('Length field present', 0x02, { as: ['True', 'False'] }),
    'wps.msglen': u16('Length field'),
    'ikev2.flags': u8('EAP-IKEv2 Flags', { hex: true }),
    'ikev2.flags.len_included': flag('Length Included', 0x80, { id: 'eap.ikve2.flags.len_included', as: ['True', 'False'] }),
    'ikev2.flags.more_fragments': flag('More Fragments', 0x40, { as: ['True', 'False'] }),
    'ikev2.flags.icv_present': flag('Integrity Checksum Data present', 0x20, { as: ['True', 'False'] }),
    'ikev2.len': u32('EAP-IKEv2 Length'),
    'ikev2.integrity_checksum_data': octets('EAP-IKEv2 Integrity Checksum Data'),
    data: octets('EAP Data'),
    mitm_attacks: expert('Vulnerable to MITM attacks. If possible, change EAP type.', 'warning', 'Security'),
    'md5.value_size.overflow': expert('Overflow', 'warning', 'Protocol'),
    'ms_chap_v2.length.invalid': expert('Invalid Length', 'warning', 'Protocol'),
    retransmission: expert('This packet is a retransmission', 'note', 'Sequence'),
    dictionary_attacks: expert('Vulnerable to dictionary attacks. If possible, change EAP type.', 'warning', 'Security'),
    bad_length: expert('Bad length (too small or too large)', 'warning', 'Protocol'),
    ...SIM_FIELDS,
    ...byName(WPS_FIELDS),
    ...IDENTITY_FIELDS,
    ...TLS_FIELDS,
    ...SHARED_KEY_FIELDS,
    ...MICROSOFT_FIELDS,
  },
  dissect(p, f) {
    const code = p.take(f.code);
    const name = CODES[code] ?? `Unknown code (${capitalHex(code, 2)})`;
    p.info(name);
    p.take(f.id);
    if (isRepeated(p)) p.expertUnder(f.retransmission);
    const length = p.take(f.len);
    if (length < HEADER) {
      p.expertUnder(f.bad_length);
      return;
    }
    p.limit(length);
    if (code === SUCCESS || code === FAILURE || !p.more) return;
    // RFC 6696 §5.3 has types of its own for the codes that follow.
    if (code !== REQUEST && code !== RESPONSE) {
      p.takeRest(f.data);
      return;
    }
    const type = p.take(f.type);
    p.addInfo(() => `, ${method.METHODS[type] ?? `Unknown type (${hex(type, 2)})`}`);
    METHODS[type]?.(p, f, code === REQUEST, type);
    p.takeRest(f.data);
  },
});

type Fields = (typeof eap)['fields'];

/** What stands behind the type; of other methods it is shown as it is. */
const METHODS: Readonly<Record<number, (p: Cursor, f: Fields, isRequest: boolean, type: number) => void>> = {
  [method.IDENTITY]: p => takeIdentity(p),
  [method.NOTIFICATION]: (p, f) => p.takeRest(f.notification),
  [method.NAK](p, f) {
    while (p.more) p.take(f.desired_type);
  },
  [method.MD5_CHALLENGE]: takeMd5,
  [method.TLS]: (p, _f, _isRequest, type) => takeTls(p, type),
  [method.TTLS]: (p, _f, _isRequest, type) => takeTls(p, type),
  [method.PEAP]: (p, _f, _isRequest, type) => takeTls(p, type),
  [method.FAST]: (p, _f, _isRequest, type) => takeTls(p, type),
  [method.TEAP]: (p, _f, _isRequest, type) => takeTls(p, type),
  [method.LEAP]: takeLeap,
  [method.SIM]: p => takeAttributes(p, SIM_CARD),
  [method.AKA]: p => takeAttributes(p, USIM),
  [method.AKA_PRIME]: p => takeAttributes(p, USIM),
  [method.MS_AUTHENTICATION]: takeMsChap,
  [method.MS_CHAP_V2]: takeMsChap,
  [method.GPSK]: p => takeGpsk(p),
  [method.PSK]: p => takePsk(p),
  [method.PAX]: p => takePax(p),
  [method.SAKE]: p => takeSake(p),
  [method.MICROSOFT_VALUES]: p => takeMicrosoftValues(p),
  [method.IKE]: takeIke,
  [method.EXPANDED]: takeExpanded,
};

function takeLeap(p: Cursor, f: Fields): void {
  p.expertUnder(f.dictionary_attacks);
  p.take(f['leap.version']);
  p.take(f['leap.reserved']);
  const count = p.take(f['leap.count']);
  if (count > 0) p.take<unknown>(count === 8 ? f['leap.peer_challenge'] : count === 24 ? f['leap.peer_response'] : f['leap.data'], count);
  p.takeRest(f['leap.name']);
}

/** RFC 3748 §5.4: a challenge or what answers it, and a name. */
function takeMd5(p: Cursor, f: Fields): void {
  if (!p.more) return;
  p.expertUnder(f.mitm_attacks);
  const size = p.take(f['md5.value_size']);
  if (size > p.remaining) p.expertUnder(f['md5.value_size.overflow']);
  p.take(f['md5.value'], Math.min(size, p.remaining));
  p.takeRest(f['md5.extra_data']);
}

/** RFC 5106 §8: flags, the length of a message that needs several packets, a message of IKE, and a checksum of those that are parts. */
function takeIke(p: Cursor, f: Fields): void {
  if (!p.more) return;
  const flags = p.bits(f['ikev2.flags'], [f['ikev2.flags.len_included'], f['ikev2.flags.more_fragments'], f['ikev2.flags.icv_present']]);
  const total = (flags & 0x80) !== 0 ? p.take(f['ikev2.len']) : undefined;
  const checked = (flags & 0x20) !== 0 ? Math.min(IKE_CHECKSUM, p.remaining) : 0;
  const length = p.remaining - checked;
  if (length > 0 && (flags & 0x40) === 0 && (total === undefined || total === length)) p.call('isakmp', length);
  else if (length > 0) p.take(f.data, length);
  if (checked > 0) p.take(f['ikev2.integrity_checksum_data'], checked);
}

/** RFC 3748 §5.7; the Wi-Fi Alliance's is Wi-Fi Simple Configuration, §7.7. */
function takeExpanded(p: Cursor, f: Fields): void {
  const isSetup = p.remaining > 6 && p.u24() === WFA && p.u32(3) === SIMPLE_CONFIG;
  const outer = p.open(isSetup ? 'Expanded Type (Wifi Alliance, WifiProtectedSetup)' : 'Expanded Type', p.remaining);
  const vendor = p.u24();
  p.takeAs(f['ext.vendor_id'], vendor, 3);
  p.label(() => `EAP-EXT Vendor Id: ${vendor === WFA ? 'WFA' : 'Unknown'} (${hex(vendor, 4)})`);
  const type = p.u32();
  p.takeAs(f['ext.vendor_type'], type, 4);
  p.label(() => `EAP-EXT Vendor Type: ${type === SIMPLE_CONFIG ? 'SimpleConfig' : 'Unknown'} (${hex(type, 2)})`);
  if (isSetup) takeSetup(p, f);
  else p.innerData();
  p.close(outer);
}

/** A message in several packets is read as far as each has whole elements of it. */
function takeSetup(p: Cursor, f: Fields): void {
  p.addInfo(', WPS');
  p.take(f['wps.code']);
  const flags = p.bits(f['wps.flags'], [f['wps.flags.more'], f['wps.flags.length']]);
  if ((flags & 0x02) !== 0) p.take(f['wps.msglen']);
  const message = takeWpsElements(p, true);
  if (message !== undefined) p.addInfo(`, ${message}`);
  p.takeRest(f.data);
}

/** draft-kamath-pppext-eap-mschapv2 §2. */
function takeMsChap(p: Cursor, f: Fields, isRequest: boolean): void {
  const opcode = p.take(f['ms_chap_v2.opcode']);
  if (!p.more) return;
  p.take(f['ms_chap_v2.id']);
  // The method's length counts from its first byte.
  if (p.take(f['ms_chap_v2.length']) !== p.remaining + 4) p.expertUnder(f['ms_chap_v2.length.invalid']);
  if (opcode === 1 || (opcode === 2 && !isRequest)) {
    const size = p.take(f['ms_chap_v2.value_size']);
    const value = p.within(size);
    if (opcode === 1) {
      if (size > 0) value.take(f['ms_chap_v2.challenge'], size);
    } else if (size === PEER_RESPONSE) {
      value.take(f['ms_chap_v2.peer_challenge'], 16);
      value.take(f['ms_chap_v2.reserved'], 8);
      value.take(f['ms_chap_v2.nt_response'], 24);
      value.take(f['ms_chap_v2.flags']);
    } else if (size > 0) {
      value.take(f['ms_chap_v2.response'], size);
    }
    p.takeRest(f['ms_chap_v2.name']);
  } else if (p.more) {
    p.take<unknown>(opcode === 3 ? f['ms_chap_v2.message'] : opcode === 4 ? f['ms_chap_v2.failure_request'] : f['ms_chap_v2.data'], p.remaining);
  }
}
