/** What a slave controller is, its links, its states and what it interrupts for: registers 0x0000 to 0x0223 (ETG.1000.4 §6.1 and 6.2). */
import { type Bit, type Declared, type Register, each, register } from './register.ts';
import { STATUS_CODES } from './status-codes.ts';

const STATES = { 1: 'INIT', 2: 'PREOP', 3: 'BOOTSTRAP', 4: 'SAFEOP', 8: 'OP' };
const LOOPS = { 0: 'Auto loop', 1: 'Auto close only', 2: 'Loop open', 3: 'Loop closed' };
const LINKS = { 0: 'Loop open, no link', 1: 'Loop closed, no link', 2: 'Loop open, with link', 3: 'Loop closed, with link' };
const INTERFACES = {
  0x00: 'None', 0x01: '4 bit dig. input', 0x02: '4 bit dig. output', 0x03: '2 bit dig. in/output', 0x04: 'dig. in/output', 0x05: 'SPI slave',
  0x07: 'EtherCAT bridge', 0x08: '16 bit uC (async)', 0x09: '8 bit uC (async)', 0x0a: '16 bit uC (sync)', 0x0b: '8 bit uC (sync)',
  0x10: '32/0 bit dig. in/output', 0x11: '24/8 bit dig. in/output', 0x12: '16/16 bit dig. in/output', 0x13: '8/24 bit dig. in/output',
  0x14: '0/32 bit dig. in/output', 0x80: 'On chip bus',
};
const ENABLED = ['Enabled', 'Disabled'] as const, ENABLE = ['Enable', 'Disable'] as const;

/** Two bits a port. */
const ports = (names: Readonly<Record<number, string>>): Bit[] => each(3, port => [`port${port}`, `Port ${port}`, 3 << (2 * port), names]);
const syncManagers = (end: string, title: string): Bit[] => each(7, n => [`sm${n}${end}`, `SM ${n}${title}`, 0x100 << n]);

/** What the master is interrupted for, and what the slave's processor is. */
const MASTER_EVENTS: readonly Bit[] = [
  ['latchevt', 'Latch event', 0x01], ['escstatevt', 'ESC Status event', 0x04], ['alstatevt', 'AL Status event', 0x08], ...syncManagers('irq', ' IRQ'),
];
const SLAVE_EVENTS: readonly Bit[] = [
  ['alctrl', 'AL Ctrl', 0x01], ['latchin', 'Latch input', 0x02], ['sync0', 'SYNC 0', 0x04], ['sync1', 'SYNC 1', 0x08],
  ['smchg', 'SM changed', 0x10], ['eepromcmdpen', 'EEPROM command pending', 0x20], ...syncManagers('', ''),
];

const IDENTITY: readonly Declared[] = [
  ['reg.revision', 'ESC Revision', '0x0', 1], ['reg.type', 'ESC Type', '0x1', 1], ['reg.build', 'ESC Build', '0x2', 2],
  ['reg.fmmucnt', 'ESC FMMU Cnt', '0x4', 1], ['reg.smcnt', 'ESC SM Cnt', '0x5', 1], ['reg.ports', 'ESC Ports', '0x6', 1],
  ['reg.dpram', 'ESC DPRAM', '0x7', 1],
  ['reg.features', 'ESC Features', '0x8', 2, [
    ['fmmurestrict', 'FMMU bytewise restriction', 0x01], ['smaddrrestrict', 'SM addressing restriction', 0x02], ['dcsupport', 'DC support', 0x04],
    ['dc64support', 'DC 64 bit support', 0x08], ['ebuslowjitter', 'E-Bus low jitter', 0x10],
    ['ebusextlinkdetect', 'E-Bus ext. link detection', 0x20], ['miiextlinkdetect', 'MII ext. link detection', 0x40],
    ['crcext', 'CRC ext. detection', 0x80],
  ]],
  ['reg.physaddr', 'Phys Addr', '0x10', 2], ['reg.physaddr2', 'Phys Addr 2nd', '0x12', 2],
  ['reg.regprotect', 'Write Register Protect', '0x20', 2], ['reg.accessprotect', 'Access Protect', '0x30', 2],
  ['reg.resetecat', 'ESC reset Ecat', '0x40', 1], ['reg.resetpdi', 'ESC reset Pdi', '0x41', 1],
];

