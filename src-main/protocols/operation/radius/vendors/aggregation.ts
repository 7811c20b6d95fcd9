/** Attributes of the makers of routers that gather subscribers. */
import type { VendorTable } from '../vendor-table.ts';

export const AGGREGATION = (): VendorTable => ({
  // Ericsson-AB
  2352: {
    text:
      '4 Context-Name Bridge-Group BG-Aging-Time BG-Path-Cost BG-Span-Dis BG-Trans-BPDU 16 Tunnel-Local-Name Tunnel-Remote-Name 27 PPPOE-URL '
      + 'PPPOE-MOTM 30 Tunnel-Context 36 Ip-Address-Pool-Name 40 PVC-Profile-Name 45 Bind-Bypass-Bypass Bind-Auth-Context Bind-Auth-Service-Grp '
      + 'Bind-Bypass-Context Bind-Int-Context Bind-Tun-Context Bind-Ses-Context 55 Bind-Int-Interface-Name Bind-L2TP-Tunnel-Name 58 '
      + 'Bind-Sub-User-At-Context Bind-Sub-Password Ip-Host-Addr 63 Tunnel-Session-Auth-Ctx Tunnel-Session-Auth-Service-Grp 69 '
      + 'Tunnel-L2F-Second-Password ACL-Definition PPPoE-IP-Route-Add 75 Tunnel-Profile Bind-DHCP-Context Tunnel-Mobil-Group Tunnel-Client-VPN '
      + 'Tunnel-Server-VPN Tunnel-Client-Rhost Tunnel-Server-Rhost 87 Qos-Policing-Profile-Name Qos-Metering-Profile-Name Qos-Policy-Queuing '
      + 'IGMP-Service-Profile-Name Subscriber-Profile-Name Forward-Policy Remote-Port Reauth 96 Agent-Remote-Id Agent-Circuit-Id 101 '
      + 'Shaping-Profile-Name 104 IP-Interface-Name NAT-Policy-Name RB-NPM-Service-Id HTTP-Redirect-Profile-Name Bind-Auto-Sub-User '
      + 'Bind-Auto-Sub-Context Bind-Auto-Sub-Password 112 OS-Version Session-Traffic-Limit QOS-Reference 125 DHCP-Vendor-Class-ID Qos-Rate '
      + 'DHCP-Vendor-Encap-Option 141 Acct-Dyn-Ac-Ent 143 Session-Error-Msg 145 Mac-Addr Vlan-Source-Info 151 Reauth-Session-Id 156 '
      + 'QOS-Rate-Inbound QOS-Rate-Outbound 163 LI-Profile Dynamic-Policy-Filter HTTP-Redirect-URL 184 DSL-Combined-Line-Info 186 '
      + 'Class-Volume-limit Class-Volume-In-Counter Class-Volume-Out-Counter Flow-FAC-Profile Service-Name 192 Service-Parameter 194 '
      + 'Deactivate-Service-Name Qos-Profile-Overhead Dynamic-QoS-Param Acct-Alt-Session-ID 200 SBC-Adjacency 203 Security-Service '
      + 'Reauth-Service-Name Flow-IP-Profile 207 RB-IPV6-DNS RB-IPv6-Option Cluster-Partition-ID Circuit-Group-Member 213 '
      + 'IPv4-Address-Release-Control',
    number:
      '3 DHCP-Max-Leases 10 Rate-Limit-Rate Rate-Limit-Burst Police-Rate Police-Burst Source-Validation Tunnel-Domain 18 Tunnel-Function '
      + 'Tunnel-Flow-Control Tunnel-Static Tunnel-Max-Sessions Tunnel-Max-Tunnels Tunnel-Session-Auth Tunnel-Window Tunnel-Retransmit '
      + 'Tunnel-Cmd-Timeout 29 Tunnel-Group 31 Tunnel-Algorithm Tunnel-Deadtime Mcast-Send Mcast-Receive Mcast-MaxGroups 37 Tunnel-DNIS '
      + 'Medium-Type PVC-Encapsulation-Type 41 PVC-Circuit-Padding Bind-Type Bind-Auth-Protocol Bind-Auth-Max-Sessions 52 Bind-Dot1q-Slot '
      + 'Bind-Dot1q-Port Bind-Dot1q-Vlan-Tag-Id 57 Bind-L2TP-Flow-Control 61 IP-TOS-Field NAS-Real-Port 65 Tunnel-Rate-Limit-Rate '
      + 'Tunnel-Rate-Limit-Burst Tunnel-Police-Rate Tunnel-Police-Burst 72 TTY-Level-Max TTY-Level-Start Tunnel-Checksum 84 PPP-Compression '
      + 'Tunnel-Hello-Timer Redback-Reason 95 Reauth-More 98 Platform-Type 103 BG-Cct-Addr-Max 111 Circuit-Protocol-Encap 137 LAC-Port '
      + 'LAC-Real-Port LAC-Port-Type LAC-Real-Port-Type 142 Session-Error-Code 144 Acct-Update-Reason 147 Acct-Mcast-In-Octets '
      + 'Acct-Mcast-Out-Octets Acct-Mcast-In-Packets Acct-Mcast-Out-Packets 158 Route-Tag LI-Id 161 LI-Md-Port LI-Action 166 DSL-Actual-Rate-Up '
      + 'DSL-Actual-Rate-Down DSL-Min-Rate-Up DSL-Min-Rate-Down DSL-Attainable-Rate-Up DSL-Attainable-Rate-Down DSL-Max-Rate-Up DSL-Max-Rate-Down '
      + 'DSL-Min-Low-Power-Rate-Up DSL-Min-Low-Power-Rate-Down DSL-Max-Inter-Delay-Up DSL-Actual-Inter-Delay-Up DSL-Max-Inter-Delay-Down '
      + 'DSL-Actual-Inter-Delay-Down DSL-Line-State DSL-L2-Encapsulation DSL-Transmission-System DSL-PPPOA-PPPOE-Inter-Work-Flag 185 '
      + 'DSL-Actual-Rate-Down-Factor 191 Service-Action 193 Service-Error-Cause 198 Idle-Timeout-Threshold Double-Authentication 206 '
      + 'Radius-Throttle-Watermark 212 Delegated-Max-Prefix 214 Acct-Input-IPv4-Octet Acct-Output-IPv4-Octets Acct-Input-IPv4-Packets '
      + 'Acct-Output-IPv4-Packets Acct-Input-IPv4-Gigawords Acct-Output-IPv4-Gigawords Acct-Input-IPv6-Octets Acct-Output-IPv6-Octets '
      + 'Acct-Input-IPv6-Packets Acct-Output-IPv6-Packets Acct-Input-IPv6-Gigawords Acct-Output-IPv6-Gigawords',
    octets:
      '121 Rate-Limit-Excess-Burst Police-Excess-Burst Tunnel-Rate-Limit-Excess-Burst Tunnel-Police-Excess-Burst 128 Acct-Input-Octets-64 '
      + 'Acct-Output-Octets-64 Acct-Input-Packets-64 Acct-Output-Packets-64 133 Acct-Mcast-In-Octets-64 Acct-Mcast-Out-Octets-64 '
      + 'Acct-Mcast-In-Packets-64 Acct-Mcast-Out-Packets-64 201 DHCP-Field DHCP-Option',
    ipv4:
      '1 Client-DNS-Pri Client-DNS-Sec 82 Tunnel-Client-Int-Addr Tunnel-Server-Int-Addr 99 Client-NBNS-Pri Client-NBNS-Sec 132 '
      + 'Assigned-IP-Address 160 LI-Md-Address',
    values: {
      Tunnel_Function: '1=LAC-Only LNS-Only LAC-LNS',
      Tunnel_Session_Auth: '1=CHAP PAP CHAP-PAP',
      Mcast_Send: '1=NO-SEND SEND UNSOLICITED-SEND',
      Mcast_Receive: '1=NO-RECEIVE RECEIVE',
      Tunnel_DNIS: '1=DNIS DNIS-Only',
      PVC_Encapsulation_Type:
        '1=AAA_ENCAPS_ATM_RAW AAA_ENCAPS_ATM_ROUTE1483 AAA_ENCAPS_ATM_AUTO1483 AAA_ENCAPS_ATM_MULTI AAA_ENCAPS_ATM_BRIDGE1483 '
        + 'AAA_ENCAPS_ATM_PPP AAA_ENCAPS_ATM_PPP_SERIAL AAA_ENCAPS_ATM_PPP_NLPID AAA_ENCAPS_ATM_PPP_AUTO AAA_ENCAPS_ATM_PPPOE AAA_ENCAPS_ATM_L2TP '
        + 'AAA_ENCAPS_ATM_PPP_LLC AAA_ENCAPS_FRAME_AUTO1490 AAA_ENCAPS_FRAME_MULTI AAA_ENCAPS_FRAME_BRIDGE1490 AAA_ENCAPS_FRAME_PPP '
        + 'AAA_ENCAPS_FRAME_PPP_AUTO AAA_ENCAPS_FRAME_PPPOE AAA_ENCAPS_FRAME_ROUTE1490 AAA_ENCAPS_FRAME_L2TP AAA_ENCAPS_L2TP_VC_MUXED '
        + 'AAA_ENCAPS_ETH AAA_ENCAPS_ETH_PPPOE AAA_ENCAPS_ETH_MULTI',
      PVC_Circuit_Padding: '1=AAA_CIRCUIT_PADDING AAA_CIRCUIT_NO_PADDING',
      Bind_Type:
        '1=AAA_AUTH_BIND AAA_BYPASS_BIND AAA_INTERFACE_BIND AAA_SUBSCRIBE_BIND AAA_TUNNEL_BIND AAA_SESSION_BIND AAA_Q8021_BIND AAA_MULTI_BIND',
      Bind_Auth_Protocol: '1=AAA_PPP_PAP AAA_PPP_CHAP AAA_PPP_CHAP_WAIT AAA_PPP_CHAP_PAP AAA_PPP_CHAP_WAIT_PAP',
      'Platform-Type': '1=SMS SmartEdge-800 SE-400 SE-100',
      'Circuit-Protocol-Encap': '27=ENCAPS-PPPOE',
      LAC_Port_Type:
        '40=NAS_PORT_TYPE_10BT NAS_PORT_TYPE_100BT NAS_PORT_TYPE_DS3_FR NAS_PORT_TYPE_DS3_ATM NAS_PORT_TYPE_OC3 NAS_PORT_TYPE_HSSI '
        + 'NAS_PORT_TYPE_EIA530 NAS_PORT_TYPE_T1 NAS_PORT_TYPE_CHAN_T3 NAS_PORT_TYPE_DS1_FR NAS_PORT_TYPE_E3_ATM NAS_PORT_TYPE_IMA_ATM '
        + 'NAS_PORT_TYPE_DS3_ATM_2 NAS_PORT_TYPE_OC3_ATM_2 NAS_PORT_TYPE_1000BSX NAS_PORT_TYPE_E1_FR NAS_PORT_TYPE_E1_ATM NAS_PORT_TYPE_E3_FR '
        + 'NAS_PORT_TYPE_OC3_POS NAS_PORT_TYPE_OC12_POS NAS_PORT_TYPE_PPPOE',
      LAC_Real_Port_Type:
        '40=NAS_PORT_TYPE_10BT NAS_PORT_TYPE_100BT NAS_PORT_TYPE_DS3_FR NAS_PORT_TYPE_DS3_ATM NAS_PORT_TYPE_OC3 NAS_PORT_TYPE_HSSI '
        + 'NAS_PORT_TYPE_EIA530 NAS_PORT_TYPE_T1 NAS_PORT_TYPE_CHAN_T3 NAS_PORT_TYPE_DS1_FR NAS_PORT_TYPE_E3_ATM NAS_PORT_TYPE_IMA_ATM '
        + 'NAS_PORT_TYPE_DS3_ATM_2 NAS_PORT_TYPE_OC3_ATM_2 NAS_PORT_TYPE_1000BSX NAS_PORT_TYPE_E1_FR NAS_PORT_TYPE_E1_ATM NAS_PORT_TYPE_E3_FR '
        + 'NAS_PORT_TYPE_OC3_POS NAS_PORT_TYPE_OC12_POS NAS_PORT_TYPE_PPPOE',
      'Source-Validation': '1=Enabled Disabled',
      'Tunnel-Domain': '1=Enabled Disabled',
      'Tunnel-Function': '1=LAC-Only LNS-Only LAC-LNS',
      'Tunnel-Session-Auth': '1=CHAP PAP CHAP-PAP',
      'Tunnel-Group': '1=Enabled Disabled',
      'Tunnel-Algorithm': '1=First Load-Balance WRR',
      'Mcast-Send': '1=NO-SEND SEND UNSOLICITED-SEND',
      'Mcast-Receive': '1=NO-RECEIVE RECEIVE',
      'Tunnel-DNIS': '1=DNIS DNIS-Only 4=DNIS-Generate',
      'Medium-Type': '11=DSL Cable Wireless Satellite',
      'PVC-Encapsulation-Type':
        '1=AAA-ENCAPS-ATM-RAW AAA-ENCAPS-ATM-ROUTE1483 AAA-ENCAPS-ATM-AUTO1483 AAA-ENCAPS-ATM-MULTI AAA-ENCAPS-ATM-BRIDGE1483 '
        + 'AAA-ENCAPS-ATM-PPP AAA-ENCAPS-ATM-PPP-SERIAL AAA-ENCAPS-ATM-PPP-NLPID AAA-ENCAPS-ATM-PPP-AUTO AAA-ENCAPS-ATM-PPPOE AAA-ENCAPS-ATM-L2TP '
        + 'AAA-ENCAPS-ATM-PPP-LLC AAA-ENCAPS-FRAME-AUTO1490 AAA-ENCAPS-FRAME-MULTI AAA-ENCAPS-FRAME-BRIDGE1490 AAA-ENCAPS-FRAME-PPP '
        + 'AAA-ENCAPS-FRAME-PPP-AUTO AAA-ENCAPS-FRAME-PPPOE AAA-ENCAPS-FRAME-ROUTE1490 AAA-ENCAPS-FRAME-L2TP AAA-ENCAPS-L2TP-VC-MUXED '
        + 'AAA-ENCAPS-ETH AAA-ENCAPS-ETH-PPPOE AAA-ENCAPS-ETH-MULTI AAA-ENCAPS-ETH-DOT1Q AAA-ENCAPS-ETH-DOT1Q-PPPOE AAA-ENCAPS-ATM-MULTI-PPPOE '
        + 'AAA-ENCAPS-ATM-MULTI-IPV6OE AAA-ENCAPS-ATM-MULTI-PPPOE-N-IPV6OE AAA-ENCAPS-ETH-DOT1Q-TUNNEL AAA-ENCAPS-ETH-DOT1Q-TUNNEL-PPPOE',
      'PVC-Circuit-Padding': '1=AAA-CIRCUIT-PADDING AAA-CIRCUIT-NO-PADDING',
      'Bind-Type':
        '1=AAA-AUTH-BIND AAA-BYPASS-BIND AAA-INTERFACE-BIND AAA-SUBSCRIBE-BIND AAA-TUNNEL-BIND AAA-SESSION-BIND AAA-Q8021-BIND AAA-MULTI-BIND '
        + 'AAA-DHCP-BIND AAA-MULTI-BIND-SUB AAA-BRIDGE-GROUP-BIND AAA-VLAN-BIND AAA-VLAN-GROUP-BIND AAA-AUTO-SUBSCRIBER-BIND',
      'Bind-Auth-Protocol':
        '1=AAA-PPP-PAP AAA-PPP-CHAP AAA-PPP-CHAP-WAIT AAA-PPP-CHAP-PAP AAA-PPP-CHAP-WAIT-PAP AAA-PPP-EAP AAA-PPP-PAP-CHAP AAA-PPP-PAP-CHAP-WAIT',
      'IP-TOS-Field':
        '0=normal min-cost-only max-reliability-only max-reliability-plus-min-cost max-throughput-only max-throughput-plus-min-cost '
        + 'max-throughput-plus-max-reliability max-throughput-plus-max-reliability-plus-min-cost min-delay-only min-delay-plus-min-cost '
        + 'min-delay-plus-max-reliability min-delay-plus-max-reliability-plus-min-cost min-delay-plus-max-throughput '
        + 'min-delay-plus-max-throughput-plus-min-cost min-delay-plus-max-throughput-plus-max-reliability '
        + 'min-delay-plus-max-throughput-plus-max-reliability-plus-min-cost',
      'LAC-Port-Type':
        '40=NAS-PORT-TYPE-10BT NAS-PORT-TYPE-100BT NAS-PORT-TYPE-DS3-FR NAS-PORT-TYPE-DS3-ATM NAS-PORT-TYPE-OC3 NAS-PORT-TYPE-HSSI '
        + 'NAS-PORT-TYPE-EIA530 NAS-PORT-TYPE-T1 NAS-PORT-TYPE-CHAN-T3 NAS-PORT-TYPE-DS1-FR NAS-PORT-TYPE-E3-ATM NAS-PORT-TYPE-IMA-ATM '
        + 'NAS-PORT-TYPE-DS3-ATM-2 NAS-PORT-TYPE-OC3-ATM-2 NAS-PORT-TYPE-1000BSX NAS-PORT-TYPE-E1-FR NAS-PORT-TYPE-E1-ATM NAS-PORT-TYPE-E3-FR '
        + 'NAS-PORT-TYPE-OC3-POS NAS-PORT-TYPE-OC12-POS NAS-PORT-TYPE-PPPOE',
      'LAC-Real-Port-Type':
        '40=NAS-PORT-TYPE-10BT NAS-PORT-TYPE-100BT NAS-PORT-TYPE-DS3-FR NAS-PORT-TYPE-DS3-ATM NAS-PORT-TYPE-OC3 NAS-PORT-TYPE-HSSI '
        + 'NAS-PORT-TYPE-EIA530 NAS-PORT-TYPE-T1 NAS-PORT-TYPE-CHAN-T3 NAS-PORT-TYPE-DS1-FR NAS-PORT-TYPE-E3-ATM NAS-PORT-TYPE-IMA-ATM '
        + 'NAS-PORT-TYPE-DS3-ATM-2 NAS-PORT-TYPE-OC3-ATM-2 NAS-PORT-TYPE-1000BSX NAS-PORT-TYPE-E1-FR NAS-PORT-TYPE-E1-ATM NAS-PORT-TYPE-E3-FR '
        + 'NAS-PORT-TYPE-OC3-POS NAS-PORT-TYPE-OC12-POS NAS-PORT-TYPE-PPPOE',
      'Acct-Update-Reason':
        '1=AAA_LOAD_ACCT_SESSION_UP AAA_LOAD_ACCT_SESSION_DOWN AAA_LOAD_ACCT_PERIODIC AAA_LOAD_ACCT_DYN_AC_ENT_START '
        + 'AAA_LOAD_ACCT_DYN_AC_ENT_STOP AAA_LOAD_ACCT_DYN_AC_ENT_TIMEOUT AAA_LOAD_ACCT_SUBSCRIBER_REAUTHOR AAA_LOAD_ACCT_PPP_IPCP_UP '
        + 'AAA_LOAD_ACCT_PPP_MP_LINK_UP AAA_LOAD_ACCT_DHCP_IP_ADDR_GRANTED AAA_LOAD_ACCT_DHCP_IP_ADDR_RELEASED AAA_LOAD_ACCT_ACL_TIMERED_ACTION '
        + 'AAA_LOAD_ACCT_ACL_ACTION AAA_LOAD_ACCT_CMD AAA_LOAD_ACCT_TEST',
      'DSL-Line-State': '1=Showtime Idle Silent',
      'DSL-Transmission-System': '1=ADSL1 ADSL2 ADSL2+ VDSL1 VDSL2 SDSL UNKNOWN',
      'Service-Action': '0=DE-ACTIVATE ACTIVATE-WITH-ACCT ACTIVATE-WITHOUT-ACCT',
    },
  },
  // Ericsson
  193: {
    text:
      '5 Ericsson-ViG-Currency Ericsson-ViG-Currency-Quote 14 Ericsson-ViG-Digest-Response 16 Ericsson-ViG-Business-Agreement-Name 23 '
      + 'Ericsson-ViG-Site 39 Ericsson-ViG-User-name Ericsson-ViG-Global-unique-call-ID Ericsson-ViG-Global-unique-service-ID 49 '
      + 'Ericsson-ViG-Calling-e164-number Ericsson-ViG-Calling-H323Id Ericsson-ViG-Calling-Email-address Ericsson-ViG-Dialled-e164-number '
      + 'Ericsson-ViG-Dialled-H323Id Ericsson-ViG-Dialled-Email-address Ericsson-ViG-Routed-e164-number Ericsson-ViG-Routed-H323Id '
      + 'Ericsson-ViG-Routed-Email-address Ericsson-ViG-SiteKeeper-name Ericsson-ViG-Access-Group-name Ericsson-ViG-Access-Agent-name '
      + 'Ericsson-ViG-User-agent-group-name Ericsson-ViG-User-agent-name 65 Ericsson-ViG-CPN-digits 70 Ericsson-ViG-Dialled-num-digits 73 '
      + 'Ericsson-ViG-Routing-num-digits 76 Ericsson-ViG-Redirecting-num-digits 90 Ericsson-ViG-Voice-media-rec-forward '
      + 'Ericsson-ViG-Voice-media-rec-backward Ericsson-ViG-Video-media-rec-forward Ericsson-ViG-Video-media-rec-backward '
      + 'Ericsson-ViG-Fax-media-rec-forward Ericsson-ViG-Fax-media-rec-backward Ericsson-ViG-Data-media-rec-forward '
      + 'Ericsson-ViG-Data-media-rec-backward 107 Ericsson-ViG-User-ID Ericsson-ViG-Service-Name 111 Ericsson-ViG-Calling-ID '
      + 'Ericsson-ViG-Called-ID Ericsson-ViG-Translated-ID Ericsson-ViG-Calling-User-Group-ID Ericsson-ViG-Calling-Usr-Sub-Group-ID '
      + 'Ericsson-ViG-Called-Usr-Group-ID Ericsson-ViG-Called-Usr-Sub-Group-ID Ericsson-ViG-Terminal-Type 121 Ericsson-ViG-Service-Exe-Rslt-Desc '
      + 'Ericsson-ViG-Service-Description Ericsson-ViG-Service-Specific-Info',
    number:
      '3 Ericsson-ViG-Balance Ericsson-ViG-Codec 8 Ericsson-ViG-Endpoint-Type Ericsson-ViG-Sequence-Number 12 Ericsson-ViG-QoS-Class 17 '
      + 'Ericsson-ViG-Call-Role 32 Ericsson-ViG-TTL-relative Ericsson-ViG-Account-error-reason Ericsson-ViG-Layer-identity '
      + 'Ericsson-ViG-Major-protocol-version Ericsson-ViG-Minor-protocol-version Ericsson-ViG-Authentication-type Ericsson-ViG-Trusted-access 42 '
      + 'Ericsson-ViG-Interim-interval Ericsson-ViG-Alive-Indicator Ericsson-ViG-TTL-Absolute Ericsson-ViG-TTL-Start-Event 63 '
      + 'Ericsson-ViG-Routing-tariff Ericsson-ViG-Re-selection-counter 66 Ericsson-ViG-CPN-TON Ericsson-ViG-CPN-NP Ericsson-ViG-CPN-PI '
      + 'Ericsson-ViG-CPN-SI 71 Ericsson-ViG-Dialled-num-TON Ericsson-ViG-Dialled-num-NP 74 Ericsson-ViG-Routing-num-TON '
      + 'Ericsson-ViG-Routing-num-NP 77 Ericsson-ViG-Redirecting-num-TON Ericsson-ViG-Redirecting-num-NP Ericsson-ViG-Redirecting-num-PI '
      + 'Ericsson-ViG-Redirecting-num-RFD Ericsson-ViG-Time-stamp-UTC Ericsson-ViG-Time-stamp-TZ Ericsson-ViG-Time-stamp-DST '
      + 'Ericsson-ViG-Session-routing-duration Ericsson-ViG-Session-ringing-duration Ericsson-ViG-Access-type Ericsson-ViG-Requested-bandwidth '
      + 'Ericsson-ViG-Allowed-bandwidth Ericsson-ViG-Media-channel-count 98 Ericsson-ViG-Charging-Case Ericsson-ViG-Rel-cause-coding-std '
      + 'Ericsson-ViG-Rel-cause-location Ericsson-ViG-Rel-cause-class Ericsson-ViG-Rel-cause-value Ericsson-ViG-Rel-reason '
      + 'Ericsson-ViG-Internal-Rel-reason-val Ericsson-ViG-Internal-Rel-reason-orig Ericsson-ViG-Service-ID 109 Ericsson-ViG-Test-Call-Indicator '
      + 'Ericsson-ViG-Emergency-Call-Indicator 119 Ericsson-ViG-Service-Duration Ericsson-ViG-Service-Execution-Result 125 '
      + 'Ericsson-ViG-Auth-DataRequest Ericsson-ViG-IPT-Time-Stamp Ericsson-ViG-User-Name-Info',
    octets: '15 Ericsson-ViG-Digest-Attributes',
    ipv4:
      '11 Ericsson-ViG-Access-Agent-IP-Address 20 Ericsson-ViG-Remote-SK-UA-IP-Address 46 Ericsson-ViG-SK-IP-address Ericsson-ViG-UA-IP-address '
      + 'Ericsson-ViG-SA-IP-address 124 Ericsson-ViG-Proxy-IP-Address',
  },
});
