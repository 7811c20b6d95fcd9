/** What each reply holds, by the opcode of its request: first what its second byte is, then what follows its length. */
import { address, keycodes, keysyms, properties, strings, values } from './lists.ts';
import { type Message, type Step, bytes, majorOpcode, mask, numbers, text } from './message.ts';

type Layout = readonly [second: Step, ...rest: Step[]];

const listLength: Step = m => {
  const count = m.u16();
  m.p.takeAs(m.f.listLength, count, 2);
  m.remember('listLength', count);
};
const listed = (m: Message): number => m.said('listLength');
const exact: readonly Step[] = ['exact-red', 'exact-green', 'exact-blue'], visual: readonly Step[] = ['visual-red', 'visual-green', 'visual-blue'];
const padded: Step = m => m.pad();
const status: Step = 'status';

export const LAYOUTS: Readonly<Record<number, Layout>> = {
  3: [
    'backing-store', 'visualid', 'window-class', 'bit-gravity', 'win-gravity', 'backing-planes', 'backing-pixel', 'save-under', 1, mapState,
    'override-redirect', 'colormap', mask('event-mask'), mask('event-mask'), 4,
  ],
  14: ['depth', 'rootwindow', 'x', 'y', 'width', 'height', 'border-width', 10],
  15: [1, 'rootwindow', 'parent', listLength, 14, numbers('window', 'listLength')],
  16: [1, 'atom', 20],
  17: [1, 'name-length', 22, text('name', 'name-length')],
  20: ['format', 'get-property-type', 'bytes-after', 'valuelength', 12, propertyValue],
  21: [1, 'property-number', 22, properties],
  23: [1, 'owner', 20],
  26: ['grab-status', 24],
  31: ['grab-status', 24],
  38: ['same-screen', 'rootwindow', 'childwindow', 'root-x', 'root-y', 'win-x', 'win-y', mask('modifiers-mask'), 6],
  40: ['same-screen', 'childwindow', 'dst-x', 'dst-y', 16],
  43: ['revert-to', 'focus', 20],
  44: [1, bytes('keys', () => 32)],
  49: [1, listLength, 22, strings(listed), padded],
  52: [1, listLength, 22, strings(listed), padded],
  73: ['depth', 'visualid', 20, bytes('data', m => m.p.remaining)],
  83: [1, listLength, 22, numbers('cmap', 'listLength')],
  84: [1, 'red', 'green', 'blue', 2, 'pixel', 12],
  85: [1, 'pixel', ...exact, ...visual, 8],
  86: [1, listLength, 'planes', 20, numbers('pixel', 'listLength'), numbers('mask')],
  87: [1, listLength, 2, 'mask', 'mask', 'mask', 8, numbers('pixel', 'listLength')],
  91: [1, listLength, 22, colors],
  92: [1, ...exact, ...visual, 12],
  97: [1, 'width', 'height', 20],
  98: [1, 'present', majorOpcode, 'first-event', 'first-error', 20],
  99: [count, 24, strings(listed), padded],
  101: ['keysyms-per-keycode', 24, keysyms],
  106: [1, 'acceleration-numerator', 'acceleration-denominator', 'threshold', 18],
  108: [1, 'timeout', 'interval', 'prefer-blanking', 'allow-exposures', 18],
  110: ['access-mode', listLength, 22, hosts],
  116: [status, 24],
  117: ['map-length', 24, bytes('map', m => m.said('map-length')), padded],
  118: [status, 24],
  119: ['keycodes-per-modifier', 24, keycodes],
};

/** Whether the colours of the window are installed is before it, §10: neither has a field in Wireshark. */
function mapState(m: Message): void {
  m.unused(1);
}

function propertyValue(m: Message): void {
  const format = m.said('format'), length = Math.min(m.p.remaining, m.said('valuelength') * (format >> 3));
  if (length > 0 && format === 8) m.p.take(m.f.data, length);
  else if (length > 0 && (format === 16 || format === 32)) values(m, format, length);
  m.pad();
}

function colors(m: Message): void {
  for (let i = 0; i < listed(m) && m.p.remaining >= 8; i++) m.read(['red', 'green', 'blue', 2]);
}

function count(m: Message): void {
  const total = m.p.u8();
  m.p.takeAs(m.f.listLength, total, 1);
  m.remember('listLength', total);
}

function hosts(m: Message): void {
  for (let i = 0; i < listed(m) && m.p.remaining >= 4; i++) m.read(['family', 1, 'address-length', address]);
}
