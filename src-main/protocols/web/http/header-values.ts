/** What is below the lines of single headers: cookies (RFC 6265), ranges (RFC 9110 §14), credentials (RFC 7617, RFC 7616, RFC 4559). */
import { type Cursor, type Field, bool, printable, text, u64 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { kindOf, quoteToken } from '../../security/gss-api/tokens.ts';

export const VALUE_FIELDS = {
  cookie_pair: text('Cookie pair'),
  authbasic: text('Credentials'),
  authcitrix: bool('Citrix AG Auth', { hidden: true }),
  'authcitrix.user': text('Citrix AG Username'),
  'authcitrix.password': text('Citrix AG Password'),
  'authcitrix.domain': text('Citrix AG Domain'),
  'authcitrix.session': text('Citrix AG Session ID'),
  set_cookie_pair: text('Cookie', { own: true }),
  set_cookie_attribute: text('Attribute', { own: true }),
  'range.unit': text('Range unit', { own: true }),
  'range.first': u64('First byte', { own: true }),
  'range.last': u64('Last byte', { own: true }),
  'range.suffix': u64('Last bytes', { own: true }),
  'range.complete_length': u64('Complete length', { own: true }),
};

const f = VALUE_FIELDS;

/** Ranges of one header that are taken apart; servers refuse more. */
const MOST_RANGES = 100;

/** RFC 6265 §4.2. The value begins at `from`. */
export function readCookies(p: Cursor, value: string, from: number): void {
  let offset = from;
  for (const pair of value.split(';')) {
    const lead = pair.length - pair.trimStart().length;
    if (pair.trim() !== '') p.set(f.cookie_pair, pair.trim(), offset + lead, pair.length - lead);
    offset += pair.length + 1;
  }
}

/** RFC 6265 §4.1: the cookie, then its attributes. */
export function readSetCookie(p: Cursor, value: string, from: number): void {
  let offset = from, first = true;
  for (const part of value.split(';')) {
    const lead = part.length - part.trimStart().length, shown = part.trim();
    if (shown !== '') p.set(first ? f.set_cookie_pair : f.set_cookie_attribute, shown, offset + lead, shown.length);
    offset += part.length + 1;
    first = false;
  }
}

/** `bytes=0-99,-500` and `bytes 0-99/1234`, RFC 9110 §14.2 and §14.4. */
export function readRange(p: Cursor, value: string, from: number, to: number): void {
  const [, unit, ranges, , complete] = /^([\w-]+)[= ]([\d\s,*-]+)(\/(\d+|\*))?$/.exec(value) ?? [];
  if (unit === undefined) return;
  p.generate(f['range.unit'], unit, from, to - from);
  for (const range of ranges.split(',', MOST_RANGES)) {
    const [, first, last] = /^\s*(\d{0,19})-(\d{0,19})\s*$/.exec(range) ?? [];
    if (first === undefined || last === undefined) continue;
    if (first !== '') p.generate(f['range.first'], BigInt(first), from, to - from);
    if (last !== '') p.generate(first === '' ? f['range.suffix'] : f['range.last'], BigInt(last), from, to - from);
  }
  if (complete !== undefined && /^\d{1,19}$/.test(complete)) p.generate(f['range.complete_length'], BigInt(complete), from, to - from);
}

/** Parameters of a digest's credentials, RFC 7616 §3.4, which may have commas between quotes. The value begins at `from`. */
export function readDigest(p: Cursor, value: string, from: number): void {
  const scheme = /^\s*digest(?=\s)/i.exec(value)?.[0];
  if (scheme === undefined) return;
  for (const { 0: parameter, index } of value.matchAll(/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g)) {
    const text = index === 0 ? parameter.slice(scheme.length) : parameter;
    p.at = from + index + parameter.length - text.length;
    p.close(p.open(printable(text), text.length));
  }
}

const CITRIX: Readonly<Record<string, Field<string>>> = {
  username: f['authcitrix.user'], password: f['authcitrix.password'], domain: f['authcitrix.domain'], agesessionid: f['authcitrix.session'],
};

/** Credentials of Citrix' Access Gateway: each of its parameters in base64 for itself. */
function readCitrix(p: Cursor, value: string, from: number, to: number): void {
  p.set(f.authcitrix, true, from, to - from);
  for (const { 1: name, 2: quoted } of value.matchAll(/(\w{1,20})="([^"]*)"/g)) {
    const field = Object.hasOwn(CITRIX, name.toLowerCase()) ? CITRIX[name.toLowerCase()] : undefined;
    if (field !== undefined) p.set(field, Buffer.from(quoted, 'base64').toString('utf8'), from, to - from);
  }
}

/** Who somebody is, and how a server wants to know it: RFC 9110 §11. */
export function readCredentials(p: Cursor, value: string, from: number, to: number): void {
  if (/^citrixagbasic\s/i.test(value)) return readCitrix(p, value, from, to);
  const [, scheme, token] = /^(basic|ntlm|negotiate)\s+([\w+/]+=*)$/i.exec(value) ?? [];
  if (scheme === undefined) return;
  const bytes = Uint8Array.from(Buffer.from(token, 'base64'));
  if (scheme.toLowerCase() === 'basic') p.set(f.authbasic, decodeText(bytes, 0, bytes.length, 'utf8'), from, to - from);
  // RFC 4559 §4: a token of GSS-API; Windows also sends those of NTLM by themselves, under either scheme.
  else if (bytes.length > 0) quoteToken(p.over('NTLMSSP / GSSAPI Data', bytes), kindOf(bytes[0]));
}

