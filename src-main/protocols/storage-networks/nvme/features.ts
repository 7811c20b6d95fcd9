/** Features, NVM Express Base Specification 1.4 §5.21.1: what Set Features sets them to, and what answers Get Features. */
import { late } from '../../late.ts';
import { type Item, layout } from './layout.ts';

export const FEATURES = {
  1: 'Arbitration', 2: 'Power Management', 3: 'LBA Range Type', 4: 'Temperature Threshold', 5: 'Error Recovery', 6: 'Volatile Write Cache',
  7: 'Number of Queues', 8: 'Interrupt Coalescing', 9: 'Interrupt Vector Configuration', 10: 'Write Atomicity Normal',
  11: 'Asynchronous Event Configuration', 12: 'Autonomous Power State Transition', 13: 'Host Memory Buffer', 14: 'Timestamp',
  15: 'Keep Alive Timer', 16: 'Host Controlled Thermal Management', 17: 'Non-Operational Power State Config', 18: 'Read Recovery Level Config',
  19: 'Predictable Latency Mode Config', 20: 'Predictable Latency Mode Window', 21: 'LBA Status Information Report Interval',
  22: 'Host Behavior Support', 23: 'Sanitize Config', 24: 'Endurance Group Event Configuration', 128: 'Software Progress Marker',
  129: 'Host Identifier', 130: 'Reservation Notification Mask', 131: 'Reservation Persistence', 132: 'Namespace Write Protection Config',
};
const TMPSEL = {
  0: 'Composite Temperature', 1: 'Temperature Sensor 1', 2: 'Temperature Sensor 2', 3: 'Temperature Sensor 3', 4: 'Temperature Sensor 4',
  5: 'Temperature Sensor 5', 6: 'Temperature Sensor 6', 7: 'Temperature Sensor 7', 8: 'Temperature Sensor 8', 15: 'All Temperature Sensors',
};
const THPSEL = { 0: 'Over Temperature Threshold', 1: 'Under Temperature Threshold', 2: 'Reserved', 3: 'Reserved' };
const WS = {
  0: 'Reserved', 1: 'Deterministic Window', 2: 'Non-Deterministic Window', 3: 'Reserved', 4: 'Reserved', 5: 'Reserved', 6: 'Reserved',
  7: 'Reserved',
};
const WPS = {
  0: 'No Write Protect', 1: 'Write Protect', 2: 'Write Protect Until Power Cycle', 3: 'Permanent Write Protect', 4: 'Reserved', 5: 'Reserved',
  6: 'Reserved', 7: 'Reserved',
};