const LINK: readonly Declared[] = [
  ['reg.dlctrl1', 'ESC Ctrl', '0x100', 1, [
    ['killnonecat', 'Kill non EtherCAT frames', 0x01],
    ...each(3, (port): Bit => [`port${port}extlinkdetect`, `Port ${port} ext. link detection`, 0x10 << port, ENABLED]),
  ]],
  ['reg.dlcrtl2', 'ESC Ctrl', '0x101', 1, ports(LOOPS)],
  ['reg.dlctrl3', 'ESC Ctrl', '0x102', 1, [['fifosize', 'Fifo size', 0x07], ['lowebusjit', 'Low E-Bus jitter', 0x08, ENABLED]]],
  ['reg.dlctrl4', 'ESC Ctrl', '0x103', 1, [['2ndaddress', 'Second address', 0x01, ENABLED]]],
  ['regphysrwoffs', 'Phys. RW Offset', '0x108', 2],
  ['reg.dlstatus1', 'ESC Status', '0x110', 1, [
    ['operation', 'Operation', 0x01], ['pdiwatchdog', 'PDI watchdog', 0x02, ['Okay', 'Run out']],
    ['enhlinkdetect', 'Enh. Link Detection', 0x04, ENABLED],
    ...each(3, (port): Bit => [`physlink.port${port}`, `Physical link Port ${port}`, 0x10 << port]),
  ]],
  ['reg.dlstatus2', 'ESC Status', '0x111', 1, ports(LINKS)],
];

const APPLICATION: readonly Declared[] = [
  ['reg.alctrl', 'AL Ctrl', '0x120', 2, [['ctrl', 'Al Ctrl', 0x0f, STATES], ['errack', 'Error Ack', 0x10], ['id', 'Id', 0x20]]],
  ['reg.alstatus', 'AL Status', '0x130', 2, [['status', 'Al Status', 0x0f, STATES], ['err', 'Error', 0x10], ['id', 'Id', 0x20]]],
];

const INTERFACE: readonly Declared[] = [
  ['reg.pdictrl1', 'PDI Ctrl', '0x140', 1, [['pdi', 'PDI', 0xff, INTERFACES]]],
  ['reg.pdictrl2', 'PDI Ctrl', '0x141', 1, [
    ['devemul', 'Device emulation', 0x01], ['enhlnkdetect', 'Enhanced link detection', 0x02, ENABLE],
    ['dcsyncout', 'Enable DC sync out', 0x04, ENABLE], ['dcsyncin', 'Enable DC latch in', 0x08, ENABLE],
    ...each(3, (port): Bit => [`enhlnkdetect${port}`, `Enhanced link detection port ${port}`, 0x10 << port, ENABLE]),
  ]],
  ['reg.irqmask.ecat_mask', 'ECAT IRQ Mask', '0x200', 2, MASTER_EVENTS], ['reg.irqmask.pdiL', 'PDI IRQ Mask L', '0x204', 2, SLAVE_EVENTS],
  ['reg.irqmask.pdiH', 'PDI IRQ Mask H', '0x206', 2], ['reg.irq.ecat', 'ECAT IRQ', '0x210', 2, MASTER_EVENTS],
  ['reg.irq.pdi1', 'PDI IRQ 1', '0x220', 2, SLAVE_EVENTS], ['reg.irq.pdi2', 'PDI IRQ 2', '0x222', 2],
];

const plain = (declared: Declared): Register => register(declared);

export const CONTROL_REGISTERS: readonly Register[] = [
  ...[...IDENTITY, ...LINK, ...APPLICATION].map(plain), register(['reg.alstatuscode', 'AL Status Code', '0x134', 2], STATUS_CODES),
  ...INTERFACE.map(plain),
];
