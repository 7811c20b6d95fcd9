/** Reading what a datagram carries of a slave's registers (ETG.1000.4 §6). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { CLOCK_REGISTERS } from './clock-registers.ts';
import { CONTROL_REGISTERS } from './control-registers.ts';
import { CONTROL_BITS, ENABLE_BITS, FMMU_FIELDS, MANAGER_FIELDS, ROWS } from './memory-registers.ts';
import { type Register } from './register.ts';
import { SERVICE_REGISTERS } from './service-registers.ts';

/** From here on memory is the application's. */
export const APPLICATION_MEMORY = 0x1000;

const SETS = [CONTROL_REGISTERS, SERVICE_REGISTERS, CLOCK_REGISTERS];

export const REGISTER_FIELDS: readonly Field[] = [
  ...SETS.flat().flatMap(({ field, bits }) => [field, ...bits]),
  ...Object.values(FMMU_FIELDS), ...Object.values(MANAGER_FIELDS), ...CONTROL_BITS, ...ENABLE_BITS,
];

/**
 * Reads the registers that lie wholly within the bytes of `p`, the first of which is of `address`; false where none does. Nothing is shown
 * where `has` is false: no slave has filled these bytes.
 */
export function takeRegisters(p: Cursor, address: number, has: boolean): boolean {
  if (address >= APPLICATION_MEMORY) return false;
  const begin = p.at, end = address + p.available;
  let found = false;
  const place = (at: number, size: number, take: () => void): void => {
    if (at < address || at + size > end) return;
    found = true;
    if (!has) return;
    p.at = begin + at - address;
    take();
  };
  const registers = (set: readonly Register[]): void => {
    for (const { address: at, field, bits } of set) place(at, field.size, () => takeRegister(p, field, bits));
  };
  registers(CONTROL_REGISTERS);
  registers(SERVICE_REGISTERS);
  for (const { address: first, size, count, take } of ROWS) {
    for (let nth = 0; nth < count; nth++) place(first + nth * size, size, () => take(p));
  }
  registers(CLOCK_REGISTERS);
  p.at = begin;
  return found;
}

function takeRegister(p: Cursor, field: Register['field'], bits: readonly Field[]): void {
  if (bits.length === 0) p.take(field);
  else takeNamedBits(p, field as Field<number>, bits);
}
