/** Commands of SMB 1 that open files, and the times of files: MS-CIFS §2.2.4.41 and §2.2.4.64, extended by MS-SMB §2.2.4.1 and §2.2.4.9. */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { ACCESS, SMB2_FIELDS } from '../smb2/fields.ts';
import { type Command, RESERVED, takeFile } from './commands.ts';
import {
  ATTRIBUTES, CREATE_FLAGS, CREATE_OPTIONS, DESIRED, FILE_FIELDS, OPEN_ACTION, OPEN_FLAGS, OPEN_FUNCTION, PIPE_STATE, SEARCH,
  SECURITY_FLAGS, SHARE, SHORT_ATTRIBUTES,
} from './file-fields.ts';
import { takeText } from './texts.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';
import { VOLUME_FIELDS } from './volume-fields.ts';

const f = FILE_FIELDS;

/** Reads seconds since 1970; all bits set say that no time is told. */
export function takeSeconds(p: Cursor, field: Field<Moment>): void {
  const seconds = p.little32();
  p.takeAs(field, { seconds, nanoseconds: 0 }, 4);
  if (seconds === 0xffffffff) p.label(`${field.title}: No time specified (0xffffffff)`);
}

/** Times of a file, as NT tells them. */
export function takeTimes(p: Cursor): void {
  for (const field of [f['create.time'], f['access.time'], f['last_write.time'], f['change.time']]) takeFileTime(p, field);
}

export const ntCreateRequest: Command = (p, message) => {
  p.take(RESERVED, 1);
  p.take(f.file_name_len, 2);
  p.bits(f.create_flags, CREATE_FLAGS);
  p.take(f.rfid);
  p.bits(SMB2_FIELDS.access_mask, ACCESS);
  p.take(f.alloc_size64);
  p.bits(f.wide_attributes, ATTRIBUTES);
  takeNamedBits(p, f.share_access, SHARE);
  p.take(f['create.disposition']);
  p.bits(f.create_options, CREATE_OPTIONS);
  p.take(f['impersonation.level']);
  p.bits(f['security.flags'], SECURITY_FLAGS);
  return bytes => {
    if (!bytes.more) return;
    bytes.addInfo(`, Path: ${takeText(bytes, f.file, message)}`);
    bytes.takeRest(f.extra_byte_parameters);
  };
};

export const ntCreateResponse: Command = (p, message) => {
  const extended = p.remaining > 64;
  p.take(f['oplock.level']);
  takeFile(p, message);
  p.take(f['create.action']);
  takeTimes(p);
  p.bits(f.wide_attributes, ATTRIBUTES);
  p.take(f.alloc_size64);
  p.take(f.end_of_file);
  p.take(f.file_type);
  takeNamedBits(p, f.ipc_state, PIPE_STATE);
  p.take(f.is_directory);
  if (!extended || p.remaining < 32) return undefined;
  p.take(VOLUME_FIELDS.volume_guid);
  p.take(f['create.file_id_64b']);
  for (const heading of ['Maximal Access Rights', 'Guest Maximal Access Rights']) {
    const outer = p.open(heading, 4);
    p.bits(SMB2_FIELDS.access_mask, ACCESS);
    p.close(outer);
  }
  return undefined;
};

export const openRequest: Command = (p, message) => {
  takeNamedBits(p, f['open.flags'], OPEN_FLAGS);
  p.bits(f['access.desired'], DESIRED);
  takeNamedBits(p, f['search.attribute'], SEARCH);
  takeNamedBits(p, f.file_attribute, SHORT_ATTRIBUTES);
  takeSeconds(p, f['create.time']);
  p.bits(f['open.function'], OPEN_FUNCTION);
  p.take(f.alloc_size);
  p.take(TRANSACTION_FIELDS.timeout);
  p.take(RESERVED, 4);
  return bytes => {
    if (bytes.more) bytes.addInfo(`, Path: ${takeText(bytes, f.file, message)}`);
  };
};

export const openResponse: Command = (p, message) => {
  takeFile(p, message);
  takeNamedBits(p, f.file_attribute, SHORT_ATTRIBUTES);
  takeSeconds(p, f['last_write.time']);
  p.take(f.data_size);
  p.bits(f['access.desired'], DESIRED);
  p.take(f.file_type);
  takeNamedBits(p, f.ipc_state, PIPE_STATE);
  p.bits(f['open.action'], OPEN_ACTION);
  p.take(f.server_fid);
  p.take(RESERVED, 2);
};
