/** Attributes of files in NFS version 4: which are asked for and what they are, RFC 7530 §5, RFC 8881 §5, RFC 7862 §12, RFC 8275, RFC 8276. */
import type { Cursor } from '../../../../dissect/index.ts';
import { bitNames, takeNamedBits } from '../../../bit-names.ts';
import { NFS_FIELDS } from '../fields.ts';
import { LONGEST_HANDLE, takeHandleValue } from '../handle.ts';
import { takeAccessList, takeFlaggedAccessList } from './access-lists.ts';
import { version4 } from './fields.ts';
import {
  type Bitmap, bitsOf, showWords, take, takeCountedText, takeEach, takeName, takeStatus, takeTime, takeWords, under,
} from './values.ts';

const NAMES = (
  'Supported_Attrs Type FH_Expire_Type Change Size Link_Support Symlink_Support Named_Attr FSID Unique_Handles Lease_Time ' +
  'RDAttr_Error ACL ACLSupport Archive CanSetTime Case_Insensitive Case_Preserving Chown_Restricted Filehandle FileId Files_Avail ' +
  'Files_Free Files_Total FS_Locations Hidden Homogeneous MaxFileSize MaxLink MaxName MaxRead MaxWrite MimeType Mode No_Trunc ' +
  'NumLinks Owner Owner_Group Quota_Avail_Hard Quota_Avail_Soft Quota_Used RawDev Space_Avail Space_Free Space_Total Space_Used ' +
  'System Time_Access Time_Access_Set Time_Backup Time_Create Time_Delta Time_Metadata Time_Modify Time_Modify_Set Mounted_on_FileId ' +
  'Dir_Notif_Delay Dirent_Notif_Delay DACL SACL Change_Policy FS_Status FS_Layout_Type Layout_hint Layout_type Layout_blksize ' +
  'Layout_alignment FS_Locations_info MDSThreshold Retention_Get Retention_Set RetentEvt_Get RetentEvt_Set Retention_Hold ' +
  'Mode_Set_Masked Suppattr_ExclCreat FS_Charset_Cap Clone_Blksize Space_Freed Change_Attr_Type Security_Label Mode_Umask ' +
  'Xattr_Support'
).split(' ');
/** RFC 8881 §5.6: those that every server has. */
const REQUIRED = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 19, 75]);

const nameOf = (attribute: number): string => NAMES[attribute] ?? 'Unknown';

function showAttribute(p: Cursor, attribute: number, at: number): void {
  p.set(version4().f.attr, attribute, at, 4);
  p.label(`${REQUIRED.has(attribute) ? 'reqd' : 'reco'}_attr: ${nameOf(attribute)} (${attribute})`);
}

function show(p: Cursor, bitmap: Bitmap, read?: (attribute: number) => void): void {
  const { f } = version4();
  if (bitmap.words.length === 0) p.close(p.open('Attr mask:'));
  showWords(p, bitmap, f.attr_mask, nameOf, (attribute, at) => {
    const index = attribute >> 5, all = bitsOf(bitmap.words[index], index);
    if (all[0] === attribute) p.hide(f.attr_count, all.length, at, 4);
    showAttribute(p, attribute, at);
    if (read === undefined) return;
    const outer = p.under();
    read(attribute);
    p.close(outer);
  });
}

/** A bitmap alone: attributes that are asked for, or were set. */
export const takeAsked = (p: Cursor): void => show(p, takeWords(p));

const takeMode = (p: Cursor): void => {
  const { f, flags: { mode } } = version4();
  const value = p.bits(f.mode, mode);
  p.label(`mode: ${(value & 0xfff).toString(8).padStart(4, '0')}${bitNames(value, mode)}`);
};

function takeSettableTime(p: Cursor): void {
  if (take(p, 'set_it') === 1) takeTime(p);
}

function takePath(p: Cursor, heading: string): void {
  under(p, heading, () => takeEach(p, () => takeName(p, 'Name', 'pathname.component'), version4().f['pathname.component.count']));
}

/** fs_locations4: where the file system is to be found, too. */
function takeLocations(p: Cursor): void {
  takePath(p, 'fs_root');
  takeEach(p, () => {
    const outer = p.open(version4().f['fattr4.fs_location']);
    under(p, 'servers', () => takeEach(p, () => takeName(p, 'server', 'server')));
    takePath(p, 'rootpath');
    p.close(outer);
  });
}

const takeTypes = (p: Cursor): void => void takeEach(p, () => take(p, 'layouttype'));

const PERSISTENT = 0;

/** Attributes of several values, by number. */
const PARTS: Readonly<Record<number, (p: Cursor) => void>> = {
  0: takeAsked,
  1: p => take(p, 'nfs_ftype4'),
  2: p => {
    const { f, flags } = version4();
    return p.u32() === PERSISTENT ? p.take(f.fattr4_fh_expire_type) : takeNamedBits(p, f.fattr4_fh_expire_type, flags.expiry);
  },
  3: p => take(p, 'changeid4'),
  8: p => under(p, 'fattr4_fsid', () => {
    take(p, 'fsid4.major');
    take(p, 'fsid4.minor');
  }),
  11: p => takeStatus(p, NFS_FIELDS.status),
  12: takeAccessList,
  13: p => takeNamedBits(p, version4().f['fattr4.aclsupport'], version4().flags.aclSupport),
  19: p => takeHandleValue(p, LONGEST_HANDLE),
  24: takeLocations,
  33: takeMode,
  41: p => {
    p.take(NFS_FIELDS.specdata1);
    p.take(NFS_FIELDS.specdata2);
  },
  47: takeTime, 48: takeSettableTime, 49: takeTime, 50: takeTime, 51: takeTime, 52: takeTime, 53: takeTime, 54: takeSettableTime,
  56: takeTime, 57: takeTime,
  58: takeFlaggedAccessList, 59: takeFlaggedAccessList,
  62: takeTypes, 64: takeTypes,
  75: takeAsked,
  76: p => takeNamedBits(p, version4().f['fattr4.fs_charset_cap'], version4().flags.charsets),
  79: p => take(p, 'fattr4.change_attr_type'),
  80: p => {
    take(p, 'fattr4.security_label.lfs');
    take(p, 'fattr4.security_label.pi');
    takeName(p, 'context', 'fattr4.security_label.context');
  },
  81: p => {
    takeMode(p);
    take(p, 'fattr4.umask');
  },
};

/** fattr4: a bitmap, and the values of the attributes in it, one behind the other without a word of their length. */
export function takeAttributes(p: Cursor): void {
  const bitmap = takeWords(p), length = p.u32();
  p.need(4 + length);
  p.skip(4);
  const body = p.within(length);
  let lost = false;
  show(body, bitmap, attribute => {
    const value = version4().values.get(attribute), parts = PARTS[attribute];
    if (lost || (value === undefined && parts === undefined)) {
      lost = true;
    } else if (value === undefined) {
      parts(body);
    } else if (value.kind === 'string') {
      takeCountedText(body, value.name.slice('nfs.'.length), value);
    } else {
      body.take(value);
    }
  });
  if (body.remaining > 0) body.takeCaptured(version4().f.bitmap_data);
}
