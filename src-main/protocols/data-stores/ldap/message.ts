/** LDAP messages and what they ask or answer, RFC 4511 §4. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { element, takeInteger } from '../../ber-reader.ts';
import { NTLM, TOKENS, ntlmWords } from '../../security/gss-api/tokens.ts';
import { attribute, attributes } from './attributes.ts';
import { controls } from './controls.ts';
import { enumerated, list, take, truth } from './elements.ts';
import { showExchange } from './exchanges.ts';
import { takeIntermediateValue, takeRequestValue } from './extensions.ts';
import { LDAP_FIELDS, OPERATIONS, SCOPES } from './fields.ts';
import { takeFilter } from './filter.ts';
import { oidLabel, oidName } from './oid-names.ts';
import { RESULTS } from './results.ts';
import { takeAsserted } from './values.ts';

const SEARCH_DONE = 5, ABANDON = 16;
/** NTLM's messages begin with their name, which ends with SSP and a zero, and their type. */
const NTLM_HEADER = 12, NTLM_NAME_END = 0x53535000;
/** First bytes of what bears a token: GSS-API's header, SPNEGO's answer, NTLMSSP by itself. */
const KINDS: Readonly<Record<number, string>> = { 0x60: 'gss-api', 0xa1: 'spnego', 0x4e: 'gss-api' };

const f = LDAP_FIELDS;

/** An operation of the protocol, by its tag: its heading and its contents, and what the Info column says of it. */
type Reader = (p: Cursor) => string;

export function message(p: Cursor): void {
  const outer = p.open(f.LDAPMessage_element);
  const heading = p.tree.current;
  const { content } = element(p, 'LDAPMessage');
  const id = takeInteger(content, f.messageID);
  const operation = content.u8() & 0x1f;
  const name = OPERATIONS[operation] ?? `Unknown operation (${operation})`;
  if (operation !== ABANDON) p.addInfo(`${name}(${id}) `);
  content.set(f.protocolOp, operation, content.at, 1);
  const inner = content.under();
  const primitive = (content.u8() & 0x20) === 0;
  const body = element(content, name).content;
  const words = primitive ? single(body, operation) : (READERS[operation]?.(body) ?? '');
  p.addInfo(words);
  content.close(inner);
  p.labelNode(heading, `LDAPMessage ${name}(${id}) ${words}`.trimEnd());
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
  // What matters is the number of what is given up.
  if (operation === ABANDON) p.addInfo(`abandonRequest(${p.take(f.abandonRequest, Math.min(4, p.remaining))}) `);
  if (operation === 10) return `"${p.take(f.delRequest, p.remaining)}" `;
  return '';
}

/** Kinds of authentication that are NTLM's messages, MS-ADTS §5.1.1.1.3. */
const SICILY: Readonly<Record<number, Field<void>>> = { 10: f.ntlmsspNegotiate, 11: f.ntlmsspAuth };

/** The name that was found; in its place NTLM's challenge comes to those who bind with it. */
function matched(p: Cursor): string {
  const { content } = element(p, f.matchedDN.title);
  if (content.remaining > NTLM_HEADER && content.u8() === NTLM && content.u32(4) === NTLM_NAME_END) return takeNtlm(content);
  content.take(f.matchedDN, content.remaining);
  return '';
}

/** Shows what is left as a message of NTLM; gives what the Info column says of it. */
function takeNtlm(p: Cursor): string {
  return p.quote(TOKENS, 'ntlmssp') ? ntlmWords(p) : '';
}

const quoted = (name: string): string => `"${name === '' ? '<ROOT>' : name}" `;

/** Reads what stands below a heading. */
const under = (heading: Field<void>, read: Reader): Reader => p => {
  const outer = p.open(heading, p.remaining);
  const words = read(p);
  p.close(outer);
  return words;
};

const response = (heading: Field<void>): Reader => under(heading, p => result(p));

function takeResponseName(p: Cursor): string {
  const name = p.take(f.responseName, p.remaining);
  p.addLabel(oidLabel(name));
  return name;
}

/** What came of a request; that an extended one succeeded, its response's name says (RFC 4511 §4.12). */
function result(p: Cursor, extended = false): string {
  const code = enumerated(p, f.resultCode);
  const ntlm = matched(p);
  const trouble = take(p, f.errorMessage);
  let name = '', proof = '';
  while (p.more) {
    const { header: { tag }, content } = element(p, 'LDAPResult');
    if (tag === 3) urls(content, f.referral);
    else if (tag === 7) proof = token(content, f.serverSaslCreds);
    else if (tag === 10) name = takeResponseName(content);
    else if (tag === 11) content.take(f.response, content.remaining);
  }
  const words = extended && code === 0 ? oidName(name) : nameOf(RESULTS, code) ?? `Unknown result(${code})`;
  return `${words === '' ? '' : `${words} `}${trouble === '' ? '' : `(${trouble}) `}${ntlm}${proof}`;
}

