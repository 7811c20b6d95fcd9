/** Numbers of LSP ping and their names, IANA's registry mpls-lsp-ping-parameters. */
type Names = Readonly<Record<number, string>>;

export const MESSAGES: Names = {
  1: 'MPLS Echo Request', 2: 'MPLS Echo Reply', 3: 'MPLS Data Plane Verification Request', 4: 'MPLS Data Plane Verification Reply',
};
export const MODES: Names = {
  1: 'Do not reply', 2: 'Reply via an IPv4/IPv6 UDP packet', 3: 'Reply via an IPv4/IPv6 UDP packet with Router Alert',
  4: 'Reply via application level control channel', 5: 'Reply via Specified Path',
};
export const CODES: Names = {
  0: 'No return code', 1: 'Malformed echo request received', 2: 'One or more of the TLVs was not understood',
  3: 'Replying router is an egress for the FEC at stack depth RSC', 4: 'Replying router has no mapping for the FEC at stack depth RSC',
  5: 'Downstream Mapping Mismatch', 6: 'Upstream Interface Index Unknown', 7: 'Reserved', 8: 'Label switched at stack-depth RSC',
  9: 'Label switched but no MPLS forwarding at stack-depth RSC', 10: 'Mapping for this FEC is not the given label at stack depth RSC',
  11: 'No label entry at stack-depth RSC', 12: 'Protocol not associated with interface at FEC stack depth RSC',
  13: 'Premature termination of ping due to label stack shrinking to a single label',
  14: 'See DDM TLV for meaning of Return Code and Return SubCode', 15: 'Label switched with FEC change',
};
export const TLVS: Names = {
  1: 'Target FEC Stack', 2: 'Downstream Mapping', 3: 'Pad', 4: 'Error Code', 5: 'Vendor Enterprise Code', 6: 'TDB',
  7: 'IPv4 Interface and Label Stack Object', 8: 'IPv6 Interface and Label Stack Object', 9: 'Errored TLVs', 10: 'Reply TOS Byte',
  11: 'P2MP Responder Identifier', 12: 'P2MP Echo Jitter', 13: 'Source Identifier TLV', 14: 'Destination Identifier TLV',
  15: 'BFD Discriminator TLV', 16: 'Reverse-path Target FEC Stack', 20: 'Detailed Downstream Mapping', 64512: 'Vendor Private',
};
export const FECS: Names = {
  1: 'LDP IPv4 prefix', 2: 'LDP IPv6 prefix', 3: 'RSVP IPv4 Session Query', 4: 'RSVP IPv6 Session Query', 6: 'VPN IPv4 prefix', 7: 'VPN IPv6 prefix',
  8: 'L2 VPN endpoint', 9: 'FEC 128 Pseudowire - IPv4 (Deprecated)', 10: 'FEC 128 Pseudowire - IPv4', 11: 'FEC 129 Pseudowire - IPv4',
  12: 'BGP labeled IPv4 prefix', 13: 'BGP labeled IPv6 prefix', 14: 'Generic IPv4 prefix', 15: 'Generic IPv6 prefix', 16: 'Nil FEC',
  17: 'RSVP P2MP IPv4 Session Query', 18: 'RSVP P2MP IPv6 Session Query', 22: 'Static LSP', 23: 'Static Pseudowire',
  24: 'FEC 128 Pseudowire - IPv6', 25: 'FEC 129 Pseudowire - IPv6', 34: 'IPv4 IGP-Prefix Segment ID', 35: 'IPv6 IGP-Prefix Segment ID',
  36: 'IGP-Adjacency Segment ID', 64512: 'Vendor Private',
};

/** RFC 8029 §3.3, RFC 6426 §2.1. */
export const ADDRESS_TYPES: Names = { 1: 'IPv4 Numbered', 2: 'IPv4 Unnumbered', 3: 'IPv6 Numbered', 4: 'IPv6 Unnumbered', 5: 'Non IP' };
export const MULTIPATH_TYPES: Names = {
  0: 'no multipath', 1: 'label', 2: 'IP address', 3: 'label range', 4: 'IP address range', 5: 'no more labels', 6: 'All IP addresses', 7: 'no match',
  8: 'Bit-masked IPv4 address set', 9: 'Bit-masked label set',
};
export const LABEL_PROTOCOLS: Names = { 0: 'Unknown', 1: 'Static', 2: 'BGP', 3: 'LDP', 4: 'RSVP-TE', 5: 'OSPF', 6: 'IS-IS' };
/** RFC 8287 §5. */
export const IGP_PROTOCOLS: Names = { 0: 'Any IGP protocol', 1: 'OSPF', 2: 'IS-IS' };
export const ADJACENCIES: Names = {
  0: 'Unnumbered Interface Adjacency', 1: 'Parallel Adjacency', 4: 'IPv4, Non-parallel Adjacency', 6: 'IPv6, Non-parallel Adjacency',
};
/** RFC 6425 §3.2. */
export const RESPONDERS: Names = {
  1: 'IPv4 Egress Address P2MP Responder Identifier', 2: 'IPv6 Egress Address P2MP Responder Identifier',
  3: 'IPv4 Node Address P2MP Responder Identifier', 4: 'IPv6 Node Address P2MP Responder Identifier',
};
