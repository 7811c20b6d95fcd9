/** Names of Diameter's numbers: RFC 6733, RFC 4006, RFC 7155, RFC 4740, 3GPP TS 29.229, 29.272, 29.212; IANA aaa-parameters. */

/** Short name and name of each command. */
export const COMMANDS: Readonly<Record<number, readonly [string, string]>> = {
  257: ['CE', 'Capabilities-Exchange'], 258: ['RA', 'Re-Auth'], 265: ['AA', 'AA'], 268: ['DE', 'Diameter-EAP'], 271: ['AC', 'Accounting'],
  272: ['CC', 'Credit-Control'],
  274: ['AS', 'Abort-Session'], 275: ['ST', 'Session-Termination'], 280: ['DW', 'Device-Watchdog'], 282: ['DP', 'Disconnect-Peer'],
  300: ['UA', '3GPP-User-Authorization'],
  301: ['SA', '3GPP-Server-Assignment'], 302: ['LI', '3GPP-Location-Info'], 303: ['MA', '3GPP-Multimedia-Auth'],
  304: ['RT', '3GPP-Registration-Termination'],
  305: ['PP', '3GPP-Push-Profile'], 306: ['UD', '3GPP-User-Data'], 307: ['PU', '3GPP-Profile-Update'],
  308: ['SN', '3GPP-Subscribe-Notifications'],
  309: ['PN', '3GPP-Push-Notification'], 316: ['UL', '3GPP-Update-Location'], 317: ['CL', '3GPP-Cancel-Location'],
  318: ['AI', '3GPP-Authentication-Information'],
  319: ['ID', '3GPP-Insert-Subscriber-Data'], 320: ['DS', '3GPP-Delete-Subscriber-Data'], 321: ['PU', '3GPP-Purge-UE'],
  323: ['NO', '3GPP-Notify'],
};

