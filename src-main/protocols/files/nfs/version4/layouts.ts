/** Parallel NFS: where else a file's bytes are, RFC 8881 §18.40 to §18.44, RFC 7862 §15.6 and §15.7. What a layout says of its own kind is bytes. */
import type { Cursor } from '../../../../dissect/index.ts';
import { version4 } from './fields.ts';
import { OP, STATUS } from './operations.ts';
import type { Operations } from './reading.ts';
import { take, takeBitmap, takeEach, takeOpaque, takeState, takeTime } from './values.ts';

function takeRange(p: Cursor): void {
  take(p, 'offset4');
  take(p, 'length4');
}

const OF_A_FILE = 1;

/** layout4 */
function takeLayout(p: Cursor): void {
  takeRange(p);
  take(p, 'iomode');
  take(p, 'layouttype');
  takeOpaque(p, 'layout', 'layout');
}

export const LAYOUT_OPERATIONS: Operations = {
  [OP.GETDEVICEINFO]: {
    ask: p => {
      take(p, 'deviceid');
      take(p, 'layouttype');
      take(p, 'maxcount');
      takeBitmap(p, version4().f.notify_mask);
    },
    give: p => {
      take(p, 'layouttype');
      takeOpaque(p, 'dev info', 'devinfo');
      takeBitmap(p, version4().f.notify_mask);
    },
    fails: { [STATUS.TOOSMALL]: p => void take(p, 'count4') },
  },
  [OP.GETDEVICELIST]: {
    ask: p => {
      take(p, 'layouttype');
      take(p, 'maxcount');
      take(p, 'cookie4');
      take(p, 'cookie_verf4');
    },
    give: p => {
      take(p, 'cookie4');
      take(p, 'cookie_verf4');
      takeEach(p, () => take(p, 'deviceid'), version4().f.devicenum4);
      take(p, 'eof');
    },
  },
  [OP.LAYOUTCOMMIT]: {
    ask: p => {
      takeRange(p);
      take(p, 'reclaim4');
      takeState(p);
      if (take(p, 'newoffset')) take(p, 'offset4');
      if (take(p, 'newtime')) takeTime(p);
      take(p, 'layouttype');
      takeOpaque(p, 'layout update', 'layoutupdate');
    },
    give: p => {
      if (take(p, 'newsize')) take(p, 'length4');
    },
  },
  [OP.LAYOUTGET]: {
    ask: p => {
      take(p, 'layoutavail');
      take(p, 'layouttype');
      take(p, 'iomode');
      takeRange(p);
      take(p, 'minlength4');
      takeState(p);
      take(p, 'maxcount');
    },
    give: p => {
      take(p, 'retclose4');
      takeState(p);
      takeEach(p, () => takeLayout(p));
    },
    fails: { [STATUS.LAYOUTTRYLATER]: p => void take(p, 'layoutavail') },
  },
  [OP.LAYOUTRETURN]: {
    ask: p => {
      take(p, 'reclaim4');
      take(p, 'layouttype');
      take(p, 'iomode');
      if (take(p, 'returntype') !== OF_A_FILE) return;
      takeRange(p);
      takeState(p);
      takeOpaque(p, 'lrf_body_content', 'lrf_body_content');
    },
    give: p => {
      if (take(p, 'lrs_present')) takeState(p);
    },
  },
  [OP.LAYOUTERROR]: {
    ask: p => {
      takeRange(p);
      takeState(p);
      takeEach(p, () => {
        take(p, 'deviceid');
        take(p, 'nfsstat4');
        take(p, 'opcode');
      }, version4().f.device_error_count);
    },
  },
  [OP.LAYOUTSTATS]: {
    ask: p => {
      takeRange(p);
      takeState(p);
      for (let i = 0; i < 2; i++) {
        take(p, 'io_count');
        take(p, 'io_bytes');
      }
      take(p, 'deviceid');
      take(p, 'layouttype');
      takeOpaque(p, 'Layout Stats', 'layoutstats');
    },
  },
};
