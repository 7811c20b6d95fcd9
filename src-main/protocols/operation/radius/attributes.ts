/** RADIUS attributes by number, IANA's "RADIUS Attribute Types", and those of vendors. */
import type { Field, FieldOptions } from '../../../dissect/index.ts';
import { type AttributeTable, type Attributes, attributesOf } from './vendor-table.ts';
import { ACCESS } from './vendors/access.ts';
import { MOBILE } from './vendors/mobile.ts';
import { ROUTERS } from './vendors/routers.ts';
import { SERVICES } from './vendors/services.ts';
import { WIRELESS } from './vendors/wireless.ts';

const SERVICE_TYPES: Readonly<Record<number, string>> = {
  1: 'Login', 2: 'Framed', 3: 'Callback-Login', 4: 'Callback-Framed', 5: 'Outbound-User', 6: 'Administrative-User', 7: 'NAS-Prompt-User',
  8: 'Authenticate-Only', 9: 'Callback-NAS-Prompt', 10: 'Call-Check', 11: 'Callback-Administrative', 12: 'Voice', 13: 'Fax',
  14: 'Modem-Relay', 15: 'IAPP-Register', 16: 'IAPP-AP-Check', 17: 'Authorize-Only', 18: 'Framed-Management',
};
const PORT_TYPES = [
  'Async', 'Sync', 'ISDN', 'ISDN-V120', 'ISDN-V110', 'Virtual', 'PIAFS', 'HDLC-Clear-Channel', 'X.25', 'X.75', 'G.3-Fax', 'SDSL',
  'ADSL-CAP', 'ADSL-DMT', 'IDSL', 'Ethernet', 'xDSL', 'Cable', 'Wireless-Other', 'Wireless-802.11', 'Token-Ring', 'FDDI',
  'Wireless-CDMA2000', 'Wireless-UMTS', 'Wireless-1X-EV', 'IAPP', 'FTTP', 'Wireless-802.16', 'Wireless-802.20', 'Wireless-802.22', 'PPPoA',
  'PPPoEoA', 'PPPoEoE', 'PPPoEoVLAN', 'PPPoEoQinQ', 'xPON', 'Wireless-XGP',
];
const TERMINATIONS = [
  'Unknown', 'User-Request', 'Lost-Carrier', 'Lost-Service', 'Idle-Timeout', 'Session-Timeout', 'Admin-Reset', 'Admin-Reboot', 'Port-Error',
  'NAS-Error', 'NAS-Request', 'NAS-Reboot', 'Port-Unneeded', 'Port-Preempted', 'Port-Suspended', 'Service-Unavailable', 'Callback',
  'User-Error', 'Host-Request', 'Supplicant-Restart', 'Reauthentication-Failure', 'Port-Reinit', 'Port-Disabled',
];
const STATUS_TYPES: Readonly<Record<number, string>> = {
  1: 'Start', 2: 'Stop', 3: 'Interim-Update', 7: 'Accounting-On', 8: 'Accounting-Off', 9: 'Tunnel-Start', 10: 'Tunnel-Stop', 11: 'Tunnel-Reject',
  12: 'Tunnel-Link-Start', 13: 'Tunnel-Link-Stop', 14: 'Tunnel-Link-Reject', 15: 'Failed',
};
const TUNNELS = ['', 'PPTP', 'L2F', 'L2TP', 'ATMP', 'VTP', 'AH', 'IP', 'MIN-IP', 'ESP', 'GRE', 'DVS', 'IP-in-IP', 'VLAN'];
const MEDIA = [
  '', 'IPv4', 'IPv6', 'NSAP', 'HDLC', 'BBN-1822', 'IEEE-802', 'E.163', 'E.164', 'F.69', 'X.121', 'IPX', 'Appletalk', 'DecNet-IV',
  'Banyan-Vines', 'E.164-NSAP',
];
const ERROR_CAUSES: Readonly<Record<number, string>> = {
  201: 'Residual-Context-Removed', 202: 'Invalid-EAP-Packet', 401: 'Unsupported-Attribute', 402: 'Missing-Attribute',
  403: 'NAS-Identification-Mismatch', 404: 'Invalid-Request', 405: 'Unsupported-Service', 406: 'Unsupported-Extension',
  407: 'Invalid-Attribute-Value', 501: 'Administratively-Prohibited', 502: 'Proxy-Request-Not-Routable', 503: 'Session-Context-Not-Found',
  504: 'Session-Context-Not-Removable', 505: 'Proxy-Processing-Error', 506: 'Resources-Unavailable', 507: 'Request-Initiated',
  508: 'Multiple-Session-Selection-Unsupported',
};

