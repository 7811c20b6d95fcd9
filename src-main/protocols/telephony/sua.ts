/** SCCP User Adaptation, RFC 3868: what subsystems of telephone exchanges tell each other, over SCTP. */
import { type Cursor, type Field, protocol } from '../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { takeNamedBits } from '../bit-names.ts';
import { addressSignals } from './digits.ts';
import { SUBSYSTEM } from './sccp.ts';
import { DESTINATION, type Party, SOURCE, SUA_FIELDS, keyed } from './sua/fields.ts';
import { CAUSES, CAUSE_TYPES, ERRORS, MESSAGES, MODES, DEREGISTRATIONS, REGISTRATIONS, TAGS } from './sua/names.ts';
import { type Adaptation, STATUSES, type Take, bytes, number, numbers, pointCodes, takeMessage, takeParameters, words } from './user-adaptation.ts';

type Fields = typeof SUA_FIELDS;

/** What was read of the message, left for its parameters. */
const PLACE = 'sua.place';

export const sua = protocol({
  name: 'sua',
  title: 'SS7 SCCP-User Adaptation Layer',
  short: 'SUA (RFC 3868)',
  on: { 'sctp.ppi': [4], 'sctp.port': [14001] },
  fields: Object.assign({}, SUA_FIELDS, keyed('source', SOURCE), keyed('destination', DESTINATION)),
  dissect(p) {
    const place: Place = { subsystems: [], data: undefined, isPart: false };
    p.packet.notes.set(PLACE, place);
    takeMessage(p, SUA_FIELDS, ADAPTATION);
    carry(place);
  },
});

/** What was read of a message that decides whose its data are. */
interface Place {
  readonly subsystems: number[];
  data: Cursor | undefined;
  isPart: boolean;
}
const placeOf = (p: Cursor): Place => p.packet.notes.get(PLACE) as Place;

/** Gives the data to the subsystem that they go to, or else to the one that sends. */
function carry({ subsystems, data: carried, isPart }: Place): void {
  if (carried === undefined || isPart) return;
  for (const subsystem of subsystems) {
    carried.packet.notes.set(SUBSYSTEM, subsystem);
    if (carried.next('sccp.ssn', subsystem)) return;
  }
  carried.data();
}

const nested: Take<Fields> = (p, f) => {
  takeParameters(p, f, ADAPTATION);
  return '';
};

/** §3.10.2: how it is routed, what there is of it, and its parts. */
const address = (side: Party): Take<Fields> => (p, f) => {
  p.take(side.routing);
  const outer = p.open('Address Indicator', 2);
  p.show(side.spare);
  for (const field of [side.hasTitle, side.hasCode, side.hasSubsystem]) p.show(field);
  p.skip(2);
  p.close(outer);
  takeParameters(p, f, side === SOURCE ? FROM : TO);
  return '';
};

const afterReserved = (before: (f: Fields) => Field<void>, field: (f: Fields) => Field<number>): Take<Fields> => (p, f) => {
  p.take(before(f));
  return String(p.take(field(f)));
};

/** §3.10.15, §3.10.16: which bits of a number say where it belongs, and what they are. */
const label = (...parts: readonly ((f: Fields) => Field<number>)[]): Take<Fields> => (p, f) => {
  for (const part of parts) p.take(part(f));
  return '';
};

/** §3.10.2.3: two digits a byte, the first in its lower half. */
const globalTitle = (side: Party): Take<Fields> => p => {
  p.take(side.titleReserved);
  p.take(side.gti);
  const count = p.take(side.count), length = Math.ceil(count / 2);
  p.take(side.translation);
  p.take(side.plan);
  p.take(side.nature);
  const digits = addressSignals(p.peekBytes(Math.min(length, p.remaining))).slice(0, count);
  p.takeAs(side.digits, digits, Math.min(length, p.remaining));
  p.label(`Address information (digits): ${digits}`);
  return '';
};

const partyTakers = (side: Party): Readonly<Record<number, Take<Fields>>> => ({
  0x8001: globalTitle(side),
  0x8002: p => String(p.take(side.code)),
  0x8003: p => {
    p.take(side.ssnReserved);
    const subsystem = p.take(side.ssn);
    if (side === DESTINATION) placeOf(p).subsystems.unshift(subsystem);
    else placeOf(p).subsystems.push(subsystem);
    return String(subsystem);
  },
  0x8004: p => ipv4Text(p.take(side.ipv4)),
  0x8005: p => p.take(side.name, p.remaining),
  0x8006: p => {
    const { at } = p;
    p.take(side.ipv6);
    return ipv6Text(p.bytes, at);
  },
});

