/** Fields of NFS version 4: RFC 7530, RFC 8881, RFC 7862, RFC 8276. They are made when one of them is asked for. */
import { hex } from '../../../../bytes/hexadecimal.ts';
import {
  type Field, bits, bool, byName, expert, flag, ipv4, ipv6, none, octets, text, u16, u32, u64,
} from '../../../../dissect/index.ts';
import { nameFields } from '../../../../dissect/protocol.ts';
import { FLAVORS } from '../../rpc/programs.ts';
import { WORD, YES_NO, marked, names, withPrefix, yes } from './declaring.ts';
import { copyFields, layoutFields, sessionFields } from './extension-fields.ts';
import { operationName, statusName } from './operations.ts';

export const TYPES = names('NF4', 'REG DIR BLK CHR LNK SOCK FIFO ATTRDIR NAMEDATTR', 1);
const SHARE_ACCESS = names('OPEN4_SHARE_ACCESS_', 'READ WRITE BOTH', 1), SHARE_DENY = names('OPEN4_SHARE_DENY_', 'NONE READ WRITE BOTH');
const CLAIMS = names('CLAIM_', 'NULL PREVIOUS DELEGATE_CUR DELEGATE_PREV FH DELEG_CUR_FH DELEG_PREV_FH');
const DELEGATIONS = names('OPEN_DELEGATE_', 'NONE READ WRITE NONE_EXT READ_ATTRS_DELEG WRITE_ATTRS_DELEG');
const NO_DELEGATION = names(
  'WND4_',
  'NOT_WANTED CONTENTION RESOURCE NOT_SUPP_FTYPE WRITE_DELEG_NOT_SUPP_FTYPE NOT_SUPP_UPGRADE NOT_SUPP_DOWNGRADE CANCELLED IS_DIR',
);
const LOCKS = { 1: 'READ_LT', 2: 'WRITE_LT', 3: 'READW_LT', 4: 'WRITEW_LT' };
const STABLE = { 0: 'UNSTABLE4', 1: 'DATA_SYNC4', 2: 'FILE_SYNC4' };
const CHARSETS = { nonutf8: ['CONTAINS_NON_UTF8', 1], utf8: ['ALLOWS_ONLY_UTF8', 2] } as const;
const EXCHANGE = {
  confirmed_r: ['CONFIRMED_R', 0x80000000], confirmed_rec_a: ['UPD_CONFIRMED_REC_A', 0x40000000], pnfs_ds: ['USE_PNFS_DS', 0x40000],
  pnfs_mds: ['USE_PNFS_MDS', 0x20000], non_pnfs: ['USE_NON_PNFS', 0x10000], bind_princ: ['BIND_PRINC_STATEID', 0x100],
  moved_migr: ['SUPP_MOVED_MIGR', 2], moved_refer: ['SUPP_MOVED_REFER', 1],
} as const;
const SEQUENCE_FLAGS = (
  'cb_path_down cb_gss_contexts_expiring cb_gss_contexts_expired expired_all_state_revoked expired_some_state_revoked admin_state_revoked ' +
  'recallable_state_revoked lease_moved restart_reclaim_needed cb_path_down_session backchannel_fault devid_changed devid_deleted'
).split(' ');
const MODE_BITS: readonly (readonly [string, string])[] = [
  ['set_user_id', 'Set user id on exec'], ['set_group_id', 'Set group id on exec'], ['save_swap_text', 'Save swapped text even after use'],
  ...['owner', 'group', 'others'].flatMap(who => ['Read', 'Write', 'Execute'].map(what => [
    `${what === 'Execute' ? 'exec' : what.toLowerCase()}_${who.replace('others', 'other')}`, `${what} permission for ${who}`,
  ] as const)),
];
const SUPPORTED = ['READ', 'LOOKUP', 'MODIFY', 'EXTEND', 'DELETE', 'EXECUTE', 'XATTR READ', 'XATTR WRITE', 'XATTR LIST'];
const ACE_FLAGS = {
  file_inherit: ['File_Inherit', 1], dir_inherit: ['Directory_Inherit', 2], no_prop_inherit: ['No_Propagate_Inherit', 4],
  inherit_only: ['Inherit_Only', 8],
  successful_access: ['Successful_Access', 0x10], failed_access: ['Failed_access', 0x20], id_group: ['Identifier_Group', 0x40],
  inherited_ace: ['Inherited_ACE', 0x80],
} as const;
/** Attributes that are one value, by number, with the field's name behind `nfs.` and its title where that is not the name's last part. */
const ONE_VALUE: Readonly<Record<number, readonly ['yes' | 'u32' | 'u64' | 'text', string, string?]>> = {
  4: ['u64', 'fattr4.size'], 5: ['yes', 'fattr4_link_support'], 6: ['yes', 'fattr4_symlink_support'], 7: ['yes', 'fattr4_named_attr'],
  9: ['yes', 'fattr4_unique_handles'], 10: ['u32', 'fattr4.lease_time'], 14: ['yes', 'fattr4_archive'], 15: ['yes', 'fattr4_cansettime'],
  16: ['yes', 'fattr4_case_insensitive'], 17: ['yes', 'fattr4_case_preserving'], 18: ['yes', 'fattr4_chown_restricted'], 20: ['u64', 'fattr4.fileid'],
  21: ['u64', 'fattr4.files_avail'], 22: ['u64', 'fattr4.files_free'], 23: ['u64', 'fattr4.files_total'], 25: ['yes', 'fattr4_hidden'],
  26: ['yes', 'fattr4_homogeneous'], 27: ['u64', 'fattr4.maxfilesize'], 28: ['u32', 'fattr4.maxlink'], 29: ['u32', 'fattr4.maxname'],
  30: ['u64', 'fattr4.maxread'], 31: ['u64', 'fattr4.maxwrite'], 32: ['text', 'fattr4_mimetype'], 34: ['yes', 'fattr4_no_trunc'],
  35: ['u32', 'fattr4.numlinks'], 36: ['text', 'fattr4_owner'], 37: ['text', 'fattr4_owner_group'], 38: ['u64', 'fattr4.quota_hard'],
  39: ['u64', 'fattr4.quota_soft'], 40: ['u64', 'fattr4.quota_used'], 42: ['u64', 'fattr4.space_avail'], 43: ['u64', 'fattr4.space_free'],
  44: ['u64', 'fattr4.space_total'], 45: ['u64', 'fattr4.space_used'], 46: ['yes', 'fattr4_system'],
  55: ['u64', 'fattr4.mounted_on_fileid', 'fileid'], 65: ['u32', 'fattr4.layout_blksize', 'blksize'],
  77: ['u32', 'fattr4.clone_block_size', 'clone block size'], 78: ['u64', 'fattr4.space_freed', 'space freed'], 82: ['yes', 'fattr4_xattr_support'],
};
const MOUNTED_ON = 55;

