/** Attributes of the makers of servers for remote access, and of what is at the ends of lines. */
import type { VendorTable } from '../vendor-table.ts';

export const REMOTE_ACCESS = (): VendorTable => ({
  // Bay-Networks
  1584: {
    text:
      '28 Annex-Filter Annex-CLI-Command Annex-CLI-Filter Annex-Host-Restrict Annex-Host-Allow Annex-Product-Name Annex-SW-Version 40 '
      + 'Annex-Authen-Servers Annex-Acct-Servers 43 Annex-Local-Username 48 Annex-Addr-Resolution-Servers Annex-Domain-Name 52 Annex-Input-Filter '
      + 'Annex-Output-Filter 63 Annex-EDO 79 Annex-Secondary-Srv-Endpoint 86 Annex-Compression-Protocol 96 Annex-Begin-Modulation '
      + 'Annex-Error-Correction-Prot Annex-End-Modulation 102 CES-Group 193 Annex-Cli-Commands 195 Commands',
    number:
      '36 Annex-Callback-Portlist Annex-Sec-Profile-Index Annex-Tunnel-Authen-Type Annex-Tunnel-Authen-Mode 42 Annex-User-Server-Location 44 '
      + 'Annex-System-Disc-Reason Annex-Modem-Disc-Reason Annex-Disconnect-Reason Annex-Addr-Resolution-Protocol 50 Annex-Transmit-Speed '
      + 'Annex-Receive-Speed 58 Annex-Syslog-Tap Annex-Keypress-Timeout Annex-Unauthenticated-Time Annex-Re-CHAP-Timeout Annex-MRRU 64 '
      + 'Annex-PPP-Trace-Level Annex-Pre-Input-Octets Annex-Pre-Output-Octets Annex-Pre-Input-Packets Annex-Pre-Output-Packets '
      + 'Annex-Connect-Progress 73 Annex-Multicast-Rate-Limit Annex-Maximum-Call-Duration Annex-Multilink-Id Annex-Num-In-Multilink 80 '
      + 'Annex-Gwy-Selection-Mode Annex-Logical-Channel-Number Annex-Wan-Number Annex-Port 85 Annex-Pool-Id 87 Annex-Transmitted-Packets '
      + 'Annex-Retransmitted-Packets Annex-Signal-to-Noise-Ratio Annex-Retrain-Requests-Sent Annex-Retrain-Requests-Rcvd '
      + 'Annex-Rate-Reneg-Req-Sent Annex-Rate-Reneg-Req-Rcvd Annex-Begin-Receive-Line-Level Annex-End-Receive-Line-Level 100 Annex-User-Level '
      + 'Annex-Audit-Level 192 Passport-Access-Priority 194 Annex-Command-Access',
    ipv4:
      '35 Annex-Local-IP-Address 54 Annex-Primary-DNS-Server Annex-Secondary-DNS-Server Annex-Primary-NBNS-Server Annex-Secondary-NBNS-Server',
    values: {
      'Annex-Tunnel-Authen-Type': '0=none kmd5-128',
      'Annex-Tunnel-Authen-Mode': '0=none prefix-suffix',
      'Annex-User-Server-Location': '1=local remote',
      'Annex-System-Disc-Reason':
        '0=Unknown Line-disconnected Dial-failed WAN-manager-error Disconnect-reset Error-from-adm_notify Modem-down-adm_notify '
        + 'PPP-protocol-disconnect Inactivity-timer CLI-Hangup-command CLI-last-job Session-timeout Slave-termination Abnormal-termination '
        + 'DCD-wait-failed CLI-inactivity Admin-port-reset CLI-auth-failed Slave-auth-failed PAP-auth-failed CHAP-auth-failed Local-modem-reset '
        + 'Modem-dead PPP-LCP-failure PPP-IPCP-failure PPP-IPXCP-failure PPP-ATCP-failure PPP-CCP-failure PPP-MP-failure PPP-IPCP-timeout '
        + 'PPP-IPXCP-timeout PPP-ATCP-timeout PPP-CCP-timeout PPP-MP-timeout PPP-init-failure PPP-Unknown PPP-Dialback-failed PPP-Address-In-Use '
        + 'PPP-No-device PPP-Modem-hangup-rcvd PPP-Hangup-rcvd PPP-Termination-rcvd PPP-Kill-rcvd PPP-Time-rcvd PPP-No-memory '
        + 'PPP-Connection-Abort PPP-VPN-LCP-failure PPP-VPN-Auth-failure PPP-MP-invalid-port PPP-Invalid-device PPP-MMP-bundle-failure '
        + 'DVS-Registration-failure DVS-Home-agent-dereg DVS-Tunnel-no-renew DVS-Tunnel-expired',
      'Annex-Modem-Disc-Reason':
        '0=Unknown Local-disconnect CD-Timer-Expired 4=Remote-protocol-disc Clear-down Long-Space-disconnect Carrier-Lost Modem-Retrain-Timeout',
      'Annex-Addr-Resolution-Protocol': '0=none DHCP',
      'Annex-User-Level': '2=Manager 4=User 8=Operator',
      'Annex-Audit-Level': '2=Manager 4=User 8=Operator',
      'Passport-Access-Priority':
        '0=None-Access Read-Only-Access L1-Read-Write-Access L2-Read-Write-Access L3-Read-Write-Access Read-Write-Access Read-Write-All-Access',
      'Annex-Command-Access': '0=False True',
    },
  },
  // Shiva
  166: {
    text:
      '1 Shiva-User-Attributes 35 Shiva-Default-Host Shiva-Menu-Name Shiva-User-Flags Shiva-Termtype Shiva-Break-Key Shiva-Fwd-Key '
      + 'Shiva-Bak-Key 43 Shiva-LAT-Port 46 Shiva-LAT-Groups 90 Shiva-Called-Number Shiva-Calling-Number Shiva-Customer-Id',
    number:
      '30 Shiva-Compression Shiva-Dialback-Delay Shiva-Call-Durn-Trap Shiva-Bandwidth-Trap Shiva-Minimum-Call 42 Shiva-Dial-Timeout 44 '
      + 'Shiva-Max-VCs Shiva-DHCP-Leasetime 60 Shiva-RTC-Timestamp Shiva-Circuit-Type 93 Shiva-Type-Of-Service Shiva-Link-Speed '
      + 'Shiva-Links-In-Bundle Shiva-Compression-Type Shiva-Link-Protocol Shiva-Network-Protocols Shiva-Session-Id Shiva-Disconnect-Reason 102 '
      + 'Shiva-Event-Flags Shiva-Function Shiva-Connect-Reason',
    ipv4: '101 Shiva-Acct-Serv-Switch',
    values: {
      'Shiva-Compression': '0=None Negotiate Spider Predictor STAC',
      'Shiva-Circuit-Type': '1=Primary Secondary-Backup Secondary-Augment Secondary-Switch Listener RADIUS',
      'Shiva-Type-Of-Service': '1=Analog Digitized-Analog Digital Digital-V110 Digital-V120 Digital-Leased-Line',
      'Shiva-Link-Protocol': '1=HDLC ARAV1 ARAV2 SHELL AALAP SLIP',
      'Shiva-Disconnect-Reason':
        '1=Remote Error Idle-Timeout Session-Timeout Admin-Disconnect Dialback Virtual-Connection Bandwidth-On-Demand Failed-Authentication '
        + 'Preempted Blocked Tariff-Management Backup',
      'Shiva-Function': '0=Unknown Dialin Dialout Lan-To-Lan',
      'Shiva-Connect-Reason': '1=Remote Dialback Virtual-Connection Bandwidth-On-Demand',
    },
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
    values: {
      'LE-IPSec-Log-Options': '1=SA-Success-On SA-Failure-On Console-On Syslog-On SA-Success-Off SA-Failure-Off Console-Off Syslog-Off',
      'LE-IPSec-Deny-Action': '1=Drop ICMP-Reject Pass-Through',
      'LE-NAT-Log-Options': '1=Session-Success-On Session-Failure-On Console-On Syslog-On Success-Off Failure-Off Console-Off Syslog-Off',
      'LE-NAT-Sess-Dir-Fail-Action': '1=Drop ICMP-Reject Pass-Through',
      'LE-Multicast-Client': '1=On',
    },
  },
  // Gandalf
  64: {
    text:
      '0 Gandalf-Remote-LAN-Name 5 Gandalf-Authentication-String 15 Gandalf-Channel-Group-Name-1 Gandalf-Dial-Prefix-Name-1 '
      + 'Gandalf-Phone-Number-1 Gandalf-Calling-Line-ID-1 Gandalf-Channel-Group-Name-2 Gandalf-Dial-Prefix-Name-2 Gandalf-Phone-Number-2 '
      + 'Gandalf-Calling-Line-ID-2 25 Gandalf-SAP-Group-Name-1 Gandalf-SAP-Group-Name-2 Gandalf-SAP-Group-Name-3 Gandalf-SAP-Group-Name-4 '
      + 'Gandalf-SAP-Group-Name-5 Gandalf-Hunt-Group',
    number:
      '1 Gandalf-Operational-Modes Gandalf-Compression-Status Gandalf-Min-Outgoing-Bearer 6 Gandalf-PPP-Authentication Gandalf-PPP-NCP-Type '
      + 'Gandalf-Fwd-Multicast-In Gandalf-Fwd-Broadcast-In Gandalf-Fwd-Unicast-In Gandalf-Fwd-Multicast-Out Gandalf-Fwd-Broadcast-Out '
      + 'Gandalf-Fwd-Unicast-Out Gandalf-Around-The-Corner 23 Gandalf-IPX-Spoofing-State Gandalf-IPX-Watchdog-Spoof 31 Gandalf-Modem-Mode '
      + 'Gandalf-Modem-Required-1 Gandalf-Modem-Required-2',
    values: {
      'Gandalf-Operational-Modes': '1=Disabled Called-Only Calling-Called Calling-Only',
      'Gandalf-Compression-Status': '1=Disabled Enabled',
      'Gandalf-Min-Outgoing-Bearer': '1=Unrestricted-64K Digital-56K 3100Hz-Audio',
      'Gandalf-PPP-Authentication': '1=CHAP PAP PAP-Sending-on-Incoming-Calls',
      'Gandalf-PPP-NCP-Type': '2=BCP IPCP',
      'Gandalf-Fwd-Multicast-In': '1=Disabled Enabled',
      'Gandalf-Fwd-Broadcast-In': '1=Disabled Enabled',
      'Gandalf-Fwd-Unicast-In': '1=Disabled Enabled',
      'Gandalf-Fwd-Multicast-Out': '1=Disabled Enabled',
      'Gandalf-Fwd-Broadcast-Out': '1=Disabled Enabled',
      'Gandalf-Fwd-Unicast-Out': '1=Disabled Enabled',
      'Gandalf-IPX-Spoofing-State': '1=Forward Spoof Filter-all-outgoing-RIP-SAP',
      'Gandalf-IPX-Watchdog-Spoof': '1=Disabled Enabled',
      'Gandalf-Modem-Mode': '1=Disabled Enabled',
      'Gandalf-Modem-Required-1': '1=Disabled Enabled',
      'Gandalf-Modem-Required-2': '1=Disabled Enabled',
    },
  },
  // ITK
  1195: {
    text:
      '104 ITK-Banner ITK-Username-Prompt ITK-Password-Prompt ITK-Welcome-Message ITK-Prompt 114 ITK-Filter-Rule 117 ITK-NAS-Name 122 '
      + 'ITK-Users-Default-Entry ITK-Users-Default-Pw ITK-Auth-Req-Type 126 ITK-Modem-Init-String 128 ITK-PPP-Compression-Prot ITK-Username '
      + 'ITK-Dest-No ITK-DDI',
    number:
      '101 ITK-Auth-Serv-Prot ITK-Provider-Id ITK-Usergroup 109 ITK-IP-Pool 111 ITK-Tunnel-Prot 113 ITK-Acct-Serv-Prot 115 ITK-Channel-Binding '
      + 'ITK-Start-Delay 118 ITK-ISDN-Prot ITK-PPP-Auth-Type ITK-Dialout-Type 125 ITK-Modem-Pool-Id 127 ITK-PPP-Client-Server-Mode',
    ipv4: '100 ITK-Auth-Serv-IP 110 ITK-Tunnel-IP 112 ITK-Acct-Serv-IP 121 ITK-Ftp-Auth-IP',
  },
  // BinTec
  272: {
    text:
      '224 BinTec-biboPPPTable BinTec-biboDialTable BinTec-ipExtIfTable BinTec-ipRouteTable BinTec-ipExtRtTable BinTec-ipNatPresetTable '
      + 'BinTec-ipxCircTable BinTec-ripCircTable BinTec-sapCircTable BinTec-ipxStaticRouteTable BinTec-ipxStaticServTable BinTec-ospfIfTable '
      + 'BinTec-pppExtIfTable BinTec-ipFilterTable BinTec-ipQoSTable BinTec-qosIfTable BinTec-qosPolicyTable',
  },
  // Merit
  61: {
    text: '211 Merit-Proxy-Action 222 Merit-User-Id Merit-User-Realm',
  },
  // Lancom
  2356: {
    text:
      '2 LCS-Mac-Address LCS-Redirection-URL LCS-Comment 6 LCS-WPA-Passphrase LCS-PbSpotUserName 13 LCS-Advertisement-URL 16 '
      + 'LCS-Orig-NAS-Identifier 22 LCS-VPN-IPv4-Rule LCS-VPN-IPv6-Rule 25 LCS-IKEv2-IPv4-Route LCS-IKEv2-IPv6-Route',
    number:
      '1 LCS-Traffic-Limit 5 LCS-Account-End 8 LCS-TxRateLimit LCS-RxRateLimit 11 LCS-Access-Rights LCS-Function-Rights 14 '
      + 'LCS-Advertisement-Interval LCS-Traffic-Limit-Gigawords 24 LCS-Routing-Tag',
    ipv4: '17 LCS-Orig-NAS-IP-Address 21 LCS-DNS-Server-IPv4-Address',
    ipv6: '18 LCS-Orig-NAS-IPv6-Address',
    taggedSecret: '19 LCS-IKEv2-Local-Password LCS-IKEv2-Remote-Password',
  },
  // Waverider
  2979: {
    text:
      '3 Waverider-Authentication-Key 5 Waverider-Current-Password Waverider-New-Password 8 Waverider-SNMP-Read-Community '
      + 'Waverider-SNMP-Write-Community Waverider-SNMP-Trap-Server Waverider-SNMP-Contact Waverider-SNMP-Location Waverider-SNMP-Name',
    number: '1 Waverider-Grade-Of-Service Waverider-Priority-Enabled 7 Waverider-Radio-Frequency 14 Waverider-Max-Customers Waverider-Rf-Power',
    values: {
      'Waverider-Grade-Of-Service': '1=be bronze silver gold',
      'Waverider-Priority-Enabled': '0=disabled enabled',
      'Waverider-Radio-Frequency': '1=auto nomadic f_9050 f_9116 f_9184 f_9250 f_9084 f_9150 f_9216',
      'Waverider-Rf-Power': '1=p_15 p_16 p_17 p_18 p_19 p_20 p_21 p_22 p_23 p_24 p_25 p_26',
    },
  },
  // RedCreek
  1958: {
    text:
      '8 RedCreek-Tunneled-DNS-Server RedCreek-Tunneled-WINS-Server1 RedCreek-Tunneled-WINS-Server2 RedCreek-Tunneled-HostName '
      + 'RedCreek-Tunneled-DomainName RedCreek-Tunneled-Search-List',
    ipv4: '5 RedCreek-Tunneled-IP-Addr RedCreek-Tunneled-IP-Netmask RedCreek-Tunneled-Gateway',
  },
  // infonet
  4453: {
    text:
      '238 Infonet-Proxy Infonet-Config Infonet-MCS-Country Infonet-MCS-Region Infonet-MCS-Off-Peak Infonet-MCS-Overflow Infonet-MCS-Port '
      + 'Infonet-MCS-Port-Count Infonet-Random-IP-Pool Infonet-Account-Number Infonet-Type Infonet-Realm-Type Infonet-LoginHost-Dest '
      + 'Infonet-Tunnel-Decision-IP Infonet-Pool-Request 255 Infonet-NAS-Location',
    number: '254 Infonet-Surcharge-Type',
  },
  // Propel
  14895: {
    text: '2 Propel-Dialed-Digits',
    number: '1 Propel-Accelerate 5 Propel-Client-Source-ID Propel-Content-Filter-ID',
    ipv4: '3 Propel-Client-IP-Address Propel-Client-NAS-IP-Address',
  },
  // Slipstream
  7000: {
    text: '1 Slipstream-Auth',
  },
  // Walabi
  2004: {
    number:
      '1 WB-AUTH-Time-Left WB-Auth-Accum-BW WB-Auth-BW-Quota WB-Auth-BW-Count WB-Auth-Upload-Limit WB-Auth-Download-Limit WB-Auth-Login-Time '
      + 'WB-Auth-Logout-Time WB-Auth-Time-Diff WB-Auth-BW-Usage',
  },
});
