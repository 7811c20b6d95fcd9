/** LTE's session management, 3GPP TS 24.301 §8.3: messages, and the elements of §9.9.4 that they have. */
import { type Cursor, type Field, bits, expert, u8 } from '../../../dissect/index.ts';
import { readTrafficFlow } from '../../tunnels/gtpv2/traffic-flow.ts';
import { type Message, type Read, causeOf, elementsOf, message, part, readMessage } from './elements.ts';
import { EPS_MOBILITY as mobility } from './eps-mobility-fields.ts';
import { EPS_SESSION as f, kilobits } from './eps-session-fields.ts';
import { SESSION_QUALITY } from './session-quality.ts';
import {
  ACCESS_POINT, CONFIGURATION, DEVICE_PROPERTIES, GPRS_TIMER_3, LINKED_TI, LINK_SAPI, PACKET_FLOW, RADIO_PRIORITY, SHARED, configuration,
} from './shared.ts';

const element = elementsOf(f.id), gmm = elementsOf(SHARED.mobilityId);
const IPV4 = 1, IPV6 = 2, BOTH = 3;

/** §9.9.4.9: the lower half of an IPv6 address, an IPv4 address, or both. */
const address: Read = p => {
  p.show(f.spareFive);
  const type = p.take(f.addressType);
  if (type === IPV6 || type === BOTH) p.take(f.interface);
  if (type === IPV4 || type === BOTH) p.take(f.ipv4);
};

/** §9.9.4.2: what fits in an octet, what goes beyond it, and multiples of 256 Mbit/s to be added. */
const totalRates: Read = p => {
  const octets = p.peekBytes(p.remaining);
  [f.allDown, f.allUp, f.allDownExtended, f.allUpExtended].forEach(field => p.more && p.take(field));
  [f.allDownGreat, f.allUpGreat].forEach((field, i) => {
    if (!p.more) return;
    p.take(field);
    p.set([f.totalDown, f.totalUp][i], kilobits(octets[i], octets[i + 2], octets[i + 4]), p.at - 1, 1);
  });
};

export const QUALITY = element(
  'EPS quality of service', f.qci, f.mostUp, f.mostDown, f.surelyUp, f.surelyDown, f.extendedMostUp, f.extendedMostDown, f.extendedSurelyUp,
  f.extendedSurelyDown,
);
const ADDRESS = element('PDN address', address), CAUSE = element('ESM cause', causeOf(f.cause));
export const RATES = element('APN aggregate maximum bit rate', totalRates);
export const FLOWS = gmm('Traffic Flow Template', readTrafficFlow);
export const EXTENDED = element('Extended protocol configuration options', configuration);
const TRANSFER = element('ESM information transfer flag', [f.spareThree, f.transfer]);
const LINKED = [mobility.halfHigh, f.linked] as const;
const OPTIONS = { 0x27: part('length', CONFIGURATION), 0x7b: part('long', EXTENDED) } as const;
const NEGOTIATED = {
  0x30: part('length', SESSION_QUALITY, 'Negotiated QoS'), 0x32: part(1, LINK_SAPI, 'Negotiated LLC SAPI'), 0x80: part('half', RADIO_PRIORITY),
  0x34: part('length', PACKET_FLOW),
} as const;
const BACK_OFF = { 0x37: part('length', GPRS_TIMER_3, 'Back-off timer value') } as const;
const answer = (name: string): Message => message(name, [], OPTIONS);
const refusal = (name: string): Message => message(name, [part(1, CAUSE)], { ...OPTIONS, ...BACK_OFF });

