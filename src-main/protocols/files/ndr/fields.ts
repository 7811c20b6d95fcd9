/** Fields of how NDR writes pointers, arrays and what several interfaces have in common: C706 §14.3, MS-DTYP. */
import { byName, flag, guid, none, octets, text, u16, u32, u64 } from '../../../dissect/index.ts';
import { GENERIC_RIGHTS, STANDARD_RIGHTS } from '../../security/access-rights.ts';

const LITTLE = { little: true } as const;

export const NDR_FIELDS = {
  referent_id: u32('Referent ID', { ...LITTLE, hex: true }),
  referent_id64: u64('Referent ID', { ...LITTLE, hex: true }),
  null_pointer: octets('NULL Pointer', { colons: true }),
  'array.max_count': u32('Max Count', LITTLE),
  'array.offset': u32('Offset', LITTLE),
  'array.actual_count': u32('Actual Count', LITTLE),
  'nt.count': u32('Count', LITTLE),
  'nt.domain_sid': text('Domain SID'),
  'nt.guid': guid('GUID', LITTLE),
  'lsa_String.name_len': u16('Name Len', LITTLE),
  'lsa_String.name_size': u16('Name Size', LITTLE),
  long_frame: none('Long frame'),
} as const;

/** MS-DTYP §2.4.7: which parts of a security descriptor are meant. */
const part = (title: string, mask: number, name: string, noun: string) => flag(title, mask, {
  id: `nt.sec_info.${name}`, size: 4, ...LITTLE, as: [`Request ${title.toUpperCase()}`, `Do NOT request ${noun}`],
});
export const DESCRIPTOR_PARTS = [
  part('Sacl', 0x8, 'sacl', 'SACL'), part('Dacl', 0x4, 'dacl', 'DACL'), part('Group', 0x2, 'group', 'group'), part('Owner', 0x1, 'owner', 'owner'),
] as const;

/** Those that begin with no interface's name, by which they could be found before the first call. */
export const RIGHTS_FIELDS = byName([
  ...GENERIC_RIGHTS, ...STANDARD_RIGHTS, u32('SEC INFO', { id: 'nt.sec_info', hex: true, ...LITTLE }), ...DESCRIPTOR_PARTS,
]);
