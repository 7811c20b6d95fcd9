/** Attributes of the WiMAX Forum. */
import type { VendorTable } from '../vendor-table.ts';

export const WIMAX = (): VendorTable => ({
  // WiMAX
  24757: {
    text:
      '24 WiMAX-Hotline-Indicator 50 WiMAX-Uplink-Flow-Description 53 WiMAX-Hotline-Profile-Id WiMAX-HTTP-Redirection-Rule '
      + 'WiMAX-IP-Redirection-Rule 62 WiMAX-Downlink-Flow-Description',
    number:
      '2 WiMAX-Device-Authentication-Indicator 11 WiMAX-MN-hHA-MIP4-SPI 13 WiMAX-MN-hHA-MIP6-SPI 16 WiMAX-HA-RK-SPI WiMAX-HA-RK-Lifetime 20 '
      + 'WiMAX-RRQ-MN-HA-SPI WiMAX-Session-Continue WiMAX-Beginning-Of-Session WiMAX-IP-Technology 25 WiMAX-Prepaid-Indicator WiMAX-PDFID '
      + 'WiMAX-SDFID 31 WiMAX-Control-Packets-In WiMAX-Control-Octets-In WiMAX-Control-Packets-Out WiMAX-Control-Octets-Out 36 '
      + 'WiMAX-Session-Termination-Capability 39 WiMAX-Active-Time-Duration 41 WiMAX-DHCP-RK-Key-Id WiMAX-DHCP-RK-Lifetime 44 '
      + 'WiMAX-Idle-Mode-Transition 48 WiMAX-Acct-Input-Packets-Gigaword WiMAX-Acct-Output-Packets-Gigaword 56 WiMAX-Hotline-Session-Timer 58 '
      + 'WiMAX-HA-RK-Key-Requested WiMAX-Count-Type WiMAX-DM-Action-Code WiMAX-FA-RK-SPI 68 WiMAX-vHA-RK-SPI WiMAX-vHA-RK-Lifetime 71 '
      + 'WiMAX-MN-vHA-MIP4-SPI WiMAX-MN-vHA-MIP6-SPI 76 WiMAX-vDHCP-RK-Key-ID WiMAX-vDHCP-RK-Lifetime',
    signed: '3 WiMAX-GMT-Timezone-offset',
    octets:
      '4 WiMAX-AAA-Session-Id WiMAX-MSK 10 WiMAX-MN-hHA-MIP4-Key 12 WiMAX-MN-hHA-MIP6-Key 14 WiMAX-FA-RK-Key WiMAX-HA-RK-Key 19 '
      + 'WiMAX-RRQ-MN-HA-Key 40 WiMAX-DHCP-RK 45 WiMAX-NAP-Id WiMAX-BS-Id WiMAX-Location 57 WiMAX-NSP-Id 66 WiMAX-vHA-MIP4-Key WiMAX-vHA-RK-Key '
      + '70 WiMAX-MN-vHA-MIP6-Key 75 WiMAX-vDHCP-RK',
    ipv4: '6 WiMAX-hHA-IP-MIP4 43 WiMAX-DHCP-Msg-Server-IP 64 WiMAX-vHA-IP-MIP4 73 WiMAX-vDHCPv4-Server',
    ipv6: '7 WiMAX-hHA-IP-MIP6 51 WiMAX-Blu-Coa-IPv6 65 WiMAX-vHA-IP-MIP6 74 WiMAX-vDHCPv6-Server',
    address: '8 WiMAX-DHCPv4-Server WiMAX-DHCPv6-Server 18 WiMAX-RRQ-HA-IP 52 WiMAX-DNS-Server',
    tlv:
      '1 WiMAX-Capability 28 WiMAX-Packet-Flow-Descriptor WiMAX-QoS-Descriptor WiMAX-Uplink-Granted-QoS 35 WiMAX-PPAC 37 WiMAX-PPAQ '
      + 'WiMAX-Prepaid-Tariff-Switching 63 WiMAX-Downlink-Granted-QoS',
    parts: {
      1: {
        text: '1 WiMAX-Release',
        number: '2 WiMAX-Accounting-Capabilities WiMAX-Hotlining-Capabilities WiMAX-Idle-Mode-Notification-Cap',
      },
      28: {
        text: '9 WiMAX-Uplink-Classifier WiMAX-Downlink-Classifier',
        number:
          '1 WiMAX-Packet-Data-Flow-Id WiMAX-Service-Data-Flow-Id WiMAX-Service-Profile-Id WiMAX-Direction WiMAX-Activation-Trigger '
          + 'WiMAX-Transport-Type WiMAX-Uplink-QOS-Id WiMAX-Downlink-QOS-Id',
      },
      29: {
        text: '2 WiMAX-Global-Service-Class-Name WiMAX-Service-Class-Name 16 WiMAX-Media-Flow-Description-SDP',
        number:
          '1 WiMAX-QoS-Id 4 WiMAX-Schedule-Type WiMAX-Traffic-Priority WiMAX-Maximum-Sustained-Traffic-Rate WiMAX-Minimum-Reserved-Traffic-Rate '
          + 'WiMAX-Maximum-Traffic-Burst WiMAX-Tolerated-Jitter WiMAX-Maximum-Latency WiMAX-Reduced-Resources-Code WiMAX-Media-Flow-Type '
          + 'WiMAX-Unsolicited-Grant-Interval WiMAX-SDU-Size WiMAX-Unsolicited-Polling-Interval',
      },
      30: {
        text: '2 WiMAX-Global-Service-Class-Name WiMAX-Service-Class-Name 16 WiMAX-Media-Flow-Description-SDP',
        number:
          '1 WiMAX-QoS-Id 4 WiMAX-Schedule-Type WiMAX-Traffic-Priority WiMAX-Maximum-Sustained-Traffic-Rate WiMAX-Minimum-Reserved-Traffic-Rate '
          + 'WiMAX-Maximum-Traffic-Burst WiMAX-Tolerated-Jitter WiMAX-Maximum-Latency WiMAX-Reduced-Resources-Code WiMAX-Media-Flow-Type '
          + 'WiMAX-Unsolicited-Grant-Interval WiMAX-SDU-Size WiMAX-Unsolicited-Polling-Interval',
      },
      35: { number: '1 WiMAX-Available-In-Client' },
      37: {
        text: '10 WiMAX-Service-Id',
        number:
          '2 WiMAX-Volume-Quota WiMAX-Volume-Threshold WiMAX-Duration-Quota WiMAX-Duration-Threshold WiMAX-Resource-Quota '
          + 'WiMAX-Resource-Threshold WiMAX-Update-Reason 11 WiMAX-Rating-Group-Id WiMAX-Termination-Action WiMAX-Pool-Id WiMAX-Pool-Multiplier '
          + 'WiMAX-Requested-Action WiMAX-Check-Balance-Result',
        octets: '1 WiMAX-PPAQ-Quota-Identifier 17 WiMAX-Cost-Information-AVP',
        address: '9 WiMAX-Prepaid-Server',
      },
      38: {
        text: '1 WiMAX-Prepaid-Quota-Identifier',
        number: '2 WiMAX-Volume-Used-After WiMAX-Tariff-Switch-Interval WiMAX-Time-Interval-After',
      },
      63: {
        text: '2 WiMAX-Global-Service-Class-Name WiMAX-Service-Class-Name 16 WiMAX-Media-Flow-Description-SDP',
        number:
          '1 WiMAX-QoS-Id 4 WiMAX-Schedule-Type WiMAX-Traffic-Priority WiMAX-Maximum-Sustained-Traffic-Rate WiMAX-Minimum-Reserved-Traffic-Rate '
          + 'WiMAX-Maximum-Traffic-Burst WiMAX-Tolerated-Jitter WiMAX-Maximum-Latency WiMAX-Reduced-Resources-Code WiMAX-Media-Flow-Type '
          + 'WiMAX-Unsolicited-Grant-Interval WiMAX-SDU-Size WiMAX-Unsolicited-Polling-Interval',
      },
    },
    values: {
      'WiMAX-Accounting-Capabilities': '0=No-Accounting IP-Session-Based Flow-Based',
      'WiMAX-Hotlining-Capabilities': '0=Not-Supported Hotline-Profile-Id NAS-Filter-Rule 4=HTTP-Redirection 8=IP-Redirection',
      'WiMAX-Idle-Mode-Notification-Cap': '0=Not-Supported Supported',
      'WiMAX-IP-Technology': '0=Reserved-0 Reserved-1 PMIP4 CMIP4 CMIP6 Ethernet-CS',
      'WiMAX-Direction': '0=Reserved-0 Uplink Downlink Bi-Directional',
      'WiMAX-Transport-Type': '0=Reserved-0 IPv4-CS IPv6-CS Ethernet',
      'WiMAX-Schedule-Type': '2=Best-Effort nrtPS rtPS Extended-rtPS UGS',
      'WiMAX-Media-Flow-Type':
        '1=VoIP Robust-Browser Secure-Browser-VPN Streaming-Video Streaming-Live-TV Music-Photo-Download Multi-Player-Gaming '
        + 'Location-Based-Services Text-Audio-Books Video-Conversation Message Control Data',
      'WiMAX-Available-In-Client':
        '1=Volume-Metering Duration-Metering 4=Resource-Metering 8=Pools 16=Rating-Groups 32=Multi-Services 64=Tariff-Switch',
      'WiMAX-Session-Termination-Capability': '1=Dynamic-Authorization',
      'WiMAX-Update-Reason':
        '1=Pre-Initialization Initial-Request Threshold-Reached Quota-Reached TITSU-Approaching Remote-Forced-Disconnect '
        + 'Client-Service-Termination Access-Service-Terminated Service-Not-Established One-Time-Charging',
      'WiMAX-Termination-Action': '1=Terminate Request-More-Quota Redirect-Or-Filter',
      'WiMAX-Requested-Action': '1=Balance-Check Price-Enquiry',
      'WiMAX-HA-RK-Key-Requested': '0=No Yes',
      'WiMAX-DM-Action-Code':
        '0=Deregister-MS Suspend-MS-Traffic Suspend-User-Traffic Resume-Traffic MS-Terminate MS-Idle MS-Completed-IPv6-Handover '
        + '65535=BS-Sends-RES-Cmd',
    },
  },
});
