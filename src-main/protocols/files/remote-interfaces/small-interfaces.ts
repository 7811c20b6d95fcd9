/** Interfaces with few calls: MS-TSCH's scheduler, MS-EVEN, MS-DSSP, MS-DCOM's resolver; and those of which only the operation is told. */
import type { Protocol } from '../../../dissect/index.ts';
import { remoteInterface } from '../ndr/remote-interface.ts';
import { LSA_STRINGS } from './lsarpc-structures.ts';

const ATSVC = `
bits u8 DaysOfWeek { DAYSOFWEEK_MONDAY 0x1, DAYSOFWEEK_TUESDAY 0x2, DAYSOFWEEK_WEDNESDAY 0x4, DAYSOFWEEK_THURSDAY 0x8, DAYSOFWEEK_FRIDAY 0x10,
  DAYSOFWEEK_SATURDAY 0x20, DAYSOFWEEK_SUNDAY 0x40 }
bits u32 DaysOfMonth { First 0x1, Second 0x2, Third 0x4, Fourth 0x8, Fifth 0x10, Sixth 0x20, Seventh 0x40, Eight 0x80, Ninth 0x100,
  Tenth 0x200, Eleventh 0x400, Twelfth 0x800, Thitteenth 0x1000, Fourteenth 0x2000, Fifteenth 0x4000, Sixteenth 0x8000,
  Seventeenth 0x10000, Eighteenth 0x20000, Ninteenth 0x40000, Twentyth 0x80000, Twentyfirst 0x100000, Twentysecond 0x200000,
  Twentythird 0x400000, Twentyfourth 0x800000, Twentyfifth 0x1000000, Twentysixth 0x2000000, Twentyseventh 0x4000000,
  Twentyeighth 0x8000000, Twentyninth 0x10000000, Thirtieth 0x20000000, Thirtyfirst 0x40000000 }
bits u8 Flags { JOB_RUN_PERIODICALLY 0x1, JOB_EXEC_ERROR 0x2, JOB_RUNS_TODAY 0x4, JOB_ADD_CURRENT_DATE 0x8, JOB_NONINTERACTIVE 0x10 }
struct JobInfo { u32 job_time, DaysOfMonth days_of_month, DaysOfWeek days_of_week, Flags flags, wstr* command }
struct JobEnumInfo { u32 job_id = atsvc.job_id, u32 job_time, DaysOfMonth days_of_month, DaysOfWeek days_of_week, Flags flags, wstr* command }
struct enum_ctr { u32 entries_read, JobEnumInfo[]* first_entry }

JobAdd(in wstr* server = atsvc.server, in JobInfo& info ?, out u32& job_id = atsvc.job_id) ntstatus
JobDel(in wstr* server = atsvc.server, in u32 min_job_id, in u32 max_job_id) ntstatus
JobEnum(in wstr* server = atsvc.server, io enum_ctr& ctr, in u32 preferred_max_len, out u32& total_entries, io u32* resume_handle) ntstatus
JobGetInfo(in wstr* server = atsvc.server, in u32 job_id = atsvc.job_id, out JobInfo*& info ?) ntstatus
`;

const EVENTLOG = `${LSA_STRINGS}
bits u32 ReadFlags { eventlog.eventlogReadFlags.EVENTLOG_SEQUENTIAL_READ 0x1, eventlog.eventlogReadFlags.EVENTLOG_SEEK_READ 0x2,
  eventlog.eventlogReadFlags.EVENTLOG_FORWARDS_READ 0x4, eventlog.eventlogReadFlags.EVENTLOG_BACKWARDS_READ 0x8 }
struct OpenUnknown0 { u16 unknown0, u16 unknown1 }

ClearEventLogW(in handle& handle, in String* backupfilename) ntstatus
BackupEventLogW(in handle& handle, in String& backupfilename) ntstatus
CloseEventLog(io handle& handle) ntstatus
DeregisterEventSource(io handle& handle) ntstatus
GetNumRecords(in handle& handle, out u32& number) ntstatus
GetOldestRecord(in handle& handle, out u32& oldest) ntstatus
OpenEventLogW(in OpenUnknown0* unknown0, in String Module, in String RegModuleName, in u32 MajorVersion, in u32 MinorVersion,
  out handle& handle) ntstatus
RegisterEventSourceW(in OpenUnknown0* unknown0, in String logname, in String servername, in u32 unknown2, in u32 unknown3,
  out handle& handle) ntstatus
OpenBackupEventLogW(in OpenUnknown0* unknown0, in String logname, in u32 unknown2, in u32 unknown3, out handle& handle) ntstatus
ReadEventLogW(in handle& handle, in ReadFlags flags, in u32 offset, in u32 number_of_bytes, out u8[] data, out u32& sent_size,
  out u32& real_size) ntstatus
FlushEventLog(in handle& handle) ntstatus
`;

