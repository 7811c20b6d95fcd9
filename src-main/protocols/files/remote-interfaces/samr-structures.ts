/** What calls of the security accounts manager carry: MS-SAMR §2.2. */

export const SAMR_STRUCTURES = `
counted ch16 String dcerpc.lsa_String
counted octet AsciiString dcerpc.lsa_String
rights ConnectAccessMask "SAMR Connect specific rights" { SAMR_ACCESS_LOOKUP_DOMAIN 0x20, SAMR_ACCESS_ENUM_DOMAINS 0x10,
  SAMR_ACCESS_CREATE_DOMAIN 0x8, SAMR_ACCESS_INITIALIZE_SERVER 0x4, SAMR_ACCESS_SHUTDOWN_SERVER 0x2, SAMR_ACCESS_CONNECT_TO_SERVER 0x1 }
rights UserAccessMask "SAMR User specific rights" { SAMR_USER_ACCESS_CHANGE_GROUP_MEMBERSHIP 0x400, SAMR_USER_ACCESS_GET_GROUP_MEMBERSHIP 0x200,
  SAMR_USER_ACCESS_GET_GROUPS 0x100, SAMR_USER_ACCESS_SET_PASSWORD 0x80, SAMR_USER_ACCESS_CHANGE_PASSWORD 0x40,
  SAMR_USER_ACCESS_SET_ATTRIBUTES 0x20, SAMR_USER_ACCESS_GET_ATTRIBUTES 0x10, SAMR_USER_ACCESS_GET_LOGONINFO 0x8,
  SAMR_USER_ACCESS_SET_LOC_COM 0x4, SAMR_USER_ACCESS_GET_LOCALE 0x2, SAMR_USER_ACCESS_GET_NAME_ETC 0x1 }
rights DomainAccessMask "SAMR Domain specific rights" { SAMR_DOMAIN_ACCESS_LOOKUP_INFO_1 0x1, SAMR_DOMAIN_ACCESS_SET_INFO_1 0x2,
  SAMR_DOMAIN_ACCESS_LOOKUP_INFO_2 0x4, SAMR_DOMAIN_ACCESS_SET_INFO_2 0x8, SAMR_DOMAIN_ACCESS_CREATE_USER 0x10,
  SAMR_DOMAIN_ACCESS_CREATE_GROUP 0x20, SAMR_DOMAIN_ACCESS_CREATE_ALIAS 0x40, SAMR_DOMAIN_ACCESS_LOOKUP_ALIAS 0x80,
  SAMR_DOMAIN_ACCESS_ENUM_ACCOUNTS 0x100, SAMR_DOMAIN_ACCESS_OPEN_ACCOUNT 0x200, SAMR_DOMAIN_ACCESS_SET_INFO_3 0x400 }
rights GroupAccessMask "SAMR Group specific rights" { SAMR_GROUP_ACCESS_GET_MEMBERS 0x10, SAMR_GROUP_ACCESS_REMOVE_MEMBER 0x8,
  SAMR_GROUP_ACCESS_ADD_MEMBER 0x4, SAMR_GROUP_ACCESS_SET_INFO 0x2, SAMR_GROUP_ACCESS_LOOKUP_INFO 0x1 }
rights AliasAccessMask "SAMR Alias specific rights" { SAMR_ALIAS_ACCESS_ADD_MEMBER 0x1, SAMR_ALIAS_ACCESS_REMOVE_MEMBER 0x2,
  SAMR_ALIAS_ACCESS_GET_MEMBERS 0x4, SAMR_ALIAS_ACCESS_LOOKUP_INFO 0x8, SAMR_ALIAS_ACCESS_SET_INFO 0x10 }
bits u32 AcctFlags { ACB_DISABLED 0x1, ACB_HOMDIRREQ 0x2, ACB_PWNOTREQ 0x4, ACB_TEMPDUP 0x8, ACB_NORMAL 0x10, ACB_MNS 0x20, ACB_DOMTRUST 0x40,
  ACB_WSTRUST 0x80, ACB_SVRTRUST 0x100, ACB_PWNOEXP 0x200, ACB_AUTOLOCK 0x400, ACB_ENC_TXT_PWD_ALLOWED 0x800, ACB_SMARTCARD_REQUIRED 0x1000,
  ACB_TRUSTED_FOR_DELEGATION 0x2000, ACB_NOT_DELEGATED 0x4000, ACB_USE_DES_KEY_ONLY 0x8000, ACB_DONT_REQUIRE_PREAUTH 0x10000,
  ACB_PW_EXPIRED 0x20000, ACB_TRUST_AUTH_DELEGAT 0x40000, ACB_NO_AUTH_DATA_REQD 0x80000 }
bits u32 GroupAttrs { SE_GROUP_MANDATORY 0x1, SE_GROUP_ENABLED_BY_DEFAULT 0x2, SE_GROUP_ENABLED 0x4, SE_GROUP_OWNER 0x8,
  SE_GROUP_USE_FOR_DENY_ONLY 0x10, SE_GROUP_RESOURCE 0x20000000, SE_GROUP_LOGON_ID 0xc0000000 }
bits u32 PasswordProperties { DOMAIN_PASSWORD_COMPLEX 0x1, DOMAIN_PASSWORD_NO_ANON_CHANGE 0x2, DOMAIN_PASSWORD_NO_CLEAR_CHANGE 0x4,
  DOMAIN_PASSWORD_LOCKOUT_ADMINS 0x8, DOMAIN_PASSWORD_STORE_CLEARTEXT 0x10, DOMAIN_REFUSE_PASSWORD_CHANGE 0x20 }
bits u32 FieldsPresent { SAMR_FIELD_ACCOUNT_NAME 0x1, SAMR_FIELD_FULL_NAME 0x2, SAMR_FIELD_RID 0x4, SAMR_FIELD_PRIMARY_GID 0x8,
  SAMR_FIELD_DESCRIPTION 0x10, SAMR_FIELD_COMMENT 0x20, SAMR_FIELD_HOME_DIRECTORY 0x40, SAMR_FIELD_HOME_DRIVE 0x80,
  SAMR_FIELD_LOGON_SCRIPT 0x100, SAMR_FIELD_PROFILE_PATH 0x200, SAMR_FIELD_WORKSTATIONS 0x400, SAMR_FIELD_LAST_LOGON 0x800,
  SAMR_FIELD_LAST_LOGOFF 0x1000, SAMR_FIELD_LOGON_HOURS 0x2000, SAMR_FIELD_BAD_PWD_COUNT 0x4000, SAMR_FIELD_NUM_LOGONS 0x8000,
  SAMR_FIELD_ALLOW_PWD_CHANGE 0x10000, SAMR_FIELD_FORCE_PWD_CHANGE 0x20000, SAMR_FIELD_LAST_PWD_CHANGE 0x40000,
  SAMR_FIELD_ACCT_EXPIRY 0x80000, SAMR_FIELD_ACCT_FLAGS 0x100000, SAMR_FIELD_PARAMETERS 0x200000, SAMR_FIELD_COUNTRY_CODE 0x400000,
  SAMR_FIELD_CODE_PAGE 0x800000, SAMR_FIELD_NT_PASSWORD_PRESENT 0x1000000, SAMR_FIELD_LM_PASSWORD_PRESENT 0x2000000,
  SAMR_FIELD_PRIVATE_DATA 0x4000000, SAMR_FIELD_EXPIRED_FLAG 0x8000000, SAMR_FIELD_SEC_DESC 0x10000000, SAMR_FIELD_OWF_PWD 0x20000000 }
enum u16 DomainInfoClass { DomainPasswordInformation 1, DomainGeneralInformation 2, DomainLogoffInformation 3, DomainOemInformation 4,
  DomainNameInformation 5, DomainReplicationInformation 6, DomainServerRoleInformation 7, DomainModifiedInformation 8,
  DomainStateInformation 9, DomainUasInformation 10, DomainGeneralInformation2 11, DomainLockoutInformation 12,
  DomainModifiedInformation2 13 }
enum u16 UserInfoClass { UserGeneralInformation 1, UserPreferencesInformation 2, UserLogonInformation 3, UserLogonHoursInformation 4,
  UserAccountInformation 5, UserNameInformation 6, UserAccountNameInformation 7, UserFullNameInformation 8, UserPrimaryGroupInformation 9,
  UserHomeInformation 10, UserScriptInformation 11, UserProfileInformation 12, UserAdminCommentInformation 13,
  UserWorkStationsInformation 14, UserSetPasswordInformation 15, UserControlInformation 16, UserExpiresInformation 17,
  UserInternal1Information 18, UserInternal2Information 19, UserParametersInformation 20, UserAllInformation 21,
  UserInternal3Information 22, UserInternal4Information 23, UserInternal5Information 24, UserInternal4InformationNew 25,
  UserInternal5InformationNew 26 }
enum u16 GroupInfoClass { GROUPINFOALL 1, GROUPINFONAME 2, GROUPINFOATTRIBUTES 3, GROUPINFODESCRIPTION 4, GROUPINFOALL2 5 }
enum u16 AliasInfoClass { ALIASINFOALL 1, ALIASINFONAME 2, ALIASINFODESCRIPTION 3 }
enum u32 Role { SAMR_ROLE_STANDALONE 0, SAMR_ROLE_DOMAIN_MEMBER 1, SAMR_ROLE_DOMAIN_BDC 2, SAMR_ROLE_DOMAIN_PDC 3 }
enum u32 ConnectVersion { SAMR_CONNECT_PRE_W2K 1, SAMR_CONNECT_W2K 2, SAMR_CONNECT_AFTER_W2K 3 }
enum u32 RejectReason { SAM_PWD_CHANGE_NO_ERROR 0, SAM_PWD_CHANGE_PASSWORD_TOO_SHORT 1, SAM_PWD_CHANGE_PWD_IN_HISTORY 2,
  SAM_PWD_CHANGE_USERNAME_IN_PASSWORD 3, SAM_PWD_CHANGE_FULLNAME_IN_PASSWORD 4, SAM_PWD_CHANGE_NOT_COMPLEX 5,
  SAM_PWD_CHANGE_MACHINE_NOT_DEFAULT 6, SAM_PWD_CHANGE_FAILED_BY_FILTER 7, SAM_PWD_CHANGE_PASSWORD_TOO_LONG 8 }

struct SecBuf { u32 sec_desc_buf_len = samr.sec_desc_buf_len "Sec Desc Buf Len", octet[]* sd ? }
struct SidPtr { sid* sid ? }
struct SidArray { u32 num_sids = dcerpc.nt.count "Count", SidPtr[]* sids ? }
struct SamEntry { u32 idx, String name }
struct SamArray { u32 count, SamEntry[]* entries }
struct Ids { u32 count, u32[]* ids = samr.rid "RID" }
struct Strings { u32 count = samr.lsa_Strings.count, String[]* names = samr.lsa_Strings.names }
struct RidWithAttribute { u32 rid = samr.rid "RID", GroupAttrs attributes }
struct RidWithAttributeArray { u32 count, RidWithAttribute[]* rids }
struct RidTypeArray { u32 count, u32[]* rids = samr.rid "RID", u32[]* types }
struct Password { octet[16] hash }
struct CryptPassword { octet[516] data }
struct CryptPasswordEx { octet[532] data }
struct LogonHours { u16 units_per_week, u8[~]* bits }
struct PwInfo { u16 min_password_length, PasswordProperties password_properties }
struct ChangeReject { RejectReason reason, u32 unknown1, u32 unknown2 }
struct ConnectInfo1 { ConnectVersion client_version, u32 unknown2 }
union u32 ConnectInfo { 1: ConnectInfo1 info1 }

struct DomInfo1 { u16 min_password_length, u16 password_history_length, PasswordProperties password_properties, di64 max_password_age,
  di64 min_password_age }
struct DomGeneralInformation { time force_logoff_time, String oem_information, String domain_name, String primary, du64 sequence_num,
  u32 domain_server_state, Role role, u32 unknown3, u32 num_users, u32 num_groups, u32 num_aliases }
struct DomInfo3 { time force_logoff_time }
struct DomOEMInformation { String oem_information }
struct DomInfo5 { String domain_name }
struct DomInfo6 { String primary }
struct DomInfo7 { Role role }
struct DomInfo8 { du64 sequence_num, time domain_create_time }
struct DomInfo9 { u32 domain_server_state }
struct DomGeneralInformation2 { DomGeneralInformation general, u64 lockout_duration, u64 lockout_window, u16 lockout_threshold }
struct DomInfo12 { u64 lockout_duration, u64 lockout_window, u16 lockout_threshold }
struct DomInfo13 { du64 sequence_num, time domain_create_time, du64 modified_count_at_last_promotion }
union u16 DomainInfo { 1: DomInfo1 info1, 2: DomGeneralInformation general, 3: DomInfo3 info3, 4: DomOEMInformation oem, 5: DomInfo5 info5,
  6: DomInfo6 info6, 7: DomInfo7 info7, 8: DomInfo8 info8, 9: DomInfo9 info9, 11: DomGeneralInformation2 general2, 12: DomInfo12 info12,
  13: DomInfo13 info13 }

struct GroupInfoAll { String name, GroupAttrs attributes, u32 num_members, String description }
struct GroupInfoAttributes { GroupAttrs attributes }
struct GroupInfoDescription { String description }
union u16 GroupInfo { 1: GroupInfoAll all, 2: String name, 3: GroupInfoAttributes attributes, 4: String description, 5: GroupInfoAll all2 }
struct AliasInfoAll { String name, u32 num_members, String description }
union u16 AliasInfo { 1: AliasInfoAll all, 2: String name, 3: String description }

struct DispEntryGeneral { u32 idx, u32 rid = samr.rid "RID", AcctFlags acct_flags, String account_name, String description, String full_name }
struct DispEntryFull { u32 idx, u32 rid = samr.rid "RID", AcctFlags acct_flags, String account_name, String description }
struct DispEntryFullGroup { u32 idx, u32 rid = samr.rid "RID", GroupAttrs acct_flags, String account_name, String description }
struct DispEntryAscii { u32 idx, AsciiString account_name }
struct DispInfoGeneral { u32 count, DispEntryGeneral[]* entries }
struct DispInfoFull { u32 count, DispEntryFull[]* entries }
struct DispInfoFullGroups { u32 count, DispEntryFullGroup[]* entries }
struct DispInfoAscii { u32 count, DispEntryAscii[]* entries }
union u16 DispInfo { 1: DispInfoGeneral info1, 2: DispInfoFull info2, 3: DispInfoFullGroups info3, 4: DispInfoAscii info4,
  5: DispInfoAscii info5 }

struct UserInfo1 { String account_name, String full_name, u32 primary_gid, String description, String comment }
struct UserInfo2 { String comment, String unknown, u16 country_code, u16 code_page }
struct UserInfo3 { String account_name, String full_name, u32 rid = samr.rid "RID", u32 primary_gid, String home_directory, String home_drive,
  String logon_script, String profile_path, String workstations, time last_logon, time last_logoff, time last_password_change,
  time allow_password_change, time force_password_change, LogonHours logon_hours, u16 bad_password_count, u16 logon_count,
  AcctFlags acct_flags }
struct UserInfo4 { LogonHours logon_hours }
struct UserInfo5 { String account_name, String full_name, u32 rid = samr.rid "RID", u32 primary_gid, String home_directory, String home_drive,
  String logon_script, String profile_path, String description, String workstations, time last_logon, time last_logoff,
  LogonHours logon_hours, u16 bad_password_count, u16 logon_count, time last_password_change, time acct_expiry, AcctFlags acct_flags }
struct UserInfo6 { String account_name, String full_name }
struct UserInfo7 { String account_name }
struct UserInfo8 { String full_name }
struct UserInfo9 { u32 primary_gid }
struct UserInfo10 { String home_directory, String home_drive }
struct UserInfo11 { String logon_script }
struct UserInfo12 { String profile_path }
struct UserInfo13 { String description }
struct UserInfo14 { String workstations }
struct UserInfo16 { AcctFlags acct_flags }
struct UserInfo17 { time acct_expiry }
struct UserInfo18 { Password nt_pwd, Password lm_pwd, u8 nt_pwd_active, u8 lm_pwd_active, u8 password_expired }
struct UserInfo20 { String parameters }
struct UserInfo21 { time last_logon, time last_logoff, time last_password_change, time acct_expiry, time allow_password_change,
  time force_password_change, String account_name, String full_name, String home_directory, String home_drive, String logon_script,
  String profile_path, String description, String workstations, String comment, String parameters, String lm_password, String nt_password,
  String private, u32 buf_count, u8[]* buffer, u32 rid = samr.rid "RID", u32 primary_gid, AcctFlags acct_flags,
  FieldsPresent fields_present, LogonHours logon_hours, u16 bad_password_count, u16 logon_count, u16 country_code, u16 code_page,
  u8 lm_password_set, u8 nt_password_set, u8 password_expired, u8 unknown4 }
struct UserInfo23 { UserInfo21 info, CryptPassword password }
struct UserInfo24 { CryptPassword password, u8 password_expired }
struct UserInfo25 { UserInfo21 info, CryptPasswordEx password }
struct UserInfo26 { CryptPasswordEx password, u8 password_expired }
union u16 UserInfo { 1: UserInfo1 info1, 2: UserInfo2 info2, 3: UserInfo3 info3, 4: UserInfo4 info4, 5: UserInfo5 info5, 6: UserInfo6 info6,
  7: UserInfo7 info7, 8: UserInfo8 info8, 9: UserInfo9 info9, 10: UserInfo10 info10, 11: UserInfo11 info11, 12: UserInfo12 info12,
  13: UserInfo13 info13, 14: UserInfo14 info14, 16: UserInfo16 info16, 17: UserInfo17 info17, 18: UserInfo18 info18, 20: UserInfo20 info20,
  21: UserInfo21 info21, 23: UserInfo23 info23, 24: UserInfo24 info24, 25: UserInfo25 info25, 26: UserInfo26 info26 }
`;
