/** Who may do what with an object of Windows: self-relative security descriptors, MS-DTYP §2.4.6, with their access control lists. */
import { type Cursor, type Field, below, flag, guid, octets, text, u16, u32, u8 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { takeNamedBits } from '../bit-names.ts';
import { GENERIC_RIGHTS, STANDARD_RIGHTS, takeAccessMask } from './access-rights.ts';
import { SID_FIELDS, takeSid } from './security-identifiers.ts';

const at = below('nt');
const little = (name: string) => at(name, { little: true });
/** Bits of 16 and of 32 that are either so or not. */
const state = (title: string, mask: number, name: string, as: readonly [string, string]) =>
  flag(title, mask, at(`sec_desc.type.${name}`, { as, size: 2, little: true }));
const inheritance = (title: string, mask: number, name: string, as: readonly [string, string]) => flag(title, mask, at(`ace.flags.${name}`, { as }));

/** Control bits, §2.4.6. */
const STATES = [
  state('Self Relative', 0x8000, 'self_relative', ['This SecDesc is SELF RELATIVE', 'This SecDesc is NOT self relative']),
  state('RM Control Valid', 0x4000, 'rm_control_valid', ['Rm control valid is TRUE', 'Rm control valid is FALSE']),
  state('SACL Protected', 0x2000, 'sacl_protected', ['The SACL is PROTECTED', 'The SACL is NOT protected']),
  state('DACL Protected', 0x1000, 'dacl_protected', ['The DACL is PROTECTED', 'The DACL is NOT protected']),
  state('SACL Auto Inherited', 0x0800, 'sacl_auto_inherited', ['SACL is AUTO INHERITED', 'SACL is NOT auto inherited']),
  state('DACL Auto Inherited', 0x0400, 'dacl_auto_inherited', ['DACL is AUTO INHERITED', 'DACL is NOT auto inherited']),
  state('SACL Auto Inherit Required', 0x0200, 'sacl_auto_inherit_req', [
    'SACL has AUTO INHERIT REQUIRED', 'SACL does NOT require auto inherit',
  ]),
  state('DACL Auto Inherit Required', 0x0100, 'dacl_auto_inherit_req', [
    'DACL has AUTO INHERIT REQUIRED', 'DACL does NOT require auto inherit',
  ]),
  state('Server Security', 0x0080, 'server_security', ['SERVER SECURITY is TRUE', 'Server security is FALSE']),
  state('DACL Trusted', 0x0040, 'dacl_trusted', ['DACL TRUSTED is TRUE', 'Dacl trusted is FALSE']),
  state('SACL Defaulted', 0x0020, 'sacl_defaulted', ['SACL is DEFAULTED', 'SACL is NOT defaulted']),
  state('SACL Present', 0x0010, 'sacl_present', ['SACL is PRESENT', 'SACL is NOT present']),
  state('DACL Defaulted', 0x0008, 'dacl_defaulted', ['DACL is DEFAULTED', 'DACL is NOT defaulted']),
  state('DACL Present', 0x0004, 'dacl_present', ['DACL is PRESENT', 'DACL is NOT present']),
  state('Group Defaulted', 0x0002, 'group_defaulted', ['GROUP is DEFAULTED', 'Group is NOT defaulted']),
  state('Owner Defaulted', 0x0001, 'owner_defaulted', ['OWNER is DEFAULTED', 'Owner is NOT defaulted']),
];

/** AceFlags, §2.4.4.1. */
const INHERITANCE = [
  inheritance('Audit Failed Accesses', 0x80, 'failed_access', ['Failed accesses will be audited', 'Failed accesses will not be audited']),
  inheritance('Audit Successful Accesses', 0x40, 'successful_access', [
    'Successful accesses will be audited', 'Successful accesses will not be audited',
  ]),
  inheritance('Inherited ACE', 0x10, 'inherited_ace', [
    'This ACE was inherited from its parent object', 'This ACE was not inherited from its parent object',
  ]),
  inheritance('Inherit Only', 0x08, 'inherit_only', ['This ACE does not apply to the current object', 'This ACE applies to the current object']),
  inheritance('Non-Propagate Inherit', 0x04, 'non_propagate_inherit', [
    'Subordinate object will not propagate the inherited ACE further', 'Subordinate object will propagate the inherited ACE further',
  ]),
  inheritance('Container Inherit', 0x02, 'container_inherit', [
    'Subordinate containers will inherit this ACE', 'Subordinate containers will not inherit this ACE',
  ]),
  inheritance('Object Inherit', 0x01, 'object_inherit', ['Subordinate files will inherit this ACE', 'Subordinate files will not inherit this ACE']),
];

/** Rights whose meaning the kind of object says, §2.4.3. */
const SPECIFIC_RIGHTS = Array.from({ length: 16 }, (_, i) =>
  flag(`Specific access, bit ${15 - i}`, 0x8000 >>> i, at(`access_mask.specific_${15 - i}`, { size: 4, little: true })));

const ENTRIES: Readonly<Record<number, string>> = {
  0: 'Access Allowed', 1: 'Access Denied', 2: 'System Audit', 3: 'System Alarm', 4: 'Allowed Compound', 5: 'Allowed Object', 6: 'Denied Object',
  7: 'Audit Object', 8: 'Alarm Object', 9: 'Allowed Callback', 10: 'Denied Callback', 11: 'Allowed Callback Object',
  12: 'Denied Callback Object', 13: 'Audit Callback', 14: 'Alarm Callback', 15: 'Audit Callback Object', 16: 'Alarm Callback Object',
  17: 'Mandatory label', 18: 'Resource Attribute', 19: 'Scoped Policy ID',
};
/** Entries that name the kind of object they are about, §2.4.4.3. */
const ABOUT_OBJECTS: ReadonlySet<number> = new Set([5, 6, 7, 8, 11, 12, 15, 16]);
const COMPOUND = 4;

const f = {
  revision: u16('Revision', little('sec_desc.revision')),
  type: u16('Type', at('sec_desc.type', { hex: true, little: true })),
  owner: u32('Offset to owner SID', little('offset_to_owner_sid')),
  group: u32('Offset to group SID', little('offset_to_group_sid')),
  system: u32('Offset to SACL', little('offset_to_sacl')),
  discretionary: u32('Offset to DACL', little('offset_to_dacl')),
  ownerSid: text('Owner', at('sid')),
  groupSid: text('Group', at('sid')),
  sid: text('SID', at('sid')),
  listRevision: u16('Revision', at('acl.revision', { little: true, values: { 2: 'NT4', 4: 'AD' } })),
  listSize: u16('Size', little('acl.size')),
  entries: u32('Num ACEs', little('acl.num_aces')),
  entryType: u8('Type', at('ace.type', { values: ENTRIES })),
  entryFlags: u8('NT ACE Flags', at('ace.flags', { hex: true })),
  entrySize: u16('Size', little('ace.size')),
  rights: u32('Access required', at('access_mask', { hex: true, little: true })),
  objectFlags: u32('ACE Object Flags', at('ace.object.flags', { hex: true, little: true })),
  hasType: flag('Object Type Present', 0x1, at('ace.object.flags.object_type_present', { size: 4, little: true })),
  hasInheritedType: flag('Inherited Object Type Present', 0x2, at('ace.object.flags.inherited_object_type_present', { size: 4, little: true })),
  objectType: guid('GUID', little('ace.object.guid')),
  inheritedType: guid('Inherited GUID', little('ace.object.inherited_guid')),
  rest: octets('Condition or attribute', at('ace.rest', { own: true })),
};

export const DESCRIPTOR_FIELDS: readonly Field[] = [
  ...Object.values(f), ...STATES, ...INHERITANCE, ...GENERIC_RIGHTS, ...STANDARD_RIGHTS, ...SPECIFIC_RIGHTS, ...Object.values(SID_FIELDS),
];

const HEADER = 20, ENTRY = 4;

/** A descriptor that begins here and has all that is left; offsets count from its first byte. */
export function takeSecurityDescriptor(p: Cursor): void {
  const outer = p.open('NT Security Descriptor', p.remaining), start = p.at, end = start + p.remaining, captured = start + p.available;
  p.take(f.revision);
  takeNamedBits(p, f.type, STATES);
  const [owner, group, system, discretionary] = [f.owner, f.group, f.system, f.discretionary].map(field => p.take(field));
  const part = (offset: number, read: (p: Cursor) => void): void => {
    if (offset < HEADER || start + offset >= end) return;
    p.at = start + offset;
    read(p.within(end - p.at));
  };
  part(owner, inner => takeSid(inner, f.ownerSid));
  part(group, inner => takeSid(inner, f.groupSid));
  part(system, inner => takeList(inner, 'NT System (SACL) ACL'));
  part(discretionary, inner => takeList(inner, 'NT User (DACL) ACL'));
  p.at = captured;
  p.close(outer);
}

/** §2.4.5. */
function takeList(p: Cursor, title: string): void {
  const outer = p.open(title, p.remaining);
  p.take(f.listRevision);
  const size = p.take(f.listSize), list = p.within(Math.min(p.remaining, Math.max(0, size - 4)));
  for (let left = list.take(f.entries) & 0xffff; left > 0 && list.remaining >= ENTRY; left--) {
    takeEntry(list.within(Math.max(ENTRY, Math.min(list.little16(2), list.remaining))));
  }
  p.close(outer);
}

/** §2.4.4. */
function takeEntry(p: Cursor): void {
  const type = p.u8(), flags = p.u8(1), name = ENTRIES[type] ?? 'Unknown';
  const outer = p.open('NT ACE', p.remaining), heading = p.tree.current;
  p.take(f.entryType);
  takeNamedBits(p, f.entryFlags, INHERITANCE);
  p.take(f.entrySize);
  const rights = takeAccessMask(p, f.rights, SPECIFIC_RIGHTS, 'Specific rights');
  if (ABOUT_OBJECTS.has(type)) {
    const there = p.bits(f.objectFlags, [f.hasInheritedType, f.hasType]);
    if ((there & 1) !== 0) p.take(f.objectType);
    if ((there & 2) !== 0) p.take(f.inheritedType);
  } else if (type === COMPOUND) {
    p.skip(4);
  }
  const sid = takeSid(p, f.sid);
  p.labelNode(heading, () => `NT ACE: ${sid}, flags ${hex(flags, 2)}, ${name}, mask ${hex(rights, 8)}`);
  if (p.remaining > 0) p.takeCaptured(f.rest);
  p.close(outer);
}