const TAKERS: Readonly<Record<number, Take<Fields>>> = {
  3: (p, f) => data(p, f),
  4: words(f => f.info_string),
  6: numbers(f => f.routing_context, 'context'),
  7: bytes(f => f.diagnostic_information),
  9: bytes(f => f.heartbeat_data),
  11: number(f => f.traffic_mode_type, MODES),
  12: number(f => f.error_code, ERRORS),
  13: (p, f) => {
    const name = STATUSES[p.take(f.status_type) * 0x10000 + p.u16()], information = p.take(f.status_info);
    p.label(`Status info: ${name ?? 'unknown'} (${information})`);
    return name ?? 'unknown status information';
  },
  17: number(f => f.asp_identifier),
  18: pointCodes(f => f.affected_point_code_mask, f => f.affected_pointcode_dpc, 'destination'),
  19: number(f => f.correlation_id),
  20: nested, 21: nested,
  22: number(f => f.registration_status, REGISTRATIONS),
  23: number(f => f.deregistration_status, DEREGISTRATIONS),
  24: number(f => f.local_routing_key_identifier),
  0x101: afterReserved(f => f.ss7_hop_counter_reserved, f => f.ss7_hop_counter_counter),
  0x102: address(SOURCE), 0x103: address(DESTINATION),
  0x104: number(f => f.source_reference_number), 0x105: number(f => f.destination_reference_number),
  0x106: cause,
  0x107: (p, f) => {
    p.take(f.sequence_number_reserved);
    octet(p, 'Receive Sequence Number', [f.sequence_number_receive_sequence_number, f.sequence_number_more_data_bit]);
    octet(p, 'Sent Sequence Number', [f.sequence_number_sent_sequence_number, f.sequence_number_spare_bit]);
    return '';
  },
  0x108: (p, f) => {
    p.take(f.receive_sequence_number_reserved);
    octet(p, 'Receive Sequence Number', [f.receive_sequence_number_number, f.receive_sequence_number_spare_bit]);
    return '';
  },
  0x109: (p, f) => {
    p.take(f.asp_capabilities_reserved);
    takeNamedBits(p, f.protocol_classes, [
      f.asp_capabilities_reserved_bits, f.asp_capabilities_a_bit, f.asp_capabilities_b_bit, f.asp_capabilities_c_bit, f.asp_capabilities_d_bit,
    ]);
    p.take(f.asp_capabilities_interworking);
    return '';
  },
  0x10a: number(f => f.credit),
  0x10b: (p, f) => data(p, f),
  0x10c: (p, f) => {
    p.take(f.cause_user_cause);
    p.take(f.cause_user_user);
    return '';
  },
  0x10d: number(f => f.network_appearance),
  0x10e: nested,
  0x10f: label(f => f.drn_label_start, f => f.drn_label_end, f => f.drn_label_value),
  0x110: label(f => f.tid_label_start, f => f.tid_label_end, f => f.tid_label_value),
  0x111: nested,
  0x112: afterReserved(f => f.smi_reserved, f => f.smi_smi),
  0x113: afterReserved(f => f.importance_reserved, f => f.importance_importance),
  0x114: afterReserved(f => f.message_priority_reserved, f => f.message_priority_priority),
  0x115: (p, f) => {
    p.take(f.protocol_class_reserved);
    const level = p.u8() & 0x7f;
    takeNamedBits(p, f.protocol_class_flags, [f.protocol_class_return_on_error_bit, f.protocol_class_class]);
    return String(level);
  },
  0x116: number(f => f.sequence_control_sequence_control),
  0x117: (p, f) => {
    // §3.10.23: only a first part without others behind it is whole.
    placeOf(p).isPart = p.u8() !== 0x80;
    takeNamedBits(p, f.first_remaining, [f.segmentation_first_bit, f.segmentation_number_of_remaining_segments]);
    p.take(f.segmentation_reference);
    return '';
  },
  0x118: number(f => f.congestion_level),
};

/** §3.10.6 */
function cause(p: Cursor, f: Fields): string {
  p.take(f.sccp_cause_reserved);
  const type = p.take(f.sccp_cause_type), name = CAUSES[type]?.[p.u8()] ?? 'unknown', value = p.take(f.sccp_cause_value);
  p.label(`Cause Value: 0x${value.toString(16).padStart(2, '0')} (${name})`);
  return `${CAUSE_TYPES[type] ?? 'unknown'}: ${name}`;
}

function data(p: Cursor, f: Fields): string {
  const length = p.remaining;
  placeOf(p).data = p.within(length);
  p.at -= length;
  p.takeRest(f.data);
  return `SS7 message of ${length} byte${length === 1 ? '' : 's'}`;
}

/** A byte under a heading of its own. */
function octet(p: Cursor, title: string, parts: readonly Field[]): void {
  const outer = p.open(title, 1);
  for (const part of parts) p.show(part);
  p.skip(1);
  p.close(outer);
}

const ADAPTATION: Adaptation<Fields> = {
  messages: MESSAGES, tags: TAGS, takers: TAKERS, unknown: (tag, length) => `Unknown parameter with tag ${tag} and ${length} bytes value`,
};
const FROM: Adaptation<Fields> = { ...ADAPTATION, takers: partyTakers(SOURCE) };
const TO: Adaptation<Fields> = { ...ADAPTATION, takers: partyTakers(DESTINATION) };
