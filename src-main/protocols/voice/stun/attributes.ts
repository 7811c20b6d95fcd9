/** Attributes of STUN (RFC 8489 §14), TURN (RFC 8656 §18), ICE (RFC 8445 §16) and NAT behaviour discovery (RFC 5780 §7). */
import type { Cursor } from '../../../dissect/index.ts';
import { ATTRIBUTE_FIELDS as f } from './attribute-fields.ts';
import { readValue } from './attribute-values.ts';
import { ATTRIBUTES } from './names.ts';

/** Reads one attribute. `message`: where the message begins. */
export function readAttribute(p: Cursor, message: number): void {
  const type = p.u16(), name = ATTRIBUTES[type];
  if (name !== undefined) p.show(f.attribute);
  const unknown = `Unknown attribute 0x${type.toString(16).padStart(4, '0')}`;
  const outer = name === undefined ? p.open(unknown) : p.under();
  const heading = p.lastNode;
  if (name === undefined) {
    p.expert(f.unknown_attribute, unknown);
    p.skip(2);
  } else {
    p.labelNode(heading, name);
    p.take(f['att.type']);
    p.label(`Attribute Type: ${name}`);
    const above = p.under();
    p.at -= 2;
    p.show(f['att.type.comprehension']);
    p.take(f['att.type.assignment']);
    p.close(above);
  }
  const length = p.take(f['att.length']);
  // RFC 8489 §14: attributes begin at multiples of four bytes.
  const padding = p.fillOf(length);
  if (length + padding > p.remaining) {
    p.label(`Attribute Length: ${length} (bogus, goes past the end of the message)`);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const value = p.within(length);
  const shown = value.contain(() => readValue(value, { type, name: name ?? '', message })) ?? '';
  if (shown !== '') p.labelNode(heading, `${name}${shown}`);
  if (value.more) {
    if (name !== undefined && !UNREAD.has(type)) value.expert(f.long_attribute);
    value.take(f.value, value.remaining);
  }
  if (padding > 0) p.takeAs(f['att.padding'], padding, padding);
  p.close(outer);
}

/** Attributes whose value is shown as bytes. */
const UNREAD: ReadonlySet<number> = new Set([
  0x001b, 0x001c, 0x001e, 0x0021, 0x002a, 0x8000, 0x8001, 0x8003, 0x8025, 0x802d, 0x802e, 0x8030, 0x8032, 0x8037, 0xc000, 0xc001, 0xc002, 0xc058,
  0xc059, 0xc05a, 0xc060,
]);
