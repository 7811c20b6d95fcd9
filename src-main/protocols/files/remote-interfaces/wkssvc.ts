/** Workstation service: what a computer is, the domain it is in, and what it has connected to, MS-WKST. */
import { remoteInterface } from '../ndr/remote-interface.ts';

const CALLS = `
enum u32 PlatformId { PLATFORM_ID_DOS 300, PLATFORM_ID_OS2 400, PLATFORM_ID_NT 500, PLATFORM_ID_OSF 600, PLATFORM_ID_VMS 700 }
enum u16 NetValidateNameType { NetSetupUnknown 0, NetSetupMachine 1, NetSetupWorkgroup 2, NetSetupDomain 3, NetSetupNonExistentDomain 4,
  NetSetupDnsMachine 5 }
enum u16 NetJoinStatus { NET_SETUP_UNKNOWN_STATUS 0, NET_SETUP_UNJOINED 1, NET_SETUP_WORKGROUP_NAME 2, NET_SETUP_DOMAIN_NAME 3 }
enum u16 ComputerNameType { NetPrimaryComputerName 0, NetAlternateComputerNames 1, NetAllComputerNames 2, NetComputerNameTypeMax 3 }
bits u32 joinflags { WKSSVC_JOIN_FLAGS_JOIN_TYPE 0x1, WKSSVC_JOIN_FLAGS_ACCOUNT_CREATE 0x2, WKSSVC_JOIN_FLAGS_ACCOUNT_DELETE 0x4,
  WKSSVC_JOIN_FLAGS_WIN9X_UPGRADE 0x10, WKSSVC_JOIN_FLAGS_DOMAIN_JOIN_IF_JOINED 0x20, WKSSVC_JOIN_FLAGS_JOIN_UNSECURE 0x40,
  WKSSVC_JOIN_FLAGS_MACHINE_PWD_PASSED 0x80, WKSSVC_JOIN_FLAGS_DEFER_SPN 0x100, WKSSVC_JOIN_FLAGS_JOIN_DC_ACCOUNT 0x200,
  WKSSVC_JOIN_FLAGS_JOIN_WITH_NEW_NAME 0x400 }
bits u32 renameflags { WKSSVC_JOIN_FLAGS_ACCOUNT_CREATE 0x2 }
counted ch16 String wkssvc.lsa_String
struct PasswordBuffer { octet[524] data }

struct NetWkstaInfo100 { PlatformId platform_id = wkssvc.platform_id "Platform Id", wstr* server_name, wstr* domain_name, u32 version_major,
  u32 version_minor }
struct NetWkstaInfo101 { PlatformId platform_id = wkssvc.platform_id "Platform Id", wstr* server_name, wstr* domain_name, u32 version_major,
  u32 version_minor, wstr* lan_root }
struct NetWkstaInfo102 { PlatformId platform_id = wkssvc.platform_id "Platform Id", wstr* server_name, wstr* domain_name, u32 version_major,
  u32 version_minor, wstr* lan_root, u32 logged_on_users }
struct NetWkstaInfo502 { u32 char_wait, u32 collection_time, u32 maximum_collection_count, u32 keep_connection, u32 max_commands,
  u32 session_timeout, u32 size_char_buf, u32 max_threads, u32 lock_quota, u32 lock_increment, u32 lock_maximum, u32 pipe_increment,
  u32 pipe_maximum, u32 cache_file_timeout, u32 dormant_file_limit, u32 read_ahead_throughput, u32 num_mailslot_buffers,
  u32 num_srv_announce_buffers, u32 max_illegal_dgram_events, u32 dgram_event_reset_freq, u32 log_election_packets,
  u32 use_opportunistic_locking, u32 use_unlock_behind, u32 use_close_behind, u32 buf_named_pipes, u32 use_lock_read_unlock,
  u32 utilize_nt_caching, u32 use_raw_read, u32 use_raw_write, u32 use_write_raw_data, u32 use_encryption, u32 buf_files_deny_write,
  u32 buf_read_only_files, u32 force_core_create_mode, u32 use_512_byte_max_transfer }
union u32 NetWkstaInfo { 100: NetWkstaInfo100* info100, 101: NetWkstaInfo101* info101, 102: NetWkstaInfo102* info102,
  502: NetWkstaInfo502* info502 }

struct NetrWkstaUserInfo0 { wstr* user_name }
struct NetrWkstaUserInfo1 { wstr* user_name, wstr* logon_domain, wstr* other_domains, wstr* logon_server }
struct NetrWkstaUserInfo1101 { wstr* other_domains }
union u32 NetrWkstaUserInfo { 0: NetrWkstaUserInfo0* info0, 1: NetrWkstaUserInfo1* info1, 1101: NetrWkstaUserInfo1101* info1101 }
struct NetWkstaEnumUsersCtr0 { u32 entries_read, NetrWkstaUserInfo0[]* user0 }
struct NetWkstaEnumUsersCtr1 { u32 entries_read, NetrWkstaUserInfo1[]* user1 }
union u32 NetWkstaEnumUsersCtr { 0: NetWkstaEnumUsersCtr0* user0, 1: NetWkstaEnumUsersCtr1* user1 }
struct NetWkstaEnumUsersInfo { u32 level, NetWkstaEnumUsersCtr ctr }
struct NetWkstaTransportInfo0 { u32 quality_of_service, u32 vc_count, wstr* name, wstr* address, u32 wan_link }
struct NetWkstaTransportCtr0 { u32 count, NetWkstaTransportInfo0[]* array }
union u32 NetWkstaTransportCtr { 0: NetWkstaTransportCtr0* ctr0 }
struct NetWkstaTransportInfo { u32 level, NetWkstaTransportCtr ctr }
struct NetrUseInfo0 { wstr* local, wstr* remote }
struct NetrUseInfo1 { wstr* local, wstr* remote, wstr* password, u32 status, u32 asg_type, u32 ref_count, u32 use_count }
struct NetrUseInfo2 { wstr* local, wstr* remote, wstr* password, u32 status, u32 asg_type, u32 ref_count, u32 use_count, wstr* user_name,
  wstr* domain_name }
union u32 NetrUseGetInfoCtr { 0: NetrUseInfo0* info0, 1: NetrUseInfo1* info1, 2: NetrUseInfo2* info2 }
struct NetrUseEnumCtr0 { u32 count, NetrUseInfo0[]* array }
struct NetrUseEnumCtr1 { u32 count, NetrUseInfo1[]* array }
struct NetrUseEnumCtr2 { u32 count, NetrUseInfo2[]* array }
union u32 NetrUseEnumCtr { 0: NetrUseEnumCtr0* ctr0, 1: NetrUseEnumCtr1* ctr1, 2: NetrUseEnumCtr2* ctr2 }
struct NetrUseEnumInfo { u32 level, NetrUseEnumCtr ctr }
struct ComputerNamesCtr { u32 count, String[]* computer_name }

NetWkstaGetInfo(in wstr* server_name, in u32 level, out NetWkstaInfo& info) werror
NetWkstaSetInfo(in wstr* server_name, in u32 level, in NetWkstaInfo& info, io u32& parm_error) werror
NetWkstaEnumUsers(in wstr* server_name, io NetWkstaEnumUsersInfo& info, in u32 prefmaxlen, out u32* entries_read, io u32* resume_handle) werror
NetrWkstaUserGetInfo(in wstr* unknown, in u32 level, out NetrWkstaUserInfo& info) werror
NetrWkstaUserSetInfo(in wstr* unknown, in u32 level, in NetrWkstaUserInfo& info, io u32* parm_err) werror
NetWkstaTransportEnum(in wstr* server_name, io NetWkstaTransportInfo& info, in u32 max_buffer, out u32* total_entries, io u32* resume_handle)
  werror
NetrWkstaTransportAdd(in wstr* server_name, in u32 level, in NetWkstaTransportInfo0& info0, io u32* parm_err) werror
NetrWkstaTransportDel(in wstr* server_name, in wstr* transport_name, in u32 unknown3) werror
NetrUseAdd(in wstr* server_name, in u32 level, in NetrUseGetInfoCtr& ctr, io u32* parm_err) werror
NetrUseGetInfo(in wstr* server_name, in wstr& use_name, in u32 level, out NetrUseGetInfoCtr& ctr) werror
NetrUseDel(in wstr* server_name, in wstr& use_name, in u32 force_cond) werror
NetrUseEnum(in wstr* server_name, io NetrUseEnumInfo& info, in u32 prefmaxlen, out u32* entries_read, io u32* resume_handle) werror
NetrMessageBufferSend(in wstr* server_name, in wstr& message_name, in wstr* message_sender_name, in u8[]& message_buffer, in u32 message_size)
  werror
NetrJoinDomain2(in wstr* server_name, in wstr& domain_name, in wstr* account_name, in wstr* admin_account,
  in PasswordBuffer* encrypted_password, in joinflags join_flags) werror
NetrUnjoinDomain2(in wstr* server_name, in wstr* account, in PasswordBuffer* encrypted_password, in joinflags unjoin_flags) werror
NetrRenameMachineInDomain2(in wstr* server_name, in wstr* NewMachineName, in wstr* Account, in PasswordBuffer* EncryptedPassword,
  in renameflags RenameOptions) werror
NetrValidateName2(in wstr* server_name, in wstr& name, in wstr* Account, in PasswordBuffer* EncryptedPassword,
  in NetValidateNameType name_type) werror
NetrGetJoinInformation(in wstr* server_name, io wstr*& name_buffer, out NetJoinStatus& name_type) werror
NetrGetJoinableOus2(in wstr* server_name, in wstr& domain_name, in wstr* Account, in PasswordBuffer* EncryptedPassword, io u32& num_ous,
  out wstr*[]*& ous) werror
NetrAddAlternateComputerName(in wstr* server_name, in wstr* NewAlternateMachineName, in wstr* Account, in PasswordBuffer* EncryptedPassword,
  in u32 Reserved) werror
NetrRemoveAlternateComputerName(in wstr* server_name, in wstr* AlternateMachineNameToRemove, in wstr* Account,
  in PasswordBuffer* EncryptedPassword, in u32 Reserved) werror
NetrSetPrimaryComputername(in wstr* server_name, in wstr* primary_name, in wstr* Account, in PasswordBuffer* EncryptedPassword,
  in u32 Reserved) werror
NetrEnumerateComputerNames(in wstr* server_name, in ComputerNameType name_type, in u32 Reserved, out ComputerNamesCtr*& ctr) werror
`;

export const wkssvc = remoteInterface({
  name: 'wkssvc', title: 'Workstation Service', uuid: '6bffd098-a112-3610-9833-46c3f87e345a', types: 'wkssvc_', calls: CALLS,
});
