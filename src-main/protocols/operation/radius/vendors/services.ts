/** Attributes of operating systems, firewalls, gateways and services. */
import type { VendorTable } from '../vendor-table.ts';

export const SERVICES: VendorTable = {
  // Microsoft
  311: {
    text:
      '2 MS-CHAP-Error 10 MS-CHAP-Domain 18 MS-RAS-Version 34 MS-RAS-Client-Name MS-RAS-Client-Version 40 MS-User-Security-Identity 42 '
      + 'MS-Service-Class 44 MS-Quarantine-User-Class 50 MS-Machine-Name 58 MS-HCAP-User-Groups MS-HCAP-Location-Group-Name MS-HCAP-User-Name',
    number:
      '7 MS-MPPE-Encryption-Policy MS-MPPE-Encryption-Types MS-RAS-Vendor 13 MS-BAP-Usage MS-Link-Utilization-Threshold MS-Link-Drop-Time-Limit '
      + '21 MS-ARAP-PW-Change-Reason 23 MS-Acct-Auth-Type MS-Acct-EAP-Type 37 MS-Quarantine-Session-Timeout 41 MS-Identity-Type 45 '
      + 'MS-Quarantine-State MS-Quarantine-Grace-Time MS-Network-Access-Server-Type MS-AFW-Zone MS-AFW-Protection-Level 54 '
      + 'MS-RNAP-Not-Quarantine-Capable 57 MS-Extended-Quarantine-State 63 MS-TSG-Device-Redirection',
    ipv4: '28 MS-Primary-DNS-Server MS-Secondary-DNS-Server MS-Primary-NBNS-Server MS-Secondary-NBNS-Server 61 MS-User-IPv4-Address',
    ipv6: '62 MS-User-IPv6-Address',
    octets:
      '1 MS-CHAP-Response 3 MS-CHAP-CPW-1 MS-CHAP-CPW-2 MS-CHAP-LM-Enc-PW MS-CHAP-NT-Enc-PW 11 MS-CHAP-Challenge MS-CHAP-MPPE-Keys 16 '
      + 'MS-MPPE-Send-Key MS-MPPE-Recv-Key 19 MS-Old-ARAP-Password MS-New-ARAP-Password 22 MS-Filter 25 MS-CHAP2-Response MS-CHAP2-Success '
      + 'MS-CHAP2-CPW 36 MS-Quarantine-IPFilter 51 MS-IPv6-Filter MS-IPv4-Remediation-Servers MS-IPv6-Remediation-Servers 55 MS-Quarantine-SOH '
      + 'MS-RAS-Correlation',
  },
  // Unix
  4: {
    text: '12 Unix-FTP-Home Unix-FTP-Shell Unix-FTP-Group-Names Unix-FTP-Group-Ids',
    number: '10 Unix-FTP-UID Unix-FTP-GID',
  },
  // FreeRADIUS
  11344: {
    number:
      '127 FreeRADIUS-Statistics-Type FreeRADIUS-Total-Access-Requests FreeRADIUS-Total-Access-Accepts FreeRADIUS-Total-Access-Rejects '
      + 'FreeRADIUS-Total-Access-Challenges FreeRADIUS-Total-Auth-Responses FreeRADIUS-Total-Auth-Duplicate-Requests '
      + 'FreeRADIUS-Total-Auth-Malformed-Requests FreeRADIUS-Total-Auth-Invalid-Requests FreeRADIUS-Total-Auth-Dropped-Requests '
      + 'FreeRADIUS-Total-Auth-Unknown-Types FreeRADIUS-Total-Proxy-Access-Requests FreeRADIUS-Total-Proxy-Access-Accepts '
      + 'FreeRADIUS-Total-Proxy-Access-Rejects FreeRADIUS-Total-Proxy-Access-Challenges FreeRADIUS-Total-Proxy-Auth-Responses '
      + 'FreeRADIUS-Total-Proxy-Auth-Duplicate-Requests FreeRADIUS-Total-Proxy-Auth-Malformed-Requests FreeRADIUS-Total-Proxy-Auth-Invalid-Requests '
      + 'FreeRADIUS-Total-Proxy-Auth-Dropped-Requests FreeRADIUS-Total-Proxy-Auth-Unknown-Types FreeRADIUS-Total-Accounting-Requests '
      + 'FreeRADIUS-Total-Accounting-Responses FreeRADIUS-Total-Acct-Duplicate-Requests FreeRADIUS-Total-Acct-Malformed-Requests '
      + 'FreeRADIUS-Total-Acct-Invalid-Requests FreeRADIUS-Total-Acct-Dropped-Requests FreeRADIUS-Total-Acct-Unknown-Types '
      + 'FreeRADIUS-Total-Proxy-Accounting-Requests FreeRADIUS-Total-Proxy-Accounting-Responses FreeRADIUS-Total-Proxy-Acct-Duplicate-Requests '
      + 'FreeRADIUS-Total-Proxy-Acct-Malformed-Requests FreeRADIUS-Total-Proxy-Acct-Invalid-Requests FreeRADIUS-Total-Proxy-Acct-Dropped-Requests '
      + 'FreeRADIUS-Total-Proxy-Acct-Unknown-Types FreeRADIUS-Queue-Len-Internal FreeRADIUS-Queue-Len-Proxy FreeRADIUS-Queue-Len-Auth '
      + 'FreeRADIUS-Queue-Len-Acct FreeRADIUS-Queue-Len-Detail 168 FreeRADIUS-Stats-Client-Number FreeRADIUS-Stats-Client-Netmask 171 '
      + 'FreeRADIUS-Stats-Server-Port FreeRADIUS-Stats-Server-Outstanding-Requests FreeRADIUS-Stats-Server-State 178 FreeRADIUS-Server-EMA-Window '
      + 'FreeRADIUS-Server-EMA-USEC-Window-1 FreeRADIUS-Server-EMA-USEC-Window-10 FreeRADIUS-Queue-PPS-In FreeRADIUS-Queue-PPS-Out '
      + 'FreeRADIUS-Queue-Use-Percentage',
    ipv4: '1 FreeRADIUS-Proxied-To 167 FreeRADIUS-Stats-Client-IP-Address 170 FreeRADIUS-Stats-Server-IP-Address',
    time:
      '2 FreeRADIUS-Acct-Session-Start-Time 174 FreeRADIUS-Stats-Server-Time-Of-Death FreeRADIUS-Stats-Server-Time-Of-Life '
      + 'FreeRADIUS-Stats-Start-Time FreeRADIUS-Stats-HUP-Time 184 FreeRADIUS-Stats-Last-Packet-Recv FreeRADIUS-Stats-Last-Packet-Sent',
  },
  // Digium
  22736: {
    text:
      '101 Asterisk-Acc-Code Asterisk-Src Asterisk-Dst Asterisk-Dst-Ctx Asterisk-Clid Asterisk-Chan Asterisk-Dst-Chan Asterisk-Last-App '
      + 'Asterisk-Last-Data Asterisk-Start-Time Asterisk-Answer-Time Asterisk-End-Time 115 Asterisk-Disposition Asterisk-AMA-Flags '
      + 'Asterisk-Unique-ID Asterisk-User-Field',
    number: '113 Asterisk-Duration Asterisk-Bill-Sec',
  },
  // Freeswitch
  27880: {
    text:
      '1 Freeswitch-AVPair Freeswitch-CLID Freeswitch-Dialplan Freeswitch-Src Freeswitch-Dst Freeswitch-Src-Channel Freeswitch-Dst-Channel '
      + 'Freeswitch-Ani Freeswitch-Aniii Freeswitch-Lastapp Freeswitch-Lastdata Freeswitch-Disposition 17 Freeswitch-RDNIS Freeswitch-Context '
      + 'Freeswitch-Source Freeswitch-Callstartdate Freeswitch-Callanswerdate Freeswitch-Calltransferdate Freeswitch-Callenddate '
      + 'Freeswitch-Signalbond',
    number: '13 Freeswitch-Hangupcause 15 Freeswitch-Billusec Freeswitch-AMAFlags',
  },
  // Quintum
  6618: {
    text:
      '1 Quintum-AVPair Quintum-NAS-Port 23 Quintum-h323-remote-address Quintum-h323-conf-id Quintum-h323-setup-time Quintum-h323-call-origin '
      + 'Quintum-h323-call-type Quintum-h323-connect-time Quintum-h323-disconnect-time Quintum-h323-disconnect-cause Quintum-h323-voice-quality 33 '
      + 'Quintum-h323-gw-id 35 Quintum-h323-incoming-conf-id 101 Quintum-h323-credit-amount Quintum-h323-credit-time Quintum-h323-return-code '
      + 'Quintum-h323-prompt-id Quintum-h323-time-and-day Quintum-h323-redirect-number Quintum-h323-preferred-lang Quintum-h323-redirect-ip-address '
      + 'Quintum-h323-billing-model Quintum-h323-currency-type 230 Quintum-Trunkid-In Quintum-Trunkid-Out',
  },
  // Fortinet
  12356: {
    text: '1 Fortinet-Group-Name 3 Fortinet-Vdom-Name 5 Fortinet-Interface-Name Fortinet-Access-Profile',
    ipv4: '2 Fortinet-Client-IP-Address',
    octets: '4 Fortinet-Client-IPv6-Address',
  },
  // PaloAlto
  25461: {
    text: '1 PaloAlto-Admin-Role PaloAlto-Admin-Access-Domain PaloAlto-Panorama-Admin-Role PaloAlto-Panorama-Admin-Access-Domain PaloAlto-User-Group',
  },
  // F5
  3375: {
    text: '3 F5-LTM-User-Partition 5 F5-LTM-User-Shell 12 F5-LTM-User-Info-1 F5-LTM-User-Info-2 F5-LTM-Audit-Msg',
    number: '1 F5-LTM-User-Role F5-LTM-User-Role-Universal 4 F5-LTM-User-Console 10 F5-LTM-User-Context-1 F5-LTM-User-Context-2',
  },
  // Citrix
  66: {
    text: '12 Citrix-Home Citrix-Shell Citrix-Group-Names Citrix-Group-Ids Citrix-User-Groups',
    number: '10 Citrix-UID Citrix-GID',
  },
  // SonicWall
  8741: {
    text: '3 SonicWall-User-Group',
    number: '1 SonicWall-User-Privilege',
  },
  // BlueCoat
  14501: {
    text: '1 Blue-Coat-Group',
    number: '2 Blue-Coat-Authorization',
  },
  // Riverbed
  17163: {
    text: '1 Riverbed-Local-User',
  },
  // Yubico
  41482: {
    text: '2 Yubikey-Public-ID 7 Yubikey-OTP',
    number: '4 Yubikey-Counter Yubikey-Timestamp Yubikey-Random',
    octets: '1 Yubikey-Key 3 Yubikey-Private-ID',
  },
  // Cisco-BBSM
  5263: {
    number: '1 CBBSM-Bandwidth',
  },
  // Roaring-Penguin
  10055: {
    text: '3 RP-HURL RP-MOTM',
    number: '1 RP-Upstream-Speed-Limit RP-Downstream-Speed-Limit 5 RP-Max-Sessions-Per-User',
  },
};
