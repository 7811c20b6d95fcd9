/** Fields of what the Andrew File System's calls say, after OpenAFS' interface definitions (afsint.xg, vldbint.xg, ptint.xg, volint.xg). */
import { type Field, absoluteTime, below, bool, byName, flag, ipv4, relativeTime, text, u32, u64 } from '../../../dissect/index.ts';
import { SERVICES } from '../rx/operations.ts';

/** What a service's fields are called by, and what its line in the tree says, by port. */
export const SERVERS: Readonly<Record<number, readonly [id: string, name: string]>> = {
  7000: ['fs', 'File Server'], 7001: ['cb', 'Callback Server'], 7002: ['prot', 'Protection Server'],
  7003: ['vldb', 'Volume Location Database Server'], 7004: ['kauth', 'Kerberos Authentication Server'], 7005: ['vol', 'Volume Server'],
  7007: ['bos', 'BOS Server'], 7008: ['update', 'Update Server'], 7009: ['rmtsys', 'Rmtsys Server'], 7021: ['backup', 'Backup Server'],
};
const MARKS: Readonly<Record<string, string>> = {
  fs: 'File Server', cb: 'Callback', prot: 'Protection', vldb: 'VLDB', kauth: 'KAuth', vol: 'Volume Server', bos: 'BOS', update: 'Update',
  rmtsys: 'Rmtsys', backup: 'Backup',
};

/** For each service: that a packet is of it, and which call it is. */
const SERVICE_FIELDS = Object.entries(SERVERS).flatMap(([port, [id]]) => {
  const names = SERVICES[Number(port)]?.operations;
  return [
    bool(MARKS[id], { id: `afs.${id}`, hidden: true }),
    u32('Operation', { id: `afs.${id}.opcode`, values: opcode => names?.get(opcode) }),
  ];
});

const fs = below('afs.fs'), status = below('afs.fs.status'), sync = below('afs.fs.volsync'), vldb = below('afs.vldb'), prot = below('afs.prot');
const CALLBACKS = { 1: 'exclusive', 2: 'shared', 3: 'dropped' }, LOCKS = { 0: 'read', 1: 'write', 2: 'extend', 3: 'release' };
const setFlag = (title: string, mask: number, id: string) => flag(title, mask, { id, size: 4, as: ['True', 'False'] });
const fid = (service: string) => [
  u32('FileID (Volume)', { id: `afs.${service}.fid.volume` }), u32('FileID (VNode)', { id: `afs.${service}.fid.vnode` }),
  u32('FileID (Uniqifier)', { id: `afs.${service}.fid.uniq` }),
];

/** What one has of each kind, in the order in which it comes. */
export const STRUCTURES: Readonly<Record<string, readonly Field[]>> = {
  'fs.fid': fid('fs'),
  'cb.fid': fid('cb'),
  status: [
    u32('Interface Version', status('interfaceversion')), u32('File Type', status('filetype')), u32('Link Count', status('linkcount')),
    u32('Length', status('length')), u32('Data Version', status('dataversion')), u32('Author', status('author')), u32('Owner', status('owner')),
    u32('Caller Access', status('calleraccess')), u32('Anonymous Access', status('anonymousaccess')),
    u32('Unix Mode', status('mode', { base: 'oct' })),
    u32('Parent VNode', status('parentvnode')), u32('Parent Unique', status('parentunique')), u32('Segment Size', status('segsize')),
    absoluteTime('Client Modification Time', status('clientmodtime')), absoluteTime('Server Modification Time', status('servermodtime')),
    u32('Group', status('group')), u32('Sync Counter', status('synccounter')), u32('Data Version (High)', status('dataversionhigh')),
    u32('Spare 2', status('spare2')), u32('Spare 3', status('spare3')), u32('Spare 4', status('spare4')),
  ],
  store: [
    u32('Mask', status('mask', { hex: true })), absoluteTime('Client Modification Time', status('clientmodtime')), u32('Owner', status('owner')),
    u32('Group', status('group')), u32('Unix Mode', status('mode', { base: 'oct' })), u32('Segment Size', status('segsize')),
  ],
  callback: [
    u32('Version', fs('callback.version')), relativeTime('Expires', fs('callback.expires')),
    u32('Type', fs('callback.type', { values: CALLBACKS })),
  ],
  'cb.callback': [
    u32('Version', { id: 'afs.cb.callback.version' }), absoluteTime('Expires', { id: 'afs.cb.callback.expires' }),
    u32('Type', { id: 'afs.cb.callback.type', values: CALLBACKS }),
  ],
  volsync: [
    absoluteTime('Volume Creation Timestamp', sync('spare1')),
    ...[2, 3, 4, 5, 6].map(nth => u32(`Spare ${nth}`, sync(`spare${nth}`))),
  ],
};

