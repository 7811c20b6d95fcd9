/** Point-to-Point Tunneling Protocol, RFC 2637: the connection that controls tunnels, whose packets GRE carries. */
import { type Cursor, type Field, MORE, NOT_MINE, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Start-Control-Connection-Request', 2: 'Start-Control-Connection-Reply', 3: 'Stop-Control-Connection-Request',
  4: 'Stop-Control-Connection-Reply', 5: 'Echo-Request', 6: 'Echo-Reply', 7: 'Outgoing-Call-Request', 8: 'Outgoing-Call-Reply',
  9: 'Incoming-Call-Request', 10: 'Incoming-Call-Reply', 11: 'Incoming-Call-Connected', 12: 'Call-Clear-Request',
  13: 'Call-Disconnect-Notify', 14: 'WAN-Error-Notify', 15: 'Set-Link-Info',
};
const RESULTS: Readonly<Record<number, string>> = {
  1: 'Successful channel establishment', 2: 'General error', 3: 'Command channel already exists', 4: 'Not authorized',
  5: 'Protocol version not supported',
};
const CALL_RESULTS: Readonly<Record<number, string>> = {
  1: 'Connected', 2: 'General Error', 3: 'No Carrier', 4: 'Busy', 5: 'No Dial Tone', 6: 'Time-out', 7: 'Do Not Accept',
};
const ERRORS: Readonly<Record<number, string>> = {
  0: 'None', 1: 'Not-Connected', 2: 'Bad-Format', 3: 'Bad-Value', 4: 'No-Resource', 5: 'Bad-Call ID', 6: 'PAC-Error',
};
const KINDS: Readonly<Record<number, string>> = { 1: 'Control Message', 2: 'Management Message' };
const COOKIE = 0x1a2b3c4d;
const NAME = 64;

export const pptp = protocol({
  name: 'pptp',
  title: 'Point-to-Point Tunnelling Protocol',
  on: { 'tcp.port': [1723] },
  fields: {
    length: u16('Length'),
    type: u16('Message type', { values: KINDS }),
    magic_cookie: u32('Magic Cookie', { hex: true }),
    control_message_type: u16('Control Message Type', { values: MESSAGES }),
    reserved: octets('Reserved'),
    protocol_version: u16('Protocol version', { text: value => `${value >> 8}.${value & 0xff}` }),
    framing_capabilities: u32('Framing Capabilities', { values: {
      1: 'Asynchronous Framing supported', 2: 'Synchronous Framing supported', 3: 'Either Framing supported',
    } }),
    bearer_capabilities: u32('Bearer Capabilities', { values: {
      1: 'Analog access supported', 2: 'Digital access supported', 3: 'Either access supported',
    } }),
    maximum_channels: u16('Maximum Channels'),
    firmware_revision: u16('Firmware Revision'),
    host_name: text('Host Name'),
    vendor_name: text('Vendor Name'),
    control_result: u8('Result Code', { values: RESULTS }),
    error: u8('Error Code', { values: ERRORS }),
    reason: u8('Reason', { values: { 1: 'None', 2: 'Stop-Protocol', 3: 'Stop-Local-Shutdown' } }),
    stop_result: u8('Result Code', { values: { 1: 'OK', 2: 'General error' } }),
    identifier: u32('Identifier', { own: true }),
    call_id: u16('Call ID'),
    call_serial_number: u16('Call Serial Number'),
    minimum_bps: u32('Minimum BPS'),
    maximum_bps: u32('Maximum BPS'),
    bearer_type: u32('Bearer Type', { values: { 1: 'Analog access supported', 2: 'Digital access supported', 3: 'Either access supported' } }),
    framing_type: u32('Framing Type', { values: {
      1: 'Asynchronous Framing supported', 2: 'Synchronous Framing supported', 3: 'Either Framing supported',
    } }),
    packet_receive_window_size: u16('Packet Receive Window Size'),
    packet_processing_delay: u16('Packet Processing Delay'),
    phone_number_length: u16('Phone Number Length'),
    phone_number: text('Phone Number'),
    subaddress: text('Subaddress'),
    peer_call_id: u16('Peer Call ID'),
    out_result: u8('Result Code', { values: CALL_RESULTS }),
    cause: u16('Cause Code'),
    connect_speed: u32('Connect Speed'),
    physical_channel_id: u32('Physical Channel ID'),
    send_accm: u32('Send ACCM', { hex: true }),
    receive_accm: u32('Receive ACCM', { hex: true }),
    body: octets('Body', { own: true }),
  },
  frame(bytes, at, end) {
    if (at + 8 > end) return MORE;
    const cookie = ((bytes[at + 4] << 24) | (bytes[at + 5] << 16) | (bytes[at + 6] << 8) | bytes[at + 7]) >>> 0;
    const length = (bytes[at] << 8) | bytes[at + 1];
    return cookie !== COOKIE || length < 12 ? NOT_MINE : length;
  },
  dissect(p, f) {
    const length = p.take(f.length);
    p.limit(length);
    p.take(f.type);
    p.take(f.magic_cookie);
    const type = p.take(f.control_message_type);
    p.info(MESSAGES[type] ?? `Unknown control type (${type})`);
    p.take(f.reserved, 2);
    message(p, f, type);
    p.takeCaptured(f.body);
  },
});

type Fields = (typeof pptp)['fields'];

/** §2.1 to §2.15; fields that are read one after another, numbers for reserved bytes. */
function message(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case 1:
    case 2:
      p.take(f.protocol_version);
      if (type === 1) p.take(f.reserved, 2);
      else run(p, [f.control_result, f.error]);
      run(p, [f.framing_capabilities, f.bearer_capabilities, f.maximum_channels, f.firmware_revision]);
      p.take(f.host_name, NAME);
      p.take(f.vendor_name, NAME);
      break;
    case 3: p.take(f.reason); break;
    case 4: run(p, [f.stop_result, f.error]); break;
    case 5: run(p, [f.identifier]); break;
    case 6: run(p, [f.identifier, f.control_result, f.error]); break;
    case 7:
      run(p, [
        f.call_id, f.call_serial_number, f.minimum_bps, f.maximum_bps, f.bearer_type, f.framing_type, f.packet_receive_window_size,
        f.packet_processing_delay, f.phone_number_length,
      ]);
      p.take(f.reserved, 2);
      p.take(f.phone_number, NAME);
      p.take(f.subaddress, NAME);
      break;
    case 8:
      run(p, [
        f.call_id, f.peer_call_id, f.out_result, f.error, f.cause, f.connect_speed, f.packet_receive_window_size, f.packet_processing_delay,
        f.physical_channel_id,
      ]);
      break;
    case 12: run(p, [f.call_id]); break;
    case 13: run(p, [f.call_id, f.out_result, f.error, f.cause]); break;
    case 15:
      p.take(f.peer_call_id);
      p.take(f.reserved, 2);
      run(p, [f.send_accm, f.receive_accm]);
  }
}

function run(p: Cursor, fields: readonly Field<number>[]): void {
  for (const field of fields) p.take(field);
}
