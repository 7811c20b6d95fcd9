/** Names of values in messages of Q.931, ITU-T Q.931 (05/98) §4. */

export const MESSAGES: Readonly<Record<number, string>> = {
  0x00: 'ESCAPE', 0x01: 'ALERTING', 0x02: 'CALL PROCEEDING', 0x03: 'PROGRESS', 0x05: 'SETUP', 0x06: 'GROUP SERVICE', 0x07: 'CONNECT',
  0x08: 'RESYNC REQ', 0x09: 'RESYNC RESP', 0x0a: 'VERSION', 0x0b: 'GROUP SERVICE ACK', 0x0d: 'SETUP ACKNOWLEDGE',
  0x0f: 'CONNECT ACKNOWLEDGE', 0x20: 'USER INFORMATION', 0x21: 'SUSPEND REJECT', 0x22: 'RESUME REJECT', 0x24: 'HOLD', 0x25: 'SUSPEND',
  0x26: 'RESUME', 0x28: 'HOLD_ACKNOWLEDGE', 0x2d: 'SUSPEND ACKNOWLEDGE', 0x2e: 'RESUME ACKNOWLEDGE', 0x30: 'HOLD_REJECT',
  0x31: 'RETRIEVE', 0x33: 'RETRIEVE ACKNOWLEDGE', 0x37: 'RETRIEVE REJECT', 0x40: 'DETACH', 0x45: 'DISCONNECT', 0x46: 'RESTART',
  0x48: 'DETACH ACKNOWLEDGE', 0x4d: 'RELEASE', 0x4e: 'RESTART ACKNOWLEDGE', 0x5a: 'RELEASE COMPLETE', 0x60: 'SEGMENT', 0x62: 'FACILITY',
  0x64: 'REGISTER', 0x6a: 'FACILITY ACKNOWLEDGE', 0x6e: 'NOTIFY', 0x72: 'FACILITY REJECT', 0x75: 'STATUS ENQUIRY',
  0x79: 'CONGESTION CONTROL', 0x7b: 'INFORMATION', 0x7d: 'STATUS',
};

export const CODING_STANDARD_NAMES: Readonly<Record<number, string>> = {
  0x00: 'ITU-T standardized coding', 0x01: 'ISO/IEC standard', 0x02: 'National standard',
  0x03: 'Standard defined for this particular network',
};

export const HIGH_LAYER_CHARACTERISTICS_NAMES: Readonly<Record<number, string>> = {
  0x01: 'Telephony', 0x04: 'F.182 Facsimile Group 2/3', 0x21: 'F.184 Facsimile Group 4 Class I',
  0x24: 'F.230 Teletex, basic and mixed mode, and F.184 Facsimile Group 4, Classes II and III',
  0x28: 'F.220 Teletex, basic and processable mode', 0x31: 'F.200 Teletex, basic mode', 0x32: 'F.300 and T.102 syntax-based Videotex',
  0x33: 'F.300 and T.101 international Videotex interworking', 0x35: 'F.60 Telex', 0x38: 'X.400 Message Handling Systems',
  0x41: 'X.200 OSI application', 0x42: 'FTAM application', 0x5e: 'Reserved for maintenance', 0x5f: 'Reserved for management',
  0x60: 'F.720/F.821 and F.731 Profile 1a videotelephony', 0x61: 'F.702 and F.731 Profile 1b videoconferencing',
  0x62: 'F.702 and F.731 audiographic conferencing', 0x68: 'F.700-series Multimedia services',
};

export const EXTENDED_HIGH_LAYER_CHARACTERISTICS_NAMES: Readonly<Record<number, string>> = {
  0x01: 'Telephony', 0x04: 'F.182 Facsimile Group 2/3', 0x21: 'F.184 Facsimile Group 4 Class I',
  0x24: 'F.230 Teletex, basic and mixed mode, and F.184 Facsimile Group 4, Classes II and III',
  0x28: 'F.220 Teletex, basic and processable mode', 0x31: 'F.200 Teletex, basic mode', 0x32: 'F.300 and T.102 syntax-based Videotex',
  0x33: 'F.300 and T.101 international Videotex interworking', 0x35: 'F.60 Telex', 0x38: 'X.400 Message Handling Systems',
  0x41: 'X.200 OSI application', 0x42: 'FTAM application', 0x5e: 'Not available for assignment', 0x5f: 'Not available for assignment',
  0x60: 'F.720/F.821 and F.731 Profile 1a videotelephony', 0x61: 'F.702 and F.731 Profile 1b videoconferencing',
  0x62: 'F.702 and F.731 audiographic conferencing', 0x68: 'F.700-series Multimedia services',
};

