/** Lightweight Directory Access Protocol, RFC 4511; paged results, RFC 2696. */
import { type Cursor, type Field, MORE, NOT_MINE, nameOf, protocol } from '../../dissect/index.ts';
import { berHeader } from '../../bytes/ber.ts';
import { element, takeInteger } from '../ber-reader.ts';
import { count, string } from './ldap/elements.ts';
import { showExchange } from './ldap/exchanges.ts';
import { LDAP_FIELDS, OPERATIONS, RESULTS, SCOPES } from './ldap/fields.ts';
import { takeFilter } from './ldap/filter.ts';
import { TOKENS } from '../security/gss-api/tokens.ts';
import { startsTls } from '../security/tls/records.ts';

const SEQUENCE = 0x30;
const SEARCH_DONE = 5;
const EXTENDED_NAMES: Readonly<Record<string, string>> = {
  '1.3.6.1.4.1.1466.20037': 'LDAP_START_TLS_OID', '1.3.6.1.4.1.4203.1.11.1': 'passwdModifyOID', '1.3.6.1.4.1.4203.1.11.3': 'whoamiOID', '1.3.6.1.1.8': 'cancelRequestOID',
};
const PAGED_RESULTS = '1.2.840.113556.1.4.319';
/** Tokens of GSS-API come with their lengths, which no server lets be longer. */
const LONGEST_TOKEN = 0x1000000;
const TOKEN_LENGTH = 4;
/** First bytes of what bears a token: GSS-API's header, SPNEGO's answer, NTLMSSP by itself. */
const KINDS: Readonly<Record<number, string>> = { 0x60: 'gss-api', 0xa1: 'spnego', 0x4e: 'gss-api' };

const f = LDAP_FIELDS;

export const ldap = protocol({
  name: 'ldap',
  title: 'Lightweight Directory Access Protocol',
  on: { 'tcp.port': [389, 3268], 'tls.port': [636, 3269] },
  over: ['tcp'],
  sized: true,
  fields: LDAP_FIELDS,
  dissect(p) {
    if (p.u8() === SEQUENCE) {
      p.info('');
      message(p);
    } else {
      wrapped(p);
    }
    p.columns.setFence(' | ');
  },
  frame(bytes, at, end) {
    if (bytes[at] === SEQUENCE) {
      const header = berHeader(bytes, at, end);
      if (header === undefined) return end - at < 8 ? MORE : NOT_MINE;
      return header.length < 0 ? NOT_MINE : header.size + header.length;
    }
    if (bytes[at] !== 0) return NOT_MINE;
    if (at + TOKEN_LENGTH > end) return MORE;
    const length = bytes[at + 1] * 0x10000 + bytes[at + 2] * 0x100 + bytes[at + 3];
    return length === 0 || length > LONGEST_TOKEN ? NOT_MINE : TOKEN_LENGTH + length;
  },
  yields: startsTls,
});

/** RFC 4752 §3.1: messages within a token that protects them, in the clear or encrypted. */
function wrapped(p: Cursor): void {
  const length = p.take(f.sasl_buffer_length);
  const content = p.within(Math.min(length, p.remaining));
  const { at } = content, { notes } = p.packet;
  const quoted = content.more && content.quote(TOKENS, 'gss-api');
  const plain = notes.get('gss-api.plain') as { readonly at: number; readonly length: number } | undefined;
  notes.delete('gss-api.plain');
  if (!quoted || plain === undefined || plain.at < at || plain.length === 0) {
    p.info(`SASL GSS-API Privacy: payload (${length} bytes)`);
    content.at = at;
    content.take(f.gssapi_encrypted_payload, content.remaining);
    return;
  }
  p.info('SASL GSS-API Integrity: ');
  content.at = plain.at;
  for (const messages = content.within(plain.length); messages.more && messages.u8() === SEQUENCE;) message(messages);
}

/** An operation of the protocol, by its tag: its heading and its contents, and what the Info column says of it. */
type Reader = (p: Cursor) => string;

