/** Local security authority: names and identifiers of accounts, privileges, trusts and policies, MS-LSAD and MS-LSAT. */
import { remoteInterface } from '../ndr/remote-interface.ts';
import { LSA_STRUCTURES } from './lsarpc-structures.ts';

const CALLS = `
Close(io handle& handle) ntstatus
Delete(in handle& handle) ntstatus
EnumPrivs(in handle& handle, io u32& resume_handle, out PrivArray& privs, in u32 max_count) ntstatus
QuerySecurity(in handle& handle, in h32 sec_info, out SecBuf*& sdbuf) ntstatus
SetSecObj(in handle& handle ?, in h32 sec_info ?, in SecBuf& sdbuf ?) ntstatus
OpenPolicy(in u16* system_name, in ObjectAttribute& attr, in PolicyAccessMask access_mask = lsarpc.policy.access_mask, out handle& handle)
  ntstatus
QueryInfoPolicy(in handle& handle, in PolicyInfo level, out PolicyInformation*& info) ntstatus
SetInfoPolicy(in handle& handle, in PolicyInfo level, in PolicyInformation& info) ntstatus
CreateAccount(in handle& handle, in sid& sid, in AccountAccessMask access_mask, out handle& acct_handle) ntstatus
EnumAccounts(in handle& handle, io u32& resume_handle, out SidArray& sids, in u32 num_entries) ntstatus
CreateTrustedDomain(in handle& handle, in DomainInfo& info, in DomainAccessMask access_mask, out handle& trustdom_handle) ntstatus
EnumTrustDom(in handle& handle, io u32& resume_handle, out DomainList& domains, in u32 max_size) ntstatus
LookupNames(in handle& handle, in u32 num_names, in String[]& names, out RefDomainList*& domains, io TransSidArray& sids,
  in LookupNamesLevel level, io u32& count) ntstatus
LookupSids(in handle& handle, in SidArray& sids, out RefDomainList*& domains, io TransNameArray& names, in u16 level, io u32& count) ntstatus
CreateSecret(in handle& handle, in String name, in SecretAccessMask access_mask, out handle& sec_handle) ntstatus
OpenAccount(in handle& handle, in sid& sid, in AccountAccessMask access_mask, out handle& acct_handle) ntstatus
EnumPrivsAccount(in handle& handle, out PrivilegeSet*& privs) ntstatus
AddPrivilegesToAccount(in handle& handle, in PrivilegeSet& privs) ntstatus
RemovePrivilegesFromAccount(in handle& handle, in u8 remove_all, in PrivilegeSet* privs) ntstatus
OpenTrustedDomain(in handle& handle, in sid& sid, in DomainAccessMask access_mask, out handle& trustdom_handle) ntstatus
QueryTrustedDomainInfo(in handle& trustdom_handle, in TrustDomInfo level, out TrustedDomainInfo*& info) ntstatus
OpenSecret(in handle& handle, in String name, in SecretAccessMask access_mask, out handle& sec_handle) ntstatus
SetSecret(in handle& sec_handle, in DATA_BUF* new_val, in DATA_BUF* old_val) ntstatus
QuerySecret(in handle& sec_handle, io DATA_BUF_PTR* new_val, io time* new_mtime, io DATA_BUF_PTR* old_val, io time* old_mtime) ntstatus
LookupPrivValue(in handle& handle, in String& name, out LUID& luid) ntstatus
LookupPrivName(in handle& handle, in LUID& luid, out StringLarge*& name) ntstatus
LookupPrivDisplayName(in handle& handle, in String& name, in u16 language_id, in u16 unknown, out StringLarge*& disp_name,
  out u16& language_id) ntstatus
DeleteObject(io handle& handle ?) ntstatus
EnumAccountsWithUserRight(in handle& handle, in String* name, out SidArray& sids) ntstatus
EnumAccountRights(in handle& handle, in sid& sid, out RightSet& rights) ntstatus
AddAccountRights(in handle& handle, in sid& sid, in RightSet& rights) ntstatus
RemoveAccountRights(in handle& handle, in sid& sid, in u8 unknown, in RightSet& rights) ntstatus
QueryTrustedDomainInfoBySid(in handle& handle, in sid& dom_sid, in TrustDomInfo level, out TrustedDomainInfo*& info) ntstatus
DeleteTrustedDomain(in handle& handle, in sid& dom_sid) ntstatus
OpenPolicy2(in wstr* system_name !, in ObjectAttribute& attr, in PolicyAccessMask access_mask = lsarpc.policy.access_mask,
  out handle& handle) ntstatus
GetUserName(in wstr* system_name, io String*& account_name, io String** authority_name) ntstatus
QueryInfoPolicy2(in handle& handle, in PolicyInfo level, out PolicyInformation*& info) ntstatus
SetInfoPolicy2(in handle& handle, in PolicyInfo level, in PolicyInformation& info) ntstatus
QueryTrustedDomainInfoByName(in handle& handle, in String& trusted_domain, in TrustDomInfo level, out TrustedDomainInfo*& info) ntstatus
EnumTrustedDomainsEx(in handle& handle, io u32& resume_handle, out DomainListEx& domains, in u32 max_size) ntstatus
CloseTrustedDomainEx(io handle& handle) ntstatus
OpenTrustedDomainByName(in handle& handle, in String name, in DomainAccessMask access_mask, out handle& trustdom_handle) ntstatus
LookupSids2(in handle& handle, in SidArray& sids, out RefDomainList*& domains, io TransNameArray2& names, in u16 level, io u32& count,
  in u32 unknown1, in u32 unknown2) ntstatus
LookupNames2(in handle& handle, in u32 num_names, in String[]& names, out RefDomainList*& domains, io TransSidArray2& sids,
  in LookupNamesLevel level, io u32& count, in u32 unknown1, in u32 unknown2) ntstatus
LookupNames3(in handle& handle, in u32 num_names, in String[]& names, out RefDomainList*& domains, io TransSidArray3& sids,
  in LookupNamesLevel level, io u32& count, in u32 unknown1, in u32 unknown2) ntstatus
LookupSids3(in SidArray& sids, out RefDomainList*& domains, io TransNameArray2& names, in u16 level, io u32& count, in u32 unknown1,
  in u32 unknown2) ntstatus
LookupNames4(in u32 num_names, in String[]& names, out RefDomainList*& domains, io TransSidArray3& sids, in LookupNamesLevel level,
  io u32& count, in u32 unknown1, in u32 unknown2) ntstatus
`;

export const lsarpc = remoteInterface({
  name: 'lsarpc', title: 'Local Security Authority', uuid: '12345778-1234-abcd-ef00-0123456789ab', types: 'lsa_',
  calls: LSA_STRUCTURES + CALLS,
});
