/** The parts of SIP headers that have some: addresses, Via, CSeq, credentials. Each reader gets the value and where it lies. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { LineWords, type Place } from '../line-words.ts';
import { ADDRESSES, type AddressFields, listed, readAddress } from './addresses.ts';
import { PART_FIELDS as f } from './fields.ts';
import { setText } from './texts.ts';

type Reader = (p: Cursor, value: string, at: number) => void;

const FROM: AddressFields = {
  display: f['from.display.info'], uri: f['from.addr'], user: f['from.user'], host: f['from.host'], port: f['from.port'], param: f['from.param'],
  tag: f['from.tag'],
};
const TO: AddressFields = {
  display: f['to.display.info'], uri: f['to.addr'], user: f['to.user'], host: f['to.host'], port: f['to.port'], param: f['to.param'],
  tag: f['to.tag'],
};
const CONTACT: AddressFields = {
  display: f['contact.display.info'], uri: f['contact.uri'], user: f['contact.user'], host: f['contact.host'], port: f['contact.port'],
  param: f['contact.param'], parameter: f['contact.parameter'],
};

/** Readers by lower-case header name; what they add goes below the header. */
const READERS: ReadonlyMap<string, Reader> = new Map(Object.entries<Reader>({
  from: (p, value, at) => void readAddress(p, value, at, FROM),
  to: (p, value, at) => void readAddress(p, value, at, TO),
  via: (p, value, at) => {
    for (const { from, to } of listed(value)) via(p, value.slice(from, to), at + from);
  },
  cseq: (p, value, at) => {
    const match = /^(\d{1,10})\s+(\S+)/.exec(value);
    if (match === null) return;
    p.set(f['CSeq.seq'], Number(match[1]), at, match[1].length);
    setText(p, f['CSeq.method'], match[2], at + value.indexOf(match[2], match[1].length), match[2].length);
  },
  rack: (p, value, at) => {
    const match = /^(\d{1,10})\s+(\d{1,10})\s+(\S+)/.exec(value);
    if (match === null) return;
    p.set(f['RAck.RSeq.seq'], Number(match[1]), at, match[1].length);
    p.set(f['RAck.CSeq.seq'], Number(match[2]), at + value.indexOf(match[2], match[1].length), match[2].length);
    setText(p, f['RAck.CSeq.method'], match[3], at + value.lastIndexOf(match[3]), match[3].length);
  },
  authorization: credentials,
  'proxy-authorization': credentials,
  'www-authenticate': credentials,
  'proxy-authenticate': credentials,
  'authentication-info': credentials,
  reason,
  'feature-caps': featureCaps,
  'session-id': sessionId,
  'p-access-network-info': accessNetwork,
  'p-charging-vector': chargingVector,
  'security-client': securityMechanisms,
  'security-server': securityMechanisms,
  'security-verify': securityMechanisms,
}));

/** The reader of a header, by its lower-case name; contacts are read by `readContacts`. */
export function partsOf(name: string): Reader | undefined {
  const fields = ADDRESSES.get(name);
  if (fields === undefined) return READERS.get(name);
  return (p, value, at) => {
    for (const { from, to } of listed(value)) {
      for (const parameter of readAddress(p, value.slice(from, to).trimStart(), at + from, fields)) {
        const target = name === 'trigger-consent' ? /^target-uri="?([^"]*)/i.exec(parameter) : null;
        if (target !== null) p.set(f['tc.target-uri'], target[1], at + from, to - from);
      }
    }
  };
}

/** How many addresses a Contact header binds, and how many of them it says to expire at once (RFC 3261 §10.2). */
export function readContacts(p: Cursor, value: string, at: number): { readonly bound: number; readonly expired: number } {
  let bound = 0, expired = 0;
  for (const { from, to } of listed(value)) {
    bound++;
    if (readAddress(p, value.slice(from, to).trimStart(), at + from, CONTACT).some(parameter => /^expires=0+$/i.test(parameter))) expired++;
  }
  return { bound, expired };
}

