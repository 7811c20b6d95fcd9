/** The items of opaque advertisements: type, length and value, filled up to four bytes (RFC 3630 §2.3.2, RFC 7684 §2). */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { OPTION_FIELDS } from './options.ts';

/** Where the type and the value stand of items that have no name. */
export interface Nameless {
  readonly type: Field<number>;
  readonly value: Field<void>;
}

/** Type-length-value items to the end, each filled up to four bytes, below a heading of their own. */
export function items(
  p: Cursor, typeField: Field<number>, names: Readonly<Record<number, string>>,
  read: (value: Cursor, type: number, heading: number) => void, typeText?: (type: number) => string, nameless?: Nameless,
): void {
  while (p.remaining >= 4) {
    const type = p.u16();
    const isNameless = nameless !== undefined && names[type] === undefined;
    const outer = p.open(names[type] ?? `Unknown TLV: ${type}${isNameless ? ' - Unknown' : ''}`);
    const heading = p.tree.current;
    p.take(isNameless ? nameless.type : typeField);
    if (typeText) p.label(`TLV Type: ${typeText(type)}`);
    const length = p.take(OPTION_FIELDS.tlv_length);
    const value = p.within(length);
    if (isNameless) value.takeRest(nameless.value);
    else read(value, type, heading);
    p.close(outer);
    p.skip(p.fillOf(length));
  }
}
