/** Network lock manager, X/Open's "Protocols for Interworking: XNFS" §9 and §10; version 4 is RFC 1813 appendix II: locks on files of NFS. */
import { type Cursor, bool, none, octets, text, u32, u64 } from '../../dissect/index.ts';
import { HANDLE_FIELDS, takeHandle } from './nfs/handle.ts';
import { type Procedure, type Take, YES_NO, remoteProgram, takeOpaque, under } from './rpc/remote-program.ts';
import { takeWholeText } from './rpc/xdr.ts';

const STATUSES: Readonly<Record<number, string>> = {
  0: 'NLM_GRANTED', 1: 'NLM_DENIED', 2: 'NLM_DENIED_NOLOCKS', 3: 'NLM_BLOCKED', 4: 'NLM_DENIED_GRACE_PERIOD', 5: 'NLM_DEADLCK', 6: 'NLM_ROFS',
  7: 'NLM_STALE_FH', 8: 'NLM_BIG', 9: 'NLM_FAILED',
};
const GRANTED = 0, DENIED = 1;
/** Offsets and lengths have 64 bits from here on. */
const VERSION_4 = 4;

const f = {
  cookie: octets('cookie'),
  block: bool('block', YES_NO),
  exclusive: bool('exclusive', YES_NO),
  reclaim: bool('reclaim', YES_NO),
  state: u32('state'),
  lock: none('lock'),
  'lock.caller_name': text('caller_name'),
  ...HANDLE_FIELDS,
  'lock.owner': octets('owner'),
  'lock.svid': u32('svid'),
  'lock.l_offset': u32('l_offset'),
  'lock.l_len': u32('l_len'),
  'lock.l_offset64': u64('l_offset'),
  'lock.l_len64': u64('l_len'),
  stat: u32('stat', { values: STATUSES }),
  test_stat: none('test_stat'),
  'test_stat.stat': u32('stat', { values: STATUSES }),
  holder: none('holder'),
  share: none('share'),
  'share.mode': u32('mode', { values: { 0: 'deny none', 1: 'deny read', 2: 'deny write', 3: 'deny read/write' } }),
  'share.access': u32('access', { values: { 0: 'no access', 1: 'read-only', 2: 'write-only', 3: 'read/write' } }),
  'share.name': text('name'),
  sequence: u32('sequence'),
};

/** Where the lock begins, and how long it is; 0 for all that follows. */
function takeRange(p: Cursor, version: number): string {
  if (version === VERSION_4) return `${p.take(f['lock.l_offset64'])}-${p.take(f['lock.l_len64'])}`;
  return `${p.take(f['lock.l_offset'])}-${p.take(f['lock.l_len'])}`;
}

/** nlm_lock, nlm4_lock */
function takeLock(p: Cursor, version: number): string {
  const outer = p.open(f.lock);
  takeWholeText(p, f['lock.caller_name']);
  const handle = takeHandle(p, 'fh');
  takeOpaque(p, f['lock.owner']);
  const process = p.take(f['lock.svid']) | 0, range = takeRange(p, version);
  p.close(outer);
  return ` FH:${handle} svid:${process} pos:${range}`;
}

/** Parameters of which a lock is one: what else there is, before it and behind it. */
const locking = (before: readonly ('block' | 'exclusive')[], behind?: (p: Cursor) => void): Take => (p, version) => {
  takeOpaque(p, f.cookie);
  for (const name of before) p.take(f[name]);
  const words = takeLock(p, version);
  behind?.(p);
  return words;
};

function takeReclaim(p: Cursor): void {
  p.take(f.reclaim);
  p.take(f.state);
}

/** nlm_testres: why not, and who has a lock that is in the way. */
const tested: Take = (p, version) => {
  takeOpaque(p, f.cookie);
  let words = '';
  under(p, f.test_stat, () => {
    const status = p.take(f['test_stat.stat']);
    words = statusWords(status);
    if (status === DENIED) under(p, f.holder, () => {
      p.take(f.exclusive);
      p.take(f['lock.svid']);
      takeOpaque(p, f['lock.owner']);
      takeRange(p, version);
    });
  });
  return words;
};

/** nlm_res */
const answered: Take = p => {
  takeOpaque(p, f.cookie);
  return statusWords(p.take(f.stat));
};

const statusWords = (status: number): string => (status === GRANTED ? '' : ` ${STATUSES[status] ?? `Unknown Status (${status})`}`);

/** nlm_shareargs */
const sharing: Take = p => {
  takeOpaque(p, f.cookie);
  under(p, f.share, () => {
    takeWholeText(p, f['lock.caller_name']);
    takeHandle(p, 'fh');
    takeOpaque(p, f['lock.owner']);
    p.take(f['share.mode']);
    p.take(f['share.access']);
  });
  p.take(f.reclaim);
};

/** nlm_shareres */
const shared: Take = p => {
  const words = answered(p, VERSION_4);
  p.take(f.sequence);
  return words;
};

const test = locking(['exclusive']), lock = locking(['block', 'exclusive'], takeReclaim), cancel = locking(['block', 'exclusive']);
const unlock = locking([]), granted = locking(['exclusive']);

const PROCEDURES: Readonly<Record<number, Procedure>> = {
  1: { call: test, reply: tested },
  2: { call: lock, reply: answered },
  3: { call: cancel, reply: answered },
  4: { call: unlock, reply: answered },
  5: { call: granted, reply: answered },
  // Those that are answered by a call back.
  6: { call: test },
  7: { call: lock },
  8: { call: cancel },
  9: { call: unlock },
  10: { call: granted },
  11: { call: tested },
  12: { call: answered },
  13: { call: answered },
  14: { call: answered },
  15: { call: answered },
  20: { call: sharing, reply: shared },
  21: { call: sharing, reply: shared },
  22: { call: lock, reply: answered },
  23: {
    call(p) {
      takeWholeText(p, f['share.name']);
      p.take(f.state);
    },
  },
};

export const nlm = remoteProgram({
  program: 100021,
  name: 'nlm',
  title: 'Network Lock Manager Protocol',
  short: 'NLM',
  versions: [1, 2, 3, VERSION_4],
  fields: f,
  procedures: () => PROCEDURES,
});
