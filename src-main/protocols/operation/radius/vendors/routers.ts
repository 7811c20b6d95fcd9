/** Attributes of the makers of routers. */
import type { VendorTable } from '../vendor-table.ts';

export const ROUTERS = (): VendorTable => ({
  // Cisco
  9: {
    text:
      '1 Cisco-AVPair Cisco-NAS-Port Cisco-Fax-Account-Id-Origin Cisco-Fax-Msg-Id Cisco-Fax-Pages Cisco-Fax-Coverpage-Flag Cisco-Fax-Modem-Time '
      + 'Cisco-Fax-Connect-Speed Cisco-Fax-Recipient-Count Cisco-Fax-Process-Abort-Flag Cisco-Fax-Dsn-Address Cisco-Fax-Dsn-Flag '
      + 'Cisco-Fax-Mdn-Address Cisco-Fax-Mdn-Flag Cisco-Fax-Auth-Status Cisco-Email-Server-Address Cisco-Email-Server-Ack-Flag Cisco-Gateway-Id '
      + 'Cisco-Call-Type Cisco-Port-Used Cisco-Abort-Cause 23 h323-remote-address h323-conf-id h323-setup-time h323-call-origin h323-call-type '
      + 'h323-connect-time h323-disconnect-time h323-disconnect-cause h323-voice-quality 33 h323-gw-id 35 h323-incoming-conf-id 37 '
      + 'Cisco-Policy-Up Cisco-Policy-Down 100 sip-conf-id h323-credit-amount h323-credit-time h323-return-code h323-prompt-id h323-time-and-day '
      + 'h323-redirect-number h323-preferred-lang h323-redirect-ip-address h323-billing-model h323-currency subscriber gw-rxd-cdn '
      + 'gw-final-xlated-cdn remote-media-address release-source gw-rxd-cgn gw-final-xlated-cgn 141 call-id session-protocol method prev-hop-via '
      + 'prev-hop-ip incoming-req-uri outgoing-req-uri next-hop-ip next-hop-dn sip-hdr dsp-id 217 Cisco-IP-Pool-Definition 249 '
      + 'Cisco-Subscriber-Password Cisco-Account-Info Cisco-Service-Info Cisco-Command-Code Cisco-Control-Info',
    number:
      '187 Cisco-Multilink-ID Cisco-Num-In-Multilink 190 Cisco-Pre-Input-Octets Cisco-Pre-Output-Octets Cisco-Pre-Input-Packets '
      + 'Cisco-Pre-Output-Packets Cisco-Maximum-Time Cisco-Disconnect-Cause 197 Cisco-Data-Rate Cisco-PreSession-Time 208 Cisco-PW-Lifetime '
      + 'Cisco-IP-Direct Cisco-PPP-VJ-Slot-Comp 212 Cisco-PPP-Async-Map 218 Cisco-Assign-IP-Pool 228 Cisco-Route-IP 233 Cisco-Link-Compression '
      + 'Cisco-Target-Util Cisco-Maximum-Channels 242 Cisco-Data-Filter Cisco-Call-Filter Cisco-Idle-Limit 255 Cisco-Xmit-Rate',
    values: {
      'Cisco-Disconnect-Cause':
        '0=No-Reason No-Disconnect Unknown Call-Disconnect CLID-Authentication-Failure 9=No-Modem-Available No-Carrier Lost-Carrier '
        + 'No-Detected-Result-Codes 20=User-Ends-Session Idle-Timeout Exit-Telnet-Session No-Remote-IP-Addr Exit-Raw-TCP Password-Fail '
        + 'Raw-TCP-Disabled Control-C-Detected EXEC-Program-Destroyed Close-Virtual-Connection End-Virtual-Connection Exit-Rlogin '
        + 'Invalid-Rlogin-Option Insufficient-Resources 40=Timeout-PPP-LCP Failed-PPP-LCP-Negotiation Failed-PPP-PAP-Auth-Fail '
        + 'Failed-PPP-CHAP-Auth Failed-PPP-Remote-Auth PPP-Remote-Terminate PPP-Closed-Event NCP-Closed-PPP MP-Error-PPP PPP-Maximum-Channels '
        + 'Tables-Full Resources-Full Invalid-IP-Address Bad-Hostname Bad-Port 60=Reset-TCP TCP-Connection-Refused Timeout-TCP '
        + 'Foreign-Host-Close-TCP TCP-Network-Unreachable TCP-Host-Unreachable TCP-Network-Admin-Unreachable TCP-Port-Unreachable '
        + '100=Session-Timeout Session-Failed-Security Session-End-Callback 120=Invalid-Protocol 150=RADIUS-Disconnect Local-Admin-Disconnect '
        + 'SNMP-Disconnect 160=V110-Retries 170=PPP-Authentication-Timeout 180=Local-Hangup 185=Remote-Hangup 190=T1-Quiesced 195=Call-Duration '
        + '600=VPN-User-Disconnect VPN-Carrier-Loss VPN-No-Resources VPN-Bad-Control-Packet VPN-Admin-Disconnect VPN-Tunnel-Shut '
        + 'VPN-Local-Disconnect VPN-Session-Limit VPN-Call-Redirect',
    },
  },
  // Juniper
  2636: {
    text:
      '1 Juniper-Local-User-Name Juniper-Allow-Commands Juniper-Deny-Commands Juniper-Allow-Configuration Juniper-Deny-Configuration 8 '
      + 'Juniper-Interactive-Command Juniper-Configuration-Change Juniper-User-Permissions Juniper-Junosspace-Profile 35 Juniper-Interface-id '
      + 'Juniper-Ip-Pool-Name 38 Juniper-CoS-Traffic-Control-Profile Juniper-CoS-Parameter 44 Juniper-Firewall-filter-name '
      + 'Juniper-Policer-Parameter Juniper-Local-Group-Name Juniper-Local-Interface Juniper-Switching-Filter Juniper-VoIP-Vlan',
    number:
      '21 Juniper-CTP-Group Juniper-CTPView-APP-Group Juniper-CTPView-OS-Group 37 Juniper-Keep-Alive 40 Juniper-encapsulation-overhead '
      + 'Juniper-cell-overhead Juniper-tx-connect-speed Juniper-rx-connect-speed',
    ipv4: '31 Juniper-Primary-Dns Juniper-Primary-Wins Juniper-Secondary-Dns Juniper-Secondary-Wins',
    values: {
      'Juniper-CTP-Group': '1=Read_Only Admin Privileged_Admin Auditor',
      'Juniper-CTPView-APP-Group': '1=Net_View Net_Admin Global_Admin',
      'Juniper-CTPView-OS-Group': '1=Web_Manager System_Admin Auditor',
    },
  },
  // Unisphere
  4874: {
    text:
      '1 Unisphere-Virtual-Router Unisphere-Local-Address-Pool Unisphere-Local-Interface 10 Unisphere-Ingress-Policy-Name '
      + 'Unisphere-Egress-Policy-Name 18 Unisphere-Init-CLI-Access-Level 20 Unisphere-Alt-CLI-Access-Level Unisphere-Alt-CLI-VRouter-Name 24 '
      + 'Unisphere-Pppoe-Description Unisphere-Redirect-VRouter-Name Unisphere-Qos-Profile-Name 28 Unisphere-Pppoe-Url 31 '
      + 'Unisphere-Service-Bundle 34 Unisphere-Framed-Ip-Route-Tag Unisphere-Tunnel-Dialout-Number Unisphere-PPP-Username Unisphere-PPP-Password '
      + '44 Unisphere-Tunnel-Interface-Id Unisphere-IpV6-Virtual-Router Unisphere-IpV6-Local-Interface 49 Unisphere-Service-Name '
      + 'Unisphere-Session-Volume-Quota Unisphere-Disconnect-Cause 53 Unisphere-Service-Description 56 Unisphere-Dhcp-Mac-Addr 62 '
      + 'Unisphere-MLPPP-Bundle-Name Unisphere-Interface-Desc Unisphere-Tunnel-Group 66 Unisphere-Service-Deactivate 71 '
      + 'Unisphere-IGMP-Access-Name Unisphere-IGMP-Access-Src-Name Unisphere-IGMP-OIF-Map-Name Unisphere-MLD-Access-Name '
      + 'Unisphere-MLD-Access-Src-Name Unisphere-MLD-OIF-Map-Name 81 Unisphere-L2c-Access-Loop-Parameters Unisphere-Qos-Parameters '
      + 'Unisphere-Service-Session 86 Unisphere-Mobile-IP-Key 88 Unisphere-Mobile-IP-Access-Control 91 Unisphere-Tunnel-Switch-Profile '
      + 'Unisphere-L2c-Up-Stream-Data Unisphere-L2c-Down-Stream-Data 106 Jnpr-IPv6-Ingress-Policy-Name Jnpr-IPv6-Egress-Policy-Name '
      + 'Jnpr-CoS-Parameter-Type 110 Unisphere-Acc-Loop-Cir-Id 112 Unisphere-Acc-Aggr-Cir-Id-Asc 130 Unisphere-Qos-Set-Name 146 '
      + 'Jnpr-CoS-Scheduler-Pmt-Type Unisphere-Backup-Address-Pool 150 Unisphere-ICR-Partition-Id 157 Jnpr-IPv6-NdRa-Pool-Name Jnpr-PppoE-Padn '
      + '161 Jnpr-IPv6-Delegated-Pool-Name 164 Unisphere-Ipv4-release-control Pcp-Server-Name 174 Unisphere-Client-Profile-Name 176 Jnpr-APN-Name '
      + 'Unisphere-Cos-Shaping-Rate Unisphere-Action-Reason 182 Unisphere-Acc-Loop-Remote-Id 185 Unisphere-Core-Facing-Interface '
      + 'Unisphere-Pcp-Port-Map Unisphere-vCPE-Lan-Extension Unisphere-vCPE-IPv4-Offload 191 Jnpr-Input-Interface-Filter '
      + 'Jnpr-Output-Interface-Filter 196 Unisphere-IPv4-Input-Service-Set Unisphere-IPv4-Output-Service-Set Unisphere-IPv4-Input-Service-Filter '
      + 'Unisphere-IPv4-Output-Service-Filter Unisphere-IPv6-Input-Service-Set Unisphere-IPv6-Output-Service-Set '
      + 'Unisphere-IPv6-Input-Service-Filter Unisphere-IPv6-Output-Service-Filter Unisphere-Adv-Pcef-Profile-Name Unisphere-Adv-Pcef-Rule-Name',
    number:
      '12 Unisphere-Ingress-Statistics Unisphere-Egress-Statistics Unisphere-Service-Category Unisphere-PCR Unisphere-SCR Unisphere-MBS 19 '
      + 'Unisphere-Allow-All-VR-Access 22 Unisphere-SA-Validate Unisphere-Igmp-Enable 27 Unisphere-Pppoe-Max-Sessions 29 '
      + 'Unisphere-Qos-Profile-Interface-Type Unisphere-Nas-Port-Method 32 Unisphere-Tunnel-Tos 38 Unisphere-PPP-Protocol '
      + 'Unisphere-Tunnel-Min-Bps Unisphere-Tunnel-Max-Bps Unisphere-Tunnel-Bearer-Type Unisphere-Input-Gigapackets Unisphere-Output-Gigapackets '
      + '54 Unisphere-L2tp-Recv-Window-Size 70 Unisphere-DF-Bit 77 Unisphere-MLD-Version Unisphere-IGMP-Version Unisphere-IP-Mcast-Adm-Bw-Limit '
      + 'Unisphere-IPv6-Mcast-Adm-Bw-Limit 84 Unisphere-Mobile-IP-Algorithm Unisphere-Mobile-IP-SPI 87 Unisphere-Mobile-IP-Replay 89 '
      + 'Unisphere-Mobile-IP-Lifetime Unisphere-L2TP-Resynch-Method 94 Unisphere-Tunnel-Tx-Speed-Method Unisphere-IGMP-Query-Interval '
      + 'Unisphere-IGMP-Max-Resp-Time Unisphere-IGMP-Immediate-Leave Unisphere-MLD-Query-Interval Unisphere-MLD-Max-Resp-Time '
      + 'Unisphere-MLD-Immediate-Leave Unisphere-IP-Block-Multicast Unisphere-IGMP-Explicit-Tracking Unisphere-IGMP-No-Tracking-V2-Grps '
      + 'Unisphere-MLD-Explicit-Tracking Unisphere-MLD-No-Tracking-V1-Grps 113 Unisphere-Act-Data-Rate-Up Unisphere-Act-Data-Rate-Dn '
      + 'Unisphere-Min-Data-Rate-Up Unisphere-Min-Data-Rate-Dn Unisphere-Att-Data-Rate-Up Unisphere-Att-Data-Rate-Dn Unisphere-Max-Data-Rate-Up '
      + 'Unisphere-Max-Data-Rate-Dn Unisphere-Min-LP-Data-Rate-Up Unisphere-Min-LP-Data-Rate-Dn Unisphere-Max-Interlv-Delay-Up '
      + 'Unisphere-Act-Interlv-Delay-Up Unisphere-Max-Interlv-Delay-Dn Unisphere-Act-Interlv-Delay-Dn Unisphere-DSL-Line-State Unisphere-DSL-Type '
      + '141 Unisphere-DownStream-Calc-Rate Unisphere-UpStream-Calc-Rate Jnpr-Max-Clients-Per-Interface Unisphere-PPP-Ingress-Only 151 '
      + 'Unisphere-IPv6-Acct-Input-Octets Unisphere-IPv6-Acct-Output-Octets Unisphere-IPv6-Acct-Input-Packets Unisphere-IPv6-Acct-Output-Packets '
      + 'Unisphere-IPv6-Acct-Input-Gigawords Unisphere-IPv6-Acct-Output-Gigawords 160 Jnpr-Vlan-Map-Id 162 Jnpr-Tx-Connect-Speed '
      + 'Jnpr-Rx-Connect-Speed 184 Unisphere-Inner-Vlan-Map-Id 194 ERX-Bulk-CoA-Transaction-Id ERX-Bulk-CoA-Identifier',
    octets:
      '55 Unisphere-Dhcp-Options 59 Unisphere-Med-Dev-Handle 111 Unisphere-Acc-Aggr-Cir-Id-Bin 159 Unisphere-Dhcp-Option-82 183 '
      + 'Unisphere-Acc-Loop-Encap',
    ipv4:
      '4 Unisphere-Primary-Dns Unisphere-Secondary-Dns Unisphere-Primary-Wins Unisphere-Secondary-Wins 52 Unisphere-Radius-Client-Address 57 '
      + 'Unisphere-Dhcp-Gi-Address 109 Jnpr-DHCP-Guided-Relay-Server 175 Jnpr-Redirect-GW-Address',
    ipv6: '47 Unisphere-Ipv6-Primary-Dns Unisphere-Ipv6-Secondary-Dns',
    prefix: '129 Unisphere-IPv6-NdRa-Prefix',
    secret: '58 Unisphere-LI-Action 60 Unisphere-Med-Ip-Address Unisphere-Med-Port-Number',
    taggedText: '8 Unisphere-Tunnel-Virtual-Router Unisphere-Tunnel-Password 65 Unisphere-Service-Activate 180 Unisphere-Update-Service',
    taggedNumber:
      '33 Unisphere-Tunnel-Max-Sessions 67 Unisphere-Service-Volume Unisphere-Service-Timeout Unisphere-Service-Stats 140 '
      + 'Unisphere-Service-AcctInt 179 Unisphere-Service-Volume-Gigawords',
    values: {
      'Unisphere-Ingress-Statistics': '0=disable enable',
      'Unisphere-Egress-Statistics': '0=disable enable',
      'Unisphere-Service-Category': '1=UBR UBRPCR nrtVBR CBR rtVBR',
      'Unisphere-Allow-All-VR-Access': '0=disable enable',
      'Unisphere-SA-Validate': '0=disable enable',
      'Unisphere-Igmp-Enable': '0=disable enable',
      'Unisphere-Qos-Profile-Interface-Type':
        '1=IP ATM HDLC ETHERNET SERVER-PORT ATM-1483 FRAME-RELAY MPLS-MINOR CBF IP-TUNNEL VLAN-SUB PPPOE-SUB',
      'Unisphere-Nas-Port-Method': '0=None CISCO-CLID',
      'Unisphere-PPP-Protocol': '0=None PAP CHAP PAP-CHAP CHAP-PAP',
      'Unisphere-Tunnel-Bearer-Type': '0=None Analog Digital',
      'Unisphere-LI-Action': '0=off on noop',
      'Unisphere-Service-Stats': '0=disabled time time-volume',
      'Unisphere-DF-Bit': '0=dont-ignore-df-bit ignore-df-bit',
      'Unisphere-MLD-Version': '1=v1 v2',
      'Unisphere-IGMP-Version': '1=v1 v2 v3',
      'Unisphere-L2TP-Resynch-Method': '0=disable failover silent-failover failover-with-silent-backup',
      'Unisphere-Tunnel-Tx-Speed-Method': '1=static-layer2 dynamic-layer2 qos actual',
      'Unisphere-IGMP-Immediate-Leave': '0=disabled enabled',
      'Unisphere-MLD-Immediate-Leave': '0=disabled enabled',
      'Unisphere-IP-Block-Multicast': '0=disabled enabled',
      'Unisphere-IGMP-Explicit-Tracking': '0=disabled enabled',
      'Unisphere-IGMP-No-Tracking-V2-Grps': '0=disabled enabled',
      'Unisphere-MLD-Explicit-Tracking': '0=disabled enabled',
      'Unisphere-MLD-No-Tracking-V1-Grps': '0=disabled enabled',
      'Unisphere-DSL-Line-State': '1=SHOWTIME IDLE SILENT',
      'Unisphere-DSL-Type': '1=ADSL1 ADSL2 ADSL2PLUS VDSL1 VDSL2 SDSL UNKNOWN',
      'Unisphere-PPP-Ingress-Only': '0=disabled enabled',
    },
  },
  // Alcatel-Lucent-Service-Router
  6527: {
    text:
      '2 Timetra-Home-Directory 4 Timetra-Profile 6 Timetra-Cmd 8 Timetra-Exec-File 11 Alc-Subsc-ID-Str Alc-Subsc-Prof-Str Alc-SLA-Prof-Str '
      + 'Alc-Force-Renew Alc-Create-Host Alc-ANCP-Str 27 Alc-Client-Hardware-Addr 172 Alc-Wlan-Portal-Redirect Alc-Wlan-Portal-Url 177 '
      + 'Alc-Portal-Url 181 Alc-SLAAC-IPv6-Pool',
    number:
      '1 Timetra-Access 3 Timetra-Restrict-To-Home 5 Timetra-Default-Action 7 Timetra-Action 17 Alc-Retail-Serv-Id 19 '
      + 'Alc-Acct-I-Inprof-Octets-64 Alc-Acct-I-Outprof-Octets-64 Alc-Acct-O-Inprof-Octets-64 Alc-Acct-O-Outprof-Octets-64 '
      + 'Alc-Acct-I-Inprof-Pkts-64 Alc-Acct-I-Outprof-Pkts-64 Alc-Acct-O-Inprof-Pkts-64 Alc-Acct-O-Outprof-Pkts-64 174 Alc-Lease-Time',
    ipv4: '9 Alc-Primary-Dns Alc-Secondary-Dns 18 Alc-Default-Router',
    values: {
      'Timetra-Access': '1=ftp console both',
      'Timetra-Restrict-To-Home': '1=true false',
      'Timetra-Default-Action': '1=permit-all deny-all none',
      'Timetra-Action': '1=permit deny',
    },
  },
  // Alcatel
  3041: {
    text:
      '12 AAT-Primary-Home-Agent AAT-Secondary-Home-Agent AAT-Home-Agent-Password AAT-Home-Network-Name 19 AAT-FR-Direct-Profile 21 '
      + 'AAT-ATM-Direct 60 AAT-Filter AAT-Vrouter-Name 63 AAT-IP-Pool-Definition 65 AAT-Data-Filter 67 AAT-Modem-Answer-String 132 '
      + 'AAT-User-MAC-Address AAT-ATM-Traffic-Profile',
    number:
      '16 AAT-Home-Agent-UDP-Port 18 AAT-FR-Direct 20 AAT-FR-Direct-DLCI 22 AAT-IP-TOS AAT-IP-TOS-Precedence AAT-IP-TOS-Apply-To 27 '
      + 'AAT-MCast-Client AAT-Modem-Port-No AAT-Modem-Slot-No AAT-Modem-Shelf-No 62 AAT-Require-Auth 64 AAT-Assign-IP-Pool 66 AAT-Source-IP-Check '
      + '68 AAT-Auth-Type 70 AAT-Qos AAT-Qoa AAT-Client-Assign-DNS 128 AAT-ATM-VPI AAT-ATM-VCI AAT-Input-Octets-Diff AAT-Output-Octets-Diff',
    ipv4:
      '5 AAT-Client-Primary-DNS AAT-Client-Primary-WINS-NBNS AAT-Client-Secondary-WINS-NBNS AAT-Client-Secondary-DNS AAT-PPP-Address '
      + 'AAT-PPP-Netmask 17 AAT-IP-Direct',
    values: {
      'AAT-FR-Direct': '0=No Yes',
      'AAT-IP-TOS': '0=IP-TOS-Normal IP-TOS-Disabled IP-TOS-Cost 4=IP-TOS-Reliability 8=IP-TOS-Throughput 16=IP-TOS-Latency',
      'AAT-IP-TOS-Precedence':
        '0=IP-TOS-Precedence-Pri-Normal 32=IP-TOS-Precedence-Pri-One 64=IP-TOS-Precedence-Pri-Two 96=IP-TOS-Precedence-Pri-Three '
        + '128=IP-TOS-Precedence-Pri-Four 160=IP-TOS-Precedence-Pri-Five 192=IP-TOS-Precedence-Pri-Six 224=IP-TOS-Precedence-Pri-Seven',
      'AAT-IP-TOS-Apply-To': '1024=IP-TOS-Apply-To-Incoming 2048=IP-TOS-Apply-To-Outgoing 3072=IP-TOS-Apply-To-Both',
      'AAT-MCast-Client': '0=Multicast-No Multicast-Yes',
      'AAT-Require-Auth': '0=Not-Require-Auth Require-Auth',
      'AAT-Source-IP-Check': '0=Source-IP-Check-No Source-IP-Check-Yes',
      'AAT-Auth-Type': '0=AAT-Auth-None AAT-Auth-Default AAT-Auth-Any AAT-Auth-PAP AAT-Auth-CHAP AAT-Auth-MS-CHAP',
      'AAT-Client-Assign-DNS': '0=DNS-Assign-No DNS-Assign-Yes',
    },
  },
  // ALU-AAA
  831: {
    text:
      '1 ALU-AAA-Access-Rule ALU-AAA-AV-Pair 9 ALU-AAA-Service-Profile 13 ALU-AAA-Client-Program 15 ALU-AAA-Client-OS ALU-AAA-Client-Version 19 '
      + 'ALU-AAA-Femto-Associated-User-Name 100 ALU-AAA-String-0 ALU-AAA-String-1 ALU-AAA-String-2 ALU-AAA-String-3 124 ALU-AAA-Eval-0 '
      + 'ALU-AAA-Eval-1 ALU-AAA-Eval-2 ALU-AAA-Eval-3 ALU-AAA-Exec-0 ALU-AAA-Exec-1 ALU-AAA-Exec-2 ALU-AAA-Exec-3 201 ALU-AAA-Reply-Message '
      + 'ALU-AAA-Called-Station-Id 205 ALU-AAA-Old-State ALU-AAA-New-State ALU-AAA-Event',
    number:
      '3 ALU-AAA-GSM-Triplets-Needed 5 ALU-AAA-AKA-Quintets-Needed 10 ALU-AAA-Lawful-Intercept-Status 12 ALU-AAA-DF-CC-Port 14 '
      + 'ALU-AAA-Client-Error-Action 104 ALU-AAA-Integer-0 ALU-AAA-Integer-1 ALU-AAA-Integer-2 ALU-AAA-Integer-3 204 ALU-AAA-NAS-Port 210 '
      + 'ALU-AAA-Delta-Session',
    octets:
      '4 ALU-AAA-GSM-Triplet 6 ALU-AAA-AKA-Quintet ALU-AAA-AKA-RAND ALU-AAA-AKA-AUTS 17 ALU-AAA-Nonce ALU-AAA-Femto-Public-Key-Hash 112 '
      + 'ALU-AAA-Value-0 ALU-AAA-Value-1 ALU-AAA-Value-2 ALU-AAA-Value-3 ALU-AAA-Key-0 ALU-AAA-Key-1 ALU-AAA-Key-2 ALU-AAA-Key-3 ALU-AAA-Opaque-0 '
      + 'ALU-AAA-Opaque-1 ALU-AAA-Opaque-2 ALU-AAA-Opaque-3 199 ALU-AAA-Original-Receipt-Time 211 ALU-AAA-Civic-Location '
      + 'ALU-AAA-Geospatial-Location',
    ipv4: '11 ALU-AAA-DF-CC-Address 203 ALU-AAA-NAS-IP-Address',
    address: '108 ALU-AAA-Address-0 ALU-AAA-Address-1 ALU-AAA-Address-2 ALU-AAA-Address-3',
    time: '208 ALU-AAA-Old-Timestamp ALU-AAA-New-Timestamp',
    values: {
      'ALU-AAA-Client-Error-Action': '1=Ignore Disconnect',
      'ALU-AAA-Delta-Session': '0=False True',
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
  // Siemens
  4329: {
    text:
      '1 Siemens-URL-Redirection Siemens-AP-Name Siemens-AP-Serial Siemens-VNS-Name Siemens-SSID Siemens-BSS-MAC Siemens-Policy-Name '
      + 'Siemens-Topology-Name Siemens-Ingress-RC-Name Siemens-Egress-RC-Name',
  },
  // UTStarcom
  7064: {
    text:
      '165 UTStarcom-DeviceId 180 UTStarcom-Act-Input-Octets UTStarcom-Act-Output-Octets UTStarcom-Act-Input-Frames UTStarcom-Act-Output-Frames',
    number:
      '140 UTStarcom-VLAN-ID 142 UTStarcom-CommittedBandwidth UTStarcom-MaxBandwidth 145 UTStarcom-Priority 147 UTStarcom-Error-Reason 152 '
      + 'UTStarcom-PrimaryDNS UTStarcom-SecondaryDNS 161 UTStarcom-MaxBurstSize UTStarcom-MaxDelay UTStarcom-MaxJitter 166 UTStarcom-Module-Id '
      + 'UTStarcom-Port-No UTStarcom-Logical-Port-No UTStarcom-UNI-MAX-MAC UTStarcom-Default-Gateway UTStarcom-CLI-Access-Level 184 '
      + 'UTStarcom-Onu-MC-Filter-Enable UTStarcom-UNI-Auto-Negotiation UTStarcom-UNI-Speed UTStarcom-UNI-Duplex UTStarcom-ONU-Admin_status '
      + 'UTStarcom-ONU-FW-SC-Upgrade',
  },
});
