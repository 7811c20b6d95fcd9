/** Bandwidths of links, RFC 5305 §3.4: bytes a second as a floating point number, shown in megabits. */
import type { Cursor, Field } from '../../dissect/index.ts';
import { readFloat } from '../../dissect/read.ts';

export function takeBandwidth(p: Cursor, field: Field<number>, title: string): void {
  const megabits = readFloat(p.peekBytes(4), 0, 4, false) * 8 / 1e6;
  p.takeAs(field, megabits, 4);
  p.label(() => `${title}: ${megabits.toFixed(2)} Mbps`);
}
