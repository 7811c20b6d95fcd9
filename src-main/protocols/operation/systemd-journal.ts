/** Entries of systemd's journal in its export format (systemd.io/JOURNAL_EXPORT_FORMATS), one in each such block of a pcapng file. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, type Field, absoluteTime, i32, none, protocol, relativeTime, text, u32, u8 } from '../../dissect/index.ts';
import { syslog } from './syslog.ts';

/** The journal's names of fields, and ours. */
const FIELDS = {
  MESSAGE: 'message', MESSAGE_ID: 'message_id', PRIORITY: 'priority', CODE_FILE: 'code_file', CODE_LINE: 'code_line', CODE_FUNC: 'code_func',
  ERRNO: 'errno', SYSLOG_FACILITY: 'syslog_facility', SYSLOG_IDENTIFIER: 'syslog_id', SYSLOG_PID: 'syslog_pid', _PID: 'pid', _UID: 'uid',
  _GID: 'gid', _COMM: 'comm', _EXE: 'exe', _CMDLINE: 'cmdline', _CAP_EFFECTIVE: 'cap_effective', _AUDIT_SESSION: 'audit_session',
  _AUDIT_LOGINUID: 'audit_loginuid', _SYSTEMD_CGROUP: 'systemd_cgroup', _SYSTEMD_SLICE: 'systemd_slice', _SYSTEMD_UNIT: 'systemd_unit',
  _SYSTEMD_USER_UNIT: 'systemd_user_unit', _SYSTEMD_SESSION: 'systemd_session', _SYSTEMD_OWNER_UID: 'systemd_owner_uid',
  _SELINUX_CONTEXT: 'selinux_context', _SOURCE_REALTIME_TIMESTAMP: 'source_realtime_timestamp', _BOOT_ID: 'boot_id', _MACHINE_ID: 'machine_id',
  _SYSTEMD_INVOCATION_ID: 'systemd_invocation_id', _HOSTNAME: 'hostname', _TRANSPORT: 'transport', _STREAM_ID: 'stream_id',
  _LINE_BREAK: 'line_break', _KERNEL_DEVICE: 'kernel_device', _KERNEL_SUBSYSTEM: 'kernel_subsystem', _UDEV_SYSNAME: 'udev_sysname',
  _UDEV_DEVNODE: 'udev_devnode', _UDEV_DEVLINK: 'udev_devlink', __CURSOR: 'cursor', __REALTIME_TIMESTAMP: 'realtime_timestamp',
  __MONOTONIC_TIMESTAMP: 'monotonic_timestamp',
} as const;
const isKnown = (name: string): name is keyof typeof FIELDS => Object.hasOwn(FIELDS, name);

const NEWLINE = 0x0a, EQUALS = 0x3d;
/** Bytes of the length before a value that is not text. */
const LENGTH_BYTES = 8;
const PADDING = 0;

