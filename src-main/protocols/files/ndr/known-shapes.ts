/** Types that every interface may use: C706's own, and those of MS-DTYP and MS-ERREF. */
import { STATUSES } from '../nt-statuses.ts';
import { DESCRIPTOR_PARTS } from './fields.ts';
import { ERRORS } from './windows-errors.ts';
import type { NumberShape, Shape } from './shapes.ts';

function number(name: string, size: 1 | 2 | 4 | 8, more: Partial<NumberShape> = {}): NumberShape {
  return { is: 'number', name, size, signed: false, hex: false, values: undefined, flags: undefined, ...more };
}

const u16 = number('uint16', 2), u32 = number('uint32', 4);

export const NTSTATUS = number('NTSTATUS', 4, { hex: true, values: STATUSES });
export const WERROR = number('WERROR', 4, { hex: true, values: ERRORS });

export const KNOWN: Readonly<Record<string, Shape>> = {
  u8: number('uint8', 1), u16, u32, u64: number('hyper', 8), i32: number('int32', 4, { signed: true }), i64: number('int64', 8, { signed: true }),
  // Two halves of 32 bits each (MS-DTYP's OLD_LARGE_INTEGER, MS-SAMR §2.2.2.2).
  du64: number('hyper', 8, { unit: 4 }), di64: number('int64', 8, { unit: 4, signed: true }),
  h8: number('uint8', 1, { hex: true }), h16: number('uint16', 2, { hex: true }), h32: number('uint32', 4, { hex: true }),
  ntstatus: NTSTATUS, werror: WERROR,
  secinfo: number('security_secinfo', 4, { hex: true, flags: { fields: DESCRIPTOR_PARTS, rights: undefined } }),
  wstr: { is: 'text', name: 'uint16', width: 2 },
  str: { is: 'text', name: 'uint8', width: 1 },
  ch16: { is: 'character', name: 'uint16' },
  octet: { is: 'octet', name: 'uint8' },
  handle: { is: 'handle', name: 'policy_handle' },
  sid: { is: 'sid', name: 'dom_sid2' },
  guid: { is: 'guid', name: 'GUID' },
  time: { is: 'time', name: 'NTTIME' },
};
