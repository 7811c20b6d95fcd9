/** Operations of NFS version 4.2: copies made by servers, holes, and attributes that users name: RFC 7862 §15, RFC 8276 §8.4. */
import { type Cursor } from '../../../../dissect/index.ts';
import { NFS_FIELDS } from '../fields.ts';
import { version4 } from './fields.ts';
import { OP, STATUS } from './operations.ts';
import type { Operation, Operations } from './reading.ts';
import { takeAddress } from './states.ts';
import { showWords, take, takeChange, takeData, takeEach, takeName, takeOpaque, takeState, takeTime, takeWords, under } from './values.ts';

const NAME = 1, URL = 2, ADDRESS = 3;

/** netloc4 */
function takeServer(p: Cursor): void {
  const kind = take(p, 'netloctype');
  if (kind === NAME) takeName(p, 'net loc name', 'nl_name');
  else if (kind === URL) takeName(p, 'net loc url', 'nl_url');
  else if (kind === ADDRESS) takeAddress(p);
}

const takeServers = (p: Cursor): void => void takeEach(p, () => takeServer(p), version4().f.source_servers);

/** write_response4 */
function takeWritten(p: Cursor): void {
  takeEach(p, () => takeState(p), version4().f.callback_ids);
  take(p, 'bytes_copied');
  take(p, 'stable_how4');
  take(p, 'verifier4');
}

function takeManner(p: Cursor): void {
  take(p, 'consecutive');
  take(p, 'synchronous');
}

function takeHints(p: Cursor): void {
  const { f } = version4(), hint = f['hint.hint'];
  showWords(p, takeWords(p), f['hint.mask'], String, (bit, at) => p.set(hint, bit, at, 4));
}

function takeContent(p: Cursor): void {
  const kind = take(p, 'content.type'), outer = p.under();
  take(p, 'offset4');
  if (kind === 0) takeData(p, 'read.data_length', NFS_FIELDS.data);
  else take(p, 'length4');
  p.close(outer);
}

const stretch: Operation = {
  ask: p => ` StateID: ${takeState(p)} Offset: ${take(p, 'offset4')} Len: ${take(p, 'length4')}`,
};
const changed: Operation['give'] = p => takeChange(p, 'change_info');
const key = (p: Cursor): string => takeName(p, 'Name', 'xattr.key');

export const COPY_OPERATIONS: Operations = {
  [OP.ALLOCATE]: stretch,
  [OP.DEALLOCATE]: stretch,
  [OP.COPY]: {
    ask: p => {
      const from = takeState(p), to = takeState(p);
      take(p, 'offset4');
      take(p, 'offset4');
      take(p, 'length4');
      takeManner(p);
      takeServers(p);
      return ` Src StateID: ${from} Dst StateID: ${to}`;
    },
    give: p => {
      takeWritten(p);
      takeManner(p);
    },
    fails: { [STATUS.OFFLOAD_NO_REQS]: takeManner },
  },
  [OP.COPY_NOTIFY]: {
    ask: p => {
      takeState(p);
      takeServer(p);
    },
    give: p => {
      takeTime(p);
      takeState(p);
      takeServers(p);
    },
  },
  [OP.IO_ADVISE]: {
    ask: p => {
      takeState(p);
      take(p, 'offset4');
      take(p, 'length4');
      takeHints(p);
    },
    give: takeHints,
  },
  [OP.OFFLOAD_CANCEL]: { ask: p => void takeState(p) },
  [OP.OFFLOAD_STATUS]: {
    ask: p => void takeState(p),
    give: p => {
      take(p, 'length4');
      takeEach(p, () => take(p, 'offload_status'), version4().f.num_offload_status);
    },
  },
  [OP.READ_PLUS]: {
    ask: p => ` StateID: ${takeState(p)} Offset: ${take(p, 'offset4')} Len: ${take(p, 'count4')}`,
    give: p => {
      take(p, 'eof');
      under(p, 'Contents', () => takeEach(p, () => takeContent(p)));
    },
  },
  [OP.SEEK]: {
    ask: p => {
      takeState(p);
      take(p, 'offset4');
      take(p, 'data_content');
    },
    give: p => {
      take(p, 'eof');
      take(p, 'offset4');
    },
  },
  [OP.WRITE_SAME]: {
    ask: p => {
      takeState(p);
      take(p, 'stable_how4');
      take(p, 'offset4');
      take(p, 'block_size');
      take(p, 'block_count');
      take(p, 'offset4');
      take(p, 'count4');
      take(p, 'offset4');
      takeOpaque(p, 'pattern', 'pattern');
    },
    give: takeWritten,
  },
  [OP.CLONE]: {
    ask: p => {
      takeState(p);
      takeState(p);
      take(p, 'offset4');
      take(p, 'offset4');
      take(p, 'length4');
    },
  },
  [OP.GETXATTR]: { ask: p => ` ${key(p)}`, give: p => takeOpaque(p, 'value', 'xattr.value') },
  [OP.SETXATTR]: {
    ask: p => {
      take(p, 'setxattr.options');
      const name = key(p);
      takeOpaque(p, 'value', 'xattr.value');
      return ` ${name}`;
    },
    give: changed,
  },
  [OP.LISTXATTRS]: {
    ask: p => {
      take(p, 'lisxtattr.cookie');
      take(p, 'lisxtattr.maxcount');
    },
    give: p => {
      take(p, 'lisxtattr.cookie');
      takeEach(p, () => key(p), version4().f['listxattr.names.count']);
      take(p, 'lisxtattr.eof');
    },
  },
  [OP.REMOVEXATTR]: { ask: p => ` ${key(p)}`, give: changed },
};
