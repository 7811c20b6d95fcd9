/** Namespaces of the distributed file system, MS-DFSNM. */
import { remoteInterface } from '../ndr/remote-interface.ts';

const CALLS = `
enum u32 ManagerVersion { DFS_MANAGER_VERSION_NT4 1, DFS_MANAGER_VERSION_W2K 2, DFS_MANAGER_VERSION_W2K3 4, DFS_MANAGER_VERSION_W2K8 6 }
bits u32 VolumeState { DFS_VOLUME_STATE_OK 0x1, DFS_VOLUME_STATE_INCONSISTENT 0x2, DFS_VOLUME_STATE_OFFLINE 0x4, DFS_VOLUME_STATE_ONLINE 0x8,
  DFS_VOLUME_STATE_STANDALONE 0x100, DFS_VOLUME_STATE_AD_BLOB 0x200 }
bits u32 StorageState { DFS_STORAGE_STATE_OFFLINE 0x1, DFS_STORAGE_STATE_ONLINE 0x2, DFS_STORAGE_STATE_ACTIVE 0x4 }
struct StorageInfo { StorageState state, wstr* server, wstr* share }
struct Info1 { wstr* path }
struct Info2 { wstr* path, wstr* comment, VolumeState state, u32 num_stores }
struct Info3 { wstr* path, wstr* comment, VolumeState state, u32 num_stores, StorageInfo[]* stores }
struct Info4 { wstr* path, wstr* comment, VolumeState state, u32 timeout, guid guid, u32 num_stores, StorageInfo[]* stores }
struct Info100 { wstr* comment }
struct Info101 { StorageState state }
struct Info102 { u32 timeout }
struct Info200 { wstr* dom_root }
struct EnumArray1 { u32 count, Info1[]* s }
struct EnumArray2 { u32 count, Info2[]* s }
struct EnumArray3 { u32 count, Info3[]* s }
struct EnumArray4 { u32 count, Info4[]* s }
struct EnumArray200 { u32 count, Info200[]* s }
union u32 EnumInfo { 1: EnumArray1* info1, 2: EnumArray2* info2, 3: EnumArray3* info3, 4: EnumArray4* info4, 200: EnumArray200* info200 }
struct EnumStruct { u32 level, EnumInfo e }
union u32 Info { 1: Info1* info1, 2: Info2* info2, 3: Info3* info3, 4: Info4* info4, 100: Info100* info100, 101: Info101* info101,
  102: Info102* info102 }

GetManagerVersion(out ManagerVersion& version)
Add(in wstr& path, in wstr& server, in wstr* share, in wstr* comment, in u32 flags) werror
Remove(in wstr& dfs_entry_path, in wstr* servername, in wstr* sharename) werror
SetInfo(in wstr& dfs_entry_path, in wstr* servername, in wstr* sharename, in u32 level, in Info& info) werror
GetInfo(in wstr& dfs_entry_path, in wstr* servername, in wstr* sharename, in u32 level, out Info& info) werror
Enum(in u32 level, in u32 bufsize, io EnumStruct* info, io u32* total) werror
EnumEx(in wstr& dfs_name, in u32 level, in u32 bufsize, io EnumStruct* info, io u32* total) werror
FlushFtTable(in wstr& servername, in wstr& rootshare) werror
`;

export const netdfs = remoteInterface({
  name: 'netdfs', title: 'Settings for Microsoft Distributed File System', uuid: '4fc742e0-4a10-11cf-8273-00aa004ae673', types: 'dfs_', calls: CALLS,
});
