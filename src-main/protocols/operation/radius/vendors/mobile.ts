/** Attributes of mobile networks: 3GPP's, 3GPP2's and WiMAX's. */
import type { VendorTable } from '../vendor-table.ts';

export const MOBILE: VendorTable = {
  // 3GPP
  10415: {
    text:
      '1 3GPP-IMSI 5 3GPP-GPRS-Negotiated-QoS-profile 8 3GPP-IMSI-MCC-MNC 3GPP-GGSN-MCC-MNC 3GPP-NSAPI 12 3GPP-Selection-Mode '
      + '3GPP-Charging-Characteristics 18 3GPP-SGSN-MCC-MNC 20 3GPP-IMEISV 126 3GPP-CHF-FQDN 3GPP-Serving-NF-FQDN',
    number: '2 3GPP-Charging-ID 3GPP-PDP-Type 21 3GPP-RAT-Type 26 3GPP-Negotiated-DSCP 3GPP-Allocate-IP-Type',
    ipv4: '4 3GPP-Charging-Gateway-Address 6 3GPP-SGSN-Address 3GPP-GGSN-Address',
    ipv6: '14 3GPP-Charging-Gateway-IPv6-Address 3GPP-SGSN-IPv6-Address 3GPP-GGSN-IPv6-Address',
    octets:
      '11 3GPP-Session-Stop-Indicator 17 3GPP-IPv6-DNS-Servers 19 3GPP-Teardown-Indicator 22 3GPP-User-Location-Info 3GPP-MS-TimeZone '
      + '3GPP-Camel-Charging-Info 3GPP-Packet-Filter 28 External-Identifier TWAN-Identifier 3GPP-User-Location-Info-Time 3GPP-Secondary-RAT-Usage '
      + '3GPP-UE-Local-IP-Address 3GPP-UE-Source-Port 110 3GPP-Notification 3GPP-UE-MAC-Address 3GPP-Authorization-Reference 3GPP-Policy-Reference '
      + '3GPP-Session-AMBR 3GPP-NAI 3GPP-Session-AMBR-v2 118 3GPP-IP-Address-Pool-Info 3GPP-VLAN-Id 3GPP-TNAP-Identifier 3GPP-HFC-NodeId 3GPP-GLI '
      + '3GPP-Line-Type 3GPP-NID 3GPP-Session-S-NSSAI 128 3GPP-Session-Id 3GPP-GCI',
    tlv: '628 Supported-Features',
  },
  // 3GPP2
  5535: {
    text:
      '3 3GPP2-Pre-Shared-Secret 8 3GPP2-KeyID 10 3GPP2-BSID 44 3GPP2-Correlation-Id 52 3GPP2-ESN 116 3GPP2-MEID 122 '
      + '3GPP2-Hot-Line-Accounting-Information 124 3GPP2-Filter-Rule 3GPP2-HTTP-Redirection-Rule 3GPP2-IP-Redirection-Rule 173 3GPP2-MIPv4-Mesg-Id '
      + '192 3GPP2-Network-PMIP-NAI',
    number:
      '1 3GPP2-Ike-Preshared-Secret-Request 3GPP2-Security-Level 4 3GPP2-Reverse-Tunnel-Spec 3GPP2-Diffserv-Class-Option 11 3GPP2-User-Id '
      + '3GPP2-Forward-FCH-Mux-Option 3GPP2-Reverse-FCH-Mux-Option 16 3GPP2-Service-Option 3GPP2-Forward-Traffic-Type 3GPP2-Reverse-Traffic-Type '
      + '3GPP2-FCH-Frame-Size 3GPP2-Forward-FCH-RC 3GPP2-Reverse-FCH-RC 3GPP2-IP-Technology 3GPP2-Compulsory-Tunnel-Indicator '
      + '3GPP2-Release-Indicator 3GPP2-Bad-PPP-Frame-Count 30 3GPP2-Number-Active-Transitions 3GPP2-Terminating-SDB-Octet-Count '
      + '3GPP2-Originating-SDB-OCtet-Count 3GPP2-Terminating-Number-SDBs 3GPP2-Originating-Number-SDBs 36 3GPP2-IP-QoS 39 3GPP2-Airlink-Priority '
      + '3GPP2-Airlink-Record-Type 42 3GPP2-Airlink-Sequence-Number 3GPP2-Received-HDLC-Octets 45 3GPP2-Module-Orig-Term-Indicator '
      + '3GPP2-Inbound-Mobile-IP-Sig-Octets 3GPP2-Outbound-Mobile-IP-Sig-Octets 3GPP2-Session-Continue 3GPP2-Active-Time 3GPP2-DCCH-Frame-Size '
      + '3GPP2-Begin-Session 55 3GPP2-S-Request 57 3GPP2-MN-HA-SPI 60 3GPP2-HRPD-Access/Terminal-Authentication-and-1x-Access-Authorization '
      + '3GPP2-AT-Hardware-Identifier 75 3GPP2-DNS-Update-Required 78 3GPP2-Always-On 80 3GPP2-Last-User-Activity-Time '
      + '3GPP2-MN-AAA-Removal-Indication 3GPP2-RN-Packet-Data-Inactivity-Timer 3GPP2-Forward-PDCH-RC 3GPP2-Forward-DCCH-Mux-Option '
      + '3GPP2-Reverse-DCCH-Mux-Option 3GPP2-Forward-DCCH-RC 3GPP2-Reverse-DHHC-RC 3GPP2-Session-Termination-Capability '
      + '3GPP2-Allowed-Persistent-TFTs 93 3GPP2-Acct-Stop-Trigger 95 3GPP2-DNS-Update-Capability 3GPP2-Disconnect-Reason 105 Reason-Code 110 '
      + '3GPP2-Port 114 3GPP2-Reverse-PDCH-RC 120 3GPP2-Home-Agent-Not-Authorized 127 3GPP2-Hot-Line-Capability 130 '
      + '3GPP2-Max-Authorized-Aggr-Bandwidth 133 3GPP2-Maximum-Per-Flow-Priority 139 3GPP2-Inter-User-Priority 143 3GPP2-GMT-Time-Zone-Offset 145 '
      + '3GPP2-Flow-Status 3GPP2-Filtered-Octet-Count-Terminating 3GPP2-Filtered-Octet-Count-Originating 162 3GPP2-RSVP-Inbound-Octet-Count '
      + '3GPP2-RSVP-Outbound-Octet-Count 3GPP2-RSVP-Inbound-Packet-Count 3GPP2-RSVP-Outbound-Packet-Count 168 3GPP2-HA-Request 3GPP2-HA-Authorised '
      + '172 3GPP2-IP-Ver-Authorised 179 3GPP2-MIP6-HA-Local-Assignment-Capblty 193 3GPP2-PMIP-Based-Mobility-Capability 198 3GPP2-Accounting-Mode '
      + '203 3GPP2-HAAA-MIP6-HA-Protocol-Capblty-Ind 207 3GPP2-VAAA-MIP6-HA-Protocol-Capblty-Ind',
    ipv4: '9 3GPP2-PCF-IP-Address 79 3GPP2-Foreign-Agent-Address 109 3GPP2-Multicast-IP-Address',
    ipv6:
      '118 3GPP2-MIP6-Home-Agent-Address-From-BU 3GPP2-MIP6-Care-of-Address 140 3GPP2-MIP6-Home-Agent-Address-Attr-B '
      + '3GPP2-MIP6-HOA-Received-From-BU 205 3GPP2-VAAA-Assigned-MIP6-HA',
    octets:
      '6 3GPP2-Accounting-Container 3GPP2-Home-Agent-IP-Address 41 3GPP2-R-P-Session-ID 54 3GPP2-S-Key 59 3GPP2-Remote-IP-Address 70 '
      + '3GPP2-Remote-IPv6-Address 3GPP2-Remote-Address-Table-Index 3GPP2-Remote-IPv4-Addr-Octet-Count 92 3GPP2-MIP-Lifetime 94 '
      + '3GPP2-Service-Reference-Id 97 3GPP2-Remote-IPv6-Octet-Count 100 3GPP2-BCMCS_FLOW_ID 121 3GPP2-MIP6-Session-Key 123 3GPP2-MIP6-Mesg-ID 128 '
      + '3GPP2-MIP6-Home-Link-Prefix-Attr-A 134 3GPP2-MIP6-Authenticator 138 3GPP2-MIP6-MAC-Mobility-Data 142 3GPP2-Carrier-ID 144 '
      + '3GPP2-Flow-ID-Parameter 206 3GPP2-VAAA-Assigned-MIP6-HL',
    time: '56 3GPP2-S-Lifetime 107 3GPP2-BCMCS-Flow-Transmission-Time',
    secret: '58 3GPP2-MN-HA-Shared-Key',
    tlv:
      '73 3GPP2-Allowed-Diffserv-Marking 3GPP2-Service-Option-Profile 90 3GPP2-Prepaid-Acct-Quota 3GPP2-Prepaid-acct-Capability 98 '
      + '3GPP2-PrePaid-Tariff-Switching 3GPP2-Authorization-Parameters 101 3GPP2-BCMCS-Capability 3GPP2-Common-Session-Info BSN-Session-Info '
      + 'RAN-Session-Info 108 3GPP2-Subnet 112 3GPP2-TK-Info 3GPP2-BAK-ID 117 3GPP2-DNS-Server-IP-Address 131 3GPP2-Authorized-Flow-Profile-IDs '
      + '3GPP2-Granted-QoS-Parameters 214 3GPP2-DNS-Server-IPV6-Address',
    parts: {
      61: {
        text: '1 AT-hardware-identifier-type AT-hardware-identifier-value',
      },
      73: {
        text: '1 flags-for-Allowed-Diffserv-class Max-class-selection-marking Reverse-tunnel-marking',
      },
      74: {
        number: '1 service-option',
      },
      90: {
        number: '1 QID VolumeQuota VolumeQuotaOverflow VolumeThreshold VolumeThreshouldOverflow DurationQuota DurationThreshold Update-Reason',
      },
      91: {
        number: '1 AvailableInClient SelectedForSession',
      },
      98: {
        number: '1 QuotaIDentifier VolumeUsedAfterTariffSwitch VolumeUsedATSOverflow TariffSwitchInterval TimeIntervalafterTariffSwitchUpdate',
      },
      99: {
        text: '3 Authorization-Signature',
        number: '1 BAK-Identifier Timestamp-long',
      },
      101: {
        number: '1 Protocol-Revision',
      },
      102: {
        text: '5 Authorization-Required-Flag',
        number: '4 Program-Allowed-Registration-Time(seconds) 6 QoS-Parameter BCMCS_Flow_Priority',
        octets: '1 BCMCS_FLOW_ID',
        time: '2 Program-Start-Time Program-End-Time',
      },
      103: {
        text: '4 Header-Compression-Algorithm CID',
        number: '3 Destination-Port-Number 6 MAX-CID Compression-Profile MAX-Header-Size MRRU',
        ipv4: '2 Multicast-IP-Address 10 Content-Server-Source-IP-Address',
        ipv6: '11 Content-Server-Source-IPv6-Address',
        octets: '1 BCMCS_FLOW_ID',
      },
      104: {
        text: '4 BAK BAK-Expire-Time',
        number: '1 BCMCS_FLOW_ID Encryption-Mechanism BAK-Identifier 6 Session-Bandwidth',
      },
      108: {
        octets: '1 Subnet Sector-ID',
      },
      112: {
        number: '1 TK TK_RAND',
      },
      113: {
        number: '1 BAK_ID BAK_Expire',
      },
      117: {
        number: '3 Flag Entity-Type',
        ipv4: '1 Primary-DNS-Server Secondary-DNS-Server',
      },
      131: {
        text: '1 ProfileID_Forward ProfileID_Reverse ProfileID_Bi-direction',
      },
      132: {
        text: '5 Traffic_Class Peak_Rate Bucket_Size Token_Rate Max_Latency Max_IP_Packet_Loss_Rate Packet_Size Delay_Var_Sensitive',
        number: '1 Direction FLOW_ID QoS_ATTRIBUTE_SET_ID FlowProfileID',
      },
      214: {
        text: '3 Flag Entity-Type',
        ipv6: '1 Primary-DNS-Server-IPV6-ADDRESS Secondary-DNS-Server-IPV6-ADDRESS',
      },
    },
  },
  // WiMAX
  24757: {
    text:
      '24 WiMAX-Hotline-Indicator 50 WiMAX-Uplink-Flow-Description 53 WiMAX-Hotline-Profile-Id WiMAX-HTTP-Redirection-Rule '
      + 'WiMAX-IP-Redirection-Rule 62 WiMAX-Downlink-Flow-Description',
    number:
      '2 WiMAX-Device-Authentication-Indicator 11 WiMAX-MN-hHA-MIP4-SPI 13 WiMAX-MN-hHA-MIP6-SPI 16 WiMAX-HA-RK-SPI WiMAX-HA-RK-Lifetime 20 '
      + 'WiMAX-RRQ-MN-HA-SPI WiMAX-Session-Continue WiMAX-Beginning-Of-Session WiMAX-IP-Technology 25 WiMAX-Prepaid-Indicator WiMAX-PDFID '
      + 'WiMAX-SDFID 31 WiMAX-Control-Packets-In WiMAX-Control-Octets-In WiMAX-Control-Packets-Out WiMAX-Control-Octets-Out 36 '
      + 'WiMAX-Session-Termination-Capability 39 WiMAX-Active-Time-Duration 41 WiMAX-DHCP-RK-Key-Id WiMAX-DHCP-RK-Lifetime 44 '
      + 'WiMAX-Idle-Mode-Transition 48 WiMAX-Acct-Input-Packets-Gigaword WiMAX-Acct-Output-Packets-Gigaword 56 WiMAX-Hotline-Session-Timer 58 '
      + 'WiMAX-HA-RK-Key-Requested WiMAX-Count-Type WiMAX-DM-Action-Code WiMAX-FA-RK-SPI 68 WiMAX-vHA-RK-SPI WiMAX-vHA-RK-Lifetime 71 '
      + 'WiMAX-MN-vHA-MIP4-SPI WiMAX-MN-vHA-MIP6-SPI 76 WiMAX-vDHCP-RK-Key-ID WiMAX-vDHCP-RK-Lifetime',
    signed: '3 WiMAX-GMT-Timezone-offset',
    ipv4: '6 WiMAX-hHA-IP-MIP4 43 WiMAX-DHCP-Msg-Server-IP 64 WiMAX-vHA-IP-MIP4 73 WiMAX-vDHCPv4-Server',
    ipv6: '7 WiMAX-hHA-IP-MIP6 51 WiMAX-Blu-Coa-IPv6 65 WiMAX-vHA-IP-MIP6 74 WiMAX-vDHCPv6-Server',
    address: '8 WiMAX-DHCPv4-Server WiMAX-DHCPv6-Server 18 WiMAX-RRQ-HA-IP 52 WiMAX-DNS-Server',
    octets:
      '4 WiMAX-AAA-Session-Id WiMAX-MSK 10 WiMAX-MN-hHA-MIP4-Key 12 WiMAX-MN-hHA-MIP6-Key 14 WiMAX-FA-RK-Key WiMAX-HA-RK-Key 19 '
      + 'WiMAX-RRQ-MN-HA-Key 40 WiMAX-DHCP-RK 45 WiMAX-NAP-Id WiMAX-BS-Id WiMAX-Location 57 WiMAX-NSP-Id 66 WiMAX-vHA-MIP4-Key WiMAX-vHA-RK-Key 70 '
      + 'WiMAX-MN-vHA-MIP6-Key 75 WiMAX-vDHCP-RK',
    tlv:
      '1 WiMAX-Capability 28 WiMAX-Packet-Flow-Descriptor WiMAX-QoS-Descriptor WiMAX-Uplink-Granted-QoS 35 WiMAX-PPAC 37 WiMAX-PPAQ '
      + 'WiMAX-Prepaid-Tariff-Switching 63 WiMAX-Downlink-Granted-QoS',
    parts: {
      1: {
        text: '1 WiMAX-Release',
        number: '2 WiMAX-Accounting-Capabilities WiMAX-Hotlining-Capabilities WiMAX-Idle-Mode-Notification-Cap',
      },
      28: {
        text: '9 WiMAX-Uplink-Classifier WiMAX-Downlink-Classifier',
        number:
          '1 WiMAX-Packet-Data-Flow-Id WiMAX-Service-Data-Flow-Id WiMAX-Service-Profile-Id WiMAX-Direction WiMAX-Activation-Trigger '
          + 'WiMAX-Transport-Type WiMAX-Uplink-QOS-Id WiMAX-Downlink-QOS-Id',
      },
      29: {
        text: '2 WiMAX-Global-Service-Class-Name WiMAX-Service-Class-Name 16 WiMAX-Media-Flow-Description-SDP',
        number:
          '1 WiMAX-QoS-Id 4 WiMAX-Schedule-Type WiMAX-Traffic-Priority WiMAX-Maximum-Sustained-Traffic-Rate WiMAX-Minimum-Reserved-Traffic-Rate '
          + 'WiMAX-Maximum-Traffic-Burst WiMAX-Tolerated-Jitter WiMAX-Maximum-Latency WiMAX-Reduced-Resources-Code WiMAX-Media-Flow-Type '
          + 'WiMAX-Unsolicited-Grant-Interval WiMAX-SDU-Size WiMAX-Unsolicited-Polling-Interval',
      },
      30: {
        text: '2 WiMAX-Global-Service-Class-Name WiMAX-Service-Class-Name 16 WiMAX-Media-Flow-Description-SDP',
        number:
          '1 WiMAX-QoS-Id 4 WiMAX-Schedule-Type WiMAX-Traffic-Priority WiMAX-Maximum-Sustained-Traffic-Rate WiMAX-Minimum-Reserved-Traffic-Rate '
          + 'WiMAX-Maximum-Traffic-Burst WiMAX-Tolerated-Jitter WiMAX-Maximum-Latency WiMAX-Reduced-Resources-Code WiMAX-Media-Flow-Type '
          + 'WiMAX-Unsolicited-Grant-Interval WiMAX-SDU-Size WiMAX-Unsolicited-Polling-Interval',
      },
      35: {
        number: '1 WiMAX-Available-In-Client',
      },
      37: {
        text: '10 WiMAX-Service-Id',
        number:
          '2 WiMAX-Volume-Quota WiMAX-Volume-Threshold WiMAX-Duration-Quota WiMAX-Duration-Threshold WiMAX-Resource-Quota '
          + 'WiMAX-Resource-Threshold WiMAX-Update-Reason 11 WiMAX-Rating-Group-Id WiMAX-Termination-Action WiMAX-Pool-Id WiMAX-Pool-Multiplier '
          + 'WiMAX-Requested-Action WiMAX-Check-Balance-Result',
        address: '9 WiMAX-Prepaid-Server',
        octets: '1 WiMAX-PPAQ-Quota-Identifier 17 WiMAX-Cost-Information-AVP',
      },
      38: {
        text: '1 WiMAX-Prepaid-Quota-Identifier',
        number: '2 WiMAX-Volume-Used-After WiMAX-Tariff-Switch-Interval WiMAX-Time-Interval-After',
      },
      63: {
        text: '2 WiMAX-Global-Service-Class-Name WiMAX-Service-Class-Name 16 WiMAX-Media-Flow-Description-SDP',
        number:
          '1 WiMAX-QoS-Id 4 WiMAX-Schedule-Type WiMAX-Traffic-Priority WiMAX-Maximum-Sustained-Traffic-Rate WiMAX-Minimum-Reserved-Traffic-Rate '
          + 'WiMAX-Maximum-Traffic-Burst WiMAX-Tolerated-Jitter WiMAX-Maximum-Latency WiMAX-Reduced-Resources-Code WiMAX-Media-Flow-Type '
          + 'WiMAX-Unsolicited-Grant-Interval WiMAX-SDU-Size WiMAX-Unsolicited-Polling-Interval',
      },
    },
  },
  // Nokia
  94: {
    text: '1 Nokia-AVPair Nokia-User-Profile 15 Nokia-Requested-APN',
    number: '12 Nokia-OCS-ID1 Nokia-OCS-ID2 Nokia-TREC-Index',
    octets:
      '3 Nokia-Service-Name Nokia-Service-Id Nokia-Service-Username Nokia-Service-Password Nokia-Service-Primary-Indicator '
      + 'Nokia-Service-Charging-Type Nokia-Service-Encrypted-Password Nokia-Session-Access-Method Nokia-Session-Charging-Type',
  },
};
