/** Fields of what RDP's sides tell each other while they connect: MS-RDPBCGR §2.2.1.3 and §2.2.1.4. */
import { bits, i32, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
const BLOCKS = {
  0xc001: 'clientCoreData', 0xc002: 'clientSecurityData', 0xc003: 'clientNetworkData', 0xc004: 'clientClusterData',
  0xc005: 'clientMonitorData', 0xc006: 'clientMsgChannelData', 0xc008: 'clientMonitorExData', 0xc00a: 'clientMultiTransportData',
  0x0c01: 'serverCoreData', 0x0c02: 'serverSecurityData', 0x0c03: 'serverNetworkData', 0x0c04: 'serverMsgChannelData',
  0x0c08: 'serverMultiTransportData',
};
const COLORS = {
  0xca00: '4 bits-per-pixel (bpp)', 0xca01: '8 bits-per-pixel (bpp)', 0xca02: '15-bit 555 RGB mask', 0xca03: '16-bit 565 RGB mask',
  0xca04: '24-bit RGB mask',
};
const HIGH_COLORS = {
  4: '4 bits-per-pixel (bpp)', 8: '8 bits-per-pixel (bpp)', 15: '15-bit 555 RGB mask', 16: '16-bit 565 RGB mask',
  24: '24-bit RGB mask',
};
const KEYBOARDS = {
  1: 'IBM PC/XT or compatible (83-key) keyboard', 2: 'Olivetti "ICO" (102-key) keyboard', 3: 'IBM PC/AT (84-key) and similar keyboards',
  4: 'IBM enhanced (101-key or 102-key) keyboard', 5: 'Nokia 1050 and similar keyboards', 6: 'Nokia 9140 and similar keyboards',
  7: 'Japanese keyboard',
};
const CONNECTIONS = {
  1: 'Modem (56 Kbps)', 2: 'Low-speed broadband (256 Kbps - 2Mbps)', 3: 'Satellite (2 Mbps - 16Mbps with high latency)',
  4: 'High-speed broadband (2 Mbps - 10Mbps)', 5: 'WAN (10 Mbps or higher with high latency)', 6: 'LAN (10 Mbps or higher)', 7: 'Auto Detect',
};
export const ENCRYPTION_METHODS: Readonly<Record<number, string>> = {
  0x00: 'None', 0x01: '40-bit RC4', 0x02: '128-bit RC4', 0x08: '56-bit RC4', 0x10: 'FIPS140-1 3DES',
};
export const ENCRYPTION_LEVELS: Readonly<Record<number, string>> = {
  0: 'None', 1: 'Low', 2: 'Client Compatible', 3: 'High', 4: 'FIPS140-1',
};
const option = (title: string, mask: number) => bits(title, mask, { ...HEX, size: 4 });

export const settingFields = late(() => ({
  clientData: none('ClientData'),
  serverData: none('ServerData'),
  'client.coreData': none('clientCoreData'),
  'client.securityData': none('clientSecurityData'),
  'client.networkData': none('clientNetworkData'),
  'client.clusterData': none('clientClusterData'),
  'client.monitorData': none('clientMonitorData'),
  'client.monitorDefData': none('clientMonitorDefData'),
  'client.msgChannelData': none('clientMsgChannelData'),
  'client.monitorExData': none('clientMonitorExData'),
  'client.multiTransportData': none('clientMultiTransportData'),
  'unknownData.client': none('clientUnknownData'),
  'server.coreData': none('serverCoreData'),
  'server.securityData': none('serverSecurityData'),
  'server.networkData': none('serverNetworkData'),
  'server.msgChannelData': none('serverMsgChannelData'),
  'server.multiTransportData': none('serverMultiTransportData'),
  'unknownData.server': none('serverUnknownData'),
  'header.type': u16('headerType', { ...HEX, values: BLOCKS }),
  'header.length': u16('headerLength', LITTLE),
  'version.major': u16('versionMajor', LITTLE),
  'version.minor': u16('versionMinor', LITTLE),
  'desktop.width': u16('desktopWidth', LITTLE),
  'desktop.height': u16('desktopHeight', LITTLE),
  colorDepth: u16('colorDepth', { ...HEX, values: COLORS }),
  SASSequence: u16('SASSequence', LITTLE),
  keyboardLayout: u32('keyboardLayout', LITTLE),
  'client.build': u32('clientBuild', LITTLE),
  'client.name': text('clientName', { encoding: 'utf16le' }),
  'keyboard.type': u32('keyboardType', { ...LITTLE, values: KEYBOARDS }),
  'keyboard.subtype': u32('keyboardSubType', LITTLE),
  'keyboard.functionkey': u32('keyboardFunctionKey', LITTLE),
  imeFileName: octets('imeFileName'),
  postBeta2ColorDepth: u16('postBeta2ColorDepth', { ...HEX, values: COLORS }),
  'client.productId': u16('clientProductId', LITTLE),
  serialNumber: u32('serialNumber', LITTLE),
  highColorDepth: u16('highColorDepth', { ...HEX, values: HIGH_COLORS }),
  supportedColorDepths: u16('supportedColorDepths', HEX),
  earlyCapabilityFlags: u16('earlyCapabilityFlags', LITTLE),
  'client.digProductId': text('clientDigProductId', { encoding: 'utf16le' }),
  connectionType: u8('connectionType', { values: CONNECTIONS }),
  pad1octet: u8('pad1octet', { hex: true }),
  serverSelectedProtocol: u32('serverSelectedProtocol', LITTLE),
  encryptionMethods: octets('encryptionMethods'),
  extEncryptionMethods: octets('extEncryptionMethods'),
  clusterFlags: u32('clusterFlags', HEX),
  redirectedSessionId: u32('redirectedSessionId', HEX),
  msgChannelFlags: u32('msgChannelFlags', HEX),
  msgChannelId: u16('msgChannelId', LITTLE),
  monitorFlags: u32('monitorFlags', HEX),
  monitorExFlags: u32('monitorExFlags', HEX),
  monitorAttributeSize: u32('monitorAttributeSize', LITTLE),
  monitorCount: u32('monitorCount', LITTLE),
  'monitorDef.left': i32('left', LITTLE),
  'monitorDef.top': i32('top', LITTLE),
  'monitorDef.right': i32('right', LITTLE),
  'monitorDef.bottom': i32('bottom', LITTLE),
  'monitorDef.flags': u32('flags', { ...LITTLE, values: { 0: 'None', 1: 'Primary' } }),
  multiTransportFlags: u32('multiTransportFlags', HEX),
  encryptionMethod: u32('encryptionMethod', { ...HEX, values: ENCRYPTION_METHODS }),
  encryptionLevel: u32('encryptionLevel', { ...HEX, values: ENCRYPTION_LEVELS }),
  serverRandomLen: u32('serverRandomLen', LITTLE),
  serverCertLen: u32('serverCertLen', LITTLE),
  serverRandom: octets('serverRandom'),
  serverCertificate: octets('serverCertificate'),
  'client.requestedProtocols': u32('clientRequestedProtocols', HEX),
  earlyServerFlags: u32('earlyCapabilityFlags', { ...HEX, own: true }),
  MCSChannelId: u16('MCSChannelId', LITTLE),
  channelCount: u16('channelCount', LITTLE),
  channelIdArray: none('channelIdArray'),
  Pad: u16('Pad', LITTLE),
  channelDefArray: none('channelDefArray'),
  channelDef: none('channelDef'),
  name: text('name'),
  options: u32('options', HEX),
  'options.initialized': option('optionsInitialized', 0x80000000),
  'options.encrypt.rdp': option('encryptRDP', 0x40000000),
  'options.encrypt.sc': option('encryptSC', 0x20000000),
  'options.encrypt.cs': option('encryptCS', 0x10000000),
  'options.priority.high': option('priorityHigh', 0x08000000),
  'options.priority.med': option('priorityMed', 0x04000000),
  'options.priority.low': option('priorityLow', 0x02000000),
  'options.compress.rdp': option('compressRDP', 0x00800000),
  'options.compress': option('compress', 0x00400000),
  'options.showprotocol': option('showProtocol', 0x00200000),
  'options.remotecontrolpersistent': option('remoteControlPersistent', 0x00100000),
  settingsRest: octets('What is not read', { own: true }),
}));

export type SettingFields = ReturnType<typeof settingFields>;
