/** Border Gateway Protocol, RFC 4271: the header and kinds of messages; RFC 8654 for long ones. */
import { MORE, NOT_MINE, expert, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { readUpdate } from './bgp/attributes.ts';
import { MESSAGE_TYPES } from './bgp/names.ts';
import { OPEN_FIELDS, readCapability, readOpen } from './bgp/open.ts';
import { SESSION_FIELDS, readNotification, readRouteRefresh } from './bgp/session-messages.ts';
import { UPDATE_FIELDS } from './bgp/update-fields.ts';

const HEADER = 19;
const MARKER = 16;

export const bgp = protocol({
  name: 'bgp',
  title: 'Border Gateway Protocol',
  on: { 'tcp.port': [179] },
  fields: {
    marker: octets('Marker', { size: MARKER }),
    length: u16('Length'),
    continuation: none('Continuation'),
    'length.invalid': expert('Length is invalid', 'error', 'Malformed'),
    type: u8('Type', { values: MESSAGE_TYPES }),
    ...OPEN_FIELDS,
    ...SESSION_FIELDS,
    ...UPDATE_FIELDS,
  },
  dissect(p, f) {
    if (!startsMessage(p.bytes, p.at, p.end)) {
      p.info('Continuation');
      p.take(f.continuation, p.available);
      return;
    }
    p.need(HEADER);
    const length = p.u16(MARKER);
    const type = p.u8(MARKER + 2);
    const name = MESSAGE_TYPES[type] ?? `Unknown message type (0x${type.toString(16).padStart(2, '0')})`;
    p.info(name);
    p.title(` - ${name}`);
    p.take(f.marker);
    p.take(f.length);
    if (length < HEADER) {
      p.expertUnder(f['length.invalid'], `Length is invalid ${length}`);
      p.malformed(`a message of ${length} bytes`);
    }
    p.take(f.type);
    p.limit(length);
    if (length - HEADER > p.remaining) p.need(length - HEADER);
    if (type === 1) readOpen(p);
    else if (type === 2) readUpdate(p);
    else if (type === 3) readNotification(p);
    else if (type === 5 || type === 128) readRouteRefresh(p);
    else if (type === 6) while (p.more) readCapability(p, true);
  },
  frame(bytes, at, end) {
    if (!startsMessage(bytes, at, end)) {
      // Fewer bytes than the shortest message has may be the end of one, or of a resend: what follows tells.
      const next = nextMessage(bytes, at, end);
      return next === end && end - at < HEADER ? MORE : next - at;
    }
    if (at + HEADER > end) return MORE;
    const length = (bytes[at + MARKER] << 8) | bytes[at + MARKER + 1];
    return length < HEADER ? NOT_MINE : length;
  },
});

/** Every message begins with 16 bytes of ones (RFC 4271 §4.1), or those of them that are there yet. */
function startsMessage(bytes: Uint8Array, at: number, end: number): boolean {
  const stop = Math.min(at + MARKER, end);
  for (let i = at; i < stop; i++) if (bytes[i] !== 0xff) return false;
  return true;
}

/** A capture that begins in the middle of a message is in step again at the next marker. */
function nextMessage(bytes: Uint8Array, at: number, end: number): number {
  let ones = 0;
  for (let i = at; i < end; i++) {
    ones = bytes[i] === 0xff ? ones + 1 : 0;
    if (ones === MARKER) return i + 1 - MARKER;
  }
  return end;
}
