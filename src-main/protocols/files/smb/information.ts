/** Kinds of information about files and file systems, as SMB 1 asks for them and finds them: MS-CIFS §2.2.8, MS-FSCC §2.4 and §2.5. */
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { ATTRIBUTES, FILE_FIELDS } from './file-fields.ts';
import { takeTimes } from './open-commands.ts';
import { type Encoding, takeTextOf } from './texts.ts';
import { RESERVED } from './commands.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';
import { VOLUME_FIELDS } from './volume-fields.ts';

const f = { ...FILE_FIELDS, ...TRANSACTION_FIELDS, ...VOLUME_FIELDS };
const SYSTEM = fieldsBelow(f, 'fs_attr.'), DEVICE = fieldsBelow(f, 'device.').filter(({ mask }) => mask !== 0);

type Information = (p: Cursor, message: Encoding) => void;

const attributes = (p: Cursor): void => {
  p.bits(f.wide_attributes, ATTRIBUTES);
};

const basic: Information = p => {
  takeTimes(p);
  attributes(p);
};

const standard: Information = p => {
  p.take(f.alloc_size64);
  p.take(f.end_of_file);
  p.take(f.link_count);
  p.take(f.delete_pending, 1);
  p.take(f.is_directory);
};

const nameOfFile: Information = (p, { unicode }) => {
  takeTextOf(p, f.file, p.take(f.file_name_len), unicode);
};

const streams: Information = (p, { unicode }) => {
  for (let at = p.at; ;) {
    p.at = at;
    const outer = p.open('Stream Info'), heading = p.tree.current;
    const next = p.take(f.next_entry_offset), length = p.take(f.stream_name_len);
    p.take(f.stream_size);
    p.take(f.alloc_size64);
    const name = takeTextOf(p, f.stream_name, length, unicode);
    p.labelNode(heading, `Stream Info: ${name}`);
    p.close(outer);
    if (next < 24 || at + next >= p.reported) return;
    at += next;
  }
};

const all: Information = (p, message) => {
  basic(p, message);
  p.skip(4);
  standard(p, message);
  p.skip(2);
  p.take(f['ea.list_length']);
  nameOfFile(p, message);
};

/** Levels by their numbers in both numberings: those of SMB, and those of NT, 1,000 higher (MS-SMB §2.2.2.3.5). */
const QUERIES: Readonly<Record<number, Information>> = {
  257: basic, 1004: basic,
  258: standard, 1005: standard,
  259: p => p.take(f['ea.list_length']), 1007: p => p.take(f['ea.list_length']),
  260: nameOfFile, 1009: nameOfFile, 264: nameOfFile, 1021: nameOfFile,
  263: all, 1006: p => p.take(f.index_number),
  265: streams, 1022: streams,
  1014: p => p.take(f.position), 1016: p => p.take(f.mode), 1017: p => p.take(f.alignment),
};

const removal: Information = p => p.take(f.marked_for_deletion);
const allocation: Information = p => p.take(f.alloc_size64);
const end: Information = p => p.take(f.end_of_file);

const SETTINGS: Readonly<Record<number, Information>> = {
  257: basic, 1004: basic,
  258: removal, 1013: removal,
  259: allocation, 1019: allocation,
  260: end, 1020: end,
  1010: (p, { unicode }) => {
    p.take(f.replace, 4);
    p.take(f.root_dir_handle);
    takeTextOf(p, f.target_name, p.take(f.target_name_len), unicode);
  },
  1014: p => p.take(f.position), 1016: p => p.take(f.mode),
};

export function fileInformation(p: Cursor, level: number, message: Encoding, isSetting: boolean): void {
  (isSetting ? SETTINGS : QUERIES)[level]?.(p, message);
}

const label: Information = (p, { unicode }) => {
  takeTextOf(p, f['volume.label'], p.take(f['volume.label.len']), unicode);
};

const volume: Information = (p, { unicode }) => {
  takeFileTime(p, f['create.time']);
  p.take(f['volume.serial']);
  const length = p.take(f['volume.label.len']);
  p.take(RESERVED, 2);
  takeTextOf(p, f['volume.label'], length, unicode);
};

