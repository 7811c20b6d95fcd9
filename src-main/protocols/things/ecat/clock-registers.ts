/** Distributed clocks: registers 0x0900 to 0x09ff (ETG.1000.4 §6.8). */
import { type Bit, type Declared, type Register, each, register } from './register.ts';

const OWNER = ['PDI', 'ECAT'] as const, EVENTS = ['Single event', 'Continuous'] as const;
const LATCHING: readonly Bit[] = [['pos', 'pos', 0x01, EVENTS], ['neg', 'neg', 0x02, EVENTS]];
const LATCHED: readonly Bit[] = [['eventpos', 'Event pos', 0x01], ['eventneg', 'Event neg', 0x02], ['pinstate', 'pin state', 0x04]];
const TRIGGERED: readonly Bit[] = [['triggered', 'triggered', 0x01]];

const TIME: readonly Declared[] = [
  ...each(3, (port): Declared => [`reg.dc.recv${port}`, `DC RecvTime_${port}`, `0x90${(4 * port).toString(16)}`, 4]),
  ['reg.dc.systime', 'DC SysTime', '0x910', 8], ['reg.dc.systimeL', 'DC SysTime L', '0x910', 4], ['reg.dc.systimeH', 'DC SysTime H', '0x914', 4],
  ['reg.dc.recvtime64', 'DC RecvTime', '0x918', 8], ['reg.dc.systimeoffs', 'DC SysTimeOffs', '0x920', 8],
  ['reg.dc.systimeoffsl', 'DC SysTimeOffs L', '0x920', 4], ['reg.dc.systimeoffsh', 'DC SysTimeOffs H', '0x924', 4],
  ['reg.dc.systimedelay', 'DC SysTimeDelay', '0x928', 4], ['reg.dc.ctrlerr', 'DC CtrlError', '0x92c', 4],
  ['reg.dc.speedstart', 'DC SpeedStart', '0x930', 2], ['reg.dc.speeddiff', 'DC SpeedDiff', '0x932', 2],
  ['reg.dc.fltdepth.systimediff', 'DC Filter Depth System Time difference', '0x934', 1],
  ['reg.dc.fltdepth.speedcnt', 'DC Filter Depth Speed counter', '0x935', 1],
];

const SIGNALS: readonly Declared[] = [
  ['reg.dc.cycunitctrl', 'DC Cyclic Unit Control', '0x980', 1, [
    ['access_cyclic', 'Write access cyclic', 0x01, OWNER], ['access_latch0', 'Write access latch 0', 0x10, OWNER],
    ['access_latch1', 'Write access latch 1', 0x20, OWNER],
  ]],
  ['reg.dc.activation', 'DC Activation', '0x981', 1, [
    ['enablecyclic', 'Enable cyclic', 0x01], ['gen_sync0', 'Generate SYNC 0', 0x02], ['gen_sync1', 'Generate SYNC 1', 0x04],
    ['autoactivation', 'Auto activation', 0x08], ['stimeext', 'Start time extension 32->64', 0x10], ['stimecheck', 'Start time chheck', 0x20],
    ['hlfrange', 'Half range', 0x40], ['dblrange', 'Debug pulse', 0x80],
  ]],
  ['reg.dc.cycimpuls', 'DC CycImpulse', '0x982', 2],
  ['reg.dc.activationstat', 'DC Activation status', '0x984', 1, [
    ['sync0pend', 'SYNC 0 pending', 0x01], ['sync1pend', 'SYNC 1 pending', 0x02], ['stimeoutofrange', 'Start time out of range', 0x04],
  ]],
  ['reg.dc.sync0.status', 'DC Sync0 Status', '0x98e', 1, TRIGGERED], ['reg.dc.sync1.status', 'DC Sync0 Status1', '0x98f', 1, TRIGGERED],
  ['reg.dc.starttime0', 'DC StartTime0', '0x990', 8], ['reg.dc.starttime1', 'DC StartTime1', '0x998', 8],
  ['reg.dc.cyctime0', 'DC CycTime0', '0x9a0', 4], ['reg.dc.cyctime1', 'DC CycTime1', '0x9a4', 4],
];

const LATCHES: readonly Declared[] = [
  ['reg.dc.latch0.ctrl', 'DC Latch0 Ctrl', '0x9a8', 1, LATCHING], ['reg.dc.latch1.ctrl', 'DC Latch1 Ctrl', '0x9a9', 1, LATCHING],
  ['reg.dc.latch0.status', 'DC Latch0 Status', '0x9ae', 1, LATCHED], ['reg.dc.latch1.status', 'DC Latch1 Status', '0x9af', 1, LATCHED],
  ['reg.dc.latch0.pos', 'DC Latch0 Pos', '0x9b0', 8], ['reg.dc.latch0.neg', 'DC Latch0 Neg', '0x9b8', 8],
  ['reg.dc.latch1.pos', 'DC Latch1 Pos', '0x9c0', 8], ['reg.dc.latch1.neg', 'DC Latch1 Neg', '0x9c8', 8],
  ['reg.dc.rcvsyncmanchg', 'DC RecvSyncManChange', '0x9f0', 4], ['reg.dc.pdismstart', 'DC PdiSyncManStart', '0x9f8', 4],
  ['reg.dc.pdismchg', 'DC PdiSyncManChange', '0x9fc', 4],
];

export const CLOCK_REGISTERS: readonly Register[] = [...TIME, ...SIGNALS, ...LATCHES].map(declared => register(declared));
