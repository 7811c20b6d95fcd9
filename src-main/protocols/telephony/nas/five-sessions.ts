/** 5G's session management, 3GPP TS 24.501 §8.3: messages, and the elements of §9.11.4 that they have. */
import { type Cursor, u8 } from '../../../dissect/index.ts';
import { takeAccessPoint } from '../../tunnels/gtp/elements.ts';
import { type Message, type Read, causeOf, elementsOf, message, part, readMessage } from './elements.ts';
import { EXTENDED } from './eps-sessions.ts';
import { FIVE } from './five-fields.ts';
import { descriptions, mapped, rules } from './five-flows.ts';
import { SLICE } from './five-identity.ts';
import { FIVE_SESSION as f } from './five-session-fields.ts';
import { GPRS_TIMER, GPRS_TIMER_3 } from './shared.ts';

const element = elementsOf(f.id), common = elementsOf(FIVE.commonId);
const IPV4 = 1, IPV6 = 2, BOTH = 3;

/** §9.11.4.10 */
const address: Read = p => {
  const isLocal = p.show(f.linkLocal), type = p.take(f.typeOfAddress);
  if (type === IPV6 || type === BOTH) p.take(f.interface);
  if (type === IPV4 || type === BOTH) p.take(f.ipv4);
  if (isLocal && p.more) p.take(f.local);
};

const TYPE = element('PDU session type', [f.type]), MODE = element('SSC mode', [f.mode]);
const CAUSE = element('5GSM cause', causeOf(f.cause));
const CAPABILITY = element('5GSM capability', [f.management, f.steering, f.etherInLte, f.homed, f.reflective]);
const RATE = element('Integrity protection maximum data rate', f.rateUp, f.rateDown);
const RULES = element('QoS rules', rules), FLOWS = element('QoS flow descriptions', descriptions);
const MAPPED = element('Mapped EPS bearer contexts', mapped);
const TOTAL = element('Session-AMBR', f.unitDown, f.down, f.unitUp, f.up);
const FILTERS = element('Maximum number of supported packet filters', [f.filters, f.filtersSpare]);
const ASKED = element('Always-on PDU session requested', [FIVE.b3, FIVE.b2, FIVE.b1, f.alwaysAsked]);
const GIVEN = element('Always-on PDU session indication', [FIVE.b3, FIVE.b2, FIVE.b1, f.always]);
const MODES = element('Allowed SSC mode', [FIVE.b3, f.mode3, f.mode2, f.mode1]);
const AGAIN = element('5GSM congestion re-attempt indicator', [FIVE.b7, FIVE.b6, FIVE.b5, FIVE.b4, FIVE.b3, FIVE.b2, FIVE.b1, f.everywhere]);
const CONTROL = element('Control plane only indication', [FIVE.b3, FIVE.b2, FIVE.b1, f.control]);
export const EAP = common('EAP message', p => p.call('eap')), NETWORK = common('DNN', p => takeAccessPoint(p, FIVE.network));

const OPTIONS = { 0x7b: part('long', EXTENDED) } as const;
const CONGESTION = { 0x37: part('length', GPRS_TIMER_3, 'Back-off timer value'), 0x61: part('length', AGAIN) } as const;
const MAY_CAUSE = { 0x59: part(1, CAUSE) } as const;
const QUALITY = {
  0x2a: part('length', TOTAL), 0x56: part(1, GPRS_TIMER, 'RQ timer value'), 0x80: part('half', GIVEN), 0x75: part('long', MAPPED),
  0x79: part('long', FLOWS, 'Authorized QoS flow descriptions'), 0x7a: part('long', RULES, 'Authorized QoS rules'),
} as const;
const answer = (name: string): Message => message(name, [], OPTIONS);
const refusal = (name: string): Message => message(name, [part(1, CAUSE)], { ...CONGESTION, ...OPTIONS });

