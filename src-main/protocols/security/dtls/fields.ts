/** Fields of DTLS, and what its readers share. */
import { type Cursor, type Field, bits, expert, flag, frameNumber, none, octets, text, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';
import { alertFields } from '../tls/alert.ts';
import { closedFields } from '../tls/closed-records.ts';
import { extensionFields } from '../tls/extension-fields.ts';
import { handshakeFields } from '../tls/handshake-fields.ts';
import { heartbeatFields } from '../tls/heartbeat.ts';
import { CONTENT_TYPES, VERSIONS } from '../tls/names.ts';
import type { Again } from './decrypted.ts';
import type { Session } from './session.ts';

export const DTLS_FIELDS = {
  record: none('Record Layer'),
  'record.content_type': u8('Content Type', { values: CONTENT_TYPES }),
  'record.special_type': u8('Special Type', { values: CONTENT_TYPES }),
  enc_content: octets('Encrypted Record Content'),
  'record.version': u16('Version', { hex: true, values: VERSIONS }),
  'record.epoch': u16('Epoch'),
  'record.sequence_number': u64('Sequence Number'),
  'record.length': u16('Length'),
  'record.connection_id': octets('Connection ID'),
  unified_header: u8('Unified Header', { hex: true, own: true }),
  'unified_header.cid': flag('Connection ID', 0x10, { own: true, as: ['Present', 'Not present'] }),
  'unified_header.seq': flag('Sequence number', 0x08, { own: true, as: ['16 bits', '8 bits'] }),
  'unified_header.length': flag('Length', 0x04, { own: true, as: ['Present', 'Not present'] }),
  'unified_header.epoch': bits('Epoch, low bits', 0x03, { own: true }),
  'record.encrypted_sequence_number': octets('Sequence Number (encrypted)', { own: true }),
  'record.encrypted': octets('Encrypted Record', { own: true }),
  change_cipher_spec: none('Change Cipher Spec Message'),
  ...alertFields(),
  app_data: octets('Encrypted Application Data'),
  app_data_proto: text('Application Data Protocol', { source: 'conversation' }),
  ...heartbeatFields(),
  ack_message: none('Acknowledgement Message', { own: true }),
  'ack.record_numbers_length': u16('Record Numbers Length', { own: true }),
  'ack.record_number': none('Record Number', { own: true }),
  'ack.epoch': u64('Epoch', { own: true }),
  'ack.sequence_number': u64('Sequence Number', { own: true }),
  'handshake.message_seq': u16('Message Sequence'),
  'handshake.fragment_offset': u24('Fragment Offset'),
  'handshake.fragment_length': u24('Fragment Length'),
  'handshake.fragment_past_end_msg': expert('Fragment runs past the end of the message', 'warning', 'Protocol'),
  'handshake.cookie_length': u8('Cookie Length'),
  'handshake.cookie': octets('Cookie'),
  fragments: none('Message fragments', { source: 'conversation' }),
  fragment: frameNumber('Message fragment', { source: 'conversation' }),
  'fragment.count': u32('Message fragment count', { source: 'conversation' }),
  'reassembled.length': u32('Reassembled DTLS length', { source: 'conversation' }),
  'reassembled.in': frameNumber('Reassembled in', { source: 'conversation', own: true }),
  ...closedFields(),
  ...handshakeFields(),
  ...extensionFields(),
};

/** A datagram while it is read. */
export interface Reading {
  readonly p: Cursor;
  readonly session: Session | undefined;
  readonly again: Again | undefined;
  version: number;
  info: string[];
}

/** A field that Wireshark does not know, where it is wanted. */
export function takeOwn(p: Cursor, field: Field<unknown>, length: number): void {
  if (p.wants(field)) p.take(field, length);
  else p.skip(length);
}
