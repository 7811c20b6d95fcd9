/** Objects that open, read, write and delete files, IEEE 1815-2012 annex A.32. */
import { type Cursor, bits, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeMoment } from './times.ts';

const COMMAND = 3, STATUS = 4, TRANSPORT = 5;
/** Bytes of a command ahead of the file's name; the mode lies at 20 of them. */
const HEADER = 26, MODE_AT = 20, WRITE = 2, APPEND = 3;
const MODES = { 0: 'NULL', 1: 'READ', 2: 'WRITE', 3: 'APPEND' };
const STATUSES: Readonly<Record<number, string>> = {
  0: 'SUCCESS', 1: 'PERMISSION DENIED', 2: 'INVALID MODE', 3: 'FILE NOT FOUND', 4: 'FILE LOCKED', 5: 'TOO MANY OPEN', 6: 'INVALID HANDLE',
  7: 'WRITE BLOCK SIZE', 8: 'COMM LOST', 9: 'CANNOT ABORT', 16: 'NOT OPENED', 17: 'HANDLE EXPIRED', 18: 'BUFFER OVERRUN', 19: 'FATAL',
  20: 'BLOCK SEQUENCE', 255: 'UNDEFINED',
};
const LITTLE = { little: true } as const, HANDLE = { little: true, hex: true } as const,
  PERMISSION = { little: true, size: 2, as: ['Yes', 'No'] } as const;

export const FILE_FIELDS = {
  'al.file_string_offset': u16('File String Offset', LITTLE),
  'al.file_string_length': u16('File String Length', LITTLE),
  'al.file_name': text('File Name'),
  'al.file.perms': u16('Permissions', { ...LITTLE, base: 'oct' }),
  'al.file.perms.read_owner': flag('Read permission for owner', 0x100, PERMISSION),
  'al.file.perms.write_owner': flag('Write permission for owner', 0x80, PERMISSION),
  'al.file.perms.exec_owner': flag('Execute permission for owner', 0x40, PERMISSION),
  'al.file.perms.read_group': flag('Read permission for group', 0x20, PERMISSION),
  'al.file.perms.write_group': flag('Write permission for group', 0x10, PERMISSION),
  'al.file.perms.exec_group': flag('Execute permission for group', 0x08, PERMISSION),
  'al.file.perms.read_world': flag('Read permission for world', 0x04, PERMISSION),
  'al.file.perms.write_world': flag('Write permission for world', 0x02, PERMISSION),
  'al.file.perms.exec_world': flag('Execute permission for world', 0x01, PERMISSION),
  'al.file.auth': u32('File Authentication Key', HANDLE),
  'al.file.size': u32('File Size', HANDLE),
  'al.file.mode': u16('File Control Mode', { ...LITTLE, values: MODES }),
  'al.file.maxblock': u16('File Max Block Size', LITTLE),
  'al.file.reqID': u16('File Request Identifier', LITTLE),
  'al.file.status': u8('File Control Status', { values: STATUSES }),
  'al.file.handle': u32('File Handle', HANDLE),
  'al.file.blocknum': bits('File Block Number', 0x7fffffff, { ...HANDLE, size: 4 }),
  'al.file.lastblock': flag('File Last Block', 0x80000000, { ...LITTLE, size: 4 }),
  'al.file.data': octets('File Data'),
  statusText: text('File Status Text', { id: 'dnp3.al.file.status_text', own: true }),
} as const;

const f = FILE_FIELDS;
const PERMISSIONS = fieldsBelow(f, 'al.file.perms.');

/** Reads an object that fills `p`. */
export function takeFile(p: Cursor, variation: number): void {
  if (variation === COMMAND) {
    takeFileCommand(p);
    return;
  }
  p.take(f['al.file.handle']);
  if (variation === STATUS) {
    p.take(f['al.file.size']);
    p.take(f['al.file.maxblock']);
    p.take(f['al.file.reqID']);
  } else {
    p.show(f['al.file.blocknum']);
    p.take(f['al.file.lastblock']);
  }
  if (variation === TRANSPORT) {
    if (p.more) p.take(f['al.file.data'], p.remaining);
    return;
  }
  p.take(f['al.file.status']);
  if (p.more) p.take(f.statusText, p.remaining);
}

/** Opens or deletes a file. When it was made and who may use it matter only for those that are written. */
function takeFileCommand(p: Cursor): void {
  const mode = p.little16(MODE_AT), writes = mode === WRITE || mode === APPEND;
  const offset = p.take(f['al.file_string_offset']), length = p.take(f['al.file_string_length']);
  if (writes) {
    takeMoment(p);
    p.bits(f['al.file.perms'], PERMISSIONS);
  } else {
    p.skip(8);
  }
  p.take(f['al.file.auth']);
  if (writes) p.take(f['al.file.size']);
  else p.skip(4);
  p.take(f['al.file.mode']);
  p.take(f['al.file.maxblock']);
  p.take(f['al.file.reqID']);
  if (offset > HEADER) p.skip(offset - HEADER);
  if (length > 0) p.take(f['al.file_name'], length);
}
