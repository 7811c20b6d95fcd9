/**
 * Programs behind remote procedure calls and what their procedures are called: RFC 1833 (portmapper), RFC 1094, RFC
 * 1813 and RFC 7530 (NFS and its helpers).
 */
import { KADM5 } from './calls.ts';

export interface Program {
  /** The layer's name, and what the list calls it. */
  readonly name: string;
  readonly short: string;
  /** By version, names of the procedures from 0 on. */
  readonly procedures: Readonly<Record<number, readonly string[]>>;
}

const NFS_2 = [
  'NULL', 'GETATTR', 'SETATTR', 'ROOT', 'LOOKUP', 'READLINK', 'READ', 'WRITECACHE', 'WRITE', 'CREATE', 'REMOVE', 'RENAME', 'LINK',
  'SYMLINK', 'MKDIR', 'RMDIR', 'READDIR', 'STATFS',
];
const NFS_3 = [
  'NULL', 'GETATTR', 'SETATTR', 'LOOKUP', 'ACCESS', 'READLINK', 'READ', 'WRITE', 'CREATE', 'MKDIR', 'SYMLINK', 'MKNOD', 'REMOVE', 'RMDIR',
  'RENAME', 'LINK', 'READDIR', 'READDIRPLUS', 'FSSTAT', 'FSINFO', 'PATHCONF', 'COMMIT',
];
const MOUNT = ['NULL', 'MNT', 'DUMP', 'UMNT', 'UMNTALL', 'EXPORT'];
const MOUNT_1 = [...MOUNT, 'EXPORTALL'];
const LOCKS = [
  'NULL', 'TEST', 'LOCK', 'CANCEL', 'UNLOCK', 'GRANTED', 'TEST_MSG', 'LOCK_MSG', 'CANCEL_MSG', 'UNLOCK_MSG', 'GRANTED_MSG', 'TEST_RES',
  'LOCK_RES', 'CANCEL_RES', 'UNLOCK_RES', 'GRANTED_RES',
];
/** Of DOS and Windows, behind four that are none. */
const SHARES = Object.assign([...LOCKS], { 20: 'SHARE', 21: 'UNSHARE', 22: 'NM_LOCK', 23: 'FREE_ALL' });
const QUOTAS = ['NULL', 'GETQUOTA', 'GETACTIVEQUOTA', 'SETQUOTA', 'SETACTIVEQUOTA'];
const DOMAINS = ['NULL', 'DOMAIN', 'SETDOMAIN'];
const BINDER = [
  'NULL', 'SET', 'UNSET', 'GETADDR', 'DUMP', 'CALLIT', 'GETTIME', 'UADDR2TADDR', 'TADDR2UADDR', 'GETVERSADDR', 'INDIRECT', 'GETADDRLIST',
  'GETSTAT',
];
const NAMES = ['NULL', 'DOMAIN', 'DOMAIN_NONACK', 'MATCH', 'FIRST', 'NEXT', 'XFR', 'CLEAR', 'ALL', 'MASTER', 'ORDER', 'MAPLIST'];

/** MIT Kerberos' lib/kadm5/kadm_rpc.h. */
const ADMINISTRATION = [
  'NULL', 'CREATE_PRINCIPAL', 'DELETE_PRINCIPAL', 'MODIFY_PRINCIPAL', 'RENAME_PRINCIPAL', 'GET_PRINCIPAL', 'CHPASS_PRINCIPAL',
  'CHRAND_PRINCIPAL', 'CREATE_POLICY', 'DELETE_POLICY', 'MODIFY_POLICY', 'GET_POLICY', 'GET_PRIVS', 'INIT', 'GET_PRINCS', 'GET_POLS',
  'SETKEY_PRINCIPAL', 'SETV4KEY_PRINCIPAL', 'CREATE_PRINCIPAL3', 'CHPASS_PRINCIPAL3', 'CHRAND_PRINCIPAL3', 'SETKEY_PRINCIPAL3',
  'PURGEKEYS', 'GET_STRINGS', 'SET_STRING', 'SETKEY_PRINCIPAL4', 'EXTRACT_KEYS', 'CREATE_ALIAS',
];