export const APPLICATIONS: Readonly<Record<number, string>> = {
  0: 'Diameter Common Messages', 1: 'NASREQ', 2: 'Mobile IPv4', 3: 'Diameter Base Accounting', 4: 'Diameter Credit Control Application', 5: 'EAP',
  6: 'SIP Application', 7: 'Diameter Mobile IPv6 IKE   (MIP6I)', 8: 'Diameter Mobile IPv6 Auth  (MIP6A)', 9: 'Diameter QoS application',
  10: 'Diameter Capabilities Update', 11: 'Diameter IKE SK (IKESK)', 12: 'Diameter NAT Control Application', 13: 'Diameter ERP', 111: 'ALU Sy',
  555: 'Sun Ping Application', 19302: 'Ericsson SCAP', 19310: 'Ericsson SRAP', 16777216: '3GPP Cx', 16777217: '3GPP Sh', 16777218: '3GPP Re/Rf',
  16777219: '3GPP Wx', 16777220: '3GPP Zn', 16777221: '3GPP Zh', 16777222: '3GPP Gq', 16777223: '3GPP Gmb', 16777224: '3GPP Gx',
  16777225: '3GPP Gx over Gy', 16777226: '3GPP MM10', 16777227: 'Ericsson MSI', 16777228: 'Ericsson Zx', 16777229: '3GPP Rx Release 6',
  16777230: '3GPP Pr', 16777231: 'Diameter e2e4 Application', 16777232: 'Ericsson Charging-CIP', 16777233: 'Ericsson Mm', 16777234: 'Vodafone Gx+',
  16777235: 'ITU-T Rs', 16777236: '3GPP Rx', 16777237: '3GPP2 Ty', 16777238: '3GPP Gx', 16777239: 'Juniper Cluster',
  16777240: 'Juniper Policy-Control-AAA', 16777241: 'iptego USPI', 16777242: 'Covergence-specific SIP routing', 16777243: 'Policy Processing',
  16777244: 'Juniper Policy-Control-JSRC', 16777245: 'ITU-T S-TC1', 16777246: 'NSN Unified Charging Trigger Function (UCTF)',
  16777247: '3GPP2 CAN Access Authentication and Authorization', 16777248: '3GPP2 WLAN Interworking Access Authentication and Authorization',
  16777249: '3GPP2 WLAN Interworking Accounting', 16777250: '3GPP STa', 16777251: '3GPP S6a/S6d', 16777252: '3GPP S13/S13\'', 16777253: 'ETSI Re',
  16777254: 'ETSI GOCAP', 16777255: '3GPP SLg', 16777256: 'ITU-T Rw', 16777257: 'ETSI a4', 16777258: 'ITU-T Rt', 16777259: 'CARA', 16777260: 'CAMA',
  16777261: 'Femtocell extension to Diameter EAP Application', 16777262: 'ITU-T Ru', 16777263: 'ITU-T Ng', 16777264: '3GPP SWm', 16777265: '3GPP SWx',
  16777266: '3GPP Gxx', 16777267: '3GPP S9', 16777268: '3GPP Zpn', 16777269: 'Ericsson HSI', 16777270: 'Juniper-Example', 16777271: 'ITU-T Ri',
  16777272: '3GPP S6b', 16777273: 'Juniper JGx', 16777274: 'ITU-T Rd', 16777275: 'ADMI Notification Application',
  16777276: 'ADMI Messaging Interface Application', 16777277: 'Peter-Service VSI', 16777278: 'ETSI Rr request model',
  16777279: 'ETSI Rr delegated model', 16777291: '3GPP SLh', 16777292: '3GPP SGmb', 16777293: 'Cloudmark Diameter Interface',
  16777294: 'Camiant DRMA', 16777295: 'PiLTE Interworking Diameter Application', 16777296: 'Juniper-Sessions-Recovery', 16777297: 'Vedicis LiveProxy',
  16777298: 'Pi*3GPP2 Diameter Application', 16777299: 'Sandvine Rf+', 16777300: 'Subscription Information Application',
  16777301: 'Ericsson Charging-DCIP', 16777302: '3GPP Sy', 16777303: '3GPP Sd', 16777304: 'Ericsson Sy', 16777305: 'HP DTD', 16777306: 'ITU-T M9',
  16777307: 'ITU-T M13', 16777308: '3GPP S7a', 16777309: '3GPP Tsp', 16777310: '3GPP S6m', 16777311: '3GPP T4', 16777312: '3GPP S6c',
  16777313: '3GPP SGd', 16777314: 'Intrado-SLg', 16777315: 'Ericsson Diameter Signalling Controller Application (DSC)', 16777316: 'Verizon-Femto-Loc',
  16777317: 'Nokia Solutions and Networks (NSN) Hd Application', 16777318: '3GPP S15', 16777319: '3GPP S9a', 16777320: '3GPP S9a*',
  16777321: 'Gateway Location Application', 16777322: 'Verizon Session Recovery', 16777323: '3GPP2 M1',
  16777324: 'MAGIC Client Interface Protocol (CIP)', 16777325: 'ITU-T Nc', 16777326: 'ITU-T Ne', 16777327: 'Ericsson Sx',
  16777328: 'Nokia Service Extension, NSE', 16777329: 'Rivada Xd', 16777330: 'Rivada Xm', 16777331: 'Rivada Xh', 16777332: 'Rivada Xf',
  16777333: 'Rivada Xf', 16777334: 'Rivada Xp', 16777335: '3GPP MB2-C', 16777336: '3GPP PC4a', 16777337: '3GPP PC2',
  16777338: 'Juniper Domain Policy', 16777339: 'Host Observer', 16777340: '3GPP PC6/PC7', 16777341: 'Nokia Sdr', 16777342: '3GPP Np',
  16777345: '3GPP S6t', 16777346: '3GPP T6a/T6b', 16777999: 'S6b Application (One-AAA)', 4294967295: 'Relay',
};

export const VENDORS: Readonly<Record<number, string>> = {
  0: 'None', 9: 'Cisco', 193: 'Ericsson', 2011: 'Huawei', 10415: '3GPP', 12645: 'Vodafone', 13019: 'ETSI',
};

