/** Fields of the packets of a shared desktop: MS-RDPBCGR §2.2.8.1.1.1, §2.2.1.13 to §2.2.1.22, §2.2.7. */
import { bits, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { COMPRESSIONS } from './compressions.ts';
import { late } from '../../late.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
export const PDU_TYPES: Readonly<Record<number, string>> = {
  1: 'Demand Active PDU', 3: 'Confirm Active PDU', 6: 'Deactivate All PDU', 7: 'Data PDU', 10: 'Server Redirection PDU',
};
export const DATA_TYPES: Readonly<Record<number, string>> = {
  2: 'Update', 20: 'Control', 27: 'Pointer', 28: 'Input', 31: 'Synchronize', 33: 'Refresh Rect', 34: 'Play Sound', 35: 'Suppress Output',
  36: 'Shutdown Request', 37: 'Shutdown Denied', 38: 'Save Session Info', 39: 'FontList', 40: 'FontMap', 41: 'Set Keyboard Indicators',
  43: 'BitmapCache Persistent List', 44: 'BitmapCache Error', 45: 'Set Keyboard IME Status', 46: 'OffScrCache Error', 47: 'Set Error Info',
  48: 'DrawNineGrid Error', 49: 'DrawGDIPlus Error', 50: 'Arc Status', 54: 'Status Info', 55: 'Monitor Layout',
};
export const ACTIONS: Readonly<Record<number, string>> = {
  1: 'Request control', 2: 'Granted control', 3: 'Detach', 4: 'Cooperate',
};
export const CAPABILITIES: Readonly<Record<number, string>> = {
  0x01: 'General', 0x02: 'Bitmap', 0x03: 'Order', 0x04: 'Bitmap Cache', 0x05: 'Control', 0x07: 'Activation', 0x08: 'Pointer', 0x09: 'Share',
  0x0a: 'Color Cache', 0x0c: 'Sound', 0x0d: 'Input', 0x0e: 'Font', 0x0f: 'Brush', 0x10: 'Glyph Cache', 0x11: 'Off-screen Cache',
  0x12: 'Bitmap Cache Host Support', 0x13: 'Bitmap Cache Rev 2', 0x14: 'Virtual Channel', 0x15: 'Draw Nine Grid Cache', 0x16: 'Draw GDI Plus',
  0x17: 'Rail', 0x18: 'Window', 0x19: 'Comp Desk', 0x1a: 'Multi-Fragment Update', 0x1b: 'Large Pointer', 0x1c: 'Surface Commands',
  0x1d: 'Bitmap Codecs', 0x1e: 'Frame Acknowledge',
};
/** MS-RDPBCGR §2.2.10.1.1, infoType */
const SESSION_INFORMATION = { 0: 'Logon', 1: 'Logon, long', 2: 'Plain notification', 3: 'Logon, extended' };

export const shareFields = late(() => ({
  shareControlHeader: octets('shareControlHeader'),
  totalLength: u16('totalLength', LITTLE),
  pduType: u16('pduType', HEX),
  'pduType.type': bits('pduTypeType', 0x000f, { ...HEX, size: 2, values: PDU_TYPES }),
  'pduType.versionLow': bits('pduTypeVersionLow', 0x00f0, { ...LITTLE, size: 2 }),
  'pduType.versionHigh': bits('pduTypeVersionHigh', 0xff00, LITTLE),
  pduSource: u16('pduSource', LITTLE),
  shareId: u32('shareId', HEX),
  pad1: u8('pad1', { hex: true }),
  streamId: u8('streamId'),
  uncompressedLength: u16('uncompressedLength', LITTLE),
  pduType2: u8('pduType2', { values: DATA_TYPES }),
  compressedType: u8('compressedType', { hex: true }),
  'compressedType.type': bits('compressedTypeType', 0x0f, { hex: true, values: COMPRESSIONS }),
  'compressedType.compressed': bits('compressedTypeCompressed', 0x20, { hex: true }),
  'compressedType.atFront': bits('compressedTypeAtFront', 0x40, { hex: true }),
  'compressedType.flushed': bits('compressedTypeFlushed', 0x80, { hex: true }),
  compressedLength: u16('compressedLength', LITTLE),
  numberEntries: u16('numberEntries', LITTLE),
  totalNumberEntries: u16('totalNumberEntries', LITTLE),
  mapFlags: u16('mapFlags', HEX),
  'mapFlags.fontMapFirst': bits('fontMapFirst', 0x1, { ...HEX, size: 2 }),
  'mapFlags.fontMapLast': bits('fontMapLast', 0x2, { ...HEX, size: 2 }),
  entrySize: u16('entrySize', LITTLE),
  action: u16('action', { ...HEX, values: ACTIONS }),
  grantId: u16('grantId', LITTLE),
  controlId: u32('controlId', LITTLE),
  messageType: u16('messageType', LITTLE),
  targetUser: u16('targetUser', LITTLE),
  numEntriesCache0: u16('numEntriesCache0', LITTLE),
  numEntriesCache1: u16('numEntriesCache1', LITTLE),
  numEntriesCache2: u16('numEntriesCache2', LITTLE),
  numEntriesCache3: u16('numEntriesCache3', LITTLE),
  numEntriesCache4: u16('numEntriesCache4', LITTLE),
  totalEntriesCache0: u16('totalEntriesCache0', LITTLE),
  totalEntriesCache1: u16('totalEntriesCache1', LITTLE),
  totalEntriesCache2: u16('totalEntriesCache2', LITTLE),
  totalEntriesCache3: u16('totalEntriesCache3', LITTLE),
  totalEntriesCache4: u16('totalEntriesCache4', LITTLE),
  bBitMask: u8('bBitMask', { hex: true }),
  Pad2: u8('Pad2', { hex: true }),
  Pad3: u16('Pad3', HEX),
  OriginatorId: u32('originatorId', LITTLE),
  lengthSourceDescriptor: u16('lengthSourceDescriptor', LITTLE),
  lengthCombinedCapabilities: u16('lengthCombinedCapabilities', LITTLE),
  sourceDescriptor: text('sourceDescriptor'),
  numberCapabilities: u16('numberCapabilities', LITTLE),
  pad2Octets: u16('pad2Octets', LITTLE),
  capabilitySet: none('capabilitySet'),
  capabilitySetType: u16('capabilitySetType', { ...HEX, values: CAPABILITIES }),
  lengthCapability: u16('lengthCapability', LITTLE),
  capabilityData: none('capabilityData'),
  sessionId: u32('sessionId', HEX),
  sessionInformation: u32('infoType', { id: 'rdp.infoType', own: true, little: true, values: SESSION_INFORMATION }),
  errorInformation: u32('errorInfo', { id: 'rdp.errorInfo', own: true, ...HEX }),
  shareData: octets('What is not read', { own: true }),
}));

export type ShareFields = ReturnType<typeof shareFields>;
