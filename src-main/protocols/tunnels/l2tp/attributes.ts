/** Attribute-value pairs of L2TP's control messages, RFC 2661 §4.1 and RFC 3931 §5. */
import { type Cursor, type Field, bits, expert, flag, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { ATTRIBUTES, AUTHENTICATIONS, CALL_RESULTS, ERRORS, MESSAGES, PSEUDOWIRES, STOP_RESULTS } from './names.ts';

const STOP = 4;
const HEADER = 6;
const YES_NO = { size: 4, as: ['True', 'False'] } as const;

export const ATTRIBUTE_FIELDS = {
  'avp.mandatory': flag('Mandatory', 0x8000, { as: ['True', 'False'] }),
  'avp.hidden': flag('Hidden', 0x4000, { as: ['True', 'False'] }),
  'avp.length': bits('Length', 0x03ff),
  'avp.vendor_id': u16('Vendor ID', { values: enterpriseName }),
  'avp.type': u16('AVP Type', { values: ATTRIBUTES }),
  'avp.message_type': u16('Message Type', { values: type => MESSAGES[type]?.[0] }),
  result_code: u16('Result code', { values: STOP_RESULTS }),
  'result_code call': u16('Result code', { id: 'l2tp.result_code', values: CALL_RESULTS }),
  'avp.error_code': u16('Error code', { values: ERRORS }),
  'avp.error_message': text('Error Message'),
  'avp.protocol_version': u8('Version'),
  'avp.protocol_revision': u8('Revision'),
  'avp.async_framing_supported': flag('Async Framing Supported', 2, YES_NO),
  'avp.sync_framing_supported': flag('Sync Framing Supported', 1, YES_NO),
  'avp.analog_access_supported': flag('Analog Access Supported', 2, YES_NO),
  'avp.digital_access_supported': flag('Digital Access Supported', 1, YES_NO),
  'avp.analog_bearer_type': flag('Analog Bearer Type', 2, YES_NO),
  'avp.digital_bearer_type': flag('Digital Bearer Type', 1, YES_NO),
  'avp.async_framing_type': flag('Async Framing Type', 2, YES_NO),
  'avp.sync_framing_type': flag('Sync Framing Type', 1, YES_NO),
  tie_breaker: u64('Tie Breaker', { hex: true }),
  'avp.firmware_revision': u16('Firmware Revision', { base: 'decHex' }),
  'avp.host_name': text('Host Name'),
  'avp.vendor_name': text('Vendor Name'),
  'avp.assigned_tunnel_id': u16('Assigned Tunnel ID'),
  'avp.receive_window_size': u16('Receive Window Size'),
  'avp.chap_challenge': octets('CHAP Challenge'),
  'avp.cause_code': u16('Cause Code'),
  'avp.cause_msg': u8('Cause Msg'),
  'avp.advisory_msg': text('Advisory Msg'),
  'avp.chap_challenge_response': octets('CHAP Challenge Response'),
  'avp.assigned_session_id': u16('Assigned Session ID'),
  'avp.call_serial_number': u32('Call Serial Number'),
  'avp.minimum_bps': u32('Minimum BPS'),
  'avp.maximum_bps': u32('Maximum BPS'),
  'avp.called_number': text('Called Number'),
  'avp.calling_number': text('Calling Number'),
  'avp.sub_address': text('Sub-Address'),
  'avp.connect_speed': u32('Connect Speed'),
  'avp.physical_channel': u32('Physical Channel'),
  'avp.initial_received_lcp_confreq': octets('Initial Received LCP CONFREQ'),
  'avp.last_sent_lcp_confreq': octets('Last Sent LCP CONFREQ'),
  'avp.last_received_lcp_confreq': octets('Last Received LCP CONFREQ'),
  'avp.proxy_authen_type': u16('Proxy Authen Type', { values: AUTHENTICATIONS }),
  'avp.proxy_authen_name': text('Proxy Authen Name'),
  'avp.proxy_authen_challenge': octets('Proxy Authen Challenge'),
  'avp.proxy_authen_id': u8('Proxy Authen ID'),
  'avp.proxy_authen_response': octets('Proxy Authen Response'),
  'avp.crc_errors': u32('CRC Errors'),
  'avp.framing_errors': u32('Framing Errors'),
  'avp.hardware_overruns': u32('Hardware Overruns'),
  'avp.buffer_overruns': u32('Buffer Overruns'),
  'avp.time_out_errors': u32('Time-out Errors'),
  'avp.alignment_errors': u32('Alignment Errors'),
  'avp.send_accm': u32('Send ACCM'),
  'avp.receive_accm': u32('Receive ACCM'),
  'avp.random_vector': octets('Random Vector'),
  'avp.private_group_id': octets('Private Group ID'),
  'avp.rx_connect_speed': u32('Rx Connect Speed'),
  'avp.disconnect_code': u16('Disconnect Code'),
  'avp.control_protocol_number': u16('Control Protocol Number'),
  'avp.cause_code_direction': u8('Direction', { values: { 0: 'global error', 1: 'at peer', 2: 'at local' } }),
  'avp.cause_code_message': text('Message'),
  'avp.message_digest': octets('Message Digest'),
  'avp.router_id': u32('Router ID'),
  'avp.assigned_control_conn_id': u32('Assigned Control Connection ID'),
  'avp.pw_type': u16('PW Type', { values: PSEUDOWIRES }),
  'avp.local_session_id': u32('Local Session ID'),
  'avp.remote_session_id': u32('Remote Session ID'),
  'avp.assigned_cookie': octets('Assigned Cookie'),
  'avp.remote_end_id': text('Remote End ID'),
  'avp.pseudowire_type': u16('Pseudowire Type', { values: PSEUDOWIRES }),
  'avp.layer2_specific_sublayer': u16('Layer2 Specific Sublayer', {
    values: {
      0: 'No L2-Specific Sublayer', 1: 'Default L2-Specific Sublayer present', 2: 'ATM-Specific Sublayer present',
      3: 'MPEG-Specific Sublayer', 4: 'PSP-Specific Sublayer',
    },
  }),
  'avp.data_sequencing': u16('Data Sequencing', {
    values: {
      0: 'No incoming data packets require sequencing', 1: 'Only non-IP data packets require sequencing',
      2: 'All incoming data packets require sequencing',
    },
  }),
  'avp.circuit_status': flag('Circuit Status', 1, { size: 2, as: ['Up', 'Down'] }),
  'avp.circuit_type': flag('Circuit Type', 2, { size: 2, as: ['New', 'Existing'] }),
  'avp.preferred_language': text('Preferred Language'),
  'avp.nonce': octets('Nonce'),
  'avp.tx_connect_speed_v3': u64('Tx Connect Speed v3', { hex: true }),
  'avp.rx_connect_speed_v3': u64('Rx Connect Speed v3', { hex: true }),
  'avp.value': octets('Value', { own: true }),
  vendor_specific_avp_data: expert('Vendor-Specific AVP data', 'warning', 'Undecoded'),
  'avp_length.bad': expert('Bad AVP length', 'warning', 'Malformed'),
};

const f = ATTRIBUTE_FIELDS;
const RESERVED = 2;

/**
 * What a value holds: fields one behind the other; bit fields that follow each other are of one number, and a number
 * stands for that many bytes of no meaning.
 */
const VALUES: Readonly<Record<number, readonly (Field | number)[]>> = {
  0: [f['avp.message_type']], 2: [f['avp.protocol_version'], f['avp.protocol_revision']],
  3: [f['avp.async_framing_supported'], f['avp.sync_framing_supported']],
  4: [f['avp.analog_access_supported'], f['avp.digital_access_supported']], 5: [f.tie_breaker], 6: [f['avp.firmware_revision']],
  7: [f['avp.host_name']],
  8: [f['avp.vendor_name']], 9: [f['avp.assigned_tunnel_id']], 10: [f['avp.receive_window_size']], 11: [f['avp.chap_challenge']],
  12: [f['avp.cause_code'], f['avp.cause_msg'], f['avp.advisory_msg']], 13: [f['avp.chap_challenge_response']], 14: [f['avp.assigned_session_id']],
  15: [f['avp.call_serial_number']], 16: [f['avp.minimum_bps']], 17: [f['avp.maximum_bps']],
  18: [f['avp.analog_bearer_type'], f['avp.digital_bearer_type']], 19: [f['avp.async_framing_type'], f['avp.sync_framing_type']],
  21: [f['avp.called_number']], 22: [f['avp.calling_number']], 23: [f['avp.sub_address']],
  24: [f['avp.connect_speed']], 25: [f['avp.physical_channel']], 26: [f['avp.initial_received_lcp_confreq']], 27: [f['avp.last_sent_lcp_confreq']],
  28: [f['avp.last_received_lcp_confreq']], 29: [f['avp.proxy_authen_type']], 30: [f['avp.proxy_authen_name']], 31: [f['avp.proxy_authen_challenge']],
  32: [1, f['avp.proxy_authen_id']], 33: [f['avp.proxy_authen_response']],
  34: [
    RESERVED, f['avp.crc_errors'], f['avp.framing_errors'], f['avp.hardware_overruns'], f['avp.buffer_overruns'], f['avp.time_out_errors'],
    f['avp.alignment_errors'],
  ],
  35: [RESERVED, f['avp.send_accm'], f['avp.receive_accm']], 36: [f['avp.random_vector']], 37: [f['avp.private_group_id']],
  38: [f['avp.rx_connect_speed']], 39: [],
  46: [f['avp.disconnect_code'], f['avp.control_protocol_number'], f['avp.cause_code_direction'], f['avp.cause_code_message']],
  59: [f['avp.message_digest']], 60: [f['avp.router_id']], 61: [f['avp.assigned_control_conn_id']], 63: [f['avp.local_session_id']],
  64: [f['avp.remote_session_id']], 65: [f['avp.assigned_cookie']],
  66: [f['avp.remote_end_id']], 68: [f['avp.pseudowire_type']], 69: [f['avp.layer2_specific_sublayer']], 70: [f['avp.data_sequencing']],
  71: [f['avp.circuit_status'], f['avp.circuit_type']], 72: [f['avp.preferred_language']], 73: [f['avp.nonce']], 74: [f['avp.tx_connect_speed_v3']],
  75: [f['avp.rx_connect_speed_v3']],
};
const RESULT = 1, CAPABILITIES = 62;

/** Reads all attributes of a message of type `message`. */
export function attributes(p: Cursor, message: number): void {
  while (p.more) {
    const length = p.u16() & 0x03ff, vendor = p.u16(2), type = p.u16(4), isHidden = (p.u16() & 0x4000) !== 0;
    const name = vendor === 0 ? (ATTRIBUTES[type] ?? `Unknown (${type})`) : `Vendor ${vendor}: ${type}`;
    const outer = p.open(`${name} AVP`, Math.min(length, p.remaining));
    if (length < HEADER) {
      p.skip(p.remaining);
      p.expert(f['avp_length.bad'], `Bad AVP length ${length}`);
      p.close(outer);
      return;
    }
    const part = p.within(length);
    part.show(f['avp.mandatory']);
    part.show(f['avp.hidden']);
    part.take(f['avp.length']);
    part.take(f['avp.vendor_id']);
    part.take(f['avp.type']);
    if (isHidden || vendor !== 0) unread(part);
    else value(part, type, message);
    p.close(outer);
  }
}

function unread(p: Cursor): void {
  if (!p.more) return;
  p.take(f['avp.value'], p.remaining);
  p.expert(f.vendor_specific_avp_data);
}

function value(p: Cursor, type: number, message: number): void {
  if (type === RESULT) {
    p.take(message === STOP ? f.result_code : f['result_code call']);
    if (p.remaining >= 2) p.take(f['avp.error_code']);
    p.takeRest(f['avp.error_message']);
    return;
  }
  if (type === CAPABILITIES) {
    const outer = p.open('Pseudowire Capabilities List', p.remaining);
    while (p.remaining >= 2) p.take(f['avp.pw_type']);
    p.close(outer);
    return;
  }
  const fields = VALUES[type];
  if (fields === undefined) {
    unread(p);
    return;
  }
  for (const [i, field] of fields.entries()) {
    // What is optional stands at the end.
    if (!p.more) return;
    if (typeof field === 'number') p.skip(Math.min(field, p.remaining));
    else if (field.size === 0) p.take(field, p.remaining);
    else if (field.kind === 'bool' && i + 1 < fields.length) p.show(field);
    else p.take(field);
  }
}
