/** What Avaya's telephones are told in option 242: settings of the form `NAME=value`, with commas between them. */
import { type Cursor, type Field, expert, i32, text } from '../../../dissect/index.ts';

export const AVAYA_FIELDS = {
  'option.vendor.avaya': text('Private/Avaya IP Telephone'),
  'option.vendor.avaya.tlssrvr': text('TLSSRVR'),
  'option.vendor.avaya.httpsrvr': text('HTTPSRVR'),
  'option.vendor.avaya.httpdir': text('HTTPDIR'),
  'option.vendor.avaya.static': text('STATIC'),
  'option.vendor.avaya.mcipadd': text('MCIPADD'),
  'option.vendor.avaya.dot1x': text('DOT1X'),
  'option.vendor.avaya.icmpdu': text('ICMPDU'),
  'option.vendor.avaya.icmpred': text('ICMPRED'),
  'option.vendor.avaya.l2q': text('L2Q'),
  'option.vendor.avaya.l2qvlan': i32('L2QVLAN'),
  'option.vendor.avaya.loglocal': text('LOGLOCAL'),
  'option.vendor.avaya.phy1stat': text('PHY1STAT'),
  'option.vendor.avaya.phy2stat': text('PHY2STAT'),
  'option.vendor.avaya.procpswd': text('PROCPSWD'),
  'option.vendor.avaya.procstat': text('PROCSTAT'),
  'option.vendor.avaya.snmpadd': text('SNMPADD'),
  'option.vendor.avaya.snmpstring': text('SNMPSTRING'),
  'option.vendor.avaya.vlantest': i32('VLANTEST'),
  'option.vendor.avaya.l2qvlan.invalid': expert('Option 242 (L2QVLAN) invalid', 'warning', 'Protocol'),
  'option.vendor.avaya.vlantest.invalid': expert('Option 242 (avaya vlantest) invalid', 'warning', 'Protocol'),
} as const;

const f = AVAYA_FIELDS;
/** Where the value goes on behind a comma, the next piece is no setting of its own. */
const SETTING = /^([A-Z0-9]+)=(.*)$/;

const TEXTS: Readonly<Record<string, Field<string>>> = {
  TLSSRVR: f['option.vendor.avaya.tlssrvr'], HTTPSRVR: f['option.vendor.avaya.httpsrvr'], HTTPDIR: f['option.vendor.avaya.httpdir'],
  STATIC: f['option.vendor.avaya.static'], MCIPADD: f['option.vendor.avaya.mcipadd'], DOT1X: f['option.vendor.avaya.dot1x'],
  ICMPDU: f['option.vendor.avaya.icmpdu'], ICMPRED: f['option.vendor.avaya.icmpred'], L2Q: f['option.vendor.avaya.l2q'],
  LOGLOCAL: f['option.vendor.avaya.loglocal'], PHY1STAT: f['option.vendor.avaya.phy1stat'], PHY2STAT: f['option.vendor.avaya.phy2stat'],
  PROCPSWD: f['option.vendor.avaya.procpswd'], PROCSTAT: f['option.vendor.avaya.procstat'], SNMPADD: f['option.vendor.avaya.snmpadd'],
  SNMPSTRING: f['option.vendor.avaya.snmpstring'],
};
const NUMBERS: Readonly<Record<string, readonly [Field<number>, Field<void>]>> = {
  L2QVLAN: [f['option.vendor.avaya.l2qvlan'], f['option.vendor.avaya.l2qvlan.invalid']],
  VLANTEST: [f['option.vendor.avaya.vlantest'], f['option.vendor.avaya.vlantest.invalid']],
};

/** Reads the option's text and shows each setting that is known. */
export function readAvaya(p: Cursor): void {
  let at = p.at;
  const whole = p.take(f['option.vendor.avaya'], p.remaining);
  const outer = p.under();
  for (const piece of whole.split(',')) {
    const [, name = '', value = ''] = SETTING.exec(piece) ?? [];
    readSetting(p, name, value, at, piece.length);
    at += piece.length + 1;
  }
  p.close(outer);
}

function readSetting(p: Cursor, name: string, value: string, at: number, length: number): void {
  const textual = TEXTS[name];
  const numeric = NUMBERS[name];
  if (textual !== undefined) p.set(textual, value, at, length);
  if (numeric === undefined) return;
  const [field, invalid] = numeric;
  p.set(field, /^-?\d{1,9}$/.test(value) ? Number(value) : 0, at, length);
  if (!/^-?\d{1,9}$/.test(value)) p.expertUnder(invalid);
}
