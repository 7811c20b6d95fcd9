/** Errors counted, watchdogs, the EEPROM and the transceivers: registers 0x0300 to 0x051b (ETG.1000.4 §6.3 to 6.5). */
import { type Bit, type Declared, type Register, each, register } from './register.ts';

const OWNER = ['Local uC', 'ECAT'] as const;
const ERRORS: readonly Bit[] = [['frame', 'Invalid frame', 0xff], ['rx', 'RX error', 0xff00]];
const TRANSCEIVER: readonly Bit[] = [
  ['physlink', 'Physical link detected', 0x01], ['link', 'Link detected', 0x02], ['linkstatuserr', 'Link status error', 0x04],
  ['readerr', 'Read error', 0x08], ['linkpartnererr', 'Link partner error', 0x10], ['phycfgupdated', 'Phy config updated', 0x20],
];
const hex = (address: number, digits = address.toString(16)): `0x${string}` => `0x${digits}`;
const upper = (address: number): `0x${string}` => hex(address, address.toString(16).toUpperCase());

const COUNTERS: readonly Declared[] = [
  ...each(3, (port): Declared => [`reg.crc${port}`, `CRC ${port}`, hex(0x300 + 2 * port), 2, ERRORS]),
  ...each(3, (port): Declared => [`reg.crc.fwd${port}`, `Forw. CRC ${port}`, upper(0x308 + port), 1]),
  ['reg.processuniterr', 'Process unit error', '0x30C', 1], ['reg.pdierr', 'PDI error', '0x30D', 1],
  ...each(3, (port): Declared => [`reg.linklost${port}`, `Link Lost ${port}`, hex(0x310 + port), 1]),
];

const WATCHDOGS: readonly Declared[] = [
  ['reg.wd.divisor', 'WD Divisor', '0x400', 2], ['reg.wd.timepdi', 'WD Time PDI', '0x410', 2], ['reg.wd.timesm', 'WD Time SM', '0x420', 2],
  ['reg.wd.status', 'WD Status', '0x440', 1, [['pdwatchdog', 'PD watchdog', 0x01, ['Okay', 'Run out']]]],
  ['reg.wd.cntsm', 'WD SM Counter', '0x442', 1], ['reg.wd.cntpdi', 'WD PDI Counter', '0x443', 1],
];

const EEPROM: readonly Declared[] = [
  ['reg.eeprom.assign', 'EEPROM Assign', '0x500', 2, [
    ['ctrl', 'EEPROM access ctrl', 0x01, OWNER],
    ['pdiaccess', 'Reset PDI access', 0x02, ['Reset Bit 501.0 to 0', 'Do not change Bit 501.0']], ['status', 'EEPROM access status', 0x10, OWNER],
  ]],
  ['reg.ctrlstat', 'EEPROM Ctrl/Status', '0x502', 2, [
    ['wraccess', 'Write access', 0x01], ['eepromemul', 'EEPROM emulation', 0x20, ['PDI emulates EEPROM', 'Normal operation']],
    ['8bacc', '8 byte access', 0x40], ['2bacc', '2 byte address', 0x80], ['rdacc', 'Read access', 0x100], ['wracc', 'Write access', 0x200],
    ['reloadacc', 'Reload access', 0x400], ['crcerr', 'CRC error', 0x800], ['lderr', 'Load error', 0x1000], ['cmderr', 'Cmd error', 0x2000],
    ['wrerr', 'Write error', 0x4000], ['busy', 'Busy', 0x8000],
  ]],
  ['reg.addrl', 'EEPROM Address Lo', '0x504', 2], ['reg.addrh', 'EEPROM Address Hi', '0x506', 2], ['reg.data0', 'EEPROM Data 0', '0x508', 2],
  ['reg.data1', 'EEPROM Data 1', '0x50A', 2], ['reg.data2', 'EEPROM Data 2', '0x50c', 2], ['reg.data3', 'EEPROM Data 3', '0x50e', 2],
];

const TRANSCEIVERS: readonly Declared[] = [
  ['reg.mio.ctrlstat', 'Phy MIO Ctrl/Status', '0x510', 2, [
    ['wracc1', 'Write access', 0x01], ['offsphy', 'Offset Phy offset', 0xf8], ['rdacc', 'Read access', 0x100], ['wracc2', 'Write access', 0x200],
    ['wrerr', 'Write error', 0x4000], ['busy', 'Busy', 0x8000],
  ]],
  ['reg.mio.addr', 'Phy MIO Address', '0x512', 2, [['phyaddr', 'Phy address', 0x1f], ['mioaddr', 'MIO address', 0x1f00]]],
  ['reg.mio.data', 'Phy MIO Data', '0x514', 2],
  ['reg.mio.access', 'MIO access', '0x516', 2, [
    ['ecatacc', 'ECAT claims exclusive access', 0x01], ['pdiacc', 'PDI has access to MII management', 0x100],
    ['forcereset', 'Force PDI to reset 0517.0', 0x200],
  ]],
  ...each(3, (port): Declared => [`reg.mio.status${port}`, `MIO port status ${port}`, upper(0x518 + port), 1, TRANSCEIVER]),
];

export const SERVICE_REGISTERS: readonly Register[] =
  [...COUNTERS, ...WATCHDOGS, ...EEPROM, ...TRANSCEIVERS].map(declared => register(declared));
