/** Names of Linux: linux/netlink.h, rtnetlink.h, if_link.h, if_addr.h, if_arp.h and socket.h. */

export const FAMILIES: Readonly<Record<number, string>> = {
  0: 'Route', 1: 'Unused', 2: 'User-mode socket protocols', 3: 'Unused (formerly: ip_queue)', 4: 'Socket monitoring',
  5: 'Netfilter ULOG', 6: 'IPsec', 7: 'SELinux events', 8: 'Open-iSCSI', 9: 'Auditing', 10: 'FIB lookup', 11: 'Kernel connector',
  12: 'Netfilter', 13: 'Unused (formerly: ip6_queue)', 14: 'DECnet routing messages', 15: 'Kernel messages to userspace', 16: 'Generic',
  18: 'SCSI Transports', 19: 'ecryptfs', 20: 'RDMA', 21: 'Crypto layer', 22: 'SMC monitoring',
};
export const MESSAGES: Readonly<Record<number, string>> = {
  16: 'Create network interface', 17: 'Remove network interface', 18: 'Get network interface info', 19: 'Set network interface info',
  20: 'Add IP address', 21: 'Delete IP address', 22: 'Get IP address', 24: 'Add network route', 25: 'Delete network route',
  26: 'Get network route', 28: 'Add neighbor table entry', 29: 'Delete neighbor table entry', 30: 'Get neighbor table entry',
  32: 'Add routing rule', 33: 'Delete routing rule', 34: 'Get routing rule', 36: 'Add queueing discipline',
  37: 'Delete queueing discipline', 38: 'Get queueing discipline', 40: 'Add traffic class', 41: 'Delete traffic class',
  42: 'Get traffic class', 44: 'Add traffic class', 45: 'Delete traffic class', 46: 'Get traffic class', 48: 'New Action',
  49: 'Delete Action', 50: 'Get Action', 52: 'New IPv6 prefix', 58: 'Get multicast address', 62: 'Get anycast address',
  64: 'New Neighbour tables', 66: 'Get Neighbour tables', 67: 'Set Neighbour tables', 68: 'New ND Userland options',
  72: 'New IPv6 Address Label', 73: 'Delete IPv6 Address Label', 74: 'Get IPv6 Address Label', 78: 'Get Data Center Bridging',
  79: 'Set Data Center Bridging', 80: 'RTM_NEWNETCONF', 81: 'RTM_DELNETCONF', 82: 'RTM_GETNETCONF', 84: 'Add multicast database entry',
  85: 'Delete multicast database entry', 86: 'Get multicast database', 88: 'New network namespace ID', 89: 'Delete network namespace ID',
  90: 'Get network namespace ID', 92: 'New link statistics', 94: 'Get link statistics', 96: 'New cache report', 100: 'New chain',
  101: 'Delete chain', 102: 'Get chain', 104: 'New next hop', 105: 'Delete next hop', 106: 'Get next hop', 108: 'New link property',
  109: 'Delete link property', 110: 'Get link property', 112: 'New VLAN', 113: 'Delete VLAN', 114: 'Get VLAN',
  116: 'New next hop bucket', 117: 'Delete next hop bucket', 118: 'Get next hop bucket', 120: 'New tunnel', 121: 'Delete tunnel',
  122: 'Get tunnel',
};
export const DEVICES: Readonly<Record<number, string>> = {
  0: 'NET/ROM pseudo', 1: 'Ethernet', 2: 'Experimental Ethernet', 3: 'AX.25', 4: 'ProNET', 5: 'Chaos', 6: 'IEEE 802', 7: 'ARCNET',
  8: 'Hyperchannel', 9: 'Lanstar', 10: 'Autonet Short Address', 11: 'Localtalk', 12: 'LocalNet', 13: 'Ultra link', 14: 'SMDS',
  15: 'Frame Relay DLCI', 16: 'ATM', 17: 'HDLC', 18: 'Fibre Channel', 19: 'ATM (RFC 2225)', 20: 'Serial Line', 21: 'ATM',
  22: 'MIL-STD-188-220', 23: 'Metricom STRIP', 24: 'IEEE 1394.1995', 25: 'MAPOS', 26: 'Twinaxial', 27: 'EUI-64', 28: 'HIPARP',
  29: 'IP and ARP over ISO 7816-3', 30: 'ARPSec', 31: 'IPsec tunnel', 32: 'InfiniBand', 33: 'TIA-102 Project 25 CAI',
  34: 'Wiegand Interface', 35: 'Pure IP', 36: 'Experimental 1', 37: 'HFI', 256: 'Experimental 2', 257: 'AEthernet',
  260: 'Notional KISS type', 264: 'ADAPT', 270: 'ROSE', 271: 'CCITT X.25', 272: 'Boards with X.25 in firmware',
  280: 'Controller Area Network', 512: 'PPP', 513: 'Cisco HDLC', 516: 'LAPB', 517: "Digital's DDCMP protocol", 518: 'Raw HDLC',
  519: 'Raw IP', 768: 'IPIP tunnel', 769: 'IP6IP6 tunnel', 770: 'Frame Relay Access Device', 771: 'SKIP vif', 772: 'Loopback',
  774: 'Fiber Distributed Data Interface', 775: 'AP1000 BIF', 776: 'sit0 device - IPv6-in-IPv4', 777: 'IP over DDP tunneller',
  778: 'GRE over IP', 779: 'PIMSM register interface', 780: 'High Performance Parallel Interface', 781: 'Nexus 64Mbps Ash',
  782: 'Acorn Econet', 783: 'Linux-IrDA', 784: 'Point to point fibrechannel', 785: 'Fibrechannel arbitrated loop',
  786: 'Fibrechannel public loop', 787: 'Fibrechannel fabric', 800: 'Magic type ident for TR', 801: 'IEEE 802.11',
  802: 'IEEE 802.11 + Prism2 header', 803: 'IEEE 802.11 + radiotap header', 804: 'IEEE 802.15.4', 805: 'IEEE 802.15.4 network monitor',
  820: 'PhoNet media type', 821: 'PhoNet pipe header', 822: 'CAIF media type', 823: 'GRE over IPv6', 824: 'Netlink',
  825: 'IPv6 over LoWPAN', 826: 'Vsock monitor header', 65535: 'Void type, nothing is known', 65534: 'zero header length',
};
export const LINK_ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'Unspecified', 1: 'HW Address', 2: 'Broadcast', 3: 'Device name', 4: 'MTU', 5: 'Link type', 6: 'Queueing discipline',
  7: 'Interface Statistics', 8: 'Cost', 9: 'Priority', 10: 'Master', 11: 'Wireless', 12: 'Prot info', 13: 'TxQueue length', 14: 'Map',
  15: 'Weight', 16: 'Operstate', 17: 'Link mode', 18: 'Link info', 19: 'NetNs id', 20: 'Ifalias', 21: 'Num VF', 22: 'VF Info',
  23: 'Stats', 24: 'VF ports', 25: 'Port self', 26: 'AF spec', 27: 'Group', 28: 'NetNs fd', 29: 'Ext mask', 30: 'Promiscuity',
  31: 'Number of Tx queues', 32: 'Number of Rx queues', 33: 'Carrier', 34: 'Physical port ID', 35: 'Carrier changes',
  36: 'Physical switch ID', 37: 'Link network namespace ID', 38: 'Physical port name', 39: 'IFLA_PROTO_DOWN',
  40: 'Maximum GSO segment count', 41: 'Maximum GSO size', 42: 'IFLA_PAD', 43: 'IFLA_XDP', 44: 'IFLA_EVENT', 45: 'IFLA_NEW_NETNSID',
  46: 'IFLA_IF_NETNSID', 47: 'Carrier up count', 48: 'Carrier down count', 49: 'IFLA_NEW_IFINDEX', 50: 'Minimum MTU', 51: 'Maximum MTU',
  52: 'Property list', 53: 'Alternative ifname', 54: 'Permanent address', 55: 'Protocol down reason', 56: 'Parent device name',
  57: 'Parent device bus name', 58: 'GRO maximum size', 59: 'TSO maximum size', 60: 'TSO maximum number of segments',
  61: 'Allmulti count',
};
export const STATES: Readonly<Record<number, string>> = {
  0: 'Unknown', 1: 'Not present', 2: 'Down', 3: 'Lower layer down', 4: 'Testing', 5: 'Dormant', 6: 'Up',
};
export const ADDRESS_FAMILIES: Readonly<Record<number, string>> = {
  0: 'AF_UNSPEC', 1: 'AF_LOCAL', 2: 'AF_INET', 3: 'AF_AX25', 4: 'AF_IPX', 5: 'AF_APPLETALK', 6: 'AF_NETROM', 7: 'AF_BRIDGE',
  8: 'AF_ATMPVC', 9: 'AF_X25', 10: 'AF_INET6', 11: 'AF_ROSE', 12: 'AF_DECnet', 13: 'AF_NETBEUI', 14: 'AF_SECURITY', 15: 'AF_KEY',
  16: 'AF_NETLINK', 17: 'AF_PACKET', 18: 'AF_ASH', 19: 'AF_ECONET', 20: 'AF_ATMSVC', 21: 'AF_RDS', 22: 'AF_SNA', 23: 'AF_IRDA',
  24: 'AF_PPPOX', 25: 'AF_WANPIPE', 26: 'AF_LLC', 29: 'AF_CAN', 30: 'AF_TIPC', 31: 'AF_BLUETOOTH', 32: 'AF_IUCV', 33: 'AF_RXRPC',
  34: 'AF_ISDN', 35: 'AF_PHONET', 36: 'AF_IEEE802154', 37: 'AF_CAIF', 38: 'AF_ALG', 39: 'AF_NFC',
};
export const ADDRESS_ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'Unspecified', 1: 'Interface address', 2: 'Local address', 3: 'Name of interface', 4: 'Broadcast address', 5: 'Anycast address',
  6: 'Address information', 7: 'Multicast address', 8: 'Address flags', 9: 'IFA_RT_PRIORITY', 10: 'IFA_TARGET_NETNSID', 11: 'IFA_PROTO',
};
export const ROUTE_ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'Unspecified', 1: 'Route destination address', 2: 'Route source address', 3: 'Input interface index', 4: 'Output interface index',
  5: 'Gateway of the route', 6: 'RTA_PRIORITY', 7: 'RTA_PREFSRC', 8: 'RTA_METRICS', 9: 'RTA_MULTIPATH', 10: 'RTA_PROTOINFO',
  11: 'RTA_FLOW', 12: 'RTA_CACHEINFO', 13: 'RTA_SESSION', 14: 'RTA_MP_ALGO', 15: 'RTA_TABLE', 16: 'RTA_MARK', 17: 'RTA_MFC_STATS',
  18: 'RTA_VIA', 19: 'RTA_NEWDST', 20: 'RTA_PREF', 21: 'RTA_ENCAP_TYPE', 22: 'RTA_ENCAP', 23: 'RTA_EXPIRES', 24: 'RTA_PAD',
  25: 'RTA_UID', 26: 'RTA_TTL_PROPAGATE', 27: 'RTA_IP_PROTO', 28: 'RTA_SPORT', 29: 'RTA_DPORT', 30: 'RTA_NH_ID',
};
export const ROUTE_PROTOCOLS: Readonly<Record<number, string>> = {
  0: 'unknown', 1: 'ICMP redirects', 2: 'kernel', 3: 'boot', 4: 'static', 8: 'GateD', 9: 'RDISC/ND router advertisements',
  10: 'Merit MRT', 11: 'Zebra', 12: 'BIRD', 13: 'DECnet routing daemon', 14: 'XORP', 15: 'Netsukuku', 16: 'DHCP client',
  17: 'Multicast daemon', 18: 'Keepalived daemon', 42: 'Babel daemon', 99: 'Open Routing Routes', 186: 'BGP', 187: 'ISIS', 188: 'OSPF',
  189: 'RIP', 192: 'EIGRP',
};
export const ROUTE_SCOPES: Readonly<Record<number, string>> = {
  0: 'global route', 200: 'interior route in the local autonomous system', 253: 'route on this link', 254: 'route on the local host',
  255: "destination doesn't exist",
};
export const ROUTE_TYPES: Readonly<Record<number, string>> = {
  0: 'Unknown route', 1: 'Gateway or direct route', 2: 'Local interface route', 3: 'Local broadcast route (send as broadcast)',
  4: 'Local broadcast route (send as unicast)', 5: 'Multicast route', 6: 'Drop', 7: 'Unreachable destination',
  8: 'Administratively prohibited', 9: 'Routing lookup in another table', 10: 'Network address translation rule',
  11: 'Use external resolver',
};

/** By bit from the lowest on: what a device is, IFF_ in linux/if.h; an address, IFA_F_ in if_addr.h; a neighbor, NUD_ in neighbour.h. */
export const DEVICE_BITS = [
  'UP', 'BROADCAST', 'DEBUG', 'LOOPBACK', 'POINTOPOINT', 'NOTRAILERS', 'RUNNING', 'NOARP', 'PROMISC', 'ALLMULTI', 'MASTER', 'SLAVE', 'MULTICAST',
  'PORTSEL', 'AUTOMEDIA', 'DYNAMIC', 'LOWER_UP', 'DORMANT', 'ECHO',
] as const;
export const ADDRESS_BITS = [
  'secondary/temporary', 'nodad', 'optimistic', 'dadfailed', 'homeaddress', 'deprecated', 'tentative', 'permanent', 'managetempaddr', 'noprefixroute',
  'mcautojoin', 'stable_privacy',
] as const;
export const NEIGHBOR_BITS = ['INCOMPLETE', 'REACHABLE', 'STALE', 'DELAY', 'PROBE', 'FAILED', 'NOARP', 'PERMANENT'] as const;
