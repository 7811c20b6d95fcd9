/** RADIUS attributes by number: RFC 2865, 2866, 2868, 2869, 3162, 3580, 4675, 4818, 5176, 6911 and IANA's "RADIUS Attribute Types". */
import { type Field, type FieldOptions, absoluteTime, ipv4, ipv6, octets, text, u32 } from '../../../dissect/index.ts';

/** How the value lies in the attribute: tagged ones may begin with a byte that groups them (RFC 2868 §3). */
export type Form = 'plain' | 'tagged' | 'encrypted' | 'chap' | 'eap' | 'vendor' | 'vlan' | 'vlanName' | 'time';

export interface Attribute {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly form: Form;
}

const SERVICE_TYPES: Readonly<Record<number, string>> = {
  1: 'Login', 2: 'Framed', 3: 'Callback-Login', 4: 'Callback-Framed', 5: 'Outbound-User', 6: 'Administrative-User', 7: 'NAS-Prompt-User', 8: 'Authenticate-Only',
  9: 'Callback-NAS-Prompt', 10: 'Call-Check', 11: 'Callback-Administrative', 12: 'Voice', 13: 'Fax', 14: 'Modem-Relay', 15: 'IAPP-Register', 16: 'IAPP-AP-Check',
  17: 'Authorize-Only', 18: 'Framed-Management',
};
const PORT_TYPES = [
  'Async', 'Sync', 'ISDN', 'ISDN-V120', 'ISDN-V110', 'Virtual', 'PIAFS', 'HDLC-Clear-Channel', 'X.25', 'X.75', 'G.3-Fax', 'SDSL', 'ADSL-CAP', 'ADSL-DMT', 'IDSL',
  'Ethernet', 'xDSL', 'Cable', 'Wireless-Other', 'Wireless-802.11', 'Token-Ring', 'FDDI', 'Wireless-CDMA2000', 'Wireless-UMTS', 'Wireless-1X-EV', 'IAPP', 'FTTP',
  'Wireless-802.16', 'Wireless-802.20', 'Wireless-802.22', 'PPPoA', 'PPPoEoA', 'PPPoEoE', 'PPPoEoVLAN', 'PPPoEoQinQ', 'xPON', 'Wireless-XGP',
];
const TERMINATIONS = [
  'Unknown', 'User-Request', 'Lost-Carrier', 'Lost-Service', 'Idle-Timeout', 'Session-Timeout', 'Admin-Reset', 'Admin-Reboot', 'Port-Error', 'NAS-Error', 'NAS-Request',
  'NAS-Reboot', 'Port-Unneeded', 'Port-Preempted', 'Port-Suspended', 'Service-Unavailable', 'Callback', 'User-Error', 'Host-Request', 'Supplicant-Restart',
  'Reauthentication-Failure', 'Port-Reinit', 'Port-Disabled',
];
const STATUS_TYPES: Readonly<Record<number, string>> = {
  1: 'Start', 2: 'Stop', 3: 'Interim-Update', 7: 'Accounting-On', 8: 'Accounting-Off', 9: 'Tunnel-Start', 10: 'Tunnel-Stop', 11: 'Tunnel-Reject',
  12: 'Tunnel-Link-Start', 13: 'Tunnel-Link-Stop', 14: 'Tunnel-Link-Reject', 15: 'Failed',
};
const TUNNELS = ['', 'PPTP', 'L2F', 'L2TP', 'ATMP', 'VTP', 'AH', 'IP', 'MIN-IP', 'ESP', 'GRE', 'DVS', 'IP-in-IP', 'VLAN'];
const MEDIA = [
  '', 'IPv4', 'IPv6', 'NSAP', 'HDLC', 'BBN-1822', 'IEEE-802', 'E.163', 'E.164', 'F.69', 'X.121', 'IPX', 'Appletalk', 'DecNet-IV', 'Banyan-Vines', 'E.164-NSAP',
];
const ERROR_CAUSES: Readonly<Record<number, string>> = {
  201: 'Residual-Context-Removed', 202: 'Invalid-EAP-Packet', 401: 'Unsupported-Attribute', 402: 'Missing-Attribute', 403: 'NAS-Identification-Mismatch',
  404: 'Invalid-Request', 405: 'Unsupported-Service', 406: 'Unsupported-Extension', 407: 'Invalid-Attribute-Value', 501: 'Administratively-Prohibited',
  502: 'Proxy-Request-Not-Routable', 503: 'Session-Context-Not-Found', 504: 'Session-Context-Not-Removable', 505: 'Proxy-Processing-Error',
  506: 'Resources-Unavailable', 507: 'Request-Initiated', 508: 'Multiple-Session-Selection-Unsupported',
};

