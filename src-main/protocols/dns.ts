/** Domain Name System, RFC 1035 and its successors, over UDP and TCP. */
import { MORE, protocol } from '../dissect/index.ts';
import { MESSAGE_FIELDS, readMessage } from './dns/message.ts';

/** `MESSAGE_FIELDS` are the fields of multicast DNS and LLMNR as well. */
export const dns = protocol({
  name: 'dns',
  title: 'Domain Name System',
  on: { 'udp.port': [53], 'tcp.port': [53, 5353], 'sctp.port': [53], 'tls.port': [853], 'dtls.port': [853] },
  fields: MESSAGE_FIELDS,
  dissect(p, f) {
    if (p.packet.ipProtocol === 6) p.take(f.length);
    readMessage(p, 'dns');
  },
  /** RFC 1035 §4.2.2: two bytes of length before each message. */
  sized: true,
  frame(bytes, at, end) {
    return at + 2 > end ? MORE : 2 + ((bytes[at] << 8) | bytes[at + 1]);
  },
});
