/** Syslog: BSD's RFC 3164 and RFC 5424, over UDP and (octet counted or by lines, RFC 6587) TCP. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, type Field, MORE, NOT_MINE, absoluteTime, bits, printable, protocol, text, u16 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

const FACILITIES: readonly (readonly [string, string])[] = [
  ['KERN', 'kernel messages'], ['USER', 'random user-level messages'], ['MAIL', 'mail system'], ['DAEMON', 'system daemons'],
  ['AUTH', 'security/authorization messages'], ['SYSLOG', 'messages generated internally by syslogd'],
  ['LPR', 'line printer subsystem'], ['NEWS', 'network news subsystem'], ['UUCP', 'UUCP subsystem'],
  ['CRON', 'clock daemon (BSD, Linux)'], ['AUTHPRIV', 'security/authorization messages (private)'], ['FTP', 'ftp daemon'],
  ['NTP', 'ntp subsystem'], ['LOGAUDIT', 'log audit'], ['LOGALERT', 'log alert'], ['CRON', 'clock daemon (Solaris)'],
  ['LOCAL0', 'reserved for local use'], ['LOCAL1', 'reserved for local use'], ['LOCAL2', 'reserved for local use'],
  ['LOCAL3', 'reserved for local use'], ['LOCAL4', 'reserved for local use'], ['LOCAL5', 'reserved for local use'],
  ['LOCAL6', 'reserved for local use'], ['LOCAL7', 'reserved for local use'],
];
const LEVELS: readonly (readonly [string, string])[] = [
  ['EMERG', 'system is unusable'], ['ALERT', 'action must be taken immediately'], ['CRIT', 'critical conditions'], ['ERR', 'error conditions'],
  ['WARNING', 'warning conditions'], ['NOTICE', 'normal but significant condition'], ['INFO', 'informational'], ['DEBUG', 'debug-level messages'],
];
const long = (names: readonly (readonly [string, string])[]) => (value: number): string | undefined => names[value]?.join(' - ');
/** Digits of an octet count, and of a priority (RFC 5424 §6.2.1). */
const LONGEST_NUMBER = 10;
const PRIORITY_DIGITS = 3;

/** An octet count or none, and 0 to 191 in brackets. */
const PRIORITY = /^(?:[1-9]\d{0,4} )?<(?:0|[1-9]\d?|1[0-8]\d|19[01])>/;
/** RFC 5424 §6.2.3. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;

export const syslog = protocol({
  name: 'syslog',
  title: 'Syslog message',
  short: 'Syslog',
  on: { 'udp.port': [514], 'tcp.port': [601] },
  over: ['tcp'],
  begins: '<123456789',
  /**
   * Most collectors listen on port 514, which is rsh's: a priority of 0 to 191 (RFC 5424 §6.2.1), after an octet count or at once,
   * tells the two apart.
   */
  recognise: (bytes, at, end) => (bytes[at] === 0x3c || isDigit(bytes[at])) && PRIORITY.test(decodeText(bytes, at, Math.min(end, at + 11), 'latin1')),
  fields: {
    msglen: text('Message Length', { own: true }),
    facility: bits('Facility', 0x3f8, { size: 2, width: 8, values: long(FACILITIES) }),
    level: bits('Level', 0x007, { size: 2, width: 8, values: long(LEVELS) }),
    msg: text('Message'),
    version: u16('Syslog version'),
    timestamp: absoluteTime('Syslog timestamp'),
    timestamp_rfc3164: text('Syslog timestamp (RFC3164)'),
    hostname: text('Syslog hostname'),
    appname: text('Syslog app name'),
    procid: text('Syslog process id'),
    msgid: text('Syslog message id'),
  },
  dissect(p, f) {
    if (p.packet.ipProtocol === 6 && isDigit(p.u8())) p.take(f.msglen, numberLength(p, 0) + 1);
    const shown = printable(new TextDecoder().decode(p.peekBytes(p.available))).replace(/\0/g, '\\000');
    if (p.u8() !== 0x3c) {
      p.info(shown);
      p.title(() => `: (unknown): ${shown}`);
      p.takeCaptured(f.msg);
      return;
    }
    // A priority that cannot be told is shown as the highest one.
    const digits = Math.min(PRIORITY_DIGITS, numberLength(p, 1)), head = 1 + digits + (p.available > 1 + digits && p.u8(1 + digits) === 0x3e ? 1 : 0);
    const priority = Number(new TextDecoder().decode(p.peekBytes(digits, 1)));
    const start = p.at;
    const facility = Math.floor(priority / 8);
    const level = priority % 8;
    p.set(f.facility, facility, start, head);
    p.set(f.level, level, start, head);
    p.skip(head);
    p.info(() => `${FACILITIES[facility]?.[0] ?? 'UNKNOWN'}.${LEVELS[level][0]}: ${shown.slice(head)}`);
    p.title(() => `: ${FACILITIES[facility]?.[0] ?? 'UNKNOWN'}.${LEVELS[level][0]}: ${shown.slice(head)}`);
    if (p.available === 0) return;
    p.show(f.msg, p.available);
    const outer = p.under();
    if (p.available > 2 && isDigit(p.u8()) && p.u8(1) === 0x20) readRfc5424(p);
    else if (p.available >= 16 && isBsdTime(p)) readRfc3164(p);
    p.close(outer);
    p.skip(p.available);
  },
  /** RFC 6587 §3.4.1: a count and a space before the message; §3.4.2: lines. */
  frame(bytes, at, end) {
    let next = at;
    let count = 0;
    while (next < end && isDigit(bytes[next]) && next - at < LONGEST_NUMBER) count = count * 10 + bytes[next++] - 0x30;
    if (next === end) return MORE;
    if (next > at) return bytes[next] === 0x20 ? next + 1 - at + count : NOT_MINE;
    if (bytes[at] !== 0x3c) return NOT_MINE;
    const line = byteIndex(bytes, 0x0a, at, end);
    return line < 0 ? MORE : line + 1 - at;
  },
});

