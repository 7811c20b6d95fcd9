/** The parts of SIP headers that have some: addresses, Via, CSeq, credentials. Each reader gets the value and where it lies. */
import type { Cursor, Field } from '../../dissect/index.ts';
import { PART_FIELDS as f } from './fields.ts';

/** Readers by lower-case header name; what they add goes below the header. */
export const PARTS: Readonly<Record<string, (p: Cursor, value: string, at: number) => void>> = {
  from: (p, value, at) => address(p, value, at, { display: f['from.display.info'], uri: f['from.addr'], user: f['from.user'], host: f['from.host'], port: f['from.port'], param: f['from.param'], tag: f['from.tag'] }),
  to: (p, value, at) => address(p, value, at, { display: f['to.display.info'], uri: f['to.addr'], user: f['to.user'], host: f['to.host'], port: f['to.port'], param: f['to.param'], tag: f['to.tag'] }),
  contact: (p, value, at) => {
    if (value.trim() !== '*') address(p, value, at, { uri: f['contact.uri'], user: f['contact.user'], host: f['contact.host'], port: f['contact.port'], param: f['contact.param'], parameter: f['contact.parameter'] });
  },
  via,
  cseq: (p, value, at) => {
    const match = /^(\d{1,10})\s+(\S+)/.exec(value);
    if (match === null) return;
    p.set(f['CSeq.seq'], Number(match[1]), at, match[1].length);
    p.set(f['CSeq.method'], match[2], at + value.indexOf(match[2], match[1].length), match[2].length);
  },
  'call-id': (p, value, at) => p.generate(f.call_id_generated, value, at, value.length),
  authorization: credentials,
  'proxy-authorization': credentials,
  'www-authenticate': credentials,
  'proxy-authenticate': credentials,
  'authentication-info': credentials,
};

interface AddressFields {
  readonly display?: Field<string>;
  readonly uri: Field<string>;
  readonly user: Field<string>;
  readonly host: Field<string>;
  readonly port: Field<string>;
  readonly param?: Field<string>;
  readonly parameter?: Field<string>;
  readonly tag?: Field<string>;
}

/** RFC 3261 §20.10: `"name" <uri>;parameters` or a bare URI, whose parameters then are the header's. */
function address(p: Cursor, value: string, at: number, fields: AddressFields): void {
  const open = value.indexOf('<');
  const close = open < 0 ? -1 : value.indexOf('>', open);
  const bareEnd = value.indexOf(';') < 0 ? value.length : value.indexOf(';');
  const start = close < 0 ? 0 : open + 1;
  const end = close < 0 ? bareEnd : close;
  const display = close < 0 ? '' : value.slice(0, open);
  if (display !== '' && fields.display !== undefined) {
    p.hide(f['display.info'], display, at, open);
    p.set(fields.display, display, at, open);
  }
  const uri = value.slice(start, end).trim();
  p.set(fields.uri, uri, at + start, end - start);
  const outer = p.under();
  readUri(p, uri, at + start, fields);
  p.close(outer);
  let next = close < 0 ? bareEnd : close + 1;
  for (const parameter of value.slice(next).split(';')) {
    const name = parameter.trim();
    if (/^tag=/i.test(name) && fields.tag !== undefined) {
      p.set(fields.tag, name.slice(4), at + next, parameter.length);
      p.hide(f.tag, name.slice(4), at + next, parameter.length);
    } else if (name !== '' && fields.parameter !== undefined) {
      p.set(fields.parameter, name, at + next, parameter.length);
    }
    next += parameter.length + 1;
  }
}

/** RFC 3261 §19.1.1: user, host, port and parameters of a URI. */
export function readUri(p: Cursor, uri: string, at: number, fields: Pick<AddressFields, 'user' | 'host' | 'port' | 'param'>): void {
  const scheme = uri.indexOf(':');
  if (scheme < 0) return;
  const [hostPart, ...parameters] = uri.slice(scheme + 1).split(';');
  const userEnd = hostPart.indexOf('@');
  let start = scheme + 1;
  if (userEnd >= 0) {
    p.set(fields.user, hostPart.slice(0, userEnd), at + start, userEnd);
    start += userEnd + 1;
  }
  const host = hostPart.slice(userEnd + 1).split('?')[0];
  const bracket = host.startsWith('[') ? host.indexOf(']') + 1 : 0;
  const colon = host.indexOf(':', bracket);
  const hostEnd = colon < 0 ? host.length : colon;
  p.set(fields.host, host.slice(0, hostEnd), at + start, hostEnd);
  if (colon >= 0) p.set(fields.port, host.slice(colon + 1), at + start + colon + 1, host.length - colon - 1);
  if (fields.param !== undefined) for (const parameter of parameters) p.set(fields.param, parameter, at, uri.length);
}

/** RFC 3261 §20.42. */
function via(p: Cursor, value: string, at: number): void {
  const [sent, ...parameters] = value.split(';');
  const words = sent.trim().split(/\s+/);
  const transport = words[0].split('/')[2];
  if (transport !== undefined) p.set(f['Via.transport'], transport, at, words[0].length);
  const by = words[1] ?? '';
  const colon = by.indexOf(':', by.startsWith('[') ? by.indexOf(']') : 0);
  const host = colon < 0 ? by : by.slice(0, colon);
  if (host !== '') p.set(f['Via.sent-by.address'], host, at, sent.length);
  if (colon >= 0) p.set(f['Via.sent-by.port'], Number.parseInt(by.slice(colon + 1), 10) & 0xffff, at, sent.length);
  for (const parameter of parameters) {
    const name = parameter.trim();
    const text = name.slice(name.indexOf('=') + 1);
    if (/^branch=/i.test(name)) p.set(f['Via.branch'], text, at, value.length);
    else if (/^rport(=|$)/i.test(name)) p.set(f['Via.rport'], text, at, value.length);
    else if (/^received=/i.test(name)) p.set(f['Via.received'], text, at, value.length);
  }
}

const CREDENTIALS: Readonly<Record<string, Field<string>>> = {
  username: f['auth.username'], realm: f['auth.realm'], nonce: f['auth.nonce'], cnonce: f['auth.cnonce'], nc: f['auth.nc'], algorithm: f['auth.algorithm'],
  opaque: f['auth.opaque'], qop: f['auth.qop'], uri: f['auth.uri'], stale: f['auth.stale'], response: f['auth.digest.response'], rspauth: f['auth.rspauth'],
};

/** RFC 3261 §22.4: a scheme, then `name=value` with commas between. */
function credentials(p: Cursor, value: string, at: number): void {
  p.hide(f.auth, value, at, value.length);
  const scheme = /^([A-Za-z]+)\s/.exec(value);
  if (scheme !== null) p.set(f['auth.scheme'], scheme[1], at, scheme[1].length);
  for (const match of value.matchAll(/([A-Za-z]{1,20})=("[^"]*"|[^\s,]+)/g)) {
    const field = CREDENTIALS[match[1].toLowerCase()];
    if (field !== undefined) p.set(field, match[2], at + match.index, match[0].length);
  }
}
