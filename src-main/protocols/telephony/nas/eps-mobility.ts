/** LTE's mobility management, 3GPP TS 24.301 §8.2: messages, and the elements of §9.9.3 that they have. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { operator } from '../../tunnels/gtp/elements.ts';
import { AUTHENTICATION } from './authentication.ts';
import { ADDITIONAL_SECURITY, MS_NETWORK, UE_NETWORK, UE_SECURITY } from './capabilities.ts';
import { CLASSMARK_2 } from './classmarks.ts';
import { type Element, type Message, type Read, SHARED_FIELDS, causeOf, elementsOf, message, part } from './elements.ts';
import { BEARERS, DETACHMENTS_DOWN, DETACHMENTS_UP, EPS_MOBILITY as f } from './eps-mobility-fields.ts';
import { readSessionMessage } from './eps-sessions.ts';
import { MOBILE_IDENTITY, identityDigits, showSubscriber } from './identity.ts';
import { CALLING_NUMBER, DAYLIGHT, NETWORK_NAME, ZONE, ZONE_AND_TIME } from './network-name.ts';
import { takeShortMessage } from './short-messages.ts';
import {
  CLASSMARK_3, CODECS, DEVICE_PROPERTIES, DRX, EXTENDED_DRX, FEATURE_SUPPORT, GPRS_TIMER, GPRS_TIMER_2, GPRS_TIMER_3, KEY_SEQUENCE,
  LOCATION_AREA, NETWORK_LIST, NRI, SHARED, SIGNATURE, TMSI_STATUS, VOICE_PREFERENCE,
} from './shared.ts';

const element = elementsOf(f.id), common = elementsOf(f.commonId);
const IMSI = 1, GUTI = 6;
const NETWORK = 3;

/** §9.9.3.12 */
const guti: Read = (p: Cursor) => {
  const kind = p.u8() & 0x07;
  p.show(f.odd);
  if (kind === GUTI) {
    p.take(f.kind);
    operator(p, SHARED.coreCountry, SHARED.coreNetwork);
    p.take(f.group);
    p.take(f.code);
    p.take(f.mTmsi);
    return;
  }
  p.show(f.kind);
  if (kind === IMSI) showSubscriber(p, identityDigits(p));
  else p.set(f.imei, identityDigits(p), p.at, p.remaining);
  p.skip(p.remaining);
};

/** §9.9.3.33: lists, of which one is of consecutive codes, one of codes, and one of places in several networks. */
const areas: Read = p => {
  while (p.more) {
    p.show(f.spareTop);
    const kind = p.show(f.list), count = p.take(f.count) + 1;
    if (kind > 2) return;
    if (kind !== 2) operator(p, SHARED.placeCountry, SHARED.placeNetwork);
    for (let i = 0; i < (kind === 1 ? 1 : count); i++) {
      if (kind === 2) operator(p, SHARED.placeCountry, SHARED.placeNetwork);
      p.take(f.tac);
    }
  }
};

const area: Read = p => {
  if (p.remaining < NETWORK) return;
  operator(p, SHARED.placeCountry, SHARED.placeNetwork);
  p.take(f.tac);
};

/** §9.9.3.15: a message of session management. */
const sessions: Read = (p, uplink) => {
  p.show(f.sessions, p.remaining);
  const outer = p.under();
  readSessionMessage(p, uplink);
  p.close(outer);
};

/** §9.9.3.22: a message of short messages. */
const messages: Read = p => {
  p.show(f.messages, p.remaining);
  const outer = p.under();
  takeShortMessage(p);
  p.close(outer);
};