export const RESULTS: Readonly<Record<number, string>> = {
  1001: 'DIAMETER_MULTI_ROUND_AUTH', 2001: 'DIAMETER_SUCCESS', 2002: 'DIAMETER_LIMITED_SUCCESS', 2003: 'DIAMETER_FIRST_REGISTRATION',
  2004: 'DIAMETER_SUBSEQUENT_REGISTRATION', 2005: 'DIAMETER_UNREGISTERED_SERVICE', 2006: 'DIAMETER_SUCCESS_SERVER_NAME_NOT_STORED',
  2007: 'DIAMETER_SERVER_SELECTION', 2008: 'DIAMETER_SUCCESS_AUTH_SENT_SERVER_NOT_STORED', 2009: 'DIAMETER_SUCCESS_RELOCATE_HA',
  3001: 'DIAMETER_COMMAND_UNSUPPORTED', 3002: 'DIAMETER_UNABLE_TO_DELIVER', 3003: 'DIAMETER_REALM_NOT_SERVED', 3004: 'DIAMETER_TOO_BUSY',
  3005: 'DIAMETER_LOOP_DETECTED', 3006: 'DIAMETER_REDIRECT_INDICATION', 3007: 'DIAMETER_APPLICATION_UNSUPPORTED', 3008: 'DIAMETER_INVALID_HDR_BITS',
  3009: 'DIAMETER_INVALID_AVP_BITS', 3010: 'DIAMETER_UNKNOWN_PEER', 3011: 'DIAMETER_REALM_REDIRECT_INDICATION',
  4001: 'DIAMETER_AUTHENTICATION_REJECTED', 4002: 'DIAMETER_OUT_OF_SPACE', 4003: 'ELECTION_LOST', 4005: 'DIAMETER_ERROR_MIP_REPLY_FAILURE',
  4006: 'DIAMETER_ERROR_HA_NOT_AVAILABLE', 4007: 'DIAMETER_ERROR_BAD_KEY', 4008: 'DIAMETER_ERROR_MIP_FILTER_NOT_SUPPORTED',
  4010: 'DIAMETER_END_USER_SERVICE_DENIED', 4011: 'DIAMETER_CREDIT_CONTROL_NOT_APPLICABLE', 4012: 'DIAMETER_CREDIT_LIMIT_REACHED',
  4013: 'DIAMETER_USER_NAME_REQUIRED', 4014: 'RESOURCE_FAILURE', 4241: 'DIAMETER_END_USER_SERVICE_DENIED', 5001: 'DIAMETER_AVP_UNSUPPORTED',
  5002: 'DIAMETER_UNKNOWN_SESSION_ID', 5003: 'DIAMETER_AUTHORIZATION_REJECTED', 5004: 'DIAMETER_INVALID_AVP_VALUE', 5005: 'DIAMETER_MISSING_AVP',
  5006: 'DIAMETER_RESOURCES_EXCEEDED', 5007: 'DIAMETER_CONTRADICTING_AVPS', 5008: 'DIAMETER_AVP_NOT_ALLOWED',
  5009: 'DIAMETER_AVP_OCCURS_TOO_MANY_TIMES', 5010: 'DIAMETER_NO_COMMON_APPLICATION', 5011: 'DIAMETER_UNSUPPORTED_VERSION',
  5012: 'DIAMETER_UNABLE_TO_COMPLY', 5013: 'DIAMETER_INVALID_BIT_IN_HEADER', 5014: 'DIAMETER_INVALID_AVP_LENGTH',
  5015: 'DIAMETER_INVALID_MESSAGE_LENGTH', 5016: 'DIAMETER_INVALID_AVP_BIT_COMBO', 5017: 'DIAMETER_NO_COMMON_SECURITY',
  5018: 'DIAMETER_RADIUS_AVP_UNTRANSLATABLE', 5024: 'DIAMETER_ERROR_NO_FOREIGN_HA_SERVICE', 5025: 'DIAMETER_ERROR_END_TO_END_MIP_KEY_ENCRYPTION',
  5030: 'DIAMETER_USER_UNKNOWN', 5031: 'DIAMETER_RATING_FAILED', 5032: 'DIAMETER_ERROR_USER_UNKNOWN', 5033: 'DIAMETER_ERROR_IDENTITIES_DONT_MATCH',
  5034: 'DIAMETER_ERROR_IDENTITY_NOT_REGISTERED', 5035: 'DIAMETER_ERROR_ROAMING_NOT_ALLOWED', 5036: 'DIAMETER_ERROR_IDENTITY_ALREADY_REGISTERED',
  5037: 'DIAMETER_ERROR_AUTH_SCHEME_NOT_SUPPORTED', 5038: 'DIAMETER_ERROR_IN_ASSIGNMENT_TYPE', 5039: 'DIAMETER_ERROR_TOO_MUCH_DATA',
  5040: 'DIAMETER_ERROR_NOT SUPPORTED_USER_DATA', 5041: 'DIAMETER_ERROR_MIP6_AUTH_MODE', 5042: 'UNKNOWN_BINDING_TEMPLATE_NAME',
  5043: 'BINDING_FAILURE', 5044: 'MAX_BINDINGS_SET_FAILURE', 5045: 'MAXIMUM_BINDINGS_REACHED_FOR_ENDPOINT', 5046: 'SESSION_EXISTS',
  5047: 'INSUFFICIENT_CLASSIFIERS', 5048: 'DIAMETER_ERROR_EAP_CODE_UNKNOWN', 5241: 'DIAMETER_END_USER_NOT_FOUND',
};

