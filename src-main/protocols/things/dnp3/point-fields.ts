/** Fields of points: what their flags say (IEEE 1815-2012 §11.3), and their values. */
import { type Field, absoluteTime, bits, f32, f64, flag, i16, i32, octets, relativeTime, u16, u32, u8 } from '../../../dissect/index.ts';

const LITTLE = { little: true } as const;
const COMMON = ['Online', 'Restart', 'Comm Fail', 'Remote Force', 'Local Force'];

/** The eight flags of a kind of points, from the highest on. */
const family = (name: string, ...rest: readonly string[]): readonly Field<boolean>[] =>
  [...COMMON, ...rest].map((title, bit) => flag(title, 1 << bit, { id: `dnp3.al.${name}.b${bit}` })).toReversed();

export const FLAGS = {
  binaryInput: family('biq', 'Chatter Filter', 'Reserved', 'Point Value'),
  binaryOutput: family('boq', 'Reserved', 'Reserved', 'Point Value'),
  counter: family('ctrq', 'Roll-Over', 'Discontinuity', 'Reserved'),
  analogInput: family('aiq', 'Over-Range', 'Reference Check', 'Reserved'),
  analogOutput: family('aoq', 'Reserved', 'Reserved', 'Reserved'),
} as const;

const OPERATIONS = { 0: 'NUL Operation', 1: 'Pulse On', 2: 'Pulse Off', 3: 'Latch On', 4: 'Latch Off' };
const QUEUES = { 0: 'Not Set', 1: 'Queue', 2: 'Clear', 3: 'Queue and Clear' };
const TRIPS = { 0: 'NUL', 1: 'Close', 2: 'Trip', 3: 'Reserved' };
const REFUSED = 'Req. Not Accepted; ';
const STATUSES: Readonly<Record<number, string>> = {
  0: 'Req. Accepted/Init/Queued', 1: `${REFUSED}Arm-Timer Expired`, 2: `${REFUSED}No 'SELECT' Received`, 3: `${REFUSED}Format Err. in Ctl Req.`,
  4: 'Ctl Oper. Not Supported For This Point', 5: `${REFUSED}Ctrl Queue Full/Point Active`, 6: `${REFUSED}Ctrl Hardware Problems`,
  7: `${REFUSED}Local/Remote switch in Local`, 8: `${REFUSED}Too many operations`, 9: `${REFUSED}Insufficient authorization`,
  10: `${REFUSED}Local automation proc active`, 11: `${REFUSED}Processing limited`, 12: `${REFUSED}Out of range value`,
  126: `${REFUSED}Non-participating (NOP request)`, 127: `${REFUSED}Undefined error`,
};
const ON_OFF = ['On', 'Off'] as const;

export const POINT_FIELDS = {
  point_index: u32('Point Index', { id: 'dnp3.al.point_index' }),
  bit: flag('Value (bit)', 0x01, { id: 'dnp3.al.bit', as: ON_OFF }),
  twoBits: u8('Value (two bit)', { id: 'dnp3.al.2bit' }),
  commanded: flag('Commanded State', 0x80, { id: 'dnp3.al.bocs', as: ON_OFF }),
  commandStatus: bits('Control Status', 0x7f, { id: 'dnp3.al.ctrlstatus', values: STATUSES }),
  count16: u16('Counter (16 bit)', { ...LITTLE, id: 'dnp3.al.cnt' }),
  count32: u32('Counter (32 bit)', { ...LITTLE, id: 'dnp3.al.cnt' }),
  analog16: i16('Value (16 bit)', { ...LITTLE, id: 'dnp3.al.ana.int' }),
  analog32: i32('Value (32 bit)', { ...LITTLE, id: 'dnp3.al.ana.int' }),
  analogFloat: f32('Value (float)', { ...LITTLE, id: 'dnp3.al.ana.float' }),
  analogDouble: f64('Value (double)', { ...LITTLE, id: 'dnp3.al.ana.double' }),
  output16: i16('Output Value (16 bit)', { ...LITTLE, id: 'dnp3.al.anaout.int' }),
  output32: i32('Output Value (32 bit)', { ...LITTLE, id: 'dnp3.al.anaout.int' }),
  outputFloat: f32('Output Value (float)', { ...LITTLE, id: 'dnp3.al.anaout.float' }),
  outputDouble: f64('Output (double)', { ...LITTLE, id: 'dnp3.al.anaout.double' }),
  operation: bits('Operation Type', 0x0f, { id: 'dnp3.ctl.op', values: OPERATIONS }),
  queue: bits('Queue / Clear Field', 0x30, { id: 'dnp3.ctl.clr', values: QUEUES }),
  trip: bits('Trip Control Code', 0xc0, { id: 'dnp3.ctl.trip', values: TRIPS }),
  count: u8('Count', { id: 'dnp3.al.count' }),
  onTime: u32('On Time', { ...LITTLE, id: 'dnp3.al.on_time' }),
  offTime: u32('Off Time', { ...LITTLE, id: 'dnp3.al.off_time' }),
  timestamp: absoluteTime('Timestamp', { id: 'dnp3.al.timestamp' }),
  relative: relativeTime('Relative Timestamp', { id: 'dnp3.al.reltimestamp' }),
  delay: u16('Time Delay', { ...LITTLE, id: 'dnp3.al.time_delay', text: value => `${value}ms` }),
  octetString: octets('Octet String', { id: 'dnp3.al.octet_string' }),
} as const;

/** All of them, to be declared. */
export const ALL_POINT_FIELDS: readonly Field[] = [...Object.values(FLAGS).flat(), ...Object.values(POINT_FIELDS)];
