/** Heartbeat messages of TLS and DTLS, RFC 6520 §4. */
import { type Cursor, expert, none, octets, u16, u8 } from '../../../dissect/index.ts';
import { HEARTBEAT_TYPES } from './names.ts';

/** Fields for one protocol: they are named after it. */
export function heartbeatFields() {
  return {
    heartbeat_message: none('Heartbeat Message'),
    'heartbeat_message.type': u8('Type', { values: HEARTBEAT_TYPES }),
    'heartbeat_message.payload_length': u16('Payload Length'),
    'heartbeat_message.payload': octets('Payload'),
    'heartbeat_message.padding': octets('Padding'),
    'heartbeat_message.payload_length.invalid': expert('Invalid heartbeat payload length', 'error', 'Malformed'),
  };
}

/** RFC 6520 §4: at least. */
const PADDING = 16;

/** Reads a heartbeat, of which it may be known that it is encrypted, and gives what it is. `say` is told that before: the capture may have cut it. */
export function readHeartbeat(p: Cursor, f: ReturnType<typeof heartbeatFields>, isClosed: boolean, say: (name: string) => void): string {
  const type = p.remaining > 0 ? p.u8() : 0;
  const isPlain = !isClosed && p.remaining >= 3 && HEARTBEAT_TYPES[type] !== undefined &&
    (p.u16(1) <= p.remaining - 3 - PADDING || p.available < 16 || p.u16(1) <= 0x4000);
  const name = isPlain ? `Heartbeat ${HEARTBEAT_TYPES[type]}` : 'Encrypted Heartbeat';
  say(name);
  const outer = p.open(f.heartbeat_message, p.remaining);
  if (isPlain) {
    p.take(f['heartbeat_message.type']);
    const length = p.take(f['heartbeat_message.payload_length']);
    if (length > p.remaining - PADDING) p.expertUnder(f['heartbeat_message.payload_length.invalid'], `Invalid heartbeat payload length (${length})`);
    p.take(f['heartbeat_message.payload'], Math.min(length, p.remaining));
    p.takeRest(f['heartbeat_message.padding']);
  } else {
    p.labelNode(p.lastNode, 'Encrypted Heartbeat Message');
    p.skip(p.remaining);
  }
  p.close(outer);
  return name;
}
