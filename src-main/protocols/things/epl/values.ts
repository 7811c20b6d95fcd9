/** Values of objects, of whose types only a device's description tells: up to eight bytes are a number, the last byte the highest. */
import type { Cursor } from '../../../dissect/index.ts';
import { FIELDS as f } from './fields.ts';

const LONGEST = 8;

export function takeValue(p: Cursor): void {
  const length = p.remaining;
  if (length === 0) return;
  if (length > LONGEST || p.available < length) {
    p.takeRest(f['od.data.bytestring']);
    return;
  }
  let value = 0n;
  for (let i = length - 1; i >= 0; i--) value = (value << 8n) | BigInt(p.u8(i));
  p.takeAs(f['od.data.uint'], value, length);
  p.label(`Data: ${value} (0x${value.toString(16).padStart(2 * length, '0')})`);
}
