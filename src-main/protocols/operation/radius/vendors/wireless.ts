/** Attributes of wireless networks and hot spots. */
import type { VendorTable } from '../vendor-table.ts';

export const WIRELESS: VendorTable = {
  // WISPr
  14122: {
    text:
      '1 WISPr-Location-ID WISPr-Location-Name WISPr-Logoff-URL WISPr-Redirection-URL 9 WISPr-Session-Terminate-Time '
      + 'WISPr-Session-Terminate-End-Of-Day WISPr-Billing-Class-Of-Service',
    number: '5 WISPr-Bandwidth-Min-Up WISPr-Bandwidth-Min-Down WISPr-Bandwidth-Max-Up WISPr-Bandwidth-Max-Down',
  },
  // Aruba
  14823: {
    text:
      '1 Aruba-User-Role 4 Aruba-Admin-Role Aruba-Essid-Name Aruba-Location-Id Aruba-Port-Identifier Aruba-MMS-User-Template '
      + 'Aruba-Named-User-Vlan Aruba-AP-Group Aruba-Framed-IPv6-Address Aruba-Device-Type Aruba-AP-Name 15 Aruba-Mdps-Device-Udid '
      + 'Aruba-Mdps-Device-Imei Aruba-Mdps-Device-Iccid 19 Aruba-Mdps-Device-Name Aruba-Mdps-Device-Product Aruba-Mdps-Device-Version '
      + 'Aruba-Mdps-Device-Serial Aruba-CPPM-Role Aruba-AirGroup-User-Name Aruba-AirGroup-Shared-User Aruba-AirGroup-Shared-Role 28 '
      + 'Aruba-Auth-Survivability Aruba-AS-User-Name Aruba-AS-Credential-Hash Aruba-WorkSpace-App-Name Aruba-Mdps-Provisioning-Settings '
      + 'Aruba-Mdps-Device-Profile 35 Aruba-AirGroup-Shared-Group Aruba-User-Group Aruba-Network-SSO-Token 42 Aruba-Admin-Path',
    number:
      '2 Aruba-User-Vlan Aruba-Priv-Admin-User 14 Aruba-No-DHCP-Fingerprint 18 Aruba-Mdps-Max-Devices 27 Aruba-AirGroup-Device-Type 38 '
      + 'Aruba-AirGroup-Version Aruba-Auth-SurvMethod Aruba-Port-Bounce-Host',
    ipv4: '34 Aruba-AP-IP-Address 41 Aruba-Calea-Server-Ip',
  },
  // Airespace
  14179: {
    text: '5 Airespace-Interface-Name Airespace-ACL-Name 11 Airespace-Guest-Role-Name',
    number:
      '1 Airespace-Wlan-Id Airespace-QOS-Level Airespace-DSCP Airespace-8021p-Tag 7 Airespace-Data-Bandwidth-Average-Contract '
      + 'Airespace-Real-Time-Bandwidth-Average-Contract Airespace-Data-Bandwidth-Burst-Contract Airespace-Real-Time-Bandwidth-Burst-Contract 13 '
      + 'Airespace-Data-Bandwidth-Average-Contract-Upstream Airespace-Real-Time-Bandwidth-Average-Contract-Upstream '
      + 'Airespace-Data-Bandwidth-Burst-Contract-Upstream Airespace-Real-Time-Bandwidth-Burst-Contract-Upstream',
  },
  // Ruckus
  25053: {
    text:
      '1 Ruckus-User-Groups 3 Ruckus-SSID 5 Ruckus-Location 10 Ruckus-WSG-User Ruckus-Sta-UUID 13 Ruckus-Sta-Inner-Id 104 Ruckus-APN-NI 111 '
      + 'Ruckus-APN-OI 113 Ruckus-Gn-User-Name Ruckus-Brand-Code Ruckus-Policy-Name 127 Ruckus-Zone-Id Ruckus-Auth-Server-Id Ruckus-Utp-Id 132 '
      + 'Ruckus-Wispr-Redirect-Policy 134 Ruckus-Zone-Name Ruckus-Wlan-Name 137 Ruckus-Read-Preference Ruckus-Client-Host-Name '
      + 'Ruckus-Client-Os-Type Ruckus-Client-Os-Class Ruckus-Vlan-Pool 143 Ruckus-CP-Token 145 Ruckus-Traffic-Class-Attribute-Ids 147 '
      + 'Ruckus-Nat-Pool-Name 152 Ruckus-AAA-Id 157 Ruckus-Vlan-Name',
    number:
      '2 Ruckus-Sta-RSSI 4 Ruckus-Wlan-Id 6 Ruckus-Grace-Period Ruckus-SCG-CBlade-IP Ruckus-SCG-DBlade-IP Ruckus-Sta-Vlan-Id 12 '
      + 'Ruckus-Accept-Enhancement-Reason 106 Ruckus-Selection-Mode Ruckus-APN-Resolution-Req 109 Ruckus-NAS-Type Ruckus-Status 112 '
      + 'Ruckus-Auth-Type 123 Ruckus-CDR-TYPE 125 Ruckus-Session-Type Ruckus-Accounting-Status 133 Ruckus-Eth-Profile-Id 136 Ruckus-AP-Roamed 144 '
      + 'Ruckus-Max-DL-UL-Quota 148 Ruckus-Sta-SVlan-Id',
    ipv4: '116 Ruckus-Client-Local-IP Ruckus-SGSN-IP 122 Ruckus-AAA-IP',
    octets:
      '14 Ruckus-BSSID 101 Ruckus-Triplets Ruckus-IMSI Ruckus-MSISDN 105 Ruckus-QoS 108 Ruckus-Start-Time 118 Ruckus-Charging-Charac '
      + 'Ruckus-PDP-Type Ruckus-Dynamic-Address-Flag Ruckus-ChCh-Selection-Mode 124 Ruckus-SGSN-Number 130 Ruckus-Area-Code Ruckus-Cell-Identifier '
      + '142 Ruckus-Dpsk',
    tlv: '146 Ruckus-TC-Attr-Ids-With-Quota 149 Ruckus-TC-Acct-Ctrs 153 Ruckus-DPSK-Params',
    parts: {
      146: {
        text: '1 Ruckus-TC-Name-Quota',
        octets: '2 Ruckus-TC-Quota',
      },
      149: {
        text: '1 Ruckus-Acct-Ctrs_TC-Name',
        octets: '2 Ruckus-Acct-Ctrs_Input-Octets Ruckus-Acct-Ctrs_Output-Octets Ruckus-Acct-Ctrs_Input-Packets Ruckus-Acct-Ctrs_Output-Packets',
      },
      153: {
        number: '2 Ruckus-DPSK-Cipher',
        octets: '1 Ruckus-DPSK-AKM-Suite 3 Ruckus-DPSK-Anonce Ruckus-DPSK-EAPOL-Key-Frame',
      },
    },
  },
  // Meraki
  29671: {
    text: '1 Meraki-Device-Name Meraki-Network-Name Meraki-Ap-Name Meraki-Ap-Tags',
  },
  // Meru
  15983: {
    text: '2 Meru-Access-Point-Name',
    number: '1 Meru-Access-Point-Id',
  },
  // Trapeze
  14525: {
    text:
      '1 Trapeze-VLAN-Name Trapeze-Mobility-Profile Trapeze-Encryption-Type Trapeze-Time-Of-Day Trapeze-SSID Trapeze-End-Date Trapeze-Start-Date '
      + 'Trapeze-URL Trapeze-User-Group-Name Trapeze-QoS-Profile Trapeze-Simultaneous-Logins Trapeze-CoA-Username Trapeze-Audit '
      + 'Trapeze-NMS-User-Group Trapeze-NMS-Platform-Local-User Trapeze-SIP-Call-Detail-Record Trapeze-SmartPass-Access-Control '
      + 'Trapeze-Device-Profile Trapeze-Device-Type Trapeze-Allowed-Devices Trapeze-Device-Group',
  },
  // Symbol
  388: {
    text:
      '2 Symbol-Current-ESSID Symbol-Allowed-ESSID 6 Symbol-Allowed-Radio Symbol-Expiry-Date-Time Symbol-Start-Date-Time Symbol-Posture-Status 12 '
      + 'Symbol-User-Group 17 Symbol-AP-Name Symbol-AP-IP-Address Symbol-AP-MAC-Address 22 Symbol-VLAN-Name 31 Symbol-App-Policy '
      + 'Symbol-AP-Rf-Domain Symbol-Nsight-Allowed-Location',
    number: '1 Symbol-Admin-Role 4 Symbol-WLAN-Index Symbol-QoS-Profile 10 Symbol-Downlink-Limit Symbol-Uplink-Limit 100 Symbol-Login-Source',
  },
  // Colubris
  8744: {
    text: '0 Colubris-AVPair',
    number: '1 Colubris-Intercept',
  },
  // Mikrotik
  14988: {
    text:
      '3 Mikrotik-Group 7 Mikrotik-Wireless-Enc-Key Mikrotik-Rate-Limit Mikrotik-Realm 11 Mikrotik-Mark-Id Mikrotik-Advertise-URL 16 '
      + 'Mikrotik-Wireless-PSK 19 Mikrotik-Address-List Mikrotik-Wireless-MPKey Mikrotik-Wireless-Comment Mikrotik-Delegated-IPv6-Pool '
      + 'Mikrotik-DHCP-Option-Set Mikrotik-DHCP-Option-Param-STR1 Mikortik-DHCP-Option-ParamSTR2 28 Mikrotik-Wireless-Minsignal '
      + 'Mikrotik-Wireless-Maxsignal',
    number:
      '1 Mikrotik-Recv-Limit Mikrotik-Xmit-Limit 4 Mikrotik-Wireless-Forward Mikrotik-Wireless-Skip-Dot1x Mikrotik-Wireless-Enc-Algo 13 '
      + 'Mikrotik-Advertise-Interval Mikrotik-Recv-Limit-Gigawords Mikrotik-Xmit-Limit-Gigawords 17 Mikrotik-Total-Limit '
      + 'Mikrotik-Total-Limit-Gigawords 26 Mikrotik-Wireless-VLANID Mikrotik-Wireless-VLANID-Type',
    ipv4: '10 Mikrotik-Host-IP',
  },
  // Nomadix
  3309: {
    text:
      '3 Nomadix-URL-Redirection 5 Nomadix-Expiration Nomadix-Subnet 10 Nomadix-Logoff-URL 12 Nomadix-Config-URL Nomadix-Goodbye-URL '
      + 'Nomadix-Qos-Policy 18 Nomadix-Centralized-Mgmt',
    number:
      '1 Nomadix-Bw-Up Nomadix-Bw-Down 4 Nomadix-IP-Upsell 7 Nomadix-MaxBytesUp Nomadix-MaxBytesDown Nomadix-EndofSession 11 Nomadix-Net-VLAN 17 '
      + 'Nomadix-SMTP-Redirect 19 Nomadix-Group-Policy-Id Nomadix-Group-Bw-Max-Up Nomadix-Group-Bw-Max-Down',
  },
  // ChilliSpot
  14559: {
    text: '6 ChilliSpot-Config ChilliSpot-Lang ChilliSpot-Version ChilliSpot-OriginalURL 100 ChilliSpot-UAM-Allowed ChilliSpot-MAC-Allowed',
    number:
      '1 ChilliSpot-Max-Input-Octets ChilliSpot-Max-Output-Octets ChilliSpot-Max-Total-Octets ChilliSpot-Bandwidth-Max-Up '
      + 'ChilliSpot-Bandwidth-Max-Down 102 ChilliSpot-Interval',
  },
  // ValemountNetworks
  16313: {
    number: '1 VNC-PPPoE-CBQ-RX VNC-PPPoE-CBQ-TX VNC-PPPoE-CBQ-RX-Fallback VNC-PPPoE-CBQ-TX-Fallback 10 VNC-Splash',
  },
  // Zyxel
  890: {
    text: '3 Zyxel-Privilege-AVPair',
    number: '192 Zyxel-Callback-Option Zyxel-Callback-Phone-Source',
  },
  // Dlink
  171: {
    text: '10 Dlink-VLAN-Name Dlink-VLAN-ID Dlink-ACL-Profile Dlink-ACL-Rule Dlink-ACL-Script',
    number: '1 Dlink-User-Level Dlink-Ingress-Bandwidth-Assignment Dlink-Egress-Bandwidth-Assignment Dlink-1p-Priority',
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
  // Travelping
  18681: {
    text:
      '1 TP-Gateway-Version TP-Firmware-Variant TP-Firmware-Version TP-Gateway-Config TP-ENC-IV TP-Password TP-User-Agent 9 TP-Access-Class-Id '
      + 'TP-Host-Name TP-DHCP-Request-Option-List TP-DHCP-Parameter-Request-List TP-DHCP-Vendor-Class-Id TP-DHCP-Client-Id TP-Location-Id 17 '
      + 'TP-Zone-Id TP-Monitor-Id TP-Related-Session-Id 24 TP-Exit-Access-Class-Id TP-Access-Rule TP-Access-Group TP-NAT-Pool-Id 32 '
      + 'TP-TLS-Pre-Shared-Key 34 TP-CAPWAP-WTP-Version 48 TP-CAPWAP-SSID 50 TP-CAPWAP-Walled-Garden TP-CAPWAP-GPS-Latitude TP-CAPWAP-GPS-Longitude '
      + 'TP-CAPWAP-GPS-Altitude TP-CAPWAP-GPS-Hdop TP-CAPWAP-GPS-Timestamp TP-CAPWAP-Hardware-Version TP-CAPWAP-Software-Version '
      + 'TP-CAPWAP-Boot-Version TP-CAPWAP-Other-Software-Version 63 TP-Trace-Id',
    number:
      '8 TP-Auth-Reply 20 TP-Monitor-Session-Id TP-Max-Input-Octets TP-Max-Output-Octets TP-Max-Total-Octets 28 TP-NAT-Port-Start TP-NAT-Port-End '
      + 'TP-Keep-Alive-Timeout TP-TLS-Auth-Type 33 TP-CAPWAP-Timestamp 36 TP-CAPWAP-Radio-Id TP-CAPWAP-WWAN-Id TP-CAPWAP-WWAN-RAT '
      + 'TP-CAPWAP-WWAN-RSSi TP-CAPWAP-WWAN-CREG TP-CAPWAP-WWAN-LAC TP-CAPWAP-WWAN-Latency TP-CAPWAP-WWAN-MCC TP-CAPWAP-WWAN-MNC '
      + 'TP-CAPWAP-WWAN-Cell-Id TP-CAPWAP-Power-Save-Idle-Timeout TP-CAPWAP-Power-Save-Busy-Timeout 49 TP-CAPWAP-Max-WIFI-Clients 60 '
      + 'TP-Excess-Input-Octets TP-Excess-Output-Octets TP-Excess-Total-Octets',
    ipv4: '16 TP-NAT-IP-Address',
    octets: '35 TP-CAPWAP-Session-Id',
  },
};
