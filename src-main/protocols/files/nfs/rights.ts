/** What somebody may do with a file: the bits that are asked for and answered, RFC 1813 §3.3.4, and those of extended attributes, RFC 8276 §8.5. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, flag, u32 } from '../../../dissect/index.ts';

const right = (mask: number, name: string) => flag(
  `${hex(mask, 3)} ${name}`, mask,
  { id: `nfs.access_${name.toLowerCase().replace(' ', '_')}`, as: ['allowed', '*Access Denied*'], size: 4 },
);
export const RIGHTS = [
  right(1, 'READ'), right(2, 'LOOKUP'), right(4, 'MODIFY'), right(8, 'EXTEND'), right(16, 'DELETE'), right(32, 'EXECUTE'),
  right(64, 'XATTR READ'), right(128, 'XATTR WRITE'), right(256, 'XATTR LIST'),
];
/** What stands for each of them in Info. */
const RIGHT_LETTERS = ['RD', 'LU', 'MD', 'XT', 'DL', 'XE', 'XAR', 'XAW', 'XAL'];

export const RIGHTS_FIELDS = {
  access_check: u32('Check access', { id: 'nfs.access_check', hex: true }),
  access_rights: u32('Access rights (of requested)', { id: 'nfs.access_rights', hex: true }),
};

export const rightsIn = (bits: number) => RIGHTS.filter(({ mask }) => (bits & mask) !== 0);
export const letters = (bits: number): string => RIGHT_LETTERS.filter((_, bit) => (bits & (1 << bit)) !== 0).join(' ');

/** What the words of rights begin with. */
export const RIGHTS_BEGIN = ', [';

/** Rights that a call asks for; gives what Info says of them. */
export function takeCheck(p: Cursor): string {
  return `${RIGHTS_BEGIN}Check: ${letters(p.bits(RIGHTS_FIELDS.access_check, rightsIn(p.u32())))}]`;
}

/** Rights that a reply gives of those that were asked for. Of rights that nobody asked for the server says nothing. */
export function takeAllowed(p: Cursor, asked: number | undefined): string {
  const allowed = p.bits(RIGHTS_FIELDS.access_rights, rightsIn(asked ?? p.u32())), denied = letters((asked ?? 0) & ~allowed);
  return `${denied === '' ? '' : `${RIGHTS_BEGIN}Access Denied: ${denied}]`}${RIGHTS_BEGIN}Allowed: ${letters(allowed)}]`;
}
