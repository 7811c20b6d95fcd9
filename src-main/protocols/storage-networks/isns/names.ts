/** What iSNS messages hold: their functions, status codes and attributes, RFC 4171 §4.1.2, §5.4 and §6.1. */
import { flag } from '../../../dissect/index.ts';

export const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'DevAttrReg', 2: 'DevAttrQry', 3: 'DevGetNext', 4: 'DeregDev', 5: 'SCNReg', 6: 'SCNDereg', 7: 'SCNEvent', 8: 'SCN', 9: 'DDReg', 10: 'DDDereg',
  11: 'DDSReg', 12: 'DDSDereg', 13: 'ESI', 14: 'Heartbeat', 17: 'RqstDomId', 18: 'RlseDomId', 19: 'GetDomId', 32769: 'DevAttrRegRsp',
  32770: 'DevAttrQryRsp', 32771: 'DevGetNextRsp', 32772: 'DeregDevRsp', 32773: 'SCNRegRsp', 32774: 'SCNDeregRsp', 32775: 'SCNEventRsp',
  32776: 'SCNRsp', 32777: 'DDRegRsp', 32778: 'DDDeregRsp', 32779: 'DDSRegRsp', 32780: 'DDSDeregRsp', 32781: 'ESIRsp', 32785: 'RqstDomIdRsp',
  32786: 'RlseDomIdRsp', 32787: 'GetDomIdRsp',
};
export const STATUSES: Readonly<Record<number, string>> = {
  0: 'No Error', 1: 'Unknown Error', 2: 'Message Format Error', 3: 'Invalid Registration', 4: 'RESERVED', 5: 'Invalid Query', 6: 'Source Unknown',
  7: 'Source Absent', 8: 'Source Unauthorized', 9: 'No such Entry', 10: 'Version Not Supported', 11: 'Internal Error', 12: 'Busy',
  13: 'Option Not Understood', 14: 'Invalid Update', 15: 'Message (FUNCTION_ID) Not supported', 16: 'SCN Event Rejected',
  17: 'SCN Registration Rejected', 18: 'Attribute Not Implemented', 19: 'FC_DOMAIN_ID Not available', 20: 'FC_DOMAIN_ID not allocated',
  21: 'ESI Not Available', 22: 'Invalid Deregistration', 23: 'Registration Feature Not Supported',
};
export const ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'Delimiter', 1: 'Entity Identifier (EID)', 2: 'Entity Protocol', 3: 'Management IP Address', 4: 'Timestamp', 5: 'Protocol Version Range',
  6: 'Registration Period', 7: 'Entity Index', 8: 'Entity Next Index', 11: 'Entity ISAKMP Phase-1', 12: 'Entity Certificate',
  16: 'Portal IP Address', 17: 'Portal TCP/UDP Port', 18: 'Portal Symbolic Name', 19: 'ESI Interval', 20: 'ESI Port', 22: 'Portal Index',
  23: 'SCN Port', 24: 'Portal Next Index', 27: 'Portal Security Bitmap', 28: 'Portal ISAKMP Phase-1', 29: 'Portal ISAKMP Phase-2',
  31: 'Portal Certificate', 32: 'iSCSI Name', 33: 'iSCSI Node Type', 34: 'iSCSI Alias', 35: 'iSCSI SCN Bitmap', 36: 'iSCSI Node Index',
  37: 'WWNN Token', 38: 'iSCSI Node Next Index', 42: 'iSCSI AuthMethod', 48: 'PG iSCSI Name', 49: 'PG Portal IP Addr', 50: 'PG Portal Port',
  51: 'Portal Group Tag', 52: 'PG Index', 53: 'PG Next Index', 64: 'FC Port Name WWPN', 65: 'Port ID', 66: 'FC Port Type',
  67: 'Symbolic Port Name', 68: 'Fabric Port Name', 69: 'Hard Address', 70: 'Port IP-Address', 71: 'Class of Service', 72: 'FC-4 Types',
  73: 'FC-4 Descriptor', 74: 'FC-4 Features', 75: 'iFCP SCN bitmap', 76: 'Port Role', 77: 'Permanent Port Name', 95: 'FC-4 Type Code',
  96: 'FC Node Name WWNN', 97: 'Symbolic Node Name', 98: 'Node IP-Address', 99: 'Node IPA', 101: 'Proxy iSCSI Name', 128: 'Switch Name',
  129: 'Preferred ID', 130: 'Assigned ID', 131: 'Virtual_Fabric_ID', 256: 'iSNS Server Vendor OUI', 2049: 'DD_Set ID', 2050: 'DD_Set Sym Name',
  2051: 'DD_Set Status', 2052: 'DD_Set_Next_ID', 2065: 'DD_ID', 2066: 'DD_Symbolic Name', 2067: 'DD_Member iSCSI Index',
  2068: 'DD_Member iSCSI Name', 2069: 'DD_Member FC Port Name', 2070: 'DD Member Portal Index', 2071: 'DD_Member Portal IP Addr',
  2072: 'DD Member Portal TCP/UDP', 2078: 'DD_Features', 2079: 'DD_ID Next ID',
};

