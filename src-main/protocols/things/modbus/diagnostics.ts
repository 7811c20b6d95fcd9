/** What Modbus servers say of themselves: diagnostics (§6.8), counted and logged events (§6.9, §6.10), identification (§6.21). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { ModbusFields } from './fields.ts';
import { DEVICE_IDENTIFICATION, OBJECTS } from './names.ts';

type Counter = Extract<keyof ModbusFields, `diagnostic.${string}_count`>;

/** Subfunctions whose response is one number. */
const COUNTERS: Readonly<Record<number, Counter>> = {
  11: 'diagnostic.bus_message_count', 12: 'diagnostic.bus_comm_error_count', 13: 'diagnostic.bus_exception_error_count',
  14: 'diagnostic.slave_message_count', 15: 'diagnostic.no_slave_response_count', 16: 'diagnostic.slave_nak_count',
  17: 'diagnostic.slave_busy_count', 18: 'diagnostic.bus_char_overrun_count',
};

/** §6.8: what is asked for comes back in most subfunctions. What is not read here is left to the caller. */
export function diagnostics(p: Cursor, f: ModbusFields, isQuery: boolean): void {
  const code = p.take(f.diagnostic_code);
  const counter = COUNTERS[code];
  if (code === 0) p.takeRest(f[isQuery ? 'diagnostic.return_query_data.request' : 'diagnostic.return_query_data.echo']);
  else if (code === 1) p.take(f['diagnostic.restart_communication_option']);
  else if (code === 3) p.take(f['diagnostic.ascii_input_delimiter']);
  else if (isQuery) return;
  else if (code === 2) p.take(f['diagnostic.return_diag_register']);
  else if (code === 10) p.take(f['diagnostic.clear_ctr_diag_reg']);
  else if (counter !== undefined) p.take(f[counter]);
}

/** The response of §6.9. */
export function eventCounter(p: Cursor, f: ModbusFields): void {
  p.take(f.ev_status);
  p.take(f.ev_count);
}

/** The response of §6.10: the last events, the most recent one first. */
export function eventLog(p: Cursor, f: ModbusFields): void {
  const log = p.within(p.take(f.byte_cnt));
  eventCounter(log, f);
  log.take(f.ev_msg_count);
  if (!log.more) return;
  const outer = log.open('Events', log.remaining);
  while (log.more) event(log, f);
  log.close(outer);
}

/** §6.10: the highest bits tell what kind of event it is. */
function event(p: Cursor, f: ModbusFields): void {
  const code = p.u8();
  const [kind, bits] = eventKind(f, code);
  const outer = p.open(kind, 1);
  for (const bit of bits) p.show(bit);
  if (bits.length === 0) p.show(f.event);
  p.skip(1);
  p.close(outer);
}

function eventKind(f: ModbusFields, code: number): readonly [string, readonly Field<number>[]] {
  if (code === 0) return ['Initiated Communication Restart', []];
  if (code === 4) return ['Entered Listen Only Mode', []];
  const hex = `0x${code.toString(16).padStart(2, '0').toUpperCase()}`;
  if (code >= 0x80) return [`Receive Event: ${hex}`, [f.ev_recv_comm_err, f.ev_recv_char_over, f.ev_recv_lo_mode, f.ev_recv_broadcast]];
  if (code >= 0x40) {
    return [
      `Send Event: ${hex}`,
      [f.ev_send_read_ex, f.ev_send_slave_abort_ex, f.ev_send_slave_busy_ex, f.ev_send_slave_nak_ex, f.ev_send_write_timeout, f.ev_send_lo_mode],
    ];
  }
  return ['Unknown Event', []];
}

/** §6.19 to §6.21: another protocol inside, of which the specification describes one. */
export function encapsulated(p: Cursor, f: ModbusFields, isQuery: boolean): void {
  if (p.take(f.mei) !== DEVICE_IDENTIFICATION) return;
  p.take(f.read_device_id);
  if (isQuery) {
    p.take(f.object_id);
    return;
  }
  p.take(f.conformity_level);
  p.take(f.more_follows);
  p.take(f.next_object_id);
  const count = p.take(f.num_objects);
  const outer = p.open('Objects', p.remaining);
  for (let number = 1; number <= count && p.more; number++) object(p, f, number);
  p.close(outer);
}

function object(p: Cursor, f: ModbusFields, number: number): void {
  const outer = p.open(`Object #${number}`, 2 + p.u8(1));
  const id = p.take(f.object_id), length = p.take(f.objects_len);
  if (OBJECTS[id] !== undefined) p.take(f.object_str_value, length);
  else if (length > 0) p.take(f.object_value, length);
  p.close(outer);
}
