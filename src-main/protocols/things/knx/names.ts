/** Services and codes of KNXnet/IP and of the frames in it: KNX Standard 3.8 (ISO 22510), 3.3.7 and 3.6.3. */
export const FAMILIES: Readonly<Record<number, string>> = {
  2: 'Core', 3: 'Device Management', 4: 'Tunneling', 5: 'Routing', 6: 'Remote Logging', 7: 'Remote Configuration', 8: 'Object Server', 9: 'Security',
};
/** A short name for the Info column, and the whole one. */
export const SERVICES: Readonly<Record<number, readonly [string, string]>> = {
  0x0201: ['SearchReq', 'Search Request'], 0x0202: ['SearchResp', 'Search Response'], 0x0203: ['DescrReq', 'Description Request'],
  0x0204: ['DescrResp', 'Description Response'], 0x0205: ['ConnectReq', 'Connect Request'], 0x0206: ['ConnectResp', 'Connect Response'],
  0x0207: ['ConnStateReq', 'Connection State Request'], 0x0208: ['ConnStateResp', 'Connection State Response'],
  0x0209: ['DisconnectReq', 'Disconnect Request'], 0x020a: ['DisconnectResp', 'Disconnect Response'],
  0x020b: ['SearchReqExt', 'Search Request Extended'], 0x020c: ['SearchRespExt', 'Search Response Extended'],
  0x0310: ['ConfigReq', 'Configuration Request'], 0x0311: ['ConfigAck', 'Configuration Acknowledgement'],
  0x0420: ['TunnelReq', 'Tunneling Request'], 0x0421: ['TunnelAck', 'Tunneling Acknowledgement'],
  0x0422: ['TunnelFeatureGet', 'Tunneling Feature Get'], 0x0423: ['TunnelFeatureResp', 'Tunneling Feature Response'],
  0x0424: ['TunnelFeatureSet', 'Tunneling Feature Set'], 0x0425: ['TunnelFeatureInfo', 'Tunneling Feature Info'],
  0x0530: ['RoutingInd', 'Routing Indication'], 0x0531: ['RoutingLoss', 'Routing Loss'], 0x0532: ['RoutingBusy', 'Routing Busy'],
  0x0950: ['SecureWrapper', 'Secure Wrapper'], 0x0951: ['SessionReq', 'Session Request'], 0x0952: ['SessionResp', 'Session Response'],
  0x0953: ['SessionAuth', 'Session Authenticate'], 0x0954: ['SessionStatus', 'Session Status'], 0x0955: ['TimerNotify', 'Timer Notify'],
};
export const STATUSES: Readonly<Record<number, string>> = {
  0x00: 'OK', 0x01: 'E_HOST_PROTOCOL_TYPE', 0x02: 'E_VERSION_NOT_SUPPORTED', 0x04: 'E_SEQUENCE_NUMBER', 0x21: 'E_CONNECTION_ID',
  0x22: 'E_CONNECTION_TYPE', 0x23: 'E_CONNECTION_OPTION', 0x24: 'E_NO_MORE_CONNECTIONS', 0x25: 'E_NO_MORE_UNIQUE_CONNECTIONS',
  0x26: 'E_DATA_CONNECTION', 0x27: 'E_KNX_CONNECTION', 0x28: 'E_AUTHORISATION_ERROR', 0x29: 'E_TUNNELING_LAYER',
};
export const CONNECTIONS: Readonly<Record<number, readonly [string, string]>> = {
  3: ['Config', 'Device Management Connection'], 4: ['Tunnel', 'Tunneling Connection'], 6: ['RemLog', 'Remote Logging Connection'],
  7: ['RemConf', 'Remote Configuration Connection'], 8: ['ObjSrv', 'Object Server Connection'],
};
export const LAYERS: Readonly<Record<number, string>> = { 0x02: 'LinkLayer', 0x04: 'Raw', 0x80: 'Busmonitor' };
export const MEDIA: Readonly<Record<number, string>> = { 0x01: 'TP0', 0x02: 'TP1', 0x04: 'PL110', 0x08: 'PL132', 0x10: 'RF', 0x20: 'IP' };
/** Descriptions: short, and as they are. */
export const DESCRIPTIONS: Readonly<Record<number, readonly [string, string]>> = {
  0x01: ['DevInfo', 'Device Information'], 0x02: ['SuppSvc', 'Supported Service Families'], 0x03: ['IpConfig', 'IP Configuration'],
  0x04: ['CurConfig', 'Current Configuration'], 0x05: ['KnxAddr', 'KNX Addresses'], 0x06: ['SecuredSvc', 'Secured Service Families'],
  0x07: ['TunnelInfo', 'Tunneling Information'], 0x08: ['ExtDevInfo', 'Extended Device Information'], 0xfe: ['MfrData', 'Manufacturer Data'],
};
/** What a search may ask for, short. */
export const PARAMETERS: Readonly<Record<number, string>> = { 1: 'ProgMode', 2: 'MAC', 3: 'Services', 4: 'DIBs' };
/** Codes that tell what a frame is (3.6.3 §4.1.3). */
export const MESSAGES: Readonly<Record<number, string>> = {
  0x2b: 'L_Busmon.ind', 0x2d: 'L_Raw.ind', 0x10: 'L_Raw.req', 0x2f: 'L_Raw.con', 0x11: 'L_Data.req', 0x2e: 'L_Data.con', 0x29: 'L_Data.ind',
  0x13: 'L_PollData.req', 0x25: 'L_PollData.con', 0x4a: 'T_Data_Individual.req', 0x94: 'T_Data_Individual.ind', 0x41: 'T_Data_Connected.req',
  0x89: 'T_Data_Connected.ind', 0xfc: 'M_PropRead.req', 0xfb: 'M_PropRead.con', 0xf6: 'M_PropWrite.req', 0xf5: 'M_PropWrite.con',
  0xf7: 'M_PropInfo.ind', 0xf8: 'M_FuncPropCmd.req', 0xf9: 'M_FuncPropRead.req', 0xfa: 'M_FuncProp.con', 0xf1: 'M_Reset.req', 0xf0: 'M_Reset.ind',
};
/** Services of the application layer by their first four bits (3.3.7 §3), */
export const SHORT_SERVICES: Readonly<Record<number, string>> = {
  0x0: 'GroupValueRead', 0x1: 'GroupValueResp', 0x2: 'GroupValueWrite', 0x3: 'IndAddrWrite', 0x4: 'IndAddrRead', 0x5: 'IndAddrResp', 0x6: 'AdcRead',
  0x7: 'AdcResp', 0x8: 'MemRead', 0x9: 'MemResp', 0xa: 'MemWrite', 0xc: 'DevDescrRead', 0xd: 'DevDescrResp',
};
/** and by all ten. */
export const LONG_SERVICES: Readonly<Record<number, string>> = {
  0x380: 'Restart', 0x381: 'RestartReset', 0x3a1: 'RestartResp',
  0x2c0: 'UserMemRead', 0x2c1: 'UserMemResp', 0x2c2: 'UserMemWrite', 0x2c5: 'UserMfrInfoRead', 0x2c6: 'UserMfrInfoResp', 0x2c7: 'FuncPropCmd',
  0x2c8: 'FuncPropRead', 0x2c9: 'FuncPropResp', 0x3d1: 'AuthReq', 0x3d2: 'AuthResp', 0x3d3: 'KeyWrite', 0x3d4: 'KeyResp', 0x3d5: 'PropValueRead',
  0x3d6: 'PropValueResp', 0x3d7: 'PropValueWrite', 0x3d8: 'PropDescrRead', 0x3d9: 'PropDescrResp', 0x3dc: 'IndAddrSerNumRead',
  0x3dd: 'IndAddrSerNumResp', 0x3de: 'IndAddrSerNumWrite', 0x3e0: 'DomAddrWrite', 0x3e1: 'DomAddrRead', 0x3e2: 'DomAddrResp', 0x3f1: 'DataSec',
};
/** `1.1.5` */
export const individual = (address: number): string => `${address >> 12}.${(address >> 8) & 0x0f}.${address & 0xff}`;
/** `1/2/3` */
export const group = (address: number): string => `${address >> 11}/${(address >> 8) & 0x07}/${address & 0xff}`;
