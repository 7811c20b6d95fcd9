/** Attributes of the makers of wireless networks. */
import type { VendorTable } from '../vendor-table.ts';

/** Alvarion's other attributes have their numbers for names. */
const NUMBERED = Array.from({ length: 244 }, (_, i) => `Alvarion-VSA-${12 + i}`);

export const WIRELESS = (): VendorTable => ({
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
    values: {
      'Aruba-AirGroup-Device-Type': '1=Personal-Device Shared-Device',
      'Aruba-AirGroup-Version': '1=AirGroup-v1 AirGroup-v2',
    },
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
    octets:
      '14 Ruckus-BSSID 101 Ruckus-Triplets Ruckus-IMSI Ruckus-MSISDN 105 Ruckus-QoS 108 Ruckus-Start-Time 118 Ruckus-Charging-Charac '
      + 'Ruckus-PDP-Type Ruckus-Dynamic-Address-Flag Ruckus-ChCh-Selection-Mode 124 Ruckus-SGSN-Number 130 Ruckus-Area-Code '
      + 'Ruckus-Cell-Identifier 142 Ruckus-Dpsk',
    ipv4: '116 Ruckus-Client-Local-IP Ruckus-SGSN-IP 122 Ruckus-AAA-IP',
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
    values: {
      'Ruckus-Selection-Mode': '0=Subscribed SentByMS ChosenBySGSN',
      'Ruckus-APN-Resolution-Req': '0=NotRequired Required',
      'Ruckus-NAS-Type': '1=SCG Others',
      'Ruckus-Status': '0=Success Failure',
      'Ruckus-Auth-Type': '1=PPP-SIM DummyIMSI SoftSIM RadiusSIM Postpaid Prepaid LocalRadius ProxyRadius Voucher EAP-SIM',
      'Ruckus-Session-Type': '2=TTG Local-Breakout Local-Breakout-AP L3GRE L2GRE QinQL3 PMIP',
      'Ruckus-Accounting-Status': '0=Accounting-Off Accounting-On',
    },
  },
  // Meru
  15983: {
    text: '2 Meru-Access-Point-Name',
    number: '1 Meru-Access-Point-Id',
  },
  // Trapeze
  14525: {
    text:
      '1 Trapeze-VLAN-Name Trapeze-Mobility-Profile Trapeze-Encryption-Type Trapeze-Time-Of-Day Trapeze-SSID Trapeze-End-Date '
      + 'Trapeze-Start-Date Trapeze-URL Trapeze-User-Group-Name Trapeze-QoS-Profile Trapeze-Simultaneous-Logins Trapeze-CoA-Username '
      + 'Trapeze-Audit Trapeze-NMS-User-Group Trapeze-NMS-Platform-Local-User Trapeze-SIP-Call-Detail-Record Trapeze-SmartPass-Access-Control '
      + 'Trapeze-Device-Profile Trapeze-Device-Type Trapeze-Allowed-Devices Trapeze-Device-Group',
  },
  // Colubris
  8744: {
    text: '0 Colubris-AVPair',
    number: '1 Colubris-Intercept',
  },
  // Airespace
  14179: {
    text: '5 Airespace-Interface-Name Airespace-ACL-Name 11 Airespace-Guest-Role-Name',
    number:
      '1 Airespace-Wlan-Id Airespace-QOS-Level Airespace-DSCP Airespace-8021p-Tag 7 Airespace-Data-Bandwidth-Average-Contract '
      + 'Airespace-Real-Time-Bandwidth-Average-Contract Airespace-Data-Bandwidth-Burst-Contract Airespace-Real-Time-Bandwidth-Burst-Contract 13 '
      + 'Airespace-Data-Bandwidth-Average-Contract-Upstream Airespace-Real-Time-Bandwidth-Average-Contract-Upstream '
      + 'Airespace-Data-Bandwidth-Burst-Contract-Upstream Airespace-Real-Time-Bandwidth-Burst-Contract-Upstream',
    values: {
      'Airespace-QOS-Level': '0=Silver Gold Platinum Bronze',
    },
  },
  // Symbol
  388: {
    text:
      '2 Symbol-Current-ESSID Symbol-Allowed-ESSID 6 Symbol-Allowed-Radio Symbol-Expiry-Date-Time Symbol-Start-Date-Time Symbol-Posture-Status '
      + '12 Symbol-User-Group 17 Symbol-AP-Name Symbol-AP-IP-Address Symbol-AP-MAC-Address 22 Symbol-VLAN-Name 31 Symbol-App-Policy '
      + 'Symbol-AP-Rf-Domain Symbol-Nsight-Allowed-Location',
    number: '1 Symbol-Admin-Role 4 Symbol-WLAN-Index Symbol-QoS-Profile 10 Symbol-Downlink-Limit Symbol-Uplink-Limit 100 Symbol-Login-Source',
    values: {
      'Symbol-Admin-Role': '1=Monitor Helpdesk 4=NetworkAdmin 8=SysAdmin 16=WebAdmin 32=Security 64=DeviceProvisioningAdmin 32768=SuperUser',
      'Symbol-QoS-Profile': '1=BestEffort Background Video Voice',
      'Symbol-Login-Source': '16=HTTP 32=SSH 64=Telnet 128=Console 240=All',
    },
  },
  // Motorola
  161: {
    text:
      '22 Motorola-WiMAX-User-NAI 30 Motorola-WiMAX-Network-Domain-Name 32 Motorola-WiMAX-Provisioning-Server 64 Motorola-WiMAX-Service-Flows '
      + '80 Motorola-Accounting-Message 224 Motorola-Canopy-Shared-Secret Motorola-Canopy-SULDR Motorola-Canopy-SDLDR Motorola-Canopy-ULBA '
      + 'Motorola-Canopy-DLBA Motorola-Canopy-Enable Motorola-Canopy-LPSULDR Motorola-Canopy-LPSDLDR Motorola-Canopy-HPCENABLE '
      + 'Motorola-Canopy-HPSULDR Motorola-Canopy-HPSDLDR Motorola-Canopy-HIGHERBW Motorola-Canopy-CIRENABLE',
    number:
      '1 Motorola-Canopy-LPULCIR Motorola-Canopy-LPDLCIR Motorola-Canopy-HPULCIR Motorola-Canopy-HPDLCIR Motorola-Canopy-HPENABLE '
      + 'Motorola-Canopy-ULBR Motorola-Canopy-ULBL Motorola-Canopy-DLBR Motorola-Canopy-DLBL 12 Motorola-WiMAX-MIP-SPI 14 '
      + 'Motorola-Canopy-VLLEARNEN Motorola-Canopy-VLFRAMES Motorola-Canopy-VLIDSET 21 Motorola-Canopy-VLIGVID 23 Motorola-Canopy-VLSMMGPASS '
      + 'Motorola-Canopy-BCASTMIR',
    octets:
      '20 Motorola-WiMAX-DNS-Server-IP-Address 34 Motorola-WiMAX-NTP-Server Motorola-WiMAX-HO-SVC-CLASS 50 Motorola-WiMAX-Home-BTS 60 '
      + 'Motorola-WiMAX-Maximum-Total-Bandwidth Motorola-WiMAX-Maximum-Commit-Bandwidth 63 Motorola-WiMAX-Convergence-Sublayer 65 '
      + 'Motorola-WiMAX-VLAN-ID',
    ipv4: '10 Motorola-WiMAX-MIP-MN-HOME-ADDRESS 13 Motorola-WiMAX-MN-HA 31 Motorola-WiMAX-EMS-Address',
    secret: '11 Motorola-WiMAX-MIP-KEY',
    values: {
      'Motorola-Canopy-HPENABLE': '0=Disable Enable',
      'Motorola-Canopy-VLLEARNEN': '0=Disable Enable',
      'Motorola-Canopy-VLFRAMES': '0=All Tagged Untagged',
      'Motorola-Canopy-VLSMMGPASS': '0=Disable Enable',
      'Motorola-Canopy-UserLevel': '1=TECH INSTALL ADMIN',
    },
  },
  // Proxim
  841: {
    text: '5 Proxim_SU_VLAN_NAME',
    number:
      '4 Proxim_E1_VLAN_MODE 6 Proxim_E1_Access_VLAN_ID Proxim_E1_Access_VLAN_Pri Proxim_Mgmt_VLAN_ID Proxim_Mgmt_VLAN_Pri Proxim_E1_TrunkID_01 '
      + 'Proxim_E1_TrunkID_02 Proxim_E1_TrunkID_03 Proxim_E1_TrunkID_04 Proxim_E1_TrunkID_05 Proxim_E1_TrunkID_06 Proxim_E1_TrunkID_07 '
      + 'Proxim_E1_TrunkID_08 Proxim_E1_TrunkID_09 Proxim_E1_TrunkID_10 Proxim_E1_TrunkID_11 Proxim_E1_TrunkID_12 Proxim_E1_TrunkID_13 '
      + 'Proxim_E1_TrunkID_14 Proxim_E1_TrunkID_15 Proxim_E1_TrunkID_16 Proxim_SU_VLAN_Table_Status 32 Proxim_Service_VLAN_ID '
      + 'Proxim_Service_VLAN_Pri Proxim_QoS_Class_Index Proxim_QoS_Class_SU_Status 40 Proxim_E2_VLAN_MODE Proxim_E2_Access_VLAN_ID '
      + 'Proxim_E2_Access_VLAN_Pri Proxim_E2_TrunkID_01 Proxim_E2_TrunkID_02 Proxim_E2_TrunkID_03 Proxim_E2_TrunkID_04 Proxim_E2_TrunkID_05 '
      + 'Proxim_E2_TrunkID_06 Proxim_E2_TrunkID_07 Proxim_E2_TrunkID_08 Proxim_E2_TrunkID_09 Proxim_E2_TrunkID_10 Proxim_E2_TrunkID_11 '
      + 'Proxim_E2_TrunkID_12 Proxim_E2_TrunkID_13 Proxim_E2_TrunkID_14 Proxim_E2_TrunkID_15 Proxim_E2_TrunkID_16 Proxim_QinQ_Status '
      + 'Proxim_Service_VLAN_TPID Proxim_E1_Port_VLAN_ID Proxim_E1_Port_VLAN_Pri Proxim_E1_Allow_Untag Proxim_E2_Port_VLAN_ID '
      + 'Proxim_E2_Port_VLAN_Pri Proxim_E2_Allow_Untag 68 Proxim_E1_SU_Allow_Untag_Mgmt Proxim_E2_SU_Allow_Untag_Mgmt',
  },
  // Tropos
  14529: {
    text: '9 Tropos-Release 27 Tropos-Cell-Name Tropos-Cell-Location Tropos-Serial-Number Tropos-Latitude Tropos-Longitude',
    number:
      '1 Tropos-Unicast-Cipher Tropos-Layer2-Input-Octets Tropos-Layer2-Output-Octets Tropos-Layer2-Input-Frames Tropos-Layer2-Output-Frames '
      + 'Tropos-Layer2-Input-Drops 12 Tropos-Terminate-Cause Tropos-Average-RSSI 16 Tropos-Retries-Sent Tropos-Retry-Bits 21 Tropos-Routed-Time '
      + 'Tropos-Routless-Since 24 Tropos-Input-Cap Tropos-Output-Cap Tropos-Class-Mult',
    octets:
      '7 Tropos-Noise-Floor Tropos-Noise-Upper-Bound 11 Tropos-Secondary-IP 15 Tropos-Channel 18 Tropos-Rates-Sent Tropos-Rates-Received 23 '
      + 'Tropos-Capability-Info',
  },
  // Alvarion
  12394: {
    text:
      '1 Breezecom-Attr1 Breezecom-Attr2 Breezecom-Attr3 Breezecom-Attr4 Breezecom-Attr5 Breezecom-Attr6 Breezecom-Attr7 Breezecom-Attr8 '
      + `Breezecom-Attr9 Breezecom-Attr10 Breezecom-Attr11 ${NUMBERED.join(' ')}`,
  },
  // Meraki
  29671: {
    text: '1 Meraki-Device-Name Meraki-Network-Name Meraki-Ap-Name Meraki-Ap-Tags',
  },
  // Nomadix
  3309: {
    text:
      '3 Nomadix-URL-Redirection 5 Nomadix-Expiration Nomadix-Subnet 10 Nomadix-Logoff-URL 12 Nomadix-Config-URL Nomadix-Goodbye-URL '
      + 'Nomadix-Qos-Policy 18 Nomadix-Centralized-Mgmt',
    number:
      '1 Nomadix-Bw-Up Nomadix-Bw-Down 4 Nomadix-IP-Upsell 7 Nomadix-MaxBytesUp Nomadix-MaxBytesDown Nomadix-EndofSession 11 Nomadix-Net-VLAN '
      + '17 Nomadix-SMTP-Redirect 19 Nomadix-Group-Policy-Id Nomadix-Group-Bw-Max-Up Nomadix-Group-Bw-Max-Down',
    values: {
      'Nomadix-IP-Upsell': '0=PrivatePool PublicPool',
    },
  },
  // Gemtek
  10529: {
    number:
      '21 Acct-Session-Input-Octets Acct-Session-Input-Gigawords Acct-Session-Output-Octets Acct-Session-Output-Gigawords Acct-Session-Octets '
      + 'Acct-Session-Gigawords',
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
    values: {
      'Mikrotik-Wireless-Enc-Algo': '0=No-encryption 40-bit-WEP 104-bit-WEP AES-CCM TKIP',
    },
  },
  // KarlNet
  762: {
    text: '151 KarlNet-TurboCell-Name',
    number: '152 KarlNet-TurboCell-TxRate KarlNet-TurboCell-OpState KarlNet-TurboCell-OpMode',
  },
  // Purewave
  21074: {
    number: '1 Purewave-Client-Profile Purewave-CS-Type Purewave-Max-Downlink-Rate Purewave-Max-Uplink-Rate 7 Purewave-Service-Enable',
    ipv4: '5 Purewave-IP-Address Purewave-IP-Netmask',
    values: {
      'Purewave-CS-Type': '0=IPV4_CS ETHERNET_CS',
      'Purewave-Max-Downlink-Rate': '3=QPSK_1/2 QPSK_3/4 QAM16_1/2 QAM16_3/4 QAM64_1/2 QAM64_2/3 QAM64_3/4 QAM64_5/6',
      'Purewave-Max-Uplink-Rate': '3=QPSK_1/2 QPSK_3/4 QAM16_1/2 QAM16_3/4 QAM64_1/2 QAM64_2/3 QAM64_3/4 QAM64_5/6',
    },
  },
  // IEA-Software
  24023: {
    text: '1 AM-Interrupt-HTMLFile 4 AM-Status-HTMLFile 6 AM-ACK-HTMLFile AM-NAK-HTMLFile AM-Bandwidth-Pool',
    number:
      '2 AM-Interrupt-Interval AM-Interrupt-Timeout 5 AM-HTTP-Proxy-Port 9 AM-Bandwidth-Pool-Max-Up AM-Bandwidth-Pool-Max-Down AM-Mirroring '
      + 'AM-Disconnect-Access',
    values: {
      'AM-Mirroring': '0=Disabled Full-Packet-Local-PCAP',
      'AM-Disconnect-Access': '0=Allow-All Deny-RADIUS',
    },
  },
});