const makeValues = (): ReadonlyMap<number, Field<unknown>> => new Map(Object.entries(ONE_VALUE).map(([number, [kind, name, said]]) => {
  const title = said ?? name.slice(name.indexOf('.') + 1), options = { id: `nfs.${name}`, hex: Number(number) === MOUNTED_ON };
  const make = {
    yes: () => bool(title, { ...options, ...WORD, as: YES_NO }), u32: () => u32(title, options), u64: () => u64(title, options),
    text: () => text('contents', options),
  };
  return [Number(number), make[kind]()];
}));

/** Numbers of 32 bits with flags below them. */
function makeBits() {
  return {
    mode: [
      bits('Name', 0xe000, { ...WORD, id: 'nfs.mode.name', values: { 4: 'Directory', 2: 'Character', 6: 'Block', 8: 'Regular', 0: 'Unknown' } }),
      ...MODE_BITS.map(([name, title], i) => flag(title, 0x800 >> i, { ...WORD, id: `nfs.mode.${name}`, as: YES_NO })),
    ],
    aceFlags: marked('aceflag4', ACE_FLAGS, { as: YES_NO }),
    aclFlags: marked('acl.flags', { auto_inherit: ['AUTO_INHERIT', 1], protected: ['PROTECTED', 2], defaulted: ['DEFAULTED', 4] }),
    supported: SUPPORTED.map((right, bit) => flag(`${hex(1 << bit, 3)} ${right}`, 1 << bit, {
      ...WORD, id: `nfs.access_supp_${right.toLowerCase().replace(' ', '_')}`, as: ['supported', 'not supported'],
    })),
    aclSupport: marked('fattr4.aclsupport', {
      allow_acl: ['ALLOW', 1], deny_acl: ['DENY', 2], audit_acl: ['AUDIT', 4], alarm_acl: ['ALARM', 8],
    }, { as: ['True', 'False'] }),
    charsets: marked('fattr4.fs_charset_cap', CHARSETS),
    expiry: marked('fattr4_fh_expire_type', {
      noexpire_with_open: ['noexpire_with_open', 1], volatile_any: ['volatile_any', 2],
      vol_migration: ['vol_migration', 4], vol_rename: ['vol_rename', 8],
    }),
    openResult: marked('open_rflags', {
      confirm: ['confirm', 2], locktype_posix: ['locktype posix', 4],
      preserve_unlinked: ['preserve unlinked', 8], may_notify_lock: ['may notify lock', 0x20],
    }, { as: ['True', 'False'] }),
    exchange: marked('exchange_id.flags', withPrefix('EXCHGID4_FLAG_', EXCHANGE)),
    session: marked('create_session.flags', withPrefix('CREATE_SESSION4_FLAG_', {
      persist: ['PERSIST', 1], conn_back_chan: ['CONN_BACK_CHAN', 2], conn_rdma: ['CONN_RDMA', 4],
    })),
    sequence: marked('sequence.flags', Object.fromEntries(SEQUENCE_FLAGS.map((name, i) => [name, [`SEQ4_STATUS_${name.toUpperCase()}`, 1 << i]]))),
  };
}

