/** Names of BGP's numbers, after IANA's registries. */
type Names = Readonly<Record<number, string>>;

export const MESSAGE_TYPES: Names = {
  1: 'OPEN Message', 2: 'UPDATE Message', 3: 'NOTIFICATION Message', 4: 'KEEPALIVE Message', 5: 'ROUTE-REFRESH Message', 6: 'CAPABILITY Message',
  128: 'Cisco ROUTE-REFRESH Message',
};

export const SUBSEQUENT_FAMILIES: Names = {
  0: 'Reserved', 1: 'Unicast', 2: 'Multicast', 3: 'Unicast+Multicast (Deprecated)', 4: 'Labeled Unicast', 5: 'MCAST-VPN',
  6: 'Multi-Segment Pseudowires', 7: 'Encapsulation (Deprecated)', 8: 'MCAST-VPLS', 64: 'Tunnel (Deprecated)', 65: 'VPLS', 66: 'Cisco MDT',
  67: '4over6', 68: '6over4', 69: 'Layer-1 VPN', 70: 'EVPN', 71: 'BGP-LS', 72: 'BGP-LS-VPN', 73: 'SR Policy', 74: 'SD-WAN',
  75: 'Routing Policy Distribution', 76: 'Classful Transport Planes', 77: 'Tunneled Traffic Flowspec', 78: 'MCAST-TREE',
  128: 'Labeled VPN Unicast', 129: 'Labeled VPN Multicast', 130: 'Labeled VPN Unicast+Multicast (Deprecated)', 132: 'Route Target Filter',
  133: 'Flow Spec Filter', 134: 'Flow Spec Filter VPN', 140: 'Layer-3 VPN (Deprecated)',
};

export const CAPABILITIES: Names = {
  0: 'Reserved capability', 1: 'Multiprotocol extensions capability', 2: 'Route refresh capability',
  3: 'Cooperative route filtering capability', 4: 'Multiple routes to a destination capability', 5: 'Extended Next Hop Encoding',
  6: 'BGP-Extended Message', 7: 'BGPsec capability', 8: 'Multiple Labels capability', 9: 'BGP Role', 64: 'Graceful Restart capability',
  65: 'Support for 4-octet AS number capability', 66: 'Deprecated Dynamic Capability (Cisco)', 67: 'Support for Dynamic capability',
  68: 'Multisession BGP Capability', 69: 'Support for Additional Paths', 70: 'Enhanced route refresh capability',
  71: 'Long-Lived Graceful Restart (LLGR) Capability', 72: 'CP-ORF Capability', 73: 'FQDN Capability',
  128: 'Route refresh capability (Cisco)', 130: 'Cooperative route filtering capability (Cisco)',
  131: 'Multisession BGP Capability (Cisco)',
};

export const ATTRIBUTES: Names = {
  1: 'ORIGIN', 2: 'AS_PATH', 3: 'NEXT_HOP', 4: 'MULTI_EXIT_DISC', 5: 'LOCAL_PREF', 6: 'ATOMIC_AGGREGATE', 7: 'AGGREGATOR', 8: 'COMMUNITIES',
  9: 'ORIGINATOR_ID', 10: 'CLUSTER_LIST', 11: 'DPA', 12: 'ADVERTISER', 13: 'RCID_PATH / CLUSTER_ID', 14: 'MP_REACH_NLRI',
  15: 'MP_UNREACH_NLRI', 16: 'EXTENDED_COMMUNITIES', 17: 'AS4_PATH', 18: 'AS4_AGGREGATOR', 19: 'SAFI_SPECIFIC_ATTRIBUTE',
  20: 'Connector Attribute', 21: 'AS_PATHLIMIT', 22: 'PMSI_TUNNEL_ATTRIBUTE', 23: 'TUNNEL_ENCAPSULATION_ATTRIBUTE',
  24: 'Traffic Engineering', 25: 'IPv6 Address Specific Extended Community', 26: 'AIGP', 27: 'PE Distinguisher Labels',
  28: 'BGP Entropy Label Capability Attribute', 29: 'BGP-LS Attribute', 30: 'Deprecated', 31: 'Deprecated', 32: 'LARGE_COMMUNITY',
  33: 'BGPsec_PATH', 36: 'D_PATH', 40: 'BGP Prefix-SID', 99: 'LINK_STATE (unofficial code point)', 128: 'ATTR_SET', 129: 'Deprecated',
  241: 'Deprecated', 242: 'Deprecated', 243: 'Deprecated',
};

export const WELL_KNOWN_COMMUNITIES: Names = {
  0xffff0000: 'GRACEFUL_SHUTDOWN', 0xffff0001: 'ACCEPT_OWN', 0xffff0006: 'LLGR_STALE', 0xffff0007: 'NO_LLGR',
  0xffff0008: 'accept-own-nexthop', 0xffff0009: 'Standby PE', 0xffff029a: 'BLACKHOLE', 0xffffff01: 'NO_EXPORT', 0xffffff02: 'NO_ADVERTISE',
  0xffffff03: 'NO_EXPORT_SUBCONFED', 0xffffff04: 'NOPEER',
};

export const MAJOR_ERRORS: Names = {
  1: 'Message Header Error', 2: 'OPEN Message Error', 3: 'UPDATE Message Error', 4: 'Hold Timer Expired', 5: 'Finite State Machine Error', 6: 'Cease',
  7: 'CAPABILITY Message Error',
};

export const TUNNEL_TYPES: Names = {
  0: 'Reserved', 1: 'L2TPv3 over IP', 2: 'GRE', 3: 'Transmit tunnel endpoint', 4: 'IPsec in Tunnel-mode',
  5: 'IP in IP tunnel with IPsec Transport Mode', 6: 'MPLS-in-IP tunnel with IPsec Transport Mode', 7: 'IP in IP', 8: 'VXLAN Encapsulation',
  9: 'NVGRE Encapsulation', 10: 'MPLS Encapsulation', 11: 'MPLS in GRE Encapsulation', 12: 'VXLAN GPE Encapsulation',
  13: 'MPLS in UDP Encapsulation',
  14: 'IPv6 Tunnel', 15: 'SR TE Policy Type', 16: 'Bare', 17: 'SR Tunnel',
};

