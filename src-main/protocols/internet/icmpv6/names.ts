/** Names of ICMPv6 numbers, after IANA's ICMPv6 Parameters. */
import { exceptFor } from '../../few-names.ts';

export const TYPE: Readonly<Record<number, string>> = {
  1: 'Destination Unreachable', 2: 'Packet Too Big', 3: 'Time Exceeded', 4: 'Parameter Problem', 100: 'Private experimentation',
  101: 'Private experimentation', 127: 'Reserved for expansion of ICMPv6 error messages', 128: 'Echo (ping) request',
  129: 'Echo (ping) reply', 130: 'Multicast Listener Query', 131: 'Multicast Listener Report', 132: 'Multicast Listener Done',
  133: 'Router Solicitation', 134: 'Router Advertisement', 135: 'Neighbor Solicitation', 136: 'Neighbor Advertisement', 137: 'Redirect',
  138: 'Router Renumbering', 139: 'Node Information Query', 140: 'Node Information Reply', 141: 'Inverse Neighbor Discovery Solicitation',
  142: 'Inverse Neighbor Discovery Advertisement', 143: 'Multicast Listener Report Message v2', 144: 'Home Agent Address Discovery Request',
  145: 'Home Agent Address Discovery Reply', 146: 'Mobile Prefix Solicitation', 147: 'Mobile Prefix Advertisement',
  148: 'Certification Path Solicitation', 149: 'Certification Path Advertisement', 150: 'Experimental Mobility',
  151: 'Multicast Router Advertisement', 152: 'Multicast Router Solicitation', 153: 'Multicast Router Termination', 154: 'FMIPv6',
  155: 'RPL Control', 156: 'Locator Update', 157: 'Duplicate Address Request', 158: 'Duplicate Address Confirmation',
  159: 'MPL Control Message', 160: 'Extended Echo request', 161: 'Extended Echo reply', 200: 'Private experimentation',
  201: 'Private experimentation', 255: 'Reserved for expansion of ICMPv6 informational messages',
};

const UNREACHABLE: Readonly<Record<number, string>> = {
  0: 'no route to destination', 1: 'Administratively prohibited', 2: 'Beyond scope of source address', 3: 'Address unreachable',
  4: 'Port unreachable', 5: 'Source address failed ingress/egress policy', 6: 'Reject route to destination',
  7: 'Error in Source Routing Header', 8: 'Headers too long',
};
const EXCEEDED = { 0: 'hop limit exceeded in transit', 1: 'fragment reassembly time exceeded' };
const PARAMETER: Readonly<Record<number, string>> = {
  0: 'erroneous header field encountered', 1: 'unrecognized Next Header type encountered', 2: 'unrecognized IPv6 option encountered',
  3: 'IPv6 First Fragment has incomplete IPv6 Header Chain', 4: 'SR Upper-layer Header Error',
  5: 'Unrecognized Next Header type encountered by intermediate node', 6: 'Extension header too big', 7: 'Extension header chain too long',
  8: 'Too many extension headers', 9: 'Too many options in extension header', 10: 'Option too big',
};
const RENUMBERING = { 0: 'Command', 1: 'Result', 255: 'Sequence number reset' };
const QUERY = { 0: 'Query subject = IPv6 addresses', 1: 'Query subject = DNS name or empty', 2: 'Query subject = IPv4 addresses' };
const REPLY = { 0: 'Successful', 1: 'Refused', 2: 'Unknown query type' };
export const RPL: Readonly<Record<number, string>> = {
  0: 'DODAG Information Solicitation', 1: 'DODAG Information Object', 2: 'Destination Advertisement Object',
  3: 'Destination Advertisement Object Acknowledgment', 4: 'P2P Discovery Reply Object', 5: 'P2P Discovery Reply Object Acknowledgement',
  0x80: 'Secure DODAG Information Solicitation', 0x81: 'Secure DODAG Information Object', 0x82: 'Secure Destination Advertisement Object',
  0x83: 'Secure Destination Advertisement Object Acknowledgment', 0x8a: 'Consistency Check',
};
const EXTENDED_ECHO = {
  0: 'No error', 1: 'Malformed Query', 2: 'No Such Interface', 3: 'No Such Table Entry', 4: 'Multiple Interfaces Satisfy Query',
};

/** Names of the codes, by type; types that are not here have no codes with names. */
export const CODES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: UNREACHABLE, 3: EXCEEDED, 4: PARAMETER, 138: RENUMBERING, 139: QUERY, 140: REPLY, 155: RPL, 160: { 0: 'No error' }, 161: EXTENDED_ECHO,
};

export const OPTION: Readonly<Record<number, string>> = {
  1: 'Source link-layer address', 2: 'Target link-layer address', 3: 'Prefix information', 4: 'Redirected header', 5: 'MTU',
  6: 'NBMA Shortcut Limit Option', 7: 'Advertisement Interval', 8: 'Home Agent Information', 9: 'Source Address List',
  10: 'Target Address List', 11: 'CGA', 12: 'RSA Signature', 13: 'Timestamp', 14: 'Nonce', 15: 'Trust Anchor', 16: 'Certificate',
  17: 'IP Address/Prefix Option', 18: 'New Router Prefix Information', 19: 'Link-layer Address',
  20: 'Neighbor Advertisement Acknowledgment', 23: 'MAP', 24: 'Route Information', 25: 'Recursive DNS Server', 26: 'RA Flags Extension',
  27: 'Handover Key Request', 28: 'Handover Key Reply', 29: 'Handover Assist Information', 30: 'Mobile Node Identifier Option',
  31: 'DNS Search List Option', 32: 'Proxy Signature (PS)', 33: 'Address Registration Option', 34: '6LoWPAN Context Option',
  35: 'Authoritative Border Router', 36: '6LoWPAN Capability Indication Option', 37: 'DHCP Captive-Portal', 38: 'PREF64 Option',
  138: 'CARD Request', 139: 'CARD Reply', 253: 'RFC3692-style Experiment 1', 254: 'RFC3692-style Experiment 2',
};

export const PREFERENCE = { 0: 'Medium', 1: 'High', 2: 'Reserved', 3: 'Low' };

/** Names of a few values of a number that says the rest itself. */
const fewNamed = (values: Readonly<Record<number, string>>) => ({ values, text: exceptFor(values) });

/** Lifetimes in seconds. */
export const LIFETIME = fewNamed({ 4294967295: 'Infinity' });
export const RDNSS_LIFETIME = fewNamed({ 0: 'RDNSS address MUST no longer be used', 4294967295: 'Infinity' });
export const DNSSL_LIFETIME = fewNamed({ 0: 'DNSSL domain name MUST no longer be used', 4294967295: 'Infinity' });

/** Subtypes of fast handover messages, RFC 5568 §6.1. */
export const HANDOVER: Readonly<Record<number, string>> = {
  2: 'Router Solicitation for Proxy Advertisement', 3: 'Proxy Router Advertisement', 4: 'Handover Initiate', 5: 'Handover Acknowledge',
};
