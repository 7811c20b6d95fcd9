/** Windows' registry from afar, MS-RRP. */
import { remoteInterface } from '../ndr/remote-interface.ts';
import { LSA_STRINGS } from './lsarpc-structures.ts';

const CALLS = `${LSA_STRINGS.replace('struct String ', 'struct SmallString ')}
counted ch16 String winreg.winreg_String
rights AccessMask "WINREG specific rights" { KEY_WOW64_32KEY 0x200, KEY_WOW64_64KEY 0x100, KEY_CREATE_LINK 0x20, KEY_NOTIFY 0x10,
  KEY_ENUMERATE_SUB_KEYS 0x8, KEY_CREATE_SUB_KEY 0x4, KEY_SET_VALUE 0x2, KEY_QUERY_VALUE 0x1 }
bits u32 KeyOptions { REG_OPTION_VOLATILE 0x1, REG_OPTION_CREATE_LINK 0x2, REG_OPTION_BACKUP_RESTORE 0x4, REG_OPTION_OPEN_LINK 0x8 }
bits u32 NotifyChangeType { REG_NOTIFY_CHANGE_NAME 0x1, REG_NOTIFY_CHANGE_ATTRIBUTES 0x2, REG_NOTIFY_CHANGE_LAST_SET 0x4,
  REG_NOTIFY_CHANGE_SECURITY 0x8 }
bits u32 RestoreKeyFlags { REG_WHOLE_HIVE_VOLATILE 0x1, REG_REFRESH_HIVE 0x2, REG_NO_LAZY_FLUSH 0x4, REG_FORCE_RESTORE 0x8 }
enum u32 Type { REG_NONE 0, REG_SZ 1, REG_EXPAND_SZ 2, REG_BINARY 3, REG_DWORD 4, REG_DWORD_BIG_ENDIAN 5, REG_LINK 6, REG_MULTI_SZ 7,
  REG_RESOURCE_LIST 8, REG_FULL_RESOURCE_DESCRIPTOR 9, REG_RESOURCE_REQUIREMENTS_LIST 10, REG_QWORD 11 }
enum u32 CreateAction { REG_ACTION_NONE 0, REG_CREATED_NEW_KEY 1, REG_OPENED_EXISTING_KEY 2 }
struct StringBuf { u16 length, u16 size, ch16[~]* name }
struct ValNameBuf { u16 length, u16 size, ch16[~]* name }
struct KeySecurityData { u8[~]* data = winreg.KeySecurityData.data, u32 size = winreg.KeySecurityData.size,
  u32 len = winreg.KeySecurityData.len }
struct SecBuf { u32 length, KeySecurityData sd, u8 inherit }
struct QueryMultipleValue { ValNameBuf* ve_valuename = winreg.QueryMultipleValue.ve_valuename,
  u32 ve_valuelen = winreg.QueryMultipleValue.ve_valuelen, u32 ve_valueptr = winreg.QueryMultipleValue.ve_valueptr,
  Type ve_type = winreg.QueryMultipleValue.ve_type }

OpenHKCR(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
OpenHKCU(in u16* system_name = winreg.system_name, in AccessMask access_mask, out handle& handle = winreg.handle) werror
OpenHKLM(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
OpenHKPD(in u16* system_name = winreg.system_name, in AccessMask access_mask, out handle& handle = winreg.handle) werror
OpenHKU(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
CloseKey(io handle& handle = winreg.handle) werror
CreateKey(in handle& handle = winreg.handle, in String name !, in String keyclass, in KeyOptions options,
  in AccessMask access_mask = winreg.access_mask, in SecBuf* secdesc, out handle& new_handle, io CreateAction* action_taken) werror
DeleteKey(in handle& handle = winreg.handle, in String key !) werror
DeleteValue(in handle& handle = winreg.handle, in String value !) werror
EnumKey(in handle& handle = winreg.handle, in u32 enum_index, io StringBuf& name, io StringBuf* keyclass, io time* last_changed_time) werror
EnumValue(in handle& handle = winreg.handle, in u32 enum_index, io ValNameBuf& name, io Type* type, io u8[~]* value, io u32* size,
  io u32* length) werror
FlushKey(in handle& handle = winreg.handle) werror
GetKeySecurity(in handle& handle = winreg.handle, in h32 sec_info, io KeySecurityData& sd = winreg.sd "KeySecurityData") werror
LoadKey(in handle& handle = winreg.handle, in String* keyname, in String* filename) werror
NotifyChangeKeyValue(in handle& handle = winreg.handle, in u8 watch_subtree, in NotifyChangeType notify_filter, in u32 unknown,
  in String string1, in String string2, in u32 unknown2) werror
OpenKey(in handle& parent_handle, in String keyname !, in KeyOptions options, in AccessMask access_mask = winreg.access_mask,
  out handle& handle = winreg.handle) werror
QueryInfoKey(in handle& handle = winreg.handle, io String& classname, out u32& num_subkeys, out u32& max_subkeylen, out u32& max_classlen,
  out u32& num_values, out u32& max_valnamelen, out u32& max_valbufsize, out u32& secdescsize, out time& last_changed_time) werror
QueryValue(in handle& handle = winreg.handle, in String& value_name !, io Type* type, io u8[~]* data, io u32* data_size, io u32* data_length)
  werror
ReplaceKey(in handle& handle, in String* subkey, in String* new_file, in String* old_file) werror
RestoreKey(in handle& handle, in String* filename, in RestoreKeyFlags flags) werror
SaveKey(in handle& handle, in String* filename, in SecBuf* sec_attrib) werror
SetKeySecurity(in handle& handle = winreg.handle, in h32 sec_info, in KeySecurityData& sd = winreg.sd "KeySecurityData") werror
SetValue(in handle& handle = winreg.handle, in String name !, in Type type, in u8[]& data, in u32 size) werror
UnLoadKey(in handle& handle, in String* subkey) werror
InitiateSystemShutdown(in u16* hostname, in StringLarge* message, in u32 timeout, in u8 force_apps, in u8 do_reboot) werror
AbortSystemShutdown(in u16* server) werror
GetVersion(in handle& handle = winreg.handle, out u32& version) werror
OpenHKCC(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
OpenHKDD(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
QueryMultipleValues(in handle& key_handle, io QueryMultipleValue[~]& values_in, in u32 num_values, io u8[~]* buffer, io u32& buffer_size)
  werror
InitiateSystemShutdownEx(in u16* hostname, in StringLarge* message, in u32 timeout, in u8 force_apps, in u8 do_reboot, in u32 reason) werror
SaveKeyEx(in handle& handle, in String* filename, in SecBuf* sec_attrib, in u32 flags) werror
OpenHKPT(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
OpenHKPN(in u16* system_name = winreg.system_name, in AccessMask access_mask = winreg.access_mask, out handle& handle = winreg.handle) werror
DeleteKeyEx(in handle& handle, in String& key !, in AccessMask access_mask, in u32 reserved) werror
`;

export const winreg = remoteInterface({
  name: 'winreg', title: 'Remote Registry Service', uuid: '338cd001-2244-31f1-aaaa-900038001003', types: 'winreg_', calls: CALLS,
});
