/** Relay of short messages between a station and its message centre, 3GPP TS 24.011 §7.3 and §8.2. */
import { type Field, below, bits, byName, expert, flag, octets, protocol, u8 } from '../../dissect/index.ts';
import { SHARED_FIELDS, type Message, type Read, elementsOf, message, part, readMessage } from './nas/elements.ts';
import { CALLED_NUMBER, NAME_FIELDS } from './nas/network-name.ts';
import { SHARED } from './nas/shared.ts';
import { UPLINK_NOTE } from './nas/way.ts';

const id = below('gsm_a.rp');
const CAUSES = {
  1: 'Unassigned (unallocated) number', 8: 'Operator determined barring', 10: 'Call barred', 11: 'Reserved', 21: 'Short message transfer rejected',
  22: 'Memory capacity exceeded', 27: 'Destination out of order', 28: 'Unidentified subscriber', 29: 'Facility rejected', 30: 'Unknown subscriber',
  38: 'Network out of order', 41: 'Temporary failure', 42: 'Congestion', 47: 'Resources unavailable, unspecified',
  50: 'Requested facility not subscribed', 69: 'Requested facility not implemented', 81: 'Invalid short message transfer reference value',
  95: 'Semantically incorrect message', 96: 'Invalid mandatory information', 97: 'Message type non-existent or not implemented',
  98: 'Message not compatible with short message protocol state', 99: 'Information element non-existent or not implemented',
  111: 'Protocol error, unspecified', 127: 'Interworking, unspecified',
} as const;

const RP = {
  element: u8('Element ID', id('elem_id', { hex: true })),
  reference: u8('RP-Message Reference', id('rp_message_reference', { base: 'hexDec' })),
  tpdu: octets('TPDU', id('tpdu')),
  extension: flag('Extension', 0x80, id('extension', { as: ['Extended', 'No extension'] })),
  cause: bits('Cause', 0x7f, id('cause', { values: CAUSES })),
  diagnostic: octets('Diagnostic', id('diagnostic', { own: true })),
  missing: expert('A mandatory element is missing', 'error', 'Protocol', id('missing_mandatory_element')),
  extraneous: expert('An element is not known', 'note', 'Protocol', id('extraneous_data')),
} as const;

/** §8.2.5.3: the message itself. */
const userData: Read = p => {
  if (!p.more) return;
  p.show(RP.tpdu, p.remaining);
  p.label('TPDU');
  p.call('gsm_sms');
};
const element = elementsOf(RP.element);
const ORIGINATOR = element('RP-Originator Address', ...CALLED_NUMBER.rows), DESTINATION = element('RP-Destination Address', ...CALLED_NUMBER.rows);
const USER_DATA = element('RP-User Data', userData), REFERENCE = element('RP-Message Reference', RP.reference);
const CAUSE = element('RP-Cause', [RP.extension, RP.cause], p => p.takeRest(RP.diagnostic));

const data = (name: string): Message =>
  message(name, [part(1, REFERENCE), part('length', ORIGINATOR), part('length', DESTINATION), part('length', USER_DATA)]);
const MAY_CARRY = { 0x41: part('length', USER_DATA) } as const;
const MESSAGES: readonly Message[] = [
  data('RP-DATA (MS to Network)'), data('RP-DATA (Network to MS)'), message('RP-ACK (MS to Network)', [part(1, REFERENCE)], MAY_CARRY),
  message('RP-ACK (Network to MS)', [part(1, REFERENCE)], MAY_CARRY),
  message('RP-ERROR (MS to Network)', [part(1, REFERENCE), part('length', CAUSE)], MAY_CARRY),
  message('RP-ERROR (Network to MS)', [part(1, REFERENCE), part('length', CAUSE)], MAY_CARRY),
  message('RP-SMMA (MS to Network)', [part(1, REFERENCE)]),
];

export const gsmRp = protocol({
  name: 'gsm_a.rp',
  title: 'GSM A-I/F RP',
  short: 'GSM RP',
  // 3GPP TS 24.341 §5.3.1: short messages over SIP.
  on: { media_type: ['application/vnd.3gpp.sms'] },
  fields: {
    type: u8('RP Message Type', id('msg_type', { hex: true, values: Object.fromEntries(MESSAGES.map(({ name }, type) => [type, name])) })),
    ...RP,
    ...byName([...Object.values<Field>(SHARED), ...Object.values<Field>(SHARED_FIELDS), ...Object.values<Field>(NAME_FIELDS)]),
  },
  dissect(p, f) {
    const type = p.take(f.type) & 0x07, known = MESSAGES[type], uplink = (type & 1) === 0;
    const name = known?.name ?? `Unknown (0x${type.toString(16)})`;
    p.title(` - ${name}`);
    p.addInfo(`(RP) ${name} `);
    p.packet.notes.set(UPLINK_NOTE, uplink);
    if (known !== undefined) readMessage(p, known, uplink, RP);
  },
});
