/** Commands of MySQL's clients: the command phase of its protocol, COM_QUERY's attributes with WL#12542. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeToZero } from '../../zero-ended.ts';
import { execute, executeBulk } from './executions.ts';
import { MYSQL_FIELDS as f, REFRESH_FLAGS } from './fields.ts';
import { lengthText, payload, takeLength } from './lengths.ts';
import { COMMANDS } from './names.ts';
import { dumpLog, registerReplica } from './replication.ts';
import type { Known } from './session.ts';
import { binaryValue } from './values.ts';

/** What a client tells of itself. */
export function attributes(p: Cursor): void {
  const length = takeLength(p);
  const outer = p.open(f.connattrs);
  p.set(f['connattrs.length'], BigInt(Math.max(0, length.value)), length.at, length.size);
  const list = p.within(Math.min(Math.max(0, length.value), p.remaining));
  while (list.more) {
    const inner = list.open(f['connattrs.attr']);
    const node = list.tree.current;
    const name = attribute(list, f['connattrs.name.length'], f['connattrs.name']);
    const value = attribute(list, f['connattrs.value.length'], f['connattrs.value']);
    list.labelNode(node, `Connection Attribute - ${name}: ${value}`);
    list.close(inner);
  }
  p.close(outer);
}

function attribute(p: Cursor, lengthField: Field<bigint>, field: Field<string>): string {
  const { value, size, at } = takeLength(p);
  p.set(lengthField, BigInt(Math.max(0, value)), at, size);
  return p.take(field, Math.max(0, value));
}

/** What stands behind a command's number, by that number. */
const READERS: Readonly<Record<number, (p: Cursor, known: Known | undefined) => void>> = {
  3: query,
  1: () => {},
  2: schema, 5: schema, 6: schema,
  4: p => {
    takeToZero(p, f.table_name);
    if (p.more) payload(p);
  },
  7: p => void p.bits(f.refresh, REFRESH_FLAGS),
  8: p => p.takeRest(f.shutdown),
  12: p => void p.take(f.thread_id),
  17: changeUser,
  22: p => p.takeRest(f.query),
  18: dumpLog,
  21: registerReplica,
  23: execute,
  24: p => {
    p.take(f.stmt_id);
    p.take(f.param);
    if (p.more) payload(p);
  },
  25: p => void p.take(f.stmt_id),
  26: p => void p.take(f.stmt_id),
  27: p => void p.take(f.option),
  250: executeBulk,
  28: p => {
    p.take(f.stmt_id);
    if (p.remaining >= 4) p.take(f.num_rows);
  },
};

/** `known`: what is known of the connection, whether queries have attributes and what an execution's statement needs. */
export function command(p: Cursor, known: Known | undefined): void {
  const code = p.u8();
  const name = COMMANDS[code] ?? `Unknown (${code}) `;
  p.info(`Request ${name}`);
  const outer = p.open(f.request);
  p.label(`Request Command ${name.trimEnd()}`);
  p.take(f.command);
  if (COMMANDS[code] === undefined) p.expertUnder(f['command.invalid']);
  READERS[code]?.(p, known);
  if (p.more) payload(p);
  p.close(outer);
}

function schema(p: Cursor): void {
  p.take(f.schema, p.remaining);
}

function query(p: Cursor, known: Known | undefined): void {
  const attributed = known?.settled.attributed === true;
  // Where the login is not known: a statement does not begin with a NUL, as a list of no attributes does.
  if (p.remaining >= 2 && (attributed || (p.u8() === 0 && p.u8(1) === 1))) queryAttributes(p);
  p.takeRest(f.query);
}

const UNSIGNED = 0x80;
/** Attributes that are looked at: a count may lie, each has three bytes. */
const MOST_ATTRIBUTES = 65_535;

/** COM_QUERY: how many there are, which are NULL, types and names, then the values. */
function queryAttributes(p: Cursor): void {
  const outer = p.open(f.query_attrs);
  const count = p.u8() < 0xfb ? p.take(f.query_attrs_count) : takeLength(p).value;
  takeLength(p);
  if (count > MOST_ATTRIBUTES || count * 3 > p.remaining) p.malformed(`${count} attributes`);
  if (count > 0) {
    const nulls = p.takeBytes(f.unused, (count + 7) >> 3);
    const types = p.take(f.query_attrs_send_types_to_server) ? namesOf(p, count) : [];
    types.forEach((type, i) => {
      if (((nulls[i >> 3] >> (i & 7)) & 1) === 0) binaryValue(p, f.query_attr_value, type & 0xff, (type >> 8 & UNSIGNED) !== 0);
    });
  }
  p.close(outer);
}

function namesOf(p: Cursor, count: number): number[] {
  const types: number[] = [];
  for (let i = 0; i < count; i++) {
    types.push(p.take(f.query_attr_name_type));
    const outer = p.open('Attribute Name');
    lengthText(p, f.query_attr_name);
    p.close(outer);
  }
  return types;
}

/** COM_CHANGE_USER, as clients of version 4.1 and later send it. */
function changeUser(p: Cursor): void {
  takeToZero(p, f.user);
  if (!p.more) return;
  const size = p.u8();
  p.skip(1);
  if (size > 0) p.take(f.passwd, size);
  if (p.more) takeToZero(p, f.schema);
  if (p.remaining >= 2) p.takeAs(f.charset, p.little16(), 2);
  if (p.more) takeToZero(p, f.client_auth_plugin);
  if (p.more) attributes(p);
}
