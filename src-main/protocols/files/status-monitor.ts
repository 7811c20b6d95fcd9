/** Network status monitor, X/Open's "Protocols for Interworking: XNFS" §11: hosts are told when one that holds locks has begun anew. */
import { type Cursor, none, octets, text, u32 } from '../../dissect/index.ts';
import { type Procedure, remoteProgram, under } from './rpc/remote-program.ts';
import { takeWholeText } from './rpc/xdr.ts';

const PRIVATE_BYTES = 16;

const f = {
  name: text('Name'),
  stat_res: none('Status Result'),
  'stat_res.res': u32('Result', { values: { 0: 'STAT_SUCC', 1: 'STAT_FAIL' } }),
  'stat_res.state': u32('State'),
  state: u32('State'),
  mon: none('Monitor'),
  'mon_id.name': text('Monitor ID Name'),
  my_id: none('My ID'),
  'my_id.hostname': text('Hostname'),
  'my_id.prog': u32('Program'),
  'my_id.vers': u32('Version'),
  'my_id.proc': u32('Procedure'),
  priv: octets('Priv'),
  stat_chge: none('Status Change'),
};

/** my_id: whom to call back. */
const takeCaller = (p: Cursor): void => under(p, f.my_id, () => {
  takeWholeText(p, f['my_id.hostname']);
  p.take(f['my_id.prog']);
  p.take(f['my_id.vers']);
  p.take(f['my_id.proc']);
});

/** mon_id */
const takeMonitored = (p: Cursor): void => under(p, f.mon, () => {
  takeWholeText(p, f['mon_id.name']);
  takeCaller(p);
});

/** sm_stat_res */
const takeResult = (p: Cursor): void => under(p, f.stat_res, () => {
  p.take(f['stat_res.res']);
  p.take(f['stat_res.state']);
});

const takeState = (p: Cursor): void => void p.take(f.state);

const PROCEDURES: Readonly<Record<number, Procedure>> = {
  1: { call: p => void takeWholeText(p, f.name), reply: takeResult },
  2: {
    call(p) {
      takeMonitored(p);
      p.take(f.priv, PRIVATE_BYTES);
    },
    reply: takeResult,
  },
  3: { call: takeMonitored, reply: takeState },
  4: { call: takeCaller, reply: takeState },
  6: {
    call(p) {
      under(p, f.stat_chge, () => takeWholeText(p, f['mon_id.name']));
      p.take(f.state);
    },
  },
};

export const statusMonitor = remoteProgram({
  program: 100024,
  name: 'stat',
  title: 'Network Status Monitor Protocol',
  short: 'STAT',
  versions: [1],
  fields: f,
  procedures: () => PROCEDURES,
});
