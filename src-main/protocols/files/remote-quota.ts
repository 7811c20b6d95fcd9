/** Remote quotas, Sun's `rquota.x`: how much of a file system of NFS somebody may fill. */
import { bool, none, text, u32 } from '../../dissect/index.ts';
import { type Procedure, type Take, remoteProgram, under } from './rpc/remote-program.ts';
import { takeWholeText } from './rpc/xdr.ts';

const OK = 1;
/** From here on quotas are of groups, too. */
const VERSION_2 = 2;

const f = {
  pathp: text('pathp'),
  uid: u32('uid'),
  type: u32('type'),
  id: u32('id'),
  status: u32('status', { values: { 1: 'OK', 2: 'NOQUOTA', 3: 'EPERM' } }),
  rquota: none('rquota'),
  bsize: u32('bsize'),
  active: bool('active', { as: ['Quota is ACTIVE', 'Quota is NOT active'], size: 4 }),
  bhardlimit: u32('bhardlimit'),
  bsoftlimit: u32('bsoftlimit'),
  curblocks: u32('curblocks'),
  fhardlimit: u32('fhardlimit'),
  fsoftlimit: u32('fsoftlimit'),
  curfiles: u32('curfiles'),
  btimeleft: u32('btimeleft'),
  ftimeleft: u32('ftimeleft'),
};

/** In the order in which a quota has them: of blocks, of files, and the seconds that are left for each. */
const LIMITS = ['bhardlimit', 'bsoftlimit', 'curblocks', 'fhardlimit', 'fsoftlimit', 'curfiles', 'btimeleft', 'ftimeleft'] as const;

/** getquota_args, ext_getquota_args */
const asked: Take = (p, version) => {
  takeWholeText(p, f.pathp);
  if (version === VERSION_2) {
    p.take(f.type);
    p.take(f.id);
  } else {
    p.take(f.uid);
  }
};

const answered: Take = p => {
  if (p.take(f.status) !== OK) return;
  under(p, f.rquota, () => {
    p.take(f.bsize);
    p.take(f.active);
    for (const limit of LIMITS) p.take(f[limit]);
  });
};

const QUOTA: Procedure = { call: asked, reply: answered };

export const rquota = remoteProgram({
  program: 100011,
  name: 'rquota',
  title: 'Remote Quota',
  short: 'RQUOTA',
  versions: [1, VERSION_2],
  fields: f,
  procedures: () => ({ 1: QUOTA, 2: QUOTA }),
});