/** Names of the values that attributes have. */
const VALUES: Readonly<Record<string, FieldOptions['values']>> = {
  'Service-Type': SERVICE_TYPES, 'NAS-Port-Type': PORT_TYPES, 'Acct-Terminate-Cause': TERMINATIONS, 'Acct-Status-Type': STATUS_TYPES,
  'Tunnel-Type': TUNNELS,
  'Tunnel-Medium-Type': MEDIA, 'Error-Cause': ERROR_CAUSES,
  'Framed-Protocol': ['', 'PPP', 'SLIP', 'ARAP', 'Gandalf-SLML', 'Xylogics-IPX-SLIP', 'X.75-Synchronous', 'GPRS-PDP-Context'],
  'Framed-Routing': ['None', 'Broadcast', 'Listen', 'Broadcast-Listen'],
  'Framed-Compression': ['None', 'Van-Jacobson-TCP-IP', 'IPX-Header-Compression', 'Stac-LZS'],
  'Login-Service': { 0: 'Telnet', 1: 'Rlogin', 2: 'TCP-Clear', 3: 'PortMaster', 4: 'LAT', 5: 'X25-PAD', 6: 'X25-T3POS', 8: 'TCP-Clear-Quiet' },
  'Termination-Action': ['Default', 'RADIUS-Request'], 'Acct-Authentic': ['', 'RADIUS', 'Local', 'Remote', 'Diameter'], Prompt: ['No-Echo', 'Echo'],
  'Ingress-Filters': ['', 'Enabled', 'Disabled'],
  'Location-Capable': ['', 'Civix-Location', 'Geo-Location', '', 'Users-Location', '', '', '', 'NAS-Location'],
  'Framed-Management': ['', 'SNMP', 'Web-Based', 'Netconf', 'FTP', 'TFTP', 'SFTP', 'RCP', 'SCP'],
  'Management-Transport-Protection': ['', 'No-Protection', 'Integrity-Protection', 'Integrity-Confidentiality-Protection'],
  'EAP-Lower-Layer': [
    '', 'Wired-IEEE-802.1X', 'IEEE-802.11-No-Preauth', 'IEEE-802.11-Preauth', 'IEEE-802.16e', 'IKEv2', 'PPP', 'PANA-No-Preauth', 'GSS-API',
    'PANA-Preauth',
  ],
  'Frag-Status': ['Reserved', 'Fragmentation-Supported', 'More-Data-Pending', 'More-Data-Request'],
  'MS-MPPE-Encryption-Policy': ['', 'Encryption-Allowed', 'Encryption-Required'], 'MS-BAP-Usage': ['Not-Allowed', 'Allowed', 'Required'],
  'MS-ARAP-PW-Change-Reason': ['', 'Just-Change-Password', 'Expired-Password', 'Admin-Requires-Password-Change', 'Password-Too-Short'],
  'MS-Acct-Auth-Type': ['', 'PAP', 'CHAP', 'MS-CHAP-1', 'MS-CHAP-2', 'EAP'],
  'MS-Acct-EAP-Type': { 4: 'MD5', 5: 'OTP', 6: 'Generic-Token-Card', 13: 'TLS' },
};

