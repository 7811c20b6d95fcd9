/** SIP's fields: one a header (RFC 3261 §20 and extensions), and the parts of those that have some. */
import { type Field, bool, none, text, u16, u32 } from '../../dissect/index.ts';

/** Headers whose value is shown as it is. */
const TEXT_HEADERS = [
  'Accept', 'Accept-Contact', 'Accept-Encoding', 'Accept-Language', 'Alert-Info', 'Allow', 'Allow-Events', 'Authentication-Info', 'Authorization', 'Call-ID', 'Call-Info',
  'Contact', 'Content-Disposition', 'Content-Encoding', 'Content-Language', 'Content-Type', 'CSeq', 'Date', 'Diversion', 'Error-Info', 'Event', 'From', 'In-Reply-To',
  'MIME-Version', 'Min-SE', 'Organization', 'P-Access-Network-Info', 'P-Asserted-Identity', 'P-Associated-URI', 'P-Called-Party-ID', 'P-Charging-Vector', 'P-Early-Media',
  'P-Preferred-Identity', 'P-Preferred-Service', 'P-Visited-Network-ID', 'Path', 'Priority', 'Privacy', 'Proxy-Authenticate', 'Proxy-Authorization', 'Proxy-Require', 'RAck',
  'Reason', 'Record-Route', 'Refer-To', 'Referred-By', 'Remote-Party-ID', 'Replaces', 'Reply-To', 'Require', 'Route', 'RSeq', 'Security-Client', 'Security-Server',
  'Security-Verify', 'Server', 'Service-Route', 'Session-Expires', 'SIP-ETag', 'SIP-If-Match', 'Subject', 'Subscription-State', 'Supported', 'Timestamp', 'To',
  'Unsupported', 'User-Agent', 'Via', 'Warning', 'WWW-Authenticate',
] as const;
const NUMBER_HEADERS = ['Content-Length', 'Expires', 'Max-Forwards', 'Min-Expires', 'Retry-After'] as const;

/** RFC 3261 §7.3.3 and extensions. */
export const COMPACT: Readonly<Record<string, string>> = {
  a: 'accept-contact', b: 'referred-by', c: 'content-type', e: 'content-encoding', f: 'from', i: 'call-id', k: 'supported', l: 'content-length', m: 'contact', o: 'event',
  r: 'refer-to', s: 'subject', t: 'to', u: 'allow-events', v: 'via', x: 'session-expires',
};

const headers: Record<string, Field<string> | Field<number>> = {};
for (const name of TEXT_HEADERS) headers[name] = text(name);
for (const name of NUMBER_HEADERS) headers[name] = u32(name);

export const HEADER_FIELDS: Readonly<Record<string, Field<string> | Field<number>>> = headers;
/** The same by lower-case name. */
export const HEADERS: ReadonlyMap<string, Field<string> | Field<number>> = new Map(Object.entries(headers).map(([name, field]) => [name.toLowerCase(), field]));

export const PART_FIELDS = {
  'Request-Line': text('Request-Line'),
  Method: text('Method'),
  'r-uri': text('Request-URI'),
  'r-uri.user': text('Request-URI User Part'),
  'r-uri.host': text('Request-URI Host Part'),
  'r-uri.port': text('Request-URI Host Port'),
  'Status-Line': text('Status-Line'),
  'Status-Code': u32('Status-Code'),
  resend: bool('Resent Packet'),
  msg_hdr: text('Message Header'),
  msg_body: none('Message Body'),
  'display.info': text('SIP Display info', { hidden: true }),
  tag: text('SIP tag', { hidden: true }),
  'from.display.info': text('SIP from display info'),
  'from.addr': text('SIP from address'),
  'from.user': text('SIP from address User Part'),
  'from.host': text('SIP from address Host Part'),
  'from.port': text('SIP from address Host Port'),
  'from.param': text('SIP From URI parameter'),
  'from.tag': text('SIP from tag'),
  'to.display.info': text('SIP to display info'),
  'to.addr': text('SIP to address'),
  'to.user': text('SIP to address User Part'),
  'to.host': text('SIP to address Host Part'),
  'to.port': text('SIP to address Host Port'),
  'to.param': text('SIP To URI parameter'),
  'to.tag': text('SIP to tag'),
  'contact.uri': text('Contact URI'),
  'contact.user': text('Contact URI User Part'),
  'contact.host': text('Contact URI Host Part'),
  'contact.port': text('Contact URI Host Port'),
  'contact.param': text('Contact URI parameter'),
  'contact.parameter': text('Contact parameter'),
  'CSeq.seq': u32('Sequence Number'),
  'CSeq.method': text('Method'),
  'Via.transport': text('Transport'),
  'Via.sent-by.address': text('Sent-by Address'),
  'Via.sent-by.port': u16('Sent-by port'),
  'Via.branch': text('Branch'),
  'Via.rport': text('RPort'),
  'Via.received': text('Received'),
  call_id_generated: text('Generated Call-ID'),
  auth: text('Authentication', { hidden: true }),
  'auth.scheme': text('Authentication Scheme'),
  'auth.digest.response': text('Digest Authentication Response'),
  'auth.nc': text('Nonce Count'),
  'auth.cnonce': text('CNonce Value'),
  'auth.username': text('Username'),
  'auth.realm': text('Realm'),
  'auth.nonce': text('Nonce Value'),
  'auth.algorithm': text('Algorithm'),
  'auth.opaque': text('Opaque Value'),
  'auth.qop': text('QOP'),
  'auth.uri': text('Authentication URI'),
  'auth.stale': text('Stale Flag'),
  'auth.rspauth': text('Response auth'),
  unrecognized_header: text('Unrecognised SIP header'),
} as const;
