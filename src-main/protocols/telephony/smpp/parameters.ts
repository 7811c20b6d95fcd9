/** Optional parameters of SMPP, 5.0 §4.8: tag, length and value. */
import { hexText } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeToZero } from '../../zero-ended.ts';
import { SMPP_FIELDS } from './fields.ts';
import { type Message, showText } from './messages.ts';
import { PARAMETER_FIELDS as f } from './parameter-fields.ts';
import { takeTime } from './times.ts';

type Take = (p: Cursor, message: Message) => void;

const HEADER = 4, LONGEST_NUMBER = 4;
/** §4.8.2: these tags are for message centres to define. */
const VENDORS = 0x1400, VENDORS_END = 0x3fff;

/** However long the value is: some have been a byte in one version and two in another. */
const number = (field: Field<number>): Take => p => {
  if (p.remaining > LONGEST_NUMBER) p.malformed(`a number of ${p.remaining} bytes`);
  if (p.more) p.take(field, p.remaining);
};
const bytes = (field: Field<void>): Take => p => p.takeRest(field);
const words = (field: Field<string>): Take => p => {
  if (p.more) takeToZero(p, field);
};
const several = (...fields: Field[]): Take => p => fields.forEach((field, i) => (i < fields.length - 1 ? p.take(field) : p.takeRest(field)));
const bitsOf = (...fields: Field[]): Take => p => {
  for (const field of fields) p.show(field);
  p.skip(1);
};

const payload: Take = (p, message) => {
  if (!p.more) return;
  p.show(f.message_payload, p.remaining);
  if (message.content === undefined) message.content = p.within(p.remaining);
  else p.expertUnder(f['message_payload.duplicate']);
};

