/** Internet Small Computer System Interface, RFC 7143. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, MORE, NOT_MINE, byName, nameOf, protocol } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { takeToZero } from '../zero-ended.ts';
import { ISCSI_FIELDS, LOGIN_STATUS, LOGOUT_RESPONSE, OPCODE, TASKMANFUN_FUNCTION, TASKMANFUN_RESPONSE } from './iscsi/fields.ts';
import { HEADER, fromTarget, lengths, numbers, padding, unit, unitText } from './iscsi/parts.ts';
import { SCSI_FIELDS } from './iscsi/scsi.ts';
import { COMMAND, DATA_IN, RESPONSE, takeDataIn, takeResponse, takeTask } from './iscsi/tasks.ts';

const NOP_OUT = 0x00, TASK = 0x02, LOGIN = 0x03, TEXT = 0x04, DATA_OUT = 0x05, LOGOUT = 0x06, SNACK = 0x10, NOP_IN = 0x20, TASK_RESPONSE = 0x22,
  LOGIN_RESPONSE = 0x23, TEXT_RESPONSE = 0x24, LOGOUT_RESPONSE_CODE = 0x26, READY = 0x31, ASYNC = 0x32, REJECT = 0x3f;
/** Those that the initiator sends, with the bit for immediate delivery free. */
const REQUESTS = new Set([NOP_OUT, COMMAND, TASK, LOGIN, TEXT, DATA_OUT, LOGOUT, SNACK]);
const f = ISCSI_FIELDS;

/** Length of a message with all its parts, without digests, which only the login agrees upon. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const data = readUint(bytes, at + 5, 3, false);
  return HEADER + 4 * bytes[at + 4] + data + ((4 - (data % 4)) % 4);
}

export const iscsi = protocol({
  name: 'iscsi',
  title: 'iSCSI',
  short: 'iSCSI',
  on: { 'tcp.port': [3260] },
  over: ['tcp'],
  sized: true,
  fields: { ...ISCSI_FIELDS, ...byName(Object.values(SCSI_FIELDS)) },
  frame(bytes, at, end) {
    if (end - at < HEADER) return end > at && OPCODE[bytes[at] & 0x3f] === undefined ? NOT_MINE : MORE;
    return OPCODE[bytes[at] & 0x3f] === undefined ? NOT_MINE : lengthAt(bytes, at);
  },
  begins: [0x03, 0x43, 0x83, 0xc3],
  // A session begins with a login, the key of which names who asks (RFC 7143 §13.4).
  recognise: (bytes, at, end) =>
    end - at >= HEADER + 13 && (bytes[at] & 0x3f) === LOGIN && bytes[at + 4] === 0 && readUint(bytes, at + HEADER, 4, false) === INIT,
  dissect(p) {
    const opcode = p.u8() & 0x3f;
    if (p.packet.next('iscsi') === 0 || !p.columns.hasInfo) p.info('');
    p.title(` (${OPCODE[opcode] ?? 'Unknown'})`);
    p.show(f.opcode);
    if (REQUESTS.has(opcode) && opcode !== LOGIN && opcode !== DATA_OUT) p.show(f.I);
    p.skip(1);
    (BODIES[opcode] ?? other)(p);
    p.columns.setFence(' ');
  },
});

/** `Init` of `InitiatorName`. */
const INIT = 0x496e6974;

/** §6.1: pairs of keys and values, each with a zero behind it. */
function pairs(p: Cursor, length: number): void {
  const part = p.within(Math.min(length, p.remaining));
  if (part.more) {
    const outer = part.open('Key/Value Pairs', part.remaining);
    while (part.more) takeToZero(part, f.keyvalue);
    part.close(outer);
  }
  padding(p);
}

function stages(p: Cursor): void {
  const parts: readonly Field<unknown>[] = [f['login.T'], f['login.C'], f['login.csg'], f['login.nsg']];
  for (const field of parts) p.show(field);
  p.skip(1);
}

function session(p: Cursor): void {
  p.show(f.isid, 6);
  const outer = p.under();
  p.show(f['isid.t']);
  numbers(p, f['isid.a'], f['isid.b'], f['isid.c'], f['isid.d']);
  p.close(outer);
  p.take(f.tsih);
}

function other(p: Cursor): void {
  p.addInfo(OPCODE[p.bytes[p.begin] & 0x3f] ?? 'Unknown opcode');
  p.skip(3);
  const length = lengths(p);
  p.skip(8);
  p.take(f.initiatortasktag);
  p.at = Math.min(p.begin + HEADER, p.reported);
  if (length > 0 && p.more) p.take(f.immediatedata, Math.min(length, p.available));
}

