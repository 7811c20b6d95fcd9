/** Names of PCEP's values (IANA, Path Computation Element Protocol Numbers). */
export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Open', 2: 'Keepalive', 3: 'Path Computation Request (PCReq)', 4: 'Path Computation Reply (PCRep)', 5: 'Notification (PCNtf)',
  6: 'Error (PCErr)', 7: 'Close', 8: 'Path Computation Monitoring Request (PCMonReq)', 9: 'Path Computation Monitoring Reply (PCMonRep)',
  10: 'Path Computation LSP State Report (PCRpt)', 11: 'Path Computation LSP Update Request (PCUpd)',
  12: 'Path Computation LSP Initiate (PCInitiate)',
};
export const OBJECTS: Readonly<Record<number, string>> = {
  1: 'OPEN OBJECT', 2: 'RP OBJECT', 3: 'NO-PATH OBJECT', 4: 'END-POINT OBJECT', 5: 'BANDWIDTH OBJECT', 6: 'METRIC OBJECT',
  7: 'EXPLICIT ROUTE OBJECT (ERO)', 8: 'RECORD ROUTE OBJECT (RRO)', 9: 'LSPA OBJECT', 10: 'IRO OBJECT', 11: 'SVEC OBJECT',
  12: 'NOTIFICATION OBJECT', 13: 'PCEP ERROR OBJECT', 14: 'LOAD BALANCING OBJECT', 15: 'CLOSE OBJECT', 16: 'PATH-KEY OBJECT',
  17: 'EXCLUDE ROUTE OBJECT (XRO)', 19: 'MONITORING OBJECT', 20: 'PCC-ID-REQ OBJECT', 21: 'OBJECTIVE FUNCTION OBJECT (OF)', 25: 'PCE-ID OBJECT',
  26: 'PROC-TIME OBJECT', 27: 'OVERLOAD OBJECT', 28: 'UNREACH-DESTINATION OBJECT', 29: 'SECONDARY EXPLICIT ROUTE OBJECT (SERO)',
  30: 'SECONDARY RECORD ROUTE OBJECT (SRRO)',
  31: 'BRANCH NODE CAPABILITY OBJECT', 32: 'LSP OBJECT', 33: 'SRP OBJECT', 34: 'VENDOR-INFORMATION OBJECT', 35: 'BU OBJECT', 40: 'ASSOCIATION OBJECT',
};
export const OBJ_ENDPOINT_P2MP_LEAF: Readonly<Record<number, string>> = {
  1: 'New leaves to add', 2: 'Old leaves to remove', 3: 'Old leaves whose path can be modified/reoptimized',
  4: 'Old leaves whose path must be left unchanged',
};
export const NOTIFICATION_VALUE1 = { 1: 'Pending Request Cancelled', 2: 'PCE Congestion' };
export const NOTIFICATION_TYPE2 = { 1: 'PCC Cancels a set of Pending Request (s)', 2: 'PCE Cancels a set of Pending Request (s)' };
export const NOTIFICATION_TYPE = { 1: 'PCE in Congested State', 2: 'PCE no Longer in Congested state' };
export const ERROR_TYPE: Readonly<Record<number, string>> = {
  1: 'PCEP Session Establishment Failure', 2: 'Capability non supported', 3: 'Unknown Object', 4: 'Not Supported Object', 5: 'Policy Violation',
  6: 'Mandatory Object Missing', 7: 'Synchronized Path Computation Request Missing', 8: 'Unknown Request Reference',
  9: 'Attempt to Establish a Second PCEP Session', 10: 'Reception of an invalid object', 11: 'Unrecognized EXRS Subobject',
  12: 'Differsv-aware TE error', 13: 'BRPC procedure completion failure', 15: 'Global Concurrent Optimization error', 16: 'P2PM capability error',
  17: 'P2PM END-POINTS error', 18: 'P2PM Fragmentation error', 19: 'Invalid Operation', 20: 'LSP State synchronization error',
  23: 'Bad parameter value', 24: 'LSP instantiation error', 26: 'Association instantiation error', 27: 'WSON RWA error', 28: 'H-PCE error',
  29: 'Path computation failure',
};
export const SUBOBJECTS: Readonly<Record<number, string>> = {
  1: 'SUBOBJECT IPv4', 2: 'SUBOBJECT IPv6', 3: 'SUBOBJECT LABEL', 4: 'SUBOBJECT UNNUMBERED INTERFACE-ID', 32: 'SUBOBJECT AUTONOMOUS SYSTEM NUMBER',
  34: 'SUBOBJECT SRLG', 5: 'SUBOBJECT SR', 64: 'SUBOBJECT PATH KEY (IPv4)', 65: 'SUBOBJECT PATH KEY (IPv6)', 36: 'SUBOBJECT SR',
};
export const SUBOBJ_LABEL: Readonly<Record<number, string>> = {
  1: 'SUBOBJECT IPv4', 2: 'SUBOBJECT IPv6', 4: 'SUBOBJECT UNNUMBERED INTERFACE-ID', 32: 'SUBOBJECT AUTONOMOUS SYSTEM NUMBER', 34: 'SUBOBJECT SRLG',
};
export const PST = { 0: 'Path is setup via RSVP-TE signaling (default)', 1: 'Path is setup using Segment Routing' };
export const SUBOBJ_SR_L = { 0: 'Strict Hop', 1: 'Loose Hop' };
export const SUBOBJ_SR_ST: Readonly<Record<number, string>> = {
  0: 'NAI is absent', 1: 'IPv4 Node ID', 2: 'IPv6 Node ID', 3: 'IPv4 Adjacency', 4: 'IPv6 Adjacency with global IPv6 addresses',
  5: 'Unnumbered Adjacency with IPv4 NodeIDs', 6: 'IPv6 Adjacency with link-local IPv6 addresses',
};
export const TLVS: Readonly<Record<number, string>> = {
  1: 'NO-PATH-VECTOR TLV', 2: 'OVERLOAD-DURATION TLV', 3: 'REQ-MISSING TLV', 4: 'OF-list TLV', 5: 'Order TLV', 6: 'P2MP Capable',
  7: 'VENDOR-INFORMATION-TLV', 8: 'Wavelength Selection', 9: 'Wavelength Restriction', 10: 'Wavelength Allocation',
  11: 'Optical Interface Class List', 12: 'Client Signal Information', 13: 'H-PCE-CAPABILITY', 14: 'Domain-ID', 15: 'H-PCE-FLAG',
  16: 'STATEFUL-PCE-CAPABILITY', 17: 'SYMBOLIC-PATH-NAME', 18: 'IPV4-LSP-IDENTIFIERS', 19: 'IPV6-LSP-IDENTIFIERS', 20: 'LSP-ERROR-CODE',
  21: 'RSVP-ERROR-SPEC', 23: 'LSP-DB-VERSION', 24: 'SPEAKER-ENTITY-ID', 26: 'SR-PCE-CAPABILITY (deprecated)', 27: 'PATH-SETUP-TYPE (PRE-IANA)',
  28: 'PATH-SETUP-TYPE', 29: 'OP-CONF-ASSOC-RANGE', 30: 'GLOBAL-ASSOCIATION-SOURCE', 31: 'EXTENDED-ASSOCIATION-ID', 32: 'P2MP-IPV4-LSP-IDENTIFIERS',
  33: 'P2MP-IPV6-LSP-IDENTIFIERS', 34: 'PATH-SETUP-TYPE-CAPABILITY', 35: 'ASSOC-Type-List', 36: 'AUTO-BANDWIDTH-CAPABILITY',
  37: 'AUTO-BANDWIDTH-ATTRIBUTES', 38: 'Path Protection Association Group TLV', 39: 'IPV4-ADDRESS', 40: 'IPV6-ADDRESS', 41: 'UNNUMBERED-ENDPOINT',
  42: 'LABEL-REQUEST', 43: 'LABEL-SET', 44: 'PROTECTION-ATTRIBUTE', 45: 'GMPLS-CAPABILITY', 46: 'DISJOINTNESS-CONFIGURATION',
  47: 'DISJOINTNESS-STATUS', 48: 'POLICY-PARAMETERS-TLV', 49: 'SCHED-LSP-ATTRIBUTE', 50: 'SCHED-PD-LSP-ATTRIBUTE',
  51: 'PCE-FLOWSPEC-CAPABILITY TLV', 52: 'FLOW FILTER TLV', 53: 'L2 FLOW FILTER TLV', 54: 'Bidirectional LSP Association Group TLV',
  55: 'TE-PATH-BINDING', 56: 'SRPOLICY-POL-NAME', 57: 'SRPOLICY-CPATH-ID', 58: 'SRPOLICY-CPATH-NAME', 59: 'SRPOLICY-CPATH-PREFERENCE',
};
export const SUBOBJ_IPV4_ATTRIBUTE = { 0: 'Interface', 1: 'Node', 2: 'SRLG' };
export const SUBOBJ_LABEL_CONTROL_U = { 0: 'Downstream Label', 1: 'Upstream Label' };
export const OBJ_METRIC_TYPE: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'IGP Metric', 2: 'TE Metric', 3: 'Hop Counts', 4: 'Aggregate bandwidth consumption', 5: 'Load of the most loaded link',
  6: 'Cumulative IGP cost', 7: 'Cumulative TE cost', 8: 'P2MP IGM metric', 9: 'P2MP TE metric', 10: 'P2MP hop count metric',
  11: 'Segment-ID (SID) Depth', 12: 'Path Delay metric', 13: 'Path Delay Variation metric', 14: 'Path Loss metric', 15: 'P2MP Path Delay metric',
  16: 'P2MP Path Delay variation metric', 17: 'P2MP Path Loss metric',
};
export const OBJ_NOTIFICATION_TYPE = { 1: 'Notification' };
export const OBJ_CLOSE_REASON = { 0: 'Not defined', 1: 'No Explanation Provided', 2: 'Deadtime Expired', 3: 'Reception of a Malformed PCEP Message' };
export const OBJ_OF_CODE: Readonly<Record<number, string>> = {
  1: 'Minimum Cost Path (MCP)', 2: 'Minimum Load Path (MLP)', 3: 'Maximum residual Bandwidth Path (MBP)',
  4: 'Minimize aggregate Bandwidth Consumption (MBC)', 5: 'Minimize the Load of the most loaded Link (MLL)',
  6: 'Minimize the Cumulative Cost of a set of paths (MCC)', 7: 'Shortest Path Tree (SPT)', 8: 'Minimum Cost Tree (MCT)',
  9: 'Minimum Packet Loss Path (MPLP)', 10: 'Maximum Under-Utilized Path (MUP)', 11: 'Maximum Reserved Under-Utilized Path (MRUP)',
};
export const OBJ_NO_PATH_NATURE_OF_ISSUE = { 0: 'No path satisfying the set of constraints could be found', 1: 'PCEP Chain Broken' };
export const OBJ_LSP_FLAGS_OPERATIONAL = {
  0: 'DOWN', 1: 'UP', 2: 'ACTIVE', 3: 'GOING-DOWN', 4: 'GOING-UP', 5: 'Reserved', 6: 'Reserved', 7: 'Reserved',
};
export const TLV_LSP_ERROR_CODE: Readonly<Record<number, string>> = {
  1: 'Unknown reason', 2: 'Limit reached for PCE-controlled LSPs', 3: 'Too many pending LSP update requests', 4: 'Unacceptable parameters',
  5: 'Internal error', 6: 'LSP administratively brought down', 7: 'LSP preempted', 8: 'RSVP signaling error',
};
export const ASSOCIATION_TYPE: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Path Protection Association', 2: 'Disjoint Association', 3: 'Policy Association',
  4: 'Single-Sided Bidirectional LSP Association', 5: 'Double-Sided Bidirectional LSP Association', 6: 'SR Policy Association',
};
export const TLV_SR_POLICY_CPATH_ID_PROTO_ORIGIN = { 10: 'PCEP', 20: 'BGP SR Policy', 30: 'Via Configuration' };
export const OBJ_BU_BUTYPE = { 0: 'Reserved', 1: 'LBU (Link Bandwidth Utilization)', 2: 'LRBU (Link Residual Bandwidth Utilization)' };
export const OBJ_OPEN_TYPE = { 1: 'Open' };
export const OBJ_RP_TYPE = { 1: 'Request Parameters' };
export const OBJ_NOPATH_TYPE = { 1: 'No Path' };
export const OBJ_ENDPOINT_TYPE = { 1: 'IPv4 addresses', 2: 'IPv6 addresses', 3: 'IPv4', 4: 'IPv6' };
export const OBJ_BANDWIDTH_TYPE = { 1: 'Requested bandwidth', 2: 'Bandwidth of an existing TE LSP for which a reoptimization is requested' };
export const OBJ_ERO_TYPE = { 1: 'Explicit Route' };
export const OBJ_RRO_TYPE = { 1: 'Recorded Route' };
export const OBJ_LSPA_TYPE = { 1: 'LSP Attributes' };
export const OBJ_IRO_TYPE = { 1: 'Include Route' };
export const OBJ_SVEC_TYPE = { 1: 'Synchronization Vector' };
export const OBJ_ERROR_TYPE = { 1: 'PCEP Error' };
export const OBJ_LOADBALANCING_TYPE = { 1: 'Load Balancing' };
export const OBJ_CLOSE_TYPE = { 1: 'Close' };
export const OBJ_PATH_KEY_TYPE = { 1: 'Path Key' };
export const OBJ_XRO_TYPE = { 1: 'Route exclusion' };
export const OBJ_MONITORING_TYPE = { 1: 'Monitoring' };
export const OBJ_PCCIDREQ_TYPE = { 1: 'IPv4 addresses', 2: 'IPv6 addresses' };
export const OBJ_OF_TYPE = { 1: 'Objective Function' };
export const OBJ_PROCTIME_TYPE = { 1: 'PROC-TIME' };
export const OBJ_OVERLOAD_TYPE = { 1: 'overload' };
export const OBJ_UNREACH_DESTINATION_TYPE = { 1: 'IPv4', 2: 'IPv6' };
export const OBJ_SERO_TYPE = { 1: 'SERO' };
export const OBJ_SRRO_TYPE = { 1: 'SRRO' };
export const OBJ_BRANCH_NODE_CAPABILITY_TYPE = { 1: 'Branch node list', 2: 'Non-branch node list' };
export const OBJ_LSP_TYPE = { 1: 'LSP' };
export const OBJ_SRP_TYPE = { 1: 'SRP' };
export const OBJ_VENDOR_INFORMATION_TYPE = { 1: 'Vendor-Specific Constraints' };
export const OBJ_BU_TYPE = { 1: 'BU' };
export const SUB_TLVS = { 0: 'Reserved', 1: 'PCECC-CAPABILITY', 26: 'SR-PCE-CAPABILITY' };
