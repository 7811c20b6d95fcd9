/** What SMB 2 and 3 say behind their header, command by command: MS-SMB2 §2.2.2 to §2.2.40. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { kindOf, quoteToken } from '../../security/gss-api/tokens.ts';
import { isPacket } from '../dcerpc/association.ts';
import { CREATE_OPTIONS, FILE_FIELDS, SHARE } from '../smb/file-fields.ts';
import { SMB2_FIELDS } from './fields.ts';
import { ACCESS, createContexts } from './create-contexts.ts';
import { takeControl } from './controls.ts';
import { ATTRIBUTES, takeFound, takeInformation, times } from './information.ts';
import { takeNegotiateContexts } from './negotiate-contexts.ts';
import { type Place, partAt, place, showPlace, textAt } from './places.ts';
import { type Exchange, HEADER, type SmbSession } from './session.ts';

const f = SMB2_FIELDS;
const FID = 16;
const CAPABILITIES = [
  f['capabilities.dfs'], f['capabilities.leasing'], f['capabilities.large_mtu'], f['capabilities.multi_channel'], f['capabilities.persistent_handles'],
  f['capabilities.directory_leasing'], f['capabilities.encryption'],
];
const SECURITY = [f['sec_mode.sign_enabled'], f['sec_mode.sign_required']];
const DESCRIPTOR_PARTS = fieldsBelow(f, 'getsetinfo_additional_secinfo.');
const SHARE_FLAGS = fieldsBelow(f, 'share_flags.');
const SHARE_CAPABILITIES = fieldsBelow(f, 'share_caps.');
/** A dialect of 3.1.1, with which the last fields of negotiation have another meaning. */
const DIALECT_311 = 0x0311;

/** What a body may need to know of the message that it belongs to. */
export interface Message {
  readonly session: SmbSession | undefined;
  readonly exchange: Exchange | undefined;
}

type Body = (p: Cursor, message: Message) => void;

export function takeStructureSize(p: Cursor): number {
  return p.bits(f.buffer_code, [f['buffer_code.length'], f['buffer_code.dynamic']]);
}