export const INFORMATION_TRANSFER_CAPABILITY_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Speech', 0x08: 'Unrestricted digital information', 0x09: 'Restricted digital information', 0x10: '3.1 kHz audio',
  0x11: 'Unrestricted digital information with tones/announcements', 0x18: 'Video',
};

export const INFORMATION_TRANSFER_RATE_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Packet mode', 0x10: '64 kbit/s', 0x11: '2 x 64 kbit/s', 0x13: '384 kbit/s', 0x15: '1536 kbit/s', 0x17: '1920 kbit/s',
  0x18: 'Multirate (64 kbit/s base rate)',
};

export const UIL1_NAMES: Readonly<Record<number, string>> = {
  0x01: 'V.110/I.460/X.30 rate adaption', 0x02: 'Recommendation G.711 u-law', 0x03: 'Recommendation G.711 A-law',
  0x04: 'Recommendation G.721 32 kbit/s ADPCM and Recommendation I.460', 0x05: 'Recommendation H.221 and H.242',
  0x06: 'Recommendation H.223 and H.245', 0x07: 'Non-ITU-T-standardized rate adaption', 0x08: 'V.120 rate adaption',
  0x09: 'X.31 HDLC flag stuffing', 0x0a: 'Recommendation G.728 LD-CELP', 0x0b: 'Recommendation G.729 CS-ACELP',
};

export const LOCATIONS: Readonly<Record<number, string>> = {
  0x00: 'User (U)', 0x01: 'Private network serving the local user (LPN)', 0x02: 'Public network serving the local user (LN)',
  0x03: 'Transit network (TN)', 0x04: 'Public network serving the remote user (RLN)',
  0x05: 'Private network serving the remote user (RPN)', 0x06: 'Unallocated code', 0x07: 'International network (INTL)',
  0x08: 'Unallocated code', 0x09: 'Unallocated code', 0x0a: 'Network beyond interworking point (BI)',
};

export const CAUSES: Readonly<Record<number, string>> = {
  0x00: 'Valid cause code not yet received', 0x01: 'Unallocated (unassigned) number', 0x02: 'No route to specified transit network',
  0x03: 'No route to destination', 0x04: 'Send special information tone', 0x05: 'Misdialled trunk prefix', 0x06: 'Channel unacceptable',
  0x07: 'Call awarded and being delivered in an established channel', 0x08: 'Prefix 0 dialed but not allowed',
  0x09: 'Prefix 1 dialed but not allowed', 0x0a: 'Prefix 1 dialed but not required',
  0x0b: 'More digits received than allowed, call is proceeding', 0x0e: 'QoR: ported number', 0x10: 'Normal call clearing',
  0x11: 'User busy', 0x12: 'No user responding', 0x13: 'No answer from user (user alerted)', 0x14: 'Subscriber absent',
  0x15: 'Call rejected', 0x16: 'Number changed', 0x17: 'Reverse charging rejected', 0x18: 'Call suspended', 0x19: 'Call resumed',
  0x1a: 'Non-selected user clearing', 0x1b: 'Destination out of order', 0x1c: 'Invalid number format (incomplete number)',
  0x1d: 'Facility rejected', 0x1e: 'Response to STATUS ENQUIRY', 0x1f: 'Normal unspecified', 0x21: 'Circuit out of order',
  0x22: 'No circuit/channel available', 0x23: 'Destination unattainable', 0x25: 'Degraded service', 0x26: 'Network out of order',
  0x27: 'Transit delay range cannot be achieved', 0x28: 'Throughput range cannot be achieved', 0x29: 'Temporary failure',
  0x2a: 'Switching equipment congestion', 0x2b: 'Access information discarded', 0x2c: 'Requested circuit/channel not available',
  0x2d: 'Pre-empted', 0x2e: 'Precedence call blocked', 0x2f: 'Resources unavailable, unspecified',
  0x31: 'Quality of service unavailable', 0x32: 'Requested facility not subscribed', 0x33: 'Reverse charging not allowed',
  0x34: 'Outgoing calls barred', 0x35: 'Outgoing calls barred within CUG', 0x36: 'Incoming calls barred',
  0x37: 'Incoming calls barred within CUG', 0x38: 'Call waiting not subscribed', 0x39: 'Bearer capability not authorized',
  0x3a: 'Bearer capability not presently available',
  0x3e: 'Inconsistency in designated outgoing access information and subscriber class',
  0x3f: 'Service or option not available, unspecified', 0x41: 'Bearer capability not implemented', 0x42: 'Channel type not implemented',
  0x43: 'Transit network selection not implemented', 0x44: 'Message not implemented', 0x45: 'Requested facility not implemented',
  0x46: 'Only restricted digital information bearer capability is available', 0x4f: 'Service or option not implemented, unspecified',
  0x51: 'Invalid call reference value', 0x52: 'Identified channel does not exist',
  0x53: 'Call identity does not exist for suspended call', 0x54: 'Call identity in use', 0x55: 'No call suspended',
  0x56: 'Call having the requested call identity has been cleared', 0x57: 'Called user not member of CUG',
  0x58: 'Incompatible destination', 0x59: 'Non-existent abbreviated address entry',
  0x5a: 'Destination address missing, and direct call not subscribed', 0x5b: 'Invalid transit network selection (national use)',
  0x5c: 'Invalid facility parameter', 0x5d: 'Mandatory information element is missing', 0x5f: 'Invalid message, unspecified',
  0x60: 'Mandatory information element is missing', 0x61: 'Message type non-existent or not implemented',
  0x62: 'Message not compatible with call state or message type non-existent or not implemented',
  0x63: 'Information element non-existent or not implemented', 0x64: 'Invalid information element contents',
  0x65: 'Message not compatible with call state', 0x66: 'Recovery on timer expiry',
  0x67: 'Parameter non-existent or not implemented - passed on', 0x6e: 'Message with unrecognized parameter discarded',
  0x6f: 'Protocol error, unspecified', 0x7f: 'Internetworking, unspecified',
};

