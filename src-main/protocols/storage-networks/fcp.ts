/** Fibre Channel Protocol for SCSI, FCP-4 §9: commands, when to send data, data, and what came of it; each an information unit of an exchange. */
import { hex } from '../../bytes/hexadecimal.ts';
import {
  type Cursor, type Moment, type Tracker, between, bits, byName, flag, frameNumber, octets, protocol, relativeTime, u16, u32, u8,
} from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { takeNamedBits } from '../bit-names.ts';
import { SCSI_FIELDS, commandName, takeAnswer, takeCommand, takeSense } from '../files/iscsi/scsi.ts';
import { unitText } from '../files/iscsi/parts.ts';
import { STATUSES, statusText } from '../files/iscsi/statuses.ts';
import { ROUTING } from './fc/names.ts';

/** FC-FS-3 §9.3: what a frame of device data carries, the lower half of its first byte. */
const DATA = 1, CONFIRM = 3, READY = 5, COMMAND = 6, RESPONSE = 7;
const UNITS: Readonly<Record<number, string>> = {
  [DATA]: 'FCP_DATA', [CONFIRM]: 'Confirm', [READY]: 'XFER_RDY', [COMMAND]: 'FCP_CMND', [RESPONSE]: 'FCP_RSP',
};
/** What FCoE puts before a frame (FC-BB-6 §7.7). */
const ENCAPSULATION = 14;
/** Sense data as far as the code of the part that failed (SPC-4 §4.5.3). */
const LEAST_SENSE = 15;
const FC_HEADER = 24, FCP_TYPE = 0x08, BLOCK = 16, FROM_RESPONDER = 0x800000;
/** Which way the data of a command go; both, where both are set. */
const WRITES = 0x01, READS = 0x02;
const RESPONSE_CODES = {
  0: 'Task Management Function Complete', 1: 'FCP_DATA length Different from FCP_BURST_LEN', 2: 'FCP_CMND Fields Invalid',
  3: 'FCP_DATA Parameter Mismatch With FCP_DATA_RO', 4: 'Task Management Function Rejected', 5: 'Task Management Function Failed',
  9: 'Task Management Function Incorrect LUN',
};
const set = (name: string) => ({ as: [`${name.toUpperCase()} is SET`, `${name} is NOT set`] as const });
const present = (name: string) => ({ as: [`${name} is PRESENT`, `${name} is NOT present`] as const });

const FIELDS = {
  multilun: octets('Multi-Level LUN'),
  lun: u8('LUN', { hex: true }),
  crn: u8('Command Ref Num'),
  taskattr: bits('Task Attribute', 0x07, { hex: true, values: { 0: 'Simple', 1: 'Head of Queue', 2: 'Ordered', 4: 'ACA', 5: 'Untagged' } }),
  taskmgmt: u8('Task Management Flags', { hex: true }),
  'mgmt.flags.obsolete': flag('Obsolete', 0x80, { as: ['OBSOLETE BIT is SET', 'OBSOLETE BIT is NOT set'] }),
  'mgmt.flags.clear_aca': flag('Clear ACA', 0x40, set('Clear aca')),
  'mgmt.flags.target_reset': flag('Target Reset', 0x20, set('Target reset')),
  'mgmt.flags.lu_reset': flag('LU Reset', 0x10, set('Lu reset')),
  'mgmt.flags.rsvd': flag('Rsvd', 0x08, set('Rsvd')),
  'mgmt.flags.clear_task_set': flag('Clear Task Set', 0x04, set('Clear task set')),
  'mgmt.flags.abort_task_set': flag('Abort Task Set', 0x02, set('Abort task set')),
  addlcdblen: bits('Additional CDB Length', 0xfc),
  rddata: flag('RDDATA', READS, { as: ['True', 'False'] }),
  wrdata: flag('WRDATA', WRITES, { as: ['True', 'False'] }),
  dl: u32('FCP_DL'),
  bidir_dl: u32('FCP_BIDIRECTIONAL_READ_DL'),
  data_ro: u32('FCP_DATA_RO'),
  burstlen: u32('Burst Length'),
  'rsp.retry_delay_timer': u16('Retry Delay Timer'),
  rspflags: u8('FCP_RSP Flags', { hex: true }),
  'rsp.flags.bidi': flag('Bidi Rsp', 0x80, { as: ['Bidirectional residual fields are PRESENT', 'Bidirectional residual fields are NOT present'] }),
  'rsp.flags.bidi_rru': flag('Bidi Read Resid Under', 0x40, present('Bidirectional residual underflow')),
  'rsp.flags.bidi_rro': flag('Bidi Read Resid Over', 0x20, present('Bidirectional residual overflow')),
  'rsp.flags.conf_req': flag('Conf Req', 0x10, { as: ['CONF REQ is SET', 'Conf req set is NOT set'] }),
  'rsp.flags.resid_under': flag('Resid Under', 0x08, set('Resid under')),
  'rsp.flags.resid_over': flag('Resid Over', 0x04, set('Resid over')),
  'rsp.flags.sns_vld': flag('SNS Vld', 0x02, set('Sns vld')),
  'rsp.flags.res_vld': flag('RES Vld', 0x01, set('Res vld')),
  status: u8('SCSI Status', { hex: true, values: STATUSES }),
  resid: u32('FCP_RESID'),
  bidir_resid: u32('Bidirectional Read Resid'),
  snslen: u32('FCP_SNS_LEN'),
  rsplen: u32('FCP_RSP_LEN'),
  rspcode: u8('RSP_CODE', { hex: true, values: RESPONSE_CODES }),
  request_in: frameNumber('Request In', { source: 'conversation' }),
  response_in: frameNumber('Response In', { source: 'conversation' }),
  time: relativeTime('Time from FCP_CMND', { source: 'conversation' }),
} as const;