function message(p: Cursor): void {
  const outer = p.open(f.LDAPMessage_element);
  const heading = p.tree.current;
  const { content } = element(p, 'LDAPMessage');
  const id = takeInteger(content, f.messageID);
  const operation = content.u8() & 0x1f;
  const name = OPERATIONS[operation] ?? `Unknown operation (${operation})`;
  p.addInfo(`${name}(${id}) `);
  content.set(f.protocolOp, operation, content.at, 1);
  const inner = content.under();
  const primitive = (content.u8() & 0x20) === 0;
  const body = element(content, name).content;
  const words = primitive ? single(body, operation) : (READERS[operation]?.(body) ?? '');
  p.addInfo(words);
  content.close(inner);
  p.labelNode(heading, `LDAPMessage ${name}(${id}) ${words}`);
  if (content.more) controls(content);
  const answer = showExchange(p, id, operation);
  if (operation === SEARCH_DONE && answer !== undefined) p.addInfo(` [${answer.entries} result${answer.entries === 1 ? '' : 's'}]`);
  p.close(outer);
}

/** Operations that are one value. */
function single(p: Cursor, operation: number): string {
  if (operation === 2) {
    p.take(f.unbindRequest_element, 0);
    return '';
  }
  if (operation === 10) return `"${p.take(f.delRequest, p.remaining)}" `;
  if (operation === 16) p.take(f.abandonRequest, Math.min(4, p.remaining));
  return '';
}

const quoted = (name: string): string => `"${name === '' ? '<ROOT>' : name}" `;

/** Reads what stands below a heading. */
const under = (heading: Field<void>, read: Reader): Reader => p => {
  const outer = p.open(heading, p.remaining);
  const words = read(p);
  p.close(outer);
  return words;
};

const response = (heading: Field<void>): Reader => under(heading, result);

function result(p: Cursor): string {
  const code = enumerated(p, f.resultCode);
  string(p, f.matchedDN);
  const trouble = string(p, f.errorMessage);
  while (p.more) {
    const { header: { tag }, content } = element(p, 'LDAPResult');
    if (tag === 3) urls(content, f.referral);
    else if (tag === 7) token(content, f.serverSaslCreds);
    else if (tag === 10) content.take(f.responseName, content.remaining);
    else if (tag === 11) content.take(f.responseValue, content.remaining);
  }
  return `${nameOf(RESULTS, code) ?? code} ${trouble === '' ? '' : `(${trouble}) `}`;
}

/** An ENUMERATED, which is an INTEGER with another tag. */
function enumerated(p: Cursor, field: Field<number>): number {
  const { content } = element(p, field.title);
  if (content.remaining === 0 || content.remaining > 4) content.malformed(`a number of ${content.remaining} bytes`);
  return content.take(field, content.remaining);
}

function truth(p: Cursor, field: Field<boolean>): void {
  const { content } = element(p, field.title);
  content.take(field);
}

function bytes(p: Cursor, field: Field<void>): void {
  const { content } = element(p, field.title);
  content.take(field, content.remaining);
}

/** What proves who somebody is: shown as bytes, and where it is a token of GSS-API, as that. */
function token(p: Cursor, field: Field<void>): void {
  p.show(field, p.remaining);
  const kind = p.more ? KINDS[p.u8()] : undefined;
  if (kind === undefined || !p.quote(TOKENS, kind)) p.skip(p.remaining);
}

function urls(p: Cursor, field: Field<number>): void {
  p.set(field, count(p), p.at, p.remaining);
  const outer = p.under();
  while (p.more) string(p, f.LDAPURL);
  p.close(outer);
}

/** §4.1.7: a name and its values. */
function attribute(p: Cursor, heading: Field<void>): void {
  const { content } = element(p, 'attribute');
  const outer = content.open(heading, content.remaining);
  const node = content.tree.current;
  const type = string(content, f.type);
  const values = element(content, 'vals').content;
  values.set(f.vals, count(values), values.at, values.remaining);
  const inner = values.under();
  while (values.more) bytes(values, f.AttributeValue);
  values.close(inner);
  content.labelNode(node, `${heading.title} ${type}`);
  content.close(outer);
}

function attributes(p: Cursor, item: Field<void>): void {
  const { content } = element(p, 'attributes');
  content.set(f.attributes, count(content), content.at, content.remaining);
  const outer = content.under();
  while (content.more) attribute(content, item);
  content.close(outer);
}

