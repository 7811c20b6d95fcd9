/** Server service: shares, sessions and open files of a file server, MS-SRVS. */
import { remoteInterface } from '../ndr/remote-interface.ts';

const CALLS = `
enum u32 PlatformId { PLATFORM_ID_DOS 300, PLATFORM_ID_OS2 400, PLATFORM_ID_NT 500, PLATFORM_ID_OSF 600, PLATFORM_ID_VMS 700 }
enum u32 ShareType { STYPE_DISKTREE 0, STYPE_DISKTREE_TEMPORARY 0x40000000, STYPE_DISKTREE_HIDDEN 0x80000000, STYPE_PRINTQ 1,
  STYPE_PRINTQ_TEMPORARY 0x40000001, STYPE_PRINTQ_HIDDEN 0x80000001, STYPE_DEVICE 2, STYPE_DEVICE_TEMPORARY 0x40000002,
  STYPE_DEVICE_HIDDEN 0x80000002, STYPE_IPC 3, STYPE_IPC_TEMPORARY 0x40000003, STYPE_IPC_HIDDEN 0x80000003 }
bits u32 ServerType { browser.server_type.workstation 0x1, browser.server_type.server 0x2, browser.server_type.sql 0x4,
  browser.server_type.domain_controller 0x8, browser.server_type.backup_controller 0x10, browser.server_type.time 0x20,
  browser.server_type.apple 0x40, browser.server_type.novell 0x80, browser.server_type.member 0x100, browser.server_type.print 0x200,
  browser.server_type.dialin 0x400, browser.server_type.xenix 0x800, browser.server_type.ntw 0x1000, browser.server_type.wfw 0x2000,
  browser.server_type.nts 0x8000, browser.server_type.browser.potential 0x10000, browser.server_type.browser.backup 0x20000,
  browser.server_type.browser.master 0x40000, browser.server_type.browser.domain_master 0x80000, browser.server_type.osf 0x100000,
  browser.server_type.vms 0x200000, browser.server_type.w95 0x400000, browser.server_type.dfs 0x800000,
  browser.server_type.local 0x40000000, browser.server_type.domainenum 0x80000000 }
bits u32 SessionUserFlags { SESS_GUEST 0x1, SESS_NOENCRYPTION 0x2 }
bits u32 DFSFlags { SHARE_1005_FLAGS_IN_DFS 0x1, SHARE_1005_FLAGS_DFS_ROOT 0x2, CSC_CACHE_AUTO_REINT 0x10, CSC_CACHE_VDO 0x20,
  FLAGS_RESTRICT_EXCLUSIVE_OPENS 0x100, FLAGS_FORCE_SHARED_DELETE 0x200, FLAGS_ALLOW_NAMESPACE_CACHING 0x400,
  FLAGS_ACCESS_BASED_DIRECTORY_ENUM 0x800 }
struct SecBuf { u32 sec_desc_buf_len = srvsvc.sec_desc_buf_len "Sec Desc Buf Len", octet[]* sd ? }

struct NetConnInfo0 { u32 conn_id }
struct NetConnInfo1 { u32 conn_id, u32 conn_type, u32 num_open, u32 num_users, u32 conn_time, wstr* user, wstr* share }
struct NetConnCtr0 { u32 count, NetConnInfo0[]* array }
struct NetConnCtr1 { u32 count, NetConnInfo1[]* array }
union u32 NetConnCtr { 0: NetConnCtr0* ctr0, 1: NetConnCtr1* ctr1, else: }
struct NetFileInfo2 { u32 fid }
struct NetFileInfo3 { u32 fid, u32 permissions, u32 num_locks, wstr* path, wstr* user }
struct NetFileCtr2 { u32 count, NetFileInfo2[]* array }
struct NetFileCtr3 { u32 count, NetFileInfo3[]* array }
union u32 NetFileCtr { 2: NetFileCtr2* ctr2, 3: NetFileCtr3* ctr3, else: }
union u32 NetFileInfo { 2: NetFileInfo2* info2, 3: NetFileInfo3* info3, else: }
struct NetSessInfo0 { wstr* client }
struct NetSessInfo1 { wstr* client, wstr* user, u32 num_open, u32 time, u32 idle_time, SessionUserFlags user_flags }
struct NetSessInfo2 { wstr* client, wstr* user, u32 num_open, u32 time, u32 idle_time, SessionUserFlags user_flags, wstr* client_type }
struct NetSessInfo10 { wstr* client, wstr* user, u32 time, u32 idle_time }
struct NetSessInfo502 { wstr* client, wstr* user, u32 num_open, u32 time, u32 idle_time, SessionUserFlags user_flags, wstr* client_type,
  wstr* transport }
struct NetSessCtr0 { u32 count, NetSessInfo0[]* array }
struct NetSessCtr1 { u32 count, NetSessInfo1[]* array }
struct NetSessCtr2 { u32 count, NetSessInfo2[]* array }
struct NetSessCtr10 { u32 count, NetSessInfo10[]* array }
struct NetSessCtr502 { u32 count, NetSessInfo502[]* array }
union u32 NetSessCtr { 0: NetSessCtr0* ctr0, 1: NetSessCtr1* ctr1, 2: NetSessCtr2* ctr2, 10: NetSessCtr10* ctr10, 502: NetSessCtr502* ctr502,
  else: }

struct NetShareInfo0 { wstr* name }
struct NetShareInfo1 { wstr* name, ShareType type, wstr* comment }
struct NetShareInfo2 { wstr* name, ShareType type, wstr* comment, u32 permissions, u32 max_users, u32 current_users, wstr* path,
  wstr* password }
struct NetShareInfo501 { wstr* name, ShareType type, wstr* comment, u32 csc_policy }
struct NetShareInfo502 { wstr* name, ShareType type, wstr* comment, u32 permissions, i32 max_users, u32 current_users, wstr* path,
  wstr* password, u32 unknown, octet[]* sd }
struct NetShareInfo1004 { wstr* comment }
struct NetShareInfo1005 { DFSFlags dfs_flags }
struct NetShareInfo1006 { i32 max_users }
struct NetShareInfo1007 { u32 flags, wstr* alternate_directory_name }
struct NetShareCtr0 { u32 count, NetShareInfo0[]* array }
struct NetShareCtr1 { u32 count, NetShareInfo1[]* array }
struct NetShareCtr2 { u32 count, NetShareInfo2[]* array }
struct NetShareCtr501 { u32 count, NetShareInfo501[]* array }
struct NetShareCtr502 { u32 count, NetShareInfo502[]* array }
struct NetShareCtr1004 { u32 count, NetShareInfo1004[]* array }
struct NetShareCtr1005 { u32 count, NetShareInfo1005[]* array }
struct NetShareCtr1006 { u32 count, NetShareInfo1006[]* array }
struct NetShareCtr1007 { u32 count, NetShareInfo1007[]* array }
struct NetShareCtr1501 { u32 count, SecBuf[]* array }
union u32 NetShareInfo { 0: NetShareInfo0* info0, 1: NetShareInfo1* info1, 2: NetShareInfo2* info2, 501: NetShareInfo501* info501,
  502: NetShareInfo502* info502, 1004: NetShareInfo1004* info1004, 1005: NetShareInfo1005* info1005, 1006: NetShareInfo1006* info1006,
  1007: NetShareInfo1007* info1007, 1501: SecBuf* info1501, else: }
union u32 NetShareCtr { 0: NetShareCtr0* ctr0, 1: NetShareCtr1* ctr1, 2: NetShareCtr2* ctr2, 501: NetShareCtr501* ctr501,
  502: NetShareCtr502* ctr502, 1004: NetShareCtr1004* ctr1004, 1005: NetShareCtr1005* ctr1005, 1006: NetShareCtr1006* ctr1006,
  1007: NetShareCtr1007* ctr1007, 1501: NetShareCtr1501* ctr1501, else: }

struct NetSrvInfo100 { PlatformId platform_id, wstr* server_name }
struct NetSrvInfo101 { PlatformId platform_id, wstr* server_name, u32 version_major, u32 version_minor,
  ServerType server_type = browser.server_type "Server Type", wstr* comment }
struct NetSrvInfo102 { PlatformId platform_id, wstr* server_name, u32 version_major, u32 version_minor,
  ServerType server_type = browser.server_type "Server Type", wstr* comment, u32 users, u32 disc, u32 hidden, u32 announce, u32 anndelta,
  u32 licenses, wstr* userpath }
struct NetSrvInfo502 { u32 sessopen, u32 sesssvc, u32 opensearch, u32 sizereqbufs, u32 initworkitems, u32 maxworkitems, u32 rawworkitems,
  u32 irpstacksize, u32 maxrawbuflen, u32 sessusers, u32 sessconns, u32 maxpagedmemoryusage, u32 maxnonpagedmemoryusage,
  u32 enablesoftcompat, u32 enableforcedlogoff, u32 timesource, u32 acceptdownlevelapis, u32 lmannounce }
struct NetSrvInfo503 { u32 sessopen, u32 sesssvc, u32 opensearch, u32 sizereqbufs, u32 initworkitems, u32 maxworkitems, u32 rawworkitems,
  u32 irpstacksize, u32 maxrawbuflen, u32 sessusers, u32 sessconns, u32 maxpagedmemoryusage, u32 maxnonpagedmemoryusage,
  u32 enablesoftcompat, u32 enableforcedlogoff, u32 timesource, u32 acceptdownlevelapis, u32 lmannounce, wstr* domain, u32 maxcopyreadlen,
  u32 maxcopywritelen, u32 minkeepsearch, u32 maxkeepsearch, u32 minkeepcomplsearch, u32 maxkeepcomplsearch, u32 threadcountadd,
  u32 numlockthreads, u32 scavtimeout, u32 minrcvqueue, u32 minfreeworkitems, u32 xactmemsize, u32 threadpriority, u32 maxmpxct,
  u32 oplockbreakwait, u32 oplockbreakresponsewait, u32 enableoplocks, u32 enableoplockforceclose, u32 enablefcbopens, u32 enableraw,
  u32 enablesharednetdrives, u32 minfreeconnections, u32 maxfreeconnections }
struct NetSrvInfo1005 { wstr* comment }
struct NetSrvInfo1010 { u32 disc }
struct NetSrvInfo1016 { u32 hidden }
struct NetSrvInfo1017 { u32 announce }
struct NetSrvInfo1018 { u32 anndelta }
struct NetSrvInfo1107 { u32 users }
union u32 NetSrvInfo { 100: NetSrvInfo100* info100, 101: NetSrvInfo101* info101, 102: NetSrvInfo102* info102, 502: NetSrvInfo502* info502,
  503: NetSrvInfo503* info503, 1005: NetSrvInfo1005* info1005, 1010: NetSrvInfo1010* info1010, 1016: NetSrvInfo1016* info1016,
  1017: NetSrvInfo1017* info1017, 1018: NetSrvInfo1018* info1018, 1107: NetSrvInfo1107* info1107 }

struct NetDiskInfo0 { ch16[3~] disk }
struct NetDiskInfo { u32 count, NetDiskInfo0[~]* disks }
struct Statistics { u32 start, u32 fopens, u32 devopens, u32 jobsqueued, u32 sopens, u32 stimeouts, u32 serrorout, u32 pwerrors,
  u32 permerrors, u32 syserrors, u32 bytessent_low, u32 bytessent_high, u32 bytesrcvd_low, u32 bytesrcvd_high, u32 avresponse,
  u32 reqbufneed, u32 bigbufneed }
struct NetTransportInfo0 { u32 vcs, wstr* name, u8[]* addr, u32 addr_len, wstr* net_addr }
struct NetTransportCtr0 { u32 count, NetTransportInfo0[]* array }
union u32 NetTransportCtr { 0: NetTransportCtr0* ctr0 }
union u32 NetTransportInfo { 0: NetTransportInfo0 info0 }
struct NetRemoteTODInfo { u32 elapsed, u32 msecs, u32 hours, u32 mins, u32 secs, u32 hunds, i32 timezone, u32 tinterval, u32 day, u32 month,
  u32 year, u32 weekday }

NetConnEnum(in wstr* server_unc !, in wstr* path !, io u32& level, io NetConnCtr& ctr, in u32 max_buffer, out u32& totalentries,
  io u32* resume_handle) werror
NetFileEnum(in wstr* server_unc !, in wstr* path, in wstr* user, io u32& level, io NetFileCtr& ctr, in u32 max_buffer, out u32& totalentries,
  io u32* resume_handle) werror
NetFileGetInfo(in wstr* server_unc, in u32 fid, in u32 level, out NetFileInfo& info) werror
NetFileClose(in wstr* server_unc, in u32 fid) werror
NetSessEnum(in wstr* server_unc, in wstr* client, in wstr* user, io u32& level, io NetSessCtr& ctr, in u32 max_buffer, out u32& totalentries,
  io u32* resume_handle) werror
NetSessDel(in wstr* server_unc, in wstr* client, in wstr* user) werror
NetShareAdd(in wstr* server_unc, in u32 level, in NetShareInfo& info, io u32* parm_error) werror
NetShareEnumAll(in wstr* server_unc, io u32& level, io NetShareCtr& ctr, in u32 max_buffer, out u32& totalentries, io u32* resume_handle) werror
NetShareGetInfo(in wstr* server_unc, in wstr& share_name, in u32 level, out NetShareInfo& info) werror
NetShareSetInfo(in wstr* server_unc, in wstr& share_name, in u32 level, in NetShareInfo& info, io u32* parm_error) werror
NetShareDel(in wstr* server_unc, in wstr& share_name, in u32 reserved) werror
NetShareDelSticky(in wstr* server_unc, in wstr& share_name, in u32 reserved) werror
NetShareCheck(in wstr* server_unc, in wstr& device_name, out ShareType& type) werror
NetSrvGetInfo(in wstr* server_unc, in u32 level, out NetSrvInfo& info) werror
NetSrvSetInfo(in wstr* server_unc, in u32 level, in NetSrvInfo& info, io u32* parm_error) werror
NetDiskEnum(in wstr* server_unc, in u32 level, io NetDiskInfo& info, in u32 maxlen, out u32& totalentries, io u32* resume_handle) werror
NetServerStatisticsGet(in wstr* server_unc, in wstr* service, in u32 level, in u32 options, out Statistics*& stat) werror
NetTransportAdd(in wstr* server_unc, in u32 level, in NetTransportInfo info) werror
NetTransportEnum(in wstr* server_unc, io u32& level, io NetTransportCtr& transports, in u32 max_buffer, out u32& totalentries,
  io u32* resume_handle) werror
NetTransportDel(in wstr* server_unc, in u32 unknown, in NetTransportInfo0 transport) werror
NetRemoteTOD(in wstr* server_unc, out NetRemoteTODInfo*& info) werror
NetSetServiceBits(in wstr* server_unc, in wstr* transport, in u32 servicebits, in u32 updateimmediately) werror
NetPathType(in wstr* server_unc, in wstr& path, in u32 pathflags, out u32& pathtype) werror
NetPathCanonicalize(in wstr* server_unc, in wstr& path, out u8[] can_path, in u32 maxbuf, in wstr& prefix, io u32& pathtype,
  in u32 pathflags) werror
NetPathCompare(in wstr* server_unc, in wstr& path1, in wstr& path2, in u32 pathtype, in u32 pathflags) werror
NetNameValidate(in wstr* server_unc, in wstr& name, in u32 name_type, in u32 flags) werror
NetPRNameCompare(in wstr* server_unc, in wstr& name1, in wstr& name2, in u32 name_type, in u32 flags) werror
NetShareEnum(in wstr* server_unc, io u32& level, io NetShareCtr& ctr, in u32 max_buffer, out u32& totalentries, io u32* resume_handle) werror
NetShareDelStart(in wstr* server_unc, in wstr& share, in u32 reserved, out handle* hnd) werror
NetShareDelCommit(io handle* hnd) werror
NetGetFileSecurity(in wstr* server_unc, in wstr* share, in wstr& file, in u32 securityinformation, out SecBuf*& sd_buf) werror
NetSetFileSecurity(in wstr* server_unc, in wstr* share, in wstr& file, in u32 securityinformation, in SecBuf& sd_buf) werror
NetServerTransportAddEx(in wstr* server_unc, in u32 level, in NetTransportInfo info) werror
NetServerSetServiceBitsEx(in wstr* server_unc, in wstr* emulated_server_unc, in wstr* transport, in u32 servicebitsofinterest,
  in u32 servicebits, in u32 updateimmediately) werror
`;

export const srvsvc = remoteInterface({
  name: 'srvsvc', title: 'Server Service', uuid: '4b324fc8-1670-01d3-1278-5a47bf6ee188', types: 'srvsvc_', calls: CALLS,
});