function makeFields() {
  return {
    procedure_v4: u32('V4 Procedure', { values: { 0: 'NULL', 1: 'COMPOUND' } }),
    nfsstat4: u32('Status', { values: statusName }),
    tag: text('contents'),
    minorversion: u32('minorversion'),
    'ops.count': u32('Operations'),
    opcode: u32('Opcode', { values: operationName }),
    main_opcode: u32('Main Opcode', { values: operationName }),
    op_mask: u32('op_mask', { hex: true }),
    // Who asks, and how to call back.
    clientid: u64('clientid', { hex: true }),
    verifier4: u64('verifier', { hex: true }),
    'nfs_client_id4.id': octets('contents'),
    cb_program: u32('cb_program', { hex: true }),
    r_netid: text('contents'),
    r_addr: text('contents'),
    'universal_address.ipv4': ipv4('universal_address'),
    'universal_address.ipv6': ipv6('universal_address'),
    'callback.ident': u32('callback_ident', { hex: true }),
    // State.
    seqid: u32('seqid', { hex: true }),
    lock_seqid: u32('lock_seqid', { hex: true }),
    stateid: octets('StateID', WORD),
    'stateid.hash': u16('StateID Hash', { hex: true }),
    'stateid.seqid': u32('StateID seqid'),
    'stateid.other': octets('StateID Other'),
    'stateid.other_hash': u32('StateID Other hash', { hex: true }),
    'stateid.deprecated': expert('State ID deprecated in CLOSE responses [RFC7530 16.2.5]', 'warning', 'Deprecated'),
    open_owner4: octets('contents'),
    lock_owner4: octets('contents'),
    'open4.share_access': u32('share_access', { values: SHARE_ACCESS }),
    'open4.share_deny': u32('share_deny', { values: SHARE_DENY }),
    want: u32('wants', { hex: true }),
    'open.opentype': u32('Open Type', { values: { 0: 'OPEN4_NOCREATE', 1: 'OPEN4_CREATE' } }),
    createmode4: u32('Create Mode', { values: { 0: 'UNCHECKED4', 1: 'GUARDED4', 2: 'EXCLUSIVE4', 3: 'EXCLUSIVE4_1' } }),
    'open.claim_type': u32('Claim Type', { values: CLAIMS }),
    open_rflags: u32('result flags', { hex: true }),
    'open.delegation_type': u32('Delegation Type', { values: DELEGATIONS }),
    'open.why_no_delegation': u32('why no delegation', { values: NO_DELEGATION }),
    'open.limit_by': u32('Space Limit', { values: { 1: 'NFS_LIMIT_SIZE', 2: 'NFS_LIMIT_BLOCKS' } }),
    recall: yes('Recall'),
    filesize: u64('filesize'),
    num_blocks: u32('num_blocks'),
    bytes_per_block: u32('bytes_per_block'),
    locktype4: u32('locktype', { values: LOCKS }),
    'lock.reclaim': yes('reclaim?'),
    'lock.locker.new_lock_owner': yes('new lock owner?'),
    // Places and files.
    'pathname.component': text('contents'),
    'pathname.component.count': u32('pathname components'),
    'symlink.linktext': text('contents'),
    entry_name: text('contents'),
    offset4: u64('offset'),
    length4: u64('length'),
    count4: u32('count'),
    stable_how4: u32('stable_how4', { values: STABLE }),
    eof: u32('eof', { values: { 0: 'No', 1: 'Yes' } }),
    'read.data_length': u32('Read length'),
    'write.data_length': u32('Write length'),
    nfs_ftype4: u32('ftype4', { values: TYPES }),
    changeid4: u64('changeid'),
    'changeid4.before': u64('changeid (before)'),
    'changeid4.after': u64('changeid (after)'),
    'change_info.atomic': yes('Atomic'),
    cookie4: u64('cookie'),
    cookie_verf4: u64('cookie_verf'),
    dircount: u32('dircount'),
    maxcount: u32('maxcount'),
    value_follows: yes('Value Follows'),
    'dirlist4.eof': yes('EOF'),
    'openattr4.createdir': yes('attribute dir create'),
    access_supported: u32('Supported types (of requested)', { hex: true }),
    // What one must show to be let in.
    'flavors.info': none('Flavors Info'),
    'array.len': u32('num', { id: 'rpc.array.len' }),
    'secinfo.style': u32('Secinfo Style', { values: { 0: 'SECINFO_STYLE4_CURRENT_FH', 1: 'SECINFO_STYLE4_PARENT' } }),
    'secinfo.flavor': u32('flavor', { values: FLAVORS }),
    'secinfo.flavor_info.rpcsec_gss_info.oid': octets('contents'),
    'secinfo.flavor_info.rpcsec_gss_info.qop': u32('qop'),
    'secinfo.rpcsec_gss_info.service': u32('service', { values: { 1: 'RPC_GSS_SVC_NONE', 2: 'RPC_GSS_SVC_INTEGRITY', 3: 'RPC_GSS_SVC_PRIVACY' } }),
    ...attributeFields(),
    ...sessionFields(),
    ...layoutFields(),
    ...copyFields(),
  };
}

