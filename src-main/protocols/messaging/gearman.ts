/** Gearman: jobs that clients submit and workers do (https://gearman.org/protocol/), and its lines for administrators. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, MORE, NOT_MINE, expert, printable, protocol, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { lineAt, showLines } from '../text-lines.ts';

const PORTS = [4730];
const HEADER = 12, LF = 10;
const TYPES: Readonly<Record<number, string>> = {
  0: 'TEXT', 1: 'CAN_DO', 2: 'CANT_DO', 3: 'RESET_ABILITIES', 4: 'PRE_SLEEP', 5: 'UNUSED', 6: 'NOOP', 7: 'SUBMIT_JOB',
  8: 'JOB_CREATED', 9: 'GRAB_JOB', 10: 'NO_JOB', 11: 'JOB_ASSIGN', 12: 'WORK_STATUS', 13: 'WORK_COMPLETE', 14: 'WORK_FAIL',
  15: 'GET_STATUS', 16: 'ECHO_REQ', 17: 'ECHO_RES', 18: 'SUBMIT_JOB_BG', 19: 'ERROR', 20: 'STATUS_RES', 21: 'SUBMIT_JOB_HIGH',
  22: 'SET_CLIENT_ID', 23: 'CAN_DO_TIMEOUT', 24: 'ALL_YOURS', 25: 'WORK_EXCEPTION', 26: 'OPTION_REQ', 27: 'OPTION_RES',
  28: 'WORK_DATA', 29: 'WORK_WARNING', 30: 'GRAB_JOB_UNIQ', 31: 'JOB_ASSIGN_UNIQ', 32: 'SUBMIT_JOB_HIGH_BG', 33: 'SUBMIT_JOB_LOW',
  34: 'SUBMIT_JOB_LOW_BG', 35: 'SUBMIT_JOB_SCHED', 36: 'SUBMIT_JOB_EPOCH', 37: 'SUBMIT_REDUCE_JOB', 38: 'SUBMIT_REDUCE_JOB_BG',
  39: 'GRAB_JOB_ALL', 40: 'JOB_ASSIGN_ALL', 41: 'GET_STATUS_UNIQUE', 42: 'STATUS_RES_UNIQUE',
};
/** Commands of administrators; what answers them is lines. */
const COMMANDS: ReadonlySet<string> = new Set([
  'workers', 'status', 'cancel', 'show jobs', 'show unique jobs', 'create', 'drop', 'maxqueue', 'shutdown', 'version', 'verbose',
  'getpid', 'priority',
]);
/** No line is longer. */
const LONGEST_LINE = 64 * 1024;

const FIELDS = {
  mgr_cmd: text('Management Command'),
  magic_code: text('Magic Code'),
  pkt_type: u32('Packet Type', { base: 'decHex', values: TYPES }),
  data_size: u32('Data Length'),
  data_content: text('Data Content'),
  'opt.name': text('Option Name'),
  'func.name': text('Function Name'),
  client_id: text('Client ID'),
  client_count: text('Client Count'),
  uniq_id: text('Unique ID'),
  'func.arg': text('Function Argument'),
  'job.handle': text('Job Handle'),
  numerator: text('Complete Numerator'),
  denominator: text('Complete Denominator'),
  'submit_job_sched.minute': text('Minute'),
  'submit_job_sched.hour': text('Hour'),
  'submit_job_sched.day_of_month': text('Day of Month'),
  'submit_job_sched.month': text('Month'),
  'submit_job_sched.day_of_week': text('Day of Week'),
  'submit_job.epoch_time': text('Epoch Time'),
  reducer: text('Reducer'),
  'func.result': text('Function Result'),
  'job.known': text('Known job'),
  'job.running': text('Running Job'),
  'timeout.value': text('Timeout Value'),
  echo_text: text('Echo Text'),
  'err.code': text('Error Code'),
  'err.text': text('Error Text'),
  'pkt_type.unknown': expert('Unknown command', 'warning', 'Protocol'),
};

const f = FIELDS;

type Parameters = readonly Field<string>[];
const SUBMIT: Parameters = [f['func.name'], f.uniq_id, f['func.arg']], REDUCE: Parameters = [f['func.name'], f.uniq_id, f.reducer, f['func.arg']];
const RESULT: Parameters = [f['job.handle'], f['func.result']];
const STATUS: Parameters = [f['job.handle'], f['job.known'], f['job.running'], f.numerator, f.denominator];

