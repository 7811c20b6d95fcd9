/** Attributes of IANA's "RADIUS Attribute Types": RFC 2865 §5, RFC 2866 §5, and those that came later. */
import type { AttributeTable } from './vendor-table.ts';

export const STANDARD = (): AttributeTable => ({
  text:
    '1 User-Name 11 Filter-Id 17 Old-Password Reply-Message Callback-Number Callback-Id 22 Framed-Route 30 Called-Station-Id Calling-Station-Id '
    + 'NAS-Identifier 34 Login-LAT-Service Login-LAT-Node 39 Framed-AppleTalk-Zone 44 Acct-Session-Id 50 Acct-Multi-Session-Id 58 '
    + 'Egress-VLAN-Name 63 Login-LAT-Port 68 Acct-Tunnel-Connection 74 ARAP-Security-Data 77 Connect-Info Configuration-Token 87 NAS-Port-Id '
    + 'Framed-Pool Chargeable-User-Identity 92 NAS-Filter-Rule 94 Originating-Line-Info 99 Framed-IPv6-Route Framed-IPv6-Pool 102 EAP-Key-Name '
    + '126 Operator-Name 130 Extended-Location-Policy-Rules 135 Management-Policy-Id 144 DS-Lite-Tunnel-Name 146 Service-Selection 164 '
    + 'GSS-Acceptor-Service-Name GSS-Acceptor-Host-Name GSS-Acceptor-Service-Specifics GSS-Acceptor-Realm-Name 171 Delegated-IPv6-Prefix-Pool '
    + 'Stateful-IPv6-Address-Pool 206 Digest-Response',
  number:
    '5 NAS-Port Service-Type Framed-Protocol 10 Framed-Routing 12 Framed-MTU Framed-Compression 15 Login-Service Login-TCP-Port 27 '
    + 'Session-Timeout Idle-Timeout Termination-Action 37 Framed-AppleTalk-Link Framed-AppleTalk-Network 40 Acct-Status-Type Acct-Delay-Time '
    + 'Acct-Input-Octets Acct-Output-Octets 45 Acct-Authentic Acct-Session-Time Acct-Input-Packets Acct-Output-Packets Acct-Terminate-Cause 51 '
    + 'Acct-Link-Count Acct-Input-Gigawords Acct-Output-Gigawords 56 Egress-VLANID Ingress-Filters 61 NAS-Port-Type Port-Limit 72 '
    + 'ARAP-Zone-Access ARAP-Security 75 Password-Retry Prompt 85 Acct-Interim-Interval Acct-Tunnel-Packets-Lost 101 Error-Cause 124 '
    + 'MIP6-Feature-Vector 131 Location-Capable Requested-Location-Info Framed-Management Management-Transport-Protection 136 '
    + 'Management-Privilege-Level 141 PKM-SAID 163 EAP-Lower-Layer 250 Char-Noecho',
  network: '23 Framed-IPX-Network',
  octets:
    '3 CHAP-Password 24 State Class Vendor-Specific 33 Proxy-State 36 Login-LAT-Group 59 User-Priority-Table CHAP-Challenge 70 ARAP-Password '
    + 'ARAP-Features 79 EAP-Message Message-Authenticator 84 ARAP-Challenge-Response 96 Framed-Interface-Id 125 MIP6-Home-Link-Prefix 127 '
    + 'Location-Information Location-Data Basic-Location-Policy-Rules 137 PKM-SS-Cert PKM-CA-Cert PKM-Config-Settings PKM-Cryptosuite-List 142 '
    + 'PKM-SA-Descriptor PKM-Auth-Key 145 Mobile-Node-Identifier 153 PMIP6-Home-Interface-ID PMIP6-Visited-Interface-ID PMIP6-Home-IPv4-HoA '
    + 'PMIP6-Visited-IPv4-HoA 207 Digest-Attributes',
  ipv4:
    '4 NAS-IP-Address 8 Framed-IP-Address Framed-IP-Netmask 14 Login-IP-Host 149 PMIP6-Home-LMA-IPv4-Address '
    + 'PMIP6-Visited-LMA-IPv4-Address 157 PMIP6-Home-DHCP4-Server-Address PMIP6-Visited-DHCP4-Server-Address 161 PMIP6-Home-IPv4-Gateway '
    + 'PMIP6-Visited-IPv4-Gateway',
  ipv6:
    '95 NAS-IPv6-Address 98 Login-IPv6-Host 147 PMIP6-Home-LMA-IPv6-Address PMIP6-Visited-LMA-IPv6-Address 159 PMIP6-Home-DHCP6-Server-Address '
    + 'PMIP6-Visited-DHCP6-Server-Address 168 Framed-IPv6-Address DNS-Server-IPv6-Address',
  prefix: '97 Framed-IPv6-Prefix 123 Delegated-IPv6-Prefix 151 PMIP6-Home-HN-Prefix PMIP6-Visited-HN-Prefix 170 Route-IPv6-Information',
  time: '55 Event-Timestamp',
  secret: '2 User-Password',
  tlv: '173 IPv6-6rd-Configuration',
  taggedText:
    '66 Tunnel-Client-Endpoint Tunnel-Server-Endpoint 81 Tunnel-Private-Group-Id Tunnel-Assignment-Id 90 Tunnel-Client-Auth-Id '
    + 'Tunnel-Server-Auth-Id',
  taggedNumber: '64 Tunnel-Type Tunnel-Medium-Type 83 Tunnel-Preference',
  taggedSecret: '69 Tunnel-Password',
  extended: '241 Extended-Attribute-1 Extended-Attribute-2 Extended-Attribute-3 Extended-Attribute-4 Extended-Attribute-5 Extended-Attribute-6',
  parts: {
    173: {
      number: '1 IPv6-6rd-IPv4MaskLen',
      ipv4: '3 IPv6-6rd-BR-IPv4-Address',
      prefix: '2 IPv6-6rd-Prefix',
    },
    241: { number: '1 Frag-Status Proxy-State-Length Response-Length Original-Packet-Code' },
  },
  values: {
    'Service-Type':
      '1=Login Framed Callback-Login Callback-Framed Outbound-User Administrative-User NAS-Prompt-User Authenticate-Only Callback-NAS-Prompt '
      + 'Call-Check Callback-Administrative Voice Fax Modem-Relay IAPP-Register IAPP-AP-Check '
      + 'Authorize-Only Framed-Management 252=HP-Oper 255=HP-User 103809025=Annex-Authorize-Only Annex-Framed-Tunnel '
      + '954138625=ChilliSpot-Authorize-Only 1224278017=TP-CAPWAP-WTP TP-CAPWAP-STA',
    'Framed-Protocol':
      '1=PPP SLIP ARAP Gandalf-SLML Xylogics-IPX-SLIP X.75-Synchronous GPRS-PDP-Context 9=PPTP 255=Ascend-ARA Ascend-MPP Ascend-EURAW '
      + 'Ascend-EUUI Ascend-X25 Ascend-COMB Ascend-FR Ascend-MP Ascend-FR-CIR 17825794=Bintec-X25 Bintec-X25-PPP Bintec-IP-LAPB '
      + '17825798=Bintec-IP-HDLC Bintec-MPR-LAPB Bintec-MPR-HDLC Bintec-FRAME-RELAY Bintec-X31-BCHAN Bintec-X75-PPP Bintec-X75BTX-PPP '
      + 'Bintec-X25-NOSIG Bintec-X25-PPP-OPT 1224278017=TP-CAPWAP',
    'Framed-Routing': '0=None Broadcast Listen Broadcast-Listen',
    'Framed-Compression': '0=None Van-Jacobson-TCP-IP IPX-Header-Compression Stac-LZS',
    'Login-Service': '0=Telnet Rlogin TCP-Clear PortMaster LAT X25-PAD X25-T3POS 8=TCP-Clear-Quiet',
    'Login-TCP-Port': '23=Telnet 513=Rlogin Rsh',
    'Termination-Action': '0=Default RADIUS-Request Manage-Resources',
    'Acct-Status-Type':
      '1=Start Stop Interim-Update Modem-Start Modem-Stop Cancel Accounting-On Accounting-Off Tunnel-Start Tunnel-Stop Tunnel-Reject '
      + 'Tunnel-Link-Start Tunnel-Link-Stop Tunnel-Link-Reject Failed 17=One-Time 217=WB-Login WB-Logout WB-WRitelog 103809025=Annex-User-Reject '
      + 'Annex-Call-Reject Annex-IPCP-Start Annex-IPXCP-Start Annex-ATCP-Start Annex-Accounting-Restart Annex-Accounting-Shutoff '
      + 'Annex-Tunnel-Start Annex-Tunnel-Stop Annex-Tunnel-Reject Annex-Tunnel-Link-Start Annex-Tunnel-Link-Stop Annex-MP-Start Annex-MP-Stop '
      + 'Annex-Line-Seizure Annex-Rlogin-Start Annex-Rlogin-Stop 160825345=SG-Service-Start SG-Service-Stop',
    'Acct-Authentic': '1=RADIUS Local Remote Diameter',
    'Acct-Terminate-Cause':
      '1=User-Request Lost-Carrier Lost-Service Idle-Timeout Session-Timeout Admin-Reset Admin-Reboot Port-Error NAS-Error NAS-Request '
      + 'NAS-Reboot Port-Unneeded Port-Preempted Port-Suspended Service-Unavailable Callback User-Error Host-Request Supplicant-Restart '
      + 'Reauthentication-Failure Port-Reinit Port-Disabled',
    'Ingress-Filters': '1=Enabled Disabled',
    'NAS-Port-Type':
      '0=Async Sync ISDN ISDN-V120 ISDN-V110 Virtual PIAFS HDLC-Clear-Channel X.25 X.75 G.3-Fax SDSL ADSL-CAP ADSL-DMT IDSL Ethernet xDSL Cable '
      + 'Wireless-Other Wireless-802.11 Token-Ring FDDI Wireless-CDMA2000 Wireless-UMTS Wireless-1X-EV IAPP FTTP Wireless-802.16 Wireless-802.20 '
      + 'Wireless-802.22 PPPoA PPPoEoA PPPoEoE PPPoEoVLAN PPPoEoQinQ xPON Wireless-XGP',
    'Tunnel-Type': '1=PPTP L2F L2TP ATMP VTP AH IP MIN-IP ESP GRE DVS IP-in-IP VLAN',
    'Tunnel-Medium-Type': '1=IPv4 IPv6 NSAP HDLC BBN-1822 IEEE-802 E.163 E.164 F.69 X.121 IPX Appletalk DecNet-IV Banyan-Vines E.164-NSAP',
    'ARAP-Zone-Access': '1=Default-Zone Zone-Filter-Inclusive 4=Zone-Filter-Exclusive',
    Prompt: '0=No-Echo Echo',
    'Error-Cause':
      '201=Residual-Context-Removed Invalid-EAP-Packet 401=Unsupported-Attribute Missing-Attribute NAS-Identification-Mismatch Invalid-Request '
      + 'Unsupported-Service Unsupported-Extension Invalid-Attribute-Value 501=Administratively-Prohibited Proxy-Request-Not-Routable '
      + 'Session-Context-Not-Found Session-Context-Not-Removable Proxy-Processing-Error Resources-Unavailable Request-Initiated '
      + 'Multiple-Session-Selection-Unsupported',
    'Location-Capable': '1=Civic-Location Geo-Location 4=Users-Location 8=NAS-Location',
    'Requested-Location-Info': '1=Civic-Location Geo-Location 4=Users-Location 8=NAS-Location 16=Future-Requests 32=None',
    'Framed-Management': '1=SNMP Web-Based Netconf FTP TFTP SFTP RCP SCP',
    'Management-Transport-Protection': '1=No-Protection Integrity-Protection Integrity-Confidentiality-Protection',
    'EAP-Lower-Layer':
      '1=Wired-IEEE-802.1X IEEE-802.11-No-Preauth IEEE-802.11-Preauth IEEE-802.16e IKEv2 PPP PANA-No-Preauth GSS-API PANA-Preauth',
    'Frag-Status': '0=Reserved Fragmentation-Supported More-Data-Pending More-Data-Request',
  },
});