type Make = (title: string, options?: FieldOptions) => Field<unknown>;

const entry = (make: Make, form: Form = 'plain', values?: FieldOptions['values']) => ({ make, form, values });

/** Number → name, type, form and names of its values. */
const TABLE: Readonly<Record<number, readonly [string, ReturnType<typeof entry>]>> = {
  1: ['User-Name', entry(text)], 2: ['User-Password', entry(octets, 'encrypted')], 3: ['CHAP-Password', entry(octets, 'chap')], 4: ['NAS-IP-Address', entry(ipv4)],
  5: ['NAS-Port', entry(u32)], 6: ['Service-Type', entry(u32, 'plain', SERVICE_TYPES)],
  7: ['Framed-Protocol', entry(u32, 'plain', ['', 'PPP', 'SLIP', 'ARAP', 'Gandalf-SLML', 'Xylogics-IPX-SLIP', 'X.75-Synchronous', 'GPRS-PDP-Context'])],
  8: ['Framed-IP-Address', entry(ipv4)], 9: ['Framed-IP-Netmask', entry(ipv4)],
  10: ['Framed-Routing', entry(u32, 'plain', ['None', 'Broadcast', 'Listen', 'Broadcast-Listen'])], 11: ['Filter-Id', entry(text)], 12: ['Framed-MTU', entry(u32)],
  13: ['Framed-Compression', entry(u32, 'plain', ['None', 'Van-Jacobson-TCP-IP', 'IPX-Header-Compression', 'Stac-LZS'])], 14: ['Login-IP-Host', entry(ipv4)],
  15: ['Login-Service', entry(u32, 'plain', { 0: 'Telnet', 1: 'Rlogin', 2: 'TCP-Clear', 3: 'PortMaster', 4: 'LAT', 5: 'X25-PAD', 6: 'X25-T3POS', 8: 'TCP-Clear-Quiet' })],
  16: ['Login-TCP-Port', entry(u32)], 18: ['Reply-Message', entry(text)], 19: ['Callback-Number', entry(text)], 20: ['Callback-Id', entry(text)],
  22: ['Framed-Route', entry(text)], 23: ['Framed-IPX-Network', entry(ipv4)], 24: ['State', entry(octets)], 25: ['Class', entry(octets)],
  26: ['Vendor-Specific', entry(octets, 'vendor')], 27: ['Session-Timeout', entry(u32)], 28: ['Idle-Timeout', entry(u32)],
  29: ['Termination-Action', entry(u32, 'plain', ['Default', 'RADIUS-Request'])], 30: ['Called-Station-Id', entry(text)], 31: ['Calling-Station-Id', entry(text)],
  32: ['NAS-Identifier', entry(text)], 33: ['Proxy-State', entry(octets)], 34: ['Login-LAT-Service', entry(text)], 35: ['Login-LAT-Node', entry(text)],
  36: ['Login-LAT-Group', entry(octets)], 37: ['Framed-AppleTalk-Link', entry(u32)], 38: ['Framed-AppleTalk-Network', entry(u32)],
  39: ['Framed-AppleTalk-Zone', entry(text)], 40: ['Acct-Status-Type', entry(u32, 'plain', STATUS_TYPES)], 41: ['Acct-Delay-Time', entry(u32)],
  42: ['Acct-Input-Octets', entry(u32)], 43: ['Acct-Output-Octets', entry(u32)], 44: ['Acct-Session-Id', entry(text)],
  45: ['Acct-Authentic', entry(u32, 'plain', ['', 'RADIUS', 'Local', 'Remote', 'Diameter'])], 46: ['Acct-Session-Time', entry(u32)],
  47: ['Acct-Input-Packets', entry(u32)], 48: ['Acct-Output-Packets', entry(u32)], 49: ['Acct-Terminate-Cause', entry(u32, 'plain', TERMINATIONS)],
  50: ['Acct-Multi-Session-Id', entry(text)], 51: ['Acct-Link-Count', entry(u32)], 52: ['Acct-Input-Gigawords', entry(u32)], 53: ['Acct-Output-Gigawords', entry(u32)],
  55: ['Event-Timestamp', entry(absoluteTime, 'time')], 56: ['Egress-VLANID', entry(octets, 'vlan')],
  57: ['Ingress-Filters', entry(u32, 'plain', ['', 'Enabled', 'Disabled'])], 58: ['Egress-VLAN-Name', entry(text, 'vlanName')],
  59: ['User-Priority-Table', entry(octets)], 60: ['CHAP-Challenge', entry(octets)], 61: ['NAS-Port-Type', entry(u32, 'plain', PORT_TYPES)],
  62: ['Port-Limit', entry(u32)], 63: ['Login-LAT-Port', entry(text)], 64: ['Tunnel-Type', entry(u32, 'tagged', TUNNELS)],
  65: ['Tunnel-Medium-Type', entry(u32, 'tagged', MEDIA)], 66: ['Tunnel-Client-Endpoint', entry(text, 'tagged')], 67: ['Tunnel-Server-Endpoint', entry(text, 'tagged')],
  68: ['Acct-Tunnel-Connection', entry(text)], 69: ['Tunnel-Password', entry(octets, 'encrypted')], 74: ['ARAP-Security-Data', entry(text)],
  75: ['Password-Retry', entry(u32)], 76: ['Prompt', entry(u32, 'plain', ['No-Echo', 'Echo'])], 77: ['Connect-Info', entry(text)],
  78: ['Configuration-Token', entry(text)], 79: ['EAP-Message', entry(octets, 'eap')], 80: ['Message-Authenticator', entry(octets)],
  81: ['Tunnel-Private-Group-Id', entry(text, 'tagged')], 82: ['Tunnel-Assignment-Id', entry(text, 'tagged')], 83: ['Tunnel-Preference', entry(u32, 'tagged')],
  85: ['Acct-Interim-Interval', entry(u32)], 86: ['Acct-Tunnel-Packets-Lost', entry(u32)], 87: ['NAS-Port-Id', entry(text)], 88: ['Framed-Pool', entry(text)],
  89: ['Chargeable-User-Identity', entry(text)], 90: ['Tunnel-Client-Auth-Id', entry(text, 'tagged')], 91: ['Tunnel-Server-Auth-Id', entry(text, 'tagged')],
  92: ['NAS-Filter-Rule', entry(text)], 95: ['NAS-IPv6-Address', entry(ipv6)], 96: ['Framed-Interface-Id', entry(octets)], 97: ['Framed-IPv6-Prefix', entry(octets)],
  98: ['Login-IPv6-Host', entry(ipv6)], 99: ['Framed-IPv6-Route', entry(text)], 100: ['Framed-IPv6-Pool', entry(text)],
  101: ['Error-Cause', entry(u32, 'plain', ERROR_CAUSES)], 123: ['Delegated-IPv6-Prefix', entry(octets)], 124: ['MIP6-Feature-Vector', entry(octets)],
  125: ['MIP6-Home-Link-Prefix', entry(octets)], 126: ['Operator-Name', entry(text)], 127: ['Location-Information', entry(octets)], 128: ['Location-Data', entry(octets)],
  129: ['Basic-Location-Policy-Rules', entry(octets)], 168: ['Framed-IPv6-Address', entry(ipv6)], 169: ['DNS-Server-IPv6-Address', entry(ipv6)],
};

const fields: Record<string, Field<unknown>> = {};
const attributes = new Map<number, Attribute>();

for (const [number, [name, { make, form, values }]] of Object.entries(TABLE)) {
  // Wireshark writes this one with hyphens.
  const key = name === 'Framed-IP-Address' ? name : name.replaceAll('-', '_') + (form === 'encrypted' ? '_encrypted' : '');
  const field = make(form === 'encrypted' ? `${name} (encrypted)` : name, values === undefined ? {} : { values });
  fields[key] = field;
  attributes.set(Number(number), { name, field, form });
}

/** A field for each attribute, named after it with underscores. */
export const ATTRIBUTE_FIELDS: Readonly<Record<string, Field<unknown>>> = fields;
export const ATTRIBUTES: ReadonlyMap<number, Attribute> = attributes;
