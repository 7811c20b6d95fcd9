/** Lists in X11's messages: points, texts with fonts between them, key symbols and the like. */
import type { FieldName } from './fields.ts';
import type { Message, Step } from './message.ts';

const items = (heading: FieldName, item: FieldName, size: number, steps: readonly Step[]): Step =>
  m => m.list(heading, size, each => each.item(item, size, steps));

export const points = items('points', 'point', 4, ['point-x', 'point-y']);
export const segments = items('segments', 'segment', 8, ['segment_x1', 'segment_y1', 'segment_x2', 'segment_y2']);
export const rectangles = items('rectangles', 'rectangle', 8, ['rectangle-x', 'rectangle-y', 'rectangle-width', 'rectangle-height']);
export const arcs = items('arcs', 'arc', 12, ['arc.x', 'arc.y', 'arc.width', 'arc.height', 'arc.angle1', 'arc.angle2']);
export const pixels: Step = m => m.list('pixels', 4, each => each.number('pixels_item'));
export const properties: Step = m => m.list('properties', 4, each => each.number('properties.item'), m.said('property-number'));

const colorFlags: Step = m => {
  const at = m.p.at, flags = m.number('coloritem.flags'), outer = m.p.under();
  const bits = [m.f['coloritem.flags.do-red'], m.f['coloritem.flags.do-green'], m.f['coloritem.flags.do-blue'], m.f['coloritem.flags.unused']];
  for (const bit of bits) m.p.set(bit, (flags & bit.mask) !== 0, at, 1);
  m.p.close(outer);
};
export const colorItems = items('color-items', 'coloritem', 12, [
  'coloritem.pixel', 'coloritem.red', 'coloritem.green', 'coloritem.blue', colorFlags,
  m => {
    m.p.set(m.f['coloritem.unused'], undefined, m.p.at, 1);
    m.p.skip(1);
  },
]);

/** Key symbols, as many to a key code. */
export const keysyms: Step = m => {
  const each = Math.max(1, m.said('keysyms-per-keycode'));
  m.list('keysyms', 4 * each, one => {
    const outer = one.p.open(one.f['keysyms.item'], 4 * each);
    for (let i = 0; i < each; i++) one.number('keysyms.item.keysym');
    one.p.close(outer);
  });
};

/** Key codes of each of the eight modifiers. */
export const keycodes: Step = m => {
  const each = m.said('keycodes-per-modifier');
  if (each > 0) m.list('keycodes', each, one => one.p.take(one.f['keycodes.item'], each), 8);
};

const FONT = 255;

/** PolyText8 and PolyText16: texts, each moved on by some pixels, and fonts, whose number is in big-endian order whatever the client's is. */
export const textItems = (wide: boolean): Step => m => {
  const { p, f } = m;
  const outer = p.open(f.items, p.remaining);
  while (p.remaining >= 2) {
    const length = p.u8();
    if (length === 0) break;
    const size = length === FONT ? 5 : 2 + length * (wide ? 2 : 1);
    const item = p.open(f.textitem, Math.min(size, p.remaining));
    p.skip(1);
    if (length === FONT) {
      p.take(f['textitem.font']);
    } else {
      p.take(f['textitem.string.delta']);
      const taken = Math.min(size - 2, p.remaining);
      if (wide) p.take(f['textitem.string.string16.bytes'], taken);
      else p.take(f['textitem.string.string8'], taken);
    }
    p.close(item);
  }
  m.unused(p.remaining);
  p.close(outer);
};

/** ImageText8 and ImageText16. */
export const imageText = (wide: boolean): Step => m => {
  const size = Math.min(m.said('string-length') * (wide ? 2 : 1), m.p.remaining);
  if (size > 0 && wide) m.p.take(m.f['string16.bytes'], size);
  else if (size > 0) m.p.take(m.f.string, size);
  m.pad();
};

/** A property's value, in numbers of as many bits as its format says. */
export const propertyData: Step = m => {
  const format = m.said('format'), { p, f } = m, length = Math.min(p.remaining, m.said('data-length') * (format >> 3));
  if (length <= 0) return;
  if (format === 8) p.take(f.data, length);
  else if (format === 16 || format === 32) values(m, format, length);
  m.pad();
};

export function values(m: Message, format: 16 | 32, length: number): void {
  const size = format / 8, heading = format === 16 ? 'data16' : 'data32';
  m.list(heading, size, each => each.number(format === 16 ? 'data16.item' : 'data32.item'), Math.floor(length / size));
}

/** Texts that begin with their length in a byte, as many as the list's length says. */
export const strings = (count: (m: Message) => number): Step => m => {
  const { p, f } = m;
  const total = count(m);
  for (let i = 0; i < total && p.remaining > 0; i++) {
    const length = Math.min(p.u8(), p.remaining - 1), outer = p.open(f.path, 1 + length);
    p.skip(1);
    if (length > 0) p.take(f['path.string'], length);
    p.close(outer);
  }
};

/** ListHosts and ChangeHosts: addresses of the Internet are written as such. */
export const address: Step = m => {
  const length = Math.min(m.said('address-length'), m.p.remaining);
  if (m.said('family') === 0 && length === 4) m.p.take(m.f['ip-address']);
  else if (length > 0) m.p.take(m.f.address, length);
  m.pad();
};