const attributeFields = () => ({
  attr_mask: u32('Attr mask', { hex: true }),
  attr_count: u32('Attr count', { hidden: true }),
  attr: u32('reqd_attr'),
  bitmap_data: octets('Undissected bitmap data'),
  fattr4_fh_expire_type: u32('fattr4_fh_expire_type', { hex: true, values: { 0: 'FH4_PERSISTENT' } }),
  'fsid4.major': u64('fsid4.major'),
  'fsid4.minor': u64('fsid4.minor'),
  'fattr4.aclsupport': u32('aclsupport'),
  'fattr4.fs_charset_cap': u32('fs_charset_cap', { hex: true }),
  'fattr4.change_attr_type': u32('change attr type', {
    values: names('NFS4_CHANGE_TYPE_IS_', 'MONOTONIC_INCR VERSION_COUNTER VERSION_COUNTER_NOPNFS TIME_METADATA UNDEFINED'),
  }),
  'fattr4.security_label.lfs': u32('label_format'),
  'fattr4.security_label.pi': u32('policy_id'),
  'fattr4.security_label.context': text('contents'),
  'fattr4.umask': u32('umask', { base: 'oct' }),
  'fattr4.fs_location': none('fs_location4'),
  servers: none('servers'),
  server: text('contents'),
  mode: u32('mode', { base: 'oct' }),
  set_it: u32('set_it', { values: { 0: 'SET_TO_SERVER_TIME4', 1: 'SET_TO_CLIENT_TIME4' } }),
  'nfstime4.seconds': u64('seconds'),
  'nfstime4.nseconds': u32('nseconds'),
  'acl.flags': u32('ACL flags'),
  num_aces: u32('ACE count'),
  acetype4: u32('acetype', { values: { 0: 'Access_Allowed', 1: 'Access_Denied', 2: 'System_Audit', 3: 'System_Alarm' } }),
  aceflags4: u32('ACE flags', { hex: true }),
  acemask4: u32('ACE mask', { hex: true }),
  ace_perm4: u32('perm', { hex: true }),
  who: text('contents'),
});

export interface Version4 {
  readonly f: ReturnType<typeof makeFields>;
  /** The bits below the numbers that have names for them. */
  readonly flags: ReturnType<typeof makeBits>;
  /** Of attributes that are one value, by number. */
  readonly values: ReadonlyMap<number, Field<unknown>>;
  /** All of them, as `lateFields` has them. */
  readonly all: Readonly<Record<string, Field>>;
}

let made: Version4 | undefined;

export function version4(): Version4 {
  if (made === undefined) {
    const f = makeFields(), flags = makeBits(), values = makeValues();
    // Two protocols have them: their names begin with the one's.
    nameFields('nfs', f);
    made = { f, flags, values, all: { ...f, ...byName([...Object.values(flags).flat(), ...values.values()]) } };
  }
  return made;
}
