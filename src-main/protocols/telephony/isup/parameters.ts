/** Parameters of ISUP by number, ITU-T Q.763 §3: what each is made of, and what its line says of it. */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { bearer, highLayer } from '../q931/capabilities.ts';
import { FIELDS as q931 } from '../q931/fields.ts';
import { users } from '../q931/parties.ts';
import { takeElements } from '../q931.ts';
import { ISUP_FIELDS as f } from './fields.ts';
import { GROUP_QUERY, GROUP_RESET } from './messages.ts';
import { CATEGORIES, MEDIA, PARAMETERS } from './names.ts';

export interface Place {
  /** The message around the parameter. */
  readonly message: number;
  /** Fields that another protocol has in place of some. */
  readonly instead: ReadonlyMap<Field, Field>;
}

/** Gives what is added to the line of the parameter. */
type Read = (p: Cursor, place: Place) => string | void;

const EXTENDED = 0x80;
const hexOf = (value: number): string => `0x${value.toString(16)}`;

/** Bit fields of one number of `size` octets. */
const flags = (size: number, ...fields: readonly Field[]): Read => (p, { instead }) => {
  const value = size === 1 ? p.u8() : p.u16();
  for (const field of fields) p.show(instead.get(field) ?? field, size);
  p.skip(size);
  return ` : ${hexOf(value)}`;
};
const named = (field: Field<number>, names?: Readonly<Record<number, string>>): Read => p => {
  const value = p.take(field), name = (names ?? {})[value] ?? nameOf(field.options.values, value);
  return name === undefined ? ` : ${value}` : ` : ${value} (${name})`;
};
const rest = (field: Field): Read => p => p.takeRest(field);
/** The octets as they are, and what Q.931 makes of them. */
const asElement = (field: Field, read: (p: Cursor) => void): Read => p => {
  p.show(field, p.remaining);
  read(p);
};
const number = (field: Field<number>, unit = ''): Read => p => ` : ${p.take(field)}${unit}`;

const requests = [f.UUI_req_service1, f.UUI_req_service2, f.UUI_req_service3], answers = [f.UUI_res_service1, f.UUI_res_service2, f.UUI_res_service3];

