/** What ISO transport's connections agree upon, one parameter behind the other: ITU-T X.224 §13.2.3 and §13.3.4. */
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, flag, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';

const CODES: Readonly<Record<number, string>> = {
  0x08: 'ATN extended checksum - 32 bit', 0x09: 'ATN extended checksum - 16 bit', 0x85: 'ack time', 0x86: 'res error', 0x87: 'priority',
  0x88: 'transit delay', 0x89: 'throughput', 0x8a: 'seq number', 0x8b: 'reassignment', 0x8c: 'flow control', 0xc0: 'tpdu-size', 0xc1: 'src-tsap',
  0xc2: 'dst-tsap', 0xc3: 'checksum', 0xc4: 'version', 0xc5: 'protection', 0xc6: 'options', 0xc7: 'proto class',
  0xe0: 'additional connection clearing info', 0xf0: 'preferred max TPDU size', 0xf2: 'inactivity timer',
};
const ACK_TIME = 0x85, ERROR_RATE = 0x86, PRIORITY = 0x87, DELAY = 0x88, THROUGHPUT = 0x89, SEQUENCE = 0x8a, REASSIGNMENT = 0x8b, FLOW = 0x8c;
const TPDU_SIZE = 0xc0, SOURCE_TSAP = 0xc1, DESTINATION_TSAP = 0xc2, CHECKSUM = 0xc3, VERSION = 0xc4, OPTIONS = 0xc6;
const PREFERRED_SIZE = 0xf0, INACTIVITY = 0xf2;
/** §13.3.4: preferred sizes are in units of 128 bytes. */
const SIZE_UNIT = 128;
const USED = { as: ['Used', 'Not used'] } as const;
const power = (base: number) => ({ text: (value: number) => `${base}^${value}` });
const ways = ['calling-called', 'called-calling'] as const;

/** A value for each direction, the one that is aimed at and the worst one that will do. */
const delays = Object.fromEntries(ways.flatMap(way => [
  [`transit_delay.targ_${way.replace('-', '_')}`, u16(`Transit delay, target value, ${way} (ms)`)],
  [`transit_delay.max_accept_${way.replace('-', '_')}`, u16(`Transit delay, maximum acceptable, ${way} (ms)`)],
]));
const throughputs = (prefix: string, title: string) => Object.fromEntries(ways.flatMap(way => [
  [`${prefix}.targ_${way.replace('-', '_')}`, u24(`${title}, target value, ${way} (o/s)`)],
  [`${prefix}.min_accept_${way.replace('-', '_')}`, u24(`${title}, minimum acceptable, ${way} (o/s)`)],
]));
const maximum = throughputs('max_throughput', 'Maximum throughput'), average = throughputs('avg_throughput', 'Average throughput');

export const PARAMETER_FIELDS = {
  parameter_code: u8('Parameter code', { hex: true, values: CODES }),
  parameter_length: u8('Parameter length'),
  parameter_value: octets('Parameter value'),
  ack_time: u16('Ack time (ms)'),
  'res_error_rate.target_value': u8('Residual error rate, target value', power(10)),
  'res_error_rate.min_accept': u8('Residual error rate, minimum acceptable', power(10)),
  'res_error_rate.tdsu': u8('Residual error rate, TSDU size of interest', power(2)),
  vp_priority: u16('Priority'),
  ...delays, ...maximum, ...average,
  sequence_number: u16('Sequence number', { hex: true }),
  reassignment_time: u16('Reassignment time (secs)'),
  lower_window_edge: u32('Lower window edge', { hex: true }),
  'flow.credit': u16('Credit', { hex: true, id: 'cotp.credit' }),
  tpdu_size: u32('TPDU size'),
  'src-tsap': text('Source TSAP'),
  'src-tsap-bytes': octets('Source TSAP'),
  'dst-tsap': text('Destination TSAP'),
  'dst-tsap-bytes': octets('Destination TSAP'),
  checksum: u16('Checksum', { hex: true }),
  vp_version_nr: u8('Version'),
  network_expedited_data: flag('Use of network expedited data', 0x08, USED),
  vp_opt_sel_class1_use: flag('Use', 0x04, { as: ['Receipt confirmation', 'explicit AK variant'] }),
  use_16_bit_checksum: flag('16 bit checksum', 0x02, USED),
  transport_expedited_data_transfer: flag('Transport expedited data transfer', 0x01, USED),
  preferred_maximum_tpdu_size: u32('Preferred maximum TPDU size'),
  inactivity_timer: u32('Inactivity timer (ms)'),
};

const f = PARAMETER_FIELDS;
/** Parameters of numbers in a row. */
const NUMBERS: Readonly<Record<number, readonly Field<number>[]>> = {
  [ACK_TIME]: [f.ack_time], [ERROR_RATE]: [f['res_error_rate.target_value'], f['res_error_rate.min_accept'], f['res_error_rate.tdsu']],
  [PRIORITY]: [f.vp_priority], [DELAY]: Object.values(delays), [THROUGHPUT]: [...Object.values(maximum), ...Object.values(average)],
  [SEQUENCE]: [f.sequence_number], [REASSIGNMENT]: [f.reassignment_time], [FLOW]: [f.lower_window_edge, f.sequence_number, f['flow.credit']],
  [CHECKSUM]: [f.checksum], [VERSION]: [f.vp_version_nr], [INACTIVITY]: [f.inactivity_timer],
};

/** Reads parameters up to the end of the header. */
export function takeParameters(p: Cursor): void {
  while (p.remaining >= 2) {
    const code = p.take(f.parameter_code), value = p.within(p.take(f.parameter_length));
    takeParameter(value, code);
    value.takeRest(f.parameter_value);
  }
}

function takeParameter(p: Cursor, code: number): void {
  if (!p.more) return;
  for (const field of NUMBERS[code] ?? []) if (p.remaining >= field.size) p.take(field);
  switch (code) {
    case TPDU_SIZE: p.takeAs(f.tpdu_size, 2 ** Math.min(p.u8(), 31), 1); break;
    case SOURCE_TSAP: selector(p, f['src-tsap'], f['src-tsap-bytes']); break;
    case DESTINATION_TSAP: selector(p, f['dst-tsap'], f['dst-tsap-bytes']); break;
    case OPTIONS:
      p.show(f.network_expedited_data);
      p.show(f.vp_opt_sel_class1_use);
      p.show(f.use_16_bit_checksum);
      p.take(f.transport_expedited_data_transfer);
      break;
    case PREFERRED_SIZE:
      if (p.remaining <= 4) {
        const units = p.peekBytes(p.remaining).reduce((sum, byte) => sum * 256 + byte, 0);
        p.takeAs(f.preferred_maximum_tpdu_size, units * SIZE_UNIT, p.remaining);
      }
      break;
    default:
  }
}

/** Where a transport's user is found: a name, or bytes that are none. */
function selector(p: Cursor, name: Field<string>, asBytes: Field<void>): void {
  const { at, remaining } = p, bytes = p.peekBytes(remaining), isText = bytes.every(byte => byte >= 0x20 && byte < 0x7f);
  p.takeAs(name, isText ? decodeText(bytes, 0, bytes.length, 'ascii') : `0x${hexText(bytes)}`, remaining);
  if (!isText) p.label(`${name.title}: ${hexText(bytes)}`);
  p.hide(asBytes, bytes, at, remaining);
}
