/** 5G's mobility management, 3GPP TS 24.501 §8.2: messages, and the elements of §9.11.3 that they have. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { AUTHENTICATION } from './authentication.ts';
import { UE_NETWORK } from './capabilities.ts';
import { type Element, type Message, type Read, causeOf, elementsOf, message, part } from './elements.ts';
import { EPS_MOBILITY as lte } from './eps-mobility-fields.ts';
import { ALLOWED, CAPABILITY, FIVE as f, REACTIVATED, SECURITY, STATUS, UPLINK_DATA } from './five-fields.ts';
import { AREA, AREAS, IDENTITY, REJECTED_SLICES, SLICE, SLICES } from './five-identity.ts';
import { EAP, NETWORK, readFiveSession } from './five-sessions.ts';
import { DAYLIGHT, NETWORK_NAME, ZONE, ZONE_AND_TIME } from './network-name.ts';
import { takeShortMessage } from './short-messages.ts';
import { EXTENDED_DRX, GPRS_TIMER_2, GPRS_TIMER_3, NETWORK_LIST } from './shared.ts';

const element = elementsOf(f.id), common = elementsOf(f.commonId);
const SESSION = 1, SHORT_MESSAGE = 2;

/** §9.11.3.39: what it carries is told by the octet before the container. */
const payload: Read = (p, uplink) => {
  const kind = p.bytes[p.begin - 3] & 0x0f;
  if (kind === SESSION && p.remaining > 3) readFiveSession(p, uplink);
  else if (kind === SHORT_MESSAGE) takeShortMessage(p);
  else p.takeRest(f.payload);
};
/** §9.11.3.33: a whole message, of which the one around it shows no more than may be read by all. */
const whole: Read = p => {
  if (!p.nest('nas.pdu', '5gs', p.tree.current)) p.skip(p.remaining);
};

const CAUSE = element('5GMM cause', causeOf(f.cause));
const half = (name: string, ...fields: readonly Field[]): Element => element(name, fields);
const TYPE = half('5GS registration type', f.followOn, f.registration);
const KEY_SET = half('NAS key set identifier', f.context, f.keySet);
const STATE = element('PDU session status', STATUS[0], STATUS[1]), DATA = element('Uplink data status', UPLINK_DATA[0], UPLINK_DATA[1]);
const ALLOWED_STATE = element('Allowed PDU session status', ALLOWED[0], ALLOWED[1]);
const REACTIVATION = element('PDU session reactivation result', REACTIVATED[0], REACTIVATED[1]);
const CAPABILITIES = element('5GMM capability', ...CAPABILITY), PROTECTION = element('UE security capability', ...SECURITY);
const MICO = half('MICO indication', f.b3, f.b2, f.periodic, f.everywhere);
const UE_STATUS = element('UE status', [f.b7, f.b6, f.b5, f.b4, f.b3, f.b2, f.n1, f.s1]);
const USAGE = element("UE's usage setting", [f.b3, f.b2, f.b1, f.usage]);
const DRX = element('5GS DRX parameters', [f.drx]);
const UPDATE = element('5GS update type', [f.b7, f.b6, f.ciotEps, f.ciot, f.radioUpdate, f.smsAsked]);
const RESULT = element('5GS registration result', [f.emergency, f.performed, f.messages, f.result]);
const FEATURES = element(
  '5GS network feature support', [f.mps, f.n26, f.fallback, f.emergencies, f.voiceElsewhere, f.voice],
  [f.ciotUser, f.compression, f.n3, f.ciotControl, f.coverage, f.mcs, f.emergencyElsewhere],
);
const INCLUSION = half('NSSAI inclusion mode', f.b3, f.b2, f.inclusion);
const SLICING = half('Network slicing indication', f.b3, f.b2, f.sliceDefault, f.sliceChange);
const UPDATING = half('Configuration update indication', f.b3, f.b2, f.registrationAsked, f.acknowledgement);
const MESSAGES = half('SMS indication', f.b3, f.b2, f.b1, f.smsAllowed);
const ABBA = element('ABBA', f.abba), REQUEST = half('Request type', f.request);
const ALGORITHMS = element('NAS security algorithms', [f.cipher, f.check]);
const LTE_ALGORITHMS = elementsOf(lte.id)('NAS security algorithms', [lte.spareTop, lte.cipher, lte.spareMiddle, lte.check]);
const MORE_SECURITY = element('Additional 5G security information', [f.b7, f.b6, f.b5, f.b4, f.b3, f.b2, f.repeat, f.horizontal]);
const IMEISV = elementsOf(lte.id)('IMEISV request', [lte.spareMiddle, lte.imeisv]);
const CONTAINER = element('NAS message container', whole), RADIO = element('UE radio capability ID', f.radio);
const UE_CAPABILITY = elementsOf(lte.id)('UE network capability', ...UE_NETWORK);

