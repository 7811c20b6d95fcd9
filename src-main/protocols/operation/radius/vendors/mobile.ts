/** Attributes of mobile telephony. */
import type { VendorTable } from '../vendor-table.ts';

export const MOBILE = (): VendorTable => ({
  // 3GPP
  10415: {
    text:
      '1 3GPP-IMSI 5 3GPP-GPRS-Negotiated-QoS-profile 8 3GPP-IMSI-MCC-MNC 3GPP-GGSN-MCC-MNC 3GPP-NSAPI 12 3GPP-Selection-Mode '
      + '3GPP-Charging-Characteristics 18 3GPP-SGSN-MCC-MNC 20 3GPP-IMEISV 126 3GPP-CHF-FQDN 3GPP-Serving-NF-FQDN',
    number: '2 3GPP-Charging-ID 3GPP-PDP-Type 21 3GPP-RAT-Type 26 3GPP-Negotiated-DSCP 3GPP-Allocate-IP-Type',
    octets:
      '11 3GPP-Session-Stop-Indicator 17 3GPP-IPv6-DNS-Servers 19 3GPP-Teardown-Indicator 22 3GPP-User-Location-Info 3GPP-MS-TimeZone '
      + '3GPP-Camel-Charging-Info 3GPP-Packet-Filter 28 External-Identifier TWAN-Identifier 3GPP-User-Location-Info-Time 3GPP-Secondary-RAT-Usage '
      + '3GPP-UE-Local-IP-Address 3GPP-UE-Source-Port 110 3GPP-Notification 3GPP-UE-MAC-Address 3GPP-Authorization-Reference '
      + '3GPP-Policy-Reference 3GPP-Session-AMBR 3GPP-NAI 3GPP-Session-AMBR-v2 118 3GPP-IP-Address-Pool-Info 3GPP-VLAN-Id 3GPP-TNAP-Identifier '
      + '3GPP-HFC-NodeId 3GPP-GLI 3GPP-Line-Type 3GPP-NID 3GPP-Session-S-NSSAI 128 3GPP-Session-Id 3GPP-GCI',
    ipv4: '4 3GPP-Charging-Gateway-Address 6 3GPP-SGSN-Address 3GPP-GGSN-Address',
    ipv6: '14 3GPP-Charging-Gateway-IPv6-Address 3GPP-SGSN-IPv6-Address 3GPP-GGSN-IPv6-Address',
    tlv: '628 Supported-Features',
    values: {
      '3GPP-PDP-Type': '0=IPv4 PPP IPv6 IPv4v6',
      '3GPP-RAT-Type':
        '0=Reserved UTRAN GERAN WLAN GAN HSPA-Evolution EUTRAN Virtual 101=IEEE-802-16e 3GPP2-eHRPD 3GPP2-HRPD 3GPP2-1xRTT 3GPP2-UMB',
      '3GPP-Allocate-IP-Type': '0=Do-Not-Allocate-IPv4-IPv6 Allocate-IPv4 Allocate-IPv6-Prefix Allocate-IPv4-IPv6-Prefix',
    },
  },
  // 3GPP2
  5535: {
    text:
      '3 3GPP2-Pre-Shared-Secret 8 3GPP2-KeyID 10 3GPP2-BSID 44 3GPP2-Correlation-Id 52 3GPP2-ESN 116 3GPP2-MEID 122 '
      + '3GPP2-Hot-Line-Accounting-Information 124 3GPP2-Filter-Rule 3GPP2-HTTP-Redirection-Rule 3GPP2-IP-Redirection-Rule 173 '
      + '3GPP2-MIPv4-Mesg-Id 192 3GPP2-Network-PMIP-NAI',
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
      + '3GPP2-RSVP-Outbound-Octet-Count 3GPP2-RSVP-Inbound-Packet-Count 3GPP2-RSVP-Outbound-Packet-Count 168 3GPP2-HA-Request '
      + '3GPP2-HA-Authorised 172 3GPP2-IP-Ver-Authorised 179 3GPP2-MIP6-HA-Local-Assignment-Capblty 193 3GPP2-PMIP-Based-Mobility-Capability 198 '
      + '3GPP2-Accounting-Mode 203 3GPP2-HAAA-MIP6-HA-Protocol-Capblty-Ind 207 3GPP2-VAAA-MIP6-HA-Protocol-Capblty-Ind',
    octets:
      '6 3GPP2-Accounting-Container 3GPP2-Home-Agent-IP-Address 41 3GPP2-R-P-Session-ID 54 3GPP2-S-Key 59 3GPP2-Remote-IP-Address 70 '
      + '3GPP2-Remote-IPv6-Address 3GPP2-Remote-Address-Table-Index 3GPP2-Remote-IPv4-Addr-Octet-Count 92 3GPP2-MIP-Lifetime 94 '
      + '3GPP2-Service-Reference-Id 97 3GPP2-Remote-IPv6-Octet-Count 100 3GPP2-BCMCS_FLOW_ID 121 3GPP2-MIP6-Session-Key 123 3GPP2-MIP6-Mesg-ID '
      + '128 3GPP2-MIP6-Home-Link-Prefix-Attr-A 134 3GPP2-MIP6-Authenticator 138 3GPP2-MIP6-MAC-Mobility-Data 142 3GPP2-Carrier-ID 144 '
      + '3GPP2-Flow-ID-Parameter 206 3GPP2-VAAA-Assigned-MIP6-HL',
    ipv4: '9 3GPP2-PCF-IP-Address 79 3GPP2-Foreign-Agent-Address 109 3GPP2-Multicast-IP-Address',
    ipv6:
      '118 3GPP2-MIP6-Home-Agent-Address-From-BU 3GPP2-MIP6-Care-of-Address 140 3GPP2-MIP6-Home-Agent-Address-Attr-B '
      + '3GPP2-MIP6-HOA-Received-From-BU 205 3GPP2-VAAA-Assigned-MIP6-HA',
    time: '56 3GPP2-S-Lifetime 107 3GPP2-BCMCS-Flow-Transmission-Time',
    secret: '58 3GPP2-MN-HA-Shared-Key',
    tlv:
      '73 3GPP2-Allowed-Diffserv-Marking 3GPP2-Service-Option-Profile 90 3GPP2-Prepaid-Acct-Quota 3GPP2-Prepaid-acct-Capability 98 '
      + '3GPP2-PrePaid-Tariff-Switching 3GPP2-Authorization-Parameters 101 3GPP2-BCMCS-Capability 3GPP2-Common-Session-Info BSN-Session-Info '
      + 'RAN-Session-Info 108 3GPP2-Subnet 112 3GPP2-TK-Info 3GPP2-BAK-ID 117 3GPP2-DNS-Server-IP-Address 131 3GPP2-Authorized-Flow-Profile-IDs '
      + '3GPP2-Granted-QoS-Parameters 214 3GPP2-DNS-Server-IPV6-Address',
    parts: {
      61: { text: '1 AT-hardware-identifier-type AT-hardware-identifier-value' },
      73: { text: '1 flags-for-Allowed-Diffserv-class Max-class-selection-marking Reverse-tunnel-marking' },
      74: { number: '1 service-option' },
      90: {
        number: '1 QID VolumeQuota VolumeQuotaOverflow VolumeThreshold VolumeThreshouldOverflow DurationQuota DurationThreshold Update-Reason',
      },
      91: { number: '1 AvailableInClient SelectedForSession' },
      98: {
        number: '1 QuotaIDentifier VolumeUsedAfterTariffSwitch VolumeUsedATSOverflow TariffSwitchInterval TimeIntervalafterTariffSwitchUpdate',
      },
      99: {
        text: '3 Authorization-Signature',
        number: '1 BAK-Identifier Timestamp-long',
      },
      101: { number: '1 Protocol-Revision' },
      102: {
        text: '5 Authorization-Required-Flag',
        number: '4 Program-Allowed-Registration-Time(seconds) 6 QoS-Parameter BCMCS_Flow_Priority',
        octets: '1 BCMCS_FLOW_ID',
        time: '2 Program-Start-Time Program-End-Time',
      },
      103: {
        text: '4 Header-Compression-Algorithm CID',
        number: '3 Destination-Port-Number 6 MAX-CID Compression-Profile MAX-Header-Size MRRU',
        octets: '1 BCMCS_FLOW_ID',
        ipv4: '2 Multicast-IP-Address 10 Content-Server-Source-IP-Address',
        ipv6: '11 Content-Server-Source-IPv6-Address',
      },
      104: {
        text: '4 BAK BAK-Expire-Time',
        number: '1 BCMCS_FLOW_ID Encryption-Mechanism BAK-Identifier 6 Session-Bandwidth',
      },
      108: { octets: '1 Subnet Sector-ID' },
      112: { number: '1 TK TK_RAND' },
      113: { number: '1 BAK_ID BAK_Expire' },
      117: {
        number: '3 Flag Entity-Type',
        ipv4: '1 Primary-DNS-Server Secondary-DNS-Server',
      },
      131: { text: '1 ProfileID_Forward ProfileID_Reverse ProfileID_Bi-direction' },
      132: {
        text: '5 Traffic_Class Peak_Rate Bucket_Size Token_Rate Max_Latency Max_IP_Packet_Loss_Rate Packet_Size Delay_Var_Sensitive',
        number: '1 Direction FLOW_ID QoS_ATTRIBUTE_SET_ID FlowProfileID',
      },
      214: {
        text: '3 Flag Entity-Type',
        ipv6: '1 Primary-DNS-Server-IPV6-ADDRESS Secondary-DNS-Server-IPV6-ADDRESS',
      },
    },
    values: {
      '3GPP2-Airlink-Record-Type': '1=Connection-Setup Active-Start Active-Stop Short-Data-Burst',
      'Update-Reason':
        '1=Pre-initializatio Initial-request Threshold-reached Quota-reached Remote-Forced-disconnect Client-Service-termination '
        + 'Main-SI-released Service-Instance-not-established Tariff-Switch-Update',
      AvailableInClient:
        '1=PrePaid-Accounting-for-Volume-supported PrePaid-Accounting-for-Duration-supported '
        + 'PrePaid-Accounting-for-Volume-and-Duration-supported',
      SelectedForSession:
        '1=Usage-of-PrePaid-Accounting-for-Volume Usage-of-PrePaid-Accounting-for-Duration Usage-of-PrePaid-Accounting-for-Volume-and-Duration',
      'Authorization-Required-Flag': '0=Authorization-is-not-required-for-this-flow Authorization-is-required-for-this-flow',
      'Header-Compression-Algorithm': '0=No-Header-Compression ROHC-U-mode',
      CID: '0=Small-CID Large-CID',
      'Encryption-Mechanism': '0=High-layer-encryption-in-the-Content-Server Link-layer-encryption-in-the-RAN',
      'Reason-Code': '0=Reserved Authorization-Only Session-Discovery-Only Authorization-and-Session-Discovery',
      Flag: '0=DNS-IP-Addresses-Provided-By-HAAA-Unobtrusively DNS-IP-Addresses-Provided-By-HAAA-Forcibly',
      'Entity-Type': '1=HAAA VAAA',
      '3GPP2-PMIP-Based-Mobility-Capability':
        '1=AGW-supports-the-Network-PMIP4-only AGW-supports-the-Network-PMIP6-only AGW-supports-the-both-Network-PMIP4-and-PMIP6',
    },
  },
  // Kineto
  16445: {
    text:
      '65408 KW-IUH-MESSAGE-TYPE 65410 KW-HNB-IDENTITY 65412 KW-HNB-LOC-INFO-GERAN-CELL-ID KW-HNB-LOC-INFO-UTRAN-CELL-ID 65416 '
      + 'KW-HNB-LOC-INFO-IP-ADDRESS KW-HNB-PLMN-ID KW-HNB-CELL-ID KW-HNB-LAC KW-HNB-RAC KW-HNB-SAC KW-HNB-CSG-ID',
    number:
      '65411 KW-HNB-LOC-INFO-MACRO-COVERAGE-IND 65414 KW-HNB-LOC-INFO-GEO-COORDINATES KW-HNB-LOC-INFO-ALTITUDE-Direction 65423 '
      + 'KW-UE-Capabilities',
    octets:
      '2 Kineto-UMA-Release-Indicator Kineto-UMA-AP-Radio-Identity Kineto-UMA-Cell-Identity Kineto-UMA-Location-Area-Identification '
      + 'Kineto-UMA-Coverage-Indicator Kineto-UMA-Classmark Kineto-UMA-Geographical-Location Kineto-UMA-SGW-IP-Address Kineto-UMA-SGW-FQDN '
      + 'Kineto-UMA-Redirection-Counter Kineto-UMA-Discovery-Reject-Cause 17 Kineto-UMA-RRC-State 21 Kineto-UMA-Register-Reject-Cause 41 '
      + 'Kineto-UMA-Routing-Area-Code Kineto-UMA-AP-Location 44 Kineto-UMA-Location-Status 49 Kineto-UMA-Utran-Cell-Identity 58 '
      + 'Kineto-UMA-Location-Blacklist-Indicator 61 Kineto-UMA-AP-Service-Name Kineto-UMA-Service-Zone-Information 67 '
      + 'Kineto-UMA-Serving-UNC-Table-Indicator Kineto-UMA-Registration-Indicators Kineto-UMA-UMA-PLMN-List 71 Kineto-UMA-Required-UMA-Services '
      + '73 Kineto-UMA-3G-Cell-Identity 96 Kineto-UMA-MS-Radio-Identity Kineto-UMA-UNC-IP-Address Kineto-UMA-UNC-FQDN 65281 '
      + 'Kineto-URR-Transaction-Type Kineto-Location-Key Kineto-UP-Client-Remote-Address Kineto-Hand-In-Control-Flag Kineto-Hand-Out-Control-Flag '
      + 'Kineto-Billing-Rate-Indicator 65289 Kineto-Service-Area-Code 65424 KW-HNB-LOCATION-AREA-IND KW-IUH-BILLING-RATE-INDICATOR '
      + 'KW-REGISTRATION-REJECT-CAUSE KW-HNB-LOCATION-BLACKLIST-IND KW-HNB-CELL-ACCESS-MODE KW-UE-MEMBERSHIP-STATUS',
    ipv4: '65409 KW-HNB-REMOTE-ADDRESS',
    values: {
      'KW-HNB-LOC-INFO-MACRO-COVERAGE-IND': '0=GERAN UTRAN NONE',
      'KW-HNB-LOC-INFO-GEO-COORDINATES': '0=North South',
      'KW-HNB-LOC-INFO-ALTITUDE-Direction': '0=Height Depth',
      'KW-UE-Capabilities': '0=CSG-Capable Not-CSG-Capable Rel-5 Rel-6 Rel-7 Rel-8',
    },
  },
  // Azaire
  7751: {
    text: '4 Azaire-APN 11 Azaire-APN-OI 13 Azaire-Gn-User-Name Azaire-Brand-Code Azaire-Policy-Name',
    number: '6 Azaire-Selection-Mode Azaire-APN-Resolution-Req 9 Azaire-NAS-Type Azaire-Status 12 Azaire-Auth-Type',
    octets: '1 Azaire-Triplets Azaire-IMSI Azaire-MSISDN 5 Azaire-QoS 8 Azaire-Start-Time',
    ipv4: '16 Azaire-Client-Local-IP',
    values: {
      'Azaire-Selection-Mode': '0=Subscribed Sent-By-MS Chosen-By-SGSN',
      'Azaire-APN-Resolution-Req': '0=Not-Required Required',
      'Azaire-Status': '0=Success Failure',
      'Azaire-Auth-Type': '1=PPP-SIM Dummy-IMSI Soft-SIM Radius-SIM Post-paid Pre-paid Local-Radius Proxy-Radius',
    },
  },
  // Navini
  6504: {
    text: '1 Navini-AVPair',
  },
  // Camiant
  21274: {
    text: '1 Camiant-MI-role 3 Camiant-MI-scope',
    number: '2 Camiant-SUI-role',
    values: {
      'Camiant-SUI-role': '101=camiantView camiantUser 104=camiantService',
    },
  },
  // Wichorus
  27030: {
    text: '1 Wichorus-Policy-Name Wichorus-User-Privilege',
  },
  // VerizonWireless
  12951: {
    text: '202 UE-Info-Value 207 Charging-Group-ID',
    number: '200 Acct-Interim-Record-Number UE-Info-Type 203 Dynamic-Address-Flag Local-Seq-Number',
    octets: '210 Service-Data-Container-Bin',
    time: '205 Time-First-Usage Time-Last-Usage',
    tlv: '211 Service-Data-Container',
  },
  // Ericsson-Packet-Core-Networks
  10923: {
    text: '30 Suggested-Rule-Space Suggested-Secondary-Rule-Space',
  },
  // ipUnplugged
  5925: {
    text: '52 IPU-MIP-Key 63 IPU-IKE-Auth IPU-IKE-Conf-Name IPU-IKE-Cmd',
    number: '51 IPU-MIP-Spi 53 IPU-MIP-Alg-Type IPU-MIP-Alg-Mode IPU-MIP-Replay-Prot',
    ipv4: '61 IPU-IKE-Remote-Addr IPU-IKE-Local-Addr',
  },
  // T-Systems-Nova
  16787: {
    text:
      '1 T-Systems-Nova-Location-ID T-Systems-Nova-Location-Name T-Systems-Nova-Logoff-URL T-Systems-Nova-Redirection-URL 11 '
      + 'T-Systems-Nova-Billing-Class-Of-Service T-Systems-Nova-Service-Name 14 T-Systems-Nova-Visiting-Provider-Code T-Systems-Nova-UnknownAVP',
    number:
      '5 T-Systems-Nova-Bandwidth-Min-Up T-Systems-Nova-Bandwidth-Min-Down T-Systems-Nova-Bandwidth-Max-Up T-Systems-Nova-Bandwidth-Max-Down '
      + 'T-Systems-Nova-Session-Terminate-Time T-Systems-Nova-Session-Terminate-EoD 13 T-Systems-Nova-Price-Of-Service',
  },
  // Issanni
  5948: {
    text:
      '1 Issanni-SoftFlow-Template Issanni-NAT-Support Issanni-Routing-Context Issanni-Tunnel-Name Issanni-IP-Pool-Name Issanni-PPPoE-URL '
      + 'Issanni-PPPoE-MOTM Issanni-Service 13 Issanni-Traffic-Class 16 Issanni-QOS-Class Issanni-Interface-Name',
    number: '14 Issanni-Tunnel-Type Issanni-NAT-Type',
    ipv4: '9 Issanni-Pri-DNS Issanni-Sec-DNS Issanni-Pri-NBNS Issanni-Sec-NBNS',
    values: {
      'Issanni-Tunnel-Type': '1=IP-IP ESP L2TP',
      'Issanni-NAT-Type': '1=NAT NAPT',
    },
  },
  // Manzara
  19382: {
    text:
      '3 Manzara-User-Home Manzara-User-Shell Manzara-PPP-Addr-String Manzara-Full-Login-String 10 Manzara-Map-Name Manzara-Map-Key '
      + 'Manzara-Map-Value Manzara-Map-Error Manzara-Service-Type',
    number: '1 Manzara-User-UID Manzara-User-GID 7 Manzara-Tariff-Units Manzara-Tariff-Type',
    octets: '9 Manzara-ECP-Session-Key',
    values: {
      'Manzara-Tariff-Type': '1=MMS-Picture Unused Internet',
    },
  },
});
