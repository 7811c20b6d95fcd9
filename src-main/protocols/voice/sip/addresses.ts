/** Addresses in SIP headers: a name, a URI in angle brackets and its parts, parameters (RFC 3261 §20.10 and §19.1.1). */
import { type Cursor, type Field, text, u16 } from '../../../dissect/index.ts';
import { TELEPHONE_COUNTRIES, countryCode } from '../../telephony/countries.ts';
import { PART_FIELDS as f } from './fields.ts';
import { setText, textOf } from './texts.ts';

/** Headers that hold addresses: what their parts' names begin with, what the address is called, their titles. */
const ADDRESS_HEADERS = [
  ['Route', 'uri', 'Route'], ['Record-Route', 'uri', 'Record-Route'], ['Service-Route', 'uri', 'Service-Route'], ['Path', 'uri', 'Path'],
  ['pai', 'addr', 'SIP PAI'], ['ppi', 'addr', 'SIP PPI'], ['pmiss', 'addr', 'SIP PMISS'], ['tc', 'addr', 'SIP TC'],
] as const;
/** The headers whose parts have short names. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'p-asserted-identity': 'pai', 'p-preferred-identity': 'ppi', 'permission-missing': 'pmiss', 'trigger-consent': 'tc',
};

const addresses: Record<string, Field<string>> = {};
for (const [prefix, address, title] of ADDRESS_HEADERS) {
  addresses[`${prefix}.display.info`] = text(`${title} display info`);
  addresses[`${prefix}.${address}`] = text(`${title} ${address === 'uri' ? 'URI' : 'Address'}`);
  addresses[`${prefix}.user`] = text(`${title} ${address === 'uri' ? 'Userinfo' : 'User Part'}`);
  addresses[`${prefix}.host`] = text(`${title} Host Part`);
  addresses[`${prefix}.port`] = text(`${title} Host Port`);
  addresses[`${prefix}.param`] = text(`${title} URI parameter`);
}

const NUMBER = {
  msisdn: text('E.164 number (MSISDN)', { id: 'e164.msisdn' }),
  country: u16('Country Code', { id: 'e164.country_code', values: TELEPHONE_COUNTRIES }),
};

export const ADDRESS_FIELDS: Readonly<Record<string, Field<string> | Field<number>>> = { ...addresses, ...NUMBER };
/** By lower-case header name. */
export const ADDRESSES: ReadonlyMap<string, AddressFields> = new Map(ADDRESS_HEADERS.map(([prefix, address]) => {
  const header = Object.entries(SHORT_NAMES).find(([, short]) => short === prefix)?.[0] ?? prefix.toLowerCase();
  const field = (part: string): Field<string> => addresses[`${prefix}.${part}`];
  return [header, {
    display: field('display.info'), uri: field(address), user: field('user'), host: field('host'), port: field('port'), param: field('param'),
  }];
}));

/** The fields of an address and its parts; those that a header does not have are missing. */
export interface AddressFields {
  readonly display?: Field<string>;
  readonly uri: Field<string>;
  readonly user: Field<string>;
  readonly host: Field<string>;
  readonly port: Field<string>;
  readonly param?: Field<string>;
  readonly parameter?: Field<string>;
  readonly tag?: Field<string>;
}

/** Values of a header that stand in a row with commas between: where each begins and ends. Commas in quotes and angle brackets separate nothing. */
export function listed(value: string): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0, quoted = false, depth = 0;
  for (let at = 0; at < value.length; at++) {
    const c = value[at];
    if (c === '"' && value[at - 1] !== '\\') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '<') depth++;
    else if (c === '>') depth = Math.max(0, depth - 1);
    else if (c === ',' && depth === 0) {
      parts.push({ from, to: at });
      from = at + 1;
    }
  }
  parts.push({ from, to: value.length });
  return parts;
}