const PARAMETERS: Readonly<Record<number, readonly [name: string, take: Take]>> = {
  0x0005: ['dest_addr_subunit', number(f.dest_addr_subunit)], 0x0006: ['dest_network_type', number(f.dest_network_type)],
  0x0007: ['dest_bearer_type', number(f.dest_bearer_type)], 0x0008: ['dest_telematics_id', number(f.dest_telematics_id)],
  0x000d: ['source_addr_subunit', number(f.source_addr_subunit)], 0x000e: ['source_network_type', number(f.source_network_type)],
  0x000f: ['source_bearer_type', number(f.source_bearer_type)], 0x0010: ['source_telematics_id', number(f.source_telematics_id)],
  0x0017: ['qos_time_to_live', number(f.qos_time_to_live)], 0x0019: ['payload_type', number(f.payload_type)],
  0x001d: ['additional_status_info_text', words(f.additional_status_info_text)], 0x001e: ['receipted_message_id', words(f.receipted_message_id)],
  0x0030: ['ms_msg_wait_facilities', bitsOf(f['msg_wait.ind'], f['msg_wait.type'])],
  0x0201: ['privacy_indicator', number(f.privacy_indicator)], 0x0202: ['source_subaddress', bytes(f.source_subaddress)],
  0x0203: ['dest_subaddress', bytes(f.dest_subaddress)], 0x0204: ['user_message_reference', number(f.user_message_reference)],
  0x0205: ['user_response_code', number(f.user_response_code)], 0x020a: ['source_port', number(f.source_port)],
  0x020b: ['dest_port', number(f.destination_port)], 0x020c: ['sar_msg_ref_num', number(f.sar_msg_ref_num)],
  0x020d: ['language_indicator', number(f.language_indicator)], 0x020e: ['sar_total_segments', number(f.sar_total_segments)],
  0x020f: ['sar_segment_seqnum', number(f.sar_segment_seqnum)], 0x0210: ['sc_interface_version', number(f.SC_interface_version)],
  0x0302: ['callback_num_pres_ind', bitsOf(f['callback_num.pres'], f['callback_num.scrn'])],
  0x0303: ['callback_num_atag', bytes(f.callback_num_atag)], 0x0304: ['number_of_messages', number(f.number_of_messages)],
  0x0381: ['callback_num', bytes(f.callback_num)], 0x0420: ['dpf_result', number(f.dpf_result)], 0x0421: ['set_dpf', number(f.set_dpf)],
  0x0422: ['ms_availability_status', number(f.ms_availability_status)],
  0x0423: ['network_error_code', several(f['network_error.type'], f['network_error.code'])], 0x0424: ['message_payload', payload],
  0x0425: ['delivery_failure_reason', number(f.delivery_failure_reason)], 0x0426: ['more_messages_to_send', number(f.more_messages_to_send)],
  0x0427: ['message_state', number(SMPP_FIELDS.message_state)], 0x0428: ['congestion_state', number(f.congestion_state)],
  0x0501: ['ussd_service_op', number(f.ussd_service_op)],
  0x0600: ['broadcast_channel_indicator', number(f.broadcast_channel_indicator)],
  0x0601: ['broadcast_content_type', several(f['broadcast_content_type.nw'], f['broadcast_content_type.type'])],
  0x0602: ['broadcast_content_type_info', bytes(f['broadcast_content_type.info'])],
  0x0603: ['broadcast_message_class', number(f.broadcast_message_class)], 0x0604: ['broadcast_rep_num', number(f.broadcast_rep_num)],
  0x0605: ['broadcast_frequency_interval', several(f['broadcast_frequency_interval.unit'], f['broadcast_frequency_interval.value'])],
  0x0606: ['broadcast_area_identifier', p => {
    p.show(f['broadcast_area_identifier.format']);
    p.takeRest(f.broadcast_area_identifier);
  }],
  0x0607: ['broadcast_error_status', number(f.broadcast_error_status)], 0x0608: ['broadcast_area_success', number(f.broadcast_area_success)],
  0x0609: ['broadcast_end_time', p => takeTime(p, { moment: f.broadcast_end_time, span: f.broadcast_end_time_r }, '')],
  0x060a: ['broadcast_service_group', bytes(f.broadcast_service_group)], 0x060b: ['billing_identification', bytes(f.billing_id)],
  0x060d: ['source_network_id', words(f.source_network_id)], 0x060e: ['dest_network_id', words(f.dest_network_id)],
  0x060f: ['source_node_id', bytes(f.source_node_id)], 0x0610: ['dest_node_id', bytes(f.dest_node_id)],
  0x0611: ['dest_addr_np_resolution', number(f.dest_addr_np_resolution)], 0x0612: ['dest_addr_np_information', bytes(f.dest_addr_np_info)],
  0x0613: ['dest_addr_np_country', bytes(f.dest_addr_np_country)], 0x1201: ['display_time', number(f.display_time)],
  0x1203: ['sms_signal', number(f.sms_signal)], 0x1204: ['ms_validity', number(f.ms_validity)],
  0x130c: ['alert_on_message_delivery', p => {
    if (p.more) p.takeRest(f.alert_on_message_delivery_type);
    else p.take(f.alert_on_message_delivery_null);
  }],
  0x1380: ['its_reply_type', number(f.its_reply_type)],
  0x1383: ['its_session_info', p => {
    p.take(f['its_session.number']);
    bitsOf(f['its_session.sequence'], f['its_session.ind'])(p, {} as Message);
  }],
};

/** Reads optional parameters to the end; a message that came in one of them has its text behind them all. */
export function readParameters(p: Cursor, message: Message): void {
  const wasShort = message.content !== undefined;
  const outer = p.open(f.opt_params);
  while (p.more) readParameter(p, message);
  p.close(outer);
  if (!wasShort && message.content !== undefined) showText(message.content, message);
}

function readParameter(p: Cursor, message: Message): void {
  const outer = p.open(f.opt_param, HEADER + p.u16(2)), heading = p.lastNode;
  const tag = p.take(f.opt_param_tag), length = p.take(f.opt_param_len), hex = `0x${tag.toString(16).padStart(4, '0')}`;
  const known = PARAMETERS[tag];
  p.labelNode(heading, `Optional parameter: ${known?.[0] ?? hex} (${hex})`);
  const value = p.within(length);
  value.contain(() => {
    if (known !== undefined) {
      known[1](value, message);
      return;
    }
    p.labelNode(heading, () => `Optional parameter: ${hex} (${hex}): ${hexText(value.peekBytes(value.available))}`);
    value.takeRest(tag >= VENDORS && tag <= VENDORS_END ? f.vendor_op : f.reserved_op);
  });
  p.close(outer);
}
