/** Attributes of the makers of routers and switches. */
import type { VendorTable } from '../vendor-table.ts';

export const ROUTERS: VendorTable = {
  // Cisco
  9: {
    text:
      '1 Cisco-AVPair Cisco-NAS-Port Cisco-Fax-Account-Id-Origin Cisco-Fax-Msg-Id Cisco-Fax-Pages Cisco-Fax-Coverpage-Flag Cisco-Fax-Modem-Time '
      + 'Cisco-Fax-Connect-Speed Cisco-Fax-Recipient-Count Cisco-Fax-Process-Abort-Flag Cisco-Fax-Dsn-Address Cisco-Fax-Dsn-Flag '
      + 'Cisco-Fax-Mdn-Address Cisco-Fax-Mdn-Flag Cisco-Fax-Auth-Status Cisco-Email-Server-Address Cisco-Email-Server-Ack-Flag Cisco-Gateway-Id '
      + 'Cisco-Call-Type Cisco-Port-Used Cisco-Abort-Cause 23 h323-remote-address h323-conf-id h323-setup-time h323-call-origin h323-call-type '
      + 'h323-connect-time h323-disconnect-time h323-disconnect-cause h323-voice-quality 33 h323-gw-id 35 h323-incoming-conf-id 37 Cisco-Policy-Up '
      + 'Cisco-Policy-Down 100 sip-conf-id h323-credit-amount h323-credit-time h323-return-code h323-prompt-id h323-time-and-day '
      + 'h323-redirect-number h323-preferred-lang h323-redirect-ip-address h323-billing-model h323-currency subscriber gw-rxd-cdn '
      + 'gw-final-xlated-cdn remote-media-address release-source gw-rxd-cgn gw-final-xlated-cgn 141 call-id session-protocol method prev-hop-via '
      + 'prev-hop-ip incoming-req-uri outgoing-req-uri next-hop-ip next-hop-dn sip-hdr dsp-id 217 Cisco-IP-Pool-Definition 249 '
      + 'Cisco-Subscriber-Password Cisco-Account-Info Cisco-Service-Info Cisco-Command-Code Cisco-Control-Info',
    number:
      '187 Cisco-Multilink-ID Cisco-Num-In-Multilink 190 Cisco-Pre-Input-Octets Cisco-Pre-Output-Octets Cisco-Pre-Input-Packets '
      + 'Cisco-Pre-Output-Packets Cisco-Maximum-Time Cisco-Disconnect-Cause 197 Cisco-Data-Rate Cisco-PreSession-Time 208 Cisco-PW-Lifetime '
      + 'Cisco-IP-Direct Cisco-PPP-VJ-Slot-Comp 212 Cisco-PPP-Async-Map 218 Cisco-Assign-IP-Pool 228 Cisco-Route-IP 233 Cisco-Link-Compression '
      + 'Cisco-Target-Util Cisco-Maximum-Channels 242 Cisco-Data-Filter Cisco-Call-Filter Cisco-Idle-Limit 255 Cisco-Xmit-Rate',
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
  },
  // Unisphere
  4874: {
    text:
      '1 Unisphere-Virtual-Router Unisphere-Local-Address-Pool Unisphere-Local-Interface 10 Unisphere-Ingress-Policy-Name '
      + 'Unisphere-Egress-Policy-Name 18 Unisphere-Init-CLI-Access-Level 20 Unisphere-Alt-CLI-Access-Level Unisphere-Alt-CLI-VRouter-Name 24 '
      + 'Unisphere-Pppoe-Description Unisphere-Redirect-VRouter-Name Unisphere-Qos-Profile-Name 28 Unisphere-Pppoe-Url 31 Unisphere-Service-Bundle '
      + '34 Unisphere-Framed-Ip-Route-Tag Unisphere-Tunnel-Dialout-Number Unisphere-PPP-Username Unisphere-PPP-Password 44 '
      + 'Unisphere-Tunnel-Interface-Id Unisphere-IpV6-Virtual-Router Unisphere-IpV6-Local-Interface 49 Unisphere-Service-Name '
      + 'Unisphere-Session-Volume-Quota Unisphere-Disconnect-Cause 53 Unisphere-Service-Description 56 Unisphere-Dhcp-Mac-Addr 62 '
      + 'Unisphere-MLPPP-Bundle-Name Unisphere-Interface-Desc Unisphere-Tunnel-Group 66 Unisphere-Service-Deactivate 71 Unisphere-IGMP-Access-Name '
      + 'Unisphere-IGMP-Access-Src-Name Unisphere-IGMP-OIF-Map-Name Unisphere-MLD-Access-Name Unisphere-MLD-Access-Src-Name '
      + 'Unisphere-MLD-OIF-Map-Name 81 Unisphere-L2c-Access-Loop-Parameters Unisphere-Qos-Parameters Unisphere-Service-Session 86 '
      + 'Unisphere-Mobile-IP-Key 88 Unisphere-Mobile-IP-Access-Control 91 Unisphere-Tunnel-Switch-Profile Unisphere-L2c-Up-Stream-Data '
      + 'Unisphere-L2c-Down-Stream-Data 106 Jnpr-IPv6-Ingress-Policy-Name Jnpr-IPv6-Egress-Policy-Name Jnpr-CoS-Parameter-Type 110 '
      + 'Unisphere-Acc-Loop-Cir-Id 112 Unisphere-Acc-Aggr-Cir-Id-Asc 130 Unisphere-Qos-Set-Name 146 Jnpr-CoS-Scheduler-Pmt-Type '
      + 'Unisphere-Backup-Address-Pool 150 Unisphere-ICR-Partition-Id 157 Jnpr-IPv6-NdRa-Pool-Name Jnpr-PppoE-Padn 161 '
      + 'Jnpr-IPv6-Delegated-Pool-Name 164 Unisphere-Ipv4-release-control Pcp-Server-Name 174 Unisphere-Client-Profile-Name 176 Jnpr-APN-Name '
      + 'Unisphere-Cos-Shaping-Rate Unisphere-Action-Reason 182 Unisphere-Acc-Loop-Remote-Id 185 Unisphere-Core-Facing-Interface '
      + 'Unisphere-Pcp-Port-Map Unisphere-vCPE-Lan-Extension Unisphere-vCPE-IPv4-Offload 191 Jnpr-Input-Interface-Filter '
      + 'Jnpr-Output-Interface-Filter 196 Unisphere-IPv4-Input-Service-Set Unisphere-IPv4-Output-Service-Set Unisphere-IPv4-Input-Service-Filter '
      + 'Unisphere-IPv4-Output-Service-Filter Unisphere-IPv6-Input-Service-Set Unisphere-IPv6-Output-Service-Set '
      + 'Unisphere-IPv6-Input-Service-Filter Unisphere-IPv6-Output-Service-Filter Unisphere-Adv-Pcef-Profile-Name Unisphere-Adv-Pcef-Rule-Name',
    number:
      '12 Unisphere-Ingress-Statistics Unisphere-Egress-Statistics Unisphere-Service-Category Unisphere-PCR Unisphere-SCR Unisphere-MBS 19 '
      + 'Unisphere-Allow-All-VR-Access 22 Unisphere-SA-Validate Unisphere-Igmp-Enable 27 Unisphere-Pppoe-Max-Sessions 29 '
      + 'Unisphere-Qos-Profile-Interface-Type Unisphere-Nas-Port-Method 32 Unisphere-Tunnel-Tos 38 Unisphere-PPP-Protocol Unisphere-Tunnel-Min-Bps '
      + 'Unisphere-Tunnel-Max-Bps Unisphere-Tunnel-Bearer-Type Unisphere-Input-Gigapackets Unisphere-Output-Gigapackets 54 '
      + 'Unisphere-L2tp-Recv-Window-Size 58 Unisphere-LI-Action 61 Unisphere-Med-Port-Number 70 Unisphere-DF-Bit 77 Unisphere-MLD-Version '
      + 'Unisphere-IGMP-Version Unisphere-IP-Mcast-Adm-Bw-Limit Unisphere-IPv6-Mcast-Adm-Bw-Limit 84 Unisphere-Mobile-IP-Algorithm '
      + 'Unisphere-Mobile-IP-SPI 87 Unisphere-Mobile-IP-Replay 89 Unisphere-Mobile-IP-Lifetime Unisphere-L2TP-Resynch-Method 94 '
      + 'Unisphere-Tunnel-Tx-Speed-Method Unisphere-IGMP-Query-Interval Unisphere-IGMP-Max-Resp-Time Unisphere-IGMP-Immediate-Leave '
      + 'Unisphere-MLD-Query-Interval Unisphere-MLD-Max-Resp-Time Unisphere-MLD-Immediate-Leave Unisphere-IP-Block-Multicast '
      + 'Unisphere-IGMP-Explicit-Tracking Unisphere-IGMP-No-Tracking-V2-Grps Unisphere-MLD-Explicit-Tracking Unisphere-MLD-No-Tracking-V1-Grps 113 '
      + 'Unisphere-Act-Data-Rate-Up Unisphere-Act-Data-Rate-Dn Unisphere-Min-Data-Rate-Up Unisphere-Min-Data-Rate-Dn Unisphere-Att-Data-Rate-Up '
      + 'Unisphere-Att-Data-Rate-Dn Unisphere-Max-Data-Rate-Up Unisphere-Max-Data-Rate-Dn Unisphere-Min-LP-Data-Rate-Up '
      + 'Unisphere-Min-LP-Data-Rate-Dn Unisphere-Max-Interlv-Delay-Up Unisphere-Act-Interlv-Delay-Up Unisphere-Max-Interlv-Delay-Dn '
      + 'Unisphere-Act-Interlv-Delay-Dn Unisphere-DSL-Line-State Unisphere-DSL-Type 141 Unisphere-DownStream-Calc-Rate Unisphere-UpStream-Calc-Rate '
      + 'Jnpr-Max-Clients-Per-Interface Unisphere-PPP-Ingress-Only 151 Unisphere-IPv6-Acct-Input-Octets Unisphere-IPv6-Acct-Output-Octets '
      + 'Unisphere-IPv6-Acct-Input-Packets Unisphere-IPv6-Acct-Output-Packets Unisphere-IPv6-Acct-Input-Gigawords '
      + 'Unisphere-IPv6-Acct-Output-Gigawords 160 Jnpr-Vlan-Map-Id 162 Jnpr-Tx-Connect-Speed Jnpr-Rx-Connect-Speed 184 Unisphere-Inner-Vlan-Map-Id '
      + '194 ERX-Bulk-CoA-Transaction-Id ERX-Bulk-CoA-Identifier',
    ipv4:
      '4 Unisphere-Primary-Dns Unisphere-Secondary-Dns Unisphere-Primary-Wins Unisphere-Secondary-Wins 52 Unisphere-Radius-Client-Address 57 '
      + 'Unisphere-Dhcp-Gi-Address 60 Unisphere-Med-Ip-Address 109 Jnpr-DHCP-Guided-Relay-Server 175 Jnpr-Redirect-GW-Address',
    ipv6: '47 Unisphere-Ipv6-Primary-Dns Unisphere-Ipv6-Secondary-Dns',
    octets:
      '55 Unisphere-Dhcp-Options 59 Unisphere-Med-Dev-Handle 111 Unisphere-Acc-Aggr-Cir-Id-Bin 159 Unisphere-Dhcp-Option-82 183 '
      + 'Unisphere-Acc-Loop-Encap',
    prefix: '129 Unisphere-IPv6-NdRa-Prefix',
    taggedText: '8 Unisphere-Tunnel-Virtual-Router Unisphere-Tunnel-Password 65 Unisphere-Service-Activate 180 Unisphere-Update-Service',
    taggedNumber:
      '33 Unisphere-Tunnel-Max-Sessions 67 Unisphere-Service-Volume Unisphere-Service-Timeout Unisphere-Service-Stats 140 '
      + 'Unisphere-Service-AcctInt 179 Unisphere-Service-Volume-Gigawords',
  },
  // Huawei
  2011: {
    text:
      '17 Huawei-ISP-ID 27 Huawei-PortalURL Huawei-FTP-Directory 31 Huawei-Qos-Profile-Name Huawei-SIP-Server Huawei-User-Password '
      + 'Huawei-Command-Mode 39 Huawei-Destnation-IP-Addr Huawei-Destnation-Volume 60 Huawei-IPHost-Addr 63 Huawei-Tunnel-VPN-Instance 65 '
      + 'Huawei-User-Date Huawei-User-Class 71 Huawei-VSI-Name 81 Huawei-Zone-Name Huawei-Data-Filter Huawei-Access-Service 86 '
      + 'Huawei-DPI-Policy-Name 88 Huawei-Framed-Pool Huawei-L2TP-Terminate-Cause 91 Huawei-Queue-Profile 93 Huawei-Multicast-Profile '
      + 'Huawei-VPN-Instance Huawei-Policy-Name Huawei-Tunnel-Group-Name Huawei-Multicast-Source-Group 101 Huawei-LI-ID 104 '
      + 'Huawei-LI-Md-VpnInstance 127 Huawei-Access-Num 132 Huawei-Transfer-Num Huawei-New-User-Name Huawei-Transfer-Station-Id 138 '
      + 'Huawei-Domain-Name Huawei-ANCP-Profile Huawei-HTTP-Redirect-URL Huawei-Loopback-Address 150 Huawei-DHCPv6-Option37 Huawei-DHCPv6-Option38 '
      + '153 Huawei-User-Mac 155 Huawei-DHCPv4-Option121 Huawei-DHCPv4-Option43 Huawei-Framed-Pool-Group 160 Huawei-NAT-Policy-Name '
      + 'Huawei-NAT-Public-Address Huawei-NAT-Start-Port Huawei-NAT-End-Port Huawei-NAT-Port-Forwarding 166 Huawei-DS-Lite-Tunnel-Name '
      + 'Huawei-PCP-Server-Name 181 Huawei-Acct-Terminate-Subcause Huawei-Down-QOS-Profile-Name 184 Huawei-Account-Info Huawei-Service-Info 188 '
      + 'Huawei-AVpair 191 Huawei-Delegated-IPv6-Prefix-Pool 211 Huawei-Flow-Info 219 Huawei-ACS-Url Huawei-Provision-Code 232 Huawei-GGSN-Vendor '
      + 'Huawei-GGSN-Version 253 Huawei-Web-URL Huawei-Version Huawei-Product-ID',
    number:
      '1 Huawei-Input-Burst-Size Huawei-Input-Average-Rate Huawei-Input-Peak-Rate Huawei-Output-Burst-Size Huawei-Output-Average-Rate '
      + 'Huawei-Output-Peak-Rate Huawei-In-Kb-Before-T-Switch Huawei-Out-Kb-Before-T-Switch Huawei-In-Pkt-Before-T-Switch '
      + 'Huawei-Out-Pkt-Before-T-Switch Huawei-In-Kb-After-T-Switch Huawei-Out-Kb-After-T-Switch Huawei-In-Pkt-After-T-Switch '
      + 'Huawei-Out-Pkt-After-T-Switch Huawei-Remanent-Volume Huawei-Tariff-Switch-Interval 18 Huawei-Max-Users-Per-Logic-Port 20 Huawei-Command 22 '
      + 'Huawei-Priority 24 Huawei-Control-Identifier Huawei-Result-Code Huawei-Connect-ID 29 Huawei-Exec-Privilege Huawei-IP-Address 35 '
      + 'Huawei-Renewal-Time Huawei-Rebinding-Time Huawei-IGMP-Enable 59 Huawei-Startup-Stamp 61 Huawei-Up-Priority Huawei-Down-Priority 64 '
      + 'Huawei-VT-Name 70 Huawei-PPP-NCP-Type 74 Huawei-Lease-Time 77 Huawei-Input-Peak-Burst-Size Huawei-Output-Peak-Burst-Size '
      + 'Huawei-Reduced-CIR Huawei-Tunnel-Session-Limit 84 Huawei-Accounting-Level Huawei-Portal-Mode 90 Huawei-Multi-Account-Mode 92 '
      + 'Huawei-Layer4-Session-Limit 99 Huawei-User-Multicast-Type Huawei-Reduced-PIR 103 Huawei-LI-Md-Port 105 Huawei-Service-Chg-Cmd '
      + 'Huawei-Acct-Packet-Type Huawei-Call-Reference Huawei-PSTN-Port Huawei-Voip-Service-Type Huawei-Acct-Connection-Time 112 '
      + 'Huawei-Error-Reason Huawei-Remain-Monney 128 Huawei-Remain-Time 131 Huawei-Codec-Type 137 Huawei-ONLY-Account-Type 142 '
      + 'Huawei-QoS-Profile-Type Huawei-Max-List-Num Huawei-Acct-IPv6-Input-Octets Huawei-Acct-IPv6-Output-Octets Huawei-Acct-IPv6-Input-Packets '
      + 'Huawei-Acct-IPv6-Output-Packets Huawei-Acct-IPv6-Input-Gigawords Huawei-Acct-IPv6-Output-Gigawords 159 Huawei-Acct-Update-Address 165 '
      + 'Huawei-NAT-Port-Range-Update 168 Huawei-Public-IP-Addr-State 180 Huawei-Auth-Type 183 Huawei-Port-Mirror 196 Huawei-MNG-IPv6 212 '
      + 'Huawei-Flow-Id 215 Huawei-Application-Type 218 Huawei-User-Priority',
    ipv4:
      '72 Huawei-Subnet-Mask Huawei-Gateway-Address 75 Huawei-Primary-WINS Huawei-Secondary-WINS 87 huawei-Policy-Route 98 '
      + 'Huawei-Multicast-Receive-Group 102 Huawei-LI-Md-Address 123 Huawei-Org-GK-ipaddr Huawei-Org-GW-ipaddr Huawei-Dst-GK-ipaddr '
      + 'Huawei-Dst-GW-ipaddr 135 Huawei-Primary-DNS Huawei-Secondary-DNS 214 Huawei-DHCP-Server-IP 217 Huawei-Original_NAS-IP_Address',
    octets:
      '187 Huawei-DHCP-Option 192 Huawei-IPv6-Prefix-Lease Huawei-IPv6-Address-Lease 216 Huawei-Indication-Flag 221 Huawei-Application-Scene '
      + 'Huawei-MS-Maximum-MAC-Study-Number',
    prefix: '154 Huawei-DNS-Server-IPv6-address 158 Huawei-Framed-IPv6-Address 194 Huawei-IPv6-Policy-Route',
  },
  // H3C
  25506: {
    text:
      '17 ISP-ID 27 Portal-URL Ftp-Directory 60 Ip-Host-Addr User-Notify User-HeartBeat 102 L2TP-Local-Name 104 VPN-Instance ANCP-Profile 111 '
      + 'Longitude-Latitude 140 User-Group 155 User-Role 210 Av-Pair 216 Ita-Policy 230 NAS-Port-Name 250 WEB-URL Subscriber-ID Subscriber-Profile '
      + '255 Product-ID',
    number:
      '1 Input-Peak-Rate Input-Average-Rate Input-Basic-Rate Output-Peak-Rate Output-Average-Rate Output-Basic-Rate 15 Remanent-Volume 20 Command '
      + '24 Control-Identifier Result-Code Connect_Id 29 Exec-Privilege 33 NAT-Start-Port NAT-End-Port 59 NAS-Startup-Timestamp 101 '
      + 'MLD-Access-Limit 103 IGMP-Access-Limit 141 Security-Level 144 Acct-IPv6-Input-Octets Acct-IPv6-Output-Octets Acct-IPv6-Input-Gigawords '
      + 'Acct-IPv6-Output-Gigawords 201 Input-Interval-Octets Output-Interval-Octets Input-Interval-Packets Output-Interval-Packets '
      + 'Input-Interval-Gigawords Output-Interval-Gigawords 215 Accounting-Level 246 Auth-Detail-Result Input-Committed-Burst-Size '
      + 'Output-Committed-Burst-Size Authentication-Type',
    ipv4: '32 NAT-IP-Address 98 IPv4-Multicast-Receive-Group 135 Client-Primary-DNS Client-Secondary-DNS 207 Backup-NAS-IP',
    ipv6: '100 IPv6-Multicast-Receive-Group',
  },
  // Alcatel-Lucent-Service-Router
  6527: {
    text:
      '2 Timetra-Home-Directory 4 Timetra-Profile 6 Timetra-Cmd 8 Timetra-Exec-File 11 Alc-Subsc-ID-Str Alc-Subsc-Prof-Str Alc-SLA-Prof-Str '
      + 'Alc-Force-Renew Alc-Create-Host Alc-ANCP-Str 27 Alc-Client-Hardware-Addr 172 Alc-Wlan-Portal-Redirect Alc-Wlan-Portal-Url 177 '
      + 'Alc-Portal-Url 181 Alc-SLAAC-IPv6-Pool',
    number:
      '1 Timetra-Access 3 Timetra-Restrict-To-Home 5 Timetra-Default-Action 7 Timetra-Action 17 Alc-Retail-Serv-Id 19 Alc-Acct-I-Inprof-Octets-64 '
      + 'Alc-Acct-I-Outprof-Octets-64 Alc-Acct-O-Inprof-Octets-64 Alc-Acct-O-Outprof-Octets-64 Alc-Acct-I-Inprof-Pkts-64 Alc-Acct-I-Outprof-Pkts-64 '
      + 'Alc-Acct-O-Inprof-Pkts-64 Alc-Acct-O-Outprof-Pkts-64 174 Alc-Lease-Time',
    ipv4: '9 Alc-Primary-Dns Alc-Secondary-Dns 18 Alc-Default-Router',
  },
  // Extreme
  1916: {
    text:
      '2 Extreme-Current-SSID Extr_Wlan_Allowed_SSID 6 Extr_Wlan_Allowed_Radio Guest-User-Expiry-Date-Time Guest-User-Start-Date-Time '
      + 'Extr_MU_Posture_Status 12 Extreme-User-Group 202 Extreme-Shell-Command Extreme-Netlogin-Vlan Extreme-Netlogin-Url '
      + 'Extreme-Netlogin-Url-Desc 208 Extreme-User-Location 211 Extreme-Netlogin-Extended-Vlan Extreme-Security-Profile Extreme-VM-Name '
      + 'Extreme-VM-VPP-Name 217 Extreme-VM-VR-Name Extreme-Netlogin-VR-Name 233 Extreme-Email-Address',
    number:
      '1 Extreme-Service-Type 4 Extreme-Wlan-Index Extr_Wlan_QoS_Profile 10 Extreme-Downlink-Limit-Kbps Extreme-Uplink-Limit-Kbps 100 '
      + 'Extreme-Login-Service 201 Extreme-CLI-Authorization 206 Extreme-Netlogin-Only 209 Extreme-Netlogin-Vlan-Tag 216 Extreme-VM-VLAN-ID',
    ipv4: '101 Extreme-NAS-IP-Address 215 Extreme-VM-IP-Addr',
    taggedText: '231 Extreme-NSI-ID',
    taggedNumber: '230 Extreme-NSI-Type',
  },
  // Foundry
  1991: {
    text: '2 Foundry-Command-String 5 Foundry-Access-List 9 Foundry-INM-Role-Aor-List Foundry-SI-Context-Role Foundry-SI-Role-Template',
    number:
      '1 Foundry-Privilege-Level 3 Foundry-Command-Exception-Flag Foundry-INM-Privilege 6 Foundry-MAC-Authent-needs-802.1x '
      + 'Foundry-802.1x-Valid-Lookup Foundry-MAC-Based-Vlan-QoS',
  },
  // Brocade
  1588: {
    text:
      '1 Brocade-Auth-Role Brocade-AVPairs1 Brocade-AVPairs2 Brocade-AVPairs3 Brocade-AVPairs4 Brocade-Passwd-ExpiryDate '
      + 'Brocade-Passwd-WarnPeriod',
  },
  // HP
  11: {
    text: '2 HP-Command-String 24 HP-Captive-Portal-URL 40 HP-Cos 61 HP-Nas-Filter-Rule 65 HP-Egress-VLAN-Name',
    number:
      '1 HP-Privilege-Level 3 HP-Command-Exception 10 HP-Port-Client-Limit-Dot1x HP-Port-Client-Limit-MA HP-Port-Client-Limit-WA '
      + 'HP-Port-Auth-Mode-Dot1x 23 HP-Port-Bounce-Host 26 HP-Management-Protocol 46 HP-Bandwidth-Max-Ingress 48 HP-Bandwidth-Max-Egress 63 '
      + 'HP-Nas-Rules-IPv6 HP-Egress-VLANID',
    octets: '255 HP-Capability-Advert',
  },
  // Enterasys
  5624: {
    text:
      '202 ETS-NTLM-Auth-Username ETS-NTLM-Auth-Domain 206 ETS-Outer-Tunnel-Username ETS-Inner-Tunnel-Username 220 ETS-Cleartext-Password '
      + 'ETS-SHA-Password ETS-SSHA-Password ETS-LM-Password ETS-NT-Password ETS-MD5-Password ETS-SMD5-Password ETS-Crypt-Password 230 '
      + 'ETS-TLS-Client-Cert-Fingerprint ETS-TLS-Cert-Fingerprint',
    number:
      '1 Enterasys-Auth-Client-Type 201 ETS-NTLM-Auth-Allowed 204 ETS-Proxy-Failed ETS-NAC-Reject 208 ETS-Replace-MsCHAP-Username '
      + 'ETS-Ignore-MsCHAP-Username 232 ETS-TLS-Verify-Error-Code',
  },
  // ZTE
  3902: {
    text:
      '1 ZTE-Client-DNS-Pri ZTE-Client-DNS-Sec 4 ZTE-Context-Name 27 ZTE-PPPOE-URL ZTE-PPPOE-MOTM 82 ZTE-QoS-Profile-Down 94 ZTE-QOS-Profile-Up '
      + '151 ZTE-Access-Domain 190 ZTE-VPN-ID 232 ZTE-QoS-Profile-Up-v6 237 ZTE-QoS-Profile-Down-v6',
    number:
      '21 ZTE-Tunnel-Max-Sessions ZTE-Tunnel-Max-Tunnels 24 ZTE-Tunnel-Window ZTE-Tunnel-Retransmit ZTE-Tunnel-Cmd-Timeout 31 '
      + 'ZTE-Tunnel-Algorithm ZTE-Tunnel-Deadtime ZTE-Mcast-Send ZTE-Mcast-Receive ZTE-Mcast-MaxGroups 74 ZTE-Access-Type 81 ZTE-QoS-Type 83 '
      + 'ZTE-Rate-Ctrl-SCR-Down ZTE-Rate-Ctrl-Burst-Down 86 ZTE-Rate-Ctrl-PCR 88 ZTE-TCP-Syn-Rate ZTE-Rate-Ctrl-SCR-Up ZTE-Priority-Level '
      + 'ZTE-Rate-Ctrl-Burst-Up ZTE-Rate-Ctrl-Burst-Max-Down ZTE-Rate-Ctrl-Burst-Max-Up 95 ZTE-TCP-Limit-Num ZTE-TCP-Limit-Mode '
      + 'ZTE-IGMP-Service-Profile-Num 101 ZTE-PPP-Sservice-Type 104 ZTE-SW-Privilege 191 ZTE_Rate-Bust-DPIR ZTE_Rate-Bust-UPIR 202 '
      + 'ZTE-Rate-Ctrl-PBS-Down ZTE-Rate-Ctrl-PBS-Up 228 ZTE-Rate-Ctrl-SCR-Up-v6 ZTE-Rate-Ctrl-Burst-Up-v6 ZTE-Rate-Ctrl-Burst-Max-Up-v6 '
      + 'ZTE-Rate-Ctrl-PBS-Up-v6 233 ZTE-Rate-Ctrl-SCR-Down-v6 ZTE-Rate-Ctrl-Burst-Down-v6 ZTE-Rate-Ctrl-Burst-Max-Down-v6 '
      + 'ZTE-Rate-Ctrl-PBS-Down-v6',
  },
  // APC
  318: {
    text:
      '2 APC-Outlets APC-Perms APC-Username APC-Contact APC-ACCPX-Doors APC-ACCPX-Status APC-ACCPX-Access1 APC-ACCPX-Access2 APC-ACCPX-Access3 '
      + 'APC-ACCPX-Access4 APC-ACCPX-Access5 APC-ACCPX-Access6 APC-ACCPX-Access7',
    number: '1 APC-Service-Type',
  },
};