const IDENTITY = element('EPS mobile identity', guti);
const AREAS = element('Tracking area identity list', areas), AREA = element('Tracking area identity', area);
const UE_CAPABILITY = element('UE network capability', ...UE_NETWORK);
const MS_CAPABILITY = elementsOf(SHARED.mobilityId)('MS Network Capability', ...MS_NETWORK);
const SESSIONS = element('ESM message container', sessions);
const CAUSE = element('EMM cause', causeOf(f.cause));
const EXTENDED_CAUSE = element('Extended EMM cause', [f.spareMiddle, f.nbiot, f.optimization, f.eutran]);
const BEARER_STATUS = common('EPS bearer context status', BEARERS[0], BEARERS[1]);
/** Elements that circuits have, too (§9.9.2). */
const here = ({ name, rows }: Element): Element => common(name, ...rows);
const AREA_HERE = here(LOCATION_AREA), IDENTITY_HERE = here(MOBILE_IDENTITY), MARK_2 = here(CLASSMARK_2), MARK_3 = here(CLASSMARK_3);
const KEY_SET = element('NAS key set identifier', [f.context, f.keySet]);
const RADIO_UPDATE = element('UE radio capability information update needed', [f.spareThree, f.radioUpdate]);
const GUTI_TYPE = element('GUTI type', [f.spareThree, f.mapped]);
const UPDATE_TYPE = element('Additional update type', [f.iot, f.signallingOnly, f.additionalUpdate]);
const FEATURES = element(
  'EPS network feature support', [f.plane, f.without, f.extended, f.csLcs, f.epcLcs, f.emergency, f.voice],
);
const RESULT = element('Additional update result', [f.spareTwo, f.result]);
const RESPONSE = element('CSFB response', [f.spareTwo, f.response]);
const NONCE = element('Nonce', f.nonce);
const SECURITY = element('UE security capability', ...UE_SECURITY);
const MORE_SECURITY = element('UE additional security capability', ...ADDITIONAL_SECURITY);
const IMEISV_REQUEST = element('IMEISV request', [f.spareMiddle, f.imeisv]);

/** What an attach request and an update of the area may have alike. */
const ALIKE = {
  0x19: part(3, SIGNATURE, 'Old P-TMSI signature'), 0x50: part('length', IDENTITY, 'Additional GUTI'),
  0x52: part(5, AREA, 'Last visited registered TAI'), 0x5c: part(2, DRX), 0x31: part('length', MS_CAPABILITY),
  0x13: part(5, AREA_HERE, 'Old location area identification'), 0x90: part('half', TMSI_STATUS), 0x11: part('length', MARK_2),
  0x20: part('length', MARK_3), 0x40: part('length', CODECS), 0xf0: part('half', UPDATE_TYPE), 0x5d: part('length', VOICE_PREFERENCE),
  0xd0: part('half', DEVICE_PROPERTIES), 0xe0: part('half', GUTI_TYPE, 'Old GUTI type'), 0xc0: part('half', FEATURE_SUPPORT),
  0x10: part('length', NRI), 0x6a: part('length', GPRS_TIMER_2, 'T3324 value'),
  0x5e: part('length', GPRS_TIMER_3, 'T3412 extended value'), 0x6e: part('length', EXTENDED_DRX), 0x6f: part('length', MORE_SECURITY),
} as const;
const HALF_KEY_SET = [f.contextHigh, f.keySetHigh] as const;

const detach: Read = (p, uplink) => {
  p.take(uplink ? f.leavingUp : f.leavingDown, 0);
  if (uplink) for (const field of [...HALF_KEY_SET, f.off, f.detachUp] as readonly Field[]) p.show(field);
  else for (const field of [f.spareHigh, f.spareMiddle, f.detachDown]) p.show(field);
  const type = p.u8(), kinds = uplink ? DETACHMENTS_UP : DETACHMENTS_DOWN, kind = kinds[type & 0x07] ?? 'Reserved';
  const off = (type & 0x08) !== 0 ? 'switch-off' : 'normal-detach';
  p.addInfo(uplink ? ` (${kind} / ${off})` : ` (${kind})`);
  p.skip(1);
  if (uplink) DETACHING(p, uplink);
};

