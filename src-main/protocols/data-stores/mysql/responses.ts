/** A MySQL server's responses: OK packets with changes of the session's state, columns' definitions and rows as text. */
import type { Cursor } from '../../../dissect/index.ts';
import { COLUMN_FLAGS, MYSQL_FIELDS as f, STATUS_FLAGS } from './fields.ts';
import { counted, countedText, lengthText, NULL_LENGTH, payload, peekLength, takeLength } from './lengths.ts';
import type { Known } from './session.ts';

const STATE_CHANGED = 0x4000;

export function ok(p: Cursor): void {
  if (p.u8() === 0xfe) {
    p.show(f.response_code);
    p.take(f.eof);
  } else {
    p.take(f.response_code);
  }
  counted(p, f.affected_rows);
  const insert = takeLength(p);
  if (insert.value > 0) p.set(f.insert_id, BigInt(insert.value), insert.at, insert.size);
  if (p.remaining < 2) return;
  const status = p.bits(f.server_status, STATUS_FLAGS);
  if (p.remaining >= 2) p.take(f.warnings);
  if (!p.more) return;
  message(p, (status & STATE_CHANGED) !== 0);
  if (p.more && (status & STATE_CHANGED) !== 0) stateChanges(p);
}

/** Servers write its length ahead, whatever was agreed on; the documentation has a text up to the end where state is not tracked. */
function message(p: Cursor, isFollowed: boolean): void {
  const { value, size } = peekLength(p);
  if (value < 0 || size + value > p.remaining || (!isFollowed && size + value < p.remaining)) {
    p.takeRest(f.message);
    return;
  }
  takeLength(p);
  if (value > 0) p.take(f.message, value);
}

function stateChanges(p: Cursor): void {
  const { value, size, at } = takeLength(p);
  const outer = p.open(f.session_track_data);
  p.set(f['session_track.data.length'], BigInt(Math.max(0, value)), at, size);
  const changes = p.within(Math.max(0, value));
  while (changes.more) stateChange(changes);
  p.close(outer);
}

type Change = (p: Cursor) => void;

const CHANGES: readonly Change[] = [
  p => {
    countedText(p, f['session_track.sysvar.length'], f['session_track.sysvar.name']);
    if (p.more) countedText(p, f['session_track.sysvar.length'], f['session_track.sysvar.value']);
  },
  p => void countedText(p, f['session_track.schema.length'], f['session_track.schema']),
  p => void lengthText(p, f['session_track.state_change']),
  p => {
    p.take(f['session_track.gtids.encoding']);
    countedText(p, f['session_track.gtids.length'], f['session_track.gtids']);
  },
  p => void countedText(p, f['session_track.transaction_characteristics.length'], f['session_track.transaction_characteristics']),
  p => void countedText(p, f['session_track.transaction_state.length'], f['session_track.transaction_state']),
];

function stateChange(p: Cursor): void {
  const outer = p.open(f.session_track);
  const type = p.take(f['session_track.type']);
  const part = p.within(Math.max(0, counted(p, f['session_track.length'])));
  CHANGES[type]?.(part);
  if (part.more) payload(part);
  p.close(outer);
}

export function columnCount(p: Cursor, known: Known | undefined): void {
  counted(p, f.num_fields);
  if (p.more && known?.settled.cached === true) p.take(f.metadata_follows);
}

const NAMES = [f['field.catalog'], f['field.db'], f['field.table'], f['field.org_table'], f['field.name'], f['field.org_name']];

export function column(p: Cursor, known: Known | undefined): void {
  for (const field of NAMES) {
    const outer = p.open(field.title);
    lengthText(p, field);
    p.close(outer);
  }
  if (known?.settled.extended === true) extendedMetadata(p);
  p.skip(1);
  p.take(f['field.charsetnr']);
  p.take(f['field.length']);
  p.take(f['field.type']);
  p.bits(f['field.flags'], COLUMN_FLAGS);
  p.take(f['field.decimals']);
  if (p.more) p.skip(Math.min(2, p.remaining));
  if (!p.more) return;
  if (p.u8() === NULL_LENGTH || peekLength(p).value + peekLength(p).size <= p.remaining) lengthText(p, f['field.default']);
  if (p.more) payload(p);
}

const TYPE = 0, FORMAT = 1;

/** MariaDB: what a type is used for, `json` or `uuid`, say. */
function extendedMetadata(p: Cursor): void {
  const { value, size, at } = takeLength(p);
  const outer = p.open(f.extmeta_data);
  p.set(f['extmeta.length'], BigInt(Math.max(0, value)), at, size);
  const part = p.within(Math.max(0, value));
  while (part.more) {
    const inner = part.open(f.extmeta);
    const key = part.u8();
    part.takeAs(f['extmeta.key'], BigInt(key), 1);
    const length = Math.max(0, counted(part, f['extmeta.length']));
    if (key === TYPE) part.take(f['extmeta.type'], length);
    else if (key === FORMAT) part.take(f['extmeta.format'], length);
    else part.take(f.payload, length);
    part.close(inner);
  }
  p.close(outer);
}

export function textRow(p: Cursor): void {
  while (p.more) {
    const outer = p.open('text');
    const { value, at } = takeLength(p);
    if (value >= 0) p.take(f['row.text'], value);
    else p.set(f['row.text'], 'NULL', at, 1);
    p.close(outer);
  }
}

/** COM_STMT_PREPARE's answer. */
export function prepared(p: Cursor): void {
  p.take(f.response_code);
  p.take(f.stmt_id);
  p.takeAs(f.num_fields, BigInt(p.little16()), 2);
  p.take(f.num_params);
  p.skip(1);
  if (p.remaining >= 2) p.take(f.warnings);
  if (p.more) p.take(f.metadata_follows);
}
