/** What a server of NFS version 4 asks its clients: CB_COMPOUND and its operations, RFC 7530 §17, RFC 8881 §20, RFC 7862 §16. */
import { type Cursor, bool, octets, u32 } from '../../../../dissect/index.ts';
import { NFS_FIELDS } from '../fields.ts';
import { LONGEST_HANDLE, takeHandle } from '../handle.ts';
import { takeAsked, takeAttributes } from './attributes.ts';
import { WORD, YES_NO } from './declaring.ts';
import { version4 } from './fields.ts';
import { STATUS, callbackName } from './operations.ts';
import type { Operations } from './reading.ts';
import { takeSlot } from './sessions.ts';
import { takeDelegation } from './states.ts';
import { statusText, take, takeBitmap, takeCountedBytes, takeEach, takeName, takeOpaque, takeState, takeStatus } from './values.ts';

export const CALLBACK_FIELDS = {
  procedure: u32('CB Procedure', { id: 'nfs.cb_procedure', values: { 0: 'CB_NULL', 1: 'CB_COMPOUND' } }),
  operation: u32('Opcode', { id: 'nfs.cb.operation', values: callbackName }),
  truncate: bool('Truncate?', { id: 'nfs.truncate', ...WORD, as: YES_NO }),
  changed: bool('Clora changed', { id: 'nfs.clorachanged', ...WORD, as: YES_NO }),
  recalltype: u32('recall type', { id: 'nfs.recalltype', values: { 1: 'RECALL_FILE', 2: 'RECALL_FSID', 3: 'RECALL_ALL' } }),
  objects: u32('objects to keep', { own: true }),
  types: u32('types', { own: true, hex: true }),
  changes: u32('changes', { own: true, hex: true }),
  delegation: bool('contended wants cancelled', { ...WORD, own: true, as: YES_NO }),
  resources: bool('resourced wants cancelled', { ...WORD, own: true, as: YES_NO }),
  change: octets('contents', { own: true }),
};

const f = CALLBACK_FIELDS;
const CB = {
  GETATTR: 3, RECALL: 4, LAYOUTRECALL: 5, NOTIFY: 6, PUSH_DELEG: 7, RECALL_ANY: 8, RECALLABLE_OBJ_AVAIL: 9, RECALL_SLOT: 10, SEQUENCE: 11,
  WANTS_CANCELLED: 12, NOTIFY_LOCK: 13, NOTIFY_DEVICEID: 14, OFFLOAD: 15,
} as const;
const OF_A_FILE = 1, OF_A_FILE_SYSTEM = 2;

const handle = (p: Cursor): void => void takeHandle(p, 'FileHandle', LONGEST_HANDLE);

/** notify4<>: what changed, by its kinds, each with words of its own. */
function takeNotes(p: Cursor): void {
  takeEach(p, () => {
    takeBitmap(p, f.changes);
    takeCountedBytes(p, 'change', f.change);
  });
}

function takeAny(p: Cursor): void {
  p.take(f.objects);
  takeBitmap(p, f.types);
}

/** Calls that the one of this message may overtake, by session and slot (RFC 8881 §20.9.3). */
function takeReferring(p: Cursor): void {
  const lists = p.u32(), outer = p.open(`referring call lists (count: ${lists})`);
  takeEach(p, () => {
    take(p, 'session_id4');
    const calls = p.u32(), inner = p.open(`referring calls (count: ${calls})`);
    takeEach(p, () => {
      take(p, 'seqid');
      take(p, 'slotid');
    });
    p.close(inner);
  });
  p.close(outer);
}

/** How a copy that went on by itself has ended (RFC 7862 §16.1). */
function takeCopied(p: Cursor): void {
  handle(p);
  takeState(p);
  if (takeStatus(p, NFS_FIELDS.status) !== STATUS.OK) {
    take(p, 'bytes_copied');
    return;
  }
  takeEach(p, () => takeState(p), version4().f.callback_ids);
  take(p, 'length4');
  take(p, 'stable_how4');
  take(p, 'verifier4');
}

export const CALLBACKS: Operations = {
  [CB.GETATTR]: {
    ask: p => {
      handle(p);
      takeAsked(p);
    },
    give: p => takeAttributes(p),
  },
  [CB.RECALL]: {
    ask: p => {
      takeState(p);
      p.take(f.truncate);
      handle(p);
    },
  },
  [CB.LAYOUTRECALL]: {
    ask: p => {
      take(p, 'layouttype');
      take(p, 'iomode');
      p.take(f.changed);
      const kind = p.take(f.recalltype);
      if (kind === OF_A_FILE) {
        handle(p);
        take(p, 'offset4');
        take(p, 'length4');
        takeState(p);
      } else if (kind === OF_A_FILE_SYSTEM) {
        const outer = p.open('fsid');
        take(p, 'fsid4.major');
        take(p, 'fsid4.minor');
        p.close(outer);
      }
    },
  },
  [CB.NOTIFY]: {
    ask: p => {
      takeState(p);
      handle(p);
      takeNotes(p);
    },
  },
  [CB.PUSH_DELEG]: {
    ask: p => {
      handle(p);
      takeDelegation(p);
    },
  },
  [CB.RECALL_ANY]: { ask: takeAny },
  [CB.RECALLABLE_OBJ_AVAIL]: { ask: takeAny },
  [CB.RECALL_SLOT]: { ask: p => void take(p, 'target_high_slotid') },
  [CB.SEQUENCE]: {
    ask: p => {
      takeSlot(p);
      take(p, 'cachethis4');
      takeReferring(p);
    },
    give: p => {
      takeSlot(p);
      take(p, 'target_high_slotid');
    },
  },
  [CB.WANTS_CANCELLED]: {
    ask: p => {
      p.take(f.delegation);
      p.take(f.resources);
    },
  },
  [CB.NOTIFY_LOCK]: {
    ask: p => {
      handle(p);
      take(p, 'clientid');
      takeOpaque(p, 'owner', 'lock_owner4');
    },
  },
  [CB.NOTIFY_DEVICEID]: { ask: takeNotes },
  [CB.OFFLOAD]: { ask: takeCopied },
};

const nameOf = (operation: number): string => callbackName(operation) ?? `Unknown operation ${operation}`;

/** CB_COMPOUND: as COMPOUND, with a number by which a client of the first minor version knows what it set up. */
export function takeCallbacks(p: Cursor, isCall: boolean): void {
  const status = isCall ? STATUS.OK : takeStatus(p, NFS_FIELDS.status), names: string[] = [];
  const tag = takeName(p, 'Tag', 'tag');
  p.addInfo(() => `${tag === '' ? '' : ` ${tag}`} ${names.join(';')}${status === STATUS.OK ? '' : ` Status: ${statusText(status)}`}`);
  if (isCall) {
    take(p, 'minorversion');
    take(p, 'callback.ident');
  }
  const count = p.u32(), outer = p.open(`Operations (count: ${count})`);
  p.skip(4);
  for (let i = 0; i < count; i++) {
    const operation = p.take(f.operation), inner = p.under(), reads = CALLBACKS[operation];
    names.push(nameOf(operation));
    if (isCall) {
      reads?.ask?.(p, { handle: '' });
    } else if (takeStatus(p, NFS_FIELDS.status) === STATUS.OK) {
      reads?.give?.(p, STATUS.OK);
    }
    p.close(inner);
    if (callbackName(operation) === undefined) break;
  }
  p.close(outer);
}