/** Places count from the begin of the command. */
export const TO_SET = late((): Readonly<Record<number, readonly Item[]>> => ({
  0x01: layout('nvme.cmd.set_features.', `
44+4 x dword11.arb | DWORD11
  44+4&7 x .ab | Arbitration Burst
`),
  0x02: layout('nvme.cmd.set_features.', `
44+4 x dword11.pm | DWORD11
  44+4&1f x .ps | Power State
  44+4&e0 x .wh | Work Hint
  44+4&ffffff00 x .rsvd | Reserved
`),
  0x03: layout('nvme.cmd.set_features.', `
44+4 x dword11.lbart | DWORD11
  44+4&3f x .lbarn | LBA Range Number
  44+4&ffffffc0 x .rsvd | Reserved
`),
  0x04: layout('nvme.cmd.set_features.', `
44+4 x dword11.tt | DWORD11
  44+4&ffff x .tmpth | Temperature Threshold
  44+4&f0000 x=TMPSEL .tmpsel | Threshold Temperature Select
  44+4&300000 x=THPSEL .thpsel | Threshold Type Select
  44+4&ffc00000 x .rsvd | Reserved
`, { THPSEL, TMPSEL }),
  0x05: layout('nvme.cmd.set_features.', `
44+4 x dword11.erec | DWORD11
  44+4&ffff x .tler | Time Limited Error Recovery (100 ms units)
  44+4&10000 b .dulbe | Deallocated or Unwritten Logical Block Error Enable
  44+4&fffe0000 x .rsvd | Reserved
`),
  0x06: layout('nvme.cmd.set_features.', `
44+4 x dword11.vwce | DWORD11
  44+4&1 b .wce | Volatile Write Cache Enable
  44+4&fffffffe x .rsvd | Reserved
`),
  0x07: layout('nvme.cmd.set_features.', `
44+4 x dword11.nq | DWORD11
  44+4&ffff d~queues .nsqr | Number of IO Submission Queues Requested
  44+4&ffff0000 d~queues .ncqr | Number of IO Completion Queues Requested
`),
  0x08: layout('nvme.cmd.set_features.', `
44+4 x dword11.irqc | DWORD11
  44+4&ffff x .thr | Aggregation Threshold
  44+4&ffff0000 x .time | Aggregation Time (100 us units)
`),
  0x09: layout('nvme.cmd.set_features.', `
44+4 x dword11.irqv | DWORD11
  44+4&ffff x .iv | IRQ Vector
  44+4&10000 b .cd | Coalescing Disable
  44+4&fffe0000 x .rsvd | Reserved
`),
  0x0a: layout('nvme.cmd.set_features.', `
44+4 x dword11.wan | DWORD11
  44+4&1 b .dn | Disable Normal
  44+4&fffffffe x .rsvd | Reserved
`),
  0x0b: layout('nvme.cmd.set_features.', `
44+4 x dword11.aec | DWORD11
  44+4&ff x .smart | SMART and Health Critical Warnings Bitmask
  44+4&100 b .ns | Namespace Attribute Notices
  44+4&200 b .fwa | Firmware Activation Notices
  44+4&400 b .tel | Telemetry Log Notices
  44+4&800 b .ana | ANA Change Notices
  44+4&1000 b .plat | Predictable Latency Event Aggregate Log Change Notices
  44+4&2000 b .lba | LBA Status Information Notices
  44+4&4000 b .eg | Endurance Group Event Aggregate Log Change Notices
  44+4&7fff8000 x .rsvd | Reserved
  44+4&80000000 b .disc | Discovery Log Page Change Notification
`),
  0x0c: layout('nvme.cmd.set_features.', `
44+4 x dword11.apst | DWORD11
  44+4&1 b .apste | Autonomous Power State Transition Enable
  44+4&fffffffe x .rsvd | Reserved
`),
  0x0f: layout('nvme.cmd.set_features.', `
44+4 x dword11.kat | DWORD11
  44+4 d~milliseconds .kato | Keep Alive Timeout
`),
  0x10: layout('nvme.cmd.set_features.', `
44+4 x dword11.hctm | DWORD11
  44+4&ffff x .tmt2 | Thermal Management Temperature 2 (K)
  44+4&ffff0000 x .tmt1 | Thermal Management Temperature 1 (K)
`),
  0x11: layout('nvme.cmd.set_features.', `
44+4 x dword11.nops | DWORD11
  44+4&1 x .noppme | Non-Operational Power State Permissive Mode Enable
  44+4&fffffffe x .rsvd | Reserved
`),
  0x12: layout('nvme.cmd.set_features.', `
44+4 x dword11.rrl | DWORD11
  44+4&ffff x .nvmsetid | NVM Set Identifier
  44+4&ffff0000 x .rsvd | Reserved
48+4 x dword12.rrl | DWORD12
  48+4&f x .rrl | Read Recovery Level
  48+4&fffffff0 x .rsvd | Reserved
`),
  0x13: layout('nvme.cmd.set_features.', `
44+4 x dword11.plmc | DWORD11
  44+4&ffff x .nvmsetid | NVM Set Identifier
  44+4&ffff0000 x .rsvd | Reserved
48+4 x dword12.plmc | DWORD12
  48+4&1 b .ple | Predictable Latency Enable
  48+4&fffffffe x .rsvd | Reserved
`),
  0x14: layout('nvme.cmd.set_features.', `
44+4 x dword11.plmw | DWORD11
  44+4&ffff x .nvmsetid | NVM Set Identifier
  44+4&ffff0000 x .rsvd | Reserved
48+4 x dword12.plmw | DWORD12
  48+4&7 x=WS .ws | Window Select
  48+4&fffffff8 x .rsvd | Reserved
`, { WS }),
  0x15: layout('nvme.cmd.set_features.', `
44+4 x dword11.lbasi | DWORD11
  44+4&ffff x .lsiri | LBA Status Information Report Interval (100 ms)
  44+4&ffff0000 x .lsipi | LBA Status Information Poll Interval (100 ms)
`),
  0x17: layout('nvme.cmd.set_features.', `
44+4 x dword11.san | DWORD11
  44+4&1 b .nodrm | No-Deallocate Response Mode
  44+4&fffffffe x .rsvd | Reserved
`),
  0x18: layout('nvme.cmd.set_features.', `
44+4 x dword11.eg | DWORD11
  44+4&ffff x .endgid | Endurance Group Identifier
  44+4&ff0000 x .egcw | Endurance Group Critical Warnings Bitmask
  44+4&ff000000 x .rsvd | Reserved
`),
  0x80: layout('nvme.cmd.set_features.', `
44+4 x dword11.swp | DWORD11
  44+4&ff x .pbslc | Pre-boot Software Load Count
  44+4&ffffff00 x .rsvd | Reserved
`),
  0x81: layout('nvme.cmd.set_features.', `
44+4 x dword11.hid | DWORD11
  44+4&1 b .exhid | Enable Extended Host Identifier
  44+4&fffffffe x .rsvd | Reserved
`),
  0x82: layout('nvme.cmd.set_features.', `
44+4 x dword11.rsrvn | DWORD11
  44+4&1 x .rsvd0 | Reserved
  44+4&2 b .regpre | Mask Registration Preempted Notification
  44+4&4 b .resrel | Mask Reservation Released Notification
  44+4&8 b .resrpe | Mask Reservation Preempted Notification
  44+4&fffffff0 x .rsvd1 | Reserved
`),
  0x83: layout('nvme.cmd.set_features.', `
44+4 x dword11.rsrvp | DWORD11
  44+4&1 b .ptpl | Persist Through Power Loss
  44+4&fffffffe x .rsvd | Reserved
`),
  0x84: layout('nvme.cmd.set_features.', `
44+4 x dword11.nswp | DWORD11
  44+4&7 x=WPS .wps | Write Protection State
  44+4&fffffff8 x .rsvd | Reserved
`, { WPS }),
}));

