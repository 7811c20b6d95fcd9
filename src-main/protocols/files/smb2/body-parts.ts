/** What bodies of several commands of SMB 2 and 3 have in common: MS-SMB2 §2.2. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { kindOf, quoteToken } from '../../security/gss-api/tokens.ts';
import { isPacket } from '../dcerpc/association.ts';
import { SMB2_FIELDS } from './fields.ts';
import { type Place, partAt, showPlace } from './places.ts';
import { type Exchange, type SmbSession } from './session.ts';

const f = SMB2_FIELDS;
/** Bytes of a file's identifier (§2.2.14.1). */
const FID = 16;
export const CAPABILITIES = [
  f['capabilities.dfs'], f['capabilities.leasing'], f['capabilities.large_mtu'], f['capabilities.multi_channel'],
  f['capabilities.persistent_handles'], f['capabilities.directory_leasing'], f['capabilities.encryption'],
];
export const SECURITY = [f['sec_mode.sign_enabled'], f['sec_mode.sign_required']];

/** What a body may need to know of the message that it belongs to. */
export interface Message {
  readonly session: SmbSession | undefined;
  readonly exchange: Exchange | undefined;
  /** Of the message, in hexadecimal. */
  readonly number: string;
}

export type Body = (p: Cursor, message: Message) => void;

export function takeStructureSize(p: Cursor): number {
  return p.bits(f.buffer_code, [f['buffer_code.length'], f['buffer_code.dynamic']]);
}

export function securityBlob(p: Cursor, where: Place): void {
  showPlace(p, where);
  const part = partAt(p, where);
  if (part === undefined) {
    p.take(f.security_blob, 0);
    return;
  }
  const bytes = part.takeBytes(f.security_blob, part.remaining);
  const outer = part.under();
  part.at = part.begin;
  // A token of GSS-API, its continuation, or NTLMSSP by itself (MS-SMB2 §3.2.4.2.3).
  if (!quoteToken(part, kindOf(bytes[0]))) part.skip(part.remaining);
  part.close(outer);
}

/** An open file. */
interface NamedFile {
  readonly key: string;
  readonly name: string;
}

/** Gives the open file, where its opening was seen. */
export function fileId(p: Cursor, { session, exchange }: Message): NamedFile | undefined {
  const bytes = p.peekBytes(FID);
  const key = hexText(bytes);
  const known = session?.files.get(key), file = known?.name ?? exchange?.name;
  const outer = p.open(file === undefined ? 'GUID handle' : `GUID handle File: ${file}`, FID);
  p.take(f.fid);
  if (known !== undefined && known.frame <= p.packet.record.number) {
    p.generate(f.open_frame, known.frame);
    if (known.closed > 0) p.generate(f.close_frame, known.closed);
  }
  p.close(outer);
  if (file === undefined) return undefined;
  p.addInfo(` File: ${file}`);
  return { key, name: file };
}

const PAIRS: Readonly<Record<number, Field<number>>> = { 1: f['file_info.infolevel'], 2: f['fs_info.infolevel'], 3: f['sec_info.infolevel'] };

/** Class and level of information, read or known from the request. */
export function level(p: Cursor, kind: number, number: number, generated: boolean): string {
  const field = PAIRS[kind] ?? f.infolevel;
  if (generated) {
    p.generate(f.class, kind);
    p.generate(field, number);
  } else {
    p.take(f.class);
    p.take(field);
  }
  const name = nameOf(f.class.options.values, kind) ?? 'UNKNOWN';
  return `${name}/${nameOf(field.options.values, number) ?? hex(number, 2)}`;
}

interface Transfer {
  readonly file: NamedFile | undefined;
  /** Where in the file. */
  readonly from: number;
  /** A field that shows the data as a whole. */
  readonly shown?: Field<void>;
}

/** What is read or written: through a pipe that is a call of DCE/RPC, most of the time. */
export function data(
  p: Cursor, offset: number, length: number, { file, from, shown }: Transfer,
): void {
  p.at = Math.max(p.at, Math.min(p.begin + offset, p.reported));
  if (length === 0 || !p.more) return;
  if (isPacket(p.bytes, p.at, Math.min(p.end, p.at + length))) {
    remoteCall(p, Math.min(length, p.remaining));
    return;
  }
  if (shown !== undefined) p.show(shown, Math.min(length, p.remaining));
  if (file !== undefined) {
    const bytes = p.peekBytes(Math.min(length, p.available));
    p.packet.listener?.pieced?.({ protocol: 'smb', key: file.key, file: `\\${file.name}`, at: from, bytes });
  }
  p.innerData(Math.min(length, p.remaining));
}

type Read = (p: Cursor) => void;

/** What goes to a device and what comes back; `read` tells how that of this message is read, where that is known. */
export function blobs(p: Cursor, input: Place, output: Place, read: { readonly input?: Read | undefined; readonly output?: Read | undefined }): void {
  const parts = [[input, f['ioctl.in'], read.input], [output, f['ioctl.out'], read.output]] as const;
  for (const [where, field, contents] of output.offset < input.offset ? [parts[1], parts[0]] : parts) {
    showPlace(p, where);
    const part = partAt(p, where);
    if (part === undefined) {
      p.take(field, 0);
      continue;
    }
    part.show(field, part.remaining);
    if (contents !== undefined) {
      const outer = part.under();
      part.contain(() => contents(part));
      part.close(outer);
    } else if (isPacket(part.bytes, part.at, part.end)) {
      remoteCall(part, part.remaining);
    }
  }
}

/** What goes through a pipe is a call of DCE/RPC, most of the time (MS-RPCE §2.1.1.2). */
function remoteCall(p: Cursor, length: number): void {
  p.call('dcerpc', length);
}
