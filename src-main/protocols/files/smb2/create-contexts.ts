/** The extras of a file's opening, and the access that it asks for: MS-SMB2 §2.2.13.2, §2.2.14.2 and §2.2.13.1. */
import type { Cursor } from '../../../dissect/index.ts';
import { SMB2_FIELDS } from './fields.ts';
import { type Place, partAt, place, showPlace, textAt } from './places.ts';

const f = SMB2_FIELDS;
const FID = 16;
/** Bits of what may be done with a file. */
export const ACCESS = [
  f.read, f.write, f.append, f.read_ea, f.write_ea, f.execute, f.delete_child, f.read_attributes, f.write_attributes, f.delete,
  f.read_control, f.write_dac, f.write_owner, f.synchronize, f.system_security, f.maximum_allowed, f.generic_all, f.generic_execute,
  f.generic_write, f.generic_read,
];

/** §2.2.13.2: a chain of named extras. */
export function createContexts(p: Cursor, where: Place): void {
  showPlace(p, where);
  const outer = p.open(f['create.extrainfo']);
  const heading = p.tree.current;
  let part = partAt(p, where);
  const names: string[] = [];
  while (part !== undefined && part.remaining >= 16) {
    const { begin } = part;
    const inner = part.open('Chain Element');
    const node = part.tree.current;
    const next = part.take(f['create.chain_offset']);
    const tag = textAt(part, place(part, 4), f.tag);
    part.skip(Math.min(2, part.remaining));
    const value = place(part, 6);
    showPlace(part, value);
    const content = partAt(part, value);
    part.take(f['create.chain_data'], 0);
    if (content !== undefined) createContext(content, tag);
    part.labelNode(node, `Chain Element: "${tag}"`);
    part.close(inner);
    names.push(tag);
    if (next < 16 || begin + next >= part.reported) break;
    part.at = begin + next;
    part = part.within(part.reported - part.at);
  }
  p.labelNode(heading, ['ExtraInfo', ...names].join(' '));
  p.close(outer);
}

/** Extras of a request and those of a response have the same names, and often other lengths. */
function createContext(p: Cursor, tag: string): void {
  const outer = p.open('Data', p.remaining);
  if (tag === 'MxAc' && p.remaining === 8) {
    p.take(f.mxac_status);
    p.bits(f.access_mask, ACCESS);
  } else if (tag === 'QFid' && p.remaining === 32) {
    p.take(f.qfid_fid, 32);
  } else if (tag === 'DHnQ' && p.remaining === FID) {
    p.take(f.fid);
  } else if (tag === 'AlSi' && p.remaining === 8) {
    p.take(f.allocation_size);
  } else if (tag === 'RqLs' && p.remaining >= 32) {
    lease(p);
  }
  p.close(outer);
}

/** §2.2.13.2.8 and §2.2.13.2.10. */
function lease(p: Cursor): void {
  p.take(f['lease.lease_key']);
  p.bits(f['lease.lease_state'], [f['lease.lease_state.read_caching'], f['lease.lease_state.handle_caching'], f['lease.lease_state.write_caching']]);
  p.bits(f['lease.lease_flags'], [
    f['lease.lease_state.break_ack_required'], f['lease.lease_state.break_in_progress'], f['lease.lease_state.parent_lease_key_set'],
  ]);
  p.take(f['lease.lease_duration']);
  if (p.remaining < 20) return;
  p.take(f['lease.parent_lease_key']);
  p.take(f['lease.lease_oplock']);
  p.take(f['lease.lease_reserved']);
}