const f = FIELDS;
const MANAGEMENT = [
  f['mgmt.flags.obsolete'], f['mgmt.flags.clear_aca'], f['mgmt.flags.target_reset'], f['mgmt.flags.lu_reset'], f['mgmt.flags.rsvd'],
  f['mgmt.flags.clear_task_set'], f['mgmt.flags.abort_task_set'],
];
/** Without residuals of both directions, the bits that say how they are mean nothing. */
const BOTH_WAYS = [f['rsp.flags.bidi'], f['rsp.flags.bidi_rru'], f['rsp.flags.bidi_rro']];
const RESULT = [
  f['rsp.flags.conf_req'], f['rsp.flags.resid_under'],
  f['rsp.flags.resid_over'], f['rsp.flags.sns_vld'], f['rsp.flags.res_vld'],
];
const BIDIRECTIONAL = 0x80, SENSE = 0x02, INFORMATION = 0x01;
/** That there is more or less than was asked for; the first number is shown with sense, too. */
const RESIDUAL = 0x0e, BIDIRECTIONAL_RESIDUAL = 0x60;

/** A command with all that belongs to it. */
interface Exchange {
  readonly frame: number;
  readonly time: Moment;
  readonly code: number;
  readonly unit: number;
  /** The initiator alone sends data. */
  readonly isWrite: boolean;
  response: number;
}

interface Exchanges {
  readonly open: Map<string, Exchange>;
  readonly byFrame: Map<number, Exchange>;
}

/** SAM-5 §4.7: the first two bytes of eight; of a flat number (01b) the lower 14 bits. */
const unitAt = (bytes: Uint8Array, at: number): number => readUint(bytes, at, 2, false) & 0x3fff;

/** Who began an exchange gives it a number; frames of the other side say so in F_CTL (FC-FS-3 §9.7.2). */
const EXCHANGES: Tracker<Exchanges> = {
  key: 'fcp', layer: 'fcoe',
  make: () => ({ open: new Map(), byFrame: new Map() }),
  forget({ open, byFrame }) {
    open.clear();
    byFrame.clear();
  },
  observe({ open, byFrame }, message) {
    const bytes = message.bytes.subarray(ENCAPSULATION), { frame, time } = message;
    if (bytes.length < FC_HEADER || bytes[0] > 0x0f || bytes[8] !== FCP_TYPE) return;
    const to = readUint(bytes, 1, 3, false), from = readUint(bytes, 5, 3, false), fromResponder = readUint(bytes, 9, 3, false) >= FROM_RESPONDER;
    const key = `${fromResponder ? to : from} ${fromResponder ? from : to} ${readUint(bytes, 16, 2, false)}`;
    if (bytes[0] === COMMAND && bytes.length >= FC_HEADER + 12 + BLOCK) {
      const isWrite = (bytes[FC_HEADER + 11] & (WRITES | READS)) === WRITES;
      open.set(key, { frame, time, code: bytes[FC_HEADER + 12], unit: unitAt(bytes, FC_HEADER), isWrite, response: 0 });
    }
    const exchange = open.get(key);
    if (exchange === undefined) return;
    if (bytes[0] === RESPONSE && exchange.response === 0) exchange.response = frame;
    byFrame.set(frame, exchange);
  },
};