export const READERS: Readonly<Record<number, Read>> = {
  1: p => ` : Call ID = ${p.take(f.call_identity)}, SPC = ${p.take(f.signalling_point_code)}`,
  2: named(f.transmission_medium_requirement, MEDIA),
  3: asElement(f.access_transport_parameter_field, p => {
    p.passing('q931');
    takeElements(p);
  }),
  6: flags(1, f.satellite_indicator, f.continuity_check_indicator, f.echo_control_device_indicator),
  7: flags(
    2, f.forw_call_natnl_inatnl_call_indicator, f.forw_call_end_to_end_method_indicator, f.forw_call_interworking_indicator,
    f.forw_call_end_to_end_information_indicator, f.forw_call_isdn_user_part_indicator, f.forw_call_preferences_indicator,
    f.forw_call_isdn_access_indicator, f.forw_call_sccp_method_indicator, f.forw_call_ported_num_trans_indicator, f.forw_call_qor_attempt_indicator,
  ),
  8: flags(1, f.clg_call_ind, f.simple_segmentation_ind, f.connected_line_identity_request_ind),
  9: named(f.calling_partys_category, CATEGORIES),
  13: p => {
    const reference = p.take(f.local_reference), code = p.take(f.signalling_point_code);
    const more = [['Protocol Class', f.protocol_class], ['Credit', f.credit]] as const;
    return ` : Local Reference = ${reference}, SPC = ${code}${more.map(([name, field]) => (p.more ? `, ${name} = ${p.take(field)}` : '')).join('')}`;
  },
  14: flags(
    2, f.calling_party_address_request_indicator, f.info_req_holding_indicator, f.calling_partys_category_request_indicator,
    f.charge_information_request_indicator, f.malicious_call_ident_request_indicator,
  ),
  15: flags(
    2, f.calling_party_address_response_indicator, f.hold_provided_indicator, f.calling_partys_category_response_indicator,
    f.charge_information_response_indicator, f.solicited_indicator,
  ),
  16: flags(1, f.continuity_indicator),
  17: flags(
    2, f.charge_indicator, f.called_partys_status_indicator, f.called_partys_category_indicator, f.backw_call_end_to_end_method_indicator,
    f.backw_call_interworking_indicator, f.backw_call_end_to_end_information_indicator, f.backw_call_isdn_user_part_indicator,
    f.backw_call_holding_indicator, f.backw_call_isdn_access_indicator, f.backw_call_echo_control_device_indicator,
    f.backw_call_sccp_method_indicator,
  ),
  18: cause,
  19: p => {
    const isWhole = p.remaining > 1;
    for (const field of [f.redirecting_ind, f.original_redirection_reason]) {
      if (isWhole) p.show(field);
      else p.set(field, field === f.redirecting_ind ? p.u8() & 7 : p.u8() >> 4, p.at, 1);
    }
    if (!isWhole) {
      p.skip(1);
      return " (2nd octet not present since ISUP '88)";
    }
    p.show(f.redirection_counter);
    p.take(f.redirection_reason);
    return '';
  },
  21: p => ` : ${nameOf(f.cgs_message_type.options.values, p.take(f.cgs_message_type))}`,
  22: range,
  24: p => {
    const value = p.u8();
    p.skip(1);
    return ` : ${value === 2 ? 'user-to-user service' : 'spare'} (${value})`;
  },
  26: p => {
    const network = takeNetwork(p);
    return ` : NI = ${network}, Binary code = ${hexOf(p.take(f.binary_code))}`;
  },
  29: asElement(f.user_service_information, bearer),
  30: p => ` : ${p.take(f.signalling_point_code)}`,
  32: asElement(f.user_to_user_info, users),
  34: flags(1, f.suspend_resume_indicator),
  36: p => {
    const value = p.u8(), name = nameOf(f.event_ind.options.values, value & 0x7f) ?? 'spare';
    p.show(f.event_ind);
    p.take(f.event_presentation_restr_ind);
    return ` : ${name} (${value})`;
  },
  37: p => {
    p.take(f.map_type);
    p.takeRest(f.circuit_assignment_map);
  },
  38: states,
  39: named(f.automatic_congestion_level),
  41: flags(1, f.inband_information_ind, f.call_diversion_may_occur_ind, f.simple_segmentation_ind, f.mlpp_user),
  42: p => {
    const value = p.u8(), isAnswer = (value & 1) !== 0;
    p.show(f.UUI_type);
    for (const field of isAnswer ? answers : requests) p.show(field);
    if (isAnswer) p.show(f.UUI_network_discard_ind);
    p.skip(1);
    return ` : ${hexOf(value)}`;
  },
  43: p => ` : ${p.take(f.origination_isc_point_code)}`,
  44: p => {
    const value = p.u8(), name = nameOf(f.notification_indicator.options.values, value & 0x7f) ?? 'Reserved';
    p.show(f.extension_ind);
    p.take(f.notification_indicator);
    return ` : ${name} (${hexOf(value & 0x7f)})`;
  },
  45: p => ` : propagation delay = ${p.take(f.call_history_info)} ms`,
  46: flags(1, f.access_delivery_ind),
  47: rest(f.network_specific_facility),
  48: asElement(f.user_service_information_prime, bearer),
  49: p => ` : counter = ${p.take(f.propagation_delay_counter)} ms`,
  50: rest(f.remote_operations),
  51: p => {
    while (p.more) p.take(f.feature_code);
  },
  52: asElement(f.user_teleservice_information, highLayer),
  53: named(f.transmission_medium_requirement_prime, MEDIA),
  54: p => ` : ${hexOf(p.take(f.call_diversion_information))}`,
  55: p => ` : ${hexOf(takeNamedBits(p, f.echo_control_information,
    [f.OECD_inf_ind_vals, f.IECD_inf_ind_vals, f.OECD_req_ind_vals, f.IECD_req_ind_vals]))}`,
  56: p => {
    takeNamedBits(p, f.message_compatibility_information, [
      f.transit_at_intermediate_exchange_ind, f.Release_call_ind, f.Send_notification_ind, f.Discard_message_ind_value, f.Pass_on_not_possible_val,
      f.broadband_narrowband_interworking_ind2, f.extension_ind,
    ]);
  },
  57: compatibility,
  58: p => {
    p.show(f.look_forward_busy);
    p.take(f.precedence_level);
    const network = takeNetwork(p);
    return ` : NI = ${network}, MLPP service domain = ${hexOf(p.take(f.mlpp_service_domain))}`;
  },
  59: p => ` : ${hexOf(p.take(f.mcid_request_indicators))}`,
  60: p => ` : ${hexOf(p.take(f.mcid_response_indicators))}`,
  61: number(f.hop_counter),
  62: named(f.transmission_medium_requirement_prime, MEDIA),
  64: flags(1, f.presentation_indicator),
  67: number(f.call_transfer_identity),
  68: p => {
    const value = p.u8();
    p.show(f.loop_prevention_indicator_type);
    if ((value & 1) !== 0) p.show(f.loop_prevention_response_ind);
    p.skip(1);
    return ` : ${(value & 1) === 0 ? 'Request' : 'Response'} (${value})`;
  },
  75: flags(1, f.ccss_call_indicator),
  76: rest(f.forward_gvns),
  77: p => ` : ${hexOf(p.take(f.backward_gvns))}`,
  78: p => void p.take(f.redirect_capability),
  91: flags(1, f.temporary_alternative_routing_ind, f.extension_ind),
  101: rest(f.correlation_id),
  102: rest(f.scf_id),
  110: flags(1, f.call_to_be_diverted_ind, f.extension_ind),
  112: flags(1, f.call_to_be_offered_ind, f.extension_ind),
  113: rest(f.charged_party_identification),
  114: flags(1, f.conference_acceptance_ind, f.extension_ind),
  115: rest(f.display_information),
  116: p => ` : ${hexOf(p.take(f.uid_action_indicators))}`,
  117: p => ` : ${hexOf(p.take(f.uid_capability_indicators))}`,
  119: p => void p.take(f.redirect_counter),
  120: transport,
  121: flags(1, f.collect_call_request_indicator),
  193: rest(f.generic_digits),
};

