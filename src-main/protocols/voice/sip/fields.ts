/** SIP's fields: one a header (RFC 3261 §20 and extensions), and the parts of those that have some. */
import { type Field, expert, none, text, u16, u32 } from '../../../dissect/index.ts';

/** Headers whose value is shown as it is. */
const TEXT_HEADERS = [
  'Accept', 'Accept-Contact', 'Accept-Encoding', 'Accept-Language', 'Accept-Resource-Priority', 'Additional-Identity', 'Alert-Info', 'Allow',
  'Allow-Events', 'Answer-Mode', 'Attestation-Info', 'Authentication-Info', 'Authorization', 'Call-ID', 'Call-Info', 'Cellular-Network-Info',
  'Contact', 'Content-Disposition', 'Content-Encoding', 'Content-Language', 'Content-Type', 'CSeq', 'Date', 'Diversion', 'Error-Info', 'Event',
  'Feature-Caps', 'Flow-Timer', 'From', 'Geolocation', 'Geolocation-Error', 'Geolocation-Routing', 'History-Info', 'Identity', 'In-Reply-To',
  'Info-Package', 'Join', 'MIME-Version', 'Min-Expires', 'Min-SE', 'Organization', 'Origination-Id', 'P-Access-Network-Info', 'P-Answer-State',
  'P-Asserted-Identity', 'P-Asserted-Service', 'P-Associated-URI', 'P-Called-Party-ID', 'P-Charge-Info', 'P-Charging-Function-Addresses',
  'P-Charging-Vector', 'P-DCS-Billing-Info', 'P-DCS-LAES', 'P-DCS-OSPS', 'P-DCS-Redirect', 'P-DCS-Trace-Party-ID', 'P-Early-Media',
  'P-Media-Authorization', 'P-Preferred-Identity', 'P-Preferred-Service', 'P-Profile-Key', 'P-Refused-URI-List', 'P-Served-User', 'P-User-Database',
  'P-Visited-Network-ID', 'Path', 'Permission-Missing', 'Priority', 'Priority-Share', 'Priv-Answer-mode', 'Privacy', 'Proxy-Authenticate',
  'Proxy-Authorization', 'Proxy-Require', 'RAck', 'Reason', 'Record-Route', 'Recv-Info', 'Refer-Sub', 'Refer-To', 'Reject-Contact',
  'Relayed-Charge', 'Replaces', 'Reply-To', 'Request-Disposition', 'Require', 'Resource-Priority', 'Resource-Share', 'Response-Source',
  'Restoration-Info', 'Route', 'Security-Client', 'Security-Server', 'Security-Verify', 'Server', 'Service-Interact-Info', 'Service-Route',
  'Session-Expires', 'Session-ID', 'Subject', 'Subscription-State', 'Supported', 'Target-Dialog', 'Timestamp', 'To', 'Trigger-Consent',
  'Unsupported', 'User-Agent', 'Via', 'Warning', 'WWW-Authenticate',
] as const;
const NUMBER_HEADERS = ['Content-Length', 'Expires', 'Max-Breadth', 'Max-Forwards', 'Retry-After', 'RSeq'] as const;

/** RFC 3261 §7.3.3 and extensions. */
export const COMPACT: ReadonlyMap<string, string> = new Map(Object.entries({
  a: 'accept-contact', b: 'referred-by', c: 'content-type', e: 'content-encoding', f: 'from', i: 'call-id', k: 'supported', l: 'content-length',
  m: 'contact', o: 'event', r: 'refer-to', s: 'subject', t: 'to', u: 'allow-events', v: 'via', x: 'session-expires',
}));

const headers: Record<string, Field<string> | Field<number>> = {};
for (const name of TEXT_HEADERS) headers[name] = text(name);
for (const name of NUMBER_HEADERS) headers[name] = u32(name);
/** Headers whose fields are called otherwise. */
const RENAMED: Readonly<Record<string, string>> = {
  'sip-etag': 'ETag', 'sip-if-match': 'If_Match', 'referred-by': 'Referred-by', 'identity-info': 'Identity-info', 'policy-contact': 'Policy_Contact',
  'policy-id': 'Policy_ID', 'suppress-if-match': 'Suppress_If_Match', 'user-to-user': 'uui',
};
for (const [name, field] of Object.entries(RENAMED)) headers[field] = text(name);

export const HEADER_FIELDS: Readonly<Record<string, Field<string> | Field<number>>> = headers;
/** The same by lower-case name. */
export const HEADERS: ReadonlyMap<string, Field<string> | Field<number>> = new Map([
  ...Object.entries(headers).map(([name, field]) => [name.toLowerCase(), field] as const),
  ...Object.entries(RENAMED).map(([name, field]) => [name, headers[field]] as const),
]);

export const PART_FIELDS = {
  'Request-Line': text('Request-Line'),
  Method: text('Method'),
  'r-uri': text('Request-URI'),
  'r-uri.user': text('Request-URI User Part'),
  'r-uri.host': text('Request-URI Host Part'),
  'r-uri.port': text('Request-URI Host Port'),
  'r-uri.param': text('Request URI parameter'),
  'Status-Line': text('Status-Line'),
  'Status-Code': u32('Status-Code'),
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
  'contact.display.info': text('SIP C-URI display info'),
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
  'Via.maddr': text('Maddr'),
  'Via.ttl': text('TTL'),
  'Via.comp': text('Comp'),
  'P-Access-Network-Info.access-type': text('access-type'),
  'P-Access-Network-Info.utran-cell-id-3gpp': text('utran-cell-id-3gpp'),
  'RAck.RSeq.seq': u32('RSeq Sequence Number'),
  'RAck.CSeq.seq': u32('CSeq Sequence Number'),
  'RAck.CSeq.method': text('CSeq Method'),
  reason_protocols: text('Reason protocols'),
  reason_cause_sip: u32('Cause'),
  reason_cause_q850: u32('Cause'),
  reason_cause_other: u32('Cause'),
  reason_text: text('Text'),
  icid_value: text('icid-value'),
  icid_gen_addr: text('icid-gen-addr'),
  sec_mechanism: text('[Security-mechanism]'),
  'sec_mechanism.alg': text('alg'),
  'sec_mechanism.ealg': text('ealg'),
  'sec_mechanism.prot': text('prot'),
  'sec_mechanism.spi_c': u32('spi-c', { base: 'decHex' }),
  'sec_mechanism.spi_s': u32('spi-s', { base: 'decHex' }),
  'sec_mechanism.port1': u16('port1'),
  'sec_mechanism.port_c': u16('port-c'),
  'sec_mechanism.port2': u16('port2'),
  'sec_mechanism.port_s': u16('port-s'),
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
  'auth.domain': text('Authentication Domain'),
  'auth.auts': text('Authentication Token'),
  'auth.nextnonce': text('Next Nonce'),
  'auth.ik': text('Integrity Key'),
  'auth.ck': text('Cyphering Key'),
  unrecognized_header: expert('Unrecognised SIP header', 'note', 'Undecoded'),
} as const;
