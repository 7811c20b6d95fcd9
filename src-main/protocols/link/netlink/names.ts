/** Names of Linux: linux/netlink.h, rtnetlink.h, if_link.h, if_addr.h, if_arp.h and socket.h. */
import { namesIn } from '../../name-lists.ts';

export const FAMILIES: Readonly<Record<number, string>> = {
  0: 'Route', 1: 'Unused', 2: 'User-mode socket protocols', 3: 'Unused (formerly: ip_queue)', 4: 'Socket monitoring',
  5: 'Netfilter ULOG', 6: 'IPsec', 7: 'SELinux events', 8: 'Open-iSCSI', 9: 'Auditing', 10: 'FIB lookup', 11: 'Kernel connector',
  12: 'Netfilter', 13: 'Unused (formerly: ip6_queue)', 14: 'DECnet routing messages', 15: 'Kernel messages to userspace', 16: 'Generic',
  18: 'SCSI Transports', 19: 'ecryptfs', 20: 'RDMA', 21: 'Crypto layer', 22: 'SMC monitoring',
};
export const MESSAGES = namesIn(`#10 Create network interface|Remove network interface|Get network interface info|Set network interface info
Add IP address|Delete IP address|Get IP address|#18 Add network route|Delete network route|Get network route|#1c Add neighbor table entry
Delete neighbor table entry|Get neighbor table entry|#20 Add routing rule|Delete routing rule|Get routing rule|#24 Add queueing discipline
Delete queueing discipline|Get queueing discipline|#28 Add traffic class|Delete traffic class|Get traffic class|#2c Add traffic class
Delete traffic class|Get traffic class|#30 New Action|Delete Action|Get Action|#34 New IPv6 prefix|#3a Get multicast address
#3e Get anycast address|#40 New Neighbour tables|#42 Get Neighbour tables|Set Neighbour tables|New ND Userland options
#48 New IPv6 Address Label|Delete IPv6 Address Label|Get IPv6 Address Label|#4e Get Data Center Bridging|Set Data Center Bridging
RTM_NEWNETCONF|RTM_DELNETCONF|RTM_GETNETCONF|#54 Add multicast database entry|Delete multicast database entry|Get multicast database
#58 New network namespace ID|Delete network namespace ID|Get network namespace ID|#5c New link statistics|#5e Get link statistics
#60 New cache report|#64 New chain|Delete chain|Get chain|#68 New next hop|Delete next hop|Get next hop|#6c New link property
Delete link property|Get link property|#70 New VLAN|Delete VLAN|Get VLAN|#74 New next hop bucket|Delete next hop bucket|Get next hop bucket
#78 New tunnel|Delete tunnel|Get tunnel`);
export const DEVICES = namesIn(`#0 NET/ROM pseudo|Ethernet|Experimental Ethernet|AX.25|ProNET|Chaos|IEEE 802|ARCNET|Hyperchannel|Lanstar
Autonet Short Address|Localtalk|LocalNet|Ultra link|SMDS|Frame Relay DLCI|ATM|HDLC|Fibre Channel|ATM (RFC 2225)|Serial Line|ATM
MIL-STD-188-220|Metricom STRIP|IEEE 1394.1995|MAPOS|Twinaxial|EUI-64|HIPARP|IP and ARP over ISO 7816-3|ARPSec|IPsec tunnel|InfiniBand
TIA-102 Project 25 CAI|Wiegand Interface|Pure IP|Experimental 1|HFI|#100 Experimental 2|AEthernet|#104 Notional KISS type|#108 ADAPT
#10e ROSE|CCITT X.25|Boards with X.25 in firmware|#118 Controller Area Network|#200 PPP|Cisco HDLC|#204 LAPB|Digital's DDCMP protocol
Raw HDLC|Raw IP|#300 IPIP tunnel|IP6IP6 tunnel|Frame Relay Access Device|SKIP vif|Loopback|#306 Fiber Distributed Data Interface|AP1000 BIF
sit0 device - IPv6-in-IPv4|IP over DDP tunneller|GRE over IP|PIMSM register interface|High Performance Parallel Interface|Nexus 64Mbps Ash
Acorn Econet|Linux-IrDA|Point to point fibrechannel|Fibrechannel arbitrated loop|Fibrechannel public loop|Fibrechannel fabric
#320 Magic type ident for TR|IEEE 802.11|IEEE 802.11 + Prism2 header|IEEE 802.11 + radiotap header|IEEE 802.15.4
IEEE 802.15.4 network monitor|#334 PhoNet media type|PhoNet pipe header|CAIF media type|GRE over IPv6|Netlink|IPv6 over LoWPAN
Vsock monitor header|#fffe zero header length|Void type, nothing is known`);
export const LINK_ATTRIBUTES = namesIn(`#0 Unspecified|HW Address|Broadcast|Device name|MTU|Link type|Queueing discipline
Interface Statistics|Cost|Priority|Master|Wireless|Prot info|TxQueue length|Map|Weight|Operstate|Link mode|Link info|NetNs id|Ifalias|Num VF
VF Info|Stats|VF ports|Port self|AF spec|Group|NetNs fd|Ext mask|Promiscuity|Number of Tx queues|Number of Rx queues|Carrier
Physical port ID|Carrier changes|Physical switch ID|Link network namespace ID|Physical port name|IFLA_PROTO_DOWN|Maximum GSO segment count
Maximum GSO size|IFLA_PAD|IFLA_XDP|IFLA_EVENT|IFLA_NEW_NETNSID|IFLA_IF_NETNSID|Carrier up count|Carrier down count|IFLA_NEW_IFINDEX
Minimum MTU|Maximum MTU|Property list|Alternative ifname|Permanent address|Protocol down reason|Parent device name|Parent device bus name
GRO maximum size|TSO maximum size|TSO maximum number of segments|Allmulti count`);
export const STATES: Readonly<Record<number, string>> = {
  0: 'Unknown', 1: 'Not present', 2: 'Down', 3: 'Lower layer down', 4: 'Testing', 5: 'Dormant', 6: 'Up',
};
export const ADDRESS_FAMILIES = namesIn(`#0 AF_UNSPEC|AF_LOCAL|AF_INET|AF_AX25|AF_IPX|AF_APPLETALK|AF_NETROM|AF_BRIDGE|AF_ATMPVC|AF_X25
AF_INET6|AF_ROSE|AF_DECnet|AF_NETBEUI|AF_SECURITY|AF_KEY|AF_NETLINK|AF_PACKET|AF_ASH|AF_ECONET|AF_ATMSVC|AF_RDS|AF_SNA|AF_IRDA|AF_PPPOX
AF_WANPIPE|AF_LLC|#1d AF_CAN|AF_TIPC|AF_BLUETOOTH|AF_IUCV|AF_RXRPC|AF_ISDN|AF_PHONET|AF_IEEE802154|AF_CAIF|AF_ALG|AF_NFC`);
export const ADDRESS_ATTRIBUTES = namesIn(`#0 Unspecified|Interface address|Local address|Name of interface|Broadcast address
Anycast address|Address information|Multicast address|Address flags|IFA_RT_PRIORITY|IFA_TARGET_NETNSID|IFA_PROTO`);
export const ROUTE_ATTRIBUTES = namesIn(`#0 Unspecified|Route destination address|Route source address|Input interface index
Output interface index|Gateway of the route|RTA_PRIORITY|RTA_PREFSRC|RTA_METRICS|RTA_MULTIPATH|RTA_PROTOINFO|RTA_FLOW|RTA_CACHEINFO
RTA_SESSION|RTA_MP_ALGO|RTA_TABLE|RTA_MARK|RTA_MFC_STATS|RTA_VIA|RTA_NEWDST|RTA_PREF|RTA_ENCAP_TYPE|RTA_ENCAP|RTA_EXPIRES|RTA_PAD|RTA_UID
RTA_TTL_PROPAGATE|RTA_IP_PROTO|RTA_SPORT|RTA_DPORT|RTA_NH_ID`);
export const ROUTE_PROTOCOLS = namesIn(`#0 unknown|ICMP redirects|kernel|boot|static|#8 GateD|RDISC/ND router advertisements|Merit MRT|Zebra
BIRD|DECnet routing daemon|XORP|Netsukuku|DHCP client|Multicast daemon|Keepalived daemon|#2a Babel daemon|#63 Open Routing Routes|#ba BGP
ISIS|OSPF|RIP|#c0 EIGRP`);
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
