/** Operations of NFS version 4 that open, lock, delegate, and tell who does: RFC 7530 §16.2 to §16.37, RFC 8881 §18.16. */
import { type Cursor, printable } from '../../../../dissect/index.ts';
import { takeNamedBits } from '../../../bit-names.ts';
import { NFS_FIELDS } from '../fields.ts';
import { takeOneEntry } from './access-lists.ts';
import { takeAsked, takeAttributes } from './attributes.ts';
import { version4 } from './fields.ts';
import { OP, STATUS } from './operations.ts';
import type { Current, Operation, Operations, Result } from './reading.ts';
import { take, takeChange, takeName, takeOpaque, takeState, takeStatus, under } from './values.ts';

const state = (p: Cursor): void => void takeState(p);
const named = (p: Cursor): string => ` StateID: ${takeState(p)}`;

/** RFC 8881 §18.16.1: what a client says of delegations stands in the same number as the rights. */
const SHARED = 0xff;

export function takeAccess(p: Cursor): void {
  const { f } = version4(), value = p.u32();
  p.set(f['open4.share_access'], value & SHARED, p.at, 4);
  if (value > SHARED) p.set(f.want, value - (value & SHARED), p.at, 4);
  p.skip(4);
}

const EXCLUSIVE = 2, EXCLUSIVE_WITH_ATTRIBUTES = 3;

function takeHow(p: Cursor): void {
  if (take(p, 'open.opentype') !== 1) return;
  const outer = p.under(), mode = take(p, 'createmode4');
  if (mode === EXCLUSIVE || mode === EXCLUSIVE_WITH_ATTRIBUTES) take(p, 'verifier4');
  if (mode !== EXCLUSIVE) takeAttributes(p);
  p.close(outer);
}

/** open_claim4; gives the file's name where it has one. */
export function takeClaim(p: Cursor): string {
  const kind = take(p, 'open.claim_type'), outer = p.under();
  let name = '';
  if (kind === 1) take(p, 'open.delegation_type');
  if (kind === 2 || kind === 5) state(p);
  if (kind === 0 || kind === 2 || kind === 3) name = takeName(p, 'Name', 'pathname.component');
  p.close(outer);
  return name;
}

const READ = 1, WRITE = 2, EXTENDED = 3, CONTENTION = 1, RESOURCE = 2;

/** open_delegation4 */
export function takeDelegation(p: Cursor): void {
  const kind = take(p, 'open.delegation_type'), outer = p.under();
  if (kind === EXTENDED) {
    const why = take(p, 'open.why_no_delegation');
    if (why === CONTENTION || why === RESOURCE) take(p, 'recall');
  } else if (kind === READ || kind === WRITE) {
    state(p);
    take(p, 'recall');
    if (kind === WRITE) {
      if (take(p, 'open.limit_by') === 1) {
        take(p, 'filesize');
      } else {
        take(p, 'num_blocks');
        take(p, 'bytes_per_block');
      }
    }
    takeOneEntry(p);
  }
  p.close(outer);
}

const denied: Result = p => {
  take(p, 'offset4');
  take(p, 'length4');
  take(p, 'locktype4');
  takeOwner(p);
};

function takeOwner(p: Cursor): void {
  under(p, 'Owner', () => {
    take(p, 'clientid');
    takeOpaque(p, 'owner', 'lock_owner4');
  });
}

const EVERYTHING = 2n ** 64n - 1n;

function takeRange(p: Cursor, { handle }: Current): string {
  const offset = take(p, 'offset4'), length = take(p, 'length4');
  return `${handle === '' ? '' : ` FH: ${handle}`} Offset: ${offset} Length: ${length === EVERYTHING ? '<End of File>' : length} `;
}

const LOCK: Operation = {
  ask: (p, current) => {
    take(p, 'locktype4');
    take(p, 'lock.reclaim');
    const words = takeRange(p, current);
    if (take(p, 'lock.locker.new_lock_owner')) {
      take(p, 'seqid');
      state(p);
      take(p, 'lock_seqid');
      takeOwner(p);
    } else {
      state(p);
      take(p, 'lock_seqid');
    }
    return words;
  },
  give: state,
  fails: { [STATUS.DENIED]: denied },
};

/** Host and port as universal addresses have them: `10.9.0.2.3.100`, `fd09::2.3.100` (RFC 5665 §5.2.3.3). */
const UNIVERSAL = /^(.*)\.(\d+)\.(\d+)$/;
const IPV4 = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/;

