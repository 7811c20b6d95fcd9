/** How a command of SMB 1 is read: its words first, then the bytes behind them (MS-CIFS §2.2.3). */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { bitNames } from '../../bit-names.ts';
import { HEADER as CALL_HEADER, PIPE, isPacket } from '../dcerpc/association.ts';
import { ACCESS, SMB2_FIELDS } from '../smb2/fields.ts';
import { ATTRIBUTES, CREATE_FLAGS, CREATE_OPTIONS, FILE_FIELDS, SHARE } from './file-fields.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { type OpenFile, type SmbSession, fileOf } from './session.ts';
import type { Message } from './texts.ts';

/** Reads the bytes behind the words. */
export type Bytes = (p: Cursor) => void;
/** Reads the words, and gives what reads the bytes. */
export type Command = (p: Cursor, message: Message) => Bytes | void;

export const RESERVED = HEADER_FIELDS.reserved;
const f = FILE_FIELDS;

/** Reads the number of an open file, and shows what is known of it. Gives the number. */
export function takeFile(p: Cursor, { session }: Message, length = 2): number {
  const id = p.take(f.fid, length);
  describe(p, id, fileOf(session, id, p.packet.record.number));
  p.addInfo(`, FID: ${hex(id, 4)}`);
  return id;
}

/** Shows the file that the request was about, ahead of what answers it. */
export function showFile(p: Cursor, session: SmbSession | undefined, id: number): void {
  p.generate(f.fid, id);
  describe(p, id, fileOf(session, id, p.packet.record.number));
  p.addInfo(`, FID: ${hex(id, 4)}`);
}

function describe(p: Cursor, id: number, file: OpenFile | undefined): void {
  if (file === undefined) return;
  p.label(() => `FID: ${hex(id, 4)} (${file.name})`);
  const outer = p.under();
  p.generate(f['fid.opened_in'], file.opened);
  if (file.closed > 0) p.generate(f['fid.closed_in'], file.closed);
  p.generate(f.file, file.name);
  const { how } = file;
  if (how !== undefined) {
    generateBits(p, f.create_flags, how.flags, CREATE_FLAGS);
    generateBits(p, SMB2_FIELDS.access_mask, how.access, ACCESS);
    generateBits(p, f.wide_attributes, how.attributes, ATTRIBUTES);
    generateBits(p, f.share_access, how.share, SHARE);
    generateBits(p, f.create_options, how.options, CREATE_OPTIONS);
    p.generate(f['create.disposition'], how.disposition);
  }
  p.close(outer);
}

type NumberField = typeof f.wide_attributes;

function generateBits(p: Cursor, field: NumberField, value: number, children: Parameters<Cursor['bits']>[1]): void {
  p.generate(field, value);
  if (field === f.share_access) p.addLabel(() => bitNames(value, children));
  const outer = p.under();
  for (const child of children) {
    // The number is concluded; its bits are parts of it.
    p.set(child, child.kind === 'bool' ? Math.floor(value / 2 ** child.shift) % 2 === 1 : (value & child.mask) >>> child.shift, p.begin, 0);
  }
  p.close(outer);
}

/** Whether a call of DCE/RPC begins here, as far as its header tells. */
export function isRemoteCall(p: Cursor, length: number): boolean {
  if (length < CALL_HEADER) return false;
  p.need(CALL_HEADER);
  return isPacket(p.bytes, p.at, p.at + length);
}

/** What goes through a pipe is a call of DCE/RPC, most of the time (MS-RPCE §2.1.1.2). */
export function remoteCall(p: Cursor, { session, file }: Message, length: number): void {
  const open = file === undefined ? undefined : fileOf(session, file, p.packet.record.number);
  if (open !== undefined) p.packet.notes.set(PIPE, session?.pipes.get(open));
  p.call('dcerpc', length);
}

/** `Query File Basic Info`, for the Info column. */
export const levelName = (field: NumberField, level: number): string => nameOf(field.options.values, level) ?? `Unknown (${hex(level)})`;

/** Milliseconds that the server may take. */
export function timeoutText(timeout: number): string {
  if (timeout === 0) return 'Timeout: Return immediately (0)';
  return timeout === 0xffffffff ? 'Timeout: Wait indefinitely (-1)' : `Timeout: ${timeout / 1000} seconds`;
}
