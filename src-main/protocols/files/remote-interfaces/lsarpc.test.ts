import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './lsarpc.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'dcerpc' });

describe('the local security authority', () => {
  it('opens its policy', () => {
    const open = read('openPolicy');
    expect([open.protocol, open.info, open.value('lsarpc.policy.access_mask')]).toEqual(['LSARPC', 'lsa_OpenPolicy request', '0x02000000']);
    expect(open.lines().join('\n')).toContain('Impersonation Level: LSA_SECURITY_IMPERSONATION (2)');
    expect(read('opened').value('lsarpc.lsa_OpenPolicy.handle')).toBe('010000008b2a8ee11fd8054ebd7de89bdba24c7b');
    expect(read('domain').values('lsarpc.lsa.string')).toEqual(['LAB']);
  });

  it('translates names and identifiers', () => {
    expect(read('lookUpNames').values('lsarpc.lsa.string')).toEqual(['tester', 'Administrators']);
    expect(read('names').values('lsarpc.lsa_TranslatedSid.rid')).toEqual(['1000', '544']);
    expect(read('lookUpSids').values('dcerpc.nt.domain_sid')).toEqual(['S-1-5-32-544', 'S-1-1-0', 'S-1-5-18']);
    const sids = read('sids');
    expect(sids.values('lsarpc.lsa.string')).toEqual(['BUILTIN', 'NT Authority', 'Administrators', 'Everyone', 'SYSTEM']);
    expect(sids.values('lsarpc.lsa_TranslatedName.sid_index')).toEqual(['0', '1', '2']);
    expect(sids.trouble).toBe('none');
  });

  it('tells what privileges are called', () => {
    expect(read('privileges').values('lsarpc.lsa.string')).toEqual(['SeMachineAccountPrivilege']);
    expect(read('named').values('lsarpc.lsa.string')).toEqual(['Add machines to domain']);
    expect(read('rights').values('dcerpc.null_pointer')).toHaveLength(1);
  });

  it('says that there is nothing more', () => {
    expect(read('noTrusts').info).toBe('lsa_EnumTrustDom response, Error: STATUS_NO_MORE_ENTRIES');
  });
});