const sizes: Information = p => {
  p.take(f.alloc_size64);
  p.take(f.free_alloc_units);
  p.take(f.fs_sector_per_unit);
  p.take(f.fs_bytes_per_sector);
};

const device: Information = p => {
  p.take(f['device.type']);
  p.bits(f.device, DEVICE);
};

const system: Information = (p, { unicode }) => {
  p.bits(f.fs_attr, SYSTEM);
  p.take(f.fs_max_name_len);
  takeTextOf(p, f.fs_name, p.take(f['fs_name.len']), unicode);
};

const VOLUMES: Readonly<Record<number, Information>> = {
  1: p => {
    for (const field of [f.fs_id, f.fs_sector_per_unit, f.fs_units, f['avail.units']]) p.take(field);
    p.take(f.fs_bytes_per_sector, 2);
  },
  257: label, 1002: label,
  258: volume, 1001: volume,
  259: sizes, 1003: sizes,
  260: device, 1004: device,
  261: system, 1005: system,
  1007: p => {
    p.take(f.alloc_size64);
    p.take(f.caller_free_alloc_units);
    p.take(f.actual_free_alloc_units);
    p.take(f.fs_sector_per_unit);
    p.take(f.fs_bytes_per_sector);
  },
};

export function volumeInformation(p: Cursor, level: number, message: Encoding): void {
  VOLUMES[level]?.(p, message);
}

/** What entries have besides their names: sizes of extended attributes, short names, identifiers of files. */
interface Entry {
  readonly attributes: boolean;
  readonly short: boolean;
  readonly identifier: boolean;
  readonly described: boolean;
}

const ENTRIES: Readonly<Record<number, Entry>> = {
  257: { described: true, attributes: false, short: false, identifier: false },
  258: { described: true, attributes: true, short: false, identifier: false },
  259: { described: false, attributes: false, short: false, identifier: false },
  260: { described: true, attributes: true, short: true, identifier: false },
  261: { described: true, attributes: true, short: false, identifier: true },
  262: { described: true, attributes: true, short: true, identifier: true },
};
/** Names that the Info column has room for. */
const MOST_NAMES = 50;
const SHORT_NAME = 24;

/** MS-FSCC §2.4: the files of a directory. */
export function found(p: Cursor, level: number, count: number, message: Encoding): void {
  const entry = ENTRIES[level];
  if (entry === undefined) return;
  const names: string[] = [];
  for (let left = count, at = p.at; left > 0 && at < p.reported; left--) {
    p.at = at;
    const outer = p.open(''), heading = p.tree.current;
    const next = p.take(f.next_entry_offset);
    const name = foundOne(p, entry, message);
    p.labelNode(heading, () => `${nameOf(f.ff2_loi.options.values, level) ?? 'Unknown'} File: ${name}`);
    if (next > 0) p.at = Math.max(p.at, Math.min(at + next, p.reported));
    p.close(outer);
    names.push(name);
    if (next < 8) break;
    at += next;
  }
  if (names.length > 0) p.addInfo(() => `, Files: ${names.slice(0, MOST_NAMES).join(' ')}`);
}

function foundOne(p: Cursor, entry: Entry, { unicode }: Encoding): string {
  p.take(f.file_index);
  if (entry.described) {
    takeTimes(p);
    p.take(f.end_of_file);
    p.take(f.alloc_size64);
    attributes(p);
  }
  const length = p.take(f.file_name_len);
  if (entry.attributes) p.take(f['ea.list_length']);
  if (entry.short) {
    const used = p.take(f.short_file_name_len, 1);
    p.take(RESERVED, 1);
    takeTextOf(p.within(SHORT_NAME), f.short_file, used, unicode);
  }
  if (entry.identifier) {
    p.take(RESERVED, entry.short ? 2 : 4);
    p.take(f.index_number);
  }
  return takeTextOf(p, f.file, length, unicode);
}