const f: typeof syslog.fields = syslog.fields;

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

function numberLength(p: Cursor, ahead: number): number {
  let length = 0;
  while (ahead + length < p.available && length < LONGEST_NUMBER && isDigit(p.u8(ahead + length))) length++;
  return length;
}

/** RFC 3164 §4.1.2: `Mmm dd hh:mm:ss `. */
function isBsdTime(p: Cursor): boolean {
  return /^[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2} $/.test(new TextDecoder('latin1').decode(p.peekBytes(16)));
}

function readRfc3164(p: Cursor): void {
  p.take(f.timestamp_rfc3164, 15);
  p.skip(1);
  takeWord(p, f.hostname, ' ');
  // Host, then a tag that ends before a colon or the process id in brackets.
  takeWord(p, f.procid, ':[ ', false);
  p.takeCaptured(f.msgid);
}

/** RFC 5424 §6: version, time, host, application, process and message id between spaces. */
function readRfc5424(p: Cursor): void {
  p.set(f.version, p.u8() - 0x30, p.at, 1);
  p.skip(2);
  readTime(p);
  for (const field of [f.hostname, f.appname, f.procid, f.msgid]) {
    if (p.available === 0) return;
    takeWord(p, field, ' ');
  }
}

/** RFC 5424 §6.2.3: as in RFC 3339, with a zone, or a hyphen where it is not known. */
function readTime(p: Cursor): void {
  let length = 0;
  while (length < p.available && p.u8(length) !== 0x20) length++;
  const [, whole, fraction, zone] = TIMESTAMP.exec(new TextDecoder().decode(p.peekBytes(length))) ?? [];
  const milliseconds = whole === undefined ? NaN : Date.parse(whole + zone);
  const nanoseconds = Number((fraction ?? '').padEnd(9, '0'));
  if (!Number.isNaN(milliseconds)) p.set(f.timestamp, { seconds: milliseconds / 1000, nanoseconds }, p.at, length);
  p.skip(Math.min(length + 1, p.available));
}

function takeWord(p: Cursor, field: Field<string>, ends: string, skipEnd = true): void {
  let length = 0;
  while (length < p.available && !ends.includes(String.fromCharCode(p.u8(length)))) length++;
  if (length === 0) return;
  p.take(field, length);
  if (skipEnd && p.available > 0) p.skip(1);
}
