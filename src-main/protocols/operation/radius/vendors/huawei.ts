/** Attributes of Huawei, H3C and ZTE. */
import type { VendorTable } from '../vendor-table.ts';

export const HUAWEI = (): VendorTable => ({
  // Huawei
  2011: {
    text:
      '17 Huawei-ISP-ID 27 Huawei-PortalURL Huawei-FTP-Directory 31 Huawei-Qos-Profile-Name Huawei-SIP-Server Huawei-User-Password '
      + 'Huawei-Command-Mode 39 Huawei-Destnation-IP-Addr Huawei-Destnation-Volume 60 Huawei-IPHost-Addr 63 Huawei-Tunnel-VPN-Instance 65 '
      + 'Huawei-User-Date Huawei-User-Class 71 Huawei-VSI-Name 81 Huawei-Zone-Name Huawei-Data-Filter Huawei-Access-Service 86 '
      + 'Huawei-DPI-Policy-Name 88 Huawei-Framed-Pool Huawei-L2TP-Terminate-Cause 91 Huawei-Queue-Profile 93 Huawei-Multicast-Profile '
      + 'Huawei-VPN-Instance Huawei-Policy-Name Huawei-Tunnel-Group-Name Huawei-Multicast-Source-Group 101 Huawei-LI-ID 104 '
      + 'Huawei-LI-Md-VpnInstance 127 Huawei-Access-Num 132 Huawei-Transfer-Num Huawei-New-User-Name Huawei-Transfer-Station-Id 138 '
      + 'Huawei-Domain-Name Huawei-ANCP-Profile Huawei-HTTP-Redirect-URL Huawei-Loopback-Address 150 Huawei-DHCPv6-Option37 '
      + 'Huawei-DHCPv6-Option38 153 Huawei-User-Mac 155 Huawei-DHCPv4-Option121 Huawei-DHCPv4-Option43 Huawei-Framed-Pool-Group 160 '
      + 'Huawei-NAT-Policy-Name Huawei-NAT-Public-Address Huawei-NAT-Start-Port Huawei-NAT-End-Port Huawei-NAT-Port-Forwarding 166 '
      + 'Huawei-DS-Lite-Tunnel-Name Huawei-PCP-Server-Name 181 Huawei-Acct-Terminate-Subcause Huawei-Down-QOS-Profile-Name 184 '
      + 'Huawei-Account-Info Huawei-Service-Info 188 Huawei-AVpair 191 Huawei-Delegated-IPv6-Prefix-Pool 211 Huawei-Flow-Info 219 Huawei-ACS-Url '
      + 'Huawei-Provision-Code 232 Huawei-GGSN-Vendor Huawei-GGSN-Version 253 Huawei-Web-URL Huawei-Version Huawei-Product-ID',
    number:
      '1 Huawei-Input-Burst-Size Huawei-Input-Average-Rate Huawei-Input-Peak-Rate Huawei-Output-Burst-Size Huawei-Output-Average-Rate '
      + 'Huawei-Output-Peak-Rate Huawei-In-Kb-Before-T-Switch Huawei-Out-Kb-Before-T-Switch Huawei-In-Pkt-Before-T-Switch '
      + 'Huawei-Out-Pkt-Before-T-Switch Huawei-In-Kb-After-T-Switch Huawei-Out-Kb-After-T-Switch Huawei-In-Pkt-After-T-Switch '
      + 'Huawei-Out-Pkt-After-T-Switch Huawei-Remanent-Volume Huawei-Tariff-Switch-Interval 18 Huawei-Max-Users-Per-Logic-Port 20 Huawei-Command '
      + '22 Huawei-Priority 24 Huawei-Control-Identifier Huawei-Result-Code Huawei-Connect-ID 29 Huawei-Exec-Privilege Huawei-IP-Address 35 '
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
    octets:
      '187 Huawei-DHCP-Option 192 Huawei-IPv6-Prefix-Lease Huawei-IPv6-Address-Lease 216 Huawei-Indication-Flag 221 Huawei-Application-Scene '
      + 'Huawei-MS-Maximum-MAC-Study-Number',
    ipv4:
      '72 Huawei-Subnet-Mask Huawei-Gateway-Address 75 Huawei-Primary-WINS Huawei-Secondary-WINS 87 huawei-Policy-Route 98 '
      + 'Huawei-Multicast-Receive-Group 102 Huawei-LI-Md-Address 123 Huawei-Org-GK-ipaddr Huawei-Org-GW-ipaddr Huawei-Dst-GK-ipaddr '
      + 'Huawei-Dst-GW-ipaddr 135 Huawei-Primary-DNS Huawei-Secondary-DNS 214 Huawei-DHCP-Server-IP 217 Huawei-Original_NAS-IP_Address',
    prefix: '154 Huawei-DNS-Server-IPv6-address 158 Huawei-Framed-IPv6-Address 194 Huawei-IPv6-Policy-Route',
    values: {
      'Huawei-Result-Code': '0=Succeeded',
      'Huawei-Portal-Mode': '0=PADM Redirectional Non-captive',
      'Huawei-QoS-Profile-Type': '0=Original L2TP-Inbound L2TP-Outbound L2TP',
      'Huawei-Public-IP-Addr-State': '0=Safe Warning Danger',
      'Huawei-Auth-Type': '1=PPP Web Dot1x Fast Bind WLAN Administrative Tunnel MIP None',
      'Huawei-Port-Mirror': '0=Disable Uplink-Enable Downlink-Enable Enable',
      'Huawei-MNG-IPv6': '0=Unsupported Supported',
      'Huawei-Application-Type': '1=Fixed Nomadic Portable Simple-Mobile Full-Mobile',
      'Huawei-User-Priority': '0=Common Copper Silver Gold',
    },
  },
  // H3C
  25506: {
    text:
      '17 ISP-ID 27 Portal-URL Ftp-Directory 60 Ip-Host-Addr User-Notify User-HeartBeat 102 L2TP-Local-Name 104 VPN-Instance ANCP-Profile 111 '
      + 'Longitude-Latitude 140 User-Group 155 User-Role 210 Av-Pair 216 Ita-Policy 230 NAS-Port-Name 250 WEB-URL Subscriber-ID '
      + 'Subscriber-Profile 255 Product-ID',
    number:
      '1 Input-Peak-Rate Input-Average-Rate Input-Basic-Rate Output-Peak-Rate Output-Average-Rate Output-Basic-Rate 15 Remanent-Volume 20 '
      + 'Command 24 Control-Identifier Result-Code Connect_Id 29 Exec-Privilege 33 NAT-Start-Port NAT-End-Port 59 NAS-Startup-Timestamp 101 '
      + 'MLD-Access-Limit 103 IGMP-Access-Limit 141 Security-Level 144 Acct-IPv6-Input-Octets Acct-IPv6-Output-Octets Acct-IPv6-Input-Gigawords '
      + 'Acct-IPv6-Output-Gigawords 201 Input-Interval-Octets Output-Interval-Octets Input-Interval-Packets Output-Interval-Packets '
      + 'Input-Interval-Gigawords Output-Interval-Gigawords 215 Accounting-Level 246 Auth-Detail-Result Input-Committed-Burst-Size '
      + 'Output-Committed-Burst-Size Authentication-Type',
    ipv4: '32 NAT-IP-Address 98 IPv4-Multicast-Receive-Group 135 Client-Primary-DNS Client-Secondary-DNS 207 Backup-NAS-IP',
    ipv6: '100 IPv6-Multicast-Receive-Group',
    values: {
      Command: '1=Trigger-Request Terminate-Request SetPolicy Result PortalClear',
      'Exec-Privilege': '0=Visit Monitor System Manage',
    },
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
});