/** RFC 3261 §20.42. */
function via(p: Cursor, value: string, at: number): void {
  const [sent, ...parameters] = value.split(';'), places = new LineWords(p.bytes, at, value.length, 'latin1');
  // White space may be around slashes and the colon (RFC 3261 §25.1).
  const words = sent.trim().replaceAll(/\s*([/:])\s*/g, '$1').split(/\s+/);
  const transport = words[0].split('/')[2];
  if (transport !== undefined) p.set(f['Via.transport'], transport, ...places.of(transport));
  const by = words[1] ?? '';
  const colon = by.indexOf(':', by.startsWith('[') ? by.indexOf(']') : 0);
  const host = (colon < 0 ? by : by.slice(0, colon)).replace(/^\[|\]$/g, '');
  if (host !== '') setText(p, f['Via.sent-by.address'], host, ...places.of(host));
  if (colon >= 0) {
    const given = by.slice(colon + 1), port = Number.parseInt(given, 10);
    // A port beyond the highest counts as that, as in Wireshark, and one that is no number as 0.
    p.set(f['Via.sent-by.port'], Math.max(0, Math.min(port || 0, 0xffff)), ...places.of(given));
    if (!(port >= 0 && port <= 0xffff)) p.expertUnder(f['Via.sent-by.port.invalid']);
  }
  for (const parameter of parameters) {
    const { name, text } = named(parameter), field = VIA_PARAMETERS.get(name);
    const [where, length] = placeOf(places, parameter.trim(), text);
    if (field !== undefined) setText(p, field, text === '' ? name : text, where, length);
    overload(p, name, text, where, length);
  }
}

/** Where the text of a parameter stands, behind its name, which may hold it too; the whole parameter where it has no text. */
function placeOf(places: LineWords, parameter: string, text: string): Place {
  const whole = places.of(parameter);
  if (text === '') return whole;
  const words = places.within(whole);
  words.of('=');
  return words.of(text);
}

/** `name=text`, the name in lower case; no text without an equals sign. */
function named(parameter: string): { readonly name: string; readonly text: string } {
  const equals = parameter.indexOf('=');
  if (equals < 0) return { name: parameter.trim().toLowerCase(), text: '' };
  return { name: parameter.slice(0, equals).trim().toLowerCase(), text: parameter.slice(equals + 1).trim() };
}

const VIA_PARAMETERS: ReadonlyMap<string, Field<string>> = new Map(Object.entries({
  branch: f['Via.branch'], rport: f['Via.rport'], received: f['Via.received'], maddr: f['Via.maddr'], ttl: f['Via.ttl'], comp: f['Via.comp'],
  'sigcomp-id': f['Via.sigcomp-id'], oc: f['Via.oc'], 'oc-validity': f['Via.oc_validity'], 'oc-seq': f['Via.oc_seq'], 'oc-algo': f['Via.oc_algo'],
  'be-route': f['Via.be_route'],
}));

/** RFC 7339 §4: how much less a client is asked to send, and, as the standard's example has it, when that was said. */
function overload(p: Cursor, name: string, text: string, at: number, length: number): void {
  if (name === 'oc' && /^\d{1,9}$/.test(text)) p.set(f['Via.oc_val'], Number(text), at, length);
  const moment = name === 'oc-seq' ? /^(\d{1,10})\.(\d{1,9})$/.exec(text) : null;
  if (moment !== null) p.set(f['Via.oc_seq.ts'], { seconds: Number(moment[1]), nanoseconds: Number(moment[2].padEnd(9, '0')) }, at, length);
}

const CREDENTIALS: ReadonlyMap<string, Field<string>> = new Map(Object.entries({
  username: f['auth.username'], realm: f['auth.realm'], nonce: f['auth.nonce'], cnonce: f['auth.cnonce'], nc: f['auth.nc'],
  algorithm: f['auth.algorithm'], opaque: f['auth.opaque'], qop: f['auth.qop'], uri: f['auth.uri'], stale: f['auth.stale'],
  response: f['auth.digest.response'], rspauth: f['auth.rspauth'], domain: f['auth.domain'], auts: f['auth.auts'], nextnonce: f['auth.nextnonce'],
  ik: f['auth.ik'], ck: f['auth.ck'],
}));

/** RFC 3261 §22.4: a scheme, then `name=value` with commas between. */
function credentials(p: Cursor, value: string, at: number): void {
  const scheme = /^([A-Za-z][\w.-]*)\s/.exec(value);
  if (scheme !== null) p.set(f['auth.scheme'], scheme[1], at, scheme[1].length);
  for (const match of value.matchAll(/([A-Za-z]{1,20})=("[^"]*"|[^\s,]+)/g)) {
    const field = CREDENTIALS.get(match[1].toLowerCase());
    if (field !== undefined) setText(p, field, match[2], at + match.index + match[1].length + 1, match[2].length);
  }
}

/** RFC 3326: why a request is sent. */
function reason(p: Cursor, value: string, at: number): void {
  const [scheme, ...parameters] = value.split(';').map(part => part.trim());
  const places = new LineWords(p.bytes, at, value.length, 'latin1');
  setText(p, f.reason_protocols, scheme, ...places.of(scheme));
  for (const parameter of parameters) {
    const cause = /^cause\s*=\s*(\d{1,9})/i.exec(parameter), text = /^text\s*=\s*"?([^"]*)/i.exec(parameter);
    const field = /^sip$/i.test(scheme) ? f.reason_cause_sip : /^q\.850$/i.test(scheme) ? f.reason_cause_q850 : f.reason_cause_other;
    if (cause !== null) p.set(field, Number(cause[1]), ...places.of(cause[1]));
    else if (text !== null) setText(p, f.reason_text, text[1], ...places.of(text[1]));
  }
}