/** Elements of half an octet without identifiers, which have a heading all the same. */
const headed = ({ name, rows }: Element): Read => (p: Cursor) => {
  const outer = p.open(name, 1);
  for (const field of rows[0] as readonly Field[]) p.show(field);
  p.close(outer);
};
const halves = (...elements: readonly Element[]): Read => (p, uplink) => {
  for (const one of elements) headed(one)(p, uplink);
  p.skip(1);
};
const KEY_SET_HIGH = half('NAS key set identifier', f.contextHigh, f.keySetHigh);
const LEAVING = half('De-registration type', f.off, f.again, f.access);
const SPARE: Read = p => void p.show(f.half);
const onlyHalf = (one: Element): Read => (p, uplink) => {
  SPARE(p, uplink);
  halves(one)(p, uplink);
};

const TIMER_3346 = { 0x5f: part('length', GPRS_TIMER_2, 'T3346 value') } as const;
const SESSIONS = { 0x50: part('length', STATE), 0x40: part('length', DATA), 0x25: part('length', ALLOWED_STATE) } as const;
const CARRIED = {
  0x12: part(1, element('PDU session identity 2', f.session), 'PDU session ID'), 0x24: part('length', common('Additional information', f.additional)),
  0x58: part(1, CAUSE), 0x37: part('length', GPRS_TIMER_3, 'Back-off timer value'),
} as const;

