/** Attributes of Cisco, and of Starent that it bought, by the number of the enterprise (IANA). */
import type { AttributeTable } from './table.ts';

export const CISCO: Readonly<Record<number, AttributeTable>> = {
  // Cisco
  9: {
    text: '132021 Override-Charging-Action-Exclude-Rule',
    number:
      '131177 Rate-Limit-Action DSCP 132009 MBR-Burst-Size-UL MBR-Burst-Size-DL QoS-Level 132023 Override-Service-Identifier ' +
      'Override-Rating-Group 132032 Override-Max-Requested-Bandwidth-UL Override-Max-Requested-Bandwidth-DL ' +
      'Override-Guaranteed-Bitrate-UL Override-Guaranteed-Bitrate-DL 132037 Override-Priority-Level 132049 Override-Tos-Value-Custom',
    choice:
      '132026 Override-Online Override-Offline Override-Content-Filtering-State 132038 Override-Pre-Emption-Capability ' +
      'Override-Pre-Emption-Vulnerability 132047 Override-Tos-Direction Override-Tos-Value-Standard ' +
      '132078 Override-Control-Pending-Queue-Action Override-Control-Merge-Wildcard',
    address: '132054 Override-Nexthop-Address',
    group:
      '132001 QoS-Group-Rule-Install 132003 QoS-Group-Rule-Definition 132006 MBR-Limit-Exceed-Action-UL 132008 MBR-Limit-Exceed-Action-DL ' +
      '132017 Override-Control 132019 Override-Charging-Action-Parameters 132022 Override-Charging-Parameters ' +
      '132029 Override-Policy-Parameters Override-QoS-Information 132036 Override-Allocation-Retention-Priority 132046 Override-Tos-Value',
    octets:
      '132004 QoS-Group-Rule-Name 132018 Override-Rule-Name 132020 Override-Charging-Action-Name 132025 CiscoSystems-Execution-Time ' +
      '132052 Override-Control-Name',
  },
  // Cisco
  5771: {
    text:
      '507 Cisco-Flow-Description-507 131091 Match-String Attribute-String 131214 Class-Map-Name Header-Group-Name ' +
      '131219 Header-Insert-Name Header-Field-Name Header-Class-Name 131229 Header-Item-String 131236 Cisco-QoS-Profile-Name',
    number:
      '131080 Volume-Threshold Time-Threshold Content-Idle-Timer 131095 CDR-Volume-Threshold CDR-Time-Threshold ' +
      '131100 Cisco-Service-Class Service-Idle-Time 131104 Online-Passthrough-Quota Online-Reauthorization-Threshold ' +
      '131107 Initial-Timeout Maximum-Timeout 131113 Meter-Increment Meter-Initial Meter-Minimum 131118 Weight User-Idle-Timer ' +
      '131128 L7-Parse-Length 131131 CDR-Generation-Delay 131133 Replicate-Session-Delay Content-Pending-Timer 131144 ACL-Number ' +
      '131148 Protocol-ID Start-of-Port-Range End-of-Port-Range 131154 VLAN-Id 131157 Duration First-Packet-Timestanp ' +
      'Last-Packet-Timestanp 131162 Service-Rating-Group 131174 Max-Bandwidth 131178 Cisco-DSCP 131190 Max-Burst-Size ' +
      '131201 Cisco-Priority 131208 Dual-Passthrough-Quota Dual-Reauthorization-Threshold 131213 Cisco-Quota-Consumption-Time ' +
      '131224 Radius-Attribute-Type Radius-Vsa-Vendor-Id Radius-Vsa-Subattribute-Type 131257 Service-Life-Time 131262 Aggr-Prefix-Len ' +
      'Service-Identifier-Lo Service-Identifier-Hi',
    choice:
      '131085 L7-Parse-Protocol-Type 131093 Online-Billing-Basis Service-Activation 131098 Append-URL 131110 Meter-Exclude ' +
      'Meter-Include-Imap 131120 Policy-Preload-Req-Type Policy-Preload-Object-Type Policy-Preload-Status Charging-Rule-Trigger-Type ' +
      '131125 Service-Reporting-Level 131135 Operation-Status Subscriber-IP-Source 131163 Content-Scope Flow-Status-Policy-Mismatch ' +
      'Policy-Map-Type 131168 Policy-Map-Replace Cisco-Flow-Status 131177 Cisco-Rate-Limit-Action 131189 Policy-Preload-Error-Code ' +
      '131192 Cisco-Event-Trigger-Type 131196 Interleaved 131198 Relative-URL Mining User-Default 131206 Domain-Group-Activation ' +
      'Dual-Billing-Basis 131210 Virtual-Online 131212 Nexthop-Override 131222 Header-Class-Mode 131228 Header-Item 131234 User-Idle-Pod ' +
      'Domain-Group-Clear 131242 Header-Item-Encryption 131249 Accel 131251 Cisco-Request-Usage-Type',
    long: '131155 Volume-Usage 131258 Volume-Threshold-64',
    address:
      '131083 Nexthop-Uplink Nexthop-Downlink 131137 Nexthop Nexthop-Reverse 131146 Destination-IP-Address Destination-Mask ' +
      '131211 Nexthop-Media',
    group:
      '131072 Cisco-Charging-Rule-Definition Content-Definition Billing-Policy-Definition Policy-Map-Definition Service-Definition ' +
      'Content-Policy-Map Service-Info Billing-Plan-Definition 131086 Service-Status 131090 Policy-Map-Match 131097 Advice-Of-Charge ' +
      '131106 Online-Reauthorization-Timeout 131112 Metering-Granularity 131116 Verify 131124 Charging-Rule-Event 131126 Accounting ' +
      '131129 Service-CDR-Threshold Intermediate-CDR-Threshold 131132 Replicate-Session 131139 Charging-Rule-Event-Trigger ' +
      '131141 Content-Flow-Description Content-Flow-Filter Client-Group-Id 131152 Failed-Preload-Object 131156 Cisco-Time-Usage ' +
      '131160 Cisco-Flow-Description Terminate-Bearer 131166 Policy-Map-Match-Install Policy-Map-Match-Remove 131170 Service-QoS ' +
      'QoS-Rate-Limit-UL QoS-Rate-Limit-DL QoS-Rate-Limit 131175 Rate-Limit-Conform-Action Rate-Limit-Exceed-Action ' +
      '131179 Policy-Map-Install Policy-Map-Remove Billing-Policy-Install Billing-Policy-Remove Content-Install Content-Remove ' +
      'Service-Install Service-Remove Billing-Plan-Install Billing-Plan-Remove 131191 Failed-Preload-Obj-Name 131193 Cisco-Event-Trigger ' +
      '131195 Cisco-Event 131197 Control-URL 131203 Domain-Group-Definition Domain-Group-Install Domain-Group-Remove ' +
      '131216 Header-Group-Definition Header-Group-Install Header-Group-Remove 131223 Header-Class 131227 Header-Item-Radius ' +
      '131230 Header-Items-Encrypted Header-Insert-Definition Header-Insert-Install Header-Insert-Remove 131237 Cisco-QoS-Profile ' +
      'Cisco-QoS-Profile-Install Cisco-QoS-Profile-Remove Cisco-QoS-Profile-Uplink Cisco-QoS-Profile-Downlink ' +
      '131244 Service-Group-Definition Service-Group-Install Service-Group-Remove Service-Group-Event Cisco-Report-Usage ' +
      '131250 Cisco-Answer-User-Usage 131252 Cisco-Request-Charging-Rule-Usage Cisco-Request-Service-Group-Usage ' +
      'Cisco-Answer-Charging-Rule-Usage Cisco-Answer-Service-Group-Usage 131259 Delegated-IP-Install Delegated-IPv4-Definition ' +
      'Delegated-IPv6-Definition 131265 Service-Identifier-Range',
    octets:
      '131087 Service-Name Billing-Policy-Name Policy-Map-Name 131099 Confirm-Token-131099 131102 Owner-Id Owner-Name ' +
      '131109 Refund-Policy 131117 Confirm-Token-131117 131127 Accounting-Customer-String 131140 Billing-Plan-Name 131145 ACL-Name ' +
      '131151 Content-Name 131153 VRF-Name 131194 TCP-SYN 131202 Domain-Group-Name 131243 Service-Group-Name 131256 User-Agent',
  },
  // Starent
  8164: {
    text:
      '2 SN-VPN-Name 15 SN-PPP-Outbound-Password 17 SN-IP-In-ACL SN-IP-Out-ACL 61 SN-PPP-Outbound-Username 94 SN-Virtual-APN-Name ' +
      '131 SN-Voice-Push-List-Name SN-Unclassify-List-Name 137 SN-Charging-VPN-Name 147 SN-QoS-Negotiated 154 SN-MIP-HA-Assignment-Table ' +
      '214 SN-DNS-Proxy-Intercept-List 223 SN-Primary-DCCA-Peer SN-Secondary-DCCA-Peer 238 SN-ROHC-Profile-Name 254 SN-SIP-Method ' +
      'SN-Event 257 SN-Session-Id SN-SIP-Request-Time-Stamp SN-SIP-Response-Time-Stamp SN-IMS-Charging-Identifier SN-Originating-IOI ' +
      '263 SN-SDP-Session-Description 266 SN-Authorised-Qos 269 SN-Is-Unregistered-Subscriber SN-Content-Type SN-Content-Length ' +
      'SN-Content-Disposition 276 SN-ISC-Template-Name SN-CF-Forward-Unconditional SN-CF-Forward-No-Answer SN-CF-Forward-Busy-Line ' +
      'SN-CF-Forward-Not-Regd SN-CF-Follow-Me 288 SN-Software-Version 514 SN-Traffic-Policy SN-Firewall-Policy-515 523 SN-Phase0-PSAPName ' +
      '528 SN-Rulebase-Id 530 SN-Charging-Collection-Function-Name 1146 SN-Customer-Id',
    number:
      '1 SN-VPN-ID 3 SN-Disconnect-Reason SN-PPP-Progress-Code 7 SN-Re-CHAP-Interval 9 SN-PPP-Data-Compression 14 SN-IP-Source-Validation ' +
      '16 SN-PPP-Keepalive 19 SN-PPP-Data-Compression-Mode SN-Subscriber-Permission 22 SN-Simultaneous-SIP-MIP SN-Min-Compress-Size ' +
      'SN-Service-Type SN-DNS-Proxy-Use-Subscr-Addr 27 SN-Tunnel-Load-Balancing 30 SN-MN-HA-Timestamp-Tolerance ' +
      'SN-Prepaid-Compressed-Count SN-Prepaid-Inbound-Octets SN-Prepaid-Outbound-Octets SN-Prepaid-Total-Octets SN-Prepaid-Timeout ' +
      'SN-Prepaid-Watermark 43 SN-L3-to-L2-Tun-Addr-Policy 45 SN-Long-Duration-Action SN-PDSN-Handoff-Req-IP-Addr SN-HA-Send-DNS-ADDRESS ' +
      'SN-MIP-Send-Term-Verification SN-Data-Tunnel-Ignore-DF-Bit SN-MIP-AAA-Assign-Addr SN-MIP-Match-AAA-Assign-Addr SN-Proxy-MIP ' +
      'SN-IP-Alloc-Method SN-Gratuitous-ARP-Aggressive 57 SN-Ext-Inline-Srvr-Preference 59 SN-Ext-Inline-Srvr-Down-VLAN ' +
      'SN-IP-Hide-Service-Address 62 SN-GTP-Version 64 SN-Subscriber-Accounting 67 SN-Subscriber-IP-Hdr-Neg-Mode SN-GGSN-MIP-Required ' +
      'SN-Subscriber-Acct-Start SN-Subscriber-Acct-Interim SN-Subscriber-Acct-Stop 73 SN-QoS-Tp-Dnlk SN-Tp-Dnlk-Committed-Data-Rate ' +
      'SN-Tp-Dnlk-Peak-Data-Rate SN-Tp-Dnlk-Burst-Size SN-Tp-Dnlk-Exceed-Action SN-Tp-Dnlk-Violate-Action SN-QoS-Tp-Uplk ' +
      'SN-Tp-Uplk-Committed-Data-Rate SN-Tp-Uplk-Peak-Data-Rate SN-Tp-Uplk-Burst-Size SN-Tp-Uplk-Exceed-Action SN-Tp-Uplk-Violate-Action ' +
      'SN-Subscriber-IP-TOS-Copy 92 SN-PPP-NW-Layer-IPv4 SN-PPP-NW-Layer-IPv6 95 SN-PPP-Accept-Peer-v6Ifid SN-IPv6-rtr-advt-interval ' +
      'SN-IPv6-num-rtr-advt SN-NPU-Qos-Priority SN-MN-HA-Hash-Algorithm SN-Subscriber-Acct-Rsp-Action 103 SN-IPv6-Egress-Filtering ' +
      '105 SN-Mediation-Acct-Rsp-Action SN-Home-Sub-Use-GGSN SN-Visiting-Sub-Use-GGSN SN-Roaming-Sub-Use-GGSN SN-Home-Profile ' +
      'SN-IP-Src-Validation-Drop-Limit SN-QoS-Class-Conversational-PHB SN-QoS-Class-Streaming-PHB SN-QoS-Class-Background-PHB ' +
      'SN-QoS-Class-Interactive-1-PHB SN-QoS-Class-Interactive-2-PHB SN-QoS-Class-Interactive-3-PHB SN-Visiting-Profile ' +
      'SN-Roaming-Profile SN-Home-Behavior SN-Visiting-Behavior SN-Roaming-Behavior SN-Internal-SM-Index SN-Mediation-Enabled ' +
      '126 SN-IPv6-DNS-Proxy 128 SN-Prepaid SN-Prepaid-Preference SN-PPP-Always-On-Vse 133 SN-Subscriber-No-Interims ' +
      'SN-Permit-User-Mcast-PDUs SN-Prepaid-Final-Duration-Alg SN-IPv6-Min-Link-MTU 138 SN-Chrg-Char-Selection-Mode ' +
      'SN-Cause-For-Rec-Closing SN-Change-Condition 143 SN-Ntk-Session-Disconnect-Flag SN-Enable-QoS-Renegotiation ' +
      'SN-QoS-Renegotiation-Timeout SN-Mediation-No-Interims 150 SN-IP-Header-Compression SN-ROHC-Mode SN-Assigned-VLAN-ID SN-Direction ' +
      '156 SN-Tun-Addr-Policy SN-DHCP-Lease-Expiry-Policy 161 SN-Traffic-Group 163 SN-MIP-Send-Ancid SN-MIP-Send-Imsi SN-MIP-Dual-Anchor ' +
      '170 SN-PDIF-MIP-Required 172 SN-PDIF-MIP-Release-TIA SN-PDIF-MIP-Simple-IP-Fallback SN-Tunnel-Gn SN-MIP-Reg-Lifetime-Realm ' +
      '187 SN-PPP-Reneg-Disc SN-MIP-Send-Correlation-Info 192 SN-Subscriber-Acct-Mode 196 SN-IP-Source-Violate-No-Acct ' +
      '198 SN-Firewall-Enabled 219 SN-Subscriber-Class SN-CFPolicy-ID SN-Subs-VJ-Slotid-Cmp-Neg-Mode 225 SN-Subs-Acc-Flow-Traffic-Valid ' +
      'SN-Acct-Input-Packets-Dropped SN-Acct-Output-Packets-Dropped SN-Acct-Input-Octets-Dropped SN-Acct-Output-Octets-Dropped ' +
      'SN-Acct-Input-Giga-Dropped SN-Acct-Output-Giga-Dropped 233 SN-Overload-Disc-Connect-Time SN-Overload-Disc-Inact-Time ' +
      'SN-Overload-Disconnect SN-Radius-Returned-Username 251 SN-Call-Id 253 SN-Long-Duration-Notification 256 SN-Role-Of-Node ' +
      '268 SN-Node-Functionality 274 SN-ROHC-Flow-Marking-Mode 282 SN-CF-CId-Display SN-CF-CId-Display-Blocked SN-CF-Call-Waiting ' +
      'SN-CF-Call-Transfer 290 SN-Max-Sec-Contexts-Per-Subs 292 SN-CF-Call-LongDistance 294 SN-CF-Call-Premium SN-CR-International-Cid ' +
      'SN-CR-LongDistance-Cid 298 SN-CF-Call-RoamingInternatnl SN-PDG-TTG-Required 306 SN-WiMAX-Auth-Only SN-TrafficSelector-Class ' +
      '310 SN-Handoff-Indicator SN-MIP-Send-Host-Config 313 SN-User-Privilege SN-IPv6-Alloc-Method 501 SN-Volume-Quota-Threshold ' +
      'SN-Unit-Quota-Threshold SN-Time-Quota-Threshold 518 SN-Monitoring-Key 529 SN-CF-Policy-ID 65530 SN-Proxy-MIPV6',
    choice:
      '21 SN-Admin-Permission 44 SN-Long-Duration-Timeout 63 SN-Access-link-IP-Frag 204 SN-Admin-Expiry 232 SN-Inactivity-Time ' +
      '237 Prohibit-Payload-Compression 267 SN-Cause-Code 291 SN-CF-Call-Local 293 SN-CF-Call-International 512 SN-Bandwidth-Control ' +
      '520 SN-Service-Flow-Detection SN-Usage-Monitoring',
    long: '519 SN-Usage-Volume',
    time: '505 SN-Absolute-Validity-Time 527 SN-Service-Start-Timestamp',
    address:
      '5 SN-Primary-DNS-Server SN-Secondary-DNS-Server 13 SN-Local-IP-Address 55 SN-Ext-Inline-Srvr-Up-Addr SN-Ext-Inline-Srvr-Down-Addr ' +
      '58 SN-Ext-Inline-Srvr-Up-VLAN 101 SN-IPv6-Primary-DNS 127 SN-Subscriber-Nexthop-Address 148 SN-Primary-NBNS-Server ' +
      'SN-Secondary-NBNS-Server 167 SN-IMS-AM-Address 169 SN-Service-Address 191 SN-PDSN-NAS-IP-Address 264 SN-GGSN-Address ' +
      '287 SN-Cscf-Subscriber-Ip-Address 297 SN-NAT-IP-Address',
    group:
      '504 SN-Total-Used-Service-Unit 517 SN-Usage-Monitoring-Control 526 SN-Remaining-Service-Unit ' +
      '1472 Access-Network-Charging-Physical-Access-Id',
    octets:
      '8 SN-PDSN-Correlation-Id 10 SN-IP-Filter-In SN-IP-Filter-Out 26 SN-Tunnel-Password 37 SN-NAI-Construction-Domain ' +
      'SN-Tunnel-ISAKMP-Crypto-Map SN-Tunnel-ISAKMP-Secret 41 SN-Ext-Inline-Srvr-Context 65 SN-Nw-Reachability-Server-Name ' +
      '86 SN-QoS-Conversation-Class SN-QoS-Streaming-Class SN-QoS-Interactive1-Class SN-QoS-Interactive2-Class SN-QoS-Interactive3-Class ' +
      'SN-QoS-Background-Class 102 SN-IPv6-Secondary-DNS 104 SN-Mediation-VPN-Name 124 SN-IPv6-Sec-Pool SN-IPv6-Sec-Prefix ' +
      '141 SN-Dynamic-Addr-Alloc-Ind-Flag SN-Ntk-Initiated-Ctx-Ind-Flag 158 SN-Subscriber-Template-Name SN-Subs-IMSA-Service-Name ' +
      '162 SN-Rad-APN-Name 166 SN-MIP-ANCID 168 SN-IMS-AM-Domain-Name 171 SN-FMC-Location 176 SN-Ecs-Data-Volume SN-QoS-Traffic-Policy ' +
      '190 SN-PDSN-NAS-Id 193 SN-IP-In-Plcy-Grp SN-IP-Out-Plcy-Grp 239 SN-Firewall-Policy-239 SN-LI-Dest-Address 248 SN-MS-ISDN ' +
      'SN-Routing-Area-Id SN-Rulebase 252 SN-IMSI 265 SN-Sec-IP-Pool-Name 273 SN-CSCF-Rf-SDP-Media-Components 275 SN-CSCF-App-Server-Info ' +
      '300 SN-Bandwidth-Policy SN-Acs-Credit-Control-Group SN-CBB-Policy SN-QOS-HLR-Profile SN-Fast-Reauth-Username-304 ' +
      'SN-Pseudonym-Username-305 308 SN-TPO-Policy SN-DHCP-Options 319 SN-WLAN-AP-Identifier SN-WLAN-UE-Identifier ' +
      '513 SN-Transparent-Data 522 SN-Session-Start-Indicator 525 SN-Charging-Id 1473 Access-Network-Charging-Physical-Access-Id-Value ' +
      'Access-Network-Charging-Physical-Access-Id-Realm 11010 SN-Fast-Reauth-Username-11010 SN-Pseudonym-Username-11011',
  },
};
