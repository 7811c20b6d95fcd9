/** What responses of SMB 2 and 3 say behind their header, by command: MS-SMB2 §2.2.2 to §2.2.40. */
import { type Cursor } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { type Body, CAPABILITIES, SECURITY, blobs, data, fileId, securityBlob } from './body-parts.ts';
import { CONTROL_DATA, takeControl } from './controls.ts';
import { createContexts } from './create-contexts.ts';
import { ACCESS, SMB2_FIELDS } from './fields.ts';
import { ATTRIBUTES, takeFound, takeInformation, times } from './information.ts';
import { LOCK_FIELDS, takeChanges } from './locks.ts';
import { DIALECT_311 } from './names.ts';
import { takeNegotiateContexts } from './negotiate-contexts.ts';
import { partAt, place, showPlace } from './places.ts';
import { HEADER } from './session.ts';

const f = { ...SMB2_FIELDS, ...LOCK_FIELDS };
const SHARE_FLAGS = fieldsBelow(f, 'share_flags.');
const SHARE_CAPABILITIES = fieldsBelow(f, 'share_caps.');
/** Where a negotiation's response has the offset of its contexts, from its header. */
const NEGOTIATE_CONTEXTS_AT = HEADER + 60;

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
    createContexts(p, place(p, 8), message, true);
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
    data(p, dataAt, length, { shown: f['read.blob'], file: known && { key, name: known.name }, from: exchange?.from ?? 0 });
  },
  9: p => {
    p.take(f.reserved, 2);
    p.take(f['write.count']);
    p.take(f['write.remaining']);
    p.take(f.channel_info_offset);
    p.take(f.channel_info_length);
  },
  10: p => p.take(f.reserved, 2),
  11: (p, message) => {
    p.take(f.reserved, 2);
    const control = CONTROL_DATA[takeControl(p)];
    fileId(p, message);
    const input = place(p, 8);
    const output = place(p, 8);
    p.take(f.flags);
    p.take(f.reserved, 4);
    blobs(p, input, output, { output: control?.answered });
  },
  13: p => p.take(f.reserved, 2),
  14: (p, { exchange }) => {
    const part = found(p);
    if (part !== undefined) takeFound(part, exchange);
  },
  15: p => {
    const part = found(p);
    p.take(f['notify.out'], 0);
    if (part === undefined) return;
    const outer = p.under();
    takeChanges(part);
    p.close(outer);
  },
  16: (p, message) => {
    const part = found(p), { exchange } = message;
    if (part !== undefined && exchange?.info !== undefined) takeInformation(part, exchange.info);
  },
};

/** What was found or asked for lies behind. */
function found(p: Cursor): Cursor | undefined {
  const where = place(p, 6);
  showPlace(p, where);
  return partAt(p, where);
}
