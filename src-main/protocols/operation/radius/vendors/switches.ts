/** Attributes of the makers of switches and of other gear of networks. */
import type { VendorTable } from '../vendor-table.ts';

export const SWITCHES = (): VendorTable => ({
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
    values: {
      'Extreme-Service-Type':
        '1=Monitor Help-Desk-Manager 4=Network-Administrator 8=System-Administrator 16=Web-User-Administrator 32768=Super-User',
      'Extreme-Login-Service': '16=HTTP 32=SSH 64=Telnet 128=Console 240=All',
      'Extreme-CLI-Authorization': '0=Disabled Enabled',
      'Extreme-Netlogin-Only': '0=Disabled Enabled',
      'Extreme-NSI-Type': '1=VNI-OR-ISID',
    },
  },
  // HP
  11: {
    text: '2 HP-Command-String 24 HP-Captive-Portal-URL 40 HP-Cos 61 HP-Nas-Filter-Rule 65 HP-Egress-VLAN-Name',
    number:
      '1 HP-Privilege-Level 3 HP-Command-Exception 10 HP-Port-Client-Limit-Dot1x HP-Port-Client-Limit-MA HP-Port-Client-Limit-WA '
      + 'HP-Port-Auth-Mode-Dot1x 23 HP-Port-Bounce-Host 26 HP-Management-Protocol 46 HP-Bandwidth-Max-Ingress 48 HP-Bandwidth-Max-Egress 63 '
      + 'HP-Nas-Rules-IPv6 HP-Egress-VLANID',
    octets: '255 HP-Capability-Advert',
    values: {
      'HP-Command-Exception': '0=Permit-List Deny-List',
      'HP-Management-Protocol': '5=HTTP HTTPS',
      'HP-Port-Auth-Mode-Dot1x': '1=Port-Based User-Based',
    },
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
    values: {
      'Enterasys-Auth-Client-Type': '1=802.1X PWA MAC CEP RADIUS-Snooping Auto-Auth Quarantine',
    },
  },
  // Foundry
  1991: {
    text: '2 Foundry-Command-String 5 Foundry-Access-List 9 Foundry-INM-Role-Aor-List Foundry-SI-Context-Role Foundry-SI-Role-Template',
    number:
      '1 Foundry-Privilege-Level 3 Foundry-Command-Exception-Flag Foundry-INM-Privilege 6 Foundry-MAC-Authent-needs-802.1x '
      + 'Foundry-802.1x-Valid-Lookup Foundry-MAC-Based-Vlan-QoS',
    values: {
      'Foundry-INM-Privilege':
        '0=AAA_pri_0 AAA_pri_1 AAA_pri_2 AAA_pri_3 AAA_pri_4 AAA_pri_5 AAA_pri_6 AAA_pri_7 AAA_pri_8 AAA_pri_9 AAA_pri_10 AAA_pri_11 AAA_pri_12 '
        + 'AAA_pri_13 AAA_pri_14 AAA_pri_15',
      'Foundry-MAC-Based-Vlan-QoS':
        '0=QoS_priority_0 QoS_priority_1 QoS_priority_2 QoS_priority_3 QoS_priority_4 QoS_priority_5 QoS_priority_6 QoS_priority_7',
    },
  },
  // Brocade
  1588: {
    text:
      '1 Brocade-Auth-Role Brocade-AVPairs1 Brocade-AVPairs2 Brocade-AVPairs3 Brocade-AVPairs4 Brocade-Passwd-ExpiryDate '
      + 'Brocade-Passwd-WarnPeriod',
  },
  // Cabletron
  52: {
    number: '201 Cabletron-Protocol-Enable Cabletron-Protocol-Callable',
    values: {
      'Cabletron-Protocol-Enable': '1=IP-Enable Bridge-Enable IP-BR-Enable 6=BR-IPX-Enable IP-BR-IPX-Enable',
      'Cabletron-Protocol-Callable': '1=IP-Callable Bridge-Callable IP-BR-Callable 6=BR-IPX-Callable IP-BR-IPX-Callable',
    },
  },
  // Riverstone
  5567: {
    text: '1 Riverstone-Command Riverstone-System-Event Riverstone-SNMP-Config-Change',
    number: '4 Riverstone-User-Level',
  },
  // Nortel
  562: {
    text: '110 Nortel-User-Role 205 Passport-Login-Directory 207 Passport-Role',
    number:
      '166 Nortel-Privilege-Level 200 Passport-Command-Scope Passport-Command-Impact Passport-Customer-Identifier Passport-Allowed-Access '
      + 'Passport-AllowedOut-Access 206 Passport-Timeout-Protocol',
    values: {
      'Nortel-Privilege-Level':
        '0=VoiceMailAdmin ContactCenter SBAInstaller SBASystemCoord SBASystemCoordBasic SBABasic Security CTEApp SBA-IPSetRegistration '
        + 'Application-BCMMonitor CDRApp ModemLogin GuestLogin AdminDownload ExclusiveAccess Admin DataAdmin RemoteAccess Guest VoiceAdmin '
        + 'BackupOperator RemoteMonitoring SoftwareUpgrade 24=AlarmViewer 26=OperationalLogs DiagnosticLogs ApplicationIVR 30=ISDN-Dial-in '
        + '32=WAN-Dial-in 36=System-SerialPort',
    },
  },
  // Alteon
  1872: {
    text: '1 Alteon-Group-Mapping 10 Alteon-Domain-Name',
    number: '3 Alteon-VPN-Id 26 Alteon-Service-Type',
    ipv4:
      '4 Alteon-Client-IP-Address Alteon-Client-Netmask Alteon-Primary-NBNS-Server Alteon-Secondary-NBNS-Server Alteon-Primary-DNS-Server '
      + 'Alteon-Secondary-DNS-Server',
    values: {
      'Alteon-Service-Type': '250=Alteon-L4admin Alteon-Slbadmin Alteon-Oper Alteon-L4oper Alteon-Slboper Alteon-User',
    },
  },
  // Cosine
  3085: {
    text: '1 Cosine-Connection-Profile-Name Cosine-Enterprise-ID Cosine-Address-Pool-Name 8 Cosine-CLI-User-Permission-ID',
    number: '4 Cosine-DS-Byte 6 Cosine-DLCI',
    octets: '5 Cosine-VPI-VCI',
    ipv4: '7 Cosine-LNS-IP-Address',
  },
  // Xedia
  838: {
    text: '3 Xedia-Address-Pool 6 Xedia-Client-Access-Network',
    number: '4 Xedia-PPP-Echo-Interval Xedia-SSH-Privileges 7 Xedia-Client-Firewall-Setting Xedia-Save-Password',
    ipv4: '1 Xedia-DNS-Server Xedia-NetBios-Server',
  },
  // RuggedCom
  15004: {
    text: '2 RuggedCom-Privilege-level',
  },
  // Eltex
  35265: {
    text: '1 Eltex-AVPair',
    number: '11 Eltex-Disconnect-Code-Local',
    values: {
      'Eltex-Disconnect-Code-Local':
        '1=User-Answer Incomplete-Number Unassigned-Number Unsuccessful-Other-Cause User-Busy Out-of-Order No-Answer Unavailable-Trunk '
        + 'Access-Denied Unavailable-Voice-Channel RADIUS-Server-Unavailable',
    },
  },
  // Dlink
  171: {
    text: '10 Dlink-VLAN-Name Dlink-VLAN-ID Dlink-ACL-Profile Dlink-ACL-Rule Dlink-ACL-Script',
    number: '1 Dlink-User-Level Dlink-Ingress-Bandwidth-Assignment Dlink-Egress-Bandwidth-Assignment Dlink-1p-Priority',
    values: {
      'Dlink-User-Level': '1=User-Legacy 3=User Operator Admin Power-User 15=Admin-Legacy',
    },
  },
  // Nexans
  266: {
    number: '1 Nexans-Port-Default-VLAN-ID Nexans-Port-Voice-VLAN-ID',
  },
  // Xylan
  800: {
    text:
      '2 Xylan-Slot-Port Xylan-Time-of-Day 5 Xylan-Group-Desc Xylan-Port-Desc 8 Xylan-Auth-Group-Protocol Xylan-Asa-Access 20 Xylan-Nms-Group '
      + 'Xylan-Nms-First-Name Xylan-Nms-Last-Name Xylan-Nms-Description',
    number: '1 Xylan-Auth-Group 7 Xylan-Profil-Numb 10 Xylan-End-User-Profile 16 Xylan-Access-Priv',
    octets:
      '33 Xylan-Acce-Priv-R1 Xylan-Acce-Priv-R2 Xylan-Acce-Priv-W1 Xylan-Acce-Priv-W2 Xylan-Acce-Priv-G1 Xylan-Acce-Priv-G2 '
      + 'Xylan-Acce-Priv-F-R1 Xylan-Acce-Priv-F-R2 Xylan-Acce-Priv-F-W1 Xylan-Acce-Priv-F-W2',
    ipv4: '4 Xylan-Client-IP-Addr',
    values: {
      'Xylan-Access-Priv': '1=Xylan-Read-Priv Xylan-Write-Priv Xylan-Admin-Priv',
    },
  },
  // 3com
  43: {
    text:
      '2 3Com-VLAN-Name 3Com-Mobility-Profile 3Com-Encryption-Type 3Com-Time-Of-Day 3Com-SSID 3Com-End-Date 3Com-URL 60 3Com-Ip-Host-Addr 255 '
      + '3Com-Product-ID',
    number: '1 3Com-User-Access-Level 26 3Com-Connect_Id 59 3Com-NAS-Startup-Timestamp',
    values: {
      '3Com-User-Access-Level': '0=3Com-Visitor 3Com-Monitor 3Com-Manager 3Com-Administrator',
    },
  },
  // Zyxel
  890: {
    text: '3 Zyxel-Privilege-AVPair',
    number: '192 Zyxel-Callback-Option Zyxel-Callback-Phone-Source',
    values: {
      'Zyxel-Callback-Option': '0=None Optional Mandatory',
      'Zyxel-Callback-Phone-Source': '0=Preconfigured User',
    },
  },
  // DellEMC
  674: {
    text: '1 DellEMC-AVpair DellEMC-Group-Name',
  },
  // Versanet
  2180: {
    number: '1 Versanet-Termination-Cause',
    values: {
      'Versanet-Termination-Cause':
        '0=Normal-Hangup-No-Error-Occurred 3=Call-Waiting-Caused-Disconnect Physical-Carrier-Loss No-err-correction-at-other-end '
        + 'No-resp-to-feature-negotiation 1st-modem-async-only-2nd-sync No-framing-technique-in-common No-protocol-in-common '
        + 'Bad-resp-to-feature-negotiation No-sync-info-from-remote-modem Normal-Hangup-by-Remote-modem Retransmission-limit-reached '
        + 'Protocol-violation-occurred Lost-DTR Received-GSTN-cleardown Inactivity-timeout Speed-not-supported Long-space-disconnect '
        + 'Key-abort-disconnect Clears-previous-disc-reason No-connection-established Disconnect-after-three-retrains',
    },
  },
  // Actelis
  5468: {
    text: '1 Actelis-Privilege',
  },
  // DragonWave
  7262: {
    number: '1 DragonWave-Privilege-Level',
    values: {
      'DragonWave-Privilege-Level': '1=DragonWave-Admin-User DragonWave-NOC-User DragonWave-Super-User',
    },
  },
  // Packeteer
  2334: {
    text: '1 Packeteer-AVPair Packeteer-PC-AVPair',
  },
  // Riverbed
  17163: {
    text: '1 Riverbed-Local-User',
  },
  // Shasta
  3199: {
    text: '2 Shasta-Service-Profile Shasta-VPN-Name',
    number: '1 Shasta-User-Privilege',
    values: {
      'Shasta-User-Privilege': '1=User Super-User SSuper-User',
    },
  },
  // SpringTide
  3551: {
    text: '1 ST-Acct-VC-Connection-Id ST-Service-Name 4 ST-Policy-Name 13 ST-Realm-Name 16 ST-IPSec-Client-Subnet',
    number:
      '3 ST-Service-Domain 9 ST-Physical-Port ST-Physical-Slot ST-Virtual-Path-ID ST-Virtual-Circuit-ID 14 ST-IPSec-Pfs-Group '
      + 'ST-IPSec-Client-Firewall',
    ipv4: '5 ST-Primary-DNS-Server ST-Secondary-DNS-Server ST-Primary-NBNS-Server ST-Secondary-NBNS-Server',
  },
  // Telebit
  117: {
    text: '1 Telebit-Login-Command Telebit-Port-Name Telebit-Activate-Command Telebit-Accounting-Info Telebit-Login-Option',
  },
  // Compatible and Cisco-VPN5000
  255: {
    text: '2 CVPN5000-Client-Assigned-IP 4 Compatible-Tunnel-Group-Info Compatible-Tunnel-Password',
    number: '0 Compatible-Tunnel-Delay Compatible-Tunnel-Throughput 6 Compatible-Echo Compatible-Tunnel-IPX',
    ipv4: '3 Compatible-Tunnel-Server-Endpoint',
  },
  // Cisco-BBSM
  5263: {
    number: '1 CBBSM-Bandwidth',
  },
  // NetworkPhysics
  7119: {
    text: '33 NetSensory-Privilege',
  },
});
