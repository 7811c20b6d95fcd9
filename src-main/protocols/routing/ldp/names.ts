/** Names in LDP, of IANA's registry ldp-namespaces and, for pseudowires, pwe3-parameters. */

export const MESSAGES: Readonly<Record<number, string>> = {
  0x0001: 'Notification Message', 0x0100: 'Hello Message', 0x0200: 'Initialization Message', 0x0201: 'Keep Alive Message',
  0x0202: 'Capability Message', 0x0300: 'Address Message', 0x0301: 'Address Withdrawal Message', 0x0400: 'Label Mapping Message',
  0x0401: 'Label Request Message', 0x0402: 'Label Withdrawal Message', 0x0403: 'Label Release Message', 0x0404: 'Label Abort Request Message',
  0x0500: 'Call Setup Message', 0x0501: 'Call Release Message', 0x0700: 'RG Connect Message', 0x0701: 'RG Disconnect Message',
  0x0702: 'RG Notification Message', 0x0703: 'RG Application Data Message', 0x3e00: 'Vendor-Private Message', 0x3f00: 'Experimental Message',
};

export const TLVS: Readonly<Record<number, string>> = {
  0x0001: 'Sequence Number TLV', 0x001c: 'RSVP-TE P2MP LSP TLV', 0x001d: 'LDP P2MP LSP TLV', 0x001e: 'IP Multicast Tunnel TLV', 0x0100: 'FEC',
  0x0101: 'Address List', 0x0103: 'Hop Count', 0x0104: 'Path Vector', 0x0200: 'Generic Label', 0x0201: 'ATM Label', 0x0202: 'Frame Relay Label',
  0x0203: 'FT Protection TLV', 0x0204: 'LDP Upstream-Assigned Label TLV', 0x0205: 'LDP Upstream-Assigned Label Request TLV',
  0x0206: 'Entropy Label Capability TLV', 0x0300: 'Status', 0x0301: 'Extended Status', 0x0302: 'Returned PDU', 0x0303: 'Returned Message',
  0x0304: 'Returned TLVs', 0x0400: 'Common Hello Parameters', 0x0401: 'IPv4 Transport Address', 0x0402: 'Configuration Sequence Number',
  0x0403: 'IPv6 Transport Address', 0x0404: 'MAC TLV', 0x0405: 'Cryptographic Authentication TLV', 0x0406: 'MAC Flush Parameters TLV',
  0x0407: 'PBB B-MAC List Sub-TLV', 0x0408: 'PBB I-SID List Sub-TLV', 0x0500: 'Common Session Parameters', 0x0501: 'ATM Session Parameters',
  0x0502: 'Frame Relay Session Parameters', 0x0503: 'FT Session TLV', 0x0504: 'FT Ack TLV', 0x0505: 'FT Cork TLV',
  0x0506: 'Dynamic Capability Announcement', 0x0507: 'LDP Upstream Label Assignment Capability TLV', 0x0508: 'P2MP Capability Parameter',
  0x0509: 'MP2MP Capability Parameter', 0x050a: 'MBB Capability Parameter', 0x050b: 'Typed Wildcard FEC Capability',
  0x050c: 'Multi-Topology Capability', 0x050d: 'State Advertisement Control Capability', 0x050f: 'Targeted Application Capability',
  0x0600: 'Label Request Message ID', 0x0601: 'MTU TLV', 0x0603: 'Unrecognized Notification Capability', 0x0700: 'ICCP capability TLV',
  0x0701: 'Dual-Stack capability', 0x0800: 'Explicit Route TLV', 0x0801: 'Ipv4 Prefix ER-Hop TLV', 0x0802: 'Ipv6 Prefix ER-Hop TLV',
  0x0803: 'Autonomous System Number ER-Hop TLV', 0x0804: 'LSP-ID ER-HOP TLV', 0x0805: 'L2 PW Address of Switching Point',
  0x0810: 'Traffic Parameters TLV', 0x0820: 'Preemption TLV', 0x0821: 'LSPID TLV', 0x0822: 'Resource Class TLV', 0x0823: 'Route Pinning TLV',
  0x0824: 'Generalized Label Request TLV', 0x0825: 'Generalized Label TLV', 0x0826: 'Upstream Label TLV', 0x0827: 'Label Set TLV',
  0x0828: 'Waveband Label TLV', 0x0829: 'ER-Hop TLV', 0x082a: 'Acceptable Label Set TLV', 0x082b: 'Admin Status TLV', 0x082c: 'Interface ID TLV',
  0x082d: 'IPV4 Interface ID TLV', 0x082e: 'IPV6 Interface ID TLV', 0x082f: 'IPv4 IF_ID Status TLV', 0x0830: 'IPv6 IF_ID Status TLV',
  0x0831: 'Op-Sp Call ID TLV', 0x0832: 'GU Call ID TLV', 0x0833: 'Call Capability TLV', 0x0834: 'Crankback TLV', 0x0835: 'Protection TLV',
  0x0836: 'LSP_TUNNEL_INTERFACE_ID TLV', 0x0837: 'Unnumbered Interface ID TLV', 0x0838: 'SONET/SDH Traffic Parameters TLV', 0x0901: 'Diff-Serv TLV',
  0x0902: 'HSMP LSP Capability Parameter', 0x0960: 'IPv4 Source ID TLV', 0x0961: 'IPv6 Source ID TLV', 0x0962: 'NSAP Source ID TLV',
  0x0963: 'IPv4 Destination ID TLV', 0x0964: 'IPv6 Destination ID TLV', 0x0965: 'NSAP Destination ID TLV', 0x0966: 'Egress Label TLV',
  0x0967: 'Local Connection ID TLV', 0x0968: 'Diversity TLV', 0x0969: 'Contract ID TLV', 0x096a: 'PW Status TLV',
  0x096b: 'PW Interface Parameters TLV', 0x096c: 'PW Group ID TLV', 0x096d: 'Pseudowire Switching Point PE TLV', 0x096e: 'Bandwidth TLV',
  0x096f: 'LDP MP Status TLV Type', 0x0970: 'UNI Service Level TLV', 0x0971: 'Queue Request TLV', 0x0972: 'MP Node Protection Capability',
  0x0973: 'PSN Tunnel Binding TLV', 0x0974: 'Egress Protection Capability',
};