export const FLAGS = [
  flag('Client', 0x8000, { as: ['Sender is iSNS client', 'Sender is not iSNS client'], id: 'isns.flags.client' }),
  flag('Server', 0x4000, { as: ['Sender is iSNS server', 'Sender is not iSNS server'], id: 'isns.flags.server' }),
  flag('Auth', 0x2000, { as: ['Authentication Block is PRESENT', 'No authentication block'], id: 'isns.flags.authentication_block' }),
  flag('Replace', 0x1000, { as: ['Replace', "Don't replace"], id: 'isns.flags.replace' }),
  flag('Last PDU', 0x800, { as: ['Last PDU of iSNS Message', 'Not the Last PDU of iSNS Message'], id: 'isns.flags.lastpdu' }),
  flag('First PDU', 0x400, { as: ['First PDU of iSNS Message', 'Not the first PDU of iSNS Message'], id: 'isns.flags.firstpdu' }),
];

export const SECURITY = [
  flag('Tunnel Mode', 0x40, { as: ['Preferred', 'No preference'], size: 4, id: 'isns.psb.tunnel' }),
  flag('Transport Mode', 0x20, { as: ['Preferred', 'No preference'], size: 4, id: 'isns.psb.transport' }),
  flag('PFS', 0x10, { as: ['Enabled', 'Disabled'], size: 4, id: 'isns.psb.pfs' }),
  flag('Aggressive Mode', 0x8, { as: ['Enabled', 'Disabled'], size: 4, id: 'isns.psb.aggressive_mode' }),
  flag('Main Mode', 0x4, { as: ['Enabled', 'Disabled'], size: 4, id: 'isns.psb.main_mode' }),
  flag('IKE/IPSec', 0x2, { as: ['Enabled', 'Disabled'], size: 4, id: 'isns.psb.ike_ipsec' }),
  flag('Bitmap', 0x1, { as: ['Valid', 'Invalid'], size: 4, id: 'isns.psb.bitmap' }),
];

export const NOTIFICATIONS = [
  flag('Initiator And Self Information Only', 0x80, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.initiator_and_self_information_only' }),
  flag('Target And Self Information Only', 0x40, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.target_and_self_information_only' }),
  flag('Management Registration/SCN', 0x20, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.management_registration_scn' }),
  flag('Object Removed', 0x10, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.object_removed' }),
  flag('Object Added', 0x8, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.object_added' }),
  flag('Object Updated', 0x4, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.object_updated' }),
  flag('DD/DDS Member Removed (Mgmt Reg/SCN only)', 0x2, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.dd_dds_member_removed' }),
  flag('DD/DDS Member Added (Mgmt Reg/SCN only)', 0x1, { size: 4, as: ['True', 'False'], id: 'isns.scn_bitmap.dd_dds_member_added' }),
];

export const NODE_TYPES = [
  flag('Control', 0x4, { as: ['Yes', 'No'], size: 4, id: 'isns.isnt.control' }),
  flag('Initiator', 0x2, { as: ['Yes', 'No'], size: 4, id: 'isns.isnt.initiator' }),
  flag('Target', 0x1, { as: ['Yes', 'No'], size: 4, id: 'isns.isnt.target' }),
];

/** Of a port, in the 16 bits above it. */
export const PORT_TYPE = flag('Port Type', 0x1, { as: ['UDP', 'TCP'], size: 2, id: 'isns.port.port_type' });