/** What clients of NFS are called back as (RFC 7530 §17); a client may say another number. */
export const NFS_CALLBACK = 0x40000000;

export const PROGRAMS: ReadonlyMap<number, Program> = new Map<number, Program>([
  [KADM5, { name: 'kadm5', short: 'KADM5', procedures: { 2: ADMINISTRATION } }],
  [100000, { name: 'portmap', short: 'Portmap', procedures: { 2: ['NULL', 'SET', 'UNSET', 'GETPORT', 'DUMP', 'CALLIT'], 3: BINDER, 4: BINDER } }],
  [100003, { name: 'nfs', short: 'NFS', procedures: { 2: NFS_2, 3: NFS_3, 4: ['NULL', 'COMPOUND'] } }],
  [100004, { name: 'ypserv', short: 'YPSERV', procedures: { 1: NAMES, 2: NAMES } }],
  [100005, { name: 'mount', short: 'MOUNT', procedures: { 1: MOUNT_1, 2: [...MOUNT_1, 'PATHCONF'], 3: MOUNT } }],
  [100007, { name: 'ypbind', short: 'YPBIND', procedures: { 1: DOMAINS, 2: DOMAINS } }],
  [100011, { name: 'rquota', short: 'RQUOTA', procedures: { 1: QUOTAS, 2: QUOTAS } }],
  [100021, { name: 'nlm', short: 'NLM', procedures: { 1: LOCKS, 2: LOCKS, 3: SHARES, 4: SHARES } }],
  [100024, { name: 'stat', short: 'STAT', procedures: { 1: ['NULL', 'STAT', 'MON', 'UNMON', 'UNMON_ALL', 'SIMU_CRASH', 'NOTIFY'] } }],
  [100227, {
    name: 'nfsacl', short: 'NFSACL',
    procedures: { 2: ['NULL', 'GETACL', 'SETACL', 'GETATTR', 'ACCESS', 'GETXATTRDIR'], 3: ['NULL', 'GETACL', 'SETACL', 'GETXATTRDIR'] },
  }],
  [NFS_CALLBACK, { name: 'nfs.cb', short: 'NFS CB', procedures: { 1: ['CB_NULL', 'CB_COMPOUND'] } }],
  [100232, { name: 'sadmind', short: 'SADMIND', procedures: { 10: ['NULL'] } }],
]);

export const programName = (program: number): string => PROGRAMS.get(program)?.short ?? 'Unknown';
export const procedureName = (program: number, version: number, procedure: number): string =>
  PROGRAMS.get(program)?.procedures[version]?.[procedure] ?? `proc-${procedure}`;

/** Ways to show who calls: RFC 5531 §8.2, IANA rpc-authentication-numbers. */
export const FLAVORS: Readonly<Record<number, string>> = {
  0: 'AUTH_NULL', 1: 'AUTH_UNIX', 2: 'AUTH_SHORT', 3: 'AUTH_DES', 5: 'AUTH_RSA/Gluster', 6: 'RPCSEC_GSS', 300001: 'AUTH_GSSAPI',
  390003: 'RPCSEC_GSS_KRB5', 390004: 'RPCSEC_GSS_KRB5I', 390005: 'RPCSEC_GSS_KRB5P',
  390006: 'RPCSEC_GSS_LIPKEY', 390007: 'RPCSEC_GSS_LIPKEY_I', 390008: 'RPCSEC_GSS_LIPKEY_P', 390009: 'RPCSEC_GSS_SPKM3',
  390010: 'RPCSEC_GSS_SPKM3I', 390011: 'RPCSEC_GSS_SPKM3P', 390039: 'AUTH_GLUSTERFS',
};
