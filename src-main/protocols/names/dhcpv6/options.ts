/** DHCPv6 options, RFC 8415 §21: type, length and contents, which may hold options again. */
import type { Cursor } from '../../../dissect/index.ts';
import { OPTION_FIELDS as f } from './option-fields.ts';
import { OPTION_NAMES } from './option-names.ts';
import { readValue } from './option-values.ts';

/** Reads options of a message of this type until the cursor ends; `message` reads what a relay carries. */
export function readOptions(p: Cursor, type: number, message: (p: Cursor) => void): void {
  while (p.more) readOption(p, type, message);
}

function readOption(p: Cursor, type: number, message: (p: Cursor) => void): void {
  const code = p.u16();
  const length = p.u16(2);
  const name = OPTION_NAMES[code] ?? `DHCP option ${code}`;
  if (4 + length > p.remaining) p.malformed(`${name} of ${length} bytes where ${p.remaining - 4} are left`);
  p.set(f['option.type_str'], name, p.at, Math.min(4 + length, p.available));
  p.label(name);
  const outer = p.under();
  p.take(f['option.type']);
  p.take(f['option.length']);
  const value = p.within(length);
  value.contain(() => readValue(value, code, { options: inner => readOptions(inner, type, message), type, message }));
  value.takeCaptured(f['option.value']);
  p.close(outer);
}
