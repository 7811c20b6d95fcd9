/** MySQL's replication: commands of those who follow a server's binary log, and its events. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeToZero } from '../../zero-ended.ts';
import { MYSQL_FIELDS as f } from './fields.ts';

const CHECKSUM = 4;

/** COM_BINLOG_DUMP: from where on events are wanted. */
export function dumpLog(p: Cursor): void {
  p.take(f['binlog.position']);
  p.take(f['binlog.flags']);
  p.take(f['binlog.server_id']);
  if (p.more) takeToZero(p, f['binlog.file_name']);
}

/** COM_REGISTER_SLAVE: who follows. */
export function registerReplica(p: Cursor): void {
  p.take(f['binlog.server_id']);
  shortText(p, f['binlog.slave_hostname_length'], f['binlog.slave_hostname']);
  shortText(p, f['binlog.slave_user_length'], f['binlog.slave_user']);
  shortText(p, f['binlog.slave_password_length'], f['binlog.slave_password']);
  p.take(f['binlog.slave_mysql_port']);
  p.take(f['binlog.replication_rank']);
  p.take(f['binlog.master_id']);
}

function shortText(p: Cursor, lengthField: Field<number>, field: Field<string>): void {
  const length = p.take(lengthField);
  p.take(field, length);
}

/** An event: its header of 19 bytes, what it says, and the checksum of both where the log has them. */
export function binlogEvent(p: Cursor, checksummed: boolean): void {
  p.take(f.response_code);
  p.set(f['binlog.event_header.timestamp'], { seconds: p.little32(), nanoseconds: 0 }, p.at, 4);
  p.skip(4);
  p.take(f['binlog.event_header.event_type']);
  p.take(f['binlog.event_header.server_id']);
  p.take(f['binlog.event_header.event_size']);
  p.take(f['binlog.event_header.log_position']);
  p.take(f['binlog.event_header.flags']);
  const isChecked = checksummed && p.remaining >= CHECKSUM;
  const size = p.remaining - (isChecked ? CHECKSUM : 0);
  if (size > 0) p.take(f.payload, size);
  if (isChecked) p.take(f['binlog.event_checksum']);
}
