/** Domain Name System, RFC 1035 and its successors, over UDP and TCP, TLS (RFC 7858), HTTP (RFC 8484) and QUIC (RFC 9250). */
import { MORE, protocol } from '../../dissect/index.ts';
import { CARRIED, type Carried } from '../exchanges.ts';
import { mediaTypeOf } from '../web/http/media-types.ts';
import { MESSAGE_FIELDS, readMessage } from './dns/message.ts';

/** RFC 8484 §6. What is asked and answered there belongs together as HTTP says. */
const MEDIA_TYPE = 'application/dns-message', IN_BODY: Carried = { hasLength: false, transaction: undefined };

/** `MESSAGE_FIELDS` are the fields of multicast DNS and LLMNR as well. */
export const dns = protocol({
  name: 'dns',
  title: 'Domain Name System',
  on: {
    'udp.port': [53], 'tcp.port': [53, 5353], 'sctp.port': [53], 'tls.port': [853], 'tls.alpn': ['dot'], 'dtls.port': [853],
    media_type: [MEDIA_TYPE],
  },
  fields: MESSAGE_FIELDS,
  dissect(p, f) {
    const carried = (p.packet.notes.get(CARRIED) as Carried | undefined) ?? (mediaTypeOf(p).type === MEDIA_TYPE ? IN_BODY : undefined);
    if (carried?.hasLength === false) p.column('DoH');
    if (carried?.hasLength ?? p.packet.ipProtocol === 6) p.take(f.length);
    readMessage(p, 'dns', carried);
  },
  guess: isQueryOrAnswer,
  /** RFC 1035 §4.2.2: two bytes of length before each message. */
  sized: true,
  frame(bytes, at, end) {
    return at + 2 > end ? MORE : 2 + ((bytes[at] << 8) | bytes[at + 1]);
  },
});

const HEADER = 12;
const OPCODE_AND_ZERO = 0x7840;

/** A standard query or its answer (RFC 1035 §4.1.1), with one question whose name and class are such as there are. */
function isQueryOrAnswer(bytes: Uint8Array, at: number, end: number): boolean {
  if (end - at < HEADER + 5 || bytes[at + 4] !== 0 || bytes[at + 5] !== 1) return false;
  const flags = (bytes[at + 2] << 8) | bytes[at + 3], answers = (bytes[at + 6] << 8) | bytes[at + 7],
    authorities = (bytes[at + 8] << 8) | bytes[at + 9];
  if ((flags & OPCODE_AND_ZERO) !== 0 || ((flags & 0x8000) === 0 && answers !== 0) || answers > 255 || authorities > 255) return false;
  let name = at + HEADER;
  while (name < end && bytes[name] !== 0) {
    const label = bytes[name];
    if (label > 63 || name + label >= end || name - at > 255 + HEADER) return false;
    for (let i = name + 1; i <= name + label; i++) if (bytes[i] < 0x21 || bytes[i] > 0x7e) return false;
    name += label + 1;
  }
  // A type, and a class of RFC 1035 §3.2.4 or 255.
  if (name + 5 > end) return false;
  const kind = (bytes[name + 3] << 8) | bytes[name + 4];
  return (kind >= 1 && kind <= 4) || kind === 255;
}
