/** SPNEGO, RFC 4178: which mechanism both sides take, and the first tokens of it; the hints of MS-SPNG §2.2.1. */
import { oidText } from '../../bytes/address-text.ts';
import { type Cursor, none, octets, oid, protocol, text, u32 } from '../../dissect/index.ts';
import { element, expectTag } from '../ber-reader.ts';
import { MECHANISMS } from './gss-api/mechanisms.ts';
import { TOKENS } from './gss-api/tokens.ts';
import { isMessage } from './kerberos/messages.ts';

const RESULTS: Readonly<Record<number, string>> = { 0: 'accept-completed', 1: 'accept-incomplete', 2: 'reject', 3: 'request-mic' };
const INIT = 0, SEQUENCE = 0x30, OCTETS = 0x04, HEADER = 0x60;
const NTLM = 0x4e544c4d, NTLM_SIGNATURE = 16, NTLM_OID = '1.3.6.1.4.1.311.2.2.10';
const KERBEROS_OID = '1.2.840.113554.1.2.2', KERBEROS_MIC = 0x0404, KERBEROS_MIC_HEADER = 16;
/** The table of those who read a mechanism's tokens. */
const MECHANISM = 'gss-api.mechanism';

export const spnego = protocol({
  name: 'spnego',
  title: 'Simple Protected Negotiation',
  on: { [TOKENS]: ['spnego'], 'gss-api.mechanism': ['1.3.6.1.5.5.2'] },
  fields: {
    negTokenInit_element: none('negTokenInit'),
    negTokenTarg_element: none('negTokenTarg'),
    mechTypes: u32('mechTypes'),
    MechType: oid('MechType'),
    reqFlags: octets('reqFlags'),
    mechToken: octets('mechToken'),
    negHints_element: none('negHints'),
    hintName: text('hintName'),
    hintAddress: octets('hintAddress'),
    mechListMIC: octets('mechListMIC'),
    negResult: u32('negResult', { values: RESULTS }),
    supportedMech: oid('supportedMech'),
    responseToken: octets('responseToken'),
  },
  dissect(p, f) {
    // The header of GSS-API, where a carrier hands the whole token over.
    if (p.u8() === HEADER) {
      p.at = element(p, 'token').content.at;
      element(p, 'mechanism');
    }
    const { header: { tag }, content } = element(p, 'NegotiationToken');
    const outer = p.tree.current;
    const parts = expectTag(content, SEQUENCE, 'NegotiationToken');
    const inner = parts.open(tag === INIT ? f.negTokenInit_element : f.negTokenTarg_element, parts.remaining);
    while (parts.more) {
      const part = element(parts, 'part');
      if (tag === INIT) initial(part.content, f, part.header.tag);
      else response(part.content, f, part.header.tag);
    }
    parts.close(inner);
    p.tree.current = outer;
  },
});

type Fields = (typeof spnego)['fields'];

/** §4.2.1 */
function initial(p: Cursor, f: Fields, tag: number): void {
  switch (tag) {
    case 0: mechanisms(p, f); break;
    case 1: p.take(f.reqFlags, p.remaining); break;
    case 2: token(p, f.mechToken); break;
    case 3:
      if (p.u8() === OCTETS) integrity(p, f);
      else hints(expectTag(p, SEQUENCE, 'negHints'), f);
      break;
    case 4: integrity(p, f);
  }
}

function mechanisms(p: Cursor, f: Fields): void {
  const content = expectTag(p, SEQUENCE, 'mechTypes');
  const { at } = content;
  let items = 0;
  for (; content.more; items++) element(content, 'MechType');
  content.at = at;
  content.set(f.mechTypes, items, at, content.remaining);
  content.label(`mechTypes: ${items} item${items === 1 ? '' : 's'}`);
  const outer = content.under();
  while (content.more) mechanism(element(content, 'MechType').content, f.MechType);
  content.close(outer);
}

function mechanism(p: Cursor, field: Fields['MechType']): void {
  const name = oidText(p.peekBytes(p.remaining));
  p.take(field, p.remaining);
  if (MECHANISMS[name] !== undefined) p.addLabel(` (${MECHANISMS[name]})`);
}

function hints(p: Cursor, f: Fields): void {
  const outer = p.open(f.negHints_element, p.remaining);
  while (p.more) {
    const { header: { tag }, content } = element(p, 'negHints');
    const value = element(content, 'hint').content;
    if (tag === 0) value.take(f.hintName, value.remaining);
    else value.take(f.hintAddress, value.remaining);
  }
  p.close(outer);
}

/** §4.2.2 */
function response(p: Cursor, f: Fields, tag: number): void {
  switch (tag) {
    case 0: {
      const { content } = element(p, 'negResult');
      content.take(f.negResult, Math.min(content.remaining, 4));
      break;
    }
    case 1: mechanism(element(p, 'supportedMech').content, f.supportedMech); break;
    case 2: token(p, f.responseToken); break;
    case 3: integrity(p, f);
  }
}

/**
 * Proof that nobody changed the list of mechanisms; NTLM's begins with its version (MS-NLMP §2.2.2.9), Kerberos' with its kind (RFC
 * 4121 §4.2.6.1).
 */
function integrity(p: Cursor, f: Fields): void {
  const content = expectTag(p, OCTETS, f.mechListMIC.title);
  content.show(f.mechListMIC, content.remaining);
  if (content.remaining === NTLM_SIGNATURE && content.u32() === 0x01000000) content.nest(MECHANISM, NTLM_OID, content.tree.current);
  else if (content.remaining >= KERBEROS_MIC_HEADER && content.u16() === KERBEROS_MIC) content.nest(MECHANISM, KERBEROS_OID, content.tree.current);
}

/** What the mechanism itself says. */
function token(p: Cursor, field: Fields['mechToken']): void {
  const content = expectTag(p, OCTETS, field.title);
  content.show(field, content.remaining);
  if (content.remaining < 8) return;
  const mechanism = content.u32() === NTLM ? NTLM_OID
    : content.u8() === HEADER || isMessage(content.u8()) ? KERBEROS_OID : '';
  content.nest(MECHANISM, mechanism, content.tree.current);
}