/** The identity behind a detachment that begins at the station. */
const DETACHING: Read = p => {
  const outer = p.open('EPS mobile identity');
  guti(p.within(p.take(SHARED_FIELDS.length, 1)), true);
  p.close(outer);
};

const causeOnly = (name: string): Message => message(name, [part(1, CAUSE)]);
const TIMERS = { 0x5f: part('length', GPRS_TIMER_2, 'T3346 value'), 0x16: part('length', GPRS_TIMER_2, 'T3402 value') } as const;

export const MOBILITY_MESSAGES: Readonly<Record<number, Message>> = {
  0x41: message('Attach request', [
    [...HALF_KEY_SET, f.spareMiddle, f.attach], part('length', IDENTITY), part('length', UE_CAPABILITY), part('long', SESSIONS),
  ], ALIKE),
  0x42: message('Attach accept', [
    [f.halfHigh, f.spareMiddle, f.attached], part(1, GPRS_TIMER, 'T3412 value'), part('length', AREAS, 'TAI list'), part('long', SESSIONS),
  ], {
    0x50: part('length', IDENTITY, 'GUTI'), 0x13: part(5, AREA_HERE), 0x23: part('length', IDENTITY_HERE, 'MS identity'), 0x53: part(1, CAUSE),
    0x17: part(1, GPRS_TIMER, 'T3402 value'), 0x59: part(1, GPRS_TIMER, 'T3423 value'), 0x4a: part('length', NETWORK_LIST, 'Equivalent PLMNs'),
    0x64: part('length', FEATURES), 0xf0: part('half', RESULT), 0x5e: part('length', GPRS_TIMER_3, 'T3412 extended value'),
    0x6a: part('length', GPRS_TIMER_2, 'T3324 value'), 0x6e: part('length', EXTENDED_DRX),
  }),
  0x43: message('Attach complete', [part('long', SESSIONS)]),
  0x44: message('Attach reject', [part(1, CAUSE)], { 0x78: part('long', SESSIONS), ...TIMERS, 0xa0: part('half', EXTENDED_CAUSE) }),
  0x45: message('Detach request', [detach], { 0x53: part(1, CAUSE) }),
  0x46: message('Detach accept'),
  0x48: message('Tracking area update request', [[...HALF_KEY_SET, f.active, f.update], part('length', IDENTITY, 'Old GUTI')], {
    ...ALIKE, 0xb0: part('half', KEY_SET, 'Non-current native NAS key set identifier'),
    0x80: part('half', KEY_SEQUENCE, 'GPRS ciphering key sequence number'), 0x55: part(4, NONCE, 'NonceUE'), 0x58: part('length', UE_CAPABILITY),
    0x57: part('length', BEARER_STATUS), 0xa0: part('half', RADIO_UPDATE),
  }),
  0x49: message('Tracking area update accept', [[f.halfHigh, f.spareMiddle, f.updated]], {
    0x5a: part(1, GPRS_TIMER, 'T3412 value'), 0x50: part('length', IDENTITY, 'GUTI'), 0x54: part('length', AREAS),
    0x57: part('length', BEARER_STATUS), 0x13: part(5, AREA_HERE), 0x23: part('length', IDENTITY_HERE, 'MS identity'), 0x53: part(1, CAUSE),
    0x17: part(1, GPRS_TIMER, 'T3402 value'), 0x59: part(1, GPRS_TIMER, 'T3423 value'), 0x4a: part('length', NETWORK_LIST, 'PLMN list'),
    0x64: part('length', FEATURES), 0xf0: part('half', RESULT), 0x5e: part('length', GPRS_TIMER_3, 'T3412 extended value'),
    0x6a: part('length', GPRS_TIMER_2, 'T3324 value'), 0x6e: part('length', EXTENDED_DRX),
  }),
  0x4a: message('Tracking area update complete'),
  0x4b: message('Tracking area update reject', [part(1, CAUSE)], { 0x5f: TIMERS[0x5f], 0xa0: part('half', EXTENDED_CAUSE) }),
  0x4c: message('Extended service request', [[...HALF_KEY_SET, f.service], part('length', MOBILE_IDENTITY, 'M-TMSI')], {
    0xb0: part('half', RESPONSE), 0x57: part('length', BEARER_STATUS), 0xd0: part('half', DEVICE_PROPERTIES),
  }),
  0x4d: message('Control plane service request', [[...HALF_KEY_SET, f.active, f.control]], {
    0x78: part('long', SESSIONS), 0x57: part('length', BEARER_STATUS), 0xd0: part('half', DEVICE_PROPERTIES),
  }),
  0x4e: message('Service reject', [part(1, CAUSE)], { 0x5b: part(1, GPRS_TIMER, 'T3442 value'), 0x5f: TIMERS[0x5f] }),
  0x4f: message('Service accept', [], { 0x57: part('length', BEARER_STATUS) }),
  0x50: message('GUTI reallocation command', [part('length', IDENTITY, 'GUTI')], { 0x54: part('length', AREAS) }),
  0x51: message('GUTI reallocation complete'),
  0x52: message('Authentication request', [
    [f.halfHigh, f.context, f.keySet], part(16, AUTHENTICATION.challenge, 'EPS challenge'), part('length', AUTHENTICATION.token, 'EPS challenge'),
  ]),
  0x53: message('Authentication response', [part('length', element('Authentication response parameter', f.res))]),
  0x54: message('Authentication reject'),
  0x55: message('Identity request', [[f.halfHigh, f.idType]]),
  0x56: message('Identity response', [part('length', MOBILE_IDENTITY)]),
  0x5c: message('Authentication failure', [part(1, CAUSE)], { 0x30: part('length', AUTHENTICATION.failure) }),
  0x5d: message('Security mode command', [
    part(1, element('NAS security algorithms', [f.spareTop, f.cipher, f.spareMiddle, f.check]), 'Selected NAS security algorithms'),
    [f.halfHigh, f.context, f.keySet], part('length', SECURITY, 'Replayed UE security capabilities'),
  ], {
    0xc0: part('half', IMEISV_REQUEST), 0x55: part(4, NONCE, 'Replayed NonceUE'), 0x56: part(4, NONCE, 'NonceMME'),
    0x6f: part('length', MORE_SECURITY, 'Replayed UE additional security capability'),
  }),
  0x5e: message('Security mode complete', [], { 0x23: part('length', IDENTITY_HERE, 'IMEISV') }),
  0x5f: causeOnly('Security mode reject'),
  0x60: causeOnly('EMM status'),
  0x61: message('EMM information', [], {
    0x43: part('length', NETWORK_NAME, 'Full name for network'), 0x45: part('length', NETWORK_NAME, 'Short Name'), 0x46: part(1, ZONE, 'Local'),
    0x47: part(7, ZONE_AND_TIME, 'Universal Time and Local Time Zone'), 0x49: part('length', DAYLIGHT),
  }),
  0x62: message('Downlink NAS transport', [part('length', element('NAS message container', messages))]),
  0x63: message('Uplink NAS transport', [part('length', element('NAS message container', messages))]),
  0x64: message('CS service notification', [part(1, element('Paging identity', [f.spareSeven, f.paging]))], {
    0x60: part('length', CALLING_NUMBER, 'CLI'), 0x61: part(1, element('SS Code', f.ssCode)), 0x62: part(1, element('LCS indicator', f.lcs)),
  }),
  0x68: transport('Downlink generic NAS transport'), 0x69: transport('Uplink generic NAS transport'),
};

function transport(name: string): Message {
  return message(
    name, [part(1, element('Generic message container type', f.genericType)), part('long', element('Generic message container', f.generic))],
    { 0x65: part('length', common('Additional information', f.additional)) },
  );
}