export const SESSION_MESSAGES: Readonly<Record<number, Message>> = {
  0xc1: message('Activate default EPS bearer context request', [
    part('length', QUALITY), part('length', ACCESS_POINT), part('length', ADDRESS),
  ], { 0x5d: part('length', LINKED_TI), ...NEGOTIATED, 0x5e: part('length', RATES), 0x58: part(1, CAUSE), ...OPTIONS }),
  0xc2: answer('Activate default EPS bearer context accept'),
  0xc3: refusal('Activate default EPS bearer context reject'),
  0xc5: message('Activate dedicated EPS bearer context request', [LINKED, part('length', QUALITY), part('length', FLOWS)], {
    0x5d: part('length', LINKED_TI, 'Transaction identifier'), ...NEGOTIATED, ...OPTIONS,
  }),
  0xc6: answer('Activate dedicated EPS bearer context accept'),
  0xc7: refusal('Activate dedicated EPS bearer context reject'),
  0xc9: message('Modify EPS bearer context request', [], {
    0x5b: part('length', QUALITY, 'New EPS QoS'), 0x36: part('length', FLOWS), ...NEGOTIATED, 0x30: part('length', SESSION_QUALITY, 'New QoS'),
    0x5e: part('length', RATES), ...OPTIONS,
  }),
  0xca: answer('Modify EPS bearer context accept'),
  0xcb: refusal('Modify EPS bearer context reject'),
  0xcd: message('Deactivate EPS bearer context request', [part(1, CAUSE)], { ...OPTIONS, 0x37: part('length', GPRS_TIMER_3, 'T3396 value') }),
  0xce: answer('Deactivate EPS bearer context accept'),
  0xd0: message('PDN connectivity request', [[f.type, f.request]], {
    0xd0: part('half', TRANSFER), 0x28: part('length', ACCESS_POINT), ...OPTIONS, 0xc0: part('half', DEVICE_PROPERTIES),
  }),
  0xd1: refusal('PDN connectivity reject'),
  0xd2: message('PDN disconnect request', [LINKED], OPTIONS),
  0xd3: refusal('PDN disconnect reject'),
  0xd4: message('Bearer resource allocation request', [
    LINKED, part('length', FLOWS, 'Traffic flow aggregate'), part('length', QUALITY, 'Required traffic flow QoS'),
  ], { ...OPTIONS, 0xc0: part('half', DEVICE_PROPERTIES) }),
  0xd5: refusal('Bearer resource allocation reject'),
  0xd6: message('Bearer resource modification request', [LINKED, part('length', FLOWS, 'Traffic flow aggregate')], {
    0x5b: part('length', QUALITY, 'Required traffic flow QoS'), 0x58: part(1, CAUSE), ...OPTIONS, 0xc0: part('half', DEVICE_PROPERTIES),
  }),
  0xd7: refusal('Bearer resource modification reject'),
  0xd9: message('ESM information request'),
  0xda: message('ESM information response', [], { 0x28: part('length', ACCESS_POINT), ...OPTIONS }),
  0xdb: message('Notification', [part('length', element('Notification indicator', f.notification))]),
  0xdc: message('ESM dummy message'),
  0xe8: message('ESM status', [part(1, CAUSE)]),
  0xeb: message('ESM data transport', [part('long', element('User data container', f.userData))]),
};
const NAMES = Object.fromEntries(Object.entries(SESSION_MESSAGES).map(([type, { name }]) => [type, name]));

export const EPS_HEADER = {
  bearer: bits('EPS bearer identity', 0xf0, {
    id: 'nas_eps.bearer_id', values: value => (value === 0 ? 'No EPS bearer identity assigned' : `EPS bearer identity value ${value}`),
  }),
  discriminator: bits('Protocol discriminator', 0x0f, {
    id: 'gsm_a.L3_protocol_discriminator', hex: true,
    values: {
      0: 'Group call control', 1: 'Broadcast call control', 2: 'EPS session management messages', 3: 'Call Control; call related SS messages',
      4: 'GPRS Transparent Transport Protocol (GTTP)', 5: 'Mobility Management messages', 6: 'Radio Resources Management messages',
      7: 'EPS mobility management messages', 8: 'GPRS mobility management messages', 9: 'SMS messages', 10: 'GPRS session management messages',
      11: 'Non call related SS messages', 12: 'Location services specified in 3GPP TS 44.071', 15: 'Tests procedures',
    },
  }),
  transaction: u8('Procedure transaction identity', { id: 'nas_eps.esm.proc_trans_id' }),
  sessionType: u8('NAS EPS session management messages', { id: 'nas_eps.nas_msg_esm_type', hex: true, values: NAMES }),
  missing: expert('A mandatory element is missing', 'error', 'Protocol', { id: 'nas_eps.missing_mandatory_element' }),
  extraneous: expert('An element is not known', 'note', 'Protocol', { id: 'nas_eps.extraneous_data' }),
  unknownType: expert('Unknown message type', 'warning', 'Protocol', { id: 'nas_eps.unknown_msg_type' }),
} as const satisfies Record<string, Field>;
const h = EPS_HEADER;

/** §9.2 to §9.4: the bearer, the procedure, and the message. */
export function readSessionMessage(p: Cursor, uplink: boolean): void {
  p.show(h.bearer);
  p.take(h.discriminator);
  p.take(h.transaction);
  const type = p.take(h.sessionType), known = SESSION_MESSAGES[type];
  if (known === undefined) {
    p.expert(h.unknownType, `Unknown message type 0x${type.toString(16)}`);
    p.addInfo(`, Unknown message type 0x${type.toString(16)}`);
    p.skip(p.remaining);
    return;
  }
  p.addInfo(`, ${known.name}`);
  readMessage(p, known, uplink, h);
}
