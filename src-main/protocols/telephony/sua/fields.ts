/** Fields of SUA, RFC 3868 §3. */
import { type Field, bits, flag, ipv4, ipv6, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { STATUS_TYPES, adaptationFields } from '../user-adaptation.ts';
import {
  CAUSE_TYPES, CLASSES, DEREGISTRATIONS, ERRORS, INTERWORKING, MODES, NATURES, PLANS, REGISTRATIONS, ROUTES, TAGS, UNAVAILABLE,
} from './names.ts';

const truth = { as: ['True', 'False'] } as const;

const reserved = (length: number): Field<void> => octets('Reserved', { size: length });

/** §3.10.2, §3.10.3: fields of one end's address. */
const party = (side: 'source' | 'destination', title: string, versionFour: string) => {
  const id = (name: string) => ({ id: `sua.${side}.${name}` });
  return {
    routing: u16(`${title} Routing Indicator`, { ...id('routing_indicator'), values: ROUTES }),
    spare: bits(`${title} Reserved Bits`, 0xfff8, { ...id('reserved_bits'), size: 2 }),
    hasTitle: flag(`${title} Include GT`, 4, { ...id('gt_bit'), size: 2, ...truth }),
    hasCode: flag(`${title} Include PC`, 2, { ...id('pc_bit'), size: 2, ...truth }),
    hasSubsystem: flag(`${title} Include SSN`, 1, { ...id('ssn_bit'), size: 2, ...truth }),
    titleReserved: octets(`${title} Reserved`, { ...id('gt_reserved'), size: 3 }), gti: u8(`${title} GTI`, { ...id('gti'), hex: true }),
    count: u8(`${title} Number of Digits`, id('global_title_number_of_digits')),
    translation: u8(`${title} Translation Type`, { ...id('global_title_translation_type'), hex: true }),
    plan: u8(`${title} Numbering Plan`, { ...id('global_title_numbering_plan'), hex: true, values: PLANS }),
    nature: u8(`${title} Nature of Address`, { ...id('global_title_nature_of_address'), hex: true, values: NATURES }),
    digits: text(`${title} Global Title Digits`, id('global_title_digits')),
    code: u32(`${title} Point Code`, id('point_code')), ssnReserved: octets(`${title} Reserved`, { ...id('ssn_reserved'), size: 3 }),
    ssn: u8(`${title} Subsystem Number`, id('ssn')), ipv4: ipv4(`${title} ${versionFour} address`, id('ipv4_address')),
    name: text(`${title} Hostname`, id('hostname.name')), ipv6: ipv6(`${title} IPv6 address`, id('ipv6_address')),
  };
};
export const SOURCE = party('source', 'Source', 'IP Version 4'), DESTINATION = party('destination', 'Destination', 'IPv4');
export type Party = ReturnType<typeof party>;

/** The fields of one end by keys that those of the other do not have. */
export const keyed = (side: string, fields: Party): Record<string, Field> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [`${side} ${name}`, field]));

export const SUA_FIELDS = {
  ...adaptationFields(CLASSES, TAGS),
  reserved: reserved(1),
  message_class: u8('Message Class', { values: CLASSES }),
  message_length: u32('Message Length'),
  parameter_length: u16('Parameter Length'),
  parameter_value: octets('Parameter Value'),
  info_string: text('Info string'), routing_context: u32('Routing context'), diagnostic_information: octets('Diagnostic Information'),
  heartbeat_data: octets('Heartbeat Data'), traffic_mode_type: u32('Traffic mode Type', { values: MODES }),
  error_code: u32('Error code', { values: ERRORS }), status_type: u16('Status type', { values: STATUS_TYPES }), status_info: u16('Status info'),
  congestion_level: u32('Congestion Level'), asp_identifier: u32('ASP Identifier'), affected_point_code_mask: u8('Mask', { hex: true }),
  affected_pointcode_dpc: u24('Affected DPC'), registration_status: u32('Registration status', { values: REGISTRATIONS }),
  deregistration_status: u32('Deregistration status', { values: DEREGISTRATIONS }),
  local_routing_key_identifier: u32('Local routing key identifier'),
  ss7_hop_counter_reserved: reserved(3), ss7_hop_counter_counter: u8('SS7 Hop Counter'),
  destination_reference_number: u32('Destination Reference Number'), source_reference_number: u32('Source Reference Number'),
  sccp_cause_reserved: reserved(2), sccp_cause_type: u8('Cause Type', { hex: true, values: CAUSE_TYPES }),
  sccp_cause_value: u8('Cause Value', { hex: true }),
  sequence_number_reserved: reserved(2),
  sequence_number_receive_sequence_number: bits('Receive Sequence Number P(R)', 0xfe),
  sequence_number_more_data_bit: flag('More Data Bit', 1, { as: ['More Data', 'Not More Data'] }),
  sequence_number_sent_sequence_number: bits('Sent Sequence Number P(S)', 0xfe), sequence_number_spare_bit: bits('Spare Bit', 1),
  receive_sequence_number_reserved: reserved(3), receive_sequence_number_number: bits('Receive Sequence Number P(R)', 0xfe),
  receive_sequence_number_spare_bit: bits('Spare Bit', 1),
  asp_capabilities_reserved: reserved(2), protocol_classes: u8('Protocol classes', { hex: true }),
  asp_capabilities_reserved_bits: bits('Reserved Bits', 0xf0, { hex: true }),
  asp_capabilities_a_bit: flag('Protocol Class 3', 8, { as: ['Supported', 'Not supported'] }),
  asp_capabilities_b_bit: flag('Protocol Class 2', 4, { as: ['Supported', 'Not supported'] }),
  asp_capabilities_c_bit: flag('Protocol Class 1', 2, { as: ['Supported', 'Not supported'] }),
  asp_capabilities_d_bit: flag('Protocol Class 0', 1, { as: ['Supported', 'Not supported'] }),
  asp_capabilities_interworking: u8('Interworking', { hex: true, values: INTERWORKING }),
  credit: u32('Credit'), cause_user_cause: u16('Cause', { values: UNAVAILABLE }), cause_user_user: u16('User'), data: octets('Data'),
  network_appearance: u32('Network Appearance'), correlation_id: u32('Correlation ID'),
  importance_reserved: reserved(3), importance_importance: u8('Importance'),
  message_priority_reserved: reserved(3), message_priority_priority: u8('Message Priority'),
  protocol_class_reserved: reserved(3), protocol_class_flags: u8('Protocol class', { hex: true }),
  protocol_class_return_on_error_bit: flag('Return On Error Bit', 0x80, { as: ['Return Message On Error', 'No Special Options'] }),
  protocol_class_class: bits('Protocol Class', 0x7f), sequence_control_sequence_control: u32('Sequence Control'),
  first_remaining: u8('First / Remaining', { hex: true }),
  segmentation_first_bit: flag('First Segment Bit', 0x80, { as: ['First segment', 'Subsequent segment'] }),
  segmentation_number_of_remaining_segments: bits('Number of Remaining Segments', 0x7f), segmentation_reference: u24('Segmentation Reference'),
  smi_reserved: reserved(3), smi_smi: u8('SMI'),
  tid_label_start: u8('Start'), tid_label_end: u8('End'), tid_label_value: u16('Label Value', { hex: true }),
  drn_label_start: u8('Start'), drn_label_end: u8('End'), drn_label_value: u16('Label Value', { hex: true }),
};