/** How the names of vendors are written in headings. */
export const VENDOR_CODES: Readonly<Record<number, string>> = {
  9: 'CiscoSystems', 193: 'Ericsson', 2011: 'Huawei', 10415: 'TGPP', 12645: 'Vodafone', 13019: 'ETSI',
};

const AUTHENTICATIONS: Readonly<Record<number, string>> = { 1: 'AUTHENTICATE_ONLY', 2: 'AUTHORIZE_ONLY', 3: 'AUTHORIZE_AUTHENTICATE' };

/** Names of the values that attributes have, RFC 6733 §5 to §9, RFC 8506 §8; TS 29.212 §5.3, TS 29.229 §6.3, TS 29.272 §7.3. */
export const VALUES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'Result-Code': RESULTS,
  'Auth-Application-Id': APPLICATIONS, 'Acct-Application-Id': APPLICATIONS,
  'Vendor-Id': VENDORS, 'Supported-Vendor-Id': VENDORS,
  'Auth-Request-Type': AUTHENTICATIONS,
  'Auth-Session-State': { 0: 'STATE_MAINTAINED', 1: 'NO_STATE_MAINTAINED' },
  'Re-Auth-Request-Type': { 0: 'AUTHORIZE_ONLY', 1: 'AUTHORIZE_AUTHENTICATE' },
  'Disconnect-Cause': { 0: 'REBOOTING', 1: 'BUSY', 2: 'DO_NOT_WANT_TO_TALK_TO_YOU' },
  'Session-Server-Failover': { 0: 'REFUSE_SERVICE', 1: 'TRY_AGAIN', 2: 'ALLOW_SERVICE', 3: 'TRY_AGAIN_ALLOW_SERVICE' },
  'Termination-Cause': {
    1: 'DIAMETER_LOGOUT', 2: 'DIAMETER_SERVICE_NOT_PROVIDED', 3: 'DIAMETER_BAD_ANSWER', 4: 'DIAMETER_ADMINISTRATIVE',
    5: 'DIAMETER_LINK_BROKEN',
    6: 'DIAMETER_AUTH_EXPIRED', 7: 'DIAMETER_USER_MOVED', 8: 'DIAMETER_SESSION_TIMEOUT',
  },
  'Redirect-Host-Usage': {
    0: 'DONT_CACHE', 1: 'ALL_SESSION', 2: 'ALL_REALM', 3: 'REALM_AND_APPLICATION', 4: 'ALL_APPLICATION', 5: 'ALL_HOST', 6: 'ALL_USER',
  },
  'Inband-Security-Id': { 0: 'NO_INBAND_SECURITY', 1: 'TLS' },
  'Accounting-Record-Type': { 1: 'EVENT_RECORD', 2: 'START_RECORD', 3: 'INTERIM_RECORD', 4: 'STOP_RECORD' },
  'Accounting-Realtime-Required': { 1: 'DELIVER_AND_GRANT', 2: 'GRANT_AND_STORE', 3: 'GRANT_AND_LOSE' },
  'CC-Request-Type': { 1: 'INITIAL_REQUEST', 2: 'UPDATE_REQUEST', 3: 'TERMINATION_REQUEST', 4: 'EVENT_REQUEST' },
  'CC-Session-Failover': { 0: 'FAILOVER_NOT_SUPPORTED', 1: 'FAILOVER_SUPPORTED' },
  'Check-Balance-Result': { 0: 'ENOUGH_CREDIT', 1: 'NO_CREDIT' },
  'Credit-Control': { 0: 'CREDIT_AUTHORIZATION', 1: 'RE_AUTHORIZATION' },
  'Credit-Control-Failure-Handling': { 0: 'TERMINATE', 1: 'CONTINUE', 2: 'RETRY_AND_TERMINATE' },
  'Direct-Debiting-Failure-Handling': { 0: 'TERMINATE_OR_BUFFER', 1: 'CONTINUE' },
  'Final-Unit-Action': { 0: 'TERMINATE', 1: 'REDIRECT', 2: 'RESTRICT_ACCESS' },
  'Multiple-Services-Indicator': { 0: 'MULTIPLE_SERVICES_NOT_SUPPORTED', 1: 'MULTIPLE_SERVICES_SUPPORTED' },
  'Redirect-Address-Type': { 0: 'IPv4 Address', 1: 'IPv6 Address', 2: 'URL', 3: 'SIP URI' },
  'Requested-Action': { 0: 'DIRECT_DEBITING', 1: 'REFUND_ACCOUNT', 2: 'CHECK_BALANCE', 3: 'PRICE_ENQUIRY' },
  'Subscription-Id-Type': { 0: 'END_USER_E164', 1: 'END_USER_IMSI', 2: 'END_USER_SIP_URI', 3: 'END_USER_NAI', 4: 'END_USER_PRIVATE' },
  'Tariff-Change-Usage': { 0: 'UNIT_BEFORE_TARIFF_CHANGE', 1: 'UNIT_AFTER_TARIFF_CHANGE', 2: 'UNIT_INDETERMINATE' },
  'User-Equipment-Info-Type': { 0: 'IMEISV', 1: 'MAC', 2: 'EUI64', 3: 'MODIFIED_EUI64' },
  'IP-CAN-Type': {
    0: '3GPP-GPRS', 1: 'DOCSIS', 2: 'xDSL', 3: 'WiMAX', 4: '3GPP2', 5: '3GPP-EPS', 6: 'Non-3GPP-EPS', 7: 'FBA', 8: '3GPP-5GS',
    9: 'Non-3GPP-5GS',
  },
  'RAT-Type': {
    0: 'WLAN', 1: 'VIRTUAL', 2: 'TRUSTED-N3GA', 3: 'WIRELINE', 4: 'WIRELINE-CABLE', 5: 'WIRELINE-BBF', 1000: 'UTRAN', 1001: 'GERAN',
    1002: 'GAN', 1003: 'HSPA_EVOLUTION',
    1004: 'EUTRAN', 1005: 'EUTRAN-NB-IoT', 1006: 'NR', 1007: 'LTE-M', 1008: 'NR-U', 2000: 'CDMA2000_1X', 2001: 'HRPD', 2002: 'UMB',
    2003: 'EHRPD',
  },
  'Server-Assignment-Type': {
    0: 'NO_ASSIGNMENT', 1: 'REGISTRATION', 2: 'RE_REGISTRATION', 3: 'UNREGISTERED_USER', 4: 'TIMEOUT_DEREGISTRATION',
    5: 'USER_DEREGISTRATION',
    6: 'TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME', 7: 'USER_DEREGISTRATION_STORE_SERVER_NAME', 8: 'ADMINISTRATIVE_DEREGISTRATION',
    9: 'AUTHENTICATION_FAILURE', 10: 'AUTHENTICATION_TIMEOUT', 11: 'DEREGISTRATION_TOO_MUCH_DATA',
  },
  'Cancellation-Type': {
    0: 'MME_UPDATE_PROCEDURE', 1: 'SGSN_UPDATE_PROCEDURE', 2: 'SUBSCRIPTION_WITHDRAWAL', 3: 'UPDATE_PROCEDURE_IWF',
    4: 'INITIAL_ATTACH_PROCEDURE',
  },
};
