/** Names of Diameter's numbers: RFC 6733, RFC 4006, RFC 7155, RFC 4740, 3GPP TS 29.229, 29.272, 29.212; IANA aaa-parameters. */

/** How an attribute's value is written. */
export type Kind = 'text' | 'number' | 'long' | 'address' | 'group' | 'octets';

/** Short name and name of each command. */
export const COMMANDS: Readonly<Record<number, readonly [string, string]>> = {
  257: ['CE', 'Capabilities-Exchange'], 258: ['RA', 'Re-Auth'], 265: ['AA', 'AA'], 268: ['DE', 'Diameter-EAP'], 271: ['AC', 'Accounting'],
  272: ['CC', 'Credit-Control'], 274: ['AS', 'Abort-Session'], 275: ['ST', 'Session-Termination'], 280: ['DW', 'Device-Watchdog'],
  282: ['DP', 'Disconnect-Peer'], 300: ['UA', '3GPP-User-Authorization'], 301: ['SA', '3GPP-Server-Assignment'],
  302: ['LI', '3GPP-Location-Info'], 303: ['MA', '3GPP-Multimedia-Auth'], 304: ['RT', '3GPP-Registration-Termination'],
  305: ['PP', '3GPP-Push-Profile'], 306: ['UD', '3GPP-User-Data'], 307: ['PU', '3GPP-Profile-Update'],
  308: ['SN', '3GPP-Subscribe-Notifications'], 309: ['PN', '3GPP-Push-Notification'], 316: ['UL', '3GPP-Update-Location'],
  317: ['CL', '3GPP-Cancel-Location'], 318: ['AI', '3GPP-Authentication-Information'], 319: ['ID', '3GPP-Insert-Subscriber-Data'],
  320: ['DS', '3GPP-Delete-Subscriber-Data'], 321: ['PU', '3GPP-Purge-UE'], 323: ['NO', '3GPP-Notify'],
};

export const APPLICATIONS: Readonly<Record<number, string>> = {
  0: 'Diameter Common Messages', 1: 'NASREQ', 2: 'Mobile IPv4', 3: 'Diameter Base Accounting', 4: 'Diameter Credit Control Application',
  5: 'EAP', 6: 'SIP Application', 16777216: '3GPP Cx', 16777217: '3GPP Sh', 16777236: '3GPP Rx', 16777238: '3GPP Gx',
  16777251: '3GPP S6a/S6d', 16777252: '3GPP S13/S13\'', 16777265: '3GPP SWx', 16777264: '3GPP SWm', 16777272: '3GPP S6b',
  4294967295: 'Relay',
};

export const VENDORS: Readonly<Record<number, string>> = {
  0: 'None', 9: 'Cisco', 193: 'Ericsson', 2011: 'Huawei', 10415: '3GPP', 12645: 'Vodafone', 13019: 'ETSI',
};

export const RESULTS: Readonly<Record<number, string>> = {
  1001: 'DIAMETER_MULTI_ROUND_AUTH', 2001: 'DIAMETER_SUCCESS', 2002: 'DIAMETER_LIMITED_SUCCESS', 3001: 'DIAMETER_COMMAND_UNSUPPORTED',
  3002: 'DIAMETER_UNABLE_TO_DELIVER', 3003: 'DIAMETER_REALM_NOT_SERVED', 3004: 'DIAMETER_TOO_BUSY', 3005: 'DIAMETER_LOOP_DETECTED',
  3006: 'DIAMETER_REDIRECT_INDICATION', 3007: 'DIAMETER_APPLICATION_UNSUPPORTED', 3008: 'DIAMETER_INVALID_HDR_BITS',
  3009: 'DIAMETER_INVALID_AVP_BITS', 3010: 'DIAMETER_UNKNOWN_PEER', 4001: 'DIAMETER_AUTHENTICATION_REJECTED', 4002: 'DIAMETER_OUT_OF_SPACE',
  4003: 'ELECTION_LOST', 5001: 'DIAMETER_AVP_UNSUPPORTED', 5002: 'DIAMETER_UNKNOWN_SESSION_ID', 5003: 'DIAMETER_AUTHORIZATION_REJECTED',
  5004: 'DIAMETER_INVALID_AVP_VALUE', 5005: 'DIAMETER_MISSING_AVP', 5006: 'DIAMETER_RESOURCES_EXCEEDED',
  5007: 'DIAMETER_CONTRADICTING_AVPS', 5008: 'DIAMETER_AVP_NOT_ALLOWED', 5009: 'DIAMETER_AVP_OCCURS_TOO_MANY_TIMES',
  5010: 'DIAMETER_NO_COMMON_APPLICATION', 5011: 'DIAMETER_UNSUPPORTED_VERSION', 5012: 'DIAMETER_UNABLE_TO_COMPLY',
  5013: 'DIAMETER_INVALID_BIT_IN_HEADER', 5014: 'DIAMETER_INVALID_AVP_LENGTH', 5015: 'DIAMETER_INVALID_MESSAGE_LENGTH',
  5017: 'DIAMETER_NO_COMMON_SECURITY',
};

