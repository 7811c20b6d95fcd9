/** Attributes of telephony. */
import type { VendorTable } from '../vendor-table.ts';

export const VOICE = (): VendorTable => ({
  // Acme
  9148: {
    text:
      '1 Acme-FlowID_FS1_F Acme-FlowType_FS1_F Acme-Session-Ingress-CallId Acme-Session-Egress-CallId 10 Acme-Flow-In-Realm_FS1_F 20 '
      + 'Acme-Flow-Out-Realm_FS1_F 40 Acme-Session-Generic-Id Acme-Session-Ingress-Realm Acme-Session-Egress-Realm Acme-Session-Protocol-Type 54 '
      + 'Acme-Session-Charging-Vector Acme-Session-Charging-Function_Address Acme-Firmware-Version Acme-Local-Time-Zone 63 Acme-Intermediate_Time '
      + 'Acme-Primary-Routing-Number Acme-Originating-Trunk-Group Acme-Terminating-Trunk-Group Acme-Originating-Trunk-Context '
      + 'Acme-Terminating-Trunk-Context Acme-P-Asserted-ID Acme-SIP-Diversion 74 Acme-Ingress-Local-Addr Acme-Ingress-Remote-Addr '
      + 'Acme-Egress-Local-Addr Acme-Egress-Remote-Addr Acme-FlowID_FS1_R Acme-FlowType_FS1_R Acme-Flow-In-Realm_FS1_R 85 '
      + 'Acme-Flow-Out-Realm_FS1_R 90 Acme-FlowID_FS2_F Acme-FlowType_FS2_F Acme-Flow-In-Realm_FS2_F 97 Acme-Flow-Out-Realm_FS2_F 112 '
      + 'Acme-FlowID_FS2_R Acme-FlowType_FS2_R Acme-Flow-In-Realm_FS2_R 119 Acme-Flow-Out-Realm_FS2_R 134 Acme-Egress-Final-Routing-Number '
      + 'Acme-Session-Ingress-RPH Acme-Session-Egress-RPH Acme-Ingress-Network-Interface-Id 139 Acme-Egress-Network-Interface-Id 141 '
      + 'Acme-Refer-Call-Transfer-Id Acme-FlowMediaType_FS1_F Acme-FlowMediaType_FS1_R Acme-FlowMediaType_FS2_F Acme-FlowMediaType_FS2_R 150 '
      + 'Acme-Session-Media-Process 171 Acme-Session-Forked-Call-Id 200 Acme-Custom-VSA-200 Acme-Custom-VSA-201 Acme-Custom-VSA-202 '
      + 'Acme-Custom-VSA-203 Acme-Custom-VSA-204 Acme-Custom-VSA-205 Acme-Custom-VSA-206 Acme-Custom-VSA-207 Acme-Custom-VSA-208 '
      + 'Acme-Custom-VSA-209 Acme-Custom-VSA-210 Acme-Custom-VSA-211 Acme-Custom-VSA-212 Acme-Custom-VSA-213 Acme-Custom-VSA-214 '
      + 'Acme-Custom-VSA-215 Acme-Custom-VSA-216 Acme-Custom-VSA-217 Acme-Custom-VSA-218 Acme-Custom-VSA-219 Acme-Custom-VSA-220 '
      + 'Acme-Custom-VSA-221 Acme-Custom-VSA-222 Acme-Custom-VSA-223 Acme-Custom-VSA-224 Acme-Custom-VSA-225 Acme-Custom-VSA-226 '
      + 'Acme-Custom-VSA-227 Acme-Custom-VSA-228 Acme-Custom-VSA-229 Acme-Custom-VSA-230 254 Acme-User-Class',
    number:
      '12 Acme-Flow-In-Src-Port_FS1_F 14 Acme-Flow-In-Dst-Port_FS1_F 22 Acme-Flow-Out-Src-Port_FS1_F 24 Acme-Flow-Out-Dst-Port_FS1_F 28 '
      + 'Acme-Calling-Octets_FS1 Acme-Calling-Packets_FS1 32 Acme-Calling-RTCP-Packets-Lost_FS1 Acme-Calling-RTCP-Avg-Jitter_FS1 '
      + 'Acme-Calling-RTCP-Avg-Latency_FS1 Acme-Calling-RTCP-MaxJitter_FS1 Acme-Calling-RTCP-MaxLatency_FS1 Acme-Calling-RTP-Packets-Lost_FS1 '
      + 'Acme-Calling-RTP-Avg-Jitter_FS1 Acme-Calling-RTP-MaxJitter_FS1 44 Acme-Called-Octets_FS1 Acme-Called-Packets_FS1 '
      + 'Acme-Called-RTCP-Packets-Lost_FS1 Acme-Called-RTCP-Avg-Jitter_FS1 Acme-Called-RTCP-Avg-Latency_FS1 Acme-Called-RTCP-MaxJitter_FS1 '
      + 'Acme-Called-RTCP-MaxLatency_FS1 Acme-Called-RTP-Packets-Lost_FS1 Acme-Called-RTP-Avg-Jitter_FS1 Acme-Called-RTP-MaxJitter_FS1 58 '
      + 'Acme-Post-Dial-Delay Acme-CDR-Sequence-Number Acme-Session-Disposition Acme-Disconnect-Initiator Acme-Disconnect-Cause 71 '
      + 'Acme-SIP-Status 82 Acme-Flow-In-Src-Port_FS1_R 84 Acme-Flow-In-Dst-Port_FS1_R 87 Acme-Flow-Out-Src-Port_FS1_R 89 '
      + 'Acme-Flow-Out-Dst-Port_FS1_R 94 Acme-Flow-In-Src-Port_FS2_F 96 Acme-Flow-In-Dst-Port_FS2_F 99 Acme-Flow-Out-Src-Port_FS2_F 101 '
      + 'Acme-Flow-Out-Dst-Port_FS2_F Acme-Calling-Octets_FS2 Acme-Calling-Packets_FS2 Acme-Calling-RTCP-Packets-Lost_FS2 '
      + 'Acme-Calling-RTCP-Avg-Jitter_FS2 Acme-Calling-RTCP-Avg-Latency_FS2 Acme-Calling-RTCP-MaxJitter_FS2 Acme-Calling-RTCP-MaxLatency_FS2 '
      + 'Acme-Calling-RTP-Packets-Lost_FS2 Acme-Calling-RTP-Avg-Jitter_FS2 Acme-Calling-RTP-MaxJitter_FS2 116 Acme-Flow-In-Src-Port_FS2_R 118 '
      + 'Acme-Flow-In-Dst-Port_FS2_R 121 Acme-Flow-Out-Src-Port_FS2_R 123 Acme-Flow-Out-Dst-Port_FS2_R Acme-Called-Octets_FS2 '
      + 'Acme-Called-Packets_FS2 Acme-Called-RTCP-Packets-Lost_FS2 Acme-Called-RTCP-Avg-Jitter_FS2 Acme-Called-RTCP-Avg-Latency_FS2 '
      + 'Acme-Called-RTCP-MaxJitter_FS2 Acme-Called-RTCP-MaxLatency_FS2 Acme-Called-RTP-Packets-Lost_FS2 Acme-Called-RTP-Avg-Jitter_FS2 '
      + 'Acme-Called-RTP-MaxJitter_FS2 138 Acme-Ingress-Vlan-Tag-Value 140 Acme-Egress-Vlan-Tag-Value 146 Acme-Flow-PTime_FS1_F '
      + 'Acme-Flow-PTime_FS1_R Acme-Flow-PTime_FS2_F Acme-Flow-PTime_FS2_R 151 Acme-Calling-R-Factor Acme-Calling-MOS Acme-Called-R-Factor '
      + 'Acme-Called-MOS',
    ipv4:
      '11 Acme-Flow-In-Src-Addr_FS1_F 13 Acme-Flow-In-Dst-Addr_FS1_F 21 Acme-Flow-Out-Src-Addr_FS1_F 23 Acme-Flow-Out-Dst-Addr_FS1_F 81 '
      + 'Acme-Flow-In-Src-Addr_FS1_R 83 Acme-Flow-In-Dst-Addr_FS1_R 86 Acme-Flow-Out-Src-Addr_FS1_R 88 Acme-Flow-Out-Dst-Addr_FS1_R 93 '
      + 'Acme-Flow-In-Src-Addr_FS2_F 95 Acme-Flow-In-Dst-Addr_FS2_F 98 Acme-Flow-Out-Src-Addr_FS2_F 100 Acme-Flow-Out-Dst-Addr_FS2_F 115 '
      + 'Acme-Flow-In-Src-Addr_FS2_R 117 Acme-Flow-In-Dst-Addr_FS2_R 120 Acme-Flow-Out-Src-Addr_FS2_R 122 Acme-Flow-Out-Dst-Addr_FS2_R',
    ipv6:
      '155 Acme-Flow-In-Src-IPv6_Addr_FS1_F Acme-Flow-In-Dst-IPv6_Addr_FS1_F Acme-Flow-Out-Src-IPv6_Addr_FS1_F '
      + 'Acme-Flow-Out-Dst-IPv6_Addr_FS1_F Acme-Flow-In-Src-IPv6_Addr_FS1_R Acme-Flow-In-Dst-IPv6_Addr_FS1_R Acme-Flow-Out-Src-IPv6_Addr_FS1_R '
      + 'Acme-Flow-Out-Dst-IPv6_Addr_FS1_R Acme-Flow-In-Src-IPv6_Addr_FS2_F Acme-Flow-In-Dst-IPv6_Addr_FS2_F Acme-Flow-Out-Src-IPv6_Addr_FS2_F '
      + 'Acme-Flow-Out-Dst-IPv6_Addr_FS2_F Acme-Flow-In-Src-IPv6_Addr_FS2_R Acme-Flow-In-Dst-IPv6_Addr_FS2_R Acme-Flow-Out-Src-IPv6_Addr_FS2_R '
      + 'Acme-Flow-Out-Dst-IPv6_Addr_FS2_R',
  },
  // BroadSoft
  6431: {
    text:
      '1 BWAS-Record-id BWAS-Service-provider BWAS-Type BWAS-User-Number BWAS-Group-Number BWAS-Direction BWAS-Calling-Number '
      + 'BWAS-Calling-Presentation-Indic BWAS-Called-Number BWAS-Start-Time BWAS-User-Timezone BWAS-Answer-Indic BWAS-Answer-Time '
      + 'BWAS-Release-Time BWAS-Termination-Cause BWAS-Network-Type BWAS-Carrier-Identification-Code BWAS-Dialed-Digits BWAS-Call-Category '
      + 'BWAS-Network-Call-Type BWAS-Network-Translated-Number BWAS-Network-Translated-Group BWAS-Releasing-Party BWAS-Route BWAS-Network-Callid '
      + 'BWAS-Codec BWAS-Access-Device-Address BWAS-Access-Callid BWAS-Spare-29 BWAS-Failover-Correlation-Id BWAS-Spare-31 BWAS-Group '
      + 'BWAS-Department BWAS-Account-Code BWAS-Authorization-Code BWAS-Original-Called-Number BWAS-Original-Called-Presentation-Indic '
      + 'BWAS-Original-Called-Reason BWAS-Redirecting-Number BWAS-Redirecting-Presentation-Indic BWAS-Redirecting-Reason BWAS-Charge-Indic '
      + 'BWAS-Type-Of-Network BWAS-VP-Calling-Invoke-Time BWAS-Local-Callid BWAS-Remote-Callid BWAS-Calling-Party-Category '
      + 'BWAS-Conference-Invoke-Time BWAS-Conference-Callid BWAS-Conference-To BWAS-Conference-From BWAS-Conference-Id BWAS-Conference-Role '
      + 'BWAS-Conference-Bridge BWAS-Conference-Owner BWAS-Conference-Owner-Dn BWAS-Conference-Title BWAS-Conference-Project-Code '
      + 'BWAS-Charging-Vector-Key BWAS-Charging-Vection-Creator BWAS-Charging-Vection-Orig BWAS-Charging-Vection-Term '
      + 'BWAS-Acc-Per-Call-Invoke-Time BWAS-Acc-Per-Call-Fac-Result BWAS-Acb-Act-Invoke-Time BWAS-Acb-Act-Fac-Result BWAS-Acb-Deact-Invoke-Time '
      + 'BWAS-Acb-Deact-Fac-Result BWAS-Call-Park-Invoke-Time BWAS-Call-Park-Fac-Result BWAS-Call-Park-Retr-Invoke-Time '
      + 'BWAS-Call-Park-Retr-Fac-Result BWAS-Call-Pickup-Invoke-Time BWAS-Call-Pickup-Fac-Result BWAS-Directed-Call-Pickup-Invoke-Time '
      + 'BWAS-Directed-Call-Pickup-Fac-Result BWAS-Dpubi-Invoke-Time BWAS-Dpubi-Fac-Result BWAS-Cancel-Cwt-Per-Call-Invoke-Time '
      + 'BWAS-Cancel-Cwt-Per-Call-Fac-Result BWAS-Cfa-Act-Invoke-Time BWAS-Cfa-Act-Fac-Result BWAS-Cfa-Deact-Invoke-Time '
      + 'BWAS-Cfa-Deact-Fac-Result BWAS-Cfb-Act-Invoke-Time BWAS-Cfb-Act-Fac-Result BWAS-Cfb-Deact-Invoke-Time BWAS-Cfb-Deact-Fac-Result '
      + 'BWAS-Cfna-Act-Invoke-Time BWAS-Cfna-Act-Fac-Result BWAS-Cfna-Deact-Invoke-Time BWAS-Cfna-Deact-Fac-Result '
      + 'BWAS-Clid-Delivery-Per-Call-Invoke-Time BWAS-Clid-Delivery-Per-Call-Fac-Result BWAS-Clid-Blocking-Per-Call-Invoke-Time '
      + 'BWAS-Clid-Blocking-Per-Call-Fac-Result BWAS-Cot-Invoke-Time BWAS-Cot-Fac-Result BWAS-Direct-Vm-Xfer-Invoke-Time '
      + 'BWAS-Direct-Vm-Xfer-Fac-Result BWAS-Dnd-Act-Invoke-Time BWAS-Dnd-Act-Fac-Result BWAS-Dnd-Deact-Invoke-Time BWAS-Dnd-Deact-Fac-Result '
      + 'BWAS-Sac-Lock-Invoke-Time BWAS-Sac-Lock-Fac-Result BWAS-Sac-Unlock-Invoke-Time BWAS-Sac-Unlock-Fac-Result '
      + 'BWAS-Flash-Call-Hold-Invoke-Time BWAS-Flash-Call-Hold-Fac-Result BWAS-Last-Number-Redial-Invoke-Time BWAS-Last-Number-Redial-Fac-Result '
      + 'BWAS-Return-Call-Invoke-Time BWAS-Return-Call-Fac-Result BWAS-Sd100-Programming-Invoke-Time BWAS-Sd100-Programming-Fac-Result '
      + 'BWAS-Sd8-Programming-Invoke-Time BWAS-Sd8-Programming-Fac-Result BWAS-Clear-Mwi-Invoke-Time BWAS-Clear-Mwi-Fac-Result BWAS-UserId '
      + 'BWAS-Other-Party-Name BWAS-Other-Party-Name-Pres-Indic 125 BWAS-Moh-Deact-Fac-Result BWAS-Push-to-Talk-Invoke-Time '
      + 'BWAS-Push-to-Talk-Fac-Result BWAS-Hoteling-Invoke-Time BWAS-Hoteling-Group BWAS-Hoteling-UserId BWAS-Hoteling-User-Number '
      + 'BWAS-Hoteling-Group-Number BWAS-Diversion-Inhibitor-Invoke-time BWAS-Diversion-Inhibitor-Fac-Result BWAS-Trunk-Group-Name BWAS-Spare-136 '
      + 'BWAS-InstantGroupCall-Invoke-Time BWAS-InstantGroupCall-PushToTalk BWAS-InstantGroupCall-Related-Callid BWAS-CustomRingback-Invoke-Time '
      + 'BWAS-CLID-Permitted BWAS-AHR-Invoke-Time BWAS-AHR-Action BWAS-Access-Network-Info BWAS-Charging-Function-Addresses BWAS-Charge-Number '
      + 'BWAS-Related-CallId BWAS-Related-CallId-Reason BWAS-Transfer-Invoke-Time BWAS-Transfer-Result BWAS-Transfer-Related-CallId '
      + 'BWAS-Transfer-Type BWAS-Conf-Start-Time BWAS-Conf-Stop-Time BWAS-Conf-Id BWAS-Conf-Type BWAS-Codec-Usage BWAS-Vmb-Act-Invoke-Time '
      + 'BWAS-Vmb-Act-Fac-Result BWAS-Vmb-Deact-Invoke-Time BWAS-Vmb-Deact-Fac-Result BWAS-Vmna-Act-Invoke-Time BWAS-Vmna-Act-Fac-Result '
      + 'BWAS-Vmna-Deact-Invoke-Time BWAS-Vmna-Deact-Fac-Result BWAS-Vma-Act-Invoke-Time BWAS-Vma-Act-Fac-Result BWAS-Vma-Deact-Invoke-Time '
      + 'BWAS-Vma-Deact-Fac-Result BWAS-No-Answer-Set-Invoke-Time BWAS-No-Answer-Set-Fac-Result BWAS-Clid-Blocking-Act-Invoke-Time '
      + 'BWAS-Clid-Blocking-Act-Fac-Result BWAS-Clid-Blocking-Deact-Invoke-Time BWAS-Clid-Blocking-Deact-Fac-Result '
      + 'BWAS-Call-Waiting-Act-Invoke-Time BWAS-Call-Waiting-Act-Fac-Result BWAS-Call-Waiting-Deact-Invoke-Time '
      + 'BWAS-Call-Waiting-Deact-Fac-Result BWAS-Fax-Messaging BWAS-TSD-Digits BWAS-Trunk-Group-Info BWAS-Recall-Type BWAS-Cfnrc-Act-Invoke-Time '
      + 'BWAS-Cfnrc-Act-Fac-Result BWAS-Cfnrc-Deact-Invoke-Time BWAS-Cfnrc-Deact-Fac-Result BWAS-Q850-Cause BWAS-Dialed-Digits-Context '
      + 'BWAS-Called-Number-Context BWAS-Network-Translated-Number-Context BWAS-Calling-Number-Context BWAS-Original-Called-Number-Context '
      + 'BWAS-Redirecting-Number-Context BWAS-Location-Control-Act-Result BWAS-Location-Control-Deact-Result BWAS-Call-Retrieve-Result '
      + 'BWAS-Routing-Number BWAS-Origination-Method BWAS-Call-Parked-Invoke-Time BWAS-BA-Related-Call-Id BWAS-Acr-Act-Invoke-Time '
      + 'BWAS-Acr-Act-Fac-Result BWAS-Acr-Deact-Invoke-Time BWAS-Acr-Deact-Fac-Result BWAS-Outside-Access-Code BWAS-Primary-Device-Line-Port '
      + 'BWAS-Called-Asserted-Identity BWAS-Called-Asserted-Pres-Indicator BWAS-SDP BWAS-Media-Initiator-Flag BWAS-SDP-Offer-Timestamp '
      + 'BWAS-SDP-Answer-Timestamp BWAS-Early-Media-SDP BWAS-Early-Media-Initiator-Flag BWAS-Body-Content-Type BWAS-Body-Content-Length '
      + 'BWAS-Body-Content-Disposition BWAS-Body-Originator BWAS-SIP-Error-Code BWAS-OtherInfoInPCV BWAS-Received-Calling-Number '
      + 'BWAS-CustomRingback-Media-Selection BWAS-AOC-Type BWAS-AOC-Charge BWAS-AOC-Currency BWAS-AOC-Time BWAS-AOC-Sum BWAS-AOC-Activation-Time '
      + 'BWAS-AOC-Result BWAS-AS-Call-Type BWAS-Scf-Act-Invoke-Time BWAS-Scf-Act-Fac-Result BWAS-Scf-Deact-Invoke-Time BWAS-Scf-Deact-Fac-Result '
      + 'BWAS-Cfa-Inter-Invoke-Time BWAS-Cfa-Inter-Fac-Result BWAS-Cfna-Inter-Invoke-Time BWAS-Cfna-Inter-Fac-Result BWAS-Cfb-Inter-Invoke-Time '
      + 'BWAS-Cfb-Inter-Fac-Result BWAS-CBF-Auth-Code BWAS-Call-Bridge-Result BWAS-Return-Call-Number-Deletion-Invoke-Time '
      + 'BWAS-Return-Call-Number-Deletion-Fac-Result BWAS-Prepaid-Status BWAS-Configurable-CLID BWAS-Call-Center-Night-Service-Act-Result '
      + 'BWAS-Call-Center-Night-Service-Deact-Result BWAS-Call-Center-Forced-Forwarding-Act-Result '
      + 'BWAS-Call-Center-Forced-Forwarding-Deact-Result BWAS-Call-Center-Outgoing-Call-Fac-Result '
      + 'BWAS-Call-Center-Outgoing-Personal-Call-Fac-Result BWAS-Call-Center-Outgoing-Phone-Number BroadSoft-Attr-255',
  },
  // Freeswitch
  27880: {
    text:
      '1 Freeswitch-AVPair Freeswitch-CLID Freeswitch-Dialplan Freeswitch-Src Freeswitch-Dst Freeswitch-Src-Channel Freeswitch-Dst-Channel '
      + 'Freeswitch-Ani Freeswitch-Aniii Freeswitch-Lastapp Freeswitch-Lastdata Freeswitch-Disposition 17 Freeswitch-RDNIS Freeswitch-Context '
      + 'Freeswitch-Source Freeswitch-Callstartdate Freeswitch-Callanswerdate Freeswitch-Calltransferdate Freeswitch-Callenddate '
      + 'Freeswitch-Signalbond',
    number: '13 Freeswitch-Hangupcause 15 Freeswitch-Billusec Freeswitch-AMAFlags',
    values: {
      'Freeswitch-Hangupcause':
        '0=None Unallocated-Number No-Route-Transit-Net No-Route-Destination 6=Channel-Unacceptable Call-Awarded-Delivery 16=Normal-Clearing '
        + 'User-Busy No-User-Response No-Answer Subscriber-Absent Call-Rejected Number-Changed Redirecto-To-New-Destination '
        + '25=Exchange-Routing-Error 27=Destination-Out-Of-Order Invalid-Number-Format Facility-Rejected Response-To-Status-Enquiry '
        + 'Normal-Unspecified 34=Normal-Circuit-Congestion 38=Network-Out-Of-Order 41=Normal-Temporary-Failure Switch-Congestion '
        + 'Access-Info-Discarded Requested-Chan-Unavail Pre-Empted 50=Facility-Not-Subscribed 52=Outgoing-Call-Barred 54=Incoming-Call-Barred '
        + '57=Bearercapability-Notauth Bearercapability-Notavail 63=Service-Unavailable 65=Bearercapability-Notimpl Chan-Not-Implemented '
        + '69=Facility-Not-Implemented 79=Service-Not-Implemented 81=Invalid-Call-Reference 88=Incompatible-Destination '
        + '95=Invalid-Msg-Unspecified Mandatory-IE-Missing Message-Type-Nonexist Wrong-Message IE-Nonexist Invalid-IE-Contents Wrong-Call-State '
        + 'Recovery-On-Timer-Expire Mandatory-IE-Length-Error 111=Protocol-Error 127=Interworking 142=Success 487=Originator-Cancel 500=Crash '
        + 'System-Shutdown Lose-Race Manager-Request 600=Blind-Transfer Attended-Transfer Allotted-Timeout User-Challenge Media-Timeout '
        + 'Picked-Off User-Not-Registered',
    },
  },
  // NetBorder
  35987: {
    text:
      '1 NetBorder-AVPair NetBorder-CLID NetBorder-Dialplan NetBorder-Src NetBorder-Dst NetBorder-Src-Channel NetBorder-Dst-Channel '
      + 'NetBorder-Ani NetBorder-Aniii NetBorder-Lastapp NetBorder-Lastdata NetBorder-Disposition 17 NetBorder-RDNIS NetBorder-Context '
      + 'NetBorder-Source NetBorder-Callstartdate NetBorder-Callanswerdate NetBorder-Calltransferdate NetBorder-Callenddate NetBorder-Signalbond',
    number: '13 NetBorder-Hangupcause 15 NetBorder-Billusec NetBorder-AMAFlags',
    values: {
      'NetBorder-Hangupcause':
        '0=None Unallocated-Number No-Route-Transit-Net No-Route-Destination 6=Channel-Unacceptable Call-Awarded-Delivery 16=Normal-Clearing '
        + 'User-Busy No-User-Response No-Answer Subscriber-Absent Call-Rejected Number-Changed Redirecto-To-New-Destination '
        + '25=Exchange-Routing-Error 27=Destination-Out-Of-Order Invalid-Number-Format Facility-Rejected Response-To-Status-Enquiry '
        + 'Normal-Unspecified 34=Normal-Circuit-Congestion 38=Network-Out-Of-Order 41=Normal-Temporary-Failure Switch-Congestion '
        + 'Access-Info-Discarded Requested-Chan-Unavail Pre-Empted 50=Facility-Not-Subscribed 52=Outgoing-Call-Barred 54=Incoming-Call-Barred '
        + '57=Bearercapability-Notauth Bearercapability-Notavail 63=Service-Unavailable 65=Bearercapability-Notimpl Chan-Not-Implemented '
        + '69=Facility-Not-Implemented 79=Service-Not-Implemented 81=Invalid-Call-Reference 88=Incompatible-Destination '
        + '95=Invalid-Msg-Unspecified Mandatory-IE-Missing Message-Type-Nonexist Wrong-Message IE-Nonexist Invalid-IE-Contents Wrong-Call-State '
        + 'Recovery-On-Timer-Expire Mandatory-IE-Length-Error 111=Protocol-Error 127=Interworking 142=Success 487=Originator-Cancel 500=Crash '
        + 'System-Shutdown Lose-Race Manager-Request 600=Blind-Transfer Attended-Transfer Allotted-Timeout User-Challenge Media-Timeout '
        + 'Picked-Off User-Not-Registered',
    },
  },
  // Quintum
  6618: {
    text:
      '1 Quintum-AVPair Quintum-NAS-Port 23 Quintum-h323-remote-address Quintum-h323-conf-id Quintum-h323-setup-time Quintum-h323-call-origin '
      + 'Quintum-h323-call-type Quintum-h323-connect-time Quintum-h323-disconnect-time Quintum-h323-disconnect-cause Quintum-h323-voice-quality '
      + '33 Quintum-h323-gw-id 35 Quintum-h323-incoming-conf-id 101 Quintum-h323-credit-amount Quintum-h323-credit-time Quintum-h323-return-code '
      + 'Quintum-h323-prompt-id Quintum-h323-time-and-day Quintum-h323-redirect-number Quintum-h323-preferred-lang '
      + 'Quintum-h323-redirect-ip-address Quintum-h323-billing-model Quintum-h323-currency-type 230 Quintum-Trunkid-In Quintum-Trunkid-Out',
  },
  // Epygi
  16459: {
    text:
      '1 Epygi-AVPair Epygi-NAS-Port 23 Epygi-h323-remote-address Epygi-h323-conf-id Epygi-h323-setup-time Epygi-h323-call-origin '
      + 'Epygi-h323-call-type Epygi-h323-connect-time Epygi-h323-disconnect-time Epygi-h323-disconnect-cause Epygi-h323-voice-quality 33 '
      + 'Epygi-h323-gw-id 35 Epygi-h323-incoming-conf-id 101 Epygi-h323-credit-amount Epygi-h323-credit-time Epygi-h323-return-code '
      + 'Epygi-h323-prompt-id Epygi-h323-time-and-day Epygi-h323-redirect-number Epygi-h323-preferred-lang Epygi-h323-redirect-ip-address '
      + 'Epygi-h323-billing-model Epygi-h323-currency 150 Epygi-RegExpDate Epygi-FiadID Epygi-PortID Epygi-AccessType Epygi-CallInfo 170 '
      + 'Epygi-OrigCallID Epygi-ParentCallID 173 Epygi-DeviceName 181 Epygi-CallingPartyNumber Epygi-CalledPartyNumber',
    number:
      '172 Epygi-CallType 174 Epygi-InterfaceName Epygi-InterfaceNumber Epygi-TimeslotNumber Epygi-OrigIpAddr Epygi-DestIpAddr Epygi-OrigIpPort '
      + 'Epygi-DestIpPort 183 Epygi-DateTimeOrigination Epygi-DateTimeConnect Epygi-DateTimeDisconnect Epygi-Duration Epygi-OutSourceRTP_IP '
      + 'Epygi-OutDestRTP_IP Epygi-InSourceRTP_IP Epygi-InDestRTP_IP Epygi-OutSourceRTP_port Epygi-OutDestRTP_port Epygi-InSourceRTP_port '
      + 'Epygi-InDestRTP_port Epygi-CallRedirectReason Epygi-CallDisconnectReason Epygi-OutRTP_Payload Epygi-OutRTP_PacketSize '
      + 'Epygi-OutRTP_Packets Epygi-OutRTP_Octets Epygi-InRTP_Payload Epygi-InRTP_PacketSize Epygi-InRTP_Packets Epygi-InRTP_Octets '
      + 'Epygi-InRTP_PacketsLost Epygi-InRTP_PacketsDupl Epygi-InRTP_Jitter Epygi-InRTP_Latency',
    values: {
      'Epygi-CallType': '0=Internal SIP H.323 FXO T1-E1-CAS T1-E1-CCS ISDN-PRI',
      'Epygi-InterfaceName': '0=Ethernet FXO T1-E1-User T1-E1-Network ISDN',
      'Epygi-CallRedirectReason':
        '0=No-Reason Call-Forward-Uncondit Call-Forward-Busy Call-Forward-NoAnswer Call-Tranfer Call-Park Call-Pickup ManyExtension-Ringing '
        + 'Hunt-Group',
      'Epygi-CallDisconnectReason': '0=Call-Is-Redirected Call-Origin-OnHook Call-Temin-OnHook Disconected-by-CAC Other',
    },
  },
  // Digium
  22736: {
    text:
      '101 Asterisk-Acc-Code Asterisk-Src Asterisk-Dst Asterisk-Dst-Ctx Asterisk-Clid Asterisk-Chan Asterisk-Dst-Chan Asterisk-Last-App '
      + 'Asterisk-Last-Data Asterisk-Start-Time Asterisk-Answer-Time Asterisk-End-Time 115 Asterisk-Disposition Asterisk-AMA-Flags '
      + 'Asterisk-Unique-ID Asterisk-User-Field',
    number: '113 Asterisk-Duration Asterisk-Bill-Sec',
  },
});
