/** What a response tells of an error: MS-SMB2 §2.2.2. */
import { type Cursor, none, octets, text, u16, u32 } from '../../../dissect/index.ts';
import { SMB2_FIELDS } from './fields.ts';
import { takeLinkError } from './reparse.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const SHARE_REDIRECT = 0x72645253;

export const ERROR_FIELDS = {
  'error.context': octets('Error Context'),
  // Wireshark calls both by this title.
  'error.context.length': u32('Type', LITTLE),
  'error.context.id': u32('Type', { ...HEX, values: { 0: 'ERROR_ID_DEFAULT', [SHARE_REDIRECT]: 'ERROR_ID_SHARE_REDIRECT' } }),
  'error.min_buf_length': u32('Minimum required buffer length', LITTLE),
  'error.share_redirect': none('Share Redirect'),
  'error.share_redirect.struct_size': u32('Struct Size', LITTLE),
  'error.share_redirect.notif_type': u32('Notification Type', LITTLE),
  'error.share_redirect.flags': u16('Flags', HEX),
  'error.share_redirect.target_type': u16('Target Type', HEX),
  'error.share_redirect.ip_count': u32('IP Addr Count', LITTLE),
  'error.share_redirect.ip_list': none('IP Addr List'),
  'error.share_redirect.res_name': text('Resource Name', { encoding: 'utf16le' }),
};

const f = { ...SMB2_FIELDS, ...ERROR_FIELDS };
const STOPPED_ON_SYMLINK = 0x8000002d, BUFFER_TOO_SMALL = 0xc0000023, BAD_NETWORK_NAME = 0xc00000cc;

/** §2.2.2.2.2: where else the share is; addresses have 24 bytes each. */
function takeRedirect(p: Cursor): void {
  const begin = p.at, outer = p.open(f['error.share_redirect'], p.remaining);
  p.take(f['error.share_redirect.struct_size']);
  p.take(f['error.share_redirect.notif_type']);
  const offset = p.little32(), length = p.little32(4);
  p.skip(8);
  p.take(f['error.share_redirect.flags']);
  p.take(f['error.share_redirect.target_type']);
  const count = p.take(f['error.share_redirect.ip_count']);
  p.take(f['error.share_redirect.ip_list'], Math.min(24 * count, p.remaining));
  p.at = Math.min(begin + offset, p.reported);
  p.take(f['error.share_redirect.res_name'], Math.min(length, p.remaining));
  p.close(outer);
}

function takeData(p: Cursor, status: number, id: number): void {
  p.show(f['error.data'], p.remaining);
  const outer = p.under();
  switch (status) {
    case STOPPED_ON_SYMLINK: takeLinkError(p); break;
    case BUFFER_TOO_SMALL: p.take(f['error.min_buf_length']); break;
    case BAD_NETWORK_NAME: if (id === SHARE_REDIRECT) takeRedirect(p); break;
    default:
  }
  p.close(outer);
}

/** An error's response behind its structure's size; what it tells depends on `status`. */
export function takeError(p: Cursor, status: number): void {
  const count = p.take(f['error.context_count']);
  p.take(f['error.reserved']);
  const length = p.take(f['error.byte_count']);
  // There is a byte also where there is nothing to say.
  if (count === 0) takeData(p.within(Math.min(Math.max(1, length), p.remaining)), length === 0 ? 0 : status, 0);
  for (let i = 0; i < count && p.more; i++) {
    const size = p.little32(), part = p.within(Math.min(8 + size, p.remaining));
    part.show(f['error.context'], part.remaining);
    const outer = part.under();
    part.take(f['error.context.length']);
    takeData(part, status, part.take(f['error.context.id']));
    part.close(outer);
    // Each begins at a multiple of 8 bytes.
    p.skip(Math.min((8 - (size % 8)) % 8, p.remaining));
  }
}