/** §3.15, §3.34: a network by its four digits. */
function takeNetwork(p: Cursor): string {
  const network = hexText(p.peekBytes(2));
  p.takeAs(f.network_identity, network, 2);
  return network;
}

/** §3.12, with the codes of Q.850. */
function cause(p: Cursor): void {
  p.show(f.cause_indicators, p.remaining);
  const place = p.u8();
  for (const field of [q931.cause_location, q931.coding_standard, q931.extension_ind] as const) p.show<unknown>(field, 1);
  p.skip(1);
  // A recommendation may come between.
  if ((place & EXTENDED) === 0 && p.more) p.skip(1);
  if (!p.more) return;
  p.show(f.cause_indicator);
  p.show(q931.extension_ind, 1);
  p.skip(1);
  if (p.more) p.takeRest(q931['cause_call.diagnostic']);
}

/** §3.43: circuits behind that of the message, and a bit for each where the message tells of them. */
function range(p: Cursor, { message }: Place): string {
  const count = p.u8() + 1;
  p.takeAs(f.range_indicator, count, 1);
  if (!p.more || message === GROUP_RESET || message === GROUP_QUERY) {
    p.expert(f.status_subfield_not_present);
    return `: Range (${count})`;
  }
  const outer = p.open('Status subfield', p.remaining);
  for (let circuit = 0; p.more; circuit += 8) {
    const bits = Math.min(8, count - circuit);
    if (bits <= 0) break;
    p.takeAs(f.bitbucket, p.u8() & (2 ** bits - 1), 1);
  }
  p.close(outer);
  return `: Range (${count}) and status`;
}

/** §3.14: a circuit in each octet. */
function states(p: Cursor): string {
  for (let circuit = 0; p.more; circuit++) {
    const outer = p.open(`Circuit# CIC+${circuit}`, 1), isInUse = (p.u8() & 0x0c) !== 0;
    p.show(f.mtc_blocking_state);
    if (isInUse) {
      p.show(f.call_processing_state);
      p.show(f.hw_blocking_state);
    }
    p.skip(1);
    p.close(outer);
  }
  return '';
}

/** §3.41: what is to be done with parameters that are not known. */
function compatibility(p: Cursor): void {
  while (p.more) {
    const parameter = p.take(f.upgraded_parameter);
    p.addLabel(` = ${PARAMETERS[parameter] ?? 'Unknown'}`);
    const isLast = (p.u8() & EXTENDED) !== 0;
    takeNamedBits(p, f.instruction_indicators, [
      f.transit_at_intermediate_exchange_ind, f.Release_call_ind, f.Send_notification_ind, f.Discard_message_ind_value, f.Discard_parameter_ind,
      f.Pass_on_not_possible_ind, f.extension_ind,
    ]);
    if (!isLast && p.more) p.take(f.broadband_narrowband_interworking_ind);
  }
}

/** §3.82, ITU-T Q.765: whose data these are, whether more of them come, and the data. */
function transport(p: Cursor): void {
  const isShort = (p.u8() & EXTENDED) !== 0, context = isShort ? p.u8() : p.u16(), size = isShort ? 1 : 2, { at } = p;
  p.skip(size);
  p.set(f.app_transport_param_field, context, at, size);
  const outer = p.under();
  if (isShort) p.set(f.extension_ind, true, at, 1);
  // The seven bits of the first octet, and seven higher ones of the second (§3.82).
  p.set(f.app_context_identifier, isShort ? context & 0x7f : (context >> 8) | ((context & 0x7f) << 7), at, size);
  p.close(outer);
  if (!p.more) return;
  takeNamedBits(p, f.app_transport_instruction_indicator, [f.extension_ind, f.app_Send_notification_ind, f.app_Release_call_indicator]);
  if (!p.more) return;
  const isWhole = (p.u8() & EXTENDED) !== 0;
  takeNamedBits(p, f.apm_seg_indicator, [f.extension_ind, f.APM_Sequence_ind, f.apm_segmentation_ind]);
  if (!isWhole && p.more) {
    p.show(f.extension_ind);
    p.take(f.APM_slr);
  }
  for (const field of [f.orig_addr_len, f.dest_addr_len]) {
    if (!p.more) return;
    p.skip(p.take(field));
  }
  if (p.more) p.takeRest(f.apm_user_info_field);
}

