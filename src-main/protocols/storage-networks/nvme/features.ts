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

const NAMES = { TMPSEL, THPSEL, WS, WPS };

/** Features that are answered as they are set, by their number: the name that their fields have, and their parts, each from its bits on. */
const ALIKE: Readonly<Record<number, readonly [name: string, parts: string]>> = {
  0x01: ['arb', `
&7 x .ab | Arbitration Burst
`],
  0x02: ['pm', `
&1f x .ps | Power State
&e0 x .wh | Work Hint
&ffffff00 x .rsvd | Reserved
`],
  0x03: ['lbart', `
&3f x .lbarn | LBA Range Number
&ffffffc0 x .rsvd | Reserved
`],
  0x04: ['tt', `
&ffff x .tmpth | Temperature Threshold
&f0000 x=TMPSEL .tmpsel | Threshold Temperature Select
&300000 x=THPSEL .thpsel | Threshold Type Select
&ffc00000 x .rsvd | Reserved
`],
  0x05: ['erec', `
&ffff x .tler | Time Limited Error Recovery (100 ms units)
&10000 b .dulbe | Deallocated or Unwritten Logical Block Error Enable
&fffe0000 x .rsvd | Reserved
`],
  0x06: ['vwce', `
&1 b .wce | Volatile Write Cache Enable
&fffffffe x .rsvd | Reserved
`],
  0x08: ['irqc', `
&ffff x .thr | Aggregation Threshold
&ffff0000 x .time | Aggregation Time (100 us units)
`],
  0x09: ['irqv', `
&ffff x .iv | IRQ Vector
&10000 b .cd | Coalescing Disable
&fffe0000 x .rsvd | Reserved
`],
  0x0a: ['wan', `
&1 b .dn | Disable Normal
&fffffffe x .rsvd | Reserved
`],
  0x0b: ['aec', `
&ff x .smart | SMART and Health Critical Warnings Bitmask
&100 b .ns | Namespace Attribute Notices
&200 b .fwa | Firmware Activation Notices
&400 b .tel | Telemetry Log Notices
&800 b .ana | ANA Change Notices
&1000 b .plat | Predictable Latency Event Aggregate Log Change Notices
&2000 b .lba | LBA Status Information Notices
&4000 b .eg | Endurance Group Event Aggregate Log Change Notices
&7fff8000 x .rsvd | Reserved
&80000000 b .disc | Discovery Log Page Change Notification
`],
  0x0c: ['apst', `
&1 b .apste | Autonomous Power State Transition Enable
&fffffffe x .rsvd | Reserved
`],
  0x0f: ['kat', `
 d~milliseconds .kato | Keep Alive Timeout
`],
  0x10: ['hctm', `
&ffff x .tmt2 | Thermal Management Temperature 2 (K)
&ffff0000 x .tmt1 | Thermal Management Temperature 1 (K)
`],
  0x11: ['nops', `
&1 x .noppme | Non-Operational Power State Permissive Mode Enable
&fffffffe x .rsvd | Reserved
`],
  0x15: ['lbasi', `
&ffff x .lsiri | LBA Status Information Report Interval (100 ms)
&ffff0000 x .lsipi | LBA Status Information Poll Interval (100 ms)
`],
  0x17: ['san', `
&1 b .nodrm | No-Deallocate Response Mode
&fffffffe x .rsvd | Reserved
`],
  0x18: ['eg', `
&ffff x .endgid | Endurance Group Identifier
&ff0000 x .egcw | Endurance Group Critical Warnings Bitmask
&ff000000 x .rsvd | Reserved
`],
  0x80: ['swp', `
&ff x .pbslc | Pre-boot Software Load Count
&ffffff00 x .rsvd | Reserved
`],
  0x81: ['hid', `
&1 b .exhid | Enable Extended Host Identifier
&fffffffe x .rsvd | Reserved
`],
  0x82: ['rsrvn', `
&1 x .rsvd0 | Reserved
&2 b .regpre | Mask Registration Preempted Notification
&4 b .resrel | Mask Reservation Released Notification
&8 b .resrpe | Mask Reservation Preempted Notification
&fffffff0 x .rsvd1 | Reserved
`],
  0x83: ['rsrvp', `
&1 b .ptpl | Persist Through Power Loss
&fffffffe x .rsvd | Reserved
`],
  0x84: ['nswp', `
&7 x=WPS .wps | Write Protection State
&fffffff8 x .rsvd | Reserved
`],
};
/** Features of one NVM set. */
const SET_PARTS = '&ffff x .nvmsetid | NVM Set Identifier\n&ffff0000 x .rsvd | Reserved';

/** A number of four bytes, and its parts. */
const dword = (at: number, name: string, title: string, parts: string): string =>
  [`${at}+4 x ${name} | ${title}`, ...parts.split('\n').filter(part => part !== '').map(part => `  ${at}+4${part}`)].join('\n');
const eachOf = (one: (name: string, parts: string) => readonly Item[]): Readonly<Record<number, readonly Item[]>> =>
  Object.fromEntries(Object.entries(ALIKE).map(([feature, [name, parts]]) => [feature, one(name, parts)]));

/** Places count from the begin of the command. */
export const TO_SET = late((): Readonly<Record<number, readonly Item[]>> => {
  const word = (number: 11 | 12, name: string, parts: string): readonly Item[] =>
    layout('nvme.cmd.set_features.', dword(4 * number, `dword${number}.${name}`, `DWORD${number}`, parts), NAMES);
  return {
    ...eachOf((name, parts) => word(11, name, parts)),
    0x07: word(11, 'nq', `
&ffff d~queues .nsqr | Number of IO Submission Queues Requested
&ffff0000 d~queues .ncqr | Number of IO Completion Queues Requested
`),
    0x12: [...word(11, 'rrl', SET_PARTS), ...word(12, 'rrl', `
&f x .rrl | Read Recovery Level
&fffffff0 x .rsvd | Reserved
`)],
    0x13: [...word(11, 'plmc', SET_PARTS), ...word(12, 'plmc', `
&1 b .ple | Predictable Latency Enable
&fffffffe x .rsvd | Reserved
`)],
    0x14: [...word(11, 'plmw', SET_PARTS), ...word(12, 'plmw', `
&7 x=WS .ws | Window Select
&fffffff8 x .rsvd | Reserved
`)],
  };
});

/** Places count from the begin of the completion. */
export const WHAT_IS_SET = late((): Readonly<Record<number, readonly Item[]>> => {
  const word = (name: string, parts: string): readonly Item[] => layout('nvme.cqe.dword0.get_features.', dword(0, name, 'DWORD0', parts), NAMES);
  return {
    ...eachOf(word),
    0x07: word('nq', `
&ffff d~queues .nsqa | Number of IO Submission Queues Allocated
&ffff0000 d~queues .ncqa | Number of IO Completion Queues Allocated
`),
    0x12: word('rrl', `
&f x .rrl | Read Recovery Level
&fffffff0 x .rsvd | Reserved
`),
    0x13: word('plmc', `
&1 x .ple | Predictable Latency Enable
&fffffffe x .rsvd | Reserved
`),
    0x14: word('plmw', SET_PARTS),
  };
});
