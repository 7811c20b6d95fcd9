/** Attributes of access servers, virtual private networks and broadband. */
import type { VendorTable } from '../vendor-table.ts';

export const ACCESS: VendorTable = {
  // Ascend
  529: {
    text:
      '7 Ascend-UU-Info 12 Ascend-FR-SVC-Addr 20 Ascend-Global-Call-Id 24 Ascend-Dialed-Number 30 Ascend-X25-Pad-X3-Parameters '
      + 'Ascend-Tunnel-VRouter-Name 33 Ascend-X25-Nui-Prompt Ascend-X25-Nui-Password-Prompt Ascend-X25-Cug Ascend-X25-Pad-Alias-1 '
      + 'Ascend-X25-Pad-Alias-2 Ascend-X25-Pad-Alias-3 Ascend-X25-X121-Address Ascend-X25-Nui Ascend-X25-Rpoa Ascend-X25-Pad-Prompt '
      + 'Ascend-X25-Pad-Banner Ascend-X25-Profile-Name Ascend-Recv-Name 52 Ascend-Access-Intercept-LEA Ascend-Access-Intercept-Log '
      + 'Ascend-Private-Route-Table-ID 59 Ascend-QOS-Upstream Ascend-QOS-Downstream 73 Ascend-IPSEC-Profile 77 Ascend-ATM-Direct-Profile 90 '
      + 'Ascend-Filter Ascend-Telnet-Profile 93 Ascend-Redirect-Number 102 Ascend-VRouter-Name Ascend-Source-Auth Ascend-Private-Route 107 '
      + 'Ascend-Calling-Subaddress 109 Ascend-Endpoint-Disc Ascend-Remote-FW 116 Ascend-Appletalk-Route 119 Ascend-FCP-Parameter 129 '
      + 'Ascend-Primary-Home-Agent Ascend-Secondary-Home-Agent 141 Ascend-User-Acct-Key 146 Ascend-Assign-IP-Global-Pool 151 Ascend-Session-Svr-Key '
      + '156 Ascend-FR-Circuit-Name 168 Ascend-Bridge-Address 174 Ascend-IPX-Route 176 Ascend-Backup 178 Ascend-Group 180 Ascend-FR-Profile-Name '
      + 'Ascend-Ara-PW Ascend-IPX-Node-Addr 184 Ascend-Home-Agent-Password Ascend-Home-Network-Name 202 Ascend-Number-Sessions Ascend-Authen-Alias '
      + '205 Ascend-Menu-Selector Ascend-Menu-Item 213 Ascend-Third-Prompt 217 Ascend-IP-Pool-Definition 220 Ascend-FR-Direct-Profile 227 '
      + 'Ascend-Dial-Number 232 Ascend-Send-Passwd 249 Ascend-Billing-Number 251 Ascend-Transit-Number Ascend-Host-Info',
    number:
      '2 Ascend-Max-Shared-Users 9 Ascend-CIR-Timer Ascend-FR-08-Mode Ascend-Destination-Nas-Port 13 Ascend-NAS-Port-Format '
      + 'Ascend-ATM-Fault-Management Ascend-ATM-Loopback-Cell-Loss Ascend-Ckt-Type Ascend-SVC-Enabled Ascend-Session-Type 21 '
      + 'Ascend-H323-Conference-Id 23 Ascend-H323-Dialed-Time 25 Ascend-Inter-Arrival-Jitter Ascend-Dropped-Octets Ascend-Dropped-Packets '
      + 'Ascend-Auth-Delay Ascend-X25-Pad-X3-Profile 32 Ascend-X25-Reverse-Charging 46 Ascend-Bi-Directional-Auth Ascend-MTU Ascend-Call-Direction '
      + 'Ascend-Service-Type Ascend-Filter-Required Ascend-Traffic-Shaper 55 Ascend-Private-Route-Required Ascend-Cache-Refresh Ascend-Cache-Time '
      + 'Ascend-Egress-Enabled 61 Ascend-ATM-Connect-Vpi Ascend-ATM-Connect-Vci Ascend-ATM-Connect-Group Ascend-ATM-Group '
      + 'Ascend-IPX-Header-Compression Ascend-Calling-Id-Type-Of-Num Ascend-Calling-Id-Number-Plan Ascend-Calling-Id-Presentatn '
      + 'Ascend-Calling-Id-Screening Ascend-BIR-Enable Ascend-BIR-Proxy Ascend-BIR-Bridge-Group 74 Ascend-PPPoE-Enable Ascend-Bridge-Non-PPPoE '
      + 'Ascend-ATM-Direct 80 Ascend-Client-Assign-WINS Ascend-Auth-Type Ascend-Port-Redir-Protocol Ascend-Port-Redir-Portnum 85 '
      + 'Ascend-IP-Pool-Chaining 87 Ascend-IP-TOS Ascend-IP-TOS-Precedence Ascend-IP-TOS-Apply-To 92 Ascend-Dsl-Rate-Type 94 Ascend-ATM-Vpi '
      + 'Ascend-ATM-Vci Ascend-Source-IP-Check Ascend-Dsl-Rate-Mode Ascend-Dsl-Upstream-Limit Ascend-Dsl-Downstream-Limit Ascend-Dsl-CIR-Recv-Limit '
      + 'Ascend-Dsl-CIR-Xmit-Limit 105 Ascend-Numbering-Plan-ID Ascend-FR-Link-Status-DLCI 108 Ascend-Callback-Delay 111 '
      + 'Ascend-Multicast-GLeave-Delay Ascend-CBCP-Enable Ascend-CBCP-Mode Ascend-CBCP-Delay Ascend-CBCP-Trunk-Group 117 Ascend-Appletalk-Peer-Mode '
      + 'Ascend-Route-Appletalk 120 Ascend-Modem-PortNo Ascend-Modem-SlotNo Ascend-Modem-ShelfNo Ascend-Call-Attempt-Limit '
      + 'Ascend-Call-Block-Duration Ascend-Maximum-Call-Duration Ascend-Temporary-Rtes Ascend-Tunneling-Protocol Ascend-Shared-Profile-Enable 131 '
      + 'Ascend-Dialout-Allowed 133 Ascend-BACP-Enable Ascend-DHCP-Maximum-Leases 137 Ascend-Client-Assign-DNS Ascend-User-Acct-Type 140 '
      + 'Ascend-User-Acct-Port 142 Ascend-User-Acct-Base Ascend-User-Acct-Time 147 Ascend-DHCP-Reply Ascend-DHCP-Pool-Number Ascend-Expect-Callback '
      + 'Ascend-Event-Type 152 Ascend-Multicast-Rate-Limit 155 Ascend-Multicast-Client 157 Ascend-FR-LinkUp Ascend-FR-Nailed-Grp Ascend-FR-Type '
      + 'Ascend-FR-Link-Mgt Ascend-FR-N391 Ascend-FR-DCE-N392 Ascend-FR-DTE-N392 Ascend-FR-DCE-N393 Ascend-FR-DTE-N393 Ascend-FR-T391 '
      + 'Ascend-FR-T392 169 Ascend-TS-Idle-Limit Ascend-TS-Idle-Mode Ascend-DBA-Monitor Ascend-Base-Channel-Count Ascend-Minimum-Channels 175 '
      + 'Ascend-FT1-Caller 177 Ascend-Call-Type 179 Ascend-FR-DLCI 186 Ascend-Home-Agent-UDP-Port Ascend-Multilink-ID Ascend-Num-In-Multilink 190 '
      + 'Ascend-Pre-Input-Octets Ascend-Pre-Output-Octets Ascend-Pre-Input-Packets Ascend-Pre-Output-Packets Ascend-Maximum-Time '
      + 'Ascend-Disconnect-Cause Ascend-Connect-Progress Ascend-Data-Rate Ascend-PreSession-Time Ascend-Token-Idle Ascend-Token-Immediate '
      + 'Ascend-Require-Auth 204 Ascend-Token-Expiry 207 Ascend-PW-Warntime Ascend-PW-Lifetime 210 Ascend-PPP-VJ-Slot-Comp Ascend-PPP-VJ-1172 '
      + 'Ascend-PPP-Async-Map 216 Ascend-IPX-Peer-Mode 218 Ascend-Assign-IP-Pool Ascend-FR-Direct 221 Ascend-FR-Direct-DLCI Ascend-Handle-IPX '
      + 'Ascend-Netware-timeout Ascend-IPX-Alias Ascend-Metric Ascend-PRI-Number-Type 228 Ascend-Route-IP Ascend-Route-IPX Ascend-Bridge '
      + 'Ascend-Send-Auth 233 Ascend-Link-Compression Ascend-Target-Util Ascend-Maximum-Channels Ascend-Inc-Channel-Count Ascend-Dec-Channel-Count '
      + 'Ascend-Seconds-Of-History Ascend-History-Weigh-Type Ascend-Add-Seconds Ascend-Remove-Seconds 244 Ascend-Idle-Limit Ascend-Preempt-Limit '
      + 'Ascend-Callback Ascend-Data-Svc Ascend-Force-56 250 Ascend-Call-By-Call 254 Ascend-MPP-Idle-Percent Ascend-Xmit-Rate',
    ipv4:
      '19 Ascend-H323-Gatekeeper 22 Ascend-H323-Fegw-Address 78 Ascend-Client-Primary-WINS Ascend-Client-Secondary-WINS 84 '
      + 'Ascend-Port-Redir-Server 86 Ascend-Owner-IP-Addr 132 Ascend-Client-Gateway 135 Ascend-Client-Primary-DNS Ascend-Client-Secondary-DNS 139 '
      + 'Ascend-User-Acct-Host 144 Ascend-Assign-IP-Client Ascend-Assign-IP-Server 153 Ascend-IF-Netmask Ascend-Remote-Addr 183 '
      + 'Ascend-Home-Agent-IP-Addr 189 Ascend-First-Dest 209 Ascend-IP-Direct 253 Ascend-PPP-Address',
    octets: '242 Ascend-Data-Filter Ascend-Call-Filter',
    secret: '214 Ascend-Send-Secret Ascend-Receive-Secret',
  },
  // Livingston
  307: {
    text:
      '2 LE-Terminate-Detail LE-Advice-of-Charge LE-Connect-Detail 6 LE-IP-Pool 8 LE-Modem-Info 11 LE-IPSec-Active-Profile '
      + 'LE-IPSec-Outsource-Profile LE-IPSec-Passive-Profile 18 LE-NAT-Inmap LE-NAT-Outmap LE-NAT-Outsource-Inmap LE-NAT-Outsource-Outmap '
      + 'LE-Admin-Group',
    number:
      '9 LE-IPSec-Log-Options LE-IPSec-Deny-Action 14 LE-NAT-TCP-Session-Timeout LE-NAT-Other-Session-Timeout LE-NAT-Log-Options '
      + 'LE-NAT-Sess-Dir-Fail-Action 23 LE-Multicast-Client',
    ipv4: '7 LE-IP-Gateway',
  },
  // Cisco-ASA, Cisco-VPN3000
  3076: {
    text:
      '1 CVPN3000-Access-Hours 12 CVPN3000-IPSec-Sec-Association 15 CVPN3000-IPSec-Banner1 23 CVPN3000-Auth-Server-Password '
      + 'CVPN3000-Request-Auth-Vector 26 CVPN3000-IPSec-Group-Name CVPN3000-IPSec-Split-Tunnel-List CVPN3000-IPSec-Default-Domain '
      + 'CVPN3000-IPSec-Split-DNS-Names 36 CVPN3000-IPSec-Banner2 47 CVPN3000-Reqrd-Client-Fw-Description 52 CVPN3000-User-Auth-Server-Name 54 '
      + 'CVPN3000-User-Auth-Server-Secret 57 CVPN3000-IPSec-Client-Fw-Filter-Name 60 CVPN3000-IPSec-Backup-Server-List 67 CVPN3000-IPSec-DN-Field '
      + '71 ASA-WebVPN-URL-List ASA-WebVPN-Port-Forwarding-List ASA-WebVPNACL CVPN3000-WebVPN-Exchange-Addr 76 ASA-WebVPN-Default-Homepage '
      + 'ASA-Client-Type-Version-Limiting CVPN3000-WebVPN-Exchange-NETBIOS-name CVPN3000-Port-Forwarding-Name 82 CVPN3000-IE-Proxy-Exception-List '
      + '85 CVPN3000-Tunnel-Group-Lock Cisco-VPN3000-Access-List-Inbound Cisco-VPN3000-Access-List-Outbound 92 Cisco-VPN3000-NAC-Default-ACL 113 '
      + 'ASA-WebVPN-Customization ASA-WebVPN-SSO-Server-Name 116 ASA-WebVPN-Deny-Message 124 ASA-WebVPN-Auto-HTTP-Signon 127 ASA-SVC-Modules 133 '
      + 'CVPN3000-Partition-Mobile-IP-Key 139 ASA-WebVPN-Smart-Tunnel-Auto-Sign-On 141 CVPN3000-NAC-Settings 145 CVPN3000-Member-Of '
      + 'ASA-TunnelGroupName 160 ASA-WebVPN-User-Storage ASA-WebVPN-Storage-Objects ASA-WebVPN-Storage-Key ASA-WebVPN-VDI 217 '
      + 'CVPN3000-Address-Pools CVPN3000-IPv6-Address-Pools CVPN3000-IPv6-VPN-Filter 223 CVPN3000-WebVPN-Macro-Value1 CVPN3000-WebVPN-Macro-Value2 '
      + '227 ASA-WebVPN-Smart-Tunnel-Tunnel-Policy',
    number:
      '2 CVPN3000-Simultaneous-Logins CVPN3000-Min-Password-Length CVPN3000-Allow-Alpha-Only-Passwords 9 CVPN3000-SEP-Card-Assignment '
      + 'CVPN3000-Priority-On-SEP CVPN3000-Tunneling-Protocols 13 CVPN3000-IPSec-Authentication 16 CVPN3000-IPSec-Allow-Passwd-Store '
      + 'CVPN3000-Use-Client-Address CVPN3000-PPTP-Min-Auth-Protocol CVPN3000-L2TP-Min-Auth-Protocol CVPN3000-PPTP-Encryption '
      + 'CVPN3000-L2TP-Encryption CVPN3000-Auth-Server-Type 25 CVPN3000-IPSec-LTL-Keepalives 30 CVPN3000-IPSec-Tunnel-Type '
      + 'CVPN3000-IPSec-Mode-Config CVPN3000-Auth-Server-Priority CVPN3000-IPSec-User-Group-Lock CVPN3000-IPSec-Over-UDP '
      + 'CVPN3000-IPSec-Over-UDP-Port 37 CVPN3000-PPTP-MPPC-Compression CVPN3000-L2TP-MPPC-Compression CVPN3000-IPSec-IP-Compression '
      + 'CVPN3000-IPSec-IKE-Peer-ID-Check CVPN3000-IKE-Keep-Alives CVPN3000-IPSec-Auth-On-Rekey 45 CVPN3000-Reqrd-Client-Fw-Vendor-Code '
      + 'CVPN3000-Reqrd-Client-Fw-Product-Code 48 CVPN3000-Require-HW-Client-Auth CVPN3000-Require-Individual-User-Auth '
      + 'CVPN3000-Authd-User-Idle-Timeout CVPN3000-Cisco-IP-Phone-Bypass 53 CVPN3000-User-Auth-Server-Port 55 CVPN3000-IPSec-Split-Tunneling-Policy '
      + 'CVPN3000-IPSec-Reqrd-Client-Fw-Cap 58 CVPN3000-IPSec-Client-Fw-Filter-Opt CVPN3000-IPSec-Backup-Servers 62 '
      + 'CVPN3000-MS-Client-Icpt-DHCP-Conf-Msg 64 CVPN3000-Allow-Network-Extension-Mode CVPN3000-IPSec-Authorization-Type '
      + 'CVPN3000-IPSec-Authorization-Required 68 CVPN3000-IPSec-Confidence-Level CVPN3000-WebVPN-Content-Filter CVPN3000-WebVPN-Enable-functions '
      + '75 CVPN3000-LEAP-Bypass 81 CVPN3000-IE-Proxy-Server-Policy 83 CVPN3000-IE-Proxy-Bypass-Local CVPN3000-IKE-Keepalive-Retry-Interval 88 '
      + 'Cisco-VPN3000-Perfect-Forward-Secrecy-Enable Cisco-VPN3000-NAC-Enable Cisco-VPN3000-NAC-Status-Query-Timer '
      + 'Cisco-VPN3000-NAC-Revalidation-Timer 93 Cisco-VPN3000-WebVPN-URL-Entry-Enable Cisco-VPN3000-WebVPN-File-Access-Enable '
      + 'Cisco-VPN3000-WebVPN-File-Server-Entry-Enable Cisco-VPN3000-WebVPN-File-Server-Browsing-Enable Cisco-VPN3000-WebVPN-Port-Forwarding-Enable '
      + 'Cisco-VPN3000-WebVPN-Outlook-Exchange-Proxy-Enable Cisco-VPN3000-WebVPN-Port-Forwarding-HTTP-Proxy '
      + 'Cisco-VPN3000-WebVPN-Auto-Applet-Download-Enable Cisco-VPN3000-WebVPN-Citrix-MetaFrame-Enable Cisco-VPN3000-WebVPN-Apply-ACL '
      + 'Cisco-VPN3000-WebVPN-SSL-VPN-Client-Enable Cisco-VPN3000-WebVPN-SSL-VPN-Client-Required '
      + 'Cisco-VPN3000-WebVPN-SSL-VPN-Client-Keep-Installation 107 ASA-WebVPN-SVC-Keepalive-Frequency ASA-WebVPN-SVC-Client-DPD-Frequency '
      + 'ASA-WebVPN-SVC-Gateway-DPD-Frequency ASA-WebVPN-SVC-Rekey-Time ASA-WebVPN-SVC-Rekey-Method ASA-WebVPN-SVC-Compression 120 '
      + 'ASA-WebVPN-HTTP-Compression ASA-WebVPN-Keepalive-Ignore ASA-Extended-Authentication-On-Rekey ASA-WebVPN-SVC-DTLS-Enable 125 '
      + 'ASA-WebVPN-SVC-DTLS-MTU ASA-WebVPN-Hidden-Shares 132 CVPN3000-Partition-Max-Sessions 135 CVPN3000-Partition-Mobile-IP-SPI '
      + 'CVPN3000-Strip-Realm CVPN3000-Group-Name CVPN3000-Smart-Tunnel-Auto 140 CVPN3000-VLAN 148 ASA-WebVPN-Idle-Timeout-Alert-Interval '
      + 'ASA-WebVPN-Session-Timeout-Alert-Interval ASA-ClientType ASA-SessionType ASA-SessionSubtype 157 ASA-WebVPN-Download_Max-Size '
      + 'ASA-WebVPN-Upload-Max-Size ASA-WebVPN-Post-Max-Size 220 CVPN3000-Privilege-Level ASA-WebVPN-UNIX-User-ID ASA-WebVPN-UNIX-Group-ID 225 '
      + 'ASA-WebVPNSmart-Card-Removal-Disconnect 228 ASA-WebVPN-Home-Page-Use-Smart-Tunnel',
    ipv4:
      '5 CVPN3000-Primary-DNS CVPN3000-Secondary-DNS CVPN3000-Primary-WINS CVPN3000-Secondary-WINS 61 CVPN3000-DHCP-Network-Scope 63 '
      + 'CVPN3000-MS-Client-Subnet-Mask 80 CVPN3000-IE-Proxy-Server 128 CVPN3000-Partition-Primary-DHCP CVPN3000-Partition-Secondary-DHCP 131 '
      + 'CVPN3000-Partition-Premise-Router 134 CVPN3000-Partition-Mobile-IP-Address',
  },
  // Cisco-VPN5000, Compatible
  255: {
    text: '2 CVPN5000-Client-Assigned-IP 4 Compatible-Tunnel-Group-Info Compatible-Tunnel-Password',
    number: '0 Compatible-Tunnel-Delay Compatible-Tunnel-Throughput 6 Compatible-Echo Compatible-Tunnel-IPX',
    ipv4: '3 Compatible-Tunnel-Server-Endpoint',
  },
  // Shiva
  166: {
    text:
      '1 Shiva-User-Attributes 35 Shiva-Default-Host Shiva-Menu-Name Shiva-User-Flags Shiva-Termtype Shiva-Break-Key Shiva-Fwd-Key Shiva-Bak-Key '
      + '43 Shiva-LAT-Port 46 Shiva-LAT-Groups 90 Shiva-Called-Number Shiva-Calling-Number Shiva-Customer-Id',
    number:
      '30 Shiva-Compression Shiva-Dialback-Delay Shiva-Call-Durn-Trap Shiva-Bandwidth-Trap Shiva-Minimum-Call 42 Shiva-Dial-Timeout 44 '
      + 'Shiva-Max-VCs Shiva-DHCP-Leasetime 60 Shiva-RTC-Timestamp Shiva-Circuit-Type 93 Shiva-Type-Of-Service Shiva-Link-Speed '
      + 'Shiva-Links-In-Bundle Shiva-Compression-Type Shiva-Link-Protocol Shiva-Network-Protocols Shiva-Session-Id Shiva-Disconnect-Reason 102 '
      + 'Shiva-Event-Flags Shiva-Function Shiva-Connect-Reason',
    ipv4: '101 Shiva-Acct-Serv-Switch',
  },
  // Merit
  61: {
    text: '211 Merit-Proxy-Action 222 Merit-User-Id Merit-User-Realm',
  },
  // Cosine
  3085: {
    text: '1 Cosine-Connection-Profile-Name Cosine-Enterprise-ID Cosine-Address-Pool-Name 8 Cosine-CLI-User-Permission-ID',
    number: '4 Cosine-DS-Byte 6 Cosine-DLCI',
    ipv4: '7 Cosine-LNS-IP-Address',
    octets: '5 Cosine-VPI-VCI',
  },
  // Netscreen
  3224: {
    text: '2 NS-VSYS-Name NS-User-Group 220 NS-NSM-User-Domain-Name NS-NSM-User-Role-Mapping',
    number: '1 NS-Admin-Privilege',
    ipv4: '4 NS-Primary-DNS NS-Secondary-DNS NS-Primary-WINS NS-Secondary-WINS',
  },
  // ADSL-Forum
  3561: {
    text: '1 ADSL-Agent-Circuit-Id ADSL-Agent-Remote-Id',
    number:
      '129 Actual-Data-Rate-Upstream Actual-Data-Rate-Downstream Minimum-Data-Rate-Upstream Minimum-Data-Rate-Downstream '
      + 'Attainable-Data-Rate-Upstream Attainable-Data-Rate-Downstream Maximum-Data-Rate-Upstream Maximum-Data-Rate-Downstream '
      + 'Minimum-Data-Rate-Upstream-Low-Power Minimum-Data-Rate-Downstream-Low-Power Maximum-Interleaving-Delay-Upstream '
      + 'Actual-Interleaving-Delay-Upstream Maximum-Interleaving-Delay-Downstream Actual-Interleaving-Delay-Downstream',
    octets: '144 Access-Loop-Encapsulation 252 IWF-Session',
  },
  // CableLabs
  4491: {
    text:
      '3 CableLabs-MTA-Endpoint-Name CableLabs-Calling-Party-Number CableLabs-Called-Party-Number CableLabs-Database-ID 9 '
      + 'CableLabs-Returned-Number 14 CableLabs-First-Call-Calling-Party-Num CableLabs-Second-Call-Calling-Party-Num CableLabs-Charge-Number '
      + 'CableLabs-Forwarded-Number CableLabs-Service-Name 20 CableLabs-Intl-Code CableLabs-Dial-Around-Code CableLabs-Location-Routing-Number '
      + 'CableLabs-Carrier-Identification-Code 25 CableLabs-Routing-Number 31 CableLabs-Error-Description 39 CableLabs-SDP-Upstream '
      + 'CableLabs-SDP-Downstream CableLabs-User-Input CableLabs-Translation-Input 45 CableLabs-Redirected-From-Party-Number '
      + 'CableLabs-Redirected-To-Party-Number 49 CableLabs-Financial-Entity-ID 55 CableLabs-Switch-Hook-Flash CableLabs-Dialed-Digits '
      + 'CableLabs-Misc-Signaling-Information 75 CableLabs-User-ID 80 CableLabs-Account-Code CableLabs-Authorization-Code '
      + 'CableLabs-Jurisdiction-Info-Parameter 88 CableLabs-Signaled-To-Number CableLabs-Signaled-From-Number 93 CableLabs-RTCP-Data '
      + 'CableLabs-Local-XR-Block CableLabs-Remote-XR-Block 98 Related_ICID',
    number:
      '7 CableLabs-Query-Type 26 CableLabs-MTA-UDP-Portnum 29 CableLabs-Channel-State CableLabs-SF-ID 37 CableLabs-Direction-indicator 50 '
      + 'CableLabs-Flow-Direction CableLabs-Signal-Type CableLabs-Alerting-Signal CableLabs-Subject-Audible-Signal 61 CableLabs-AM-Opaque-Data '
      + 'CableLabs-Subscriber-ID CableLabs-Volume-Usage-Limit CableLabs-Gate-Usage-Info CableLabs-Element-Requesting-QoS '
      + 'CableLabs-QoS-Release-Reason CableLabs-Policy-Denied-Reason CableLabs-Policy-Deleted-Reason CableLabs-Policy-Update-Reason '
      + 'CableLabs-Policy-Decision-Status CableLabs-Application-Manager-ID CableLabs-Time-Usage-Limit CableLabs-Gate-Time-Info 83 '
      + 'CableLabs-Called-Party-NP-Source CableLabs-Calling-Party-NP-Source CableLabs-Ported-In-Calling-Number CableLabs-Ported-In-Called-Number '
      + 'CableLabs-Billing-Type 96 Surveillance-Stop-Type Surveillance-Stop-Destination',
    ipv6: '74 CableLabs-IPv6-Subscriber-ID',
    octets:
      '0 CableLabs-Reserved CableLabs-Event-Message 11 CableLabs-Call-Termination-Cause 13 CableLabs-Related-Call-Billing-Crl-ID 24 '
      + 'CableLabs-Trunk-Group-ID 32 CableLabs-QoS-Descriptor 38 CableLabs-Time-Adjustment 43 CableLabs-Redirected-From-Info '
      + 'CableLabs-Electronic-Surveillance-Ind 47 CableLabs-El-Surveillance-DF-Security CableLabs-CCC-ID 54 CableLabs-Terminal-Display-Info 90 '
      + 'CableLabs-Communicating-Party CableLabs-Joined-Party CableLabs-Removed-Party',
  },
  // Packeteer
  2334: {
    text: '1 Packeteer-AVPair Packeteer-PC-AVPair',
  },
  // BinTec
  272: {
    text:
      '224 BinTec-biboPPPTable BinTec-biboDialTable BinTec-ipExtIfTable BinTec-ipRouteTable BinTec-ipExtRtTable BinTec-ipNatPresetTable '
      + 'BinTec-ipxCircTable BinTec-ripCircTable BinTec-sapCircTable BinTec-ipxStaticRouteTable BinTec-ipxStaticServTable BinTec-ospfIfTable '
      + 'BinTec-pppExtIfTable BinTec-ipFilterTable BinTec-ipQoSTable BinTec-qosIfTable BinTec-qosPolicyTable',
  },
};
