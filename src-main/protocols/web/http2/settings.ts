/** Settings of HTTP/2: RFC 9113 §6.5.1, in the header that asks for an upgrade, too (RFC 7540 §3.2.1). */
import { type Cursor, type Field, none, u16, u32 } from '../../../dissect/index.ts';
import {
  ENABLE_PUSH, EXTENDED_CONNECT, HEADER_TABLE_SIZE, INITIAL_WINDOW_SIZE, MAX_CONCURRENT_STREAMS, MAX_FRAME_SIZE, MAX_HEADER_LIST_SIZE, SETTING_NAMES,
} from './names.ts';

export const SETTINGS_FIELDS = {
  settings: none('Settings'),
  'settings.id': u16('Settings Identifier', { values: SETTING_NAMES }),
  'settings.header_table_size': u32('Header table size'),
  'settings.enable_push': u32('Enable PUSH'),
  'settings.max_concurrent_streams': u32('Max concurrent streams'),
  'settings.initial_window_size': u32('Initial Windows Size'),
  'settings.max_frame_size': u32('Max frame size'),
  'settings.max_header_list_size': u32('Max header list size'),
  'settings.extended_connect': u32('Extended CONNECT'),
  'settings.unknown': u32('Unknown Settings'),
};

const f = SETTINGS_FIELDS;

/** Bytes of each. */
export const SETTING = 6;

const SETTING_FIELDS: Readonly<Record<number, Field<number>>> = {
  [HEADER_TABLE_SIZE]: f['settings.header_table_size'], [ENABLE_PUSH]: f['settings.enable_push'],
  [MAX_CONCURRENT_STREAMS]: f['settings.max_concurrent_streams'], [INITIAL_WINDOW_SIZE]: f['settings.initial_window_size'],
  [MAX_FRAME_SIZE]: f['settings.max_frame_size'], [MAX_HEADER_LIST_SIZE]: f['settings.max_header_list_size'],
  [EXTENDED_CONNECT]: f['settings.extended_connect'],
};

export function readSettings(p: Cursor): void {
  while (p.more) {
    const id = p.u16();
    const outer = p.open(f.settings, SETTING);
    const heading = p.lastNode;
    p.take(f['settings.id']);
    const value = p.take(SETTING_FIELDS[id] ?? f['settings.unknown']);
    p.labelNode(heading, `Settings - ${SETTING_NAMES[id] ?? `Unknown (${id})`} : ${value}`);
    p.close(outer);
  }
}
