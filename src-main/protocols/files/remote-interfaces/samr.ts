/** Security accounts manager: users, groups and aliases of a domain, MS-SAMR. */
import { remoteInterface } from '../ndr/remote-interface.ts';
import { SAMR_STRUCTURES } from './samr-structures.ts';

const CALLS = `
Connect(in u16* system_name, in ConnectAccessMask access_mask = samr.connect.access_mask, out handle& connect_handle = samr.connect_handle)
  ntstatus
Close(io handle& handle = samr.handle) ntstatus
SetSecurity(in handle& handle = samr.handle, in secinfo sec_info = nt.sec_info "SEC INFO", in SecBuf& sdbuf) ntstatus
QuerySecurity(in handle& handle = samr.handle, in secinfo sec_info = nt.sec_info "SEC INFO", out SecBuf*& sdbuf) ntstatus
Shutdown(in handle& connect_handle) ntstatus
LookupDomain(in handle& connect_handle = samr.connect_handle, in String& domain_name !, out sid*& sid) ntstatus
EnumDomains(in handle& connect_handle, io u32& resume_handle, out SamArray*& sam, in u32 buf_size,
  out u32& num_entries) ntstatus
OpenDomain(in handle& connect_handle = samr.connect_handle, in DomainAccessMask access_mask = samr.domain.access_mask, in sid& sid,
  out handle& domain_handle = samr.domain_handle) ntstatus
QueryDomainInfo(in handle& domain_handle = samr.domain_handle, in DomainInfoClass level, out DomainInfo*& info) ntstatus
SetDomainInfo(in handle& domain_handle = samr.domain_handle, in DomainInfoClass level, in DomainInfo& info) ntstatus
CreateDomainGroup(in handle& domain_handle = samr.domain_handle, in String& name, in GroupAccessMask access_mask = samr.group.access_mask,
  out handle& group_handle = samr.group_handle, out u32& rid = samr.rid "RID") ntstatus
EnumDomainGroups(in handle& domain_handle = samr.domain_handle, io u32& resume_handle, out SamArray*& sam, in u32 max_size,
  out u32& num_entries) ntstatus
CreateUser(in handle& domain_handle = samr.domain_handle, in String& account_name !, in UserAccessMask access_mask = samr.user.access_mask,
  out handle& user_handle = samr.user_handle, out u32& rid = samr.rid "RID") ntstatus
EnumDomainUsers(in handle& domain_handle = samr.domain_handle, io u32& resume_handle, in AcctFlags acct_flags, out SamArray*& sam,
  in u32 max_size, out u32& num_entries) ntstatus
CreateDomAlias(in handle& domain_handle = samr.domain_handle, in String& alias_name, in AliasAccessMask access_mask = samr.alias.access_mask,
  out handle& alias_handle = samr.alias_handle, out u32& rid = samr.rid "RID") ntstatus
EnumDomainAliases(in handle& domain_handle = samr.domain_handle, io u32& resume_handle, out SamArray*& sam, in u32 max_size,
  out u32& num_entries) ntstatus
GetAliasMembership(in handle& domain_handle = samr.domain_handle, in SidArray& sids, out Ids& rids) ntstatus
LookupNames(in handle& domain_handle = samr.domain_handle, in u32 num_names, in String[~]& names, out Ids& rids, out Ids& types) ntstatus
LookupRids(in handle& domain_handle = samr.domain_handle, in u32 num_rids, in u32[~] rids = samr.rid "RID", out Strings& names,
  out Ids& types) ntstatus
OpenGroup(in handle& domain_handle = samr.domain_handle, in GroupAccessMask access_mask = samr.group.access_mask, in u32 rid = samr.rid "RID",
  out handle& group_handle = samr.group_handle) ntstatus
QueryGroupInfo(in handle& group_handle = samr.group_handle, in GroupInfoClass level, out GroupInfo*& info) ntstatus
SetGroupInfo(in handle& group_handle = samr.group_handle, in GroupInfoClass level, in GroupInfo& info) ntstatus
AddGroupMember(in handle& group_handle = samr.group_handle, in u32 rid = samr.rid "RID", in u32 flags) ntstatus
DeleteDomainGroup(io handle& group_handle = samr.group_handle) ntstatus
DeleteGroupMember(in handle& group_handle = samr.group_handle, in u32 rid = samr.rid "RID") ntstatus
QueryGroupMember(in handle& group_handle = samr.group_handle, out RidTypeArray*& rids) ntstatus
SetMemberAttributesOfGroup(in handle& group_handle = samr.group_handle, in u32 unknown1, in u32 unknown2) ntstatus
OpenAlias(in handle& domain_handle = samr.domain_handle, in AliasAccessMask access_mask = samr.alias.access_mask, in u32 rid = samr.rid "RID",
  out handle& alias_handle = samr.alias_handle) ntstatus
QueryAliasInfo(in handle& alias_handle = samr.alias_handle, in AliasInfoClass level, out AliasInfo*& info) ntstatus
SetAliasInfo(in handle& alias_handle = samr.alias_handle, in AliasInfoClass level, in AliasInfo& info) ntstatus
DeleteDomAlias(io handle& alias_handle = samr.alias_handle) ntstatus
AddAliasMember(in handle& alias_handle = samr.alias_handle, in sid& sid) ntstatus
DeleteAliasMember(in handle& alias_handle = samr.alias_handle, in sid& sid) ntstatus
GetMembersInAlias(in handle& alias_handle = samr.alias_handle, out SidArray& sids) ntstatus
OpenUser(in handle& domain_handle = samr.domain_handle, in UserAccessMask access_mask = samr.user.access_mask, in u32 rid = samr.rid "RID",
  out handle& user_handle = samr.user_handle) ntstatus
DeleteUser(io handle& user_handle = samr.user_handle) ntstatus
QueryUserInfo(in handle& user_handle = samr.user_handle, in UserInfoClass level, out UserInfo*& info) ntstatus
SetUserInfo(in handle& user_handle = samr.user_handle, in UserInfoClass level, in UserInfo& info) ntstatus
ChangePasswordUser(in handle& user_handle = samr.user_handle, in u8 lm_present, in Password* old_lm_crypted, in Password* new_lm_crypted,
  in u8 nt_present, in Password* old_nt_crypted, in Password* new_nt_crypted, in u8 cross1_present, in Password* nt_cross,
  in u8 cross2_present, in Password* lm_cross) ntstatus
GetGroupsForUser(in handle& user_handle = samr.user_handle, out RidWithAttributeArray*& rids) ntstatus
QueryDisplayInfo(in handle& domain_handle = samr.domain_handle, in u16 level, in u32 start_idx, in u32 max_entries, in u32 buf_size,
  out u32& total_size, out u32& returned_size, out DispInfo& info) ntstatus
GetDisplayEnumerationIndex(in handle& domain_handle = samr.domain_handle, in u16 level, in String& name, out u32& idx) ntstatus
GetUserPwInfo(in handle& user_handle = samr.user_handle, out PwInfo& info) ntstatus
RemoveMemberFromForeignDomain(in handle& domain_handle = samr.domain_handle, in sid& sid) ntstatus
QueryDomainInfo2(in handle& domain_handle = samr.domain_handle, in DomainInfoClass level, out DomainInfo*& info) ntstatus
QueryUserInfo2(in handle& user_handle = samr.user_handle, in UserInfoClass level, out UserInfo*& info) ntstatus
QueryDisplayInfo2(in handle& domain_handle = samr.domain_handle, in u16 level, in u32 start_idx, in u32 max_entries, in u32 buf_size,
  out u32& total_size, out u32& returned_size, out DispInfo& info) ntstatus
GetDisplayEnumerationIndex2(in handle& domain_handle = samr.domain_handle, in u16 level, in String& name, out u32& idx) ntstatus
CreateUser2(in handle& domain_handle = samr.domain_handle, in String& account_name !, in AcctFlags acct_flags,
  in UserAccessMask access_mask = samr.user.access_mask, out handle& user_handle = samr.user_handle, out u32& access_granted,
  out u32& rid = samr.rid "RID") ntstatus
QueryDisplayInfo3(in handle& domain_handle = samr.domain_handle, in u16 level, in u32 start_idx, in u32 max_entries, in u32 buf_size,
  out u32& total_size, out u32& returned_size, out DispInfo& info) ntstatus
AddMultipleMembersToAlias(in handle& alias_handle = samr.alias_handle, in SidArray& sids) ntstatus
RemoveMultipleMembersFromAlias(in handle& alias_handle = samr.alias_handle, in SidArray& sids) ntstatus
OemChangePasswordUser2(in AsciiString* server, in AsciiString& account, in CryptPassword* password, in Password* hash) ntstatus
ChangePasswordUser2(in String* server, in String& account, in CryptPassword* nt_password, in Password* nt_verifier, in u8 lm_change,
  in CryptPassword* lm_password, in Password* lm_verifier) ntstatus
GetDomPwInfo(in String* domain_name, out PwInfo& info) ntstatus
Connect2(in wstr* system_name, in ConnectAccessMask access_mask = samr.connect.access_mask, out handle& connect_handle = samr.connect_handle)
  ntstatus
SetUserInfo2(in handle& user_handle = samr.user_handle, in UserInfoClass level, in UserInfo& info) ntstatus
SetBootKeyInformation(in handle& connect_handle = samr.connect_handle, in u32 unknown1, in u32 unknown2, in u32 unknown3) ntstatus
GetBootKeyInformation(in handle& domain_handle = samr.domain_handle, out u32& unknown) ntstatus
Connect3(in wstr* system_name, in u32 unknown, in ConnectAccessMask access_mask = samr.connect.access_mask,
  out handle& connect_handle = samr.connect_handle) ntstatus
Connect4(in wstr* system_name, in ConnectVersion client_version, in ConnectAccessMask access_mask = samr.connect.access_mask,
  out handle& connect_handle = samr.connect_handle) ntstatus
ChangePasswordUser3(in String* server, in String& account, in CryptPassword* nt_password, in Password* nt_verifier, in u8 lm_change,
  in CryptPassword* lm_password, in Password* lm_verifier, in CryptPassword* password3, out DomInfo1*& dominfo, out ChangeReject*& reject)
  ntstatus
Connect5(in wstr* system_name, in ConnectAccessMask access_mask = samr.connect.access_mask, in u32 level_in, in ConnectInfo& info_in,
  out u32& level_out, out ConnectInfo& info_out, out handle& connect_handle = samr.connect_handle) ntstatus
RidToSid(in handle& domain_handle = samr.domain_handle, in u32 rid = samr.rid "RID", out sid*& sid) ntstatus
SetDsrmPassword(in String* name, in u32 unknown, in Password* hash) ntstatus
`;

export const samr = remoteInterface({
  name: 'samr', title: 'SAMR (pidl)', uuid: '12345778-1234-abcd-ef00-0123456789ac', types: 'samr_', calls: SAMR_STRUCTURES + CALLS,
});
