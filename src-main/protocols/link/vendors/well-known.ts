/**
 * Addresses that protocols and not makers have given: of groups, and of stations that several may be (IEEE 802.1Q-2022
 * table 8-1, RFC 1112 §6.4, RFC 2464 §7 and others).
 */

/** By how many bits the stations of a name have in common: those bits in hexadecimal digits, and the name, two spaces between. */
const TABLE: Readonly<Record<number, string>> = {
  48: `
    00000000fe21 Checkpoint-Uninitialized-Cluster-Member  000c0c0c0c0c Cisco-ACI-Gleaning-Leaf  000d0d0d0d0d Cisco-ACI-Gleaning-Spine
    00e02b000000 Extreme-EDP  00e02b000001 Extreme-EEP  00e02b000002 Extreme-ESRP-Client  00e02b000004 Extreme-EAPS
    00e02b000006 Extreme-EAPS-SL  00e02b000008 Extreme-ESRP-Master  01000ccccccc CDP/VTP/DTP/PAgP/UDLD  01000ccccccd PVST+
    01000ccdcdcd STP-UplinkFast  01000ccdcdce VLAN-bridge  01000ccdcdd0 GBPT  01000cdddddd CGMP
    010010000020 Hughes-Lan-Systems-Terminal-Server-S/W-download  010010ffff20 Hughes-Lan-Systems-Terminal-Server-S/W-request
    01001d000000 Cabletron-PC-OV-PC-discover-(on-demand)  01001d000005 Cabletron-PVST-BPDU  01001d000006 Cabletron-QCSTP-BPDU
    01001d420000 Cabletron-PC-OV-Bridge-discover-(on-demand)  01001d520000 Cabletron-PC-OV-MMAC-discover-(on-demand)
    010081000000 Nortel-Network-Management  010081000002 Nortel-Network-Management  010081000100 Nortel-autodiscovery
    010081000101 Nortel-autodiscovery  010fffc101c0 FP-Flood-to-all-VLANs  010fffc102c0 FP-Flood-to-all-Fabrics  011018010000 All-FCoE-MACs
    011018010001 All-ENode-MACs  011018010002 All-FCF-MACs  01111e000001 EPLv2_SoC  01111e000002 EPLv2_PRes  01111e000003 EPLv2_SoA
    01111e000004 EPLv2_ASnd  01111e000005 EPLv2_AMNI  018024000000 Kalpana-Etherswitch-every-60-seconds
    0180c2000001 MAC-specific-ctrl-proto-01  0180c2000002 Slow-Protocols  0180c2000003 Nearest-non-TPMR-bridge
    0180c2000004 MAC-specific-ctrl-proto-04  0180c2000005 Reserved-future-std-05  0180c2000006 Reserved-future-std-06
    0180c2000007 MEF-Forum-ELMI-proto  0180c2000008 Provider-Bridge  0180c2000009 Reserved-future-std-09  0180c200000a Reserved-future-std-0a
    0180c200000b EDE-SS-PEP  0180c200000c Reserved-future-std-0c  0180c200000d Provider-Bridge-MVRP  0180c200000e LLDP_Multicast
    0180c200000f Reserved-future-std-0f  0180c2000010 Bridge-Management  0180c2000011 Load-Server  0180c2000012 Loadable-Device
    0180c2000013 IEEE-1905.1-Control  0180c2000014 ISIS-all-level-1-IS's  0180c2000015 ISIS-all-level-2-IS's
    0180c2000018 IEEE-802.1B-All-Manager-Stations  0180c2000019 IEEE-802.11aa-groupcast-with-retries
    0180c200001a IEEE-802.1B-All-Agent-Stations  0180c200001b ESIS-all-multicast-capable-ES's  0180c200001c ESIS-all-multicast-announcements
    0180c200001d ESIS-all-multicast-capable-IS's  0180c200001e Token-Ring-all-DTR-Concentrators  0180c2000040 All-RBridges
    0180c2000041 All-IS-IS-RBridges  0180c2000042 All-Egress-RBridges  0180c2000045 TRILL-End-Stations  0180c2000046 All-Edge-RBridges
    0180c2000100 FDDI-RMT-Directed-Beacon  0180c2000110 FDDI-status-report-frame  01dd00ffffff Ungermann-Bass-boot-me-requests
    01dd01000000 Ungermann-Bass-Spanning-Tree  01e02f000001 DOCSIS-CM  01e02f000002 DOCSIS-CMTS  01e02f000003 DOCSIS-STP
    01e052cccccc Foundry-DP  030000000001 NETBIOS  030000000002 Locate-Directory-Server  030000000004 Synchronous-Bandwidth-Manager
    030000000008 Configuration-Report-Server  030000000010 Ring-Error-Monitor  030000000020 Network-Server-Heartbeat
    030000000080 Active-Monitor  030000000100 OSI-All-IS-Token-Ring-Multicast  030000000200 OSI-All-ES-Token-Ring-Multicast
    030000000400 LAN-Manager  030000000800 Ring-Wiring-Concentrator  030000001000 LAN-Gateway  030000002000 Ring-Authorization-Server
    030000004000 IMPL-Server  030000008000 Bridge  030000200000 IP-Token-Ring-Multicast  030000800000 Discovery-Client  0300c70000ee HP
    0300ffffffff All-Stations-Address  090007ffffff AppleTalk-broadcast-address  090009000001 HP-Probe  090009000004 HP-DTC
    09000d020000 ICL-Oslan-Service-discover-only-on-boot  09000d020a38 ICL-Oslan-Service-discover-only-on-boot
    09000d020a39 ICL-Oslan-Service-discover-only-on-boot  09000d020a3c ICL-Oslan-Service-discover-only-on-boot
    09000d02ffff ICL-Oslan-Service-discover-only-on-boot  09000d090000 ICL-Oslan-Service-discover-as-required  09001e000000 Apollo-DOMAIN
    09002b000000 DEC-MUMPS?  09002b000001 DEC-DSM/DDP  09002b000002 DEC-VAXELN?  09002b000003 DEC-Lanbridge-Traffic-Monitor-(LTM)
    09002b000004 DEC-MAP-(or-OSI?)-End-System-Hello?  09002b000005 DEC-MAP-(or-OSI?)-Intermediate-System-Hello?
    09002b000006 DEC-CSMA/CD-Encryption?  09002b000007 DEC-NetBios-Emulator?  09002b00000f DEC-Local-Area-Transport-(LAT)
    09002b010000 DEC-LanBridge-Copy-packets-(All-bridges)  09002b010001 DEC-LanBridge-Hello-packets-(All-local-bridges)
    09002b020000 DEC-DNA-Level-2-Routing-Layer-routers?  09002b020100 DEC-DNA-Naming-Service-Advertisement?
    09002b020101 DEC-DNA-Naming-Service-Solicitation?  09002b020102 DEC-Distributed-Time-Service
    09002b020109 DEC-Availability-Manager-for-Distributed-Systems-DECamds  09002b040000 DEC-Local-Area-System-Transport-(LAST)?
    09002b230000 DEC-Argonaut-Console?  09004c000000 BICC-802.1-management  09004c000002 BICC-802.1-management
    09004c000006 BICC-Local-bridge-STA-802.1(D)-Rev6  09004c00000c BICC-Remote-bridge-STA-802.1(D)-Rev8
    09004c00000f BICC-Remote-bridge-ADAPTIVE-ROUTING  09006a000100 TOP-NetBIOS.  090077000000 Retix-Bridge-Local-Management-System
    090077000001 Retix-spanning-tree-bridges  090077000002 Retix-Bridge-Adaptive-routing  09007c010001 Vitalink-DLS-Multicast
    09007c010003 Vitalink-DLS-Inlink  09007c010004 Vitalink-DLS-and-non-DLS-Multicast  09007c020005 Vitalink-diagnostics
    09007c050001 Vitalink-gateway?  09007c050002 Vitalink-Network-Validation-Message  09008780ffff Xyplex-Terminal-Servers
    09008790ffff Xyplex-Terminal-Servers  0d1e15badd06 HP  333300000000 IPv6-Neighbor-Discovery  ab0000010000 DEC-MOP-Dump/Load-Assistance
    ab0000020000 DEC-MOP-Remote-Console  ab0000030000 DECNET-Phase-IV-end-node-Hello-packets  ab0000040000 DECNET-Phase-IV-Router-Hello-packets
    ab0003000000 DEC-Local-Area-Transport-(LAT)-old  cf0000000000 Ethernet-Configuration-Test-protocol-(Loopback)  ffff00400001 Lantastic
    ffff00600004 Lantastic  ffff01e00004 Lantastic  ffffffffffff Broadcast
  `,
  45: `
    0180c2000030 OAM-Multicast-DA-Class-1  0180c2000038 OAM-Multicast-DA-Class-2
  `,
  44: `
    0180c200000 Spanning-tree-(for-bridges)  09002b00001 DEC-Experimental
  `,
  40: `
    00000c07ac All-HSRP-routers  00005e0001 IETF-VRRP-VRID  01000c0000 ISL-Frame  03000c0000 ISL-Frame
    0900070000 AppleTalk-Zone-multicast-addresses  0c000c0000 ISL-Frame  2052454356 Receive  2053454e44 Send
  `,
  32: `
    09002b03 DEC-default-filtering-by-bridges?  090056ff Stanford-V-Kernel,-version-6.0  aa000300 DEC-UNA  aa000301 DEC-PROM-AA
    aa000303 DEC-NI20  ab000401 DEC-Local-Area-VAX-Cluster-groups-SCA
  `,
  25: `
    01005e0 IPv4mcast  0120250 Control-Technology-Inc's-Industrial-Ctrl-Proto.
  `,
  24: `
    01003c Auspex-Systems-(Serverguard)  011018 FCoE-group  020496 ExtremeNetworks  09000d ICL-Oslan-Multicast
  `,
  16: `
    00bf MS-NLB-VirtServer  02bf MS-NLB-VirtServer  03bf MS-NLB-VirtServer-Multicast  3333 IPv6mcast
  `,
};

/** Microsoft's load balancers have 32 numbers. */
const BALANCERS = 32, BALANCER_BITS = 16;

export interface WellKnown {
  readonly bits: number;
  /** By the common bits, as a number. */
  readonly names: ReadonlyMap<number, string>;
}

/** Those with the most bits in common first. */
export function wellKnownAddresses(): readonly WellKnown[] {
  return Object.entries(TABLE).map(([key, text]) => {
    const bits = Number(key), unused = 4 * Math.ceil(bits / 4) - bits, names = new Map<number, string>();
    for (const entry of text.trim().split(/\s{2,}/)) {
      const space = entry.indexOf(' ');
      names.set(Math.floor(parseInt(entry.slice(0, space), 16) / 2 ** unused), entry.slice(space + 1));
    }
    if (bits === BALANCER_BITS) {
      for (let number = 1; number <= BALANCERS; number++) names.set(0x0200 + number, `MS-NLB-PhysServer-${String(number).padStart(2, '0')}`);
    }
    return { bits, names };
  }).reverse();
}