export const STATUSES: Readonly<Record<number, string>> = {
  0x00: 'Success', 0x01: 'Bad LDP Identifier', 0x02: 'Bad Protocol Version', 0x03: 'Bad PDU Length', 0x04: 'Unknown Message Type',
  0x05: 'Bad Message Length', 0x06: 'Unknown TLV', 0x07: 'Bad TLV Length', 0x08: 'Malformed TLV Value', 0x09: 'Hold Timer Expired', 0x0a: 'Shutdown',
  0x0b: 'Loop Detected', 0x0c: 'Unknown FEC', 0x0d: 'No Route', 0x0e: 'No Label Resources', 0x0f: 'Label Resources/Available',
  0x10: 'Session Rejected/No Hello', 0x11: 'Session Rejected/Parameters Advertisement Mode', 0x12: 'Session Rejected/Parameters Max PDU Length',
  0x13: 'Session Rejected/Parameters Label Range', 0x14: 'KeepAlive Timer Expired', 0x15: 'Label Request Aborted',
  0x16: 'Missing Message Parameters', 0x17: 'Unsupported Address Family', 0x18: 'Session Rejected/Bad KeepAlive Time', 0x19: 'Internal Error',
  0x1a: 'No LDP Session', 0x1b: 'Zero FT seqnum', 0x1c: 'Unexpected TLV / Session Not FT', 0x1d: 'Unexpected TLV / Label Not FT',
  0x1e: 'Missing FT Protection TLV', 0x1f: 'FT ACK sequence error', 0x20: 'Temporary Shutdown', 0x21: 'FT Seq Numbers Exhausted',
  0x22: 'FT Session parameters / changed', 0x23: 'Unexpected FT Cork TLV', 0x24: 'Illegal C-Bit', 0x25: 'Wrong C-Bit', 0x26: 'Incompatible bit-rate',
  0x27: 'CEP-TDM mis-configuration', 0x28: 'PW Status', 0x2a: 'Generic Misconfiguration Error',
  0x2b: 'Label Withdraw PW Status Method Not Supported', 0x2c: 'IP Address of CE',
  0x2d: 'Attachment Circuit bound to different remote Attachment Circuit', 0x2e: 'Unsupported Capability', 0x2f: 'End-of-LIB',
  0x30: 'Attachment Circuit bound to different PE', 0x31: 'Invalid Topology ID', 0x32: 'Transport Connection Mismatch',
  0x33: 'Dual-Stack Noncompliance', 0x34: 'MRT Capability negotiated without MT Capability', 0x35: 'VCCV Type Error',
  0x37: 'Bandwidth resources unavailable', 0x38: 'Resources Unavailable', 0x39: 'AII Unreachable', 0x3a: 'PW Loop Detected',
  0x3b: 'Reject - unable to use the suggested tunnel/LSPs', 0x3c: 'The C-bit or S-bit unknown', 0x40: 'LDP MP status',
  0x4a: 'IP Address Type Mismatch', 0x4b: 'Wrong IP Address Type', 0x4c: 'Session Rejected/Targeted Application Capability Mismatch',
  0x10001: 'Unknown ICCP RG', 0x10002: 'ICCP Connection Count Exceeded', 0x10003: 'ICCP Application Connection Count Exceeded',
  0x10004: 'ICCP Application not in RG', 0x10005: 'Incompatible ICCP Protocol Version', 0x10006: 'ICCP Rejected Message',
  0x10007: 'ICCP Administratively Disabled', 0x10010: 'ICCP RG Removed', 0x10011: 'ICCP Application Removed from RG',
  0x1000001: 'Unexpected Diff-Serv TLV', 0x1000002: 'Unsupported PHB', 0x1000003: 'Invalid EXP<-->PHB mapping', 0x1000004: 'Unsupported PSC',
  0x1000005: 'Per-LSP context allocation failure', 0x4000001: 'Bad Explicit Routing TLV Error', 0x4000002: 'Bad Strict Node Error',
  0x4000003: 'Bad Loose Node Error', 0x4000004: 'Bad Initial ER-Hop Error', 0x4000005: 'Resource Unavailable',
  0x4000006: 'Traffic Parameters Unavailable', 0x4000007: 'LSP Preempted', 0x4000008: 'Modify Request Not Supported', 0x4000009: 'Invalid SNP ID',
  0x400000a: 'Calling Party busy', 0x400000b: 'Unavailable SNP ID', 0x400000c: 'Invalid SNPP ID', 0x400000d: 'Unavailable SNPP ID',
  0x400000e: 'Failed to create SNC', 0x400000f: 'Failed to establish LC', 0x4000010: 'Invalid A End-User Name', 0x4000011: 'Invalid Z End-User Name',
  0x4000012: 'Invalid CoS', 0x4000013: 'Unavailable CoS', 0x4000014: 'Invalid GoS', 0x4000015: 'Unavailable GoS', 0x4000016: 'Failed Security Check',
  0x4000017: 'TimeOut', 0x4000018: 'Invalid Call Name', 0x4000019: 'Failed to Release SNC', 0x400001a: 'Failed to Free LC',
  0x20000000: 'Unknown VPN ID', 0x20000001: 'Illegal C-Bit', 0x20000002: 'Wrong C-Bit', 0x20000003: 'E-Tree VLAN mapping not supported',
  0x20000004: 'Leaf-to-Leaf PW released',
};

