/** Fields of what comes before the desktop is shared: MS-RDPBCGR §2.2.1.10 and §2.2.1.11, MS-RDPELE, and the headers of §2.2.8.1.1.2. */
import { bits, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { late } from '../../late.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
const PACKETS = {
  0x000: '(None)', 0x001: 'Security Exchange PDU', 0x040: 'Client Info PDU', 0x080: 'Licensing PDU',
  0x400: 'Standard Security Server Redirection PDU',
};
export const LICENSE_MESSAGES: Readonly<Record<number, string>> = {
  0x01: 'License Request', 0x02: 'Platform Challenge', 0x03: 'New License', 0x04: 'Upgrade License', 0x12: 'License Info',
  0x13: 'New License Request', 0x15: 'Platform Challenge Response', 0xff: 'Error Alert',
};
const BLOBS = {
  1: 'Data', 2: 'Random', 3: 'Certificate', 4: 'Error', 9: 'Encrypted Data', 13: 'Key Exchange Algorithm', 14: 'Scope',
  15: 'Client User Name', 16: 'Client Machine Name',
};
const ERRORS = {
  1: 'Invalid Server Certificate', 2: 'No License', 3: 'Invalid MAC', 4: 'Invalid Scope', 6: 'No License Server', 7: 'Valid Client',
  8: 'Invalid Client', 11: 'Invalid Product Id', 12: 'Invalid Message Length',
};
const TRANSITIONS = { 1: 'Total Abort', 2: 'No Transition', 3: 'Reset Phase to Start', 4: 'Resend Last Message' };
const MONTHS = {
  1: 'January', 2: 'February', 3: 'March', 4: 'April', 5: 'May', 6: 'June', 7: 'July', 8: 'August', 9: 'September', 10: 'October',
  11: 'November', 12: 'December',
};
const DAYS = { 0: 'Sunday', 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday' };
const OCCURRENCES = { 1: 'First occurrence', 2: 'Second occurrence', 3: 'Third occurrence', 4: 'Fourth occurrence', 5: 'Last occurrence' };

const mark = (title: string, mask: number) => bits(title, mask, { ...HEX, size: 2 });
const length = (title: string) => u16(title, LITTLE);
/** Texts of two bytes a character, and the same of one, which a flag of the message tells. */
const wide = (title: string) => text(title, { encoding: 'utf16le' });

export const securityFields = late(() => ({
  sendData: none('SendData'),
  securityExchangePDU: none('securityExchangePDU'),
  clientInfoPDU: none('clientInfoPDU'),
  validClientLicenseData: none('validClientLicenseData'),
  flags: u16('flags', HEX),
  'flags.pkt': bits('flagsPkt', 0x4c1, { ...HEX, values: PACKETS }),
  'flags.encrypt': mark('flagsEncrypt', 0x0008),
  'flags.resetseqno': mark('flagsResetSeqno', 0x0010),
  'flags.ignoreseqno': mark('flagsIgnoreSeqno', 0x0020),
  'flags.licenseencrypt': mark('flagsLicenseEncrypt', 0x0200),
  'flags.securechecksum': mark('flagsSecureChecksum', 0x0800),
  'flags.flagshivalid': mark('flagsHiValid', 0x8000),
  'flags.transportreq': mark('multiTransport request', 0x0002),
  'flags.transportrsp': mark('transport response', 0x0004),
  'flags.autodetectreq': mark('autodetect request', 0x1000),
  'flags.autodetectresp': mark('autodetect response', 0x2000),
  'flags.heartbeat': mark('heartbeat', 0x4000),
  flagsHi: u16('flagsHi', HEX),
  length: u32('length', LITTLE),
  encryptedClientRandom: octets('encryptedClientRandom'),
  dataSignature: octets('dataSignature'),
  fipsLength: u16('fipsLength', LITTLE),
  fipsVersion: u8('fipsVersion', { hex: true }),
  padlen: u8('padlen'),
  encryptedData: none('encryptedData'),
  codePage: u32('codePage', LITTLE),
  optionFlags: u32('optionFlags', HEX),
  'domain.length': length('cbDomain'),
  'userName.length': length('cbUserName'),
  'password.length': length('cbPassword'),
  'alternateShell.length': length('cbAlternateShell'),
  'workingDir.length': length('cbWorkingDir'),
  domain: wide('domain'),
  userName: wide('userName'),
  password: wide('password'),
  alternateShell: wide('alternateShell'),
  workingDir: wide('workingDir'),
  'client.addressFamily': u16('clientAddressFamily', HEX),
  'client.address.length': length('cbClientAddress'),
  'client.address': wide('clientAddress'),
  'client.dir.length': length('cbClientDir'),
  'client.dir': wide('clientDir'),
  'client.timeZone': none('clientTimeZone'),
  'client.sessionId': octets('clientSessionId'),
  performanceFlags: u32('performanceFlags', HEX),
  'autoReconnectCookie.length': length('cbAutoReconnectLen'),
  autoReconnectCookie: octets('autoReconnectCookie'),
  reserved1: u16('reserved1', HEX),
  reserved2: u16('reserved2', HEX),
  Bias: u32('Bias', LITTLE),
  'Bias.standard': u32('StandardBias', LITTLE),
  'Bias.daylight': u32('DaylightBias', LITTLE),
  'Name.Standard': wide('StandardName'),
  'Name.Daylight': wide('DaylightName'),
  'Date.Standard': none('StandardDate'),
  'Date.Daylight': none('DaylightDate'),
  wYear: u16('wYear', LITTLE),
  wMonth: u16('wMonth', { ...LITTLE, values: MONTHS }),
  wDayOfWeek: u16('wDayOfWeek', { ...LITTLE, values: DAYS }),
  wDay: u16('wDay', { ...LITTLE, values: OCCURRENCES }),
  wHour: u16('wHour', LITTLE),
  wMinute: u16('wMinute', LITTLE),
  wSecond: u16('wSecond', LITTLE),
  wMilliseconds: u16('wMilliseconds', LITTLE),
  bMsgType: u8('bMsgType', { hex: true, values: LICENSE_MESSAGES }),
  bVersion: u8('bVersion'),
  wMsgSize: u16('wMsgSize', LITTLE),
  errorCode: u32('errorCode', { ...LITTLE, values: ERRORS }),
  stateTransition: u32('stateTransition', { ...LITTLE, values: TRANSITIONS }),
  wBlobType: u16('wBlobType', { ...LITTLE, values: BLOBS }),
  wBlobLen: u16('wBlobLen', LITTLE),
  blobData: octets('blobData'),
  licenseRandom: octets('Random', { id: 'rdp.license.random', own: true }),
  licenseCheck: octets('MACData', { id: 'rdp.license.mac', own: true }),
  productVersion: u32('dwVersion', { id: 'rdp.license.version', own: true, ...HEX }),
  productTextLength: u32('Length', { id: 'rdp.license.length', own: true, ...LITTLE }),
  company: text('CompanyName', { id: 'rdp.license.company', own: true, encoding: 'utf16le' }),
  product: text('ProductId', { id: 'rdp.license.product', own: true, encoding: 'utf16le' }),
  scopeCount: u32('ScopeCount', { id: 'rdp.license.scopes', own: true, ...LITTLE }),
  keyExchange: u32('PreferredKeyExchangeAlg', { id: 'rdp.license.key_exchange', own: true, ...LITTLE }),
  platform: u32('PlatformId', { id: 'rdp.license.platform', own: true, ...HEX }),
  connectFlags: u32('ConnectFlags', { id: 'rdp.license.connect_flags', own: true, ...HEX }),
  licenseMessage: octets('License message', { own: true }),
  securityRest: octets('What is not read', { own: true }),
}));

export type SecurityFields = ReturnType<typeof securityFields>;
