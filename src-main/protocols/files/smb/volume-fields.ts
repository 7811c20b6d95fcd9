/** Fields of file systems as SMB 1 tells of them: MS-FSCC §2.5. */
import { flag, guid, text, u32, u64 } from '../../../dissect/index.ts';
import { DEVICE_TYPE } from './names.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const WIDE = { little: true, size: 4 } as const;

export const VOLUME_FIELDS = {
  fs_id: u32('FS Id', LITTLE),
  fs_sector_per_unit: u32('Sectors/Unit', LITTLE),
  fs_units: u32('Total Units', LITTLE),
  fs_bytes_per_sector: u32('Bytes per Sector', LITTLE),
  fs_max_name_len: u32('Max name length', LITTLE),
  'fs_name.len': u32('Label Length', LITTLE),
  fs_name: text('FS Name'),
  fs_attr: u32('FS Attributes', HEX),
  'fs_attr.css': flag('Case Sensitive Search', 0x00000001, {
    ...WIDE, as: ['This FS supports CASE SENSITIVE SEARCHes', 'This FS does NOT support case sensitive searches'],
  }),
  'fs_attr.cpn': flag('Case Preserving', 0x00000002, {
    ...WIDE, as: ['This FS supports CASE PRESERVED NAMES', 'This FS does NOT support case preserved names'],
  }),
  'fs_attr.uod': flag('Unicode On Disk', 0x00000004, {
    ...WIDE, as: ['This FS supports UNICODE NAMES', 'This FS does NOT support unicode names'],
  }),
  'fs_attr.pacls': flag('Persistent ACLs', 0x00000008, {
    ...WIDE, as: ['This FS supports PERSISTENT ACLs', 'This FS does NOT support persistent acls'],
  }),
  'fs_attr.fc': flag('Compression', 0x00000010, {
    ...WIDE, as: ['This FS supports COMPRESSED FILES', 'This FS does NOT support compressed files'],
  }),
  'fs_attr.vq': flag('Volume Quotas', 0x00000020, {
    ...WIDE, as: ['This FS supports VOLUME QUOTAS', 'This FS does NOT support volume quotas'],
  }),
  'fs_attr.ssf': flag('Sparse Files', 0x00000040, {
    ...WIDE, as: ['This FS supports SPARSE FILES', 'This FS does NOT support sparse files'],
  }),
  'fs_attr.srp': flag('Reparse Points', 0x00000080, {
    ...WIDE, as: ['This FS supports REPARSE POINTS', 'This FS does NOT support reparse points'],
  }),
  'fs_attr.srs': flag('Remote Storage', 0x00000100, {
    ...WIDE, as: ['This FS supports REMOTE STORAGE', 'This FS does NOT support remote storage'],
  }),
  'fs_attr.sla': flag('LFN APIs', 0x00004000, { ...WIDE, as: ['This FS supports LFN APIs', 'This FS does NOT support lfn apis'] }),
  'fs_attr.vis': flag('Volume Is Compressed', 0x00008000, {
    ...WIDE, as: ['This FS VOLUME IS COMPRESSED', 'This FS volume is NOT compressed'],
  }),
  'fs_attr.soids': flag('Supports OIDs', 0x00010000, { ...WIDE, as: ['This FS supports OIDs', 'This FS does NOT support OIDs'] }),
  'fs_attr.se': flag('Supports Encryption', 0x00020000, {
    ...WIDE, as: ['This FS supports ENCRYPTION', 'This FS does NOT support encryption'],
  }),
  'fs_attr.ns': flag('Named Streams', 0x00040000, {
    ...WIDE, as: ['This FS supports NAMED STREAMS', 'This FS does NOT support named streams'],
  }),
  'fs_attr.rov': flag('Read Only Volume', 0x00080000, { ...WIDE, as: ['This is a READ ONLY VOLUME', 'This is a read/write volume'] }),
  'fs_attr.swo': flag('Sequential Write Once', 0x00100000, {
    ...WIDE, as: ['This is a SEQUENTIAL WRITE ONCE VOLUME', 'This is NOT a sequential write once volume'],
  }),
  'fs_attr.st': flag('Transactions', 0x00200000, {
    ...WIDE, as: ['This filesystem supports TRANSACTIONS', 'This filesystem does NOT support transactions'],
  }),
  'fs_attr.shl': flag('Hard Links', 0x00400000, {
    ...WIDE, as: ['This filesystem supports HARD LINKS', 'This filesystem does NOT support hard links'],
  }),
  'fs_attr.sis': flag('Integrity Streams', 0x04000000, {
    ...LITTLE, as: ['This filesystem supports INTEGRITY STREAMS', 'This filesystem does NOT support integrity streams'],
  }),
  'fs_attr.sbr': flag('Block Refcounting', 0x08000000, {
    ...LITTLE, as: ['This filesystem supports BLOCK REFCOUNTING', 'This filesystem does NOT support block refcounting'],
  }),
  'fs_attr.ssv': flag('Sparse VDL', 0x10000000, {
    ...LITTLE, as: ['This filesystem supports SPARSE VDL', 'This filesystem does NOT support sparse vdl'],
  }),
  volume_guid: guid('Volume GUID', LITTLE),
  'volume.serial': u32('Volume Serial Number', HEX),
  'volume.label.len': u32('Label Length', LITTLE),
  'volume.label': text('Label'),
  'avail.units': u32('Available Units', LITTLE),
  free_alloc_units: u64('Free Units', LITTLE),
  caller_free_alloc_units: u64('Caller Free Units', LITTLE),
  actual_free_alloc_units: u64('Actual Free Units', LITTLE),
  'device.type': u32('Device Type', { ...HEX, values: DEVICE_TYPE }),
  device: u32('Device Characteristics', HEX),
  'device.removable': flag('Removable', 0x00000001, { ...WIDE, as: ['This is a REMOVABLE device', 'This is NOT a removable device'] }),
  'device.read_only': flag('Read Only', 0x00000002, { ...WIDE, as: ['This is a READ-ONLY device', 'This is NOT a read-only device'] }),
  'device.floppy': flag('Floppy', 0x00000004, { ...WIDE, as: ['This is a FLOPPY DISK device', 'This is NOT a floppy disk device'] }),
  'device.write_once': flag('Write Once', 0x00000008, {
    ...WIDE, as: ['This is a WRITE-ONCE device', 'This is NOT a write-once device'],
  }),
  'device.remote': flag('Remote', 0x00000010, { ...WIDE, as: ['This is a REMOTE device', 'This is NOT a remote device'] }),
  'device.mounted': flag('Mounted', 0x00000020, { ...WIDE, as: ['This device is MOUNTED', 'This device is NOT mounted'] }),
  'device.virtual': flag('Virtual', 0x00000040, { ...WIDE, as: ['This is a VIRTUAL device', 'This is NOT a virtual device'] }),
  'device.secure_open': flag('Secure Open', 0x00000100, {
    ...WIDE, as: ['This device supports SECURE OPEN', 'This device does NOT support secure open'],
  }),
  'device.ts': flag('Terminal Services', 0x00001000, {
    ...WIDE, as: ['This is a TERMINAL SERVICES device', 'This is NOT a terminal services device'],
  }),
  'device.webdav': flag('Webdav', 0x00002000, { ...WIDE, as: ['This is a WEBDAV device', 'This is NOT a webdav device'] }),
  'device.aat': flag('Allow Appcontainer Traversal', 0x00020000, {
    ...WIDE, as: ['This device ALLOWS APPCONTAINER TRAVERSAL', 'This device does NOT allow appcontainer traversal'],
  }),
  'device.portable': flag('Portable', 0x00004000, { ...WIDE, as: ['This is a PORTABLE device', 'This is NOT a portable device'] }),
} as const;
