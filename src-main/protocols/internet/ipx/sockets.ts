/** Novell's IPX sockets: what a packet is for. */

export const SAP = 0x0452, RIP = 0x0453, NETBIOS = 0x0455;
/** NWLink's (MS-NBIPX knows them as direct hosting): names and mailslots, and SMB as it is. */
export const SMB_NAMES = 0x0551, SMB_MAILSLOTS = 0x0553, SMB_SERVER = 0x0550, SMB_CLIENT = 0x0552, SMB_MESSENGER = 0x0554;

export const SOCKETS: Readonly<Record<number, string>> = {
  0x0002: 'CISCO PING', 0x0451: 'NCP', [SAP]: 'SAP', [RIP]: 'RIP', [NETBIOS]: 'NetBIOS', 0x0456: 'Diagnostic', 0x0457: 'Serialization',
  [SMB_SERVER]: 'NWLink SMB Server', [SMB_NAMES]: 'NWLink SMB Name Query', [SMB_CLIENT]: 'NWLink SMB Redirector',
  [SMB_MAILSLOTS]: 'NWLink SMB Mailslot Datagram', [SMB_MESSENGER]: 'NWLink SMB Messenger', 0x0555: 'NWLink SMB Browse',
  0x055d: 'Attachmate Gateway', 0x4001: 'IPX Message', 0x4003: 'IPX Message', 0x4006: 'NetWare Directory Server',
  0x400c: 'HP LaserJet/QuickSilver', 0x8104: 'NetWare 386', 0x8522: 'ADSM', 0x85be: 'Cisco EIGRP for IPX',
  0x8f83: 'Powerchute UPS Monitoring', 0x9001: 'NetWare Link Services Protocol', 0x9004: 'IPX WAN', 0x900f: 'SNMP Agent',
  0x9010: 'SNMP Sink', 0x907b: 'SMS Testing and Development', 0x9086: 'Novell PING', 0x9091: 'TCP Tunnel', 0x9092: 'UDP Tunnel',
  0x90b2: 'NDPS Printer Agent/PSM', 0x90b3: 'NDPS Broker', 0x90b4: 'NDPS Service Registry Service',
  0x90b5: 'NDPS Event Notification Service', 0x90b6: 'NDPS Remote Management Service', 0x90b7: 'NDPS Notify Listener',
  0xe885: 'NT Server-RPC/GW',
};
