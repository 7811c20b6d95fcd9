/** Locks on ranges of files, changes that are told of, oplocks and leases that are broken: MS-SMB2 §2.2.23 to §2.2.27, §2.2.35, §2.2.36. */
import { type Cursor, flag, none, u16, u32, u64 } from '../../../dissect/index.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { bitNames, fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { TRANSACTION_FIELDS } from '../smb/transaction-fields.ts';
import { type Body, fileId } from './body-parts.ts';
import { LEASE_FLAGS, LEASE_STATES, SMB2_FIELDS } from './fields.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const WIDE = { little: true, size: 4, as: ['True', 'False'] } as const;

export const LOCK_FIELDS = {
  lock_count: u16('Lock Count', LITTLE),
  lock_info: none('Lock Info'),
  lock_length: u64('Length', LITTLE),
  lock_flags: u32('Flags', HEX),
  'lock_flags.shared': flag('Shared', 0x01, WIDE),
  'lock_flags.exclusive': flag('Exclusive', 0x02, WIDE),
  'lock_flags.unlock': flag('Unlock', 0x04, WIDE),
  'lock_flags.fail_immediately': flag('Fail Immediately', 0x10, WIDE),
  'notify.out': none('Out Data'),
  'notify.info': none('Notify Info'),
  'notify.next_offset': u32('Next Offset', HEX),
  'notify.action': u32('Action', {
    ...HEX,
    values: {
      1: 'FILE_ACTION_ADDED', 2: 'FILE_ACTION_REMOVED', 3: 'FILE_ACTION_MODIFIED', 4: 'FILE_ACTION_RENAMED_OLD_NAME',
      5: 'FILE_ACTION_RENAMED_NEW_NAME', 6: 'FILE_ACTION_ADDED_STREAM', 7: 'FILE_ACTION_REMOVED_STREAM', 8: 'FILE_ACTION_MODIFIED_STREAM',
      9: 'FILE_ACTION_REMOVED_BY_DELETE',
    },
  }),
  'lease.lease_break_reason': u32('Lease Break Reason', HEX),
  'lease.access_mask_hint': u32('Access Mask Hint', HEX),
  'lease.share_mask_hint': u32('Share Mask Hint', HEX),
};

const f = { ...SMB2_FIELDS, ...LOCK_FIELDS };
const LOCK_FLAGS = fieldsBelow(LOCK_FIELDS, 'lock_flags.');
const CHANGES = fieldsBelow(TRANSACTION_FIELDS, 'nt.notify.').filter(({ mask }) => mask !== 0);
/** Bytes of one range of a LOCK request (§2.2.26.1). */
const LOCK_SIZE = 24;

export const takeLocks: Body = (p, message) => {
  const count = p.take(f.lock_count);
  // The sequence number of a lock that may be sent again, from version 2.1 on.
  p.take(f.reserved, 4);
  fileId(p, message);
  for (let i = 0; i < count; i++) {
    const outer = p.open(f.lock_info, LOCK_SIZE);
    p.take(f.file_offset);
    p.take(f.lock_length);
    takeNamedBits(p, f.lock_flags, LOCK_FLAGS);
    p.take(f.reserved, 4);
    p.close(outer);
  }
};

export const takeNotifyRequest: Body = (p, message) => {
  takeNamedBits(p, f['notify.flags'], [f['notify.watch_tree']]);
  p.take(f.output_buffer_len);
  fileId(p, message);
  takeNamedBits(p, TRANSACTION_FIELDS['nt.notify.completion_filter'], CHANGES);
  p.take(f.reserved, 4);
};

/** What changed in a directory: entries that tell where the next one begins (MS-FSCC §2.7.1). */
export function takeChanges(p: Cursor): void {
  for (let at = p.at; p.remaining >= 12;) {
    p.at = at;
    const next = p.little32(), part = p.within(next >= 12 && next < p.remaining ? next : p.remaining);
    const outer = part.open(f['notify.info'], part.remaining);
    part.take(f['notify.next_offset']);
    part.take(f['notify.action']);
    part.take(f.filename, Math.min(part.take(f['filename.len']), part.remaining));
    part.close(outer);
    if (next < 12 || at + next >= p.reported) break;
    at += next;
  }
}

/** What structures of a BREAK are told by, as all commands' have a size of their own. */
const OPLOCK = 24, LEASE_TOLD = 44, LEASE_ANSWERED = 36;
/** A server that tells of a break, asked by nobody (§2.2.23). */
const UNASKED = 'ffffffffffffffff';

/** What a BREAK is, by its structure's size; undefined for none that there is. */
export function breakName(size: number, isResponse: boolean, messageId: string): string | undefined {
  const what = isResponse ? (messageId === UNASKED ? 'Notification' : 'Response') : 'Acknowledgment';
  if (size === OPLOCK) return `Oplock Break ${what}`;
  if (size === LEASE_TOLD || size === LEASE_ANSWERED) return `Lease Break ${size === LEASE_TOLD ? 'Notification' : what}`;
  return undefined;
}

function takeState(p: Cursor, title: string): void {
  const value = p.bits(f['lease.lease_state'], LEASE_STATES);
  p.label(() => `${title}: ${hex(value, 8)}${bitNames(value, LEASE_STATES)}`);
}

/** The message is told by `size`, which was read before. */
export function takeBreak(p: Cursor, size: number, message: Parameters<Body>[1]): void {
  if (size === OPLOCK) {
    p.take(f['create.oplock']);
    p.take(f.reserved, 1);
    p.take(f.reserved, 4);
    fileId(p, message);
    return;
  }
  if (size !== LEASE_TOLD && size !== LEASE_ANSWERED) return;
  if (size === LEASE_TOLD) p.take(f['lease.lease_oplock']);
  else p.take(f.reserved, 2);
  takeNamedBits(p, f['lease.lease_flags'], LEASE_FLAGS);
  p.take(f['lease.lease_key']);
  takeState(p, size === LEASE_TOLD ? 'Current Lease State' : 'Lease State');
  if (size === LEASE_TOLD) {
    takeState(p, 'New Lease State');
    p.take(f['lease.lease_break_reason']);
    p.take(f['lease.access_mask_hint']);
    p.take(f['lease.share_mask_hint']);
  } else {
    p.take(f['lease.lease_duration']);
  }
}
