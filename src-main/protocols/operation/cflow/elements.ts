/** Information elements of NetFlow 9 and IPFIX, RFC 7012 and IANA ipfix: what each is called, and the field that shows it where there is one. */
export const ELEMENTS: Readonly<Record<number, readonly [string, string?]>> = {
  1: ['BYTES', 'octets'], 2: ['PKTS', 'packets'], 3: ['FLOWS'], 4: ['PROTOCOL', 'protocol'], 5: ['IP_TOS', 'tos'],
  6: ['TCP_FLAGS', 'tcpflags'], 7: ['L4_SRC_PORT', 'srcport'], 8: ['IP_SRC_ADDR', 'srcaddr'], 9: ['SRC_MASK', 'srcmask'],
  10: ['INPUT_SNMP', 'inputint'], 11: ['L4_DST_PORT', 'dstport'], 12: ['IP_DST_ADDR', 'dstaddr'], 13: ['DST_MASK', 'dstmask'],
  14: ['OUTPUT_SNMP', 'outputint'], 15: ['IP_NEXT_HOP', 'nexthop'], 16: ['SRC_AS', 'srcas'], 17: ['DST_AS', 'dstas'], 18: ['BGP_NEXT_HOP'],
  21: ['LAST_SWITCHED', 'timeend'], 22: ['FIRST_SWITCHED', 'timestart'], 23: ['OUT_BYTES', 'octets'], 24: ['OUT_PKTS', 'packets'],
  27: ['IPV6_SRC_ADDR', 'srcaddrv6'], 28: ['IPV6_DST_ADDR', 'dstaddrv6'], 29: ['IPV6_SRC_MASK', 'srcmask'],
  30: ['IPV6_DST_MASK', 'dstmask'], 31: ['FLOW_LABEL'], 32: ['ICMP_TYPE'], 34: ['SAMPLING_INTERVAL'], 35: ['SAMPLING_ALGORITHM'],
  36: ['FLOW_ACTIVE_TIMEOUT'], 37: ['FLOW_INACTIVE_TIMEOUT'], 38: ['ENGINE_TYPE'], 39: ['ENGINE_ID'], 40: ['TOTAL_BYTES_EXP'],
  41: ['TOTAL_PKTS_EXP'], 42: ['TOTAL_FLOWS_EXP'], 48: ['FLOW_SAMPLER_ID'], 56: ['SRC_MAC'], 57: ['DST_MAC'], 58: ['SRC_VLAN'],
  59: ['DST_VLAN'], 60: ['IP_PROTOCOL_VERSION'], 61: ['DIRECTION'], 62: ['IPV6_NEXT_HOP', 'nexthopv6'], 70: ['MPLS_LABEL_1'],
  80: ['IN_DST_MAC'], 81: ['OUT_SRC_MAC'], 82: ['IF_NAME'], 83: ['IF_DESC'], 85: ['octetTotalCount', 'octets'],
  86: ['packetTotalCount', 'packets'], 89: ['FORWARDING_STATUS'], 95: ['APPLICATION_ID'], 96: ['APPLICATION_NAME'], 136: ['flowEndReason'],
  148: ['flowId'], 150: ['flowStartSeconds'], 151: ['flowEndSeconds'], 152: ['flowStartMilliseconds'], 153: ['flowEndMilliseconds'],
  176: ['icmpTypeIPv4'], 177: ['icmpCodeIPv4'], 225: ['postNATSourceIPv4Address'], 226: ['postNATDestinationIPv4Address'],
  227: ['postNAPTSourceTransportPort'], 228: ['postNAPTDestinationTransportPort'], 230: ['natEvent'], 231: ['initiatorOctets'],
  232: ['responderOctets'], 234: ['ingressVRFID'], 239: ['biflowDirection'],
};
