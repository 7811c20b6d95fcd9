/** Fields of MySQL's prepared statements, and of the commands and events of replication. */
import { absoluteTime, f32, f64, flag, i16, i32, i64, i8, none, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { EVENTS } from './names.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const WORD = { little: true, size: 2 } as const;

export const STATEMENT_FIELDS = {
  new_parameter_bound_flag: u8('New parameter bound flag', { values: { 0: 'Subsequent call', 1: 'First call or rebound' } }),
  exec_param: none('Parameter'),
  'exec.unsigned': u8('Unsigned'),
  'exec.field.null': none('Value: -NULL-'),
  'exec.field.string': text('Value (String)'),
  'exec.field.tiny': i8('Value (INT8)'),
  'exec.field.unsigned_tiny': u8('Value (UINT8)'),
  'exec.field.short': i16('Value (INT16)', LITTLE),
  'exec.field.unsigned_short': u16('Value (UINT16)', LITTLE),
  'exec.field.long': i32('Value (INT32)', LITTLE),
  'exec.field.unsigned_long': u32('Value (UINT32)', LITTLE),
  'exec.field.longlong': i64('Value (INT64)', LITTLE),
  'exec.field.unsigned_longlong': u64('Value (UINT64)', LITTLE),
  'exec.field.float': f32('Value (Float)', LITTLE),
  'exec.field.double': f64('Value (Double)', LITTLE),
  'exec.field.datetime.length': i8('Length'),
  'exec.field.year': i16('Year', LITTLE),
  'exec.field.month': i8('Month'),
  'exec.field.day': i8('Day'),
  'exec.field.hour': i8('Hour'),
  'exec.field.minute': i8('Minute'),
  'exec.field.second': i8('Second'),
  'exec.field.secondb': i32('Billionth of a second', LITTLE),
  'exec.field.time.length': i8('Length'),
  'exec.field.time.sign': u8('Flags', { values: { 0: 'Positive', 1: 'Negative' } }),
  'exec.field.time.days': i32('Days', LITTLE),
  bulk_flags: u16('MariaDB Bulk Capabilities', { ...HEX, id: 'mariadb.bulk.flags' }),
  'bulk.autoid': flag('Return Generated Autoincrement IDs', 0x40, { ...WORD, id: 'mariadb.bulk.flag.autoid' }),
  'bulk.sendtypes': flag('Send Parameter Types', 0x80, { ...WORD, id: 'mariadb.bulk.flag.sendtypes' }),
  bulk_types: none('Bulk Parameter Types', { id: 'mariadb.bulk.paramtypesg' }),
  bulk_row: u32('Row nr', { id: 'mariadb.bulk.row_nr' }),
  bulk_indicator: u8('Indicator', {
    id: 'mariadb.bulk.indicators', hex: true, values: { 0: 'Not set', 1: 'Null Value', 2: 'Default Value', 3: 'Ignore Value' },
  }),
  'binlog.position': u32('Binlog Position', LITTLE),
  'binlog.flags': u16('Binlog Flags', HEX),
  'binlog.server_id': u32('Binlog server id', HEX),
  'binlog.file_name': text('Binlog file name'),
  'binlog.slave_hostname_length': u8('Slave hostname length'),
  'binlog.slave_hostname': text('Slave hostname'),
  'binlog.slave_user_length': u8('Slave user length'),
  'binlog.slave_user': text('Slave user'),
  'binlog.slave_password_length': u8('Slave password length'),
  'binlog.slave_password': text('Slave password'),
  'binlog.slave_mysql_port': u16('Slave MySQL port', LITTLE),
  'binlog.replication_rank': u32('Replication rank', LITTLE),
  'binlog.master_id': u32('Master id', HEX),
  'binlog.event_header.timestamp': absoluteTime('Timestamp'),
  'binlog.event_header.event_type': u8('Binlog Event Type', { values: EVENTS }),
  'binlog.event_header.server_id': u32('Server ID', LITTLE),
  'binlog.event_header.event_size': u32('Event Size', LITTLE),
  'binlog.event_header.log_position': u32('Binlog Position', LITTLE),
  'binlog.event_header.flags': u16('Binlog Event Flags', HEX),
  'binlog.event_checksum': u32('Checksum', HEX),
} as const;

export const BULK_FLAGS = fieldsBelow(STATEMENT_FIELDS, 'bulk.');