/** clientaddr4 */
export function takeAddress(p: Cursor): void {
  const netid = takeName(p, 'r_netid', 'r_netid'), at = p.at, address = takeName(p, 'r_addr', 'r_addr');
  const [, host, high, low] = UNIVERSAL.exec(address) ?? [], parts = IPV4.exec(host ?? '');
  if (parts === null) return;
  const value = parts.slice(1).reduce((sum, part) => sum * 256 + (Number(part) & 255), 0);
  p.generate(version4().f['universal_address.ipv4'], value, at + 4, address.length);
  p.label(`[IPv4 address ${host}, protocol=${printable(netid)}, port=${Number(high) * 256 + Number(low)}]`);
}

export const STATE_OPERATIONS: Operations = {
  [OP.CLOSE]: {
    ask: p => {
      take(p, 'seqid');
      return named(p);
    },
    give: p => {
      takeState(p);
      p.expertUnder(version4().f['stateid.deprecated']);
    },
  },
  [OP.DELEGPURGE]: { ask: p => void take(p, 'clientid') },
  [OP.DELEGRETURN]: { ask: named },
  [OP.LOCK]: LOCK,
  [OP.LOCKT]: {
    ask: (p, current) => {
      take(p, 'locktype4');
      const words = takeRange(p, current);
      takeOwner(p);
      return words;
    },
    fails: { [STATUS.DENIED]: denied },
  },
  [OP.LOCKU]: {
    ask: (p, current) => {
      take(p, 'locktype4');
      take(p, 'seqid');
      state(p);
      return takeRange(p, current);
    },
    give: state,
  },
  [OP.OPEN]: {
    ask: (p, current) => {
      take(p, 'seqid');
      takeAccess(p);
      take(p, 'open4.share_deny');
      take(p, 'clientid');
      takeOpaque(p, 'owner', 'open_owner4');
      takeHow(p);
      const name = takeClaim(p), words = current.handle === '' ? ` ${name}` : ` DH: ${current.handle}/${name}`;
      current.handle = '';
      return words;
    },
    give: p => {
      const words = named(p);
      takeChange(p, 'change_info');
      takeNamedBits(p, version4().f.open_rflags, version4().flags.openResult);
      takeAsked(p);
      takeDelegation(p);
      return words;
    },
  },
  [OP.OPEN_CONFIRM]: {
    ask: p => {
      state(p);
      take(p, 'seqid');
    },
    give: state,
  },
  [OP.OPEN_DOWNGRADE]: {
    ask: p => {
      state(p);
      take(p, 'seqid');
      takeAccess(p);
      take(p, 'open4.share_deny');
    },
    give: state,
  },
  [OP.RENEW]: { ask: p => ` CID: 0x${take(p, 'clientid').toString(16).padStart(16, '0')}` },
  [OP.SETCLIENTID]: {
    ask: p => {
      under(p, 'client', () => {
        take(p, 'verifier4');
        takeOpaque(p, 'id', 'nfs_client_id4.id');
      });
      under(p, 'callback', () => {
        take(p, 'cb_program');
        under(p, 'cb_location', () => takeAddress(p));
      });
      take(p, 'callback.ident');
    },
    give: p => {
      take(p, 'clientid');
      take(p, 'verifier4');
    },
    fails: { [STATUS.CLID_INUSE]: takeAddress },
  },
  [OP.SETCLIENTID_CONFIRM]: {
    ask: p => {
      take(p, 'clientid');
      take(p, 'verifier4');
    },
  },
  [OP.RELEASE_LOCKOWNER]: { ask: takeOwner },
  [OP.FREE_STATEID]: { ask: named },
  [OP.TEST_STATEID]: {
    ask: p => {
      const outer = p.open(version4().f['test_stateid.stateids']);
      const count = take(p, 'array.len');
      for (let i = 0; i < count; i++) state(p);
      p.close(outer);
    },
    give: p => {
      const outer = p.open(version4().f['test_stateid.results']);
      const count = take(p, 'array.len');
      for (let i = 0; i < count; i++) takeStatus(p, NFS_FIELDS.status);
      p.close(outer);
    },
  },
  [OP.WANT_DELEGATION]: {
    ask: p => {
      takeAccess(p);
      takeClaim(p);
    },
    give: takeDelegation,
  },
};
