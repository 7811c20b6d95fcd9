/** ACN's protocol data units (ANSI E1.17 "ACN Architecture" §2.2): flags and length, and what may be left out where it is as in the unit before. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { Fields } from './fields.ts';

const LENGTH = 0x80, VECTOR = 0x40, HEADER = 0x20;

/** What the unit before said. */
interface Inherited {
  vector: number;
  header: boolean;
}

/** `take` reads what lies behind the vector, in a cursor with the unit's own end, and may tell what the unit is. */
export function takeUnits(
  p: Cursor, f: Fields, vector: Field<number>, take: (p: Cursor, vector: number, hasHeader: boolean) => string | undefined,
): void {
  const before: Inherited = { vector: 0, header: false };
  while (p.more) {
    const flags = p.u8() & 0xf0, isLong = (flags & LENGTH) !== 0, size = isLong ? 3 : 2;
    const length = isLong ? ((p.u8() & 0x0f) << 16) | p.u16(1) : p.u16() & 0x0fff;
    if (length < size) p.malformed(`a unit of ${length} bytes`);
    const part = p.within(length), at = part.at, outer = part.open(f.pdu);
    part.set(f['pdu.flags'], flags, at, 1);
    const below = part.under();
    for (const bit of [f['pdu.flag_l'], f['pdu.flag_v'], f['pdu.flag_h'], f['pdu.flag_d']]) part.set(bit, (flags & bit.mask) !== 0, at, 1);
    part.close(below);
    part.set(f['pdu.length'], length, at, size);
    part.skip(size);
    const said = part.contain(() => {
      if ((flags & VECTOR) !== 0) before.vector = part.take(vector);
      before.header = (flags & HEADER) !== 0;
      return take(part, before.vector, before.header);
    });
    part.close(outer);
    if (said !== undefined) part.label(`PDU: ${said}`);
  }
}