const STANDARD: AttributeTable = {
  text:
    '1 User-Name 11 Filter-Id 17 Old-Password Reply-Message Callback-Number Callback-Id 22 Framed-Route 30 Called-Station-Id Calling-Station-Id '
    + 'NAS-Identifier 34 Login-LAT-Service Login-LAT-Node 39 Framed-AppleTalk-Zone 44 Acct-Session-Id 50 Acct-Multi-Session-Id 58 Egress-VLAN-Name '
    + '63 Login-LAT-Port 68 Acct-Tunnel-Connection 74 ARAP-Security-Data 77 Connect-Info Configuration-Token 87 NAS-Port-Id Framed-Pool '
    + 'Chargeable-User-Identity 92 NAS-Filter-Rule 94 Originating-Line-Info 99 Framed-IPv6-Route Framed-IPv6-Pool 102 EAP-Key-Name 130 '
    + 'Extended-Location-Policy-Rules 135 Management-Policy-Id 144 DS-Lite-Tunnel-Name 146 Service-Selection 164 GSS-Acceptor-Service-Name '
    + 'GSS-Acceptor-Host-Name GSS-Acceptor-Service-Specifics GSS-Acceptor-Realm-Name 171 Delegated-IPv6-Prefix-Pool Stateful-IPv6-Address-Pool 206 '
    + 'Digest-Response',
  number:
    '5 NAS-Port Service-Type Framed-Protocol 10 Framed-Routing 12 Framed-MTU Framed-Compression 15 Login-Service Login-TCP-Port 27 '
    + 'Session-Timeout Idle-Timeout Termination-Action 37 Framed-AppleTalk-Link Framed-AppleTalk-Network 40 Acct-Status-Type Acct-Delay-Time '
    + 'Acct-Input-Octets Acct-Output-Octets 45 Acct-Authentic Acct-Session-Time Acct-Input-Packets Acct-Output-Packets Acct-Terminate-Cause 51 '
    + 'Acct-Link-Count Acct-Input-Gigawords Acct-Output-Gigawords 56 Egress-VLANID Ingress-Filters 61 NAS-Port-Type Port-Limit 72 ARAP-Zone-Access '
    + 'ARAP-Security 75 Password-Retry Prompt 85 Acct-Interim-Interval Acct-Tunnel-Packets-Lost 101 Error-Cause 124 MIP6-Feature-Vector 126 '
    + 'Multi-Link-Flag 131 Location-Capable Requested-Location-Info Framed-Management Management-Transport-Protection 136 '
    + 'Management-Privilege-Level 141 PKM-SAID 163 EAP-Lower-Layer 250 Char-Noecho',
  ipv4:
    '4 NAS-IP-Address 8 Framed-IP-Address Framed-IP-Netmask 14 Login-IP-Host 23 Framed-IPX-Network 149 PMIP6-Home-LMA-IPv4-Address '
    + 'PMIP6-Visited-LMA-IPv4-Address 157 PMIP6-Home-DHCP4-Server-Address PMIP6-Visited-DHCP4-Server-Address 161 PMIP6-Home-IPv4-Gateway '
    + 'PMIP6-Visited-IPv4-Gateway',
  ipv6:
    '95 NAS-IPv6-Address 98 Login-IPv6-Host 147 PMIP6-Home-LMA-IPv6-Address PMIP6-Visited-LMA-IPv6-Address 159 PMIP6-Home-DHCP6-Server-Address '
    + 'PMIP6-Visited-DHCP6-Server-Address 168 Framed-IPv6-Address DNS-Server-IPv6-Address',
  octets:
    '3 CHAP-Password 24 State Class Vendor-Specific 33 Proxy-State 36 Login-LAT-Group 59 User-Priority-Table CHAP-Challenge 70 ARAP-Password '
    + 'ARAP-Features 79 EAP-Message Message-Authenticator 84 ARAP-Challenge-Response 96 Framed-Interface-Id 125 MIP6-Home-Link-Prefix 127 '
    + 'Location-Information Location-Data Basic-Location-Policy-Rules 137 PKM-SS-Cert PKM-CA-Cert PKM-Config-Settings PKM-Cryptosuite-List 142 '
    + 'PKM-SA-Descriptor PKM-Auth-Key 145 Mobile-Node-Identifier 153 PMIP6-Home-Interface-ID PMIP6-Visited-Interface-ID PMIP6-Home-IPv4-HoA '
    + 'PMIP6-Visited-IPv4-HoA 207 Digest-Attributes',
  prefix: '97 Framed-IPv6-Prefix 123 Delegated-IPv6-Prefix 151 PMIP6-Home-HN-Prefix PMIP6-Visited-HN-Prefix 170 Route-IPv6-Information',
  time: '55 Event-Timestamp',
  secret: '2 User-Password',
  extended:
    '241 Extended-Attribute-1 Extended-Attribute-2 Extended-Attribute-3 Extended-Attribute-4 Extended-Attribute-5 Extended-Attribute-6',
  tlv: '173 IPv6-6rd-Configuration',
  taggedText:
    '66 Tunnel-Client-Endpoint Tunnel-Server-Endpoint 81 Tunnel-Private-Group-Id Tunnel-Assignment-Id 90 Tunnel-Client-Auth-Id '
    + 'Tunnel-Server-Auth-Id',
  taggedNumber: '64 Tunnel-Type Tunnel-Medium-Type 83 Tunnel-Preference',
  taggedSecret: '69 Tunnel-Password',
  parts: {
    173: { number: '1 IPv6-6rd-IPv4MaskLen', prefix: '2 IPv6-6rd-Prefix', ipv4: '3 IPv6-6rd-BR-IPv4-Address' },
    241: { number: '1 Frag-Status Proxy-State-Length Response-Length Original-Packet-Code' },
  },
};

const fields: Record<string, Field> = {};
const vendors = new Map<number, Attributes>();
for (const table of [ROUTERS, SERVICES, WIRELESS, MOBILE, ACCESS]) {
  for (const [vendor, attributes] of Object.entries(table)) vendors.set(Number(vendor), attributesOf(attributes, fields, VALUES));
}

export const ATTRIBUTES: Attributes = attributesOf(STANDARD, fields, VALUES);
/** Attributes inside Vendor-Specific ones, by the vendor's number. */
export const VENDORS: ReadonlyMap<number, Attributes> = vendors;
/** A field for each attribute, named after it with underscores. */
export const ATTRIBUTE_FIELDS: Readonly<Record<string, Field>> = fields;
