/** What each event holds, by its code: first what its second byte is, then what follows the sequence number. */
import { type Message, type Step, majorOpcode, mask } from './message.ts';

type Layout = readonly [second: Step, ...rest: Step[]];

const modifiers = mask('modifiers-mask');
const place: readonly Step[] = ['time', 'rootwindow', 'eventwindow', 'childwindow', 'root-x', 'root-y', 'event-x', 'event-y', modifiers];
const pressed = (second: Step): Layout => [second, ...place, 'same-screen', 1];
const crossed: Layout = ['event-detail', ...place, 'grab-mode', mask('same-screen-focus-mask')];
const focused: Layout = ['focus-detail', 'eventwindow', 'focus-mode', 23];
const changed: readonly Step[] = ['x', 'y', 'width', 'height', 'border-width'];
const circulated = (first: Step): Layout => [1, first, 'window', 4, 'place', 15];

/** Has no sequence number. */
export const KEYMAP = 11;

export const LAYOUTS: Readonly<Record<number, Layout>> = {
  2: pressed('keycode'), 3: pressed('keycode'), 4: pressed('eventbutton'), 5: pressed('eventbutton'), 6: pressed('detail'),
  7: crossed, 8: crossed, 9: focused, 10: focused,
  12: [1, 'eventwindow', 'x', 'y', 'width', 'height', count, 14],
  13: [1, 'drawable', 'x', 'y', 'width', 'height', 'minor-opcode', count, majorOpcode, 11],
  14: [1, 'drawable', 'minor-opcode', majorOpcode, 21],
  15: [1, 'eventwindow', 'visibility-state', 23],
  16: [1, 'parent', 'eventwindow', ...changed, 'override-redirect', 9],
  17: [1, 'eventwindow', 'window', 20],
  18: [1, 'eventwindow', 'window', 'from-configure', 19],
  19: [1, 'eventwindow', 'window', 'override-redirect', 19],
  20: [1, 'parent', 'eventwindow', 20],
  21: [1, 'eventwindow', 'window', 'parent', 'x', 'y', 'override-redirect', 11],
  22: [1, 'eventwindow', 'window', 'above-sibling', ...changed, 'override-redirect', 5],
  23: ['stack-mode', 'parent', 'eventwindow', 'sibling', ...changed, mask('configure-window-mask'), 4],
  24: [1, 'eventwindow', 'window', 'x', 'y', 16],
  25: [1, 'eventwindow', 'width', 'height', 20],
  26: circulated('eventwindow'), 27: circulated('parent'),
  28: [1, 'eventwindow', 'atom', 'time', 'property-state', 15],
  29: [1, 'time', 'owner', 'selection', 16],
  30: [1, 'time', 'owner', 'requestor', 'selection', 'target', 'property', 4],
  31: [1, 'time', 'requestor', 'selection', 'target', 'property', 8],
  32: [1, 'eventwindow', 'cmap', 'new', 'colormap-state', 18],
  33: ['format', 'eventwindow', 'type', m => m.undecoded()],
  34: [1, 'mapping-request', 'first-keycode', 'count', 25],
  35: ['extension', 'eventlength'],
};

/** In two bytes here, in one elsewhere. */
function count(m: Message): void {
  m.p.takeAs(m.f.count, m.u16(), 2);
}
