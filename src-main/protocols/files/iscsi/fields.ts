/** Fields of iSCSI, RFC 7143 §11. */
import { bits, flag, frameNumber, octets, relativeTime, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { STATUSES } from './statuses.ts';

export const OPCODE: Readonly<Record<number, string>> = {
  0x00: 'NOP Out', 0x01: 'SCSI Command', 0x02: 'Task Management Function', 0x03: 'Login Command', 0x04: 'Text Command', 0x05: 'SCSI Data Out',
  0x06: 'Logout Command', 0x10: 'SNACK Request', 0x1c: 'Vendor Specific I0', 0x1d: 'Vendor Specific I1', 0x1e: 'Vendor Specific I2', 0x20: 'NOP In',
  0x21: 'SCSI Response', 0x22: 'Task Management Function Response', 0x23: 'Login Response', 0x24: 'Text Response', 0x25: 'SCSI Data In',
  0x26: 'Logout Response', 0x31: 'Ready To Transfer', 0x32: 'Asynchronous Message', 0x3f: 'Reject', 0x3c: 'Vendor Specific T0',
  0x3d: 'Vendor Specific T1', 0x3e: 'Vendor Specific T2',
};

export const LOGIN_STATUS: Readonly<Record<number, string>> = {
  0x00: 'Success', 0x101: 'Target moved temporarily', 0x102: 'Target moved permanently', 0x200: 'Initiator error (miscellaneous error)',
  0x201: 'Authentication failed', 0x202: 'Authorisation failure', 0x203: 'Target not found', 0x204: 'Target removed', 0x205: 'Unsupported version',
  0x206: 'Too many connections', 0x207: 'Missing parameter', 0x208: "Can't include in session", 0x209: 'Session type not supported',
  0x20a: 'Session does not exist', 0x20b: 'Invalid request during login', 0x300: 'Target error (miscellaneous error)', 0x301: 'Service unavailable',
  0x302: 'Out of resources',
};

export const TASKMANFUN_RESPONSE: Readonly<Record<number, string>> = {
  0x00: 'Function complete', 0x01: 'Task not in task set', 0x02: 'LUN does not exist', 0x03: 'Task still allegiant',
  0x04: 'Task failover not supported', 0x05: 'Task management function not supported', 0x06: 'Authorisation failed', 0xff: 'Function rejected',
};

export const TASKMANFUN_FUNCTION: Readonly<Record<number, string>> = {
  0x01: 'Abort Task', 0x02: 'Abort Task Set', 0x03: 'Clear ACA', 0x04: 'Clear Task Set', 0x05: 'Logical Unit Reset', 0x06: 'Target Warm Reset',
  0x07: 'Target Cold Reset', 0x08: 'Target Reassign',
};

export const LOGOUT_RESPONSE: Readonly<Record<number, string>> = {
  0x00: 'Connection closed successfully', 0x01: 'CID not found', 0x02: 'Connection recovery not supported',
  0x03: 'Cleanup failed for various reasons',
};

export const ASYNCEVENT: Readonly<Record<number, string>> = {
  0x00: 'A SCSI asynchronous event is reported in the sense data', 0x01: 'Target requests logout', 0x02: 'Target will/has dropped connection',
  0x03: 'Target will/has dropped all connections', 0x04: 'Target requests parameter negotiation',
};

export const REJECT_REASON: Readonly<Record<number, string>> = {
  0x01: 'Full feature phase command before login', 0x02: 'Data (payload) digest error', 0x03: 'Data SNACK reject', 0x04: 'Protocol error',
  0x05: 'Command not supported in this session type', 0x06: 'Immediate command reject (too many immediate commands)', 0x07: 'Task in progress',
  0x08: 'Invalid Data Ack', 0x09: 'Invalid PDU field', 0x0a: 'Long operation reject', 0x0b: 'Negotiation reset', 0x0c: 'Waiting for logout',
};

export const ISCSI_FIELDS = {
  padding: octets('Padding'),
  pingdata: octets('PingData'),
  immediatedata: octets('ImmediateData'),
  opcode: bits('Opcode', 0x3f, { hex: true, values: OPCODE }),
  I: flag('I', 0x40, { as: ['Immediate delivery', 'Queued delivery'] }),
  flags: u8('Flags', { hex: true }),
  'scsicommand.F': flag('F', 0x80, { as: ['Final PDU in sequence', 'Not final PDU in sequence'] }),
  'scsicommand.R': flag('R', 0x40, { as: ['Data will be read from target', 'No data will be read from target'] }),
  'scsicommand.W': flag('W', 0x20, { as: ['Data will be written to target', 'No data will be written to target'] }),
  'scsicommand.attr': bits('Attr', 0x07, {
    hex: true, values: { 0x00: 'Untagged', 0x01: 'Simple', 0x02: 'Ordered', 0x03: 'Head of Queue', 0x04: 'ACA' },
  }),
  datasegmentlength: u32('DataSegmentLength', { base: 'decHex' }),
  totalahslength: u8('TotalAHSLength', { base: 'decHex' }),
  initiatortasktag: u32('InitiatorTaskTag', { hex: true }),
  'scsicommand.expecteddatatransferlength': u32('ExpectedDataTransferLength', { base: 'decHex' }),
  cmdsn: u32('CmdSN', { base: 'decHex' }),
  expstatsn: u32('ExpStatSN', { base: 'decHex' }),
  'scsiresponse.residualcount': u32('ResidualCount', { base: 'decHex' }),
  statsn: u32('StatSN', { base: 'decHex' }),
  expcmdsn: u32('ExpCmdSN', { base: 'decHex' }),
  maxcmdsn: u32('MaxCmdSN', { base: 'decHex' }),
  'scsiresponse.o': flag('o', 0x10, { as: ['Read part of bi-directional command overflowed', 'No overflow of read part of bi-directional command'] }),
  'scsiresponse.u': flag('u', 0x08, {
    as: ['Read part of bi-directional command underflowed', 'No underflow of read part of bi-directional command'],
  }),
  'scsiresponse.O': flag('O', 0x04, { as: ['Residual overflow occurred', 'No residual overflow occurred'] }),
  'scsiresponse.U': flag('U', 0x02, { as: ['Residual underflow occurred', 'No residual underflow occurred'] }),
  'scsiresponse.status': u8('Status', { hex: true, values: STATUSES }),
  'scsiresponse.response': u8('Response', {
    hex: true, values: { 0x00: 'Command completed at target', 0x01: 'Response does not contain SCSI status' },
  }),
  'scsiresponse.bidireadresidualcount': u32('BidiReadResidualCount', { base: 'decHex' }),
  'scsiresponse.senselength': u16('SenseLength', { base: 'decHex' }),
  'scsidata.F': flag('F', 0x80, { as: ['Final PDU in sequence', 'Not final PDU in sequence'] }),
  'scsidata.A': flag('A', 0x40, { as: ['Acknowledge requested', 'Acknowledge not requested'] }),
  'scsidata.S': flag('S', 0x01, { as: ['Response contains SCSI status', 'Response does not contain SCSI status'] }),
  'scsidata.U': flag('U', 0x02, { as: ['Residual underflow occurred', 'No residual underflow occurred'] }),
  'scsidata.O': flag('O', 0x04, { as: ['Residual overflow occurred', 'No residual overflow occurred'] }),
  targettransfertag: u32('TargetTransferTag', { hex: true }),
  bufferOffset: u32('BufferOffset', { base: 'decHex' }),
  'scsidata.readresidualcount': u32('ResidualCount', { base: 'decHex' }),
  datasn: u32('DataSN', { base: 'decHex' }),
  versionmax: u8('VersionMax', { hex: true }),
  versionmin: u8('VersionMin', { hex: true }),
  versionactive: u8('VersionActive', { hex: true }),
  cid: u16('CID', { hex: true }),
  isid: octets('ISID'),
  'isid.t': bits('ISID_t', 0xc0, { hex: true, values: { 0x00: 'IEEE OUI', 0x01: 'IANA Enterprise Number', 0x02: 'Random' } }),
  'isid.a': bits('ISID_a', 0x3f, { hex: true }),
  'isid.b': u16('ISID_b', { hex: true }),
  'isid.c': u8('ISID_c', { hex: true }),
  'isid.d': u16('ISID_d', { hex: true }),
  tsih: u16('TSIH', { hex: true }),
  'login.T': flag('T', 0x80, { as: ['Transit to next login stage', 'Stay in current login stage'] }),
  'login.C': flag('C', 0x40, { as: ['Text is incomplete', 'Text is complete'] }),
  'login.csg': bits('CSG', 0x0c, {
    hex: true, values: { 0x00: 'Security negotiation', 0x01: 'Operational negotiation', 0x03: 'Full feature phase' },
  }),
  'login.nsg': bits('NSG', 0x03, {
    hex: true, values: { 0x00: 'Security negotiation', 0x01: 'Operational negotiation', 0x03: 'Full feature phase' },
  }),
  'login.status': u16('Status', { hex: true, values: LOGIN_STATUS }),
  keyvalue: text('KeyValue'),
  'text.F': flag('F', 0x80, { as: ['Final PDU in sequence', 'Not final PDU in sequence'] }),
  'text.C': flag('C', 0x40, { as: ['Text is incomplete', 'Text is complete'] }),
  expdatasn: u32('ExpDataSN', { hex: true }),
  r2tsn: u32('R2TSN', { base: 'decHex' }),
  'taskmanfun.response': u8('Response', { hex: true, values: TASKMANFUN_RESPONSE }),
  'taskmanfun.referencedtasktag': u32('ReferencedTaskTag', { hex: true }),
  refcmdsn: u32('RefCmdSN', { base: 'decHex' }),
  'taskmanfun.function': bits('Function', 0x7f, { hex: true, values: TASKMANFUN_FUNCTION }),
  'logout.reason': bits('Reason', 0x7f, {
    hex: true, values: { 0x00: 'Close session', 0x01: 'Close connection', 0x02: 'Remove connection for recovery' },
  }),
  'logout.response': u8('Response', { hex: true, values: LOGOUT_RESPONSE }),
  time2wait: u16('Time2Wait', { hex: true }),
  time2retain: u16('Time2Retain', { hex: true }),
  desireddatalength: u32('DesiredDataLength', { base: 'decHex' }),
  asyncevent: u8('AsyncEvent', { hex: true, values: ASYNCEVENT }),
  eventvendorcode: u8('EventVendorCode', { hex: true }),
  parameter1: u16('Parameter1', { hex: true }),
  parameter2: u16('Parameter2', { hex: true }),
  parameter3: u16('Parameter3', { hex: true }),
  'reject.reason': u8('Reason', { hex: true, values: REJECT_REASON }),
  request_frame: frameNumber('Request in', { source: 'conversation' }),
  response_frame: frameNumber('Response in', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
};
