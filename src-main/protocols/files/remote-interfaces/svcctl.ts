/** Service control manager: what runs on a computer of Windows, MS-SCMR. */
import { remoteInterface } from '../ndr/remote-interface.ts';

const CALLS = `
rights AccessMask "SVCCTL specific rights" { svcctl.scm_rights_modify_boot_config 0x20, svcctl.scm_rights_query_lock_status 0x10,
  svcctl.scm_rights_lock 0x8, svcctl.scm_rights_enumerate_service 0x4, svcctl.scm_rights_create_service 0x2, svcctl.scm_rights_connect 0x1 }
bits u32 ServiceType { svcctl.service_type.interactive 0x100, svcctl.service_type.win32_shared 0x20, svcctl.service_type.win32_own 0x10,
  svcctl.service_type.fs 0x2, svcctl.service_type.kernel 0x1 }
enum u32 ServiceState { SERVICE_ACTIVE 1, SERVICE_INACTIVE 2, SERVICE_STATE_ALL 3 }
enum u32 StartType { SERVICE_BOOT_START 0, SERVICE_SYSTEM_START 1, SERVICE_AUTO_START 2, SERVICE_DEMAND_START 3, SERVICE_DISABLED 4 }
enum u32 ErrorControl { SERVICE_ERROR_IGNORE 0, SERVICE_ERROR_NORMAL 1, SERVICE_ERROR_SEVERE 2, SERVICE_ERROR_CRITICAL 3 }
enum u32 CurrentState { SERVICE_STOPPED 1, SERVICE_START_PENDING 2, SERVICE_STOP_PENDING 3, SERVICE_RUNNING 4, SERVICE_CONTINUE_PENDING 5,
  SERVICE_PAUSE_PENDING 6, SERVICE_PAUSED 7 }
enum u32 Control { SERVICE_CONTROL_STOP 1, SERVICE_CONTROL_PAUSE 2, SERVICE_CONTROL_CONTINUE 3, SERVICE_CONTROL_INTERROGATE 4,
  SERVICE_CONTROL_SHUTDOWN 5, SERVICE_CONTROL_PARAMCHANGE 6, SERVICE_CONTROL_NETBINDADD 7, SERVICE_CONTROL_NETBINDREMOVE 8,
  SERVICE_CONTROL_NETBINDENABLE 9, SERVICE_CONTROL_NETBINDDISABLE 10 }
struct ServiceStatus { ServiceType type = svcctl.service_type "Service Type", CurrentState state ?, u32 controls_accepted ?, werror win32_exit_code ?,
  u32 service_exit_code ?, u32 check_point ?, u32 wait_hint ? }
struct ServiceStatusProcess { ServiceType type = svcctl.service_type "Service Type", CurrentState state ?, u32 controls_accepted ?,
  werror win32_exit_code ?, u32 service_exit_code ?, u32 check_point ?, u32 wait_hint ?, u32 process_id ?, u32 service_flags ? }
struct QueryServiceConfig { ServiceType type = svcctl.service_type "Service Type", StartType start = svcctl.service_start_type "Start Type",
  ErrorControl error = svcctl.service_error_control "Error Control", wstr* executable = svcctl.binarypathname "Binary Path Name",
  wstr* group = svcctl.loadordergroup "Load Order Group", u32 tag = svcctl.tagid "Tag ID",
  wstr* needs = svcctl.dependencies "Dependencies", wstr* account = svcctl.service_start_name "Service Start Name",
  wstr* display = svcctl.displayname "Display Name" }
struct LockStatus { u32 locked = svcctl.is_locked "Is Locked", wstr* owner = svcctl.lock_owner "Lock Owner",
  u32 duration = svcctl.lock_duration "Lock Duration" }
struct Argument { wstr* text ? }

CloseServiceHandle(io handle hnd = svcctl.hnd "Context Handle") werror = svcctl.rc "Return code"
ControlService(in handle hnd = svcctl.hnd "Context Handle", in Control control ?, out ServiceStatus& status ?) werror = svcctl.rc "Return code"
DeleteService(in handle hnd = svcctl.hnd "Context Handle") werror = svcctl.rc "Return code"
LockServiceDatabase(in handle hnd = svcctl.hnd "Context Handle", out handle lock = svcctl.lock "Lock") werror = svcctl.rc "Return code"
QueryServiceObjectSecurity(in handle hnd = svcctl.hnd "Context Handle", in h32 security_info ?, out u8[] descriptor ?,
  in u32 offered = svcctl.size "Size", out u32 needed = svcctl.required_size "Required Size") werror = svcctl.rc "Return code"
SetServiceObjectSecurity(in handle hnd = svcctl.hnd "Context Handle", in h32 security_info ?, in u8[] descriptor ?,
  in u32 offered = svcctl.size "Size") werror = svcctl.rc "Return code"
QueryServiceStatus(in handle hnd = svcctl.hnd "Context Handle", out ServiceStatus& status ?) werror = svcctl.rc "Return code"
SetServiceStatus(in handle hnd = svcctl.hnd "Context Handle", in ServiceStatus& status ?) werror = svcctl.rc "Return code"
UnlockServiceDatabase(io handle lock = svcctl.lock "Lock") werror = svcctl.rc "Return code"
NotifyBootConfigStatus(in wstr* machine = svcctl.machinename "MachineName", in u32 acceptable ?) werror = svcctl.rc "Return code"
ChangeServiceConfigW(in handle hnd = svcctl.hnd "Context Handle", in ServiceType type = svcctl.service_type "Service Type",
  in StartType start = svcctl.service_start_type "Start Type", in ErrorControl error = svcctl.service_error_control "Error Control",
  in wstr* executable = svcctl.binarypathname "Binary Path Name", in wstr* group = svcctl.loadordergroup "Load Order Group",
  io u32* tag = svcctl.tagid "Tag ID", in u8[]* needs ?, in u32 needs_size = svcctl.depend_size "Depend Size",
  in wstr* account = svcctl.service_start_name "Service Start Name", in u8[]* password ?,
  in u32 password_size = svcctl.password_size "Password Size", in wstr* display = svcctl.displayname "Display Name")
  werror = svcctl.rc "Return code"
CreateServiceW(in handle hnd = svcctl.hnd "Context Handle", in wstr& service = svcctl.servicename "Service Name" !,
  in wstr* display = svcctl.displayname "Display Name", in AccessMask access_mask = svcctl.access_mask "Access Mask",
  in ServiceType type = svcctl.service_type "Service Type", in StartType start = svcctl.service_start_type "Start Type",
  in ErrorControl error = svcctl.service_error_control "Error Control", in wstr& executable = svcctl.binarypathname "Binary Path Name",
  in wstr* group = svcctl.loadordergroup "Load Order Group", io u32* tag = svcctl.tagid "Tag ID", in u8[]* needs ?,
  in u32 needs_size = svcctl.depend_size "Depend Size", in wstr* account = svcctl.service_start_name "Service Start Name", in u8[]* password ?,
  in u32 password_size = svcctl.password_size "Password Size", out handle new = svcctl.hnd "Context Handle") werror = svcctl.rc "Return code"
EnumDependentServicesW(in handle hnd = svcctl.hnd "Context Handle", in ServiceState state = svcctl.service_state "Service State", out u8[] services ?,
  in u32 offered = svcctl.size "Size", out u32 needed = svcctl.required_size "Required Size", out u32 returned ?) werror = svcctl.rc "Return code"
EnumServicesStatusW(in handle hnd = svcctl.hnd "Context Handle", in ServiceType type = svcctl.service_type "Service Type",
  in ServiceState state = svcctl.service_state "Service State", in u32 offered = svcctl.size "Size", out u8[] services ?,
  out u32 needed = svcctl.required_size "Required Size", out u32 returned ?, io u32* resume = svcctl.resume "Resume Handle")
  werror = svcctl.rc "Return code"
OpenSCManagerW(in wstr* machine = svcctl.machinename "MachineName" !, in wstr* database = svcctl.database "Database",
  in AccessMask access_mask = svcctl.access_mask "Access Mask", out handle hnd = svcctl.hnd "Context Handle") werror = svcctl.rc "Return code"
OpenServiceW(in handle hnd = svcctl.hnd "Context Handle", in wstr& service = svcctl.servicename "Service Name",
  in AccessMask access_mask = svcctl.access_mask "Access Mask", out handle new = svcctl.hnd "Context Handle") werror = svcctl.rc "Return code"
QueryServiceConfigW(in handle hnd = svcctl.hnd "Context Handle", out QueryServiceConfig config ?, in u32 offered = svcctl.buffer "Buffer",
  out u32 needed = svcctl.required_size "Required Size") werror = svcctl.rc "Return code"
QueryServiceLockStatusW(in handle hnd = svcctl.hnd "Context Handle", in u32 offered = svcctl.size "Size", out LockStatus status ?,
  out u32 needed = svcctl.required_size "Required Size") werror = svcctl.rc "Return code"
StartServiceW(in handle hnd = svcctl.hnd "Context Handle", in u32 count ?, in Argument[]* arguments ?) werror = svcctl.rc "Return code"
GetServiceDisplayNameW(in handle hnd = svcctl.hnd "Context Handle", in wstr& service = svcctl.servicename "Service Name",
  out wstr& display = svcctl.displayname "Display Name", io u32* length ?) werror = svcctl.rc "Return code"
GetServiceKeyNameW(in handle hnd = svcctl.hnd "Context Handle", in wstr& display = svcctl.displayname "Display Name",
  out wstr& service = svcctl.servicename "Service Name", io u32* length ?) werror = svcctl.rc "Return code"
QueryServiceConfig2W(in handle hnd = svcctl.hnd "Context Handle", in u32 level ?, in u32 offered = svcctl.size "Size", out u8[] config ?,
  out u32 needed = svcctl.required_size "Required Size") werror = svcctl.rc "Return code"
QueryServiceStatusEx(in handle hnd = svcctl.hnd "Context Handle", in u32 level ?, in u32 offered = svcctl.size "Size", out u8[] status ?,
  out u32 needed = svcctl.required_size "Required Size") werror = svcctl.rc "Return code"
EnumServicesStatusExW(in handle hnd = svcctl.hnd "Context Handle", in u32 level ?, in ServiceType type = svcctl.service_type "Service Type",
  in ServiceState state = svcctl.service_state "Service State", in u32 offered = svcctl.size "Size", out u8[] services ?,
  out u32 needed = svcctl.required_size "Required Size", out u32 returned ?, io u32* resume = svcctl.resume "Resume Handle", in wstr* group ?)
  werror = svcctl.rc "Return code"
`;

export const svcctl = remoteInterface({
  name: 'svcctl', title: 'Microsoft Service Control', uuid: '367abb81-9844-35f1-ad32-98f038001003', calls: CALLS,
});