export const FIVE_MESSAGES: Readonly<Record<number, Message>> = {
  0x41: message('Registration request', [halves(TYPE, KEY_SET_HIGH), part('long', IDENTITY)], {
    0xc0: part('half', KEY_SET, 'native KSI'), 0x10: part('length', CAPABILITIES), 0x2e: part('length', PROTECTION),
    0x2f: part('length', SLICES, 'Requested NSSAI'), 0x52: part(6, AREA, 'Last visited registered TAI'), 0x17: part('length', UE_CAPABILITY),
    ...SESSIONS,
    0xb0: part('half', MICO), 0x2b: part('length', UE_STATUS), 0x77: part('long', IDENTITY, 'Additional GUTI'), 0x18: part('length', USAGE),
    0x51: part('length', DRX, 'Requested DRX parameters'), 0x53: part('length', UPDATE), 0x71: part('long', CONTAINER),
    0x6e: part('length', EXTENDED_DRX), 0x6a: part('length', GPRS_TIMER_3, 'T3324 value'), 0x67: part('length', RADIO),
  }),
  0x42: message('Registration accept', [part('length', RESULT)], {
    0x77: part('long', IDENTITY, '5G-GUTI'), 0x4a: part('length', NETWORK_LIST, 'Equivalent PLMNs'), 0x54: part('length', AREAS),
    0x15: part('length', SLICES, 'Allowed NSSAI'), 0x11: part('length', REJECTED_SLICES), 0x31: part('length', SLICES, 'Configured NSSAI'),
    0x21: part('length', FEATURES), 0x50: SESSIONS[0x50], 0x26: part('length', REACTIVATION), 0xb0: part('half', MICO), 0x90: part('half', SLICING),
    0x5e: part('length', GPRS_TIMER_3, 'T3512 value'), 0x5d: part('length', GPRS_TIMER_2, 'Non-3GPP de-registration timer value'),
    0x16: part('length', GPRS_TIMER_2, 'T3502 value'), 0x78: part('long', EAP), 0xa0: part('half', INCLUSION),
    0x51: part('length', DRX, 'Negotiated DRX parameters'), 0x6e: part('length', EXTENDED_DRX), 0x67: part('length', RADIO),
    0x6b: part('length', GPRS_TIMER_2, 'T3448 value'), 0x6a: part('length', GPRS_TIMER_3, 'T3324 value'),
    0x39: part('length', SLICES, 'Pending NSSAI'),
  }),
  0x43: message('Registration complete'),
  0x44: message('Registration reject', [part(1, CAUSE)], {
    ...TIMER_3346, 0x16: part('length', GPRS_TIMER_2, 'T3502 value'), 0x78: part('long', EAP), 0x69: part('length', REJECTED_SLICES),
  }),
  0x45: message('Deregistration request (UE originating)', [halves(LEAVING, KEY_SET_HIGH), part('long', IDENTITY)]),
  0x46: message('Deregistration accept (UE originating)'),
  0x47: message('Deregistration request (UE terminated)', [halves(LEAVING)], { 0x58: part(1, CAUSE), ...TIMER_3346 }),
  0x48: message('Deregistration accept (UE terminated)'),
  0x4c: message('Service request', [halves(KEY_SET, half('Service type', f.service)), part('long', IDENTITY)],
    { ...SESSIONS, 0x71: part('long', CONTAINER) }),
  0x4d: message('Service reject', [part(1, CAUSE)], { 0x50: SESSIONS[0x50], ...TIMER_3346, 0x78: part('long', EAP) }),
  0x4e: message('Service accept', [], { 0x50: SESSIONS[0x50], 0x26: part('length', REACTIVATION), 0x78: part('long', EAP) }),
  0x54: message('Configuration update command', [], {
    0xd0: part('half', UPDATING), 0x77: part('long', IDENTITY, '5G-GUTI'), 0x54: part('length', AREAS), 0x15: part('length', SLICES, 'Allowed NSSAI'),
    0x43: part('length', NETWORK_NAME, 'Full name for network'), 0x45: part('length', NETWORK_NAME, 'Short Name'), 0x46: part(1, ZONE, 'Local'),
    0x47: part(7, ZONE_AND_TIME, 'Universal Time and Local Time Zone'), 0x49: part('length', DAYLIGHT), 0xb0: part('half', MICO),
    0x90: part('half', SLICING), 0x31: part('length', SLICES, 'Configured NSSAI'), 0x11: part('length', REJECTED_SLICES),
    0xf0: part('half', MESSAGES),
  }),
  0x55: message('Configuration update complete'),
  0x56: message('Authentication request', [onlyHalf(half('NAS key set identifier - ngKSI', f.context, f.keySet)), part('length', ABBA)], {
    0x21: part(16, AUTHENTICATION.challenge, '5G authentication challenge'),
    0x20: part('length', AUTHENTICATION.token, '5G authentication challenge'),
    0x78: part('long', EAP),
  }),
  0x57: message('Authentication response', [], {
    0x2d: part('length', elementsOf(lte.id)('Authentication response parameter', lte.res)), 0x78: part('long', EAP),
  }),
  0x58: message('Authentication reject', [], { 0x78: part('long', EAP) }),
  0x59: message('Authentication failure', [part(1, CAUSE)], { 0x30: part('length', AUTHENTICATION.failure) }),
  0x5a: message('Authentication result', [onlyHalf(half('NAS key set identifier - ngKSI', f.context, f.keySet)), part('long', EAP)], {
    0x38: part('length', ABBA),
  }),
  0x5b: message('Identity request', [onlyHalf(half('5GS identity type', f.identityType))]),
  0x5c: message('Identity response', [part('long', IDENTITY)]),
  0x5d: message('Security mode command', [
    part(1, ALGORITHMS), onlyHalf(half('NAS key set identifier - ngKSI', f.context, f.keySet)),
    part('length', PROTECTION, 'Replayed UE security capabilities'),
  ], {
    0xe0: part('half', IMEISV), 0x57: part(1, LTE_ALGORITHMS, 'Selected EPS NAS security algorithms'), 0x36: part('length', MORE_SECURITY),
    0x78: part('long', EAP), 0x38: part('length', ABBA),
  }),
  0x5e: message('Security mode complete', [],
    { 0x77: part('long', IDENTITY), 0x71: part('long', CONTAINER), 0x78: part('long', IDENTITY, 'non-IMEISV PEI') }),
  0x5f: message('Security mode reject', [part(1, CAUSE)]),
  0x64: message('5GMM status', [part(1, CAUSE)]),
  0x65: message('Notification', [onlyHalf(half('Access type', f.b3, f.b2, f.access2))]),
  0x66: message('Notification response', [], { 0x50: SESSIONS[0x50] }),
  0x67: message('UL NAS transport', [onlyHalf(half('Payload container type', f.payloadType)), part('long', element('Payload container', payload))], {
    ...CARRIED, 0x59: part(1, element('PDU session identity 2', f.session), 'Old PDU session ID'), 0x80: part('half', REQUEST),
    0x22: part('length', SLICE), 0x25: part('length', NETWORK),
  }),
  0x68: message('DL NAS transport', [
    onlyHalf(half('Payload container type', f.payloadType)), part('long', element('Payload container', payload)),
  ], CARRIED),
};
