import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './samr.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'dcerpc' });

describe('the security accounts manager', () => {
  it('tells which rights are asked for', () => {
    const connect = read('connect');
    expect(connect.info).toBe('Connect5 request');
    expect([connect.value('samr.connect.access_mask'), connect.value('nt.access_mask.maximum_allowed')]).toEqual(['0x02000000', '1']);
    expect(read('connected').value('samr.connect_handle')).toBe('0000000099264df5bf74bb47881f72419dc60d67');
  });

  it('finds domains by their names', () => {
    expect(read('domains').values('samr.samr_SamEntry.name')).toEqual(['LAB', 'Builtin']);
    expect(read('lookUpDomain').info).toBe('LookupDomain request, LAB');
    expect(read('domain').value('dcerpc.nt.domain_sid')).toBe('S-1-5-21-2557637564-1384422684-625040335');
  });

  it('reads accounts', () => {
    expect(read('users').value('samr.samr_SamEntry.name')).toBe('tester');
    const user = read('user');
    expect([user.trouble, user.info]).toEqual(['none', 'QueryUserInfo response']);
    expect([user.value('samr.samr_UserInfo21.account_name'), user.value('samr.samr_UserInfo21.profile_path')])
      .toEqual(['tester', '\\\\FILESRV\\tester\\profile']);
    expect([user.value('samr.samr_AcctFlags.ACB_NORMAL'), user.value('samr.samr_UserInfo21.primary_gid')]).toEqual(['1', '513']);
    expect(user.value('samr.samr_LogonHours.bits')).toBe('ff'.repeat(21));
    expect(read('display').value('samr.samr_DispEntryGeneral.account_name')).toBe('tester');
    expect(read('passwords').value('samr.samr_DomInfo1.min_password_length')).toBe('5');
  });

  it('reads who belongs to what', () => {
    expect(read('membership').value('dcerpc.nt.domain_sid')).toBe('S-1-5-32-544');
    expect(read('groups').values('samr.rid')).toEqual(['513']);
    expect(read('rids').values('samr.rid')).toEqual(['1000', '1']);
    expect(read('names').values('samr.lsa_Strings.names')).toEqual(['tester', 'nobody']);
  });

  it('says why there is no such user', () => {
    expect(read('refused').info).toBe('OpenUser response, Error: STATUS_NO_SUCH_USER');
  });

  it('shows what it does not know the form of, and says so', () => {
    const unknown = dissect(examples.passwords.hex.replace('000002000100', '000002006300'), { as: 'dcerpc' });
    expect([unknown.trouble, unknown.has('dcerpc.stub_data')]).toEqual(['none', true]);
    expect(unknown.remarks).toContain('samr_DomainInfo of kind 99, the form of which is not known');
  });
});
