/**
 * Names of the values that attributes have: IANA radius-types and aaa-parameters, and the specifications of 3GPP (TS 29.061, 29.109, 29.128,
 * 29.140, 29.172, 29.173, 29.212, 29.214, 29.229, 29.272, 29.273, 29.329, 29.336 to 29.338, 32.299), of ETSI and of OMA.
 */

import { MORE_LISTS } from './more-value-lists.ts';

/** Attributes with the same list stand before it together; lists as `namesIn` reads them, lines that begin with blanks go on with the one before. */
const LISTS = `Service-Type: #0 Unknown|Login|Framed|Callback-Login|Callback-Framed|Outbound|Administrative|NAS-Prompt|Authenticate-Only|
  Callback-NAS-Prompt|Call Check|Callback Administrative|Voice|Fax|Modem Relay|IAPP-Register|IAPP-AP-Check|Authorize Only|
  Framed-Management
Framed-Protocol: #1 PPP|SLIP|ARAP|Gandalf|Xylogics|X.75|GPRS PDP Context|#ff Ascend-ARA|MPP|EURAW|EUUI|X25|COMB|FR
Framed-Routing: #0 None|Send routing packets|Listen for routing packets|Send and Listen
Framed-Compression: #0 None|Van Jacobson TCP/IP header compression|IPX header compression|Stac-LZS compression
Termination-Action: #0 Default|RADIUS-Request
Acct-Status-Type: #1 Start|Stop|Interim-Update|Modem-Start|Modem-Stop|Cancel|Accounting-On|Accounting-Off|Tunnel-Start|
  Tunnel-Stop|Tunnel-Reject|Tunnel-Link-Start|Tunnel-Link-Stop|Tunnel-Link-Rejectf|Failed
Acct-Authentic: #0 None|RADIUS|Local|Remote|Diameter
Acct-Terminate-Cause: #1 User-Request|Lost-Carrier|Lost-Service|Idle-Timeout|Session-Timeout|Admin-Reset|Admin-Reboot|
  Port-Error|NAS-Error|NAS-Request|NAS-Reboot|Port-Unneeded|Port-Preempted|Port-Suspended|Service-Unavailable|Callback|
  User-Error|Host-Request|Supplicant Restart|Reauthentication Failure|Port Reinitialized|Port Administratively Disabled
Ingress-Filters: #1 Enabled|Disabled
NAS-Port-Type: #0 Async|Sync|ISDN-Sync|ISDN-Async-v120|ISDN-Async-v110|Virtual|PIAFS|HDLC-Clear-Channel|X25|X75|G.3 Fax|
  SDSL - Symmetric DSL|ADSL-CAP - Asymmetric DSL, Carrierless Amplitude Phase Modulation|
  ADSL-DMT - Asymmetric DSL, Discrete Multi-Tone|IDSL - ISDN Digital Subscriber Line|Ethernet|
  xDSL - Digital Subscriber Line of unknown type|Cable|Wireless - Other|Wireless - IEEE 802.11|Token-Ring|FDDI|
  Wireless - CDMA2000|Wireless - UMTS|Wireless - 1X-EV|IAPP|FTTP - Fiber to the Premises|Wireless - IEEE 802.16|
  Wireless - IEEE 802.20|Wireless - IEEE 802.22|PPPoA - PPP over ATM|PPPoEoA - PPP over Ethernet over ATM|
  PPPoEoE - PPP over Ethernet over Ethernet|PPPoEoVLAN - PPP over Ethernet over VLAN|
  PPPoEoQinQ - PPP over Ethernet over IEEE 802.1QinQ|xPON - Passive Optical Network|Wireless - XGP
Tunnel-Type: #1 PPTP|L2F|L2TP|ATMP|VTP|AH|IP-IP-Encap|MIN-IP-IP|ESP|GRE|DVS|IP-in-IP Tunneling|VLAN
Tunnel-Medium-Type: #1 IPv4|IPv6|NSAP|HDLC|BBN|IEEE-802|E-163|E-164|F-69|X-121|IPX|Appletalk-802|Decnet4|Vines|E-164-NSAP
ARAP-Zone-Access: #1 Only allow access to default zone|Use zone filter inclusively|Use zone filter exclusively
Prompt: #0 No Echo|Echo
Error-Cause: #0 Diameter Common Messages|#c9 Residual Session Context Removed|Invalid EAP Packet (Ignored)|
  #191 Unsupported Attribute|Missing Attribute|NAS Identification Mismatch|Invalid Request|Unsupported Service|
  Unsupported Extension|Invalid Attribute Value|#1f5 Administratively Prohibited|Request Not Routable (Proxy)|
  Session Context Not Found|Session Context Not Removable|Other Proxy Processing Error|Resources Unavailable|Request Initiated|
  Multiple Session Selection Unsupported
Framed-Management-Protocol: #1 SNMP|Web-based|NETCONF|FTP|TFTP|SFTP|RCP|SCP
Management-Transport-Protection: #1 No-Protection|Integrity-Protection|Integrity-Confidentiality-Protection
Experimental-Result-Code: #7d1 DIAMETER_FIRST_REGISTRATION|DIAMETER_SUBSEQUENT_REGISTRATION|DIAMETER_UNREGISTERED_SERVICE|
  DIAMETER_SUCCESS_SERVER_NAME_NOT_STORED|DIAMETER_SERVER_SELECTION(Deprecated value)|
  #7e5 DIAMETER_PDP_CONTEXT_DELETION_INDICATION|#1004 DIAMETER_USER_DATA_NOT_AVAILABLE|DIAMETER_PRIOR_UPDATE_IN_PROGRESS|
  #1019 DIAMETER_ERROR_OUT_OF_RESOURCES|#102d DIAMETER_PCC_BEARER_EVENT|DIAMETER_BEARER_EVENT|DIAMETER_AN_GW_FAILED|
  DIAMETER_PENDING_TRANSACTION|#1055 DIAMETER_AUTHENTICATION_DATA_UNAVAILABLE|DIAMETER_ERROR_CAMEL_SUBSCRIPTION_PRESENT|
  #1069 DIAMETER_ERROR_ABSENT_USER|#107d DIAMETER_ERROR_UNREACHABLE_USER|DIAMETER_ERROR_SUSPENDED_USER|
  DIAMETER_ERROR_DETACHED_USER|DIAMETER_ERROR_POSITIONING_DENIED|DIAMETER_ERROR_POSITIONING_FAILED|
  DIAMETER_ERROR_UNKNOWN_UNREACHABLE LCS_CLIENT|#1091 DIAMETER_ERROR_NO_AVAILABLE_POLICY_COUNTERS LCS_CLIENT|
  #10a5 REQUESTED_SERVICE_TEMPORARILY_NOT_AUTHORIZED|#1389 DIAMETER_ERROR_USER_UNKNOWN|DIAMETER_ERROR_IDENTITIES_DONT_MATCH|
  DIAMETER_ERROR_IDENTITY_NOT_REGISTERED|DIAMETER_ERROR_ROAMING_NOT_ALLOWED|DIAMETER_ERROR_IDENTITY_ALREADY_REGISTERED|
  DIAMETER_ERROR_AUTH_SCHEME_NOT_SUPPORTED|DIAMETER_ERROR_IN_ASSIGNMENT_TYPE|DIAMETER_ERROR_TOO_MUCH_DATA|
  DIAMETER_ERROR_NOT_SUPPORTED_USER_DATA|DIAMETER_MISSING_USER_ID|DIAMETER_ERROR_FEATURE_UNSUPPORTED|
  DIAMETER_ERROR_SERVING_NODE_FEATURE_UNSUPPORTED|#13b1 DIAMETER_ERROR_USER_NO_WLAN_SUBSCRIPTION|
  DIAMETER_ERROR_W-APN_UNUSED_BY_USER|DIAMETER_ERROR_W-DIAMETER_ERROR_NO_ACCESS_INDEPENDENT_SUBSCRIPTION|
  DIAMETER_ERROR_USER_NO_W-APN_SUBSCRIPTION|DIAMETER_ERROR_UNSUITABLE_NETWORK|#13c5 INVALID_SERVICE_INFORMATION|
  FILTER_RESTRICTIONS|REQUESTED_SERVICE_NOT_AUTHORIZED|DUPLICATED_AF_SESSION|IP-CAN_SESSION_NOT_AVAILABLE|
  UNAUTHORIZED_NON_EMERGENCY_SESSION|UNAUTHORIZED_SPONSORED_DATA_CONNECTIVITY|TEMPORARY_NETWORK_FAILURE|
  #13ec DIAMETER_ERROR_USER_DATA_NOT_RECOGNIZED|DIAMETER_ERROR_OPERATION_NOT_ALLOWED|DIAMETER_ERROR_USER_DATA_CANNOT_BE_READ|
  DIAMETER_ERROR_USER_DATA_CANNOT_BE_MODIFIED|DIAMETER_ERROR_USER_DATA_CANNOT_BE_NOTIFIED|
  DIAMETER_ERROR_TRANSPARENT_DATA_OUT_OF_SYNC|DIAMETER_ERROR_SUBS_DATA_ABSENT|DIAMETER_ERROR_NO_SUBSCRIPTION_TO_DATA|
  DIAMETER_ERROR_DSAI_NOT_AVAILABLE|#1400 DIAMETER_ERROR_START_INDICATION|DIAMETER_ERROR_STOP_INDICATION|
  DIAMETER_ERROR_UNKNOWN_MBMS_BEARER_SERVICE|DIAMETER_ERROR_SERVICE_AREA|#1414 DIAMETER_ERROR_INITIAL_PARAMETERS|
  DIAMETER_ERROR_TRIGGER_EVENT|DIAMETER_PCC_RULE_EVENT|DIAMETER_ERROR_BEARER_NOT_AUTHORIZED|
  DIAMETER_ERROR_TRAFFIC_MAPPING_INFO_REJECTED|DIAMETER_QOS_RULE_EVENT|DIAMETER_ERROR_TRAFFIC_MAPPING_INFO_REJECTED|
  DIAMETER_ERROR_CONFLICTING_REQUEST|DIAMETER_ADC_RULE_EVENT|DIAMETER_ERROR_NBIFOM_NOT_AUTHORIZED|
  #1519 DIAMETER_ERROR_IMPI_UNKNOWN|DIAMETER_ERROR_NOT_AUTHORIZED|DIAMETER_ERROR_TRANSACTION_IDENTIFIER_INVALID|
  #152c DIAMETER_ERROR_UNKNOWN_EPS_SUBSCRIPTION|DIAMETER_ERROR_RAT_NOT_ALLOWED|DIAMETER_ERROR_EQUIPMENT_UNKNOWN|
  DIAMETER_ERROR_UNKNOWN_SERVING_NODE|#154a DIAMETER_ERROR_USER_NO_NON_3GPP_SUBSCRIPTION|
  DIAMETER_ERROR_USER_NO_APN_SUBSCRIPTION|DIAMETER_ERROR_RAT_TYPE_NOT_ALLOWED|DIAMETER_ERROR_LATE_OVERLAPPING_REQUEST|
  DIAMETER_ERROR_TIMED_OUT_REQUEST|#155e DIAMETER_ERROR_SUBSESSION|DIAMETER_ERROR_ONGOING_SESSION_ESTABLISHMENT|
  #1572 DIAMETER_ERROR_UNAUTHORIZED_REQUESTING_NETWORK|#1586 DIAMETER_ERROR_UNAUTHORIZED_REQUESTING_ENTITY|
  DIAMETER_ERROR_UNAUTHORIZED_SERVICE|DIAMETER_ERROR_REQUESTED_RANGE_IS_NOT ALLOWED|
  DIAMETER_ERROR_CONFIGURATION_EVENT_STORAGE_NOT_SUCCESSFUL|DIAMETER_ERROR_CONFIGURATION_EVENT_NON_EXISTANT|
  DIAMETER_ERROR_SCEF_REFERENCE_ID_UNKNOWN|#159a DIAMETER_ERROR_INVALID_SME_ADDRESS|DIAMETER_ERROR_SC_CONGESTION|
  DIAMETER_ERROR_SM_PROTOCOL|DIAMETER_ERROR_TRIGGER_REPLACE_FAILURE|DIAMETER_ERROR_TRIGGER_RECALL_FAILURE|
  DIAMETER_ERROR_ORIGINAL_MESSAGE_NOT_PENDING|#15ae DIAMETER_ERROR_ABSENT_USER|DIAMETER_ERROR_USER_BUSY_FOR_MT_SMS|
  DIAMETER_ERROR_FACILITY_NOT_SUPPORTED|DIAMETER_ERROR_ILLEGAL_USER|DIAMETER_ERROR_ILLEGAL_EQUIPMENT|
  DIAMETER_ERROR_SM_DELIVERY_FAILURE|DIAMETER_ERROR_SERVICE_NOT_SUBSCRIBED|DIAMETER_ERROR_SERVICE_BARRED|
  DIAMETER_ERROR_MWD_LIST_FULL|#15c2 DIAMETER_ERROR_UNKNOWN_POLICY_COUNTERS|#15d6 DIAMETER_ERROR_ORIGIN_ALUID_UNKNOWN|
  DIAMETER_ERROR_TARGET_ALUID_UNKNOWN|DIAMETER_ERROR_PFID_UNKNOWN|DIAMETER_ERROR_APP_REGISTER_REJECT|
  DIAMETER_ERROR_PROSE_MAP_REQUEST_DISALLOWED|DIAMETER_ERROR_MAP_REQUEST_REJECT|DIAMETER_ERROR_REQUESTING_RPAUID_UNKNOWN|
  DIAMETER_ERROR_UNKNOWN_OR_INVALID_TARGET_SET|DIAMETER_ERROR_MISSING_APPLICATION_DATA|DIAMETER_ERROR_AUTHORIZATION_REJECT|
  DIAMETER_ERROR_DISCOVERY_NOT_PERMITTED|DIAMETER_ERROR_TARGET_RPAUID_UNKNOWN|DIAMETER_ERROR_INVALID_APPLICATION_DATA|
  #15ea DIAMETER_ERROR_UNKNOWN_PROSE_SUBSCRIPTION|PROSE_NOT_ALLOWED|DIAMETER_ERROR_UE_LOCATION_UNKNOWN|
  #15fe DIAMETER_ERROR_NO_ASSOCIATED_DISCOVERY_FILTER|DIAMETER_ERROR_ANNOUNCING_UNAUTHORIZED_IN_PLMN|
  DIAMETER_ERROR_INVALID_APPLICATION_CODE|DIAMETER_ERROR_PROXIMITY_UNAUTHORIZED|DIAMETER_ERROR_PROXIMITY_REJECTED|
  DIAMETER_ERROR_NO_PROXIMITY_REQUEST|DIAMETER_ERROR_UNAUTHORIZED_SERVICE_IN_THIS_PLMN|DIAMETER_ERROR_PROXIMITY_CANCELLED|
  DIAMETER_ERROR_INVALID_TARGET_PDUID|DIAMETER_ERROR_INVALID_TARGET_RPAUID|DIAMETER_ERROR_NO_ASSOCIATED_RESTRICTED_CODE|
  DIAMETER_ERROR_INVALID_DISCOVERY_TYPE|#1612 DIAMETER_ERROR_REQUESTED_LOCATION_NOT_SERVED|DIAMETER_ERROR_INVALID_EPS_BEARER|
  DIAMETER_ERROR_NIDD_CONFIGURATION_NOT_AVAILABLE|DIAMETER_ERROR_USER_TEMPORARILY_UNREACHABLE|
  #1626 DIAMETER_ERROR_UNKNKOWN_DATA|DIAMETER_ERROR_REQUIRED_KEY_NOT_PROVIDED|#163a DIAMETER_ERROR_UNKNOWN_V2X_SUBSCRIPTION|
  DIAMETER_ERROR_V2X_NOT_ALLOWED
DRMP: #0 PRIORITY_0|PRIORITY_1|PRIORITY_2|PRIORITY_3|PRIORITY_4|PRIORITY_5|PRIORITY_6|PRIORITY_7|PRIORITY_8|PRIORITY_9|
  PRIORITY_10|PRIORITY_11|PRIORITY_12|PRIORITY_13|PRIORITY_14|PRIORITY_15
Protocol: #6 TCP Transmission Control|#11 UDP User Datagram|#84 SCTP Stream Control Transmission Protocol
Direction: #0 IN|OUT|BOTH
Negated Use-Assigned-Address: #0 False|True
Diffserv-Code-Point: #0 CS0|#8 CS1|#a AF11|#c AF12|#e AF13|#10 CS2|#12 AF21|#14 AF22|#16 AF23|#18 CS3|#1a AF31|#1c AF32|
  #1e AF33|#20 CS4|#22 AF41|#24 AF42|#26 AF43|#28 CS5|#2c VOICE-ADMIT|#2e EF|#30 CS6|#38 CS7
Fragmentation-Flag: #0 Don't Fragment (DF)|More Fragments (MF)
IP-Option-Type: #0 End of Options List|No Operation|#7 Record Route|#a Experimental Measurement|MTU Probe|MTU Reply|#f ENCODE|
  #19 Quick-Start|#1e RFC3692-style Experiment|#44 Time Stamp|#52 Traceoute|#5e RFC3692-style Experiment|#82 Security|
  Loose Source Route|#85 Extended Security|Commercial Security|#88 Stream ID|Strict Source Route|
  #8e Experimental Access Control|#90 IMI Traffic Descriptor|Extended Internet Protocol|#93 Address Extension|Router Alert|
  Selective Directed Broadcast|#97 Dynamic Packet State|Upstream Multicast Pkt.|#9e RFC3692-style Experiment|
  #cd Experimental Flow Control|#de RFC3692-style Experiment
TCP-Option-Type: #0 End of Option List|No-Operation|Maximum Segment Size|Window Scale|SACK Permitted|SACK|Echo|Echo Reply|
  Timestamps|Partial Order Connection Permitted|Partial Order Service Profile|CC|CC.NEW|CC.ECHO|TCP Alternate Checksum Request|
  TCP Alternate Checksum Data|Skeeter|Bubba|Trailer Checksum Option|MD5 Signature Option|SCPS Capabilities|
  Selective Negative Acknowledgements|Record Boundaries|Corruption experienced|SNAP|#1a TCP Compression Filter|
  Quick-Start Response|User Timeout Option|TCP Authentication Option (TCP-AO)|Multipath TCP (MPTCP)|#22 TCP Fast Open Cookie|
  #fd RFC3692-style Experiment 1|RFC3692-style Experiment 2
ICMP-Type-Number: #0 Echo Reply|#3 Destination Unreachable|Source Quench|Redirect|Alternate Host Address|#8 Echo|
  Router Advertisement|Router Solicitation|Time Exceeded|Parameter Problem|Timestamp|Timestamp Reply|Information Request|
  Information Reply|Address Mask Request|Address Mask Reply|Reserved (for Security)|#1e Traceroute|Datagram Conversion Error|
  Mobile Host Redirect|IPv6 Where-Are-You|IPv6 I-Am-Here|Mobile Registration Request|Mobile Registration Reply|
  Domain Name Request|Domain Name Reply|SKIP|Photurius|
  ICMP messages utilized by experimental mobility protocols such as Seamoby|Extended Echo Request|Extended Echo Reply|
  #fd RFC3692-style Experiment 1|RFC3692-style Experiment 2
Day-Of-Week-Mask: #0 SUNDAY|#2 MONDAY|#4 TUESDAY|#8 WEDNESDAY|#10 THURSDAY|#20 FRIDAY|#40 SATURDAY
Month-Of-Year-Mask: #0 JANUARY|#2 FEBRUARY|#4 MARCH|#8 APRIL|#10 MAY|#20 JUNE|#40 JULY|#80 AUGUST|#100 SEPTEMBER|#200 OCTOBER|
  #400 NOVEMBER|#800 DECEMBER
Timezone-Flag: #0 UTC|LOCAL|OFFSET
Treatment-Action: #0 Drop|Shape|Mark|Permit
QoS-Semantics: #0 QoS-Desired|QoS-Available|QoS-Delivered|Minimum-QoS|QoS-Authorized
OC-Report-Type: #0 HOST_REPORT|REALM_REPORT|PEER_REPORT
Load-Type: #0 HOST|PEER
GBA_U-Awareness-Indicator: #0 NO|YES
GBA-Type: #0 3G GBA|2G GBA
UE-Id-Type: #0 Private user identity|Public user identity
UICC-ME: #0 GBA_ME|GBA_U
Private-Identity-Request: #0 Private identity requested|Private identity not requested
Role-Of-Node: #0 ORIGINATING_ROLE|TERMINATING_ROLE|PROXY_ROLE|B2BUA_ROLE
Node-Functionality: #0 S-CSCF|P-CSCF|I-CSCF|MRFC|MGCF|BGCF|AS|IBCF|S-GW|P-GW|HSGW|E-CSCF|MME|TRF|TF|ATCF|Proxy Function|ePDG
Originator: #0 Calling Party|Called Party
PS-Append-Free-Format-Data: #0 Append|Overwrite
3GPP-Reporting-Reason: #0 THRESHOLD|QHT|FINAL|QUOTA_EXHAUSTED|VALIDITY_TIME|OTHER_QUOTA_TYPE|RATING_CONDITION_CHANGE|
  FORCED_REAUTHORISATION|POOL_EXHAUSTED
Media-Initiator-Flag: #0 called party|calling party|unknown
PoC-Server-Role: #0 Participating PoC Server|Controlling PoC Server
PoC-Session-Type: #0 1 to 1 PoC session|chat PoC group session|pre-arranged PoC group session|ad-hoc PoC group session
Address-Type: #0 e-mail address|MSISDN|IPv4 Address|IPv6 Address|Numeric Shortcode|Alphanumeric Shortcode|Other
Bearer-Usage: #0 GENERAL|IMS SIGNALLING|DEDICATED
Event-Trigger: #0 SGSN_CHANGE|QOS_CHANGE|RAT_CHANGE|TFT_CHANGE|PLMN_CHANGE|LOSS_OF_BEARER|RECOVERY_OF_BEARER|IP-CAN_CHANGE|
  GW-PCEF-MALFUNCTION|RESOURCES_LIMITATION|MAX_NR_BEARERS_REACHED|QOS_CHANGE_EXCEEDING_AUTHORIZATION|RAI_CHANGE|
  USER_LOCATION_CHANGE|NO_EVENT_TRIGGERS|OUT_OF_CREDIT|REALLOCATION_OF_CREDIT|REVALIDATION_TIMEOUT|UE_IP_ADDRESS_ALLOCATE|
  UE_IP_ADDRESS_RELEASE|DEFAULT_EPS_BEARER_QOS_CHANGE|AN_GW_CHANGE|SUCCESSFUL_RESOURCE_ALLOCATION|RESOURCE_MODIFICATION_REQUEST|
  PGW_TRACE_CONTROL|UE_TIME_ZONE_CHANGE|TAI_CHANGE|ECGI_CHANGE|CHARGING_CORRELATION_EXCHANGE|APN-AMBR_MODIFICATION_FAILURE|
  USER_CSG_INFORMATION_CHANGE|#21 USAGE_REPORT|DEFAULT-EPS-BEARER-QOS_MODIFICATION_FAILURE|
  USER_CSG_HYBRID_SUBSCRIBED_INFORMATION_CHANGE|USER_CSG_ HYBRID_UNSUBSCRIBED_INFORMATION_CHANGE|ROUTING_RULE_CHANGE|
  MAX_MBR_APN_AMBR_CHANGE|APPLICATION_START|APPLICATION_STOP|ADC_REVALIDATION_TIMEOUT|CS_TO_PS_HANDOVER|
  UE_LOCAL_IP_ADDRESS_CHANGE|H(E)NB_LOCAL_IP_ADDRESS_CHANGE|ACCESS_NETWORK_INFO_REPORT|CREDIT_MANAGEMENT_SESSION_FAILURE|
  DEFAULT_QOS_CHANGE|CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA_REPORT|#64 TIME_CHANGE|#3e8 TFT DELETED|LOSS OF BEARER|
  RECOVERY OF BEARER|POLICY ENFORCEMENT FAILED
Metering-Method: #0 DURATION|VOLUME|DURATION_VOLUME
Offline: #0 DISABLE_OFFLINE|ENABLE_OFFLINE
Online: #0 DISABLE_ONLINE|ENABLE_ONLINE
Reporting-Level: #0 SERVICE_IDENTIFIER_LEVEL|RATING_GROUP_LEVEL|SPONSORED_CONNECTIVITY_LEVEL
PDP-Session-operation: #0 PDP-SESSION-TERMINATION
PCC-Rule-Status: #0 ACTIVE|INACTIVE|TEMPORARY_INACTIVE
Bearer-Operation: #0 TERMINATION|ESTABLISHMENT|MODIFICATION
Bearer-Control-Mode: #0 UE_ONLY|RESERVED|UE_NW
Network-Request-Support: #0 NETWORK_REQUEST NOT SUPPORTED|NETWORK_REQUEST SUPPORTED
QoS-Class-Identifier: #1 QCI_1|QCI_2|QCI_3|QCI_4|QCI_5|QCI_6|QCI_7|QCI_8|QCI_9|#41 QCI_65|QCI_66|#45 QCI_69|QCI_70
QoS-Negotiation: #0 NO_QoS_NEGOTIATION|QoS_NEGOTIATION_SUPPORTED
QoS-Upgrade: #0 QoS_UPGRADE_NOT_SUPPORTED|QoS_UPGRADE_SUPPORTED
Rule-Failure-Code: #1 UNKNOWN_RULE_NAME|RATING_GROUP_ERROR|SERVICE_IDENTIFIER_ERROR|GW/PCEF_MALFUNCTION|RESOURCES_LIMITATION|
  MAX_NR_BEARERS_REACHED|UNKNOWN_BEARER_ID|MISSING_BEARER_ID|MISSING_FLOW_DESCRIPTION|RESOURCE_ALLOCATION_FAILURE|
  UNSUCCESSFUL_QOS_VALIDATION|INCORRECT_FLOW_INFORMATION|PS_TO_CS_HANDOVER|TDF_APPLICATION_IDENTIFIER_ERROR|NO_BEARER_BOUND|
  FILTER_RESTRICTIONS|AN_GW_FAILED|MISSING_REDIRECT_SERVER_ADDRESS|CM_END_USER_SERVICE_DENIED|CM_CREDIT_CONTROL_NOT_APPLICABLE|
  CM_AUTHORIZATION_REJECTED|CM_USER_UNKNOWN|CM_RATING_FAILED|ROUTING_RULE_REJECTION
Session-Release-Cause: #0 UNSPECIFIED_REASON|UE_SUBSCRIPTION_REASON|INSUFFICIENT_SERVER_RESOURCES
Pre-emption-Capability: #0 PRE-EMPTION_CAPABILITY_ENABLED|PRE-EMPTION_CAPABILITY_DISABLED
Pre-emption-Vulnerability: #0 PRE-EMPTION_VULNERABILITY_ENABLED|PRE-EMPTION_VULNERABILITY_DISABLED
Packet-Filter-Operation: #0 DELETION|ADDITION|MODIFICATION
Resource-Allocation-Notification: #0 ENABLE_NOTIFICATION
Session-Linking-Indicator: #0 SESSION_LINKING_IMMEDIATE|SESSION_LINKING_DEFERRED
Usage-Monitoring-Level: #0 SESSION_LEVEL|PCC_RULE_LEVEL
Usage-Monitoring-Report: #0 USAGE_MONITORING_REPORT_REQUIRED
Usage-Monitoring-Support: #0 USAGE_MONITORING_DISABLED
CSG-Information-Reporting: #0 CHANGE_CSG_CELL|CHANGE_CSG_SUBSCRIBED_HYBRID_CELL|CHANGE_CSG_UNSUBSCRIBED_HYBRID_CELL
Packet-Filter-Usage: #1 SEND_TO_UE
Charging-Correlation-Indicator: #0 CHARGING_IDENTIFIER_REQUIRED
Flow-Direction: #0 UNSPECIFIED|DOWNLINK|UPLINK|BIDIRECTIONAL
Redirect-Support: #0 REDIRECTION_DISABLED|REDIRECTION_ENABLED
PS-to-CS-Session-Continuity: #0 VIDEO_PS2CS_CONT_CANDIDATE
Trigger-Event: #0 MM1 Message Submission, Profile based|MM1 Message Submission, Address based|MM1 Message Delivery|
  MM7 Message Submission, Profile based|MM7 Message Submission, Address based
Originating-Interface: #0 MM1|MM3|MM4|MM7
Delivery-Report: #0 No Delivery Report Requested|Delivery Report Requested
Read-Reply: #0 No Read Reply Requested|Read Reply Requested
Sender-Visibility: #0 Sender Identification requested not to be hidden|Sender Identification requested to be hidden
Routeing-Address-Resolution: #0 unresolved|resolved
Type-Number: #0 */*|text/*|text/html|text/plain|text/x-hdml|text/x-ttml|text/x-vCalendar|text/x-vCard|text/vnd.wap.wml|
  text/vnd.wap.wmlscript|text/vnd.wap.wta-event|multipart/*|multipart/mixed|multipart/form-data|multipart/byterantes|
  multipart/alternative|application/*|application/java-vm|application/x-www-form-urlencoded|application/x-hdmlc|
  application/vnd.wap.wmlc|application/vnd.wap.wmlscriptc|application/vnd.wap.wta-eventc|application/vnd.wap.uaprof|
  application/vnd.wap.wtls-ca-certificate|application/vnd.wap.wtls-user-certificate|application/x-x509-ca-cert|
  application/x-x509-user-cert|image/*|image/gif|image/jpeg|image/tiff|image/png|image/vnd.wap.wbmp|
  application/vnd.wap.multipart.*|application/vnd.wap.multipart.mixed|application/vnd.wap.multipart.form-data|
  application/vnd.wap.multipart.byteranges|application/vnd.wap.multipart.alternative|application/xml|text/xml|
  application/vnd.wap.wbxml|application/x-x968-cross-cert|application/x-x968-ca-cert|application/x-x968-user-cert|
  text/vnd.wap.si|application/vnd.wap.sic|text/vnd.wap.sl|application/vnd.wap.slc|text/vnd.wap.co|application/vnd.wap.coc|
  application/vnd.wap.multipart.related|application/vnd.wap.sia|text/vnd.wap.connectivity-xml|
  application/vnd.wap.connectivity-wbxml|application/pkcs7-mime|application/vnd.wap.hashed-certificate|
  application/vnd.wap.signed-certificate|application/vnd.wap.cert-response|application/xhtml+xml|application/wml+xml|text/css|
  application/vnd.wap.mms-message|application/vnd.wap.rollover-certificate|application/vnd.wap.locc+wbxml|
  application/vnd.wap.loc+xml|application/vnd.syncml.dm+wbxml|application/vnd.syncml.dm+xml|application/vnd.syncml.notification|
  application/vnd.wap.xhtml+xml|application/vnd.wv.csp.cir|application/vnd.oma.dd+xml|application/vnd.oma.drm.message|
  application/vnd.oma.drm.content|application/vnd.oma.drm.rights+xml|application/vnd.oma.drm.rights+wbxml|
  application/vnd.wv.csp+xml|application/vnd.wv.csp+wbxml|application/vnd.syncml.ds.notification|audio/*|video/*|
  application/vnd.oma.dd2+xml|application/mikey|application/vnd.oma.dcd|application/vnd.oma.dcdc
Addressee-Type: #0 TO|CC|BCC
Priority: #0 Low|Normal|High
Message-Type: #1 m-send-req|m-send-conf|m-notification-ind|m-notifyresp-ind|m-retrieve-conf|m-acknowledge-ind|m-delivery-ind|
  m-read-rec-ind|m-read-orig-ind|m-forward-req|m-forward-conf|m-mbox-store-conf|m-mbox-view-conf|m-mbox-upload-conf|
  m-mbox-delete-conf
Class-Identifier: #0 Personal|Advertisement|Informational|Auto
Delivery-Report-Requested Adaptations DRM-Content Read-Reply-Report-Requested MMBox-Storage-Requested: #0 No|Yes
Content-Class: #0 text|image-basic|image-rich|video-basic|video-rich|megapixel|content-basic|content-rich
File-Repair-Supported: #1 SUPPORTED|NOT_SUPPORTED
MBMS-User-Service-Type: #1 DOWNLOAD|STREAMING
LCS-Format-Indicator: #0 LOGICAL_NAME|EMAIL_ADDRESS|MSISDN|URL|SIP_URL
LCS-Client-Type: #0 EMERGENCY_SERVICES|VALUE_ADDED_SERVICES|PLMN_OPERATOR_SERVICES|LAWFUL_INTERCEPT_SERVICES
Location-Estimate-Type: #0 CURRENT_LOCATION|CURRENT_LAST_KNOWN_LOCATION|INITIAL_LOCATION|ACTIVATE_DEFERRED_LOCATION|
  CANCEL_DEFERRED_LOCATION|NOTIFICATION_VERIFICATION_ONLY
PDP-Context-Type: #0 PRIMARY|SECONDARY
PoC-User-Role-info-Units: #1 Moderator|Dispatcher|Session-Owner|Session-Participant
Participant-Access-Priority: #1 Pre-emptive priority|High priority|Normal priority|Low priority
PoC-Change-Condition: #0 serviceChange|volumeLimit|timeLimit|numberofTalkBurstLimit|numberofActiveParticipants|tariffTime
Envelope-Reporting: #0 DO_NOT_REPORT_ENVELOPES|REPORT_ENVELOPES|REPORT_ENVELOPES_WITH_VOLUME|REPORT_ENVELOPES_WITH_EVENTS|
  REPORT_ENVELOPES_WITH_VOLUME_AND_EVENTS
Time-Quota-Type: #0 DISCRETE_TIME_PERIOD|CONTINUOUS_TIME_PERIOD
PoC-Session-Initiation-type: #0 Pre-established|On-demand
User-Participating-Type: #0 Normal|NW PoC Box|UE PoC Box
API-Direction: #0 Invocation|Notification
Subscriber-Status: #0 SERVICE_GRANTED|OPERATOR_DETERMINED_BARRING
All-APN-Configurations-Included-Indicator: #0 ALL_APN_CONFIGURATIONS_INCLUDED|MODIFIED/ADDED_APN_CONFIGURATIONS_INCLUDED
VPLMN-Dynamic-Address-Allowed: #0 NOTALLOWED|ALLOWED
Alert-Reason: #0 UE_PRESENT|UE_MEMORY_AVAILABLE
PDN-GW-Allocation-Type: #0 STATIC|DYNAMIC
Equipment-Status: #0 WHITELISTED|BLACKLISTED|GREYLISTED
Requesting-Node-Type: #0 MME|SGSN|MME/SGSN
PDN-Type: #0 IPv4|IPv6|IPv4v6|IPv4_OR_IPv6|Non-IP
Roaming-Restricted-Due-To-Unsupported-Feature: #0 Roaming-Restricted-Due-To-Unsupported-Feature
Trace-Depth: #0 Minimum|Medium|Maximum|MinimumWithoutVendorSpecificExtension|MediumWithoutVendorSpecificExtension|
  MaximumWithoutVendorSpecificExtension
Complete-Data-List-Included-Indicator: #0 ALL_PDP_CONTEXTS_INCLUDED|MODIFIED/ADDED_PDP CONTEXTS_INCLUDED
Notification-To-UE-User: #0 NOTIFY_LOCATION_ALLOWED|NOTIFYANDVERIFY_LOCATION_ALLOWED_IF_NO_RESPONSE|
  NOTIFYANDVERIFY_LOCATION_NOT_ALLOWED_IF_NO_RESPONSE|LOCATION_NOT_ALLOWED
GMLC-Restriction: #0 GMLC_LIST|HOME_COUNTRY
PLMN-Client: #0 BROADCAST_SERVICE|O_AND_M_HPLMN|O_AND_M_VPLMN|ANONYMOUS_LOCATION|TARGET_UE_SUBSCRIBED_SERVICE
ICS-Indicator Non-IP-PDN-Type-Indicator: #0 FALSE|TRUE
IMS-Voice-Over-PS-Sessions-Supported Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions: #0 NOT_SUPPORTED|SUPPORTED
User-State: #0 DETACHED|ATTACHED_NOT_REACHABLE_FOR_PAGING|ATTACHED_REACHABLE_FOR_PAGING|CONNECTED_NOT_REACHABLE_FOR_PAGING|
  CONNECTED_REACHABLE_FOR_PAGING|NETWORK_DETERMINED_NOT_REACHABLE
Non-3GPP-IP-Access: #0 NON_3GPP_SUBSCRIPTION_ALLOWED|NON_3GPP_SUBSCRIPTION_BARRED
Non-3GPP-IP-Access-APN: #0 NON_3GPP_APNS_ENABLE|NON_3GPP_APNS_DISABLE
AN-Trusted: #0 TRUSTED|UNTRUSTED
Transport-Access-Type: #0 BBF
Current-Location-Retrieved: #0 ACTIVE-LOCATION-RETRIEVAL
SIPTO-Permission: #0 SIPTO_ALLOWED|SIPTO_NOTALLOWED
Error-Diagnostic: #0 GPRS_DATA_SUBSCRIBED|NO_GPRS_DATA_SUBSCRIBED|ODB-ALL-APN|ODB-HPLMN-APN|ODB-VPLMN-APN
UE-SRVCC-Capability: #0 UE-SRVCC-NOT-SUPPORTED|UE-SRVCC-SUPPORTED
VPLMN-LIPA-Allowed: #0 LIPA-NOTALLOWED|LIPA-ALLOWED
LIPA-Permission: #0 LIPA-PROHIBITED|LIPA-ONLY|LIPA-CONDITIONAL
Job-Type: #0 Immediate-MDT-only|Logged-MDT-only|Trace-only|Immediate-MDT-and-Trace|RLF-reports-only
Report-Interval: #0 UMTS_250_ms|UMTS_500_ms|UMTS_1000_ms|UMTS_2000_ms|UMTS_3000_ms|UMTS_4000_ms|UMTS_6000_ms|UMTS_8000_ms|
  UMTS_12000_ms|UMTS_16000_ms|UMTS_20000_ms|UMTS_24000_ms|UMTS_28000_ms|UMTS_32000_ms|UMTS_64000_ms|LTE_120_ms|LTE_240_ms|
  LTE_480_ms|LTE_640_ms|LTE_1024_ms|LTE_2048_ms|LTE_5120_ms|LTE_10240_ms|LTE_60000_ms|LTE_360000_ms|LTE_720000_ms|
  LTE_1800000_ms|LTE_3600000_ms
Report-Amount: #0 1|2|4|8|16|32|64|infinity
Logging-Interval: #0 1.28|2.56|5.12|10.24|20.48|30.72|40.96|61.44
Logging-Duration: #0 600_sec|1200_sec|2400_sec|3600_sec|5400_sec|7200_sec
Relay-Node-Indicator: #0 NOT_RELAY_NODE|RELAY_NODE
MDT-User-Consent: #0 CONSENT_NOT_GIVEN|CONSENT_GIVEN
Subscribed-VSRVCC: #0 VSRVCC_SUBSCRIBED
SMS-Register-Request: #0 SMS_REGISTRATION_REQUIRED|SMS_REGISTRATION_NOT_PREFERRED|NO_PREFERENCE
Daylight-Saving-Time: #0 NO_ADJUSTMENT|PLUS_ONE_HOUR_ADJUSTMENT|PLUS_TWO_HOURS_ADJUSTMENT
Measurement-Period-LTE: #0 1024 ms|1280 ms|2048 ms|2560 ms|5120 ms|10240 ms|1 min
Measurement-Period-UMTS: #0 250 ms|500 ms|1000 ms|2000 ms|3000 ms|4000 ms|6000 ms|8000 ms|12000 ms|16000 ms|20000 ms|24000 ms|
  28000 ms|32000 ms|64000 ms
SIPTO-Local-Network-Permission: #0 SIPTO at Local Network ALLOWED|SIPTO at Local Network NOTALLOWED
Non-IP-Data-Delivery-Mechanism: #0 SGi-BASED-DATA-DELIVERY|SCEF-BASED-DATA-DELIVERY
PDN-Connection-Continuity: #0 MAINTAIN-PDN-CONNECTION|DISCONNECT-PDN-CONNECTION-WITH-REACTIVATION-REQUEST|
  DISCONNECT-PDN-CONNECTION-WITHOUT-REACTIVATION-REQUEST
RDS-Indicator: #0 DISABLED|ENABLED
Interface-Type: #0 Unknown|MOBILE_ORIGINATING|MOBILE_TERMINATING|APPLICATION_ORIGINATING|APPLICATION_TERMINATION
SM-Message-Type: #0 SUBMISSION|DELIVERY_REPORT|SM Service Request
Reply-Path-Requested: #0 No Reply Path Set|Reply path Set
SMS-Node: #0 SMS Router|IP-SM-GW|SMS Router and IP-SM-GW|SMS-SC
Low-Balance-Indication: #0 NOT-APPLICABLE|YES
PoC-Event-Type: #0 Normal|Instant Personal Aalert event|PoC Group Advertisement event|Early Ssession Setting-up event|
  PoC Talk Burst
SM-Service-Type: #0 VAS4SMS Short Message content processing|VAS4SMS Short Message forwarding|
  VAS4SMS Short Message Forwarding multiple subscriptions|VAS4SMS Short Message filtering|VAS4SMS Short Message receipt|
  VAS4SMS Short Message Network Storage|VAS4SMS Short Message to multiple destinations|
  VAS4SMS Short Message Virtual Private Network (VPN)|VAS4SMS Short Message Auto Reply|VAS4SMS Short Message Personal Signature|
  VAS4SMS Short Message Deferred Delivery
MMTel-Service-Type: #0 Originating Identification Presentation (OIP)|Originating Identification Restriction (OIR)|
  Terminating Identification Presentation (TIP)|Terminating Identification Restriction (TIR)|Communication HOLD (HOLD)|
  Communications Barring (CB )|Communication Diversion (CDIV)|Communication Diversion Notification (CDIVN)|
  Communication Waiting (CW)|Message Waiting Indication (MWI)|Conference (CONF)|Flexible Alerting (FA)|
  Completion of Communication to Busy Subscriber (CCBS)|Completion of Communications on No Reply (CCNR)|
  Malicious Communication Identification (MCID)|Customized Alerting Tone (CAT)|Closed User Group (CUG)|
  Personal Network management (PNM)|Customized Ringing Signal (CRS)|Advice of Charge (AoC)
Subscriber-Role: #0 ORIGINATING|TERMINATING
SDP-Type: #0 SDP Offer|SDP Answer
Change-Condition: #0 Normal Release|Abnormal Release|Qos Change|Volume Limit|Time Limit|Serving Node Change|
  Serving Node PLMN Change|User Location Change|RAT Change|UE Time Zone Change|Tariff Time Change|Service Idled Out|
  Service Specific Time Limit|Max Number of Changes in Changing conditions|CGI-SAI Change|RAI Change|ECGI Change|TAI Change|
  Service Data Volume Limit|Service Data Time Limit|Management Intervantion|Service Stop|User CSG Information Change|
  S-GW Change|Change of UE Presence in Presence Reporting Area|Proximity alerted|Time expired with no renewal|
  Requestor cancellation|Maximum number of reports|PLMN Change|Coverage status change|Removal of access|
  Unavailability of access|Access change of service data flow|Indirect change condition|Maximum number of NIDD submissions|
  Change in UE to PE|Serving PLMN Rate Control Change|APN Rate Control Change
Diagnostics: #0 UNSPECIFIED|SESSION_TIMEOUT|RESOURCE_LIMITATION|ADMIN_DISCONNECT|IDLE_TIMEOUT|PCRF_UNREACHABLE|AAA_UNREACHABLE|
  AAA_INITIATED_SESSION_TERMINATION|REAUTHENTICATION_FAILED|PCRF_INITIATED_SESSION_TERMINATION|PCRF_INITIATED_FLOW_TERMINATION|
  PCRF_ACCOUNTING_PARAMETERS_CHANGED|PMIP_INITIATED_SESSION_TERMINATION|PPP_INITIATED_SESSION_TERMINATION|
  GTP_INITIATED_SESSION_TERMINATION|PMIP_REVOCATION|HANDOVER_ERROR|PMIP_LIFETIME_EXPIRED|REAUTHORIZATION_FAILED
Serving-Node-Type: #0 SGSN|PMIPSGW|GTPSGW|ePDG|hSGW|MME
Participant-Action-Type: #0 CREATE_CONF|JOIN_CONF|INVITE_INTO_CONF|QUIT_CONF
Dynamic-Address-Flag Dynamic-Address-Flag-Extension: #0 Static|Dynamic
AoC-Request-Type: #0 AoC_NOT_REQUESTED|AoC_FULL|AoC_COST_ONLY|AoC_TARIFF_ONLY
SGW-Change: #0 ACR_Start_NOT_due_to_SGW_Change|ACR_Start_due_to_SGW_Change
Charging-Characteristics-Selection-Mode: #0 Serving-Node-Supplied|Subscription-specific|APN-specific|Home-Default|
  Roaming-Default|Visiting-Default
Application-Service-Type: #64 SENDING|RECEIVING|RETRIEVAL|INVITING|LEAVING|JOINING
Charge-Reason-Code: #0 UNKNOWN|USAGE|COMMUNICATION-ATTEMPT-CHARGE|SETUP-CHARGE|ADD-ON-CHARGE
CHAP-Algorithm: #5 CHAP with MD5
Origin-AAA-Protocol: #1 RADIUS
CC-Unit-Type: #0 TIME|MONEY|TOTAL-OCTETS|INPUT-OCTETS|OUTPUT-OCTETS|SERVICE-SPECIFIC-UNITS
3GPP-PDP-Type: #0 IPv4|PPP|IPv6|IPv4v6
Abort-Cause: #0 BEARER_RELEASED|INSUFFICIENT_SERVER_RESOURCES|INSUFFICIENT_BEARER_RESOURCES|PS_TO_CS_HANDOVER|
  SPONSORED_DATA_CONNECTIVITY_ DISALLOWED
Flow-Status: #0 ENABLED-UPLINK|ENABLED-DOWNLINK|ENABLED|DISABLED|REMOVED
Flow-Usage: #0 NO_INFORMATION|RTCP|AF_SIGNALLING
Specific-Action: #0 SERVICE_INFORMATION_REQUEST (now void)|CHARGING_CORRELATION_EXCHANGE|INDICATION_OF_LOSS_OF_BEARER|
  INDICATION_OF_RECOVERY_OF_BEARER|INDICATION_OF_RELEASE_OF_BEARER|INDICATION_OF_ESTABLISHMENT_OF_BEARER (now void)|
  IP-CAN_CHANGE|INDICATION_OF_OUT_OF_CREDIT|INDICATION_OF_SUCCESSFUL_RESOURCES_ALLOCATION|
  INDICATION_OF_FAILED_RESOURCES_ALLOCATION|INDICATION_OF_LIMITED_PCC_DEPLOYMENT|USAGE_REPORT|ACCESS_NETWORK_INFO_REPORT|
  INDICATION_OF_RECOVERY_FROM_LIMITED_PCC_DEPLOYMENT|INDICATION_OF_ACCESS_NETWORK_INFO_REPORTING_FAILURE|
  INDICATION_OF_TRANSFER_POLICY_EXPIRED|PLMN_CHANGE
SIP-Forking-Indication: #0 SINGLE_DIALOGUE|SEVERAL_DIALOGUES
Service-Info-Status: #0 FINAL_SERVICE_INFORMATION|PRELIMINARY_SERVICE_INFORMATION
AF-Signalling-Protocol: #0 NO_INFORMATION|SIP
Rx-Request-Type: #0 INITIAL_REQUEST|UPDATE_REQUEST|PCSCF_RESTORATION
Required-Access-Info: #0 USER_LOCATION|MS_TIME_ZONE
Sponsoring-Action: #0 DISABLE_SPONSORING|ENABLE_SPONSORING
Priority-Sharing-Indicator: #0 PRIORITY_SHARING_ENABLED|PRIORITY_SHARING_DISABLED
IMS-Content-Type: #0 NO_CONTENT_DETAIL|CAT|CONFERENCE
Reason-Code: #0 PERMANENT_TERMINATION|NEW_SERVER_ASSIGNED|SERVER_CHANGE|REMOVE_S-CSCF
User-Authorization-Type: #0 REGISTRATION|DE_REGISTRATION|REGISTRATION_AND_CAPABILITIES
User-Data-Already-Available: #0 USER_DATA_NOT_AVAILABLE|USER_DATA_ALREADY_AVAILABLE
User-Data-Request-Type-OBSOLETE: #0 Complete-Profile|Registered-Profile|Unregistered-Profile
Originating-Request: #0 ORIGINATING
Loose-Route-Indication: #0 LOOSE_ROUTE_NOT_REQUIRED|LOOSE_ROUTE_REQUIRED
Multiple-Registration-Indication: #0 NOT_MULTIPLE_REGISTRATION|MULTIPLE_REGISTRATION
Session-Priority: #0 PRIORITY-0|PRIORITY-1|PRIORITY-2|PRIORITY-3|PRIORITY-4
Priviledged-Sender-Indication: #0 NOT_PRIVILEDGED_SENDER|PRIVILEDGED_SENDER
Subs-Req-Type: #0 Subscribe|Unsubscribe
Requested-Domain: #0 CS-Domain|PS-Domain
Current-Location: #0 DoNotNeedInitiateActiveLocationRetrieval|InitiateActiveLocationRetrieval
Identity-Set: #0 ALL_IDENTITIES|REGISTERED_IDENTITIES|IMPLICIT_IDENTITIES|ALIAS_IDENTITIES
Send-Data-Indication: #0 USER_DATA_NOT_REQUESTED|USER_DATA_REQUESTED
One-Time-Notification: #0 ONE_TIME_NOTIFICATION_REQUESTED
Serving-Node-Indication: #0 ONLY_SERVING_NODES_REQUIRED
Pre-paging-Supported: #0 PREPAGING_NOT_SUPPORTED|PREPAGING_SUPPORTED
Local-Time-Zone-Indication: #0 ONLY_LOCAL_TIME_ZONE_REQUESTED|LOCAL_TIME_ZONE_WITH_LOCATION_INFO_REQUESTED
UDR-Flags: #1 Location-Information-EPS-Supported|RAT-Type-Requested
Authentication-Method: #0 WLAN_EAP_SIM|WLAN_EAP_AKA
WLAN-Access: #0 WLAN_SUBSCRIPTION_ALLOWED|WLAN_SUBSCRIPTION_BARRED
WLAN-3GPP-IP-Access: #0 WLAN_APNS_ENABLE|WLAN_APNS_DISABLE
APN-Barring-Type: #0 WLAN_APN_NO_BARRING|WLAN_APN_HOME_BARRED_WHEN_ROAMING|WLAN_APN_VISITED_BARRED|WLAN_APN_HOME_BARRED|
  WLAN_APN_INTERNET_ACCESS_BARRED
WLAN-Direct-IP-Access: #0 WLAN_DIRECT_IP_ACCESS|WLAN_NO_DIRECT_IP_ACCESS
Session-Request-Type: #0 AUTHORIZATION REQUEST|ROUTING POLICY
MBMS-StartStop-Indication: #0 START|STOP|UPDATE
MBMS-Service-Type: #0 MULTICAST|BROADCAST
MBMS-2G-3G-Indicator: #0 2G|3G|2G-AND-3G
MBMS-Counting-Information: #0 COUNTING-NOT-APPLICABLE|COUNTING-APPLICABLE
MBMS-User-Data-Mode-Indication: #0 Unicast|Multicast and Unicast
CN-IP-Multicast-Distribution: #0 NO-IP-MULTICAST|IP-MULTICAST
MBMS-HC-Indicator: #0 uncompressed-header|compressed-header
MBMS-Access-Indicator: #0 UTRAN|E-UTRAN|UTRAN-AND-E-UTRAN
MBMS-GW-UDP-Port-Indicator: #1 UDP-PORT-REQUIRED`;

let lists: ReadonlyMap<string, string> | undefined;

/** The list of the names that the attribute's values have. */
export function valueList(attribute: string): string | undefined {
  return (lists ??= read()).get(attribute);
}

function read(): ReadonlyMap<string, string> {
  return new Map(`${LISTS}\n${MORE_LISTS}`.split(/\n(?! )/).flatMap(entry => {
    const colon = entry.indexOf(': '), list = entry.slice(colon + 2).replaceAll('\n  ', '');
    return entry.slice(0, colon).split(' ').map(name => [name, list] as const);
  }));
}