const DSSETUP = `
enum u16 Role { DS_ROLE_STANDALONE_WORKSTATION 0, DS_ROLE_MEMBER_WORKSTATION 1, DS_ROLE_STANDALONE_SERVER 2, DS_ROLE_MEMBER_SERVER 3,
  DS_ROLE_BACKUP_DC 4, DS_ROLE_PRIMARY_DC 5 }
enum u16 Level { DS_ROLE_BASIC_INFORMATION 1, DS_ROLE_UPGRADE_STATUS 2, DS_ROLE_OP_STATUS 3 }
bits u32 DsRoleFlags { DS_ROLE_PRIMARY_DS_RUNNING 0x1, DS_ROLE_PRIMARY_DS_MIXED_MODE 0x2, DS_ROLE_UPGRADE_IN_PROGRESS 0x4,
  DS_ROLE_PRIMARY_DOMAIN_GUID_PRESENT 0x1000000 }
struct DsRolePrimaryDomInfoBasic { Role role, DsRoleFlags flags, wstr* domain, wstr* dns_domain, wstr* forest, guid domain_guid }
struct DsRoleUpgradeStatus { u32 upgrading, u16 previous_role }
struct DsRoleOpStatus { u16 status }
union u16 DsRoleInfo { 1: DsRolePrimaryDomInfoBasic basic, 2: DsRoleUpgradeStatus upgrade, 3: DsRoleOpStatus opstatus }

DsRoleGetPrimaryDomainInformation(in Level level, out DsRoleInfo* info) werror
`;

const OXID = `
struct Bindings { u16 entries ?, u16 security_offset ?, ch16[] texts ? }
struct Version { u16 major ?, u16 minor ? }

ResolveOxid(in u64 oxid = oxid.oxid "OXID", in u16 count = oxid.requested_protseqs, in u16[] protseqs = oxid.protseqs,
  out Bindings*& bindings = oxid.bindings, out guid ipid = oxid.ipid, out u32 hint = oxid.authn_hint) h32 status ?
SimplePing(in u64 set = oxid.setid "SETID") h32 status ?
ComplexPing(io u64 set = oxid.setid "SETID", in u16 sequence = oxid.seqnum, in u16 add = oxid.addtoset, in u16 remove = oxid.delfromset,
  in u64[]* added = oxid.oid, in u64[]* removed = oxid.oid, out u16 backoff = oxid.ping_backoff_factor) h32 status ?
ServerAlive() h32 status ?
ResolveOxid2(in u64 oxid = oxid.oxid "OXID", in u16 count = oxid.requested_protseqs, in u16[] protseqs = oxid.protseqs,
  out Bindings*& bindings = oxid.bindings, out guid ipid = oxid.ipid, out u32 hint = oxid.authn_hint, out Version version ?) h32 status ?
ServerAlive2(out Version version ?, out Bindings*& bindings = oxid.bindings, out u32 reserved ?) h32 status ?
`;

export const SMALL_INTERFACES: readonly Protocol[] = [
  remoteInterface({
    name: 'atsvc', title: 'Microsoft AT-Scheduler Service', uuid: '1ff70682-0a51-30e8-076d-740be8cee98b', types: 'atsvc_', calls: ATSVC,
  }),
  remoteInterface({ name: 'eventlog', title: 'Event Logger', uuid: '82273fdc-e32a-18c3-3f78-827929dc23ea', types: 'eventlog_', calls: EVENTLOG }),
  remoteInterface({
    name: 'dssetup', title: 'Active Directory Setup', uuid: '3919286a-b10c-11d0-9ba8-00c04fd92ef5', types: 'dssetup_', calls: DSSETUP,
  }),
  remoteInterface({ name: 'oxid', title: 'DCOM OXID Resolver', uuid: '99fcfec4-5260-101b-bbcb-00aa0021347a', calls: OXID }),
  remoteInterface({ name: 'mgmt', title: 'DCE/RPC Remote Management', uuid: 'afa8bd80-7d8a-11c9-bef4-08002b102989' }),
  remoteInterface({ name: 'remact', title: 'DCOM IRemoteActivation', uuid: '4d9f4ab8-7d1c-11cf-861e-0020af6e7c57' }),
  remoteInterface({ name: 'isystemactivator', title: 'ISystemActivator ISystemActivator Resolver', uuid: '000001a0-0000-0000-c000-000000000046' }),
  remoteInterface({ name: 'remunk', title: 'IRemUnknown', uuid: '00000131-0000-0000-c000-000000000046' }),
  remoteInterface({ name: 'nspi', title: 'Exchange 5.5 Name Service Provider', uuid: 'f5cc5a18-4264-101a-8c59-08002b2f8426' }),
  remoteInterface({ name: 'drsuapi', title: 'DRSUAPI', uuid: 'e3514235-4b06-11d1-ab04-00c04fc2dcd2' }),
  remoteInterface({ name: 'rpc_browser', title: 'RPC Browser', uuid: '6bffd098-a112-3610-9833-012892020162' }),
];