/** RFC 3261 §20.10: `"name" <uri>;parameters` or a bare URI, whose parameters then are the header's. Gives the header's parameters. */
export function readAddress(p: Cursor, value: string, at: number, fields: AddressFields): readonly string[] {
  const quoteEnd = /^\s*"(?:[^"\\]|\\.)*"/.exec(value)?.[0].length ?? 0;
  const open = value.indexOf('<', quoteEnd);
  const close = open < 0 ? -1 : value.indexOf('>', open);
  const bareEnd = value.indexOf(';') < 0 ? value.length : value.indexOf(';');
  const start = close < 0 ? 0 : open + 1;
  const end = close < 0 ? bareEnd : close;
  // RFC 3261 §25.1: the white space behind a word is part of the name, what is behind a quoted one is not.
  const display = close < 0 ? '' : quoteEnd > 0 ? value.slice(0, open).trim() : value.slice(0, open).trimStart();
  if (display !== '' && fields.display !== undefined) {
    p.hide(f['display.info'], textOf(display), at, open);
    setText(p, fields.display, display, at, open);
  }
  const uri = value.slice(start, end).trim();
  setText(p, fields.uri, uri, at + start, end - start);
  const outer = p.under();
  readUri(p, uri, at + start, fields);
  p.close(outer);
  const parameters: string[] = [];
  let next = close < 0 ? bareEnd : close + 1;
  for (const parameter of value.slice(next).split(';')) {
    const name = parameter.trim();
    if (name !== '') parameters.push(name);
    if (/^tag=/i.test(name) && fields.tag !== undefined) {
      const where = at + next + parameter.indexOf(name) + 4;
      setText(p, fields.tag, name.slice(4), where, name.length - 4);
      p.hide(f.tag, textOf(name.slice(4)), where, name.length - 4);
    } else if (name !== '' && fields.parameter !== undefined) {
      setText(p, fields.parameter, name, at + next, parameter.length);
    }
    next += parameter.length + 1;
  }
  return parameters;
}

/** RFC 3261 §19.1.1: user, host, port and parameters of a URI. */
export function readUri(p: Cursor, uri: string, at: number, fields: Pick<AddressFields, 'user' | 'host' | 'port' | 'param'>): void {
  const scheme = uri.indexOf(':');
  // A telephone number has no host (RFC 3966).
  if (scheme < 0 || !/^sips?$/i.test(uri.slice(0, scheme))) return;
  let start = scheme + 1;
  // RFC 3261 §25.1: the user's name may hold semicolons, but no bare @.
  const userEnd = uri.indexOf('@', start);
  if (userEnd >= 0) {
    setText(p, fields.user, uri.slice(start, userEnd), at + start, userEnd - start);
    showNumber(p, uri.slice(start, userEnd), at + start);
    start = userEnd + 1;
  }
  const [hostPart, ...parameters] = uri.slice(start).split(';');
  const host = hostPart.split('?')[0];
  const bracket = host.startsWith('[') ? host.indexOf(']') + 1 : 0;
  const colon = host.indexOf(':', bracket);
  const hostEnd = colon < 0 ? host.length : colon;
  setText(p, fields.host, host.slice(0, hostEnd), at + start, hostEnd);
  if (colon >= 0) setText(p, fields.port, host.slice(colon + 1), at + start + colon + 1, host.length - colon - 1);
  if (fields.param === undefined) return;
  let next = start + hostPart.length + 1;
  for (const parameter of parameters) {
    setText(p, fields.param, parameter, at + next, parameter.length);
    next += parameter.length + 1;
  }
}

/** RFC 3261 §19.1.6, RFC 3966 §5.1: a user that begins with a plus sign is a telephone number, which may have dots, dashes and parameters. */
function showNumber(p: Cursor, user: string, at: number): void {
  const digits = /^\+([\d().-]{1,40})(?:[;:]|$)/.exec(user)?.[1].replaceAll(/[().-]/g, '');
  if (digits === undefined || digits === '') return;
  const country = countryCode(digits);
  p.set(NUMBER.msisdn, digits, at + 1, user.length - 1);
  if (country === undefined) return;
  const outer = p.under();
  p.set(NUMBER.country, country, at + 1, String(country).length);
  p.close(outer);
}