const BODIES: Readonly<Record<number, (p: Cursor) => void>> = {
  [LOGIN](p) {
    p.addInfo('Login Command');
    stages(p);
    numbers(p, f.versionmax, f.versionmin);
    const length = lengths(p);
    session(p);
    numbers(p, f.initiatortasktag, f.cid);
    p.skip(2);
    numbers(p, f.cmdsn, f.expstatsn);
    p.skip(16);
    pairs(p, length);
  },
  [LOGIN_RESPONSE](p) {
    stages(p);
    numbers(p, f.versionmax, f.versionactive);
    const length = lengths(p);
    session(p);
    p.take(f.initiatortasktag);
    p.skip(4);
    numbers(p, ...fromTarget);
    const status = p.take(f['login.status']);
    p.addInfo(`Login Response (${LOGIN_STATUS[status] ?? hex(status)})`);
    p.skip(10);
    pairs(p, length);
  },
  [TEXT](p) {
    p.addInfo('Text Command');
    p.bits(f.flags, [f['text.F'], f['text.C']]);
    p.skip(2);
    const length = lengths(p);
    unit(p);
    numbers(p, f.initiatortasktag, f.targettransfertag, f.cmdsn, f.expstatsn);
    p.skip(16);
    pairs(p, length);
  },
  [TEXT_RESPONSE](p) {
    p.addInfo('Text Response');
    p.bits(f.flags, [f['text.F'], f['text.C']]);
    p.skip(2);
    const length = lengths(p);
    unit(p);
    numbers(p, f.initiatortasktag, f.targettransfertag, ...fromTarget);
    p.skip(12);
    pairs(p, length);
  },
  [LOGOUT](p) {
    const reason = p.take(f['logout.reason']);
    p.addInfo(`Logout Command (${nameOf(f['logout.reason'].options.values, reason) ?? 'Unknown'})`);
    p.skip(2);
    lengths(p);
    p.skip(8);
    numbers(p, f.initiatortasktag, f.cid);
    p.skip(2);
    numbers(p, f.cmdsn, f.expstatsn);
  },
  [LOGOUT_RESPONSE_CODE](p) {
    p.skip(1);
    const response = p.take(f['logout.response']);
    p.addInfo(`Logout Response${response === 0 ? '' : ` (${LOGOUT_RESPONSE[response] ?? response})`}`);
    p.skip(1);
    lengths(p);
    p.skip(8);
    p.take(f.initiatortasktag);
    p.skip(4);
    numbers(p, ...fromTarget);
    p.skip(4);
    numbers(p, f.time2wait, f.time2retain);
  },
  [COMMAND]: takeTask,
  [RESPONSE]: takeResponse,
  [DATA_IN]: takeDataIn,
  [DATA_OUT](p) {
    p.bits(f.flags, [f['scsidata.F']]);
    p.skip(2);
    const length = lengths(p), number = unit(p);
    numbers(p, f.initiatortasktag, f.targettransfertag);
    p.skip(4);
    p.take(f.expstatsn);
    p.skip(4);
    numbers(p, f.datasn, f.bufferOffset);
    p.skip(4);
    p.addInfo(`SCSI: Data Out LUN: ${unitText(number)} `);
    if (length > 0) p.take(f.immediatedata, Math.min(length, p.available));
    padding(p);
  },
  [READY](p) {
    p.addInfo('Ready To Transfer');
    p.skip(3);
    lengths(p);
    unit(p);
    numbers(p, f.initiatortasktag, f.targettransfertag, ...fromTarget, f.r2tsn, f.bufferOffset, f.desireddatalength);
  },
  [NOP_OUT](p) {
    p.addInfo('NOP Out');
    p.skip(3);
    const length = lengths(p);
    unit(p);
    numbers(p, f.initiatortasktag, f.targettransfertag, f.cmdsn, f.expstatsn);
    p.skip(16);
    ping(p, length);
  },
  [NOP_IN](p) {
    p.addInfo('NOP In');
    p.skip(3);
    const length = lengths(p);
    unit(p);
    numbers(p, f.initiatortasktag, f.targettransfertag, ...fromTarget);
    p.skip(12);
    ping(p, length);
  },
  [TASK](p) {
    const task = p.take(f['taskmanfun.function']);
    p.addInfo(`Task Management Function (${TASKMANFUN_FUNCTION[task] ?? hex(task)})`);
    p.skip(2);
    lengths(p);
    unit(p);
    numbers(p, f.initiatortasktag, f['taskmanfun.referencedtasktag'], f.cmdsn, f.expstatsn, f.refcmdsn, f.expdatasn);
  },
  [TASK_RESPONSE](p) {
    p.skip(1);
    const result = p.take(f['taskmanfun.response']);
    p.addInfo(`Task Management Function Response (${TASKMANFUN_RESPONSE[result] ?? hex(result)})`);
    p.skip(1);
    lengths(p);
    p.skip(8);
    p.take(f.initiatortasktag);
    p.skip(4);
    numbers(p, ...fromTarget);
  },
  [ASYNC](p) {
    p.addInfo('Asynchronous Message');
    p.skip(3);
    lengths(p);
    unit(p);
    p.skip(8);
    numbers(p, ...fromTarget, f.asyncevent, f.eventvendorcode, f.parameter1, f.parameter2, f.parameter3);
  },
  [REJECT](p) {
    p.skip(1);
    const reason = p.take(f['reject.reason']);
    p.addInfo(`Reject (${hex(reason, 2)})`);
    p.skip(1);
    const length = lengths(p);
    p.skip(16);
    numbers(p, ...fromTarget, f.datasn);
    p.skip(8);
    if (length > 0) p.take(f.immediatedata, Math.min(length, p.available));
  },
};

function ping(p: Cursor, length: number): void {
  if (length > 0) p.take(f.pingdata, Math.min(length, p.remaining));
  padding(p);
}