/** Places count from the begin of the completion. */
export const WHAT_IS_SET = late((): Readonly<Record<number, readonly Item[]>> => ({
  0x01: layout('nvme.cqe.dword0.get_features.', `
0+4 x arb | DWORD0
  0+4&7 x .ab | Arbitration Burst
`),
  0x02: layout('nvme.cqe.dword0.get_features.', `
0+4 x pm | DWORD0
  0+4&1f x .ps | Power State
  0+4&e0 x .wh | Work Hint
  0+4&ffffff00 x .rsvd | Reserved
`),
  0x03: layout('nvme.cqe.dword0.get_features.', `
0+4 x lbart | DWORD0
  0+4&3f x .lbarn | LBA Range Number
  0+4&ffffffc0 x .rsvd | Reserved
`),
  0x04: layout('nvme.cqe.dword0.get_features.', `
0+4 x tt | DWORD0
  0+4&ffff x .tmpth | Temperature Threshold
  0+4&f0000 x=TMPSEL .tmpsel | Threshold Temperature Select
  0+4&300000 x=THPSEL .thpsel | Threshold Type Select
  0+4&ffc00000 x .rsvd | Reserved
`, { THPSEL, TMPSEL }),
  0x05: layout('nvme.cqe.dword0.get_features.', `
0+4 x erec | DWORD0
  0+4&ffff x .tler | Time Limited Error Recovery (100 ms units)
  0+4&10000 b .dulbe | Deallocated or Unwritten Logical Block Error Enable
  0+4&fffe0000 x .rsvd | Reserved
`),
  0x06: layout('nvme.cqe.dword0.get_features.', `
0+4 x vwce | DWORD0
  0+4&1 b .wce | Volatile Write Cache Enable
  0+4&fffffffe x .rsvd | Reserved
`),
  0x07: layout('nvme.cqe.dword0.get_features.', `
0+4 x nq | DWORD0
  0+4&ffff d~queues .nsqa | Number of IO Submission Queues Allocated
  0+4&ffff0000 d~queues .ncqa | Number of IO Completion Queues Allocated
`),
  0x08: layout('nvme.cqe.dword0.get_features.', `
0+4 x irqc | DWORD0
  0+4&ffff x .thr | Aggregation Threshold
  0+4&ffff0000 x .time | Aggregation Time (100 us units)
`),
  0x09: layout('nvme.cqe.dword0.get_features.', `
0+4 x irqv | DWORD0
  0+4&ffff x .iv | IRQ Vector
  0+4&10000 b .cd | Coalescing Disable
  0+4&fffe0000 x .rsvd | Reserved
`),
  0x0a: layout('nvme.cqe.dword0.get_features.', `
0+4 x wan | DWORD0
  0+4&1 b .dn | Disable Normal
  0+4&fffffffe x .rsvd | Reserved
`),
  0x0b: layout('nvme.cqe.dword0.get_features.', `
0+4 x aec | DWORD0
  0+4&ff x .smart | SMART and Health Critical Warnings Bitmask
  0+4&100 b .ns | Namespace Attribute Notices
  0+4&200 b .fwa | Firmware Activation Notices
  0+4&400 b .tel | Telemetry Log Notices
  0+4&800 b .ana | ANA Change Notices
  0+4&1000 b .plat | Predictable Latency Event Aggregate Log Change Notices
  0+4&2000 b .lba | LBA Status Information Notices
  0+4&4000 b .eg | Endurance Group Event Aggregate Log Change Notices
  0+4&7fff8000 x .rsvd | Reserved
  0+4&80000000 b .disc | Discovery Log Page Change Notification
`),
  0x0c: layout('nvme.cqe.dword0.get_features.', `
0+4 x apst | DWORD0
  0+4&1 b .apste | Autonomous Power State Transition Enable
  0+4&fffffffe x .rsvd | Reserved
`),
  0x0f: layout('nvme.cqe.dword0.get_features.', `
0+4 x kat | DWORD0
  0+4 d~milliseconds .kato | Keep Alive Timeout
`),
  0x10: layout('nvme.cqe.dword0.get_features.', `
0+4 x hctm | DWORD0
  0+4&ffff x .tmt2 | Thermal Management Temperature 2 (K)
  0+4&ffff0000 x .tmt1 | Thermal Management Temperature 1 (K)
`),
  0x11: layout('nvme.cqe.dword0.get_features.', `
0+4 x nops | DWORD0
  0+4&1 x .noppme | Non-Operational Power State Permissive Mode Enable
  0+4&fffffffe x .rsvd | Reserved
`),
  0x12: layout('nvme.cqe.dword0.get_features.', `
0+4 x rrl | DWORD0
  0+4&f x .rrl | Read Recovery Level
  0+4&fffffff0 x .rsvd | Reserved
`),
  0x13: layout('nvme.cqe.dword0.get_features.', `
0+4 x plmc | DWORD0
  0+4&1 x .ple | Predictable Latency Enable
  0+4&fffffffe x .rsvd | Reserved
`),
  0x14: layout('nvme.cqe.dword0.get_features.', `
0+4 x plmw | DWORD0
  0+4&ffff x .nvmsetid | NVM Set Identifier
  0+4&ffff0000 x .rsvd | Reserved
`),
  0x15: layout('nvme.cqe.dword0.get_features.', `
0+4 x lbasi | DWORD0
  0+4&ffff x .lsiri | LBA Status Information Report Interval (100 ms)
  0+4&ffff0000 x .lsipi | LBA Status Information Poll Interval (100 ms)
`),
  0x17: layout('nvme.cqe.dword0.get_features.', `
0+4 x san | DWORD0
  0+4&1 b .nodrm | No-Deallocate Response Mode
  0+4&fffffffe x .rsvd | Reserved
`),
  0x18: layout('nvme.cqe.dword0.get_features.', `
0+4 x eg | DWORD0
  0+4&ffff x .endgid | Endurance Group Identifier
  0+4&ff0000 x .egcw | Endurance Group Critical Warnings Bitmask
  0+4&ff000000 x .rsvd | Reserved
`),
  0x80: layout('nvme.cqe.dword0.get_features.', `
0+4 x swp | DWORD0
  0+4&ff x .pbslc | Pre-boot Software Load Count
  0+4&ffffff00 x .rsvd | Reserved
`),
  0x81: layout('nvme.cqe.dword0.get_features.', `
0+4 x hid | DWORD0
  0+4&1 b .exhid | Enable Extended Host Identifier
  0+4&fffffffe x .rsvd | Reserved
`),
  0x82: layout('nvme.cqe.dword0.get_features.', `
0+4 x rsrvn | DWORD0
  0+4&1 x .rsvd0 | Reserved
  0+4&2 b .regpre | Mask Registration Preempted Notification
  0+4&4 b .resrel | Mask Reservation Released Notification
  0+4&8 b .resrpe | Mask Reservation Preempted Notification
  0+4&fffffff0 x .rsvd1 | Reserved
`),
  0x83: layout('nvme.cqe.dword0.get_features.', `
0+4 x rsrvp | DWORD0
  0+4&1 b .ptpl | Persist Through Power Loss
  0+4&fffffffe x .rsvd | Reserved
`),
  0x84: layout('nvme.cqe.dword0.get_features.', `
0+4 x nswp | DWORD0
  0+4&7 x=WPS .wps | Write Protection State
  0+4&fffffff8 x .rsvd | Reserved
`, { WPS }),
}));
