/** Attributes of widespread programs and of forums. */
import type { VendorTable } from '../vendor-table.ts';

export const SERVICES = (): VendorTable => ({
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
    octets:
      '1 MS-CHAP-Response 3 MS-CHAP-CPW-1 MS-CHAP-CPW-2 MS-CHAP-LM-Enc-PW MS-CHAP-NT-Enc-PW 11 MS-CHAP-Challenge MS-CHAP-MPPE-Keys 16 '
      + 'MS-MPPE-Send-Key MS-MPPE-Recv-Key 19 MS-Old-ARAP-Password MS-New-ARAP-Password 22 MS-Filter 25 MS-CHAP2-Response MS-CHAP2-Success '
      + 'MS-CHAP2-CPW 36 MS-Quarantine-IPFilter 51 MS-IPv6-Filter MS-IPv4-Remediation-Servers MS-IPv6-Remediation-Servers 55 MS-Quarantine-SOH '
      + 'MS-RAS-Correlation',
    ipv4: '28 MS-Primary-DNS-Server MS-Secondary-DNS-Server MS-Primary-NBNS-Server MS-Secondary-NBNS-Server 61 MS-User-IPv4-Address',
    ipv6: '62 MS-User-IPv6-Address',
    values: {
      'MS-MPPE-Encryption-Policy': '1=Encryption-Allowed Encryption-Required',
      'MS-MPPE-Encryption-Types':
        '0=None 2=RC4-40 4=RC4-128 6=RC4-40-128 8=Stateless 10=RC4-40-Stateless 12=RC4-128-Stateless 14=RC4-40-128-Stateless',
      'MS-BAP-Usage': '0=Not-Allowed Allowed Required',
      'MS-ARAP-PW-Change-Reason': '1=Just-Change-Password Expired-Password Admin-Requires-Password-Change Password-Too-Short',
      'MS-Acct-Auth-Type': '1=PAP CHAP MS-CHAP-1 MS-CHAP-2 EAP',
      'MS-Acct-EAP-Type': '4=MD5 OTP Generic-Token-Card 13=TLS',
      'MS-Identity-Type': '1=Machine-Health-Check Ignore-User-Lookup-Failure',
      'MS-Quarantine-State': '0=Full-Access Quarantine Probation',
      'MS-Network-Access-Server-Type':
        '0=Unspecified Terminal-Server-Gateway Remote-Access-Server DHCP-Server Wireless-Access-Point HRA HCAP-Server',
      'MS-AFW-Zone': '1=MS-AFW-Zone-Boundary-Policy MS-AFW-Zone-Unprotected-Policy MS-AFW-Zone-Protected-Policy',
      'MS-AFW-Protection-Level': '1=HECP-Response-Sign-Only HECP-Response-Sign-And-Encrypt',
      'MS-RNAP-Not-Quarantine-Capable': '0=SoH-Sent SoH-Not-Sent',
      'MS-Extended-Quarantine-State': '1=Transition Infected Unknown No-Data',
    },
  },
  // WISPr
  14122: {
    text:
      '1 WISPr-Location-ID WISPr-Location-Name WISPr-Logoff-URL WISPr-Redirection-URL 9 WISPr-Session-Terminate-Time '
      + 'WISPr-Session-Terminate-End-Of-Day WISPr-Billing-Class-Of-Service',
    number: '5 WISPr-Bandwidth-Min-Up WISPr-Bandwidth-Min-Down WISPr-Bandwidth-Max-Up WISPr-Bandwidth-Max-Down',
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
    octets:
      '0 CableLabs-Reserved CableLabs-Event-Message 11 CableLabs-Call-Termination-Cause 13 CableLabs-Related-Call-Billing-Crl-ID 24 '
      + 'CableLabs-Trunk-Group-ID 32 CableLabs-QoS-Descriptor 38 CableLabs-Time-Adjustment 43 CableLabs-Redirected-From-Info '
      + 'CableLabs-Electronic-Surveillance-Ind 47 CableLabs-El-Surveillance-DF-Security CableLabs-CCC-ID 54 CableLabs-Terminal-Display-Info 90 '
      + 'CableLabs-Communicating-Party CableLabs-Joined-Party CableLabs-Removed-Party',
    ipv6: '74 CableLabs-IPv6-Subscriber-ID',
    values: {
      'CableLabs-Query-Type': '0=Reserved Toll-Free-Number-Lookup LNP-Number-Lookup Calling-Name-Delivery-Lookup',
      'CableLabs-Channel-State': '0=Reserved Open Change Close',
      'CableLabs-Direction-indicator': '0=Undefined Originating Terminating',
      'CableLabs-Flow-Direction': '0=Reserved Upstream Downstream',
      'CableLabs-Signal-Type': '0=Reserved Network-Signal Subject-Signal',
      'CableLabs-Alerting-Signal':
        '0=Reserved-0 Ringing Distinctive-Ringing-2 Distinctive-Ringing-3 Distinctive-Ringing-4 Ringsplash Call-Waiting-Tone-1 '
        + 'Call-Waiting-Tone-2 Call-Waiting-Tone-3 Call-Waiting-Tone-4 Reserved-10 Distinctive-Ringing-0 Distinctive-Ringing-1 '
        + 'Distinctive-Ringing-5 Distinctive-Ringing-6 Distinctive-Ringing-7',
      'CableLabs-AM-Opaque-Data':
        '0=Reserved-0 Dial-Tone Stutter-Dial-Tone Ring-Back-Tone Reorder-Tone Busy-Tone Confirmation-Tone Reserved-7 Message-Waiting-Indicator '
        + 'Off-hook-Warning-Tone',
      'CableLabs-Element-Requesting-QoS': '0=Client Policy-Server Embedded-Client',
      'CableLabs-QoS-Release-Reason':
        '1=Gate-Closed-By-PS Inactivity-Resource-Recovery-Timer-Expiration CM-Failure Pre-Empted RSVP-PathTear-request CM-Request '
        + 'Admitted-Timer-Expiration 127=Other',
      'CableLabs-Policy-Denied-Reason':
        '1=Policy-Server-Admission-Control-Failure Insufficient-Resources Unknown-Subscriber Unauthorized-AMID Undefined-Service-Class-Name '
        + 'Incompatible-Envelope 127=Other',
      'CableLabs-Policy-Deleted-Reason': '1=Application-Manager-Request CMTS-Decistion 127=Other',
      'CableLabs-Policy-Update-Reason': '1=Traffic-Profile Classifier Volume-Limit Time-Limit Opaque-Data Multiple-Updates 127=Other',
      'CableLabs-Policy-Decision-Status': '1=Policy-Approved Policy-Denied',
    },
  },
  // FreeRADIUS
  11344: {
    number:
      '127 FreeRADIUS-Statistics-Type FreeRADIUS-Total-Access-Requests FreeRADIUS-Total-Access-Accepts FreeRADIUS-Total-Access-Rejects '
      + 'FreeRADIUS-Total-Access-Challenges FreeRADIUS-Total-Auth-Responses FreeRADIUS-Total-Auth-Duplicate-Requests '
      + 'FreeRADIUS-Total-Auth-Malformed-Requests FreeRADIUS-Total-Auth-Invalid-Requests FreeRADIUS-Total-Auth-Dropped-Requests '
      + 'FreeRADIUS-Total-Auth-Unknown-Types FreeRADIUS-Total-Proxy-Access-Requests FreeRADIUS-Total-Proxy-Access-Accepts '
      + 'FreeRADIUS-Total-Proxy-Access-Rejects FreeRADIUS-Total-Proxy-Access-Challenges FreeRADIUS-Total-Proxy-Auth-Responses '
      + 'FreeRADIUS-Total-Proxy-Auth-Duplicate-Requests FreeRADIUS-Total-Proxy-Auth-Malformed-Requests '
      + 'FreeRADIUS-Total-Proxy-Auth-Invalid-Requests FreeRADIUS-Total-Proxy-Auth-Dropped-Requests FreeRADIUS-Total-Proxy-Auth-Unknown-Types '
      + 'FreeRADIUS-Total-Accounting-Requests FreeRADIUS-Total-Accounting-Responses FreeRADIUS-Total-Acct-Duplicate-Requests '
      + 'FreeRADIUS-Total-Acct-Malformed-Requests FreeRADIUS-Total-Acct-Invalid-Requests FreeRADIUS-Total-Acct-Dropped-Requests '
      + 'FreeRADIUS-Total-Acct-Unknown-Types FreeRADIUS-Total-Proxy-Accounting-Requests FreeRADIUS-Total-Proxy-Accounting-Responses '
      + 'FreeRADIUS-Total-Proxy-Acct-Duplicate-Requests FreeRADIUS-Total-Proxy-Acct-Malformed-Requests '
      + 'FreeRADIUS-Total-Proxy-Acct-Invalid-Requests FreeRADIUS-Total-Proxy-Acct-Dropped-Requests FreeRADIUS-Total-Proxy-Acct-Unknown-Types '
      + 'FreeRADIUS-Queue-Len-Internal FreeRADIUS-Queue-Len-Proxy FreeRADIUS-Queue-Len-Auth FreeRADIUS-Queue-Len-Acct FreeRADIUS-Queue-Len-Detail '
      + '168 FreeRADIUS-Stats-Client-Number FreeRADIUS-Stats-Client-Netmask 171 FreeRADIUS-Stats-Server-Port '
      + 'FreeRADIUS-Stats-Server-Outstanding-Requests FreeRADIUS-Stats-Server-State 178 FreeRADIUS-Server-EMA-Window '
      + 'FreeRADIUS-Server-EMA-USEC-Window-1 FreeRADIUS-Server-EMA-USEC-Window-10 FreeRADIUS-Queue-PPS-In FreeRADIUS-Queue-PPS-Out '
      + 'FreeRADIUS-Queue-Use-Percentage',
    ipv4: '1 FreeRADIUS-Proxied-To 167 FreeRADIUS-Stats-Client-IP-Address 170 FreeRADIUS-Stats-Server-IP-Address',
    time:
      '2 FreeRADIUS-Acct-Session-Start-Time 174 FreeRADIUS-Stats-Server-Time-Of-Death FreeRADIUS-Stats-Server-Time-Of-Life '
      + 'FreeRADIUS-Stats-Start-Time FreeRADIUS-Stats-HUP-Time 184 FreeRADIUS-Stats-Last-Packet-Recv FreeRADIUS-Stats-Last-Packet-Sent',
    values: {
      'FreeRADIUS-Statistics-Type':
        '0=None Authentication Accounting Auth-Acct Proxy-Authentication 8=Proxy-Accounting 12=Proxy-Auth-Acct 16=Internal 31=All Client '
        + '64=Server 128=Home-Server',
      'FreeRADIUS-Stats-Server-State': '0=Alive Zombie Dead Idle',
    },
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
  // Unix
  4: {
    text: '12 Unix-FTP-Home Unix-FTP-Shell Unix-FTP-Group-Names Unix-FTP-Group-Ids',
    number: '10 Unix-FTP-UID Unix-FTP-GID',
  },
});