/** What proves who somebody is: shown as bytes, and where it is a token of GSS-API, as that. Gives what the Info column says of NTLM inside. */
function token(p: Cursor, field: Field<void>): string {
  p.show(field, p.remaining);
  const kind = p.more ? KINDS[p.u8()] : undefined;
  if (kind === undefined || !p.quote(TOKENS, kind)) p.skip(p.remaining);
  return ntlmWords(p);
}

const urls = (p: Cursor, field: Field<number>): void => list(p, field, each => take(each, f.LDAPURL));

const READERS: Readonly<Record<number, Reader>> = {
  0: under(f.bindRequest_element, p => {
    takeInteger(p, f.version);
    const name = take(p, f.name);
    const { header: { tag }, content } = element(p, 'authentication');
    let ntlm = '', proof = '';
    content.set(f.authentication, tag, content.at, content.remaining);
    const outer = content.under();
    if (tag === 0) {
      content.take(f.simple, content.remaining);
    } else if (tag in SICILY && content.more) {
      ntlm = content.u8() === NTLM ? takeNtlm(content) : '';
      content.takeRest(SICILY[tag]);
    } else if (tag === 3) {
      const inner = content.open(f.sasl_element, content.remaining);
      take(content, f.mechanism);
      if (content.more) proof = token(element(content, 'credentials').content, f.credentials);
      content.close(inner);
    }
    content.close(outer);
    return `${quoted(name)}${proof}${ntlm === '' ? `${nameOf(f.authentication.options.values, tag) ?? `Unknown auth(${tag})`} ` : ntlm}`;
  }),
  1: response(f.bindResponse_element),
  3: under(f.searchRequest_element, p => {
    const base = take(p, f.baseObject);
    const scope = enumerated(p, f.scope);
    enumerated(p, f.derefAliases);
    takeInteger(p, f.sizeLimit);
    takeInteger(p, f.timeLimit);
    truth(p, f.typesOnly);
    takeFilter(p, f.filter);
    list(element(p, 'attributes').content, f.attributes, each => take(each, f.AttributeDescription));
    return `${quoted(base)}${SCOPES[scope] ?? `Unknown scope(${scope})`} `;
  }),
  4: under(f.searchResEntry_element, p => {
    const name = take(p, f.objectName);
    attributes(p, f.PartialAttributeList_item_element);
    return quoted(name);
  }),
  5: response(f.searchResDone_element),
  6: under(f.modifyRequest_element, p => {
    const name = take(p, f.object);
    list(element(p, 'modification').content, f.modification, each => {
      const item = element(each, 'modification item').content;
      const inner = item.open(f.modification_item_element, item.remaining);
      enumerated(item, f.operation);
      attribute(item, f.modification_element);
      item.close(inner);
    });
    return quoted(name);
  }),
  7: response(f.modifyResponse_element),
  8: under(f.addRequest_element, p => {
    const name = take(p, f.entry);
    attributes(p, f.AttributeList_item_element);
    return quoted(name);
  }),
  9: response(f.addResponse_element),
  11: response(f.delResponse_element),
  12: under(f.modDNRequest_element, p => {
    const name = take(p, f.entry);
    take(p, f.newrdn);
    truth(p, f.deleteoldrdn);
    if (p.more) take(p, f.newSuperior);
    return quoted(name);
  }),
  13: response(f.modDNResponse_element),
  14: under(f.compareRequest_element, p => {
    const name = take(p, f.entry);
    const { content } = element(p, 'ava');
    const outer = content.open(f.ava_element, content.remaining);
    const attributeName = take(content, f.attributeDesc);
    takeAsserted(element(content, 'assertionValue').content, f.assertionValue, attributeName);
    content.close(outer);
    return quoted(name);
  }),
  15: response(f.compareResponse_element),
  19: p => {
    urls(p, f.searchResRef);
    return '';
  },
  23: under(f.extendedReq_element, p => {
    const name = take(p, f.requestName);
    p.addLabel(oidLabel(name));
    if (p.more) takeRequestValue(element(p, 'requestValue').content, name, f.requestValue);
    return `${oidName(name)} `;
  }),
  24: under(f.extendedResp_element, p => result(p, true)),
  25: under(f.intermediateResponse_element, p => {
    let name = '';
    while (p.more) {
      const { header: { tag }, content } = element(p, 'intermediateResponse');
      if (tag === 0) name = takeResponseName(content);
      else if (tag === 1) takeIntermediateValue(content, name, f.responseValue);
    }
    return name === '' ? '' : `${oidName(name)} `;
  }),
};