/** What a packet of each type says, with zeros between; the last one goes to the end. */
const PARAMETERS: Readonly<Record<number, Parameters>> = {
  1: [f['func.name']], 2: [f['func.name']], 3: [], 4: [], 6: [], 7: SUBMIT, 8: [f['job.handle']], 9: [], 10: [],
  11: [f['job.handle'], f['func.name'], f['func.arg']], 12: [f['job.handle'], f.numerator, f.denominator], 13: RESULT,
  14: [f['job.handle']], 15: [f['job.handle']], 16: [f.echo_text], 17: [f.echo_text], 18: SUBMIT,
  19: [f['err.code'], f['err.text']], 20: STATUS, 21: SUBMIT, 22: [f.client_id], 23: [f['func.name'], f['timeout.value']], 24: [],
  25: RESULT, 26: [f['opt.name']], 27: [f['opt.name']], 28: RESULT, 29: RESULT, 30: [],
  31: [f['job.handle'], f['func.name'], f.uniq_id, f['func.arg']], 32: SUBMIT, 33: SUBMIT, 34: SUBMIT,
  35: [
    f['func.name'], f.uniq_id, f['submit_job_sched.minute'], f['submit_job_sched.hour'], f['submit_job_sched.day_of_month'],
    f['submit_job_sched.month'], f['submit_job_sched.day_of_week'], f['func.arg'],
  ],
  36: [f['func.name'], f.uniq_id, f['submit_job.epoch_time'], f['func.arg']], 37: REDUCE, 38: REDUCE, 39: [],
  40: [f['job.handle'], f['func.name'], f.uniq_id, f.reducer, f['func.arg']], 41: [f.uniq_id], 42: [f.uniq_id, ...STATUS.slice(1), f.client_count],
};

export const gearman = protocol({
  name: 'gearman',
  title: 'Gearman Protocol',
  short: 'Gearman',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: FIELDS,
  frame(bytes, at, end) {
    if (bytes[at] === 0) {
      if (end - at < HEADER) return MORE;
      return isMagic(bytes, at) ? HEADER + new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(8) : NOT_MINE;
    }
    const last = bytes.lastIndexOf(LF, end - 1);
    if (last >= at) return last + 1 - at;
    return end - at > LONGEST_LINE ? end - at : MORE;
  },
  begins: [0],
  /** A header: the magic, a type that there is. */
  recognise: (bytes, at, end) =>
    end - at >= HEADER &&
    isMagic(bytes, at) &&
    bytes[at + 4] === 0 &&
    bytes[at + 5] === 0 &&
    bytes[at + 6] === 0 &&
    PARAMETERS[bytes[at + 7]] !== undefined,
  dissect(p) {
    if (p.u8() === 0) binary(p);
    else lines(p);
  },
});

/** `\0REQ` or `\0RES`. */
const isMagic = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0 && bytes[at + 1] === 0x52 && bytes[at + 2] === 0x45 && (bytes[at + 3] === 0x51 || bytes[at + 3] === 0x53);

function binary(p: Cursor): void {
  p.need(HEADER);
  const magic = decodeText(p.bytes, p.at + 1, p.at + 4, 'latin1'), type = p.u32(4), size = p.u32(8);
  const name = TYPES[type] ?? `Unknown (${hex(type, 8)})`;
  const shown = `[${printable(magic)}] ${name}(${type}) LEN=${size}`;
  p.info(shown);
  const outer = p.open(shown, p.remaining);
  p.takeAs(f.magic_code, magic, 4);
  p.take(f.pkt_type);
  p.label(`Packet Type: ${TYPES[type] ?? 'Unknown'} (${type})`);
  p.take(f.data_size);
  const body = p.within(size), zero = byteIndex(body.bytes, 0, body.at, body.end);
  body.show(f.data_content, zero < 0 ? body.available : zero - body.at);
  const inner = body.under(), parameters = PARAMETERS[type];
  if (parameters === undefined) p.expert(f['pkt_type.unknown']);
  for (const [i, parameter] of (parameters ?? []).entries()) {
    if (body.at >= body.reported && i > 0) break;
    takeParameter(body, parameter, i + 1 === parameters?.length);
  }
  p.close(inner);
  p.close(outer);
}

function takeParameter(p: Cursor, field: Field<string>, isLast: boolean): void {
  const zero = isLast ? -1 : byteIndex(p.bytes, 0, p.at, p.end);
  if (zero >= 0) {
    p.take(field, zero - p.at);
    p.skip(1);
  } else {
    p.take(field, p.remaining);
  }
}

function lines(p: Cursor): void {
  const first = lineAt(p.bytes, p.at, p.end);
  const line = decodeText(p.bytes, p.at, first.end, 'utf8');
  if (first.next === first.end && p.available < p.remaining) p.need(p.remaining);
  const isCommand = COMMANDS.has(line);
  p.info(() => `[MGR] ${decodeText(p.bytes, p.begin, p.end, 'utf8').split(/\r?\n/).filter(text => text !== '').map(printable).join(',')}`);
  if (isCommand) {
    p.take(f.mgr_cmd, first.end - p.at);
    p.at = first.next;
  }
  showLines(p);
}
