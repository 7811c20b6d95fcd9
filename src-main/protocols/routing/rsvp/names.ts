/** Messages, objects and errors of RSVP: https://www.iana.org/assignments/rsvp-parameters. */

export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'PATH Message. ', 2: 'RESV Message. ', 3: 'PATH ERROR Message. ', 4: 'RESV ERROR Message. ', 5: 'PATH TEAR Message. ',
  6: 'RESV TEAR Message. ', 7: 'CONFIRM Message. ', 10: 'RESV TEAR CONFIRM Message. ', 12: 'BUNDLE Message. ', 13: 'ACK Message. ',
  15: 'SREFRESH Message. ', 20: 'HELLO Message. ', 21: 'NOTIFY Message. ',
};

export const OBJECTS: Readonly<Record<number, string>> = {
  0: 'NULL object', 1: 'SESSION object', 3: 'HOP object', 4: 'INTEGRITY object', 5: 'TIME VALUES object', 6: 'ERROR object',
  7: 'SCOPE object', 8: 'STYLE object', 9: 'FLOWSPEC object', 10: 'FILTER SPEC object', 11: 'SENDER TEMPLATE object',
  12: 'SENDER TSPEC object', 13: 'ADSPEC object', 14: 'POLICY object', 15: 'CONFIRM object', 16: 'LABEL object', 17: 'HOP_COUNT object',
  18: 'STRICT_SOURCE_ROUTE object', 19: 'LABEL REQUEST object', 20: 'EXPLICIT ROUTE object', 21: 'RECORD ROUTE object', 22: 'HELLO object',
  23: 'MESSAGE-ID object', 24: 'MESSAGE-ID ACK/NACK object', 25: 'MESSAGE-ID LIST object', 34: 'RECOVERY-LABEL object',
  35: 'UPSTREAM-LABEL object', 36: 'LABEL-SET object', 37: 'PROTECTION object', 50: 'S2L_SUB_LSP object', 63: 'DETOUR object',
  65: 'DIFFSERV object', 66: 'CLASSTYPE object', 67: 'LSP REQUIRED ATTRIBUTES object',
  124: 'VENDOR PRIVATE object (0bbbbbbb: reject if unknown)', 125: 'VENDOR PRIVATE object (0bbbbbbb: reject if unknown)',
  126: 'VENDOR PRIVATE object (0bbbbbbb: reject if unknown)', 127: 'VENDOR PRIVATE object (0bbbbbbb: reject if unknown)',
  129: 'SUGGESTED-LABEL object', 130: 'ACCEPTABLE-LABEL-SET object', 131: 'RESTART-CAPABILITY object', 133: 'LINK-CAPABILITY object',
  188: 'VENDOR PRIVATE object (10bbbbbb: ignore if unknown)', 189: 'VENDOR PRIVATE object (10bbbbbb: ignore if unknown)',
  190: 'VENDOR PRIVATE object (10bbbbbb: ignore if unknown)', 191: 'VENDOR PRIVATE object (10bbbbbb: ignore if unknown)',
  193: 'LSP-TUNNEL INTERFACE-ID object', 195: 'NOTIFY-REQUEST object', 196: 'ADMIN-STATUS object', 197: 'LSP ATTRIBUTES object',
  199: 'ASSOCIATION object', 202: 'CALL ATTRIBUTES object', 204: 'Juniper properties object', 205: 'FAST-REROUTE object',
  207: 'SESSION ATTRIBUTE object', 225: 'DCLASS object', 229: 'GENERALIZED-UNI object', 230: 'CALL-ID object', 231: '3GPP2 object',
  232: 'EXCLUDE ROUTE object', 252: 'VENDOR PRIVATE object (11bbbbbb: forward if unknown)',
  253: 'VENDOR PRIVATE object (11bbbbbb: forward if unknown)', 254: 'VENDOR PRIVATE object (11bbbbbb: forward if unknown)',
  255: 'VENDOR PRIVATE object (11bbbbbb: forward if unknown)',
};

export const ERRORS: Readonly<Record<number, string>> = {
  0: 'Confirmation', 1: 'Admission Control Failure', 2: 'Policy Control Failure', 3: 'No PATH information for this RESV message',
  4: 'No sender information for this RESV message', 5: 'Conflicting reservation styles', 6: 'Unknown reservation style',
  7: 'Conflicting destination ports', 8: 'Conflicting source ports', 12: 'Service preempted', 13: 'Unknown object class',
  14: 'Unknown object C-type', 20: 'Reserved for API', 21: 'Traffic Control Error', 22: 'Traffic Control System Error',
  23: 'RSVP System Error', 24: 'Routing Error', 25: 'RSVP Notify Error', 26: 'New aggregate needed', 27: 'RSVP Diff-Serv Error',
  28: 'RSVP DiffServ-aware TE Error', 29: 'Unknown attributes TLV', 30: 'Unknown attributes bit', 31: 'Alarms', 32: 'Call management',
  33: 'User error spec', 34: 'Reroute', 35: 'Handover Procedure Failure', 36: 'Unrecoverable Receiver Proxy Error',
  37: 'RSVP over MPLS Problem', 38: 'LSP Hierarchy Issue', 39: 'VCAT Call Management',
};
