/** Access control lists beside NFS, Sun's `nfs_acl.x`: versions 2 and 3, as those of NFS. */
import { type Cursor, bool, byName, flag, none, u32 } from '../../dissect/index.ts';
import { takePostAttributes } from './nfs/attributes.ts';
import { ATTRIBUTE_FIELDS, NFS_PARTS, STATUSES } from './nfs/fields.ts';
import { HANDLE_FIELDS, takeFixedHandle, takeHandle } from './nfs/handle.ts';
import { RIGHTS_FIELDS, takeAllowed, takeCheck } from './nfs/rights.ts';
import { takeAttributes2 } from './nfs/version2.ts';
import { ATTRIBUTE_2_FIELDS, NFS_2_PARTS } from './nfs/version2-fields.ts';
import { type Procedure, type Take, YES_NO, remoteProgram, under } from './rpc/remote-program.ts';

const VERSION_2 = 2, VERSION_3 = 3;

const DEFAULT = 0x1000;
const KINDS: Readonly<Record<number, string>> = {
  1: 'NA_USER_OBJ', 2: 'NA_USER', 4: 'NA_GROUP_OBJ', 8: 'NA_GROUP', 0x10: 'NA_CLASS_OBJ', 0x20: 'NA_OTHER_OBJ',
};

const maskBit = (name: string, title: string, mask: number) => flag(title, mask, { id: `nfsacl.mask.${name}`, ...YES_NO });
const MASK_BITS = [
  maskBit('acl_entry', 'ACL entry', 1), maskBit('acl_count', 'ACL count', 2), maskBit('default_acl_entry', 'Default ACL entry', 4),
  maskBit('default_acl_count', 'Default ACL count', 8),
];
const permission = (name: string, mask: number) => flag(name, mask, { id: `nfsacl.aclent.perm.${name.toLowerCase()}`, ...YES_NO });
const PERMISSIONS = [permission('READ', 4), permission('WRITE', 2), permission('EXEC', 1)];

const f = {
  status: u32('Status', { id: 'nfs.status', values: STATUSES }),
  mask: u32('Mask', { hex: true }),
  acl: none('ACL'),
  aclcnt: u32('ACL count'),
  dfaclcnt: u32('Default ACL count'),
  aclent: none('ACL Entry'),
  'aclent.type': u32('Type', { values: kind => (kind === DEFAULT ? 'NA_ACL_DEFAULT' : named(kind)) }),
  'aclent.uid': u32('UID'),
  'aclent.perm': u32('Permissions'),
  create: bool('create', YES_NO),
};

function named(kind: number): string | undefined {
  const name = KINDS[kind & ~DEFAULT];
  return name !== undefined && (kind & DEFAULT) !== 0 ? `Default ${name}` : name;
}

const takeMask = (p: Cursor): void => void p.bits(f.mask, MASK_BITS);

/** secattr: what is meant, the entries of the list, and those of what is made in a directory. */
function takeList(p: Cursor): void {
  takeMask(p);
  p.take(f.aclcnt);
  takeEntries(p, 'Total ACL entries');
  p.take(f.dfaclcnt);
  takeEntries(p, 'Total default ACL entries');
}

function takeEntries(p: Cursor, title: string): void {
  const count = p.u32(), outer = p.open(`${title}: ${count}`);
  p.skip(4);
  for (let i = 0; i < count; i++) {
    under(p, f.aclent, () => {
      p.take(f['aclent.type']);
      p.take(f['aclent.uid']);
      p.bits(f['aclent.perm'], PERMISSIONS);
    });
  }
  p.close(outer);
}

function takeFile(p: Cursor, version: number): void {
  if (version === VERSION_2) takeFixedHandle(p, 'fhandle');
  else takeHandle(p, 'fhandle');
}

/** A reply of which attributes come first: in version 2 where it succeeded, else in any case. */
const answering = (take?: Take): Take => (p, version) => {
  const succeeded = p.take(f.status) === 0;
  if (version === VERSION_3) takePostAttributes(p, 'attr');
  else if (succeeded) takeAttributes2(p, 'attr');
  return succeeded ? take?.(p, version) : undefined;
};

const GET: Procedure = {
  call(p, version) {
    takeFile(p, version);
    takeMask(p);
  },
  reply: answering(p => under(p, f.acl, () => takeList(p))),
};
const SET: Procedure = {
  call(p, version) {
    takeFile(p, version);
    under(p, f.acl, () => takeList(p));
  },
  reply: answering(),
};
const DIRECTORY_OF_ATTRIBUTES: Procedure = {
  call(p, version) {
    takeFile(p, version);
    p.take(f.create);
  },
  reply(p, version) {
    if (p.take(f.status) !== 0) return;
    takeFile(p, version);
    if (version === VERSION_3) takePostAttributes(p, 'attr');
    else takeAttributes2(p, 'attr');
  },
};

const PROCEDURES: Readonly<Record<number, Readonly<Record<number, Procedure>>>> = {
  [VERSION_2]: {
    1: GET,
    2: SET,
    3: { call: takeFile, reply: answering() },
    4: {
      call(p, version) {
        takeFile(p, version);
        return takeCheck(p);
      },
      reply: answering(p => takeAllowed(p, undefined)),
    },
    5: DIRECTORY_OF_ATTRIBUTES,
  },
  [VERSION_3]: { 1: GET, 2: SET, 3: DIRECTORY_OF_ATTRIBUTES },
};

export const nfsacl = remoteProgram({
  program: 100227,
  name: 'nfsacl',
  title: 'NFSACL',
  short: 'NFSACL',
  versions: [VERSION_2, VERSION_3],
  fields: {
    ...f, ...byName([...MASK_BITS, ...PERMISSIONS]), ...ATTRIBUTE_FIELDS, ...ATTRIBUTE_2_FIELDS, ...HANDLE_FIELDS, ...RIGHTS_FIELDS, ...NFS_PARTS,
    ...NFS_2_PARTS,
  },
  procedures: version => PROCEDURES[version] ?? {},
});
