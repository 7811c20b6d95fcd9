/** What requests of SMB 2 and 3 say behind their header, by command: MS-SMB2 §2.2.3 to §2.2.39. */
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { CREATE_OPTIONS, FILE_FIELDS, SHARE } from '../smb/file-fields.ts';
import { type Body, CAPABILITIES, SECURITY, blobs, data, fileId, level, securityBlob } from './body-parts.ts';
import { CONTROL_DATA, takeControl } from './controls.ts';
import { createContexts } from './create-contexts.ts';
import { ACCESS, SMB2_FIELDS } from './fields.ts';
import { ATTRIBUTES, takeInformation } from './information.ts';
import { takeLocks, takeNotifyRequest } from './locks.ts';
import { DIALECT_311 } from './names.ts';
import { takeNegotiateContexts } from './negotiate-contexts.ts';
import { partAt, place, showPlace, textAt } from './places.ts';
import { HEADER } from './session.ts';

const f = SMB2_FIELDS;
const DESCRIPTOR_PARTS = fieldsBelow(f, 'getsetinfo_additional_secinfo.');

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
  5: (p, message) => {
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
    createContexts(p, place(p, 8), message, false);
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
  10: takeLocks,
  11: (p, message) => {
    p.take(f.reserved, 2);
    const control = CONTROL_DATA[takeControl(p)];
    fileId(p, message);
    const input = place(p, 8);
    p.take(f.max_ioctl_in_size);
    const output = place(p, 8);
    p.take(f.max_ioctl_out_size);
    p.bits(f['ioctl.flags'], [f['ioctl.is_fsctl']]);
    p.take(f.reserved, 4);
    blobs(p, input, output, { input: control?.asked });
  },
  12: p => p.take(f.reserved, 2),
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
  15: takeNotifyRequest,
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

const SECURITY_INFORMATION = 3;

/** For security descriptors, which of their parts are meant (MS-DTYP §2.4.7). */
function additional(p: Cursor): void {
  const kind = p.bytes[p.begin + HEADER + 2];
  if (kind === SECURITY_INFORMATION) takeNamedBits(p, f.getsetinfo_additionals, DESCRIPTOR_PARTS);
  else p.take(f.getsetinfo_additional);
}