export const fcp = protocol({
  name: 'fcp',
  title: 'Fibre Channel Protocol for SCSI',
  short: 'FCP',
  on: { 'fc.type': [FCP_TYPE] },
  fields: { ...FIELDS, ...byName(Object.values(SCSI_FIELDS)) },
  dissect(p) {
    const routing = (p.packet.notes.get(ROUTING) as number | undefined) ?? COMMAND;
    const exchange = p.packet.quoted ? undefined : p.packet.around?.conversation(EXCHANGES)?.byFrame.get(p.packet.record.number);
    p.unlisted();
    p.labelNode(p.node, `FCP: ${UNITS[routing] ?? `Unknown ${hex(routing, 2)}`}`);
    p.info(BODIES[routing] === undefined || routing === READY ? (UNITS[routing] ?? hex(routing)) : '');
    BODIES[routing]?.(p, exchange);
  },
});

const BODIES: Readonly<Partial<Record<number, (p: Cursor, exchange: Exchange | undefined) => void>>> = {
  [COMMAND](p, exchange) {
    if (exchange !== undefined && exchange.response > 0) p.generate(f.response_in, exchange.response);
    const unit = unitAt(p.peekBytes(2), 0);
    if (p.u8() < 0x40) p.show(f.lun, 1, 1);
    else p.show(f.multilun, 8);
    p.skip(8);
    p.take(f.crn);
    p.take(f.taskattr);
    const management = takeNamedBits(p, f.taskmgmt, MANAGEMENT);
    if (management === 0) p.addLabel(' (No values set)');
    for (const field of MANAGEMENT) if ((management & field.mask) !== 0) p.addInfo(`[FCP ${field.title.toUpperCase().replaceAll(' ', '_')}] `);
    const additional = 4 * p.show(f.addlcdblen), reads = p.show(f.rddata), writes = p.take(f.wrdata);
    const { at } = p;
    p.skip(BLOCK + additional);
    p.take(f.dl);
    if (reads && writes && p.remaining >= 4) p.take(f.bidir_dl);
    const behind = p.at;
    p.at = at;
    takeCommand(p.within(BLOCK), unit);
    p.at = behind;
  },
  [READY](p) {
    p.take(f.data_ro);
    p.take(f.burstlen);
    p.skip(Math.min(4, p.remaining));
  },
  [DATA](p, exchange) {
    if (exchange === undefined) {
      p.addInfo('SCSI Data');
      p.data();
      return;
    }
    const { code, unit, isWrite, frame, time } = exchange, what = `${commandName(code)} ${isWrite ? 'Request' : 'Response'} Data`;
    cause(p, frame, time);
    p.addInfo(`SCSI: Data ${isWrite ? 'Out' : 'In'} LUN: ${unitText(unit)} (${what}) `);
    const outer = p.open(`SCSI Payload (${what})`, p.remaining);
    if (isWrite || !takeAnswer(p, code)) p.innerData();
    p.close(outer);
  },
  [RESPONSE](p, exchange) {
    if (exchange !== undefined) cause(p, exchange.frame, exchange.time);
    p.skip(8);
    p.take(f['rsp.retry_delay_timer']);
    const ways = p.u8() >= BIDIRECTIONAL ? BOTH_WAYS : BOTH_WAYS.slice(0, 1);
    const flags = takeNamedBits(p, f.rspflags, [...ways, ...RESULT]), status = p.take(f.status), words = statusText(status);
    if ((flags & RESIDUAL) !== 0) p.take(f.resid);
    else p.skip(4);
    const sense = field(p, f.snslen, (flags & SENSE) !== 0), information = field(p, f.rsplen, (flags & INFORMATION) !== 0);
    if (information >= 4) {
      const part = p.within(Math.min(information, p.remaining));
      part.skip(3);
      part.take(f.rspcode);
    }
    if (exchange === undefined) p.addInfo(`SCSI: Response (${words})`);
    else p.addInfo(() => `SCSI: Response LUN: ${unitText(exchange.unit)} (${commandName(exchange.code)}) (${words})`);
    const senses = p.within(Math.min(sense, p.remaining));
    if (sense >= LEAST_SENSE && senses.remaining === sense) takeSense(senses);
    if ((flags & BIDIRECTIONAL) !== 0 && (flags & BIDIRECTIONAL_RESIDUAL) !== 0) p.take(f.bidir_resid);
  },
};

function cause(p: Cursor, frame: number, time: Moment): void {
  p.generate(f.request_in, frame);
  p.generate(f.time, between(time, p.packet.record));
}

/** A length that says something only where a flag says so. */
function field(p: Cursor, length: typeof f.snslen, isValid: boolean): number {
  if (isValid) return p.take(length);
  p.skip(4);
  return 0;
}
