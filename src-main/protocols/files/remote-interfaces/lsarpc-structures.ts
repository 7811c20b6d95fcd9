/** What calls of the local security authority carry: MS-LSAD §2.2, MS-LSAT §2.2. */

/** Texts behind their two lengths, as several interfaces have them by the authority's names (MS-DTYP §2.3.10). */
export const LSA_STRINGS = `
struct String { u16 length = lsarpc.lsa_String.length, u16 size = lsarpc.lsa_String.size, ch16[~]* string = lsarpc.lsa.string }
struct StringLarge { u16 length = lsarpc.lsa_StringLarge.length, u16 size = lsarpc.lsa_StringLarge.size,
  ch16[~]* string = lsarpc.lsa.string }
`;

export const LSA_STRUCTURES = `${LSA_STRINGS}
rights PolicyAccessMask "LSA Policy specific rights" { LSA_POLICY_NOTIFICATION 0x1000, LSA_POLICY_LOOKUP_NAMES 0x800,
  LSA_POLICY_SERVER_ADMIN 0x400, LSA_POLICY_AUDIT_LOG_ADMIN 0x200, LSA_POLICY_SET_AUDIT_REQUIREMENTS 0x100,
  LSA_POLICY_SET_DEFAULT_QUOTA_LIMITS 0x80, LSA_POLICY_CREATE_PRIVILEGE 0x40, LSA_POLICY_CREATE_SECRET 0x20, LSA_POLICY_CREATE_ACCOUNT 0x10,
  LSA_POLICY_TRUST_ADMIN 0x8, LSA_POLICY_GET_PRIVATE_INFORMATION 0x4, LSA_POLICY_VIEW_AUDIT_INFORMATION 0x2,
  LSA_POLICY_VIEW_LOCAL_INFORMATION 0x1 }
rights AccountAccessMask "LSA Account specific rights" { LSA_ACCOUNT_ADJUST_SYSTEM_ACCESS 0x8, LSA_ACCOUNT_ADJUST_QUOTAS 0x4,
  LSA_ACCOUNT_ADJUST_PRIVILEGES 0x2, LSA_ACCOUNT_VIEW 0x1 }
rights SecretAccessMask "LSA Secret specific rights" { LSA_SECRET_QUERY_VALUE 0x2, LSA_SECRET_SET_VALUE 0x1 }
rights DomainAccessMask "LSA Domain specific rights" { LSA_DOMAIN_QUERY_AUTH 0x40, LSA_DOMAIN_SET_AUTH 0x20,
  LSA_DOMAIN_SET_POSIX 0x10, LSA_DOMAIN_QUERY_POSIX 0x8, LSA_DOMAIN_SET_CONTROLLERS 0x4, LSA_DOMAIN_QUERY_CONTROLLERS 0x2,
  LSA_DOMAIN_QUERY_DOMAIN_NAME 0x1 }
enum u16 PolicyInfo { LSA_POLICY_INFO_AUDIT_LOG 1, LSA_POLICY_INFO_AUDIT_EVENTS 2, LSA_POLICY_INFO_DOMAIN 3, LSA_POLICY_INFO_PD 4,
  LSA_POLICY_INFO_ACCOUNT_DOMAIN 5, LSA_POLICY_INFO_ROLE 6, LSA_POLICY_INFO_REPLICA 7, LSA_POLICY_INFO_QUOTA 8, LSA_POLICY_INFO_DB 9,
  LSA_POLICY_INFO_AUDIT_FULL_SET 10, LSA_POLICY_INFO_AUDIT_FULL_QUERY 11, LSA_POLICY_INFO_DNS 12, LSA_POLICY_INFO_DNS_INT 13,
  LSA_POLICY_INFO_LOCAL_ACCOUNT_DOMAIN 14 }
enum u16 LookupNamesLevel { LSA_LOOKUP_NAMES_ALL 1, LSA_LOOKUP_NAMES_DOMAINS_ONLY 2, LSA_LOOKUP_NAMES_PRIMARY_DOMAIN_ONLY 3,
  LSA_LOOKUP_NAMES_UPLEVEL_TRUSTS_ONLY 4, LSA_LOOKUP_NAMES_FOREST_TRUSTS_ONLY 5, LSA_LOOKUP_NAMES_UPLEVEL_TRUSTS_ONLY2 6,
  LSA_LOOKUP_NAMES_RODC_REFERRAL_TO_FULL_DC 7 }
enum u16 SidType { SID_NAME_USE_NONE 0, SID_NAME_USER 1, SID_NAME_DOM_GRP 2, SID_NAME_DOMAIN 3, SID_NAME_ALIAS 4, SID_NAME_WKN_GRP 5,
  SID_NAME_DELETED 6, SID_NAME_INVALID 7, SID_NAME_UNKNOWN 8, SID_NAME_COMPUTER 9 }
enum u16 ImpersonationLevel { LSA_SECURITY_ANONYMOUS 0, LSA_SECURITY_IDENTIFICATION 1, LSA_SECURITY_IMPERSONATION 2,
  LSA_SECURITY_DELEGATION 3 }
enum u16 Role { LSA_ROLE_BACKUP 2, LSA_ROLE_PRIMARY 3 }
enum u16 TrustDomInfo { LSA_TRUSTED_DOMAIN_INFO_NAME 1, LSA_TRUSTED_DOMAIN_INFO_CONTROLLERS 2, LSA_TRUSTED_DOMAIN_INFO_POSIX_OFFSET 3,
  LSA_TRUSTED_DOMAIN_INFO_PASSWORD 4, LSA_TRUSTED_DOMAIN_INFO_BASIC 5, LSA_TRUSTED_DOMAIN_INFO_INFO_EX 6,
  LSA_TRUSTED_DOMAIN_INFO_AUTH_INFO 7, LSA_TRUSTED_DOMAIN_INFO_FULL_INFO 8, LSA_TRUSTED_DOMAIN_INFO_11 11,
  LSA_TRUSTED_DOMAIN_INFO_INFO_ALL 12 }

struct SecBuf { u32 sec_desc_buf_len = lsarpc.sec_desc_buf_len "Sec Desc Buf Len", octet[]* sd ? }
struct LUID { u32 low, u32 high }
struct LUIDAttribute { LUID luid, u32 attribute }
struct PrivilegeSet { u32 count, u32 unknown, LUIDAttribute[] set }
struct PrivEntry { StringLarge name, LUID luid }
struct PrivArray { u32 count, PrivEntry[]* privs }
struct QosInfo { u32 len, ImpersonationLevel impersonation_level, u8 context_mode, u8 effective_only }
struct ObjectAttribute { u32 len, u8* root_dir, wstr* object_name, u32 attributes, octet* sec_desc, QosInfo* sec_qos }
struct RightSet { u32 count, StringLarge[]* names }

struct SidPtr { sid* sid }
struct SidArray { u32 num_sids, SidPtr[]* sids }
struct DomainInfo { StringLarge name, sid* sid }
struct DomainList { u32 count, DomainInfo[]* domains }
struct RefDomainList { u32 count, DomainInfo[]* domains, u32 max_size }
struct TranslatedSid { SidType sid_type, u32 rid, u32 sid_index }
struct TransSidArray { u32 count, TranslatedSid[]* sids }
struct TranslatedSid2 { SidType sid_type, u32 rid, u32 sid_index, u32 unknown }
struct TransSidArray2 { u32 count, TranslatedSid2[]* sids }
struct TranslatedSid3 { SidType sid_type, sid* sid, u32 sid_index, u32 unknown }
struct TransSidArray3 { u32 count, TranslatedSid3[]* sids }
struct TranslatedName { SidType sid_type, String name, u32 sid_index }
struct TransNameArray { u32 count, TranslatedName[]* names }
struct TranslatedName2 { SidType sid_type, String name, u32 sid_index, u32 unknown }
struct TransNameArray2 { u32 count, TranslatedName2[]* names }
struct DATA_BUF { u32 length, u32 size, u8[~]* data }
struct DATA_BUF_PTR { DATA_BUF* buf }

struct AuditLogInfo { u32 percent_full, u32 log_size, time retention_time, u8 shutdown_in_progress, time time_to_shutdown,
  u32 next_audit_record, u32 unknown }
struct AuditEventsInfo { u32 auditing_mode, u32[]* settings, u32 count }
struct PDAccountInfo { String name }
struct ServerRole { Role role }
struct ReplicaSourceInfo { String source, String account }
struct DefaultQuotaInfo { u32 paged_pool, u32 non_paged_pool, u32 min_wss, u32 max_wss, u32 pagefile, u64 unknown }
struct ModificationInfo { u64 modified_id, time db_create_time }
struct AuditFullSetInfo { u8 shutdown_on_full }
struct AuditFullQueryInfo { u16 unknown, u8 shutdown_on_full, u8 log_is_full }
struct DnsDomainInfo { StringLarge name, StringLarge dns_domain, StringLarge dns_forest, guid domain_guid, sid* sid }
union u16 PolicyInformation { 1: AuditLogInfo audit_log, 2: AuditEventsInfo audit_events, 3: DomainInfo domain, 4: PDAccountInfo pd,
  5: DomainInfo account_domain, 6: ServerRole role, 7: ReplicaSourceInfo replica, 8: DefaultQuotaInfo quota, 9: ModificationInfo db,
  10: AuditFullSetInfo auditfullset, 11: AuditFullQueryInfo auditfullquery, 12: DnsDomainInfo dns, 13: DnsDomainInfo dns,
  14: DomainInfo account_domain }

struct TrustDomainInfoName { StringLarge netbios_name }
struct TrustDomainInfoPosixOffset { u32 posix_offset }
struct TrustDomainInfoPassword { DATA_BUF* password, DATA_BUF* old_password }
struct TrustDomainInfoBasic { String netbios_name, sid* sid }
struct TrustDomainInfoInfoEx { StringLarge domain_name, StringLarge netbios_name, sid* sid, u32 trust_direction, u32 trust_type,
  u32 trust_attributes }
struct DomainListEx { u32 count, TrustDomainInfoInfoEx[]* domains }
union u16 TrustedDomainInfo { 1: TrustDomainInfoName name, 3: TrustDomainInfoPosixOffset posix_offset, 4: TrustDomainInfoPassword password,
  5: TrustDomainInfoBasic info_basic, 6: TrustDomainInfoInfoEx info_ex }
`;
