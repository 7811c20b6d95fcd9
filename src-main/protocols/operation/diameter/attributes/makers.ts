/** Attributes of ETSI, 3GPP2, and makers and operators of networks, by the number of the enterprise (IANA). */
import type { AttributeTable } from './table.ts';

export const MAKERS: Readonly<Record<number, AttributeTable>> = {
  // Hewlett Packard
  11: {
    text: '201 Peer-Name Peer-Identity',
    choice: '200 Peer-State 205 Peer-Type',
    group: '203 Peer-State-Change More-Peers',
  },
  // Sun Microsystems, Inc.
  42: {
    number: '1 Ping-Timestamp-Secs Ping-Timestamp-Usecs',
    group: '3 Ping-Timestamp',
  },
  // Nokia
  94: {
    text: '5106 Nokia-Rulebase-Id 5112 Nokia-URI',
    number: '5101 Nokia-IMS-Media-Component-Id 5109 Nokia-Quota-Consumption-Time Nokia-Quota-Holding-Time',
    time: '5103 Nokia-Time-Of-First-Usage Nokia-Time-Of-Last-Usage',
    group: '5111 Default-Quota',
    octets: '5105 Nokia-Session-Start-Indicator 5113 NSN-Token-Value',
  },
  // Ericsson
  193: {
    text:
      '284 IMS-Service-Identification 289 Feature-Tag Rule-Space-Suggestion Rule-Space-Decision 554 SCAP-Subscription-Id-Data ' +
      '605 Accounting-Correlation-Id 701 Requested-Service 1074 Subscription-Id-Location 1077 Other-Party-Id-Data ' +
      '1081 Service-Provider-Id 1128 Related-ICID 1133 Redirecting-Party-Address 1143 Credit-Instance-Id 1146 Ericsson-Customer-Id ' +
      '1153 From-Header 1192 Secondary-Digest-HA1 1266 Transaction-Data-Name Transaction-Data-Value 1330 Served_User 1380 Tenant ' +
      '1388 UHTZ-Offset 1460 Transaction-SIP-Message',
    number:
      '292 Bearer-Control-Options 328 Time-Quota-Resolution Time-Quota-Inactivity-Time 544 SCAP-Currency-Code ' +
      '601 SCAP-Final-Unit-Indication 1060 Gx-Capability-List 1067 Result-Code-Extension 1130 Supplementary-Service-Identity ' +
      'Supplementary-Service-Action 1256 SIP-Ringing-Timestamp-Fraction 1268 Charging-Profile-Id',
    choice:
      '261 Acc-Service-Type 280 SSO-Status 321 PDP-context-type Active-Time-Reporting 327 Time-Quota-Method 330 User-Redirected ' +
      '332 URL-Modifier GPRS-Roaming-Status 555 SCAP-Subscription-Id-Type 600 Abnormal-Termination-Reason 608 SCAP-Service-Parameter-Type ' +
      '611 SCAP-Unit-Type 614 SCAP-Check-Balance-Result SCAP-Requested-Action SCAP-Exponent 1056 Authorization-State ' +
      '1059 Next-Authorization-State 1076 Other-Party-Id-Nature 1078 Other-Party-Id-Type 1082 Traffic-Case ' +
      '1141 Calling-Party-Address-Presentation-Status Called-Asserted-Identity-Presentation-Status 1261 Authentication_Method ' +
      'From-Header-Presentation-Status 1265 Transaction-Type 1307 Service-Number-Type 1314 SCC_Service_Identity SDD-TADS-Decision ' +
      '1433 AS-Type',
    long: '617 SCAP-Value-Digits',
    double: '603 Cost',
    time:
      '324 Active-Time-Report-Start-Time Active-Time-Report-End-Time 338 SIP-Ringing-Timestamp 610 SCAP-Event-Timestamp ' +
      '1144 Service-Start-Timestamp',
    group:
      '323 Active-Time-Report 326 Time-Quota-Measurement 553 SCAP-Subscription-Id 559 Original-Subscription-Id ' +
      '602 SCAP-Granted-Service-Unit 604 SCAP-Cost-Information 606 SCAP-Requested-Service-Unit SCAP-Service-Parameter-Info ' +
      '612 SCAP-Unit-Value SCAP-Used-Service-Unit 1055 Charging-Rule-Authorization 1075 Other-Party-Id 1145 Cumulative-Used-Service-Unit',
    octets:
      '285 Ericsson_Service_Information 288 Activity-Information 334 Ericsson-Wildcarded-Public-Identity 609 SCAP-Service-Parameter-Value ' +
      '1057 Authorization-State-Change-Time 1061 MMT-Information 1129 Supplementary-Service-Information 1264 Transaction_Info',
  },
  // Microsoft
  311: {
    text: '2 MS-CHAP-Error 10 MS-CHAP-Domain',
    octets: '1 MS-CHAP-Response 6 MS-CHAP-NT-Enc-PW 11 MS-CHAP-Challenge 25 MS-CHAP2-Response MS-CHAP2-Success MS-CHAP2-CPW',
  },
  // Oracle Tekelec
  323: {
    choice: '2468 DSR-ApplicationInvoked',
    group: '2516 MsgCopyAnswer',
    octets: '2500 PDRA-Early-Binding Session-Release-Reason',
  },
  // ALU Network
  637: {
    text: '16 Detailed-Result-Cause 1139 Subscriber-User-Id',
    number: '17 Detailed-Result-Code 1137 Policy-Counter-Value',
    choice: '1016 DPA-Instruction',
    group: '15 Detailed-Result 1134 Charging-Policy-Report Policy-Counter',
    octets: '1136 Policy-Counter-Id',
  },
  // Huawei
  2011: {
    text: '20401 SMSC-Address-Huawei SM-Id 20404 MO-MSC-Address MT-MSC-Address Source-Addr Dest-Addr',
    number: '20403 SM-Length',
    choice: '20409 Fee-Flag Fee-Type 20415 Status-Report-Requested 20418 Send-Result 20430 Operation-Result Notify-Mode',
    group: '20400 P2PSMS-Information',
  },
  // Juniper
  2636: {
    text:
      '1100 TDF-Application-Instance-Identifier-Base Service-Chaining-Information LRF-Profile-Name HCM-Profile-Name Forwarding-Class-Name ' +
      'Redirect-VRF 1109 Steering-Uplink-VRF Steering-Downlink-VRF',
    choice: '1106 Requested-Burstsize-UL Requested-Burstsize-DL',
    address: '1111 Steering-IP-Address',
    group: '1108 Steering-Information',
  },
  // Siemens_AG
  4329: {
    text: '1106 Siemens-IMSI Siemens-MSIDN 1110 Siemens-Server-Name',
  },
  // 3GPP2
  5535: {
    text: '810 Flow-Identifier 815 AGW-MCC-MNC 9010 3GPP2-BSID',
    choice: '800 Flow-Operation 803 3GPP2-Event-Trigger 808 3GPP2-RAT-Type 814 Rule-Reason-Code',
    address: '806 AGW-IP-Address AGW-IPv6-Address',
    group:
      '801 3GPP2-Charging-Rule-Install 3GPP2-Charging-Rule-Definition 804 3GPP2-QoS-Information 3GPP2-Charging-Rule-Report 809 Flow-Info ' +
      '811 Granted-QoS Requested-QoS Flow-Description-Info 900 Access-Network-Physical-Access-ID',
    octets: '898 Access-Network-Physical-Access-ID-Realm Access-Network-Physical-Access-ID-Value',
  },
  // Vodafone
  12645: {
    text: '262 Vodafone-Rulebase-Id',
    number:
      '257 Vodafone-Quota-Consumption-Time Vodafone-Quota-Holding-Time Vodafone-Time-Quota-Threshold 268 Vodafone-Volume-Quota-Threshold',
    choice: '256 Context-Type 260 Radio-Access-Technology Vodafone-Reporting-Reason 266 Vodafone-Trigger-Type',
    time: '263 Vodafone-Time-Of-First-Usage Vodafone-Time-Of-Last-Usage',
    group: '265 Vodafone-Trigger',
    octets: '267 User-Location-Information',
  },
  // Verizon Wireless
  12951: {
    text: '6116 Virtual-APN-Name',
    number: '5002 Connected-Duration 7103 Max-Wait-Time',
    choice: '5001 Idle-To-Connected-Transition-Count 6115 Self-Activation-Status 8105 Online-Response-Required',
    long: '7102 Origination-Timestamp',
    group: '6092 LI-Indicator-Gx 6096 LI-TargetMFAddress',
    octets:
      '6068 Charging-Gateway-Function-Host Charging-Group-ID 6093 Random-Vector Interception-Action LI-Correlation-ID 6097 LI-TargetID ' +
      'MF-Address MF-Port',
  },
  // ETSI
  13019: {
    text:
      '312 Application-Class-ID Physical-Access-ID 351 RACS-Contact-Point 459 ETSI-Service-Class 462 Media-Authorization-Context-Id ' +
      '504 ETSI-Digest-Realm ETSI-Digest-Nonce ETSI-Digest-Domain ETSI-Digest-Opaque ETSI-Digest-Stale ETSI-Digest-Algorithm ' +
      'ETSI-Digest-QoP ETSI-Digest-HA1 ETSI-Digest-Auth-Param ETSI-Digest-Username ETSI-Digest-URI ETSI-Digest-Response ' +
      'ETSI-Digest-CNonce ETSI-Digest-Nonce-Count ETSI-Digest-Method ETSI-Digest-Entity-Body-Hash ETSI-Digest-Nextnonce ' +
      'ETSI-Digest-Response-Auth',
    number:
      '308 Maximum-Allowed-Bandwidth-UL Maximum-Allowed-Bandwidth-DL Maximum-Priority-DEPRECATED Transport-Class ' +
      '314 Initial-Gate-Setting-ID QoS-Profile-ID 400 Session-Bundle-Id 455 Port-Number Reservation-Class',
    choice:
      '298 ETSI-Experimental-Result-Code 305 IP-Connectivity-Status 307 Aggregation-Network-Type 353 Requested-Information-353 ' +
      'ETSI-Event-Type-354 420 ETSI-Event-Type-420 457 Requested-Information-457 Reservation-Priority',
    group:
      '300 Globally-Unique-Address 303 Initial-Gate-Setting QoS-Profile 306 Access-Network-Type 350 ETSI-Location-Information ' +
      '450 Binding-information Binding-Input-List Binding-Output-List V6-Transport-Address V4-Transport-Address 501 ETSI-SIP-Authenticate ' +
      'ETSI-SIP-Authorization ETSI-SIP-Authentication-Info',
    octets: '301 Address-Realm Logical-Access-ID 352 Terminal-Type 355 Civic-Location Geospatial-Location 500 Line-Identifier',
  },
  // Metaswitch
  19444: {
    text:
      '10002 Incoming-Adjacency-Name Outgoing-Adjacency-Name 10005 Incoming-Account-Name Outgoing-Account-Name SIP-Diversion ' +
      '10014 Media-Description',
    number: '10009 Ingress-Input-Octets Ingress-Output-Octets Egress-Input-Octets Egress-Output-Octets',
    choice: '10013 Disconnect-Direction',
    group: '10000 Metaswitch-Information Adjacency-Name 10004 Account-Name 10008 Input-Output-Octets',
  },
  // Telefonica OAMA
  27640: {
    text: '35 CS-Customer-Data 52 CS-Conference-Id 56 OCS-Account-Management-Op',
    number:
      '3 CS-Announcement-Code 22 CS-Party-To-Charge 29 CS-Warning-Period CS-Accumulated-Time 34 CS-Call-SetUp-Result-Code ' +
      '38 CS-Max-Call-Duration CS-Result-Code 41 CS-Teleservice-Code CS-Traffic-Case 44 CS-AoC-Info-e1 CS-AoC-Info-e2 CS-AoC-Info-e3 ' +
      'CS-AoC-Info-e4 CS-AoC-Info-e5 CS-AoC-Info-e6 CS-AoC-Info-e7 54 CS-Network-Type CS-Service-Id',
    choice:
      '5 CS-Announcement-Data-Type 12 CS-Event-Type-BCSM CS-First-Call-Indication 25 CS-Release-Cause-Code 27 CS-Service-Key ' +
      '31 CS-Announcement-Logic CS-Announcement-Type 36 CS-Dialogue-Handling',
    time: '40 CS-Start-Of-Charging',
    group:
      '2 CS-Announcement 4 CS-Announcement-Data 15 CS-Furnish-Charging-Information 17 CS-Information CS-Location-Information ' +
      '43 CS-AoC-Info 53 CS-MultiParty-Call-Indication',
    octets:
      '1 CS-Additional-Calling-Party-Number 6 CS-Announcement-Data-Value CS-Bearer-Capability CS-Call-Reference-Number ' +
      'CS-Called-Party-Number CS-Calling-Partys-Category CS-Calling-Party-Number 14 CS-Free-Format-Data 16 CS-High-Layer-Compatibility ' +
      '19 CS-MSC-Address CS-Original-Called-Party-ID CS-Originating-Location-Number 23 CS-Redirecting-Party-Number ' +
      'CS-Redirection-Information 26 CS-Rerouting-Number 28 CS-Terminating-VLR-Number 33 CS-Balance-TopUp-Data ' +
      '37 CS-ISUP-Release-Cause-Code 51 CS-Called-Party-BCD-Number',
  },
  // Nokia Solutions and Networks
  28458: {
    text: '223 NSN-Account-Location-Id 60528 Account-State 60551 Offer-Name Version 60559 Account-Type Account-Subtype',
    choice: '2016 User-Agent-Type 60558 Billing-Account-Number',
    time: '60554 Expiry-Date',
    group: '100 NSN-IN-Information 60530 Subscriber-Specific-Info 60553 Active-Product-Offer 60557 Billing-Account',
  },
  // Inovar
  41897: {
    text: '4001 Inovar-Forward-To-Party',
    choice:
      '4002 Inovar-App-Code Inovar-Service-Code 4006 Inovar-SIP-Response-Code Inovar-ISUP-Cause Inovar-Supplementary-Service-Id ' +
      'Inovar-PS-Registration-Status Inovar-Service-Result',
    group: '4004 Inovar-Service-ID Inovar-Unsuccessful-Call-Reason 4011 Inovar-Calling-Party-Info',
  },
};