/** Attributes of no vendor, and those of 3GPP, whose numbers do not meet them. */
export const ATTRIBUTES: Readonly<Record<number, readonly [string, Kind]>> = {
  1: ['User-Name', 'text'], 8: ['Framed-IP-Address', 'octets'], 25: ['Class', 'octets'], 27: ['Session-Timeout', 'number'],
  30: ['Called-Station-Id', 'text'], 31: ['Calling-Station-Id', 'text'], 33: ['Proxy-State', 'octets'],
  44: ['Accounting-Session-Id', 'octets'], 50: ['Acct-Multi-Session-Id', 'text'], 55: ['Event-Timestamp', 'number'],
  85: ['Acct-Interim-Interval', 'number'], 97: ['Framed-IPv6-Prefix', 'octets'], 257: ['Host-IP-Address', 'address'],
  258: ['Auth-Application-Id', 'number'], 259: ['Acct-Application-Id', 'number'], 260: ['Vendor-Specific-Application-Id', 'group'],
  261: ['Redirect-Host-Usage', 'number'], 262: ['Redirect-Max-Cache-Time', 'number'], 263: ['Session-Id', 'text'],
  264: ['Origin-Host', 'text'], 265: ['Supported-Vendor-Id', 'number'], 266: ['Vendor-Id', 'number'], 267: ['Firmware-Revision', 'number'],
  268: ['Result-Code', 'number'], 269: ['Product-Name', 'text'], 270: ['Session-Binding', 'number'],
  271: ['Session-Server-Failover', 'number'], 272: ['Multi-Round-Time-Out', 'number'], 273: ['Disconnect-Cause', 'number'],
  274: ['Auth-Request-Type', 'number'], 276: ['Auth-Grace-Period', 'number'], 277: ['Auth-Session-State', 'number'],
  278: ['Origin-State-Id', 'number'], 279: ['Failed-AVP', 'group'], 280: ['Proxy-Host', 'text'], 281: ['Error-Message', 'text'],
  282: ['Route-Record', 'text'], 283: ['Destination-Realm', 'text'], 284: ['Proxy-Info', 'group'], 285: ['Re-Auth-Request-Type', 'number'],
  287: ['Accounting-Sub-Session-Id', 'long'], 291: ['Authorization-Lifetime', 'number'], 292: ['Redirect-Host', 'text'],
  293: ['Destination-Host', 'text'], 294: ['Error-Reporting-Host', 'text'], 295: ['Termination-Cause', 'number'],
  296: ['Origin-Realm', 'text'], 297: ['Experimental-Result', 'group'], 298: ['Experimental-Result-Code', 'number'],
  299: ['Inband-Security-Id', 'number'], 402: ['EAP-Payload', 'octets'], 412: ['CC-Input-Octets', 'long'],
  414: ['CC-Output-Octets', 'long'], 415: ['CC-Request-Number', 'number'], 416: ['CC-Request-Type', 'number'], 420: ['CC-Time', 'number'],
  421: ['CC-Total-Octets', 'long'], 431: ['Granted-Service-Unit', 'group'], 432: ['Rating-Group', 'number'],
  437: ['Requested-Service-Unit', 'group'], 439: ['Service-Identifier', 'number'], 443: ['Subscription-Id', 'group'],
  444: ['Subscription-Id-Data', 'text'], 446: ['Used-Service-Unit', 'group'], 448: ['Validity-Time', 'number'],
  450: ['Subscription-Id-Type', 'number'], 456: ['Multiple-Services-Credit-Control', 'group'], 458: ['User-Equipment-Info', 'group'],
  459: ['User-Equipment-Info-Type', 'number'], 460: ['User-Equipment-Info-Value', 'octets'], 461: ['Service-Context-Id', 'text'],
  480: ['Accounting-Record-Type', 'number'], 485: ['Accounting-Record-Number', 'number'], 601: ['Public-Identity', 'text'],
  602: ['Server-Name', 'text'], 606: ['User-Data', 'octets'], 628: ['Supported-Features', 'group'], 629: ['Feature-List-ID', 'number'],
  630: ['Feature-List', 'number'], 701: ['MSISDN', 'octets'], 1001: ['Charging-Rule-Install', 'group'],
  1003: ['Charging-Rule-Definition', 'group'], 1005: ['Charging-Rule-Name', 'octets'], 1016: ['QoS-Information', 'group'],
  1027: ['IP-CAN-Type', 'number'], 1028: ['QoS-Class-Identifier', 'number'], 1032: ['RAT-Type', 'number'],
  1400: ['Subscription-Data', 'group'], 1401: ['Terminal-Information', 'group'], 1402: ['IMEI', 'text'], 1405: ['ULR-Flags', 'number'],
  1406: ['ULA-Flags', 'number'], 1407: ['Visited-PLMN-Id', 'octets'], 1408: ['Requested-EUTRAN-Authentication-Info', 'group'],
  1413: ['Authentication-Info', 'group'],
};
