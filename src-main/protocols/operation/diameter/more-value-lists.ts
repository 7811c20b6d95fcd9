/**
 * Names of the values of further attributes: of 3GPP2, ETSI, Cisco, Ericsson and other makers and operators, and of later releases of 3GPP
 * (TS 29.061, 29.128, 29.172, 29.212, 29.214, 29.272, 29.336, 29.337, 29.338, 29.344, 32.299). Written as those of `value-lists.ts`.
 */
export const MORE_LISTS = `Login-Service: #0 Telnet|Rlogin|TCP-Clear|PortMaster|LAT|X25-PAD|X25-T3POS|Unassigned|
  TCP Clear Quiet (suppresses any NAS-generated connect string)
Session-Binding: #1 RE_AUTH|STR|Unassigned|ACCOUNTING
Termination-Cause: #1 DIAMETER_LOGOUT|DIAMETER_SERVICE_NOT_PROVIDED|DIAMETER_BAD_ANSWER|DIAMETER_ADMINISTRATIVE|DIAMETER_LINK_BROKEN|
  DIAMETER_AUTH_EXPIRED|DIAMETER_USER_MOVED|DIAMETER_SESSION_TIMEOUT|Unassigned|Unassigned|User Request|Lost Carrier|Lost Service|
  Idle Timeout|Session Timeout|Admin Reset|Admin Reboot|Port Error|NAS Error|NAS Request|NAS Reboot|Port Unneeded|Port Preempted|
  Port Suspended|Service Unavailable|Callback|User Error|Host Request|Supplicant Restart|Reauthentication Failure|Reauthentication Failure|
  Port Administratively Disabled
MIP-Feature-Vector: #1 Mobile-Node-Home-Address-Requested|Home-Address-Allocatable-Only-in-Home-Realm|#4 Home-Agent-Requested|
  #8 Foreign-Home-Agent-Available|#10 MN-HA-Key-Request|#20 MN-FA-Key-Request|#40 FA-HA-Key-Request|#80 Home-Agent-In-Foreign-Network|
  #100 Co-Located-Mobile-Node
MIP-Algorithm-Type: #2 HMAC-SHA-1
MIP-Replay-Mode: #1 None|Timestamps|Nonces
SIP-Server-Assignment-Type: #0 NO_ASSIGNMENT|REGISTRATION|RE_REGISTRATION|UNREGISTERED_USER|TIMEOUT_DEREGISTRATION|USER_DEREGISTRATION|
  TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME|USER_DEREGISTRATION_STORE_SERVER_NAME|ADMINISTRATIVE_DEREGISTRATION|AUTHENTICATION_FAILURE|
  AUTHENTICATION_TIMEOUT|DEREGISTRATION_TOO_MUCH_DATA
SIP-Authentication-Scheme: #0 DIGEST
SIP-Reason-Code: #0 PERMANENT_TERMINATION|NEW_SIP_SERVER_ASSIGNED|SIP_SERVER_CHANGE|REMOVE_SIP_SERVER
SIP-User-Authorization-Type: #0 REGISTRATION|DEREGISTRATION|REGISTRATION_AND_CAPABILITIES
SIP-User-Data-Already-Available: #0 USER_DATA_NOT_AVAILABLE|USER_DATA_ALREADY_AVAILABLE
Accounting-Auth-Method: #1 PAP|CHAP|MS-CHAP-1|MS-CHAP-2|EAP|Undefined|None
Accounting-Realtime-Required: #0 Reserved|DELIVER_AND_GRANT|GRANT_AND_STORE|GRANT_AND_LOSE
MIP6-Auth-Mode: #0 Reserved|IP6_AUTH_MN_AAA
Rate-Limit-Action Cisco-Rate-Limit-Action: #0 FORWARD|DROP|MARK_DSCP
QoS-Level: #1 SUBSCRIBER_LEVEL
Override-Online: #0 Disable-Online|Enable-Online
Override-Offline: #0 Disable-Offline|Enable-Offline
Override-Content-Filtering-State: #0 Disable-CF|Enable-CF
Override-Pre-Emption-Capability: #0 Pre-Emption-Capability-Enabled|Pre-Emption-Capability-Disabled
Override-Pre-Emption-Vulnerability: #0 Pre-Emption-Vulnerability-Enabled|Pre-Emption-Vulnerability-Disabled
Override-Tos-Direction: #0 Uplink Direction|Downlink Direction|Bidirectional
Override-Tos-Value-Standard: #0 be|#a af11|#c af12|#e af13|#12 af21|#14 af22|#16 af23|#1a af31|#1c af32|#1e af33|#22 af41|#24 af42|#26 af43|
  #2e ef
Override-Control-Pending-Queue-Action: #0 Flush|Retain
Override-Control-Merge-Wildcard: #0 True|False
Peer-State: #0 Down|Up
Peer-Type: #0 Client|Server|ClientAndServer|Proxy
Acc-Service-Type: #0 Audio Conference|Video Conference
SSO-Status: #0 NON-VALID|NON-TRUSTED
PDP-context-type Context-Type: #0 PRIMARY|SECONDARY
Active-Time-Reporting: #0 NO_REPORTING|REPORT_TIMESTAMP|REPORT_TIME_STAMP_VOLUME
Time-Quota-Method: #1 DURATION|INACTIVITY_INCLUDED|INACTIVITY|ACTIVE_PERIODS
User-Redirected URL-Modifier: #1 APPEND_URL
GPRS-Roaming-Status: #0 HOME|VISITED
SCAP-Subscription-Id-Type: #0 End User MSISDN|End User IMSI|End User SIP URI|End User NAI|End User PRIVATE (operator defined)
Abnormal-Termination-Reason: #0 Service Element Termination|Connection to User Broken
SCAP-Service-Parameter-Type: #0 Service Provider Id (CCN)|Extension Number 1 (CCN)|Extension Number 2 (CCN)|Extension Number 3 (CCN)|
  Extension Number 4 (CCN)|Extension Text (CCN)|GPRS Quality of Service (CCN)|Redirecting Party Number (CCN)|
  Originating Location Information (CCN)|Terminating Location Information (CCN)|Region Charging Origin (CCN)|Subscription Type (CCN)|
  SMS Delivery Status (CCN)|Time Zone (CCN)|Traffic Case (CCN)|Dedicated Account Id (CCN)|Calling Party Number (CCN)|
  Called Party Number (CCN)|Tele Service Code (CCN)|Service Key (CCN)
SCAP-Unit-Type: #0 Service Credit Time (seconds)|Service Credit Volume (bytes)|Service Credit Events (number of events)|
  Serivce Credit Money (monetary value)
SCAP-Check-Balance-Result: #0 Enough Credit|No Credit
SCAP-Requested-Action: #0 Direct Debiting|Refund Account|Check Balance|Price Enquiry
Authorization-State: #0 Authorized|Unauthorized due to calendar time|Unauthorized due to roaming|Unauthorized due to QoS|
  Unauthorized due to blacklisting|Unauthorized due to terminal limitations|Unauthorized due to user defined reason 1|
  Unauthorized due to user defined reason 2|Unauthorized due to user defined reason 3|Unauthorized due to user defined reason 4|
  Unauthorized due to user defined reason 5|Unauthorized due to unknown reason|Unauthorized due to Usage Reporting over Gx
Next-Authorization-State: #0 Authorized|Unauthorized due to calendar time
Other-Party-Id-Nature: #0 UNKNOWN|INTERNATIONAL|NATIONAL|#4 SUBSCRIBER NUMBER|ALPHANUMERIC
Other-Party-Id-Type: #0 END_USER_MSISDN|END_USER_IMSI|END_USER_SIP_URI|END_USER_NAI|END_USER_PRIVATE
Calling-Party-Address-Presentation-Status From-Header-Presentation-Status: #0 PRESENTATION_ALLOWED|PRESENTATION_RESTRICTED|UNKNOWN
Called-Asserted-Identity-Presentation-Status: #0 PRESENTATION_ALLOWED|PRESENTATION_RESTRICTED
Authentication_Method: #0 NoAuthentication|AkaAuthentication|NassBundledAuthentication|DigestAuthentication|SsoAuthentication
Transaction-Type: #0 SIP_REQUEST|SIP_RESPONSE|DIAMETER_REQUEST|DIAMETER_ANSWER
Service-Number-Type: #0 OSN|NSN|NON_SERVICE_E164|UNKNOWN
SCC_Service_Identity: #0 T_ADS|#64 SDS|#c8 SRVCC
SDD-TADS-Decision: #0 NO_SELECTION|NO_SELECTION_AND_REJECT|VoLTE_UE_on_PS|VoLTE_UE_on_CS|VoLTE_UE_on_PS_or_PS|BREAKOUT_to_CS|
  FIXED_UE_on_PS_and_BREAKOUT_to_CS
AS-Type: #0 MMTEL_AS|REDIRECTION_AS|SCHEDULED_CONFERENCE_AS|SCC_AS|PARLAY_X_AS|ST_AS
DSR-ApplicationInvoked: #3 RBAR ID|FABR ID|CPA ID|Policy DRA ID
DPA-Instruction: #0 SESSION_CREATED|IP_ADDRESS_UPDATED|AUX_GX_ESTABLISHMENT
Fee-Flag: #0 Charge in the original mode|Charge the calling number|Charge the called number|Charge the charging number
Fee-Type: #0 Charge by default mode|Charge by item|Charge by month (with authentication and fee deduction)|
  Charge by month (with authentication but no fee deduction)|Charge upper limit amount by the number of SMs|
  Charge by month with limited number of SMs (with authentication and fee deduction)|
  Charge by month with limited number of SMs (with authentication but no fee deduction)
Status-Report-Requested: #0 No|Yes|Refund on Failure
Send-Result: #0 Delivered
Operation-Result: #0 Success|Protocol is not supported|#a Other reason|MO account does not exist|MT account does not exist|
  MO account state is abnormal|MT account state is abnormal|MO balance is not enough|MT balance is not enough
Notify-Mode: #1 Send the report regardless of whether the message sending succeeds or fails|Send the report when the message sending fails|
  Send the report when the message succeeds|Never send the report
Flow-Operation Subsession-Operation: #0 TERMINATION|ESTABLISHMENT|MODIFICATION
3GPP2-Event-Trigger: #0 PCF_CHANGE|QOS_CHANGE|RAT_CHANGE|TFT_CHANGE|PLMN_CHANGE|LOSS_OF_FLOW|RECOVERY_OF_FLOW|IP-CAN_CHANGE|
  PCC_RULE_FAILURE|ACCESS_NETWORK_PHYSICAL_ACCESS_ID_CHANGE
3GPP2-RAT-Type: #0 CDMA2000-1X|HRPD|WLAN|UMB
Rule-Reason-Code: #0 AGW_MALFUNCTION
L7-Parse-Protocol-Type: #0 HTTP|IMAP|OTHER|POP3|RTSP|SMTP|WAP-CONNECTION-ORIENTED|WAP-CONNECTION-LESS|SIP|FTP|NBAR|DNS|HTTP-INSERT
Online-Billing-Basis Dual-Billing-Basis: #1 EVENT|IP_BYTE|TCP_BYTE|DURATION|DURATION-CONNECT|DURATION-TRANSACTION
Service-Activation: #0 USER_PROFILE|AUTOMATIC
Append-URL: #0 DISABLE_APPEND_URL|ENABLE_APPEND_URL
Meter-Exclude: #0 MMS_WAP|RTSP_PAUSE|SERVICE_IDLE|NETWORK_INIT_SIP
Meter-Include-Imap: #0 BODY_AND_HEADER|BODY_ONLY|BODY_AND_OTHER
Policy-Preload-Req-Type: #0 POLICY_PRELOAD_REQ|POLICY_PRELOAD_RESP|POLICY_PRELOAD_PUSH|POLICY_PRELOAD_PUSH_ACK
Policy-Preload-Object-Type: #0 POLICY_MAP|BILLING_POLICY|CONTENT|SERVICE|BILLING_PLAN|DOMAIN_GROUP|HEADER_INSERT|HEADER_GROUP|QOS_PROFILE
Policy-Preload-Status: #0 INITIATE|COMPLETE
Charging-Rule-Trigger-Type: #0 NO_CHARGING_RULE_EVENT_TRIGGERS|VOLUME_THRESHOLD|TIME_THRESHOLD|SVC_FLOW_DETECTION|CHARGING_RULE_REMOVE
Service-Reporting-Level: #0 TRANSACTION|SERVICE
Operation-Status: #0 OUT_OF_SERVICE|IN_SERVICE
Subscriber-IP-Source: #0 DEFAULT|HTTP_X_FORWARDED_FOR
Content-Scope: #0 GLOBAL|USER
Flow-Status-Policy-Mismatch: #0 FORWARD|BLOCK
Policy-Map-Type: #0 URL_MAP|HEADER_MAP|METHOD_MAP|ATTRIBUTE_MAP
Policy-Map-Replace Interleaved Relative-URL Mining: #0 DISABLED|ENABLED
User-Default Domain-Group-Activation Virtual-Online Nexthop-Override: #0 DISABLED|ENABLED
User-Idle-Pod Domain-Group-Clear: #0 DISABLED|ENABLED
Cisco-Flow-Status: #0 FORWARD|BLOCK|REDIRECT
Policy-Preload-Error-Code: #0 INCONSISTENT_PRELOAD_DATA|MANDATORY_AVP_MISSING|FAILURE_TO_ENFORCE|WRONG_ORDER|CONFLICT_WITH_STATIC_CONFIG
Cisco-Event-Trigger-Type: #0 NO_Cisco_TRIGGERS|TCP_SYN_DETECTION|VOLUME_THRESHOLD|TIME_THRESHOLD|USER_AGENT_DETECTION|Volume-Threshold-64
Header-Class-Mode: #0 EXCLUDE|INCLUDE
Header-Item: #0 TIMESTAMP|QUOTA_SERVER
Header-Item-Encryption: #0 UNENCRYPTED|ENCRYPTED
Accel: #0 DISABLE|ENABLE
Cisco-Request-Usage-Type: #0 NO_USAGE|VOL_USAGE|TIME_USAGE
SN-Disconnect-Reason: #0 Not-Defined|Admin-Disconnect|Remote-Disconnect|Local-Disconnect|Disc-No-Resource|Disc-Excd-Service-Limit|
  PPP-LCP-Neg-Failed|PPP-LCP-No-Response|PPP-LCP-Loopback|PPP-LCP-Max-Retry|PPP-Echo-Failed|PPP-Auth-Failed|PPP-Auth-Failed-No-AAA-Resp|
  PPP-Auth-No-Response|PPP-Auth-Max-Retry|Invalid-AAA-Attr|Failed-User-Filter|Failed-Provide-Service|Invalid-IP-Address-AAA|
  Invalid-IP-Pool-AAA|PPP-IPCP-Neg-Failed|PPP-IPCP-No-Response|PPP-IPCP-Max-Retry|PPP-No-Rem-IP-Address|Inactivity-Timeout|Session-Timeout|
  Max-Data-Excd|Invalid-IP-Source-Address|MSID-Auth-Failed|MSID-Auth-Failed-No-AAA-Resp|A11-Max-Retry|A11-Lifetime-Expired|
  A11-Message-Integrity-Failure|PPP-lcp-remote-disc|Session-setup-timeout|PPP-keepalive-failure|Flow-add-failed|Call-type-detection-failed|
  Wrong-ipcp-params|MIP-remote-dereg|MIP-lifetime-expiry|MIP-proto-error|MIP-auth-failure|MIP-reg-timeout|Invalid-dest-context|
  Source-context-removed|Destination-context-removed|Req-service-addr-unavailable|Demux-mgr-failed|Internal-error|AAA-context-removed|
  invalid-service-type|mip-relay-req-failed|mip-rcvd-relay-failure|ppp-restart-inter-pdsn-handoff|gre-key-mismatch|invalid_tunnel_context|
  no_peer_lns_address|failed_tunnel_connect|l2tp-tunnel-disconnect-remote|l2tp-tunnel-timeout|l2tp-protocol-error-remote|
  l2tp-protocol-error-local|l2tp-auth-failed-remote|l2tp-auth-failed-local|l2tp-try-another-lns-from-remote|l2tp-no-resource-local|
  l2tp-no-resource-remote|l2tp-tunnel-disconnect-local|l2tp-admin-disconnect_remote|l2tpmgr-reached-max-capacity|MIP-reg-revocation|
  path-failure|dhcp-relay-ip-validation-failed|gtp-unknown-pdp-addr-or-pdp-type|gtp-all-dynamic-pdp-addr-occupied|
  gtp-no-memory-is-available|dhcp-relay-static-ip-addr-not-allowed|dhcp-no-ip-addr-allocated|dhcp-ip-addr-allocation-tmr-exp|
  dhcp-ip-validation-failed|dhcp-static-addr-not-allowed|dhcp-ip-addr-not-available-at-present|dhcp-lease-expired|
  lpool-ip-validation-failed|lpool-static-ip-addr-not-allowed|static-ip-validation-failed|static-ip-addr-not-present|
  static-ip-addr-not-allowed|radius-ip-validation-failed|radius-ip-addr-not-provided|invalid-ip-addr-from-sgsn|no-more-sessions-in-aaa|
  ggsn-aaa-auth-req-failed|conflict-in-ip-addr-assignment|apn-removed|credits-used-bytes-in|credits-used-bytes-out|credits-used-bytes-total|
  prepaid-failed|l2tp-ipsec-tunnel-failure|l2tp-ipsec-tunnel-disconnected|mip-ipsec-sa-inactive|Long-Duration-Timeout|
  proxy-mip-registration-failure|proxy-mip-binding-update|proxy-mip-inter-pdsn-handoff-require-ip-address|
  proxy-mip-inter-pdsn-handoff-mismatched-address|Local-purge|failed-update-handoff|closed_rp-handoff-complete|closed_rp-duplicate-session|
  closed_rp-handoff-session-not-found|closed_rp-handoff-failed|pcf-monitor-keep-alive-failed|call-internal-reject|call-restarted|
  a11-mn-ha-auth-failure|a11-badly-formed|a11-t-bit-not-set|a11-unsupported-vendor-id|a11-mismatched-id|mipha-dup-home-addr-req|
  mipha-dup-imsi-session|ha-unreachable|IPSP-addr-in-use|mipfa-dup-home-addr-req|mipha-ip-pool-busyout|inter-pdsn-handoff|active-to-dormant|
  ppp-renegotiation|active-start-param-change|tarrif-boundary|a11-disconnect-no-active-stop|nw-reachability-failed-reject|
  nw-reachability-failed-redirect|container-max-exceeded|static-addr-not-allowed-in-apn|static-addr-required-by-radius|
  static-addr-not-allowed-by-radius|mip-registration-dropped|counter-rollover|constructed-nai-auth-fail|
  inter-pdsn-service-optimize-handoff-disabled|gre-key-collision|inter-pdsn-service-optimize-handoff-triggered|intra-pdsn-handoff-triggered|
  delayed-abort-timer-expired|Admin-AAA-disconnect|Admin-AAA-disconnect-handoff|PPP-IPV6CP-Neg-Failed|PPP-IPV6CP-No-Response|
  PPP-IPV6CP-Max-Retry|PPP-Restart-Invalid-source-IPV4-address|a11-disconnect-handoff-no-active-stop|call-restarted-inter-pdsn-handoff|
  call-restarted-ppp-termination|mipfa-resource-conflict|failed-auth-with-charging-svc|mipha-dup-imsi-session-purge|
  mipha-rev-pending-newcall|volume-quota-reached|duration-quota-reached|gtp-user-authentication-failed|MIP-reg-revocation-no-lcp-term|
  MIP-private-ip-no-rev-tunnel|Invalid-Prepaid-AAA-attr-in-auth-response|mipha-prepaid-reset-dynamic-newcall|gre-flow-control-timeout|
  mip-paaa-bc-query-not-found|mipha-dynamic-ip-addr-not-available|a11-mismatched-id-on-handoff|a11-badly-formed-on-handoff|
  a11-unsupported-vendor-id-on-handoff|a11-t-bit-not-set-on-handoff|MIP-reg-revocation-i-bit-on|A11-RRQ-Deny-Max-Count|
  Dormant-Transition-During-Session-Setup|PPP-Rem-Reneg-Disc-Always-Cfg|PPP-Rem-Reneg-Disc-NAI-MSID-Mismatch|
  mipha-subscriber-ipsec-tunnel-down|mipha-subscriber-ipsec-tunnel-failed|mipha-subscriber-ipsecmgr-death|flow-is-deactivated|
  ecsv2-license-exceeded|IPSG-Auth-Failed|driver-initiated|ims-authorization-failed|service-instance-released|flow-released|
  ppp-renego-no-ha-addr|intra-pdsn-handoff|overload-disconnect|css-service-not-found|Auth-Failed|dhcp-client-sent-release|
  dhcp-client-sent-nak|msid-dhcp-chaddr-mismatch|link-broken|prog-end-timeout|qos-update-wait-timeout|css-synch-cause|
  Gtp-context-replacement|PDIF-Auth-failed|l2tp-unknown-apn|ms-unexpected-network-reentry|r6-invalid-nai|eap-max-retry-reached|
  vbm-hoa-session-disconnected|vbm-voa-session-disconnected|in-acl-disconnect-on-violation|eap-msk-lifetime-expiry|eap-msk-lifetime-too-low|
  mipfa-inter-tech-handoff|r6-max-retry-reached|r6-nwexit-recd|r6-dereg-req-recd|r6-remote-failure|r6r4-protocol-errors|
  wimax-qos-invalid-aaa-attr|npu-gre-flows-not-available|r4-max-retry-reached|r4-nwexit-recd|r4-dereg-req-recd|r4-remote-failure|
  ims-authorization-revoked|ims-authorization-released|ims-auth-decision-invalid|mac-addr-validation-failed|excessive-wimax-pd-flows-cfgd|
  sgsn-canc-loc-sub|sgsn-canc-loc-upd|sgsn-mnr-exp|sgsn-ident-fail|sgsn-sec-fail|sgsn-auth-fail|sgsn-glu-fail|sgsn-imp-det|sgsn-smgr-purge|
  sgsn-subs-handed-to-peer|sgsn-dns-fail-inter-rau|sgsn-cont-rsp-fail|sgsn-hlr-not-found-for-imsi|sgsn-ms-init-det|sgsn-opr-policy-fail|
  sgsn-duplicate-context|hss-profile-update-failed|sgsn-no-pdp-activated|asnpc-idle-mode-timeout|asnpc-idle-mode-exit|
  asnpc-idle-mode-auth-failed|asngw-invalid-qos-configuration|sgsn-dsd-allgprswithdrawn|r6-pmk-key-change-failure|sgsn-illegal-me|
  sess-termination-timeout|sgsn-sai-fail|sgsn-rnc-removal|sgsn-rai-removal|sgsn-init-deact|ggsn-init-deact|hlr-init-deact|ms-init-deact|
  sgsn-detach-init-deact|sgsn-rab-rel-init-deact|sgsn-iu-rel-init-deact|sgsn-gtpu-path-failure|sgsn-gtpc-path-failure|
  sgsn-local-handoff-init-deact|sgsn-remote-handoff-init-deact|sgsn-gtp-no-resource|sgsn-rnc-no-resource|sgsn-odb-init-deact|
  sgsn-invalid-ti|sgsn-ggsn-ctxt-non-existent|sgsn-apn-restrict-vio|sgsn-regular-deact|sgsn-abnormal-deact|sgsn-actv-rejected-by-peer|
  sgsn-err-ind|asngw-non-anchor-prohibited|asngw-im-entry-prohibited|session-idle-mode-entry-timeout|session-idle-mode-exit-timeout|
  asnpc-ms-power-down-nwexit|asnpc-r4-nwexit-recd|sgsn-iu-rel-before-call-est|ikev2-subscriber-ipsecmgr-death|
  All-dynamic-pool-addr-occupied|mip6ha-ip-addr-not-available|bs-monitor-keep-alive-failed|sgsn-att-in-reg-state|
  sgsn-inbound-srns-in-reg-state|dt-ggsn-tun-reestablish-failed|sgsn-unknown-pdp|sgsn-pdp-auth-failure|sgsn-duplicate-pdp-context|
  sgsn-no-rsp-from-ggsn|sgsn-failure-rsp-from-ggsn|sgsn-apn-unknown|sgsn-serv-req-init-deact|sgsn-attach-on-attch-init-abort|
  sgsn-iu-rel-in-israu-init-abort|sgsn-smgr-init-abort|sgsn-mm-ctx-cleanup-init-abort|sgsn-unknown-abort|sgsn-guard-timeout-abort|
  vpn-bounce-dhcpip-validate-req|mipv6-id-mismatch|aaa-session-id-not-found|x1-max-retry-reached|x1-nwexit-recd|x1-dereg-req-recd|
  x1-remote-failure|x1x2-protocol-errors|x2-max-retry-reached|x2-nwexit-recd|x2-dereg-req-recd|x2-remote-failure|x1-pmk-key-change-failure|
  sa-rekeying-failure|sess-sleep-mode-entry-timeout|phsgw-non-anchor-prohibited|asnpc-pc-relocation-failed|asnpc-pc-relocation|
  auth_policy_mismatch|sa-lifetime-expiry|asnpc-del-ms-entry-recd|phspc-sleep-mode-timeout|phspc-sleep-mode-exit|
  phspc-sleep-mode-auth-failed|phspc-ms-power-down-nwexit|phspc-x2-nwexit-recd|invalid-nat-config|asngw-tid-entry-not-found|
  No-NAT-IP-Address|excessive-phs-pd-flows-cfgd|phsgw-invalid-qos-configuration|Interim-Update|sgsn-attach-abrt-rad-lost|
  sgsn-inbnd-irau-abrt-rad-lost|ike-keepalive-failed|sgsn-attach-abrt-ms-suspend|sgsn-inbnd-irau-abrt-ms-suspend|duplicate-session-detected|
  sgsn-xid-response-failure|sgsn-nse-cleanup|sgsn-gtp-req-failure|sgsn-imsi-mismatch|sgsn-bvc-blocked|sgsn-attach-on-inbound-irau|
  sgsn-attach-on-outbound-irau|sgsn-incorrect-state|sgsn-t3350-expiry|sgsn-page-timer-expiry|phsgw-tid-entry-not-found|
  phspc-del-ms-entry-recd|sgsn-pdp-local-purge|phs-invalid-nai|session-sleep-mode-exit-timeout|sgsn-offload-phase2|phs-thirdparty-auth-fail|
  remote-error-notify|no-response|PDG-Auth-failed|mme-s1AP-send-failed|mme-egtpc-connection-failed|mme-egtpc-create-session-failed|
  mme-authentication-failure|mme-ue-detach|mme-mme-detach|mme-hss-detach|mme-pgw-detach|mme-sub-validation-failure|
  mme-hss-connection-failure|mme-hss-user-unknown|dhcp-lease-mismatch-detected|nemo-link-layer-down|eapol-max-retry-reached|
  sgsn-offload-phase3|mbms-bearer-service-disconnect|disconnect-on-violation-odb|disconn-on-violation-focs-odb|CSCF-REG-Admin-disconnect|
  CSCF-REG-User-disconnect|CSCF-REG-Inactivity-timeout|CSCF-REG-Network-disconnect|CSCF-Call-Admin-disconnect|CSCF-CAll-User-disconnect|
  CSCF-CALL-Local-disconnect|CSCF-CALL-No-Resource|CSCF-CALL-No-Respone|CSCF-CALL-Inactivity-timeout|CSCF-CALL-Media-Auth-Failure|
  CSCF-REG-No-Resource|ms-unexpected-idle-mode-entry|re-auth-failed|sgsn-pdp-nse-cleanup|sgsn-mm-ctxt-gtp-no-resource|unknown-apn|
  gtpc-path-failure|gtpu-path-failure|actv-rejected-by-sgsn|sgsn-pdp-gprs-camel-release|sgsn-check-imei-failure|sgsn-sndcp-init-deact|
  sgsn-pdp-inactivity-timeout|fw-and-nat-policy-removed|FNG-Auth-failed|ha-stale-key-disconnect|No-IPV6-address-for-subscriber|
  prefix-registration-failure|disconnect-from-policy-server|s6b-auth-failed|gtpc-err-ind|gtpu-err-ind|invalid-pdn-type|aaa-auth-req-failed|
  apn-denied-no-subscription|Sgw-context-replacement|dup-static-ip-addr-req|apn-restrict-violation|invalid-wapn|ttg-nsapi-allocation-failed|
  mandatory-gtp-ie-missing|aaa-unreachable|asngw-service-flow-deletion|CT-PMIP-RRQ-NVSE-Value-Change|tcp-read-failed|tcp-write-failed|
  ssl-handshake-failed|ssl-renegotiate-failed|ssl-bad-message|ssl-alert-received|ssl-disconnect|ssl-migration|sgsn-ard-failure|
  sgsn-camel-release|#1bf Hotlining-Status-Change|ggsn-no-rsp-from-sgsn|diameter-protocol-error|diameter-request-timeout|operator-policy|
  spr-connection-timeout|mipha-dup-wimax-session|invalid-version-attr|sgsn-zone-code-failure|invalid-qci|no_rules|
  #1cb mme-init-ctxt-setup-failure|mme-driver-initiated|mme-s1ap-connection-down|mme-s1ap-reset-recd|mme-s6a-response-timeout|
  mme-s13-response-timeout|mme-Illegal-equipment|mme-unexpected-attach|mme-sgw-selection-failure|mme-pgw-selection-failure|
  mme-reselection-to-sgsn|mme-relocation-to-sgsn|mme-reselection-to-mme|mme-relocation-to-mme|mme-tau-attach-collision|
  mme-old-sgsn-resolution-failure|mme-old-mme-resolution-failure|mme-reloc-ho-notify-timeout|mme-reloc-ho-req-ack-timeout|
  mme-create-session-timeout|mme-create-session-failure|mme-s11-path-failure|mme-policy-no-ue-irat|mme-x2-handover-failed|
  mme-attach-restrict|mme-regional-zone-code|mme-no-response-from-ue|mme-sgw-relocation-failed|mme-implicit-detach|sgsn-detach-notify|
  emergency-inactivity-timeout|policy-initiated-release|gy-result-code-system-failure|mme-zone-code-validation-failed|sgsn-pgw-init-deact|
  s6b-ip-validation-failed|sgsn-failure-rsp-from-sgw|tcp-remote-close|tcp-reset-received|tcp-socket-error|ptmsi-signature-mismatch|
  camel-invalid-configuration|4Gto3G-context-replacement|mme-isr-sgsn-init-detach|sgsn-isr-addl-ptmsi-rai|sgsn-sgw-dbr-cause-isr-deact|
  sgsn-isr-mme-init-detach|mme-sgw-dbr-cause-isr-deact|sgsn-ptmsi-crunch|3Gto4G-context-replacement|mme-no-eps-bearers-activated|
  intra-ggsn-handoff|WSG-Auth-failed|Gtp-non-existent-pdp-context|sgsn-cancel-loc-inital-attach|Local-fallback-timeout|
  sgsn-nrspca-actv-rej-by-sgsn|sgsn-nrspca-actv-rej-by-ms|ims-authorization-config-delete|sgsn-no-ptmsi-signature|
  ePDG-dns-server-not-reachable|ePDG-dns-no-resource-records|ePDG-dns-no-service-params|ePDG-Auth-failed|ePDG-pgw-sel-failure-initial|
  ePDG-pgw-sel-failure-handoff|sgsn-ho-sgw-reloc-collision|ePDG-dbr-from-pgw|ePDG-gtpc-abort-session|ePDG-gtpu-abort-session|
  ePDG-gtpu-error-ind|ePDG-pgw-not-reachable|ePDG-reject-from-pgw|ipsg-session-replacement|ePDG-rel-due-to-handoff|
  mme-foreign-plmn-guti-rejected|sgsn-dsd-allepswithdrawn
SN-PPP-Progress-Code: #0 Not-Defined|#a Call-Lcp-Down|#14 Call-Disconnecting|#1e Call-Ppp-Renegotiating|#28 Call-Arrived|
  #2d Call-Pdg-Tcp-Connecting|Call-Pdg-Ssl-Connecting|#32 Call-Lcp-Up|#3c Call-Authenticating|#46 Call-Bcmcs-Authenticating|
  #50 Call-Authenticated|#55 Call-Tunnel-Connecting|#5a Call-Ipcp-Up|#5f Call-Imsa-Authorizing|#61 Call-Imsa-Authorized|
  Call-MBMS-UE-Authorizing|Call-MBMS-Bearer-Authorizing|Call-Simple-IP-Connected|#6e Call-Mobile-IP-Connected|#73 Call-Tunnel-Connected|
  #78 Call-Pdp-Type-IP-Connected|#7d Call-Pdp-Type-IPv6-Connected|#82 Call-Pdp-Type-PPP-Connected|#8c Call-Proxy-Mobile-IP-Connected|
  Call-Pdg-Ssl-Connected|Call-Pdg-Connected|#91 Call-Ipsg-Connected|#96 Call-Bcmcs-Connected|#9b Call-MBMS-UE-Connected|
  Call-MBMS-Bearer-Connected|#a0 Call-Pending-Addr-From-DHCP|#aa Call-Got-Addr-From-DHCP|#b4 Call-HA-IPSEC-Tunnel-Connecting|
  #be Call-HA-IPSEC-Connected|#c8 Call-ASN-Non-Anchor-Connected|#d2 Call-ASNPC-Connected|#dc Call-Mobile-IPv6-Connected|
  Call-PMIPv6-Connected|#e6 Call-PHSPC-Connected|#eb Call-GTP-IPv4-Connected|Call-GTP-IPv6-Connected|Call-GTP-IPv4-IPv6-Connected|
  #f5 Call-SGW-Connected|Call-MME-Attached|Call-Auth-Only-Connected
SN-PPP-Data-Compression: #0 None|Stac-LZS|MPPC|Deflate
SN-IP-Source-Validation SN-IP-Hide-Service-Address SN-Enable-QoS-Renegotiation SN-PDIF-MIP-Required: #0 No|Yes
SN-PDIF-MIP-Release-TIA SN-PDIF-MIP-Simple-IP-Fallback SN-Radius-Returned-Username SN-PDG-TTG-Required: #0 No|Yes
SN-PPP-Data-Compression-Mode: #0 Normal|Stateless
SN-Subscriber-Permission: #0 None|Simple-IP|Mobile-IP|Simple-IP-Mobile-IP|HA-Mobile-IP|Simple-IP-HA-Mobile-IP|Mobile-IP-HA-Mobile-IP|
  SIP-MIP-HA-MIP|GGSN-PDP-TYPE-IP|#10 GGSN-PDP-TYPE-PPP|#20 Network-Mobility|#26 FA-HA-NEMO|#3f All
SN-Admin-Permission: #0 None|CLI|FTP|CLI-FTP|Intercept|CLI-Intercept|#7 CLI-Intercept-FTP|ECS|CLI-ECS|#b CLI-FTP-ECS|#d CLI-Intercept-ECS|
  #f CLI-Intercept-FTP-ECS
SN-Simultaneous-SIP-MIP SN-PDSN-Handoff-Req-IP-Addr SN-HA-Send-DNS-ADDRESS SN-Data-Tunnel-Ignore-DF-Bit: #0 Disabled|Enabled
SN-MIP-AAA-Assign-Addr SN-MIP-Match-AAA-Assign-Addr SN-Proxy-MIP SN-Gratuitous-ARP-Aggressive: #0 Disabled|Enabled
SN-GGSN-MIP-Required SN-PPP-Accept-Peer-v6Ifid SN-IPv6-Egress-Filtering SN-Mediation-Enabled: #0 Disabled|Enabled
SN-IPv6-DNS-Proxy SN-PPP-Always-On-Vse SN-Subscriber-No-Interims SN-Permit-User-Mcast-PDUs: #0 Disabled|Enabled
SN-Mediation-No-Interims SN-MIP-Send-Ancid SN-MIP-Dual-Anchor SN-Tunnel-Gn: #0 Disabled|Enabled
SN-IP-Source-Violate-No-Acct SN-WiMAX-Auth-Only SN-MIP-Send-Host-Config SN-Proxy-MIPV6: #0 Disabled|Enabled
SN-Service-Type: #0 None|PDSN|Management|HA|GGSN|LNS|IPSG|CSCF|ASNGW|PDIF|STANDALONE_FA|SGSN|PHSGW|PDG|MIPV6HA|PGW|SGW|FNG|MSEG|HNBGW|BNG
SN-DNS-Proxy-Use-Subscr-Addr SN-Subs-Acc-Flow-Traffic-Valid SN-CF-CId-Display SN-CF-CId-Display-Blocked: #0 Disable|Enable
SN-CF-Call-Waiting SN-CF-Call-Transfer SN-CF-Call-Local SN-CF-Call-LongDistance: #0 Disable|Enable
SN-CF-Call-International SN-CF-Call-Premium SN-CF-Call-RoamingInternatnl: #0 Disable|Enable
SN-Tunnel-Load-Balancing: #1 random|balanced|prioritized
SN-Prepaid-Compressed-Count: #0 Uncompressed|Compressed
SN-L3-to-L2-Tun-Addr-Policy SN-Tun-Addr-Policy: #0 no-local-alloc-validate|local-alloc|local-alloc-validate
SN-Long-Duration-Action: #1 Detection|Disconnection|Dormant-Only-Disconnection|Dormant-Only-Detection
SN-MIP-Send-Term-Verification: #0 Disabled|NVSE_Custom1|NVSE_Custom2|NVSE_Starent
SN-IP-Alloc-Method: #0 Alloc_Local_Pool|Alloc_Dhcp_Client|Alloc_Radius|Alloc_No_Alloc|Alloc_Static_Alloc|Alloc_Dhcp_Relay
SN-GTP-Version: #0 GTP_VERSION_0|GTP_VERSION_1|GTP_VERSION_2
SN-Access-link-IP-Frag: #0 Normal|DF-Ignore|DF-Fragment-ICMP-Notify
SN-Subscriber-Accounting: #0 None|Radius|GTPP
SN-Subscriber-IP-Hdr-Neg-Mode: #0 Force|Detect
SN-Subscriber-Acct-Start SN-Subscriber-Acct-Interim SN-Subscriber-Acct-Stop: #0 Normal|Suppress
SN-QoS-Tp-Dnlk SN-QoS-Tp-Uplk: #0 Disabled|Policing|Shaping
SN-Tp-Dnlk-Exceed-Action SN-Tp-Dnlk-Violate-Action SN-Tp-Uplk-Exceed-Action SN-Tp-Uplk-Violate-Action: #0 Transmit|Drop|Lower-IP-Precedence|
  Buffer|Transmit-On-Buffer-Full
SN-Subscriber-IP-TOS-Copy: #0 None|Access-Tunnel|Data-Tunnel|Both
SN-PPP-NW-Layer-IPv4 SN-PPP-NW-Layer-IPv6: #0 Disabled|Enabled|Passive
SN-NPU-Qos-Priority: #0 Best_Effort|Bronze|Silver|Gold|From_DSCP
SN-MN-HA-Hash-Algorithm: #1 MD5|MD5-RFC2002|HMAC-MD5
SN-Subscriber-Acct-Rsp-Action SN-Mediation-Acct-Rsp-Action: #0 None|No_Early_PDUs|Delay_GTP_Response
SN-Home-Sub-Use-GGSN SN-Visiting-Sub-Use-GGSN SN-Roaming-Sub-Use-GGSN: #0 Deny|Accept
SN-QoS-Class-Conversational-PHB SN-QoS-Class-Streaming-PHB SN-QoS-Class-Background-PHB SN-QoS-Class-Interactive-1-PHB: #0 Best-Effort|
  Pass-Through|#a AF11|#c AF12|#e AF13|#12 AF21|#14 AF22|#16 AF22|#1a AF31|#1c AF32|#1e AF33|#22 AF41|#24 AF42|#26 AF43|#2e EF
SN-QoS-Class-Interactive-2-PHB SN-QoS-Class-Interactive-3-PHB: #0 Best-Effort|Pass-Through|#a AF11|#c AF12|#e AF13|#12 AF21|#14 AF22|
  #16 AF22|#1a AF31|#1c AF32|#1e AF33|#22 AF41|#24 AF42|#26 AF43|#2e EF
SN-Prepaid: #0 no_prepaid|custom_prepaid|standard_prepaid|#4 wimax_prepaid
SN-Prepaid-Preference: #0 prepaid_duration|prepaid_volume
SN-Prepaid-Final-Duration-Alg: #0 current_time|last-user-layer3-activity-time|last-airlink-activity-time|
  last-airlink-activity-time-last-reported
SN-Change-Condition: #0 QOSCHANGE|TARIFFTIMECHANGE|#1f4 SGSNCHANGE
SN-Ntk-Session-Disconnect-Flag: #0 Session-Disconnect
SN-IP-Header-Compression: #0 None|VJ|ROHC|VJ_ROHC
SN-ROHC-Mode: #0 Reliable|Optimistic|Unidirectional
SN-Direction: #0 Any|Uplink|Downlink
SN-DHCP-Lease-Expiry-Policy: #0 auto-renew|disconnect
SN-MIP-Send-Imsi: #0 Disabled|NVSE_Starent|NVSE_Custom1
SN-PPP-Reneg-Disc: #0 Never|Always|NAI_Prefix_MSID_Mismatch
SN-MIP-Send-Correlation-Info: #0 Disabled|Enabled|NVSE_CUstom1|NVSE_CUstom2
SN-Subscriber-Acct-Mode: #0 flow-based-auxilliary|flow-based-all|flow-based-none|session-based|main-a10-only
SN-Firewall-Enabled SN-ROHC-Flow-Marking-Mode: #0 False|True
SN-Subscriber-Class: #0 Normal_Subscriber|Ting_100|Ting_500|Ting_Buddy|Ting_Star|Ting_Nolimit_SMS|Kids_Locator|Ting_2000|
  Handicapped_Welfare|Reserved
SN-Subs-VJ-Slotid-Cmp-Neg-Mode: #0 None|Receive|Transmit|Both
Prohibit-Payload-Compression: #0 Allowed|Prohibited
SN-Long-Duration-Notification: #0 Suppress|Send
SN-Role-Of-Node: #0 ORIGINATING_ROLE|TERMINATING_ROLE
SN-Cause-Code: #0 Normal_End_Of_Session|Successful_Transaction|End_Of_Subscriber_Dialog|3XX_Redirection|4XX_Request_Failure|
  5XX_Server_Failure|6XX_Global_Failure|Unspecified_Error|Unsuccessful_Session_Setup|Internal_Error
SN-Node-Functionality: #0 S-CSCF|P-CSCF|I-CSCF
SN-Handoff-Indicator: #0 Active-Handoff|Location-Update
SN-User-Privilege: #6 Administrative|NAS_Prompt|#12bd7d4 Inspector|#12bff4a Security_Admin
SN-IPv6-Alloc-Method: #0 Alloc_Local_Pool|Alloc_Dhcp_Client|Alloc_No_Alloc|Alloc_Static_Alloc
SN-Bandwidth-Control: #0 HIGH|LOW
SN-Service-Flow-Detection: #0 ENABLE_DETECTION
SN-Usage-Monitoring: #0 USAGE_MONITORING_DISABLED|USAGE_MONITORING_ENABLED
Media-Type: #0 AUDIO|VIDEO|DATA|APPLICATION|CONTROL|TEXT|MESSAGE|#ffffffff OTHER
Server-Assignment-Type: #0 NO_ASSIGNMENT|REGISTRATION|RE_REGISTRATION|UNREGISTERED_USER|TIMEOUT_DEREGISTRATION|USER_DEREGISTRATION|
  TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME|USER_DEREGISTRATION_STORE_SERVER_NAME|ADMINISTRATIVE_DEREGISTRATION|AUTHENTICATION_FAILURE|
  AUTHENTICATION_TIMEOUT|DEREGISTRATION_TOO_MUCH_DATA|AAA_USER_DATA_REQUEST|PGW_UPDATE|RESTORATION
Data-Reference: #0 RepositoryData|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|
  IMSPublicIdentity|IMSUserState|S-CSCFName|InitialFilterCriteria|LocationInformation|UserState|ChargingInformation|MSISDN|PSIActivation|
  DSAI|Reserved|ServiceLevelTraceInfo|IPAddressSecureBindingInformation|ServicePriorityLevel|SMSRegistrationInfo|UEReachabilityForIP|
  TADSinformation|STN-SR|UE-SRVCC-Capability|ExtendedPriority|CSRN|ReferenceLocationInformation|IMSI|IMSPrivateUserIdentity|IMEISV|
  UE-5G-SRVCC-Capability
Cause-Code: #0 Normal end of session|Unspecified error|Unsuccessful session setup|Internal error|#12c Multiple Choices|Moved Permanently|
  Moved Temporarily|#131 Use Proxy|#17c Alternative Service|#190 Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|
  Method Not Allowed|Not Acceptable|Proxy Authentication Required|Request Timeout|#19a Gone|#19c Conditional Request Failed|
  Request Entity Too Large|Request-URI Too Long|Unsupported Media Type|Unsupported URI Scheme|Unknown Resource-Priority|#1a4 Bad Extension|
  Extension Required|Session Interval Too Small|Interval Too Brief|#1ac Use Identity Header|Provide Referrer Identity|
  #1b4 Bad Identity-Info|Unsupported Certificate|Invalid Identity Header|#1e0 Temporarily Unavailable|Call/Transaction Does Not Exist|
  Loop Detected|Too Many Hops|Address Incomplete|Ambiguous|Busy Here|Request Terminated|Not Acceptable Here|Bad Event|#1eb Request Pending|
  #1ed Undecipherable|Security Agreement Required|#1f4 Server Internal Error|Not Implemented|Bad Gateway|Service Unavailable|
  Server Time-out|Version Not Supported|#201 Message Too Large|#244 Precondition Failure|#258 Busy Everywhere|#25b Decline|
  Does Not Exist Anywhere|#25e Not Acceptable|#fffffffd End of REGISTER dialog|End of SUBSCRIBE dialog|Successful transaction
Trigger-Type: #1 CHANGE_IN_SGSN_IP_ADDRESS|CHANGE_IN_QOS|CHANGE_IN_LOCATION|CHANGE_IN_RAT|CHANGE_IN_UE_TIMEZONE|Undefined|Undefined|
  Undefined|Undefined|CHANGEINQOS_TRAFFIC_CLASS|CHANGEINQOS_RELIABILITY_CLASS|CHANGEINQOS_DELAY_CLASS|CHANGEINQOS_PEAK_THROUGHPUT|
  CHANGEINQOS_PRECEDENCE_CLASS|CHANGEINQOS_MEAN_THROUGHPUT|CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK|
  CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK|CHANGEINQOS_RESIDUAL_BER|CHANGEINQOS_SDU_ERROR_RATIO|CHANGEINQOS_TRANSFER_DELAY|
  CHANGEINQOS_TRAFFIC_HANDLING_PRIORITY|CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_UPLINK|CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_DOWNLINK|
  CHANGEINQOS_APN_AGGREGATE_MAXIMUM_BIT_RATE|Undefined|Undefined|Undefined|Undefined|Undefined|CHANGEINLOCATION_MCC|CHANGEINLOCATION_MNC|
  CHANGEINLOCATION_RAC|CHANGEINLOCATION_LAC|CHANGEINLOCATION_CellId|CHANGEINLOCATION_TAC|CHANGEINLOCATION_ECGI|Undefined|Undefined|
  Undefined|CHANGE_IN_MEDIA_COMPOSITION|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|
  CHANGEINPARTICIPANTS_Number|CHANGE_IN_THRSHLD_OF_PARTICIPANTS_NMB|CHANGE_IN_USER_PARTICIPATING_TYPE|Undefined|Undefined|Undefined|
  Undefined|Undefined|Undefined|Undefined|CHANGE_IN_SERVICE_CONDITION|CHANGE_IN_SERVING_NODE|CHANGE_IN_ACCESS_FOR_A_SERVICE_DATA_FLOW|
  Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|Undefined|CHANGE_IN_USER_CSG_INFORMATION|
  CHANGE_IN_HYBRID_SUBSCRIBED_USER_CSG_INFORMATION|CHANGE_IN_HYBRID_UNSUBSCRIBED_USER_CSG_INFORMATION|
  CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA|CHANGE_IN_SERVING_PLMN_RATE_CONTROL|CHANGE_IN_APN_RATE_CONTROL
Network-Access-Mode: #0 PACKET_AND_CIRCUIT|Reserved|ONLY_PACKET
Operation-Mode: #1 Iu mode|WB-S1 mode|NB-S1 mode
Interworking-5GS-Indicator: #0 NOT-SUBSCRIBED|SUBSCRIBED
Ethernet-PDN-Type-Indicator: #0 FALSE|TRUE
IAB-Operation-Permission: #0 IAB_OPERATION_ALLOWED|IAB_OPERATION_NOTALLOWED
Multiple-BBERF-Action: #0 ESTABLISHMENT|TERMINATION
Online-Charging-Flag: #0 ECF address not provided|ECF address provided
IMSI-Unauthenticated-Flag: #0 Authenticated|Unauthenticated
AoC-Format: #0 MONETARY|NON_MONETARY|CAI
AoC-Service-Obligatory-Type: #0 NON_BINDING|BINDING
AoC-Service-Type: #0 NONE|AOC-S|AOC-D|AOC-E
CSG-Access-Mode: #0 Closed mode|Hybrid Mode
CSG-Membership-Indication: #0 Not CSG member|CSG Member
Slg-Location-Type: #0 CURRENT_LOCATION|CURRENT_OR_LAST_KNOWN_LOCATION|INITIAL_LOCATION|ACTIVATE_DEFERRED_LOCATION|CANCEL_DEFERRED_LOCATION|
  NOTIFICATION_VERIFICATION_ONLY
Vertical-Requested: #0 VERTICAL_COORDINATE_IS_NOT_REQUESTED|VERTICAL_COORDINATE_IS_REQUESTED
Velocity-Requested: #0 VELOCITY_IS_NOT_REQUESTED|BEST VELOCITY_IS_REQUESTED
Response-Time: #0 LOW_DELAY|DELAY_TOLERANT
LCS-Privacy-Check: #0 ALLOWED_WITHOUT_NOTIFICATION|ALLOWED_WITH_NOTIFICATION|ALLOWED_IF_NO_RESPONSE|RESTRICTED_IF_NO_RESPONSE|NOT_ALLOWED
Accuracy-Fulfilment-Indicator: #0 REQUESTED_ACCURACY_FULFILLED|REQUESTED_ACCURACY_NOT_FULFILLED
Location-Event: #0 EMERGENCY_CALL_ORIGINATION|EMERGENCY_CALL_RELEASE|MO_LR|EMERGENCY_CALL_HANDOVER|DEFERRED_MT_LR_RESPONSE|
  DEFERRED_MO_LR_TTTP_INITIATION|DELAYED_LOCATION_REPORTING
Pseudonym-Indicator: #0 PSEUDONYM_NOT_REQUESTED|PSEUDONYM_REQUESTED
LCS-QoS-Class: #0 ASSURED|BEST EFFORT
Area-Type: #0 Country Code|PLMN ID|Location Area ID|Routing Area ID|Cell Global ID|UTRAN Cell ID|Tracking Area ID|E-UTRAN Cell Global ID
Occurrence-Info: #0 ONE_TIME_EVENT|MULTIPLE_TIME_EVENT
Termination-Cause-3GPP: #0 Normal|Error Undefined|Internal Timeout|Congestion|MT_LR_Restart|Privacy Violation|
  Shape of Location Estimate Not Supported|Subscriber Termination|UE Termination|Network Termination
Periodic-Location-Support-Indicator: #0 NOT_SUPPORTED|SUPPORTED
Prioritized-List-Indicator: #0 NOT_PRIORITIZED|PRIORITIZED
Low-Priority-Indicator: #0 NO|YES
IP-Realm-Default-Indicator: #0 Default IP Realm Not used|Default IP realm used
Local-GW-Inserted-Indicator: #0 Local GW Not Inserted|Local GW Inserted
Transcoder-Inserted-Indicator: #0 Transcoder Not Inserted|Transcoder Inserted
NNI-Type: #0 non-roaming|roaming without loopback|roaming with loopback
Relationship-Mode: #0 trusted|non-trusted
Session-Direction: #0 inbound|outbound
Access-Transfer-Type: #0 PS to CS Transfer|CS to PS Transfer|PS to PS Transfer|CS to CS Transfer
TAD-Identifier: #0 CS|PS
CS-Service-QoS-Request-Operation: #0 Deletion|Modification
Mute-Notification: #0 Mute Required
AN-GW-Status: #0 AN_GW_FAILED
CS-Service-Resource-Failure-Cause: #0 Resource Released
CS-Service-Resource-Result-Operation: #0 Deletion
Presence-Reporting-Area-Status: #0 In area|Out of area|Inactive
NetLoc-Access-Support: #0 NETLOC_ACCESS_NOT_SUPPORTED
PCSCF-Restoration-Indication: #0 PCSCF_RESTORATION
IP-CAN-Session-Charging-Scope: #0 IP-CAN_SESSION_SCOPE
Default-Access: #0 3GPP-GPRS|DOCSIS|xDSL|WiMAX|3GPP2|3GPP-EPS|Non-3GPP-EPS
NBIFOM-Mode: #0 UE_INITIATED|NETWORK_INITIATED
NBIFOM-Support: #0 NBIFOM_NOT_SUPPORTED|NBIFOM_SUPPORTED
Resource-Release-Notification: #0 ENABLE_NOTIFICATION
Removal-Of-Access: #0 REMOVAL_OF_ACCESS
Default-Bearer-Indication: #0 BIND_TO_DEF_BEARER|BIND_TO_APPLICABLE_BEARER
3GPP-PS-Data-Off-Status-Gx: #0 ACTIVE|INACTIVE
Presence-Reporting-Area-Node: #0 OCS|PCRF
SL-Request-Type: #0 INITIAL_REQUEST|INTERMEDIATE_REQUEST
Action-Type: #1 Device Trigger Request|Delivery Report
Priority-Indication: #0 Non-Priority|Priority
Request-Status: #0 SUCCESS|#65 INVPAYLOAD|INVEXTID|INVSCSID|INVPERIOD|NOTAUTHORIZED|SERVICEUNAVAILABLE|PERMANENTERROR|QUOTAEXCEEDED|
  RATEEXCEEDED|#c9 TEMPORARYERROR
Delivery-Outcome: #0 SUCCESS|EXPIRED|TEMPORARYERROR|UNDELIVERABLE
S6-Service-ID: #0 DEVICE_TRIGGER|SMS_MO
Periodic-Communication-Indicator: #0 PERIODICALLY|ON_DEMAND
Stationary-Indication: #0 STATIONARY_UE|MOBILE_UE
Monitoring-Type: #0 LOSS_OF_CONNECTIVITY|UE_REACHABILITY|LOCATION_REPORTING|CHANGE_OF_IMSI_IMEI(SV)_ASSOCIATION|ROAMING_STATUS|
  COMMUNICATION_FAILURE|AVAILABILITY_AFTER_DDN_FAILURE|NUMBER_OF_UES_PRESENT_IN_A_GEOGRAPHICAL_AREA|
  UE_REACHABILITY_AND_IDLE_STATUS_INDICATION|AVAILABILITY_AFTER_DDN_FAILURE_AND_IDLE_STATUS_INDICATION|PDN_CONNECTIVITY_STATUS
Reachability-Type: #1 Reachability for SMS|Reachability for Data
MONTE-Location-Type: #0 CURRENT_LOCATION|LAST_KNOWN_LOCATION
Accuracy: #0 CGI-ECGI|eNB|LA-TA-RA|PRA|PLMN-ID
Association-Type: #0 IMEI-CHANGE|IMEISV-CHANGE
Roaming-Information: #0 SUBSCRIBER_ROAMING|SUBSCRIBER_NOT_ROAMING
Reachability-Information: #0 REACHABLE_FOR_SMS|REACHABLE_FOR_DATA
Event-Handling: #0 SUSPEND|RESUME|CANCEL
Node-Type: #0 HSS|MME|SGSN
Loss-Of-Connectivity-Reason: #0 UE_DETACHED_MME|UE_DETACHED_SGSN|MAX_DETECTION_TIME_EXPIRED_MME|MAX_DETECTION_TIME_EXPIRED_SGSN|
  UE_PURGED_MME|UE_PURGED_SGSN
Type-Of-External-Identifier: #0 EXTERNAL-UE-IDENTIFIER-TYPE|EXTERNAL-GROUP-IDENTIFIER-TYPE
PLMN-ID-Requested: #0 TRUE|FALSE
PDN-Connectivity-Status-Type: #0 CREATED|DELETED
Traffic-Profile: #0 SINGLE_TRANSMISSION_UL|SINGLE_TRANSMISSION_D|DUAL_TRANSMISSION_UL_WITH_SUBSEQUENT_DL|
  DUAL_TRANSMISSION_DL_WITH_SUBSEQUENT_UL|MULTI_TRANSMISSION
SM-Delivery-Outcome-T4: #0 ABSENT_SUBSCRIBER|UE_MEMORTY_CAPACITY_EXCEEDED|SUCCESSFUL_TRANSFER
Absent-Subscriber-Diagnostic-T4: #0 NO_PAGING_RESPONSE|UE_DETACHED|UE_DEREGISTERED|UE_PURGED|ROAMING_RESTRICTION|UNIDENTIFIED_SUBSCRIBER
SM-Enumerated-Delivery-Failure-Cause: #0 MEMORY_CAPACITY_EXCEEDED|EQUIPMENT_PROTOCOL_ERROR|EQUIPMENT_NOT_SM-EQUIPPED|UNKNOWN_SERVICE_CENTRE|
  SC-CONGESTION|INVALID_SME-ADDRESS|USER_NOT_SC-USER
SM-RP-MTI: #0 SM_DELIVER|SM_STATUS_REPORT
SM-Delivery-Not-Intended: #0 ONLY_IMSI_REQUESTED|ONLY_MCC_MNC_REQUESTED
SM-Delivery-Cause: #0 SM-Delivery-Cause|ABSENT_USER|SUCCESSFUL_TRANSFER
SM-Device-Trigger-Indicator: #0 Not DeviceTrigger|DeviceTrigger
Forwarding-Pending: #0 Forwarding not pending|Forwarding pending
CN-Operator-Selection-Entity: #0 The serving network has been selected by the UE|The serving network has been selected by the network
Coverage-Status: #0 Out of coverage|In coverage
Role-Of-ProSe-Function: #0 HPLMN
Inter-UE-Transfer: #0 Intra-UE transfer|Inter-UE transfer
Variable-Part-Type: #0 Integer|Number|Time|Date|Currency
Quota-Indicator: #0 QUOTA_IS_NOT_USED_DURING_PLAYBACK|QUOTA_IS_USED_DURING_PLAYBACK
Play-Alternative: #0 served party|remote party
Privacy-Indicator: #0 NOT_PRIVATE|PRIVATE
CP-CIoT-EPS-Optimisation-Indicator: #0 Not Apply|Apply
SGi-PtP-Tunnelling-Method: #0 UDP_IP_based|Others
UNI-PDU-CP-Only-Flag: #0 UNI-PDU-both-UP-CP|UNI-PDU-CP-Only
Additional-Exception-Reports: #0 Not Allowed|Allowed
Cause-Type: #0 RADIO_NETWORK_LAYER|TRANSPORT_LAYER|NAS|PROTOCOL|MISCELLANEOUS
Connection-Action: #0 CONNECTION_ESTABLISHMENT|CONNECTION_RELEASE|CONNECTION_UPDATE
Charging-Per-IP-CAN-Session-Indicator: #0 Inactive|Active
3GPP-PS-Data-Off-Status: #0 Active|Inactive
Radio-Access-Technology: #0 UTRAN|GERAN|WLAN
Vodafone-Reporting-Reason: #0 THRESHOLD|QHT|FINAL|QUOTA_EXHAUSTED|VALIDITY_TIME|OTHER_QUOTA_TYPE|RATING_CONDITION_CHANGE|
  FORCED_REAUTHORISATION
Vodafone-Trigger-Type: #1 CHANGE_IN_SGSN_IP_ADDRESS|CHANGEINQOS_ANY|CHANGEINLOCATION_ANY|CHANGEINRAT|#a CHANGEINQOS_TRAFFIC_CLASS|
  CHANGEINQOS_RELIABILITY_CLASS|CHANGEINQOS_DELAY_CLASS|CHANGEINQOS_PEAK_THROUGHPUT|CHANGEINQOS_PRECEDENCE_CLASS|
  CHANGEINQOS_MEAN_THROUGHPUT|CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK|CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK|CHANGEINQOS_RESIDUAL_BER|
  CHANGEINQOS_SDU_ERROR_RATIO|CHANGEINQOS_TRANSFER_DELAY
Self-Activation-Status: #0 Continue|Reactivation-Disallowed-To-APN
Online-Response-Required: #0 Wait|Don't Wait|Spare2|Spare3|Spare4
ETSI-Experimental-Result-Code: #fc9 INSUFFICIENT_RESOURCES|#fcb COMMIT_FAILURE|REFRESH_FAILURE|QOS_PROFILE_FAILURE|ACCESS_PROFILE_FAILURE|
  PRIORITY_NOT_GRANTED|#13b1 MODIFICATION_FAILURE
IP-Connectivity-Status: #0 IP-CONNECTIVITY-ON|IP-CONNECTIVITY-LOST
Aggregation-Network-Type: #0 UNKNOWN|ATM|ETHERNET
Requested-Information-353: #0 SUBSCRIBER-ID|LOCATION-INFORMATION|RACS-CONTACT-POINT|ACCESS-NETWORK-TYPE|TERMINAL-TYPE|Logical-Access-ID|
  Physical-Access-ID|ACCESS-NETWORK-TYPE|INITIAL-GATE-SETTING|QOS-PROFILE|IP-CONNECTIVITY-STATUS
ETSI-Event-Type-354: #0 USER-LOGON|LOCATION-INFORMATION-CHANGED|RACS-CONTACT-POINT-CHANGED|ACCESS-NETWORK-TYPE|TERMINAL-TYPE-CHANGED|
  LOGICAL-ACCESS-ID-CHANGED|PHYSICAL-ACCESS-ID-CHANGED|IP-ADDRESS-CHANGED|INITIAL-GATE-SETTING-CHANGED|QOS-PROFILE-CHANGED|USER-LOGOFF
ETSI-Event-Type-420: #0 UPDATE|REMOVE
Requested-Information-457: #0 LATCH|RELATCH
Reservation-Priority: #0 DEFAULT|PRIORITY-ONE|PRIORITY-TWO|PRIORITY-THREE|PRIORITY-FOUR|PRIORITY-FIVE|PRIORITY-SIX|PRIORITY-SEVEN|
  PRIORITY-EIGHT|PRIORITY-NINE|PRIORITY-TEN|PRIORITY-ELEVEN|PRIORITY-TWELVE|PRIORITY-THIRTEEN|PRIORITY-FOURTEEN|PRIORITY-FIFTEEN
Disconnect-Direction: #1 Disconnect-Side-Orig|Disconnect-Side-Term|Disconnect-Side-Neither
CS-Announcement-Data-Type: #1 Integer32|OctetString|Time
CS-Event-Type-BCSM: #2 collectedInfo|analyzedInformation|routeSelectFailure|oCalledPartyBusy|oNoAnswer|oAnswer|#9 oDisconnect|oAbandon|
  #c termAttemptAuthorized|tBusy|tNoAnswer|tAnswer|#11 tDisconnect|tAbandon
CS-First-Call-Indication: #0 FIRST_CALL_FALSE|FIRST_CALL_TRUE
CS-Announcement-Logic: #0 NOT_TO_BE_PLAYED|PLAYED_TO_CALLING_PARTY|PLAYED_TO_CALLED_PARTY|PLAYED_TO_BOTH_PARTIES
CS-Announcement-Type: #0 IMMEDIATE_ANNOUNCEMENT|MIDCALL_ANNOUNCEMENT|ENDCALL_ANNOUNCEMENT
CS-Dialogue-Handling: #0 NORMAL|OPTIMIZED
User-Agent-Type: #0 NON_MOBILE_BROWSER|MOBILE_BROWSER
Inovar-App-Code: #1 =MY5|=Virtual Caller ID (VCID)
Inovar-Service-Code: #1 =UE Registration Notification/Buddy List Lookup|=Unsuccessful Call Setup Notification
Inovar-PS-Registration-Status: #0 =Subscriber is Not Registered in PS Domain|=Subscriber is Registered in PS Domain
Inovar-Service-Result: #3e9 =MY5 Buddy List match found|=MY5 internal failure|=MY5 Subs not found|=MY5 Subs Buddy List not configured|
  =MY5 Subs Buddy List cfg not enabled|=MY5 Subs Buddy List cfg enabled, but no match found 4 the Other Party Number|#7d1 =VCID success|
  =VCID internal failure|=VCID Subscriber not found`;