/** Bits that say of which fields a status is to be stored. */
export const MASK_BITS = [
  setFlag('Set Modification Time', 0x001, 'afs.fs.status.mask.setmodtime'), setFlag('Set Owner', 0x002, 'afs.fs.status.mask.setowner'),
  setFlag('Set Group', 0x004, 'afs.fs.status.mask.setgroup'), setFlag('Set Mode', 0x008, 'afs.fs.status.mask.setmode'),
  setFlag('Set Segment Size', 0x010, 'afs.fs.status.mask.setsegsize'), setFlag('FSync', 0x400, 'afs.fs.status.mask.fsync'),
];
export const VOLUME_BITS = [
  setFlag('Read/Write Exists', 0x1000, 'afs.vldb.flags.rwexists'), setFlag('Read-Only Exists', 0x2000, 'afs.vldb.flags.roexists'),
  setFlag('Backup Exists', 0x4000, 'afs.vldb.flags.bkexists'), setFlag('DFS Fileset', 0x8000, 'afs.vldb.flags.dfsfileset'),
];

/** Numbers of 32 or 64 bits, by what the tables of calls name them. */
export const NUMBERS: Readonly<Record<string, Field>> = {
  offset: u32('Offset', fs('offset')), length: u32('Length', fs('length')), flength: u32('FLength', fs('flength')),
  offset64: u64('Offset64', fs('offset64')), length64: u64('Length64', fs('length64')), flength64: u64('FLength64', fs('flength64')),
  volid: u32('Volume ID', fs('volid')), vicelocktype: u32('Vice Lock Type', fs('vicelocktype', { values: LOCKS })),
  viceid: u32('Vice ID', fs('viceid')), timestamp: absoluteTime('Timestamp', fs('timestamp')),
  'xstats.version': u32('XStats Version', fs('xstats.version')), 'xstats.clientversion': u32('Client Version', fs('xstats.clientversion')),
  'xstats.collnumber': u32('Collection Number', fs('xstats.collnumber', {
    values: { 0: 'call counting & info', 1: 'performance info', 2: 'full performance info' },
  })),
  'prot.id': u32('ID', prot('id')), 'prot.oldid': u32('Old ID', prot('oldid')), 'prot.newid': u32('New ID', prot('newid')),
  'prot.uid': u32('User ID', prot('uid')), 'prot.gid': u32('Group ID', prot('gid')), 'prot.count': u32('Count', prot('count')),
  'prot.flag': u32('Flag', prot('flag', { hex: true })), 'prot.maxuid': u32('Maximum User ID', prot('maxuid')),
  'prot.maxgid': u32('Maximum Group ID', prot('maxgid')), 'prot.pos': u32('Position', prot('pos')),
  'vldb.id': u32('Volume ID', vldb('id')), 'vldb.bump': u32('Bumped Volume ID', vldb('bump')),
  'vldb.type': u32('Volume Type', vldb('type', { hex: true, values: { 0: 'read-write', 1: 'read-only', 2: 'backup', 0xffffffff: 'any' } })),
  'vol.count': u32('Volume Count', { id: 'afs.vol.count' }), 'vol.id': u32('Volume ID', { id: 'afs.vol.id' }),
};

export const TEXTS: Readonly<Record<string, Field<string>>> = {
  name: text('Name', fs('name')), oldname: text('Old Name', fs('oldname')), newname: text('New Name', fs('newname')),
  'symlink.name': text('Symlink Name', fs('symlink.name')), 'symlink.content': text('Symlink Content', fs('symlink.content')),
  volname: text('Volume Name', fs('volname')), offlinemsg: text('Offline Message', fs('offlinemsg')), motd: text('Message of the Day', fs('motd')),
  token: text('Token', fs('token')), 'vldb.name': text('Volume Name', vldb('name')),
  'prot.name': text('Name', prot('name')), 'vol.name': text('Volume Name', { id: 'afs.vol.name' }),
};

export const VOLUME = {
  count: u32('Number of Servers', vldb('numservers')), server: ipv4('Server', vldb('server')), partition: text('Partition', vldb('partition')),
  rw: u32('Read-Write Volume ID', vldb('rwvol')), ro: u32('Read-Only Volume ID', vldb('rovol')), bk: u32('Backup Volume ID', vldb('bkvol')),
  clone: u32('Clone Volume ID', vldb('clonevol')), flags: u32('Flags', vldb('flags', { hex: true })),
};

export const CALL_FIELDS = byName([
  ...SERVICE_FIELDS, ...Object.values(STRUCTURES).flat(), ...MASK_BITS, ...VOLUME_BITS, ...Object.values(NUMBERS), ...Object.values(TEXTS),
  ...Object.values(VOLUME),
]);
