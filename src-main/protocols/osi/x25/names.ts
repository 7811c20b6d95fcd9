/** Names of what X.25 says, ITU-T X.25 (10/96) §5, §6 and annexes E and F; protocols by ISO/IEC TR 9577. */
export type Names = Readonly<Record<number, string>>;

export const CLASS_A: Names = {
  0: 'Marker', 1: 'Reverse charging / Fast select', 4: 'Charging information', 2: 'Throughput class negotiation', 3: 'Closed user group selection',
  8: 'Called address modified', 9: 'Closed user group with outgoing access selection', 10: 'Minimum throughput class',
  11: 'Negotiation of express data',
};
export const MARKERS: Names = {
  0: 'Network complementary services - calling DTE', 15: 'DTE complementary services', 255: 'Network complementary services - called DTE',
};
export const RATES: Names = {
  3: '75 bps', 4: '150 bps', 5: '300 bps', 6: '600 bps', 7: '1200 bps', 8: '2400 bps', 9: '4800 bps', 10: '9600 bps', 11: '19200 bps',
  12: '48000 bps', 13: '64000 bps',
};
export const CLASS_B: Names = {
  65: 'Bilateral closed user group selection', 66: 'Packet size', 67: 'Window size', 68: 'RPOA selection',
  71: 'Extended closed user group selection', 72: 'Extended closed user group with outgoing access selection',
  73: 'Transit delay selection and indication',
};
export const SIZES: Names = { 4: '16', 5: '32', 6: '64', 7: '128', 8: '256', 9: '512', 10: '1024', 11: '2048', 12: '4096' };
export const CLASS_D: Names = {
  193: 'Call duration', 194: 'Segment count', 195: 'Call redirection or deflection notification', 196: 'Extended RPOA selection',
  203: 'Calling address extension', 197: 'Monetary Unit', 198: 'Network User Identification selection', 201: 'Called address extension',
  202: 'End to end transit delay', 209: 'Call deflection selection', 210: 'Priority',
};
export const TYPES: Names = {
  11: 'Call', 15: 'Call Accepted', 19: 'Clear', 23: 'Clear Confirmation', 35: 'Interrupt', 39: 'Interrupt Confirmation', 27: 'Reset',
  31: 'Reset Confirmation', 251: 'Restart', 255: 'Restart Confirmation', 243: 'Registration', 247: 'Registration Confirmation', 241: 'Diagnostic',
  1: 'RR', 5: 'RNR', 9: 'REJ', 0: 'Data', 245: 'PVC Setup',
};
export const DIAGNOSTICS: Names = {
  0: 'No additional information', 1: 'Invalid P(S)', 2: 'Invalid P(R)', 16: 'Packet type invalid', 17: 'Packet type invalid for state r1',
  18: 'Packet type invalid for state r2', 19: 'Packet type invalid for state r3', 20: 'Packet type invalid for state p1',
  21: 'Packet type invalid for state p2', 22: 'Packet type invalid for state p3', 23: 'Packet type invalid for state p4',
  24: 'Packet type invalid for state p5', 25: 'Packet type invalid for state p6', 26: 'Packet type invalid for state p7',
  27: 'Packet type invalid for state d1', 28: 'Packet type invalid for state d2', 29: 'Packet type invalid for state d3', 32: 'Packet not allowed',
  33: 'Unidentifiable packet', 34: 'Call on one-way logical channel', 35: 'Invalid packet type on a PVC', 36: 'Packet on unassigned LC',
  37: 'Reject not subscribed to', 38: 'Packet too short', 39: 'Packet too long', 40: 'Invalid general format identifier',
  41: 'Restart/registration packet with nonzero bits', 42: 'Packet type not compatible with facility', 43: 'Unauthorised interrupt confirmation',
  44: 'Unauthorised interrupt', 45: 'Unauthorised reject', 48: 'Time expired', 49: 'Time expired for incoming call',
  50: 'Time expired for clear indication', 51: 'Time expired for reset indication', 52: 'Time expired for restart indication',
  53: 'Time expired for call deflection', 64: 'Call set-up/clearing or registration pb.', 65: 'Facility/registration code not allowed',
  66: 'Facility parameter not allowed', 67: 'Invalid called DTE address', 68: 'Invalid calling DTE address',
  69: 'Invalid facility/registration length', 70: 'Incoming call barred', 71: 'No logical channel available', 72: 'Call collision',
  73: 'Duplicate facility requested', 74: 'Non zero address length', 75: 'Non zero facility length', 76: 'Facility not provided when expected',
  77: 'Invalid CCITT-specified DTE facility', 78: 'Max. nb of call redir/defl. exceeded', 80: 'Miscellaneous', 81: 'Improper cause code from DTE',
  82: 'Not aligned octet', 83: 'Inconsistent Q bit setting', 84: 'NUI problem', 112: 'International problem', 113: 'Remote network problem',
  114: 'International protocol problem', 115: 'International link out of order', 116: 'International link busy',
  117: 'Transit network facility problem', 118: 'Remote network facility problem', 119: 'International routing problem',
  120: 'Temporary routing problem', 121: 'Unknown called DNIC', 122: 'Maintenance action', 144: 'Timer expired or retransmission count surpassed',
  145: 'Timer expired or retransmission count surpassed for INTERRUPT',
  146: 'Timer expired or retransmission count surpassed for DATA packet transmission',
  147: 'Timer expired or retransmission count surpassed for REJECT', 160: 'DTE-specific signals', 161: 'DTE operational',
  162: 'DTE not operational', 163: 'DTE resource constraint', 164: 'Fast select not subscribed', 165: 'Invalid partially full DATA packet',
  166: 'D-bit procedure not supported', 167: 'Registration/Cancellation confirmed', 224: 'OSI network service problem',
  225: 'Disconnection (transient condition)', 226: 'Disconnection (permanent condition)',
  227: 'Connection rejection - reason unspecified (transient condition)', 228: 'Connection rejection - reason unspecified (permanent condition)',
  229: 'Connection rejection - quality of service not available (transient condition)',
  230: 'Connection rejection - quality of service not available (permanent condition)',
  231: 'Connection rejection - NSAP unreachable (transient condition)', 232: 'Connection rejection - NSAP unreachable (permanent condition)',
  233: 'reset - reason unspecified', 234: 'reset - congestion', 235: 'Connection rejection - NSAP address unknown (permanent condition)',
  240: 'Higher layer initiated', 241: 'Disconnection - normal', 242: 'Disconnection - abnormal',
  243: 'Disconnection - incompatible information in user data', 244: 'Connection rejection - reason unspecified (transient condition)',
  245: 'Connection rejection - reason unspecified (permanent condition)',
  246: 'Connection rejection - quality of service not available (transient condition)',
  247: 'Connection rejection - quality of service not available (permanent condition)',
  248: 'Connection rejection - incompatible information in user data',
  249: 'Connection rejection - unrecognizable protocol identifier in user data', 250: 'Reset - user resynchronization',
};
export const REDIRECTIONS: Names = {
  1: 'originally called DTE busy', 7: 'call dist. within a hunt group', 9: 'originally called DTE out of order', 15: 'systematic call redirection',
};
export const TRANSPORTS: Names = {
  1: 'ISO 8073 COTP', 2: 'ISO 8602 CLTP', 3: 'ISO 10736 in conjunction with ISO 8073 COTP', 4: 'ISO 10736 in conjunction with ISO 8602 CLTP',
};
export const SECONDARY: Names = {
  0: 'NULL', 1: 'X.29', 3: 'X.633', 8: 'Q.931', 9: 'Q.2931', 12: 'Q.2119', 128: 'SNAP', 129: 'CLNP', 130: 'ESIS', 131: 'ISIS', 133: 'IDRP',
  143: 'Avaya SPBM Fabric IPVPN', 138: 'ESIS (X.25)', 140: 'ISO 10030', 141: 'ISO 11577', 176: 'Data compression protocol', 204: 'IP',
  192: 'TRILL', 193: 'SubNetwork Dependent Convergence Function', 142: 'IPv6', 207: 'PPP',
};
export const FAST_SELECT: Names = { 0: 'Not requested', 1: 'Not requested', 2: 'No restriction on response', 3: 'Restriction on response' };
export const RESTRICTIONS: Names = { 0: 'Status not selected', 1: 'Prevention requested', 2: 'Allowance requested', 3: 'Not allowed' };
export const REGISTRATIONS: Names = {
  3: 'Invalid facility request', 5: 'Network congestion', 19: 'Local procedure error', 127: 'Registration/cancellation confirmed',
};
export const CLEARINGS: Names = {
  0: 'DTE Originated', 1: 'Number Busy', 3: 'Invalid Facility Requested', 5: 'Network Congestion', 9: 'Out Of Order', 11: 'Access Barred',
  13: 'Not Obtainable', 17: 'Remote Procedure Error', 19: 'Local Procedure Error', 21: 'RPOA Out Of Order',
  25: 'Reverse Charging Acceptance Not Subscribed', 33: 'Incompatible Destination', 41: 'Fast Select Acceptance Not Subscribed',
  57: 'Destination Absent',
};
export const RESETS: Names = {
  0: 'DTE Originated', 1: 'Out of order', 3: 'Remote Procedure Error', 5: 'Local Procedure Error', 7: 'Network Congestion',
  9: 'Remote DTE operational', 15: 'Network operational', 17: 'Incompatible Destination', 29: 'Network out of order',
};
export const RESTARTS: Names = {
  0: 'DTE Originated', 1: 'Local Procedure Error', 3: 'Network Congestion', 7: 'Network Operational', 127: 'Registration/cancellation confirmed',
};

/** From 128 on it is the other end that says why (§5.2.4). */
export const causeName = (names: Names, cause: number): string | undefined => (cause >= 0x80 ? 'DTE Originated' : names[cause]);
export const causeTexts = (names: Names) => (cause: number): string => causeName(names, cause) ?? 'Unknown';
