/** What the extras of a file's opening say, by their tags: MS-SMB2 §2.2.13.2 and §2.2.14.2, MS-RSVD §2.2.4.12, and Apple's. */
import { type Cursor, bool, flag, guid, octets, text, u16, u32, u64 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { takeSecurityDescriptor } from '../../security/security-descriptors.ts';
import { takeAppleContext } from './apple.ts';
import { type Message, fileId } from './body-parts.ts';
import { ACCESS, LEASE_FLAGS, LEASE_STATES, SMB2_FIELDS } from './fields.ts';
import { INFORMATION_FIELDS, takeExtendedAttributes } from './information.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;

export const CONTEXT_FIELDS = {
  'dh2x.timeout': u32('Timeout', LITTLE),
  'dh2x.flags': u32('Flags', HEX),
  'dh2x.flags.persistent_handle': flag('Persistent Handle', 0x2, { little: true, size: 4, as: ['True', 'False'] }),
  'dh2x.reserved': u64('Reserved', HEX),
  'dh2x.create_guid': guid('Create Guid', LITTLE),
  'app_instance.struct_size': u16('Struct Size', LITTLE),
  'app_instance.reserved': u16('Reserved', HEX),
  'app_instance.app_guid': guid('Application Guid', LITTLE),
  'app_instance_version.struct_size': u16('Struct Size', LITTLE),
  'app_instance_version.reserved': u16('Reserved', LITTLE),
  'app_instance_version.padding': u32('Padding', HEX),
  'app_instance_version.version.high': u64('AppInstanceVersionHigh', LITTLE),
  'app_instance_version.version.low': u64('AppInstanceVersionLow', LITTLE),
  posix_perms: u32('POSIX perms', { little: true, base: 'oct' }),
  'svhdx_open_device_context.version': u32('Version', LITTLE),
  'svhdx_open_device_context.initiator_has_id': bool('HasInitiatorId', { size: 1 }),
  'svhdx_open_device_context.reserved': octets('Reserved'),
  'svhdx_open_device_context.initiator_id': guid('InitiatorId', LITTLE),
  'svhdx_open_device_context.flags': u32('Flags', HEX),
  'svhdx_open_device_context.originator_flags': u32('OriginatorFlags', {
    ...HEX, values: { 1: 'SVHDX_ORIGINATOR_PVHDPARSER', 4: 'SVHDX_ORIGINATOR_VHDMP' },
  }),
  'svhxd_open_device_context.open_request_id': u64('OpenRequestId', HEX),
  'svhxd_open_device_context.initiator_host_name_len': u16('HostNameLength', LITTLE),
  'svhdx_open_device_context.host_name': text('HostName', { encoding: 'utf16le' }),
  'svhdx_open_device_context.virtual_disk_properties_initialized': bool('VirtualDiskPropertiesInitialized', { little: true, size: 4 }),
  'svhdx_open_device_context.server_service_version': u32('ServerServiceVersion', LITTLE),
  'svhdx_open_device_context.virtual_sector_size': u32('VirtualSectorSize', LITTLE),
  'svhdx_open_device_context.physical_sector_size': u32('PhysicalSectorSize', LITTLE),
  'svhdx_open_device_context.virtual_size': u64('VirtualSize', LITTLE),
};

const f = { ...SMB2_FIELDS, ...CONTEXT_FIELDS };
const FID = 16;
/** Bytes that there is room for in the name of a shared disk's initiator; behind it stands what version 2 has. */
const HOST_NAME = 126;

/** A message's extras are told from those of its answer, which have the same tags. */
export interface CreateMessage extends Message {
  readonly isResponse: boolean;
}

interface Context {
  readonly name: string;
  /** Of its data; undefined where it has none of its own. */
  readonly title?: (p: Cursor, isResponse: boolean) => string;
  readonly read: (p: Cursor, message: CreateMessage) => void;
}

const called = (tag: string) => (_: Cursor, isResponse: boolean): string => `${tag} ${isResponse ? 'Response' : 'Request'}`;

function takePersistence(p: Cursor): void {
  takeNamedBits(p, f['dh2x.flags'], [f['dh2x.flags.persistent_handle']]);
}

/** §2.2.13.2.8 and §2.2.13.2.10: the second version has a parent and an epoch. */
function takeLease(p: Cursor): void {
  p.take(f['lease.lease_key']);
  takeNamedBits(p, f['lease.lease_state'], LEASE_STATES);
  takeNamedBits(p, f['lease.lease_flags'], LEASE_FLAGS);
  p.take(f['lease.lease_duration']);
  if (p.remaining < 20) return;
  p.take(f['lease.parent_lease_key']);
  p.take(f['lease.lease_oplock']);
  p.take(f['lease.lease_reserved']);
}

function takeSharedDisk(p: Cursor): void {
  const version = p.take(f['svhdx_open_device_context.version']);
  p.take(f['svhdx_open_device_context.initiator_has_id']);
  p.take(f['svhdx_open_device_context.reserved'], 3);
  p.take(f['svhdx_open_device_context.initiator_id']);
  p.take(f['svhdx_open_device_context.flags']);
  p.take(f['svhdx_open_device_context.originator_flags']);
  p.take(f['svhxd_open_device_context.open_request_id']);
  const length = p.take(f['svhxd_open_device_context.initiator_host_name_len']);
  p.take(f['svhdx_open_device_context.host_name'], Math.min(length, HOST_NAME, p.remaining));
  if (version !== 2) return;
  p.skip(Math.min(Math.max(0, HOST_NAME - length), p.remaining));
  p.take(f['svhdx_open_device_context.virtual_disk_properties_initialized']);
  p.take(f['svhdx_open_device_context.server_service_version']);
  p.take(f['svhdx_open_device_context.virtual_sector_size']);
  p.take(f['svhdx_open_device_context.physical_sector_size']);
  p.take(f['svhdx_open_device_context.virtual_size']);
}

const CONTEXTS: Readonly<Record<string, Context>> = {
  ExtA: { name: 'SMB2_CREATE_EA_BUFFER', title: () => INFORMATION_FIELDS.file_full_ea_info.title, read: takeExtendedAttributes },
  SecD: { name: 'SMB2_CREATE_SD_BUFFER', title: () => INFORMATION_FIELDS.sec_info_00.title, read: takeSecurityDescriptor },
  DHnQ: {
    name: 'SMB2_CREATE_DURABLE_HANDLE_REQUEST',
    read: (p, message) => {
      if (message.isResponse) p.take(f.dhnq_buffer_reserved);
      else if (p.remaining >= FID) fileId(p, message);
    },
  },
  DHnC: { name: 'SMB2_CREATE_DURABLE_HANDLE_RECONNECT', read: (p, message) => void fileId(p, message) },
  AlSi: { name: 'SMB2_CREATE_ALLOCATION_SIZE', read: p => p.take(f.allocation_size) },
  MxAc: {
    name: 'SMB2_CREATE_QUERY_MAXIMAL_ACCESS_REQUEST',
    title: (_, isResponse) => (isResponse ? 'MxAc INFO' : 'Timestamp'),
    read: (p, { isResponse }) => {
      if (!isResponse) {
        takeFileTime(p, f.mxac_timestamp);
        return;
      }
      p.take(f.mxac_status);
      p.bits(f.access_mask, ACCESS);
    },
  },
  TWrp: { name: 'SMB2_CREATE_TIMEWARP_TOKEN', title: () => 'Timestamp', read: p => takeFileTime(p, f.twrp_timestamp) },
  QFid: {
    name: 'SMB2_CREATE_QUERY_ON_DISK_ID', title: () => 'QFid INFO',
    read: p => p.take(f.qfid_fid, Math.min(32, p.remaining)),
  },
  RqLs: { name: 'SMB2_CREATE_REQUEST_LEASE', title: p => (p.remaining >= 52 ? 'LEASE_V2' : 'LEASE_V1'), read: takeLease },
  DH2Q: {
    name: 'SMB2_CREATE_DURABLE_HANDLE_REQUEST_V2', title: called('DH2Q'),
    read: (p, { isResponse }) => {
      p.take(f['dh2x.timeout']);
      takePersistence(p);
      if (isResponse) return;
      p.take(f['dh2x.reserved']);
      p.take(f['dh2x.create_guid']);
    },
  },
  DH2C: {
    name: 'SMB2_CREATE_DURABLE_HANDLE_RECONNECT_V2', title: called('DH2C'),
    read: (p, message) => {
      fileId(p, message);
      p.take(f['dh2x.create_guid']);
      takePersistence(p);
    },
  },
  AAPL: {
    name: 'SMB2_AAPL_CREATE_CONTEXT', title: (_, isResponse) => `AAPL Create Context ${isResponse ? 'response' : 'request'}`,
    read: (p, { isResponse }) => takeAppleContext(p, isResponse),
  },
  // Those of later versions are called by a GUID (§2.2.13.2.13, §2.2.13.2.15, MS-RSVD §2.2.4.12, and Samba's for POSIX).
  '45bca66aefa7f74a9008fa462e144d74': {
    name: 'SMB2_CREATE_APP_INSTANCE_ID', title: (_, isResponse) => `CREATE_APP_INSTANCE_ID ${isResponse ? 'RESPONSE' : 'REQUEST'}`,
    read: p => {
      p.take(f['app_instance.struct_size']);
      p.take(f['app_instance.reserved']);
      p.take(f['app_instance.app_guid']);
    },
  },
  'b982d0b73b56074fa07b524a8116a010': {
    name: 'SMB2_CREATE_APP_INSTANCE_VERSION', title: (_, isResponse) => `CREATE_APP_INSTANCE_VERSION ${isResponse ? 'RESPONSE' : 'REQUEST'}`,
    read: p => {
      p.take(f['app_instance_version.struct_size']);
      p.take(f['app_instance_version.reserved']);
      p.take(f['app_instance_version.padding']);
      p.take(f['app_instance_version.version.high']);
      p.take(f['app_instance_version.version.low']);
    },
  },
  '9ccbcf9e04c1e643980e158da1f6ec83': {
    name: 'SVHDX_OPEN_DEVICE_CONTEXT', title: () => 'SVHDX OPEN DEVICE CONTEXT', read: takeSharedDisk,
  },
  '93ad25509cb411e7b42383de968bcd7c': {
    name: 'SMB2_POSIX_CREATE_CONTEXT', title: (_, isResponse) => `SMB2_POSIX_CREATE_CONTEXT ${isResponse ? 'RESPONSE' : 'REQUEST'}`,
    read: (p, { isResponse }) => {
      if (!isResponse) p.take(f.posix_perms);
    },
  },
};

/** `tag`: the letters, or the hexadecimal digits of a GUID. */
export const contextName = (tag: string): string => CONTEXTS[tag]?.name ?? tag;

/** Reads the data of one extra under its heading; `p` has nothing where there are none. */
export function takeCreateContext(p: Cursor, tag: string, message: CreateMessage): void {
  const context = CONTEXTS[tag], title = p.remaining > 0 ? context?.title?.(p, message.isResponse) : undefined;
  p.take(f['create.chain_data'], 0);
  p.label(p.remaining === 0 ? 'Data: NO DATA' : title === undefined ? 'Data' : `Data: ${title}`);
  if (context === undefined || p.remaining === 0) return;
  const outer = p.under(), inner = title === undefined ? undefined : p.open(title, p.remaining);
  p.contain(() => context.read(p, message));
  if (inner !== undefined) p.close(inner);
  p.close(outer);
}
