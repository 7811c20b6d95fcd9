/** Attributes of the makers of firewalls and gateways. */
import type { VendorTable } from '../vendor-table.ts';

export const SECURITY = (): VendorTable => ({
  // Cisco-ASA and Cisco-VPN3000
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
      + 'CVPN3000-Address-Pools CVPN3000-IPv6-Address-Pools CVPN3000-IPv6-VPN-Filter 223 CVPN3000-WebVPN-Macro-Value1 '
      + 'CVPN3000-WebVPN-Macro-Value2 227 ASA-WebVPN-Smart-Tunnel-Tunnel-Policy',
    number:
      '2 CVPN3000-Simultaneous-Logins CVPN3000-Min-Password-Length CVPN3000-Allow-Alpha-Only-Passwords 9 CVPN3000-SEP-Card-Assignment '
      + 'CVPN3000-Priority-On-SEP CVPN3000-Tunneling-Protocols 13 CVPN3000-IPSec-Authentication 16 CVPN3000-IPSec-Allow-Passwd-Store '
      + 'CVPN3000-Use-Client-Address CVPN3000-PPTP-Min-Auth-Protocol CVPN3000-L2TP-Min-Auth-Protocol CVPN3000-PPTP-Encryption '
      + 'CVPN3000-L2TP-Encryption CVPN3000-Auth-Server-Type 25 CVPN3000-IPSec-LTL-Keepalives 30 CVPN3000-IPSec-Tunnel-Type '
      + 'CVPN3000-IPSec-Mode-Config CVPN3000-Auth-Server-Priority CVPN3000-IPSec-User-Group-Lock CVPN3000-IPSec-Over-UDP '
      + 'CVPN3000-IPSec-Over-UDP-Port 37 CVPN3000-PPTP-MPPC-Compression CVPN3000-L2TP-MPPC-Compression CVPN3000-IPSec-IP-Compression '
      + 'CVPN3000-IPSec-IKE-Peer-ID-Check CVPN3000-IKE-Keep-Alives CVPN3000-IPSec-Auth-On-Rekey 45 CVPN3000-Reqrd-Client-Fw-Vendor-Code '
      + 'CVPN3000-Reqrd-Client-Fw-Product-Code 48 CVPN3000-Require-HW-Client-Auth CVPN3000-Require-Individual-User-Auth '
      + 'CVPN3000-Authd-User-Idle-Timeout CVPN3000-Cisco-IP-Phone-Bypass 53 CVPN3000-User-Auth-Server-Port 55 '
      + 'CVPN3000-IPSec-Split-Tunneling-Policy CVPN3000-IPSec-Reqrd-Client-Fw-Cap 58 CVPN3000-IPSec-Client-Fw-Filter-Opt '
      + 'CVPN3000-IPSec-Backup-Servers 62 CVPN3000-MS-Client-Icpt-DHCP-Conf-Msg 64 CVPN3000-Allow-Network-Extension-Mode '
      + 'CVPN3000-IPSec-Authorization-Type CVPN3000-IPSec-Authorization-Required 68 CVPN3000-IPSec-Confidence-Level '
      + 'CVPN3000-WebVPN-Content-Filter CVPN3000-WebVPN-Enable-functions 75 CVPN3000-LEAP-Bypass 81 CVPN3000-IE-Proxy-Server-Policy 83 '
      + 'CVPN3000-IE-Proxy-Bypass-Local CVPN3000-IKE-Keepalive-Retry-Interval 88 Cisco-VPN3000-Perfect-Forward-Secrecy-Enable '
      + 'Cisco-VPN3000-NAC-Enable Cisco-VPN3000-NAC-Status-Query-Timer Cisco-VPN3000-NAC-Revalidation-Timer 93 '
      + 'Cisco-VPN3000-WebVPN-URL-Entry-Enable Cisco-VPN3000-WebVPN-File-Access-Enable Cisco-VPN3000-WebVPN-File-Server-Entry-Enable '
      + 'Cisco-VPN3000-WebVPN-File-Server-Browsing-Enable Cisco-VPN3000-WebVPN-Port-Forwarding-Enable '
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
    values: {
      'ASA-IPsec-Authentication': '0=None RADIUS LDAP-Authorization-only NT-Domain SDI Internal RADIUS-with-Expiry Kerberos/Active-Directory',
      'ASA-IPsec-Allow-Passwd-Store': '0=Disabled Enabled',
      'ASA-Use-Client-Address': '0=Disabled Enabled',
      'ASA-IPsec-Tunnel-Type': '1=LAN-to-LAN Remote-Access',
      'ASA-IPsec-Mode-Config': '0=Disabled Enabled',
      'ASA-IPsec-Over-UDP': '0=Disabled Enabled',
      'ASA-PPTP-MPPC-Compression': '0=Disabled Enabled',
      'ASA-L2TP-MPPC-Compression': '0=Disabled Enabled',
      'ASA-IPsec-IP-Compression': '0=Disabled Enabled',
      'ASA-IPsec-IKE-Peer-ID-Check': '1=Required If-Supported-By-Peer-Certificate Do-Not-Check',
      'ASA-IKE-Keep-Alives': '0=Disabled Enabled',
      'ASA-IPsec-Auth-On-Rekey': '0=Disabled Enabled',
      'ASA-Required-Client-Firewall-Vendor-Code': '1=Cisco-CIC Zone-Labs NetworkICE Sygate Cisco-IPSA',
      'ASA-Require-HW-Client-Auth': '0=Disabled Enabled',
      'ASA-Required-Individual-User-Auth': '0=Disabled Enabled',
      'ASA-Cisco-IP-Phone-Bypass': '0=Disabled Enabled',
      'ASA-IPsec-Split-Tunneling-Policy': '0=No-Split-Tunneling Split-Tunneling Local-LAN-Permitted',
      'ASA-IPsec-Required-Client-Firewall-Capability': '0=None Policy-Remotely-Defined Policy-Pushed 4=Policy-from-Server',
      'ASA-IPsec-Client-Firewall-Filter-Optional': '0=Required Optional',
      'ASA-IPsec-Backup-Servers': '1=Use-Client-Configured-List Disable-and-clear-client-list Use-Backup-Server-List',
      'ASA-Intercept-DHCP-Configure-Msg': '0=Disabled Enabled',
      'ASA-Allow-Network-Extension-Mode': '0=Disabled Enabled',
      'ASA-Authorization-Type': '0=None Radius LDAP',
      'ASA-Authorization-Required': '0=No Yes',
      'ASA-Cisco-LEAP-Bypass': '0=Disabled Enabled',
      'ASA-IE-Proxy-Server-Policy': '1=No-Modify No-Proxy Auto-detect Use-Concentrator-Setting',
      'ASA-IE-Proxy-Bypass-Local': '0=None Local',
      'ASA-Perfect-Forward-Secrecy-Enable': '0=No Yes',
      'ASA-NAC-Enable': '0=No Yes',
      'ASA-WebVPN-URL-Entry-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-File-Access-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-File-Server-Entry-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-File-Server-Browsing-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-Port-Forwarding-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-Port-Forwarding-Exchange-Proxy-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-Port-Forwarding-HTTP-Proxy': '0=Disabled Enabled',
      'ASA-WebVPN-Citrix-Metaframe-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-Apply-ACL': '0=Disabled Enabled',
      'ASA-WebVPN-SSL-VPN-Client-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-SSL-VPN-Client-Required': '0=Disabled Enabled',
      'ASA-WebVPN-SSL-VPN-Client-Keep-Installation': '0=Disabled Enabled',
      'ASA-WebVPN-SVC-Rekey-Method': '0=Off SSL New-Tunnel',
      'ASA-WebVPN-SVC-Compression': '0=Off Deflate-Compression',
      'ASA-WebVPN-HTTP-Compression': '0=Off Deflate-Compression',
      'ASA-Extended-Authentication-On-Rekey': '0=Disabled Enabled',
      'ASA-SVC-DTLS': '0=FALSE TRUE',
      'ASA-WebVPN-SVC-DTLS-Enable': '0=Disabled Enabled',
      'ASA-WebVPN-Hidden-Shares': '0=None Visible',
      'ASA-SVC-Ask': '0=Disabled Enabled 3=Enable-Default-Service 5=Enable-Default-Clientless',
      'ASA-Strip-Realm': '0=Disabled Enabled',
      'ASA-Smart-Tunnel-Auto': '0=Disabled Enabled AutoStart',
      'ASA-WebVPN-Smart-Tunnel-Auto-Start': '0=Disabled Enabled AutoStart',
      'ASA-ClientType':
        '1=Cisco-VPN-Client-IKEv1 AnyConnect-Client-SSL-VPN Clientless-SSL-VPN Cut-Through-Proxy L2TP/IPsec-SSL-VPN '
        + 'AnyConnect-Client-IPSec-VPN-IKEv2',
      'ASA-SessionType':
        '0=None AnyConnect-Client-SSL-VPN AnyConnect-Client-IPSec-VPN/IKEv2 Clientless-SSL-VPN Clientless-Email-Proxy Cisco-VPN-Client/IKEv1 '
        + 'IKEv1-LAN-to-LAN IKEv2-LAN-to-LAN VPN-Load-Balancing',
      'ASA-SessionSubtype': '0=None Clientless Client Client-Only',
      'ASA-WebVPNSmart-Card-Removal-Disconnect': '0=Disabled Enabled',
      'CVPN3000-Allow-Alpha-Only-Passwords': '0=Disallow Allow',
      'CVPN3000-SEP-Card-Assignment': '1=SEP1 SEP2 4=SEP3 8=SEP4 15=Any-SEP',
      'CVPN3000-Priority-On-SEP': '1=High Med-High Medium Med-Low Low',
      'CVPN3000-Tunneling-Protocols':
        '1=PPTP L2TP PPTP-And-L2TP IPSec PPTP-and-IPSec L2TP-And-IPSec PPTP-L2TP-IPSec L2TP/IPSec PPTP-And-L2TP-over-IPSec '
        + 'L2TP-And-L2TP-over-IPSec PPTP-L2TP-L2TP-OVER-IPSec 16=WebVPN',
      'CVPN3000-IPSec-Authentication': '0=None RADIUS LDAP NTDomain SDI Internal',
      'CVPN3000-IPSec-Allow-Passwd-Store': '0=Disallow Allow',
      'CVPN3000-Use-Client-Address': '0=Disallow Allow',
      'CVPN3000-PPTP-Min-Auth-Protocol': '1=PAP CHAP 4=EAP-MD5 8=EAP-GTC 16=EAP-TLS 32=MSCHAPv1 64=MSCHAPv2 102=Default',
      'CVPN3000-L2TP-Min-Auth-Protocol': '1=PAP CHAP 4=EAP-MD5 8=EAP-GTC 16=EAP-TLS 32=MSCHAPv1 64=MSCHAPv2 102=Default',
      'CVPN3000-PPTP-Encryption':
        '1=PPTP-Required PPTP-40bit PPTP-40-Encryption-Req PPTP-128 PPTP-128-Encryption-Req PPTP-40-or-128 PPTP-40-or-128-Encry-Req '
        + 'PPTP-Stateless-Required PPTP-Enc-Stateless-Req PPTP-40-Stateless-Req PPTP-40-Enc/Stateless-Req PPTP-128-Stateless-Req '
        + 'PPTP-128-Enc/Stateless-Req PPTP-40/128-Stateless-Req PPTP-40/128-Enc/Statls-Req',
      'CVPN3000-L2TP-Encryption':
        '1=L2TP-Required L2TP-40bit L2TP-40-Encryption-Req L2TP-128 L2TP-128-Encryption-Req L2TP-40-or-128 L2TP-40-or-128-Encry-Req '
        + 'L2TP-Stateless-Req L2TP-Enc-Stateless-Req L2TP-40-Stateless-Req L2TP-40-Enc/Stateless-Req L2TP-128-Stateless-Req '
        + 'L2TP-128-Enc/Stateless-Req L2TP-40/128-Stateless-Req L2TP-40/128-Enc/Statls-Req',
      'CVPN3000-Auth-Server-Type': '0=First-Active-Server RADIUS LDAP NT SDI Internal',
      'CVPN3000-IPSec-LTL-Keepalives': '0=OFF ON',
      'CVPN3000-IPSec-Tunnel-Type': '1=LAN-to-LAN Remote-Access',
      'CVPN3000-IPSec-Mode-Config': '0=OFF ON',
      'CVPN3000-IPSec-User-Group-Lock': '0=OFF ON',
      'CVPN3000-IPSec-Over-UDP': '0=OFF ON',
      'CVPN3000-PPTP-MPPC-Compression': '0=Off On',
      'CVPN3000-L2TP-MPPC-Compression': '0=Off On',
      'CVPN3000-IPSec-IP-Compression': '0=None LZS',
      'CVPN3000-IKE-Keep-Alives': '0=Off On',
      'CVPN3000-IPSec-Auth-On-Rekey': '0=Off On',
      'CVPN3000-Reqrd-Client-Fw-Vendor-Code': '1=Cisco-With-CIC Zone-Labs Network-ICE Sygate Cisco-With-CSA',
      'CVPN3000-Require-HW-Client-Auth': '0=No Yes',
      'CVPN3000-Require-Individual-User-Auth': '0=No Yes',
      'CVPN3000-Cisco-IP-Phone-Bypass': '0=No Yes',
      'CVPN3000-IPSec-Split-Tunneling-Policy': '0=Tunnel-Everything Only-Tunnel-Listed-Networks',
      'CVPN3000-IPSec-Reqrd-Client-Fw-Cap': '0=None Policy-Defined-By-Remote-FW-AYT Policy-Pushed-CPP 4=Policy-From-Server',
      'CVPN3000-IPSec-Client-Fw-Filter-Opt': '0=Required Optional',
      'CVPN3000-IPSec-Backup-Servers': '1=User-Client-Configured-List Disable-And-Clear-Client-List Use-Backup-Server-List',
      'CVPN3000-MS-Client-Icpt-DHCP-Conf-Msg': '0=No Yes',
      'CVPN3000-Allow-Network-Extension-Mode': '0=No Yes',
      'CVPN3000-Strip-Realm': '0=FALSE TRUE',
      'CVPN3000-Smart-Tunnel-Auto': '0=Disabled Enabled Auto',
    },
  },
  // Fortinet
  12356: {
    text: '1 Fortinet-Group-Name 3 Fortinet-Vdom-Name 5 Fortinet-Interface-Name Fortinet-Access-Profile',
    octets: '4 Fortinet-Client-IPv6-Address',
    ipv4: '2 Fortinet-Client-IP-Address',
  },
  // PaloAlto
  25461: {
    text:
      '1 PaloAlto-Admin-Role PaloAlto-Admin-Access-Domain PaloAlto-Panorama-Admin-Role PaloAlto-Panorama-Admin-Access-Domain '
      + 'PaloAlto-User-Group',
  },
  // F5
  3375: {
    text: '3 F5-LTM-User-Partition 5 F5-LTM-User-Shell 12 F5-LTM-User-Info-1 F5-LTM-User-Info-2 F5-LTM-Audit-Msg',
    number: '1 F5-LTM-User-Role F5-LTM-User-Role-Universal 4 F5-LTM-User-Console 10 F5-LTM-User-Context-1 F5-LTM-User-Context-2',
    values: {
      'F5-LTM-User-Role':
        '0=Administrator 20=Resource-Admin 40=User-Manager 80=Auditor 100=Manager 300=App-Editor 350=Advanced-Operator 400=Operator '
        + '450=Firewall-Manager 480=Fraud-Protection-Manager 500=Certificate-Manager 510=IRule-Manager 700=Guest '
        + '800=Web-Application-Security-Administrator 810=Web-Application-Security-Editor 850=Acceleration-Policy-Editor 900=No-Access',
      'F5-LTM-User-Role-Universal': '0=Disabled Enabled',
      'F5-LTM-User-Console': '0=Disabled Enabled',
    },
  },
  // Netscreen
  3224: {
    text: '2 NS-VSYS-Name NS-User-Group 220 NS-NSM-User-Domain-Name NS-NSM-User-Role-Mapping',
    number: '1 NS-Admin-Privilege',
    ipv4: '4 NS-Primary-DNS NS-Secondary-DNS NS-Primary-WINS NS-Secondary-WINS',
    values: {
      'NS-Admin-Privilege': '1=Root-Admin All-VSYS-Root-Admin VSYS-Admin Read-Only-Admin Read-Only-VSYS-Admin',
    },
  },
  // SonicWall
  8741: {
    text: '3 SonicWall-User-Group',
    number: '1 SonicWall-User-Privilege',
    values: {
      'SonicWall-User-Privilege':
        '1=Remote-Access Bypass-Filters VPN-Client-Access Access-To-VPN Limited-Management L2TP-Client-Access Wireless-Guest Wireless-Add-ACL '
        + 'Internet-Access',
    },
  },
  // Citrix
  66: {
    text: '12 Citrix-Home Citrix-Shell Citrix-Group-Names Citrix-Group-Ids Citrix-User-Groups',
    number: '10 Citrix-UID Citrix-GID',
  },
  // BlueCoat
  14501: {
    text: '1 Blue-Coat-Group',
    number: '2 Blue-Coat-Authorization',
    values: {
      'Blue-Coat-Authorization': '0=No-Access Read-Only-Access Read-Write-Access',
    },
  },
  // Clavister
  5089: {
    text: '1 Clavister-User-Group',
  },
  // Arbor
  9694: {
    text: '1 Arbor-Privilege-Level',
  },
  // Yubico
  41482: {
    text: '2 Yubikey-Public-ID 7 Yubikey-OTP',
    number: '4 Yubikey-Counter Yubikey-Timestamp Yubikey-Random',
    octets: '1 Yubikey-Key 3 Yubikey-Private-ID',
  },
  // Zeus
  7146: {
    text: '1 Zeus-ZXTM-Group',
  },
  // Equallogic
  12740: {
    text:
      '1 Equallogic-Admin-Full-Name Equallogic-Admin-Email Equallogic-Admin-Phone Equallogic-Admin-Mobile 7 Equallogic-Admin-Pool-Access '
      + 'Equallogic-Admin-Repl-Site-Access Equallogic-Admin-Account-Type',
    number: '5 Equallogic-Poll-Interval Equallogic-EQL-Admin-Privilege',
    values: {
      'Equallogic-EQL-Admin-Privilege': '0=group-administrator pool-administrator pool-administrator-ro-entire-group volume-administrator',
    },
  },
});
