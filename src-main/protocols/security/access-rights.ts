/** What an access mask of Windows allows, MS-DTYP §2.4.3. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, flag } from '../../dissect/index.ts';

const right = (title: string, mask: number, name: string) => flag(title, mask, { id: `nt.access_mask.${name}`, size: 4, little: true });

/** From the highest bit on. */
export const GENERIC_RIGHTS = [
  right('Generic read', 0x80000000, 'generic_read'), right('Generic write', 0x40000000, 'generic_write'),
  right('Generic execute', 0x20000000, 'generic_execute'), right('Generic all', 0x10000000, 'generic_all'),
  right('Maximum allowed', 0x02000000, 'maximum_allowed'), right('Access SACL', 0x00800000, 'access_sacl'),
] as const;
export const STANDARD_RIGHTS = [
  right('Synchronise', 0x00100000, 'synchronise'), right('Write owner', 0x00080000, 'write_owner'), right('Write DAC', 0x00040000, 'write_dac'),
  right('Read control', 0x00020000, 'read_control'), right('Delete', 0x00010000, 'delete'),
] as const;

/** Reads a mask with its rights below, the `specific` ones, which the kind of object gives a meaning, under their own `title`. Gives the mask. */
export function takeAccessMask(p: Cursor, field: Field<number>, specific: readonly Field<boolean>[], title: string): number {
  const start = p.at, value = p.take(field), outer = p.under();
  const groups = [
    ['Generic rights', GENERIC_RIGHTS, 0xff800000], ['Standard rights', STANDARD_RIGHTS, 0x1f0000], [title, specific, 0xffff],
  ] as const;
  for (const [name, rights, mask] of groups) {
    const group = p.open(`${name}: ${hex((value & mask) >>> 0, 8)}`, 0);
    for (const bit of rights) p.set(bit, (value & bit.mask) !== 0, start, 4);
    p.close(group);
  }
  p.close(outer);
  return value;
}