export const NUMBER_TYPE_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Unknown', 0x01: 'International number', 0x02: 'National number', 0x03: 'Network specific number', 0x04: 'Subscriber number',
  0x06: 'Abbreviated number',
};

export const NUMBERING_PLAN_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Unknown', 0x01: 'E.164 ISDN/telephony numbering', 0x03: 'X.121 data numbering', 0x04: 'F.69 Telex numbering',
  0x08: 'National standard numbering', 0x09: 'Private numbering',
};

export const SCREENING_IND_NAMES: Readonly<Record<number, string>> = {
  0x00: 'User-provided, not screened', 0x01: 'User-provided, verified and passed', 0x02: 'User-provided, verified and failed',
  0x03: 'Network-provided',
};

export const CHANNEL_SELECTION_NAMES: Readonly<Record<number, string>> = {
  0x00: 'No channel', 0x01: 'Channel indicated in following octets', 0x02: 'B2 channel', 0x03: 'Any channel',
};

export const CHANNEL_ELEMENT_TYPE_NAMES: Readonly<Record<number, string>> = {
  0x03: 'B-channel units', 0x06: 'H0-channel units', 0x08: 'H11-channel units', 0x09: 'H12-channel units',
};

export const USER_RATE_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Rate indicated by E-bits', 0x01: '0.6 kbit/s', 0x02: '1.2 kbit/s', 0x03: '2.4 kbit/s', 0x04: '3.6 kbit/s', 0x05: '4.8 kbit/s',
  0x06: '7.2 kbit/s', 0x07: '8 kbit/s', 0x08: '9.6 kbit/s', 0x09: '14.4 kbit/s', 0x0a: '16 kbit/s', 0x0b: '19.2 kbit/s',
  0x0c: '32 kbit/s', 0x0e: '48 kbit/s', 0x0f: '56 kbit/s', 0x10: '64 kbit/s', 0x15: '0.1345 kbit/s', 0x16: '0.100 kbit/s',
  0x17: '0.075/1.2 kbit/s', 0x18: '1.2/0.075 kbit/s', 0x19: '0.050 kbit/s', 0x1a: '0.075 kbit/s', 0x1b: '0.110 kbit/s',
  0x1c: '0.150 kbit/s', 0x1d: '0.200 kbit/s', 0x1e: '0.300 kbit/s', 0x1f: '12 kbit/s',
};

export const PARITY_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Odd', 0x02: 'Even', 0x03: 'None', 0x04: 'Forced to 0', 0x05: 'Forced to 1',
};

export const UIL2_NAMES: Readonly<Record<number, string>> = {
  0x01: 'Basic mode ISO 1745', 0x02: 'Q.921/I.441', 0x06: 'X.25, link layer', 0x07: 'X.25 multilink', 0x08: 'T.71 Extended LAPB',
  0x09: 'HDLC ARM', 0x0a: 'HDLC NRM', 0x0b: 'HDLC ABM', 0x0c: 'ISO 8802/2 LLC', 0x0d: 'X.75 Single Link Procedure', 0x0e: 'Q.922',
  0x0f: 'Core aspects of Q.922', 0x10: 'User-specified', 0x11: 'ISO 7776 DTE-DTE operation',
};

export const UIL3_NAMES: Readonly<Record<number, string>> = {
  0x02: 'Q.931/I.451', 0x06: 'X.25, packet layer', 0x07: 'ISO/IEC 8208', 0x08: 'X.223/ISO 8878', 0x09: 'ISO/IEC 8473', 0x0a: 'T.70',
  0x0b: 'ISO/IEC TR 9577', 0x10: 'User-specified',
};

