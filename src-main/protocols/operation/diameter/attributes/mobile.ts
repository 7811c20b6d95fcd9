/**
 * Attributes of 3GPP's networks, TS 29.230: of Gi, SGi and SGmb (TS 29.061), Rx (29.214), Cx (29.229), Sh (29.329), charging (32.299),
 * Gx (29.212), S6a (29.272), STa and SWx (29.273), T6a (29.128), SLg (29.172), S6t (29.336), S6c (29.338), PC4a (29.344).
 */
import type { AttributeTable } from './table.ts';

export const MOBILE: AttributeTable = {
  text:
    '1 3GPP-IMSI 5 3GPP-GPRS-Negotiated-QoS-Profile 8 3GPP-IMSI-MCC-MNC 3GPP-GGSN-MCC-MNC 3GPP-NSAPI 3GPP-Session-Stop-Indicator ' +
    '3GPP-Selection-Mode 3GPP-Charging-Characteristics 18 3GPP-SGSN-MCC-MNC 312 Routing-Policy 316 Primary-OCS-Charging-Function-Name ' +
    'Secondary-OCS-Charging-Function-Name 3GPP-AAA-Server-Name 507 Flow-Description 524 Codec-Data 531 Sponsor-Identity ' +
    'Application-Service-Provider-Identity 601 Public-Identity Server-Name 608 3GPP-SIP-Authentication-Scheme 617 Reason-Info ' +
    '619 Primary-Event-Charging-Function-Name Secondary-Event-Charging-Function-Name Primary-Charging-Collection-Function-Name ' +
    'Secondary-Charging-Collection-Function-Name 634 Wildcarded-PSI 636 Wildcarded-IMPU 657 WebRTC-Authentication-Function-Name ' +
    'WebRTC-Web-Server-Function-Name 824 3GPP-SIP-Method Event Content-Type 828 Content-Disposition 830 User-Session-ID ' +
    'Calling-Party-Address Called-Party-Address 836 Application-Server Application-Provided-Called-Party-Address 839 Originating-IOI ' +
    'Terminating-IOI IMS-Charging-Identifier SDP-Session-Description 844 SDP-Media-Name SDP-Media-Description 849 Authorised-QoS ' +
    '852 Incoming-Trunk-Group-ID Outgoing-Trunk-Group-ID 855 Service-Id Associated-URI Charged-Party PoC-Controlling-Address ' +
    'PoC-Group-Name 863 Service-Specific-Data 887 Participants-Involved 897 Address-Data 901 Required-MBMS-Bearer-Capabilities ' +
    '905 Alternative-APN 909 RAI 913 MBMS-Required-QoS 1004 Charging-Rule-Base-Name 1012 TFT-Filter 1036 Tunnel-Header-Filter ' +
    '1059 Packet-Filter-Content 1074 QoS-Rule-Base-Name 1089 TDF-Destination-Host TDF-Destination-Realm 1095 ADC-Rule-Base-Name ' +
    '1101 VASP-ID VAS-ID 1104 Sender-Address 1108 MM10-Recipient-Address Routeing-Address 1114 Service-Key Billing-Information ' +
    '1117 Status-Code Status-Text 1200 Domain-Name 1205 Additional-Type-Information 1210 Message-ID 1215 Token-Text 1218 Applic-ID ' +
    'Aux-Applic-Info 1223 Reply-Applic-ID 1229 PoC-Session-Id Deferred-Location-Event-Type LCS-APN 1233 LCS-Client-Dialed-By-MS ' +
    'LCS-Client-External-ID 1236 LCS-Data-Coding-Scheme 1238 LCS-Name-String 1240 LCS-Requestor-ID-String 1245 Positioning-Data ' +
    'WLAN-Session-Id 1250 Called-Asserted-Identity Requested-Party-Address 1253 PoC-User-Role-IDs 1263 Access-Network-Information ' +
    '1280 Alternate-Charged-Party-Address IMS-Communication-Service-Identifier 1288 Media-Initiator-Party ' +
    '1305 Civic-Address-Information 1307 WLAN-Operator-Name WLAN-PLMN-Id API-Content 1402 IMEI Software-Version 1427 APN-OI-Replacement ' +
    '1444 User-Id 1504 ANID 1524 SSID HESSID 1642 Time-Zone 1664 SGs-MME-Identity 1666 Coupled-Node-Diameter-ID 1684 SCEF-Realm ' +
    '2003 Interface-Id Interface-Port Interface-Text 2023 Carrier-Select-Routing-Information Number-Portability-Routing-Information ' +
    '2035 Associated-Party-Address 2064 Node-Id 2104 Delivery-Status 2116 Content-ID Content-provider-ID 2306 Tariff-XML ' +
    '2320 Outgoing-Session-Id Initial-IMS-Charging-Identifier 2402 MME-Name 2408 MME-Realm SGSN-Name SGSN-Realm 2511 LCS-Codeword ' +
    '2556 Civic-Address 2601 IMS-Application-Reference-Identifier 2711 Related-IMS-Charging-Identifier ' +
    '2713 IMS-Visited-Network-Identifier 2716 BSSID 2817 Default-QoS-Name 2901 Policy-Counter-Identifier Policy-Counter-Status ' +
    '3101 IP-SM-GW-Name 3111 External-Identifier IP-SM-GW-Realm 3125 SCEF-ID 3179 MTC-Provider-ID 3340 SMSF-3GPP-Name ' +
    'SMSF-Non-3GPP-Name SMSF-3GPP-Realm SMSF-Non-3GPP-Realm 3401 Reason-Header Instance-Id Route-Header-Received ' +
    'Route-Header-Transmitted 3426 Announcing-UE-HPLMN-Identifier Announcing-UE-VPLMN-Identifier 3430 Monitored-PLMN-Identifier ' +
    'Monitoring-UE-HPLMN-Identifier Monitoring-UE-Identifier Monitoring-UE-VPLMN-Identifier 3436 Requested-PLMN-Identifier ' +
    'Requestor-PLMN-Identifier 3440 ProSe-3rd-Party-Application-ID 3910 Variable-Part-Value 3914 Language 3916 Called-Identity ' +
    '3942 SCS-Realm 4402 Discoveree-UE-HPLMN-Identifier Discoveree-UE-VPLMN-Identifier Discoverer-UE-HPLMN-Identifier ' +
    'Discoverer-UE-VPLMN-Identifier 4408 Announcing-PLMN-ID 4413 FE-Identifier-List',
  number:
    '319 Maximum-Number-Accesses 509 Flow-Number 515 Max-Requested-Bandwidth-DL Max-Requested-Bandwidth-UL 518 Media-Component-Number ' +
    '521 RR-Bandwidth RS-Bandwidth 534 Min-Requested-Bandwidth-DL Min-Requested-Bandwidth-UL 539 Sharing-Key-DL Sharing-Key-UL ' +
    'Retry-Interval 543 Max-Supported-Bandwidth-DL Max-Supported-Bandwidth-UL Min-Desired-Bandwidth-DL Min-Desired-Bandwidth-UL ' +
    '548 Service-Authorization-Info 551 AF-Requested-Data 553 Pre-emption-Control-Info Extended-Max-Requested-BW-DL ' +
    'Extended-Max-Requested-BW-UL Extended-Max-Supported-BW-DL Extended-Max-Supported-BW-UL Extended-Min-Desired-BW-DL ' +
    'Extended-Min-Desired-BW-UL Extended-Min-Requested-BW-DL Extended-Min-Requested-BW-UL 604 Mandatory-Capability Optional-Capability ' +
    '607 3GPP-SIP-Number-Auth-Items 613 3GPP-SIP-Item-Number 629 Feature-List-ID Feature-List 637 UAR-Flags 653 LIA-Flags ' +
    'Initial-CSeq-Sequence-Number SAR-Flags 713 Requested-Nodes 716 Sequence-Number 827 Content-Length 868 Time-Quota-Threshold ' +
    'Volume-Quota-Threshold 871 Quota-Holding-Time 881 Quota-Consumption-Time 888 Expires 893 WLAN-Technology 896 PDG-Charging-Id ' +
    '931 MBMS-Flags Restart-Counter Diagnostic-Info 1010 Precedence 1025 Guaranteed-Bitrate-DL Guaranteed-Bitrate-UL ' +
    '1037 Tunnel-Header-Length 1040 APN-Aggregate-Max-Bitrate-DL APN-Aggregate-Max-Bitrate-UL 1046 Priority-Level ' +
    '1082 Credit-Management-Status 1107 MM10-Sequence-Number 1206 Content-Size 1212 Message-Size 1226 Unit-Quota-Threshold ' +
    '1257 Service-Specific-Type 1265 Base-Time-Interval 1282 Number-Of-Received-Talk-Bursts Number-Of-Talk-Bursts ' +
    'Received-Talk-Burst-Time Received-Talk-Burst-Volume Talk-Burst-Time Talk-Burst-Volume 1313 API-Result-Code 1405 ULR-Flags ' +
    'ULA-Flags 1410 Number-Of-Requested-Vectors 1412 Immediate-Response-Preferred 1418 HPLMN-ODB Item-Number 1421 DSR-Flags DSA-Flags ' +
    'Context-Identifier 1425 Operator-Determined-Barring Access-Restriction-Data 1437 CSG-Id 1440 RAT-Frequency-Selection-Priority-ID ' +
    'IDA-Flags PUA-Flags NOR-Flags 1484 ServiceTypeIdentity 1490 IDR-Flags 1507 MIP-FA-RK-SPI PPR-Flags 1511 Access-Authorization-Flags ' +
    'TWAN-Default-APN-Context-Id 1518 AAA-Failure-Indication 1520 DER-Flags DEA-Flags RAR-Flags DER-S6b-Flags 1527 TWAN-Connection-Mode ' +
    '1529 Connectivity-Flags 1533 TWAN-S2a-Failure-Cause SM-Back-Off-Timer 1537 Maximum-Wait-Time Emergency-Services AAR-Flags ' +
    'IMEI-Check-In-VPLMN-Result ERP-Authorization 1611 Age-Of-Location-Information 1616 MPS-Priority ' +
    '1619 Subscribed-Periodic-RAU-TAU-Timer 1625 List-Of-Measurements Reporting-Trigger 1629 Event-Threshold-RSRP Event-Threshold-RSRQ ' +
    '1635 PUR-Flags 1638 CLR-Flags UVR-Flags UVA-Flags 1654 Subscription-Data-Flags 1663 Restoration-Priority ' +
    '1668 WLAN-offloadability-EUTRAN WLAN-offloadability-UTRAN 1676 Group-Service-Id 1679 AIR-Flags UE-Usage-Type ' +
    '1683 Additional-Context-Identifier 1686 Preferred-Data-Mode 1689 V2X-Permission 1693 UE-PC5-AMBR 1695 MBSFN-Area-ID ' +
    'Carrier-Frequency 1698 Service-Gap-Time Aerial-UE-Subscription-Information 1704 Core-Network-Restrictions 1708 Subscribed-ARPI ' +
    '2019 Number-of-Messages-Sent 2034 Number-Of-Diversions 2045 Time-Usage 2050 PDN-Connection-Charging-ID 2063 Local-Sequence-Number ' +
    '2101 Application-Server-ID 2103 Application-Session-ID 2111 Number-Of-Messages-Successfully-Exploded ' +
    'Number-Of-Messages-Successfully-Sent Total-Number-Of-Messages-Exploded Total-Number-Of-Messages-Sent 2202 Subsession-Id ' +
    '2301 SIP-Request-Timestamp-Fraction SIP-Response-Timestamp-Fraction 2315 Preferred-AoC-Currency 2404 LCS-Capabilities-Sets ' +
    '2411 RIA-Flags 2503 LCS-Priority 2505 Horizontal-Accuracy Vertical-Accuracy 2510 Supported-GAD-Shapes ' +
    '2514 Age-Of-Location-Estimate 2520 LCS-Service-Type-ID 2530 LRR-Flags 2532 Deferred-Location-Type 2539 Interval-Time ' +
    '2541 Reporting-Amount Reporting-Interval 2545 PLR-Flags PLA-Flags 2549 LRA-Flags 2557 Barometric-Pressure 2560 Linear-Distance ' +
    'Maximum-Interval Sampling-Interval Reporting-Duration Reporting-Location-Requirements 2606 PDP-Address-Prefix-Length ' +
    '2806 UDP-Source-Port 2828 Monitoring-Flags 2832 RAN-Rule-Support Access-Availability-Change-Reason Routing-Rule-Failure-Code ' +
    '2838 Request-Type 2848 Extended-APN-AMBR-DL Extended-APN-AMBR-UL Extended-GBR-DL Extended-GBR-UL 2854 UE-Status ' +
    '3007 Reference-Number 3010 Application-Port-Identifier Old-Reference-Number 3109 HSS-Cause SIR-Flags ' +
    '3115 Periodic-Communication-Indicator Communication-Duration-Time Periodic-Time 3119 Stationary-Indication 3124 SCEF-Reference-ID ' +
    '3126 SCEF-Reference-ID-for-Deletion Monitoring-Type Maximum-Number-of-Reports 3131 Maximum-Detection-Time Reachability-Type ' +
    'Maximum-Latency Maximum-Response-Time 3136 MONTE-Location-Type Accuracy Association-Type Roaming-Information ' +
    'Reachability-Information IMEI-Change 3145 CIR-Flags 3147 Service-Result-Code 3149 Event-Handling 3153 Node-Type S6t-HSS-Cause ' +
    '3162 Loss-Of-Connectivity-Reason Group-Reporting-Guard-Timer CIA-Flags 3167 RIR-Flags Type-Of-External-Identifier 3174 NIR-Flags ' +
    '3176 NIA-Flags 3182 PDN-Connectivity-Status-Type Traffic-Profile 3202 Trigger-Action MTC-Error-Diagnostic 3302 TFR-Flags ' +
    '3306 SM-Delivery-Timer 3310 SRR-Flags 3312 MWD-Status MME-Absent-User-Diagnostic-SM MSC-Absent-User-Diagnostic-SM ' +
    'SGSN-Absent-User-Diagnostic-SM 3322 Absent-User-Diagnostic-SM RDR-Flags 3333 SMS-GMSC-Alert-Event ' +
    'SMSF-3GPP-Absent-User-Diagnostic-SM SMSF-Non-3GPP-Absent-User-Diagnostic-SM 3408 SM-Sequence-Number SMS-Result ' +
    '3424 ISUP-Cause-Value 3501 BMSC-Port MBMS-Bearer-Event 3506 MBMS-Bearer-Result 3508 Radio-Frequency 3511 TMGI-Allocation-Result ' +
    '3514 TMGI-Deallocation-Result 3516 TMGI-Number MB2U-Security 3702 ProSe-Permission 3704 ProSe-Direct-Allowed UPR-Flags PNR-Flags ' +
    '3708 Authorized-Discovery-Range 3905 Announcement-Identifier Announcement-Order 3908 Variable-Part-Order Variable-Part-Type ' +
    '3911 Time-Indicator 3923 Monitoring-Event-Report-Number 3937 Rate-Control-Max-Message-Size Rate-Control-Max-Rate ' +
    'Rate-Control-Time-Unit 4301 Cause-Type S1AP-Cause RANAP-Cause GMM-Cause SM-Cause 4308 UE-Count BSSGP-Cause 4311 Uplink-Rate-Limit ' +
    'Downlink-Rate-Limit 4314 Connection-Action 4317 CMR-Flags 4319 Counter-Value 4321 TDA-Flags 4324 Active-Time Reachability-Cause ' +
    '4407 Unused-Quota-Timer',
  choice:
    '3 3GPP-PDP-Type 300 Authentication-Method 305 WLAN-Access WLAN-3GPP-IP-Access 309 APN-Barring-Type WLAN-Direct-IP-Access ' +
    'Session-Request-Type 407 GBA_U-Awareness-Indicator 410 GBA-Type 412 UE-Id-Type 414 UICC-ME 416 Private-Identity-Request ' +
    '500 Abort-Cause 511 Flow-Status Flow-Usage Specific-Action 520 Media-Type 523 SIP-Forking-Indication 527 Service-Info-Status ' +
    '529 AF-Signalling-Protocol 533 Rx-Request-Type 536 Required-Access-Info 542 Sponsoring-Action 550 Priority-Sharing-Indicator ' +
    '564 IMS-Content-Type 614 Server-Assignment-Type 616 Reason-Code 623 User-Authorization-Type User-Data-Already-Available ' +
    '627 User-Data-Request-Type-OBSOLETE 633 Originating-Request 638 Loose-Route-Indication 648 Multiple-Registration-Indication ' +
    '650 Session-Priority 652 Priviledged-Sender-Indication 703 Data-Reference 705 Subs-Req-Type Requested-Domain Current-Location ' +
    'Identity-Set 710 Send-Data-Indication 712 One-Time-Notification 714 Serving-Node-Indication 717 Pre-paging-Supported ' +
    'Local-Time-Zone-Indication UDR-Flags 829 Role-Of-Node 861 Cause-Code Node-Functionality 864 Originator ' +
    '867 PS-Append-Free-Format-Data 870 Trigger-Type 872 3GPP-Reporting-Reason 882 Media-Initiator-Flag PoC-Server-Role ' +
    'PoC-Session-Type Number-Of-Participants 899 Address-Type 902 MBMS-StartStop-Indication 906 MBMS-Service-Type MBMS-2G-3G-Indicator ' +
    '914 MBMS-Counting-Information MBMS-User-Data-Mode-Indication 921 CN-IP-Multicast-Distribution MBMS-HC-Indicator ' +
    'MBMS-Access-Indicator 928 MBMS-GW-UDP-Port-Indicator 1000 Bearer-Usage 1006 Event-Trigger Metering-Method Offline Online ' +
    '1011 Reporting-Level 1015 PDP-Session-operation 1019 PCC-Rule-Status 1021 Bearer-Operation 1023 Bearer-Control-Mode ' +
    'Network-Request-Support 1027 IP-CAN-Type QoS-Class-Identifier QoS-Negotiation QoS-Upgrade Rule-Failure-Code RAT-Type ' +
    '1045 Session-Release-Cause 1047 Pre-emption-Capability Pre-emption-Vulnerability 1062 Packet-Filter-Operation ' +
    'Resource-Allocation-Notification Session-Linking-Indicator 1068 Usage-Monitoring-Level Usage-Monitoring-Report ' +
    'Usage-Monitoring-Support CSG-Information-Reporting Packet-Filter-Usage Charging-Correlation-Indicator 1080 Flow-Direction ' +
    '1086 Redirect-Support 1099 PS-to-CS-Session-Continuity 1103 Trigger-Event 1110 Originating-Interface Delivery-Report Read-Reply ' +
    'Sender-Visibility 1119 Routeing-Address-Resolution 1204 Type-Number 1208 Addressee-Type Priority 1211 Message-Type ' +
    '1214 Class-Identifier 1216 Delivery-Report-Requested Adaptations 1220 Content-Class DRM-Content Read-Reply-Report-Requested ' +
    '1224 File-Repair-Supported MBMS-User-Service-Type 1237 LCS-Format-Indicator 1241 LCS-Client-Type 1243 Location-Estimate-Type ' +
    '1247 PDP-Context-Type MMBox-Storage-Requested 1254 PoC-User-Role-info-Units 1259 Participant-Access-Priority ' +
    '1261 PoC-Change-Condition 1268 Envelope-Reporting 1271 Time-Quota-Type 1277 PoC-Session-Initiation-type ' +
    '1279 User-Participating-Type 1310 API-Direction 1417 Network-Access-Mode 1420 Cancellation-Type 1424 Subscriber-Status ' +
    '1428 All-APN-Configurations-Included-Indicator 1432 VPLMN-Dynamic-Address-Allowed 1434 Alert-Reason 1438 PDN-GW-Allocation-Type ' +
    '1445 Equipment-Status 1455 Requesting-Node-Type PDN-Type Roaming-Restricted-Due-To-Unsupported-Feature 1462 Trace-Depth ' +
    '1468 Complete-Data-List-Included-Indicator 1478 Notification-To-UE-User 1481 GMLC-Restriction PLMN-Client 1491 ICS-Indicator ' +
    'IMS-Voice-Over-PS-Sessions-Supported Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions 1499 User-State 1501 Non-3GPP-IP-Access ' +
    'Non-3GPP-IP-Access-APN AN-Trusted 1519 Transport-Access-Type 1610 Current-Location-Retrieved 1613 SIPTO-Permission ' +
    'Error-Diagnostic UE-SRVCC-Capability 1617 VPLMN-LIPA-Allowed LIPA-Permission 1623 Job-Type 1627 Report-Interval Report-Amount ' +
    '1631 Logging-Interval Logging-Duration Relay-Node-Indicator MDT-User-Consent 1636 Subscribed-VSRVCC 1648 SMS-Register-Request ' +
    '1650 Daylight-Saving-Time 1655 Measurement-Period-LTE Measurement-Period-UMTS Collection-Period-RRM-LTE Collection-Period-RRM-UMTS ' +
    '1661 Event-Threshold-Event-1F Event-Threshold-Event-1I 1665 SIPTO-Local-Network-Permission ' +
    '1674 DL-Buffering-Suggested-Packet-Count 1681 Non-IP-PDN-Type-Indicator Non-IP-Data-Delivery-Mechanism ' +
    '1690 PDN-Connection-Continuity 1697 RDS-Indicator 1702 Operation-Mode 1706 Interworking-5GS-Indicator Ethernet-PDN-Type-Indicator ' +
    '1709 IAB-Operation-Permission 1713 5QI 1715 Guaranteed-Flow-Bitrates Maximum-Flow-Bitrates PC5-Range PC5-Link-AMBR ' +
    '2001 Data-Coding-Scheme 2006 Interface-Type SM-Message-Type 2011 Reply-Path-Requested 2016 SMS-Node 2020 Low-Balance-Indication ' +
    '2025 PoC-Event-Type 2029 SM-Service-Type 2031 MMTel-Service-Type Service-Mode Subscriber-Role 2036 SDP-Type Change-Condition ' +
    '2039 Diagnostics 2047 Serving-Node-Type 2049 Participant-Action-Type 2051 Dynamic-Address-Flag 2055 AoC-Request-Type ' +
    '2065 SGW-Change Charging-Characteristics-Selection-Mode 2068 Dynamic-Address-Flag-Extension 2102 Application-Service-Type ' +
    '2118 Charge-Reason-Code 2203 Subsession-Operation Multiple-BBERF-Action 2303 Online-Charging-Flag 2308 IMSI-Unauthenticated-Flag ' +
    '2310 AoC-Format 2312 AoC-Service-Obligatory-Type AoC-Service-Type 2317 CSG-Access-Mode CSG-Membership-Indication ' +
    '2500 Slg-Location-Type 2507 Vertical-Requested Velocity-Requested Response-Time 2512 LCS-Privacy-Check ' +
    'Accuracy-Fulfilment-Indicator 2518 Location-Event Pseudonym-Indicator 2523 LCS-QoS-Class 2536 Area-Type 2538 Occurrence-Info ' +
    '2548 Termination-Cause-3GPP 2550 Periodic-Location-Support-Indicator Prioritized-List-Indicator 2602 Low-Priority-Indicator ' +
    'IP-Realm-Default-Indicator Local-GW-Inserted-Indicator Transcoder-Inserted-Indicator 2704 NNI-Type 2706 Relationship-Mode ' +
    'Session-Direction 2710 Access-Transfer-Type 2717 TAD-Identifier 2808 CS-Service-QoS-Request-Operation Mute-Notification ' +
    '2811 AN-GW-Status 2814 CS-Service-Resource-Failure-Cause CS-Service-Resource-Result-Operation 2823 Presence-Reporting-Area-Status ' +
    'NetLoc-Access-Support 2826 PCSCF-Restoration-Indication IP-CAN-Session-Charging-Scope 2829 Default-Access NBIFOM-Mode ' +
    'NBIFOM-Support 2841 Resource-Release-Notification Removal-Of-Access 2844 Default-Bearer-Indication 2847 3GPP-PS-Data-Off-Status-Gx ' +
    '2855 Presence-Reporting-Area-Node 2904 SL-Request-Type 3005 Action-Type Priority-Indication 3008 Request-Status Delivery-Outcome ' +
    '3103 S6-Service-ID 3172 PLMN-ID-Requested 3200 SM-Delivery-Outcome-T4 Absent-Subscriber-Diagnostic-T4 ' +
    '3304 SM-Enumerated-Delivery-Failure-Cause 3308 SM-RP-MTI 3311 SM-Delivery-Not-Intended 3321 SM-Delivery-Cause ' +
    '3407 SM-Device-Trigger-Indicator 3415 Forwarding-Pending 3421 CN-Operator-Selection-Entity 3428 Coverage-Status ' +
    '3434 PC3-Control-Protocol-Cause PC3-EPC-Control-Protocol-Cause 3438 Role-Of-ProSe-Function ' +
    'Usage-Information-Report-Sequence-Number 3902 Inter-UE-Transfer 3912 Quota-Indicator Play-Alternative 3915 Privacy-Indicator ' +
    '3919 Monitoring-Event-Configuration-Activity 3922 Monitoring-Event-Functionality 3930 CP-CIoT-EPS-Optimisation-Indicator ' +
    'SGi-PtP-Tunnelling-Method UNI-PDU-CP-Only-Flag 3936 Additional-Exception-Reports 4400 Charging-Per-IP-CAN-Session-Indicator ' +
    '4406 3GPP-PS-Data-Off-Status',
  long:
    '552 Content-Version 929 MBMS-Data-Transfer-Start MBMS-Data-Transfer-Stop 1314 API-Size 1536 Origination-Time-Stamp ' +
    '1700 Broadcast-Location-Assistance-Data-Types 3144 Supported-Monitoring-Events',
  single: '2852 Max-PLR-DL Max-PLR-UL',
  time:
    '404 Key-ExpiryTime 408 BootstrapInfoCreationTime GUSS-Timestamp 415 Requested-Key-Lifetime 709 Expiry-Time ' +
    '834 SIP-Request-Timestamp SIP-Response-Timestamp 1042 Revalidation-Time Rule-Activation-Time Rule-Deactivation-Time ' +
    '1202 Submission-Time 1258 Event-Charging-TimeStamp 1262 PoC-Change-Time 1267 Envelope-End-Time 1269 Envelope-Start-Time ' +
    '1274 SDP-Offer-Timestamp SDP-Answer-Timestamp 1301 RAN-End-Timestamp 1303 RAN-Start-Timestamp 1312 API-Invocation-Timestamp ' +
    '1439 Expiration-Date 1494 Last-UE-Activity-Time 2012 SM-Discharge-Time 2038 Change-Time 2041 Start-Time Stop-Time Time-First-Usage ' +
    'Time-Last-Usage 2309 Account-Expiration 2810 Monitoring-Time 2812 User-Location-Info-Time 2839 Execution-Time ' +
    '2906 Pending-Policy-Counter-Change-Time 3130 Monitoring-Duration 3148 Reference-ID-Validity-Time 3159 Requested-Validity-Time ' +
    'Granted-Validity-Time 3175 Reporting-Time-Stamp 3307 SM-Delivery-Start-Time 3329 Maximum-UE-Availability-Time ' +
    'Maximum-Retransmission-Time Requested-Retransmission-Time 3419 Start-of-Charging 3507 MBMS-Start-Time 4316 SCEF-Wait-Time ' +
    '4320 RRC-Counter-Timestamp 4323 Idle-Status-Timestamp',
  address:
    '4 3GPP-CG-Address 6 3GPP-SGSN-Address 3GPP-GGSN-Address 501 Access-Network-Charging-Address 846 CG-Address GGSN-Address ' +
    'Served-Party-IP-Address 890 WAG-Address 894 WLAN-UE-Local-IPAddress PDG-Address 924 MBMS-GW-SSM-IP-Address 1035 CoA-IP-Address ' +
    '1050 AN-GW-Address 1079 Routing-IP-Address 1091 TDF-IP-Address 1227 PDP-Address SGSN-Address 1452 Trace-Collection-Entity ' +
    '1531 TWAG-CP-Address TWAG-UP-Address 1621 Ext-PDP-Address 2008 Originator-SCCP-Address 2010 Recipient-SCCP-Address ' +
    '2017 SMSC-Address Client-Address 2067 SGW-Address 2307 MBMS-GW-Address 2405 GMLC-Address 2407 PSR-Address ' +
    '2705 Neighbour-Node-Address 2708 From-Address 2712 Related-IMS-Charging-Identifier-Node 2804 HeNB-Local-IP-Address ' +
    'UE-Local-IP-Address 3406 MTC-IWF-Address 3425 ePDG-Address 3500 BMSC-Address 3903 TWAG-Address 3941 SCS-Address ' +
    '4411 Relay-IP-address Target-IP-Address',
  group:
    '303 WLAN-User-Data Charging-Data 307 APN-Authorized 315 Charging-Nodes 502 Access-Network-Charging-Identifier 508 Flow-Grouping ' +
    '510 Flows 517 Media-Component-Description 519 Media-Sub-Component 526 Acceptable-Service-Info 530 Sponsored-Connectivity-Data ' +
    '603 Server-Capabilities 612 3GPP-SIP-Auth-Data-Item 615 Deregistration-Reason 618 Charging-Information 628 Supported-Features ' +
    '631 Supported-Applications Associated-Identities 635 SIP-Digest-Authenticate 639 SCSCF-Restoration-Info 642 Subscription-Info ' +
    '647 Associated-Registered-Identities 649 Restoration-Info 651 Identity-with-Emergency-Registration 656 Allowed-WAF-WWSF-Identities ' +
    '700 User-Identity 715 Repository-Data-ID 823 Event-Type 833 Time-Stamps 838 Inter-Operator-Identifier 843 SDP-Media-Component ' +
    '850 Application-Server-Information Trunk-Group-ID 860 Cause 865 PS-Furnish-Charging-Information 873 Service-Information ' +
    'PS-Information WLAN-Information IMS-Information MMS-Information LCS-Information PoC-Information MBMS-Information ' +
    '886 Originator-Address 889 Message-Body 892 WLAN-Radio-Container 898 Address-Domain 1001 Charging-Rule-Install ' +
    'Charging-Rule-Remove Charging-Rule-Definition 1013 TFT-Packet-Filter-Information 1016 QoS-Information 1018 Charging-Rule-Report ' +
    '1022 Access-Network-Charging-Identifier-Gx 1033 Event-Report-Indication Allocation-Retention-Priority 1038 Tunnel-Information ' +
    'CoA-Information 1049 Default-EPS-Bearer-QoS 1051 QoS-Rule-Install QoS-Rule-Remove QoS-Rule-Definition 1055 QoS-Rule-Report ' +
    '1058 Flow-Information 1061 Packet-Filter-Information 1067 Usage-Monitoring-Information 1075 Routing-Rule-Remove ' +
    'Routing-Rule-Definition 1078 Routing-Filter 1081 Routing-Rule-Install 1085 Redirect-Information 1087 TDF-Information ' +
    '1092 ADC-Rule-Install ADC-Rule-Remove ADC-Rule-Definition 1097 ADC-Rule-Report Application-Detection-Information ' +
    '1100 Served-User-Identity 1105 Initial-Recipient-Address Result-Recipient-Address 1116 Status 1201 Recipient-Address ' +
    '1203 MM-Content-Type 1207 Additional-Content-Information 1213 Message-Class 1232 LCS-Client-ID 1235 LCS-Client-Name ' +
    '1239 LCS-Requestor-ID 1244 Location-Type 1249 Service-Specific-Info 1252 PoC-User-Role 1255 Talk-Burst-Exchange ' +
    'Service-Generic-Information 1260 Participant-Group 1264 Trigger 1266 Envelope 1270 Time-Quota-Mechanism ' +
    '1272 Early-Media-Description SDP-TimeStamps 1276 AF-Correlation-Information 1278 Offline-Charging ' +
    '1302 RAN-Secondary-RAT-Usage-Report 1306 WLAN-Operator-Id 1400 Subscription-Data Terminal-Information ' +
    '1408 Requested-EUTRAN-Authentication-Info Requested-UTRAN-GERAN-Authentication-Info 1413 Authentication-Info E-UTRAN-Vector ' +
    'UTRAN-Vector GERAN-Vector 1429 APN-Configuration-Profile APN-Configuration EPS-Subscribed-QoS-Profile 1435 AMBR ' +
    'CSG-Subscription-Data 1458 Trace-Data 1467 GPRS-Subscription-Data 1469 PDP-Context 1472 Specific-APN-Info LCS-Info ' +
    '1475 LCS-PrivacyException 1479 External-Client 1483 3GPP-Service-Type 1485 MO-LR Teleservice-List 1488 Call-Barring-Infor-List ' +
    '1495 EPS-User-State EPS-Location-Information MME-User-State SGSN-User-State 1500 Non-3GPP-User-Data 1505 Trace-Info ' +
    '1509 WLAN-Identifier TWAN-Access-Info 1526 Access-Network-Info 1528 TWAN-Connectivity-Parameters 1600 MME-Location-Information ' +
    'SGSN-Location-Information 1612 Active-APN 1622 MDT-Configuration 1624 Area-Scope 1637 Equivalent-PLMN-List ' +
    '1641 VPLMN-CSG-Subscription-Data 1649 Local-Time-Zone 1667 WLAN-offloadability 1672 Adjacent-PLMNs ' +
    'Adjacent-Access-Restriction-Data 1675 IMSI-Group-Id 1685 Subscription-Data-Deletion 1687 Emergency-Info V2X-Subscription-Data ' +
    '1691 eDRX-Cycle-Length 1694 MBSFN-Area 1701 Paging-Time-Window 1705 eDRX-Related-RAT 1710 V2X-Subscription-Data-Nr UE-PC5-QoS ' +
    'PC5-QoS-Flow 1714 PC5-Flow-Bitrates 2000 SMS-Information 2002 Destination-Interface 2009 Originator-Interface ' +
    '2021 Remaining-Balance 2026 Recipient-Info Originator-Received-Address Recipient-Received-Address 2030 MMTel-Information ' +
    '2040 Service-Data-Container 2046 Traffic-Data-Volumes 2048 Supplementary-Service 2052 Accumulated-Cost AoC-Cost-Information ' +
    'AoC-Information 2056 Current-Tariff Next-Tariff Rate-Element Scale-Factor Tariff-Information Unit-Cost Incremental-Cost ' +
    '2110 IM-Information 2115 DCD-Information 2200 Subsession-Decision-Info Subsession-Enforcement-Info ' +
    '2305 Real-Time-Tariff-Information 2311 AoC-Service 2314 AoC-Subscription-Information 2319 User-CSG-Information 2401 Serving-Node ' +
    '2406 Additional-Serving-Node 2501 LCS-EPS-Client-Name LCS-Requestor-Name 2504 LCS-QoS 2521 LCS-Privacy-Check-Non-Session ' +
    'LCS-Privacy-Check-Session 2524 GERAN-Positioning-Info 2527 UTRAN-Positioning-Info 2533 Area-Event-Info Area-Definition Area ' +
    '2540 Periodic-LDR-Information 2543 Reporting-PLMN-List PLMN-ID-List 2547 Deferred-MT-LR-Data 2552 ESMLC-Cell-Info ' +
    '2555 Delayed-Location-Reporting-Data 2559 Motion-Event-Info 2565 Additional-Area 2703 NNI-Information ' +
    '2709 Access-Transfer-Information 2714 TWAN-User-Location-Info 2813 CS-Service-Resource-Report 2816 Default-QoS-Information ' +
    '2818 Conditional-APN-Aggregate-Max-Bitrate 2822 Presence-Reporting-Area-Information 2825 Fixed-User-Location-Info ' +
    '2835 Routing-Rule-Report 2840 Conditional-Policy-Information 2845 PRA-Install PRA-Remove 2903 Policy-Counter-Status-Report ' +
    '2905 Pending-Policy-Counter-Information 3001 Device-Action Device-Notification Trigger-Data 3102 User-Identifier ' +
    '3105 Service-Parameters T4-Parameters Service-Data T4-Data 3113 AESE-Communication-Pattern Communication-Pattern-Set ' +
    '3118 Scheduled-Communication-Time 3120 AESE-Communication-Pattern-Config-Status AESE-Error-Report Monitoring-Event-Configuration ' +
    'Monitoring-Event-Report 3129 UE-Reachability-Configuration 3135 Location-Information-Configuration ' +
    '3142 Monitoring-Event-Config-Status Supported-Services 3146 Service-Result 3150 NIDD-Authorization-Request ' +
    'NIDD-Authorization-Response Service-Report 3155 Enhanced-Coverage-Restriction Enhanced-Coverage-Restriction-Data ' +
    'Restricted-PLMN-List Allowed-PLMN-List 3161 NIDD-Authorization-Update 3165 Group-Monitoring-Event-Report ' +
    'Group-Monitoring-Event-Report-Item 3169 APN-Validity-Time Suggested-Network-Configuration Monitoring-Event-Report-Status ' +
    '3173 AdditionalIdentifiers 3177 Group-User-Identifier MTC-Provider-Info 3180 PDN-Connectivity-Status-Configuration ' +
    'PDN-Connectivity-Status-Report 3303 SM-Delivery-Failure-Cause 3316 SM-Delivery-Outcome MME-SM-Delivery-Outcome ' +
    'MSC-SM-Delivery-Outcome SGSN-SM-Delivery-Outcome IP-SM-GW-SM-Delivery-Outcome 3336 SMSF-3GPP-SM-Delivery-Outcome ' +
    'SMSF-Non-3GPP-SM-Delivery-Outcome 3344 SMSF-3GPP-Address SMSF-Non-3GPP-Address 3405 SM-Device-Trigger-Information ' +
    '3410 VCS-Information Basic-Service-Code 3416 ISUP-Release-Cause 3503 MBMS-Bearer-Event-Notification MBMS-Bearer-Request ' +
    'MBMS-Bearer-Response 3509 TMGI-Allocation-Request TMGI-Allocation-Response 3512 TMGI-Deallocation-Request ' +
    'TMGI-Deallocation-Response 3515 TMGI-Expiry 3701 ProSe-Subscription-Data 3703 ProSe-Allowed-PLMN ' +
    '3707 ProSe-Initial-Location-Information 3901 Enhanced-Diagnostics 3904 Announcement-Information 3907 Variable-Part ' +
    '3917 Called-Identity-Change UWAN-User-Location-Info 3920 Monitoring-Event-Report-Data Monitoring-Event-Information ' +
    '3925 Related-Change-Condition-Information 3933 APN-Rate-Control APN-Rate-Control-Downlink APN-Rate-Control-Uplink ' +
    '3940 SCS-AS-Address 4300 Communication-Failure-Information 4306 Number-Of-UE-Per-Location-Configuration ' +
    'Number-Of-UE-Per-Location-Report 4310 Serving-PLMN-Rate-Control 4318 RRC-Cause-Counter 4322 Idle-Status-Indication ' +
    '4401 Access-Network-Info-Change',
  octets:
    '2 3GPP-Charging-Id 14 3GPP-CG-IPv6-Address 3GPP-SGSN-IPv6-Address 3GPP-GGSN-IPv6-Address 3GPP-IPv6-DNS-Server ' +
    '19 3GPP-Teardown-Indicator 3GPP-IMEISV 3GPP-RAT-Type 3GPP-User-Location-Info 3GPP-MS-TimeZone 3GPP-CAMEL-Charging-Info ' +
    '3GPP-Packet-Filter 3GPP-Negotiated-DSCP 3GPP-Allocate-IP-Type 29 3GPP-TWAN-Identifier 100 3GPP-WLAN-APN-Id ' +
    '301 Authentication-Information-SIM Authorization-Information-SIM 313 Max-Requested-Bandwidth Charging-Characteristics ' +
    '400 GBA-UserSecSettings Transaction-Identifier NAF-Hostname GAA-Service-Identifier 405 ME-Key-Material UICC-Key-Material 411 UE-Id ' +
    '413 UICC-App-Label 417 GBA-Push-Info NAF-SA-Identifier Security-Feature-Request Security-Feature-Response ' +
    '503 Access-Network-Charging-Identifier-Value AF-Application-Identifier AF-Charging-Identifier Authorization-Token 525 Service-URN ' +
    '528 MPS-Identifier 537 IP-Domain-Id GCS-Identifier 547 MCPTT-Identifier 562 MCVideo-Identifier IMS-Content-Identifier ' +
    '600 Visited-Network-Identifier 606 Cx-User-Data 609 3GPP-SIP-Authenticate 3GPP-SIP-Authorization SIP-Authentication-Context ' +
    '625 Confidentiality-Key Integrity-Key 640 Path Contact 643 Call-ID-SIP-Header From-SIP-Header To-SIP-Header Record-Route ' +
    '701 MSISDN Sh-User-Data 704 Service-Indication 711 DSAI-Tag 854 Bearer-Service 866 PS-Free-Format-Data 891 WAG-PLMN-Id 900 TMGI ' +
    '903 MBMS-Service-Area MBMS-Session-Duration 908 MBMS-Session-Identity 910 Additional-MBMS-Trace-Info MBMS-Time-To-Data-Transfer ' +
    'MBMS-Session-Repetition-Number 916 MBMS-GGSN-Address MBMS-GGSN-IPv6-Address MBMS-BMSC-SSM-IP-Address MBMS-BMSC-SSM-IPv6-Address ' +
    'MBMS-Flow-Identifier 925 MBMS-GW-SSM-IPv6-Address MBMS-BMSC-SSM-UDP-Port MBMS-GW-UDP-Port 934 MBMS-Cell-List ' +
    '1005 Charging-Rule-Name 1014 ToS-Traffic-Class 1020 Bearer-Identifier 1054 QoS-Rule-Name 1056 Security-Parameter-Index Flow-Label ' +
    '1060 Packet-Filter-Identifier 1065 PDN-Connection-ID Monitoring-Key 1077 Routing-Rule-Identifier 1088 TDF-Application-Identifier ' +
    '1096 ADC-Rule-Name 1242 Location-Estimate 1304 Secondary-RAT-Type 1311 API-Identifier 1404 QoS-Subscribed 1407 Visited-PLMN-Id ' +
    '1411 Re-Synchronization-Info 1433 STN-SR 1446 Regional-Subscription-Zone-Code RAND XRES AUTN KASME 1453 Kc SRES ' +
    '1459 Trace-Reference 1463 Trace-NE-Type-List Trace-Interface-List Trace-Event-List OMC-Id 1470 PDP-Type 3GPP2-MEID ' +
    '1474 GMLC-Number 1476 SS-Code SS-Status 1480 Client-Identity 1487 TS-Code 1489 SGSN-Number 1506 MIP-FA-RK 1516 Full-Network-Name ' +
    'Short-Network-Name 1530 TWAN-PCO 1535 WLCP-Key 1602 E-UTRAN-Cell-Global-Identity Tracking-Area-Identity Cell-Global-Identity ' +
    'Routing-Area-Identity Location-Area-Identity Service-Area-Identity Geographical-Information Geodetic-Information 1620 Ext-PDP-Type ' +
    '1643 A-MSISDN 1645 MME-Number-for-MT-SMS 1659 Positioning-Method Measurement-Quantity 1670 Reset-ID MDT-Allowed-PLMN-Id ' +
    '1677 Group-PLMN-Id Local-Group-Id 1692 eDRX-Cycle-Length-Value 1703 Paging-Time-Window-Length 2013 SM-Protocol-ID SM-Status ' +
    'SM-User-Data-Header 2022 Refund-Information 2100 Reserved-2100 2105 Reserved-2105 Reserved-2106 Reserved-2107 Reserved-2108 ' +
    'Reserved-2109 2300 Reserved-2300 2304 CUG-Information 2400 LMSI 2403 MSC-Number 2515 Velocity-Estimate EUTRAN-Positioning-Data ' +
    'ECGI 2525 GERAN-Positioning-Data GERAN-GANSS-Positioning-Data 2528 UTRAN-Positioning-Data UTRAN-GANSS-Positioning-Data ' +
    '2531 LCS-Reference-Number 2537 Area-Identification 2553 Cell-Portion-ID OnexRTT-RCID 2558 UTRAN-Additional-Positioning-Data ' +
    '2600 Reserved-2600 2802 TDF-Application-Instance-Identifier 2807 CS-Service-QoS-Request-Identifier 2819 RAN-NAS-Release-Cause ' +
    'Presence-Reporting-Area-Elements-List Presence-Reporting-Area-Identifier 2836 Traffic-Steering-Policy-Identifier-DL ' +
    'Traffic-Steering-Policy-Identifier-UL 3004 Payload 3100 IP-SM-GW-Number 3104 SCS-Identity 3300 SC-Address SM-RP-UI ' +
    '3305 SM-Diagnostic-Info 3309 SM-RP-SMEA 3332 SMS-GMSC-Address 3338 SMSF-3GPP-Number SMSF-Non-3GPP-Number 3412 Bearer-Capability ' +
    'Teleservice ISUP-Location-Number 3417 MSC-Address Network-Call-Reference-Number 3420 VLR-Number 3422 ISUP-Cause-Diagnostics ' +
    'ISUP-Cause-Location 3429 Layer-2-Group-ID 3924 Cellular-Network-Information 4008 eNodeB-ID 4013 Extended-eNodeB-ID ' +
    '4313 Extended-PCO 4315 Non-IP-Data 4409 ProSe-UE-to-Network-Relay-UE-ID ProSe-Target-Layer-2-ID',
};
