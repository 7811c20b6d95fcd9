/** The tokens that responses are made of, [MS-TDS] §2.2.7. */
import { type Cursor, type Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { TDS_FIELDS } from './fields.ts';
import { BLOBS, type DataType, type DescriptionFields, PARAMETER_TYPE, description, value } from './types.ts';

const f = TDS_FIELDS;
const NO_COLUMNS = 0xffff;
/** From this version on counts have eight bytes and user types four. */
const VERSION_72 = 0x72090002;
const STATUS = [
  f['done.status.more'], f['done.status.error'], f['done.status.inxact'], f['done.status.proc'], f['done.status.count'],
  f['done.status.attn'], f['done.status.event'], f['done.status.srverror'],
];
const COLUMN_FLAGS = [
  f['colmetadata.flags.nullable'], f['colmetadata.flags.casesen'], f['colmetadata.flags.updateable'], f['colmetadata.flags.identity'],
  f['colmetadata.flags.computed'], f['colmetadata.flags.fixedlenclrtype'], f['colmetadata.flags.sparsecolumnset'],
  f['colmetadata.flags.encrypted'], f['colmetadata.flags.hidden'], f['colmetadata.flags.key'], f['colmetadata.flags.nullableunknown'],
];
const IN_CHARACTERS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 13, 19]);
const COLLATION = 7;

/** What later tokens of the same response need to know. */
interface Reading {
  readonly version: number;
  columns: readonly DataType[];
}

/** Reads a response to a client of this version. */
export function tokens(p: Cursor, version: number): void {
  const reading: Reading = { version, columns: [] };
  while (p.more) {
    const read = READERS[p.u8()];
    if (read === undefined) {
      const outer = p.open(f.unknown_tds_token, p.remaining);
      p.skip(p.remaining);
      p.close(outer);
      return;
    }
    read(p, reading);
  }
}

/** A token with its heading. */
const token = (heading: Field<void>, read: (p: Cursor, reading: Reading) => void) => (p: Cursor, reading: Reading): void => {
  const outer = p.open(heading);
  p.skip(1);
  read(p, reading);
  p.close(outer);
};

const sized = (heading: Field<void>, length: Field<number>, read: (p: Cursor, reading: Reading) => void) => token(heading, (p, reading) => {
  const part = p.within(p.take(length));
  read(part, reading);
});

/** Text with the number of its characters before it. */
export function counted(p: Cursor, length: Field<number>, field: Field<string>): string {
  const count = p.take(length);
  return count === 0 ? '' : p.take(field, 2 * count);
}

const READERS: Readonly<Record<number, ((p: Cursor, reading: Reading) => void) | undefined>> = {
  0x79: token(f.returnstatus, p => p.take(f['returnstatus.value'])),
  0x81: token(f.colmetadata, columnMetadata),
  0xa9: sized(f.order, f['order.length'], p => {
    while (p.remaining >= 2) p.take(f['order.colnum']);
  }),
  0xaa: sized(f.error, f['error.length'], p => message(p, 'error')),
  0xab: sized(f.info, f['info.length'], p => message(p, 'info')),
  0xac: token(f.returnvalue, (p, { version }) => {
    p.skip(2);
    parameterName(p);
    p.bits(f['rpc.parameter.status'], [f['rpc.parameter.status.by_ref'], f['rpc.parameter.status.default']]);
    p.take(f['colmetadata.usertype'], version < VERSION_72 ? 2 : 4);
    p.bits(f['colmetadata.results_token_flags'], COLUMN_FLAGS);
    typedValue(p);
  }),
  0xad: sized(f.loginack, f['loginack.length'], p => {
    p.take(f['loginack.interface']);
    p.take(f['loginack.tdsversion']);
    const length = p.u8();
    p.skip(1);
    p.take(f['loginack.progname'], 2 * length);
    p.take(f['loginack.progversion']);
  }),
  0xd1: token(f.row, (p, reading) => row(p, reading, undefined)),
  0xd2: token(f.nbcrow, (p, reading) => {
    const length = Math.ceil(reading.columns.length / 8);
    const nulls = p.peekBytes(length);
    p.skip(length);
    row(p, reading, nulls);
  }),
  0xe3: sized(f.envchange, f['envchange.length'], environment),
  0xfd: token(f.done, (p, reading) => done(p, reading, 'done')),
  0xfe: token(f.doneproc, (p, reading) => done(p, reading, 'doneproc')),
  0xff: token(f.doneinproc, (p, reading) => done(p, reading, 'doneinproc')),
};