function securityBlob(p: Cursor, where: Place): void {
  showPlace(p, where);
  const part = partAt(p, where);
  if (part === undefined) return;
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
function fileId(p: Cursor, { session, exchange }: Message): NamedFile | undefined {
  const bytes = p.peekBytes(FID);
  const key = hexText(bytes);
  const file = session?.files.get(key)?.name ?? exchange?.name;
  const outer = p.open(file === undefined ? 'GUID handle' : `GUID handle File: ${file}`, FID);
  p.take(f.fid);
  p.close(outer);
  if (file === undefined) return undefined;
  p.addInfo(` File: ${file}`);
  return { key, name: file };
}

const PAIRS: Readonly<Record<number, Field<number>>> = { 1: f['file_info.infolevel'], 2: f['fs_info.infolevel'], 3: f['sec_info.infolevel'] };

/** Class and level of information, read or known from the request. */
function level(p: Cursor, kind: number, number: number, generated: boolean): string {
  const field = PAIRS[kind] ?? f.infolevel;
  if (generated) {
    p.generate(f.class, kind);
    p.generate(field, number);
  } else {
    p.take(f.class);
    p.take(field);
  }
  const name = nameOf(f.class.options.values, kind) ?? 'UNKNOWN';
  return `${name}/${nameOf(field.options.values, number) ?? `0x${number.toString(16).padStart(2, '0')}`}`;
}

const SECURITY_INFORMATION = 3;

/** For security descriptors, which of their parts are meant (MS-DTYP §2.4.7). */
function additional(p: Cursor): void {
  const kind = p.bytes[p.begin + HEADER + 2];
  if (kind === SECURITY_INFORMATION) takeNamedBits(p, f.getsetinfo_additionals, DESCRIPTOR_PARTS);
  else p.take(f.getsetinfo_additional);
}

function information(p: Cursor, { exchange }: Message): void {
  if (exchange?.info !== undefined) level(p, exchange.info[0], exchange.info[1], true);
}

export const REQUESTS: Readonly<Record<number, Body>> = {
  0: p => {
    const count = p.take(f.dialect_count);
    takeNamedBits(p, f.sec_mode, SECURITY);
    p.skip(1);
    p.take(f.reserved, 2);
    takeNamedBits(p, f.capabilities, CAPABILITIES);
    p.take(f.client_guid);
    const dialects = Array.from({ length: Math.min(count, 64) }, (_, i) => p.little16(8 + 2 * i));
    const contexts = dialects.includes(DIALECT_311) ? { offset: p.little32(), count: p.little16(4) } : undefined;
    if (contexts === undefined) {
      p.take(f['boot_time'], 8);
    } else {
      p.take(f['negotiate_context.offset']);
      p.take(f['negotiate_context.count']);
      p.take(f.reserved, 2);
    }
    for (let i = 0; i < count; i++) p.take(f.dialect);
    if (contexts !== undefined) takeNegotiateContexts(p, contexts.offset, contexts.count);
  },
  1: p => {
    takeNamedBits(p, f.ses_req_flags, [f['ses_req_flags.session_binding']]);
    takeNamedBits(p, f.sec_mode, SECURITY);
    takeNamedBits(p, f.capabilities, CAPABILITIES);
    p.take(f.channel);
    const where = place(p, 4);
    p.take(f.previous_sesid);
    securityBlob(p, where);
  },
  2: p => p.take(f.reserved, 2),
  3: p => {
    p.bits(f['tc.flags'], [f['tc.cluster_reconnect'], f['tc.redirect_to_owner'], f['tc.extension_present'], f['tc.reserved']]);
    const tree = textAt(p, place(p, 4), f.tree);
    p.addInfo(` Tree: ${tree}`);
  },
  4: p => p.take(f.reserved, 2),
  5: p => {
    p.skip(1);
    p.take(f['create.oplock']);
    p.take(f['impersonation.level']);
    p.take(f.create_flags);
    p.take(f.reserved, 8);
    p.bits(f.access_mask, ACCESS);
    p.bits(f.file_attribute, ATTRIBUTES);
    takeNamedBits(p, FILE_FIELDS.share_access, SHARE);
    p.take(f['create.disposition']);
    p.bits(FILE_FIELDS.create_options, CREATE_OPTIONS);
    const name = textAt(p, place(p, 4), f.filename);
    p.addInfo(` File: ${name}`);
    createContexts(p, place(p, 8));
  },
  6: (p, message) => {
    takeNamedBits(p, f['close.flags'], [f['close.pq_attrib']]);
    p.skip(4);
    fileId(p, message);
  },
  7: (p, message) => {
    p.take(f.reserved, 2);
    p.take(f.reserved, 4);
    fileId(p, message);
  },
  8: (p, message) => {
    p.take(f.read_padding);
    p.bits(f.read_flags, [f['read_flags.unbuffered'], f['read_flags.compressed']]);
    const length = p.take(f.read_length);
    const offset = p.take(f.file_offset);
    p.addInfo(() => ` Len:${length} Off:${offset}`);
    fileId(p, message);
    p.take(f.min_count);
    p.take(f.channel);
    p.take(f.remaining_bytes);
    const where = place(p, 4);
    showPlace(p, where);
    p.take(f.channel_info_blob, 0);
    partAt(p, where);
  },
  9: (p, message) => {
    const dataAt = p.take(f.data_offset);
    const length = p.take(f.write_length);
    const offset = p.take(f.file_offset);
    p.addInfo(() => ` Len:${length} Off:${offset}`);
    const file = fileId(p, message);
    p.take(f.channel);
    p.take(f.remaining_bytes);
    showPlace(p, place(p, 4));
    p.bits(f['write.flags'], [f['write.flags.write_through'], f['write.flags.unbuffered']]);
    p.take(f.channel_info_blob, 0);
    data(p, dataAt, length, { file, from: Number(offset) });
  },
  11: (p, message) => {
    p.take(f.reserved, 2);
    takeControl(p);
    fileId(p, message);
    const input = place(p, 8);
    p.take(f.max_ioctl_in_size);
    const output = place(p, 8);
    p.take(f.max_ioctl_out_size);
    p.bits(f['ioctl.flags'], [f['ioctl.is_fsctl']]);
    p.take(f.reserved, 4);
    blobs(p, input, output);
  },
  13: p => p.take(f.reserved, 2),
  14: (p, message) => {
    const kind = p.u8();
    p.takeAs(f['find.infolevel'], kind, 1);
    takeNamedBits(p, f['find.flags'], [f['find.restart_scans'], f['find.single_entry'], f['find.index_specified'], f['find.reopen']]);
    p.take(f['find.file_index']);
    fileId(p, message);
    const where = place(p, 4);
    p.take(f.output_buffer_len);
    const pattern = textAt(p, where, f['find.pattern']);
    p.addInfo(() => ` ${nameOf(f['find.infolevel'].options.values, kind) ?? 'Unknown'} Pattern: ${pattern}`);
  },
  15: (p, message) => {
    takeNamedBits(p, f['notify.flags'], [f['notify.watch_tree']]);
    p.take(f.output_buffer_len);
    fileId(p, message);
    p.take(f.reserved, 8);
  },
  16: (p, message) => {
    const words = level(p, p.u8(), p.u8(1), false);
    p.addInfo(` ${words}`);
    p.take(f.max_response_size);
    p.take(f.getinfo_input_offset);
    p.take(f.reserved, 2);
    p.take(f.getinfo_input_size);
    additional(p);
    p.take(f.getinfo_flags);
    fileId(p, message);
  },
  17: (p, message) => {
    const kind = p.u8(), number = p.u8(1), words = level(p, kind, number, false);
    p.addInfo(` ${words}`);
    const length = p.take(f.setinfo_size);
    const offset = p.take(f.setinfo_offset);
    p.take(f.setinfo_reserved);
    additional(p);
    fileId(p, message);
    const part = partAt(p, { offset, length, at: p.at, size: 6 });
    if (part !== undefined) takeInformation(part, [kind, number]);
    p.skip(Math.max(0, Math.min(p.remaining, p.begin + offset + length - p.at)));
  },
};

export const RESPONSES: Readonly<Record<number, Body>> = {
  0: p => {
    takeNamedBits(p, f.sec_mode, SECURITY);
    p.skip(1);
    const dialect = p.take(f.dialect);
    const count = p.take(f['negotiate_context.count']);
    p.take(f.server_guid);
    takeNamedBits(p, f.capabilities, CAPABILITIES);
    p.take(f.max_trans_size);
    p.take(f.max_read_size);
    p.take(f.max_write_size);
    takeFileTime(p, f.current_time);
    takeFileTime(p, f.boot_time);
    const where = place(p, 4);
    securityBlob(p, where);
    p.at = p.begin + NEGOTIATE_CONTEXTS_AT;
    const offset = p.take(f['negotiate_context.offset']);
    if (dialect === DIALECT_311) takeNegotiateContexts(p, offset, count);
  },
  1: p => {
    takeNamedBits(p, f.session_flags, [f['ses_flags.guest'], f['ses_flags.null'], f['ses_flags.encrypt']]);
    securityBlob(p, place(p, 4));
  },
  2: p => p.take(f.reserved, 2),
  3: p => {
    p.take(f.share_type);
    p.take(f.reserved, 1);
    takeNamedBits(p, f.share_flags, SHARE_FLAGS);
    const outer = p.under();
    p.set(f['share.caching'], p.bytes[p.at - 4] & 0x30, p.at - 4, 4);
    p.close(outer);
    takeNamedBits(p, f.share_caps, SHARE_CAPABILITIES);
    p.bits(f.access_mask, ACCESS);
  },
  4: p => p.take(f.reserved, 2),
  5: (p, message) => {
    p.take(f['create.oplock']);
    takeNamedBits(p, f['create.rep_flags'], [f['create.rep_flags.reparse_point']]);
    p.take(f['create.action']);
    times(p);
    p.take(f.allocation_size);
    p.take(f.eof);
    p.bits(f.file_attribute, ATTRIBUTES);
    p.take(f.reserved, 4);
    fileId(p, message);
    createContexts(p, place(p, 8));
  },
  6: p => {
    takeNamedBits(p, f['close.flags'], [f['close.pq_attrib']]);
    p.take(f.reserved, 4);
    times(p);
    p.take(f.allocation_size);
    p.take(f.eof);
    p.bits(f.file_attribute, ATTRIBUTES);
  },
  7: p => p.take(f.reserved, 2),
  8: (p, { session, exchange }) => {
    const [dataAt, { at }] = [p.u8(), p], key = exchange?.file ?? '', known = session?.files.get(key);
    const length = p.little32(2);
    p.set(f['olb.offset'], dataAt, at, 1);
    p.set(f['olb.length'], length, at + 2, 4);
    p.skip(1);
    p.take(f.reserved, 1);
    p.skip(4);
    p.take(f.read_remaining);
    p.take(f.reserved, 4);
    data(p, dataAt, length, { file: known && { key, name: known.name }, from: exchange?.from ?? 0 });
  },
  9: p => {
    p.take(f.reserved, 2);
    p.take(f['write.count']);
    p.take(f['write.remaining']);
    p.take(f.channel_info_offset);
    p.take(f.channel_info_length);
  },
  11: (p, message) => {
    p.take(f.reserved, 2);
    takeControl(p);
    fileId(p, message);
    const input = place(p, 8);
    const output = place(p, 8);
    p.take(f.flags);
    p.take(f.reserved, 4);
    blobs(p, input, output);
  },
  13: p => p.take(f.reserved, 2),
  14: (p, { exchange }) => {
    if (exchange?.info !== undefined) p.generate(f['find.infolevel'], exchange.info[0]);
    const part = found(p);
    if (part !== undefined) takeFound(part, exchange);
  },
  15: p => {
    found(p);
  },
  16: (p, message) => {
    information(p, message);
    const part = found(p), { exchange } = message;
    if (part !== undefined && exchange?.info !== undefined) takeInformation(part, exchange.info);
  },
  17: (p, message) => information(p, message),
};

/** MS-SMB2 §2.2.2. */
export function takeError(p: Cursor): void {
  p.take(f['error.context_count']);
  p.take(f['error.reserved']);
  const count = p.take(f['error.byte_count']);
  p.take(f['error.data'], Math.min(Math.max(1, count), p.remaining));
}

/** Where a negotiation's response has the offset of its contexts, from its header. */
const NEGOTIATE_CONTEXTS_AT = HEADER + 60;

/** What was found or asked for lies behind. */
function found(p: Cursor): Cursor | undefined {
  const where = place(p, 6);
  showPlace(p, where);
  return partAt(p, where);
}

/** What is read or written: through a pipe that is a call of DCE/RPC, most of the time. */
function data(p: Cursor, offset: number, length: number, { file, from }: { readonly file: NamedFile | undefined; readonly from: number }): void {
  p.at = Math.max(p.at, Math.min(p.begin + offset, p.reported));
  if (length === 0 || !p.more) return;
  if (isPacket(p.bytes, p.at, Math.min(p.end, p.at + length))) {
    remoteCall(p, Math.min(length, p.remaining));
    return;
  }
  if (file !== undefined) {
    const bytes = p.peekBytes(Math.min(length, p.available));
    p.packet.listener?.pieced?.({ protocol: 'smb', key: file.key, file: `\\${file.name}`, at: from, bytes });
  }
  p.innerData(Math.min(length, p.remaining));
}

function blobs(p: Cursor, input: Place, output: Place): void {
  for (const [where, field] of [[output, f['ioctl.out']], [input, f['ioctl.in']]] as const) {
    showPlace(p, where);
    const part = partAt(p, where);
    if (part === undefined) {
      p.take(field, 0);
      continue;
    }
    part.show(field, part.remaining);
    if (isPacket(part.bytes, part.at, part.end)) remoteCall(part, part.remaining);
  }
}

/** What goes through a pipe is a call of DCE/RPC, most of the time (MS-RPCE §2.1.1.2). */
function remoteCall(p: Cursor, length: number): void {
  p.call('dcerpc', length);
}