const READERS: Readonly<Record<number, Reader>> = {
  0: under(f.bindRequest_element, p => {
    takeInteger(p, f.version);
    const name = string(p, f.name);
    const { header: { tag }, content } = element(p, 'authentication');
    content.set(f.authentication, tag, content.at, content.remaining);
    const outer = content.under();
    if (tag === 0) {
      content.take(f.simple, content.remaining);
    } else if (tag === 3) {
      const inner = content.open(f.sasl_element, content.remaining);
      string(content, f.mechanism);
      if (content.more) token(element(content, 'credentials').content, f.credentials);
      content.close(inner);
    }
    content.close(outer);
    return `${quoted(name)}${nameOf(f.authentication.options.values, tag) ?? tag} `;
  }),
  1: response(f.bindResponse_element),
  3: under(f.searchRequest_element, p => {
    const base = string(p, f.baseObject);
    const scope = enumerated(p, f.scope);
    enumerated(p, f.derefAliases);
    takeInteger(p, f.sizeLimit);
    takeInteger(p, f.timeLimit);
    truth(p, f.typesOnly);
    takeFilter(p, f.filter);
    const { content } = element(p, 'attributes');
    content.set(f.attributes, count(content), content.at, content.remaining);
    const outer = content.under();
    while (content.more) string(content, f.AttributeDescription);
    content.close(outer);
    return `${quoted(base)}${SCOPES[scope] ?? `Unknown scope(${scope})`} `;
  }),
  4: under(f.searchResEntry_element, p => {
    const name = string(p, f.objectName);
    attributes(p, f.PartialAttributeList_item_element);
    return quoted(name);
  }),
  5: response(f.searchResDone_element),
  6: under(f.modifyRequest_element, p => {
    const name = string(p, f.object);
    const { content } = element(p, 'modification');
    content.set(f.modification, count(content), content.at, content.remaining);
    const outer = content.under();
    while (content.more) {
      const item = element(content, 'modification item').content;
      const inner = item.open(f.modification_item_element, item.remaining);
      enumerated(item, f.operation);
      attribute(item, f.modification_element);
      item.close(inner);
    }
    content.close(outer);
    return quoted(name);
  }),
  7: response(f.modifyResponse_element),
  8: under(f.addRequest_element, p => {
    const name = string(p, f.entry);
    attributes(p, f.AttributeList_item_element);
    return quoted(name);
  }),
  9: response(f.addResponse_element),
  11: response(f.delResponse_element),
  12: under(f.modDNRequest_element, p => {
    const name = string(p, f.entry);
    string(p, f.newrdn);
    truth(p, f.deleteoldrdn);
    if (p.more) string(p, f.newSuperior);
    return quoted(name);
  }),
  13: response(f.modDNResponse_element),
  14: under(f.compareRequest_element, p => {
    const name = string(p, f.entry);
    const { content } = element(p, 'ava');
    const outer = content.open(f.ava_element, content.remaining);
    string(content, f.attributeDesc);
    string(content, f.assertionValue);
    content.close(outer);
    return quoted(name);
  }),
  15: response(f.compareResponse_element),
  19: p => {
    urls(p, f.searchResRef);
    return '';
  },
  23: under(f.extendedReq_element, p => {
    const name = string(p, f.requestName), known = Object.hasOwn(EXTENDED_NAMES, name) ? EXTENDED_NAMES[name] : undefined;
    p.addLabel(() => (known === undefined ? '' : ` (${known})`));
    if (p.more) bytes(p, f.requestValue);
    return `${known ?? name} `;
  }),
  24: response(f.extendedResp_element),
  25: under(f.intermediateResponse_element, p => {
    while (p.more) {
      const { header: { tag }, content } = element(p, 'intermediateResponse');
      if (tag === 0) content.take(f.responseName, content.remaining);
      else if (tag === 1) content.take(f.responseValue, content.remaining);
    }
    return '';
  }),
};

/** §4.1.11. */
function controls(p: Cursor): void {
  const { content } = element(p, 'controls');
  content.set(f.controls, count(content), content.at, content.remaining);
  const outer = content.under();
  while (content.more) {
    const control = element(content, 'Control').content;
    const inner = control.open(f.Control_element, control.remaining);
    const type = string(control, f.controlType);
    if (control.more && control.u8() === 0x01) truth(control, f.criticality);
    if (control.more) {
      const value = element(control, 'controlValue').content;
      if (type === PAGED_RESULTS && value.more) paged(value);
      else value.take(f.controlValue, value.remaining);
    }
    control.close(inner);
  }
  content.close(outer);
}

function paged(p: Cursor): void {
  const outer = p.open(f.SearchControlValue_element);
  const { content } = element(p, 'SearchControlValue');
  takeInteger(content, f.size);
  bytes(content, f.cookie);
  p.close(outer);
}