function message(p: Cursor, name: 'error' | 'info'): void {
  p.take(f[`${name}.number`]);
  p.take(f[`${name}.state`]);
  p.take(f[`${name}.class`]);
  counted(p, f[`${name}.msgtext_length`], f[`${name}.msgtext`]);
  counted(p, f[`${name}.servername_length`], f[`${name}.servername`]);
  counted(p, f[`${name}.procname_length`], f[`${name}.procname`]);
  if (p.more) p.take(f[`${name}.linenumber`], Math.min(4, p.remaining));
}

function environment(p: Cursor): void {
  const type = p.take(f['envchange.type']);
  for (const [length, words, bytes] of [
    [f['envchange.newvalue_length'], f['envchange.newvalue_string'], f['envchange.newvalue']],
    [f['envchange.oldvalue_length'], f['envchange.oldvalue_string'], f['envchange.oldvalue']],
  ] as const) {
    if (!p.more) return;
    if (IN_CHARACTERS.has(type)) {
      counted(p, length, words);
      continue;
    }
    const size = p.take(length);
    if (type === COLLATION && size === 5) {
      p.take(f['envchange.collate_codepage']);
      p.take(f['envchange.collate_flags']);
      p.take(f['envchange.collate_charset_id']);
    } else if (size > 0) {
      p.take(bytes, Math.min(size, p.remaining));
    }
  }
}

function done(p: Cursor, { version }: Reading, name: 'done' | 'doneproc' | 'doneinproc'): void {
  takeNamedBits(p, f[`${name}.status`], STATUS);
  p.take(f[`${name}.curcmd`]);
  if (version < VERSION_72) p.take(f[`${name}.donerowcount`]);
  else p.take(f[`${name}.donerowcount64`]);
}

/** How a column's type is shown. */
const COLUMN_TYPE: DescriptionFields = {
  longest: (p, size) =>
    p.take(size === 1 ? f['colmetadata.type_size'] : size === 2 ? f['colmetadata.large_type_size'] : f['colmetadata.long_type_size']),
  precision: p => p.take(f['colmetadata.precision']),
  scale: p => p.take(f['colmetadata.scale']),
  collation(p) {
    p.take(f['colmetadata.collate_codepage']);
    p.take(f['colmetadata.collate_flags']);
    p.take(f['colmetadata.collate_charset_id']);
  },
};

function columnMetadata(p: Cursor, reading: Reading): void {
  const count = p.take(f['colmetadata.columns']);
  const columns: DataType[] = [];
  for (let i = 0; count !== NO_COLUMNS && i < count && p.more; i++) {
    const outer = p.open(f['colmetadata.field']);
    p.label(`Column ${i + 1}`);
    p.take(f['colmetadata.usertype'], reading.version < VERSION_72 ? 2 : 4);
    p.bits(f['colmetadata.results_token_flags'], COLUMN_FLAGS);
    const type = p.take(f['colmetadata.results_token_type']);
    const described = description(p, type, COLUMN_TYPE);
    if (BLOBS.has(type)) tableName(p, reading.version);
    counted(p, f['colmetadata.colname_length'], f['colmetadata.colname']);
    columns.push(described);
    p.close(outer);
  }
  reading.columns = columns;
}

function tableName(p: Cursor, version: number): void {
  const parts = version < VERSION_72 ? 1 : p.take(f['colmetadata.table_name_parts']);
  for (let left = parts; left > 0; left--) counted(p, f['colmetadata.table_name_length'], f['colmetadata.table_name']);
}

/** `nulls` has a bit for each column that has no value. */
function row(p: Cursor, { columns }: Reading, nulls: Uint8Array | undefined): void {
  if (columns.length === 0) p.malformed('a row without columns');
  for (const [i, column] of columns.entries()) {
    const outer = p.open(f['row.field']);
    const node = p.lastNode;
    let shown = '';
    if (nulls !== undefined && ((nulls[i >> 3] >> (i & 7)) & 1) === 1) p.set(f['type_varbyte.data.null'], undefined);
    else shown = value(p, column);
    p.labelNode(node, `Field ${i + 1}${shown === '' ? '' : ` (${shown})`}`);
    p.close(outer);
  }
}

export function parameterName(p: Cursor): void {
  counted(p, f['rpc.parameter.name_length'], f['rpc.parameter.name']);
}

/** A type, what describes it, and a value of it. */
export function typedValue(p: Cursor): void {
  const info = p.open(f.type_info);
  const described = description(p, p.take(f['type_info.type']), PARAMETER_TYPE);
  p.close(info);
  const outer = p.open(f['rpc.parameter.value']);
  const node = p.lastNode;
  const shown = value(p, described);
  if (shown !== '') p.labelNode(node, `Value (${shown})`);
  p.close(outer);
}
