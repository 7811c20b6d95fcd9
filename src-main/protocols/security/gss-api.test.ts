import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './gss-api.examples.ts';
import { examples as kerberosTokens } from './spnego-krb5.examples.ts';
import { examples as negotiation } from './spnego.examples.ts';
import { examples as ntlm } from './ntlmssp.examples.ts';

describe('tokens of GSS-API', () => {
  it('name their mechanism, which negotiates others', () => {
    const token = dissect(examples.kerberos.hex, { as: 'gss-api' });
    expect(token.protocols).toBe('gss-api:spnego:spnego-krb5');
    expect(token.lines()[1]).toBe('    OID: 1.3.6.1.5.5.2 (SPNEGO - Simple Protected Negotiation)');
    expect(token.values('spnego.MechType')).toEqual(['1.2.840.113554.1.2.2', '1.3.6.1.4.1.311.2.2.10']);
    expect(token.value('spnego.krb5.tok_id')).toBe('0x0001');
    expect(token.value('kerberos.realm')).toBe('EXAMPLE.ORG');
  });

  it('are answered with less', () => {
    const token = dissect(examples.answer.hex, { as: 'gss-api' });
    expect(token.protocols).toBe('gss-api:spnego:ntlmssp');
    expect(token.value('spnego.negResult')).toBe('1');
  });

  it('may bring a hint instead of a token (MS-SPNG §2.2.1)', () => {
    const agreed = dissect(negotiation.agreed.hex, { as: 'spnego' });
    expect([agreed.value('spnego.krb5.tok_id'), agreed.value('spnego.krb5.sgn_cksum')]).toEqual(['0x0404', 'b747b0469be166224d249474']);
    expect(dissect(negotiation.hints.hex, { as: 'spnego' }).value('spnego.hintName')).toBe('not_defined_in_RFC4178@please_ignore');
  });
});

describe('tokens of Kerberos', () => {
  it('say whether they encrypt, and where their checksum is (RFC 4121 §4.2.6)', () => {
    const wrapped = dissect(kerberosTokens.wrapped.hex, { as: 'spnego-krb5' });
    expect(wrapped.value('spnego.krb5.sealed')).toBe('0');
    expect(wrapped.value('spnego.krb5.sgn_cksum')).toBe('dd'.repeat(12));
    const sealed = dissect(kerberosTokens.sealed.hex, { as: 'spnego-krb5' });
    expect(sealed.value('spnego.krb5.sealed')).toBe('1');
    expect(sealed.has('spnego.krb5.sgn_cksum')).toBe(false);
  });

  it('have older forms (RFC 1964 §1.2.2)', () => {
    expect(dissect(kerberosTokens.older.hex, { as: 'spnego-krb5' }).value('spnego.krb5.seal_alg')).toBe('0xffff');
  });
});

describe('NTLM', () => {
  it('tells what the server is', () => {
    const challenge = dissect(ntlm.challenge.hex, { as: 'ntlmssp' });
    expect(challenge.value('ntlmssp.ntlmserverchallenge')).toBe('0102030405060708');
    expect(challenge.value('ntlmssp.challenge.target_info.dns_domain_name')).toBe('example.org');
    expect(challenge.value('ntlmssp.challenge.target_info.timestamp')).toBe('Jan  1, 2025 00:00:00.000000000 UTC');
  });

  it('tells who the user is', () => {
    const authenticate = dissect(ntlm.authenticate.hex, { as: 'ntlmssp' });
    expect(authenticate.info).toContain('NTLMSSP_AUTH, User: EXAMPLE\\alice');
    expect(authenticate.value('ntlmssp.auth.hostname')).toBe('PC');
    expect(authenticate.value('ntlmssp.ntlmv2_response.nb_domain_name')).toBe('EXAMPLE');
    expect(authenticate.value('ntlmssp.authenticate.mic')).toBe('cc'.repeat(16));
  });

  it('says nothing of names that are not given', () => {
    expect(dissect(ntlm.negotiate.hex, { as: 'ntlmssp' }).value('ntlmssp.negotiate.domain')).toBe('NULL');
  });

  it('is told in the Info column before what may be wrong with it', () => {
    const cut = dissect(ntlm.authenticate.hex.slice(0, 80), { as: 'ntlmssp' });
    expect([cut.info.startsWith(', NTLMSSP_AUTH'), cut.trouble]).toEqual([true, 'malformed']);
    const strange = dissect('4e544c4d53535000 09000000', { as: 'ntlmssp' });
    expect([strange.info, strange.remarks]).toEqual([', Unknown NTLMSSP message type', ['Unrecognized NTLMSSP Message']]);
  });

  it('reads lists without an end as far as the message goes, and says where an item lies', () => {
    const whole = ntlm.challenge.hex;
    const endless = dissect(whole.slice(0, -8), { as: 'ntlmssp' });
    expect([endless.trouble, endless.value('ntlmssp.challenge.target_info.timestamp')]).toEqual(['none', 'Jan  1, 2025 00:00:00.000000000 UTC']);
    const lying = dissect(whole.replace('07000800', '0700ff00'), { as: 'ntlmssp' });
    expect([lying.trouble, lying.remarks]).toEqual(['none', ['invalid NTLMSSP Target Info AvPairs']]);
  });

  it('signs lists of mechanisms (MS-NLMP §2.2.2.9)', () => {
    const signed = dissect('a11b3019a0030a0100a3120410 01000000 3b3cd005ef54c3f1 00000000', { as: 'spnego' });
    expect([signed.value('ntlmssp.verf.vers'), signed.value('ntlmssp.verf.body')]).toEqual(['1', '3b3cd005ef54c3f100000000']);
  });
});
