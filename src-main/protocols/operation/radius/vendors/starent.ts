/** Attributes of Starent, later Cisco. */
import type { VendorTable } from '../vendor-table.ts';

export const STARENT = (): VendorTable => ({
  // Starent
  8164: {
    text:
      '2 SN1-VPN-Name 8 SN1-IP-Pool-Name 10 SN1-IP-Filter-In SN1-IP-Filter-Out 15 SN1-PPP-Outbound-Password 17 SN1-IP-In-ACL SN1-IP-Out-ACL 37 '
      + 'SN1-NAI-Construction-Domain SN1-Tunnel-ISAKMP-Crypto-Map SN1-Tunnel-ISAKMP-Secret 41 SN1-Ext-Inline-Srvr-Context 61 '
      + 'SN1-PPP-Outbound-Username 65 SN1-Nw-Reachability-Server-Name 94 SN1-Virtual-APN-Name 104 SN1-Mediation-VPN-Name 124 SN1-IPv6-Sec-Pool '
      + '131 SN1-Voice-Push-List-Name SN1-Unclassify-List-Name 137 SN1-Charging-VPN-Name 147 SN1-QoS-Negotiated 154 SN1-MIP-HA-Assignment-Table '
      + '158 SN1-Subscriber-Template-Name SN1-Subs-IMSA-Service-Name 190 SN1-PDSN1-NAS-Id 193 SN1-IP-In-Plcy-Grp SN1-IP-Out-Plcy-Grp 214 '
      + 'SN1-DNS-Proxy-Intercept-List 223 SN1-Primary-DCCA-Peer SN1-Secondary-DCCA-Peer 238 SN1-ROHC-Profile-Name 249 SN1-Routing-Area-Id 255 '
      + 'SN1-Event',
    number:
      '1 SN1-VPN-ID 3 SN1-Disconnect-Reason SN1-PPP-Progress-Code 7 SN1-Re-CHAP-Interval 9 SN1-PPP-Data-Compression 14 SN1-IP-Source-Validation '
      + '16 SN1-PPP-Keepalive 19 SN1-PPP-Data-Compression-Mode SN1-Subscriber-Permission SN1-Admin-Permission SN1-Simultaneous-SIP-MIP '
      + 'SN1-Min-Compress-Size SN1-Service-Type SN1-DNS-Proxy-Use-Subscr-Addr 27 SN1-Tunnel-Load-Balancing 30 SN1-MN-HA-Timestamp-Tolerance '
      + 'SN1-Prepaid-Compressed-Count SN1-Prepaid-Inbound-Octets SN1-Prepaid-Outbound-Octets SN1-Prepaid-Total-Octets SN1-Prepaid-Timeout '
      + 'SN1-Prepaid-Watermark 43 SN1-L3-to-L2-Tun-Addr-Policy SN1-Long-Duration-Timeout SN1-Long-Duration-Action SN1-PDSN1-Handoff-Req-IP-Addr '
      + 'SN1-HA-Send-DNS-ADDRESS SN1-MIP-Send-Term-Verification SN1-Data-Tunnel-Ignore-DF-Bit SN1-MIP-AAA-Assign-Addr '
      + 'SN1-MIP-Match-AAA-Assign-Addr SN1-Proxy-MIP SN1-IP-Alloc-Method SN1-Gratuitous-ARP-Aggressive 57 SN1-Ext-Inline-Srvr-Preference 60 '
      + 'SN1-IP-Hide-Service-Address 62 SN1-GTP-Version SN1-Access-link-IP-Frag SN1-Subscriber-Accounting 67 SN1-Subscriber-IP-Hdr-Neg-Mode '
      + 'SN1-GGSN1-MIP-Required SN1-Subscriber-Acct-Start SN1-Subscriber-Acct-Interim SN1-Subscriber-Acct-Stop 73 SN1-QoS-Tp-Dnlk '
      + 'SN1-Tp-Dnlk-Committed-Data-Rate SN1-Tp-Dnlk-Peak-Data-Rate SN1-Tp-Dnlk-Burst-Size SN1-Tp-Dnlk-Exceed-Action SN1-Tp-Dnlk-Violate-Action '
      + 'SN1-QoS-Tp-Uplk SN1-Tp-Uplk-Committed-Data-Rate SN1-Tp-Uplk-Peak-Data-Rate SN1-Tp-Uplk-Burst-Size SN1-Tp-Uplk-Exceed-Action '
      + 'SN1-Tp-Uplk-Violate-Action SN1-Subscriber-IP-TOS-Copy 92 SN1-PPP-NW-Layer-IPv4 SN1-PPP-NW-Layer-IPv6 95 SN1-PPP-Accept-Peer-v6Ifid '
      + 'SN1-IPv6-rtr-advt-interval SN1-IPv6-num-rtr-advt SN1-NPU-Qos-Priority SN1-MN-HA-Hash-Algorithm SN1-Subscriber-Acct-Rsp-Action 103 '
      + 'SN1-IPv6-Egress-Filtering 105 SN1-Mediation-Acct-Rsp-Action SN1-Home-Sub-Use-GGSN SN1-Visiting-Sub-Use-GGSN SN1-Roaming-Sub-Use-GGSN '
      + 'SN1-Home-Profile SN1-IP-Src-Validation-Drop-Limit SN1-QoS-Class-Conversational-PHB SN1-QoS-Class-Streaming-PHB '
      + 'SN1-QoS-Class-Background-PHB SN1-QoS-Class-Interactive-1-PHB SN1-QoS-Class-Interactive-2-PHB SN1-QoS-Class-Interactive-3-PHB '
      + 'SN1-Visiting-Profile SN1-Roaming-Profile SN1-Home-Behavior SN1-Visiting-Behavior SN1-Roaming-Behavior SN1-Internal-SM-Index '
      + 'SN1-Mediation-Enabled 126 SN1-IPv6-DNS-Proxy SN1-Subscriber-Nexthop-Address SN1-Prepaid SN1-Prepaid-Preference SN1-PPP-Always-On-Vse 133 '
      + 'SN1-Subscriber-No-Interims SN1-Permit-User-Mcast-PDUs SN1-Prepaid-Final-Duration-Alg SN1-IPv6-Min-Link-MTU 138 '
      + 'SN1-Chrg-Char-Selection-Mode SN1-Cause-For-Rec-Closing SN1-Change-Condition 143 SN1-Ntk-Session-Disconnect-Flag '
      + 'SN1-Enable-QoS-Renegotiation SN1-QoS-Renegotiation-Timeout SN1-Mediation-No-Interims 150 SN1-IP-Header-Compression SN1-Mode '
      + 'SN1-Assigned-VLAN-ID SN1-Direction 156 SN1-Tun-Addr-Policy SN1-DHCP-Lease-Expiry-Policy 161 SN1-Traffic-Group 163 SN1-MIP-Send-Ancid '
      + 'SN1-MIP-Send-Imsi SN1-MIP-Dual-Anchor 170 SN1-PDIF-MIP-Required 172 SN1-PDIF-MIP-Release-TIA SN1-PDIF-MIP-Simple-IP-Fallback '
      + 'SN1-Tunnel-Gn SN1-MIP-Reg-Lifetime-Realm 187 SN1-PPP-Reneg-Disc SN1-MIP-Send-Correlation-Info 192 SN1-Subscriber-Acct-Mode 196 '
      + 'SN1-IP-Source-Violate-No-Acct 198 SN1-Firewall-Enabled 200 SNA-PPP-Unfr-data-In-Oct SNA-PPP-Unfr-data-Out-Oct SNA-PPP-Unfr-Data-In-Gig '
      + 'SNA-PPP-Unfr-Data-Out-Gig SN1-Admin-Expiry 206 SNA-Input-Gigawords SNA-Output-Gigawords 219 SN1-Subscriber-Class SN1-CFPolicy-ID '
      + 'SN1-Subs-VJ-Slotid-Cmp-Neg-Mode 225 SN1-Subs-Acc-Flow-Traffic-Valid SN1-Acct-Input-Packets-Dropped SN1-Acct-Output-Packets-Dropped '
      + 'SN1-Acct-Input-Octets-Dropped SN1-Acct-Output-Octets-Dropped SN1-Acct-Input-Giga-Dropped SN1-Acct-Output-Giga-Dropped 233 '
      + 'SN1-Overload-Disc-Connect-Time 235 SN1-Overload-Disconnect SN1-Radius-Returned-Username 251 SN1-Call-Id 253 '
      + 'SN1-Long-Duration-Notification SN1-SIP-Method',
    octets:
      '26 SN1-Tunnel-Password 58 SN1-Ext-Inline-Srvr-Up-VLAN SN1-Ext-Inline-Srvr-Down-VLAN 86 SN1-QoS-Conversation-Class '
      + 'SN1-QoS-Streaming-Class SN1-QoS-Interactive1-Class SN1-QoS-Interactive2-Class SN1-QoS-Interactive3-Class SN1-QoS-Background-Class 102 '
      + 'SN1-IPv6-Secondary-DNS 125 SN1-IPv6-Sec-Prefix 141 SN1-Dynamic-Addr-Alloc-Ind-Flag SN1-Ntk-Initiated-Ctx-Ind-Flag 162 SN1-Rad-APN-Name '
      + '166 SN1-MIP-ANCID 168 SN1-IMS-AM-Domain-Name 171 SN1-FMC-Location 176 SN1-Ecs-Data-Volume SN1-QoS-Traffic-Policy SN1-ANID 189 '
      + 'SN1-PDSN1-Correlation-Id 239 SN1-Firewall-Policy 247 SN1-Transparent-Data SN1-MS-ISDN 252 SN1-IMSI',
    ipv4:
      '5 SN1-Primary-DNS-Server SN1-Secondary-DNS-Server 13 SN1-Local-IP-Address 55 SN1-Ext-Inline-Srvr-Up-Addr SN1-Ext-Inline-Srvr-Down-Addr '
      + '148 SN1-Primary-NBNS-Server SN1-Secondary-NBNS-Server 167 SN1-IMS-AM-Address 169 SN1-Service-Address 191 SN1-PDSN1-NAS-IP-Address',
    ipv6: '101 SN1-IPv6-Primary-DNS',
    values: {
      'SN1-Disconnect-Reason':
        '0=Not-Defined Admin-Disconnect Remote-Disconnect Local-Disconnect Disc-No-Resource Disc-Excd-Service-Limit PPP-LCP-Neg-Failed '
        + 'PPP-LCP-No-Response PPP-LCP-Loopback PPP-LCP-Max-Retry PPP-Echo-Failed PPP-Auth-Failed PPP-Auth-Failed-No-AAA-Resp '
        + 'PPP-Auth-No-Response PPP-Auth-Max-Retry Invalid-AAA-Attr Failed-User-Filter Failed-Provide-Service Invalid-IP-Address-AAA '
        + 'Invalid-IP-Pool-AAA PPP-IPCP-Neg-Failed PPP-IPCP-No-Response PPP-IPCP-Max-Retry PPP-No-Rem-IP-Address Inactivity-Timeout '
        + 'Session-Timeout Max-Data-Excd Invalid-IP-Source-Address MSID-Auth-Failed MSID-Auth-Fauiled-No-AAA-Resp A11-Max-Retry '
        + 'A11-Lifetime-Expired A11-Message-Integrity-Failure PPP-lcp-remote-disc Session-setup-timeout PPP-keepalive-failure Flow-add-failed '
        + 'Call-type-detection-failed Wrong-ipcp-params MIP-remote-dereg MIP-lifetime-expiry MIP-proto-error MIP-auth-failure MIP-reg-timeout '
        + 'Invalid-dest-context Source-context-removed Destination-context-removed Req-service-addr-unavailable Demux-mgr-failed Internal-error '
        + 'AAA-context-removed invalid-service-type mip-relay-req-failed mip-rcvd-relay-failure ppp-restart-inter-pdsn-handoff gre-key-mismatch '
        + 'invalid_tunnel_context no_peer_lns_address failed_tunnel_connect l2tp-tunnel-disconnect-remote l2tp-tunnel-timeout '
        + 'l2tp-protocol-error-remote l2tp-protocol-error-local l2tp-auth-failed-remote l2tp-auth-failed-local l2tp-try-another-lns-from-remote '
        + 'l2tp-no-resource-local l2tp-no-resource-remote l2tp-tunnel-disconnect-local l2tp-admin-disconnect_remote l2tpmgr-reached-max-capacity '
        + 'MIP-reg-revocation path-failure dhcp-relay-ip-validation-failed gtp-unknown-pdp-addr-or-pdp-type gtp-all-dynamic-pdp-addr-occupied '
        + 'gtp-no-memory-is-available dhcp-relay-static-ip-addr-not-allowed dhcp-no-ip-addr-allocated dhcp-ip-addr-allocation-tmr-exp '
        + 'dhcp-ip-validation-failed dhcp-static-addr-not-allowed dhcp-ip-addr-not-available-at-present dhcp-lease-expired '
        + 'lpool-ip-validation-failed lpool-static-ip-addr-not-allowed static-ip-validation-failed static-ip-addr-not-present '
        + 'static-ip-addr-not-allowed radius-ip-validation-failed radius-ip-addr-not-provided invalid-ip-addr-from-sgsn no-more-sessions-in-aaa '
        + 'ggsn-aaa-auth-req-failed conflict-in-ip-addr-assignment apn-removed credits-used-bytes-in credits-used-bytes-out '
        + 'credits-used-bytes-total prepaid-failed l2tp-ipsec-tunnel-failure l2tp-ipsec-tunnel-disconnected mip-ipsec-sa-inactive '
        + 'Long-Duration-Timeout proxy-mip-registration-failure proxy-mip-binding-update proxy-mip-inter-pdsn-handoff-require-ip-address '
        + 'proxy-mip-inter-pdsn-handoff-mismatched-address Local-purge failed-update-handoff closed_rp-handoff-complete '
        + 'closed_rp-duplicate-session closed_rp-handoff-session-not-found closed_rp-handoff-failed pcf-monitor-keep-alive-failed '
        + 'call-internal-reject call-restarted a11-mn-ha-auth-failure a11-badly-formed a11-t-bit-not-set a11-unsupported-vendor-id '
        + 'a11-mismatched-id mipha-dup-home-addr-req mipha-dup-imsi-session ha-unreachable IPSP-addr-in-use mipfa-dup-home-addr-req '
        + 'mipha-ip-pool-busyout inter-pdsn-handoff active-to-dormant ppp-renegotiation active-start-param-change tarrif-boundary '
        + 'a11-disconnect-no-active-stop nw-reachability-failed-reject nw-reachability-failed-redirect container-max-exceeded '
        + 'static-addr-not-allowed-in-apn static-addr-required-by-radius static-addr-not-allowed-by-radius mip-registration-dropped '
        + 'counter-rollover constructed-nai-auth-fail inter-pdsn-service-optimize-handoff-disabled gre-key-collision '
        + 'inter-pdsn-service-optimize-handoff-triggered intra-pdsn-handoff-triggered delayed-abort-timer-expired Admin-AAA-disconnect '
        + 'Admin-AAA-disconnect-handoff PPP-IPV6CP-Neg-Failed PPP-IPV6CP-No-Response PPP-IPV6CP-Max-Retry PPP-Restart-Invalid-source-IPV4-address '
        + 'a11-disconnect-handoff-no-active-stop call-restarted-inter-pdsn-handoff call-restarted-ppp-termination mipfa-resource-conflict '
        + 'failed-auth-with-charging-svc mipha-dup-imsi-session-purge mipha-rev-pending-newcall volume-quota-reached duration-quota-reached '
        + 'gtp-user-authentication-failed MIP-reg-revocation-no-lcp-term MIP-private-ip-no-rev-tunnel Invalid-Prepaid-AAA-attr-in-auth-response '
        + 'mipha-prepaid-reset-dynamic-newcall gre-flow-control-timeout mip-paaa-bc-query-not-found mipha-dynamic-ip-addr-not-available '
        + 'a11-mismatched-id-on-handoff a11-badly-formed-on-handoff a11-unsupported-vendor-id-on-handoff a11-t-bit-not-set-on-handoff '
        + 'MIP-reg-revocation-i-bit-on A11-RRQ-Deny-Max-Count Dormant-Transition-During-Session-Setup PPP-Rem-Reneg-Disc-Always-Cfg '
        + 'PPP-Rem-Reneg-Disc-NAI-MSID-Mismatch mipha-subscriber-ipsec-tunnel-down mipha-subscriber-ipsec-tunnel-failed '
        + 'mipha-subscriber-ipsecmgr-death flow-is-deactivated ecsv2-license-exceeded IPSG-Auth-Failed driver-initiated ims-authorization-failed '
        + 'service-instance-released flow-released ppp-renego-no-ha-addr intra-pdsn-handoff overload-disconnect css-service-not-found Auth-Failed '
        + 'dhcp-client-sent-release dhcp-client-sent-nak msid-dhcp-chaddr-mismatch link-broken prog-end-timeout qos-update-wait-timeout '
        + 'css-synch-cause Gtp-context-replacement PDIF-Auth-failed l2tp-unknown-apn ms-unexpected-network-reentry r6-invalid-nai '
        + 'eap-max-retry-reached vbm-hoa-session-disconnected vbm-voa-session-disconnected in-acl-disconnect-on-violation eap-msk-lifetime-expiry '
        + 'eap-msk-lifetime-too-low mipfa-inter-tech-handoff r6-max-retry-reached r6-nwexit-recd r6-dereg-req-recd r6-remote-failure '
        + 'r6r4-protocol-errors wimax-qos-invalid-aaa-attr npu-gre-flows-not-available r4-max-retry-reached r4-nwexit-recd r4-dereg-req-recd '
        + 'r4-remote-failure ims-authorization-revoked ims-authorization-released ims-auth-decision-invalid mac-addr-validation-failed '
        + 'excessive-wimax-pd-flows-cfgd sgsn-canc-loc-sub sgsn-canc-loc-upd sgsn-mnr-exp sgsn-ident-fail sgsn-sec-fail sgsn-auth-fail '
        + 'sgsn-glu-fail sgsn-imp-det sgsn-smgr-purge sgsn-subs-handed-to-peer sgsn-dns-fail-inter-rau sgsn-cont-rsp-fail '
        + 'sgsn-hlr-not-found-for-imsi sgsn-ms-init-det sgsn-opr-policy-fail sgsn-duplicate-context hss-profile-update-failed '
        + 'sgsn-no-pdp-activated asnpc-idle-mode-timeout asnpc-idle-mode-exit asnpc-idle-mode-auth-failed asngw-invalid-qos-configuration '
        + 'sgsn-dsd-allgprswithdrawn r6-pmk-key-change-failure sgsn-illegal-me sess-termination-timeout sgsn-sai-fail sgsn-rnc-removal '
        + 'sgsn-rai-removal sgsn-init-deact ggsn-init-deact hlr-init-deact ms-init-deact sgsn-detach-init-deact sgsn-rab-rel-init-deact '
        + 'sgsn-iu-rel-init-deact sgsn-gtpu-path-failure sgsn-gtpc-path-failure sgsn-local-handoff-init-deact sgsn-remote-handoff-init-deact '
        + 'sgsn-gtp-no-resource sgsn-rnc-no-resource sgsn-odb-init-deact sgsn-invalid-ti sgsn-ggsn-ctxt-non-existent sgsn-apn-restrict-vio '
        + 'sgsn-regular-deact sgsn-abnormal-deact sgsn-actv-rejected-by-peer sgsn-err-ind asngw-non-anchor-prohibited asngw-im-entry-prohibited '
        + 'session-idle-mode-entry-timeout session-idle-mode-exit-timeout asnpc-ms-power-down-nwexit asnpc-r4-nwexit-recd '
        + 'sgsn-iu-rel-before-call-est ikev2-subscriber-ipsecmgr-death All-dynamic-pool-addr-occupied mip6ha-ip-addr-not-available '
        + 'bs-monitor-keep-alive-failed sgsn-att-in-reg-state sgsn-inbound-srns-in-reg-state dt-ggsn-tun-reestablish-failed sgsn-unknown-pdp '
        + 'sgsn-pdp-auth-failure sgsn-duplicate-pdp-context sgsn-no-rsp-from-ggsn sgsn-failure-rsp-from-ggsn sgsn-apn-unknown '
        + 'sgsn-serv-req-init-deact sgsn-attach-on-attch-init-abort sgsn-iu-rel-in-israu-init-abort sgsn-smgr-init-abort '
        + 'sgsn-mm-ctx-cleanup-init-abort sgsn-unknown-abort sgsn-guard-timeout-abort vpn-bounce-dhcpip-validate-req mipv6-id-mismatch '
        + 'aaa-session-id-not-found x1-max-retry-reached x1-nwexit-recd x1-dereg-req-recd x1-remote-failure x1x2-protocol-errors '
        + 'x2-max-retry-reached x2-nwexit-recd x2-dereg-req-recd x2-remote-failure x1-pmk-key-change-failure sa-rekeying-failure '
        + 'sess-sleep-mode-entry-timeout phsgw-non-anchor-prohibited asnpc-pc-relocation-failed asnpc-pc-relocation auth_policy_mismatch '
        + 'sa-lifetime-expiry asnpc-del-ms-entry-recd phspc-sleep-mode-timeout phspc-sleep-mode-exit phspc-sleep-mode-auth-failed '
        + 'phspc-ms-power-down-nwexit phspc-x2-nwexit-recd invalid-nat-config asngw-tid-entry-not-found No-NAT-IP-Address '
        + 'excessive-phs-pd-flows-cfgd phsgw-invalid-qos-configuration Interim-Update sgsn-attach-abrt-rad-lost sgsn-inbnd-irau-abrt-rad-lost '
        + 'ike-keepalive-failed sgsn-attach-abrt-ms-suspend sgsn-inbnd-irau-abrt-ms-suspend duplicate-session-detected sgsn-xid-response-failure '
        + 'sgsn-nse-cleanup sgsn-gtp-req-failure sgsn-imsi-mismatch sgsn-bvc-blocked sgsn-attach-on-inbound-irau sgsn-attach-on-outbound-irau '
        + 'sgsn-incorrect-state sgsn-t3350-expiry sgsn-page-timer-expiry phsgw-tid-entry-not-found phspc-del-ms-entry-recd sgsn-pdp-local-purge '
        + 'phs-invalid-nai session-sleep-mode-exit-timeout sgsn-offload-phase2 phs-thirdparty-auth-fail remote-error-notify no-response '
        + 'PDG-Auth-failed mme-s1AP-send-failed mme-egtpc-connection-failed mme-egtpc-create-session-failed mme-authentication-failure '
        + 'mme-ue-detach mme-mme-detach mme-hss-detach mme-pgw-detach mme-sub-validation-failure mme-hss-connection-failure mme-hss-user-unknown '
        + 'dhcp-lease-mismatch-detected nemo-link-layer-down eapol-max-retry-reached sgsn-offload-phase3 mbms-bearer-service-disconnect '
        + 'disconnect-on-violation-odb disconn-on-violation-focs-odb CSCF-REG-Admin-disconnect CSCF-REG-User-disconnect '
        + 'CSCF-REG-Inactivity-timeout CSCF-REG-Network-disconnect CSCF-Call-Admin-disconnect CSCF-CAll-User-disconnect '
        + 'CSCF-CALL-Local-disconnect CSCF-CALL-No-Resource CSCF-CALL-No-Respone CSCF-CALL-Inactivity-timeout CSCF-CALL-Media-Auth-Failure '
        + 'CSCF-REG-No-Resource ms-unexpected-idle-mode-entry re-auth-failed sgsn-pdp-nse-cleanup sgsn-mm-ctxt-gtp-no-resource unknown-apn '
        + 'gtpc-path-failure gtpu-path-failure actv-rejected-by-sgsn sgsn-pdp-gprs-camel-release sgsn-check-imei-failure sgsn-sndcp-init-deact '
        + 'sgsn-pdp-inactivity-timeout fw-and-nat-policy-removed FNG-Auth-failed ha-stale-key-disconnect No-IPV6-address-for-subscriber '
        + 'prefix-registration-failure disconnect-from-policy-server s6b-auth-failed gtpc-err-ind gtpu-err-ind invalid-pdn-type '
        + 'aaa-auth-req-failed apn-denied-no-subscription Sgw-context-replacement dup-static-ip-addr-req apn-restrict-violation invalid-wapn '
        + 'ttg-nsapi-allocation-failed mandatory-gtp-ie-missing aaa-unreachable asngw-service-flow-deletion CT-PMIP-RRQ-NVSE-Value-Change '
        + 'tcp-read-failed tcp-write-failed ssl-handshake-failed ssl-renegotiate-failed ssl-bad-message ssl-alert-received ssl-disconnect '
        + 'ssl-migration sgsn-ard-failure sgsn-camel-release 447=Hotlining-Status-Change ggsn-no-rsp-from-sgsn diameter-protocol-error '
        + 'diameter-request-timeout operator-policy spr-connection-timeout mipha-dup-wimax-session invalid-version-attr sgsn-zone-code-failure',
      'SN1-PPP-Progress-Code':
        '0=Not-Defined Call-Lcp-Down Call-Disconnecting Call-PPP-Renegotiating 10=Call-Lcp-Down_1 Call-Arrived Call-Lcp-Up Call-Authenticating '
        + 'Call-Authenticated Call-Ipcp-Up Call-Simple-IP-Connected Call-Mobile-IP-Connected 45=Call-Pdg-Tcp-Connecting Call-Pdg-Ssl-Connecting '
        + '70=Call-Bcmcs-Authenticating 85=Call-Tunnel-Connecting 95=Call-Imsa-Authorizing 97=Call-Imsa-Authorized Call-MBMS-UE-Authorizing '
        + 'Call-MBMS-Bearer-Authorizing 115=Call-Tunnel-Connected 120=Call-Pdp-Type-IP-Connected 125=Call-Pdp-Type-IPv6-Connected '
        + '130=Call-Pdp-Type-PPP-Connected 140=Call-Proxy-Mobile-IP-Connected Call-Pdg-Ssl-Connected Call-Pdg-Connected 145=Call-Ipsg-Connected '
        + '150=Call-Bcmcs-Connected 155=Call-MBMS-UE-Connected Call-MBMS-Bearer-Connected 160=Call-Pending-Addr-From-DHCP '
        + '170=Call-Got-Addr-From-DHCP 180=Call-HA-IPSEC-Tunnel-Connecting 190=Call-HA-IPSEC-Connected 200=Call-ASN-Non-Anchor-Connected '
        + '210=Call-ASNPC-Connected 220=Call-Mobile-IPv6-Connected Call-PMIPv6-Connected 230=Call-PHSPC-Connected 235=Call-GTP-IPv4-Connected '
        + 'Call-GTP-IPv6-Connected Call-GTP-IPv4-IPv6-Connected 245=Call-SGW-Connected Call-MME-Attached Call-Auth-Only-Connected',
      'SN1-PPP-Data-Compression': '0=None Stac-LZS MPPC MPCC-Stac-LZS Deflate Deflate-Stac-LZS Deflate-MPCC Deflate-MPCC-Stac-LZS',
      'SN1-IP-Source-Validation': '0=No Yes',
      'SN1-PPP-Data-Compression-Mode': '0=Normal Stateless',
      'SN1-Subscriber-Permission':
        '0=None Simple-IP Mobile-IP Simple-IP-Mobile-IP HA-Mobile-IP Simple-IP-HA-Mobile-IP Mobile-IP-HA-Mobile-IP All GGSN-PDP-TYPE-IP '
        + '16=GGSN-PDP-TYPE-PPP 32=Network-Mobility 38=FA-HA-NEMO 63=All_',
      'SN1-Admin-Permission':
        '0=None CLI FTP CLI-FTP Intercept CLI-Intercept 7=CLI-Intercept-FTP ECS CLI-ECS 11=CLI-FTP-ECS 13=CLI-Intercept-ECS '
        + '15=CLI-Intercept-FTP-ECS',
      'SN1-Simultaneous-SIP-MIP': '0=Disabled Enabled',
      'SN1-Service-Type':
        '0=None PDSN Management HA GGSN LNS IPSG CSCF ASNGW PDIF STANDALONE_FA SGSN PHSGW PDG MIPV6HA PGW SGW FNG OGW HNBGW BNG',
      'SN1-DNS-Proxy-Use-Subscr-Addr': '0=Disable Enable',
      'SN1-Tunnel-Load-Balancing': '1=random balanced prioritized',
      'SN1-Prepaid-Compressed-Count': '0=Uncompressed Compressed',
      'SN1-L3-to-L2-Tun-Addr-Policy': '0=no-local-alloc-validate local-alloc local-alloc-validate',
      'SN1-Long-Duration-Action': '1=Detection Disconnection Dormant-Only-Disconnection Dormant-Only-Detection',
      'SN1-PDSN1-Handoff-Req-IP-Addr': '0=Disabled Enabled',
      'SN1-HA-Send-DNS-ADDRESS': '0=Disabled Enabled',
      'SN1-MIP-Send-Term-Verification': '0=Disabled EnabledOrNVSE_Custom1 NVSE_Custom2 NVSE_Starent',
      'SN1-Data-Tunnel-Ignore-DF-Bit': '0=Disabled Enabled',
      'SN1-MIP-AAA-Assign-Addr': '0=Disabled Enabled',
      'SN1-Proxy-MIP': '0=Disabled Enabled',
      'SN1-MIP-Match-AAA-Assign-Addr': '0=Disabled Enabled',
      'SN1-IP-Alloc-Method': '0=Alloc_Local_Pool Alloc_Dhcp_Client Alloc_Radius Alloc_No_Alloc Alloc_Static_Alloc Alloc_Dhcp_Relay',
      'SN1-Gratuitous-ARP-Aggressive': '0=Disabled Enabled',
      'SN1-IP-Hide-Service-Address': '0=Disabled Enabled',
      'SN1-GTP-Version': '0=GTP_VERSION_0 GTP_VERSION_1 GTP_VERSION_2',
      'SN1-Access-link-IP-Frag': '0=Normal DF-Ignore DF-Fragment-ICMP-Notify',
      'SN1-Subscriber-Accounting': '0=None Radius GTPP',
      'SN1-Subscriber-IP-Hdr-Neg-Mode': '0=Force Detect',
      'SN1-GGSN1-MIP-Required': '0=Disabled Enabled',
      'SN1-Subscriber-Acct-Start': '0=Normal Suppress',
      'SN1-Subscriber-Acct-Interim': '0=Normal Suppress',
      'SN1-Subscriber-Acct-Stop': '0=Normal Suppress',
      'SN1-QoS-Tp-Dnlk': '0=Disabled Policing Shaping',
      'SN1-Tp-Dnlk-Exceed-Action': '0=Transmit Drop Lower-IP-Precedence Buffer Transmit-On-Buffer-Full',
      'SN1-Tp-Dnlk-Violate-Action': '0=Transmit Drop Lower-IP-Precedence Buffer Transmit-On-Buffer-Full',
      'SN1-QoS-Tp-Uplk': '0=Disabled Policing Shaping',
      'SN1-Tp-Uplk-Exceed-Action': '0=Transmit Drop Lower-IP-Precedence Buffer Transmit-On-Buffer-Full',
      'SN1-Tp-Uplk-Violate-Action': '0=Transmit Drop Lower-IP-Precedence Buffer Transmit-On-Buffer-Full',
      'SN1-Subscriber-IP-TOS-Copy': '0=None Access-Tunnel Data-Tunnel Both',
      'SN1-PPP-NW-Layer-IPv4': '0=Disabled Enabled Passive',
      'SN1-PPP-NW-Layer-IPv6': '0=Disabled Enabled Passive',
      'SN1-PPP-Accept-Peer-v6Ifid': '0=Disabled Enabled',
      'SN1-NPU-Qos-Priority': '0=Best_Effort Bronze Silver Gold From_DSCP',
      'SN1-MN-HA-Hash-Algorithm': '1=MD5 MD5_RFC2002 HMAC_MD5',
      'SN1-Subscriber-Acct-Rsp-Action': '0=None No_Early_PDUs Delay_GTP_Response',
      'SN1-IPv6-Egress-Filtering': '0=Disabled Enabled',
      'SN1-Mediation-Acct-Rsp-Action': '0=None No_Early_PDUs Delay_GTP_Response',
      'SN1-Home-Sub-Use-GGSN': '0=Deny Accept',
      'SN1-Visiting-Sub-Use-GGSN': '0=Deny Accept',
      'SN1-Roaming-Sub-Use-GGSN': '0=Deny Accept',
      'SN1-QoS-Class-Conversational-PHB':
        '0=Best-Effort Pass-Through 10=AF11 12=AF12 14=AF13 18=AF21 20=AF22 22=AF23 26=AF31 28=AF32 30=AF33 34=AF41 36=AF42 38=AF43 46=EF',
      'SN1-QoS-Class-Streaming-PHB':
        '0=Best-Effort Pass-Through 10=AF11 12=AF12 14=AF13 18=AF21 20=AF22 22=AF23 26=AF31 28=AF32 30=AF33 34=AF41 36=AF42 38=AF43 46=EF',
      'SN1-QoS-Class-Background-PHB':
        '0=Best-Effort Pass-Through 10=AF11 12=AF12 14=AF13 18=AF21 20=AF22 22=AF23 26=AF31 28=AF32 30=AF33 34=AF41 36=AF42 38=AF43 46=EF',
      'SN1-QoS-Class-Interactive-1-PHB':
        '0=Best-Effort Pass-Through 10=AF11 12=AF12 14=AF13 18=AF21 20=AF22 22=AF23 26=AF31 28=AF32 30=AF33 34=AF41 36=AF42 38=AF43 46=EF',
      'SN1-QoS-Class-Interactive-2-PHB':
        '0=Best-Effort Pass-Through 10=AF11 12=AF12 14=AF13 18=AF21 20=AF22 22=AF23 26=AF31 28=AF32 30=AF33 34=AF41 36=AF42 38=AF43 46=EF',
      'SN1-QoS-Class-Interactive-3-PHB':
        '0=Best-Effort Pass-Through 10=AF11 12=AF12 14=AF13 18=AF21 20=AF22 22=AF23 26=AF31 28=AF32 30=AF33 34=AF41 36=AF42 38=AF43 46=EF',
      'SN1-Mediation-Enabled': '0=Disabled Enabled',
      'SN1-IPv6-DNS-Proxy': '0=Disabled Enabled',
      'SN1-Prepaid': '0=no_prepaid custom_prepaid standard_prepaid 4=wimax_prepaid',
      'SN1-Prepaid-Preference': '0=prepaid_duration prepaid_volume',
      'SN1-PPP-Always-On-Vse': '0=Disabled Enabled',
      'SN1-Subscriber-No-Interims': '0=Disabled Enabled',
      'SN1-Permit-User-Mcast-PDUs': '0=Disabled Enabled',
      'SN1-Prepaid-Final-Duration-Alg':
        '0=current_time last-user-layer3-activity-time last-airlink-activity-time last-airlink-activity-time-last-reported',
      'SN1-Change-Condition': '0=QOSCHANGE TARIFFTIMECHANGE 500=SGSNCHANGE',
      'SN1-Ntk-Session-Disconnect-Flag': '1=Session-Disconnect',
      'SN1-Enable-QoS-Renegotiation': '0=No Yes',
      'SN1-Mediation-No-Interims': '0=Disabled Enabled',
      'SN1-IP-Header-Compression': '0=None VJ ROHC VJ_ROHC',
      'SN1-Mode': '0=Reliable Optimistic Unidirectional',
      'SN1-Direction': '0=Any Uplink Downlink',
      'SN1-Tun-Addr-Policy': '0=no-local-alloc-validate local-alloc local-alloc-validate',
      'SN1-DHCP-Lease-Expiry-Policy': '0=auto-renew disconnect',
      'SN1-MIP-Send-Ancid': '0=Disabled Enabled',
      'SN1-MIP-Send-Imsi': '0=NoneOrDisabled Starent_NVSE NVSE_Custom1 NVSE_Custom2',
      'SN1-MIP-Dual-Anchor': '0=Disabled Enabled',
      'SN1-PDIF-MIP-Required': '0=No Yes',
      'SN1-PDIF-MIP-Release-TIA': '0=No Yes',
      'SN1-PDIF-MIP-Simple-IP-Fallback': '0=No Yes',
      'SN1-Tunnel-Gn': '0=Disabled Enabled',
      'SN1-PPP-Reneg-Disc': '0=Never Always NAI_Prefix_MSID_Mismatch',
      'SN1-MIP-Send-Correlation-Info': '0=Disabled EnabledOrNVSE_Starent NVSE_CUstom1 NVSE_Custom2',
      'SN1-Subscriber-Acct-Mode': '0=flow-based-auxilliary flow-based-all flow-based-none session-based main-a10-only',
      'SN1-IP-Source-Violate-No-Acct': '0=Disabled Enabled',
      'SN1-Firewall-Enabled': '0=False True',
      'SN1-Subscriber-Class':
        '0=Normal_Subscriber Ting_100 Ting_500 Ting_Buddy Ting_Star Ting_Nolimit_SMS Kids_Locator Ting_2000 Handicapped_Welfare Reserved',
      'SN1-Subs-VJ-Slotid-Cmp-Neg-Mode': '0=None Receive Transmit Both',
      'SN1-Subs-Acc-Flow-Traffic-Valid': '0=Disabled Enabled',
      'SN1-Radius-Returned-Username': '0=No Yes',
      'SN1-Long-Duration-Notification': '0=Suppress Send',
    },
  },
});