export const systemdJournal = protocol({
  name: 'systemd_journal',
  title: 'systemd Journal Entry',
  short: 'systemd Journal',
  fields: {
    message: text('Message'),
    message_id: text('Message ID'),
    priority: u8('Priority', { values: syslog.fields.level.options.values }),
    code_file: text('Code file'),
    code_line: u32('Code line'),
    code_func: text('Code func'),
    errno: i32('Errno'),
    syslog_facility: u8('Syslog facility', { base: 'name', values: syslog.fields.facility.options.values }),
    syslog_id: text('Syslog identifier'),
    syslog_pid: u32('Syslog PID'),
    pid: u32('PID'),
    uid: u32('UID'),
    gid: u32('GID'),
    comm: text('Command name'),
    exe: text('Executable path'),
    cmdline: text('Command line'),
    cap_effective: text('Effective capability'),
    audit_session: u32('Audit session'),
    audit_loginuid: u32('Audit login UID'),
    systemd_cgroup: text('Systemd cgroup'),
    systemd_slice: text('Systemd slice'),
    systemd_unit: text('Systemd unit'),
    systemd_user_unit: text('Systemd user unit'),
    systemd_session: u32('Systemd session'),
    systemd_owner_uid: u32('Systemd owner UID'),
    selinux_context: text('SELinux context'),
    source_realtime_timestamp: absoluteTime('Source realtime timestamp'),
    boot_id: text('Boot ID'),
    machine_id: text('Machine ID'),
    systemd_invocation_id: text('Systemd invocation ID'),
    hostname: text('Hostname'),
    transport: text('Transport'),
    stream_id: text('Stream ID'),
    line_break: text('Line break'),
    kernel_device: text('Kernel device'),
    kernel_subsystem: text('Kernel subsystem'),
    udev_sysname: text('Device tree name'),
    udev_devnode: text('Device tree node'),
    udev_devlink: text('Device tree symlink'),
    cursor: text('Cursor'),
    realtime_timestamp: absoluteTime('Realtime Timestamp'),
    monotonic_timestamp: relativeTime('Monotonic Timestamp'),
    field: none('Unknown field'),
    'field.name': text('Field name'),
    'field.value': text('Field value'),
  },
  dissect(p, f) {
    while (p.available > 0 && p.u8() !== PADDING) takeField(p, f);
  },
});

type Fields = (typeof systemdJournal)['fields'];

/** `NAME=value` and the end of the line, or the name alone on its line, a length and that many bytes. */
function takeField(p: Cursor, f: Fields): void {
  const start = p.at, line = lineLength(p), equals = p.bytes.subarray(start, start + line).indexOf(EQUALS);
  const name = nameOf(p, start, equals < 0 ? line : equals);
  let valueAt = start + equals + 1, length = line - equals - 1;
  if (equals < 0) {
    p.skip(Math.min(line + 1, p.available));
    length = p.little32();
    if (p.little32(4) !== 0) p.malformed('a field of more than 4 GB');
    p.skip(LENGTH_BYTES);
    valueAt = p.at;
    p.need(length);
  }
  p.at = start;
  const end = Math.min(valueAt + length + 1, p.end);
  if (isKnown(name)) {
    const field: Field = f[FIELDS[name]];
    show(p, field, start, end - start, valueAt, length);
    if (name === 'MESSAGE') p.info(textOf(p, valueAt, length));
  } else {
    const outer = p.open(f.field, end - start);
    p.labelNode(p.lastNode, `Unknown field: ${name}`);
    p.set(f['field.name'], name, start, name.length);
    p.at = valueAt;
    p.take(f['field.value'], length);
    p.close(outer);
  }
  p.at = end;
}

/** A value as what its field is: text, a number, or a time in microseconds. */
function show(p: Cursor, field: Field, start: number, whole: number, valueAt: number, length: number): void {
  if (field.kind === 'string') {
    p.set(field, textOf(p, valueAt, length), start, whole);
    return;
  }
  const digits = nameOf(p, valueAt, Math.min(length, 24));
  if (!/^-?\d{1,18}$/.test(digits)) return;
  if (field.kind === 'abstime' || field.kind === 'reltime') {
    const microseconds = Number(digits);
    p.set(field, { seconds: Math.trunc(microseconds / 1e6), nanoseconds: (microseconds % 1e6) * 1000 }, start, whole);
  } else {
    p.set(field, Number(digits), start, whole);
  }
}

/** Bytes before the end of the line, or of the block. */
function lineLength(p: Cursor): number {
  const at = byteIndex(p.bytes, NEWLINE, p.at, p.end);
  return (at < 0 ? p.end : at) - p.at;
}

function nameOf(p: Cursor, at: number, length: number): string {
  return String.fromCharCode(...p.bytes.subarray(at, at + Math.min(length, 256)));
}

const utf8 = new TextDecoder();
function textOf(p: Cursor, at: number, length: number): string {
  return utf8.decode(p.bytes.subarray(at, at + length));
}