export const FIVE_SESSION_MESSAGES: Readonly<Record<number, Message>> = {
  0xc1: message('PDU session establishment request', [part(2, RATE)], {
    0x90: part('half', TYPE), 0xa0: part('half', MODE), 0x28: part('length', CAPABILITY), 0x55: part(2, FILTERS), 0xb0: part('half', ASKED),
    0x39: part('length', element('SM PDU DN request container', f.name)), ...OPTIONS,
  }),
  0xc2: message('PDU session establishment accept', [
    [f.selected, f.type], part('long', RULES, 'Authorized QoS rules'), part('length', TOTAL),
  ], {
    ...MAY_CAUSE, 0x29: part('length', element('PDU address', address)), ...QUALITY, 0x22: part('length', SLICE), 0x78: part('long', EAP), ...OPTIONS,
    0x25: part('length', NETWORK), 0xc0: part('half', CONTROL),
  }),
  0xc3: message('PDU session establishment reject', [part(1, CAUSE)], {
    ...CONGESTION, 0xf0: part('half', MODES), 0x78: part('long', EAP), ...OPTIONS,
  }),
  0xc5: message('PDU session authentication command', [part('long', EAP)], OPTIONS),
  0xc6: message('PDU session authentication complete', [part('long', EAP)], OPTIONS),
  0xc7: message('PDU session authentication result', [], { 0x78: part('long', EAP), ...OPTIONS }),
  0xc9: message('PDU session modification request', [], {
    0x28: part('length', CAPABILITY), ...MAY_CAUSE, 0x55: part(2, FILTERS), 0xb0: part('half', ASKED), 0x13: part(2, RATE),
    0x7a: part('long', RULES, 'Requested QoS rules'), 0x79: part('long', FLOWS, 'Requested QoS flow descriptions'), 0x75: part('long', MAPPED),
    ...OPTIONS,
  }),
  0xca: refusal('PDU session modification reject'),
  0xcb: message('PDU session modification command', [], { ...MAY_CAUSE, ...QUALITY, ...OPTIONS }),
  0xcc: answer('PDU session modification complete'),
  0xcd: refusal('PDU session modification command reject'),
  0xd1: message('PDU session release request', [], { ...MAY_CAUSE, ...OPTIONS }),
  0xd2: refusal('PDU session release reject'),
  0xd3: message('PDU session release command', [part(1, CAUSE)], { ...CONGESTION, 0x78: part('long', EAP), ...OPTIONS }),
  0xd4: message('PDU session release complete', [], { ...MAY_CAUSE, ...OPTIONS }),
  0xd6: message('5GSM status', [part(1, CAUSE)]),
};
const NAMES = Object.fromEntries(Object.entries(FIVE_SESSION_MESSAGES).map(([type, { name }]) => [type, name]));

export const FIVE_HEADER = {
  discriminator: u8('Extended protocol discriminator', {
    id: 'nas_5gs.epd', values: { 0x2e: '5G session management messages', 0x7e: '5G mobility management messages' },
  }),
  sessionType: u8('Message type', { id: 'nas_5gs.sm.message_type', hex: true, values: NAMES }),
} as const;
const h = FIVE_HEADER;

/** §9.1.1: the session, the procedure, and the message. */
export function readFiveSession(p: Cursor, uplink: boolean): void {
  const outer = p.open('Plain NAS 5GS Message');
  p.take(h.discriminator);
  p.take(FIVE.session);
  p.take(f.transaction);
  const type = p.take(h.sessionType), known = FIVE_SESSION_MESSAGES[type];
  p.addInfo(`, ${known?.name ?? `Unknown message type 0x${type.toString(16)}`}`);
  if (known === undefined) {
    p.expert(FIVE.unknownSession, `Unknown message type 0x${type.toString(16)}`);
    p.skip(p.remaining);
  } else {
    readMessage(p, known, uplink, FIVE);
  }
  p.close(outer);
}
