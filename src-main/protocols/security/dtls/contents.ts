/** What records carry, by their type. */
import type { Cursor, Protocol } from '../../../dissect/index.ts';
import { readAlert } from '../tls/alert.ts';
import { readEncryptedMessage } from '../tls/handshake.ts';
import { readHeartbeat } from '../tls/heartbeat.ts';
import { ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, CONTENT_TYPES, HANDSHAKE, HEARTBEAT } from '../tls/names.ts';
import { innerSurroundings } from './decrypted.ts';
import { DTLS_FIELDS as f, type Reading } from './fields.ts';
import { readHandshake } from './handshake.ts';
import { ACK } from './records.ts';
import type { RecordFacts } from './session.ts';

/** Reads a record's contents and says what they are. */
export function readContents(reading: Reading, p: Cursor, type: number, isClosed: boolean, facts: RecordFacts | undefined): string {
  const { info } = reading;
  switch (type) {
    case CHANGE_CIPHER_SPEC:
      info.push('Change Cipher Spec');
      p.take(f.change_cipher_spec, p.remaining);
      return 'Change Cipher Spec Protocol: Change Cipher Spec';
    case ALERT: return readAlert(p, f, isClosed, name => info.push(name));
    case HANDSHAKE: return isClosed ? readEncryptedMessage(p, f, name => info.push(name)) : readHandshake(reading, p, facts);
    case APPLICATION_DATA: {
      info.push('Application Data');
      p.takeRest(f.app_data);
      const reader = readerOf(reading, p);
      if (reader !== undefined) p.generate(f.app_data_proto, reader.title);
      return `Application Data Protocol: ${reader?.title ?? 'Application Data'}`;
    }
    case HEARTBEAT: return readHeartbeat(p, f, isClosed, name => info.push(name));
    case ACK:
      if (isClosed) break;
      info.push('Acknowledgement');
      readAcknowledgement(p, reading.session?.isDraft === true);
      return 'Acknowledgement';
    default:
  }
  info.push('Ignored Unknown Record');
  p.skip(p.remaining);
  return CONTENT_TYPES[type] ?? 'Unknown';
}

/** RFC 9147 §7; drafts had epoch and number in eight bytes together. */
function readAcknowledgement(p: Cursor, isDraft: boolean): void {
  const outer = p.open(f.ack_message, p.remaining);
  const numbers = p.within(p.take(f['ack.record_numbers_length']));
  while (numbers.remaining > 0) {
    const item = numbers.open(f['ack.record_number'], isDraft ? 8 : 16);
    const heading = numbers.lastNode;
    const epoch = numbers.take(f['ack.epoch'], isDraft ? 2 : 8), number = numbers.take(f['ack.sequence_number'], isDraft ? 6 : 8);
    numbers.labelNode(heading, `Record Number: Epoch ${epoch}, Sequence Number ${number}`);
    numbers.close(item);
  }
  p.close(outer);
}

/** Who reads the decrypted data: by what was agreed upon, or by port. */
function readerOf({ session }: Reading, { dissector, packet }: Cursor): Protocol | undefined {
  const { registry } = dissector;
  return (session?.alpn === undefined ? undefined : registry.lookup('dtls.alpn', session.alpn)) ??
    registry.lookupPort('dtls.port', packet.sourcePort, packet.destinationPort);
}

/** Gives what was decrypted to its protocol. */
export function readApplication(reading: Reading, contents: Cursor): void {
  const { packet } = contents;
  const { around, encrypted } = packet;
  packet.around = around === undefined || reading.again === undefined ? undefined : innerSurroundings(around, reading.again);
  packet.encrypted = true;
  contents.call(readerOf(reading, contents) ?? 'data');
  packet.around = around;
  packet.encrypted = encrypted;
}