export const ELEMENTS: Readonly<Record<number, string>> = {
  0x01: 'Wildcard FEC', 0x02: 'Prefix FEC', 0x03: 'Host Address FEC', 0x04: 'CR LSP FEC', 0x05: 'Typed Wildcard FEC Element', 0x06: 'P2MP',
  0x07: 'MP2MP-up', 0x08: 'MP2MP-down', 0x09: 'HSMP-upstream', 0x0a: 'HSMP-downstream', 0x80: 'PWid FEC Element',
  0x81: 'Generalized PWid FEC Element', 0x82: 'P2MP PW Upstream FEC Element', 0x83: 'Protection FEC Element', 0x84: 'P2MP_PW_DOWNSTREAM_FEC',
};

export const PSEUDOWIRES: Readonly<Record<number, string>> = {
  0x01: 'Frame Relay DLCI (Martini Mode)', 0x02: 'ATM AAL5 SDU VCC transport', 0x03: 'ATM transparent cell transport', 0x04: 'Ethernet Tagged Mode',
  0x05: 'Ethernet', 0x06: 'HDLC', 0x07: 'PPP', 0x08: 'SONET/SDH Circuit Emulation Service', 0x09: 'ATM n-to-one VCC cell transport',
  0x0a: 'ATM n-to-one VPC cell transport', 0x0b: 'IP layer2 transport', 0x0c: 'ATM one-to-one VCC Cell Mode', 0x0d: 'ATM one-to-one VPC Cell Mode',
  0x0e: 'ATM AAL5 PDU VCC transport', 0x0f: 'Frame-Relay Port mode', 0x10: 'SONET/SDH Circuit Emulation over Packet',
  0x11: 'Structure-agnostic E1 over Packet', 0x12: 'Structure-agnostic T1 (DS1) over Packet', 0x13: 'Structure-agnostic E3 over Packet',
  0x14: 'Structure-agnostic T3 (DS3) over Packet', 0x15: 'CESoPSN basic mode', 0x16: 'TDMoIP AAL1 Mode', 0x17: 'CESoPSN TDM with CAS',
  0x18: 'TDMoIP AAL2 Mode', 0x19: 'Frame Relay DLCI', 0x1a: 'ROHC Transport Header-compressed Packets',
  0x1b: 'ECRTP Transport Header-compressed Packets', 0x1c: 'IPHC Transport Header-compressed Packets',
  0x1d: 'cRTP Transport Header-compressed Packets', 0x1e: 'ATM VP Virtual Trunk', 0x1f: 'FC Port Mode',
};

export const PARAMETERS: Readonly<Record<number, string>> = {
  0x01: 'Interface MTU', 0x02: 'Max Concatenated ATM cells', 0x03: 'Interface Description', 0x04: 'CEP/TDM Payload Bytes', 0x05: 'CEP options',
  0x06: 'Requested VLAN ID', 0x07: 'CEP/TDM bit-rate', 0x08: 'Frame-Relay DLCI Length', 0x09: 'Fragmentation indicator',
  0x0a: 'FCS retention indicator', 0x0b: 'TDM options', 0x0c: 'VCCV', 0x0d: 'ROHC over MPLS configuration', 0x0e: 'TDMoIP AAL1 cells per packet',
  0x0f: 'CRTP/ECRTP/IPHC HC over MPLS configuration', 0x10: 'TDMoIP AAL1 mode', 0x11: 'TDMoIP AAL2 Options', 0x16: 'Stack capability',
  0x17: 'Flow Label', 0x18: 'PW Generic Protocol Flags', 0x19: 'VCCV Extended CV Parameter', 0x1a: 'E-Tree',
  0xfd: 'Zte optional Supplier private interface parameters',
};
