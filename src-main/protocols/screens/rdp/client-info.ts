/** Who logs in, from where, and how it likes the desktop: MS-RDPBCGR §2.2.1.11.1.1. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { SecurityFields } from './security-fields.ts';

const UNICODE = 0x0010;
const TEXTS = ['domain', 'userName', 'password', 'alternateShell', 'workingDir'] as const;
const ZONE_NAME = 64;

export function clientInfo(p: Cursor, f: SecurityFields): void {
  p.take(f.codePage);
  const unicode = (p.take(f.optionFlags) & UNICODE) !== 0;
  const lengths = TEXTS.map(name => p.take(f[`${name}.length`]));
  // The zero behind each text is not counted.
  TEXTS.forEach((name, nth) => takeText(p, f[name], lengths[nth] + (unicode ? 2 : 1), unicode));
  if (p.remaining >= 4) extended(p, f, unicode);
  p.takeCaptured(f.securityRest);
}

/** Text in the encoding that the message says. */
function takeText(p: Cursor, field: Field<string>, length: number, unicode: boolean): void {
  if (unicode) p.take(field, length);
  else p.takeAs(field, String.fromCharCode(...p.peekBytes(length)).replace(/\0.*$/s, ''), length);
}

/** MS-RDPBCGR §2.2.1.11.1.1.1: RDP 5.0 and later; from the time zone on, each part may be the last. */
function extended(p: Cursor, f: SecurityFields, unicode: boolean): void {
  p.take(f['client.addressFamily']);
  takeText(p, f['client.address'], p.take(f['client.address.length']), unicode);
  takeText(p, f['client.dir'], p.take(f['client.dir.length']), unicode);
  if (p.more) timeZone(p, f);
  if (p.more) p.take(f['client.sessionId'], 4);
  if (p.more) p.take(f.performanceFlags);
  if (!p.more) return;
  const cookie = p.take(f['autoReconnectCookie.length']);
  if (cookie > 0) p.take(f.autoReconnectCookie, cookie);
  if (p.remaining >= 2) p.take(f.reserved1);
  if (p.remaining >= 2) p.take(f.reserved2);
}

function timeZone(p: Cursor, f: SecurityFields): void {
  const outer = p.open(f['client.timeZone']);
  p.take(f.Bias);
  p.take(f['Name.Standard'], ZONE_NAME);
  date(p, f, f['Date.Standard']);
  p.take(f['Bias.standard']);
  p.take(f['Name.Daylight'], ZONE_NAME);
  date(p, f, f['Date.Daylight']);
  p.take(f['Bias.daylight']);
  p.close(outer);
}

/** A SYSTEMTIME of MS-DTYP §2.3.13; its day says which of the month's such weekdays is meant. */
function date(p: Cursor, f: SecurityFields, heading: Field<void>): void {
  const outer = p.open(heading);
  for (const name of ['wYear', 'wMonth', 'wDayOfWeek', 'wDay', 'wHour', 'wMinute', 'wSecond', 'wMilliseconds'] as const) p.take(f[name]);
  p.close(outer);
}
