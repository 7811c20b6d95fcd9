/** COMPOUND of NFS version 4: operations in a row, of which the first that fails is the last, RFC 7530 §16.2, RFC 8881 §16.2. */
import type { Cursor } from '../../../../dissect/index.ts';
import { NFS_FIELDS } from '../fields.ts';
import { RIGHTS_BEGIN } from '../rights.ts';
import { COPY_OPERATIONS } from './copies.ts';
import { version4 } from './fields.ts';
import { FILE_OPERATIONS } from './files.ts';
import { LAYOUT_OPERATIONS } from './layouts.ts';
import { OP, STATUS, mainOnes, operationName } from './operations.ts';
import type { Current, Operation, Operations } from './reading.ts';
import { SESSION_OPERATIONS } from './sessions.ts';
import { STATE_OPERATIONS } from './states.ts';
import { statusText, take, takeName, takeStatus } from './values.ts';

const OPERATIONS: Operations = { ...FILE_OPERATIONS, ...STATE_OPERATIONS, ...SESSION_OPERATIONS, ...LAYOUT_OPERATIONS, ...COPY_OPERATIONS };

/** SETATTR tells what was set of what it was asked to, however it ended (RFC 7530 §16.32.3). */
const TELLS_ALWAYS = OP.SETATTR;

interface Said {
  readonly operation: number;
  readonly words: string;
  readonly status: number;
}

const nameOf = (operation: number): string => operationName(operation) ?? `Unknown operation ${operation}`;

function takeResult(p: Cursor, operation: number, reads: Operation | undefined): Omit<Said, 'operation'> {
  const status = takeStatus(p, NFS_FIELDS.status);
  const read = status === STATUS.OK || operation === TELLS_ALWAYS ? reads?.give : reads?.fails?.[status];
  return { status, words: read?.(p, status) ?? '' };
}

function takeOperation(p: Cursor, isCall: boolean, current: Current): Said {
  const operation = take(p, 'opcode'), node = p.tree.current, outer = p.under(), reads = OPERATIONS[operation];
  const said = isCall ? { status: STATUS.OK, words: reads?.ask?.(p, current) ?? '' } : takeResult(p, operation, reads);
  p.close(outer);
  if (operation === OP.ACCESS && said.words !== '') {
    p.labelNode(node, `Opcode: ${nameOf(operation)} (${operation})${said.words.slice(said.words.indexOf(RIGHTS_BEGIN))}`);
  }
  return { operation, ...said };
}

/** Reads what a call asks or a reply tells. The list has the operations that the message is for. */
export function takeCompound(p: Cursor, isCall: boolean): void {
  const { f } = version4(), status = isCall ? STATUS.OK : takeStatus(p, NFS_FIELDS.status), all: Said[] = [];
  const tag = takeName(p, 'Tag', 'tag');
  p.addInfo(() => `${tag === '' ? '' : ` ${tag}`}${mainWords(all)}${status === STATUS.OK ? '' : ` Status: ${statusText(status)}`}`);
  if (isCall) take(p, 'minorversion');
  const count = p.take(f['ops.count']);
  p.label(() => `Operations (count: ${count})${isCall ? `: ${all.map(({ operation }) => nameOf(operation)).join(', ')}` : ''}`);
  p.title(() => `, Ops(${count}): ${all.map(titleWord).join(isCall ? ', ' : ' ')}`);
  const outer = p.under(), current: Current = { handle: '' };
  for (let i = 0; i < count; i++) {
    const said = takeOperation(p, isCall, current);
    all.push(said);
    // What no name is known of ends nobody knows where.
    if (operationName(said.operation) === undefined) break;
  }
  p.close(outer);
  for (const { operation } of mainOnes(all, false)) p.generate(f.main_opcode, operation);
}

const titleWord = ({ operation, status }: Said): string => `${nameOf(operation)}${status === STATUS.OK ? '' : `(${statusText(status)})`}`;

function mainWords(all: readonly Said[]): string {
  const words = mainOnes(all, true).map(({ operation, words: said }) => nameOf(operation) + said);
  return words.length === 0 ? '' : ` ${words.join(' | ')}`;
}