/** RFC 6809 §6.3: the capabilities, each behind a plus sign. */
function featureCaps(p: Cursor, value: string, at: number): void {
  const places = new LineWords(p.bytes, at, value.length, 'latin1');
  for (const part of value.split(';')) {
    const name = part.trim().replace(/^\+/, '');
    if (name !== '') setText(p, f.feature_cap, name, ...places.of(name));
  }
}

const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** RFC 7989 §5, RFC 7329 §5: 32 hexadecimal digits, of the other end's too. */
function sessionId(p: Cursor, value: string, at: number): void {
  const [id, ...parameters] = value.split(';').map(part => part.trim());
  if (!/^[0-9a-f]{32}$/i.test(id)) return;
  p.set(f['Session-ID.sess_id'], Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(id.slice(2 * i, 2 * i + 2), 16)), at, id.length);
  p.set(f['Session-ID.local_uuid'], dashed(id), at, id.length);
  for (const parameter of parameters) {
    const { name, text } = named(parameter);
    if (name === 'remote' && /^[0-9a-f]{32}$/i.test(text)) p.set(f['Session-ID.remote_uuid'], dashed(text), at, value.length);
    else if (name === 'logme') p.set(f['Session-ID.logme'], true, at, value.length);
    else setText(p, f['Session-ID.param'], parameter, at, value.length);
  }
}

/** RFC 7315 §5.4. */
function accessNetwork(p: Cursor, value: string, at: number): void {
  const [type, ...parameters] = value.split(';').map(part => part.trim());
  setText(p, f['P-Access-Network-Info.access-type'], type, at, type.length);
  for (const parameter of parameters) {
    const cell = /^utran-cell-id-3gpp=(.*)$/i.exec(parameter);
    if (cell !== null) setText(p, f['P-Access-Network-Info.utran-cell-id-3gpp'], cell[1], at + value.indexOf(parameter), parameter.length);
  }
}

/** RFC 7315 §5.6. */
function chargingVector(p: Cursor, value: string, at: number): void {
  for (const match of value.matchAll(/(icid-value|icid-gen-addr)=("[^"]*"|[^\s;]+)/gi)) {
    setText(p, match[1].toLowerCase() === 'icid-value' ? f.icid_value : f.icid_gen_addr, match[2], at + match.index, match[0].length);
  }
}

const MECHANISM_TEXTS: ReadonlyMap<string, Field<string>> = new Map(Object.entries({
  alg: f['sec_mechanism.alg'], ealg: f['sec_mechanism.ealg'], prot: f['sec_mechanism.prot'],
}));
const MECHANISM_NUMBERS: ReadonlyMap<string, Field<number>> = new Map(Object.entries({
  'spi-c': f['sec_mechanism.spi_c'], 'spi-s': f['sec_mechanism.spi_s'], port1: f['sec_mechanism.port1'], 'port-c': f['sec_mechanism.port_c'],
  port2: f['sec_mechanism.port2'], 'port-s': f['sec_mechanism.port_s'],
}));

/** RFC 3329 §2.2, with the parameters of 3GPP TS 33.203 annex H. */
function securityMechanisms(p: Cursor, value: string, at: number): void {
  for (const { from, to } of listed(value)) {
    const [mechanism, ...parameters] = value.slice(from, to).split(';').map(part => part.trim());
    const places = new LineWords(p.bytes, at + from, to - from, 'latin1');
    setText(p, f.sec_mechanism, mechanism, ...places.of(mechanism));
    for (const parameter of parameters) {
      const { name, text } = named(parameter), words = MECHANISM_TEXTS.get(name), number = MECHANISM_NUMBERS.get(name);
      const place = placeOf(places, parameter, text);
      if (words !== undefined) setText(p, words, text, ...place);
      else if (number !== undefined && /^\d{1,10}$/.test(text)) p.set(number, Number(text) >>> 0, ...place);
    }
  }
}
