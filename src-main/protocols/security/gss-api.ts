/** GSS-API tokens, RFC 2743 §3.1: the name of a mechanism, and what that makes of the rest. */
import { oidText } from '../../bytes/address-text.ts';
import { type Cursor, protocol, text } from '../../dissect/index.ts';
import { element } from '../ber-reader.ts';
import { MECHANISMS } from './gss-api/mechanisms.ts';
import { TOKENS } from './gss-api/tokens.ts';

const INITIAL = 0x60;
/** Tags of SPNEGO's later tokens, and the first bytes of tokens of Kerberos (RFC 4121 §4.2) and NTLM that come without a header. */
const SPNEGO_INIT = 0xa0, SPNEGO_RESPONSE = 0xa1, NTLM = 0x4e544c4d;
const SPNEGO = '1.3.6.1.5.5.2', KERBEROS = '1.2.840.113554.1.2.2', NTLMSSP = '1.3.6.1.4.1.311.2.2.10';

export const gssApi = protocol({
  name: 'gss-api',
  title: 'GSS-API Generic Security Service Application Program Interface',
  on: { [TOKENS]: ['gss-api'] },
  fields: { OID: text('OID') },
  dissect(p, f) {
    const mechanism = p.u8() === INITIAL ? initial(p, f.OID) : later(p);
    if (mechanism === undefined || !p.nest('gss-api.mechanism', mechanism, p.tree.current)) p.innerData();
  },
});

/** The cursor then stands at the mechanism's own part. */
function initial(p: Cursor, field: typeof gssApi.fields.OID): string {
  const { at } = p;
  const { content } = element(p, 'token');
  p.at = content.at;
  const name = element(p, 'mechanism').content;
  const mechanism = oidText(name.peekBytes(name.remaining));
  p.set(field, mechanism, name.at, name.remaining);
  if (MECHANISMS[mechanism] !== undefined) p.addLabel(` (${MECHANISMS[mechanism]})`);
  // Kerberos' own tokens are read with their header, which is part of what they protect.
  if (mechanism !== SPNEGO) p.at = at;
  return mechanism;
}

function later(p: Cursor): string | undefined {
  if (p.u8() === SPNEGO_INIT || p.u8() === SPNEGO_RESPONSE) return SPNEGO;
  if (p.remaining >= 8 && p.u32() === NTLM) return NTLMSSP;
  return p.remaining >= 16 && (p.u16() === 0x0504 || p.u16() === 0x0404) ? KERBEROS : undefined;
}
