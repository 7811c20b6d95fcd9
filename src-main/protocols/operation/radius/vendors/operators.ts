/** Attributes of operators, federations and those who sell to them. */
import type { VendorTable } from '../vendor-table.ts';

export const OPERATORS = (): VendorTable => ({
  // SG
  2454: {
    text:
      '12 SG-Orig-Name 16 SG-Service-Name SG-Personal-Site SG-Mac-Address 21 SG-Class SG-Eds-Enc-Key SG-Eds-Cookie SG-Original-Url-Prefix 26 '
      + 'SG-Parent-User-Name 28 SG-Node-Default-Service SG-Node-Dynamic-Service 31 SG-Opt82-Relay-Remote-Id 34 SG-Fixed-Ip-Address '
      + 'SG-Node-Fixed-Ip-Address 51 SG-Next-Service-Name SG-Auto-Service-Name 54 SG-Data-Quota SG-Acl-Data-Quota 57 SG-Data-Quota-Used '
      + 'SG-Acl-Data-Quota-Used SG-Acl-Packet-Quota SG-Acl-Packet-Quota-Used 62 SG-Acl-Eds-Action SG-Acl-Idle-Ignore 65 SG-Service-Quota-Ignore '
      + 'SG-Service-Acl-Quota-Ignore SG-Service-Acl-Quota-Indication 70 SG-Remote-Filter-Redirect-Gw 75 SG-Acl-Tcp-Nat-Redirect SG-Acl-Next-Hop '
      + '80 SG-Tunnel-Id SG-L2tp-Tunnel-Password SG-Ip-Address 86 SG-Ip-Tunnel 90 SG-Up-Mean-Rate SG-Down-Mean-Rate SG-Acl-Up-Mean-Rate '
      + 'SG-Acl-Down-Mean-Rate SG-Cos SG-Acl-Priority 111 SG-Wimax-Acl-Schedule-Type SG-Wimax-Acl-Min-Reserved-Traffic-Rate '
      + 'SG-Wimax-Acl-Maximum-Traffic-Burst SG-Wimax-Acl-Tolerated-Jitter SG-Wimax-Acl-Maximum-Latency SG-Wimax-Acl-Unsolicited-Grant-Int '
      + 'SG-Wimax-Acl-Sdu-Size SG-Wimax-Acl-Unsolicited-Polling-Int 121 SG-Wimax-Acl-ARQ-Enable 126 SG-Wimax-Service-Flow-Down 130 '
      + 'SG-Node-Acct-Username',
    number:
      '10 SG-Accounting 13 SG-Auth-Type SG-Action 19 SG-User-Group SG-Max-Allowed-Sessions 25 SG-Max-Allowed-Nodes 27 SG-Node-Group 32 '
      + 'SG-Discover-Action SG-Release-Action 36 SG-Lease-Time 40 SG-Protocol-Type 50 SG-Service-Timeout 53 SG-Auth-Source 56 SG-Service-Cache 61 '
      + 'SG-Roaming 73 SG-Advertise-Protocol 83 SG-Tunnel-Assignment-Id 85 SG-Nativeip 96 SG-Burst-Size 110 SG-Wimax-Reduced-Resources 119 '
      + 'SG-Wimax-MSK-Lifetime SG-Wimax-DM-Action-Code 123 SG-Wimax-Mobility-Features-Supported SG-Wimax-Node-Disconnect '
      + 'SG-Wimax-Service-Flow-Modification',
    ipv4:
      '1 SG-Filter-Redirect-Gw 15 SG-SSC-Host 30 SG-Dhcp-Server 71 SG-Next-Hop SG-Nip-Pipe-Next-Hop 74 SG-Forward-Addr 84 '
      + 'SG-Tunnel-Client-Ip-Address 100 SG-Ip-Primary SG-Ip-Secondary 122 SG-Wimax-Bsid-Next-Hop',
    values: {
      'SG-Accounting': '1=Disable Enable Lastpacket Enable-On-IP-Update Reset-Acct-Session-ID',
      'SG-Auth-Type': '1=Pre-Auth Service-Selection Web-Auth',
      'SG-Action': '1=Reject Echo Macantispoof User-Space-Overwrite User-Space-Overwrite-On-Next-Service L2Echo',
      'SG-Discover-Action': '1=Normal Update Pass-Through',
      'SG-Release-Action': '1=Disconnect Update',
      'SG-Protocol-Type': '1=MLP ROAM',
      'SG-Auth-Source': '1=Service User CLI',
      'SG-Service-Cache': '1=Off',
      'SG-Roaming': '1=Disable',
      'SG-Advertise-Protocol': '1=RIPv2 OSPF',
      'SG-Nativeip': '1=PPP',
      'SG-Wimax-Reduced-Resources': '1=Enable Disable',
      'SG-Wimax-DM-Action-Code': '5=Idle 4320=Reconnect-Disable 262149=Idle-On-Session-Idle 266464=Reconnect-Disable-On-Idle',
      'SG-Wimax-Mobility-Features-Supported': '1=Mobility Sleep 4=Idle 4294967291=NoIdle 4294967293=NoSleep NoMobility',
      'SG-Wimax-Node-Disconnect': '0=Enable Disable',
      'SG-Wimax-Service-Flow-Modification': '1=Off On',
    },
  },
  // Aptilo
  13209: {
    text:
      '1 Aptilo-Subnet-Name 9 Aptilo-Apc-ID Aptilo-Opaque-Key 15 Aptilo-Zone Aptilo-First-Name Aptilo-Last-Name Aptilo-Phone Aptilo-Email '
      + 'Aptilo-Organization Aptilo-Access-Profile 24 Aptilo-Hotline-Indicator 28 Aptilo-Volume-Quota Aptilo-RX-Volume-Quota '
      + 'Aptilo-TX-Volume-Quota 32 Aptilo-Quota-ID 40 Aptilo-Service-Profile Aptilo-Automatic-Service 44 Aptilo-Service 56 Aptilo-NAS-Model 58 '
      + 'Aptilo-Session-Id 73 Aptilo-QoS-Indicator 76 Aptilo-Location-Name 241 Aptilo-Key-String-1 Aptilo-Key-String-2 Aptilo-Key-String-3 '
      + 'Aptilo-Key-String-4 Aptilo-Key-String-5',
    number:
      '2 Aptilo-Octets-Limit Aptilo-Gigawords-Limit Aptilo-Input-Octets-Limit Aptilo-Input-Gigawords-Limit Aptilo-Output-Octets-Limit '
      + 'Aptilo-Output-Gigawords-Limit Aptilo-Limit-Mode 11 Aptilo-Denied-Cause Aptilo-Realm-ID Aptilo-Ap-ID Aptilo-User-ID 22 '
      + 'Aptilo-Realm-Concurrent-Login Aptilo-Auth-Result 25 Aptilo-User-Type Aptilo-Exclusive-Count Aptilo-Duration-Quota 31 '
      + 'Aptilo-Resource-Quota 33 Aptilo-RX-Limit Aptilo-TX-Limit Aptilo-TRX-Limit Aptilo-Bw-Min-Up Aptilo-Bw-Max-Up Aptilo-Bw-Min-Down '
      + 'Aptilo-Bw-Max-Down 42 Aptilo-Auth-Type Aptilo-NAS-Capabilities 45 Aptilo-Service-Profile-ID 50 Aptilo-Auth-Param 53 '
      + 'Aptilo-Access-Profile-ID 57 Aptilo-Debug-Option 62 Aptilo-Resource-Threshold Aptilo-Duration-Threshold 65 Aptilo-Resource-Balance '
      + 'Aptilo-Duration-Balance 68 Aptilo-Resource-Used Aptilo-Duration-Used 71 Aptilo-Resource-Request Aptilo-Duration-Request 251 '
      + 'Aptilo-Key-Integer-1 Aptilo-Key-Integer-2 Aptilo-Key-Integer-3 Aptilo-Key-Integer-4 Aptilo-Key-Integer-5',
    octets:
      '59 Aptilo-Prepaid-Capabilities Aptilo-Octets-Quota Aptilo-Octets-Threshold 64 Aptilo-Octets-Balance 67 Aptilo-Octets-Used 70 '
      + 'Aptilo-Octets-Request 74 Aptilo-Circuit-ID Aptilo-Remote-ID 236 Aptilo-Key-Octets-1 Aptilo-Key-Octets-2 Aptilo-Key-Octets-3 '
      + 'Aptilo-Key-Octets-4 Aptilo-Key-Octets-5',
    ipv4: '246 Aptilo-Key-IP-1 Aptilo-Key-IP-2 Aptilo-Key-IP-3 Aptilo-Key-IP-4 Aptilo-Key-IP-5',
    ipv6: '231 Aptilo-Key-IPv6-1 Aptilo-Key-IPv6-2 Aptilo-Key-IPv6-3 Aptilo-Key-IPv6-4 Aptilo-Key-IPv6-5',
    values: {
      'Aptilo-Limit-Mode': '0=Relative Absolute',
      'Aptilo-Denied-Cause':
        '1=User-Not-Found Wrong-Password No-Zone-Access Inactive-Access-Node Inconsistent-Access-Node Disabled-Account No-Accessprofile '
        + 'Internal-Error Realm-Error No-Credits Max-Session Remote-Server-Reject 14=Realm-Inactive Opaque-Failed Service-Closed LDAP-Failed '
        + 'Inactive-Account Expired-Account Incomplete-Account License-Limit-Reached Unsupported-Service Ruleset-Reject Ruleset-Failed',
      'Aptilo-Auth-Type': '0=User Auto IP-Request',
      'Aptilo-NAS-Capabilities': '1=CoA-Login',
      'Aptilo-Debug-Option': '1=Simulate-EAP-TLS',
    },
  },
  // Travelping
  18681: {
    text:
      '1 TP-Gateway-Version TP-Firmware-Variant TP-Firmware-Version TP-Gateway-Config TP-ENC-IV TP-Password TP-User-Agent 9 TP-Access-Class-Id '
      + 'TP-Host-Name TP-DHCP-Request-Option-List TP-DHCP-Parameter-Request-List TP-DHCP-Vendor-Class-Id TP-DHCP-Client-Id TP-Location-Id 17 '
      + 'TP-Zone-Id TP-Monitor-Id TP-Related-Session-Id 24 TP-Exit-Access-Class-Id TP-Access-Rule TP-Access-Group TP-NAT-Pool-Id 32 '
      + 'TP-TLS-Pre-Shared-Key 34 TP-CAPWAP-WTP-Version 48 TP-CAPWAP-SSID 50 TP-CAPWAP-Walled-Garden TP-CAPWAP-GPS-Latitude '
      + 'TP-CAPWAP-GPS-Longitude TP-CAPWAP-GPS-Altitude TP-CAPWAP-GPS-Hdop TP-CAPWAP-GPS-Timestamp TP-CAPWAP-Hardware-Version '
      + 'TP-CAPWAP-Software-Version TP-CAPWAP-Boot-Version TP-CAPWAP-Other-Software-Version 63 TP-Trace-Id',
    number:
      '8 TP-Auth-Reply 20 TP-Monitor-Session-Id TP-Max-Input-Octets TP-Max-Output-Octets TP-Max-Total-Octets 28 TP-NAT-Port-Start '
      + 'TP-NAT-Port-End TP-Keep-Alive-Timeout TP-TLS-Auth-Type 33 TP-CAPWAP-Timestamp 36 TP-CAPWAP-Radio-Id TP-CAPWAP-WWAN-Id TP-CAPWAP-WWAN-RAT '
      + 'TP-CAPWAP-WWAN-RSSi TP-CAPWAP-WWAN-CREG TP-CAPWAP-WWAN-LAC TP-CAPWAP-WWAN-Latency TP-CAPWAP-WWAN-MCC TP-CAPWAP-WWAN-MNC '
      + 'TP-CAPWAP-WWAN-Cell-Id TP-CAPWAP-Power-Save-Idle-Timeout TP-CAPWAP-Power-Save-Busy-Timeout 49 TP-CAPWAP-Max-WIFI-Clients 60 '
      + 'TP-Excess-Input-Octets TP-Excess-Output-Octets TP-Excess-Total-Octets',
    octets: '35 TP-CAPWAP-Session-Id',
    ipv4: '16 TP-NAT-IP-Address',
    values: {
      'TP-TLS-Auth-Type': '0=Pre-Shared-Key X509-Subject-CommonName',
    },
  },
  // ChilliSpot
  14559: {
    text: '6 ChilliSpot-Config ChilliSpot-Lang ChilliSpot-Version ChilliSpot-OriginalURL 100 ChilliSpot-UAM-Allowed ChilliSpot-MAC-Allowed',
    number:
      '1 ChilliSpot-Max-Input-Octets ChilliSpot-Max-Output-Octets ChilliSpot-Max-Total-Octets ChilliSpot-Bandwidth-Max-Up '
      + 'ChilliSpot-Bandwidth-Max-Down 102 ChilliSpot-Interval',
  },
  // Local-Web
  19220: {
    text: '192 Local-Web-Client-Ip Local-Web-Border-Router',
    number:
      '200 Local-Web-Tx-Limit Local-Web-Rx-Limit 210 Local-Web-Acct-Time Local-Web-Acct-Duration Local-Web-Acct-Interim-Tx-Bytes '
      + 'Local-Web-Acct-Interim-Rx-Bytes Local-Web-Acct-Interim-Tx-Gigawords Local-Web-Acct-Interim-Rx-Gigawords Local-Web-Acct-Interim-Tx-Mgmt '
      + 'Local-Web-Acct-Interim-Rx-Mgmt 230 Local-Web-Acct-Tx-Mgmt Local-Web-Acct-Rx-Mgmt 240 Local-Web-Reauth-Counter',
  },
  // Prosoft
  4735: {
    text: '5 Prosoft-Security-Key 7 Prosoft-MAC-Address 12 Prosoft-RSC-Identifier Prosoft-NPM-Identifier Prosoft-NPM-IP Prosoft-Sector-ID',
    number:
      '4 Prosoft-Security-Parameter-Index 8 Prosoft-Authentication-Reason Prosoft-ATM-Interface Prosoft-ATM-VPI Prosoft-ATM-VCI 16 '
      + 'Prosoft-Auth-Role',
    ipv4: '0 Prosoft-Home-Agent-Address Prosoft-Default-Gateway Prosoft-Primary-DNS Prosoft-Secondary-DNS',
    values: {
      'Prosoft-Auth-Role': '0=Read-Status Read-Config Read-Write Admin Super-user',
    },
  },
  // Cnergee
  49426: {
    text: '4 BELRAS-User',
    number:
      '1 BELRAS-Up-Speed-Limit BELRAS-Down-Speed-Limit BELRAS-Qos-Speed 6 BELRAS-DHCP-Mask BELRAS-Redirect BELRAS-redirect-Pool 10 '
      + 'BELRAS-Session-Octets-Limit BELRAS-Octets-Direction BELRAS-AKAMAI-Speed BELRAS-CACHE-Speed BELRAS-CacheFly-Speed BELRAS-GGC-Speed '
      + 'BELRAS-GOOGLE-Speed BELRAS-Incapsula-Speed BELRAS-LIMELIGHT-Speed BELRAS-OTHERS-Speed BELRAS-REDIFF-Speed BELRAS-TORRENT-Speed '
      + 'BELRAS-BELCACHE-Speed BELRAS-DHCP-Lease-Time',
    octets: '9 BELRAS-DHCP-Option82',
    ipv4: '5 BELRAS-DHCP-Router-IP-Address',
    values: {
      'BELRAS-redirect-Pool': '1=Deleted Disabled Disputes Expired Unknown Exhausted WrongMAC VLANmismatch',
    },
  },
  // UKERNA
  25622: {
    text:
      '128 UKERNA-GSS-Acceptor-Service-Name UKERNA-GSS-Acceptor-Host-Name UKERNA-GSS-Acceptor-Service-Specific UKERNA-GSS-Acceptor-Realm-Name '
      + 'SAML-AAA-Assertion 136 Trust-Router-COI Trust-Router-APC Moonshot-Host-TargetedId Moonshot-Realm-TargetedId Moonshot-TR-COI-TargetedId '
      + 'Moonshot-MSTID-GSS-Acceptor Moonshot-MSTID-Namespace Moonshot-MSTID-TargetedId Moonshot-OTP-Secret',
    octets: '135 EAP-Channel-Binding-Message',
  },
  // TERENA
  25178: {
    text: '10 Eduroam-SP-Country Eduroam-Monitoring-Inflate',
  },
  // DANTE
  27262: {
    number: '1 Default-TTL',
  },
  // Surfnet
  1076: {
    text: '1 Surfnet-AVPair Surfnet-Service-Identifier Surfnet-Service-Provider',
  },
  // NTUA
  969: {
    text:
      '12 UserLogon-HomeDir 16 UserLogon-Shell 18 UserLogon-GroupNames UserLogon-DriveNames UserLogon-UserDescription UserLogon-UserFullName '
      + 'UserLogon-UserDomain UserLogon-LogonTask UserLogon-LogoffTask UserLogon-Expiration UserLogon-UserProfile 50 '
      + 'UserLogon-Acct-TerminateCause',
    number: '10 UserLogon-Uid UserLogon-Gid 13 UserLogon-Type UserLogon-QuotaBytes UserLogon-QuotaFiles 17 UserLogon-Restriction',
    values: {
      'UserLogon-Type': '1=FTP WEB POP IMAP Windows-Logon Unix-Logon SMTP-Auth 200=Other',
      'UserLogon-Restriction': '1=Anonymous-User Admin-User',
    },
  },
  // Roaring-Penguin
  10055: {
    text: '3 RP-HURL RP-MOTM',
    number: '1 RP-Upstream-Speed-Limit RP-Downstream-Speed-Limit 5 RP-Max-Sessions-Per-User',
  },
  // JRadius
  19211: {
    text: '1 JRadius-Request-Id JRadius-Session-Id',
    octets: '3 JRadius-Proxy-Client',
  },
  // fdXtended
  34536: {
    text: '3 fdXtended-PostAuthURL fdXtended-One2onenat-IP 9 fdXtended-Expiration 11 fdXtended-Wan-Interface',
    number:
      '1 fdXtended-Bandwidth-Up fdXtended-Bandwidth-Down 5 fdXtended-ContentFilter fdXtended-NetworkPolicy fdXtended-BytesDown '
      + 'fdXtended-BytesUp 10 fdXtended-SessionTimeout',
  },
  // EfficientIP
  2440: {
    text:
      '16 EfficientIP-First-Name EfficientIP-Last-Name EfficientIP-Pseudonym EfficientIP-IP-Host EfficientIP-Email 32 '
      + 'EfficientIP-First-Login-Path EfficientIP-Maintainer-Group EfficientIP-Groups EfficientIP-Admin-Group 64 EfficientIP-Extra-Blob',
    number: '1 EfficientIP-Version EfficientIP-Service-Class EfficientIP-Identity-Type',
  },
  // Quiconnect
  14436: {
    text: '1 Quiconnect-AVPair Quiconnect-VNP-Information Quiconnect-HSP-Information',
  },
  // IDE
  25065: {
    text: '2 Idengines-Provisioning-Group Idengines-Provisioning-Domain',
    number: '1 Idengines-Embedded-User-ID 4 Idengines-User-Role',
  },
  // ValemountNetworks
  16313: {
    number: '1 VNC-PPPoE-CBQ-RX VNC-PPPoE-CBQ-TX VNC-PPPoE-CBQ-RX-Fallback VNC-PPPoE-CBQ-TX-Fallback 10 VNC-Splash',
    values: {
      'VNC-Splash': '0=No-Show Show',
    },
  },
  // BT
  594: {
    text: '1 SID-Auth',
  },
  // BSkyB
  16924: {
    text: '3 Sky-Wifi-Filter-Profile 6 Sky-Wifi-Credentials',
    number: '1 Sky-Wifi-AP-ID Sky-Wifi-Service-ID 5 Sky-Wifi-Provider-ID',
    octets: '4 Sky-Wifi-Billing-Class',
  },
  // Meinberg
  5597: {
    number: '1 MBG-Management-Privilege-Level',
    values: {
      'MBG-Management-Privilege-Level': '100=MBG-Priv-Superuser 200=MBG-Priv-Admin 300=MBG-Priv-Info',
    },
  },
  // Microsemi
  40676: {
    text:
      '1 Microsemi-User-Full-Name Microsemi-User-Name Microsemi-User-Initials Microsemi-User-Email Microsemi-User-Group '
      + 'Microsemi-Fallback-User-Group Microsemi-Network-Element-Group',
  },
  // APC
  318: {
    text:
      '2 APC-Outlets APC-Perms APC-Username APC-Contact APC-ACCPX-Doors APC-ACCPX-Status APC-ACCPX-Access1 APC-ACCPX-Access2 APC-ACCPX-Access3 '
      + 'APC-ACCPX-Access4 APC-ACCPX-Access5 APC-ACCPX-Access6 APC-ACCPX-Access7',
    number: '1 APC-Service-Type',
    values: {
      'APC-Service-Type': '1=Admin Device ReadOnly Outlet Card',
    },
  },
});