export const UIL3_ADDITIONAL_NAMES: Readonly<Record<number, string>> = {
  0x00: 'NULL', 0x01: 'X.29', 0x03: 'X.633', 0x08: 'Q.931', 0x09: 'Q.2931', 0x0c: 'Q.2119', 0x80: 'SNAP', 0x81: 'CLNP', 0x82: 'ESIS',
  0x83: 'ISIS', 0x85: 'IDRP', 0x8f: 'Avaya SPBM Fabric IPVPN', 0x8a: 'ESIS (X.25)', 0x8c: 'ISO 10030', 0x8d: 'ISO 11577',
  0xb0: 'Data compression protocol', 0xcc: 'IP', 0xc0: 'TRILL', 0xc1: 'SubNetwork Dependent Convergence Function', 0x8e: 'IPv6',
  0xcf: 'PPP',
};

export const CAUSE_RECOMMENDATION_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Q.931', 0x03: 'X.21', 0x04: 'X.25', 0x05: 'Q.1031/Q.1051',
};

export const CALL_STATE_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Null', 0x01: 'Call initiated', 0x02: 'Overlap sending', 0x03: 'Outgoing call proceeding', 0x04: 'Call delivered',
  0x06: 'Call present', 0x07: 'Call received', 0x08: 'Connect request', 0x09: 'Incoming call proceeding', 0x0a: 'Active',
  0x0b: 'Disconnect request', 0x0c: 'Disconnect indication', 0x0f: 'Suspend request', 0x11: 'Resume request', 0x13: 'Release request',
  0x16: 'Call abort', 0x19: 'Overlap receiving', 0x3d: 'Restart request', 0x3e: 'Restart',
};

export const PROGRESS_INDICATOR_DESCRIPTION_NAMES: Readonly<Record<number, string>> = {
  0x01: 'Call is not end-to-end ISDN - progress information available in-band', 0x02: 'Destination address is non-ISDN',
  0x03: 'Origination address is non-ISDN', 0x04: 'Call has returned to the ISDN',
  0x05: 'Interworking has occurred and has resulted in a telecommunications service change',
  0x08: 'In-band information or an appropriate pattern is now available',
};

export const SIGNAL_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Dial tone on', 0x01: 'Ring tone on', 0x02: 'Intercept tone on', 0x03: 'Network congestion tone on', 0x04: 'Busy tone on',
  0x05: 'Confirm tone on', 0x06: 'Answer tone on', 0x07: 'Call waiting tone on', 0x08: 'Off-hook warning tone on',
  0x09: 'Preemption tone on', 0x3f: 'Tones off', 0x40: 'Alerting on - pattern 0', 0x41: 'Alerting on - pattern 1',
  0x42: 'Alerting on - pattern 2', 0x43: 'Alerting on - pattern 3', 0x44: 'Alerting on - pattern 4', 0x45: 'Alerting on - pattern 5',
  0x46: 'Alerting on - pattern 6', 0x47: 'Alerting on - pattern 7', 0x4f: 'Alerting off',
};

export const INFORMATION_RATE_INCOMING_NAMES: Readonly<Record<number, string>> = {
  0x03: '75 bit/s', 0x04: '150 bit/s', 0x05: '300 bit/s', 0x06: '600 bit/s', 0x07: '1200 bit/s', 0x08: '2400 bit/s', 0x09: '4800 bit/s',
  0x0a: '9600 bit/s', 0x0b: '19200 bit/s', 0x0c: '48000 bit/s', 0x0d: '64000 bit/s',
};

export const FAST_SELECT_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Fast select not requested', 0x08: 'Fast select not requested', 0x10: 'Fast select requested with no restriction of response',
  0x18: 'Fast select requested with restrictions of response',
};

export const EXTENSION_REASON_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Unknown', 0x01: 'Call forwarding busy or called DTE busy', 0x02: 'Call forwarding no reply', 0x04: 'Call deflection',
  0x09: 'Called DTE out of order', 0x0a: 'Call forwarding by the called DTE',
  0x0f: 'Call forwarding unconditional or systematic call redirection',
};

export const USER_PROTOCOL_DISCRIMINATOR_NAMES: Readonly<Record<number, string>> = {
  0x00: 'User-specific protocol', 0x01: 'OSI high layer protocols', 0x02: 'X.244',
  0x03: 'Reserved for system management convergence function', 0x04: 'IA5 characters', 0x05: 'X.208 and X.209 coded user information',
  0x06: 'Undefined', 0x07: 'V.120 rate adaption', 0x08: 'Q.931/I.451 user-network call control messages',
};

export const PARTY_CATEGORY_NAMES: Readonly<Record<number, string>> = {
  0x00: 'Unknown', 0x01: 'Extension', 0x02: 'Operator', 0x03: 'Emergency extension',
};
